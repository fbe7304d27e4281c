"""Long work in the event loop, cut into pieces between which everybody else has a turn."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import TypeVar
from weakref import WeakKeyDictionary

PIECE = 250
"""Items of a few hundredths of a millisecond each, so that nobody waits for more than some ten milliseconds."""

Item = TypeVar("Item")

_queues: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()
"""Who has pieces left queues up: the loop does one piece a round, however many have them."""


async def in_pieces(items: Sequence[Item], size: int = PIECE) -> AsyncIterator[Sequence[Item]]:
    """A sequence piece by piece; the first comes at once."""
    queue = _queues.setdefault(asyncio.get_running_loop(), asyncio.Lock())
    for start in range(0, len(items), size):
        if start:
            async with queue:
                await asyncio.sleep(0)
        yield items[start : start + size]
