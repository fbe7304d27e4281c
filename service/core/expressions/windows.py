"""What a metric is worth over a window `[start, end)`: by its kind, and by what its readings say.

A level takes the last reading, a flow the sum. A ratio or a unique value cannot be put together from readings: it is
worth what one reading says that covers exactly the window. A level stands until the next reading: where the window has
none, the last one before it counts, as long as it is fresh at the window's end by the rule that judges freshness.
`start` of a level is what was read at the window's first moment or last before it, fresh then; `end` is the last before
the window's end. Nothing else is carried over, and what has no reading has no value.

A reading belongs to the window in which its period starts, as in a series. The figure of a period that is longer than
the window says nothing of it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from service.core.expressions.syntax import Aggregate
from service.core.expressions.values import Figure
from service.core.moments import TICK
from service.core.series import Aggregate as Taken
from service.core.series import Bucket, value_of
from service.core.status import DAYS, Freshness, judge_freshness
from service.core.thresholds import Thresholds
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, MetricKind

ALWAYS = (Aggregate.MIN, Aggregate.MAX, Aggregate.LAST, Aggregate.COUNT)
MEANINGFUL: dict[MetricKind, tuple[Aggregate, ...]] = {
    MetricKind.LEVEL: (Aggregate.START, Aggregate.END, Aggregate.AVG, *ALWAYS),
    MetricKind.FLOW: (Aggregate.SUM, Aggregate.AVG, *ALWAYS),
    MetricKind.RATIO: ALWAYS,
    MetricKind.UNIQUE: (Aggregate.AVG, *ALWAYS),
}
STANDING = (None, Aggregate.START, Aggregate.END, Aggregate.LAST)
"""What is taken of a level as it stands, with or without a reading in the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A metric that has readings of its own."""

    key: str
    kind: MetricKind
    cadence: Cadence


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What decides how long a level stands: the moment it is, the workspace's zone, and its thresholds."""

    now: datetime
    zone: ZoneInfo
    thresholds: Thresholds


@dataclass(frozen=True, slots=True)
class Window:
    """What a metric's readings in `[start, end)` come to, None without any; `before` is the last one earlier."""

    start: datetime
    end: datetime
    bucket: Bucket | None = None
    before: tuple[datetime, float] | None = None


def aggregates_of(kind: MetricKind) -> tuple[Aggregate, ...]:
    """What may be taken of a metric of a kind. A ratio has neither sum nor mean, a unique value no sum."""
    return MEANINGFUL[kind]


def figure_of(base: Base, aggregate: Aggregate | None, window: Window, terms: Terms) -> Figure:
    """What a metric is worth over a window, by an aggregate that its kind has or by what is natural to it."""
    bucket = window.bucket
    if base.kind is MetricKind.LEVEL and aggregate in STANDING:
        return _level(base, aggregate is Aggregate.START, window, terms)
    if bucket is None:
        return 0.0 if aggregate is Aggregate.COUNT else Reason("derive.no_reading", {"metric": base.key})
    if aggregate is Aggregate.COUNT:
        return float(bucket.count)
    if bucket.last_end - bucket.last_start > window.end - window.start:
        return Reason("derive.longer_than_this", {"metric": base.key})
    if aggregate is None and base.kind is not MetricKind.FLOW:
        covered = bucket.count == 1 and (bucket.first_start, bucket.last_end) == (window.start, window.end)
        return bucket.last if covered else Reason("derive.not_covered", {"metric": base.key})
    found = value_of(bucket, Taken((aggregate or Aggregate.SUM).value))
    return Reason("derive.overflow") if found is None else found


def _level(base: Base, at_start: bool, window: Window, terms: Terms) -> Figure:
    bucket = window.bucket
    if bucket is not None and (not at_start or bucket.first_start == window.start):
        return bucket.first if at_start else bucket.last
    if window.before is None:
        return Reason("derive.no_reading", {"metric": base.key})
    read_at, value = window.before
    asked = window.start if at_start else max(min(window.end, terms.now) - TICK, window.start)
    read_on, asked_on = (moment.astimezone(terms.zone).date() for moment in (read_at, asked))
    if judge_freshness(read_on, asked_on, base.cadence, terms.thresholds).freshness is Freshness.FRESH:
        return value
    return Reason("derive.too_old", {"metric": base.key, "read_on": read_on})


def longest_standing(cadence: Cadence, thresholds: Thresholds) -> timedelta:
    """How far before a window a level's reading can lie and still stand in it."""
    if cadence is Cadence.IRREGULAR:
        return timedelta(days=thresholds.irregular_stale_days + 1)
    return timedelta(days=thresholds.stale_after_cadences * DAYS[cadence] + 1)
