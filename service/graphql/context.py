"""What the fields of one request share: who asks, one snapshot to read from, and loaders that ask once for many."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any
from uuid import UUID

from service.errors import Problem
from service.graphql.budget import Budget
from service.store.database import Database
from service.store.paging import Page
from service.store.work import Caller, Work, open_work

Parent = Any
"""A row or a judged thing that a field is asked of."""
ROWS_A_POINT = 8
SETTLED_AT_ONCE = 100
"""Parents that learn what they have before others have their turn."""


def _nothing(_found: Any) -> int:
    return 0


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """A batch read: what many parents have, in a number of statements that does not grow with them.

    `run` takes the work, the parents (each `key` once) and the field's arguments, and gives what each key has; a key
    that is not in the answer has nothing. A parent whose key is None has nothing, without asking. `weight` is what it
    costs for each parent, and `size` what is found for one, in points; it is run for `at_once` parents at most. `needs`
    names the columns of a parent that it looks at; None stands for all of them.
    """

    run: Callable[[Work, list[Parent], Any], Awaitable[Mapping[UUID, Any]]]
    key: Callable[[Parent], UUID | None] = attrgetter("id")
    weight: int = 1
    needs: tuple[str, ...] | None = None
    size: Callable[[Any], int] = _nothing
    at_once: int = 500


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
        await self._context.budget.calm()
        asked, self._asked = list(self._asked.items()), {}
        for start in range(0, len(asked), self._read.at_once):
            await self._answer_some(dict(asked[start : start + self._read.at_once]))

    async def _answer_some(self, asked: Mapping[UUID, Parent]) -> None:
        found: Mapping[UUID, Any] = {}
        failed: Exception | None = None
        try:
            found = await self._context.run(self._read, list(asked.values()), self._arguments)
        except Exception as error:
            failed = error
        with self._context.budget.in_the_middle():
            for place, key in enumerate(asked, start=1):
                self._settle(key, found.get(key), failed)
                if place % SETTLED_AT_ONCE == 0:
                    await asyncio.sleep(0)

    def _settle(self, key: UUID, value: Any, error: Exception | None) -> None:
        future = self._found[key]
        if future.done():
            return
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
            future.exception()  # whoever asked may be gone; that is no reason for a warning


class Context:
    """One request's. Reads open one snapshot when the first field needs it; each write is a transaction of its own.

    In a `shared` work, which others commit, all is done: reads see what was written, a write that fails is undone.
    """

    def __init__(
        self,
        database: Database,
        caller: Caller,
        *,
        request_id: str | None = None,
        reason: str | None = None,
        shared: Work | None = None,
        budget: Budget | None = None,
    ) -> None:
        self.caller = caller
        self.budget = budget or Budget()
        self.request_id = request_id
        self.reason = reason
        self.shared = shared
        self.nouns: dict[UUID, str] = {}
        """Which noun the things are that were found by their ids alone."""
        self._told: Mapping[tuple[Read, Any], Mapping[Any, Any]] = {}
        self._database = database
        self._gate = asyncio.Lock()
        self._forget()

    def _forget(self) -> None:
        self._stack = AsyncExitStack()
        self._opening: asyncio.Task[Work] | None = None
        self._loaders: dict[tuple[Read, Hashable], Loader] = {}
        self._running: set[asyncio.Task[Any]] = set()
        self._views: dict[str | int, Context] = {}
        self._read: dict[tuple[Read, Any], dict[UUID, Any]] = {}

    def look_back(self, root: str | int, work: Work) -> None:
        """Let whatever is asked below a root be read from another work of the same snapshot: one that looks back."""
        view = Context(self._database, self.caller, request_id=self.request_id, shared=work, budget=self.budget)
        view._gate = self._gate
        self._views[root] = view

    def below(self, root: str | int) -> "Context":
        """What the fields below a root share."""
        return self._views.get(root, self)

    @property
    def looks_back(self) -> bool:
        """Whether anything is read as it stood earlier."""
        return bool(self._views)

    async def work(self) -> Work:
        """The snapshot that all fields read from, while there is anything left to pay with."""
        self.budget.spend(0)
        if self.shared is not None:
            return self.shared
        if self._opening is None:
            opening = self._stack.enter_async_context(open_work(self._database, self.caller, anywhere=True))
            self._opening = asyncio.create_task(opening)
        return await asyncio.shield(self._opening)

    @property
    def opened(self) -> Work | None:
        """The snapshot, if anything was read from one."""
        return self._opening.result() if self._opening is not None and self._opening.done() else None

    async def load(self, read: Read, parent: Parent, arguments: Hashable = None) -> Any:
        """What a parent has, read together with what its siblings ask for."""
        key = read.key(parent)
        if key is None:
            return None
        loader = self._loaders.get((read, arguments))
        if loader is None:
            loader = self._loaders[read, arguments] = Loader(self, read, arguments)
        return await asyncio.shield(loader.load(key, parent))  # given up by one field, others still wait for it

    def start(self, reading: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Begin to read. The snapshot stays open until it is done, whatever becomes of the fields that wait for it."""
        task = asyncio.create_task(reading)
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: "asyncio.Task[Any]") -> None:
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # whoever asked may be gone; that is no reason for a warning

    async def ask(self, reading: Coroutine[Any, Any, Any]) -> Any:
        """Read. When a field is given up because another failed, its statement still runs to its end."""
        return await asyncio.shield(self.start(self._asked(reading)))

    async def _asked(self, reading: Coroutine[Any, Any, Any]) -> Any:
        try:
            return await self._paid(0, lambda _: reading, _nothing)
        finally:
            reading.close()  # it was never begun if there was nothing left to pay it with

    def begin_again(self, budget: Budget) -> None:
        """Let the same be asked in another way: it costs the same, but what was read already is not read again."""
        self.budget, self._told, self._read, self._loaders = budget, self._read, {}, {}
        self._views.clear()

    def found(self, read: Read, arguments: Any) -> Mapping[UUID, Any]:
        """What a batch read has given so far, paid or not; it grows as more is read."""
        return self._read.setdefault((read, arguments), {})

    async def run(self, read: Read, parents: list[Parent], arguments: Any) -> Mapping[UUID, Any]:
        """Run a batch read. A page for each of many parents ends where the budget does."""
        told = self._told.get((read, arguments), {})
        known = {key: told[key] for key in map(read.key, parents) if key is not None and key in told}
        if len(known) == len(parents):
            self.budget.spend(len(parents) * read.weight + sum(map(read.size, known.values())))
            return known

        async def begin(work: Work) -> Mapping[UUID, Any]:
            page = isinstance(arguments, Page)
            most = self.budget.left + len(parents) + 1
            found = await read.run(work, parents, replace(arguments, most=most) if page else arguments)
            keys = [key for parent in parents if (key := read.key(parent)) is not None]
            self._read.setdefault((read, arguments), {}).update((key, found.get(key)) for key in keys)
            return found

        def size_of(found: Mapping[UUID, Any]) -> int:
            return sum(map(read.size, found.values()))

        return await self._paid(len(parents) * read.weight, begin, size_of)

    async def _paid(self, points: int, begin: Callable[[Work], Awaitable[Any]], size_of: Callable[[Any], int]) -> Any:
        """Read for so much, and for what is found or the rows it took. One reads at a time: none with nothing left."""
        async with self._gate:
            self.budget.spend(points)
            work = await self.work()
            before = work.rows_read
            found = await begin(work)
            self.budget.spend(max(size_of(found), (work.rows_read - before) // ROWS_A_POINT))
            return found

    @asynccontextmanager
    async def writing(self, reason: str | None = None) -> AsyncIterator[Work]:
        """A transaction of its own. What was read before is forgotten: the fields of the answer read anew."""
        await self.close()
        reason = reason or self.reason
        if self.shared is not None:
            async with self.shared.part():
                self.shared.reason = reason
                yield self.shared
            return
        database, caller, request_id = self._database, self.caller, self.request_id
        async with open_work(database, caller, write=True, request_id=request_id, reason=reason) as work:
            yield work

    async def close(self) -> None:
        """Let go of the snapshot, after whatever still reads from it."""
        for view in self._views.values():
            await view.close()
        while self._running:
            await asyncio.wait(self._running)
        if self._opening is not None:
            await asyncio.wait([self._opening])
        stack = self._stack
        self._forget()
        with suppress(Problem):  # a snapshot has nothing to lose; what was read or written before stands
            await stack.aclose()
