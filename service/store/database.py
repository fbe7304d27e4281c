"""The connection to PostgreSQL: a pool, a transaction in two round trips, with bounds for all it waits for.

A database that is away makes no sound. So whatever is said to it is waited for only so long, and a connection that gave
no answer is thrown away, as are those that were last heard of before it.
"""

import asyncio
import math
import socket
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import asyncpg
import orjson
import structlog
from sqlalchemy import event, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from service.core.outbound.addresses import NONE, Permits, read_permits
from service.errors import Kind, Problem
from service.meters import POOL_WAIT
from service.settings import Settings
from service.store.encoding import to_json
from service.store.outages import AWAY, READ_ONLY, UNSURE, reaching, state_of, translated
from service.store.pooling import begin_in, connecting_to, session_of, settle
from service.store.space import Space
from service.store.tables.workspaces import Installation

if TYPE_CHECKING:
    from service.store.replica import Replica

APPLICATION_ROLE = "oarlock_app"
"""The plain role the service works as: row-level security holds for it."""

SPARE = 1.0
"""Seconds that an answer may take longer than PostgreSQL lets a statement take: then it will not come any more."""

CONNECTING = 5.0
"""Seconds for a new connection."""

OPENING = 10.0
"""Seconds for the first questions to a database, with the connection."""

BEGINNING = 3.0
"""Seconds for the answer to BEGIN, which nothing in the database can hold up."""

UNDOING = 1.0
"""Seconds for a rollback; a connection that takes longer is thrown away, which undoes it, too."""

CLOSING = 2.0
"""Seconds for saying good-bye to the database."""

TCP = {"TCP_KEEPIDLE": 10, "TCP_KEEPINTVL": 3, "TCP_KEEPCNT": 3, "TCP_USER_TIMEOUT": 10_000}
"""When the system gives up on a connection over which nothing comes back, where it knows how: seconds, milliseconds."""

HEARD = "oarlock.heard"

log = structlog.get_logger("oarlock.database")


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
    async with asyncio.timeout(OPENING), engine.connect() as connection:
        version, above, member = (await connection.execute(query, {"role": APPLICATION_ROLE})).one()
    return Standing(version, above, member)


def make_engine(url: str, settings: Settings, role: str | None = None, *, pooled: bool = False) -> AsyncEngine:
    """A pool of connections in autocommit: transactions are begun and ended by `Database.transaction` alone.

    Those that lead to a pooler may be used within transactions only, which `pooling.begin_in` begins.
    """
    engine = create_async_engine(
        driver_url(url),
        isolation_level="AUTOCOMMIT",
        pool_size=settings.pool_size,
        max_overflow=0,
        pool_timeout=settings.pool_wait_seconds,
        pool_pre_ping=False,
        hide_parameters=True,  # what an error repeats is logged, and parameters may be secrets
        json_serializer=lambda value: to_json(value).decode(),
        json_deserializer=orjson.loads,
        connect_args={"timeout": CONNECTING} | connecting_to(session_of(settings, role), pooled=pooled),
    )
    event.listen(engine.sync_engine, "connect", _connected)
    if pooled:
        event.listen(engine.sync_engine, "connect", settle)
    return engine


def _connected(connection: Any, record: Any) -> None:
    """Remember when a connection was heard of, and let the system see to it that silence has an end."""
    record.info[HEARD] = time.monotonic()
    transport: Any = connection.driver_connection._transport
    wire = transport.get_extra_info("socket")
    if wire is None or wire.family not in (socket.AF_INET, socket.AF_INET6):
        return
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in TCP.items():
        option = getattr(socket, name, None)
        if option is not None:
            wire.setsockopt(socket.IPPROTO_TCP, option, value)


class Database:
    """A pool of connections to one PostgreSQL."""

    def __init__(self, engine: AsyncEngine, cursor_secret: bytes, permits: Permits = NONE) -> None:
        self.engine = engine
        self.cursor_secret = cursor_secret
        self.permits = permits
        """What events may be sent to though it is not public."""
        self.patience: float | None = None
        """Seconds for which a statement is waited for."""
        self.space: Space | None = None
        """The disk that is written to, if it is watched."""
        self.session: Mapping[str, str] | None = None
        """What each transaction sets for itself, behind a pooler that keeps no sessions."""
        self.direct = engine.url
        """Where a connection is one's own."""
        self.role: str | None = None
        """The role that is taken on after the login, if it is another."""
        self.replica: Replica | None = None
        """What reads are answered from where nobody notices; set by whoever serves."""
        self._doubted = -math.inf
        self._away = False

    @classmethod
    async def open(cls, url: str, settings: Settings) -> "Database":
        """Connect as a plain role; refuse to serve as one that row-level security does not hold for."""
        direct = settings.direct_database_url or url
        engine = make_engine(direct, settings)
        standing = await read_standing(engine)
        if standing.above_policies and not standing.may_assume:
            await engine.dispose()
            message = f"The database role stands above row-level security and cannot become {APPLICATION_ROLE}. "
            raise RuntimeError(message + "Run `oarlock migrate`, or connect as a plain role.")
        role = APPLICATION_ROLE if standing.above_policies else None
        if role is not None:
            await engine.dispose()
            engine = make_engine(direct, settings, role)
        try:
            async with asyncio.timeout(OPENING), engine.connect() as connection:
                secret = await connection.scalar(select(Installation.cursor_secret))
        except ProgrammingError as error:  # no such table, no such schema, or no right to look into it
            await engine.dispose()
            message = "The database is not migrated, or not for this role. Run `oarlock migrate`."
            raise RuntimeError(message) from error
        assert secret is not None
        listening = engine.url
        if settings.direct_database_url is not None:
            await engine.dispose()
            engine = make_engine(url, settings, role, pooled=True)
        database = cls(engine, secret, _permits_of(settings))
        database.direct, database.role = listening, role
        database.session = session_of(settings, role) if settings.direct_database_url is not None else None
        database.patience = settings.statement_timeout_seconds + SPARE
        if settings.watched_disk is not None and settings.min_free_mb:
            database.space = Space(settings.watched_disk, settings.min_free_mb)
        return database

    async def close(self) -> None:
        """Close all connections; those over which nothing comes back end with the process."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSING):
                await self.engine.dispose()
        if self.replica is not None:
            await self.replica.close()

    async def ask(self, sql: str, *arguments: Any) -> Any:
        """The first value that a statement of the driver gives, which is a transaction by itself."""
        with translated():
            connection = await self.engine.connect()
            try:
                driver = await self._driver(connection)
                if self.session is None:
                    return await driver.fetchval(sql, *arguments)
                await driver.execute(begin_in("BEGIN READ ONLY", self.session))
                found = await driver.fetchval(sql, *arguments)
                await driver.execute("COMMIT")
                return found
            except BaseException:
                await _throw_away(connection)
                raise
            finally:
                await connection.close()

    @asynccontextmanager
    async def transaction(self, begin: str = "BEGIN") -> AsyncIterator[AsyncConnection]:
        """One short transaction; `begin` may set what holds for it in the same message.

        All of it may take as long as one statement may, and its errors are translated.
        """
        with translated():
            async with asyncio.timeout(self.patience), self.begun(begin) as connection:
                yield connection

    @asynccontextmanager
    async def begun(self, begin: str, last: Sequence[str] = ()) -> AsyncIterator[AsyncConnection]:
        """One transaction of any length, whose statements are bounded and translated by whoever sends them.

        What is in `last` by its end goes with the commit, in the same message.
        """
        asked = time.perf_counter()
        try:
            with reaching():
                connection = await self.engine.connect()
        except Problem as problem:
            self._note_lost(problem)
            raise
        POOL_WAIT.observe(time.perf_counter() - asked)
        if self.session is not None:
            begin = begin_in(begin, self.session)
        try:
            driver = await self._begin(connection, begin)
            try:
                yield connection
                await self._commit(driver, begin, last)
                _info(connection)[HEARD] = time.monotonic()
            except BaseException as error:
                if isinstance(error, Problem) and error.detail == READ_ONLY:
                    self._doubted = time.monotonic()  # who takes changes now may be found by connecting anew
                await self._roll_back(connection, driver)
                raise
        finally:
            await connection.close()

    async def _begin(self, connection: AsyncConnection, begin: str) -> Any:
        """Begin, over another connection if this one is lost or silent: nothing has been said over it yet."""
        try:
            with reaching():
                driver = await self._driver(connection)
                try:
                    async with asyncio.timeout(BEGINNING):
                        await driver.execute(begin)
                except Exception as error:
                    if isinstance(error, TimeoutError):
                        self._doubted = time.monotonic()
                    await _throw_away(connection)
                    driver = await self._driver(connection)
                    async with asyncio.timeout(BEGINNING):
                        await driver.execute(begin)
        except BaseException as error:
            self._note_lost(error)
            await _throw_away(connection)
            raise
        if self._away:
            self._away = False
            log.info("database_back")
        return driver

    async def _driver(self, connection: AsyncConnection) -> Any:
        """The asyncpg connection: several statements in one message are beyond the dialect.

        One that was lost while it lay in the pool is replaced, and so is one that may be: it was not heard of since
        another gave no answer.
        """
        driver: Any = (await connection.get_raw_connection()).driver_connection
        if driver.is_closed() or _info(connection).get(HEARD, math.inf) < self._doubted:
            await _throw_away(connection)
            driver = (await connection.get_raw_connection()).driver_connection
        return driver

    async def _commit(self, driver: Any, begin: str, last: Sequence[str]) -> None:
        try:
            with translated():
                async with asyncio.timeout(self.patience):
                    answer = await driver.execute("; ".join([*last, "COMMIT"]))
        except Problem as problem:
            # Only what was never sent is known not to be done.
            if problem.detail != AWAY or isinstance(problem.__cause__, asyncpg.InterfaceError) or "READ ONLY" in begin:
                raise
            raise Problem(Kind.UNAVAILABLE, UNSURE) from problem
        if answer != "COMMIT" and "READ ONLY" not in begin:
            # PostgreSQL makes no error of committing a transaction in which a statement failed.
            message = "Nothing was committed but all rolled back: a failed statement was not let out."
            raise RuntimeError(message)

    async def _roll_back(self, connection: AsyncConnection, driver: Any) -> None:
        """Roll back, or throw the connection away: it must not return to the pool inside a transaction, nor dead."""
        try:
            async with asyncio.timeout(UNDOING):
                await driver.execute("ROLLBACK")
        except BaseException as error:
            if isinstance(error, TimeoutError):
                self._doubted = time.monotonic()
            await _throw_away(connection)

    def _note_lost(self, error: BaseException) -> None:
        """Log once that the database is away, however many ask for it."""
        cause = error.__cause__
        if self._away or not isinstance(error, Problem) or isinstance(cause, PoolTimeoutError):
            return
        self._away = True
        log.warning("database_away", reason=type(cause).__name__, state=cause and state_of(cause))


def _info(connection: AsyncConnection) -> Any:
    """What is known of a connection for as long as it lives."""
    sync = connection.sync_connection
    return {} if sync is None else sync.info


async def _throw_away(connection: AsyncConnection) -> None:
    """End a connection without a word: who does not answer would not answer to a good-bye either."""
    sync = connection.sync_connection
    with suppress(Exception):
        if sync is not None and not sync.invalidated and not sync.closed:
            driver: Any = sync.connection.driver_connection
            driver.terminate()
            await connection.invalidate()


def _permits_of(settings: Settings) -> Permits:
    try:
        return read_permits(settings.webhook_private_targets)
    except ValueError as error:
        message = "OARLOCK_WEBHOOK_PRIVATE_TARGETS holds a network that is none. Write it as 10.0.0.0/8."
        raise RuntimeError(message) from error
