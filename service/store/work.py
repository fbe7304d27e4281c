"""Work: one transaction, one workspace, one moment, one caller. Leaving it commits."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from time import perf_counter
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Delete, Executable, Insert, Row, Select, Table, Update, delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from service.core.outbound.addresses import NONE
from service.errors import Kind, Problem, worded
from service.store.database import Database
from service.store.history import WRITE_CHANGES, Changed, Sender, arrays_of, notice
from service.store.outages import translated
from service.store.tables.base import Tenant, table_of
from service.store.tables.people import Scope
from service.traces import TIMINGS, fail, leaf

Rows = Sequence[Row[Any]]
Lens = Callable[[Executable], Executable]
"""Makes of a statement one that reads something else."""

INCLUDED = {Scope.ADMIN: frozenset(Scope), Scope.WRITE: frozenset({Scope.WRITE, Scope.READ})}


def utc_now() -> datetime:
    """The clock. Everything else is told the time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: a workspace, what the key may do, and the member it acts for."""

    workspace_id: UUID
    scopes: frozenset[Scope]
    key_id: UUID | None = None
    member_id: UUID | None = None
    source_id: UUID | None = None
    locale: str | None = None
    """The language of the workspace."""

    @property
    def bearer_id(self) -> UUID:
        """Whose requests are counted and remembered together: the key, or the member who signed in."""
        return self.key_id or self.member_id or self.workspace_id

    def may(self, scope: Scope) -> bool:
        """Whether a scope is held, by itself or included in another."""
        return any(scope == held or scope in INCLUDED.get(held, ()) for held in self.scopes)

    def sender(self, request_id: str | None) -> Sender:
        """Who it is in the log."""
        return Sender(member_id=self.member_id, key_id=self.key_id, source_id=self.source_id, request_id=request_id)

    def require(self, scope: Scope) -> None:
        """Refuse a caller without the scope."""
        if not self.may(scope):
            raise Problem(Kind.FORBIDDEN, worded("This takes a key with the scope “{scope}”.", scope=scope.value))


@dataclass(slots=True)
class Tally:
    """Statements, the rows they gave or touched, and the seconds they took."""

    statements: int = 0
    rows: int = 0
    seconds: float = 0.0

    def add(self, begun: float, rows: int) -> None:
        """Count a statement that was begun then and has just been answered."""
        self.statements += 1
        self.rows += rows
        self.seconds += perf_counter() - begun


class Noted:
    """What is told of a work that is over: to a collector, and to whoever asks for the times of a request."""

    def __init__(self, write: bool) -> None:
        self.span = leaf("work", write=write)
        self.write = write
        self.tally: Tally | None = None
        self.done: float | None = None
        """When all was done but the log and the commit."""

    def failed(self, error: BaseException) -> None:
        """It was rolled back."""
        if self.span is not None:
            fail(self.span, error)

    def end(self) -> None:
        """It is over."""
        timings, tally = TIMINGS.get(), self.tally
        if timings is not None and tally is not None:
            timings.statements += tally.statements
            timings.database += tally.seconds
            if self.write and self.done is not None:
                timings.writing += perf_counter() - self.done
        if self.span is not None:
            if tally is not None:
                self.span.set_attributes({"oarlock.statements": tally.statements, "oarlock.rows": tally.rows})
            self.span.end()


class Work:
    """A transaction in which everything is done for one caller, in one workspace, at one moment.

    Statements queue up behind one another, so that concurrent readers of one request may share it.
    """

    def __init__(self, connection: AsyncConnection, caller: Caller, now: datetime, cursor_secret: bytes) -> None:
        self.caller = caller
        self.workspace_id = caller.workspace_id
        self._now = now
        self.cursor_secret = cursor_secret
        self.request_id: str | None = None
        """Under which request it is logged."""
        self.reason: str | None = None
        """Why the caller does what is done from here on."""
        self.changes: list[Changed] = []
        """What was changed so far; written to the log when the work is done."""
        self.last_change: int | None = None
        """The number of the last change that it has written to the log."""
        self.shelf: dict[str, Any] = {}
        """What was read once and holds for the whole transaction."""
        self.rows_read = 0
        """How many rows statements have given so far."""
        self.tally = Tally()
        """What was asked of the database, by this work and what looks back from it."""
        self.as_of: datetime | None = None
        """The instant that is looked back to: it is then, and all that is read is as it stood. None: the present."""
        self.writes = False
        """Whether it may write."""
        self.permits = NONE
        """What events may be sent to though it is not public."""
        self.fleeting = False
        """Whether what was found may be another a moment later, though the log tells of no change."""
        self._lens: Lens | None = None
        self._connection = connection
        self._driver: Any = None
        self._patience: float | None = None
        self._turn = asyncio.Lock()

    @property
    def now(self) -> datetime:
        """The moment. What rests on it is fleeting; what rests on the day alone asks for that."""
        self.fleeting = True
        return self._now

    @now.setter
    def now(self, moment: datetime) -> None:
        self._now = moment

    def day_in(self, zone: ZoneInfo) -> date:
        """The day it is in a time zone."""
        return self._now.astimezone(zone).date()

    def require(self, scope: Scope) -> None:
        """The first line of every operation: refuse a caller without the scope."""
        self.caller.require(scope)

    def select(self, model: type[Tenant], *columns: Any) -> Select[Any]:
        """A query over one table of this workspace: all its columns, or those given."""
        table = self.reading(model)
        return select(*(columns or (table,))).where(table.c.workspace_id == self.workspace_id)

    def reading(self, model: type[Tenant]) -> Table:
        """The table of a model, of which something is read."""
        if not model.logged:
            self.fleeting = True
        return table_of(model)

    def update(self, model: type[Tenant]) -> Update:
        """An update of one table of this workspace."""
        table = table_of(model)
        return update(table).where(table.c.workspace_id == self.workspace_id)

    def delete(self, model: type[Tenant]) -> Delete:
        """A deletion from one table of this workspace."""
        table = table_of(model)
        return delete(table).where(table.c.workspace_id == self.workspace_id)

    def insert(self, model: type[Tenant], values: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> Insert:
        """An insertion into one table of this workspace."""
        table = table_of(model)
        owned = {"workspace_id": self.workspace_id}
        if isinstance(values, Mapping):
            return insert(table).values({**values, **owned})
        return insert(table).values([{**one, **owned} for one in values])

    def at(self, as_of: datetime, lens: Lens) -> "Work":
        """The same snapshot at an earlier instant, whose tables are read through a lens. It is there to be read."""
        view = Work(self._connection, self.caller, as_of, self.cursor_secret)
        view.request_id, view.as_of, view._lens, view._turn = self.request_id, as_of, lens, self._turn
        view._patience, view.tally = self._patience, self.tally
        return view

    async def rows(self, statement: Executable, parameters: Any = None) -> Rows:
        """All rows a statement gives."""
        if self._lens is not None:
            statement = self._lens(statement)
        async with self._turn:
            begun = perf_counter()
            with translated():
                async with asyncio.timeout(self._patience):
                    result = await self._connection.execute(statement, parameters)
                found = result.all() if result.returns_rows else ()
        self.tally.add(begun, len(found))
        self.rows_read += len(found)
        return found

    async def pieces(self, statement: Executable, many: int) -> AsyncIterator[Rows]:
        """All rows a statement gives, so many at a time: of any number only these are held. Nobody else may ask now."""
        async with self._turn:
            begun = perf_counter()
            with translated():
                result = await self._connection.stream(statement, execution_options={"yield_per": many})
                self.tally.add(begun, 0)
                async for rows in result.partitions():
                    self.tally.rows += len(rows)
                    yield rows

    async def fetch(self, sql: str, *arguments: Any) -> Sequence[Any]:
        """The records of a statement in the driver's own words: `$1` is the workspace. Nobody looks back by it."""
        assert self._lens is None, "what is read by the driver is the present"
        async with self._turn:
            begun = perf_counter()
            with translated():
                if self._driver is None:
                    self._driver = (await self._connection.get_raw_connection()).driver_connection
                async with asyncio.timeout(self._patience):
                    found = await self._driver.fetch(sql, self.workspace_id, *arguments)
        self.tally.add(begun, len(found))
        self.rows_read += len(found)
        return found

    async def row(self, statement: Executable) -> Row[Any] | None:
        """The first row a statement gives, if any."""
        found = await self.rows(statement)
        return found[0] if found else None

    async def scalar(self, statement: Executable) -> Any:
        """The first column of the first row."""
        found = await self.row(statement)
        return found[0] if found is not None else None

    async def run(self, statement: Executable, parameters: Any = None) -> int:
        """Do it, and say how many rows it touched."""
        async with self._turn:
            begun = perf_counter()
            with translated():
                async with asyncio.timeout(self._patience):
                    result = await self._connection.execute(statement, parameters)
        self.tally.add(begun, max(0, result.rowcount))
        return result.rowcount

    async def take_time(self) -> None:
        """Let statements take as long as they take, from here on."""
        await self.run(text("SET LOCAL statement_timeout = 0"))
        self._patience = None

    @asynccontextmanager
    async def part(self, *, keep: bool = True) -> AsyncIterator[None]:
        """A part of the work that may fail by itself: what it did is undone, and the rest goes on.

        Unless it is to be kept, it is undone in any case: a rehearsal, which leaves nothing behind.
        """
        changes = len(self.changes)
        await self.run(text("SAVEPOINT part"))
        try:
            yield
        except BaseException:
            await self._undo(changes)
            raise
        if keep:
            await self.run(text("RELEASE SAVEPOINT part"))
        else:
            await self._undo(changes)

    async def _undo(self, changes: int) -> None:
        """Back to where the part began, with so many changes; and the name is the part's around it again."""
        await self.run(text("ROLLBACK TO SAVEPOINT part"))
        await self.run(text("RELEASE SAVEPOINT part"))
        del self.changes[changes:]
        self.shelf.clear()

    async def write_history(self) -> None:
        """Write what was changed to the log, and forget it."""
        if not self.changes:
            return
        caller, changes, self.changes = self.caller, self.changes, []
        when = {"workspace_id": self.workspace_id, "now": self._now}
        told = await self.rows(WRITE_CHANGES, arrays_of(changes, caller.sender(self.request_id)) | when)
        self.last_change = max(row.seq for row in told)


@asynccontextmanager
async def open_work(
    database: Database,
    caller: Caller,
    *,
    write: bool = False,
    anywhere: bool = False,
    request_id: str | None = None,
    reason: str | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> AsyncIterator[Work]:
    """Begin, set the tenant, do the work, write what was changed to the log, commit.

    Reads see one snapshot; writes see what others commit and are rolled back whole on any failure. With `anywhere`, a
    replica may answer what is read, if there is one and nobody notices.
    """
    begin = "BEGIN READ WRITE" if write else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    if write and database.space is not None:
        database.space.check()
    begin = f"{begin}; SET LOCAL app.workspace_id = '{caller.workspace_id}'"
    last: list[str] = []
    replica = database.replica
    if replica is not None and anywhere and not write:
        begun = replica.begun(begin, caller.workspace_id)
    else:
        begun = database.begun(begin, last)
    noted = Noted(write)
    try:
        async with begun as connection:
            work = Work(connection, caller, clock(), database.cursor_secret)
            work.request_id, work.reason, work.writes = request_id, reason, write
            work.permits, work._patience = database.permits, database.patience
            noted.tally = work.tally
            yield work
            noted.done = perf_counter()
            await work.write_history()
            if work.last_change is not None:
                last.append(notice(work.workspace_id, work.last_change))
    except BaseException as error:
        noted.failed(error)
        raise
    finally:
        noted.end()
        if replica is not None and write and not last:
            replica.wrote(caller.workspace_id)
