"""Results of tactics: what came with them, set against what they should come to and what they cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row, or_

from service.core.catalog.metrics import limits_of
from service.core.impact import LAG_DAYS, MOST_LAG_DAYS, Beside, Followed, Impact, Observed, Run, impact_of
from service.core.moments import midnight
from service.core.returns import Money, Return, cost_per_unit, return_of
from service.core.vocabulary import GoodDirection, MetricKind, TargetKind
from service.errors import invalid, worded
from service.operations import nouns
from service.operations.derived import remember
from service.operations.estimates import estimated_in, estimates_of
from service.operations.permissions import permitted
from service.operations.progress import LONG_AGO
from service.operations.readings import readings_of
from service.operations.turns import in_pieces
from service.operations.workspaces import calendar_of, today_of
from service.store.tables import KeyResult, Metric, Reading, Tactic
from service.store.tables.base import table_of
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

LOOKED_BACK = timedelta(days=1_100)
"""How long before a start its past is read: three years, so that a season of the year can show."""
MEASURED_AT_ONCE = 5
"""Tactics that are measured before others have a turn: some three milliseconds each, with years of readings."""
OVER = frozenset({TacticStatus.DONE, TacticStatus.DROPPED})
BETTER = {
    TargetKind.INCREASE_TO: GoodDirection.UP,
    TargetKind.STAY_AT_LEAST: GoodDirection.UP,
    TargetKind.DECREASE_TO: GoodDirection.DOWN,
    TargetKind.STAY_AT_MOST: GoodDirection.DOWN,
}
"""Which way is better by what is aimed at; else the metric says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticResult:
    """What a tactic came to: in its key result, and in money."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    key_result_id: UUID | None
    """The key result it should move."""
    metric_id: UUID | None
    """The metric of that key result."""
    unit: str | None
    """The unit of all values of the impact."""
    started_on: date | None
    """The first day it ran."""
    ended_on: date | None
    """The last day it ran; null while it runs."""
    lag_days: int
    """How many days later than it ran its effect is looked for."""
    impact: Impact
    """What was measured against where the trend before it led, beside what was expected."""
    estimated: Return
    """What it should cost and bring: by what people estimate, of several the median, else by its own figures."""
    actual: Return
    """What it cost and brought."""
    cost_per_unit: float | None
    """Actual cost ÷ difference: what one unit moved has cost. Null unless the difference is on the good side."""


@permitted
async def result_of_tactic(work: Work, identity: UUID, lag_days: int = LAG_DAYS) -> TacticResult:
    """What one tactic came to, or comes to up to today while it runs."""
    row = await nouns.get(work, Tactic, identity)
    return (await results_of(work, [row], lag_days))[identity]


@permitted
async def results_of(
    work: Work, rows: Sequence[Row[Any]], lag_days: int = LAG_DAYS, *, today: date | None = None
) -> dict[UUID, TacticResult]:
    """What tactics came to, by their ids: up to today, or, by what is known now, up to another day.

    Raises Problem for a lag of less than no days, or more than a year.
    """
    if not 0 <= lag_days <= MOST_LAG_DAYS:
        message = worded("Ask for a lag of 0 to {most} days.", most=MOST_LAG_DAYS)
        raise invalid("lag_days", "out_of_range", message)
    targets = await nouns.get_many(work, KeyResult, (row.key_result_id for row in rows if row.key_result_id))
    metrics = await nouns.get_many(work, Metric, (row.metric_id for row in targets.values()))
    remember(work, metrics.values())
    today = await today_of(work) if today is None else today
    begun = [row for row in rows if row.started_on is not None and row.started_on <= today]
    running = [row for row in begun if row.key_result_id in targets]
    observed = await _observed(work, running, targets)
    people = await estimates_of(work, (row.id for row in rows))
    rivals = await _rivals(work, {targets[row.key_result_id].metric_id for row in running})
    found: dict[UUID, TacticResult] = {}
    async for piece in in_pieces(rows, MEASURED_AT_ONCE):
        for row in piece:
            target = targets.get(row.key_result_id)
            metric = None if target is None else metrics[target.metric_id]
            run = _run_of(row, today, lag_days)
            beside = [] if metric is None else _beside(row, run, rivals.get(metric.id, ()), today)
            followed = None
            if target is not None and metric is not None:
                followed = _followed(target, metric, observed.get(metric.id, ()))
            impact, guesses = impact_of(run, followed, beside), people.get(row.id, {})
            money = Money(estimated_in(row, guesses, "cost"), estimated_in(row, guesses, "benefit"))
            found[row.id] = _result(row, metric, impact, run, return_of([money]), _gain(impact, followed))
    return found


def _run_of(row: Row[Any], today: date, lag_days: int) -> Run:
    until = row.ended_on if row.ended_on is not None or row.status in OVER else today
    return Run(
        started_on=row.started_on,
        until=until,
        over=row.ended_on is not None,
        today=today,
        lag_days=lag_days,
        expected_change=row.expected_change,
    )


def _followed(target: Row[Any], metric: Row[Any], readings: Sequence[Observed]) -> Followed:
    return Followed(
        kind=MetricKind(metric.kind),
        better=BETTER.get(TargetKind(target.kind), GoodDirection(metric.good_direction)),
        readings=readings,
        bounds=limits_of(metric.catalog_key),
        superseded=None if metric.superseded_by is None else metric.key,
    )


def _gain(impact: Impact, followed: Followed | None) -> float | None:
    """The difference on the good side: how much less, where less is better; None where neither side is."""
    if impact.difference is None or followed is None or followed.better is GoodDirection.NONE:
        return None
    return impact.difference if followed.better is GoodDirection.UP else -impact.difference


def _result(
    row: Row[Any], metric: Row[Any] | None, impact: Impact, run: Run, estimated: Return, gain: float | None
) -> TacticResult:
    return TacticResult(
        tactic_id=row.id,
        key_result_id=row.key_result_id,
        metric_id=None if metric is None else metric.id,
        unit=None if metric is None else metric.unit,
        started_on=row.started_on,
        ended_on=row.ended_on,
        lag_days=run.lag_days,
        impact=impact,
        estimated=estimated,
        actual=return_of([Money(row.actual_cost, row.actual_benefit)]),
        cost_per_unit=cost_per_unit(row.actual_cost, gain),
    )


async def _observed(
    work: Work, rows: Sequence[Row[Any]], targets: Mapping[UUID, Row[Any]]
) -> dict[UUID, list[Observed]]:
    """The readings of metrics whose periods are over, from years before the first start on."""
    if not rows:
        return {}
    zone = (await calendar_of(work)).zone
    first = max(min(row.started_on for row in rows), LONG_AGO + LOOKED_BACK)
    since = midnight(first - LOOKED_BACK, zone)
    metric_ids = {targets[row.key_result_id].metric_id for row in rows}
    unsettled = await _unsettled(work, metric_ids, midnight(first, zone))
    found: dict[UUID, list[Observed]] = {}
    for metric_id, readings in (await readings_of(work, metric_ids, since)).items():
        marks = unsettled.get(metric_id, {})
        kept = found.setdefault(metric_id, [])
        async for piece in in_pieces(readings):
            kept += [_observation(one, zone, marks) for one in piece if one.period_end <= work.now]
    return found


def _observation(reading: Any, zone: ZoneInfo, marks: Mapping[datetime, tuple[bool, bool]]) -> Observed:
    start, end = reading.period_start, reading.period_end
    last = end - timedelta(microseconds=1) if end > start else start
    days = (start.astimezone(zone).date(), last.astimezone(zone).date())
    return Observed(*days, reading.value, *marks.get(start, (False, False)))


async def _unsettled(
    work: Work, metric_ids: set[UUID], since: datetime
) -> dict[UUID, dict[datetime, tuple[bool, bool]]]:
    """Readings that are provisional or were revised, by metric and start of period."""
    table = table_of(Reading)
    columns = (table.c.metric_id, table.c.period_start, table.c.provisional, table.c.revision)
    query = work.select(Reading, *columns).where(
        table.c.metric_id.in_(metric_ids),
        table.c.period_start >= since,
        or_(table.c.provisional, table.c.revision > 1),
    )
    found: dict[UUID, dict[datetime, tuple[bool, bool]]] = {}
    for row in await work.rows(query):
        found.setdefault(row.metric_id, {})[row.period_start] = (row.provisional, row.revision > 1)
    return found


async def _rivals(work: Work, metric_ids: set[UUID]) -> dict[UUID, Rows]:
    """The tactics that should move a metric and have begun, by the metric, in the order they began."""
    if not metric_ids:
        return {}
    results, tactics = table_of(KeyResult), table_of(Tactic)
    query = work.select(KeyResult, results.c.id, results.c.metric_id).where(results.c.metric_id.in_(metric_ids))
    metric_of = {row.id: row.metric_id for row in await work.rows(query)}
    query = work.select(Tactic).where(tactics.c.key_result_id.in_(metric_of), tactics.c.started_on.is_not(None))
    found: dict[UUID, list[Row[Any]]] = {}
    for row in await work.rows(query.order_by(tactics.c.started_on, tactics.c.created_at, tactics.c.id)):
        found.setdefault(metric_of[row.key_result_id], []).append(row)
    return dict(found)


def _beside(row: Row[Any], run: Run, rivals: Sequence[Row[Any]], today: date) -> list[Beside]:
    """The other tactics that ran while one ran."""
    if run.started_on is None or run.until is None:
        return []
    return [
        Beside(tactic_id=one.id, title=one.title, started_on=one.started_on, ended_on=one.ended_on)
        for one in rivals
        if one.id != row.id and one.started_on <= run.until and (one.ended_on or today) >= run.started_on
    ]
