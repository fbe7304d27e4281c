"""Where a workspace stands is another after every commit that the log tells of, and after no other."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import uuid4

import pytest

from service.errors import Problem
from service.operations.plans import get_plan, patch_plan
from service.store import states
from service.store.database import Database
from service.store.states import States, state_in
from tests.support.factories import make_metric, make_plan, record
from tests.support.workspaces import Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]


async def test_it_moves_with_every_commit_of_the_workspace(workspace: Workspace, database: Database) -> None:
    looks = States(database)
    seen = [await looks.of(workspace.id)]
    async with workspace.writing() as work:
        plan = await make_plan(work)
        metric = await make_metric(work)
        assert await looks.of(workspace.id) == seen[-1], "nothing is committed yet"
    seen.append(await looks.of(workspace.id))
    async with workspace.writing() as work:
        await patch_plan(work, plan.id, {"title": "Another"})
    seen.append(await looks.of(workspace.id))
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-10", 1.0))
    seen.append(await looks.of(workspace.id))
    assert len(set(seen)) == 4
    async with workspace.reading() as work:
        assert await state_in(work) == seen[-1]


async def test_it_stays_while_nothing_is_written_there(
    workspace: Workspace, database: Database, new_workspace: NewWorkspace
) -> None:
    looks = States(database)
    async with workspace.writing() as work:
        plan = await make_plan(work)
    before = await looks.of(workspace.id)
    with pytest.raises(Problem):
        async with workspace.writing() as work:
            await patch_plan(work, plan.id, {"title": "Another"})
            await patch_plan(work, uuid4(), {"title": "None"})
    other = await new_workspace()
    async with other.writing() as work:
        await make_plan(work)
    assert await looks.of(workspace.id) == before
    assert await looks.of(other.id) != before


async def test_a_snapshot_stands_where_it_was_taken(workspace: Workspace, database: Database) -> None:
    async with workspace.writing() as work:
        await make_plan(work)
    async with workspace.reading() as snapshot:
        before = await state_in(snapshot)
        async with workspace.writing() as work:
            await make_plan(work)
        assert await state_in(snapshot) == before
    assert await States(database).of(workspace.id) != before


async def test_looking_leaves_a_work_in_its_workspace(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    async with workspace.reading() as work:
        await state_in(work)
        assert (await get_plan(work, plan.id)).id == plan.id


class Slow:
    """A database that answers when it is let, with the number of the look."""

    def __init__(self) -> None:
        self.looks = 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def ask(self, *_: object) -> str:
        self.looks += 1
        told = str(self.looks)
        await self.gate.wait()
        return told


async def test_who_comes_during_a_look_waits_for_the_next_and_all_of_them_for_the_same() -> None:
    slow, workspace = Slow(), uuid4()
    slow.gate.clear()
    looks = States(slow)  # pyright: ignore[reportArgumentType]
    first = asyncio.create_task(looks.of(workspace))
    while slow.looks == 0:
        await asyncio.sleep(0)
    later = [asyncio.create_task(looks.of(workspace)) for _ in range(5)]
    elsewhere = asyncio.create_task(looks.of(uuid4()))
    await asyncio.sleep(0.01)
    assert slow.looks == 2, "one here and one elsewhere"
    slow.gate.set()
    assert await first == "1"
    assert await elsewhere == "2"
    assert [await one for one in later] == ["3"] * 5
    assert await looks.of(workspace) == "4"
    assert looks._looking == looks._waiting == {}


async def test_a_look_that_takes_too_long_is_given_up_and_the_next_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "SECONDS", 0.02)
    slow, workspace = Slow(), uuid4()
    slow.gate.clear()
    looks = States(slow)  # pyright: ignore[reportArgumentType]
    with pytest.raises(TimeoutError):
        await looks.of(workspace)
    slow.gate.set()
    assert await looks.of(workspace) == "2"


async def test_who_gives_up_takes_the_look_from_nobody() -> None:
    slow, workspace = Slow(), uuid4()
    slow.gate.clear()
    looks = States(slow)  # pyright: ignore[reportArgumentType]
    waiting = [asyncio.create_task(looks.of(workspace)) for _ in range(3)]
    await asyncio.sleep(0.01)
    waiting[0].cancel()
    await asyncio.sleep(0)
    slow.gate.set()
    assert [await one for one in waiting[1:]] == ["1", "1"]
