"""Readings: recorded, listed, withdrawn; never edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, ClassVar, cast
from uuid import UUID

from annotated_types import Ge
from sqlalchemy import Row, tuple_

from service.core.periods import Untimely, parse_instant
from service.errors import Fault, Kind, Problem, invalid, not_found, worded
from service.operations import nouns
from service.operations.history import log_readings
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.quarantine import keep_quarantined
from service.operations.recording import Outcome, OutcomeKind, Taken, record_taken
from service.operations.workspaces import calendar_of
from service.store.bulk import withdraw
from service.store.paging import Page, Slice, fetch
from service.store.tables import LatestReading, Metric, Reading
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.work import Work

MAX_BATCH = 10_000
MAX_FAULTS = 20
READ_AT_ONCE = 10_000
"""Readings that are fetched before others have a turn."""
API_SOURCE = "api"
WITHDRAWN = ("period_start", "value", "source", "revision")
"""What the log tells of a reading that was withdrawn."""

Count = Annotated[int, Ge(0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutcome:
    """What became of one reading."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    index: Count
    """Its place in what was sent, from 0."""
    outcome: OutcomeKind
    """accepted, unchanged, revised, rejected or quarantined."""
    code: str | None = None
    """Why it did not land; stable."""
    retryable: bool = False
    """Whether sending it again, unchanged, can help."""
    pointer: str | None = None
    """The field to look at, as a JSON pointer into the reading."""
    message: str | None = None
    """What to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of a batch. Whatever was accepted, revised or quarantined is on disk when this is answered."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    accepted: Count
    """Readings of periods that had none."""
    unchanged: Count
    """Readings that were there with the same value."""
    revised: Count
    """Readings that replaced another value, which is kept."""
    rejected: Count
    """Readings that cannot be taken as they are."""
    quarantined: Count
    """Readings of unknown metrics, kept until there is one."""
    items: tuple[ItemOutcome, ...]
    """One outcome an item; with `summary`, only those that did not land."""


@permitted
async def record_readings(
    work: Work, items: Sequence[object], *, source: str = API_SOURCE, atomic: bool = False
) -> Outcomes:
    """Record readings, each on its own; with `atomic`, all or none.

    At most 10,000 a call. A reading sent again is a success: `unchanged`, or `revised` when its value differs.
    """
    if len(items) > MAX_BATCH:
        raise invalid("", "too_many", worded("Send at most {most:,} readings at a time.", most=MAX_BATCH))
    outcomes = await record_taken(work, [Taken(item, source) for item in items])
    if atomic:
        _refuse_partial(outcomes)
    unknown = [
        cast("dict[str, Any]", item)
        for item, outcome in zip(items, outcomes, strict=True)
        if outcome.kind is OutcomeKind.QUARANTINED
    ]
    await keep_quarantined(work, unknown, source)
    return summed(outcomes)


def _refuse_partial(outcomes: Sequence[Outcome]) -> None:
    missed = [(index, outcome) for index, outcome in enumerate(outcomes) if not outcome.landed]
    if missed:
        faults = [
            Fault(f"/{index}{outcome.pointer or ''}", outcome.code or "rejected", outcome.message or "")
            for index, outcome in missed[:MAX_FAULTS]
        ]
        message = "{missed} of {sent} readings cannot be recorded, so none was. Mend them, or drop atomic."
        raise Problem(Kind.INVALID, worded(message, missed=len(missed), sent=len(outcomes)), faults)


def summed(outcomes: Sequence[Outcome]) -> Outcomes:
    """Outcomes with their counts."""
    counts = dict.fromkeys(OutcomeKind, 0)
    for outcome in outcomes:
        counts[outcome.kind] += 1
    return Outcomes(
        accepted=counts[OutcomeKind.ACCEPTED],
        unchanged=counts[OutcomeKind.UNCHANGED],
        revised=counts[OutcomeKind.REVISED],
        rejected=counts[OutcomeKind.REJECTED],
        quarantined=counts[OutcomeKind.QUARANTINED],
        items=tuple(
            ItemOutcome(
                index=index,
                outcome=outcome.kind,
                code=outcome.code,
                retryable=outcome.retryable,
                pointer=outcome.pointer,
                message=outcome.message,
            )
            for index, outcome in enumerate(outcomes)
        ),
    )


@permitted
async def list_readings(work: Work, page: Page) -> Slice:
    """Present values, by metric and period."""
    return await fetch(work, Reading, page)


@permitted
async def withdraw_reading(work: Work, metric_id: UUID, written_start: str, *, if_version: Versions = None) -> None:
    """Take a reading back. Its value stays among the revisions; absence is not zero."""
    await nouns.hold(work, Metric, metric_id)  # nobody records meanwhile, who would count its revisions wrongly
    try:
        start = parse_instant(written_start, (await calendar_of(work)).zone, "period_start")
    except Untimely as error:
        raise invalid("period_start", error.code, error.message) from None
    gone = await withdraw(work, metric_id, start)
    if gone is None:
        raise not_found("reading")
    nouns.check_version(gone.revision, if_version)
    log_readings(work, Action.WITHDRAWN, metric_id, before={name: getattr(gone, name) for name in WITHDRAWN})


async def latest_of(work: Work, metric_ids: Iterable[UUID]) -> dict[UUID, Row[Any]]:
    """The latest reading of each metric that has one."""
    wanted = list(dict.fromkeys(metric_ids))
    if not wanted:
        return {}
    table = table_of(LatestReading)
    query = work.select(LatestReading).where(table.c.metric_id.in_(wanted))
    return {row.metric_id: row for row in await work.rows(query)}


async def readings_of(
    work: Work, metric_ids: Iterable[UUID], since: datetime | None = None
) -> dict[UUID, list[Row[Any]]]:
    """All present readings of metrics, oldest first, from an instant on."""
    wanted = list(dict.fromkeys(metric_ids))
    found: dict[UUID, list[Row[Any]]] = {metric_id: [] for metric_id in wanted}
    if not wanted:
        return found
    table = table_of(Reading)
    columns = (table.c.metric_id, table.c.period_start, table.c.period_end, table.c.value)
    query = work.select(Reading, *columns).where(table.c.metric_id.in_(wanted))
    if since is not None:
        query = query.where(table.c.period_start >= since)
    query = query.order_by(table.c.metric_id, table.c.period_start).limit(READ_AT_ONCE)
    rows = await work.rows(query)
    while rows:
        for row in rows:
            found[row.metric_id].append(row)
        last = tuple_(rows[-1].metric_id, rows[-1].period_start)
        more = query.where(tuple_(table.c.metric_id, table.c.period_start) > last)
        rows = await work.rows(more) if len(rows) == READ_AT_ONCE else ()
    return found
