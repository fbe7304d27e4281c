"""What a report tells of the things in a plan: objectives, tactics, check-ins, amendments, and how the plan ended."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.recurrence import next_of
from service.core.status import Status
from service.core.verdict import Param
from service.operations import nouns
from service.operations.charts import courses_of
from service.operations.closings import closings_of
from service.operations.progress import KeyResultFacts
from service.operations.promises import Promised
from service.operations.results import results_of
from service.operations.rollups import ObjectiveFacts, PlanProgress
from service.operations.tactics import OPEN, rule_in
from service.operations.workspaces import calendar_of, today_of
from service.present.charts.progress import KeyResultCourse
from service.present.report.known import (
    KnownAmendment,
    KnownCheckIn,
    KnownClosing,
    KnownEnding,
    KnownKeyResult,
    KnownObjective,
    KnownTactic,
)
from service.store.tables import Change, CheckIn, KeyResult, Member, Objective
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.tables.plans import PlanStatus
from service.store.work import Rows, Work

MOST_CHARTS = 24
"""Key results whose course is drawn, the first that have readings."""
MOST_CHECK_INS = 5
MOST_AMENDMENTS = 50
"""Check-ins and amendments that are told, the latest."""
WEAK = (Status.OFF_TRACK, Status.MISSED, Status.STALE, Status.AT_RISK)

Names = Mapping[UUID, str]
"""Names of members, by their ids."""


async def names_of(work: Work, ids: Iterable[UUID | None]) -> Names:
    """What members are called; those who are gone are left out."""
    wanted = sorted({one for one in ids if one is not None})
    return {key: row.name for key, row in (await nouns.get_many(work, Member, wanted)).items()}


async def objectives_of(work: Work, progress: PlanProgress) -> tuple[KnownObjective, ...]:
    """The objectives of a plan with their key results, in the order they were made."""
    rows = await nouns.get_many(work, Objective, (one.id for one in progress.objectives))
    names = await names_of(work, (row.owner_id for row in rows.values()))
    said = {one.id: one.facts for one in progress.key_results}
    results = await nouns.get_many(work, KeyResult, said)
    courses = await courses_of(work, [results[key] for key in said], MOST_CHARTS)
    drawn = [key for key in said if courses[key].readings][:MOST_CHARTS]
    below: dict[UUID, list[KnownKeyResult]] = {one.id: [] for one in progress.objectives}
    for one in progress.key_results:
        below[one.objective_id].append(_key_result(one.id, courses[one.id], one.facts, one.id in drawn))
    titles = {one.id: one.title for one in (*progress.objectives, *progress.key_results)}
    return tuple(_objective(rows[one.id], one.facts, names, titles, below[one.id]) for one in progress.objectives)


def _key_result(key: UUID, course: KeyResultCourse, facts: KeyResultFacts, charted: bool) -> KnownKeyResult:
    return KnownKeyResult(
        id=key, course=course, freshness=facts.freshness, confidence=facts.confidence, charted=charted
    )


def _objective(
    row: Row[Any], facts: ObjectiveFacts, names: Names, titles: Mapping[UUID, str], below: Sequence[KnownKeyResult]
) -> KnownObjective:
    weakest = titles.get(facts.weakest_id) if facts.weakest_id is not None and facts.status in WEAK else None
    return KnownObjective(
        letter=row.letter,
        title=row.title,
        perspective=row.perspective,
        outcome=row.business_outcome,
        owner=names.get(row.owner_id),
        progress=facts.progress,
        status=facts.status,
        weakest=weakest,
        key_results=tuple(below),
    )


async def tactics_of(work: Work, rows: Rows) -> tuple[KnownTactic, ...]:
    """Tactics with what they came to, in the order they were made."""
    people = await names_of(work, (one for row in rows for one in (row.responsible_id, *row.assignee_ids)))
    results, today = await results_of(work, rows), await today_of(work)
    found: list[KnownTactic] = []
    for row in rows:
        due_on, result = _due_on(row, today), results[row.id]
        found.append(
            KnownTactic(
                title=row.title,
                status=row.status,
                due_on=due_on,
                overdue=row.status in OPEN and due_on is not None and due_on < today,
                ended_on=row.ended_on,
                people=tuple(people[one] for one in _doing(row) if one in people),
                expected_change=row.expected_change,
                unit=result.unit,
                impact=result.impact,
                estimated=result.estimated,
                actual=result.actual,
            )
        )
    return tuple(found)


def _doing(row: Row[Any]) -> list[UUID]:
    """Who answers for a tactic, then who else does it."""
    return list(dict.fromkeys([one for one in (row.responsible_id, *row.assignee_ids) if one is not None]))


def _due_on(row: Row[Any], today: date) -> date | None:
    """The day a tactic is due; the next one where it repeats."""
    rule = rule_in(row)
    return row.due_on if rule is None or row.due_on is None else next_of(rule, row.due_on, today)


async def check_ins_of(work: Work, plan_id: UUID) -> tuple[KnownCheckIn, ...]:
    """The latest published check-ins, the newest first."""
    table, zone = table_of(CheckIn), (await calendar_of(work)).zone
    query = work.select(CheckIn).where(table.c.plan_id == plan_id, table.c.published_at.is_not(None))
    rows = await work.rows(query.order_by(table.c.published_at.desc(), table.c.id.desc()).limit(MOST_CHECK_INS))
    names = await names_of(work, (row.author_id for row in rows))
    return tuple(
        KnownCheckIn(
            on=row.published_at.astimezone(zone).date(),
            author=names.get(row.author_id),
            what_changed=row.what_changed,
            next_step=row.next_step,
        )
        for row in rows
    )


async def amendments_of(
    work: Work, plan: Row[Any], progress: PlanProgress, promised: Promised
) -> tuple[KnownAmendment, ...]:
    """The latest amendments of what is in a plan, the newest first, with progress by both promises.

    Of what is gone by now nothing could be judged any more; the log keeps it.
    """
    table, zone = table_of(Change), (await calendar_of(work)).zone
    here: dict[UUID, tuple[str, float | None]] = {plan.id: (plan.title, progress.progress)}
    here |= {one.id: (one.title, one.facts.progress) for one in (*progress.objectives, *progress.key_results)}
    query = work.select(Change).where(
        table.c.plan_id == plan.id,
        table.c.action == Action.AMENDED,
        table.c.changed_at <= work.now,
        table.c.noun_id.in_(list(here)),
    )
    rows = await work.rows(query.order_by(table.c.seq.desc()).limit(MOST_AMENDMENTS))
    names = await names_of(work, (row.member_id for row in rows))
    return tuple(
        KnownAmendment(
            on=row.changed_at.astimezone(zone).date(),
            title=here[row.noun_id][0],
            who=names.get(row.member_id),
            why=row.reason,
            fields=tuple((name, _told(name, row.before), _told(name, row.after)) for name in row.after),
            first=promised.get(row.noun_id),
            present=here[row.noun_id][1],
        )
        for row in rows
    )


def _told(name: str, fields: Mapping[str, Any]) -> Param:
    """A field of the log as people read it: days as days, numbers as they are; nothing for ids and what is nested."""
    value = fields.get(name)
    if name.endswith("_id") or isinstance(value, (list, dict)):
        return None
    return date.fromisoformat(value) if isinstance(value, str) and name.endswith("_on") else value


async def closing_of(work: Work, plan: Row[Any]) -> KnownClosing | None:
    """How a plan ended, if it is closed and that was kept."""
    closings = (await closings_of(work, [plan.id]))[plan.id]
    if plan.status != PlanStatus.CLOSED or not closings:
        return None
    closing, result = closings[-1], closings[-1].result
    return KnownClosing(
        on=closing.closed_on,
        lessons=closing.lessons,
        progress=result.progress,
        grade=result.grade,
        measured=result.measured,
        met=result.met,
        notes=result.notes,
        objectives=tuple(
            KnownEnding(
                letter=one.letter,
                title=one.title,
                outcome=one.outcome,
                progress=one.progress,
                grade=one.grade,
                note=one.note,
            )
            for one in result.objectives
        ),
    )
