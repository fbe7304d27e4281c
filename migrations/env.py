"""Alembic's environment: the connection is handed in by `service.store.migrations`, which is the only caller."""

from collections.abc import Callable
from typing import Any

from alembic import context
from sqlalchemy import Connection, text

from service.store.migrations import ours
from service.store.tables import metadata
from service.store.tables.base import SCHEMA


def run(connection: Connection, moved: Callable[[], None] | None) -> None:
    """Bring the schema to where the command wants it, in one transaction; `moved` is called after each migration."""

    def tell(**_: Any) -> None:
        if moved is not None:
            moved()

    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=SCHEMA,
        include_schemas=True,
        include_name=ours,
        compare_type=True,
        on_version_apply=tell,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"], context.config.attributes["moved"])
