"""Everything that the database holds of a workspace, to see that nothing was done to it."""

from uuid import UUID

from tests.support.server import Server, execute
from tests.support.statements import TENANT

COUNTING = {"rate_windows": "counts requests, those that are refused too"}
"""Tables that change without anything being done, and why."""


async def rows_of(server: Server, workspace_id: UUID) -> dict[str, list[str]]:
    """All rows of a workspace as text, table by table, as the administrator sees them: past all policies."""
    tables = {"routes": "workspace_id"} | {name: one for name, one in TENANT.items() if name not in COUNTING}
    parts = [
        f"SELECT '{name}' AS name, t::text AS row FROM oarlock.{name} t WHERE {column} = '{workspace_id}'"
        for name, column in tables.items()
    ]
    found: dict[str, list[str]] = {name: [] for name in tables}
    for record in await execute(server.admin_url, f"{' UNION ALL '.join(parts)} ORDER BY name, row"):
        found[record["name"]].append(record["row"])
    return found
