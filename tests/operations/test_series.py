"""Series and looking back, against a few lines of Python: random readings, corrections and withdrawals, seen from every
moment at which something was changed."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row

from service.core.moments import midnight
from service.core.series import Aggregate, Bucket, BucketSize, edges_of
from service.errors import Kind
from service.operations.intake import record_readings
from service.operations.moments import moment_of
from service.operations.readings import count_readings, latest_of, list_readings, list_revisions, readings_of
from service.operations.readings import withdraw_reading as withdraw
from service.operations.series import MOST_BUCKETS_OF_ALL, Series, SeriesRequest, series_of, series_of_key_results
from service.operations.workspaces import calendar_of
from service.store.filters import Condition, Order
from service.store.paging import Page, cursor_of
from service.store.series import bucketed
from service.store.tables import Reading
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

FIRST = date(2026, 10, 20)
DAYS = [FIRST + timedelta(days=day) for day in range(12)]
"""Through the end of summer time in Europe/Sofia, on 25 October."""


@dataclass(frozen=True)
class Known:
    """A value as it stood."""

    value: float
    start: datetime
    end: datetime
    provisional: bool
    received_at: datetime


Snapshot = dict[str, dict[datetime, Known]]
"""What is known of each metric, by period start."""


@dataclass
class Past:
    """Metrics with a history, and what was known after each change of it."""

    metrics: dict[str, Row[Any]]
    moments: list[datetime]
    known: list[Snapshot]

    def at(self, moment: datetime) -> Snapshot:
        place = bisect_right(self.moments, moment)
        return self.known[place - 1] if place else {name: {} for name in self.metrics}


async def live(workspace: Workspace, seed: int) -> Past:
    """Let a month pass in which readings come, are corrected and are withdrawn."""
    random = Random(seed)
    async with workspace.writing(now=NOW - timedelta(days=40)) as work:
        zone = (await calendar_of(work)).zone
        metrics = {
            name: await make_metric(work, kind=kind, cadence="daily")
            for name, kind in (("visits", "flow"), ("fans", "level"))
        }
    past, present = Past(metrics, [], []), Snapshot(visits={}, fans={})
    moment = NOW - timedelta(days=20)
    for _ in range(25):
        moment += timedelta(hours=random.randint(1, 15), microseconds=random.randint(0, 999_999))
        async with workspace.writing(now=moment) as work:
            for name, metric in metrics.items():
                held = present[name]
                if held and random.random() < 0.3:
                    start = random.choice(sorted(held))
                    await withdraw(work, metric.id, start.isoformat().replace("+00:00", "Z"))
                    del held[start]
                    continue
                for day in random.sample(DAYS, 3):
                    hour = random.choice([0, 0, 9]) if name == "fans" else 0
                    start = midnight(day, zone) + timedelta(hours=hour)
                    end = start if name == "fans" else midnight(day + timedelta(days=1), zone)
                    value, provisional = float(random.randint(-3, 9)), random.random() < 0.3
                    before = held.get(start)
                    item = {
                        "metric": str(metric.id),
                        "value": value,
                        "at": start.isoformat(),
                        "provisional": provisional,
                    }
                    await _record(work, item)
                    if before is None or (before.value, before.provisional) != (value, provisional):
                        held[start] = Known(value, start, end, provisional, moment)
        past.moments.append(moment)
        past.known.append({name: dict(held) for name, held in present.items()})
    return past


async def _record(work: Work, item: dict[str, Any]) -> None:
    outcomes = await record_readings(work, [item])
    assert outcomes.rejected == outcomes.quarantined == 0


def naive(held: dict[datetime, Known], edges: Sequence[datetime]) -> list[Bucket]:
    """The buckets, worked out one reading after the other."""
    found: list[Bucket] = []
    for index, (start, end) in enumerate(pairwise(edges)):
        inside = [held[one] for one in sorted(held) if start <= one < end]
        if inside:
            values = [one.value for one in inside]
            first, last = inside[0], inside[-1]
            found.append(
                Bucket(
                    index=index, count=len(inside), total=sum(values), least=min(values), most=max(values),
                    first=first.value, first_start=first.start, last=last.value, last_start=last.start,
                    last_end=last.end, provisional=any(one.provisional for one in inside),
                    received_at=max(one.received_at for one in inside),
                )
            )  # fmt: skip
    return found


def by_index(buckets: list[Bucket]) -> list[Bucket]:
    return sorted(buckets, key=lambda bucket: bucket.index)


@pytest.mark.parametrize("seed", range(3))
async def test_every_past_answer_is_given_again(workspace: Workspace, seed: int) -> None:
    await workspace.set(time_zone="Europe/Sofia")
    past = await live(workspace, seed)
    assert any(known["visits"] != earlier["visits"] for known, earlier in zip(past.known[5:], past.known, strict=False))
    ids = {metric.id: name for name, metric in past.metrics.items()}
    tick = timedelta(microseconds=1)
    views = [None, *(moment + shift for moment in past.moments for shift in (-tick, timedelta()))]
    async with workspace.reading() as work:
        calendar = await calendar_of(work)
        start, end = (midnight(day, calendar.zone) for day in (FIRST, FIRST + timedelta(days=13)))
        for as_of in views:
            snapshot = past.at(as_of or NOW)
            for size, cut in ((BucketSize.DAY, timedelta()), (BucketSize.WEEK, timedelta(hours=31))):
                edges = edges_of(start + cut, end, size, calendar)
                found = await bucketed(work, list(ids), edges, as_of)
                assert {ids[key]: by_index(one) for key, one in found.items()} == {
                    name: naive(held, edges) for name, held in snapshot.items()
                }
            await _compare_rows(work, ids, snapshot, as_of)


async def _compare_rows(work: Work, ids: dict[UUID, str], snapshot: Snapshot, as_of: datetime | None) -> None:
    series = await readings_of(work, ids, as_of=as_of)
    assert {
        ids[key]: [(row.period_start, row.period_end, row.value) for row in rows] for key, rows in series.items()
    } == {
        name: [(held[start].start, held[start].end, held[start].value) for start in sorted(held)]
        for name, held in snapshot.items()
    }
    latest = await latest_of(work, ids, as_of)
    assert {ids[key]: _told(row) for key, row in latest.items()} == {
        name: held[max(held)] for name, held in snapshot.items() if held
    }
    expected = sorted((known.value, name, start) for name, held in snapshot.items() for start, known in held.items())
    assert await count_readings(work, (), as_of) == len(expected)
    page = Page(limit=4, orders=(Order("value", descending=False),))
    listed: list[Any] = []
    while True:
        part = await list_readings(work, page, as_of)
        listed += part.rows
        if not part.more:
            break
        page = Page(limit=4, orders=page.orders, after=cursor_of(work, Reading, page.orders, part.rows[-1]))
    assert [row.value for row in listed] == [value for value, _, _ in expected]
    assert {(ids[row.metric_id], _told(row)) for row in listed} == {
        (name, known) for name, held in snapshot.items() for known in held.values()
    }
    few = await list_readings(work, Page(limit=200, where=(Condition("value", "gte", 5.0),)), as_of)
    assert len(few.rows) == sum(value >= 5 for value, _, _ in expected)


def _told(row: Row[Any]) -> Known:
    return Known(row.value, row.period_start, row.period_end, row.provisional, row.received_at)


async def test_where_clocks_differ_each_period_is_still_known_once(workspace: Workspace) -> None:
    """The second writer's clock is behind the first's: at 9 o'clock both values seem to stand."""
    noon = NOW - timedelta(days=2)
    async with workspace.writing(now=noon) as work:
        metric = await make_metric(work, kind="flow")
        await record(work, metric, ("2026-11-01", 1))
    for minutes, value in ((10, 2), (-60, 3), (-30, 4), (20, 5)):
        async with workspace.writing(now=noon + timedelta(minutes=minutes)) as work:
            await record(work, metric, ("2026-11-01", value))
    async with workspace.reading() as work:
        for minutes in range(-70, 40, 5):
            as_of = noon + timedelta(minutes=minutes)
            rows = (await readings_of(work, [metric.id], as_of=as_of))[metric.id]
            assert len(rows) <= 1, minutes
            assert await count_readings(work, (), as_of) == len(rows)
            latest = await latest_of(work, [metric.id], as_of)
            assert [row.value for row in latest.values()] == [row.value for row in rows]


async def test_earlier_values_are_listed_with_when_they_stood(workspace: Workspace) -> None:
    early, late, gone = (NOW - timedelta(days=days) for days in (3, 2, 1))
    async with workspace.writing(now=early) as work:
        metric = await make_metric(work, kind="flow")
        await record(work, metric, ("2026-11-01", 1))
    async with workspace.writing(now=late) as work:
        await record(work, metric, ("2026-11-01", 2))
    async with workspace.writing(now=gone) as work:
        await withdraw(work, metric.id, "2026-11-01")
    async with workspace.reading() as work:
        where = (
            Condition("metric_id", "eq", metric.id),
            Condition("period_start", "eq", datetime(2026, 11, 1, tzinfo=UTC)),
        )
        rows = (await list_revisions(work, Page(where=where))).rows
    told = [(row.value, row.revision, row.source, row.received_at, row.superseded_at, row.withdrawn) for row in rows]
    assert told == [(1.0, 1, "api", early, late, False), (2.0, 2, "api", late, gone, True)]


# Series of many


async def series(work: Work, metric: Row[Any], **asked: Any) -> Series:
    found = (await series_of(work, [metric], SeriesRequest(**asked)))[metric.id]
    assert isinstance(found, Series), found
    return found


def values(found: Series) -> list[tuple[float | None, int]]:
    return [(point.value, point.count) for point in found.points]


async def test_a_flow_by_month_worked_by_hand(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, kind="flow", unit="count", precision=1)
        await record(work, metric, ("2026-08-30", 1), ("2026-08-31", 2), ("2026-10-01", 5), ("2026-11-20", 0))
    async with workspace.reading() as work:
        found = await series(work, metric, start="2026-08-31", end="2026-12-01", bucket=BucketSize.MONTH)
        assert values(found) == [(2.0, 1), (None, 0), (5.0, 1), (0.0, 1)]
        assert found.aggregate is Aggregate.SUM
        assert (found.key, found.unit, found.precision) == (metric.key, "count", 1)
        assert (found.start, found.end) == (datetime(2026, 8, 31, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC))
        assert (found.time_zone, found.week_start, found.as_of) == ("UTC", "monday", None)
        mean = await series(
            work, metric, start="2026-08-01", end="2026-09-01", bucket=BucketSize.MONTH, aggregate=Aggregate.AVG
        )
        assert values(mean) == [(1.5, 2)]


async def test_without_a_word_a_daily_metric_is_read_by_its_last_90_days(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, kind="flow")
        await record(work, metric, ("2026-11-21", 7), ("2026-08-24", 1), ("2026-08-23", 100))
    async with workspace.reading() as work:
        found = await series(work, metric)
    assert (found.bucket, found.end, len(found.points)) == (BucketSize.DAY, NOW, 90)
    assert (values(found)[0], values(found)[-1]) == ((1.0, 1), (7.0, 1))


async def test_a_day_without_zone_is_the_workspaces(workspace: Workspace) -> None:
    await workspace.set(time_zone="Europe/Sofia", week_start="sunday")
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-14T21:59:00Z", 1), ("2026-11-14T22:00:00Z", 2))
    async with workspace.reading() as work:
        found = await series(work, metric, start="2026-11-14", end="2026-11-16", bucket=BucketSize.WEEK)
    assert values(found) == [(1.0, 1), (2.0, 1)]
    assert found.points[1].start == datetime(2026, 11, 14, 22, tzinfo=UTC)
    assert (found.time_zone, found.week_start) == ("Europe/Sofia", "sunday")


async def test_a_sum_beyond_any_number_has_no_value_and_says_so(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, kind="flow", cadence="daily")
        await record(work, metric, ("2026-11-01", 1e308), ("2026-11-02", 1e308), ("2026-11-08", 3))
    async with workspace.reading() as work:
        asked = {"start": "2026-10-26", "end": "2026-11-09", "bucket": BucketSize.WEEK}
        found = await series(work, metric, **asked)
        assert values(found) == [(None, 1), (None, 2)]
        assert [(one.rule, dict(one.params)) for one in found.reasons] == [("series.too_large", {"count": 2})]
        most = await series(work, metric, **asked, aggregate=Aggregate.MAX)
        assert (values(most), most.reasons) == ([(1e308, 1), (1e308, 2)], ())


async def test_a_superseded_metric_names_the_one_that_took_its_place(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        newer = await make_metric(work, key="reach-v2")
        older = await make_metric(work, key="reach-v1", superseded_by=newer.id)
    async with workspace.reading() as work:
        found = await series(work, older)
        assert found.superseded_by == newer.id
        (reason,) = found.reasons
        assert (reason.rule, dict(reason.params)) == (
            "series.superseded",
            {"metric": "reach-v1", "successor": "reach-v2"},
        )
        assert (await series(work, newer)).reasons == ()


async def test_many_metrics_take_as_many_statements_as_one_and_fail_each_for_itself(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metrics = [await make_metric(work, kind=kind) for kind in ("flow", "level", "unique", "flow", "ratio")]
        for place, metric in enumerate(metrics):
            await record(work, metric, ("2026-11-20", place))
    request = SeriesRequest(start="2026-11-19", end="2026-11-21", aggregate=Aggregate.SUM)
    counts: list[int] = []
    for few in (metrics[:1], metrics):
        async with workspace.reading() as work:
            await calendar_of(work)
            with counted() as count:
                found = await series_of(work, few, request)
        counts += count
    assert counts == [1, 1]
    told = [one.points[1].value if isinstance(one, Series) else one.errors[0].code for one in found.values()]
    assert told == [0.0, "aggregate_unfit", "aggregate_unfit", 3.0, "aggregate_unfit"]


async def test_so_many_buckets_in_all(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metrics = [await make_metric(work) for _ in range(7)]
    request = SeriesRequest(start="2015-01-01", end="2025-01-01")
    async with workspace.reading() as work:
        found = await series_of(work, metrics[:6], request)
        assert (
            sum(len(one.points) for one in found.values() if isinstance(one, Series)) == 6 * 3653 < MOST_BUCKETS_OF_ALL
        )
        with refused(Kind.INVALID, ("", "too_many_buckets"), says="25,000"):
            await series_of(work, metrics, request)


@pytest.mark.parametrize(
    ("asked", "pointer", "code"),
    [
        ({"start": "yesterday"}, "from", "bad_time"),
        ({"end": "2026-02-30"}, "to", "bad_time"),
        ({"as_of": "1767600000"}, "as_of", "bad_time"),
        ({"as_of": "2026-11-22"}, "as_of", "in_the_future"),
        ({"as_of": "2026-11-21T12:00:01Z"}, "as_of", "in_the_future"),
    ],
)
async def test_times_that_cannot_be_used(workspace: Workspace, asked: dict[str, Any], pointer: str, code: str) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    async with workspace.reading() as work:
        with refused(Kind.INVALID, (pointer, code)):
            await series_of(work, [metric], SeriesRequest(**asked))


# Of key results


@pytest.mark.parametrize(
    ("dates", "start", "end", "count"),
    [
        ({"starts_on": "2026-11-01", "due_on": "2026-11-10"}, "2026-11-01T00:00:00Z", "2026-11-11T00:00:00Z", 10),
        ({"starts_on": "2026-11-01", "due_on": "2026-12-31"}, "2026-11-01T00:00:00Z", "2026-11-21T12:00:00Z", 21),
        ({"starts_on": "2026-12-01", "due_on": "2026-12-31"}, "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z", 31),
        ({"starts_on": "2026-11-20"}, "2026-11-20T00:00:00Z", "2026-11-21T12:00:00Z", 2),
        ({}, "2026-08-24T00:00:00Z", "2026-11-21T12:00:00Z", 90),
    ],
)
async def test_a_key_result_is_read_by_its_own_dates(
    workspace: Workspace, dates: dict[str, str], start: str, end: str, count: int
) -> None:
    async with workspace.writing() as work:
        row = await make_key_result(work, **dates)
    async with workspace.reading() as work:
        found = (await series_of_key_results(work, [row], SeriesRequest()))[row.id]
    assert isinstance(found, Series)
    assert (found.start, found.end, len(found.points)) == (
        datetime.fromisoformat(start), datetime.fromisoformat(end), count,
    )  # fmt: skip


async def test_key_results_with_the_same_dates_are_read_together(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, starts_on="2026-11-01", ends_on="2026-11-20")
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-02", 5), ("2026-11-05", 6))
        under = {"objective_id": objective.id}
        rows = [await make_key_result(work, **under, metric_id=metric.id) for _ in range(2)]
        rows += [await make_key_result(work, **under) for _ in range(3)]
        late = await make_key_result(work, **under, metric_id=metric.id, starts_on="2026-11-04")
    counts: list[int] = []
    for few in (rows[:1], rows, [*rows, late]):
        async with workspace.reading() as work:
            await calendar_of(work)
            with counted() as count:
                found = await series_of_key_results(work, few, SeriesRequest())
        counts += count
    assert counts[1] == counts[0]
    assert counts[2] == counts[0] + 1
    told = {
        key: [point.value for point in one.points if point.count]
        for key, one in found.items()
        if isinstance(one, Series)
    }
    assert [told[row.id] for row in (*rows[:2], rows[2], late)] == [[5.0, 6.0], [5.0, 6.0], [], [6.0]]


# Moments


@pytest.mark.parametrize("written", [None, "2026-11-20"])
async def test_a_moment_is_read_in_the_workspaces_zone(workspace: Workspace, written: str | None) -> None:
    await workspace.set(time_zone="America/New_York")
    async with workspace.reading() as work:
        assert await moment_of(work, written) == (written and datetime(2026, 11, 21, 4, 59, 59, 999999, tzinfo=UTC))
