"""What is due when in a plan, as a calendar: tactics with their recurrences, and the last days of goals."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.status import Outcome
from service.core.verdict import Reason
from service.operations import nouns
from service.operations.permissions import permitted
from service.operations.tactics import rule_in, tactics_in
from service.operations.workspaces import get_workspace
from service.present.calendars import CalendarEvent, Certainty, PlanCalendar, people
from service.store.tables import KeyResult, Member, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus
from service.store.tables.tactics import TacticStatus
from service.store.work import Work

CERTAINTY = {TacticStatus.IDEA: Certainty.TENTATIVE, TacticStatus.DROPPED: Certainty.CANCELLED}
"""All else is confirmed."""


@permitted
async def calendar_of_plan(work: Work, plan_id: UUID) -> PlanCalendar:
    """The days of a plan, told in the workspace's language whoever asks: many read the same file."""
    plan = await nouns.get(work, Plan, plan_id)
    workspace = await get_workspace(work)
    objectives, results = table_of(Objective), table_of(KeyResult)
    query = work.select(Objective).where(objectives.c.plan_id == plan_id)
    above = {row.id: row for row in await work.rows(query.order_by(objectives.c.created_at, objectives.c.id))}
    query = work.select(KeyResult).where(results.c.objective_id.in_(list(above)))
    below = await work.rows(query.order_by(results.c.created_at, results.c.id))
    tactics = await tactics_in(work, plan_id)
    named = {row.owner_id for row in above.values()}.union(
        *({row.responsible_id, *row.assignee_ids} for row in tactics)
    ) - {None}
    names = {key: member.name for key, member in (await nouns.get_many(work, Member, named)).items()}
    key_results = {row.id: row for row in below}
    events = [
        *([_plan(plan)] if plan.ends_on is not None else []),
        *(_objective(row, names) for row in above.values() if row.due_on is not None),
        *(_key_result(row, above[row.objective_id]) for row in below if row.due_on is not None),
        *(_tactic(row, above, key_results, names) for row in tactics if row.due_on is not None),
    ]
    return PlanCalendar(
        title=plan.title,
        description=plan.description,
        language=workspace.locale,
        time_zone=workspace.time_zone,
        events=tuple(events),
    )


def _plan(row: Row[Any]) -> CalendarEvent:
    return _event(row, "plan", row.ends_on, done=row.status == PlanStatus.CLOSED, notes=(Reason("calendar.plan"),))


def _objective(row: Row[Any], names: Mapping[UUID, str]) -> CalendarEvent:
    notes = people("calendar.responsible", [row.owner_id], names)
    return _event(row, "objective", row.due_on, **_ended(row), notes=notes, description=row.description)


def _key_result(row: Row[Any], objective: Row[Any]) -> CalendarEvent:
    notes = (Reason("calendar.objective", {"title": objective.title}),)
    return _event(row, "key_result", row.due_on, **_ended(objective), notes=notes)


def _ended(objective: Row[Any]) -> dict[str, Any]:
    """How an objective ended, as calendars say it."""
    dropped = objective.outcome == Outcome.DROPPED
    return {
        "certainty": Certainty.CANCELLED if dropped else Certainty.CONFIRMED,
        "done": objective.outcome == Outcome.ACHIEVED,
    }


def _tactic(
    row: Row[Any], objectives: Mapping[UUID, Row[Any]], results: Mapping[UUID, Row[Any]], names: Mapping[UUID, str]
) -> CalendarEvent:
    objective = objectives[row.objective_id or results[row.key_result_id].objective_id]
    notes = (
        *people("calendar.responsible", [row.responsible_id], names),
        *people("calendar.assignees", row.assignee_ids, names),
        Reason("calendar.objective", {"title": objective.title}),
    )
    return _event(
        row,
        "tactic",
        row.due_on,
        rule=rule_in(row),
        certainty=CERTAINTY.get(TacticStatus(row.status), Certainty.CONFIRMED),
        done=row.status == TacticStatus.DONE,
        notes=notes,
        description=row.description,
    )


def _event(row: Row[Any], noun: str, day: Any, **more: Any) -> CalendarEvent:
    moments = {"created_at": row.created_at, "updated_at": row.updated_at, "version": row.version}
    return CalendarEvent(id=row.id, noun=noun, title=row.title, day=day, **moments, **more)
