"""The service is killed at any moment while readings come in: what was answered is there, and nothing twice."""

import asyncio
import os
import random
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import httpx
import orjson
import pytest

from service.operations.intake import record_readings
from service.operations.workspaces import create_workspace
from service.store.database import Database
from service.store.tables import LatestReading, Reading, ReadingRevision
from service.store.tables.changes import Change
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work
from tests.cli.running import ROOT
from tests.edges.served import PROGRAM
from tests.support.factories import make_metric
from tests.support.server import Server

ROUNDS = 20
SENDERS = 6
FIRST = datetime(2020, 1, 1, tzinfo=UTC)
METRICS = ("a", "b", "c")


@dataclass
class Book:
    """What senders know: what was answered, and what they have to send again."""

    minutes: Iterator[int] = field(default_factory=count)
    answered: dict[tuple[str, str], float] = field(default_factory=dict)
    unknown: list[list[dict[str, Any]]] = field(default_factory=list)

    def fresh(self, many: int) -> list[dict[str, Any]]:
        times = [
            (FIRST + next(self.minutes) * timedelta(minutes=1)).strftime("%Y-%m-%dT%H:%M:%SZ") for _ in range(many)
        ]
        return [{"metric": METRICS[at % 3], "value": float(at), "at": time} for at, time in enumerate(times)]

    def note(self, batch: list[dict[str, Any]], answer: dict[str, Any]) -> None:
        assert answer["accepted"] + answer["unchanged"] == len(batch), answer
        self.answered |= {(one["metric"], one["at"]): one["value"] for one in batch}


@contextmanager
def process(server: Server, listener: socket.socket) -> Iterator[subprocess.Popen[bytes]]:
    """The service, until it is killed."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("OARLOCK_")}
    given |= {"OARLOCK_DATABASE_URL": server.url, "OARLOCK_LOG_LEVEL": "error", "PYTHONPATH": str(ROOT)}
    given |= {"OARLOCK_WEBHOOK_WORKERS": "0"}  # others share the database
    given |= {"OARLOCK_RATE_LIMIT_KEY": "0", "OARLOCK_RATE_LIMIT_WORKSPACE": "0"}  # who is killed gives nothing back
    command = [sys.executable, "-c", PROGRAM, str(listener.fileno())]
    with subprocess.Popen(command, env=given, pass_fds=[listener.fileno()]) as running:
        try:
            yield running
        finally:
            running.kill()


async def send(client: httpx.AsyncClient, batch: list[dict[str, Any]]) -> dict[str, Any]:
    """One reading by itself, an array, or a stream."""
    if len(batch) == 1:
        response = await client.post("/v1/readings", json=batch[0])
    elif len(batch) < 200:
        response = await client.post("/v1/readings", json=batch)
    else:
        lines = b"\n".join(map(orjson.dumps, batch))
        response = await client.post("/v1/readings", content=lines, headers={"Content-Type": "application/x-ndjson"})
    assert response.status_code == 200, response.text
    return response.json()


async def keep_sending(client: httpx.AsyncClient, book: Book, chance: random.Random) -> None:
    """Send until there is nobody to answer."""
    while True:
        batch = book.unknown.pop() if book.unknown else book.fresh(chance.choice((1, 1, 3, 150, 5_000)))
        try:
            book.note(batch, await send(client, batch))
        except httpx.TransportError:
            book.unknown.append(batch)
            return


@asynccontextmanager
async def a_client(port: int, key: str) -> AsyncIterator[httpx.AsyncClient]:
    url, headers = f"http://127.0.0.1:{port}", {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=60) as client:
        yield client


async def one_round(server: Server, key: str, book: Book, chance: random.Random) -> None:
    """Start, send, kill."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener, process(server, listener) as running:
        async with a_client(listener.getsockname()[1], key) as client:
            assert (await client.get("/livez")).status_code == 200
            senders = [asyncio.create_task(keep_sending(client, book, chance)) for _ in range(SENDERS)]
            await asyncio.sleep(chance.uniform(0.05, 1.0))
            running.kill()
            listener.close()  # who asks now is refused rather than kept waiting
            await asyncio.gather(*senders)


@pytest.mark.slow
@pytest.mark.timeout(300)
async def test_nothing_answered_is_lost_and_nothing_is_there_twice(server: Server, database: Database) -> None:
    identity, key = await create_workspace(database, f"test-{uuid4().hex}")
    caller = Caller(identity, frozenset(Scope))
    async with open_work(database, caller, write=True) as work:
        ids = {(await make_metric(work, key=name)).id: name for name in METRICS}
    book, chance = Book(), random.Random(20261122)
    for _ in range(ROUNDS):
        await one_round(server, key, book, chance)
    async with open_work(database, caller, write=True) as work:
        for batch in book.unknown:
            told = await record_readings(work, batch)
            assert told.accepted + told.unchanged == len(batch)
            book.answered |= {(one["metric"], one["at"]): one["value"] for one in batch}
    async with open_work(database, caller) as work:
        await compare(work, ids, book)


async def compare(work: Work, ids: dict[UUID, str], book: Book) -> None:
    """What is on disk is what was answered, once; and the books that are kept beside it agree."""
    rows = await work.rows(work.select(Reading))
    there = [((ids[row.metric_id], row.period_start.strftime("%Y-%m-%dT%H:%M:%SZ")), row.value) for row in rows]
    assert len(there) == len(book.answered) > 1_000
    assert dict(there) == book.answered
    assert await work.rows(work.select(ReadingRevision)) == []
    latest = {ids[row.metric_id]: row.period_start for row in await work.rows(work.select(LatestReading))}
    assert latest == {name: max(row.period_start for row in rows if ids[row.metric_id] == name) for name in METRICS}
    logged = [row.after for row in await work.rows(work.select(Change)) if row.action == "recorded"]
    assert sum(one["accepted"] for one in logged) == len(there)
    assert sum(one["revised"] for one in logged) == 0
