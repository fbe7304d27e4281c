"""The PostgreSQL of a test run: one server, one migrated database, shared by all processes of the run.

The first process that needs it starts and migrates it; runs that need none start none.
"""

import asyncio
import fcntl
import os
import secrets
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
from sqlalchemy.engine import make_url

from service.store.embedded import open_server
from service.store.embedded.server import Embedded
from service.store.migrations import upgrade
from service.store.partitions import ensure_partitions

FOREIGN = "OARLOCK_TEST_DATABASE_URL"
"""Another server to test on: how an administrator connects who may create databases and roles."""

PLACE = "OARLOCK_TEST_RUN"
"""The directory of this run, by which its processes find one another."""

Result = TypeVar("Result")


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end, whatever event loop is about: in a thread of its own."""
    with ThreadPoolExecutor(max_workers=1) as threads:
        return threads.submit(asyncio.run, work).result()


async def execute(url: str, *statements: str) -> list[Any]:
    """Run statements, each on its own; gives the rows of the last."""
    connection = await asyncpg.connect(plain(url))
    try:
        found: list[Any] = []
        for statement in statements:
            found = await connection.fetch(statement)
        return found
    finally:
        await connection.close()


def plain(url: str) -> str:
    """A URL as asyncpg alone takes it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@dataclass
class Server:
    """Where to connect: as the administrator, who owns the tables, and as the service's role."""

    admin_url: str
    url: str
    embedded: Embedded | None = None
    scratch: list[str] = field(default_factory=list)

    async def create_database(self) -> tuple[str, str]:
        """One more database, empty: its administrator's URL and the service's. It is gone with the run."""
        name = f"scratch_{secrets.token_hex(6)}"
        await execute(self.admin_url, f"CREATE DATABASE {name}")
        self.scratch.append(name)
        return _on(self.admin_url, name), _on(self.url, name)

    def close(self) -> None:
        """Leave it. The embedded server ends with its last user."""
        if self.embedded is not None:
            self.embedded.close()
            return
        for name in self.scratch:
            run(execute(self.admin_url, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


def _on(url: str, database: str) -> str:
    return make_url(url).set(database=database).render_as_string(hide_password=False)


def begin_run() -> None:
    """Make the run's directory, and tell the processes to come."""
    place = tempfile.mkdtemp(prefix="oarlock-tests-")
    Path(place).chmod(0o755)  # the server may run as another user; its own directory in here is private
    os.environ[PLACE] = place


def end_run() -> None:
    """Forget the run."""
    place = Path(os.environ.pop(PLACE))
    made, url = place / "foreign", os.environ.get(FOREIGN)
    if url is not None and made.exists():
        run(execute(url, f"DROP DATABASE IF EXISTS {made.read_text()} WITH (FORCE)"))
    shutil.rmtree(place, ignore_errors=True)


def join_server() -> Server:
    """Join the run's server; the first to come starts and migrates it."""
    place = Path(os.environ[PLACE])
    with _one_at_a_time(place):
        url = os.environ.get(FOREIGN)
        server = _embedded(place) if url is None else _foreign(place, url)
        ready = place / "ready"
        if not ready.exists():
            run(_prepare(server))
            ready.touch()
    return server


def _embedded(place: Path) -> Server:
    embedded = open_server(place)
    return Server(embedded.admin_url, embedded.url, embedded)


def _foreign(place: Path, url: str) -> Server:
    made = place / "foreign"
    if not made.exists():
        name = f"oarlock_test_{secrets.token_hex(6)}"
        run(execute(url, f"CREATE DATABASE {name}"))
        made.write_text(name)
    own = _on(url, made.read_text())
    return Server(own, own)


async def _prepare(server: Server) -> None:
    await upgrade(server.admin_url)
    await ensure_partitions(server.admin_url, date(2026, 11, 21))
    # Nobody needs the data after a power cut.
    name = make_url(server.admin_url).database
    await execute(server.admin_url, f"ALTER DATABASE {name} SET synchronous_commit = off")


@contextmanager
def _one_at_a_time(place: Path) -> Iterator[None]:
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
