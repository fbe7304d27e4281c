"""Tactics."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row, and_, or_

from service.core.recurrence import Rule, check_first, next_of, rule_of
from service.errors import Problem, invalid, worded
from service.operations import nouns
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.operations.turns import in_pieces
from service.operations.workspaces import today_of
from service.store.paging import Page, Slice, fetch
from service.store.tables import KeyResult, Objective, Tactic
from service.store.tables.base import table_of
from service.store.tables.tactics import TacticFields, TacticStatus
from service.store.work import Rows, Work

OPEN = frozenset({TacticStatus.IDEA, TacticStatus.PLANNED, TacticStatus.ACTIVE})
DUE_AT_ONCE = 20
"""Tactics whose next days are looked for before others have a turn: up to two milliseconds each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticFacts:
    """What is said of a tactic today."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    next_due_on: date | None
    """The next day it is due, today or later; null when there is none in ten years, or when it is done or dropped."""


@permitted
async def create_tactic(work: Work, fields: TacticFields) -> Row[Any]:
    """Make a tactic."""
    fields = await _dated(work, fields, fields.model_fields_set)
    await _check(work, fields)
    return await nouns.create(work, Tactic, fields)


@permitted
async def get_tactic(work: Work, identity: UUID) -> Row[Any]:
    """One tactic."""
    return await nouns.get(work, Tactic, identity)


@permitted
async def list_tactics(work: Work, page: Page) -> Slice:
    """The workspace's tactics."""
    return await fetch(work, Tactic, page)


@permitted
async def patch_tactic(
    work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None
) -> Row[Any]:
    """Change a tactic."""
    row = await nouns.take(work, Tactic, identity, if_version)
    fields = await _dated(work, nouns.merged(TacticFields, row, patch), patch, row.status)
    await _check(work, fields)
    return await nouns.change(work, Tactic, row, fields)


@permitted
async def delete_tactic(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Delete a tactic; with `cascade`, other tactics let go of it."""
    await remove(work, Tactic, identity, cascade=cascade, if_version=if_version)


@permitted
async def due_days_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, TacticFacts]:
    """When tactics are due next, by their ids; days are those of the workspace."""
    today = await today_of(work)
    found: dict[UUID, TacticFacts] = {}
    async for piece in in_pieces(rows, DUE_AT_ONCE):
        found |= {row.id: TacticFacts(next_due_on=_next_due_on(row, today)) for row in piece}
    return found


def _next_due_on(row: Row[Any], today: date) -> date | None:
    if row.due_on is None or row.status not in OPEN:
        return None
    rule = rule_in(row)
    if rule is not None:
        return next_of(rule, row.due_on, today)
    return row.due_on if row.due_on >= today else None


def rule_in(row: Row[Any]) -> Rule | None:
    """The recurrence of a stored tactic. What was stored before rules were checked, and is none, does not repeat."""
    try:
        return None if row.recurrence is None else rule_of(row.recurrence)
    except Problem:
        return None


async def tactics_in(work: Work, *plan_ids: UUID) -> Rows:
    """The tactics of plans, by their objectives or else their key results, in the order they were made."""
    objectives, results, tactics = table_of(Objective), table_of(KeyResult), table_of(Tactic)
    within = work.select(Objective, objectives.c.id).where(objectives.c.plan_id.in_(plan_ids))
    measured = work.select(KeyResult, results.c.id).where(results.c.objective_id.in_(within))
    by_result = and_(tactics.c.objective_id.is_(None), tactics.c.key_result_id.in_(measured))
    query = work.select(Tactic).where(or_(tactics.c.objective_id.in_(within), by_result))
    return await work.rows(query.order_by(tactics.c.created_at, tactics.c.id))


async def _dated(
    work: Work, fields: TacticFields, given: Collection[str], before: TacticStatus = TacticStatus.IDEA
) -> TacticFields:
    """The tactic with the days it ran by its status: from the day it becomes active through the day it is done.

    What is dropped has ended if it had begun; what is taken up again has not ended. A day that is given stays as given.
    """
    if fields.status == before:
        return fields
    days: dict[str, date | None] = {}
    if fields.status == TacticStatus.ACTIVE and fields.started_on is None:
        days["started_on"] = await today_of(work)
    if fields.status in OPEN and before not in OPEN:
        days["ended_on"] = None
    begun = fields.status == TacticStatus.DONE or fields.started_on is not None
    if fields.status not in OPEN and before in OPEN and begun and fields.ended_on is None:
        today = await today_of(work)
        days["ended_on"] = today if fields.started_on is None or fields.started_on <= today else None
    return fields.model_copy(update={name: day for name, day in days.items() if name not in given})


async def _check(work: Work, fields: TacticFields) -> None:
    if fields.started_on and fields.ended_on and fields.ended_on < fields.started_on:
        raise invalid("/ended_on", "ends_before_start", "A tactic ends on or after the day it started.")
    for name, others in (("requires", fields.requires), ("excludes", fields.excludes)):
        if fields.id in others:
            raise invalid(f"/{name}", "refers_to_itself", "A tactic cannot require or exclude itself.")
    if both := set(fields.requires) & set(fields.excludes):
        message = worded("A tactic cannot both require and exclude another ({id}).", id=min(both))
        raise invalid("/excludes", "contradiction", message)
    if fields.recurrence is not None:
        rule = rule_of(fields.recurrence)
        if fields.due_on is not None:
            check_first(rule, fields.due_on)
    await nouns.check_references(
        work,
        [
            ("/objective_id", fields.objective_id, "objective"),
            ("/key_result_id", fields.key_result_id, "key_result"),
            ("/responsible_id", fields.responsible_id, "member"),
            *nouns.each("/assignee_ids", fields.assignee_ids, "member"),
            *nouns.each("/requires", fields.requires, "tactic"),
            *nouns.each("/excludes", fields.excludes, "tactic"),
        ],
    )
