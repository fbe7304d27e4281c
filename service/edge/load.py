"""What requests may take up in a process at one moment, all together."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.types import Scope

from service.errors import Kind, Problem

LARGE_AT_ONCE = 2
"""Large requests computed for at one time: fewer than there are threads, so that a small one finds one free."""

BATCHES_AT_ONCE = 2
"""Large batches written at one time: fewer than there are connections, and together they would not be faster."""

SMALL_BATCH = 65_536
"""Bytes of a batch that waits for no other: some hundreds of readings."""

BODIES_AT_ONCE = 32
"""How many of the largest bodies that are allowed may be held at one time."""

PICTURES_AT_ONCE = 2
"""Pictures drawn at one time, each in a process of its own."""

HELD = "oarlock.held"

Result = TypeVar("Result")


@dataclass(slots=True)
class Load:
    """The present load of one process: the bytes of bodies it holds, and who has a turn at what takes long."""

    held: int = 0
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(LARGE_AT_ONCE))
    batches: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(BATCHES_AT_ONCE))
    pictures: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(PICTURES_AT_ONCE))
    exports: asyncio.Lock = field(default_factory=asyncio.Lock)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    def hold(self, scope: Scope, size: int, largest: int) -> None:
        """Hold so many bytes more until the request ends, if there is room for them."""
        if self.held + size > BODIES_AT_ONCE * largest:
            raise Problem(Kind.UNAVAILABLE, "Other large requests are being read right now. Try again.")
        self.held += size
        _, already = scope.get(HELD, (self, 0))
        scope[HELD] = (self, already + size)

    def writing(self, size: int) -> AbstractAsyncContextManager[Any]:
        """A turn at writing a batch of so many bytes; to be had before any connection is."""
        return self.batches if size > SMALL_BATCH else nullcontext()

    async def paced(self, read: Callable[[], Result]) -> Result:
        """Read something large in a thread: one after another, and with pauses as long as the reading.

        A reader of JSON lets nobody else go on, thread or not; so it may take no more than half of the time.
        """
        await self.reading.acquire()
        started = time.perf_counter()
        try:
            return await asyncio.to_thread(read)
        finally:
            asyncio.get_running_loop().call_later(time.perf_counter() - started, self.reading.release)


def release(scope: Scope) -> None:
    """The request has ended: let go of what was held for it."""
    if HELD in scope:
        load, size = scope.pop(HELD)
        load.held -= size
