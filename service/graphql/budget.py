"""What one answer may cost, in points of at most some 50 µs of work: counted while it is made, in portions.

Reading a thing for its parent costs a point and answering it another, with one more for ten of its fields; a judgement
costs what it takes. So an answer is bounded whatever a workspace holds, and others wait for none of it for long.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from graphql import FieldNode
from strawberry import Info

from service.errors import invalid, worded
from service.graphql.cost import Costs
from service.graphql.limits import values_sent

BUDGET = 25_000
AT_ONCE = 1000
"""Points after which others have their turn."""
STEPS_TO_ASK = 3
"""Turns of the event loop from a thing that is found to the fields of what hangs on it."""
VALUES_A_POINT = 10
TOO_COSTLY = worded(
    "The answer costs too much: at most {most:,} points. Ask for less at a time: smaller pages, or fewer fields.",
    most=BUDGET,
)


class Budget:
    """What one answer may still cost. Once it is spent, every further wish is refused."""

    def __init__(self, costs: Costs | None = None) -> None:
        self.left = BUDGET
        self._costs = costs
        self._begun = 0
        self._turn = asyncio.Lock()
        self._portioned = 0
        self._calm = asyncio.Event()
        self._calm.set()

    def spend(self, points: int) -> None:
        """Pay; raises a problem when there is not so much left, then and ever after."""
        self.left -= points
        if self.left < 0:
            raise invalid("", "too_costly", TOO_COSTLY)

    def spend_on(self, info: Info) -> None:
        """Pay for reading what was sent to a field."""
        self.spend(values_sent(info._raw_info) // VALUES_A_POINT)  # pyright: ignore[reportPrivateUsage]

    def spend_on_list(self, length: int, nodes: Iterable[FieldNode]) -> int:
        """Pay for the items of a list as these nodes ask for them; gives what each of them is worth."""
        each = 0 if self._costs is None else self._costs.points(nodes)
        if length * each:
            self.spend(length * each)
        return each

    def close(self) -> None:
        """Nothing more is wanted."""
        self.left = -1

    def fits(self, points: int) -> bool:
        """Whether this may be done now. If not, it is done in turn, or in portions."""
        if self._turn.locked() or self._begun + points > AT_ONCE:
            return False
        self._begun += points
        return True

    async def turn(self, points: int) -> None:
        """Let others work before this is done."""
        async with self._turn:
            await asyncio.sleep(0)
            self._begun = points

    async def in_portions(self, items: Iterable[Any], each: int) -> AsyncIterator[Any]:
        """Items one by one, between which others work now and then."""
        with self.in_the_middle():
            for item in items:
                if not self.fits(each):
                    await self.turn(each)
                yield item

    @contextmanager
    def in_the_middle(self) -> Iterator[None]:
        """Something is done in portions: whoever gathers what it asks for waits until it is done."""
        self._portioned += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._portioned -= 1
            if not self._portioned:
                self._calm.set()

    async def calm(self) -> None:
        """Wait until nothing is in the middle, and what came last has asked for what it needs."""
        while not self._calm.is_set():
            await self._calm.wait()
            for _ in range(STEPS_TO_ASK):
                await asyncio.sleep(0)
