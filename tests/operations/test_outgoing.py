"""Deliveries are claimed by as many as there are places, whatever PostgreSQL believes of the tables."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

from service.operations.outbox import tell
from service.operations.outgoing import CLAIM
from tests.support.factories import make_endpoint, make_plan
from tests.support.server import Server, execute
from tests.support.workspaces import NOW, Workspace


async def waiting(workspace: Workspace) -> UUID:
    """An endpoint to which twelve events are due."""
    async with workspace.writing() as work:
        endpoint = await make_endpoint(work, events=["plan.created"])
    async with workspace.writing() as work:
        for _ in range(12):
            await make_plan(work)
    while (await tell(workspace.database, workspace.id, lambda: NOW)).more:
        pass
    return endpoint.id


async def test_no_more_are_claimed_than_there_are_places(
    workspace: Workspace, new_workspace: Callable[[], Awaitable[Workspace]], server: Server
) -> None:
    """Of a workspace that is new to its statistics PostgreSQL expects one row, and would choose anew for each."""
    await waiting(await new_workspace())
    await execute(server.admin_url, "ANALYZE oarlock.webhook_deliveries")
    endpoint = await waiting(workspace)
    async with workspace.writing() as work:
        given = {"workspace_id": work.workspace_id, "now": NOW + timedelta(seconds=1), "until": NOW + timedelta(days=1)}
        claimed = await work.rows(CLAIM, given | {"endpoints": [endpoint], "free": [4]})
    assert len({row.id for row in claimed}) == len(claimed) == 4
