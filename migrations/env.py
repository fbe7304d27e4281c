"""Alembic's environment: the connection is handed in by `service.store.migrations`, which is the only caller."""

import re

from alembic import context
from sqlalchemy import Connection, text

from service.store.tables import metadata
from service.store.tables.base import SCHEMA

PARTITION = re.compile(r"_p_[a-z0-9_]+$")


def ours(name: str | None, kind: str, parents: dict[str, str | None]) -> bool:
    """Our own schema, without the partitions, which come and go with the calendar."""
    if kind == "schema":
        return name == SCHEMA
    return not (kind == "table" and name is not None and PARTITION.search(name))


def run(connection: Connection) -> None:
    """Bring the schema to where the command wants it, in one transaction."""
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table_schema=SCHEMA,
        include_schemas=True,
        include_name=ours,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
