"""Where a workspace stands: a text that is another after every commit that the change log tells of.

The log counts every change, in the order of commits; so while its counter is the same, and was written by the same
transaction, all that it tells of is the same.
"""

import asyncio
from uuid import UUID

from service.store.database import Database
from service.store.work import Work

STATE = "SELECT oarlock.state_of($1)"
SECONDS = 2.0
"""How long a look may take; who waits for it then finds another way."""


async def state_in(work: Work) -> str | None:
    """Where the workspace stands in the snapshot of a work; None before its first change."""
    return (await work.fetch(STATE))[0][0]


class States:
    """Looks at where workspaces stand, one after another for each, and together for all who ask meanwhile."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._looking: dict[UUID, asyncio.Task[str | None]] = {}
        self._next: dict[UUID, asyncio.Task[str | None]] = {}

    async def of(self, workspace_id: UUID) -> str | None:
        """Where a workspace stands now: a look that had begun before would not tell."""
        look = self._next.get(workspace_id)
        if look is None:
            look = self._next[workspace_id] = asyncio.create_task(self._look(workspace_id))
        return await asyncio.shield(look)

    async def _look(self, workspace_id: UUID) -> str | None:
        before = self._looking.get(workspace_id)
        if before is not None:
            await asyncio.wait([before])
        look = self._looking[workspace_id] = self._next.pop(workspace_id)
        try:
            async with asyncio.timeout(SECONDS):
                return await self._database.ask(STATE, workspace_id)
        finally:
            if self._looking.get(workspace_id) is look:
                del self._looking[workspace_id]
