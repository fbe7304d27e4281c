"""What commands stand on: the settings, and the database they name, or the embedded one."""

import asyncio
import errno
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import asyncpg
from alembic.util import CommandError
from pydantic import ValidationError
from pydantic_settings import SettingsError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from service.commands.failures import MISUSED, Failure
from service.commands.terminal import SILENT, Bar
from service.settings import Settings
from service.store import migrations
from service.store.citus import distribute
from service.store.database import Database, driver_url, make_engine, read_standing
from service.store.embedded import Embedded, default_data_dir, open_server
from service.store.partitions import ensure_partitions
from service.store.work import utc_now

Result = TypeVar("Result")

OLDEST = 15
"""The oldest major version of PostgreSQL that the tables work with."""

REFUSALS = {
    "28": "refuses this user or password",
    "3D000": "has no database of this name",
    "42501": "does not let this role do that; migrations take the owner's, in OARLOCK_MIGRATION_DATABASE_URL",
    "42P01": "is not migrated: run `oarlock migrate`",
    "3F000": "is not migrated: run `oarlock migrate`",
    "53300": "takes no more connections right now",
    "08P01": "takes no settings of a session; if it is a pooler, set OARLOCK_DIRECT_DATABASE_URL",
    "55P03": "is busy with another change that takes long: try again",
    "57P": "is starting or stopping: try again",
}
"""The beginning of an SQLSTATE, and what it means to whoever runs a command."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A database: how the service connects, how migrations do, and our use of the embedded server if it is that."""

    url: str
    admin_url: str
    embedded: Embedded | None = None


def read_settings() -> Settings:
    """The settings of the environment; what is wrong with one is told by its variable's name, without its value."""
    try:
        return Settings()
    except SettingsError:
        raise Failure("OARLOCK_OIDC_ISSUERS is wrong: it takes a JSON array of objects.", MISUSED) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        name = f"OARLOCK_{first['loc'][0]}".upper() if first["loc"] else "The settings"
        message = f"{name} is wrong: {first['msg']}."
        raise Failure(message, MISUSED) from None


@contextmanager
def found(settings: Settings, *, to_migrate: bool = False) -> Iterator[Ground]:
    """The database of the settings, or the embedded one: started if need be, and left at the end."""
    given = settings.database_url or (settings.migration_database_url if to_migrate else None)
    if given is not None:
        url = checked_url(given, "OARLOCK_DATABASE_URL")
        owner = settings.migration_database_url or settings.direct_database_url or given
        yield Ground(url, checked_url(owner, "OARLOCK_MIGRATION_DATABASE_URL"))
    elif settings.migration_database_url is not None:
        message = "OARLOCK_MIGRATION_DATABASE_URL is set, but OARLOCK_DATABASE_URL is not: set both, or neither."
        raise Failure(message, MISUSED)
    else:
        with open_server(settings.data_dir or default_data_dir()) as server:
            yield Ground(server.url, server.admin_url, server)


def checked_url(url: str, variable: str) -> str:
    """A URL that a driver can make sense of. It may hold a password, so it is never repeated."""
    try:
        return driver_url(url)
    except (ArgumentError, ValueError):
        message = f"{variable} is no PostgreSQL URL. Write postgresql://user:password@host:5432/database."
        raise Failure(message, MISUSED) from None


@contextmanager
def reaching(url: str) -> Iterator[None]:
    """Tell in words why a database cannot be used."""
    try:
        yield
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, DBAPIError) as error:
        place = _place(url)
        said = _refusal(error)
        if said is None:
            raise
        message = f"The database at {place} {said}."
        raise Failure(message) from error


def _place(url: str) -> str:
    parsed = make_url(url)
    host = parsed.host or parsed.query.get("host") or "localhost"
    return f"{host}:{parsed.port or 5432}"


def _refusal(error: Exception) -> str | None:
    """What a failure to connect or to work means; None for those that only a bug of ours can cause."""
    cause: BaseException | None = error
    while cause is not None:
        state = getattr(cause, "sqlstate", None)
        if isinstance(state, str):
            return next((said for start, said in REFUSALS.items() if state.startswith(start)), None)
        if isinstance(cause, TimeoutError):
            return "does not answer"
        if isinstance(cause, OSError):
            known = cause.errno in errno.errorcode
            why = os.strerror(cause.errno or 0) if known else cause.strerror or "no address of it answers"
            return f"cannot be reached: {why}"
        cause = getattr(cause, "orig", None) or cause.__cause__
    return "closed the connection" if isinstance(error, asyncpg.InterfaceError) else None


async def bring_up_to_date(place: Ground, settings: Settings, bar: Bar = SILENT) -> str:
    """Migrate unless there is nothing to do, which any role may find out, and make the partitions of the years ahead.

    Gives the revision. A `bar` is moved by each migration.
    """
    with reaching(place.admin_url):
        await check_version(place.admin_url, settings)
        present, newest = await migrations.current(place.admin_url), migrations.head()
        try:
            revision = newest if present == newest else await _upgraded(place, present, bar)
        except CommandError:
            message = (
                f"The database is at revision {present}, and this Oarlock knows up to {newest}: "
                "it was migrated by a newer one. Run that one."
            )
            raise Failure(message) from None
        await ensure_partitions(place.admin_url, utc_now().date())
        await distribute(place.admin_url)
        return revision


async def _upgraded(place: Ground, present: str | None, bar: Bar) -> str:
    ahead = migrations.ahead_of(present)
    bar.show(description="Migrating", total=len(ahead), note=ahead[0])
    left = iter(ahead[1:])

    def moved() -> None:
        bar.move()
        bar.show(note=next(left, ""))

    return await migrations.upgrade(place.admin_url, moved=moved)


async def check_version(url: str, settings: Settings) -> int:
    """PostgreSQL's version as a number, 180004 for 18.4; a failure if it is too old."""
    engine = make_engine(url, settings)
    try:
        version = (await read_standing(engine)).version
    finally:
        await engine.dispose()
    if version < OLDEST * 10_000:
        message = f"The database is PostgreSQL {version // 10_000}. Oarlock needs {OLDEST} or newer."
        raise Failure(message)
    return version


async def open_database(place: Ground, settings: Settings) -> Database:
    """A pool of connections as the service uses them, over a disk that is watched."""
    if place.embedded is not None and settings.watched_disk is None:
        settings = settings.model_copy(update={"watched_disk": place.embedded.home.path})
    with reaching(place.url):
        try:
            return await Database.open(place.url, settings)
        except RuntimeError as error:
            raise Failure(str(error)) from None


def with_database(action: Callable[[Database], Awaitable[Result]]) -> Result:
    """Do something with the database, beside a service that is running or without one."""
    settings = read_settings()

    async def act(place: Ground) -> Result:
        if place.embedded is not None:
            await bring_up_to_date(place, settings)
        database = await open_database(place, settings)
        try:
            with reaching(place.url):
                return await action(database)
        finally:
            await database.close()

    with found(settings) as place:
        return asyncio.run(act(place))
