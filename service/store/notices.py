"""Hearing of commits: PostgreSQL notifies whoever listens that the log of a workspace has grown.

A notice is a hint and no more. It may be lost with the connection that would have brought it, or never come through a
proxy that shares sessions; so whoever listens reads the log from where they stopped, also when nothing was heard.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from service.store.database import Database
from service.store.history import CHANNEL

APPLICATION = "oarlock listening"
"""What PostgreSQL calls the connection, for whoever looks at its sessions."""

LOOK_AFTER = 10.0
"""Seconds of silence after which it is seen whether the connection still lives: a cut one makes no sound."""

PATIENCE = 5.0
"""Seconds for a sign of life, and for a new connection."""

FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
"""Seconds before it is tried again, doubled from time to time while it fails."""

Heard = Callable[[UUID, int], None]

log = structlog.get_logger("oarlock.notices")


async def listen(database: Database, heard: Heard, connected: Callable[[], None]) -> None:
    """Listen for ever, over a connection outside the pool, made anew whenever it is lost.

    `heard` is told the workspace and the number of its latest change; `connected` each time listening has begun, for
    what was notified before was heard by nobody.
    """
    pause, lost = FIRST_PAUSE, False
    while True:
        try:
            async with _listening(database, heard) as driver:
                connected()
                if lost:
                    log.info("listening_again")
                pause, lost = FIRST_PAUSE, False
                await _as_long_as_it_lives(driver)
        except Exception as error:
            if not lost:  # however long it lasts, it is said once
                log.warning("listening_lost", reason=type(error).__name__)
            lost = True
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


@asynccontextmanager
async def _listening(database: Database, heard: Heard) -> AsyncIterator[Any]:
    settings = {"application_name": APPLICATION}
    engine = create_async_engine(
        database.direct,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        connect_args={"server_settings": settings, "timeout": PATIENCE},
    )

    def hear(_connection: Any, _process: int, _channel: str, payload: object) -> None:
        workspace, _, seq = str(payload).partition(":")
        try:
            found = UUID(workspace), int(seq)
        except ValueError:  # whoever may connect may notify anything
            return
        heard(*found)

    async with engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        try:
            async with asyncio.timeout(PATIENCE):
                await driver.add_listener(CHANNEL, hear)
            yield driver
        finally:
            driver.terminate()
            await connection.invalidate()


async def _as_long_as_it_lives(driver: Any) -> None:
    """Return when the connection is closed; raise when it gives no sign of life."""
    lost = asyncio.Event()
    driver.add_termination_listener(lambda _: lost.set())
    while not driver.is_closed():
        try:
            async with asyncio.timeout(LOOK_AFTER):
                await lost.wait()
        except TimeoutError:
            async with asyncio.timeout(PATIENCE):
                await driver.execute("SELECT 1")
