"""The base of all tests that need a database: one server a run, one fresh workspace a test, every statement walked."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from service.settings import Settings
from service.store.database import Database
from tests.support.server import Server, begin_run, end_run, join_server
from tests.support.statements import LOG, listen
from tests.support.workspaces import Workspace, make_workspace

os.environ.setdefault("OARLOCK_WEBHOOK_WORKERS", "0")
"""All tests share a database: what a test has queued, no other test's service may send."""

SETTINGS = Settings(pool_size=4, pool_wait_seconds=5, statement_timeout_seconds=15)


def pytest_configure(config: pytest.Config) -> None:
    """The first process of a run opens it; those that xdist starts inherit where it is."""
    if not hasattr(config, "workerinput"):
        begin_run()
    listen()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The first process of a run is its last."""
    if not hasattr(config, "workerinput"):
        end_run()


@pytest.fixture(autouse=True)
def _every_statement_is_held_to_its_workspace() -> Iterator[None]:
    yield
    faults = LOG.take_faults()
    assert not faults, "\n\n".join(faults)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The run's PostgreSQL, migrated."""
    found = join_server()
    yield found
    found.close()


@pytest.fixture
async def database(server: Server) -> AsyncIterator[Database]:
    """A small pool of connections as the service's plain role."""
    database = await Database.open(server.url, SETTINGS)
    yield database
    await database.close()


@pytest.fixture
async def workspace(database: Database) -> Workspace:
    """A tenant of this test's own."""
    return await make_workspace(database)


@pytest.fixture
def new_workspace(database: Database) -> Callable[[], Awaitable[Workspace]]:
    """For tests of more than one tenant: each call makes another."""
    return lambda: make_workspace(database)
