"""Recording readings: from what was sent to what is on disk, with an outcome for every item.

A batch takes a handful of statements, whatever its size. New identities are inserted first; what is left was there
before, also when another sender put it there a moment ago: it is locked, compared, and revised where it differs,
the earlier value kept. Readings are sorted by identity, so that two batches wait for each other in one order only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, cast
from uuid import UUID

from pydantic import StrictBool, StrictFloat, StrictStr, ValidationError
from sqlalchemy import Row, Text, any_, literal, or_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID

from service.core.periods import WRITTEN, Calendar, Times, Untimely, check_given, parse_instant, period_of
from service.core.vocabulary import Cadence, MetricKind
from service.errors import worded
from service.operations.history import log_recorded
from service.operations.turns import in_pieces
from service.operations.validation import adapter, pointer_of
from service.operations.workspaces import calendar_of
from service.store.bulk import Present, insert_new, keep_latest, lock_present, revise
from service.store.refusals import message_of
from service.store.strictness import TOO_MANY_FIELDS
from service.store.tables import Metric
from service.store.tables.base import NO_NUL, table_of
from service.store.work import Work

MAX_REPEATS = 20
"""How often one identity may stand in a batch: each time is a round of its own."""

MOST_FIELDS = 40
"""More fields than a reading has: of so many, one by one is not told what is wrong with it."""

REPEATED = "repeated"
"""The code of what stands in a batch too often."""


class OutcomeKind(StrEnum):
    """What became of a reading."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    REVISED = "revised"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


LANDED = frozenset({OutcomeKind.ACCEPTED, OutcomeKind.UNCHANGED, OutcomeKind.REVISED})


LENGTHS = {"metric": 120, "source": 300, "external_id": 300, "note": 2000}
MOMENTS = ("at", "period_start", "period_end", "observed_at")


def _with_limits(schema: dict[str, Any]) -> None:
    """Say in the documents what is checked further down, item by item."""
    for name in (*LENGTHS, *MOMENTS):
        field = schema["properties"][name]
        limits = {"pattern": f"^{WRITTEN.pattern}$"} if name in MOMENTS else {"maxLength": LENGTHS[name], **NO_NUL}
        field.get("anyOf", [field])[0].update(limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingInput:
    """A reading as it is sent."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
        "json_schema_extra": _with_limits,
    }

    metric: StrictStr
    """The metric's id or key."""
    value: StrictFloat
    """The value, in the metric's unit."""
    at: StrictStr | None = None
    """RFC 3339, or a day. For a level its instant, for others any moment of the period."""
    period_start: StrictStr | None = None
    """When the period begins, instead of `at`."""
    period_end: StrictStr | None = None
    """When the period ends, exclusive. Unset: one cadence after its start."""
    source: StrictStr | None = None
    """Who says so; provenance only. Unset: `api`, or the name of the webhook's source."""
    external_id: StrictStr | None = None
    """The source's own id for it."""
    observed_at: StrictStr | None = None
    """When the source read it."""
    provisional: StrictBool = False
    """Whether the source may still change it."""
    note: StrictStr | None = None
    """What someone wants to say about it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item, why, and whether sending it again can help."""

    kind: OutcomeKind
    code: str | None = None
    pointer: str | None = None
    message: str | None = None
    retryable: bool = False

    @property
    def landed(self) -> bool:
        """Whether the reading is on its metric now."""
        return self.kind in LANDED


@dataclass(frozen=True, slots=True)
class Taken:
    """An item to record: what was sent, and who is its source unless it says so."""

    item: object
    source: str


def rejected(code: str, pointer: str, message: str) -> Outcome:
    """An item that cannot be taken as it is."""
    return Outcome(OutcomeKind.REJECTED, code, pointer, message)


async def record_taken(work: Work, items: Sequence[Taken]) -> list[Outcome]:
    """Record items; gives their outcomes in order. The caller decides what becomes of the unknown metrics."""
    read: list[ReadingInput | Outcome] = []
    async for piece in in_pieces(items):
        read += [_within_limits(one) for one in _read_items([taken.item for taken in piece])]
    metrics = await _find_metrics(work, {one.metric for one in read if isinstance(one, ReadingInput)})
    calendar = await calendar_of(work)
    outcomes: list[Outcome | None] = [None] * len(items)
    rounds: list[dict[tuple[UUID, datetime], tuple[int, Present]]] = []
    seen: dict[tuple[UUID, datetime], int] = {}
    async for piece in in_pieces(range(len(items))):
        for index in piece:
            ready = _make_ready(read[index], items[index].source, metrics, calendar, work.now)
            if isinstance(ready, Outcome):
                outcomes[index] = ready
                continue
            identity = (ready.metric_id, ready.period_start)
            count = seen[identity] = seen.get(identity, 0) + 1
            if count > MAX_REPEATS:
                message = worded("This period stands in the batch over {most} times.", most=MAX_REPEATS)
                outcomes[index] = rejected(REPEATED, "", message)
                continue
            if count > len(rounds):
                rounds.append({})
            rounds[count - 1][identity] = (index, ready)
    for batch in rounds:
        for index, kind in await _write(work, list(batch.values())):
            outcomes[index] = Outcome(kind)
    return [outcome for outcome in outcomes if outcome is not None]


def _read_items(items: Sequence[object]) -> list[ReadingInput | Outcome]:
    """All at once when all are well; one by one when some are not."""
    shapes = adapter(list[ReadingInput])
    try:
        if not any(_is_overfull(item) for item in items):
            return list(shapes.validate_python(items))
    except ValidationError:
        pass
    return [_read_item(item) for item in items]


def _is_overfull(item: object) -> bool:
    return isinstance(item, dict) and len(cast("dict[str, Any]", item)) > MOST_FIELDS


def _read_item(item: object) -> ReadingInput | Outcome:
    if not isinstance(item, dict):
        return rejected("wrong_type", "", "A reading is a JSON object.")
    if _is_overfull(cast("object", item)):
        message = worded("These are too many: a reading has at most {most} fields.", most=MOST_FIELDS)
        return rejected(TOO_MANY_FIELDS, "", message)
    try:
        return adapter(ReadingInput).validate_python(item)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "unexpected_keyword_argument":
            return rejected("unknown_field", pointer_of(first["loc"]), "There is no such field in a reading.")
        return rejected(first["type"], pointer_of(first["loc"]), message_of(first))


def _within_limits(one: ReadingInput | Outcome) -> ReadingInput | Outcome:
    """Refuse texts that cannot be stored before any of them is asked for."""
    if isinstance(one, ReadingInput) and (name := _too_long(one)):
        return rejected("string_too_long", f"/{name}", "This text is too long, or holds U+0000 or half a character.")
    return one


async def _find_metrics(work: Work, names: set[str]) -> dict[str, Row[Any]]:
    """Metrics by what the items call them, id or key, held against deletion until the readings are written."""
    if not names:
        return {}
    table = table_of(Metric)
    ids = [identity for name in names if (identity := as_id(name)) is not None]
    columns = (table.c.id, table.c.key, table.c.kind, table.c.cadence)
    called = any_(literal(sorted(names), ARRAY(Text))), any_(literal(ids, ARRAY(SQL_UUID)))  # one parameter for all
    query = work.select(Metric, *columns).where(or_(table.c.key == called[0], table.c.id == called[1]))
    rows = await work.rows(query.with_for_update(read=True, key_share=True))
    by_id, by_key = {row.id: row for row in rows}, {row.key: row for row in rows}
    found = {name: by_id.get(as_id(name)) or by_key.get(name) for name in names}
    return {name: row for name, row in found.items() if row is not None}


def as_id(name: str) -> UUID | None:
    """The id that a metric is called by, if it is not called by its key."""
    try:
        return UUID(name) if len(name) == 36 else None
    except ValueError:
        return None


def _make_ready(
    one: ReadingInput | Outcome, source: str, metrics: Mapping[str, Row[Any]], calendar: Calendar, now: datetime
) -> Present | Outcome:
    """A reading with its metric and period found; otherwise what is wrong with it."""
    if isinstance(one, Outcome):
        return one
    metric = metrics.get(one.metric)
    times = Times(one.at, one.period_start, one.period_end)
    try:
        if metric is None:
            return _waiting(one, times, calendar)
        start, end = period_of(times, MetricKind(metric.kind), Cadence(metric.cadence), calendar, now)
        observed = _moment(one, "observed_at", calendar)
    except Untimely as error:
        return rejected(error.code, f"/{error.field}", error.message)
    return Present(
        metric_id=metric.id,
        period_start=start,
        period_end=end,
        value=one.value,
        source=one.source or source,
        external_id=one.external_id,
        provisional=one.provisional,
        note=one.note,
        observed_at=observed,
    )


def _waiting(one: ReadingInput, times: Times, calendar: Calendar) -> Outcome:
    """A reading waits for its metric, unless its times cannot be read: then no metric will help it."""
    check_given(times)
    for name in MOMENTS:
        _moment(one, name, calendar)
    message = "There is no such metric. The reading is kept and recorded once there is."
    return Outcome(OutcomeKind.QUARANTINED, "unknown_metric", "/metric", message)


def _moment(one: ReadingInput, name: str, calendar: Calendar) -> datetime | None:
    written = getattr(one, name)
    return None if written is None else parse_instant(written, calendar.zone, name)


def _too_long(one: ReadingInput) -> str | None:
    for name, most in LENGTHS.items():
        text = getattr(one, name)
        if text is not None and (len(text) > most or not _storable(text)):
            return name
    return None


def _storable(text: str) -> bool:
    """Whether PostgreSQL takes a text: without U+0000, and without halves of characters."""
    if text.isascii():
        return "\x00" not in text
    try:
        return b"\x00" not in text.encode()
    except UnicodeEncodeError:
        return False


async def _write(work: Work, batch: Sequence[tuple[int, Present]]) -> list[tuple[int, OutcomeKind]]:
    """Write readings of which no two have the same identity."""
    batch = sorted(batch, key=lambda entry: (entry[1].metric_id, entry[1].period_start))
    inserted = await insert_new(work, [reading for _, reading in batch])
    outcomes = [(index, OutcomeKind.ACCEPTED) for index, reading in batch if reading.identity in inserted]
    landed = [reading for _, reading in batch if reading.identity in inserted]
    rest = [(index, reading) for index, reading in batch if reading.identity not in inserted]
    if rest:
        present = await lock_present(work, [reading for _, reading in rest])
        changed = [reading for _, reading in rest if reading.differs_from(present[reading.identity])]
        if changed:
            await revise(work, changed)
        landed += changed
        revised = {reading.identity for reading in changed}
        for index, reading in rest:
            outcomes.append((index, OutcomeKind.REVISED if reading.identity in revised else OutcomeKind.UNCHANGED))
    if landed:
        await keep_latest(work, landed)
        log_recorded(work, landed, inserted)
    return outcomes
