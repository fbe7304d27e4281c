"""From what was sent to what can be written: each reading's metric and period found, or said what is wrong with it.

Most batches are alike from end to end, so their times are read all at once; what is written in another way is read one
by one, the same text only once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Row

from service.core.instants import Micros, micros_of, read_instants
from service.core.periods import SLACK, Calendar, Times, Untimely, check_given, parse_instant, period_of
from service.core.vocabulary import Cadence, MetricKind
from service.operations.outcomes import Outcome, OutcomeKind, Recorded, rejected
from service.operations.sent import MOMENTS, Sent, too_long
from service.store.columns import TEXTS, Columns

MANY = 100
"""From so many on, times are read all at once."""

WAITS = Outcome(
    OutcomeKind.QUARANTINED,
    "unknown_metric",
    "/metric",
    "There is no such metric. The reading is kept and recorded once there is.",
)
DERIVED = rejected("derived_metric", "/metric", "This metric is computed by its formula: send readings of its parts.")
NOT_FINITE = rejected("finite_number", "/value", "Send a finite number.")

CLOSED = "This day is closed: only what its readings came to is kept, and nothing can be added or changed any more."
NEVER = -(2**62)
"""Before all instants."""

Period = tuple[int, int]


@dataclass(slots=True)
class Placing:
    """What readings are placed by: the metrics they may name, how time is counted, and what was read already."""

    metrics: Mapping[str, Row[Any]]
    calendar: Calendar
    now: datetime
    known: dict[Any, Period | Outcome] = field(default_factory=dict[Any, "Period | Outcome"])

    def period(self, metric: Row[Any], at: str | None, start: str | None, end: str | None) -> Period | Outcome:
        """The period that times mean for a metric, in microseconds since 1970; the same text is read once."""
        key = (metric.kind, metric.cadence, at, start, end)
        if key not in self.known:
            self.known[key] = self._read_period(metric, Times(at, start, end))
        return self.known[key]

    def _read_period(self, metric: Row[Any], times: Times) -> Period | Outcome:
        try:
            start, end = period_of(times, MetricKind(metric.kind), Cadence(metric.cadence), self.calendar, self.now)
        except Untimely as error:
            return rejected(error.code, f"/{error.field}", error.message)
        return micros_of(start), micros_of(end)


def place(
    rows: Sequence[Sent], places: Sequence[int], source: str | Sequence[str], by: Placing, told: Recorded
) -> "Placed":
    """Readings by columns, sorted by identity, with their places in the batch; what is wrong goes to `told`.

    `places` says where in the batch each row stands; `source` is who is meant when a row does not say, for all or each.
    """
    start, end = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
    value = np.array([row.value for row in rows], np.float64)
    metrics = sorted({row.id: row for row in by.metrics.values()}.values(), key=lambda row: row.id)
    ranks = {name: rank for rank, row in enumerate(metrics) for name in (row.key, str(row.id))}
    ranks |= {name: ranks[row.key] for name, row in by.metrics.items()}
    metric = np.array([ranks.get(row.metric, -1) for row in rows], np.int32)
    wrong = _wrong(rows, metric, value, metrics, by)
    done = _read_at_once(rows, metric, metrics, by, start, end) if len(rows) >= MANY else np.zeros(len(rows), np.bool_)
    for place in np.flatnonzero(~done & (metric >= 0)).tolist():
        row = rows[place]
        found = wrong.get(place) or by.period(metrics[int(metric[place])], row.at, row.period_start, row.period_end)
        if isinstance(found, Outcome):
            wrong[place] = found
        else:
            start[place], end[place] = found
    closed = np.array([micros_of(row.closed_before) if row.closed_before else NEVER for row in metrics] + [NEVER])
    for place in np.flatnonzero(start < closed[metric]).tolist():
        pointer = "/at" if rows[place].at is not None else "/period_start"
        wrong.setdefault(place, rejected("closed_period", pointer, CLOSED))
    more = _more(rows, source, by.calendar, wrong)
    for place, outcome in wrong.items():
        told.miss(places[place], outcome)
    kept = np.ones(len(rows), np.bool_)
    kept[list(wrong)] = False
    order = np.lexsort((start, metric))
    order = order[kept[order]]
    columns = Columns([row.id for row in metrics], metric, start, end, value, more).take(order)
    return Placed(columns, np.asarray(places, np.intp)[order])


@dataclass(frozen=True, slots=True)
class Placed:
    """Readings ready to be written, and where in the batch each of them stands."""

    columns: Columns
    places: NDArray[np.intp]

    def take(self, chosen: NDArray[np.intp]) -> "Placed":
        """Some of them."""
        return Placed(self.columns.take(chosen), self.places[chosen])


def _wrong(
    rows: Sequence[Sent],
    metric: NDArray[np.int32],
    value: NDArray[np.float64],
    metrics: Sequence[Row[Any]],
    by: Placing,
) -> dict[int, Outcome]:
    """What is wrong with readings whatever their times."""
    wrong: dict[int, Outcome] = {}
    long = {row.metric for row in rows if len(row.metric) > 36 or not row.metric.isascii() or "\x00" in row.metric}
    for place, row in enumerate(rows):
        wordy = row.note is not None or row.external_id is not None or row.source is not None
        fault = too_long(row) if wordy or row.metric in long else None
        if fault is not None:
            wrong[place] = fault
    for place in np.flatnonzero(~np.isfinite(value)).tolist():
        wrong.setdefault(place, NOT_FINITE)
    derived = np.array([row.formula is not None for row in metrics] + [False], np.bool_)[metric]
    for place in np.flatnonzero(derived).tolist():
        wrong.setdefault(place, DERIVED)
    for place in np.flatnonzero(metric < 0).tolist():
        wrong.setdefault(place, _waiting(rows[place], by.calendar))
    return wrong


def _waiting(row: Sent, calendar: Calendar) -> Outcome:
    """A reading waits for its metric, unless its times cannot be read: then no metric will help it."""
    try:
        check_given(Times(row.at, row.period_start, row.period_end))
        for name in MOMENTS:
            _moment(row, name, calendar)
    except Untimely as error:
        return rejected(error.code, f"/{error.field}", error.message)
    return WAITS


def _moment(row: Sent, name: str, calendar: Calendar) -> datetime | None:
    written = getattr(row, name)
    return None if written is None else parse_instant(written, calendar.zone, name)


def _read_at_once(
    rows: Sequence[Sent],
    metric: NDArray[np.int32],
    metrics: Sequence[Row[Any]],
    by: Placing,
    start: Micros,
    end: Micros,
) -> NDArray[np.bool_]:
    """Read what is written as machines write it: instants of levels, and periods with both their ends. Says which."""
    is_level = np.array([row.kind == MetricKind.LEVEL for row in metrics] + [False], np.bool_)[metric]
    at = [row.at for row in rows]
    begins = [row.period_start for row in rows]
    ends = [row.period_end for row in rows]
    latest = micros_of(by.now + SLACK)
    has_at, has_start, has_end = (
        np.array([one is not None for one in column], np.bool_) for column in (at, begins, ends)
    )
    levels = np.flatnonzero(is_level & ~has_end & (has_at ^ has_start))
    spans = np.flatnonzero(~is_level & (metric >= 0) & has_start & has_end & ~has_at)
    done = np.zeros(len(rows), np.bool_)
    if len(levels):
        moments, read = read_instants([at[place] or begins[place] or "" for place in levels.tolist()])
        read &= moments <= latest
        start[levels] = end[levels] = moments
        done[levels] = read
    if len(spans):
        start[spans], read = read_instants([begins[place] or "" for place in spans.tolist()])
        end[spans], also = read_instants([ends[place] or "" for place in spans.tolist()])
        done[spans] = read & also & (start[spans] < end[spans]) & (start[spans] <= latest)
    return done


def _more(
    rows: Sequence[Sent], source: str | Sequence[str], calendar: Calendar, wrong: dict[int, Outcome]
) -> dict[str, Any]:
    """The columns of texts; those in which all rows are alike, as one value."""
    columns: dict[str, Any] = {name: _column([getattr(row, name) for row in rows]) for name in TEXTS}
    said: str | list[str | None] | None = columns["source"]
    if isinstance(said, list) or not isinstance(source, str):
        each = [source] * len(rows) if isinstance(source, str) else source
        given = said if isinstance(said, list) else [said] * len(rows)
        columns["source"] = [one or other for one, other in zip(given, each, strict=True)]
    else:
        columns["source"] = said or source
    if columns["observed_at"] is not None:
        columns["observed_at"] = [_observed(row, place, calendar, wrong) for place, row in enumerate(rows)]
    return columns


def _column(values: list[Any]) -> Any:
    return values[0] if values and values.count(values[0]) == len(values) else values


def _observed(row: Sent, place: int, calendar: Calendar, wrong: dict[int, Outcome]) -> datetime | None:
    try:
        return _moment(row, "observed_at", calendar)
    except Untimely as error:
        wrong.setdefault(place, rejected(error.code, f"/{error.field}", error.message))
        return None
