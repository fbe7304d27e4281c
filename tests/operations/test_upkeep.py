"""Upkeep: every workspace, one process at a time, whatever fails in one of them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from service.operations import upkeep
from service.operations.answers import keep_answer, recall_answer
from service.operations.intake import record_readings
from service.operations.upkeep import Done, keep_all, keep_up
from service.settings import Settings
from service.store.database import Database
from service.store.tables import RememberedAnswer, Upkeep
from service.store.work import Work
from tests.support.days import assert_same, days_of, kept
from tests.support.factories import make_delivery, make_key, make_metric, make_source, reading
from tests.support.workspaces import NOW, Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
LATER = NOW + timedelta(days=1)


@pytest.fixture(autouse=True)
def _everything_is_dense(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two readings make a metric dense, so that small tests roll up."""
    monkeypatch.setattr(upkeep, "DENSE", 2)


@pytest.fixture
def only(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Leave the workspaces of other tests alone."""

    def choose(*workspaces: Workspace) -> None:
        async def listed(_: Database) -> dict[str, Any]:
            return {one.slug: one.id for one in workspaces}

        monkeypatch.setattr(upkeep, "list_workspaces", listed)

    return choose


async def dense(workspace: Workspace) -> Any:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record_readings(work, [reading(metric, n, f"2026-11-{n:02}T08:00Z") for n in range(1, 11)])
    return metric


async def test_every_workspace_is_kept_and_each_by_itself(
    workspace: Workspace, new_workspace: NewWorkspace, only: Callable[..., None]
) -> None:
    other = await new_workspace()
    metrics = [await dense(one) for one in (workspace, other)]
    only(workspace, other)
    done = await keep_all(workspace.database, clock=lambda: NOW)
    assert done == Done(workspaces=2, rolled_up=40)
    for one, metric in zip((workspace, other), metrics, strict=True):
        assert len(await days_of(one, metric.id)) == 20
        await assert_same(one, metric.id)


async def test_a_workspace_in_which_something_fails_does_not_hold_the_others_up(
    workspace: Workspace, new_workspace: NewWorkspace, only: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = await new_workspace()
    await dense(workspace)
    metric = await dense(other)
    only(workspace, other)
    whole = upkeep.roll_up

    async def fail(work: Work, metric_id: Any) -> int:
        if work.workspace_id == workspace.id:
            await work.run(text("SELECT 1 / 0"))
        return await whole(work, metric_id)

    monkeypatch.setattr(upkeep, "roll_up", fail)
    done = await keep_all(workspace.database, clock=lambda: NOW)
    assert (done.failed, done.workspaces) == (1, 1)
    assert await days_of(other, metric.id)
    monkeypatch.setattr(upkeep, "roll_up", whole)
    assert await keep_all(workspace.database, clock=lambda: NOW) == Done(workspaces=2, rolled_up=20)


async def test_of_several_processes_one_keeps_a_workspace(workspace: Workspace, only: Callable[..., None]) -> None:
    await dense(workspace)
    only(workspace)
    pause = timedelta(minutes=5)
    rounds = await asyncio.gather(*(keep_all(workspace.database, pause, clock=lambda: NOW) for _ in range(3)))
    assert sorted(done.workspaces for done in rounds) == [0, 0, 1]
    again = await keep_all(workspace.database, pause, clock=lambda: NOW + timedelta(minutes=4))
    assert again.workspaces == 0
    due = await keep_all(workspace.database, pause, clock=lambda: NOW + timedelta(minutes=5))
    assert due.workspaces == 1
    async with workspace.reading() as work:
        (row,) = await work.rows(work.select(Upkeep))
    assert row.begun_at == NOW + timedelta(minutes=5)


async def test_answers_are_forgotten_when_they_have_expired(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        key, _ = await make_key(work)
    async with workspace.writing(key_id=key.id) as work:
        for n in range(250):
            await keep_answer(work, f"key {n}", b"fingerprint", b"sealed", 1 if n < 240 else 48)
    assert (await kept(workspace, LATER)).forgotten == 240
    async with workspace.writing(key_id=key.id, now=LATER) as work:
        assert await recall_answer(work, "key 249", b"fingerprint") == b"sealed"
        assert len(await work.rows(work.select(RememberedAnswer))) == 10


async def test_deliveries_are_kept_unless_it_is_said_for_how_long(
    workspace: Workspace, only: Callable[..., None]
) -> None:
    async with workspace.writing() as work:
        await make_delivery(work, await make_source(work))
    only(workspace)
    assert (await keep_all(workspace.database, clock=lambda: LATER)).forgotten == 0
    assert (await keep_all(workspace.database, delivery_days=2, clock=lambda: LATER)).forgotten == 0
    assert (await keep_all(workspace.database, delivery_days=0.5, clock=lambda: LATER)).forgotten == 1


async def test_a_metric_that_others_hold_is_left_for_the_next_round(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    metric, other = await dense(workspace), await dense(workspace)
    monkeypatch.setattr(upkeep, "PATIENCE", "SET LOCAL lock_timeout = '50ms'")
    async with workspace.writing() as work:
        await record_readings(work, [reading(metric, 5, "2026-11-04T09:00Z")])
        assert (await kept(workspace)).rolled_up == 20
        assert await days_of(workspace, metric.id) == []
    assert len(await days_of(workspace, other.id)) == 20
    assert (await kept(workspace)).rolled_up == 20


async def test_rounds_go_on_whatever_fails(monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    monkeypatch.setattr(upkeep, "FIRST", 0.0)
    rounds, renewals, enough = 0, list[date](), asyncio.Event()

    async def all_of(_: Database, pause: timedelta, *, rest: float, **_days: float | None) -> Done:
        nonlocal rounds
        rounds += 1
        if rounds == 4:
            enough.set()
        if rounds % 2:
            raise OSError
        return Done()

    async def renew(today: date) -> None:
        renewals.append(today)
        if len(renewals) == 1:
            raise OSError

    monkeypatch.setattr(upkeep, "keep_all", all_of)
    keeping = asyncio.create_task(keep_up(database, Settings(), 0.0001, renew))
    await asyncio.wait_for(enough.wait(), 5)
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping
    assert len(renewals) == 2


async def test_it_rests_as_long_as_it_worked(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    sleep = asyncio.sleep

    async def note(seconds: float) -> None:
        rests.append(seconds)
        await sleep(0)

    monkeypatch.setattr(upkeep.asyncio, "sleep", note)
    place = upkeep.Place(workspace.database, workspace.caller(), lambda: NOW, 2.0)

    async def work_a_while(work: Work) -> int:
        await work.run(text("SELECT pg_sleep(0.05)"))
        return 0

    await place.do(work_a_while)
    assert rests[-1] >= 0.1
