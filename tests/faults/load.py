"""Clients that write, each thing under an idempotency key and again until it is acknowledged, and a watcher beside."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import httpx

from tests.support.server import execute

CLIENTS = 4
MUTATION = 'mutation { createPlan(input: {title: "%s"}) { plan { id } userErrors { message } } }'


@dataclass
class Load:
    """What was sent, what was acknowledged, and what was answered instead."""

    key: str
    acknowledged: set[str] = field(default_factory=set[str])
    waiting: set[str] = field(default_factory=set[str])
    answers: Counter[str] = field(default_factory=Counter[str])

    @asynccontextmanager
    async def on(self, url: str) -> AsyncIterator[None]:
        """Send to a service for a while. Whoever sends goes on until nobody listens any more, or it is over."""
        limits = httpx.Limits(max_connections=CLIENTS + 1)
        headers = {"Authorization": f"Bearer {self.key}"}
        async with httpx.AsyncClient(base_url=url, headers=headers, timeout=30, limits=limits) as client:
            senders = [asyncio.create_task(self._send(client)) for _ in range(CLIENTS)]
            try:
                yield
            finally:
                for sender in senders:
                    sender.cancel()
                ended = await asyncio.gather(*senders, return_exceptions=True)
        for one in ended:
            if isinstance(one, Exception):
                raise one

    async def grows(self, by: int = 20, within: float = 20.0) -> float:
        """Wait until so many more are acknowledged; gives the seconds that took."""
        begun, before = time.monotonic(), len(self.acknowledged)
        while len(self.acknowledged) < before + by:
            assert time.monotonic() - begun < within, self.answers
            await asyncio.sleep(0.02)
        return time.monotonic() - begun

    async def check(self, admin_url: str) -> None:
        """All that was acknowledged is there, and nothing is there twice; what was answered was in order."""
        rows = await execute(admin_url, "SELECT title, count(*) FROM oarlock.plans GROUP BY title")
        there = {row[0]: row[1] for row in rows if len(row[0]) == 32}
        assert set(there.values()) == {1}
        assert self.acknowledged <= set(there)
        assert set(there) <= self.acknowledged | self.waiting
        assert not {one for one in self.answers if one[:1] in "45" and one not in ("409", "503", "504")}, self.answers

    async def _send(self, client: httpx.AsyncClient) -> None:
        while True:
            title = self.waiting.pop() if self.waiting else uuid4().hex
            done = False
            try:
                while not (done := await self._sent(client, title)):
                    await asyncio.sleep(0.1)
                self.acknowledged.add(title)
            except httpx.TransportError as error:
                self.answers[type(error).__name__] += 1
                return
            finally:
                if not done:
                    self.waiting.add(title)

    async def _sent(self, client: httpx.AsyncClient, title: str) -> bool:
        # The same request again has to be the same: a title is sent by GraphQL, or it is not.
        headers = {"Idempotency-Key": title}
        if int(title[0], 16) % 2:
            response = await client.post("/graphql", json={"query": MUTATION % title}, headers=headers)
        else:
            response = await client.post("/v1/plans", json={"title": title}, headers=headers)
        self.answers[str(response.status_code)] += 1
        return response.status_code in (200, 201) and "errors" not in response.json()


@asynccontextmanager
async def watched(url: str) -> AsyncIterator[list[float]]:
    """Seconds that it takes to hear that the process lives, over and over again."""
    seconds: list[float] = []

    async def look() -> None:
        async with httpx.AsyncClient(base_url=url, timeout=30) as client:
            while True:
                begun = time.monotonic()
                assert (await client.get("/livez")).status_code == 200
                seconds.append(time.monotonic() - begun)
                await asyncio.sleep(0.02)

    looking = asyncio.create_task(look())
    try:
        yield seconds
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
