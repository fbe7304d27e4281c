"""The pool and the transaction: what is committed, what is not, and what becomes of the connection."""

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import make_url, text

from service.errors import Kind, Problem
from service.operations.plans import list_plans
from service.settings import Settings
from service.store.database import Database, driver_url, make_engine
from service.store.paging import Page
from service.store.work import Work
from tests.support.factories import make_plan
from tests.support.problems import refused
from tests.support.server import Server, execute
from tests.support.workspaces import Workspace, make_workspace


@pytest.fixture
async def narrow(server: Server) -> AsyncIterator[Database]:
    """A pool of one connection, for which nobody waits long."""
    database = await Database.open(server.url, Settings(pool_size=1, pool_wait_seconds=0.3))
    yield database
    await database.close()


@pytest.fixture
async def one(narrow: Database) -> Workspace:
    """A workspace behind a pool of one connection."""
    return await make_workspace(narrow)


async def titles(workspace: Workspace) -> list[str]:
    async with workspace.reading() as work:
        return [row.title for row in (await list_plans(work, Page())).rows]


async def state_of(database: Database) -> tuple[Any, ...]:
    """The process behind the next connection, and whether it comes without a transaction or tenant of another."""
    async with database.engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        begun = driver.is_in_transaction()
        query = """SELECT pg_backend_pid(), current_user, coalesce(current_setting('app.workspace_id', true), ''),
                          current_setting('transaction_isolation'), current_setting('transaction_read_only')"""
        return (*(await connection.execute(text(query))).one(), begun)


CLEAN = ("oarlock_app", "", "read committed", "off", False)


async def test_leaving_commits(one: Workspace) -> None:
    async with one.writing() as work:
        await make_plan(work)
    assert await titles(one) == ["Grow"]


async def test_an_exception_rolls_back_and_the_connection_returns_clean(one: Workspace) -> None:
    pid = (await state_of(one.database))[0]
    with pytest.raises(ZeroDivisionError):
        async with one.writing() as work:
            await make_plan(work)
            raise ZeroDivisionError
    assert await titles(one) == []
    assert await state_of(one.database) == (pid, *CLEAN)


async def test_a_problem_rolls_back(one: Workspace) -> None:
    with refused(Kind.INVALID):
        async with one.writing() as work:
            await make_plan(work)
            raise Problem(Kind.INVALID, "No.")
    assert await titles(one) == []


async def test_a_failed_statement_cannot_be_swallowed_into_a_commit(one: Workspace) -> None:
    async def swallow(work: Work) -> None:
        with refused(Kind.TIMEOUT):
            await work.rows(text("SET LOCAL statement_timeout = 1"))
            await work.rows(text("SELECT pg_sleep(1)"))

    with refused(Kind.UNAVAILABLE):  # the log of what was changed cannot be written any more
        async with one.writing() as work:
            await make_plan(work)
            await swallow(work)
    with pytest.raises(RuntimeError, match="rolled back"):
        async with one.writing() as work:
            await swallow(work)
    assert await titles(one) == []
    assert (await state_of(one.database))[1:] == CLEAN


@pytest.mark.parametrize("after", [0.0, 0.05, 0.2])
async def test_cancellation_rolls_back_and_the_connection_returns_clean(one: Workspace, after: float) -> None:
    begun = asyncio.Event()

    async def work_long() -> None:
        async with one.writing() as work:
            await make_plan(work)
            begun.set()
            await work.rows(text("SELECT pg_sleep(30)"))

    task = asyncio.create_task(work_long())
    await begun.wait()
    await asyncio.sleep(after)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, timeout=5)
    assert (await state_of(one.database))[1:] == CLEAN
    assert await titles(one) == []


async def test_cancellation_between_statements_rolls_back(one: Workspace) -> None:
    begun = asyncio.Event()

    async def work_and_think() -> None:
        async with one.writing() as work:
            await make_plan(work)
            begun.set()
            await asyncio.sleep(30)

    task = asyncio.create_task(work_and_think())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await state_of(one.database))[1:] == CLEAN
    assert await titles(one) == []


async def test_cancellation_at_any_moment_leaves_all_or_nothing_and_a_clean_connection(one: Workspace) -> None:
    """Whatever the task waits for when it is told to stop: the connection, BEGIN, a statement or COMMIT."""

    async def work() -> None:
        async with one.writing() as work:
            await make_plan(work)

    finished = False
    for step in range(150):
        before = len(await titles(one))
        task = asyncio.create_task(work())
        until = time.monotonic() + 0.00002 * 1.08**step
        while time.monotonic() < until:
            await asyncio.sleep(0)
        finished = task.done()
        task.cancel()
        await asyncio.wait([task], timeout=5)
        assert task.done()
        assert (await state_of(one.database))[1:] == CLEAN, f"cancelled at step {step}"
        made = len(await titles(one)) - before
        assert made == 1 if not task.cancelled() else made in (0, 1)
        if finished:
            break
    assert finished


async def test_reading_work_sees_one_snapshot_and_writes_nothing(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        assert len((await list_plans(work, Page())).rows) == 0
        async with workspace.writing() as other:
            await make_plan(other)
        assert len((await list_plans(work, Page())).rows) == 0
    assert await titles(workspace) == ["Grow"]
    with refused(Kind.UNAVAILABLE, says="read-only"):
        async with workspace.reading() as work:
            await make_plan(work)


async def test_writing_work_sees_what_others_have_committed(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        assert len((await list_plans(work, Page())).rows) == 0
        async with workspace.writing() as other:
            await make_plan(other)
        assert len((await list_plans(work, Page())).rows) == 1


async def test_statements_of_one_work_queue_up(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        slices = await asyncio.gather(*(list_plans(work, Page()) for _ in range(20)))
    assert [len(one.rows) for one in slices] == [0] * 20


async def test_who_finds_no_free_connection_is_told_in_bounded_time(one: Workspace) -> None:
    async with one.reading():
        start = time.monotonic()
        with refused(Kind.UNAVAILABLE, says="busy"):
            async with one.reading():
                pytest.fail("there is but one connection")
        assert 0.2 < time.monotonic() - start < 2
    assert await titles(one) == []


async def test_many_more_requests_than_connections_are_all_served(one: Workspace) -> None:
    assert await asyncio.gather(*(titles(one) for _ in range(30))) == [[]] * 30


async def test_a_statement_that_takes_too_long_is_given_up(server: Server) -> None:
    database = await Database.open(server.url, Settings(pool_size=1, statement_timeout_seconds=0.1))
    workspace = await make_workspace(database)
    with refused(Kind.TIMEOUT):
        async with workspace.reading() as work:
            await work.rows(text("SELECT pg_sleep(5)"))
    assert (await state_of(database))[1:] == CLEAN
    await database.close()


async def test_a_lost_connection_is_a_problem_once_and_then_replaced(one: Workspace, server: Server) -> None:
    pid = (await state_of(one.database))[0]
    with refused(Kind.UNAVAILABLE):
        async with one.writing() as work:
            await make_plan(work)
            await execute(server.admin_url, f"SELECT pg_terminate_backend({pid}, 2000)")
            await make_plan(work)
    assert await titles(one) == []
    assert (await state_of(one.database))[0] != pid


async def test_a_connection_lost_while_idle_goes_unnoticed(one: Workspace, server: Server) -> None:
    pid = (await state_of(one.database))[0]
    await execute(server.admin_url, f"SELECT pg_terminate_backend({pid}, 2000)")
    await asyncio.sleep(0.05)
    assert await titles(one) == []
    assert (await state_of(one.database))[0] != pid


async def test_a_connection_lost_before_commit_is_a_problem_and_then_replaced(one: Workspace, server: Server) -> None:
    pid = (await state_of(one.database))[0]
    with refused(Kind.UNAVAILABLE):
        async with one.writing() as work:
            await make_plan(work)
            await execute(server.admin_url, f"SELECT pg_terminate_backend({pid}, 2000)")
    assert await titles(one) == []
    assert (await state_of(one.database))[0] != pid


async def test_a_server_that_is_away_is_a_problem() -> None:
    database = Database(make_engine("postgresql://nobody@127.0.0.1:1/nothing", Settings(pool_size=1)), b"")
    with refused(Kind.UNAVAILABLE):
        async with database.transaction():
            pytest.fail("nobody listens there")


async def test_too_many_connections_are_a_problem(server: Server) -> None:
    name = f"once_{secrets.token_hex(4)}"
    await execute(server.admin_url, f"CREATE ROLE {name} LOGIN CONNECTION LIMIT 1 PASSWORD '{name}'")
    url = make_url(server.admin_url).set(username=name, password=name).render_as_string(hide_password=False)
    database = Database(make_engine(url, Settings(pool_size=2)), b"")
    async with database.transaction():
        with refused(Kind.UNAVAILABLE):
            async with database.transaction():
                pytest.fail("the role may connect only once")
    await database.close()
    await execute(server.admin_url, f"DROP ROLE {name}")


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgres://a:b@c/d", "postgresql+asyncpg://a:b@c/d"),
        ("postgresql://a@c:5433/d", "postgresql+asyncpg://a@c:5433/d"),
        ("postgresql+psycopg://a@c/d", "postgresql+asyncpg://a@c/d"),
        ("postgresql:///d?host=/tmp/x", "postgresql+asyncpg:///d?host=%2Ftmp%2Fx"),
    ],
)
def test_urls_people_have_at_hand(url: str, driver: str) -> None:
    assert driver_url(url) == driver


@pytest.mark.parametrize("url", ["mysql://a@b/c", "sqlite:///x"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="postgresql://"):
        driver_url(url)
