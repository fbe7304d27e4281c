"""Behind PgBouncer in transaction mode: two servers for many clients, and nothing that outlasts a transaction."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from service.main import create_app
from service.operations.intake import record_readings
from service.operations.plans import list_plans, patch_plan
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database, make_engine
from service.store.moving import MOVED, rows_to_move
from service.store.notices import listen
from service.store.paging import Page
from service.store.pooling import begin_in, session_of
from service.store.states import States
from tests.cli.running import environment, run
from tests.support.factories import make_metric, make_plan, reading
from tests.support.pooler import PROGRAM, pooling
from tests.support.server import Server
from tests.support.workspaces import make_workspace

SERVERS = 2


def test_what_a_session_would_keep_each_transaction_sets_before_all_else() -> None:
    begun = begin_in("BEGIN READ WRITE; SET LOCAL app.workspace_id = 'x'", {"jit": "off", "role": "oarlock_app"})
    assert (
        begun
        == "BEGIN READ WRITE; SET LOCAL jit = 'off'; SET LOCAL role = 'oarlock_app'; SET LOCAL app.workspace_id = 'x'"
    )
    assert begin_in("BEGIN READ ONLY", {"jit": "off"}) == "BEGIN READ ONLY; SET LOCAL jit = 'off'"
    assert session_of(Settings(statement_timeout_seconds=2), None)["statement_timeout"] == "2000"


pooled = pytest.mark.skipif(PROGRAM is None, reason="PgBouncer is not installed: apt-get install pgbouncer")


@pytest.fixture
def settings(server: Server) -> Settings:
    return Settings(pool_size=8, direct_database_url=server.url)


@pytest.fixture
async def database(server: Server, settings: Settings, tmp_path: Path) -> AsyncIterator[Database]:
    """Eight connections to a pooler that has two."""
    with pooling(server.url, tmp_path, servers=SERVERS) as url:
        database = await Database.open(url, settings)
        yield database
        await database.close()


@pooled
@pytest.mark.slow
async def test_work_goes_on_over_servers_that_change(database: Database) -> None:
    workspace = await make_workspace(database)
    async with workspace.writing() as work:
        metric = await make_metric(work)
        plans = [await make_plan(work, title=f"Plan {n}") for n in range(8)]

    async def write(number: int) -> None:
        for turn in range(10):
            async with workspace.writing() as work:
                await patch_plan(work, plans[number].id, {"title": f"Plan {number}, turn {turn}"})
                await record_readings(work, [reading(metric, turn, f"2026-10-{turn + 1:02}T{number:02}:00Z")])
            async with workspace.reading() as work:
                found = {row.id: row.title for row in (await list_plans(work, Page(limit=50))).rows}
                assert found[plans[number].id] == f"Plan {number}, turn {turn}"

    await asyncio.gather(*(write(number) for number in range(8)))
    async with workspace.reading() as work:
        pieces = [len(rows) async for rows in rows_to_move(work, MOVED["reading"])]
        assert sum(pieces) == 80
        assert await work.scalar(text("SELECT count(*) FROM pg_prepared_statements")) <= 1


@pooled
@pytest.mark.slow
async def test_tenants_stay_apart_and_what_holds_for_a_session_holds_for_each_transaction(database: Database) -> None:
    one, other = await make_workspace(database), await make_workspace(database)
    async with one.writing() as work:
        await make_plan(work)
    async with other.reading() as work:
        assert not (await list_plans(work, Page())).rows
        shown = await work.rows(
            text("SELECT current_setting('statement_timeout') AS t, current_setting('lock_timeout') AS l, current_user")
        )
        assert tuple(shown[0]) == ("15s", "5s", "oarlock_app")
    async with database.transaction("BEGIN") as connection:
        everything = text("SELECT count(*) FROM oarlock.plans").execution_options(by_hand="there is no workspace")
        assert await connection.scalar(everything) == 0, "the workspace of a transaction ended with it"


@pooled
@pytest.mark.slow
async def test_changes_are_heard_past_the_pooler(database: Database) -> None:
    workspace, heard, begun = await make_workspace(database), asyncio.Queue[tuple[object, int]](), asyncio.Event()
    listening = asyncio.create_task(listen(database, lambda one, seq: heard.put_nowait((one, seq)), begun.set))
    async with asyncio.timeout(10):
        await begun.wait()
        before = await States(database).of(workspace.id)
        async with workspace.writing() as work:
            await make_plan(work)
        found = await heard.get()
        while found[0] != workspace.id:
            found = await heard.get()
    assert await States(database).of(workspace.id) != before
    async with workspace.reading() as work:
        assert found[1] == await work.scalar(
            text("SELECT last FROM oarlock.change_counters c WHERE c.workspace_id = :workspace_id").bindparams(
                workspace_id=workspace.id
            )
        )
    listening.cancel()


@pooled
@pytest.mark.slow
async def test_the_service_is_served_through_it(server: Server, settings: Settings, tmp_path: Path) -> None:
    with pooling(server.url, tmp_path, servers=SERVERS) as url:
        app = create_app(settings, url)
        async with app.router.lifespan_context(app):
            _, key = await create_workspace(app.state.edge.database, f"test-{uuid4().hex}")
            transport, headers = httpx.ASGITransport(app), {"Authorization": f"Bearer {key}"}
            async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
                made = await asyncio.gather(*(client.post("/v1/plans", json={"title": f"{n}"}) for n in range(20)))
                assert {one.status_code for one in made} == {201}
                found = await asyncio.gather(*(client.get("/v1/plans?limit=50") for _ in range(20)))
                assert {len(one.json()["items"]) for one in found} == {20}
                assert (await client.get("/readyz")).status_code == 200


@pooled
@pytest.mark.slow
async def test_without_the_direct_url_the_pooler_says_what_is_wrong(server: Server, tmp_path: Path) -> None:
    with pooling(server.url, tmp_path, servers=SERVERS) as url:
        engine = make_engine(url, Settings())
        with pytest.raises(DBAPIError, match="unsupported startup parameter"):
            async with engine.connect():
                pass
        await engine.dispose()
        env = environment(tmp_path, OARLOCK_DATABASE_URL=url)
        assert "set OARLOCK_DIRECT_DATABASE_URL" in await asyncio.to_thread(run, "keys", "list", env=env, code=1)
