"""Readings: recorded, listed, withdrawn; never edited."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import select, tuple_

from service.core.periods import Untimely, parse_instant
from service.errors import invalid, not_found
from service.operations import nouns
from service.operations.derived import closed_among, derived_among, derived_latest_of, derived_readings_of
from service.operations.history import log_readings
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.placing import CLOSED
from service.operations.workspaces import calendar_of
from service.store.bulk import withdraw
from service.store.closings import closed_latest_at, closed_readings_of
from service.store.filters import Condition
from service.store.known import latest_at, latest_ended, readings_at
from service.store.paging import Page, Slice, count, fetch
from service.store.rollups import mark_day_stale
from service.store.tables import LatestReading, Metric, Reading, ReadingRevision
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.work import Work

READ_AT_ONCE = 10_000
"""Readings that are fetched before others have a turn."""
WITHDRAWN = ("period_start", "value", "source", "revision")
"""What the log tells of a reading that was withdrawn."""


@permitted
async def list_readings(work: Work, page: Page, as_of: datetime | None = None) -> Slice:
    """Values by metric and period: the present ones, or those that were known at an instant."""
    return await fetch(work, Reading, page, readings_at(work, as_of or work.as_of))


@permitted
async def count_readings(work: Work, where: Sequence[Condition], as_of: datetime | None = None) -> int:
    """How many values there are under conditions, or were known at an instant."""
    return await count(work, Reading, where, readings_at(work, as_of or work.as_of))


@permitted
async def list_revisions(work: Work, page: Page) -> Slice:
    """Values that were replaced or withdrawn, by metric and period, the oldest of a period first."""
    return await fetch(work, ReadingRevision, page)


@permitted
async def withdraw_reading(work: Work, metric_id: UUID, written_start: str, *, if_version: Versions = None) -> None:
    """Take a reading back. Its value stays among the revisions; absence is not zero."""
    await nouns.hold(work, Metric, metric_id)  # nobody records meanwhile, who would count its revisions wrongly
    metric = await nouns.get(work, Metric, metric_id)
    try:
        start = parse_instant(written_start, (await calendar_of(work)).zone, "period_start")
    except Untimely as error:
        raise invalid("period_start", error.code, error.message) from None
    if metric.closed_before is not None and start < metric.closed_before:
        raise invalid("period_start", "closed_period", CLOSED)
    gone = await withdraw(work, metric_id, start)
    if gone is None:
        raise not_found("reading")
    nouns.check_version(gone.revision, if_version)
    if metric.rolled_zone is not None:
        await mark_day_stale(work, metric_id, start)
    log_readings(work, Action.WITHDRAWN, metric_id, before={name: getattr(gone, name) for name in WITHDRAWN})


async def latest_of(work: Work, metric_ids: Iterable[UUID], as_of: datetime | None = None) -> dict[UUID, Any]:
    """The latest reading of each metric that has one; with `as_of`, as it was known at that instant.

    Of derived metrics the latest value, with the fields of a reading that people ask for.
    """
    wanted, as_of = list(dict.fromkeys(metric_ids)), as_of or work.as_of
    known: dict[Any, Any] = {} if work.writes else work.shelf.setdefault("latest", {})  # one snapshot, one answer
    unread = [one for one in wanted if (one, as_of) not in known]
    if unread:
        found = await _latest_of(work, unread, as_of)
        known |= {(one, as_of): found.get(one) for one in unread}
    return {one: row for one in wanted if (row := known[one, as_of]) is not None}


async def _latest_of(work: Work, wanted: Sequence[UUID], as_of: datetime | None) -> dict[UUID, Any]:
    if as_of is not None:
        found = await latest_at(work, wanted, as_of)
        for row in await closed_latest_at(work, wanted, as_of):
            found[row.metric_id] = max(found.get(row.metric_id, row), row, key=attrgetter("period_start"))
    else:
        table = table_of(LatestReading)
        query = work.select(LatestReading).where(table.c.metric_id.in_(wanted))
        found = {row.metric_id: row for row in await work.rows(query)}
    derived = await derived_among(work, (one for one in wanted if one not in found))
    return found | await derived_latest_of(work, derived, as_of)


async def latest_until(work: Work, metric_ids: Iterable[UUID], until: datetime) -> dict[UUID, Any]:
    """The latest value of each metric whose period had ended by an instant, as it is known now; the derived too."""
    wanted = list(dict.fromkeys(metric_ids))
    if not wanted:
        return {}
    found: dict[UUID, Any] = await latest_ended(work, wanted, until)
    derived = await derived_readings_of(work, await derived_among(work, wanted))
    ended = await closed_among(work, wanted)
    closed = await closed_readings_of(work, ended, None, None) if ended else ()
    for row in (*closed, *(one for readings in derived.values() for one in readings)):
        if row.period_start < until and row.period_end <= until:
            found[row.metric_id] = max(found.get(row.metric_id, row), row, key=attrgetter("period_start"))
    return found


async def readings_of(
    work: Work, metric_ids: Iterable[UUID], since: datetime | None = None, as_of: datetime | None = None
) -> dict[UUID, list[Any]]:
    """All readings of metrics, oldest first, from an instant on; with `as_of`, as they were known at that instant.

    Of each day that is closed the last one; of a flow, one with their sum. Of derived metrics their values, a period of
    the cadence each.
    """
    wanted, as_of = list(dict.fromkeys(metric_ids)), as_of or work.as_of
    found: dict[UUID, list[Any]] = {metric_id: [] for metric_id in wanted}
    if not wanted:
        return found
    table = readings_at(work, as_of)
    columns = (table.c.metric_id, table.c.period_start, table.c.period_end, table.c.value)
    query = select(*columns).where(table.c.workspace_id == work.workspace_id, table.c.metric_id.in_(wanted))
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
    if ended := await closed_among(work, wanted):
        for metric_id, closed in groupby(await closed_readings_of(work, ended, since, as_of), attrgetter("metric_id")):
            found[metric_id] = list(merge(closed, found[metric_id], key=attrgetter("period_start")))
    derived = await derived_among(work, (metric_id for metric_id, readings in found.items() if not readings))
    return found | await derived_readings_of(work, derived, since, as_of)
