"""Readings of metrics that nobody has made yet: kept, listed, and recorded when somebody does."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row
from uuid_utils.compat import uuid7

from service.operations.permissions import permitted
from service.operations.recording import REPEATED, as_id, record_read
from service.operations.sent import read_items
from service.operations.turns import in_pieces
from service.operations.workspaces import hold_workspace
from service.store.bulk import quarantine
from service.store.paging import Page, Slice, fetch
from service.store.tables import QuarantinedReading
from service.store.tables.base import table_of
from service.store.work import Work

BATCH = 1000


async def keep_quarantined(work: Work, readings: Sequence[dict[str, Any]], source: str) -> None:
    """Keep readings whose metric is unknown, as they were sent."""
    if not readings:
        return
    await hold_workspace(work)
    async for piece in in_pieces(readings, BATCH):
        await quarantine(work, source, [(uuid7(), _called(one), one) for one in piece])


@permitted
async def list_quarantined(work: Work, page: Page) -> Slice:
    """What waits for its metric."""
    return await fetch(work, QuarantinedReading, page)


async def apply_quarantined_of(work: Work, metrics: Sequence[Row[Any]]) -> None:
    """Record what waited for any of some metrics: one statement more than for those for which something waits."""
    table, called = table_of(QuarantinedReading), {name: row for row in metrics for name in (row.key, str(row.id))}
    waiting = work.select(QuarantinedReading, table.c.metric).where(table.c.metric.in_(called)).distinct()
    waited_for = {called[row.metric].id: called[row.metric] for row in await work.rows(waiting)}
    for metric in waited_for.values():
        await apply_quarantined(work, metric)


async def apply_quarantined(work: Work, metric: Row[Any]) -> int:
    """Record what waited for a metric, oldest first; gives how many. What turns out to be wrong stays where it is."""
    table = table_of(QuarantinedReading)
    waiting = work.select(QuarantinedReading).where(table.c.metric.in_((metric.key, str(metric.id))))
    rows: list[Row[Any]] = list(await work.rows(waiting.order_by(table.c.received_at, table.c.id).with_for_update()))
    applied = 0
    while rows:
        batch, rows = rows[:BATCH], rows[BATCH:]
        told = await record_read(work, read_items([row.reading for row in batch]), [row.source for row in batch])
        judged = [(row, told.of(place)) for place, row in enumerate(batch)]
        done = [row.id for row, outcome in judged if outcome.landed]
        # Of one period only so many fit into a batch: the others come next, still oldest first.
        rows = [row for row, outcome in judged if outcome.code == REPEATED] + rows
        applied += len(done)
        await work.run(work.delete(QuarantinedReading).where(table.c.id.in_(done)))
    return applied


def _called(reading: dict[str, Any]) -> str:
    """What a reading calls its metric, an id always in the same letters."""
    return str(as_id(reading["metric"]) or reading["metric"])
