"""Reads from a streaming replica, wherever that is nothing that anybody could notice.

Who has written reads what was written, whichever process answers: each read asks the primary, by key, where the
workspace stands in its change log, and is answered by the replica only if that stands there too, in the very snapshot
that is read. What the log does not tell is no older than so many seconds: all that the primary had so long ago must
have been replayed, and a process that has just written such things reads that workspace from the primary meanwhile.
If anything about the replica is in doubt, the primary answers.

A replica keeps no state between reads, so that its URL may lead to any of several.
"""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from service.settings import Settings
from service.store.database import Database, make_engine

STANDING = "SELECT concat(oarlock.state_of($1), '@', pg_current_wal_lsn())"
"""Where a workspace stands on the primary, and how much it has written at all."""
REPLAYED = "SELECT concat(oarlock.state_of($1), '@', pg_last_wal_replay_lsn() >= CAST(CAST($2 AS text) AS pg_lsn))"
"""Where the workspace stands in a snapshot of the replica, and whether that has replayed so much."""

APART = 0.5
"""Seconds between two positions of the primary that are remembered."""
AGAIN = 2.0
"""Seconds for which a replica that was away is left alone."""
PATIENCE = 1.0
"""Seconds for its first answer; the primary is not far."""
MOST_WRITTEN = 10_000
"""Workspaces of which it is remembered that they were written to."""

log = structlog.get_logger("oarlock.replica")


class Replica:
    """A replica of the primary, and what this process has to remember to read from it."""

    def __init__(
        self, primary: Database, database: Database, lag: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.primary = primary
        self.database = database
        self.lag = lag
        self.clock = clock
        self.served = 0
        """Reads that it has answered."""
        self._positions: deque[tuple[float, str]] = deque()
        self._written: OrderedDict[UUID, float] = OrderedDict()
        self._away_until = 0.0

    def wrote(self, workspace_id: UUID) -> None:
        """Something was written in a workspace of which the change log does not tell."""
        self._written[workspace_id] = self.clock()
        self._written.move_to_end(workspace_id)
        if len(self._written) > MOST_WRITTEN:
            self._written.popitem(last=False)

    @asynccontextmanager
    async def begun(self, begin: str, workspace_id: UUID) -> AsyncIterator[AsyncConnection]:
        """A transaction that reads a workspace: from the replica if that may answer, else from the primary."""
        async with AsyncExitStack() as stack:
            connection = None
            if self.clock() >= self._away_until and not self._has_just_written(workspace_id):
                connection = await self._enter(stack, begin, workspace_id)
            yield connection or await stack.enter_async_context(self.primary.begun(begin))

    def _has_just_written(self, workspace_id: UUID) -> bool:
        written = self._written.get(workspace_id)
        if written is not None and self.clock() - written > self.lag:
            del self._written[workspace_id]
            return False
        return written is not None

    async def _enter(self, stack: AsyncExitStack, begin: str, workspace_id: UUID) -> AsyncConnection | None:
        """A transaction on the replica, ended by the stack; None if it is away, or not where it has to be."""
        state, _, position = (await self.primary.ask(STANDING, workspace_id)).rpartition("@")
        floor = self._floor(position)
        try:
            async with asyncio.timeout(PATIENCE), AsyncExitStack() as own:
                connection = await own.enter_async_context(self.database.begun(begin))
                driver: Any = (await connection.get_raw_connection()).driver_connection
                if await driver.fetchval(REPLAYED, workspace_id, floor) != f"{state}@t":
                    return None
                stack.push_async_exit(own.pop_all())
        except Exception as error:
            self._away_until = self.clock() + AGAIN
            log.warning("replica_away", reason=type(error).__name__)
            return None
        self.served += 1
        return connection

    def _floor(self, position: str) -> str:
        """What must have been replayed: the earliest that the primary is known to have written within the lag."""
        now = self.clock()
        while self._positions and now - self._positions[0][0] > self.lag:
            self._positions.popleft()
        if not self._positions or now - self._positions[-1][0] >= APART:
            self._positions.append((now, position))
        return self._positions[0][1]

    async def close(self) -> None:
        """Close all connections to it."""
        await self.database.close()


def open_replica(primary: Database, settings: Settings) -> Replica | None:
    """The replica of the settings, if there is one. Nothing is asked of it yet, and it may be away."""
    if settings.replica_database_url is None:
        return None
    pooled = primary.session is not None
    engine = make_engine(settings.replica_database_url, settings, primary.role, pooled=pooled)
    database = Database(engine, primary.cursor_secret, primary.permits)
    database.session, database.patience = primary.session, primary.patience
    return Replica(primary, database, settings.replica_lag_seconds)
