"""Partitions: made ahead of time, taking over what is there, and standing back where that would hold writers up."""

import asyncio
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from service.operations.intake import record_readings
from service.settings import Settings
from service.store import partitions
from service.store.database import Database
from service.store.migrations import downgrade, drift, upgrade
from service.store.partitions import ensure_partitions, look, months_ahead, years_around
from service.store.tables import Reading
from tests.support.factories import make_metric, reading
from tests.support.server import Server, execute, plain
from tests.support.workspaces import NOW, make_workspace

TODAY = date(2026, 11, 21)
YEARS = [2023, 2024, 2025, 2026, 2027, 2028]
ROWS = """
    SELECT tableoid::regclass::text AS partition, period_start, value
      FROM oarlock.readings ORDER BY metric_id, period_start
"""


@pytest.fixture
async def fresh(server: Server) -> tuple[str, str]:
    """A database that is migrated, without partitions: its owner's URL and the service's."""
    admin, url = await server.create_database()
    await upgrade(admin)
    return admin, url


async def fill(url: str, *starts: str) -> UUID:
    database = await Database.open(url, Settings(pool_size=1))
    try:
        workspace = await make_workspace(database)
        async with workspace.writing() as work:
            metric = await make_metric(work)
            told = await record_readings(work, [reading(metric, n, start) for n, start in enumerate(starts)])
            assert told.accepted == len(starts)
        return workspace.id
    finally:
        await database.close()


async def places(admin: str) -> list[tuple[str, datetime, float]]:
    return [tuple(row) for row in await execute(admin, ROWS)]


STARTS = (
    "2019-06-01T00:00Z",
    "2023-01-01T00:00Z",
    "2025-12-31T23:59:59.999Z",
    "2026-01-01T00:00Z",
    "2026-11-20T08:00Z",
)


async def test_readings_move_to_the_years_that_are_made(fresh: tuple[str, str]) -> None:
    admin, url = fresh
    await fill(url, *STARTS)
    before = await places(admin)
    assert {partition for partition, *_ in before} == {"oarlock.readings_p_default"}
    assert await ensure_partitions(admin, TODAY) == YEARS
    after = await places(admin)
    assert [row[1:] for row in after] == [row[1:] for row in before]
    assert [row[0].removeprefix("oarlock.readings_p_") for row in after] == ["default", "2023", "2025", "2026", "2026"]
    assert await ensure_partitions(admin, TODAY) == []
    assert await ensure_partitions(admin, date(2028, 1, 1)) == [2029, 2030]
    assert await drift(admin) == []


async def test_a_downgrade_folds_them_back(fresh: tuple[str, str]) -> None:
    admin, url = fresh
    await fill(url, *STARTS)
    await ensure_partitions(admin, TODAY)
    before = await places(admin)
    await downgrade(admin, "0006")
    after = await places(admin)
    assert [row[1:] for row in after] == [row[1:] for row in before]
    assert {row[0] for row in after} == {"oarlock.readings_p_default"}
    await upgrade(admin)
    assert await ensure_partitions(admin, TODAY) == YEARS


async def test_a_year_of_many_readings_stays_where_it_is(
    fresh: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, url = fresh
    await fill(url, *STARTS)
    monkeypatch.setattr(partitions, "MOST_MOVED", 1)
    assert await ensure_partitions(admin, TODAY) == [2023, 2024, 2025, 2027, 2028]
    assert months_ahead((await look(admin)).years, TODAY) == 26
    assert len(await places(admin)) == 5
    await fill(url, "2026-11-21T08:00Z")


async def test_a_large_default_partition_is_not_looked_through_while_writers_wait(
    fresh: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, url = fresh
    await fill(url, *STARTS)
    monkeypatch.setattr(partitions, "MOST_SCANNED", 0)
    assert await ensure_partitions(admin, TODAY) == [2027, 2028]
    stated = "SELECT conname FROM pg_constraint WHERE conname LIKE 'none_of_%'"
    assert await execute(admin, stated) == []
    assert await ensure_partitions(admin, TODAY) == []


async def test_it_gives_up_behind_a_long_reader_and_is_made_the_next_time(
    fresh: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import asyncpg

    admin, url = fresh
    await fill(url, *STARTS)
    monkeypatch.setattr(partitions, "PATIENCE", "SET LOCAL lock_timeout = '100ms'")
    reader = await asyncpg.connect(plain(admin))
    async with reader.transaction():
        await reader.fetch("SELECT count(*) FROM oarlock.readings")
        assert await ensure_partitions(admin, TODAY) == []
    await reader.close()
    assert await ensure_partitions(admin, TODAY) == YEARS


async def test_several_may_make_them_at_once(fresh: tuple[str, str]) -> None:
    admin, url = fresh
    await fill(url, *STARTS)
    await asyncio.gather(*(ensure_partitions(admin, TODAY) for _ in range(3)))
    assert (await look(admin)).years == set(YEARS)
    assert len(await places(admin)) == 5


async def test_nothing_is_lost_while_others_write(fresh: tuple[str, str]) -> None:
    admin, url = fresh
    database = await Database.open(url, Settings(pool_size=3))
    workspace = await make_workspace(database)
    async with workspace.writing() as work:
        metric = await make_metric(work)

    async def write(part: int) -> None:
        for n in range(20):
            async with workspace.writing() as work:
                start = f"202{n % 7}-0{part + 1}-{n + 1:02}T0{part}:00Z"
                told = await record_readings(work, [reading(metric, n, start)])
                assert told.accepted == 1

    await asyncio.gather(write(1), write(2), ensure_partitions(admin, TODAY))
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(Reading))) == 40
    await database.close()


async def test_who_does_not_own_the_tables_makes_none(fresh: tuple[str, str]) -> None:
    admin, url = fresh
    if plain(admin) == plain(url):
        pytest.skip("the service is the owner here")
    assert await ensure_partitions(url, TODAY) == []
    assert (await look(url)).years == set()


async def test_policies_hold_in_every_partition(server: Server, fresh: tuple[str, str]) -> None:
    admin, url = fresh
    await ensure_partitions(admin, TODAY)
    one = await fill(url, *STARTS)
    database = await Database.open(url, Settings(pool_size=1))
    other = await make_workspace(database)
    by_hand: dict[str, Any] = {"by_hand": "leaves the predicate out to see whether the policy alone holds"}
    async with other.reading() as work:
        rows = await work._connection.exec_driver_sql("SELECT 1 FROM oarlock.readings", execution_options=by_hand)
        assert rows.all() == []
    await database.close()
    granted = """SELECT c.relname FROM pg_class c WHERE c.relispartition AND c.relkind = 'r'
                    AND has_table_privilege('oarlock_app', c.oid, 'SELECT')"""
    assert await execute(admin, granted) == []
    assert one != uuid4()


async def test_a_series_opens_the_partitions_of_its_time_only(fresh: tuple[str, str]) -> None:
    admin, _ = fresh
    await ensure_partitions(admin, TODAY)
    plan = await execute(
        admin,
        f"""EXPLAIN SELECT count(*) FROM oarlock.readings WHERE workspace_id = '{uuid4()}'
               AND period_start >= '2025-06-01' AND period_start < '2026-06-01'""",
    )
    said = "\n".join(row[0] for row in plan)
    assert "readings_p_2025" in said
    assert "readings_p_2026" in said
    assert "readings_p_2024" not in said
    assert "readings_p_default" not in said


@pytest.mark.parametrize(
    ("years", "today", "months"),
    [
        ({2026, 2027, 2028}, date(2026, 11, 21), 26),
        ({2027}, date(2026, 12, 31), 13),
        (set[int](), date(2026, 12, 31), 1),
        ({2028}, date(2026, 1, 1), 12),
    ],
)
def test_how_far_they_reach(years: set[int], today: date, months: int) -> None:
    assert months_ahead(years, today) == months


def test_the_years_around_a_day() -> None:
    assert list(years_around(NOW.date())) == YEARS
