"""Derived metrics from stored readings: their values by period, what stands in for a level, key results on them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row

from service.core.pace import Pace
from service.core.series import Aggregate, BucketSize
from service.core.status import Freshness, Status
from service.core.verdict import Reason
from service.errors import Kind
from service.operations.derived import DerivedReading
from service.operations.progress import forecasts_of, last_readings_of, progress_of
from service.operations.readings import latest_of, readings_of, withdraw_reading
from service.operations.series import Series, SeriesRequest, series_of
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

FIRST = date(2026, 9, 7)
"""A Monday, eleven weeks before the tests' Saturday."""
LIKES = [30.0, 12.0, 7.5, 0.0, 41.0, 18.0, 9.0]
FOLLOWERS = [1000.0, 1010.0, 1024.0, 1030.0, 1041.0, 1055.0, 1060.0]
RATE = "engagement_rate.by_followers(likes=ig.likes, comments=ig.comments, shares=0, followers=ig.followers)"


def instant(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def days(count: int, since: date = FIRST) -> list[date]:
    return [since + timedelta(days=place) for place in range(count)]


async def channel(work: Work) -> dict[str, Row[Any]]:
    """Likes and comments a day, followers each morning, and the engagement rate of each week."""
    made = {
        "likes": await make_metric(work, key="ig.likes", kind="flow"),
        "comments": await make_metric(work, key="ig.comments", kind="flow"),
        "followers": await make_metric(work, key="ig.followers", kind="level"),
    }
    given: dict[str, Any] = {"kind": "ratio", "cadence": "weekly", "unit": "%", "formula": RATE}
    return made | {"rate": await make_metric(work, key="ig.engagement", **given)}


async def fill(work: Work, metrics: Mapping[str, Row[Any]], count: int) -> dict[date, tuple[float, float, float]]:
    """So many days of readings; gives what was recorded by day."""
    told = {
        day: (LIKES[place % 7] + place, float(place % 3), FOLLOWERS[place % 7] + 9 * place)
        for place, day in enumerate(days(count))
    }
    for place, name in enumerate(("likes", "comments", "followers")):
        await record(work, metrics[name], *((day.isoformat(), values[place]) for day, values in told.items()))
    return told


def naive(told: Mapping[date, tuple[float, float, float]]) -> dict[date, float]:
    """The engagement rate by week, added up day by day."""
    found: dict[date, float] = {}
    for monday in sorted({day - timedelta(days=day.weekday()) for day in told}):
        week = [values for day, values in sorted(told.items()) if monday <= day < monday + timedelta(days=7)]
        found[monday] = 100 * sum(likes + comments for likes, comments, _ in week) / week[-1][2]
    return found


async def values_of(work: Work, metric: Row[Any], **more: Any) -> dict[date, float]:
    readings = (await readings_of(work, [metric.id], **more))[metric.id]
    return {one.period_start.date(): one.value for one in readings}


async def test_a_rate_by_week_is_computed_from_its_daily_parts(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        told = await fill(work, metrics, 66)
    async with workspace.reading() as work:
        found = await values_of(work, metrics["rate"])
        expected = naive(told)
        assert found == pytest.approx(expected)
        assert len(found) == 10
        since = instant(FIRST + timedelta(days=21))
        assert await values_of(work, metrics["rate"], since=since) == {
            day: value for day, value in found.items() if instant(day) >= since
        }


async def test_the_running_period_is_provisional_and_what_adds_up_waits_for_its_end(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        given: dict[str, Any] = {"cadence": "weekly", "formula": "ig.likes + ig.comments"}
        total = await make_metric(work, key="total", kind="flow", **given)
        reach = await make_metric(work, key="reach", kind="unique", **given)
        told = await fill(work, metrics, 75)
    async with workspace.reading() as work:
        latest = await latest_of(work, [metrics["rate"].id, total.id, reach.id])
        last = max(told)
        assert (last, last.weekday()) == (date(2026, 11, 20), 4)
        running, over = date(2026, 11, 16), date(2026, 11, 9)
        rate = latest[metrics["rate"].id]
        assert (rate.period_start, rate.period_end) == (instant(running), instant(running + timedelta(days=7)))
        assert (rate.value, rate.provisional) == (pytest.approx(naive(told)[running]), True)
        for one in (total, reach):
            assert (latest[one.id].period_start, latest[one.id].provisional) == (instant(over), False)
        week = [sum(told[day][:2]) for day in days(7, over)]
        assert latest[total.id].value == sum(week)


async def test_a_late_revision_changes_the_value_and_an_earlier_one_is_read_again(workspace: Workspace):
    earlier, later = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    monday = date(2026, 10, 5)
    async with workspace.writing(now=earlier) as work:
        metrics = await channel(work)
        told = await fill(work, metrics, 60)
    before = naive(told)
    async with workspace.writing(now=later) as work:
        await record(work, metrics["likes"], (monday.isoformat(), 500.0))
        await withdraw_reading(work, metrics["comments"].id, "2026-10-13")
    told[monday] = (500.0, *told[monday][1:])
    likes, _, followers = told[date(2026, 10, 13)]
    told[date(2026, 10, 13)] = (likes, 0.0, followers)
    after = naive(told)
    assert after[monday] > before[monday] + 1
    async with workspace.reading() as work:
        assert await values_of(work, metrics["rate"]) == pytest.approx(after)
        assert await values_of(work, metrics["rate"], as_of=earlier) == pytest.approx(before)
        assert await values_of(work, metrics["rate"], as_of=earlier - timedelta(hours=1)) == {}
        latest = (await latest_of(work, [metrics["rate"].id], earlier))[metrics["rate"].id]
        assert latest.received_at == earlier


async def test_a_missing_part_leaves_a_gap_and_never_a_zero(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        await record(work, metrics["likes"], ("2026-11-02", 5.0), ("2026-11-10", 7.0))
        await record(work, metrics["comments"], ("2026-11-10", 1.0))
        await record(work, metrics["followers"], ("2026-10-31", 100.0), ("2026-11-10", 200.0))
    async with workspace.reading() as work:
        assert await values_of(work, metrics["rate"]) == {date(2026, 11, 9): 4.0}
        series = await series_of(work, [metrics["rate"]], SeriesRequest(start="2026-11-02", end="2026-11-16"))
        found = series[metrics["rate"].id]
        assert isinstance(found, Series)
        assert [(point.value, point.count) for point in found.points] == [(None, 1), (4.0, 3)]
        assert found.reasons == (Reason("derive.no_reading", {"metric": "ig.comments"}),)


async def test_a_level_stands_in_later_periods_while_it_is_fresh(workspace: Workspace):
    """Followers read once a week stand for the days after, at most two weeks."""
    async with workspace.writing() as work:
        likes = await make_metric(work, key="likes", kind="flow")
        followers = await make_metric(work, key="followers", kind="level", cadence="weekly")
        rate = await make_metric(work, key="rate", kind="ratio", formula="likes / followers")
        await record(work, likes, *((day.isoformat(), 10.0) for day in days(21, date(2026, 11, 1))))
        await record(work, followers, ("2026-11-03", 100.0), ("2026-11-05", 200.0))
    async with workspace.reading() as work:
        values = await values_of(work, rate)
    expected = dict.fromkeys(days(2, date(2026, 11, 3)), 0.1) | dict.fromkeys(days(15, date(2026, 11, 5)), 0.05)
    assert values == expected


async def test_growth_takes_the_level_at_both_ends(workspace: Workspace):
    growth = "audience_growth_rate(followers_start=start(followers), followers_end=end(followers))"
    async with workspace.writing() as work:
        followers = await make_metric(work, key="followers", kind="level")
        given: dict[str, Any] = {"kind": "ratio", "cadence": "monthly", "formula": growth}
        rate = await make_metric(work, key="growth", **given)
        await record(work, followers, ("2026-08-31T12:00:00Z", 800.0), ("2026-09-30", 900.0), ("2026-10-01", 1000.0))
        await record(work, followers, ("2026-10-31", 1200.0), ("2026-11-03", 1250.0))
    async with workspace.reading() as work:
        found = await values_of(work, rate)
    september, october = date(2026, 9, 1), date(2026, 10, 1)
    assert found == pytest.approx({september: 12.5, october: 20.0, date(2026, 11, 1): 100 * 50 / 1200})


async def test_derived_metrics_of_derived_metrics_are_computed_from_the_ground_up(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        actions = await make_metric(work, key="actions", kind="flow", formula="ig.likes + `ig.comments`")
        weekly: dict[str, Any] = {"kind": "ratio", "cadence": "weekly"}
        rate = await make_metric(work, key="rate", formula=f"100 * `{actions.id}` / ig.followers", **weekly)
        twice = await make_metric(work, key="twice", formula="(rate + ig.engagement) / rate", **weekly)
        told = await fill(work, metrics, 30)
    async with workspace.reading() as work:
        assert await values_of(work, rate) == pytest.approx(naive(told))
        assert set((await values_of(work, twice)).values()) == {2.0}
        assert (await values_of(work, actions))[FIRST] == sum(told[FIRST][:2])


async def test_a_derived_level_stands_at_the_newest_reading_in_it(workspace: Workspace):
    async with workspace.writing() as work:
        one = await make_metric(work, key="one", kind="level")
        other = await make_metric(work, key="other", kind="level")
        both = await make_metric(work, key="both", kind="level", cadence="weekly", formula="one + other")
        await record(work, one, ("2026-11-16T08:00:00Z", 5.0))
        await record(work, other, ("2026-11-18T09:30:00Z", 7.0))
    async with workspace.reading() as work:
        (found,) = (await readings_of(work, [both.id]))[both.id]
    at = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    assert found == DerivedReading(both.id, at, at, 12.0, True, NOW)


async def test_what_is_long_ago_is_found_all_the_same(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        told = {date(2021, 3, 1): (3.0, 1.0, 100.0)}
        for place, name in enumerate(("likes", "comments", "followers")):
            await record(work, metrics[name], *((day.isoformat(), row[place]) for day, row in told.items()))
    async with workspace.reading() as work:
        found = (await last_readings_of(work, [metrics["rate"].id]))[metrics["rate"].id]
    assert (found.value, found.period_start, found.provisional) == (4.0, instant(date(2021, 3, 1)), False)


async def key_result(work: Work, metric_id: UUID, **more: Any) -> Row[Any]:
    plan = await make_plan(work, starts_on="2026-09-07", ends_on="2026-12-20")
    objective = await make_objective(work, plan_id=plan.id)
    given = {"objective_id": objective.id, "metric_id": metric_id, "baseline": 10.0, "target": 40.0}
    return await make_key_result(work, **given | more)


async def test_a_key_result_on_a_derived_metric_is_judged_like_any_other(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        told = await fill(work, metrics, 75)
        row = await key_result(work, metrics["rate"].id)
        first = await key_result(work, metrics["rate"].id, baseline=None, target=None, target_multiply_by=2.0)
    weeks = naive(told)
    async with workspace.reading() as work:
        facts = await progress_of(work, [row, first])
        forecast = (await forecasts_of(work, [row]))[row.id]
    found = facts[row.id]
    value = weeks[date(2026, 11, 16)]
    assert value == pytest.approx(found.last_reading.value if found.last_reading else None)
    assert found.raw_progress == pytest.approx((value - 10) / 30)
    assert found.expected == pytest.approx(75 / 104)
    assert found.pace_ratio == pytest.approx((value - 10) / 30 / (75 / 104))
    assert (found.freshness, found.pace, found.status) == (Freshness.FRESH, Pace.AT_RISK, Status.AT_RISK)
    assert facts[first.id].resolved_baseline == pytest.approx(weeks[FIRST])
    assert forecast.points == 11
    assert forecast.value is not None


async def test_a_derived_metric_grows_stale_with_its_parts(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        await fill(work, metrics, 14)
        row = await key_result(work, metrics["rate"].id)
    async with workspace.reading() as work:
        found = (await progress_of(work, [row]))[row.id]
    assert (found.freshness, found.status) == (Freshness.STALE, Status.STALE)
    assert found.progress is not None


@pytest.mark.parametrize(("bucket", "length"), [(BucketSize.DAY, 1), (BucketSize.WEEK, 7)])
async def test_a_series_is_computed_anew_in_every_bucket(workspace: Workspace, bucket: BucketSize, length: int):
    async with workspace.writing() as work:
        metrics = await channel(work)
        told = await fill(work, metrics, 42)
        plain = await make_metric(work, key="plain", kind="flow")
        await record(work, plain, (FIRST.isoformat(), 3.0))
    asked = SeriesRequest(start=FIRST.isoformat(), end="2026-10-19", bucket=bucket)
    async with workspace.reading() as work:
        found = await series_of(work, [metrics["rate"], plain], asked)
        series, other = found[metrics["rate"].id], found[plain.id]
        assert isinstance(series, Series)
        assert isinstance(other, Series)
        assert (series.aggregate, other.aggregate) == (None, Aggregate.SUM)
        assert other.points[0].value == 3.0
        whole = await series_of(
            work, [metrics["rate"]], SeriesRequest(start=asked.start, end=asked.end, aggregate=Aggregate.AVG)
        )
    if length == 7:
        expected = list(naive(told).values())
    else:
        expected = [100 * (likes + comments) / followers for likes, comments, followers in told.values()]
    assert [point.value for point in series.points] == pytest.approx(expected)
    assert {point.count for point in series.points} == {3 * length}
    problem = whole[metrics["rate"].id]
    assert not isinstance(problem, Series)
    assert [(fault.pointer, fault.code) for fault in problem.errors] == [("aggregate", "aggregate_unfit")]


async def test_many_derived_metrics_take_as_few_statements_as_one(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        await fill(work, metrics, 30)
        more = [
            await make_metric(work, kind="ratio", cadence="weekly", formula=f"ig.likes / ig.followers * {place}")
            for place in range(12)
        ]
        rows = [await key_result(work, one.id, baseline=None) for one in (metrics["rate"], *more)]
    counts: list[int] = []
    for some in (rows[:1], rows):
        async with workspace.reading() as work:
            with counted() as count:
                facts = await progress_of(work, some)
            counts.append(count[0])
            assert all(one.progress is not None for one in facts.values())
    assert counts[0] == counts[1]
    assert counts[0] <= 20


async def test_readings_of_a_derived_metric_are_refused(workspace: Workspace):
    async with workspace.writing() as work:
        metrics = await channel(work)
        outcomes = await record(work, metrics["rate"], ("2026-11-02", 5.0))
    (item,) = outcomes.items
    assert (item.outcome, item.code) == ("rejected", "derived_metric")


async def test_another_workspace_is_never_computed_with(workspace: Workspace, new_workspace: Any):
    other = await new_workspace()
    async with other.writing() as work:
        theirs = await channel(work)
        await fill(work, theirs, 20)
    async with workspace.writing() as work:
        ours = await channel(work)
        with refused(Kind.INVALID, ("/formula", "unknown_metric")):
            await make_metric(work, kind="ratio", cadence="weekly", formula=f"`{theirs['likes'].id}` * 2")
    async with workspace.reading() as work:
        assert await latest_of(work, [theirs["rate"].id, ours["rate"].id]) == {}
