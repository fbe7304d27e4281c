"""A replica: what it answers, what it may not, and that nobody notices which it was."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from service.main import create_app
from service.operations.plans import list_plans, patch_plan
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from service.store.paging import Page
from service.store.replica import Replica, open_replica
from service.store.tables import RateWindow
from tests.support.clusters import Running, Tools, primary_in
from tests.support.factories import make_plan
from tests.support.server import execute
from tests.support.workspaces import Workspace, make_workspace

SOON = 10.0


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_how_much_must_have_been_replayed(database: Database) -> None:
    clock = Clock()
    replica = Replica(database, database, lag=5.0, clock=clock)
    assert replica._floor("0/10") == "0/10"
    clock.now += 2
    assert replica._floor("0/20") == "0/10", "what was written two seconds ago may be missing"
    clock.now += 3.5
    assert replica._floor("0/30") == "0/20", "what was written five seconds ago may not"
    clock.now += 3_600
    assert replica._floor("0/40") == "0/40", "after a long silence nothing older is known"


def test_who_has_just_written_past_the_log_asks_the_primary_for_as_long(database: Database) -> None:
    clock, one = Clock(), uuid4()
    replica = Replica(database, database, lag=5.0, clock=clock)
    replica.wrote(one)
    assert replica._has_just_written(one)
    assert not replica._has_just_written(uuid4())
    clock.now += 5.1
    assert not replica._has_just_written(one)


async def test_without_its_setting_there_is_none_and_one_that_cannot_be_reached_is_not_missed(
    database: Database, workspace: Workspace
) -> None:
    assert open_replica(database, Settings()) is None
    database.replica = open_replica(database, Settings(replica_database_url="postgresql://nobody@127.0.0.1:1/nothing"))
    assert database.replica is not None
    async with workspace.writing() as work:
        plan = await make_plan(work)
    async with workspace.reading() as work:
        assert [row.id for row in (await list_plans(work, Page())).rows] == [plan.id]
    assert database.replica.served == 0


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    with primary_in(tmp_path_factory.mktemp("primary")) as tools:
        yield tools


@pytest.fixture(scope="module")
def standby(tools: Tools, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A streaming replica, made by pg_basebackup."""
    copy = tmp_path_factory.mktemp("standby") / "copy"
    tools.run("pg_basebackup", "-D", copy, "-R", "--checkpoint=fast")
    with tools.started(copy) as running:
        yield running


@pytest.fixture
async def followed(tools: Tools, standby: Running) -> AsyncIterator[Database]:
    """A database whose reads a replica may answer."""
    settings = Settings(pool_size=4, replica_database_url=standby.url, replica_lag_seconds=2)
    database = await Database.open(tools.server.url, settings)
    database.replica = open_replica(database, settings)
    yield database
    await execute(standby.admin_url, "SELECT pg_wal_replay_resume()")
    await database.close()


async def titles(workspace: Workspace) -> list[str]:
    async with workspace.reading() as work:
        return [row.title for row in (await list_plans(work, Page())).rows]


async def until_served(database: Database, workspace: Workspace) -> None:
    """Read until the replica has answered."""
    assert database.replica is not None
    before = database.replica.served
    async with asyncio.timeout(SOON):
        while database.replica.served == before:
            await titles(workspace)


@pytest.mark.slow
async def test_a_replica_answers_what_it_has_replayed(followed: Database) -> None:
    replica = followed.replica
    assert replica is not None
    workspace = await make_workspace(followed)
    async with workspace.writing() as work:
        await make_plan(work, title="Known")
    await until_served(followed, workspace)
    served = replica.served
    assert await titles(workspace) == ["Known"]
    assert replica.served == served + 1
    async with workspace.reading() as work:
        assert (await work.fetch("SELECT pg_is_in_recovery() WHERE $1::uuid IS NOT NULL"))[0][0] is True


@pytest.mark.slow
async def test_what_was_written_is_read_at_once_by_every_process(
    tools: Tools, standby: Running, followed: Database
) -> None:
    settings = Settings(pool_size=4, replica_database_url=standby.url, replica_lag_seconds=2)
    other = await Database.open(tools.server.url, settings)
    other.replica = open_replica(other, settings)
    workspace = await make_workspace(followed)
    elsewhere = Workspace(other, workspace.id, workspace.slug, workspace.key)
    async with workspace.writing() as work:
        plan = await make_plan(work, title="0")
    for turn in range(1, 100):
        async with (workspace, elsewhere)[turn % 2].writing() as work:
            await patch_plan(work, plan.id, {"title": str(turn)})
        assert await titles(elsewhere) == await titles(workspace) == [str(turn)]
    await other.close()


@pytest.mark.slow
async def test_a_replica_that_does_not_replay_is_not_asked(standby: Running, followed: Database) -> None:
    replica = followed.replica
    assert replica is not None
    workspace = await make_workspace(followed)
    async with workspace.writing() as work:
        await make_plan(work, title="Known")
    await until_served(followed, workspace)
    await execute(standby.admin_url, "SELECT pg_wal_replay_pause()")
    async with workspace.writing() as work:
        await make_plan(work, title="New")
    served = replica.served
    assert await titles(workspace) == ["Known", "New"]
    assert replica.served == served
    quiet = await make_workspace(followed)  # of which the replica knows nothing at all
    assert await titles(quiet) == []
    await execute(standby.admin_url, "SELECT pg_wal_replay_resume()")
    await until_served(followed, workspace)


@pytest.mark.slow
async def test_what_the_log_does_not_tell_is_read_by_who_wrote_it(standby: Running, followed: Database) -> None:
    workspace = await make_workspace(followed)
    async with workspace.writing() as work:
        await make_plan(work)
    await until_served(followed, workspace)
    await execute(standby.admin_url, "SELECT pg_wal_replay_pause()")
    async with workspace.writing() as work:
        await work.run(work.insert(RateWindow, {"subject_id": workspace.id, "starts_at": work.now, "leased": 1}))
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(RateWindow))) == 1
    await asyncio.sleep(2.1)  # the lag that is set: from then on it must have been replayed, and it was not
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(RateWindow))) == 1


@pytest.mark.slow
async def test_the_service_reads_from_it_and_goes_on_without_it(tools: Tools, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    tools.run("pg_basebackup", "-D", copy, "-R", "--checkpoint=fast")
    with tools.started(copy) as running:
        settings = Settings(pool_size=4, replica_database_url=running.url, replica_lag_seconds=2, upkeep_minutes=0)
        app = create_app(settings, tools.server.url)
        async with app.router.lifespan_context(app):
            database: Database = app.state.edge.database
            assert database.replica is not None
            _, key = await create_workspace(database, f"test-{uuid4().hex}")
            transport, headers = httpx.ASGITransport(app), {"Authorization": f"Bearer {key}"}
            async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
                assert await _plans(client) == 0
                for made in range(1, 11):
                    assert (await client.post("/v1/plans", json={"title": "A plan"})).status_code == 201
                    assert await _plans(client) == made
                await _until_answered_by(database.replica, client)
                running.process.kill()
                running.process.wait(timeout=10)
                for made in range(11, 14):
                    assert (await client.post("/v1/plans", json={"title": "A plan"})).status_code == 201
                    assert await _plans(client) == made


async def _plans(client: httpx.AsyncClient) -> int:
    answer = await client.get("/v1/plans?limit=100")
    assert answer.status_code == 200, answer.text
    return len(answer.json()["items"])


async def _until_answered_by(replica: Replica, client: httpx.AsyncClient) -> None:
    before = replica.served
    async with asyncio.timeout(SOON):
        number = 1
        while replica.served == before:
            number += 1
            await client.get(f"/v1/plans?limit={number % 100 + 1}")
