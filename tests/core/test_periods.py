"""When a reading is for: every form that is taken, every form that is not, and days that are not 24 hours long."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.core.periods import Calendar, Times, Untimely, first_day, parse_instant, period_number, period_of
from service.core.vocabulary import Cadence, MetricKind

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SOFIA, NEW_YORK, BEIRUT, LISBON = (
    ZoneInfo(name) for name in ("Europe/Sofia", "America/New_York", "Asia/Beirut", "Europe/Lisbon")
)
KIRITIMATI, PAGO, UTC_ZONE = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago"), ZoneInfo("UTC")
REGULAR = [cadence for cadence in Cadence if cadence is not Cadence.IRREGULAR]
PERIODIC = [kind for kind in MetricKind if kind is not MetricKind.LEVEL]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def periods(
    times: Times,
    kind: MetricKind = MetricKind.FLOW,
    cadence: Cadence = Cadence.DAILY,
    calendar: Calendar | None = None,
    now: datetime = NOW,
) -> tuple[datetime, datetime]:
    return period_of(times, kind, cadence, calendar or Calendar(UTC_ZONE), now)


def refusal(times: Times, **more: object) -> tuple[str, str]:
    with pytest.raises(Untimely) as caught:
        periods(times, **more)  # pyright: ignore[reportArgumentType]
    return caught.value.code, caught.value.field


# An instant as it is written


@pytest.mark.parametrize(
    ("written", "zone", "instant"),
    [
        ("2026-11-21T09:00:00Z", SOFIA, "2026-11-21T09:00"),
        ("2026-11-21t09:00:00z", SOFIA, "2026-11-21T09:00"),
        ("2026-11-21T09:00:00.123456Z", SOFIA, "2026-11-21T09:00:00.123456"),
        ("2026-11-21T09:00:00.123456789Z", SOFIA, "2026-11-21T09:00:00.123456"),
        ("2026-11-21T09:00:00+05:30", SOFIA, "2026-11-21T03:30"),
        ("2026-11-21T00:30:00-11:00", SOFIA, "2026-11-21T11:30"),
        ("2026-11-21 09:00Z", SOFIA, "2026-11-21T09:00"),
        # Without a zone it is the workspace's
        ("2026-11-21T09:00:00", SOFIA, "2026-11-21T07:00"),
        ("2026-11-21T09:00", UTC_ZONE, "2026-11-21T09:00"),
        ("2026-11-21", SOFIA, "2026-11-20T22:00"),
        ("2026-11-21", NEW_YORK, "2026-11-21T05:00"),
        ("2026-11-21", KIRITIMATI, "2026-11-20T10:00"),
        ("2026-11-21", PAGO, "2026-11-21T11:00"),
        # The clock jumps: 03:30 is not there on 29 March in Sofia; 03:30 is there twice on 25 October, the first counts
        ("2026-03-29T03:30", SOFIA, "2026-03-29T01:30"),
        ("2026-10-25T03:30", SOFIA, "2026-10-25T00:30"),
        # In Beirut midnight itself is skipped: the day begins at 01:00
        ("2026-03-29", BEIRUT, "2026-03-28T22:00"),
        ("2024-02-29", UTC_ZONE, "2024-02-29T00:00"),
        ("1900-01-01T00:00:00Z", SOFIA, "1900-01-01T00:00"),
        ("2199-12-31T23:59:59Z", SOFIA, "2199-12-31T23:59:59"),
    ],
)
def test_what_is_written_is_an_instant(written: str, zone: ZoneInfo, instant: str) -> None:
    found = parse_instant(written, zone, "at")
    assert (found, found.tzinfo) == (utc(instant), UTC)


@pytest.mark.parametrize(
    "written",
    [
        "", " ", "now", "today", "yesterday", "1795255200", "1795255200000", "1795255200.5", "20261121", "2026",
        "2026-11", "2026-W47-6", "2026-325", "21.11.2026", "11/21/2026", "2026-1-2", "2026-11-21T", "2026-11-21T9:00",
        "2026-11-21T09", "2026-11-21T09:00:00 UTC", "2026-11-21T09:00:00+0530", "2026-11-21T09:00:00+5", "T09:00",
        "2026-11-21 ", " 2026-11-21", "2026-11-21\n", "2026-11-21T09:00:00Z\n", "+2026-11-21", "-2026-11-21",
        "２０２６-11-21", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-11-21T25:00",
        "2026-11-21T24:00",
        "2026-11-21T09:60", "2026-11-21T09:00:60Z", "2026-11-21T09:00:00+24:00", "2026-11-21T09:00:00+99:99",
        "0000-01-01", "0001-01-01", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59",
        "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00.1234567890Z", "P1D", "null", "NaN", "2026-11-21T09:00:00Z/P1D",
    ],
)  # fmt: skip
def test_what_is_no_time_is_an_error_and_never_now(written: str) -> None:
    for zone in (UTC_ZONE, SOFIA, PAGO):
        with pytest.raises(Untimely) as caught:
            parse_instant(written, zone, "observed_at")
        assert (caught.value.code, caught.value.field) == ("bad_time", "observed_at")


MOMENTS = st.integers(0, 200 * 365 * 24 * 60 * 60).map(lambda seconds: utc("1975-01-01") + timedelta(seconds=seconds))


@given(moment=MOMENTS, zone=st.sampled_from([SOFIA, NEW_YORK, PAGO]))
def test_what_is_written_in_full_is_read_back_whatever_the_zone(moment: datetime, zone: ZoneInfo) -> None:
    for written in (moment, moment.astimezone(zone)):
        for read_in in (zone, UTC_ZONE):
            assert parse_instant(written.isoformat(), read_in, "at") == moment


# Levels


def test_a_level_is_of_an_instant() -> None:
    instant = utc("2026-11-20T22:00")
    calendar = Calendar(SOFIA)
    for times in (
        Times(at="2026-11-21"),
        Times(period_start="2026-11-21"),
        Times(period_start="2026-11-21", period_end="2026-11-21T00:00:00+02:00"),
    ):
        for cadence in Cadence:
            assert periods(times, MetricKind.LEVEL, cadence, calendar) == (instant, instant)


def test_a_level_has_no_length() -> None:
    times = Times(period_start="2026-11-20", period_end="2026-11-21")
    assert refusal(times, kind=MetricKind.LEVEL) == ("level_has_an_instant", "period_end")


# Periods


@pytest.mark.parametrize("kind", PERIODIC)
@pytest.mark.parametrize(
    ("cadence", "at", "calendar", "start", "end"),
    [
        (Cadence.DAILY, "2026-11-20T23:59:59Z", Calendar(UTC_ZONE), "2026-11-20T00:00", "2026-11-21T00:00"),
        # A minute to midnight in UTC is tomorrow already in Sofia, and still today in New York
        (Cadence.DAILY, "2026-11-20T23:59:00Z", Calendar(SOFIA), "2026-11-20T22:00", "2026-11-21T22:00"),
        (Cadence.DAILY, "2026-11-21T00:01:00Z", Calendar(NEW_YORK), "2026-11-20T05:00", "2026-11-21T05:00"),
        (Cadence.DAILY, "2026-11-20T23:59:00", Calendar(SOFIA), "2026-11-19T22:00", "2026-11-20T22:00"),
        # Days of 23 and 25 hours
        (Cadence.DAILY, "2026-03-29T12:00:00Z", Calendar(SOFIA), "2026-03-28T22:00", "2026-03-29T21:00"),
        (Cadence.DAILY, "2026-10-25", Calendar(SOFIA), "2026-10-24T21:00", "2026-10-25T22:00"),
        (Cadence.DAILY, "2026-03-29", Calendar(BEIRUT), "2026-03-28T22:00", "2026-03-29T21:00"),
        # Weeks begin where the workspace says; 21 November 2026 is a Saturday
        (Cadence.WEEKLY, "2026-11-21", Calendar(UTC_ZONE, 0), "2026-11-16T00:00", "2026-11-23T00:00"),
        (Cadence.WEEKLY, "2026-11-21", Calendar(UTC_ZONE, 5), "2026-11-21T00:00", "2026-11-28T00:00"),
        (Cadence.WEEKLY, "2026-11-21", Calendar(UTC_ZONE, 6), "2026-11-15T00:00", "2026-11-22T00:00"),
        (Cadence.WEEKLY, "2026-10-25", Calendar(SOFIA, 0), "2026-10-18T21:00", "2026-10-25T22:00"),
        (Cadence.MONTHLY, "2026-02-28", Calendar(UTC_ZONE), "2026-02-01T00:00", "2026-03-01T00:00"),
        (Cadence.MONTHLY, "2024-02-29", Calendar(UTC_ZONE), "2024-02-01T00:00", "2024-03-01T00:00"),
        (Cadence.MONTHLY, "2025-12-31T23:30:00Z", Calendar(SOFIA), "2025-12-31T22:00", "2026-01-31T22:00"),
        (Cadence.QUARTERLY, "2026-06-30", Calendar(UTC_ZONE), "2026-04-01T00:00", "2026-07-01T00:00"),
        (Cadence.QUARTERLY, "2025-11-21", Calendar(UTC_ZONE), "2025-10-01T00:00", "2026-01-01T00:00"),
        (Cadence.YEARLY, "2026-11-21", Calendar(UTC_ZONE), "2026-01-01T00:00", "2027-01-01T00:00"),
    ],
)
def test_at_means_the_period_that_holds_it(
    kind: MetricKind, cadence: Cadence, at: str, calendar: Calendar, start: str, end: str
) -> None:
    assert periods(Times(at=at), kind, cadence, calendar) == (utc(start), utc(end))


@pytest.mark.parametrize(
    ("cadence", "given", "zone", "start", "end"),
    [
        (Cadence.DAILY, "2026-11-20", UTC_ZONE, "2026-11-20T00:00", "2026-11-21T00:00"),
        (Cadence.DAILY, "2026-10-25", SOFIA, "2026-10-24T21:00", "2026-10-25T22:00"),
        (Cadence.DAILY, "2026-10-24T12:00", SOFIA, "2026-10-24T09:00", "2026-10-25T10:00"),
        (Cadence.WEEKLY, "2026-11-18", UTC_ZONE, "2026-11-18T00:00", "2026-11-25T00:00"),
        (Cadence.MONTHLY, "2026-01-15", UTC_ZONE, "2026-01-15T00:00", "2026-02-15T00:00"),
        (Cadence.MONTHLY, "2026-01-31", UTC_ZONE, "2026-01-31T00:00", "2026-03-01T00:00"),
        (Cadence.MONTHLY, "2025-12-31", UTC_ZONE, "2025-12-31T00:00", "2026-01-31T00:00"),
        (Cadence.QUARTERLY, "2025-11-30", UTC_ZONE, "2025-11-30T00:00", "2026-03-01T00:00"),
        (Cadence.YEARLY, "2024-02-29", UTC_ZONE, "2024-02-29T00:00", "2025-03-01T00:00"),
    ],
)
def test_a_start_alone_is_of_one_cadence(cadence: Cadence, given: str, zone: ZoneInfo, start: str, end: str) -> None:
    assert periods(Times(period_start=given), cadence=cadence, calendar=Calendar(zone)) == (utc(start), utc(end))


def test_start_and_end_are_taken_as_they_are() -> None:
    times = Times(period_start="2026-11-01T00:00:00Z", period_end="2026-11-03T12:00:00Z")
    for cadence in Cadence:
        assert periods(times, cadence=cadence) == (utc("2026-11-01T00:00"), utc("2026-11-03T12:00"))


@pytest.mark.parametrize(
    ("times", "cadence", "code", "field"),
    [
        (Times(), Cadence.DAILY, "no_time", "at"),
        (Times(period_end="2026-11-20"), Cadence.DAILY, "no_time", "at"),
        (Times(at="2026-11-20", period_start="2026-11-20"), Cadence.DAILY, "two_times", "at"),
        (Times(at="2026-11-20", period_end="2026-11-21"), Cadence.DAILY, "two_times", "at"),
        (Times(at="2026-11-20"), Cadence.IRREGULAR, "no_period", "at"),
        (Times(period_start="2026-11-20"), Cadence.IRREGULAR, "no_period", "period_end"),
        (Times(period_start="2026-11-20", period_end="2026-11-20"), Cadence.DAILY, "empty_period", "period_end"),
        (Times(period_start="2026-11-20", period_end="2026-11-19"), Cadence.DAILY, "empty_period", "period_end"),
        (Times(period_start="2026-11-20", period_end="soon"), Cadence.DAILY, "bad_time", "period_end"),
        (Times(period_start="soon", period_end="2026-11-20"), Cadence.DAILY, "bad_time", "period_start"),
        (Times(at="1732147200"), Cadence.DAILY, "bad_time", "at"),
        (Times(at=""), Cadence.DAILY, "bad_time", "at"),
        (Times(period_start=""), Cadence.DAILY, "bad_time", "period_start"),
    ],
)
def test_what_is_refused(times: Times, cadence: Cadence, code: str, field: str) -> None:
    assert refusal(times, cadence=cadence) == (code, field)


@pytest.mark.parametrize(
    ("kind", "at", "taken"),
    [
        (MetricKind.LEVEL, "2026-11-21T12:00:00Z", True),
        (MetricKind.LEVEL, "2026-11-21T12:05:00Z", True),  # a clock a little ahead of ours
        (MetricKind.LEVEL, "2026-11-21T12:05:01Z", False),
        (MetricKind.LEVEL, "2027-01-01", False),
        (MetricKind.FLOW, "2026-11-21T23:00:00Z", True),  # today has begun
        (MetricKind.FLOW, "2026-11-22", False),
        (MetricKind.RATIO, "2030-01-01", False),
    ],
)
def test_what_has_not_begun_cannot_have_been_read(kind: MetricKind, at: str, taken: bool) -> None:
    if taken:
        assert periods(Times(at=at), kind)[0] <= NOW + timedelta(minutes=5)
    else:
        assert refusal(Times(at=at), kind=kind) == ("in_the_future", "at")
        start_only = Times(period_start=at)
        assert refusal(start_only, kind=kind) == ("in_the_future", "period_start")


ZONES = st.sampled_from([SOFIA, NEW_YORK, BEIRUT, LISBON, KIRITIMATI, PAGO, UTC_ZONE])
CALENDARS = st.builds(Calendar, ZONES, st.sampled_from([0, 5, 6]))


@example(moment=utc("1994-12-31T09:00"), calendar=Calendar(KIRITIMATI), cadence=Cadence.DAILY)  # the last hour before…
@example(moment=utc("1994-12-31T11:00"), calendar=Calendar(KIRITIMATI), cadence=Cadence.DAILY)  # …a day that was not
@example(moment=utc("1994-12-31T11:00"), calendar=Calendar(KIRITIMATI), cadence=Cadence.YEARLY)
@given(moment=MOMENTS, calendar=CALENDARS, cadence=st.sampled_from(REGULAR))
def test_periods_of_a_cadence_hold_their_moments_and_lie_end_to_end(
    moment: datetime, calendar: Calendar, cadence: Cadence
) -> None:
    def holding(at: datetime) -> tuple[datetime, datetime]:
        return periods(Times(at=at.isoformat()), cadence=cadence, calendar=calendar, now=utc("2199-01-01"))

    start, end = holding(moment)
    assert start <= moment < end
    assert holding(start) == holding(end - timedelta(microseconds=1)) == (start, end)
    assert holding(end)[0] == end


@given(day=st.dates(date(1900, 1, 8), date(2199, 1, 1)), week_start=st.integers(0, 6))
def test_first_days(day: date, week_start: int) -> None:
    def first(cadence: Cadence) -> date:
        return first_day(period_number(day, cadence, week_start), cadence, week_start)

    assert first(Cadence.DAILY) == first(Cadence.IRREGULAR) == day
    week = first(Cadence.WEEKLY)
    assert week.weekday() == week_start
    assert timedelta() <= day - week < timedelta(7)
    assert first(Cadence.MONTHLY) == day.replace(day=1)
    quarter = first(Cadence.QUARTERLY)
    assert (quarter.month in (1, 4, 7, 10), quarter.day, (day - quarter).days < 92) == (True, 1, True)
    assert first(Cadence.YEARLY) == date(day.year, 1, 1)


@given(day=st.dates(max_value=date(9000, 1, 1)), cadence=st.sampled_from(Cadence), week_start=st.integers(0, 6))
@example(day=date.min, cadence=Cadence.WEEKLY, week_start=6)
def test_periods_follow_one_another(day: date, cadence: Cadence, week_start: int) -> None:
    number, tomorrow = (period_number(one, cadence, week_start) for one in (day, day + timedelta(days=1)))
    assert tomorrow - number in {0, 1}
    assert (first_day(number + 1, cadence, week_start) == day + timedelta(days=1)) == (tomorrow == number + 1)
