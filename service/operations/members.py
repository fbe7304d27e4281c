"""Members of the team."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Member
from service.store.tables.people import MemberFields
from service.store.work import Work


@permitted
async def create_member(work: Work, fields: MemberFields) -> Row[Any]:
    """Add a member."""
    return await nouns.create(work, Member, fields)


@permitted
async def get_member(work: Work, identity: UUID) -> Row[Any]:
    """One member."""
    return await nouns.get(work, Member, identity)


@permitted
async def list_members(work: Work, page: Page) -> Slice:
    """The workspace's members."""
    return await fetch(work, Member, page)


@permitted
async def patch_member(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a member."""
    row = await nouns.take(work, Member, identity, if_version)
    return await nouns.change(work, Member, row, nouns.merged(MemberFields, row, patch))


@permitted
async def delete_member(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a member. What the member owned or did stays, without the member, if `cascade`."""
    await remove(work, Member, identity, cascade=cascade, if_version=if_version)
