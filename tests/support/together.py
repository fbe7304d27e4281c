"""Two at the same time, in the one order that matters."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from service.errors import Problem
from service.store.work import Work
from tests.support.workspaces import Workspace

PATIENCE = 0.15
"""Seconds in which who does not wait for another is done."""


async def together(
    workspace: Workspace, first: Callable[[Work], Awaitable[Any]], second: Callable[[Work], Awaitable[Any]]
) -> list[Problem | None]:
    """`second` begins while the work of `first` is done but not committed; the problem of each, if any."""
    done, go = asyncio.Event(), asyncio.Event()

    async def ahead() -> None:
        async with workspace.writing() as work:
            try:
                await first(work)
            finally:
                done.set()
            await go.wait()

    async def behind() -> None:
        async with workspace.writing() as work:
            await second(work)

    leading = asyncio.create_task(ahead())
    await done.wait()
    following = asyncio.create_task(behind())
    await asyncio.wait([following], timeout=PATIENCE)
    go.set()
    came: list[Problem | None] = []
    for one in await asyncio.gather(leading, following, return_exceptions=True):
        if one is not None and not isinstance(one, Problem):
            raise one
        came.append(one)
    return came
