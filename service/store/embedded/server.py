"""Joining, using and leaving the embedded server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import asyncpg
from sqlalchemy import URL

from service.store.embedded.cluster import APP, DATABASE, OWNER, Passwords, read_passwords
from service.store.embedded.failures import StartFailed, unusable
from service.store.embedded.places import PORT, Home, home_in
from service.store.embedded.running import await_end, await_lock, ensure_keeper, ensure_server, make_home, one_at_a_time

START_PATIENCE = 120.0
"""Seconds. Room for a recovery after a crash; a warm start takes a tenth of one."""

CLOSE_PATIENCE = 10.0
"""Seconds that the last one out waits for the server's end. The keeper sees to it in any case."""


@dataclass(slots=True, kw_only=True)
class Embedded:
    """One process's use of the server. Close it, or leave a `with`; a process that just dies is noticed as well."""

    home: Home
    socket: Path
    """The directory of the server's socket."""
    passwords: Passwords = field(repr=False)
    users: int | None = field(repr=False)
    """Our open file with a shared lock among the users; None once closed."""

    @property
    def url(self) -> str:
        """For the service: a plain login role that owns nothing and that row-level security binds."""
        return self._url(APP, self.passwords.app, DATABASE)

    @property
    def admin_url(self) -> str:
        """For migrations only: the superuser, who owns everything and whom row-level security does not bind."""
        return self._url(OWNER, self.passwords.owner, DATABASE)

    async def create_database(self, name: str) -> tuple[str, str]:
        """Create one more database, empty; answers its `admin_url` and `url`."""
        connection = await asyncpg.connect(
            host=str(self.socket), port=PORT, user=OWNER, password=self.passwords.owner, database=DATABASE
        )
        try:
            quoted = name.replace('"', '""')
            await connection.execute(f'CREATE DATABASE "{quoted}"')
        finally:
            await connection.close()
        return self._url(OWNER, self.passwords.owner, name), self._url(APP, self.passwords.app, name)

    def ensure_running(self) -> None:
        """Start the server again if it died under its users; a millisecond if not. Blocks. Raises `StartFailed`."""
        with _explained(self.home.path.parent), one_at_a_time(self.home, START_PATIENCE) as until:
            ensure_keeper(self.home)
            self.socket = ensure_server(self.home, until)

    def close(self) -> None:
        """Leave. The last one out waits until the server has stopped, at most 10 s. Closing twice is fine."""
        if self.users is None:
            return
        try:
            # Nobody starts meanwhile, so that what we see ending is what we used.
            with (
                suppress(StartFailed, OSError, subprocess.SubprocessError),
                one_at_a_time(self.home, CLOSE_PATIENCE) as until,
            ):
                ensure_keeper(self.home)
                self._leave()
                await_end(self.home, until)
        finally:
            self._leave()

    def _leave(self) -> None:
        if self.users is not None:
            os.close(self.users)
            self.users = None

    def _url(self, role: str, password: str, database: str) -> str:
        # In the query a host may be any path. The port stands there too, or a PGPORT around us would decide.
        where = {"host": str(self.socket), "port": str(PORT)}
        url = URL.create("postgresql+asyncpg", username=role, password=password, database=database, query=where)
        return url.render_as_string(hide_password=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_server(data_dir: Path) -> Embedded:
    """Join the server of a data directory, and start it if need be: half a second at first, a tenth once there is data.

    Blocks: in an event loop call it by `asyncio.to_thread`. Raises `StartFailed`, which says why and what to do.
    """
    if sys.platform == "win32":
        detail = "The embedded PostgreSQL runs on Linux and macOS: set OARLOCK_DATABASE_URL to use your own."
        raise StartFailed(detail)
    data_dir = data_dir.expanduser().absolute()
    with _explained(data_dir):
        home = home_in(data_dir)
        if not home.path.exists():
            make_home(home)
        with one_at_a_time(home, START_PATIENCE) as until:
            users = await_lock(home.users_lock, until, shared=True)
            try:
                ensure_keeper(home)
                socket = ensure_server(home, until)
                return Embedded(home=home, socket=socket, passwords=read_passwords(home), users=users)
            except BaseException:
                os.close(users)  # for the keeper to see
                raise


@contextmanager
def _explained(data_dir: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unusable(data_dir, error) from error
    except subprocess.SubprocessError as error:
        detail = f"Running PostgreSQL's programs for {data_dir} failed: {error}. Is the machine very slow?"
        raise StartFailed(detail) from error
