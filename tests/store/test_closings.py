"""Readings that are no longer kept: what is said of their days stays what it was, or says that it is not exact."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Row

from service.core.series import BucketSize
from service.errors import Kind
from service.operations.intake import record_readings
from service.operations.metrics import get_metric, patch_metric
from service.operations.progress import progress_of
from service.operations.readings import latest_of, readings_of, withdraw_reading
from service.operations.series import Series, SeriesRequest, series_of
from service.store.series import bucketed, inexact_of
from service.store.tables import ReadingRevision
from tests.support.days import EDGES, days, days_of, kept, raw
from tests.support.factories import make_key_result, make_metric, reading, record
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

KEPT = 5
LINE = datetime(2026, 11, 16, tzinfo=UTC)
"""The first moment of the first day that is kept."""


async def hourly(workspace: Workspace, **given: object) -> Row[object]:
    """A metric with a reading every three hours over the last twelve days, some of them corrected."""
    chance = random.Random(4)
    async with workspace.writing(now=NOW - timedelta(days=1)) as work:
        metric = await make_metric(work, **given)
        start = NOW - timedelta(days=12)
        every = [
            reading(metric, round(chance.uniform(0, 100), 2), (start + timedelta(hours=3 * n)).isoformat())
            for n in range(8 * 11)
        ]
        await record_readings(work, every)
        await record_readings(work, [{**one, "value": one["value"] / 3} for one in every[::7]])
    return metric


async def keep_days(workspace: Workspace, metric: Row[object], count: int | None = KEPT) -> None:
    async with workspace.writing() as work:
        await patch_metric(work, metric.id, {"keep_raw_days": count})


async def test_nothing_is_let_go_unless_it_is_said(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    before = await raw(workspace, metric.id)
    assert (await kept(workspace)).closed == 0
    assert await raw(workspace, metric.id) == before


async def test_series_stay_what_they_were(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    edges = {"days": days(ZoneInfo("UTC"), 14), "weeks": days(ZoneInfo("UTC"), 21, 7), "all": EDGES["all"]}
    async with workspace.reading() as work:
        before = {name: await bucketed(work, [metric.id], each) for name, each in edges.items()}
    await keep_days(workspace, metric)
    done = await kept(workspace)
    assert done.closed == 7
    assert min(row.period_start for row in await raw(workspace, metric.id)) >= LINE
    async with workspace.reading() as work:
        past = await work.rows(work.select(ReadingRevision))
        assert past and all(row.period_start >= LINE for row in past)
        for name, each in edges.items():
            assert await bucketed(work, [metric.id], each) == before[name], name
            assert await inexact_of(work, [metric.id], each) == set()
    assert (await kept(workspace)).closed == 0
    assert (await kept(workspace, NOW + timedelta(days=2))).closed == 2


async def test_a_closed_day_takes_no_more_readings_and_gives_none_back(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    await keep_days(workspace, metric)
    await kept(workspace)
    async with workspace.writing() as work:
        told = await record_readings(
            work,
            [
                reading(metric, 1, "2026-11-15T23:59:59Z"),
                reading(metric, 1, "2026-11-16T01:00:00Z"),
                {"metric": metric.key, "value": 1, "period_start": "2026-11-10T01:00:00Z"},
                reading(metric, 1, "1999-01-01"),
            ],
        )
    assert [(one.outcome.value, one.code, one.pointer) for one in told.items] == [
        ("rejected", "closed_period", "/at"),
        ("accepted", None, None),
        ("rejected", "closed_period", "/period_start"),
        ("rejected", "closed_period", "/at"),
    ]
    with refused(Kind.INVALID):
        async with workspace.writing() as work:
            await withdraw_reading(work, metric.id, "2026-11-15T12:00:00Z")


async def test_the_line_stays_when_more_days_are_to_be_kept(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    await keep_days(workspace, metric)
    await kept(workspace)
    for count in (9, None):
        await keep_days(workspace, metric, count)
        await kept(workspace)
        async with workspace.reading() as work:
            assert (await get_metric(work, metric.id)).closed_before == LINE


async def test_a_day_of_a_longer_period_keeps_its_readings(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, kind="flow", cadence="irregular")
        span = {"metric": metric.key, "value": 3.0}
        await record_readings(
            work,
            [
                {**span, "period_start": "2026-11-02T00:00Z", "period_end": "2026-11-03T00:00Z"},
                {**span, "period_start": "2026-11-02T12:00Z", "period_end": "2026-11-08T00:00Z"},
                {**span, "period_start": "2026-11-09T00:00Z", "period_end": "2026-11-15T00:00Z"},
            ],
        )
    async with workspace.reading() as work:
        before = [
            (row.period_start, row.period_end, row.value) for row in (await readings_of(work, [metric.id]))[metric.id]
        ]
    await keep_days(workspace, metric)
    await kept(workspace)
    assert len(await raw(workspace, metric.id)) == 2
    async with workspace.reading() as work:
        after = [
            (row.period_start, row.period_end, row.value) for row in (await readings_of(work, [metric.id]))[metric.id]
        ]
    assert after == before


async def test_key_results_are_judged_as_before(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    async with workspace.writing() as work:
        rows = [
            await make_key_result(
                work, metric_id=metric.id, baseline=None, starts_on="2026-11-10", due_on="2026-12-01"
            ),
            await make_key_result(work, metric_id=metric.id, kind="stay_at_least", lower=20.0, starts_on="2026-11-09"),
        ]
    async with workspace.reading() as work:
        before = await progress_of(work, rows)
    await keep_days(workspace, metric, 2)
    assert (await kept(workspace)).closed == 10
    async with workspace.reading() as work:
        assert await progress_of(work, rows) == before


async def test_the_latest_reading_may_be_one_of_a_closed_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-01T08:00Z", 1.0), ("2026-11-01T09:00Z", 2.0), ("2026-11-20", 9.0))
    await keep_days(workspace, metric)
    await kept(workspace)
    async with workspace.writing() as work:
        await withdraw_reading(work, metric.id, "2026-11-20")
        (found,) = (await latest_of(work, [metric.id])).values()
    assert (found.value, found.period_start) == (2.0, datetime(2026, 11, 1, 9, tzinfo=UTC))
    assert await raw(workspace, metric.id) == []


async def asked(workspace: Workspace, metric: Row[object], **request: Any) -> Series:
    async with workspace.reading() as work:
        row = await get_metric(work, metric.id)
        found = (await series_of(work, [row], SeriesRequest(bucket=BucketSize.DAY, **request)))[metric.id]
    assert isinstance(found, Series)
    return found


async def test_who_looks_back_before_a_correction_is_told_that_it_is_gone(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW - timedelta(days=10)) as work:
        metric = await make_metric(work)
        await record(work, metric, *((f"2026-11-0{n}T08:00Z", float(n)) for n in range(1, 10)))
    async with workspace.writing(now=NOW - timedelta(days=8)) as work:
        await record(work, metric, ("2026-11-05T08:00Z", 50.0))
    span = {"start": "2026-11-01", "end": "2026-11-10"}
    for day in ("2026-11-12", "2026-11-14"):
        before = await asked(workspace, metric, **span, as_of=day)
        assert before.exact
    await keep_days(workspace, metric)
    await kept(workspace)
    assert await raw(workspace, metric.id) == []
    assert await asked(workspace, metric, **span, as_of="2026-11-14") == before
    early = await asked(workspace, metric, **span, as_of="2026-11-12")
    assert not early.exact
    assert [reason.rule for reason in early.reasons] == ["series.readings_gone"]
    assert [point.value for point in early.points] == [1, 2, 3, 4, None, 6, 7, 8, 9]
    async with workspace.reading() as work:
        at = datetime(2026, 11, 14, tzinfo=UTC)
        assert [row.value for row in (await readings_of(work, [metric.id], as_of=at))[metric.id]] == [
            1, 2, 3, 4, 50, 6, 7, 8, 9,
        ]  # fmt: skip
        assert (await latest_of(work, [metric.id], at))[metric.id].value == 9


async def test_a_closed_day_cannot_be_cut(workspace: Workspace) -> None:
    metric = await hourly(workspace)
    await keep_days(workspace, metric)
    await kept(workspace)
    whole = {"start": "2026-11-10", "end": "2026-11-21"}
    assert (await asked(workspace, metric, **whole)).exact
    assert not (await asked(workspace, metric, **whole | {"start": "2026-11-10T06:00Z"})).exact
    assert (await asked(workspace, metric, **whole | {"start": "2026-11-17T06:00Z"})).exact
    await workspace.set(time_zone="Europe/Sofia")
    await kept(workspace)
    assert not (await asked(workspace, metric, **whole)).exact
    assert (await asked(workspace, metric, start="2026-11-17", end="2026-11-21")).exact


async def test_a_day_of_which_all_was_withdrawn_is_remembered_for_who_looks_back(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW - timedelta(days=10)) as work:
        metric = await make_metric(work)
        await record(work, metric, *((f"2026-11-0{n}T08:00Z", float(n)) for n in range(1, 4)))
    async with workspace.writing(now=NOW - timedelta(days=8)) as work:
        await withdraw_reading(work, metric.id, "2026-11-02T08:00Z")
    await keep_days(workspace, metric)
    await kept(workspace)
    span = {"start": "2026-11-01", "end": "2026-11-05"}
    assert not (await asked(workspace, metric, **span, as_of="2026-11-12")).exact
    late = await asked(workspace, metric, **span, as_of="2026-11-14")
    assert late.exact
    assert [point.value for point in late.points] == [1, None, 3, None]


async def test_a_round_that_is_broken_off_leaves_readings_or_days_but_never_both(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.store.closings.LET_GO_AT_ONCE", 10)
    metric = await hourly(workspace)
    await keep_days(workspace, metric)
    async with workspace.reading() as work:
        before = await bucketed(work, [metric.id], EDGES["all"])
    pieces = 0

    async def stop(work: object, metric_id: object, before: object) -> int:
        nonlocal pieces
        pieces += 1
        if pieces > 3:
            raise KeyboardInterrupt
        return await close(work, metric_id, before)  # pyright: ignore

    from service.operations import upkeep

    close = upkeep.close_days
    monkeypatch.setattr(upkeep, "close_days", stop)
    with pytest.raises(KeyboardInterrupt):
        await kept(workspace)
    closed = [row for row in await days_of(workspace, metric.id) if row.closed]
    assert len(closed) == 3
    gone = max(row.ends for row in closed)
    assert min(row.period_start for row in await raw(workspace, metric.id)) >= gone
    async with workspace.reading() as work:
        assert await bucketed(work, [metric.id], EDGES["all"]) == before
    monkeypatch.setattr(upkeep, "close_days", close)
    assert (await kept(workspace)).closed == 4
