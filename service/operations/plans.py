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
from service.store.tables import Plan, PlanClosing
from service.store.tables.base import table_of
from service.store.tables.plans import PlanFields, PlanStatus
from service.store.work import Work


@permitted
async def create_plan(work: Work, fields: PlanFields) -> Row[Any]:
    """Make a plan."""
    check_plan(fields)
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
    check_plan(fields)
    await _ask_why_reopened(work, row, fields)
    return await nouns.change(work, Plan, row, fields)


@permitted
async def delete_plan(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a plan; with `cascade`, what stands in it too."""
    await remove(work, Plan, identity, cascade=cascade, if_version=if_version)


def check_plan(fields: PlanFields) -> None:
    """Refuse a plan that ends before it starts."""
    if fields.starts_on and fields.ends_on and fields.ends_on < fields.starts_on:
        raise invalid("/ends_on", "ends_before_start", "A plan ends on or after the day it starts.")


async def is_on_record(work: Work, plan_id: UUID) -> bool:
    """Whether it is kept how a plan ended."""
    table = table_of(PlanClosing)
    return await work.row(work.select(PlanClosing, table.c.id).where(table.c.plan_id == plan_id).limit(1)) is not None


async def _ask_why_reopened(work: Work, row: Row[Any], fields: PlanFields) -> None:
    """A plan whose end is on record is not opened again without a word. The record stays."""
    reopens = row.status == PlanStatus.CLOSED and fields.status is not PlanStatus.CLOSED
    if reopens and work.reason is None and await is_on_record(work, row.id):
        message = (
            "How the plan ended is kept: say why it opens again, in the header Oarlock-Reason (`reason` in GraphQL)."
        )
        raise invalid("/status", "reason_required", message)
