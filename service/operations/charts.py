"""What charts are drawn from: a plan's ranking, its tactics by their days, and the course of a key result."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.catalog.metrics import limits_of
from service.core.forecast import Forecast
from service.core.judgement import Judgement, forecast_of
from service.core.priority import PrioritizeRequest
from service.core.priority.request import ranking_of
from service.core.progress import Evidence
from service.core.targets import STAYS, TRAVELS, Reading
from service.operations import nouns
from service.operations.permissions import permitted
from service.operations.priorities import plan_request, prioritize_plan
from service.operations.progress import Context, evidence_of, judged
from service.operations.tactics import rule_in
from service.operations.turns import in_pieces
from service.operations.workspaces import today_of
from service.present.charts.progress import KeyResultCourse
from service.present.charts.roadmap import PlannedTactic, PlannedWork
from service.present.charts.value_complexity import RankedPlan
from service.store.tables import Member, Objective, Plan, Tactic
from service.store.tables.base import table_of
from service.store.work import Rows, Work

FAN_DAYS = 6
"""Days up to the due day for which a forecast is made, to show how it widens."""
TOLD = ("status.", "pace.", "rate.needed", "freshness.", "target.", "progress.no_reading", "metric.")
DRAWN = ("status.pace", "pace.turns_at_value")
"""The reasons that a chart repeats, and those among them that its picture says already."""


@permitted
async def chart_ranking(
    work: Work,
    plan_id: UUID,
    request: PrioritizeRequest,
    objective_id: UUID | None = None,
    *,
    with_members: bool = False,
) -> RankedPlan:
    """A plan's open tactics ranked as `prioritize_plan` does, with their titles and estimates."""
    ranked = await prioritize_plan(work, plan_id, request, objective_id, with_members=with_members)
    plan = await nouns.get(work, Plan, plan_id)
    asked, defaults, rows = await plan_request(work, plan_id, request, objective_id)
    return RankedPlan(
        plan=plan.title,
        ranked=ranked,
        ranking=ranking_of(asked, defaults),
        titles={str(row.id): row.title for row in rows},
        inputs={one.id: one for one in asked.tactics},
    )


@permitted
async def chart_roadmap(work: Work, plan_id: UUID) -> PlannedWork:
    """All tactics of a plan, whatever their status, under their objectives."""
    plan = await nouns.get(work, Plan, plan_id)
    objectives, tactics = table_of(Objective), table_of(Tactic)
    query = work.select(Objective, objectives.c.id, objectives.c.title).where(objectives.c.plan_id == plan_id)
    above = await work.rows(query.order_by(objectives.c.created_at, objectives.c.id))
    within = work.select(Objective, objectives.c.id).where(objectives.c.plan_id == plan_id)
    found = work.select(Tactic).where(tactics.c.objective_id.in_(within))
    rows = await work.rows(found.order_by(tactics.c.created_at, tactics.c.id))
    names = await _names_of(work, rows)
    by_objective: dict[UUID, list[PlannedTactic]] = {one.id: [] for one in above}
    for row in rows:
        by_objective[row.objective_id].append(_planned(row, names))
    return PlannedWork(
        plan=plan.title,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        today=await today_of(work),
        objectives=tuple((one.title, tuple(by_objective[one.id])) for one in above),
    )


async def _names_of(work: Work, rows: Rows) -> dict[UUID, str]:
    ids = {one for row in rows for one in _people(row)}
    return {key: member.name for key, member in (await nouns.get_many(work, Member, sorted(ids))).items()}


def _people(row: Row[Any]) -> list[UUID]:
    """Who answers for a tactic, then who else does it."""
    answering = [] if row.responsible_id is None else [row.responsible_id]
    return list(dict.fromkeys([*answering, *row.assignee_ids]))


def _planned(row: Row[Any], names: dict[UUID, str]) -> PlannedTactic:
    return PlannedTactic(
        title=row.title,
        status=row.status,
        due_on=row.due_on,
        recurrence=rule_in(row),
        people=tuple(names[one] for one in _people(row) if one in names),
    )


@permitted
async def chart_progress(work: Work, row: Row[Any]) -> KeyResultCourse:
    """The readings of a key result against its plan, its judgement today, and where the readings lead."""
    return (await courses_of(work, [row]))[row.id]


@permitted
async def courses_of(work: Work, rows: Sequence[Row[Any]], most_fans: int = 1) -> dict[UUID, KeyResultCourse]:
    """The courses of key results, by their ids.

    For the first `most_fans` that have readings forecasts are made up to the due day, for the others only for that day.
    """
    judgements = await judged(work, rows)
    evidence = await evidence_of(work, [context for context, _ in judgements.values()], whole=True)
    found: dict[UUID, KeyResultCourse] = {}
    for key, (context, judgement) in judgements.items():
        fanned = most_fans > 0 and bool(evidence[key].series)
        most_fans -= fanned
        found[key] = _course(context, judgement, evidence[key], await _fan(context, judgement, evidence[key], fanned))
    return found


def _course(
    context: Context, judgement: Judgement, evidence: Evidence, fan: tuple[tuple[date, Forecast], ...]
) -> KeyResultCourse:
    target, metric = context.target, context.metric
    bounded = target.kind in STAYS
    return KeyResultCourse(
        title=context.row.title,
        metric=metric.name,
        unit=metric.unit,
        decimals=metric.precision,
        today=context.setting.as_of,
        starts_on=target.starts_on,
        due_on=target.due_on,
        readings=evidence.series,
        plan=_plan(context, judgement),
        baseline=judgement.baseline,
        target=judgement.target,
        lower=target.lower if bounded else None,
        upper=target.upper if bounded else None,
        status=judgement.status,
        progress=judgement.progress,
        expected=judgement.expected,
        reasons=tuple(one for one in judgement.reasons if one.rule.startswith(TOLD) and one.rule not in DRAWN),
        forecast=fan[-1][1],
        fan=fan,
    )


def _plan(context: Context, judgement: Judgement) -> tuple[Reading, ...]:
    """The dated plan: from the baseline at the start over the milestones to the target on the due day."""
    target = context.target
    if target.kind not in TRAVELS or target.starts_on is None or target.due_on is None:
        return ()
    if judgement.baseline is None or judgement.target is None:
        return ()
    between = {one.on: one.value for one in target.milestones}
    points = {target.starts_on: judgement.baseline, **between, target.due_on: judgement.target}
    return tuple(sorted(points.items()))


async def _fan(
    context: Context, judgement: Judgement, evidence: Evidence, whole: bool
) -> tuple[tuple[date, Forecast], ...]:
    """Forecasts for days from today to the due day, if the `whole` fan is wanted; the last is for the due day."""
    plan, today, due_on = context.target, context.setting.as_of, context.target.due_on
    bounds = limits_of(context.metric.catalog_key)
    days: list[date | None] = [due_on]
    if whole and due_on is not None and due_on > today:
        first, span = today.toordinal(), (due_on - today).days
        numbers = sorted({first + round(span * one / FAN_DAYS) for one in range(FAN_DAYS + 1)})
        days = [date.fromordinal(number) for number in numbers]
    found: list[tuple[date, Forecast]] = []
    async for piece in in_pieces(days, 1):
        for day in piece:
            until = replace(plan, due_on=day)
            found.append((day or today, forecast_of(until, judgement.target, evidence.series, today, bounds)))
    return tuple(found)
