"""Tactics in the plan after a plan: what is still open of them, with what people estimate and what may show them."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import distinct_on

from service.core.recurrence import next_of
from service.core.verdict import Reason
from service.operations import nouns
from service.operations.succession_records import LeftOut
from service.operations.successor import Successor, copied
from service.operations.tactics import OPEN, rule_in
from service.store.tables import Estimate, Indicator, Tactic
from service.store.tables.base import table_of
from service.store.tables.estimates import EstimateFields
from service.store.tables.indicators import IndicatorFields, IndicatorState
from service.store.tables.tactics import TacticFields, TacticStatus
from service.store.work import Rows, Work

UNDONE = ("started_on", "ended_on", "actual_cost", "actual_benefit", "actual_effort")
"""What a tactic has only once it was done."""


async def carry_tactics(work: Work, into: Successor, rows: Rows, *, wanted: bool) -> None:
    """Make the open tactics of carried objectives anew, with the latest estimates and the indicators of each."""
    carried: list[Row[Any]] = []
    for row in rows:
        why = _left_because(row, into, wanted=wanted)
        if why is None:
            carried.append(row)
            into.name(row.id)
        else:
            into.left_out.append(LeftOut(noun="tactic", id=row.id, title=row.title, reason=why))
    here = {row.id for row in rows}
    estimates = await _estimates_of(work, [row.id for row in carried])
    for row in carried:
        due_on, recurrence, reasons = _days_of(row, into)
        begun = row.status == TacticStatus.ACTIVE
        if begun:
            reasons = (*reasons, Reason("succession.planned_again"))
        if estimates.get(row.id):
            reasons = (*reasons, Reason("succession.estimates", {"count": len(estimates[row.id])}))
        changes: dict[str, Any] = {
            "objective_id": into.ids.get(row.objective_id),
            "key_result_id": into.ids.get(row.key_result_id),
            "requires": _others(row.requires, into, here),
            "excludes": _others(row.excludes, into, here),
            "status": TacticStatus.PLANNED if begun else row.status,
            "due_on": due_on,
            "recurrence": recurrence,
        }
        fields = copied(TacticFields, row, id=into.ids[row.id], **changes | dict.fromkeys(UNDONE))
        await nouns.create(work, Tactic, fields)
        for one in estimates.get(row.id, ()):
            await nouns.create(work, Estimate, copied(EstimateFields, one, tactic_id=into.ids[row.id]))
        into.carry("tactic", row.id, row.title, reasons)
    await _carry_indicators(work, into, [row.id for row in carried])


def _left_because(row: Row[Any], into: Successor, *, wanted: bool) -> Reason | None:
    if row.status == TacticStatus.DONE:
        return Reason("succession.done")
    if row.status not in OPEN:
        return Reason("succession.dropped")
    above = row.key_result_id if row.objective_id is None else row.objective_id
    if above not in into.ids:
        return Reason("succession.objective_left")
    return None if wanted else Reason("succession.not_asked")


def _days_of(row: Row[Any], into: Successor) -> tuple[date | None, str | None, tuple[Reason, ...]]:
    """When a tactic is due in the new plan. One that repeats goes on with its first day there."""
    if row.due_on is None:
        return None, row.recurrence, ()
    rule, begins = rule_in(row), into.new.starts_on
    if rule is None or begins is None:
        due_on = into.shifted(row.due_on)
        return due_on, row.recurrence, () if due_on is not None else (Reason("succession.days_unset"),)
    due_on = next_of(rule, row.due_on, max(begins, row.due_on))
    if due_on is None:
        return None, None, (Reason("succession.recurrence_over"),)
    return due_on, row.recurrence, ()


def _others(ids: list[UUID], into: Successor, here: set[UUID]) -> list[UUID]:
    """The tactics that one names: those carried by their new ids, those of other plans as they are."""
    return [into.ids.get(one, one) for one in ids if one in into.ids or one not in here]


async def _estimates_of(work: Work, tactic_ids: list[UUID]) -> dict[UUID, list[Row[Any]]]:
    """What each person last estimated, by tactic."""
    table = table_of(Estimate)
    person = (table.c.tactic_id, table.c.input, table.c.member_id)
    query = work.select(Estimate).where(table.c.tactic_id.in_(tactic_ids)).ext(distinct_on(*person))
    found: dict[UUID, list[Row[Any]]] = {}
    latest = query.order_by(*person, table.c.created_at.desc(), table.c.id.desc())
    for row in await work.rows(latest) if tactic_ids else ():
        found.setdefault(row.tactic_id, []).append(row)
    return found


async def _carry_indicators(work: Work, into: Successor, tactic_ids: list[UUID]) -> None:
    """Candidates and chosen ones; what was dropped as an indicator stays behind."""
    table = table_of(Indicator)
    query = work.select(Indicator).where(table.c.tactic_id.in_(tactic_ids), table.c.state != IndicatorState.DROPPED)
    for row in await work.rows(query.order_by(table.c.created_at, table.c.id)) if tactic_ids else ():
        ends = {"tactic_id": into.ids[row.tactic_id], "key_result_id": into.ids.get(row.key_result_id)}
        fields = copied(IndicatorFields, row, id=into.name(row.id), **ends)
        await nouns.create(work, Indicator, fields, promoted_to_id=into.ids.get(row.promoted_to_id))
        into.carry("indicator", row.id, row.title)
