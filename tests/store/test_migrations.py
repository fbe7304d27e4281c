"""Migrations: one line of them, that go up and down, as whoever may own the tables."""

import ast
import asyncio
import secrets
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import make_url

from service.settings import Settings
from service.store.database import Database
from service.store.migrations import SCRIPTS, ahead_of, configuration, current, downgrade, drift, head, upgrade
from tests.support.factories import make_plan
from tests.support.server import Server, execute
from tests.support.workspaces import make_workspace

REVISIONS = sorted((SCRIPTS / "versions").glob("*.py"))
LOCK_TIMEOUT = "SET LOCAL lock_timeout = "
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('oarlock') AND relkind IN ('r', 'p')"


@pytest.fixture
async def empty(server: Server) -> tuple[str, str]:
    """A database without anything: its administrator's URL and the service's."""
    return await server.create_database()


@pytest.fixture
async def owner(server: Server, empty: tuple[str, str]) -> AsyncIterator[str]:
    """A plain role that owns an empty database, and nothing else: its URL."""
    name, password = f"plain_{secrets.token_hex(4)}", secrets.token_hex(16)
    database = make_url(empty[0]).database
    await execute(
        server.admin_url,
        f"CREATE ROLE {name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '{password}'",
        f"ALTER DATABASE {database} OWNER TO {name}",
    )
    yield make_url(empty[0]).set(username=name, password=password).render_as_string(hide_password=False)
    await execute(empty[0], f"DROP OWNED BY {name} CASCADE")
    await execute(server.admin_url, f"ALTER DATABASE {database} OWNER TO CURRENT_USER", f"DROP ROLE {name}")


def test_there_is_one_head() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    assert scripts.get_heads() == [head()]
    assert len(list(scripts.walk_revisions())) == len(REVISIONS)


@pytest.mark.parametrize("path", REVISIONS, ids=lambda path: path.stem)
def test_a_migration_gives_up_rather_than_hold_everyone_up(path: Path) -> None:
    functions = {node.name: node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}
    for name in ("upgrade", "downgrade"):
        first = ast.unparse(functions[name].body[0])
        assert first.startswith("op.execute"), f"{path.stem}.{name} begins with {first}"
        assert LOCK_TIMEOUT in first, f"{path.stem}.{name} begins with {first}"


def test_new_migrations_begin_with_a_lock_timeout() -> None:
    assert (SCRIPTS / "script.py.mako").read_text().count(LOCK_TIMEOUT) == 2


async def test_declared_and_migrated_tables_agree(server: Server) -> None:
    assert await current(server.admin_url) == head()
    assert await drift(server.admin_url) == []


async def test_up_down_and_up_again(empty: tuple[str, str]) -> None:
    admin, url = empty
    assert await current(admin) is None
    steps = iter(ahead_of(None))
    assert await upgrade(admin, moved=lambda: next(steps)) == head()
    assert list(steps) == ahead_of(head()) == []
    assert await upgrade(admin) == head()
    await downgrade(admin, "base")
    assert [row[0] for row in await execute(admin, TABLES)] == ["alembic_version"]
    assert await current(admin) is None
    assert await upgrade(admin) == head()
    assert await drift(admin) == []
    await _serves(url)


async def test_several_processes_may_migrate_at_once(empty: tuple[str, str]) -> None:
    admin, url = empty
    assert await asyncio.gather(*(upgrade(admin) for _ in range(4))) == [head()] * 4
    await _serves(url)


async def test_each_installation_has_a_secret_of_its_own(server: Server, empty: tuple[str, str]) -> None:
    await upgrade(empty[0])
    query = "SELECT cursor_secret FROM oarlock.installation"
    ((here,),), ((there,),) = await execute(empty[0], query), await execute(server.admin_url, query)
    assert len(here) == 32
    assert here != there


async def test_drift_is_seen(empty: tuple[str, str]) -> None:
    admin, _ = empty
    await upgrade(admin)
    await execute(admin, "ALTER TABLE oarlock.plans DROP COLUMN mission", "CREATE TABLE oarlock.more (id int)")
    kinds = {change[0] for change in await drift(admin)}
    assert kinds == {"add_column", "remove_table"}


async def test_a_partition_is_no_drift(empty: tuple[str, str]) -> None:
    admin, _ = empty
    await upgrade(admin)
    partition = """CREATE TABLE oarlock.readings_p_2026_11 PARTITION OF oarlock.readings
                   FOR VALUES FROM ('2026-11-01') TO ('2026-12-01')"""
    await execute(admin, partition)
    assert await drift(admin) == []


async def test_a_superuser_serves_as_the_plain_role(empty: tuple[str, str]) -> None:
    admin, _ = empty
    await upgrade(admin)
    await _serves(admin)
    database = await Database.open(admin, Settings(pool_size=1))
    async with database.transaction() as connection:
        answer = await connection.exec_driver_sql("SELECT current_user, session_user <> current_user")
        assert tuple(answer.one()) == ("oarlock_app", True)
    await database.close()


async def test_a_plain_owner_migrates_and_serves(owner: str) -> None:
    assert await upgrade(owner) == head()
    assert await drift(owner) == []
    await _serves(owner)


async def test_a_plain_owner_is_bound_by_the_policies_too(owner: str) -> None:
    await upgrade(owner)
    database = await Database.open(owner, Settings(pool_size=1))
    one, other = await make_workspace(database), await make_workspace(database)
    async with other.writing() as work:
        await make_plan(work)
    async with one.reading() as work:
        held = await work._connection.exec_driver_sql("SELECT id FROM oarlock.plans", execution_options={"by_hand": ""})
        assert held.all() == []
    await database.close()


async def test_a_database_that_is_not_migrated_is_not_served(empty: tuple[str, str]) -> None:
    with pytest.raises(RuntimeError, match="Run `oarlock migrate`"):
        await Database.open(empty[1], Settings(pool_size=1))


async def test_a_role_above_the_policies_that_cannot_step_down_is_not_served(server: Server, owner: str) -> None:
    await upgrade(owner)
    role = make_url(owner).username
    await execute(server.admin_url, f"ALTER ROLE {role} BYPASSRLS")
    with pytest.raises(RuntimeError, match="above row-level security"):
        await Database.open(owner, Settings(pool_size=1))


async def _serves(url: str) -> None:
    """Whether a workspace can be made and used through this URL."""
    database = await Database.open(url, Settings(pool_size=1))
    try:
        workspace = await make_workspace(database)
        async with workspace.writing() as work:
            await make_plan(work)
    finally:
        await database.close()
