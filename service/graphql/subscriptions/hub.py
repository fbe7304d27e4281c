"""The hub of one process: hears that a workspace's log has grown, and wakes those who follow what has changed.

Nothing is kept for anybody: who is woken reads the log, from where they stopped. So one who is slow holds up nobody and
fills no memory, and what is missed while nobody could be told is found all the same, by looking now and then.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

import structlog

from service.errors import Kind, Problem
from service.operations.following import News, Wanted, news_of
from service.store.database import Database
from service.store.notices import listen

LOOK_AFTER = 5.0
"""Seconds after which logs are looked at though nothing was heard: as long as a lost notice can delay an event."""

PAUSE = 0.1
"""Seconds between two looks at one log, however much is written."""

PAUSE_AFTER_FAILURE = 1.0
"""Seconds before the log is looked at again when the database was away."""

TOGETHER = 0.2
"""Seconds in which what comes is told together."""

MOST_CONNECTIONS = 1_000
"""Of a workspace to this process: each takes up some tens of kilobytes, and a look at its key every few seconds."""

TOO_MANY = "Too many connections of this workspace follow changes already. Close some, or try again."

log = structlog.get_logger("oarlock.subscriptions")


@dataclass(eq=False, slots=True)
class Follower:
    """Somebody who follows something: `due` is set whenever there may be something new of it."""

    wanted: Wanted
    due: asyncio.Event = field(default_factory=asyncio.Event)


class Feed:
    """One workspace's log, looked at once for all who follow something in it."""

    def __init__(self, database: Database, workspace_id: UUID) -> None:
        self.database = database
        self.workspace_id = workspace_id
        self.followers: set[Follower] = set()
        self.known: int | None = None
        self.grown = asyncio.Event()

    def hear(self, seq: int) -> None:
        """The log has come to this number."""
        if self.known is None or seq > self.known:
            self.grown.set()

    async def run(self) -> None:
        """Look whenever it has grown, until nobody follows any more."""
        self.grown.set()
        while True:
            await self.grown.wait()
            self.grown.clear()
            try:
                news = await news_of(self.database, self.workspace_id, self.known)
            except Exception as error:
                if not isinstance(error, Problem):  # one of those says that the database is away, and will be back
                    log.exception("unexpected")
                self.grown.set()
                await asyncio.sleep(PAUSE_AFTER_FAILURE)
                continue
            self.known = news.last
            self._wake(news)
            await asyncio.sleep(PAUSE)

    def _wake(self, news: News) -> None:
        for one in self.followers:
            if news.changes is None or any(one.wanted.concerns(*change) for change in news.changes):
                one.due.set()


class Listener(Protocol):
    """Who is told that a log has grown, and that something may have been missed."""

    def hear(self, workspace_id: UUID, seq: int, /) -> None:
        """The log of a workspace has come to this number."""

    def look(self) -> None:
        """Something may have been missed."""


class Hub:
    """All that is followed in one process. It lives while `run` does."""

    def __init__(self, database: Database, at_once: int) -> None:
        self.database = database
        self.answering = asyncio.Semaphore(at_once)
        """Turns at making events: fewer than there are connections, so that events never take them all."""
        self.ending = asyncio.Event()
        """Set when the process is about to end: whoever serves followers lets them go, to come back elsewhere."""
        self.beside: list[Listener] = []
        """Who else in this process is told what is heard."""
        self._feeds: dict[UUID, tuple[Feed, asyncio.Task[None]]] = {}
        self._connections: Counter[UUID] = Counter()

    async def run(self) -> None:
        """Listen, and look now and then whatever is heard."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(listen(self.database, self._hear, self._anew))
            tasks.create_task(self._keep_looking())

    async def gather(self) -> None:
        """Wait for what belongs together."""
        await asyncio.sleep(TOGETHER)

    def end(self) -> None:
        """Let all followers go."""
        self.ending.set()

    @contextmanager
    def connected(self, workspace_id: UUID) -> Iterator[None]:
        """Hold a connection of a workspace; raises Problem `rate_limited` when there are too many."""
        if self._connections[workspace_id] >= MOST_CONNECTIONS:
            raise Problem(Kind.RATE_LIMITED, TOO_MANY)
        self._connections[workspace_id] += 1
        try:
            yield
        finally:
            self._connections[workspace_id] -= 1
            if not self._connections[workspace_id]:
                del self._connections[workspace_id]

    @contextmanager
    def following(self, workspace_id: UUID, wanted: Wanted) -> Iterator[asyncio.Event]:
        """Follow something. The event is set whenever there may be something new, and so at the beginning."""
        follower = Follower(wanted)
        follower.due.set()
        if workspace_id not in self._feeds:
            feed = Feed(self.database, workspace_id)
            self._feeds[workspace_id] = feed, asyncio.create_task(feed.run())
        feed, task = self._feeds[workspace_id]
        feed.followers.add(follower)
        try:
            yield follower.due
        finally:
            feed.followers.discard(follower)
            if not feed.followers and self._feeds.get(workspace_id, (None,))[0] is feed:
                del self._feeds[workspace_id]
                task.cancel()

    def _hear(self, workspace_id: UUID, seq: int) -> None:
        if workspace_id in self._feeds:
            self._feeds[workspace_id][0].hear(seq)
        for one in self.beside:
            one.hear(workspace_id, seq)

    def _anew(self) -> None:
        """Listening has begun: what was notified before was heard by nobody."""
        self._look()
        for one in self.beside:
            one.look()

    def _look(self) -> None:
        for feed, _ in self._feeds.values():
            feed.grown.set()

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(LOOK_AFTER)
            self._look()
