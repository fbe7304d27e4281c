"""What the edges count, and what `/metrics` answers."""

import asyncio
from collections.abc import Mapping
from functools import cache
from typing import Any

from prometheus_client import Counter, Histogram

from service import meters
from service.meters import ANSWERS, LAG, POOL_IN_USE, POOL_SIZE, READINGS, RECEIVED, REQUESTS, SECONDS, TOLD_AGAIN
from service.operations.outcomes import OutcomeKind
from service.store.database import Database

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
BY_OUTCOME = {kind: READINGS.labels(kind.value) for kind in OutcomeKind}
BEAT = 0.5
"""Seconds between looks at how late the event loop is."""


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request under its route's pattern, never under a path a client made up."""
    requests, took = _counted(method if method in METHODS else "other", route, status)
    requests.inc()
    took.observe(seconds)


@cache
def _counted(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    """What counts requests of one kind; there are as many as routes times answers."""
    return REQUESTS.labels(method, route, str(status)), SECONDS.labels(method, route)


def count_readings(counts: Mapping[OutcomeKind, int]) -> None:
    """Count what became of readings."""
    for kind, count in counts.items():
        if count:
            BY_OUTCOME[kind].inc(count)


def count_operation(executor: str) -> None:
    """Count a GraphQL operation: answered by `levels`, by fields (`ordinary`), or by fields since levels could not."""
    ANSWERS.labels(executor).inc()


def count_kept() -> None:
    """Count an answer that was told again."""
    TOLD_AGAIN.inc()


def count_received(outcome: str) -> None:
    """Count a signed delivery: `taken`, `unreadable`, or `refused` since it was not signed as it has to be."""
    RECEIVED.labels(outcome).inc()


async def beat(database: Database) -> None:
    """Look at the process for as long as it serves: how late its event loop is, and how much of its pool is in use."""
    meters.enter()
    replica = database.replica
    pools: list[Any] = [one.engine.pool for one in (database, replica and replica.database) if one]
    meters.sampled[POOL_SIZE] = lambda: sum(one.size() for one in pools)
    meters.sampled[POOL_IN_USE] = lambda: sum(one.checkedout() for one in pools)
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + BEAT
        await asyncio.sleep(BEAT)
        LAG.observe(max(0.0, loop.time() - due))
        meters.sample()


async def exposition() -> bytes:
    """All metrics in Prometheus' text format."""
    return await asyncio.to_thread(meters.exposition)
