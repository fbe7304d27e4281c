"""The database's errors as problems, by SQLSTATE. No text of the database leaves here."""

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg
from sqlalchemy.exc import DBAPIError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from service.errors import Kind, Problem

AWAY = "The database is not reachable right now. Try again."
READ_ONLY = "The database takes no changes right now, for it is read-only. Try again."
FULL = "The disk of the database is full: nothing can be stored until there is room on it again."
UNSURE = (
    "The database was lost while this was being stored, and whether it was done is unknown. Send it again with the "
    "same Idempotency-Key, or look before you repeat it."
)

BY_STATE: dict[str, tuple[Kind, str]] = {
    "23505": (Kind.CONFLICT, "Something with this id or key is there already."),
    "23503": (Kind.CONFLICT, "Something this refers to, or that refers to this, has just changed. Read it again."),
    "57014": (Kind.TIMEOUT, "The database did not answer in time. Try again, or ask for less."),
    "55P03": (Kind.UNAVAILABLE, "Another change holds this. Try again."),
    "40001": (Kind.UNAVAILABLE, "Another change came first. Try again."),
    "40P01": (Kind.UNAVAILABLE, "Two changes waited for each other. Try again."),
    "25P02": (Kind.UNAVAILABLE, "An earlier part of this request failed, so this one was not tried. Try again."),
    "53300": (Kind.UNAVAILABLE, "The database takes no more connections right now. Try again."),
    "53100": (Kind.UNAVAILABLE, FULL),
    "25006": (Kind.UNAVAILABLE, READ_ONLY),
    "25P03": (Kind.TIMEOUT, "The database did not answer in time. Try again, or ask for less."),
    "25P04": (Kind.TIMEOUT, "The database did not answer in time. Try again, or ask for less."),
    "22003": (Kind.INVALID, "A number is out of the range that can be stored."),
    "22021": (Kind.INVALID, "A text holds a character that cannot be stored."),
    "22P05": (Kind.INVALID, "A text holds a character that cannot be stored."),
}
LOST = ("08", "57P0", "53", "58")
"""SQLSTATE classes that mean the database, or one of its nodes, is away for now."""

GONE = frozenset({AWAY, READ_ONLY, FULL, UNSURE})
"""What is said of everything that is asked while it lasts."""

STANDBY = "0A000"
"""What a server in recovery answers to the beginning of a transaction that is to write."""

CHANGED = (asyncpg.InvalidCachedStatementError, asyncpg.OutdatedSchemaCacheError)
"""What a connection says that knows the tables as they were before a migration."""

FROM_DRIVER = (
    *(DBAPIError, PendingRollbackError, OSError),
    *(asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError),
)
"""A rollback that is pending is that of a connection which was lost earlier in the same transaction."""


def problem_of(error: Exception) -> Problem | None:
    """The expected problem behind a database error, or None when it is a bug of ours. No database text leaves here."""
    lost = isinstance(error, OSError | PendingRollbackError)
    lost = lost or (isinstance(error, DBAPIError) and error.connection_invalidated)
    driver: BaseException = error
    if isinstance(error, DBAPIError) and error.orig is not None:
        driver = error.orig.__cause__ or error.orig
    state = getattr(driver, "sqlstate", None) or ""
    if state in BY_STATE:
        return Problem(*BY_STATE[state])
    if isinstance(driver, CHANGED):
        return Problem(Kind.UNAVAILABLE, "The tables of the database have just changed. Try again.")
    if lost or state.startswith(LOST) or isinstance(driver, asyncpg.InternalClientError):
        return Problem(Kind.UNAVAILABLE, AWAY)
    if isinstance(driver, asyncpg.InterfaceError) and "closed" in str(driver):
        return Problem(Kind.UNAVAILABLE, AWAY)
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
    except FROM_DRIVER as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error


@contextmanager
def reaching() -> Iterator[None]:
    """Whatever stands in the way of a transaction's beginning, the database is away for now."""
    try:
        with translated():
            yield
    except FROM_DRIVER as error:
        raise Problem(Kind.UNAVAILABLE, READ_ONLY if state_of(error) == STANDBY else AWAY) from error


def state_of(error: BaseException) -> str | None:
    """The SQLSTATE behind an error, if the database gave one."""
    return getattr(error, "sqlstate", None) or getattr(getattr(error, "orig", None), "sqlstate", None)
