"""The days on which something recurs, held against the library that knows all of RFC 5545."""

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr

from service.present.charts.recurrence import occurrences

FIRST, LAST = date(2026, 1, 30), date(2028, 3, 31)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=10;COUNT=7",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=MO,TH",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20260401",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=3",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=10",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
        "FREQ=MONTHLY;BYDAY=2TU,-1FR",
        "FREQ=MONTHLY;BYMONTH=2,6;BYMONTHDAY=31,29",
        "FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1;UNTIL=20270901T000000Z",
        "FREQ=YEARLY;BYMONTHDAY=15",
    ],
)
def test_the_days_are_those_of_the_library(rule: str) -> None:
    whole = rrulestr(rule.removesuffix("T000000Z"), dtstart=datetime.combine(FIRST, time()))
    expected = [
        one.date() for one in whole.between(datetime.combine(FIRST, time()), datetime.combine(LAST, time()), inc=True)
    ]
    assert occurrences(rule, FIRST, LAST, 2_000) == expected
    assert expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=3",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=MONTHLY;BYDAY=XX",
        "FREQ=",
        "FREQ=YEARLY;BYWEEKNO=1",
    ],
)
def test_what_is_not_understood_is_not_guessed_at(rule: str) -> None:
    assert occurrences(rule, FIRST, LAST, 10) is None


def test_a_rule_that_never_comes_true_ends() -> None:
    assert occurrences("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", FIRST, date.max, 10) == []
    assert occurrences("FREQ=DAILY;BYSETPOS=9", date(9999, 12, 1), date.max, 10) == []


def test_no_more_days_are_given_than_are_asked_for() -> None:
    assert occurrences("FREQ=DAILY", FIRST, LAST, 3) == [FIRST, date(2026, 1, 31), date(2026, 2, 1)]
