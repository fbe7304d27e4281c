"""Plans."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import invalid
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Plan
from service.store.tables.plans import PlanFields
from service.store.work import Work


@permitted
async def create_plan(work: Work, fields: PlanFields) -> Row[Any]:
    """Make a plan."""
    _check(fields)
    return await nouns.create(work, Plan, fields)


@permitted
async def get_plan(work: Work, identity: UUID) -> Row[Any]:
    """One plan."""
    return await nouns.get(work, Plan, identity)


@permitted
async def list_plans(work: Work, page: Page) -> Slice:
    """The workspace's plans."""
    return await fetch(work, Plan, page)


@permitted
async def patch_plan(work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None) -> Row[Any]:
    """Change a plan."""
    row = await nouns.take(work, Plan, identity, if_version)
    fields = nouns.merged(PlanFields, row, patch)
    _check(fields)
    return await nouns.change(work, Plan, row, fields)


@permitted
async def delete_plan(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a plan; with `cascade`, what stands in it too."""
    await remove(work, Plan, identity, cascade=cascade, if_version=if_version)


def _check(fields: PlanFields) -> None:
    if fields.starts_on and fields.ends_on and fields.ends_on < fields.starts_on:
        raise invalid("/ends_on", "ends_before_start", "A plan ends on or after the day it starts.")
