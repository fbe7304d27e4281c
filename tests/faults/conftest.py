"""The service over a wire that can be cut, with little patience, and a tenant of each test's own."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx
import pytest
import structlog
from fastapi import FastAPI
from structlog.testing import LogCapture

from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from tests.faults.wire import Wire, wired
from tests.support.server import Server, plain

REQUEST = 2.0
"""Seconds a request may take."""

SLACK = 2.5
"""Seconds that giving up and a busy machine may take on top."""

SETTINGS = Settings(
    pool_size=4,
    pool_wait_seconds=0.8,
    statement_timeout_seconds=0.5,
    request_timeout_seconds=REQUEST,
    keep_answers_seconds=0,
    upkeep_minutes=0,
)


@dataclass
class Place:
    """A service with one tenant, and everything a test wants to know about it."""

    app: FastAPI
    database: Database
    workspace: UUID
    key: str
    client: httpx.AsyncClient
    admin: Any = field(repr=False)
    """A connection past the wire, whom nothing is kept from."""
    log: LogCapture = field(repr=False)

    async def forget(self) -> None:
        """Let the next request ask anew who its caller is, and what is left of its limits: all of them."""
        edge: Any = self.app.state.edge
        edge.keyring._known.clear()
        edge.rates._shares.clear()
        await self.admin.execute(f"DELETE FROM oarlock.rate_windows WHERE workspace_id = '{self.workspace}'")

    async def count(self, query: str) -> int:
        """The one number that a query gives the administrator; `$ws` stands for the workspace."""
        return (await self.admin.fetch(query.replace("$ws", f"'{self.workspace}'")))[0][0]

    async def is_whole(self) -> None:
        """No connection is held, none is within a transaction, and each of the pool can be used."""
        pool: Any = self.database.engine.pool
        async with asyncio.timeout(5):
            while pool.checkedout():
                await asyncio.sleep(0.01)
        connections = [await self.database.engine.connect() for _ in range(SETTINGS.pool_size)]
        for connection in connections:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            assert driver.is_closed() or not driver.is_in_transaction()
            await connection.close()
        idle = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'oarlock' AND state LIKE 'idle in tr%'"
        async with asyncio.timeout(5):
            while await self.count(idle):
                await asyncio.sleep(0.05)

    def told(self, event: str) -> int:
        """How often something was logged."""
        return sum(one["event"] == event for one in self.log.entries)


@pytest.fixture(autouse=True)
def heard() -> Iterator[LogCapture]:
    """What is logged, but requests; what nobody expected is a fault of its own."""
    capture = LogCapture()
    structlog.configure(
        processors=[structlog.processors.format_exc_info, capture],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=False,
    )
    yield capture
    structlog.reset_defaults()
    unexpected = [one for one in capture.entries if one["event"] in ("unexpected", "upkeep_failed")]
    assert not unexpected, "\n".join(one.get("exception", str(one)) for one in unexpected)


@asynccontextmanager
async def administrator(url: str) -> AsyncIterator[Any]:
    """A connection that sends what is counted, and is not."""
    admin = await asyncpg.connect(plain(url), statement_cache_size=0)
    try:
        yield admin
    finally:
        await admin.close()


@asynccontextmanager
async def place_of(url: str, admin_url: str, log: LogCapture, settings: Settings = SETTINGS) -> AsyncIterator[Place]:
    """The service over a database, in this process."""
    app = create_app(settings, url)
    async with administrator(admin_url) as admin, app.router.lifespan_context(app):
        database: Database = app.state.edge.database
        workspace, key = await create_workspace(database, f"test-{uuid4().hex}")
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {key}"}
        async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
            yield Place(app, database, workspace, key, client, admin, log)


@pytest.fixture
async def wire(server: Server) -> AsyncIterator[Wire]:
    """The wire to the run's server."""
    async with wired(server.url) as made:
        yield made


@pytest.fixture
async def place(server: Server, wire: Wire, heard: LogCapture) -> AsyncIterator[Place]:
    """The service at the wire's end."""
    async with place_of(wire.url, server.admin_url, heard) as made:
        yield made
