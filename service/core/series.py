"""Series: readings in buckets of the workspace's calendar, aggregated as the kind of their metric allows.

A bucket holds the readings whose periods start in it, `[start, end)`. The first one may be cut by where the series
begins, the last one by where it ends. Absence is not zero: a bucket without readings has no value and the count 0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from math import isfinite
from typing import ClassVar

from service.core.moments import TICK, midnight
from service.core.periods import Calendar, first_day, period_number
from service.core.vocabulary import Cadence, MetricKind
from service.errors import invalid, worded

MOST_BUCKETS = 4_000


class BucketSize(StrEnum):
    """How long a bucket is, by the workspace's calendar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Aggregate(StrEnum):
    """What becomes of the readings of one bucket."""

    LAST = "last"
    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"


CADENCES = dict(
    zip(BucketSize, (Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY), strict=True)
)
"""The cadence of which each bucket holds one period."""
SIZES = {cadence: size for size, cadence in CADENCES.items()}
"""The bucket that holds one period of each cadence; of irregular ones none does."""
LENGTHS = list(BucketSize)
USUAL = {
    BucketSize.DAY: 90,
    BucketSize.WEEK: 53,
    BucketSize.MONTH: 24,
    BucketSize.QUARTER: 20,
    BucketSize.YEAR: 10,
}
"""How many buckets are read when nobody says from when."""

LEVEL_SUM = "A level stands at an instant and does not add up over time. Ask for last, avg, min or max."
RATIO_SUM = "Ratios do not add up. Ask for last, min or max, or derive the metric from its parts."
RATIO_AVG = (
    "A mean of ratios is not the ratio of the whole. Ask for last, min or max, or derive the metric from its parts."
)
UNIQUE_SUM = (
    "What is counted once a period does not add up: who came in several periods would be counted several times. "
    "Ask for last, avg, min or max."
)
UNIQUE_LONGER = (
    "The bucket holds several periods, and what is counted once in each does not add up. "
    "Name what you want of them (last, avg, min or max), or ask for “{size}” buckets."
)
TOO_FINE = (
    "The bucket is shorter than the periods of this metric, whose values cannot be spread over parts of them. "
    "Ask for “{size}” buckets, or longer ones."
)
REFUSED = {
    (MetricKind.LEVEL, Aggregate.SUM): LEVEL_SUM,
    (MetricKind.RATIO, Aggregate.SUM): RATIO_SUM,
    (MetricKind.RATIO, Aggregate.AVG): RATIO_AVG,
    (MetricKind.UNIQUE, Aggregate.SUM): UNIQUE_SUM,
}
"""What has no meaning, and why."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """What the readings of one metric in one bucket come to; there is at least one of them."""

    index: int
    """Its place among the buckets, from 0."""
    count: int
    """How many readings it holds."""
    total: float | None
    """Their sum; None when it is beyond what a number can hold."""
    least: float
    """The smallest value."""
    most: float
    """The greatest value."""
    first: float
    """The value whose period starts first."""
    first_start: datetime
    """When that period starts."""
    last: float
    """The value whose period starts last."""
    last_start: datetime
    """When that period starts."""
    last_end: datetime
    """When that period ends, exclusive; for a level, the same instant."""
    provisional: bool
    """Whether a source may still change any of them."""
    received_at: datetime
    """When the newest of them was received."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One bucket of a series."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    start: datetime
    """When it begins; only readings whose periods start from here on are in it."""
    end: datetime
    """When it ends, exclusive."""
    value: float | None
    """What its readings come to, unrounded; null without readings, never 0."""
    count: int
    """How many readings it holds."""
    provisional: bool
    """Whether a source may still change any of them."""


def bucket_of(cadence: Cadence) -> BucketSize:
    """The bucket that a metric is read by when nobody says: one period of its cadence, a day when that is irregular."""
    return SIZES.get(cadence, BucketSize.DAY)


def aggregate_of(kind: MetricKind, cadence: Cadence, size: BucketSize, wanted: Aggregate | None) -> Aggregate:
    """The aggregate that is wanted, or the one that fits the kind. Raises Problem for one that has no meaning.

    A level takes its last value and a flow its sum; ratios and what is counted once a period do not add up. Values of
    periods cannot be spread over buckets that are shorter. Irregular metrics are not held to their periods.
    """
    period = SIZES.get(cadence)
    if period is not None and kind is not MetricKind.LEVEL and LENGTHS.index(size) < LENGTHS.index(period):
        raise invalid("bucket", "bucket_too_short", worded(TOO_FINE, size=period.value))
    if wanted is None:
        if kind is MetricKind.UNIQUE and period is not None and size is not period:
            raise invalid("aggregate", "aggregate_missing", worded(UNIQUE_LONGER, size=period.value))
        return Aggregate.SUM if kind is MetricKind.FLOW else Aggregate.LAST
    why = REFUSED.get((kind, wanted))
    if why is not None:
        raise invalid("aggregate", "aggregate_unfit", why)
    return wanted


def usual_start(end: datetime, size: BucketSize, calendar: Calendar) -> datetime:
    """From when a series is read when nobody says: so many whole buckets, the one that `end` falls into included."""
    number = _number_at(end - TICK, size, calendar)
    return _start_of(number - USUAL[size] + 1, size, calendar)


def edges_of(start: datetime, end: datetime, size: BucketSize, calendar: Calendar) -> tuple[datetime, ...]:
    """The instants in UTC, ascending, between which the buckets of `[start, end)` lie: one more than there are buckets.

    Days begin at midnight in the workspace's zone, so that a day lasts 23 to 25 hours there; a day that a zone left
    out has no bucket. Raises Problem for a range that ends before it begins, and for more than 4,000 buckets.
    """
    if end <= start:
        raise invalid("to", "empty_range", "The range ends before it begins: `to` has to be after `from`.")
    first, last = (_number_at(moment, size, calendar) for moment in (start, end - TICK))
    if last - first >= MOST_BUCKETS:
        message = worded("A series has at most {most:,} buckets: take longer ones, or less time.", most=MOST_BUCKETS)
        raise invalid("from", "too_many_buckets", message)
    between = (_start_of(number, size, calendar) for number in range(first + 1, last + 1))
    return (start, *dict.fromkeys(one for one in between if start < one < end), end)


def _number_at(moment: datetime, size: BucketSize, calendar: Calendar) -> int:
    return period_number(moment.astimezone(calendar.zone).date(), CADENCES[size], calendar.week_start)


def _start_of(number: int, size: BucketSize, calendar: Calendar) -> datetime:
    return midnight(first_day(number, CADENCES[size], calendar.week_start), calendar.zone)


def points_of(edges: Sequence[datetime], buckets: Iterable[Bucket], aggregate: Aggregate) -> tuple[SeriesPoint, ...]:
    """All buckets between the edges, those without readings as well."""
    held = {bucket.index: bucket for bucket in buckets}
    return tuple(_point(start, end, held.get(index), aggregate) for index, (start, end) in enumerate(pairwise(edges)))


def _point(start: datetime, end: datetime, bucket: Bucket | None, aggregate: Aggregate) -> SeriesPoint:
    if bucket is None:
        return SeriesPoint(start=start, end=end, value=None, count=0, provisional=False)
    value = value_of(bucket, aggregate)
    return SeriesPoint(start=start, end=end, value=value, count=bucket.count, provisional=bucket.provisional)


def value_of(bucket: Bucket, aggregate: Aggregate) -> float | None:
    """What the readings of a bucket come to; None for sums and means that are beyond what a number can hold."""
    match aggregate:
        case Aggregate.LAST:
            return bucket.last
        case Aggregate.MIN:
            return bucket.least
        case Aggregate.MAX:
            return bucket.most
        case Aggregate.SUM:
            value = bucket.total
        case Aggregate.AVG:
            value = None if bucket.total is None else bucket.total / bucket.count
    return value if value is not None and isfinite(value) else None
