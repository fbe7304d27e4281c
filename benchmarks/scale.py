"""What a billion readings of ten thousand workspaces come to on a cluster: storage, indexes, hot shards, ingest.

Run as `python -m benchmarks.scale [--workspaces N] [--readings N] [--measure]`. It is a model, no measurement: from a
seed, workspaces of very different sizes are dealt out to shards and shards to nodes, as Citus does by hash, and what
lies where is added up. Its bytes per row are measured, by `--measure`, in the tables of this service; without that the
figures measured last are taken.
"""

import argparse
import asyncio
import math
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import numpy as np
from numpy.typing import NDArray
from sqlalchemy.engine import make_url

from service.store.embedded import open_server
from service.store.migrations import upgrade

Sizes = NDArray[np.float64]

SEED = 20_261_122
SHARDS = (32, 128)
NODES = (1, 4, 8)
SKEWS = {"mild": 1.2, "strong": 2.0, "extreme": 2.8}
"""Standard deviations of the logarithm of a workspace's size (a lognormal law)."""
ISOLATED = 8
"""The largest workspaces that get a shard of their own."""
DAYS = 730
"""Over how many days the readings lie: two years, in partitions of one."""
PEAK = 20
"""How many times the mean rate comes in the busiest minute."""
NODE_RATE = 90_000
"""Readings a second that a node takes in batches: half of what a process and PostgreSQL take on two shared cores."""
SINGLE_RATE = 1_300
"""Requests a second with one reading each that one process takes: half of the same."""
PACES = {"two years": DAYS, "a month": 30, "a day": 1}
"""In how many days a billion readings might come."""
GB = 2**30


@dataclass(frozen=True, slots=True)
class Bytes:
    """Measured bytes of a row, with its share of page headers and free space."""

    heap: float
    """Of a reading in its table."""
    index: float
    """Of a reading in its primary key."""
    wal: float
    """That a reading adds to the log of changes on disk, as it is written in batches."""
    change: float
    """Of a change in the change log, with its indexes."""


MEASURED = Bytes(heap=117, index=99, wal=288, change=461)
"""Measured on 22 November 2026, PostgreSQL 18 as embedded: a million readings of 2,000 metrics, day by day."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """How the readings lie on one cluster, by shards and by nodes; all in readings."""

    shards: Sizes
    nodes: Sizes
    largest: float
    """Of the largest workspace."""

    @property
    def hot_shard(self) -> float:
        """How many times the mean the fullest shard holds."""
        return float(self.shards.max() / self.shards.mean())

    @property
    def hot_node(self) -> float:
        """How many times the mean the fullest node holds."""
        return float(self.nodes.max() / self.nodes.mean())


def sizes_of(workspaces: int, readings: int, skew: float, seed: int = SEED) -> Sizes:
    """How many readings each workspace has, the largest first; they add up."""
    drawn = np.random.default_rng(seed).lognormal(0.0, skew, workspaces)
    return np.sort(drawn)[::-1] * (readings / drawn.sum())


def dealt(sizes: Sizes, shards: int, nodes: int, isolated: int = 0, seed: int = SEED) -> Cluster:
    """Workspaces dealt to shards by hash, shards to nodes in turn; the first `isolated` have shards of their own.

    A shard of one workspace goes to whichever node holds least, as an operator would move it.
    """
    hashed = np.random.default_rng(seed + 1).integers(0, shards, len(sizes))
    common = np.bincount(hashed[isolated:], weights=sizes[isolated:], minlength=shards).astype(np.float64)
    held = np.bincount(np.arange(shards) % nodes, weights=common, minlength=nodes).astype(np.float64)
    for size in sizes[:isolated]:
        held[held.argmin()] += size
    return Cluster(np.concatenate([common, sizes[:isolated]]), held, float(sizes[0]))


def report(workspaces: int, readings: int, row: Bytes = MEASURED) -> Iterator[str]:
    """The lines of the whole model."""
    whole = readings * (row.heap + row.index) / GB
    yield f"{workspaces:,} workspaces, {readings:,} readings over {DAYS} days"
    told = f"a reading {row.heap:.0f}, in its key {row.index:.0f}, of WAL {row.wal:.0f}; a change {row.change:.0f}"
    yield f"bytes: {told}"
    yield f"in all {whole:,.0f} GB, of which keys {readings * row.index / GB:,.0f} GB"
    yield ""
    yield "all of them in   mean rate     busiest   nodes, in batches   processes, one by one"
    for name, days in PACES.items():
        mean = readings / days / 86_400
        nodes, processes = (math.ceil(PEAK * mean / rate) for rate in (NODE_RATE, SINGLE_RATE))
        yield f"{name:<14}{mean:>10,.0f}/s{PEAK * mean:>10,.0f}/s{nodes:>20}{processes:>24}"
    yield ""
    yield "sizes     largest   of all   median   shards  nodes  own  fullest shard      fullest node   its key, a year"
    for name, skew in SKEWS.items():
        sizes = sizes_of(workspaces, readings, skew)
        for shards in SHARDS:
            for nodes in NODES:
                for isolated in (0, ISOLATED) if nodes > 1 else (0,):
                    yield _line(name, sizes, dealt(sizes, shards, nodes, isolated), isolated, row)


def _line(name: str, sizes: Sizes, cluster: Cluster, isolated: int, row: Bytes) -> str:
    readings = sizes.sum()
    shards, nodes = len(cluster.shards) - isolated, len(cluster.nodes)
    shard = cluster.shards.max() * (row.heap + row.index) / GB
    node = cluster.nodes.max() * (row.heap + row.index) / GB
    key = cluster.nodes.max() * row.index / GB * 365 / DAYS
    return (
        f"{name:<8}{cluster.largest / 1e6:>7.1f} M  {cluster.largest / readings:>6.1%}"
        f"  {np.median(sizes) / 1e3:>5.0f} k"
        f"   {shards:>6}  {nodes:>5}  {isolated:>3}  {shard:>6.1f} GB {cluster.hot_shard:>4.1f}×"
        f"  {node:>6.1f} GB {cluster.hot_node:>4.2f}×   {key:>7.1f} GB"
    )


FILL = """
INSERT INTO oarlock.readings (workspace_id, metric_id, period_start, period_end, value, source, provisional,
                              received_at, revision)
SELECT m.workspace, m.id, day, day + interval '1 day', random() * 1000, 'api', false, day + interval '1 day', 1
  FROM unnest($1::uuid[], $2::uuid[]) AS m(workspace, id),
       generate_series(timestamptz '2025-01-01 00:00Z', timestamptz '2025-01-01 00:00Z' + ($3 - 1) * interval '1 day',
                       interval '1 day') AS day
 ORDER BY day, random()
"""
LOG = """
INSERT INTO oarlock.changes (workspace_id, seq, changed_at, key_id, request_id, action, noun, noun_id, after)
SELECT $1::uuid, n, now(), $1, CAST($1::uuid AS text), 'recorded', 'metric', $1,
       jsonb_build_object('accepted', 1, 'revised', 0, 'first', now(), 'last', now())
  FROM generate_series(1, $2) n
"""


async def measure(days: int = 500, metrics: int = 2_000, changes: int = 100_000) -> Bytes:
    """Measure the bytes of rows in a database of one's own: ten metrics a workspace, readings as they come, by days."""
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as place:
        Path(place).chmod(0o755)
        with open_server(Path(place) / "data") as server:
            await upgrade(server.admin_url)
            url = make_url(server.admin_url).set(drivername="postgresql").render_as_string(hide_password=False)
            connection = await asyncpg.connect(url)
            try:
                return await _measured(connection, days, metrics, changes)
            finally:
                await connection.close()


async def _measured(connection: Any, days: int, metrics: int, changes: int) -> Bytes:
    workspaces = [uuid4() for _ in range(metrics // 10)]
    before = await connection.fetchval("SELECT pg_current_wal_lsn()")
    owners = [workspaces[n // 10] for n in range(metrics)]
    await connection.execute(FILL, owners, [uuid4() for _ in owners], days)
    wal = await connection.fetchval("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), $1)::float8", before)
    await connection.execute(LOG, uuid4(), changes)
    heap, index, log = await connection.fetchrow(
        "SELECT sum(pg_relation_size(i.inhrelid))::float8, sum(pg_indexes_size(i.inhrelid))::float8, "
        "pg_total_relation_size('oarlock.changes')::float8 "
        "FROM pg_inherits i WHERE i.inhparent = 'oarlock.readings'::regclass"
    )
    many = days * metrics
    return Bytes(heap / many, index / many, wal / many, log / changes)


def main() -> None:
    """Print the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workspaces", type=int, default=10_000)
    parser.add_argument("--readings", type=int, default=1_000_000_000)
    parser.add_argument("--measure", action="store_true", help="measure the bytes of rows first, in half a minute")
    given = parser.parse_args()
    row = asyncio.run(measure()) if given.measure else MEASURED
    print("\n".join(report(given.workspaces, given.readings, row)))


if __name__ == "__main__":
    main()
