"""What the fields of one request share: who asks, one snapshot to read from, and loaders that ask once for many."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from operator import attrgetter
from typing import Any
from uuid import UUID

from service.errors import Problem
from service.store.database import Database
from service.store.work import Caller, Work, open_work

Parent = Any
"""A row or a judged thing that a field is asked of."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A batch read: what many parents have, in a number of statements that does not grow with them.

    `run` takes the work, the parents (each `key` once) and the field's arguments, and gives what each key has; a key
    that is not in the answer has nothing. A parent whose key is None has nothing, without asking.
    """

    run: Callable[[Work, list[Parent], Any], Awaitable[Mapping[UUID, Any]]]
    key: Callable[[Parent], UUID | None] = attrgetter("id")


class Loader:
    """Gathers the parents that one level of the tree asks about, reads for all of them, and remembers."""

    def __init__(self, context: "Context", read: Read, arguments: Hashable) -> None:
        self._context = context
        self._read = read
        self._arguments = arguments
        self._asked: dict[UUID, Parent] = {}
        self._found: dict[UUID, asyncio.Future[Any]] = {}

    def load(self, key: UUID, parent: Parent) -> "asyncio.Future[Any]":
        """What a parent has, once the level is read."""
        known = self._found.get(key)
        if known is not None and not known.cancelled():
            return known
        if not self._asked:
            self._context.start(self._answer())
        self._asked[key] = parent
        self._found[key] = future = asyncio.get_running_loop().create_future()
        return future

    async def _answer(self) -> None:
        await asyncio.sleep(0)  # whoever is ready to ask may ask first
        asked, self._asked = self._asked, {}
        try:
            found = await self._read.run(await self._context.work(), list(asked.values()), self._arguments)
        except Exception as error:
            for key in asked:
                self._settle(key, error=error)
        else:
            for key in asked:
                self._settle(key, found.get(key))

    def _settle(self, key: UUID, value: Any = None, error: Exception | None = None) -> None:
        future = self._found[key]
        if future.done():
            return
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
            future.exception()  # whoever asked may be gone; that is no reason for a warning


class Context:
    """One request's. Reads open one snapshot when the first field needs it; each write is a transaction of its own."""

    def __init__(self, database: Database, caller: Caller) -> None:
        self.caller = caller
        self.nouns: dict[UUID, str] = {}
        """Which noun the things are that were found by their ids alone."""
        self._database = database
        self._forget()

    def _forget(self) -> None:
        self._stack = AsyncExitStack()
        self._opening: asyncio.Task[Work] | None = None
        self._loaders: dict[tuple[Read, Hashable], Loader] = {}
        self._running: set[asyncio.Task[Any]] = set()

    async def work(self) -> Work:
        """The snapshot that all fields read from."""
        if self._opening is None:
            opening = self._stack.enter_async_context(open_work(self._database, self.caller))
            self._opening = asyncio.create_task(opening)
        return await asyncio.shield(self._opening)

    async def load(self, read: Read, parent: Parent, arguments: Hashable = None) -> Any:
        """What a parent has, read together with what its siblings ask for."""
        key = read.key(parent)
        if key is None:
            return None
        loader = self._loaders.get((read, arguments))
        if loader is None:
            loader = self._loaders[read, arguments] = Loader(self, read, arguments)
        return await loader.load(key, parent)

    def start(self, reading: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Begin to read. The snapshot stays open until it is done, whatever becomes of the fields that wait for it."""
        task = asyncio.create_task(reading)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def ask(self, reading: Coroutine[Any, Any, Any]) -> Any:
        """Read. When a field is given up because another failed, its statement still runs to its end."""
        return await asyncio.shield(self.start(reading))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Work]:
        """A transaction of its own. What was read before is forgotten: the fields of the answer read anew."""
        await self.close()
        async with open_work(self._database, self.caller, write=True) as work:
            yield work

    async def close(self) -> None:
        """Let go of the snapshot, after whatever still reads from it."""
        while self._running:
            await asyncio.wait(self._running)
        if self._opening is not None:
            await asyncio.wait([self._opening])
        stack = self._stack
        self._forget()
        with suppress(Problem):  # a snapshot has nothing to lose; what was read or written before stands
            await stack.aclose()
