"""Series beside what their readings come to one by one, and upkeep of one workspace."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from service.core.moments import midnight
from service.core.series import Bucket
from service.operations import upkeep
from service.operations.upkeep import Done
from service.store.series import bucketed
from service.store.tables import Reading, ReadingDay
from service.store.tables.base import table_of
from tests.support.workspaces import NOW, Workspace

SOFIA = ZoneInfo("Europe/Sofia")


async def kept(workspace: Workspace, now: datetime = NOW) -> Done:
    """A round of upkeep in one workspace."""
    place = upkeep.Place(workspace.database, workspace.caller(), lambda: now, 0.0)
    return await upkeep._keep(place)


def naive(rows: Sequence[Row[Any]], edges: Sequence[datetime]) -> list[Bucket]:
    """The buckets, from readings one by one."""
    found: list[Bucket] = []
    for index, (start, end) in enumerate(pairwise(edges)):
        held = sorted((row for row in rows if start <= row.period_start < end), key=lambda row: row.period_start)
        if held:
            found.append(
                Bucket(
                    index=index,
                    count=len(held),
                    total=float(sum(Decimal(repr(row.value)) for row in held)),
                    least=min(row.value for row in held),
                    most=max(row.value for row in held),
                    first=held[0].value,
                    first_start=held[0].period_start,
                    last=held[-1].value,
                    last_start=held[-1].period_start,
                    last_end=held[-1].period_end,
                    provisional=any(row.provisional for row in held),
                    received_at=max(row.received_at for row in held),
                )
            )
    return found


async def raw(workspace: Workspace, metric_id: UUID) -> Sequence[Row[Any]]:
    async with workspace.reading() as work:
        return await work.rows(work.select(Reading).where(table_of(Reading).c.metric_id == metric_id))


async def days_of(workspace: Workspace, metric_id: UUID) -> Sequence[Row[Any]]:
    table = table_of(ReadingDay)
    async with workspace.reading() as work:
        return await work.rows(work.select(ReadingDay).where(table.c.metric_id == metric_id).order_by(table.c.starts))


def days(zone: ZoneInfo, count: int, step: int = 1, until: datetime = NOW) -> list[datetime]:
    """The midnights of a zone around the last days, `step` days apart."""
    today = until.astimezone(zone).date()
    return [midnight(today + timedelta(days=n), zone) for n in range(-count, 2, step)]


EDGES = {
    "days": days(SOFIA, 14),
    "weeks": days(SOFIA, 21, 7),
    "days of another zone": days(ZoneInfo("America/Los_Angeles"), 14),
    "all": [NOW - timedelta(days=400), NOW],
    "cut days": [NOW - timedelta(days=9, hours=5), NOW - timedelta(days=4, hours=1), NOW - timedelta(hours=3)],
}


async def assert_same(workspace: Workspace, metric_id: UUID) -> None:
    """Whatever is rolled up, each series is what the readings come to."""
    rows = await raw(workspace, metric_id)
    async with workspace.reading() as work:
        for name, edges in EDGES.items():
            found = await bucketed(work, [metric_id], edges)
            assert found[metric_id] == naive(rows, edges), name
