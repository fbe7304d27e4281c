"""Migrations, without a checkout: the scripts travel in the wheel, and the connection is ours."""

import re
from collections.abc import Callable
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine

from service.store.database import Database, driver_url
from service.store.tables import metadata
from service.store.tables.base import SCHEMA

Result = TypeVar("Result")
PARTITION = re.compile(r"_p_[a-z0-9_]+$")

PACKAGE = Path(__file__).resolve().parent.parent
SCRIPTS = next(folder for folder in (PACKAGE / "_migrations", PACKAGE.parent / "migrations") if folder.is_dir())


def configuration(connection: Connection | None = None, moved: Callable[[], None] | None = None) -> Config:
    """Alembic's configuration, without a file; `moved` is called after each migration."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes.update(connection=connection, moved=moved)
    return config


@cache
def head() -> str:
    """The newest revision; more than one head is an error."""
    found = ScriptDirectory.from_config(configuration()).get_current_head()
    assert found is not None
    return found


async def _with_connection(url: str, action: Callable[[Connection], Result]) -> Result:
    engine = create_async_engine(driver_url(url))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(action)
    finally:
        await engine.dispose()


def ahead_of(revision: str | None) -> list[str]:
    """What the migrations do that come after a revision, in their order; all of them after none."""
    back = ScriptDirectory.from_config(configuration()).walk_revisions()
    steps = takewhile(lambda step: step.revision != revision, back)
    return [step.doc.rstrip(".") for step in reversed(list(steps))]


async def upgrade(url: str, revision: str = "head", moved: Callable[[], None] | None = None) -> str:
    """Bring a database to a revision; gives the revision it is at. Safe to repeat, and from several processes.

    `moved` is called after each migration.
    """

    def act(connection: Connection) -> str:
        # One migration at a time: the others wait here and then find nothing left to do.
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7305816)")
        command.upgrade(configuration(connection, moved), revision)
        return _current(connection) or ""

    return await _with_connection(url, act)


async def downgrade(url: str, revision: str) -> None:
    """Take a database back to a revision."""

    def act(connection: Connection) -> None:
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7305816)")
        command.downgrade(configuration(connection), revision)

    await _with_connection(url, act)


async def current(url: str) -> str | None:
    """The revision a database is at, None when it was never migrated."""
    return await _with_connection(url, _current)


async def drift(url: str) -> list[Any]:
    """Where a migrated database and the declared tables differ; empty when they agree."""

    def act(connection: Connection) -> list[Any]:
        return compare_metadata(_context(connection), metadata)

    return await _with_connection(url, act)


async def revision_of(database: Database) -> str | None:
    """The revision the service's own database is at."""
    async with database.transaction("BEGIN READ ONLY") as connection:
        return await connection.scalar(text(f"SELECT version_num FROM {SCHEMA}.alembic_version"))  # noqa: S608 - ours


def ours(name: str | None, kind: str, _parents: object) -> bool:
    """Our own schema, without the partitions, which come and go with the calendar."""
    if kind == "schema":
        return name == SCHEMA
    return not (kind == "table" and name is not None and PARTITION.search(name))


def _context(connection: Connection) -> MigrationContext:
    options = {"version_table_schema": SCHEMA, "include_schemas": True, "include_name": ours}
    return MigrationContext.configure(connection, opts=options)


def _current(connection: Connection) -> str | None:
    return _context(connection).get_current_revision()
