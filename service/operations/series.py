"""Series of metrics: readings in buckets of the workspace's calendar, for many metrics in a handful of statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.moments import midnight
from service.core.periods import Calendar
from service.core.series import (
    Aggregate,
    BucketSize,
    SeriesPoint,
    aggregate_of,
    bucket_of,
    edges_of,
    points_of,
    usual_start,
)
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, MetricKind
from service.errors import Problem, invalid, worded
from service.operations.derived import derived_points_of, family_of
from service.operations.key_results import dates_of
from service.operations.moments import instant_of, moment_of
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.operations.turns import in_pieces
from service.operations.workspaces import calendar_of, get_workspace
from service.store.series import bucketed, inexact_of
from service.store.tables import Metric, Objective, Plan
from service.store.tables.workspaces import Weekday
from service.store.work import Work

MOST_BUCKETS_OF_ALL = 25_000
"""As many points as one answer of the graph may cost."""
COMPUTED_ANEW = "A derived metric is computed anew from its parts in each bucket: leave the aggregate out."
MADE_AT_ONCE = 20
"""Series whose points are made before others have a turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRequest:
    """What is asked of a metric. Times are RFC 3339 or days, whose first moments are meant; of `as_of`, the end."""

    start: str | None = None
    """From when; unset, so many buckets before the end as is usual."""
    end: str | None = None
    """Until when, exclusive; unset, now."""
    bucket: BucketSize | None = None
    """How long a bucket is; unset, as the metric's cadence has it."""
    aggregate: Aggregate | None = None
    """What becomes of the readings of a bucket; unset, what fits the metric's kind."""
    as_of: str | None = None
    """The moment by which readings are taken as they were known; unset, as they are known now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The readings of a metric in buckets of the workspace's calendar."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    metric_id: UUID
    """The metric."""
    key: str
    """Its name in readings."""
    unit: str | None
    """Its unit."""
    kind: MetricKind
    """What its values are, which decides how they may be added up."""
    precision: int | None
    """Decimals to show; values come unrounded."""
    bucket: BucketSize
    """How long a bucket is."""
    aggregate: Aggregate | None
    """What becomes of the readings of a bucket; null for a derived metric, which is computed anew from its parts."""
    start: datetime
    """From when, inclusive."""
    end: datetime
    """Until when, exclusive."""
    time_zone: str
    """The zone in which days begin at midnight."""
    week_start: Weekday
    """The day on which weeks begin."""
    as_of: datetime | None
    """The instant by which readings are taken as they were known; null: as they are known now."""
    superseded_by: UUID | None
    """The metric that took its place."""
    exact: bool
    """Whether nothing is missing: days whose readings are no longer kept cannot be cut, nor looked back into."""
    points: tuple[SeriesPoint, ...]
    """All buckets in order, those without readings too."""
    reasons: tuple[Reason, ...]
    """`series.superseded` names the metric that took its place, `series.too_large` counts sums beyond any number,
    `series.readings_gone` says that the series is not exact.

    Of a derived metric, `derive.…` says why a bucket with readings has no value, the first time each.
    """


Outcome = Series | Problem
"""A series, or why there is none for a metric of this kind."""

Span = tuple[datetime | None, datetime | None]
"""From when until when a series is read if the request does not say."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A series to be made, all defaults worked out."""

    metric: Row[Any]
    size: BucketSize
    aggregate: Aggregate | None
    edges: tuple[datetime, ...]


@dataclass(slots=True)
class _Asked:
    """What holds for all series of a request: its times in the workspace's calendar, and the buckets that it takes."""

    request: SeriesRequest
    calendar: Calendar
    start: datetime | None
    end: datetime | None
    now: datetime
    as_of: datetime | None
    edges: dict[tuple[datetime, datetime, BucketSize], tuple[datetime, ...]] = field(default_factory=dict[Any, Any])
    buckets: int = 0

    def wish(self, metric: Row[Any], own: Span = (None, None)) -> _Wish | Problem:
        """What is to be made of a metric; its `own` span stands in for what the request does not say."""
        kind, cadence = MetricKind(metric.kind), Cadence(metric.cadence)
        size = self.request.bucket or bucket_of(cadence)
        try:
            if metric.formula is None:
                aggregate = aggregate_of(kind, cadence, size, self.request.aggregate)
            elif (aggregate := self.request.aggregate) is not None:
                raise invalid("aggregate", "aggregate_unfit", COMPUTED_ANEW)
            end = self.end or own[1] or self.now
            edges = self._between(self.start or own[0] or usual_start(end, size, self.calendar), end, size)
        except Problem as problem:
            return problem
        self.buckets += len(edges) - 1
        if self.buckets > MOST_BUCKETS_OF_ALL:
            message = "At most {most:,} buckets at a time: ask for fewer series, longer buckets, or less time."
            raise invalid("", "too_many_buckets", worded(message, most=MOST_BUCKETS_OF_ALL))
        return _Wish(metric, size, aggregate, edges)

    def _between(self, start: datetime, end: datetime, size: BucketSize) -> tuple[datetime, ...]:
        known = self.edges.get((start, end, size))
        if known is None:
            known = self.edges[start, end, size] = edges_of(start, end, size, self.calendar)
        return known


async def _asked(work: Work, request: SeriesRequest) -> _Asked:
    as_of = await moment_of(work, request.as_of)
    start, end = await instant_of(work, request.start, "from"), await instant_of(work, request.end, "to")
    return _Asked(request, await calendar_of(work), start, end, as_of or work.now, as_of)


@permitted
async def series_of(work: Work, metrics: Sequence[Row[Any]], request: SeriesRequest) -> dict[UUID, Outcome]:
    """The series of metrics, by their ids; a metric for which the request has no meaning has the problem instead.

    Raises Problem for times that cannot be read, and for more than 25,000 buckets in all.
    """
    asked = await _asked(work, request)
    return await _made(work, {metric.id: asked.wish(metric) for metric in metrics}, asked.as_of)


@permitted
async def series_of_key_results(work: Work, rows: Sequence[Row[Any]], request: SeriesRequest) -> dict[UUID, Outcome]:
    """The series of the metrics of key results, by the key results' ids: from their first day to their last, or now."""
    asked = await _asked(work, request)
    objectives = await get_many(work, Objective, (row.objective_id for row in rows))
    plans = await get_many(work, Plan, (row.plan_id for row in objectives.values()))
    metrics = await get_many(work, Metric, (row.metric_id for row in rows))
    wishes: dict[UUID, _Wish | Problem] = {}
    for row in rows:
        objective = objectives[row.objective_id]
        span = _span_of(row, objective, plans[objective.plan_id], asked)
        wishes[row.id] = asked.wish(metrics[row.metric_id], span)
    return await _made(work, wishes, asked.as_of)


def _span_of(row: Row[Any], objective: Row[Any], plan: Row[Any], asked: _Asked) -> Span:
    """From the first day of a key result through its last, but no further than now unless it has not begun."""
    starts_on, due_on = dates_of(row, objective, plan)
    zone = asked.calendar.zone
    start = None if starts_on is None else midnight(starts_on, zone)
    end = None if due_on is None else midnight(due_on + timedelta(days=1), zone)
    begun = start is None or start < asked.now
    return start, end if end is None or not begun else min(end, asked.now)


async def _made(work: Work, wishes: Mapping[UUID, _Wish | Problem], as_of: datetime | None) -> dict[UUID, Outcome]:
    """The series that are wished for: one statement for all that have the same buckets."""
    possible = [wish for wish in wishes.values() if isinstance(wish, _Wish)]
    alike: dict[tuple[datetime, ...], list[UUID]] = {}
    derived: dict[tuple[datetime, ...], list[Row[Any]]] = {}
    for wish in possible:
        if wish.metric.formula is None:
            alike.setdefault(wish.edges, []).append(wish.metric.id)
        else:
            derived.setdefault(wish.edges, []).append(wish.metric)
    held = {edges: await bucketed(work, metric_ids, edges, as_of) for edges, metric_ids in alike.items()}
    computed = {edges: await derived_points_of(work, metrics, edges, as_of) for edges, metrics in derived.items()}
    inexact = await _inexact(work, possible, as_of)
    successors = await get_many(
        work, Metric, (one.metric.superseded_by for one in possible if one.metric.superseded_by)
    )
    week_start = Weekday((await get_workspace(work)).week_start)
    shared = {"time_zone": (await calendar_of(work)).zone.key, "week_start": week_start, "as_of": as_of}
    found: dict[UUID, Outcome] = {}
    async for piece in in_pieces(list(wishes.items()), MADE_AT_ONCE):
        for key, wish in piece:
            if isinstance(wish, Problem):
                found[key] = wish
                continue
            successor = successors.get(wish.metric.superseded_by)
            if wish.aggregate is None:
                points, why = computed[wish.edges][wish.metric.id]
            else:
                points = points_of(wish.edges, held[wish.edges][wish.metric.id], wish.aggregate)
                why = _too_large(points)
            lost = (Reason("series.readings_gone", {}),) if (wish.edges, wish.metric.id) in inexact else ()
            found[key] = _series(wish, points, (*_superseded(wish.metric, successor), *lost, *why), shared)
    return found


def _series(
    wish: _Wish, points: tuple[SeriesPoint, ...], reasons: tuple[Reason, ...], shared: Mapping[str, Any]
) -> Series:
    metric = wish.metric
    return Series(
        metric_id=metric.id,
        key=metric.key,
        unit=metric.unit,
        kind=MetricKind(metric.kind),
        precision=metric.precision,
        superseded_by=metric.superseded_by,
        bucket=wish.size,
        aggregate=wish.aggregate,
        start=wish.edges[0],
        end=wish.edges[-1],
        exact=all(reason.rule != "series.readings_gone" for reason in reasons),
        points=points,
        reasons=reasons,
        **shared,
    )


async def _inexact(
    work: Work, wishes: Sequence[_Wish], as_of: datetime | None
) -> set[tuple[tuple[datetime, ...], UUID]]:
    """Of which metrics, between which edges, readings that it would take are gone."""
    family = await family_of(work, (wish.metric for wish in wishes))
    closed = {identity for identity, row in family.bases.items() if row.closed_before is not None}
    asked: dict[tuple[datetime, ...], set[UUID]] = {}
    for wish in wishes:
        if known := family.bases_of(wish.metric.id) & closed:
            asked.setdefault(wish.edges, set()).update(known)
    gone = {edges: await inexact_of(work, sorted(metrics), edges, as_of) for edges, metrics in asked.items()}
    return {
        (wish.edges, wish.metric.id) for wish in wishes if family.bases_of(wish.metric.id) & gone.get(wish.edges, set())
    }


def _superseded(metric: Row[Any], successor: Row[Any] | None) -> tuple[Reason, ...]:
    if successor is None:
        return ()
    return (Reason("series.superseded", {"metric": metric.key, "successor": successor.key}),)


def _too_large(points: Sequence[SeriesPoint]) -> tuple[Reason, ...]:
    beyond = sum(point.count > 0 and point.value is None for point in points)
    return (Reason("series.too_large", {"count": beyond}),) if beyond else ()
