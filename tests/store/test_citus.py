"""Spreading the tables over a cluster: in which order, by which statements, and what is seen of it afterwards."""

import asyncio
from datetime import date
from pathlib import Path

import pytest

from service.settings import Settings
from service.store.citus import Node, cluster_of, distribute, look, statements_for, tables_in_order
from service.store.database import Database
from service.store.migrations import drift, upgrade
from service.store.partitions import ensure_partitions
from service.store.partitions import look as look_at_partitions
from service.store.states import States
from service.store.tables import metadata
from tests.cli.running import environment, run
from tests.support.clustered import pretend
from tests.support.factories import make_plan
from tests.support.server import Server, execute
from tests.support.statements import LOCAL, TENANT
from tests.support.workspaces import make_workspace

TODAY = date(2026, 11, 21)


def test_every_tenant_table_is_spread_after_what_it_refers_to() -> None:
    order = tables_in_order()
    assert order[0] == "workspaces"
    assert sorted(order) == sorted(TENANT)
    assert not set(order) & {*LOCAL, "alembic_version"}
    tables = {table.name: table for table in metadata.tables.values()}
    for place, name in enumerate(order):
        for key in tables[name].foreign_keys:
            assert key.column.table.name in order[: place + 1], f"{name} comes before {key.column.table.name}"


def test_all_share_one_group() -> None:
    (root,) = [one for one in statements_for("workspaces") if "create_distributed_table" in one]
    assert root == "SELECT create_distributed_table('oarlock.workspaces', 'id')"
    (other,) = [one for one in statements_for("readings") if "create_distributed_table" in one]
    assert other == (
        "SELECT create_distributed_table('oarlock.readings', 'workspace_id', colocate_with => 'oarlock.workspaces')"
    )


def test_what_is_spread_otherwise_is_told() -> None:
    found = dict.fromkeys(tables_in_order(), ("h", 7))
    nodes = [Node("one", 5432, True, True)]
    assert cluster_of("14.0-1", found, 32, nodes).whole
    bare = cluster_of("14.0-1", {}, 0, nodes)
    assert (bare.whole, list(bare.missing), bare.astray) == (False, tables_in_order(), ())
    odd = cluster_of("14.0-1", found | {"plans": ("h", 8), "routes": ("n", 0)}, 32, nodes)
    assert (odd.whole, odd.astray) == (False, ("plans", "routes"))
    away = cluster_of("14.0-1", found, 32, [Node("one", 5432, False, True)])
    assert not away.whole


async def test_without_citus_nothing_is_done_or_seen(server: Server) -> None:
    assert await look(server.admin_url) is None
    assert await distribute(server.admin_url) == []


@pytest.mark.slow
async def test_tables_are_spread_once_by_whoever_comes_first(server: Server) -> None:
    admin, url = await server.create_database()
    await upgrade(admin)
    await ensure_partitions(admin, TODAY)
    await pretend(admin)
    made = await asyncio.gather(*(distribute(admin) for _ in range(3)))
    assert sorted(name for one in made for name in one) == sorted(TENANT)
    cluster = await look(admin)
    assert cluster is not None
    assert (cluster.whole, cluster.shards, len(cluster.nodes)) == (True, 32, 3)
    assert await distribute(admin) == []
    assert not [one for one in await drift(admin) if "pg_dist" not in str(one)]
    forced = await execute(
        admin, "SELECT relname FROM pg_class WHERE relnamespace = 'oarlock'::regnamespace AND relforcerowsecurity"
    )
    assert {row["relname"] for row in forced} >= set(TENANT)
    database = await Database.open(url, Settings(pool_size=2))
    workspace = await make_workspace(database)
    before = await States(database).of(workspace.id)
    async with workspace.writing() as work:
        await make_plan(work)
    assert before != await States(database).of(workspace.id) is not None
    await database.close()


@pytest.mark.slow
async def test_a_year_is_added_on_all_nodes_unless_its_readings_lie_elsewhere(server: Server) -> None:
    admin, _ = await server.create_database()
    await upgrade(admin)
    await ensure_partitions(admin, TODAY)
    await pretend(admin)
    await distribute(admin)
    assert await ensure_partitions(admin, TODAY.replace(year=2028)) == [2029, 2030]
    await execute(
        admin,
        "INSERT INTO oarlock.readings (workspace_id, metric_id, period_start, period_end, value, source, provisional, "
        "received_at, revision) VALUES (gen_random_uuid(), gen_random_uuid(), '2031-02-01', '2031-02-02', 1, 'x', "
        "false, now(), 1)",
    )
    assert await ensure_partitions(admin, TODAY.replace(year=2030)) == [2032]
    assert 2031 not in (await look_at_partitions(admin)).years


@pytest.mark.slow
async def test_the_commands_spread_them_and_tell_of_it(server: Server, tmp_path: Path) -> None:
    admin, url = await server.create_database()
    await pretend(admin)
    env = environment(tmp_path, OARLOCK_DATABASE_URL=url, OARLOCK_MIGRATION_DATABASE_URL=admin)
    await asyncio.to_thread(run, "migrate", env=env)
    said = await asyncio.to_thread(run, "doctor", env=env)
    assert f"14.0-1: {len(TENANT)} tables distributed, 32 shards each" in said
    assert "coordinator:5432 (holds no rows), one:5432, two:5432" in said
    await execute(admin, "DELETE FROM public.pg_dist_partition WHERE logicalrelid = 'oarlock.tactics'::regclass")
    await execute(admin, "UPDATE public.pg_dist_node SET isactive = false WHERE nodename = 'two'")
    await asyncio.to_thread(run, "doctor", env=env, code=1)
