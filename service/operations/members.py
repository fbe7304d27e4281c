"""Members of the team, and how they are let in.

Who writes may change what a member is called; who may do what, and who signs in as whom, is for admins.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import Fault, Kind, Problem, invalid
from service.operations import nouns
from service.operations.access import SAID, keeping_admin
from service.operations.nouns import Versions
from service.operations.permissions import PERMISSIONS, permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import ApiKey, Member
from service.store.tables.base import table_of
from service.store.tables.people import MemberFields
from service.store.work import Work


@permitted
async def create_member(work: Work, fields: MemberFields) -> Row[Any]:
    """Add a member."""
    if any(getattr(fields, name) is not None for name in SAID):
        work.require(PERMISSIONS["give_access"])
        await _check(work, fields)
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
    """Change a member. What is said about access holds from the next seconds on, for the member's keys as well."""
    if not SAID & patch.keys():
        return await _change(work, identity, patch, if_version)
    async with keeping_admin(work):
        return await _change(work, identity, patch, if_version)


async def _change(work: Work, identity: UUID, patch: Mapping[str, Any], if_version: Versions) -> Row[Any]:
    row = await nouns.take(work, Member, identity, if_version)
    fields = nouns.merged(MemberFields, row, patch)
    if any(getattr(row, name) != getattr(fields, name) for name in SAID):
        work.require(PERMISSIONS["give_access"])
        await _check(work, fields)
    return await nouns.change(work, Member, row, fields)


@permitted
async def delete_member(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a member. What the member owned or did stays, without the member, if `cascade`; the member's keys end."""
    row = await nouns.take(work, Member, identity, if_version)
    lets_in = any(getattr(row, name) is not None for name in SAID) or (cascade and await _has_keys(work, identity))
    if not lets_in:
        await remove(work, Member, identity, cascade=cascade, if_version=if_version)
        return
    work.require(PERMISSIONS["give_access"])
    async with keeping_admin(work):
        await remove(work, Member, identity, cascade=cascade, if_version=if_version)


async def _has_keys(work: Work, identity: UUID) -> bool:
    table = table_of(ApiKey)
    return await work.row(work.select(ApiKey, table.c.id).where(table.c.member_id == identity).limit(1)) is not None


async def _check(work: Work, fields: MemberFields) -> None:
    if (fields.issuer is None) != (fields.subject is None):
        pointer = "/issuer" if fields.issuer is None else "/subject"
        raise invalid(pointer, "missing", "Give the issuer and the subject together, or neither of them.")
    if fields.issuer is None:
        return
    table = table_of(Member)
    same = work.select(Member, table.c.id).where(
        table.c.issuer == fields.issuer, table.c.subject == fields.subject, table.c.id != fields.id
    )
    if await work.row(same) is not None:
        message = "Another member has this issuer and subject already."
        raise Problem(Kind.CONFLICT, message, (Fault("/subject", "taken", message),))
