"""Faults in the driver: the Nth statement that is sent from now on is answered by an error of a test's choice."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
from asyncpg.prepared_stmt import PreparedStatement

SENDING = [
    *((asyncpg.Connection, name) for name in ("execute", "fetch", "fetchval")),
    *((PreparedStatement, name) for name in ("fetch", "fetchval", "fetchrow")),
]
"""Whatever sends a statement."""

ERRORS: dict[str, Callable[[], Exception]] = {
    "reset": lambda: ConnectionResetError(104, "Connection reset by peer"),
    "lost": lambda: asyncpg.ConnectionDoesNotExistError("connection was closed in the middle of operation"),
    "shutdown": lambda: asyncpg.AdminShutdownError("terminating connection due to administrator command"),
    "late": lambda: asyncpg.QueryCanceledError("canceling statement due to statement timeout"),
    "lock": lambda: asyncpg.LockNotAvailableError("canceling statement due to lock timeout"),
    "serialization": lambda: asyncpg.SerializationError("could not serialize access due to concurrent update"),
    "deadlock": lambda: asyncpg.DeadlockDetectedError("deadlock detected"),
    "full": lambda: asyncpg.DiskFullError("could not extend file: No space left on device"),
    "memory": lambda: asyncpg.OutOfMemoryError("out of memory"),
    "read-only": lambda: asyncpg.ReadOnlySQLTransactionError("cannot execute INSERT in a read-only transaction"),
    "busy": lambda: asyncpg.TooManyConnectionsError("sorry, too many clients already"),
    "migrated": lambda: asyncpg.InvalidCachedStatementError("cached statement plan is invalid"),
}


@dataclass
class Failing:
    """How many statements were sent, and whether the one that was to fail was among them."""

    at: int
    error: Callable[[], Exception]
    sent: int = 0
    happened: bool = False

    def count(self) -> None:
        """One more statement, which may fail."""
        self.sent += 1
        if self.sent == self.at:
            self.happened = True
            raise self.error()


@contextmanager
def failing(at: int, error: Callable[[], Exception]) -> Iterator[Failing]:
    """Let the Nth statement from here on fail before it is sent."""
    state = Failing(at, error)
    genuine = [(owner, name, getattr(owner, name)) for owner, name in SENDING]

    def counted(method: Any) -> Any:
        async def send(self: Any, query: Any = None, *args: Any, **named: Any) -> Any:
            if query != "ROLLBACK":  # what is undone is undone
                state.count()
            given = args if query is None else (query, *args)
            return await method(self, *given, **named)

        return send

    for owner, name, method in genuine:
        setattr(owner, name, counted(method))
    try:
        yield state
    finally:
        for owner, name, method in genuine:
            setattr(owner, name, method)
