"""Backups that are restored: by a dump and by a copy of the files, with the commands that the documents give."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from service.operations.intake import record_readings
from service.operations.plans import delete_plan, list_plans, patch_plan
from service.settings import Settings
from service.store.database import Database
from service.store.migrations import current, drift, head, upgrade
from service.store.paging import Page
from service.store.tables import Reading
from tests.cli.running import ROOT, environment, run
from tests.support.clusters import Tools, primary_in
from tests.support.factories import make_metric, make_plan, reading
from tests.support.server import execute
from tests.support.workspaces import Workspace, make_workspace

OPERATE = ROOT / "docs" / "operate.md"
EVERYTHING = "SELECT count(*) AS n, sum(value) AS total FROM oarlock.readings"


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    with primary_in(tmp_path_factory.mktemp("primary")) as tools:
        yield tools


async def lived(url: str) -> Workspace:
    """A workspace in which something was done."""
    database = await Database.open(url, Settings(pool_size=2))
    workspace = await make_workspace(database)
    async with workspace.writing() as work:
        metric = await make_metric(work)
        plan = await make_plan(work, title="Kept")
        await record_readings(work, [reading(metric, n, f"2026-{n:02}-01T08:00Z") for n in range(1, 11)])
        await patch_plan(work, plan.id, {"title": "Kept safe"})
    return workspace


async def is_all_there(url: str, workspace: Workspace) -> None:
    """What was done is there, in force, and goes on."""
    database = await Database.open(url, Settings(pool_size=2))
    restored = Workspace(database, workspace.id, workspace.slug, workspace.key)
    async with restored.writing() as work:
        (plan,) = (await list_plans(work, Page())).rows
        assert plan.title == "Kept safe"
        assert len(await work.rows(work.select(Reading))) == 10
        await delete_plan(work, plan.id)
    async with (await make_workspace(database)).reading() as work:
        assert not await work.rows(work.select(Reading)), "tenants are as far apart as they were"
    await database.close()


def given(program: str) -> list[str]:
    """The options with which the document first calls a program."""
    line, *_ = re.findall(rf"^\$ {program} (.+)$", OPERATE.read_text(encoding="utf-8"), re.M)
    return line.split("  #")[0].split()


@pytest.mark.slow
async def test_a_dump_is_restored_elsewhere(tools: Tools, tmp_path: Path) -> None:
    workspace = await lived(tools.server.url)
    dump, name = tmp_path / "oarlock.dump", f"restored_{uuid4().hex}"
    places = {"$OWNER_URL": "oarlock", "oarlock.dump": str(dump), "$NEW_URL": name}
    await execute(tools.server.admin_url, f"CREATE DATABASE {name}")
    for program in ("pg_dump", "pg_restore"):
        options = [places.get(one, one) for one in given(program)]
        await asyncio.to_thread(tools.run, program, *options)
    admin, url = (one.replace("/oarlock?", f"/{name}?") for one in (tools.server.admin_url, tools.server.url))
    assert await execute(admin, EVERYTHING) == await execute(tools.server.admin_url, EVERYTHING)
    assert await current(admin) == head()
    assert await drift(admin) == []
    await is_all_there(url, workspace)
    await workspace.database.close()


@pytest.mark.slow
async def test_a_copy_of_the_files_is_a_server(tools: Tools, tmp_path: Path) -> None:
    workspace = await lived(tools.server.url)
    copy = tmp_path / "copy"
    options = [{"/backup/oarlock": str(copy)}.get(one, one) for one in given("pg_basebackup")]
    await asyncio.to_thread(tools.run, "pg_basebackup", *options)
    with tools.started(copy) as running:
        await is_all_there(running.url, workspace)
    async with workspace.reading() as work:
        assert len((await list_plans(work, Page())).rows) == 1, "what was done in the copy was done there alone"
    await workspace.database.close()


@pytest.mark.slow
async def test_an_upgrade_can_be_taken_back(tools: Tools, tmp_path: Path) -> None:
    name = f"older_{uuid4().hex}"
    await execute(tools.server.admin_url, f"CREATE DATABASE {name}")
    admin, url = (one.replace("/oarlock?", f"/{name}?") for one in (tools.server.admin_url, tools.server.url))
    await upgrade(admin)
    workspace = await lived(url)
    await workspace.database.close()
    env = environment(tmp_path, OARLOCK_DATABASE_URL=url, OARLOCK_MIGRATION_DATABASE_URL=admin)
    before = f"{int(head()) - 1:04}"
    said = await asyncio.to_thread(run, "migrate", "--back-to", before, env=env)
    assert said.startswith(f"The database is at revision {before}.")
    assert "no such revision" in await asyncio.to_thread(run, "migrate", "--back-to", "0999", env=env, code=2)
    assert "run `oarlock migrate`" in await asyncio.to_thread(run, "migrate", "--check", env=env, code=1)
    await asyncio.to_thread(run, "migrate", env=env)
    assert await current(admin) == head()
    await is_all_there(url, workspace)
