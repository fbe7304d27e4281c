"""Why a database cannot be used, in words; and that a bug is not among the reasons."""

import asyncio
import socket

import asyncpg
import pytest
from sqlalchemy.exc import ProgrammingError

from service.commands import ground
from service.commands.failures import Failure
from service.commands.ground import check_version, checked_url, reaching
from service.store.database import Standing
from tests.conftest import SETTINGS

URL = "postgresql+asyncpg://user:hidden@db.example:6543/goals"
ERRORS = asyncpg.exceptions


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ERRORS.InvalidPasswordError("hidden"), "refuses this user or password"),
        (ERRORS.InvalidAuthorizationSpecificationError("hidden"), "refuses this user or password"),
        (ERRORS.InvalidCatalogNameError("hidden"), "has no database of this name"),
        (ERRORS.InsufficientPrivilegeError("hidden"), "OARLOCK_MIGRATION_DATABASE_URL"),
        (ERRORS.TooManyConnectionsError("hidden"), "takes no more connections right now"),
        (ERRORS.CannotConnectNowError("hidden"), "is starting or stopping: try again"),
        (ERRORS.LockNotAvailableError("hidden"), "is busy with another change"),
        (ERRORS.InterfaceError("hidden"), "closed the connection"),
        (TimeoutError(), "does not answer"),
        (ConnectionRefusedError(111, "hidden"), "cannot be reached: Connection refused"),
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), "cannot be reached: Name or service"),
        (OSError("Multiple exceptions: hidden"), "cannot be reached: no address of it answers"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_every_reason_is_told_with_the_place_and_without_the_secret(error: Exception, words: str) -> None:
    with pytest.raises(Failure, match=r"The database at db\.example:6543 ") as raised, reaching(URL):
        raise error
    assert words in str(raised.value)
    assert "hidden" not in str(raised.value)


def test_a_reason_is_found_behind_what_wraps_it() -> None:
    cause = ERRORS.UndefinedTableError("no such table")
    with pytest.raises(Failure, match="is not migrated: run `oarlock migrate`"), reaching(URL):
        raise ProgrammingError("SELECT 1", None, cause)


@pytest.mark.parametrize("error", [ERRORS.PostgresSyntaxError("bug"), ProgrammingError("SELECT", None, ValueError())])
def test_a_bug_stays_one(error: Exception) -> None:
    with pytest.raises(type(error)), reaching(URL):
        raise error


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("postgres://db/goals", True),
        ("postgresql://user:word@db:5432/goals", True),
        ("postgresql+psycopg://db/goals", True),
        ("postgresql://user@/goals?host=/run/postgresql", True),
        ("sqlite:///goals", False),
        ("postgresql:/db", False),
        ("db.example", False),
        ("", False),
    ],
)
def test_urls_people_have_at_hand(url: str, known: bool) -> None:
    if known:
        assert checked_url(url, "OARLOCK_DATABASE_URL").startswith("postgresql+asyncpg://")
        return
    with pytest.raises(Failure, match="OARLOCK_DATABASE_URL is no PostgreSQL URL"):
        checked_url(url, "OARLOCK_DATABASE_URL")


@pytest.mark.parametrize(("version", "enough"), [(140_022, False), (150_000, True), (180_004, True)])
def test_an_old_postgresql_is_told(version: int, enough: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    async def standing(_: object) -> Standing:
        return Standing(version, above_policies=False, may_assume=False)

    monkeypatch.setattr(ground, "read_standing", standing)
    if enough:
        assert asyncio.run(check_version(URL, SETTINGS)) == version
        return
    with pytest.raises(Failure, match=r"PostgreSQL 14\. Oarlock needs 15 or newer"):
        asyncio.run(check_version(URL, SETTINGS))
