"""What data points of OpenTelemetry say of metrics: levels at an instant, flows in a period, and running totals.

A running total is counted by the service that sends it, from its start: a flow is what it grew by since the point
before. So the last total of every stream is kept (`Total`) and each new one is settled against it. Times are cut to
microseconds.
"""

import hashlib
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, IntEnum

OVERRIDE = "oarlock.metric"
"""The attribute of a data point that names its metric, by key or id, instead of name and attributes."""

LONGEST_KEY = 120
TAIL = 10
"""Hexadecimal digits at the end of a key that could not be written as it is."""

CLEAN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]*(?:/[A-Za-z0-9_.-]*)*")
CLEAN_PART = re.compile(r"[A-Za-z0-9_.-]*")
UNCLEAN = re.compile(r"[^A-Za-z0-9_.:/-]")

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

NO_TIME = "A data point needs its time, in nanoseconds since 1970."
NO_VALUE = "A data point needs a value."
NOT_FINITE = "NaN and infinite values cannot be recorded."
NO_TEMPORALITY = "Sums and histograms have to say their aggregation temporality: delta or cumulative."
NO_START = "A delta needs its start time, at least a microsecond before its time."
OUT_OF_ORDER = "This total is older than one that was recorded for its stream before."
OTHER_TOTAL = "Another total was recorded for this stream and time before. Tell streams apart by attributes."
NOT_SUMMABLE = "A running total can be recorded for a flow or a level; this metric is neither."
SAME_PERIOD = "Another data point of this request is of the same metric and time. Tell them apart by attributes."


class Temporality(IntEnum):
    """What a sum counts from: as OpenTelemetry numbers them."""

    UNSPECIFIED = 0
    DELTA = 1
    CUMULATIVE = 2


class Meaning(Enum):
    """What a figure says."""

    LEVEL = "level"
    """How much there is at a moment."""
    FLOW = "flow"
    """How much there was in a period."""
    TOTAL = "total"
    """How much there was since the start of whoever counts."""


@dataclass(frozen=True, slots=True)
class Point:
    """A data point as it was sent. Times are nanoseconds since 1970, 0 for none."""

    place: str
    """Where it stands in the request."""
    name: str
    """The name of its metric."""
    source: str
    """The service that sent it."""
    origin: bytes
    """Names resource and scope: points of the same name from elsewhere are of another stream."""
    attributes: tuple[tuple[str, str], ...]
    """What tells it apart from others of the same name, sorted."""
    temporality: Temporality | None
    """What it counts from; None for what is not summed up."""
    monotonic: bool
    """Whether the sum only ever grows."""
    start: int
    time: int
    figures: tuple[tuple[str, float | None], ...]
    """What it measured, by what is added to the name: nothing, `.sum` or `.count`."""
    recorded: bool = True
    """Whether there was anything to measure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a data point, found to be in order, and where the point stands among those that were sent."""

    number: int
    metric: str
    stream: bytes
    source: str
    meaning: Meaning
    value: float
    start: datetime | None
    """When its period begins, or whoever counts began; None if that is unknown."""
    time: datetime


@dataclass(frozen=True, slots=True)
class Dropped:
    """A data point that cannot be recorded, by its place among those that were sent, and why."""

    number: int
    message: str


@dataclass(frozen=True, slots=True)
class Total:
    """The last total of a stream."""

    start: datetime | None
    time: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Settled:
    """What a total means after the one before: a flow from `start` on, nothing new, or why it cannot be taken."""

    total: Total | None
    """The last total of the stream from here on."""
    start: datetime | None = None
    value: float | None = None
    message: str | None = None


def key_of(name: str, attributes: Sequence[tuple[str, str]]) -> str:
    """The key of the metric that points of a name and attributes are readings of: `name/attribute:value/…`.

    What cannot stand in a key becomes `_`, what is too long is cut; the end is then a digest of name and attributes, so
    that no two series have the same key.
    """
    override = next((text for key, text in attributes if key == OVERRIDE), None)
    if override is not None:
        return override
    parts = [f"{key}:{text}" for key, text in sorted(attributes)]
    key = "/".join([name, *parts])
    exact = CLEAN_NAME.fullmatch(name) and all(CLEAN_PART.fullmatch(text) for pair in attributes for text in pair)
    if exact and len(key) <= LONGEST_KEY:
        return key
    cleaned = UNCLEAN.sub("_", key).lstrip("_.:/-") or "metric"
    return f"{cleaned[: LONGEST_KEY - TAIL - 1]}-{_digest(name, sorted(attributes)).hex()[:TAIL]}"


def figures_of(points: Sequence[Point]) -> tuple[list[Figure], list[Dropped]]:
    """What data points say, oldest first for each metric, and which of them cannot be recorded."""
    figures: list[Figure] = []
    dropped: list[Dropped] = []
    for number, point in enumerate(points):
        fault = _fault_of(point)
        if fault is not None:
            dropped.append(Dropped(number, fault))
        elif point.recorded:
            figures += _figures(number, point)
    return sorted(figures, key=lambda one: (one.metric, one.time, one.number)), dropped


def _fault_of(point: Point) -> str | None:
    if not point.recorded:
        return None
    values = [value for _, value in point.figures]
    summed = point.temporality is not None
    faults = {
        NO_TIME: not point.time,
        NO_VALUE: None in values,
        NOT_FINITE: any(value is not None and not math.isfinite(value) for value in values),
        NO_TEMPORALITY: summed and point.temporality is Temporality.UNSPECIFIED,
        NO_START: point.temporality is Temporality.DELTA and _start_of(point) is None,
    }
    return next((message for message, wrong in faults.items() if wrong), None)


def _figures(number: int, point: Point) -> Iterator[Figure]:
    meaning = Meaning.LEVEL
    if point.temporality is Temporality.DELTA:
        meaning = Meaning.FLOW
    elif point.temporality is Temporality.CUMULATIVE and point.monotonic:
        meaning = Meaning.TOTAL
    for added, value in point.figures:
        metric = key_of(point.name + added, point.attributes)
        if added and any(key == OVERRIDE for key, _ in point.attributes):
            metric += added
        stream = _digest(metric, point.name + added, point.origin, sorted(point.attributes))
        start, time = _start_of(point), _moment(point.time)
        yield Figure(number, metric, stream, point.source, meaning, value or 0.0, start, time)


def _start_of(point: Point) -> datetime | None:
    """When what is summed up begins, if that is told: a start at the point's own time means that nobody knows."""
    start = _moment(point.start)
    return start if point.start and start < _moment(point.time) else None


def _moment(nanoseconds: int) -> datetime:
    return EPOCH + timedelta(microseconds=nanoseconds // 1000)


def _digest(*parts: object) -> bytes:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).digest()


def settle(last: Total | None, figure: Figure) -> Settled:
    """What a running total means after the last one of its stream, if there is one.

    With another start, or when it falls, whoever counts has begun anew: all of it is new. The first of a stream counts
    from its start; where that is unknown it is only what later ones are counted from. The same total again says
    nothing.
    """
    total = Total(figure.start, figure.time, figure.value)
    if last is None:
        return Settled(total) if figure.start is None else Settled(total, figure.start, figure.value)
    unknown = figure.start is None or last.start is None
    if figure.time < last.time or (not unknown and figure.start < last.start):  # pyright: ignore[reportOperatorIssue]
        return Settled(last, message=OUT_OF_ORDER)
    same_start = unknown or figure.start == last.start
    if figure.time == last.time:
        same = same_start and figure.value == last.value
        return Settled(last) if same else Settled(last, message=OTHER_TOTAL)
    if same_start:
        grown = figure.value - last.value
        return Settled(total, last.time, grown if grown >= 0 else figure.value)
    return Settled(total, max(figure.start or last.time, last.time), figure.value)
