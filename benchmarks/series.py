"""Series of dense and of sparse metrics, beside the SQL that reads their readings one by one.

Run as `python -m benchmarks.series`. It starts a PostgreSQL of its own in a directory of its own, and removes it. The
peer is the bucketing of the readings by `date_trunc` in SQL, run over the same connection, each at its best of some
rounds. Also: what recording costs with readings in many partitions rather than one, and with days that are rolled up.
"""

import asyncio
import math
import platform
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import text

from service.core.series import Aggregate, BucketSize
from service.operations.intake import record_readings
from service.operations.metrics import create_metric, get_metric
from service.operations.series import Series, SeriesRequest, series_of
from service.operations.upkeep import keep_all
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from service.store.embedded import open_server
from service.store.migrations import upgrade
from service.store.partitions import ensure_partitions
from service.store.tables import LatestReading
from service.store.tables.measures import MetricFields
from service.store.tables.people import Scope
from service.store.work import Caller, open_work

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DENSE, SPARSE = 1_000_000, 730
BATCH, BATCHES = 1_000, 40
ROUNDS = 7

FILL = text("""
    INSERT INTO oarlock.readings (workspace_id, metric_id, period_start, period_end, value, source, provisional,
                                  received_at, revision)
    SELECT :workspace_id, :metric_id, n.start, n.start, n.value, 'api', false, n.start, 1
      FROM unnest(CAST(:starts AS timestamptz[]), CAST(:values AS float8[])) AS n(start, value)
""")

RAW = text("""
    SELECT date_trunc(:size, r.period_start) AS start, count(*) AS count, sum(r.value) AS total
      FROM oarlock.readings r
     WHERE r.workspace_id = :workspace_id AND r.metric_id = :metric_id
       AND r.period_start >= :since AND r.period_start < :until
     GROUP BY 1 ORDER BY 1
""")


class Bench:
    """A workspace in a database of its own."""

    def __init__(self, database: Database, caller: Caller) -> None:
        self.database, self.caller = database, caller

    def work(self, *, write: bool = False) -> Any:
        """Work at the moment of the benchmark."""
        return open_work(self.database, self.caller, write=write, clock=lambda: NOW)

    async def metric(self, key: str) -> UUID:
        """A metric that may be summed."""
        async with self.work(write=True) as work:
            fields = {"key": key, "name": key, "kind": "flow", "cadence": "irregular"}
            return (await create_metric(work, MetricFields.model_validate(fields))).id

    async def fill(self, metric_id: UUID, count: int, apart: timedelta) -> None:
        """Readings so far apart, the last one yesterday."""
        chance, start = Random(1), NOW - timedelta(days=1) - count * apart  # noqa: S311
        starts, values = list[datetime](), list[float]()
        for first in range(0, count, 50_000):
            numbers = range(first, min(first + 50_000, count))
            values = [round(chance.uniform(0, 1000), 2) for _ in numbers]
            starts = [start + number * apart for number in numbers]
            async with self.work(write=True) as work:
                owned = {"workspace_id": work.workspace_id, "metric_id": metric_id}
                await work.rows(FILL, owned | {"starts": starts, "values": values})
        async with self.work(write=True) as work:
            last = {"metric_id": metric_id, "period_start": starts[-1], "period_end": starts[-1], "value": values[-1]}
            await work.run(work.insert(LatestReading, last | {"provisional": False, "received_at": NOW}))


async def best(action: Callable[[], Awaitable[Any]], rounds: int = ROUNDS) -> tuple[float, Any]:
    """The least time of some rounds, in milliseconds, and what came of it."""
    found, least = None, math.inf
    for _ in range(rounds):
        begun = time.perf_counter()
        found = await action()
        least = min(least, 1000 * (time.perf_counter() - begun))
    return least, found


async def compare(bench: Bench, name: str, metric_id: UUID, size: BucketSize, since: date, until: date) -> None:
    """A series beside the scan, and whether they are equal."""
    request = SeriesRequest(start=str(since), end=str(until), bucket=size, aggregate=Aggregate.SUM)
    async with bench.work() as work:
        row = await get_metric(work, metric_id)

        async def own() -> Series:
            made = (await series_of(work, [row], request))[metric_id]
            assert isinstance(made, Series)
            return made

        took, series = await best(own)
        bounds = {"since": series.start, "until": series.end, "size": size.value}
        owned = {"workspace_id": work.workspace_id, "metric_id": metric_id}
        raw, rows = await best(lambda: work.rows(RAW, owned | bounds))
    scanned = {row.start: row for row in rows}
    points = [point for point in series.points if point.count]
    same = len(points) == len(scanned) and all(
        point.count == scanned[point.start].count
        and point.value is not None
        and math.isclose(point.value, scanned[point.start].total, rel_tol=1e-12)
        for point in points
    )
    count = sum(point.count for point in points)
    print(
        f"  {name:44} {count:9,} readings  {len(series.points):4} points  "
        f"series {took:8.2f} ms   scan {raw:8.2f} ms   {raw / took:6.1f} ×   {'equal' if same else 'DIFFERENT'}"
    )


async def ingest(bench: Bench, key: str, years: int) -> float:
    """Milliseconds a batch of readings that are spread over so many years, at its best."""
    metric_id = await bench.metric(key)
    step = timedelta(days=365 * years) / (BATCH * BATCHES)
    took: list[float] = []
    for batch in range(BATCHES):
        items = [
            {
                "metric": str(metric_id),
                "value": 1.5,
                "period_start": (start := NOW - (number * BATCHES + batch + 1) * step).isoformat(),
                "period_end": (start + timedelta(minutes=1)).isoformat(),
            }
            for number in range(BATCH)
        ]
        begun = time.perf_counter()
        async with bench.work(write=True) as work:
            await record_readings(work, items)
        took.append(1000 * (time.perf_counter() - begun))
    return min(took)


async def rewrite(bench: Bench, metric_id: UUID) -> float:
    """Milliseconds a batch of a thousand readings into days that are rolled up, at its best."""
    took: list[float] = []
    for batch in range(BATCHES):
        start = NOW - timedelta(days=30 + batch)
        items = [
            {
                "metric": str(metric_id),
                "value": 2.5,
                "period_start": (at := start + timedelta(seconds=30 + 60 * number)).isoformat(),
                "period_end": (at + timedelta(seconds=1)).isoformat(),
            }
            for number in range(BATCH)
        ]
        begun = time.perf_counter()
        async with bench.work(write=True) as work:
            await record_readings(work, items)
        took.append(1000 * (time.perf_counter() - begun))
    return min(took)


async def vacuum(url: str) -> None:
    """What autovacuum does by itself after a while."""
    from asyncpg import connect

    connection = await connect(url.replace("+asyncpg", ""))
    await connection.execute("VACUUM ANALYZE oarlock.readings, oarlock.reading_days")
    await connection.close()


async def run(url: str, admin_url: str) -> None:
    """Print all figures."""
    await upgrade(admin_url)
    database = await Database.open(url, Settings(statement_timeout_seconds=120))
    identity, _ = await create_workspace(database, "bench")
    bench = Bench(database, Caller(identity, frozenset(Scope)))
    alone = [await ingest(bench, f"before-{years}", years) for years in (1, 4)]
    await ensure_partitions(admin_url, NOW.date())
    apart = [await ingest(bench, f"after-{years}", years) for years in (1, 4)]
    print(f"Recording {BATCH:,} readings, the best of {BATCHES} batches:")
    for years, one, many in zip((1, 4), alone, apart, strict=True):
        print(f"  over {years} years: in one partition {one:6.1f} ms   in seven {many:6.1f} ms   {many / one:.2f} ×")
    dense, sparse = await bench.metric("dense"), await bench.metric("sparse")
    await bench.fill(dense, DENSE, timedelta(minutes=1))
    await bench.fill(sparse, SPARSE, timedelta(days=1))
    await vacuum(admin_url)
    since = (NOW - timedelta(minutes=DENSE)).date() + timedelta(days=-9)
    week = [since - timedelta(days=since.weekday()), NOW.date() - timedelta(days=NOW.weekday())]
    cases: Sequence[tuple[str, UUID, BucketSize, date, date]] = [
        ("every minute, by week", dense, BucketSize.WEEK, week[0], week[1]),
        ("every minute, by day, 90 days", dense, BucketSize.DAY, date(2026, 8, 20), date(2026, 11, 18)),
        ("every day, by day, 90 days", sparse, BucketSize.DAY, date(2026, 8, 20), date(2026, 11, 18)),
    ]
    print("Before days are rolled up:")
    for case in cases:
        await compare(bench, *case)
    begun = time.perf_counter()
    done = await keep_all(database, clock=lambda: NOW)
    print(f"Upkeep rolled up {done.rolled_up:,} days in {time.perf_counter() - begun:.1f} s")
    await vacuum(admin_url)
    print("After:")
    for case in cases:
        await compare(bench, *case)
    plain = await bench.metric("plain")
    await bench.fill(plain, 100_000, timedelta(minutes=1))
    one, marked = await rewrite(bench, plain), await rewrite(bench, dense)
    print(f"Recording {BATCH:,} readings of one day: {one:.1f} ms; where days are rolled up {marked:.1f} ms")
    await compare(bench, "every minute, by week, 41 days read anew", dense, BucketSize.WEEK, week[0], week[1])
    await database.close()


def main() -> None:
    """Print all figures, and leave nothing behind."""
    print(platform.machine(), "Python", platform.python_version())
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # the server may run as another user; its own directory in here is private
        with open_server(Path(folder) / "data") as server:
            asyncio.run(run(server.url, server.admin_url))


if __name__ == "__main__":
    main()
