"""Closing plans: outcomes proposed and said, everything kept as it was judged, in one transaction."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.thresholds import Framework
from service.errors import Fault, Kind, Problem, invalid, not_found, worded
from service.operations import nouns
from service.operations.closing_records import (
    KEY_RESULTS,
    OBJECTIVES,
    TACTICS,
    ClosedPlan,
    ClosePlan,
    ClosingProposal,
    OpenTactics,
    PlanResult,
)
from service.operations.permissions import permitted
from service.operations.plan_results import result_of, summed
from service.operations.plans import is_on_record
from service.operations.tactics import OPEN, patch_tactic
from service.operations.workspaces import today_of
from service.store.tables import Objective, Plan, PlanClosing
from service.store.tables.base import Identified, table_of
from service.store.tables.plans import PlanStatus, Stage
from service.store.tables.tactics import TacticStatus
from service.store.work import Work

MOST_FAULTS = 20


@permitted
async def propose_closing(work: Work, plan_id: UUID, closed_on: date | None = None) -> ClosingProposal:
    """What closing a plan would say of it today, or on an earlier day. Nothing is changed."""
    plan = await nouns.get(work, Plan, plan_id)
    day = await _day_of(work, plan, closed_on, "closed_on")
    result = await result_of(work, plan, day, ClosePlan())
    return ClosingProposal(plan_id=plan_id, closed_on=day, unanswered=_unanswered(result), result=result)


@permitted
async def close_plan(work: Work, plan_id: UUID, asked: ClosePlan) -> ClosedPlan:
    """Close a plan with every objective that is still open, and keep how it ended."""
    plan = await nouns.take(work, Plan, plan_id)
    if plan.status == PlanStatus.CLOSED and await is_on_record(work, plan_id):
        message = "The plan is closed already, and how it ended is kept. Open it again to close it anew."
        raise Problem(Kind.CONFLICT, message)
    day = await _day_of(work, plan, asked.closed_on, "/closed_on")
    table = table_of(Objective)
    held = work.select(Objective).where(table.c.plan_id == plan_id).order_by(table.c.id)
    rows = await work.rows(held.with_for_update(key_share=True))
    _check(asked, rows)
    result = await result_of(work, plan, day, asked)
    _refuse_unanswered(_unanswered(result))
    ended = {one.id: one.outcome for one in result.objectives}
    for row in rows:
        if row.stage != Stage.CLOSED:
            await nouns.write(work, Objective, row, {"stage": Stage.CLOSED, "outcome": ended[row.id]})
    if asked.tactics is OpenTactics.DROP:
        for tactic in result.tactics:
            if tactic.status in OPEN:
                await patch_tactic(work, tactic.id, {"status": TacticStatus.DROPPED})
    await nouns.write(work, Plan, plan, {"status": PlanStatus.CLOSED})
    kept: dict[str, Any] = {
        "plan_id": plan_id,
        "closed_on": day,
        "member_id": work.caller.member_id,
        "lessons": asked.lessons,
        "framework": result.framework,
        "progress": result.progress,
        "objectives": OBJECTIVES.dump_python(result.objectives, mode="json"),
        "key_results": KEY_RESULTS.dump_python(result.key_results, mode="json"),
        "tactics": TACTICS.dump_python(result.tactics, mode="json"),
    }
    return _closed(await nouns.create(work, PlanClosing, Identified(), **kept))


@permitted
async def closing_of_plan(work: Work, plan_id: UUID) -> ClosedPlan:
    """How a plan ended, by its latest closing; 404 if it was never closed with one."""
    await nouns.get(work, Plan, plan_id)
    found = (await closings_of(work, [plan_id]))[plan_id]
    if not found:
        raise not_found("plan closing")
    return found[-1]


@permitted
async def closings_of(work: Work, plan_ids: Iterable[UUID]) -> dict[UUID, tuple[ClosedPlan, ...]]:
    """All closings of plans, by plan, the latest last."""
    wanted = list(dict.fromkeys(plan_ids))
    table = table_of(PlanClosing)
    query = work.select(PlanClosing).where(table.c.plan_id.in_(wanted)).order_by(table.c.created_at, table.c.id)
    found: dict[UUID, list[ClosedPlan]] = {identity: [] for identity in wanted}
    for row in await work.rows(query):
        found[row.plan_id].append(_closed(row))
    return {identity: tuple(closings) for identity, closings in found.items()}


def _closed(row: Row[Any]) -> ClosedPlan:
    result = summed(
        Framework(row.framework),
        row.progress,
        OBJECTIVES.validate_python(row.objectives),
        KEY_RESULTS.validate_python(row.key_results),
        TACTICS.validate_python(row.tactics),
    )
    return ClosedPlan(
        id=row.id,
        plan_id=row.plan_id,
        closed_at=row.created_at,
        closed_on=row.closed_on,
        member_id=row.member_id,
        lessons=row.lessons,
        result=result,
    )


async def _day_of(work: Work, plan: Row[Any], wanted: date | None, pointer: str) -> date:
    today = await today_of(work)
    if wanted is None:
        return today
    if wanted > today:
        raise invalid(pointer, "in_the_future", "A plan is judged by a day that has come: today at the latest.")
    if plan.starts_on is not None and wanted < plan.starts_on:
        raise invalid(pointer, "before_the_start", "A plan is judged by a day on which it had begun.")
    return wanted


def _check(asked: ClosePlan, rows: Sequence[Row[Any]]) -> None:
    """Refuse what is said of objectives twice, of those of other plans, and of those that are closed already."""
    here = {row.id: row for row in rows}
    named = [one.objective_id for one in asked.outcomes]
    for place, identity in enumerate(named):
        pointer = f"/outcomes/{place}/objective_id"
        if identity in named[:place]:
            raise invalid(pointer, "duplicate", "Name each objective once.")
        if identity not in here:
            raise invalid(pointer, "other_plan", "There is no such objective in this plan: leave it out.")
        if here[identity].stage == Stage.CLOSED:
            message = "This objective is closed already, and stays as it is: leave it out, or change it by itself."
            raise invalid(pointer, "already_closed", message)


def _unanswered(result: PlanResult) -> tuple[UUID, ...]:
    return tuple(one.id for one in result.objectives if one.outcome is None and not one.closed_before)


def _refuse_unanswered(unanswered: tuple[UUID, ...]) -> None:
    if not unanswered:
        return
    message = (
        "Objective {id} has no value to propose from: name it in outcomes, or say how all such ended (unmeasured)."
    )
    faults = [Fault("/outcomes", "outcome_missing", worded(message, id=one)) for one in unanswered[:MOST_FAULTS]]
    detail = "Nobody can tell how some objectives ended ({count}): name them in outcomes, or set unmeasured."
    raise Problem(Kind.INVALID, worded(detail, count=len(unanswered)), faults)
