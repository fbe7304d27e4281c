"""Readings of metrics that nobody has made yet: kept, listed, and recorded when somebody does."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row
from uuid_utils.compat import uuid7

from service.operations.recording import Taken, record_taken
from service.store.paging import Page, Slice, fetch
from service.store.tables import QuarantinedReading
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from service.store.work import Work

BATCH = 1000


async def keep_quarantined(work: Work, readings: Sequence[dict[str, Any]], source: str) -> None:
    """Keep readings whose metric is unknown, as they were sent."""
    rows = [
        {"id": uuid7(), "metric": one["metric"], "reading": one, "source": source, "received_at": work.now}
        for one in readings
    ]
    for start in range(0, len(rows), BATCH):
        await work.run(work.insert(QuarantinedReading, rows[start : start + BATCH]))


async def list_quarantined(work: Work, page: Page) -> Slice:
    """What waits for its metric."""
    work.require(Scope.READ)
    return await fetch(work, QuarantinedReading, page)


async def apply_quarantined(work: Work, metric: Row[Any]) -> int:
    """Record what waited for a metric, oldest first; gives how many. What turns out to be wrong stays where it is."""
    table = table_of(QuarantinedReading)
    waiting = work.select(QuarantinedReading).where(table.c.metric == metric.key)
    rows = await work.rows(waiting.order_by(table.c.received_at, table.c.id).with_for_update())
    applied = 0
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        outcomes = await record_taken(work, [Taken(row.reading, row.source) for row in batch])
        done = [row.id for row, outcome in zip(batch, outcomes, strict=True) if outcome.landed]
        applied += len(done)
        await work.run(work.delete(QuarantinedReading).where(table.c.id.in_(done)))
    return applied
