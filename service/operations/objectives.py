"""Objectives, and the tree they form."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.errors import invalid
from service.operations import nouns
from service.operations.lineage import would_be_cycle
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.paging import Page, Slice, fetch
from service.store.tables import Objective
from service.store.tables.plans import ObjectiveFields, Stage
from service.store.work import Work


@permitted
async def create_objective(work: Work, fields: ObjectiveFields) -> Row[Any]:
    """Make an objective in a plan."""
    await _check(work, fields)
    return await nouns.create(work, Objective, fields)


@permitted
async def get_objective(work: Work, identity: UUID) -> Row[Any]:
    """One objective."""
    return await nouns.get(work, Objective, identity)


@permitted
async def list_objectives(work: Work, page: Page) -> Slice:
    """The workspace's objectives."""
    return await fetch(work, Objective, page)


@permitted
async def patch_objective(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change an objective."""
    row = await nouns.take(work, Objective, identity, if_version)
    fields = nouns.merged(ObjectiveFields, row, patch)
    await _check(work, fields)
    if fields.plan_id != row.plan_id:
        raise invalid("/plan_id", "stays", "An objective stays in its plan: make another in the other plan.")
    if fields.parent_id is not None and fields.parent_id != row.parent_id:
        await _refuse_cycle(work, identity, fields.parent_id)
    return await nouns.change(work, Objective, row, fields)


@permitted
async def delete_objective(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete an objective; with `cascade`, its key results, its tactics and the objectives under it too."""
    await remove(work, Objective, identity, cascade=cascade, if_version=if_version)


async def _check(work: Work, fields: ObjectiveFields) -> None:
    if fields.starts_on and fields.due_on and fields.due_on < fields.starts_on:
        raise invalid("/due_on", "due_before_start", "An objective is due on or after the day it starts.")
    if fields.outcome is not None and fields.stage is not Stage.CLOSED:
        raise invalid("/outcome", "not_closed", "Only a closed objective has an outcome: set stage to “closed” too.")
    await nouns.check_references(
        work,
        [
            ("/plan_id", fields.plan_id, "plan"),
            ("/parent_id", fields.parent_id, "objective"),
            ("/owner_id", fields.owner_id, "member"),
        ],
    )


async def _refuse_cycle(work: Work, identity: UUID, parent_id: UUID) -> None:
    """Refuse a parent that stands under the objective, or contributes to it."""
    if await would_be_cycle(work, identity, parent_id):
        raise invalid("/parent_id", "cycle", "An objective cannot stand under itself: choose a parent not below it.")
