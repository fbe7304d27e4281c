"""Readings of metrics that nobody has made yet: kept as they were sent, and recorded once somebody has."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.operations.intake import record_readings
from service.operations.metrics import create_metric, delete_metric, patch_metric
from service.operations.quarantine import list_quarantined
from service.operations.readings import latest_of, readings_of
from service.store.filters import Condition
from service.store.paging import Page, cursor_of
from service.store.tables import QuarantinedReading, ReadingRevision
from service.store.tables.measures import MetricFields
from service.store.tables.people import Scope
from tests.support.factories import make_metric
from tests.support.workspaces import NOW, Workspace

ITEM: dict[str, Any] = {"metric": "likes", "value": 5.0, "at": "2026-11-01"}


async def sent(workspace: Workspace, *items: dict[str, Any], minute: int = 0, **more: Any) -> list[str]:
    async with workspace.writing(now=NOW + timedelta(minutes=minute)) as work:
        return [item.outcome.value for item in (await record_readings(work, items, **more)).items]


async def waiting(workspace: Workspace) -> list[dict[str, Any]]:
    async with workspace.reading() as work:
        return [row.reading for row in (await list_quarantined(work, Page(limit=200))).rows]


async def values(workspace: Workspace, metric: Any) -> list[float]:
    async with workspace.reading() as work:
        return [row.value for row in (await readings_of(work, [metric.id]))[metric.id]]


async def test_kept_as_sent_and_listed_with_its_source(workspace: Workspace) -> None:
    item = ITEM | {"note": "от каси", "external_id": "x", "provisional": True, "observed_at": "2026-11-01T10:00:00Z"}
    assert await sent(workspace, item, source="shop") == ["quarantined"]
    async with workspace.reading() as work:
        (row,) = (await list_quarantined(work, Page())).rows
    assert (row.metric, row.reading, row.source, row.received_at) == ("likes", item, "shop", NOW)


async def test_recorded_when_the_metric_is_made_with_all_that_was_said(workspace: Workspace) -> None:
    item = ITEM | {"note": "от каси", "external_id": "x", "provisional": True}
    await sent(workspace, item, ITEM | {"at": "2026-11-02", "source": "till"}, source="shop")
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes")
    async with workspace.reading() as work:
        first, second = (await readings_of(work, [metric.id]))[metric.id]
        rows = (await list_quarantined(work, Page())).rows
        (last,) = (await latest_of(work, [metric.id])).values()
    assert (first.value, second.value, last.period_start, list(rows)) == (5.0, 5.0, second.period_start, [])


async def test_a_metric_that_is_not_the_one_leaves_them_waiting(workspace: Workspace) -> None:
    await sent(workspace, ITEM)
    async with workspace.writing() as work:
        await make_metric(work, key="Likes")
        await make_metric(work, key="likes2")
    assert await waiting(workspace) == [ITEM]


async def test_recorded_when_a_metric_takes_the_key(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, key="thumbs")
    await sent(workspace, ITEM)
    async with workspace.writing() as work:
        await patch_metric(work, metric.id, {"key": "likes"})
    assert (await values(workspace, metric), await waiting(workspace)) == ([5.0], [])


@pytest.mark.parametrize("written", [str, lambda identity: str(identity).upper()], ids=["lower", "upper"])
async def test_recorded_when_a_metric_of_that_id_is_made(workspace: Workspace, written: Any) -> None:
    identity = uuid4()
    assert await sent(workspace, ITEM | {"metric": written(identity)}) == ["quarantined"]
    async with workspace.writing() as work:
        metric = await make_metric(work, id=identity)
    assert (await values(workspace, metric), await waiting(workspace)) == ([5.0], [])


async def test_of_two_values_of_one_period_the_later_stands(workspace: Workspace) -> None:
    await sent(workspace, ITEM)
    await sent(workspace, ITEM | {"value": 6.0}, minute=1)
    await sent(workspace, ITEM | {"value": 6.0}, minute=2)
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes")
        past = await work.rows(work.select(ReadingRevision))
    assert (await values(workspace, metric), [row.value for row in past]) == ([6.0], [5.0])


@pytest.mark.parametrize("count", [21, 60])
async def test_however_many_values_of_one_period_the_last_stands(workspace: Workspace, count: int) -> None:
    """A day's figure that was sent every half hour, long before anyone made the metric."""
    for minute in range(count):
        await sent(workspace, ITEM | {"value": float(minute)}, minute=minute)
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes")
        past = await work.rows(work.select(ReadingRevision))
    assert (await values(workspace, metric), await waiting(workspace)) == ([count - 1.0], [])
    assert sorted(row.value for row in past) == [float(minute) for minute in range(count - 1)]


async def test_more_than_one_batch_of_them(workspace: Workspace) -> None:
    days = [
        f"{year}-{month:02}-{day:02}" for year in range(2020, 2024) for month in range(1, 13) for day in range(1, 29)
    ]
    assert set(await sent(workspace, *(ITEM | {"at": day} for day in days))) == {"quarantined"}
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes")
    assert len(await values(workspace, metric)) == len(days) == 1344
    assert await waiting(workspace) == []


async def test_what_does_not_fit_the_metric_stays_and_the_others_land(workspace: Workspace) -> None:
    """A level has an instant; only when the metric is known does a length turn out to be wrong."""
    period = {"metric": "likes", "value": 1.0, "period_start": "2026-11-01", "period_end": "2026-11-02"}
    await sent(workspace, period, ITEM)
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes", kind="level")
    assert (await values(workspace, metric), await waiting(workspace)) == ([5.0], [period])


@pytest.mark.parametrize(
    "bad",
    [{"at": "someday"}, {"at": "a\x00b"}, {"at": None}, {"observed_at": "\x00"}, {"value": "5"}, {"more": 1}],
    ids=str,
)
async def test_what_no_metric_could_help_is_rejected_at_once(workspace: Workspace, bad: dict[str, Any]) -> None:
    assert await sent(workspace, ITEM | bad, ITEM) == ["rejected", "quarantined"]
    assert await waiting(workspace) == [ITEM]


async def test_a_deleted_metric_sends_its_readings_back_to_wait(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, key="likes")
        await delete_metric(work, metric.id)
    assert await sent(workspace, ITEM) == ["quarantined"]


async def test_a_refused_metric_records_nothing(workspace: Workspace) -> None:
    await sent(workspace, ITEM)
    with pytest.raises(ZeroDivisionError):
        async with workspace.writing() as work:
            await create_metric(work, MetricFields(key="likes", name="Likes", kind="level"))  # pyright: ignore
            raise ZeroDivisionError
    assert await waiting(workspace) == [ITEM]


async def test_a_writer_may_bring_readings_home_without_the_scope_to_ingest(workspace: Workspace) -> None:
    await sent(workspace, ITEM)
    async with workspace.writing(Scope.WRITE) as work:
        metric = await make_metric(work, key="likes")
    assert await values(workspace, metric) == [5.0]


async def test_pages_and_filters(workspace: Workspace) -> None:
    await sent(workspace, *(ITEM | {"metric": name} for name in ("a", "b", "c", "b")))
    async with workspace.reading() as work:
        page = Page(limit=2, where=(Condition("metric", "in", ["b", "c"]),))
        first = await list_quarantined(work, page)
        cursor = cursor_of(work, QuarantinedReading, (), first.rows[-1])
        rest = await list_quarantined(work, Page(limit=2, where=page.where, after=cursor))
    assert ([row.metric for row in first.rows], [row.metric for row in rest.rows]) == (["b", "c"], ["b"])
