"""Recurrence: dateutil and a plain calendar have to name the same days, and short months are never left out."""

import datetime as module
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as some

from service.core.recurrence import WEEKDAYS, check_first, occurrences, rule_of, settled
from service.errors import Problem

DAYS = some.dates(date(1996, 1, 1), date(2040, 12, 31))


@pytest.fixture(scope="module", autouse=True)
def _dateutil_gives_up_sooner() -> Iterator[None]:
    """It looks for a day that never comes up to the year 9999."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MAXYEAR", 2120)
        yield


def named(text: str, first: date, start: date, end: date) -> list[date]:
    return list(occurrences(rule_of(text), first, start, end))


def by_dateutil(text: str, first: date, start: date, end: date) -> list[date]:
    """The same by the library."""
    found = rrulestr(text, dtstart=datetime.combine(first, datetime.min.time()))
    return [day.date() for day in takewhile(lambda day: day.date() < end, found) if start <= day.date()]


def lists(values: Any, most: int = 3) -> Any:
    return some.lists(values, min_size=1, max_size=most, unique=True).map(lambda one: ",".join(map(str, one)))


@some.composite
def rules(draw: Any) -> str:
    """Any rule that is known, with two thirds of its parts left out.

    Weekdays are all counted or none: dateutil takes `MO,1TU` for those that are both.
    """
    frequency = draw(some.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    counts = frequency in ("MONTHLY", "YEARLY")
    counted = some.sampled_from(["1", "2", "+3", "-1", "-2", "5"])
    ordinals = counted if counts and draw(some.booleans()) else some.just("")
    parts = {
        "INTERVAL": some.integers(1, 5),
        "WKST": some.sampled_from(WEEKDAYS),
        "BYMONTH": lists(some.integers(1, 12)),
        "BYMONTHDAY": lists(some.sampled_from([1, 2, 15, 28, 29, 30, 31, -1, -2, -30, -31])),
        "BYDAY": lists(some.tuples(ordinals, some.sampled_from(WEEKDAYS)).map("".join)),
    }
    chosen = {name: draw(value) for name, value in parts.items() if draw(some.integers(0, 2)) == 0}
    if frequency == "WEEKLY":
        chosen.pop("BYMONTHDAY", None)
    if {"BYMONTH", "BYMONTHDAY", "BYDAY"} & set(chosen) and draw(some.booleans()):
        chosen["BYSETPOS"] = draw(lists(some.sampled_from([1, 2, -1, -2, 7])))
    end = draw(some.sampled_from(["", "COUNT", "UNTIL"]))
    if end == "COUNT":
        chosen["COUNT"] = draw(some.integers(1, 30))
    if end == "UNTIL":
        chosen["UNTIL"] = draw(DAYS).strftime("%Y%m%d")
    return ";".join(["FREQ=" + frequency, *(f"{name}={value}" for name, value in chosen.items())])


def comparable(text: str, first: date) -> date:
    """A first day from which dateutil names the same days.

    By BYSETPOS it counts the days of the first week from the first day on, RFC 5545 all days of that week: so there the
    first day begins a week.
    """
    if "FREQ=WEEKLY" not in text or "BYSETPOS" not in text:
        return first
    return first - timedelta(days=(first.weekday() - rule_of(text).week_start) % 7)


@settings(max_examples=300, deadline=None)
@given(text=rules(), first=DAYS, after=some.integers(-400, 4000), length=some.integers(1, 900))
def test_the_days_are_those_of_dateutil(text: str, first: date, after: int, length: int) -> None:
    """Of the rule with its short months settled, as calendar programs are given it."""
    first = comparable(text, first)
    start = first + timedelta(days=after)
    end = start + timedelta(days=length)
    written = str(settled(rule_of(text), first))
    assert named(text, first, start, end) == by_dateutil(written, first, start, end)


def test_a_position_in_the_first_week_counts_the_days_before_the_first_day() -> None:
    """Of the week from Tuesday 28 December 1999, Tuesday comes first, and is over when the rule begins."""
    found = named("FREQ=WEEKLY;WKST=TU;BYDAY=MO,TU;BYSETPOS=1", date(2000, 1, 1), date(2000, 1, 1), date(2000, 1, 19))
    assert found == [date(2000, 1, 4), date(2000, 1, 11), date(2000, 1, 18)]


@settings(max_examples=150, deadline=None)
@given(text=rules(), first=DAYS)
def test_a_rule_that_needs_no_settling_is_left_as_it_is(text: str, first: date) -> None:
    rule = rule_of(text)
    assert rule_of(str(rule)) == rule
    first = comparable(text, first)
    if settled(rule, first) == rule:
        end = first + timedelta(days=800)
        assert named(text, first, first, end) == by_dateutil(text, first, first, end)


@given(first=DAYS, day=some.integers(1, 31), interval=some.integers(1, 14))
def test_no_month_is_left_out(first: date, day: int, interval: int) -> None:
    """One day in each month that it comes to, the nearest to the one that is named."""
    text = f"FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY={day}"
    expected: list[date] = []
    for place in range(first.year * 12 + first.month - 1, 2050 * 12, interval):
        year, month = place // 12, place % 12 + 1
        one = date(year, month, min(day, monthrange(year, month)[1]))
        expected += [one] if one >= first else []
    assert named(text, first, first, date(2050, 1, 1)) == expected


@pytest.mark.parametrize(
    ("text", "first", "days"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=30", "2026-12-30", "2026-12-30 2027-01-30 2027-02-28 2027-03-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2028-01-31", "2028-01-31 2028-02-29 2028-03-31 2028-04-30"),
        ("FREQ=MONTHLY", "2026-10-31", "2026-10-31 2026-11-30 2026-12-31 2027-01-31 2027-02-28"),
        ("FREQ=MONTHLY", "2026-11-28", "2026-11-28 2026-12-28 2027-01-28 2027-02-28 2027-03-28"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30", "2027-01-30", "2027-01-30 2027-02-15 2027-03-15 2027-03-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2027-01-31", "2027-01-31 2027-02-28 2027-03-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=30;BYDAY=FR", "2026-10-30", "2026-10-30 2027-04-30 2027-07-30"),
        ("FREQ=YEARLY", "2028-02-29", "2028-02-29 2029-02-28 2030-02-28"),
        ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "2027-04-30", "2027-04-30 2028-04-30"),
        ("FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=30", "2027-04-30", "2027-04-30 2028-04-30"),
        ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261203", "2026-11-24", "2026-11-24 2026-11-26 2026-12-01 2026-12-03"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU", "2026-11-22", "2026-11-22 2026-11-23 2026-12-06 2026-12-07"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2026-11-27 2026-12-25 2027-01-29"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", "2026-11-30 2026-12-31 2027-01-29"),
        ("FREQ=DAILY;INTERVAL=10", "2026-11-22", "2026-11-22 2026-12-02 2026-12-12"),
    ],
)
def test_worked_examples(text: str, first: str, days: str) -> None:
    start = date.fromisoformat(first)
    found = occurrences(rule_of(text), start, start, date(2100, 1, 1))
    expected = days.split()
    assert [day.isoformat() for day in islice(found, len(expected))] == expected
    check_first(rule_of(text), start)


def test_the_rule_says_the_last_day_in_the_terms_of_rfc_5545() -> None:
    first = date(2026, 12, 30)
    assert str(settled(rule_of("FREQ=MONTHLY;BYMONTHDAY=30;COUNT=4"), first)) == (
        "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=28,29,30;BYSETPOS=-1"
    )
    assert str(settled(rule_of("FREQ=YEARLY"), date(2028, 2, 29))) == (
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
    )
    assert str(settled(rule_of("FREQ=MONTHLY"), date(2026, 12, 28))) == "FREQ=MONTHLY"


@pytest.mark.parametrize(
    "text",
    [
        "", "DAILY", "INTERVAL=2;FREQ=DAILY", "FREQ=HOURLY", "FREQ=SECONDLY", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;",
        "FREQ=DAILY;BYHOUR=9", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYYEARDAY=100", "FREQ=DAILY;COLOUR=RED",
        "FREQ=DAILY;COUNT=2;UNTIL=20270101", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=1001", "FREQ=DAILY;COUNT=1.5",
        "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=1001", "FREQ=DAILY;INTERVAL=",
        "FREQ=DAILY;INTERVAL=٣", "FREQ=DAILY;UNTIL=20270230", "FREQ=DAILY;UNTIL=20270101T000000Z",
        "FREQ=DAILY;UNTIL=2027-01-01", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=1,,2", "FREQ=MONTHLY;BYMONTH=13", "FREQ=MONTHLY;BYMONTH=-1", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO", "FREQ=DAILY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=54MO",
        "FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=WEEKLY;WKST=8", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
    ],
)  # fmt: skip
def test_what_is_no_rule_for_days(text: str) -> None:
    with pytest.raises(Problem) as caught:
        rule_of(text)
    (fault,) = caught.value.errors
    assert (fault.pointer, fault.code) == ("/recurrence", "bad_recurrence")
    assert fault.message.endswith(".")


def test_the_first_day_has_to_be_one_of_the_rule() -> None:
    with pytest.raises(Problem) as caught:
        check_first(rule_of("FREQ=WEEKLY;BYDAY=MO"), date(2026, 11, 24))
    assert [(one.pointer, one.code) for one in caught.value.errors] == [("/due_on", "not_an_occurrence")]
    assert caught.value.detail.endswith("the next one is 2026-11-30.")
    for text in ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30", "FREQ=DAILY;UNTIL=20200101"):
        with pytest.raises(Problem) as caught:
            check_first(rule_of(text), date(2026, 11, 24))
        assert [(one.pointer, one.code) for one in caught.value.errors] == [("/recurrence", "not_an_occurrence")]


def test_what_never_comes_is_not_looked_for_forever() -> None:
    never = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000"
    assert named(never, date(2026, 1, 1), date(2026, 1, 1), date(2036, 1, 1)) == []
    assert named("FREQ=DAILY", date(9999, 12, 30), date(9999, 1, 1), date.max) == [date(9999, 12, 30)]
    for text in ("FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=YEARLY;BYDAY=1MO"):
        assert all(day.year == 9999 for day in named(text, date(9999, 6, 1), date(9999, 6, 1), date.max))


def test_far_away_is_as_quick_as_near() -> None:
    found = named("FREQ=DAILY;INTERVAL=3", date(1900, 1, 1), date(9000, 1, 1), date(9000, 1, 10))
    assert len(found) == 3
