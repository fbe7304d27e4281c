"""Buckets of a series: their edges in a calendar with summer time, and what fits which kind of metric."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.moments import midnight
from service.core.periods import Calendar
from service.core.series import (
    CADENCES,
    MOST_BUCKETS,
    USUAL,
    Aggregate,
    Bucket,
    BucketSize,
    aggregate_of,
    bucket_of,
    edges_of,
    points_of,
    usual_start,
    value_of,
)
from service.core.vocabulary import Cadence, MetricKind
from service.errors import Problem

SOFIA, NEW_YORK = ZoneInfo("Europe/Sofia"), ZoneInfo("America/New_York")
DAY, WEEK, MONTH, QUARTER, YEAR = BucketSize
LAST, SUM, AVG, MIN, MAX = Aggregate


def calendar(zone: str | ZoneInfo = "Europe/Sofia", week_start: int = 0) -> Calendar:
    return Calendar(ZoneInfo(zone) if isinstance(zone, str) else zone, week_start)


def days(edges: tuple[datetime, ...], zone: ZoneInfo) -> list[str]:
    return [edge.astimezone(zone).isoformat(timespec="minutes") for edge in edges]


# Edges

INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
CALENDARS = st.builds(
    calendar,
    st.sampled_from(["Europe/Sofia", "America/New_York", "UTC", "Asia/Kathmandu", "Africa/Cairo", "Pacific/Apia"]),
    st.sampled_from([0, 5, 6]),
)
LENGTHS = st.timedeltas(timedelta(microseconds=1), timedelta(days=1500))


@given(start=INSTANTS, length=LENGTHS, size=st.sampled_from(BucketSize), weeks=CALENDARS)
def test_edges_cover_the_range_without_gap_or_overlap(
    start: datetime, length: timedelta, size: BucketSize, weeks: Calendar
) -> None:
    end = start + length
    edges = edges_of(start, end, size, weeks)
    assert (edges[0], edges[-1]) == (start, end)
    assert all(one < other for one, other in pairwise(edges))
    for edge in edges[1:-1]:
        day = edge.astimezone(weeks.zone).date()
        assert edge == midnight(day, weeks.zone)
        assert size is not WEEK or day.weekday() == weeks.week_start
        assert size not in (MONTH, QUARTER, YEAR) or day.day == 1
        assert size is not QUARTER or day.month in (1, 4, 7, 10)
        assert size is not YEAR or day.month == 1


@given(start=INSTANTS, length=LENGTHS, size=st.sampled_from(BucketSize), weeks=CALENDARS, place=st.floats(0, 1))
def test_what_is_cut_in_two_has_the_same_buckets(
    start: datetime, length: timedelta, size: BucketSize, weeks: Calendar, place: float
) -> None:
    cut = start + length * place
    whole = edges_of(start, start + length, size, weeks)
    parts = [edges_of(one, other, size, weeks) for one, other in ((start, cut), (cut, start + length)) if one < other]
    assert {edge for part in parts for edge in part} == {*whole, cut}


@pytest.mark.parametrize(
    ("zone", "first", "hours"),
    [
        (SOFIA, date(2026, 3, 28), [24, 23, 24]),  # the clock goes on at 3 on 29 March
        (SOFIA, date(2026, 10, 24), [24, 25, 24]),  # and back at 4 on 25 October
        (NEW_YORK, date(2026, 3, 7), [24, 23, 24]),
        (NEW_YORK, date(2026, 10, 31), [24, 25, 24]),
    ],
)
def test_days_last_as_long_as_they_do_there(zone: ZoneInfo, first: date, hours: list[int]) -> None:
    edges = edges_of(midnight(first, zone), midnight(first + timedelta(days=3), zone), DAY, calendar(zone))
    assert [(end - start) / timedelta(hours=1) for start, end in pairwise(edges)] == hours


def test_a_day_that_begins_at_one_begins_when_it_does() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # midnight of 24 April 2026 is skipped
    edges = edges_of(datetime(2026, 4, 22, 22, tzinfo=UTC), datetime(2026, 4, 24, 21, tzinfo=UTC), DAY, calendar(cairo))
    assert days(edges, cairo) == ["2026-04-23T00:00+02:00", "2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00"]


def test_a_day_that_a_zone_left_out_has_no_bucket() -> None:
    apia = ZoneInfo("Pacific/Apia")  # 30 December 2011 never was
    edges = edges_of(midnight(date(2011, 12, 29), apia), midnight(date(2012, 1, 1), apia), DAY, calendar(apia))
    assert [day[:10] for day in days(edges, apia)] == ["2011-12-29", "2011-12-31", "2012-01-01"]


@pytest.mark.parametrize(
    ("week_start", "expected"),
    [
        (0, ["2026-11-21", "2026-11-23", "2026-11-30", "2026-12-02"]),
        (6, ["2026-11-21", "2026-11-22", "2026-11-29", "2026-12-02"]),
        (5, ["2026-11-21", "2026-11-28", "2026-12-02"]),
    ],
)
def test_weeks_begin_when_the_workspace_says_and_are_cut_at_both_ends(week_start: int, expected: list[str]) -> None:
    start, end = midnight(date(2026, 11, 21), SOFIA), midnight(date(2026, 12, 2), SOFIA)
    edges = edges_of(start, end, WEEK, calendar(SOFIA, week_start))
    assert [day[:10] for day in days(edges, SOFIA)] == expected


def test_a_range_within_one_bucket_is_one_bucket() -> None:
    start = datetime(2026, 11, 21, 9, tzinfo=UTC)
    for size in BucketSize:
        assert edges_of(start, start + timedelta(hours=1), size, calendar()) == (start, start + timedelta(hours=1))


@pytest.mark.parametrize("length", [timedelta(), timedelta(days=-1)])
def test_a_range_that_ends_before_it_begins_is_refused(length: timedelta) -> None:
    start = datetime(2026, 11, 21, tzinfo=UTC)
    with pytest.raises(Problem) as caught:
        edges_of(start, start + length, DAY, calendar())
    assert [(fault.pointer, fault.code) for fault in caught.value.errors] == [("to", "empty_range")]


def test_at_most_4000_buckets() -> None:
    start = midnight(date(2015, 1, 1), SOFIA)
    most = edges_of(start, midnight(date(2015, 1, 1) + timedelta(days=MOST_BUCKETS), SOFIA), DAY, calendar())
    assert len(most) == MOST_BUCKETS + 1 == 4001
    with pytest.raises(Problem) as caught:
        edges_of(start, most[-1] + timedelta(microseconds=1), DAY, calendar())
    assert [(fault.pointer, fault.code) for fault in caught.value.errors] == [("from", "too_many_buckets")]
    assert "4,000" in caught.value.detail


@given(end=INSTANTS, size=st.sampled_from(BucketSize), weeks=CALENDARS)
def test_without_a_start_so_many_whole_buckets_are_read(end: datetime, size: BucketSize, weeks: Calendar) -> None:
    edges = edges_of(usual_start(end, size, weeks), end, size, weeks)
    skipped = int(weeks.zone.key == "Pacific/Apia" and size is DAY and edges[0].year == 2011)  # a day that never was
    assert len(edges) - 1 in (USUAL[size], USUAL[size] - skipped)
    assert edges[0] == midnight(edges[0].astimezone(weeks.zone).date(), weeks.zone)


# What fits which kind

LEVEL, FLOW, RATIO, UNIQUE = MetricKind
FITS: dict[MetricKind, tuple[Aggregate, set[Aggregate]]] = {
    LEVEL: (LAST, {SUM}),
    FLOW: (SUM, set()),
    RATIO: (LAST, {SUM, AVG}),
    UNIQUE: (LAST, {SUM}),
}
"""Of each kind the aggregate that is natural to it, and those without meaning."""


def refusal(*asked: Any) -> tuple[str, str, str]:
    with pytest.raises(Problem) as caught:
        aggregate_of(*asked)
    (fault,) = caught.value.errors
    return fault.pointer, fault.code, fault.message


@pytest.mark.parametrize("kind", MetricKind)
@pytest.mark.parametrize("aggregate", Aggregate)
@pytest.mark.parametrize("size", [DAY, WEEK])
def test_an_aggregate_fits_or_is_refused_with_the_reason(
    kind: MetricKind, aggregate: Aggregate, size: BucketSize
) -> None:
    if aggregate not in FITS[kind][1]:
        assert aggregate_of(kind, Cadence.DAILY, size, aggregate) is aggregate
        return
    pointer, code, message = refusal(kind, Cadence.DAILY, size, aggregate)
    assert (pointer, code) == ("aggregate", "aggregate_unfit")
    assert aggregate is AVG or "add up" in message


@pytest.mark.parametrize("kind", MetricKind)
def test_what_is_natural_to_a_kind_needs_no_name(kind: MetricKind) -> None:
    assert aggregate_of(kind, Cadence.DAILY, DAY, None) is FITS[kind][0]


@pytest.mark.parametrize("kind", [LEVEL, FLOW, RATIO])
def test_nor_does_it_over_longer_buckets(kind: MetricKind) -> None:
    assert aggregate_of(kind, Cadence.DAILY, MONTH, None) is FITS[kind][0]


def test_what_is_counted_once_a_period_says_what_is_wanted_of_several() -> None:
    pointer, code, message = refusal(UNIQUE, Cadence.WEEKLY, MONTH, None)
    assert (pointer, code) == ("aggregate", "aggregate_missing")
    assert "“week” buckets" in message
    assert aggregate_of(UNIQUE, Cadence.WEEKLY, WEEK, None) is LAST
    assert aggregate_of(UNIQUE, Cadence.WEEKLY, MONTH, MAX) is MAX
    assert aggregate_of(UNIQUE, Cadence.IRREGULAR, MONTH, None) is LAST


@pytest.mark.parametrize("kind", [FLOW, RATIO, UNIQUE])
@pytest.mark.parametrize("aggregate", [None, LAST, SUM])
def test_a_month_cannot_be_spread_over_weeks(kind: MetricKind, aggregate: Aggregate | None) -> None:
    pointer, code, message = refusal(kind, Cadence.MONTHLY, WEEK, aggregate)
    assert (pointer, code) == ("bucket", "bucket_too_short")
    assert "“month” buckets" in message


@pytest.mark.parametrize("size", BucketSize)
def test_a_level_and_what_is_irregular_are_read_by_any_bucket(size: BucketSize) -> None:
    assert aggregate_of(LEVEL, Cadence.YEARLY, size, None) is LAST
    assert aggregate_of(FLOW, Cadence.IRREGULAR, size, None) is SUM


def test_the_bucket_of_a_cadence() -> None:
    assert [bucket_of(cadence) for cadence in CADENCES.values()] == list(BucketSize)
    assert bucket_of(Cadence.IRREGULAR) is DAY


# Points

START = datetime(2026, 11, 1, tzinfo=UTC)
EDGES = tuple(START + timedelta(days=day) for day in range(4))
HELD = Bucket(
    index=1, count=3, total=12.0, least=-1.0, most=8.0, first=-1.0, first_start=EDGES[1], last=5.0,
    last_start=EDGES[1], last_end=EDGES[2], provisional=True, received_at=EDGES[2],
)  # fmt: skip


@pytest.mark.parametrize(("aggregate", "value"), [(LAST, 5.0), (SUM, 12.0), (AVG, 4.0), (MIN, -1.0), (MAX, 8.0)])
def test_absence_is_not_zero(aggregate: Aggregate, value: float) -> None:
    points = points_of(EDGES, [HELD], aggregate)
    assert [(point.start, point.end) for point in points] == list(pairwise(EDGES))
    assert [(point.value, point.count, point.provisional) for point in points] == [
        (None, 0, False), (value, 3, True), (None, 0, False),
    ]  # fmt: skip


def test_a_sum_beyond_any_number_has_no_value() -> None:
    assert value_of(replace(HELD, total=None), SUM) is value_of(replace(HELD, total=None), AVG) is None
    assert value_of(replace(HELD, total=float("inf")), SUM) is None
    assert value_of(replace(HELD, total=None), LAST) == 5.0
