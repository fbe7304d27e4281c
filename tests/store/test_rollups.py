"""Days of readings: whatever is written, revised, withdrawn and rolled up, in whatever order, a series is the same."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Row

from service.operations import upkeep
from service.operations.intake import record_readings
from service.operations.metrics import delete_metric
from service.operations.readings import withdraw_reading
from service.operations.upkeep import Hole, days_in
from service.store.series import bucketed
from service.store.tables import Reading, ReadingDay
from service.store.tables.base import table_of
from tests.support.days import assert_same, days, days_of, kept, raw
from tests.support.factories import make_metric, reading
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace


@pytest.fixture(autouse=True)
def _everything_is_dense(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two readings make a metric dense, so that small tests roll up."""
    monkeypatch.setattr(upkeep, "DENSE", 2)


def some_readings(chance: random.Random, metric: Row[Any], most: int = 40) -> list[dict[str, Any]]:
    start = NOW - timedelta(days=10)
    return [
        reading(
            metric,
            chance.choice((chance.randint(-9, 9), chance.uniform(-1e6, 1e6), round(chance.uniform(0, 100), 2))),
            (start + timedelta(minutes=30 * chance.randrange(480))).isoformat(),
            provisional=chance.random() < 0.1,
        )
        for _ in range(chance.randint(1, most))
    ]


async def withdraw_some(workspace: Workspace, chance: random.Random, metric_id: UUID) -> None:
    rows = await raw(workspace, metric_id)
    for row in chance.sample(list(rows), min(3, len(rows))):
        async with workspace.writing() as work:
            await withdraw_reading(work, metric_id, row.period_start.isoformat())


@pytest.mark.parametrize("seed", range(8))
async def test_a_series_is_the_same_whatever_was_rolled_up_before(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    await workspace.set(time_zone="Europe/Sofia")
    async with workspace.writing() as work:
        metric = await make_metric(work)
    for _ in range(12):
        step = chance.choice(("write", "write", "withdraw", "roll", "roll", "zone"))
        if step == "write":
            async with workspace.writing() as work:
                await record_readings(work, some_readings(chance, metric))
        elif step == "withdraw":
            await withdraw_some(workspace, chance, metric.id)
        elif step == "zone":
            await workspace.set(time_zone=chance.choice(("Europe/Sofia", "America/Los_Angeles", "Asia/Kathmandu")))
        else:
            await kept(workspace)
        await assert_same(workspace, metric.id)
    await kept(workspace)
    await assert_same(workspace, metric.id)


async def test_a_rolled_up_series_does_not_look_at_the_readings(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, some_readings(random.Random(1), metric))
    assert (await kept(workspace)).rolled_up > 5
    edges = days(ZoneInfo("UTC"), 14)[:-2]
    async with workspace.writing() as work:
        before = await bucketed(work, [metric.id], edges)
        await work.run(work.delete(Reading).where(table_of(Reading).c.metric_id == metric.id))
        assert await bucketed(work, [metric.id], edges) == before
        assert before[metric.id]


async def test_today_and_sparse_metrics_are_read_as_they_are(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with workspace.writing() as work:
        dense, sparse = await make_metric(work), await make_metric(work)
        await record_readings(work, [reading(dense, n, f"2026-11-{n:02}T08:00:00Z") for n in range(10, 22)])
        await record_readings(work, [reading(sparse, n, f"2026-11-{n:02}T08:00:00Z") for n in range(20, 22)])
    monkeypatch.setattr(upkeep, "DENSE", 12)
    assert (await kept(workspace)).rolled_up == 11
    assert [row.starts.day for row in await days_of(workspace, dense.id)] == list(range(10, 21))
    assert await days_of(workspace, sparse.id) == []
    assert (await kept(workspace)).rolled_up == 0
    monkeypatch.setattr(upkeep, "WITHIN", timedelta(hours=1))
    assert (await kept(workspace, NOW + timedelta(days=1))).rolled_up == 1


async def test_who_changes_a_reading_forgets_its_day_and_no_other(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric, other = await make_metric(work), await make_metric(work)
        for one in (metric, other):
            await record_readings(work, [reading(one, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 21)])
    await kept(workspace)
    async with workspace.writing() as work:
        again = [reading(metric, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 21)]
        await record_readings(work, again)
    assert len(await days_of(workspace, metric.id)) == 20
    async with workspace.writing() as work:
        changed = [reading(metric, 7.5, f"2026-11-{n:02}T08:00:00Z") for n in (3, 15, 16)]
        await record_readings(work, [*changed, reading(metric, 1, "2026-11-09T23:59:59Z")])
        await withdraw_reading(work, metric.id, "2026-11-19T08:00:00Z")
    left = {row.starts.day for row in await days_of(workspace, metric.id)}
    assert set(range(1, 21)) - left == {3, 9, 15, 16, 19}
    assert len(await days_of(workspace, other.id)) == 20


async def test_no_reading_is_missed_by_who_rolls_up_while_others_record(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, some_readings(random.Random(0), metric))
    going = True

    async def record(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(25):
            async with workspace.writing() as work:
                await record_readings(work, some_readings(chance, metric, 12))
                await asyncio.sleep(chance.random() / 200)
            await asyncio.sleep(chance.random() / 20)

    async def roll() -> int:
        rounds = 0
        while going:
            await kept(workspace)
            rounds += 1
        return rounds

    rolling = asyncio.create_task(roll())
    await asyncio.gather(*(record(seed) for seed in range(1, 4)))
    going = False
    assert await rolling > 3
    await assert_same(workspace, metric.id)
    await kept(workspace)
    assert all(row.rolled_at is not None for row in await days_of(workspace, metric.id))
    await assert_same(workspace, metric.id)


async def test_a_day_that_is_announced_waits_for_whoever_has_begun_to_record(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, [reading(metric, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 5)])
    async with workspace.writing() as recording:
        await record_readings(recording, [reading(metric, 9, "2026-11-02T09:00:00Z")])
        rolling = asyncio.create_task(kept(workspace))
        done, _ = await asyncio.wait([rolling], timeout=0.3)
        assert not done
    assert (await rolling).rolled_up == 20
    await assert_same(workspace, metric.id)


async def test_who_records_waits_only_while_days_are_announced(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, [reading(metric, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 5)])
    await kept(workspace)
    table = table_of(ReadingDay)
    async with workspace.writing() as work:
        # A round that was broken off between announcing and rolling up.
        await work.run(work.update(ReadingDay).where(table.c.metric_id == metric.id).values(rolled_at=None, count=0))
    await assert_same(workspace, metric.id)
    async with workspace.writing() as work:
        await record_readings(work, [reading(metric, 9, "2026-11-02T09:00:00Z")])
    assert (await kept(workspace)).rolled_up == 20
    await assert_same(workspace, metric.id)


async def test_one_statement_marks_a_batch(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, [reading(metric, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 5)])
    batch = [reading(metric, n, f"2026-10-{n:02}T08:00:00Z") for n in range(1, 20)]
    later = [reading(metric, n, f"2026-09-{n:02}T08:00:00Z") for n in range(1, 20)]
    with counted() as before:
        async with workspace.writing() as work:
            await record_readings(work, batch)
    await kept(workspace)
    with counted() as after:
        async with workspace.writing() as work:
            await record_readings(work, later)
    assert after[0] == before[0] + 1


async def test_a_metric_that_is_deleted_takes_its_days_along(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, [reading(metric, n, f"2026-11-{n:02}T08:00:00Z") for n in range(1, 5)])
    await kept(workspace)
    assert await days_of(workspace, metric.id)
    async with workspace.writing() as work:
        await delete_metric(work, metric.id, cascade=True)
    assert await days_of(workspace, metric.id) == []


@pytest.mark.parametrize(
    ("zone", "since", "until", "hours"),
    [
        ("Europe/Sofia", "2026-10-24T12:00:00Z", "2026-10-26T22:00:00Z", [24, 25, 24]),
        ("Europe/Sofia", "2026-03-28T12:00:00Z", "2026-03-29T21:00:00Z", [24, 23]),
        ("America/Sao_Paulo", "2018-11-03T12:00:00Z", "2018-11-05T02:00:00Z", [24, 23]),
        ("Pacific/Apia", "2011-12-29T12:00:00Z", "2011-12-31T10:00:00Z", [24, 24]),
        ("Asia/Kathmandu", "2026-01-01T00:00:00Z", "2026-01-01T18:15:00Z", [24]),
    ],
)
def test_days_are_as_long_as_they_are_in_the_zone(zone: str, since: str, until: str, hours: list[int]) -> None:
    begin, end = (datetime.fromisoformat(one).astimezone(UTC) for one in (since, until))
    found = days_in(Hole(begin, end, after_day=False), ZoneInfo(zone), None)
    assert [(stop - start).total_seconds() / 3600 for start, stop in found] == hours
    assert found[0][0] <= begin
    assert found[-1][1] == end
    assert all(earlier[1] == later[0] for earlier, later in pairwise(found))


def test_a_hole_after_a_day_of_another_zone_is_filled_from_its_end() -> None:
    since, until = datetime(2026, 11, 1, 8, tzinfo=UTC), datetime(2026, 11, 3, tzinfo=UTC)
    found = days_in(Hole(since, until, after_day=True), ZoneInfo("UTC"), None)
    assert found == [(since, datetime(2026, 11, 2, tzinfo=UTC)), (datetime(2026, 11, 2, tzinfo=UTC), until)]
