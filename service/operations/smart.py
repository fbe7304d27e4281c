"""SMART for what is stored: an objective or key result as a goal, its fields before its title."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.catalog.goal_types import GOAL_TYPES, GoalType
from service.core.smart.answers import Assessment, Status
from service.core.smart.answers import Judgement as LetterJudgement
from service.core.smart.assess import assess, verdict_of
from service.core.smart.goals import Bound, Commitment, Context, Direction, Goal
from service.core.smart.languages import every_language
from service.core.smart.relevance import Declared
from service.core.targets import KeyResultPlan, target_on
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind
from service.operations.lineage import served_by
from service.operations.nouns import get, get_many
from service.operations.permissions import permitted
from service.operations.progress import Context as Judged
from service.operations.progress import contexts_of, evidence_of
from service.operations.turns import in_pieces
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import Level
from service.store.work import Work
from service.traces import judging

BOUNDS = {
    TargetKind.STAY_AT_LEAST: (Bound.MIN, "lower"),
    TargetKind.STAY_AT_MOST: (Bound.MAX, "upper"),
    TargetKind.STAY_WITHIN: (Bound.MAX, "upper"),
}
COURSES = {TargetKind.INCREASE_TO: Direction.INCREASE, TargetKind.DECREASE_TO: Direction.DECREASE}
WORST = (Status.FAIL, Status.PARTIAL, Status.UNKNOWN, Status.PASS)
BUSINESS = frozenset({Level.COMPANY, Level.FUNCTION})
"""The levels of objectives that others are to serve."""
MAX_HISTORY = 10_000
GOALS_AT_ONCE = 40
"""Goals of a plan that are judged before others have a turn: some two milliseconds each, with a year of readings."""


async def _ready() -> None:
    """The languages are read before the first goal is judged, and not in the event loop."""
    if not every_language.cache_info().currsize:
        await asyncio.to_thread(every_language)


@permitted
async def smart_of_key_results(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Assessment]:
    """SMART of key results, by id: metric, target and dates from their fields, the rest from their titles."""
    await _ready()
    judged = await contexts_of(work, rows)
    evidence = await evidence_of(work, judged.values(), whole=True)
    calendar, today = await calendar_of(work), await today_of(work)
    found: dict[UUID, Assessment] = {}
    for identity, context in judged.items():
        history = evidence[identity].series[-MAX_HISTORY:]
        goal = Goal(
            ref=str(identity),
            text=context.row.title,
            framework=Framework(context.plan.framework),
            context=replace(_measured(context, history), parent_objective=context.objective.title),
        )
        declared = Declared(parent_type=_type_of(context.objective))
        judge = partial(assess, today=today, calendar=calendar, inherited=context.target.due_on, declared=declared)
        within = context.target.kind is TargetKind.STAY_WITHIN
        with judging(1):
            found[identity] = _within(goal, context.target, judge) if within else judge(goal)
    return found


def _within(goal: Goal, target: KeyResultPlan, judge: Callable[[Goal], Assessment]) -> Assessment:
    """Two limits: judged at the upper one and at the lower one; of what the readings say to them the worse counts."""
    assessment = judge(goal)
    if target.lower is None or target.upper is None or not assessment.extraction.targets:
        return assessment
    lower = judge(replace(goal, context=replace(goal.context or Context(), bound=Bound.MIN, target=target.lower)))
    worse = WORST.index(lower.criteria.A.status) < WORST.index(assessment.criteria.A.status)
    first, *others = assessment.extraction.targets
    targets = (replace(first, values=(target.lower, target.upper)), *others)
    chosen = replace(assessment.criteria, A=lower.criteria.A) if worse else assessment.criteria
    return replace(
        _conflicting(assessment, lambda field: field != "bound"),
        criteria=chosen,
        verdict=verdict_of(chosen),
        extraction=replace(assessment.extraction, targets=targets),
        forecast=lower.forecast if worse else assessment.forecast,
    )


def _measured(judged: Judged, history: tuple[tuple[Any, float], ...] = ()) -> Context:
    """The structured fields of a key result."""
    target, binary = judged.target, judged.target.kind is TargetKind.BINARY
    bound, limit = BOUNDS.get(target.kind, (None, "target"))
    resolved, percent = getattr(target, limit), target.target_change_percent
    if target.target_multiply_by is not None:
        resolved, _ = target_on(target, target.baseline)
        percent = None if resolved is not None else (target.target_multiply_by - 1) * 100
    return Context(
        # What is done or not is named by its title; its metric only keeps the answer.
        metric=None if binary else judged.metric.catalog_key or judged.metric.name,
        unit=None if binary else judged.metric.unit,
        direction=COURSES.get(target.kind),
        baseline=target.baseline,
        target=resolved,
        target_change_percent=percent,
        deadline=judged.row.due_on,
        history=history,
        bound=bound,
        commitment=Commitment(judged.row.commitment),
    )


@permitted
async def smart_of_objectives(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Assessment]:
    """SMART of objectives, by id: their dates, their heaviest key result as the measure, the objective above."""
    await _ready()
    calendar, today = await calendar_of(work), await today_of(work)
    plans = await get_many(work, Plan, (row.plan_id for row in rows))
    parents = await served_by(work, rows)
    measures = await _measures_of(work, [row.id for row in rows])
    with_business = await _plans_with_business(work, plans)
    found: dict[UUID, Assessment] = {}
    for row in rows:
        plan, parent = plans[row.plan_id], parents.get(row.id)
        context = replace(
            measures.get(row.id, Context()),
            deadline=row.due_on,
            parent_objective=None if parent is None else parent.title,
        )
        goal = Goal(ref=str(row.id), text=row.title, framework=Framework(plan.framework), context=context)
        declared = Declared(goal_type=_type_of(row), parent_type=None if parent is None else _type_of(parent))
        assessment = assess(goal, today, calendar=calendar, inherited=plan.ends_on, declared=declared)
        # What measures it is the field of its key result: only its day is its own.
        assessment = _conflicting(assessment, lambda field: field == "deadline")
        serves_nothing = parent is None and row.level not in BUSINESS and row.plan_id in with_business
        found[row.id] = _unaligned(assessment) if serves_nothing else assessment
    return found


def _type_of(objective: Row[Any]) -> GoalType | None:
    """What kind of goal somebody said that an objective is, if the catalogue knows it."""
    return GOAL_TYPES.get(objective.goal_type)


def _conflicting(assessment: Assessment, own: Callable[[str], bool]) -> Assessment:
    """The assessment with the contradictions on those fields alone that are the goal's own."""
    kept = tuple(conflict for conflict in assessment.conflicts if own(conflict.field))
    flags = assessment.flags if kept else tuple(flag for flag in assessment.flags if flag != "conflict")
    return replace(assessment, conflicts=kept, flags=flags)


async def _measures_of(work: Work, objective_ids: list[UUID]) -> dict[UUID, Context]:
    """The structured fields of each objective's heaviest key result."""
    table = table_of(KeyResult)
    query = work.select(KeyResult).where(table.c.objective_id.in_(objective_ids))
    rows = await work.rows(query.order_by(table.c.weight, table.c.created_at.desc(), table.c.id.desc()))
    heaviest = {row.objective_id: row for row in rows}
    judged = await contexts_of(work, list(heaviest.values()))
    evidence = await evidence_of(work, judged.values(), whole=True)
    return {
        objective_id: _measured(judged[row.id], evidence[row.id].series[-MAX_HISTORY:])
        for objective_id, row in heaviest.items()
    }


async def _plans_with_business(work: Work, plan_ids: Iterable[UUID]) -> frozenset[UUID]:
    """The plans that hold objectives which others are to serve."""
    table = table_of(Objective)
    query = work.select(Objective, table.c.plan_id).where(
        table.c.plan_id.in_(list(plan_ids)), table.c.level.in_([level.value for level in BUSINESS])
    )
    return frozenset(row.plan_id for row in await work.rows(query.distinct()))


def _unaligned(assessment: Assessment) -> Assessment:
    """A stored objective that serves none of its plan's business objectives."""
    relevant = LetterJudgement(
        status=Status.FAIL, reason=Reason("R.unaligned"), suggestion=Reason("R.unaligned.suggestion")
    )
    criteria = replace(assessment.criteria, R=relevant)
    return replace(assessment, criteria=criteria, verdict=verdict_of(criteria))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoals:
    """All goals of a plan, judged."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    objectives: dict[UUID, Assessment]
    """The plan's objectives, in the order they were made."""
    key_results: dict[UUID, Assessment]
    """Their key results, in the order they were made."""
    titles: dict[UUID, str]
    """What each is called."""


@permitted
async def smart_of_plan(work: Work, plan_id: UUID) -> PlanGoals:
    """SMART of every objective and key result of a plan."""
    await get(work, Plan, plan_id)
    objectives, results = table_of(Objective), table_of(KeyResult)
    query = work.select(Objective).where(objectives.c.plan_id == plan_id)
    rows = await work.rows(query.order_by(objectives.c.created_at, objectives.c.id))
    query = work.select(KeyResult).where(results.c.objective_id.in_([row.id for row in rows]))
    below = await work.rows(query.order_by(results.c.created_at, results.c.id))
    judged = PlanGoals(objectives={}, key_results={}, titles={row.id: row.title for row in (*rows, *below)})
    async for some in in_pieces(rows, GOALS_AT_ONCE):
        judged.objectives.update(await smart_of_objectives(work, some))
    async for some in in_pieces(below, GOALS_AT_ONCE):
        judged.key_results.update(await smart_of_key_results(work, some))
    return judged
