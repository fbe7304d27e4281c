"""Leases of a rate limit: however many ask, from wherever, a window grants what it has and no more."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from service.errors import Kind
from service.operations.workspaces import erase_workspace
from service.settings import Settings
from service.store.database import Database
from service.store.rates import KEPT, Lease, lease
from service.store.tables import RateWindow
from service.store.tables.base import table_of
from tests.support.problems import refused
from tests.support.remnants import rows_of
from tests.support.server import Server
from tests.support.workspaces import Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
async def pools(server: Server) -> AsyncIterator[list[Database]]:
    """What several processes have: each its own connections."""
    found = [await Database.open(server.url, Settings(pool_size=3)) for _ in range(3)]
    yield found
    for one in found:
        await one.close()


async def take(
    workspace: Workspace, subject: UUID, wanted: int, *, most: int = 10, starts_at: datetime = START
) -> tuple[int, int]:
    """What is granted, and what is left."""
    found = await lease(workspace.database, workspace.id, subject, starts_at, wanted=wanted, most=most)
    return found.granted, found.left


async def windows(workspace: Workspace) -> list[tuple[UUID, datetime, int]]:
    """All counts of a workspace."""
    table = table_of(RateWindow)
    async with workspace.reading() as work:
        rows = await work.rows(work.select(RateWindow, table.c.subject_id, table.c.starts_at, table.c.leased))
        return [(row.subject_id, row.starts_at, row.leased) for row in rows]


async def test_what_is_left_is_granted_and_no_more(workspace: Workspace) -> None:
    key = uuid4()
    assert await take(workspace, key, 3) == (3, 7)
    assert await take(workspace, key, 1) == (1, 6)
    assert await take(workspace, key, 5) == (5, 1)
    assert await take(workspace, key, 5) == (1, 0)
    assert await take(workspace, key, 5) == (0, 0)
    assert await take(workspace, key, 1) == (0, 0)


@pytest.mark.parametrize(("wanted", "most"), [(11, 10), (1, 1), (2, 1)])
async def test_the_first_gets_no_more_either(workspace: Workspace, wanted: int, most: int) -> None:
    assert await take(workspace, uuid4(), wanted, most=most) == (most, 0)


@pytest.mark.parametrize("most", [1, 7, 100, 1000])
async def test_many_processes_at_once_are_granted_exactly_the_limit(
    workspace: Workspace, pools: list[Database], most: int
) -> None:
    key = uuid4()

    async def one(database: Database, wanted: int) -> Lease:
        return await lease(database, workspace.id, key, START, wanted=wanted, most=most)

    asked = [(database, 1 + (place * 7) % 23) for place in range(40) for database in pools]
    found = await asyncio.gather(*(one(*each) for each in asked))
    assert sum(wanted for _, wanted in asked) > most
    assert sum(each.granted for each in found) == most
    assert all(0 <= each.granted <= wanted for each, (_, wanted) in zip(found, asked, strict=True))
    # What is left goes down with each grant, so it tells in which order they came.
    granted = sorted((each for each in found if each.granted), key=lambda each: -each.left)
    assert [each.left for each in granted] == [
        most - sum(each.granted for each in granted[: place + 1]) for place in range(len(granted))
    ]


async def test_subjects_and_workspaces_are_apart(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    key, other = uuid4(), await new_workspace()
    assert await take(workspace, key, 10) == (10, 0)
    assert await take(workspace, uuid4(), 1) == (1, 9)
    assert await take(workspace, workspace.id, 1) == (1, 9)
    assert await take(other, key, 1) == (1, 9)


async def test_another_limit_holds_from_the_next_lease(workspace: Workspace) -> None:
    key = uuid4()
    assert await take(workspace, key, 6, most=10) == (6, 4)
    assert await take(workspace, key, 1, most=5) == (0, 0)
    assert await take(workspace, key, 20, most=20) == (13, 0)  # one was asked in vain
    assert await take(workspace, key, 1, most=20) == (0, 0)


async def test_a_new_window_begins_anew_and_one_whose_clock_is_late_still_finds_the_last(workspace: Workspace) -> None:
    key = uuid4()
    assert await take(workspace, key, 10) == (10, 0)
    assert await take(workspace, key, 1, starts_at=START + MINUTE) == (1, 9)
    assert await take(workspace, key, 1) == (0, 0)
    assert await take(workspace, key, 1, starts_at=START + KEPT) == (1, 9)
    assert await take(workspace, key, 1) == (0, 0)


async def test_old_windows_of_the_subject_are_gone(workspace: Workspace) -> None:
    key, other = uuid4(), uuid4()
    for minute in range(20):
        await take(workspace, key, 2, starts_at=START + minute * MINUTE)
        await take(workspace, key, 1, starts_at=START + minute * MINUTE)
    await take(workspace, other, 1)
    last = START + 19 * MINUTE
    kept = [last - KEPT + place * MINUTE for place in range(6)]
    assert {one for one in await windows(workspace) if one[0] == key} == {(key, starts_at, 3) for starts_at in kept}
    assert (other, START, 1) in await windows(workspace)


async def test_the_workspaces_own_window_takes_along_the_old_ones_of_all(
    workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    neighbour = await new_workspace()
    keys = sorted(uuid4() for _ in range(3))
    for key in keys:
        await take(workspace, key, 1)
        await take(neighbour, key, 1)
    late = START + KEPT + MINUTE
    await take(workspace, keys[0], 1, starts_at=START + MINUTE)
    await take(workspace, workspace.id, 1, starts_at=late)
    assert sorted(await windows(workspace)) == sorted([(keys[0], START + MINUTE, 1), (workspace.id, late, 1)])
    assert len(await windows(neighbour)) == 3


async def test_many_who_begin_a_window_at_once_do_not_stand_in_each_others_way(
    workspace: Workspace, pools: list[Database]
) -> None:
    subjects = [uuid4() for _ in range(10)] + [workspace.id]
    for subject in subjects:
        for minute in range(4):
            await take(workspace, subject, 1, starts_at=START + minute * MINUTE)
    late = START + 60 * MINUTE
    asked = [
        lease(database, workspace.id, subject, late, wanted=1, most=2) for subject in subjects for database in pools
    ]
    found = await asyncio.gather(*asked)
    assert sum(one.granted for one in found) == 2 * len(subjects)
    assert {starts_at for _, starts_at, _ in await windows(workspace)} == {late}


async def test_an_erased_workspace_leases_nothing_and_keeps_no_row(server: Server, workspace: Workspace) -> None:
    key = uuid4()
    await take(workspace, key, 1)
    async with workspace.writing() as work:
        await erase_workspace(work)
        with refused(Kind.UNAVAILABLE):  # at once: it does not wait for what may take minutes
            await take(workspace, uuid4(), 1)
    with refused(Kind.UNAVAILABLE):
        await take(workspace, key, 1)
    assert (await rows_of(server, workspace.id))["rate_windows"] == 0
