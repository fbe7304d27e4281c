"""Readings, one trap at a time: sent twice, late, out of order, by two at once, at the wrong time, in heaps."""

import asyncio
import math
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.operations import readings
from service.operations.intake import MAX_BATCH, record_readings
from service.operations.metrics import get_metric, patch_metric
from service.operations.outcomes import Outcomes
from service.operations.quarantine import list_quarantined
from service.operations.readings import latest_of, list_readings, readings_of, withdraw_reading
from service.operations.sent import MOST_FIELDS
from service.store.paging import Page
from service.store.tables import Reading, ReadingRevision
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_metric, reading, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.together import together
from tests.support.workspaces import NOW, Workspace

LATER = NOW + timedelta(hours=1)


def told(outcomes: Outcomes) -> list[tuple[str, str | None, str | None]]:
    return [(item.outcome.value, item.code, item.pointer) for item in outcomes.items]


def kinds(outcomes: Outcomes) -> list[str]:
    return [item.outcome.value for item in outcomes.items]


@pytest.fixture
async def metric(workspace: Workspace) -> Row[Any]:
    """A level."""
    async with workspace.writing() as work:
        return await make_metric(work)


@pytest.fixture
async def clicks(workspace: Workspace) -> Row[Any]:
    """A flow, counted by the day."""
    async with workspace.writing() as work:
        return await make_metric(work, kind="flow", key="clicks")


async def sent(workspace: Workspace, *items: Any, now: datetime = NOW, **more: Any) -> Outcomes:
    async with workspace.writing(now=now) as work:
        return await record_readings(work, list(items), **more)


async def present(workspace: Workspace, metric: Row[Any]) -> list[tuple[str, float]]:
    async with workspace.reading() as work:
        rows = (await readings_of(work, [metric.id]))[metric.id]
    return [(row.period_start.strftime("%m-%dT%H"), row.value) for row in rows]


async def rows_of(workspace: Workspace, model: Any) -> list[Row[Any]]:
    async with workspace.reading() as work:
        return list(await work.rows(work.select(model)))


# Sent again


async def test_sent_again_with_the_same_value_changes_nothing(workspace: Workspace, metric: Row[Any]) -> None:
    item = reading(metric, 5.0, "2026-11-01T10:00:00Z", source="shop", external_id="x1", note="first")
    assert kinds(await sent(workspace, item)) == ["accepted"]
    before = await rows_of(workspace, Reading)
    again = item | {"source": "till", "external_id": "x2", "note": "second", "observed_at": "2026-11-01T11:00:00Z"}
    assert kinds(await sent(workspace, again, now=LATER)) == ["unchanged"]
    assert await rows_of(workspace, Reading) == before
    assert await rows_of(workspace, ReadingRevision) == []


async def test_sent_again_with_another_value_keeps_the_earlier_one(workspace: Workspace, metric: Row[Any]) -> None:
    item = reading(metric, 5.0, "2026-11-01T10:00:00Z", source="shop", external_id="x1", note="first")
    await sent(workspace, item)
    assert kinds(await sent(workspace, item | {"value": 6.0, "source": "till", "note": None}, now=LATER)) == ["revised"]
    (now_there,) = await rows_of(workspace, Reading)
    (before,) = await rows_of(workspace, ReadingRevision)
    assert (now_there.value, now_there.source, now_there.note, now_there.revision) == (6.0, "till", None, 2)
    assert now_there.received_at == LATER
    assert (before.value, before.source, before.note, before.external_id, before.revision) == (
        5.0, "shop", "first", "x1", 1,
    )  # fmt: skip
    assert (before.received_at, before.superseded_at, before.withdrawn) == (NOW, LATER, False)


async def test_what_was_provisional_becomes_final_by_a_revision(workspace: Workspace, metric: Row[Any]) -> None:
    item = reading(metric, 5.0, "2026-11-01")
    found = [kinds(await sent(workspace, item | {"provisional": said})) for said in (True, True, False, False)]
    assert found == [["accepted"], ["unchanged"], ["revised"], ["unchanged"]]


async def test_another_end_is_another_value(workspace: Workspace, clicks: Row[Any]) -> None:
    whole = {"metric": "clicks", "value": 5.0, "period_start": "2026-11-01"}
    assert kinds(await sent(workspace, whole)) == ["accepted"]
    assert kinds(await sent(workspace, whole | {"period_end": "2026-11-02"})) == ["unchanged"]
    assert kinds(await sent(workspace, whole | {"period_end": "2026-11-01T12:00:00Z"})) == ["revised"]
    (row,) = await rows_of(workspace, Reading)
    assert row.period_end == datetime(2026, 11, 1, 12, tzinfo=UTC)


async def test_the_same_period_twice_in_one_batch(workspace: Workspace, metric: Row[Any]) -> None:
    values = [1.0, 1.0, 2.0, 1.0, 1.0]
    outcomes = await sent(workspace, *(reading(metric, value, "2026-11-01") for value in values))
    assert kinds(outcomes) == ["accepted", "unchanged", "revised", "revised", "unchanged"]
    assert await present(workspace, metric) == [("11-01T00", 1.0)]
    assert sorted((row.revision, row.value) for row in await rows_of(workspace, ReadingRevision)) == [
        (1, 1.0),
        (2, 2.0),
    ]


async def test_one_period_stands_in_a_batch_so_often_and_no_more(workspace: Workspace, metric: Row[Any]) -> None:
    outcomes = await sent(workspace, *(reading(metric, float(count), "2026-11-01") for count in range(22)))
    assert told(outcomes)[19:] == [("revised", None, None)] + [("rejected", "repeated", "")] * 2
    assert await present(workspace, metric) == [("11-01T00", 19.0)]


# Late, and out of order


async def test_a_late_correction_leaves_the_latest_alone(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        await record(work, metric, ("2025-01-31", 1.0), ("2026-11-20", 9.0))
    async with workspace.writing(now=LATER) as work:
        assert kinds(await record(work, metric, ("2025-01-31", 2.0))) == ["revised"]
        (last,) = (await latest_of(work, [metric.id])).values()
    assert (last.value, last.received_at) == (9.0, NOW)


async def test_an_out_of_order_batch_ends_with_the_latest_period(workspace: Workspace, metric: Row[Any]) -> None:
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 29)]
    values = {day: float(place) for place, day in enumerate(days)}
    random.Random(3).shuffle(days)
    outcomes = await sent(workspace, *(reading(metric, values[day], day) for day in days))
    assert outcomes.accepted == 280
    async with workspace.reading() as work:
        (last,) = (await latest_of(work, [metric.id])).values()
        series = (await readings_of(work, [metric.id]))[metric.id]
    assert last.value == 279.0
    assert [row.value for row in series] == sorted(values.values())


async def test_a_long_series_is_read_in_parts(
    workspace: Workspace, metric: Row[Any], clicks: Row[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [f"2026-10-{day:02d}" for day in range(1, 13)]
    for one in (metric, clicks):
        await sent(workspace, *(reading(one, place, day) for place, day in enumerate(days)))
    for most, statements in ((5, 6), (24, 3), (100, 2)):
        monkeypatch.setattr(readings, "READ_AT_ONCE", most)
        async with workspace.reading() as work:
            with counted() as sent_statements:
                found = await readings_of(work, [metric.id, clicks.id])
        assert [row.value for row in found[metric.id]] == [row.value for row in found[clicks.id]] == list(range(12))
        assert sent_statements == [statements]


async def test_readings_since(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-01", 1.0), ("2026-11-02", 2.0), ("2026-11-03", 3.0))
        found = await readings_of(work, [metric.id], since=datetime(2026, 11, 2, tzinfo=UTC))
        assert [row.value for row in found[metric.id]] == [2.0, 3.0]
        assert await readings_of(work, []) == {}
        assert await latest_of(work, []) == {}


# When


async def test_a_day_without_zone_is_the_workspaces_day(workspace: Workspace, clicks: Row[Any]) -> None:
    await workspace.set(time_zone="Europe/Sofia")
    local, in_utc, tomorrow = "2026-11-20T23:59:00", "2026-11-20T21:59:00Z", "2026-11-20T22:00:00Z"
    outcomes = await sent(workspace, *(reading(clicks, 1.0, at) for at in (local, in_utc, tomorrow)))
    assert kinds(outcomes) == ["accepted", "unchanged", "accepted"]
    assert await present(workspace, clicks) == [("11-19T22", 1.0), ("11-20T22", 1.0)]


async def test_weeks_begin_where_the_workspace_says(workspace: Workspace) -> None:
    await workspace.set(week_start="sunday")
    async with workspace.writing() as work:
        weekly = await make_metric(work, kind="flow", cadence="weekly")
    await sent(workspace, reading(weekly, 1.0, "2026-11-14"), reading(weekly, 2.0, "2026-11-15"))
    assert await present(workspace, weekly) == [("11-08T00", 1.0), ("11-15T00", 2.0)]


@pytest.mark.parametrize(
    ("times", "code", "pointer"),
    [
        ({"at": 1795255200}, "string_type", "/at"),
        ({"at": 1795255200.5}, "string_type", "/at"),
        ({"at": "1795255200"}, "bad_time", "/at"),
        ({"at": True}, "string_type", "/at"),
        ({"at": ""}, "bad_time", "/at"),
        ({"at": "now"}, "bad_time", "/at"),
        ({"at": None}, "no_time", "/at"),
        ({}, "no_time", "/at"),
        ({"at": "2026-11-22"}, "in_the_future", "/at"),
        ({"at": "2026-11-21T12:06:00Z"}, "in_the_future", "/at"),
        ({"at": "2026-11-20", "observed_at": "yesterday"}, "bad_time", "/observed_at"),
        ({"at": "2026-11-20", "period_start": "2026-11-20"}, "two_times", "/at"),
        ({"period_start": "2026-11-20", "period_end": "2026-11-21"}, "level_has_an_instant", "/period_end"),
    ],
    ids=str,
)
async def test_a_time_that_is_none_is_an_error_and_never_now(
    workspace: Workspace, metric: Row[Any], times: dict[str, Any], code: str, pointer: str
) -> None:
    outcomes = await sent(workspace, {"metric": str(metric.id), "value": 1.0} | times)
    assert told(outcomes) == [("rejected", code, pointer)]
    assert not outcomes.items[0].retryable
    assert await rows_of(workspace, Reading) == []


async def test_an_irregular_flow_says_both_ends(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        fair = await make_metric(work, kind="flow", cadence="irregular")
    named = {"metric": str(fair.id), "value": 1.0}
    both = {"period_start": "2026-11-01", "period_end": "2026-11-04"}
    outcomes = await sent(workspace, named | {"at": "2026-11-01"}, named | {"period_start": "2026-11-01"}, named | both)
    assert told(outcomes) == [
        ("rejected", "no_period", "/at"),
        ("rejected", "no_period", "/period_end"),
        ("accepted", None, None),
    ]


# What


@pytest.mark.parametrize(
    ("item", "code", "pointer"),
    [
        (None, "wrong_type", ""),
        (7, "wrong_type", ""),
        ([], "wrong_type", ""),
        ("text", "wrong_type", ""),
        ({}, "missing", "/metric"),
        ({"value": "5"}, "float_type", "/value"),
        ({"value": None}, "float_type", "/value"),
        ({"value": True}, "float_type", "/value"),
        ({"value": math.nan}, "finite_number", "/value"),
        ({"value": math.inf}, "finite_number", "/value"),
        ({"value": -math.inf}, "finite_number", "/value"),
        ({"metric": 7}, "string_type", "/metric"),
        ({"metric": "x" * 121}, "string_too_long", "/metric"),
        ({"metric": "a\x00b"}, "string_too_long", "/metric"),
        ({"note": "a\x00b"}, "string_too_long", "/note"),
        ({"note": "x" * 2001}, "string_too_long", "/note"),
        ({"source": "x" * 301}, "string_too_long", "/source"),
        ({"external_id": "x" * 301}, "string_too_long", "/external_id"),
        ({"provisional": "yes"}, "bool_type", "/provisional"),
        ({"provisional": 1}, "bool_type", "/provisional"),
        ({"values": 1}, "unknown_field", "/values"),
        ({"workspace_id": "x"}, "unknown_field", "/workspace_id"),
        ({"x" * 500: 1}, "unknown_field", "/" + "x" * 60),
    ],
    ids=lambda value: str(value)[:40],
)
async def test_what_is_no_reading_is_rejected_and_the_others_land(
    workspace: Workspace, metric: Row[Any], item: Any, code: str, pointer: str
) -> None:
    well = reading(metric, 1.0, "2026-11-01")
    bad = well | item if isinstance(item, dict) and item else item
    outcomes = await sent(workspace, well, bad, well | {"at": "2026-11-02"})
    assert told(outcomes) == [("accepted", None, None), ("rejected", code, pointer), ("accepted", None, None)]
    assert (outcomes.accepted, outcomes.rejected) == (2, 1)


async def test_what_has_far_too_many_fields_is_not_looked_through(workspace: Workspace, metric: Row[Any]) -> None:
    well = reading(metric, 1.0, "2026-11-01")
    many = {f"k{number}": number for number in range(MOST_FIELDS + 1)}
    outcomes = await sent(workspace, well, many, well | {"k": 1}, well | {"at": "2026-11-02"})
    assert told(outcomes)[1:3] == [("rejected", "too_many_fields", ""), ("rejected", "unknown_field", "/k")]
    assert kinds(outcomes)[::3] == ["accepted", "accepted"]


@pytest.mark.parametrize("value", [0, -3, 0.1, -0.0, 5e-324, 1.7976931348623157e308, 2**53 + 1, 10**22])
async def test_numbers_of_every_size_come_back_as_doubles(workspace: Workspace, metric: Row[Any], value: float) -> None:
    assert kinds(await sent(workspace, reading(metric, value, "2026-11-01"))) == ["accepted"]
    assert kinds(await sent(workspace, reading(metric, value, "2026-11-01"))) == ["unchanged"]
    assert [found for _, found in await present(workspace, metric)] == [float(value)]


@pytest.mark.parametrize("field", ["metric", "note", "source", "external_id", "at"])
async def test_half_a_character_is_rejected_and_the_others_land(
    workspace: Workspace, metric: Row[Any], field: str
) -> None:
    well = reading(metric, 1.0, "2026-11-01")
    outcomes = await sent(workspace, well, well | {field: "\ud800"})
    assert kinds(outcomes) == ["accepted", "rejected"]


async def test_a_number_beyond_all_doubles_is_rejected(workspace: Workspace, metric: Row[Any]) -> None:
    outcomes = await sent(workspace, reading(metric, 10**400, "2026-11-01"))
    assert kinds(outcomes) == ["rejected"]


async def test_a_metric_is_called_by_its_key_or_its_id(workspace: Workspace, clicks: Row[Any]) -> None:
    names = ["clicks", str(clicks.id), str(clicks.id).upper(), "Clicks", "CLICKS", clicks.id.hex]
    items = [{"metric": name, "value": 1.0, "at": "2026-11-01"} for name in names]
    expected = ["accepted", "unchanged", "unchanged", "quarantined", "quarantined", "quarantined"]
    assert kinds(await sent(workspace, *items)) == expected
    # Each on its own: what is in the same batch makes no difference
    assert [kinds(await sent(workspace, item))[0] for item in items[1:]] == expected[1:]


async def test_an_id_is_no_others_key(workspace: Workspace, clicks: Row[Any]) -> None:
    async with workspace.writing() as work:
        mimic = await make_metric(work, key=str(clicks.id))
    await sent(workspace, {"metric": str(clicks.id), "value": 1.0, "at": "2026-11-01"})
    assert (len(await present(workspace, clicks)), len(await present(workspace, mimic))) == (1, 0)


async def test_a_superseded_metric_still_takes_readings(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        newer = await make_metric(work)
        await patch_metric(work, metric.id, {"superseded_by": newer.id})
        assert kinds(await record(work, metric, ("2026-11-01", 1.0))) == ["accepted"]
        assert (await readings_of(work, [newer.id]))[newer.id] == []


async def test_a_readings_source_is_who_says_so(workspace: Workspace, metric: Row[Any]) -> None:
    items = [reading(metric, 1.0, "2026-11-01"), reading(metric, 1.0, "2026-11-02", source="till")]
    await sent(workspace, *items, source="shop")
    await sent(workspace, reading(metric, 1.0, "2026-11-03"))
    assert [row.source for row in sorted(await rows_of(workspace, Reading), key=lambda row: row.period_start)] == [
        "shop", "till", "api",
    ]  # fmt: skip


# In heaps


async def test_ten_thousand_with_three_bad_ones(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metrics = [await make_metric(work, kind="flow") for _ in range(10)]
    start = datetime(2023, 1, 1, tzinfo=UTC).date()
    items: list[Any] = [
        reading(metric, float(day), (start + timedelta(day)).isoformat()) for day in range(1000) for metric in metrics
    ]
    items[17] = items[17] | {"value": "many"}
    items[5000] = items[5000] | {"at": "2026-02-30"}
    items[9999] = items[9999] | {"metric": 5}
    async with workspace.writing() as work:
        with counted() as statements:
            outcomes = await record_readings(work, items)
    assert statements[0] < 10
    assert (outcomes.accepted, outcomes.rejected, len(outcomes.items)) == (9997, 3, 10_000)
    failed = [(item.index, item.code, item.pointer) for item in outcomes.items if item.outcome.value == "rejected"]
    assert failed == [(17, "float_type", "/value"), (5000, "bad_time", "/at"), (9999, "string_type", "/metric")]
    assert len(await rows_of(workspace, Reading)) == 9997
    again = await sent(workspace, *items)
    assert (again.unchanged, again.rejected) == (9997, 3)


async def test_a_statement_more_or_less_whatever_the_size(workspace: Workspace, metric: Row[Any]) -> None:
    counts: set[int] = set()
    for size in (1, 10, 300):
        items = [reading(metric, 1.0, f"2026-{1 + day // 28:02}-{1 + day % 28:02}") for day in range(size)]
        async with workspace.writing() as work:
            with counted() as statements:
                await record_readings(work, items)
                await record_readings(work, [item | {"value": 2.0} for item in items])
        counts.add(statements[0])
        async with workspace.writing() as work:
            for item in items:
                await withdraw_reading(work, metric.id, item["at"])
    assert max(counts) - min(counts) <= 2  # large ones look first whether their periods are free


async def test_more_than_a_batch_holds_is_refused_whole(workspace: Workspace, metric: Row[Any]) -> None:
    with refused(Kind.INVALID, ("", "too_many")):
        await sent(workspace, *[reading(metric, 1.0, "2026-11-01")] * (MAX_BATCH + 1))


async def test_an_empty_batch_is_nothing(workspace: Workspace) -> None:
    assert await sent(workspace) == Outcomes(
        accepted=0, unchanged=0, revised=0, rejected=0, quarantined=0, items=()
    )  # fmt: skip


async def test_all_or_none(workspace: Workspace, metric: Row[Any]) -> None:
    well = [reading(metric, 1.0, "2026-11-01"), reading(metric, 2.0, "2026-11-02")]
    bad = [reading(metric, 3.0, "someday"), {"metric": "unknown", "value": 1.0, "at": "2026-11-01"}]
    with refused(Kind.INVALID, ("/1/at", "bad_time"), ("/3/metric", "unknown_metric")):
        await sent(workspace, well[0], bad[0], well[1], bad[1], atomic=True)
    assert await rows_of(workspace, Reading) == []
    async with workspace.reading() as work:
        assert list((await list_quarantined(work, Page())).rows) == []
    assert (await sent(workspace, *well, atomic=True)).accepted == 2
    assert (await sent(workspace, *well, atomic=True)).unchanged == 2


# At once


async def test_two_who_write_one_day_leave_one_row(workspace: Workspace, metric: Row[Any]) -> None:
    for day in range(1, 11):
        at = f"2026-11-{day:02}"
        came = await asyncio.gather(*(sent(workspace, reading(metric, value, at)) for value in (1.0, 2.0)))
        assert sorted(kinds(one)[0] for one in came) == ["accepted", "revised"]
    present_rows = await rows_of(workspace, Reading)
    past = {row.period_start: row for row in await rows_of(workspace, ReadingRevision)}
    assert len(present_rows) == len(past) == 10
    for row in present_rows:
        before = past[row.period_start]
        assert (row.revision, before.revision, before.withdrawn) == (2, 1, False)
        assert {row.value, before.value} == {1.0, 2.0}


async def test_two_who_write_the_same_leave_no_revision(workspace: Workspace, metric: Row[Any]) -> None:
    for day in range(1, 11):
        at = f"2026-11-{day:02}"
        came = await asyncio.gather(*(sent(workspace, reading(metric, 1.0, at)) for _ in range(3)))
        assert sorted(kinds(one)[0] for one in came) == ["accepted", "unchanged", "unchanged"]
    assert len(await rows_of(workspace, Reading)) == 10
    assert await rows_of(workspace, ReadingRevision) == []


async def test_batches_in_opposite_orders_wait_and_never_deadlock(workspace: Workspace, metric: Row[Any]) -> None:
    """One is between its first day and its second when another comes with the second before the first."""
    days = ("2026-11-01", "2026-11-02")
    begun, go = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with workspace.writing() as work:
            await record(work, metric, (days[0], 1.0))
            begun.set()
            await go.wait()
            await record(work, metric, (days[1], 1.0))

    async def backwards() -> Outcomes:
        await begun.wait()
        return await sent(workspace, *(reading(metric, 2.0, day) for day in reversed(days)))

    first, second = asyncio.create_task(slow()), asyncio.create_task(backwards())
    await begun.wait()
    await asyncio.wait([second], timeout=0.2)
    assert not second.done()
    go.set()
    await first
    assert kinds(await second) == ["revised", "revised"]
    assert [value for _, value in await present(workspace, metric)] == [2.0, 2.0]


async def test_many_batches_at_once_add_up(workspace: Workspace, metric: Row[Any]) -> None:
    items = [reading(metric, 0.0, f"2026-11-{day:02}") for day in range(1, 16)]
    batches = [
        [item | {"value": float(writer)} for item in (items if writer % 2 else reversed(items))] for writer in range(4)
    ]
    came = await asyncio.gather(*(sent(workspace, *batch) for batch in batches))
    assert (sum(one.accepted for one in came), sum(one.revised for one in came)) == (15, 45)
    rows = await rows_of(workspace, Reading)
    assert {row.revision for row in rows} == {4}
    assert len({row.value for row in rows}) == 1
    revisions = sorted((row.period_start, row.revision) for row in await rows_of(workspace, ReadingRevision))
    assert revisions == [(row.period_start, count) for row in sorted(rows, key=_start) for count in (1, 2, 3)]


def _start(row: Row[Any]) -> datetime:
    return row.period_start


async def test_writers_and_withdrawers_keep_the_books_straight(workspace: Workspace, metric: Row[Any]) -> None:
    """Every value that was ever there is there once, numbered without a gap; the latest is the latest."""

    async def write(value: float) -> None:
        days = ("2026-11-01", "2026-11-02")
        await sent(workspace, *(reading(metric, value, day) for day in days))

    async def withdraw(day: str) -> None:
        try:
            async with workspace.writing() as work:
                await withdraw_reading(work, metric.id, day)
        except Problem as problem:
            assert problem.kind is Kind.NOT_FOUND

    for turn in range(8):
        await asyncio.gather(
            write(turn + 0.1), withdraw("2026-11-02"), write(turn + 0.2), withdraw("2026-11-01"), write(turn + 0.3)
        )
        rows, past = await rows_of(workspace, Reading), await rows_of(workspace, ReadingRevision)
        for day in (1, 2):
            start = datetime(2026, 11, day, tzinfo=UTC)
            numbers = sorted(row.revision for row in (*rows, *past) if row.period_start == start)
            assert numbers == list(range(1, len(numbers) + 1))
        async with workspace.reading() as work:
            last = (await latest_of(work, [metric.id])).get(metric.id)
        newest = max(rows, key=_start, default=None)
        assert (last and (last.period_start, last.value)) == (newest and (newest.period_start, newest.value))


# Withdrawn


async def test_withdrawn_and_sent_again_the_numbers_go_on(workspace: Workspace, metric: Row[Any]) -> None:
    at = "2026-11-01"
    await sent(workspace, reading(metric, 1.0, at))
    await sent(workspace, reading(metric, 2.0, at))
    async with workspace.writing(now=LATER) as work:
        await withdraw_reading(work, metric.id, at)
    assert await present(workspace, metric) == []
    assert kinds(await sent(workspace, reading(metric, 2.0, at))) == ["accepted"]
    (row,) = await rows_of(workspace, Reading)
    past = sorted((one.revision, one.value, one.withdrawn) for one in await rows_of(workspace, ReadingRevision))
    assert (row.revision, past) == (3, [(1, 1.0, False), (2, 2.0, True)])


async def test_absence_is_not_zero_and_the_latest_steps_back(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-01", 1.0), ("2026-11-02", 2.0))
        await withdraw_reading(work, metric.id, "2026-11-02")
        assert (await latest_of(work, [metric.id]))[metric.id].value == 1.0
        await withdraw_reading(work, metric.id, "2026-11-01")
        assert await latest_of(work, [metric.id]) == {}


@pytest.mark.parametrize(
    "written", ["2026-11-01T22:00:00Z", "2026-11-02", "2026-11-02T00:00:00", "2026-11-02T00:00:00+02:00"]
)
async def test_a_reading_is_withdrawn_by_its_start_in_any_writing(workspace: Workspace, written: str) -> None:
    await workspace.set(time_zone="Europe/Sofia")
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-02", 1.0))
        await withdraw_reading(work, metric.id, written)
        assert (await readings_of(work, [metric.id]))[metric.id] == []


async def test_what_cannot_be_withdrawn(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-01", 1.0))
    for name, start, kind in (
        (metric.id, "2026-11-02", Kind.NOT_FOUND),
        (metric.id, "1795255200", Kind.INVALID),
        (workspace.id, "2026-11-01", Kind.NOT_FOUND),
    ):
        with refused(kind):
            async with workspace.writing() as work:
                await withdraw_reading(work, name, start)


# A metric with readings


async def test_a_metric_with_readings_keeps_its_kind(workspace: Workspace, metric: Row[Any]) -> None:
    async with workspace.writing() as work:
        assert (await patch_metric(work, metric.id, {"kind": "flow"})).kind == "flow"
        await record(work, await get_metric(work, metric.id), ("2026-11-01", 1.0))
    with refused(Kind.INVALID, ("/kind", "has_readings")):
        async with workspace.writing() as work:
            await patch_metric(work, metric.id, {"kind": "level"})
    async with workspace.writing() as work:
        assert (await patch_metric(work, metric.id, {"cadence": "weekly", "kind": "flow"})).cadence == "weekly"


async def test_a_kind_waits_for_readings_on_their_way(workspace: Workspace, clicks: Row[Any]) -> None:
    first, second = await together(
        workspace,
        lambda work: record(work, clicks, ("2026-11-01", 1.0)),
        lambda work: patch_metric(work, clicks.id, {"kind": "level"}),
    )
    assert first is None
    assert second is not None
    assert [fault.code for fault in second.errors] == ["has_readings"]


async def test_readings_wait_for_a_kind_on_its_way(workspace: Workspace, clicks: Row[Any]) -> None:
    assert await together(
        workspace,
        lambda work: patch_metric(work, clicks.id, {"kind": "level"}),
        lambda work: record(work, clicks, ("2026-11-01T10:00:00Z", 1.0)),
    ) == [None, None]
    (row,) = await rows_of(workspace, Reading)
    assert row.period_start == row.period_end


# Who may


async def test_scopes(workspace: Workspace, metric: Row[Any]) -> None:
    async def write(work: Work) -> Any:
        return await record(work, metric, ("2026-11-01", 1.0))

    async def listed(work: Work) -> Any:
        return await list_readings(work, Page())

    async def waiting(work: Work) -> Any:
        return await list_quarantined(work, Page())

    async def withdraw(work: Work) -> Any:
        return await withdraw_reading(work, metric.id, "2026-11-01")

    may = {
        write: {Scope.INGEST, Scope.ADMIN},
        listed: {Scope.READ, Scope.WRITE, Scope.ADMIN},
        waiting: {Scope.READ, Scope.WRITE, Scope.ADMIN},
        withdraw: {Scope.WRITE, Scope.ADMIN},
    }
    for attempt, held in may.items():
        for scope in Scope:
            await sent(workspace, reading(metric, 1.0, "2026-11-01"))
            if scope in held:
                async with workspace.writing(scope) as work:
                    await attempt(work)
            else:
                with refused(Kind.FORBIDDEN):
                    async with workspace.writing(scope) as work:
                        await attempt(work)
