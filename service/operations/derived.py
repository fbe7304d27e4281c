"""Derived metrics: computed when they are read, from the readings of the metrics that their formulas name.

A derived metric has a value for each period of its cadence in which at least one of its parts has a reading; a period
without any says nothing new, and gets none. So its values can be read like readings: judged, charted, forecast. A value
is provisional while its period lasts, or while a source may still change a reading in it. Of a flow and of a unique
value the running period is left out, since a part of it would be taken for the whole. A level stands at the instant of
the newest reading in it, everything else for its period.

A handful of statements, however many metrics are asked for: one a level of formulas, and one for the readings of each
cadence. Of a metric without a fresh value all periods are looked through, at most 4,000.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func

from service.core.expressions import (
    Aggregate,
    Base,
    Expression,
    Part,
    Result,
    Terms,
    Window,
    evaluate,
    figure_of,
    longest_standing,
    parse_expression,
)
from service.core.expressions.values import Figure
from service.core.moments import midnight
from service.core.periods import Calendar, first_day, period_number
from service.core.series import MOST_BUCKETS, Bucket, SeriesPoint
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, MetricKind
from service.operations.nouns import get_many
from service.operations.turns import in_pieces
from service.operations.workspaces import calendar_of, thresholds_of
from service.store.series import bucketed
from service.store.tables import Metric, Reading, ReadingDay, ReadingRevision
from service.store.tables.base import Tenant, table_of
from service.store.work import Work

RECENT_PERIODS = 12
"""Of these the latest value is looked for first."""
COMPUTED_AT_ONCE = 200
"""Values that are computed before others have a turn: some hundredths of a millisecond each."""
KNOWN = "metrics"
"""On the shelf of a work: rows of metrics by id, None for what is no metric."""
WHOLE = frozenset({MetricKind.FLOW, MetricKind.UNIQUE})
"""Kinds that say nothing before their period is over."""


@dataclass(frozen=True, slots=True)
class DerivedReading:
    """The value of a derived metric in a period, as a reading would have it."""

    metric_id: UUID
    period_start: datetime
    period_end: datetime
    value: float
    provisional: bool
    received_at: datetime


@dataclass(frozen=True)
class Definition:
    """A derived metric with its formula, and the metrics that this names by what it calls them."""

    row: Row[Any]

    @cached_property
    def expression(self) -> Expression:
        """The formula."""
        return parse_expression(self.row.formula)

    @cached_property
    def parts(self) -> dict[str, UUID]:
        """The metrics by their names in the formula."""
        return dict(zip(self.expression.names, self.row.formula_metric_ids, strict=True))


@dataclass(frozen=True, slots=True)
class Family:
    """Derived metrics with all that they are computed from, down to the metrics that have readings."""

    definitions: dict[UUID, Definition]
    bases: dict[UUID, Row[Any]]

    levels: dict[UUID, int] = field(default_factory=dict[UUID, int])
    grounds: dict[UUID, frozenset[UUID]] = field(default_factory=dict[UUID, frozenset[UUID]])

    def levels_of(self, identity: UUID) -> int:
        """How many formulas stand one on another, this metric's included: 0 for one that has readings."""
        if identity not in self.levels:
            self.levels[identity] = 1 + max(map(self.levels_of, self.parts_of(identity)), default=-1)
        return self.levels[identity]

    def bases_of(self, identity: UUID) -> frozenset[UUID]:
        """The metrics with readings that a metric is computed from; itself, if it has readings."""
        if identity not in self.grounds:
            below = [self.bases_of(part) for part in self.parts_of(identity)]
            self.grounds[identity] = frozenset((identity,)).union(*below).difference(self.definitions)
        return self.grounds[identity]

    def parts_of(self, identity: UUID) -> Sequence[UUID]:
        """The metrics that a metric's formula names."""
        return self.definitions[identity].row.formula_metric_ids if identity in self.definitions else ()


async def family_of(work: Work, metrics: Iterable[Row[Any]]) -> Family:
    """Metrics, some of them derived, with all that these are computed from."""
    family, waiting = Family({}, {}), list(metrics)
    while waiting:
        for row in waiting:
            if row.formula is None:
                family.bases[row.id] = row
            else:
                family.definitions[row.id] = Definition(row)
        named = {part for row in waiting for part in row.formula_metric_ids}
        known = family.definitions.keys() | family.bases.keys()
        waiting = list((await get_many(work, Metric, sorted(named - known))).values())
    return family


@dataclass(frozen=True, slots=True)
class Computation:
    """Derived metrics over windows one after another, from the readings in these."""

    family: Family
    terms: Terms
    windows: dict[UUID, list[Window]]
    """Of each metric with readings, all windows in order."""

    known: dict[UUID, tuple[int, Result]] = field(default_factory=dict[UUID, tuple[int, Result]])
    """The value last computed of each derived metric, and in which window."""

    def figure(self, identity: UUID, aggregate: Aggregate | None, index: int) -> Figure:
        """What a metric, derived or not, is worth in a window."""
        if identity in self.family.definitions:
            found = self.value(identity, index)
            return found.reason or Reason("derive.overflow") if found.value is None else found.value
        row = self.family.bases[identity]
        base = Base(key=row.key, kind=MetricKind(row.kind), cadence=Cadence(row.cadence))
        return figure_of(base, aggregate, self.windows[identity][index], self.terms)

    def value(self, identity: UUID, index: int) -> Result:
        """The value of a derived metric in a window, computed once however many formulas name it."""
        computed_in, result = self.known.get(identity, (-1, None))
        if result is None or computed_in != index:
            definition = self.family.definitions[identity]
            figure = partial(self._part, definition, index)
            result = evaluate(definition.expression, figure)
            self.known[identity] = index, result
        return result

    def _part(self, definition: Definition, index: int, part: Part) -> Figure:
        return self.figure(definition.parts[part.name], part.aggregate, index)

    def buckets(self, bases: Iterable[UUID], index: int) -> list[Bucket]:
        """The readings of metrics in a window."""
        found = (self.windows[base][index].bucket for base in bases)
        return [bucket for bucket in found if bucket is not None]


async def compute_over(
    work: Work, family: Family, edges: Sequence[datetime], as_of: datetime | None = None
) -> Computation:
    """What it takes to compute a family over the windows between ascending edges: one statement for all readings.

    The window before the first edge is read along, as far back as a level can stand.
    """
    calendar, thresholds = await calendar_of(work), await thresholds_of(work)
    terms = Terms(now=as_of or work.now, zone=calendar.zone, thresholds=thresholds)
    standing = [longest_standing(Cadence(row.cadence), thresholds) for row in family.bases.values()]
    earlier = edges[0] - max(standing, default=timedelta(days=1))
    found = await bucketed(work, list(family.bases), (earlier, *edges), as_of)
    windows = {identity: _windows(edges, found[identity]) for identity in family.bases}
    return Computation(family, terms, windows)


def _windows(edges: Sequence[datetime], buckets: Sequence[Bucket]) -> list[Window]:
    held = {bucket.index - 1: bucket for bucket in buckets}
    opening = held.get(-1)
    before = None if opening is None else (opening.last_start, opening.last)
    windows: list[Window] = []
    for index in range(len(edges) - 1):
        bucket = held.get(index)
        windows.append(Window(edges[index], edges[index + 1], bucket, before))
        before = before if bucket is None else (bucket.last_start, bucket.last)
    return windows


def remember(work: Work, metrics: Iterable[Row[Any]]) -> None:
    """Keep metrics at hand that were read already: which are derived, and which have days without readings."""
    work.shelf.setdefault(KNOWN, {}).update({row.id: row for row in metrics})


def forget(work: Work) -> None:
    """What was known of metrics may have changed."""
    work.shelf.pop(KNOWN, None)


async def derived_among(work: Work, metric_ids: Iterable[UUID]) -> list[Row[Any]]:
    """Those of some metrics that are derived."""
    return [row for row in await _known(work, metric_ids) if row.formula is not None]


async def closed_among(work: Work, metric_ids: Iterable[UUID]) -> list[UUID]:
    """Those of some metrics of which some days are closed: what their readings came to is all that is kept."""
    return [row.id for row in await _known(work, metric_ids) if row.closed_before is not None]


async def _known(work: Work, metric_ids: Iterable[UUID]) -> list[Row[Any]]:
    wanted = list(dict.fromkeys(metric_ids))
    known: dict[UUID, Row[Any] | None] = work.shelf.setdefault(KNOWN, {})
    unknown = [one for one in wanted if one not in known]
    if unknown:
        known.update(dict.fromkeys(unknown))
        remember(work, (await get_many(work, Metric, unknown)).values())
    found = (known[one] for one in wanted)
    return [row for row in found if row is not None]


async def derived_readings_of(
    work: Work, metrics: Sequence[Row[Any]], since: datetime | None = None, as_of: datetime | None = None
) -> dict[UUID, list[DerivedReading]]:
    """The values of derived metrics by their cadences' periods, oldest first, from those that hold an instant on."""
    found: dict[UUID, list[DerivedReading]] = {row.id: [] for row in metrics}
    if not metrics:
        return found
    family, calendar = await family_of(work, metrics), await calendar_of(work)
    now = as_of or work.now
    start = since or await _earliest(work, family.bases, as_of)
    if start is None or start > now:
        return found
    for cadence in dict.fromkeys(Cadence(row.cadence) for row in metrics):
        rows = [row for row in metrics if row.cadence == cadence]
        edges = _periods(start, now, cadence, calendar)
        bases = {base: family.bases[base] for row in rows for base in family.bases_of(row.id)}
        computation = await compute_over(work, replace(family, bases=bases), edges, as_of)
        for row in rows:
            parts = family.bases_of(row.id)
            async for piece in in_pieces(range(len(edges) - 1), COMPUTED_AT_ONCE):
                made = (_reading(computation, row, parts, index) for index in piece)
                found[row.id] += [one for one in made if one is not None]
    return found


def _reading(computation: Computation, row: Row[Any], bases: Iterable[UUID], index: int) -> DerivedReading | None:
    buckets = computation.buckets(bases, index)
    if not buckets:
        return None
    some = next(iter(bases))
    start, end = computation.windows[some][index].start, computation.windows[some][index].end
    running = end > computation.terms.now
    if running and row.kind in WHOLE:
        return None
    value = computation.value(row.id, index).value
    if value is None:
        return None
    if row.kind == MetricKind.LEVEL:
        start = end = max(bucket.last_start for bucket in buckets)
    return DerivedReading(
        metric_id=row.id,
        period_start=start,
        period_end=end,
        value=value,
        provisional=running or any(bucket.provisional for bucket in buckets),
        received_at=max(bucket.received_at for bucket in buckets),
    )


async def derived_latest_of(
    work: Work, metrics: Sequence[Row[Any]], as_of: datetime | None = None
) -> dict[UUID, DerivedReading]:
    """The latest value of each derived metric that has one."""
    found: dict[UUID, DerivedReading] = {}
    if not metrics:
        return found
    calendar, now = await calendar_of(work), as_of or work.now
    for cadence in dict.fromkeys(Cadence(row.cadence) for row in metrics):
        rows = [row for row in metrics if row.cadence == cadence]
        number = _number(now, cadence, calendar) - RECENT_PERIODS
        since = midnight(first_day(number, cadence, calendar.week_start), calendar.zone)
        recent = await derived_readings_of(work, rows, since, as_of)
        found |= {identity: readings[-1] for identity, readings in recent.items() if readings}
    old = await derived_readings_of(work, [row for row in metrics if row.id not in found], None, as_of)
    return found | {identity: readings[-1] for identity, readings in old.items() if readings}


Points = tuple[tuple[SeriesPoint, ...], tuple[Reason, ...]]
"""The buckets of a derived metric, and why those have no value that hold readings."""


async def derived_points_of(
    work: Work, metrics: Sequence[Row[Any]], edges: Sequence[datetime], as_of: datetime | None = None
) -> dict[UUID, Points]:
    """Derived metrics in the buckets between ascending edges, each computed from the readings of its parts in it.

    `count` is that of all these readings. A bucket without any has no value, also where levels still stand.
    """
    family = await family_of(work, metrics)
    computation = await compute_over(work, family, edges, as_of)
    found: dict[UUID, Points] = {}
    for row in metrics:
        bases, points, reasons = family.bases_of(row.id), list[SeriesPoint](), dict[str, Reason]()
        async for piece in in_pieces(range(len(edges) - 1), COMPUTED_AT_ONCE):
            for index in piece:
                buckets = computation.buckets(bases, index)
                result = computation.value(row.id, index) if buckets else Result(None)
                if result.reason is not None:
                    reasons.setdefault(result.reason.rule, result.reason)
                points.append(
                    SeriesPoint(
                        start=edges[index],
                        end=edges[index + 1],
                        value=result.value,
                        count=sum(bucket.count for bucket in buckets),
                        provisional=any(bucket.provisional for bucket in buckets),
                    )
                )
        found[row.id] = tuple(points), tuple(reasons.values())
    return found


def _number(moment: datetime, cadence: Cadence, calendar: Calendar) -> int:
    return period_number(moment.astimezone(calendar.zone).date(), cadence, calendar.week_start)


def _periods(start: datetime, now: datetime, cadence: Cadence, calendar: Calendar) -> list[datetime]:
    """The instants at which periods begin, from the one that holds `start` to the end of the one that runs now."""
    last = _number(now, cadence, calendar)
    first = max(_number(start, cadence, calendar), last - MOST_BUCKETS + 1)
    begins = (first_day(number, cadence, calendar.week_start) for number in range(first, last + 2))
    return list(dict.fromkeys(midnight(day, calendar.zone) for day in begins))


async def _earliest(work: Work, metric_ids: Iterable[UUID], as_of: datetime | None) -> datetime | None:
    """When the first reading of some metrics begins; looking back, also one that was withdrawn since."""
    starts: list[datetime] = []
    wanted = list(metric_ids)
    places: list[tuple[type[Tenant], str, list[UUID]]] = [(Reading, "period_start", wanted)]
    if as_of is not None:
        places.append((ReadingRevision, "period_start", wanted))
    if closed := await closed_among(work, wanted):
        places.append((ReadingDay, "first_start", closed))
    for model, column, ids in places:
        table = table_of(model)
        query = work.select(model, func.min(table.c[column])).where(table.c.metric_id.in_(ids))
        if (start := await work.scalar(query)) is not None:
            starts.append(start)
    return min(starts, default=None)
