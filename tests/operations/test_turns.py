"""Long work in pieces: all of it is done, in order, and everybody else goes on between two pieces."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from service.operations.turns import in_pieces


class Rounds:
    """Counts the rounds of the event loop."""

    def __init__(self) -> None:
        self.count = 0

    @asynccontextmanager
    async def counted(self) -> AsyncIterator[None]:
        async def count() -> None:
            while True:
                self.count += 1
                await asyncio.sleep(0)

        counting = asyncio.create_task(count())
        await asyncio.sleep(0)
        try:
            yield
        finally:
            counting.cancel()


async def test_all_of_it_comes_in_order() -> None:
    for length in (0, 1, 3, 4, 5, 17):
        found: list[int] = []
        async for piece in in_pieces(range(length), 4):
            assert 1 <= len(piece) <= 4
            found += piece
        assert found == list(range(length))


async def test_a_single_piece_waits_for_nobody() -> None:
    rounds = Rounds()
    async with rounds.counted():
        before = rounds.count
        async for _ in in_pieces(range(4), 4):
            pass
        assert rounds.count == before


async def test_everybody_else_goes_on_between_two_pieces() -> None:
    rounds, seen = Rounds(), list[int]()
    async with rounds.counted():
        async for _ in in_pieces(range(20), 4):
            seen.append(rounds.count)
    assert len(set(seen)) == 5


async def test_of_several_who_have_pieces_left_one_does_a_piece_a_round() -> None:
    rounds, done = Rounds(), Counter[int]()

    async def work() -> None:
        first = True
        async for _ in in_pieces(range(40), 4):
            if not first:
                done[rounds.count] += 1
            first = False

    async with rounds.counted():
        await asyncio.gather(*(work() for _ in range(5)))
    assert done.total() == 5 * 9
    assert max(done.values()) == 1
