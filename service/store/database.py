"""The connection to PostgreSQL: a pool, a transaction in two round trips, and errors translated by SQLSTATE."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import asyncpg
import orjson
from sqlalchemy import select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from service.errors import Kind, Problem
from service.settings import Settings
from service.store.encoding import to_json
from service.store.tables.workspaces import Installation

APPLICATION_ROLE = "oarlock_app"
"""The plain role the service works as: row-level security holds for it."""

BY_STATE: dict[str, tuple[Kind, str]] = {
    "23505": (Kind.CONFLICT, "Something with this id or key is there already."),
    "23503": (Kind.CONFLICT, "Something this refers to, or that refers to this, has just changed. Read it again."),
    "57014": (Kind.TIMEOUT, "The database did not answer in time. Try again, or ask for less."),
    "55P03": (Kind.UNAVAILABLE, "Another change holds this. Try again."),
    "40001": (Kind.UNAVAILABLE, "Another change came first. Try again."),
    "40P01": (Kind.UNAVAILABLE, "Two changes waited for each other. Try again."),
    "25P02": (Kind.UNAVAILABLE, "An earlier part of this request failed, so this one was not tried. Try again."),
    "53300": (Kind.UNAVAILABLE, "The database takes no more connections right now. Try again."),
    "22003": (Kind.INVALID, "A number is out of the range that can be stored."),
    "22021": (Kind.INVALID, "A text holds a character that cannot be stored."),
    "22P05": (Kind.INVALID, "A text holds a character that cannot be stored."),
}
LOST = ("08", "57P0", "53")
"""SQLSTATE classes that mean the database, or one of its nodes, is away for now."""


def problem_of(error: Exception) -> Problem | None:
    """The expected problem behind a database error, or None when it is a bug of ours. No database text leaves here."""
    lost = isinstance(error, OSError) or (isinstance(error, DBAPIError) and error.connection_invalidated)
    driver: BaseException = error
    if isinstance(error, DBAPIError) and error.orig is not None:
        driver = error.orig.__cause__ or error.orig
    state = getattr(driver, "sqlstate", None) or ""
    if state in BY_STATE:
        return Problem(*BY_STATE[state])
    if lost or state.startswith(LOST) or (isinstance(driver, asyncpg.InterfaceError) and "closed" in str(driver)):
        return Problem(Kind.UNAVAILABLE, "The database is not reachable right now. Try again.")
    # The server's class 22, or a value that the driver could not even send.
    if isinstance(driver, asyncpg.DataError | ValueError):
        return Problem(Kind.INVALID, "A value is out of the range that can be stored.")
    return None


@contextmanager
def translated() -> Iterator[None]:
    """Turn the database's expected errors into problems."""
    try:
        yield
    except PoolTimeoutError as error:
        raise Problem(Kind.UNAVAILABLE, "All database connections are busy. Try again.") from error
    except (DBAPIError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error


def driver_url(url: str) -> str:
    """Accept the URLs people have at hand: `postgres://`, `postgresql://` or with the driver named."""
    parsed = make_url(url)
    if parsed.get_backend_name() not in ("postgresql", "postgres"):
        message = "OARLOCK_DATABASE_URL must begin with postgresql://"
        raise ValueError(message)
    return parsed.set(drivername="postgresql+asyncpg").render_as_string(hide_password=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the login role may do, and whether the service can work as a plain role."""

    version: int
    above_policies: bool
    may_assume: bool


async def read_standing(engine: AsyncEngine) -> Standing:
    """Ask the server who we are."""
    query = text(
        "SELECT current_setting('server_version_num')::int, rolsuper OR rolbypassrls, "
        "COALESCE((SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = :role), false) "
        "FROM pg_roles WHERE rolname = current_user"
    )
    async with engine.connect() as connection:
        version, above, member = (await connection.execute(query, {"role": APPLICATION_ROLE})).one()
    return Standing(version, above, member)


def make_engine(url: str, settings: Settings, role: str | None = None) -> AsyncEngine:
    """A pool of connections in autocommit: transactions are begun and ended by `Database.transaction` alone."""
    server_settings = {
        "application_name": "oarlock",
        "timezone": "UTC",
        "jit": "off",
        "statement_timeout": str(int(settings.statement_timeout_seconds * 1000)),
        "lock_timeout": "5000",
        "idle_in_transaction_session_timeout": "30000",
    }
    if role is not None:
        server_settings["role"] = role
    return create_async_engine(
        driver_url(url),
        isolation_level="AUTOCOMMIT",
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        pool_pre_ping=False,
        json_serializer=lambda value: to_json(value).decode(),
        json_deserializer=orjson.loads,
        connect_args={"server_settings": server_settings, "timeout": 5},
    )


class Database:
    """A pool of connections to one PostgreSQL."""

    def __init__(self, engine: AsyncEngine, cursor_secret: bytes) -> None:
        self.engine = engine
        self.cursor_secret = cursor_secret

    @classmethod
    async def open(cls, url: str, settings: Settings) -> "Database":
        """Connect as a plain role; refuse to serve as one that row-level security does not hold for."""
        engine = make_engine(url, settings)
        standing = await read_standing(engine)
        if standing.above_policies and not standing.may_assume:
            await engine.dispose()
            message = f"The database role stands above row-level security and cannot become {APPLICATION_ROLE}. "
            raise RuntimeError(message + "Run `oarlock migrate`, or connect as a plain role.")
        if standing.above_policies:
            await engine.dispose()
            engine = make_engine(url, settings, APPLICATION_ROLE)
        try:
            async with engine.connect() as connection:
                secret = await connection.scalar(select(Installation.cursor_secret))
        except ProgrammingError as error:  # no such table, no such schema, or no right to look into it
            await engine.dispose()
            message = "The database is not migrated, or not for this role. Run `oarlock migrate`."
            raise RuntimeError(message) from error
        assert secret is not None
        return cls(engine, secret)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()

    async def ask(self, sql: str, *arguments: Any) -> Any:
        """The first value that a statement of the driver gives, which is a transaction by itself."""
        with translated():
            connection = await self.engine.connect()
            try:
                return await (await _driver(connection)).fetchval(sql, *arguments)
            except BaseException:
                with suppress(Exception):
                    await connection.invalidate()
                raise
            finally:
                await connection.close()

    @asynccontextmanager
    async def transaction(self, begin: str = "BEGIN") -> AsyncIterator[AsyncConnection]:
        """One transaction; `begin` may set what holds for it in the same message."""
        with translated():
            connection = await self.engine.connect()
        try:
            with translated():
                driver = await _driver(connection)
            try:
                with translated():
                    await driver.execute(begin)
                yield connection
                with translated():
                    answer = await driver.execute("COMMIT")
                if answer != "COMMIT" and "READ ONLY" not in begin:
                    # PostgreSQL makes no error of committing a transaction in which a statement failed.
                    message = "Nothing was committed but all rolled back: a failed statement was not let out."
                    raise RuntimeError(message)
            except BaseException:
                await _roll_back(connection, driver)
                raise
        finally:
            await connection.close()


async def _driver(connection: AsyncConnection) -> Any:
    """The asyncpg connection: several statements in one message are beyond the dialect.

    One that was lost while it lay in the pool is replaced, for nothing has been said over it yet.
    """
    driver: Any = (await connection.get_raw_connection()).driver_connection
    if driver.is_closed():
        await connection.invalidate()
        driver = (await connection.get_raw_connection()).driver_connection
    return driver


async def _roll_back(connection: AsyncConnection, driver: Any) -> None:
    """Roll back, or throw the connection away: it must not return to the pool inside a transaction, nor dead."""
    try:
        await asyncio.wait_for(asyncio.shield(driver.execute("ROLLBACK")), timeout=2)
    except BaseException:
        with suppress(Exception):
            await connection.invalidate()
