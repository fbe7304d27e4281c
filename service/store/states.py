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
        self._looking: dict[UUID, asyncio.Task[None]] = {}
        self._waiting: dict[UUID, list[asyncio.Future[str | None]]] = {}

    async def of(self, workspace_id: UUID) -> str | None:
        """Where a workspace stands now: a look that had begun before would not tell."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(workspace_id, []).append(future)
        if workspace_id not in self._looking:
            self._looking[workspace_id] = asyncio.create_task(self._look(workspace_id))
        return await future

    async def _look(self, workspace_id: UUID) -> None:
        """Look again and again, as long as somebody waits."""
        try:
            while waiting := self._waiting.pop(workspace_id, None):
                await self._tell(workspace_id, waiting)
        finally:
            del self._looking[workspace_id]

    async def _tell(self, workspace_id: UUID, waiting: list[asyncio.Future[str | None]]) -> None:
        """Look once, and tell all who waited for it."""
        try:
            async with asyncio.timeout(SECONDS):
                state = await self._database.ask(STATE, workspace_id)
        except Exception as error:
            for one in waiting:
                if not one.done():
                    one.set_exception(error)
        else:
            for one in waiting:
                if not one.done():
                    one.set_result(state)
