"""What goes on beside requests survives a database that goes away, and says so once; and clocks may jump."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.edge.rates import WINDOW_SECONDS, Rates
from service.errors import Kind
from service.operations.upkeep import keep_all, keep_up
from service.settings import Settings
from service.store import notices
from service.store.database import Database
from service.store.outages import READ_ONLY
from tests.faults.conftest import Place
from tests.faults.driver import ERRORS, failing
from tests.faults.wire import Wire
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def until(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.02)


async def test_the_listener_comes_back_and_says_so_once(
    place: Place, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "LONGEST_PAUSE", 0.1)
    place.log.entries.clear()
    wire.refusing = True
    wire.reset()
    await until(lambda: place.told("listening_lost") > 0)
    await asyncio.sleep(0.5)  # several attempts
    assert place.told("listening_lost") == 1
    wire.refusing = False
    await until(lambda: place.told("listening_again") > 0)
    assert place.told("listening_lost") == 1
    assert (await place.client.post("/v1/plans", json={"title": "A plan"})).status_code == 201


async def test_a_round_of_upkeep_ends_with_the_database_and_is_told_in_a_line(
    place: Place, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire.refusing = True
    wire.reset()
    with refused(Kind.UNAVAILABLE, says="not reachable"):
        await keep_all(place.database, timedelta())
    rounds = 0

    async def renew(_day: Any) -> None:
        nonlocal rounds
        rounds += 1
        raise ConnectionRefusedError

    monkeypatch.setattr("service.operations.upkeep.FIRST", 0.0)
    settings = Settings()
    keeping = asyncio.create_task(keep_up(place.database, settings, 0.001, renew))
    await until(lambda: place.told("upkeep_put_off") >= 4)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert rounds >= 2
    assert not any("exc_info" in one or "exception" in one for one in place.log.entries)


async def test_whoever_waits_for_the_same_lease_is_told_and_the_next_asks_anew(workspace: Workspace) -> None:
    rates = Rates(workspace.database, Settings(rate_limit_workspace=0))
    subject = uuid4()
    with failing(1, ERRORS["late"]):  # the beginning: it is begun anew
        assert (await rates.count(workspace.id, "key", subject)).problem is None
    fresh = Rates(workspace.database, Settings(rate_limit_workspace=0))
    with failing(2, ERRORS["late"]), refused(Kind.TIMEOUT):
        await fresh.count(workspace.id, "key", subject)
    assert (await fresh.count(workspace.id, "key", subject)).problem is None


@pytest.mark.parametrize("how", ["full", "read-only"])
async def test_who_only_reads_is_not_counted_while_nothing_can_be_written(workspace: Workspace, how: str) -> None:
    rates = Rates(workspace.database, Settings(rate_limit_workspace=0))
    with failing(2, ERRORS[how]):
        assert (await rates.count(workspace.id, "key", uuid4())).problem is None


async def test_a_server_that_takes_no_changes_is_left_for_another(workspace: Workspace, database: Database) -> None:
    """After a failover the pool holds connections to what is a replica now: they are made anew."""

    async def process() -> int:
        async with workspace.reading() as work:
            return (await work.fetch("SELECT pg_backend_pid() WHERE $1::uuid IS NOT NULL"))[0][0]

    before = {await process() for _ in range(3)}
    with failing(2, ERRORS["read-only"]), refused(Kind.UNAVAILABLE, says=READ_ONLY):
        async with workspace.writing() as work:
            await work.fetch("SELECT 1 WHERE $1::uuid IS NOT NULL")
    assert not before & {await process() for _ in range(3)}
    pool: Any = database.engine.pool
    assert pool.checkedout() == 0


async def test_a_clock_that_jumps_begins_another_window_and_that_is_all(workspace: Workspace) -> None:
    now = [1_800_000_000.0]
    rates = Rates(workspace.database, Settings(rate_limit_key=3, rate_limit_workspace=0), clock=lambda: now[0])
    subject = uuid4()

    async def spent() -> int:
        counted = [await rates.count(workspace.id, "key", subject) for _ in range(4)]
        return sum(one.problem is None for one in counted)

    assert await spent() == 3
    for jump in (3_600, -7_200, 10 * WINDOW_SECONDS):
        now[0] += jump
        assert await spent() == 3


async def test_a_database_that_cannot_be_reached_at_all_is_logged_once(place: Place, wire: Wire) -> None:
    await place.database.engine.dispose()  # so that whoever asks has to connect
    wire.refusing = True
    for _ in range(3):
        assert (await place.client.get("/v1/plans")).status_code == 503
    assert place.told("database_away") == 1
    wire.refusing = False
    assert (await place.client.get("/v1/plans")).status_code == 200
    assert (place.told("database_away"), place.told("database_back")) == (1, 1)
