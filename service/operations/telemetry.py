"""Data points of OpenTelemetry, recorded as readings of the metrics they name.

What each point means is judged in `core.telemetry`. The totals of streams are locked first and move on with the
readings, in one transaction: a request that was sent again finds its totals, and adds nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any

from service.core.telemetry import (
    NOT_SUMMABLE,
    SAME_PERIOD,
    Dropped,
    Figure,
    Meaning,
    Point,
    Total,
    figures_of,
    settle,
)
from service.core.vocabulary import MetricKind
from service.errors import Kind, Problem, worded
from service.operations.intake import MAX_BATCH, record_batch
from service.operations.outcomes import OutcomeKind, Recorded
from service.operations.permissions import permitted
from service.operations.recording import find_metrics
from service.operations.sent import read_items
from service.store.totals import keep_totals, lock_totals
from service.store.work import Work

MAX_POINTS = 50_000
"""Data points in one request; they are recorded in batches, in one transaction."""

LONGEST_SOURCE = 300
TELEMETRY = "otlp"
REPLACED = "Another value was recorded for this metric and period before; it is kept as an earlier one."
WAITING = "There is no such metric yet. The readings are kept and recorded once there is."


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a request: the points that were dropped, notes on those that were not, and the readings' fates."""

    dropped: tuple[Dropped, ...]
    notes: tuple[Dropped, ...]
    told: tuple[Recorded, ...]

    @property
    def rejected(self) -> int:
        """How many data points were dropped."""
        return len({one.number for one in self.dropped})


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading to be recorded, and the total its stream stands at when it is."""

    figure: Figure
    start: datetime | None
    value: float
    total: Total | None = None

    @property
    def item(self) -> dict[str, Any]:
        """It as a sender would write it."""
        figure = self.figure
        times = {"at": _written(figure.time)}
        if self.start is not None:
            times = {"period_start": _written(self.start), "period_end": _written(figure.time)}
        return {"metric": figure.metric, "value": self.value, "source": figure.source[:LONGEST_SOURCE], **times}


@dataclass(slots=True)
class _Ledger:
    """The totals of streams before and after what is being recorded."""

    before: dict[bytes, Total | None] = field(default_factory=dict[bytes, Total | None])
    after: dict[bytes, Total] = field(default_factory=dict[bytes, Total])


def _written(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


@permitted
async def record_telemetry(work: Work, points: Sequence[Point]) -> Received:
    """Record data points: gauges as levels, deltas as flows, running totals as what they grew by.

    At most 50,000 a call, `too_large` beyond. For a metric that is a level, a running total is the reading itself.
    """
    if len(points) > MAX_POINTS:
        raise Problem(Kind.TOO_LARGE, worded("Send at most {most:,} data points at a time.", most=MAX_POINTS))
    figures, dropped = figures_of(points)
    totals = {one.metric for one in figures if one.meaning is Meaning.TOTAL}
    kinds = {name: MetricKind(row.kind) for name, row in (await find_metrics(work, totals)).items()}
    ledger = _Ledger()
    counted = {one.stream for one in figures if _is_counted(one, kinds)}
    if counted:
        ledger.before = await lock_totals(work, counted)
    readings = _apart(_settled(figures, kinds, ledger, dropped), dropped)
    notes: list[Dropped] = []
    told: list[Recorded] = []
    for first in range(0, len(readings), MAX_BATCH):
        batch = readings[first : first + MAX_BATCH]
        told.append(await record_batch(work, read_items([one.item for one in batch]), source=TELEMETRY))
        _look_through(batch, told[-1], ledger, dropped, notes)
    moved = {stream: total for stream, total in ledger.after.items() if total != ledger.before[stream]}
    if moved:
        await keep_totals(work, dict(sorted(moved.items())))
    return Received(tuple(dropped), tuple(notes), tuple(told))


def _is_counted(figure: Figure, kinds: dict[str, MetricKind]) -> bool:
    """Whether what a figure grew by is recorded; of a metric that nobody has made, as for a flow."""
    return figure.meaning is Meaning.TOTAL and kinds.get(figure.metric, MetricKind.FLOW) is MetricKind.FLOW


def _settled(
    figures: Iterable[Figure], kinds: dict[str, MetricKind], ledger: _Ledger, dropped: list[Dropped]
) -> list[_Reading]:
    """The readings in figures; what a stream stands at goes into the ledger when its reading is recorded."""
    readings: list[_Reading] = []
    present = dict(ledger.before)
    for figure in figures:
        if not _is_counted(figure, kinds):
            if figure.meaning is Meaning.TOTAL and kinds[figure.metric] is not MetricKind.LEVEL:
                dropped.append(Dropped(figure.number, NOT_SUMMABLE))
                continue
            start = figure.start if figure.meaning is Meaning.FLOW else None
            readings.append(_Reading(figure, start, figure.value))
            continue
        last = present[figure.stream]
        settled = settle(last, figure)
        present[figure.stream] = settled.total
        if settled.message is not None:
            dropped.append(Dropped(figure.number, settled.message))
        elif settled.value is not None:
            readings.append(_Reading(figure, settled.start, settled.value, settled.total))
        elif last is None and settled.total is not None:
            ledger.after[figure.stream] = settled.total
    return readings


def _apart(readings: Iterable[_Reading], dropped: list[Dropped]) -> list[_Reading]:
    """Readings of which no two are of one metric and time but say different things: the first one stands."""
    first: dict[tuple[str, datetime], _Reading] = {}
    kept: list[_Reading] = []
    for reading in readings:
        figure = reading.figure
        other = first.setdefault((figure.metric, reading.start or figure.time), reading)
        same = (other.figure.stream, other.figure.time, other.value) == (figure.stream, figure.time, reading.value)
        if same:
            kept.append(reading)
        else:
            dropped.append(Dropped(figure.number, SAME_PERIOD))
    return kept


def _look_through(
    batch: Sequence[_Reading], told: Recorded, ledger: _Ledger, dropped: list[Dropped], notes: list[Dropped]
) -> None:
    """Tell what was not recorded, and move on the totals of what was.

    What is rejected comes last in its stream, since only the future is: the total stands where the others left it.
    """
    for index, reading in enumerate(batch):
        figure, outcome = reading.figure, told.of(index)
        if outcome.kind is OutcomeKind.REJECTED:
            dropped.append(Dropped(figure.number, outcome.message or ""))
            continue
        if reading.total is not None:
            ledger.after[figure.stream] = reading.total
        if outcome.kind is OutcomeKind.QUARANTINED:
            notes.append(Dropped(figure.number, WAITING))
        elif outcome.kind is OutcomeKind.REVISED and figure.meaning is not Meaning.LEVEL:
            notes.append(Dropped(figure.number, REPLACED))


def summed_up(told: Iterable[Dropped], places: Sequence[str], most: int) -> str:
    """What was dropped or noted: each message with how many points it is of, and where the first of them stands."""
    ordered = sorted(told, key=lambda one: (one.message, one.number))
    parts: list[str] = []
    for message, group in groupby(ordered, key=lambda one: one.message):
        numbers = sorted({one.number for one in group})
        parts.append(f"{message} ({len(numbers)}, the first at {places[numbers[0]]})")
    return " ".join(parts[:most])
