"""What is left of something, wherever it may be mentioned."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY

from service.store.tables import metadata
from service.store.work import Work
from tests.support.server import Server, execute
from tests.support.statements import TENANT

WHY = {"by_hand": "looks through every table of the workspace for what is left of something"}
COLUMNS = [
    (table.name, column.name, isinstance(column.type, ARRAY))
    for table in metadata.tables.values()
    if table.name != "changes"
    for column in table.columns
    if column.name != "workspace_id" and isinstance(getattr(column.type, "item_type", column.type), Uuid)
]
"""Every column that may hold an id, and whether it holds several. History keeps what it tells of."""


async def mentions(work: Work, ids: Collection[UUID]) -> dict[str, int]:
    """How often each column of the workspace's tables holds one of some ids."""
    found: dict[str, int] = {}
    for table, column, many in COLUMNS:
        if table not in TENANT:
            continue
        condition = f"{column} && CAST(:ids AS uuid[])" if many else f"{column} = ANY(CAST(:ids AS uuid[]))"
        query = text(f"SELECT count(*) FROM oarlock.{table} WHERE {condition}").execution_options(**WHY)
        if count := (await work.rows(query, {"ids": list(ids)}))[0][0]:
            found[f"{table}.{column}"] = count
    return found


async def rows_of(server: Server, workspace_id: UUID) -> dict[str, int]:
    """How many rows of a workspace each table holds, as the administrator sees it: past all policies."""
    counts: dict[str, int] = {}
    for table in [*TENANT, "routes"]:
        column = TENANT.get(table, "workspace_id")
        query = f"SELECT count(*) FROM oarlock.{table} WHERE {column} = '{workspace_id}'"
        counts[table] = (await execute(server.admin_url, query))[0][0]
    return counts
