"""Long work in the event loop, cut into pieces between which everybody else has a turn."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import TypeVar

PIECE = 250
"""Items of a few hundredths of a millisecond each, so that nobody waits for more than some ten milliseconds."""

Item = TypeVar("Item")


async def in_pieces(items: Sequence[Item], size: int = PIECE) -> AsyncIterator[Sequence[Item]]:
    """A sequence piece by piece; the first comes at once."""
    for start in range(0, len(items), size):
        if start:
            await asyncio.sleep(0)
        yield items[start : start + size]
