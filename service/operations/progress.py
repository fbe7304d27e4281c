"""Progress of stored key results: the pure judgement over batches of rows, in a handful of statements.

Everything takes many and gives a mapping, so that one page, one level of a graph or a whole plan cost the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from service.core.catalog.metrics import limits_of
from service.core.forecast import Forecast
from service.core.judgement import Judgement, Setting, forecast_of, judge_key_result
from service.core.pace import Pace
from service.core.progress import Band, Evidence, one_a_day, summed_by_day
from service.core.status import DAYS, Freshness, Override, Status, in_force
from service.core.targets import STAYS, TRAVELS, KeyResultPlan
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, MetricKind
from service.operations.confidences import confidences_of
from service.operations.derived import remember
from service.operations.key_results import dates_of, plan_of
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.operations.readings import latest_of, readings_of
from service.operations.turns import in_pieces
from service.operations.workspaces import calendar_of, thresholds_of, today_of
from service.store.tables import Metric, Objective, Plan
from service.store.work import Work
from service.traces import judging


@dataclass(frozen=True, slots=True, kw_only=True)
class LastReading:
    """A metric's latest reading."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    value: float
    """The value, in the metric's unit."""
    period_start: datetime
    """When the period begins; for a level, the instant."""
    period_end: datetime
    """When the period ends, exclusive; for a level, the same instant."""
    provisional: bool
    """Whether the source may still change it."""
    received_at: datetime
    """When this value was received."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultFacts:
    """What is said of a key result on a day, today unless it was asked for another."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    progress: float | None
    """How far, 0 to 1; null without a value, never 0."""
    raw_progress: float | None
    """How far as it comes: below 0 on the wrong side of the baseline, above 1 past the target."""
    expected: float | None
    """What the dated plan asks for today, 0 to 1; null without dates."""
    pace: Pace
    """Progress against what is expected."""
    pace_ratio: float | None
    """`raw_progress` ÷ `expected`; null while nothing is expected."""
    status: Status
    """The one status to show, derived from all the others."""
    confidence: float | None
    """How likely people think that the target is met, 0 to 1, by the last check-in; null if none spoke of it."""
    freshness: Freshness
    """Whether the last reading is recent enough to judge by."""
    grade: float | None
    """Progress as an OKR grade: 0.0 to 1.0, one decimal, halves up."""
    band: Band | None
    """Where unrounded progress lies against the workspace's intended landing of a stretch goal."""
    required_rate_per_day: float | None
    """The change needed a day in the metric's unit; 0 when met, null when no day is left."""
    resolved_baseline: float | None
    """The baseline judged by, given or taken from the first reading."""
    resolved_target: float | None
    """The target judged by, with percentages and multiples resolved."""
    last_reading: LastReading | None
    """The metric's latest reading."""
    reasons: tuple[Reason, ...]
    """Why, with the arithmetic and the change that would turn the verdict."""


LONG_AGO = date(1901, 1, 1)
"""Readings begin with 1900."""

JUDGED_AT_ONCE = 20
"""Key results that are judged before others have a turn: up to a millisecond each, with a year of readings."""

FORECAST_AT_ONCE = 5
"""Key results that are forecast before others have a turn: up to three milliseconds each, with years of readings."""

SHORTEST_DAY = timedelta(hours=20)
"""Shorter than any day: a period of less is one of several a day."""

READINGS_AT_ONCE = 2_000
"""Readings whose days are found before others have a turn."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a key result is judged in: its rows, and by what the workspace judges."""

    row: Row[Any]
    objective: Row[Any]
    plan: Row[Any]
    metric: Row[Any]
    target: KeyResultPlan
    setting: Setting
    override: Mapping[str, Any] | None
    """A person's word on the status, as it stood."""


def day_read(start: datetime, end: datetime, zone: ZoneInfo, today: date) -> date:
    """The day a reading stands for: an instant's own, a period's last, but today while the period is still running."""
    last = (end - timedelta(microseconds=1) if end > start else start).astimezone(zone).date()
    return max(min(last, today), start.astimezone(zone).date())


async def contexts_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Context]:
    """What key results are judged in, by their ids."""
    calendar, today, thresholds = await calendar_of(work), await today_of(work), await thresholds_of(work)
    objectives = await get_many(work, Objective, (row.objective_id for row in rows))
    plans = await get_many(work, Plan, (row.plan_id for row in objectives.values()))
    metrics = await get_many(work, Metric, (row.metric_id for row in rows))
    remember(work, metrics.values())
    found: dict[UUID, Context] = {}
    for row in rows:
        objective, metric = objectives[row.objective_id], metrics[row.metric_id]
        plan = plans[objective.plan_id]
        setting = Setting(
            as_of=today,
            framework=Framework(plan.framework),
            cadence=Cadence(metric.cadence),
            week_start=calendar.week_start,
            thresholds=thresholds,
        )
        target = plan_of(row, *dates_of(row, objective, plan))
        found[row.id] = Context(row, objective, plan, metric, target, setting, row.override)
    return found


def needs_history(context: Context) -> bool:
    """Bounds look at every period, and a target without a baseline at the first reading."""
    target = context.target
    return target.kind in STAYS or (target.kind in TRAVELS and target.baseline is None)


def _since(contexts: Sequence[Context], zone: ZoneInfo) -> datetime | None:
    """From when on readings count: the first start, and the period that holds it. None: from the first reading on."""
    starts = [
        context.target.starts_on - timedelta(days=DAYS.get(context.setting.cadence, 0))
        for context in contexts
        if context.target.starts_on is not None and context.target.starts_on > LONG_AGO
    ]
    if len(starts) < len(contexts):
        return None
    return datetime.combine(min(starts), time(), zone) if starts else None


async def evidence_of(work: Work, contexts: Iterable[Context], *, whole: bool = False) -> dict[UUID, Evidence]:
    """What is known of the metrics of key results. Only some need more than the latest reading."""
    every = list(contexts)
    zone = (await calendar_of(work)).zone
    latest = await latest_of(work, (context.metric.id for context in every))
    needing = [context for context in every if whole or needs_history(context)]
    since = None if whole else _since(needing, zone)
    series = await readings_of(work, (context.metric.id for context in needing), since)
    series |= await _last_days_of(work, [context for context in every if context not in needing], latest)
    known: dict[UUID, Evidence] = {}
    for metric_id, (day, kind) in {one.metric.id: (one.setting.as_of, one.metric.kind) for one in every}.items():
        last = latest.get(metric_id)
        rows = series.get(metric_id) or ([] if last is None else [last])
        known[metric_id] = await _evidence_in(rows, zone, day, adds_up=kind == MetricKind.FLOW)
    return {context.row.id: known[context.metric.id] for context in every}


async def _last_days_of(work: Work, contexts: Sequence[Context], latest: Mapping[UUID, Any]) -> dict[UUID, list[Any]]:
    """The readings of the last day of flows that are read several times a day: only together they are its value."""
    zone = (await calendar_of(work)).zone
    rows = (latest.get(context.metric.id) for context in contexts if context.metric.kind == MetricKind.FLOW)
    brief = [row for row in rows if row is not None and row.period_end - row.period_start < SHORTEST_DAY]
    if not brief:
        return {}
    days = {row.metric_id: datetime.combine(row.period_start.astimezone(zone).date(), time(), zone) for row in brief}
    found = await readings_of(work, days, min(days.values()))
    return {key: [row for row in rows if row.period_start >= days[key]] for key, rows in found.items()}


async def _evidence_in(rows: Sequence[Row[Any]], zone: ZoneInfo, as_of: date, *, adds_up: bool) -> Evidence:
    """Of several readings of a day the last counts; of a flow, their sum."""
    history: list[tuple[date, float]] = []
    async for piece in in_pieces(rows, READINGS_AT_ONCE):
        history += [(day_read(row.period_start, row.period_end, zone, as_of), row.value) for row in piece]
    daily = one_a_day(summed_by_day(history) if adds_up else history, as_of)
    last_on, current = daily[-1] if daily else (None, None)
    return Evidence(current=current, last_on=last_on, series=daily)


Judged = Mapping[UUID, tuple[Context, Judgement]]
"""Judgements with what they were made in, by the ids of key results."""


async def judged(work: Work, rows: Sequence[Row[Any]]) -> Judged:
    """The judgement of key results with what they are judged in, by their ids."""
    contexts = await contexts_of(work, rows)
    evidence = await evidence_of(work, contexts.values())
    found: dict[UUID, tuple[Context, Judgement]] = {}
    async for piece in in_pieces(list(contexts.items()), JUDGED_AT_ONCE):
        with judging(len(piece)):
            found |= {key: (context, judge(work, context, evidence[key])) for key, context in piece}
    return found


@permitted
async def progress_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, KeyResultFacts]:
    """What is said of key results today, or as of an instant by the readings that were known then, by their ids."""
    return await facts_in(work, await judged(work, rows))


async def facts_in(work: Work, judgements: Judged) -> dict[UUID, KeyResultFacts]:
    """What judgements say, with the readings that were the latest."""
    latest = await last_readings_of(work, (context.metric.id for context, _ in judgements.values()))
    sure = await confidences_of(work, (context.plan.id for context, _ in judgements.values()))
    return {
        key: facts_of(one, latest.get(context.metric.id), sure.get(key)) for key, (context, one) in judgements.items()
    }


def facts_of(judgement: Judgement, last: LastReading | None, confidence: float | None) -> KeyResultFacts:
    """What a judgement says, with the latest reading and what people think."""
    return KeyResultFacts(
        progress=judgement.progress,
        raw_progress=judgement.raw_progress,
        expected=judgement.expected,
        pace=judgement.pace,
        pace_ratio=judgement.pace_ratio,
        status=judgement.status,
        confidence=confidence,
        freshness=judgement.freshness,
        grade=judgement.grade,
        band=judgement.band,
        required_rate_per_day=judgement.required_rate_per_day,
        resolved_baseline=judgement.baseline,
        resolved_target=judgement.target,
        last_reading=last,
        reasons=judgement.reasons,
    )


@permitted
async def last_readings_of(work: Work, metric_ids: Iterable[UUID]) -> dict[UUID, LastReading]:
    """The latest reading of each metric that has one, by the metric's id."""
    return {
        key: LastReading(
            value=row.value,
            period_start=row.period_start,
            period_end=row.period_end,
            provisional=row.provisional,
            received_at=row.received_at,
        )
        for key, row in (await latest_of(work, metric_ids)).items()
    }


def judge(work: Work, context: Context, evidence: Evidence) -> Judgement:
    """The judgement of one key result at the moment of the work, for which only a person's word is asked."""
    override = in_force(_override(context.override), work.now) if context.override is not None else None
    judgement = judge_key_result(str(context.row.id), context.target, evidence, context.setting, override=override)
    if context.metric.superseded_by is None:
        return judgement
    warning = Reason("metric.superseded", {"metric": context.metric.key})
    return replace(judgement, reasons=(*judgement.reasons, warning))


def _override(held: Mapping[str, Any] | None) -> Override | None:
    if held is None:
        return None
    expires_at = datetime.fromisoformat(held["expires_at"])
    return Override(
        status=Status(held["status"]), author=held["author_id"], reason=held["reason"], expires_at=expires_at
    )


@permitted
async def forecasts_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, Forecast]:
    """Where the readings of key results lead by their due days, or led to as of an instant, by their ids."""
    contexts = await contexts_of(work, rows)
    evidence = await evidence_of(work, contexts.values(), whole=True)
    found: dict[UUID, Forecast] = {}
    async for piece in in_pieces(list(contexts.items()), FORECAST_AT_ONCE):
        for identity, context in piece:
            target = judge(work, context, evidence[identity]).target
            series, bounds = evidence[identity].series, limits_of(context.metric.catalog_key)
            found[identity] = forecast_of(context.target, target, series, context.setting.as_of, bounds)
    return found
