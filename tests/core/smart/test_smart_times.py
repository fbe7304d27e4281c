"""Times: which day is meant, and which times are no deadline."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.smart import periods
from service.core.smart.languages import language_of
from service.core.smart.reading import reading_of
from service.core.smart.times import Role, times
from service.core.smart.written import Calendar

ENGLISH = language_of("en")
SATURDAY = date(2026, 11, 21)


def found(text, fiscal=None, week_start=0):
    return times(reading_of(text, ENGLISH), Calendar(SATURDAY, fiscal, week_start))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by 31 March 2027", "2027-03-31"),
        ("by March 31st, 2027", "2027-03-31"),
        ("by the 15th", "2026-12-15"),
        ("by 1 May", "2027-05-01"),
        ("by 31.12.2027", "2027-12-31"),
        ("by 12/31/2027", "2027-12-31"),
        ("by 03/2027", "2027-03-31"),
        ("2027-03-31", "2027-03-31"),
        ("by November", "2026-11-30"),
        ("by March", "2027-03-31"),
        ("in Q4", "2026-12-31"),
        ("in Q3", "2027-09-30"),
        ("in H1", "2027-06-30"),
        ("2Q 2027", "2027-06-30"),
        ("Q4'27", "2027-12-31"),
        ("by the end of the second quarter of 2027", "2027-06-30"),
        ("by 2030", "2030-12-31"),
        ("mid-2027", "2027-06-30"),
        ("by the start of Q2", "2027-04-01"),
        ("late 2027", "2027-12-31"),
        ("before December", "2026-11-30"),
        ("before 2028", "2027-12-31"),
        ("before 1 May", "2027-05-01"),
        ("this quarter", "2026-12-31"),
        ("by the end of next month", "2026-12-31"),
        ("next year", "2027-12-31"),
        ("later this year", "2026-12-31"),
        ("by year-end", "2026-12-31"),
        ("by EOY27", "2027-12-31"),
        ("within six months", "2027-05-21"),
        ("in 3 months' time", "2027-02-21"),
        ("over the next 90 days", "2027-02-19"),
        ("over the next year", "2027-11-21"),
        ("18 months from now", "2028-05-21"),
        ("by Friday", "2026-11-27"),
        ("by Christmas", "2026-12-25"),
        ("by Easter", "2027-03-28"),
        ("by Sant Jordi", "2027-04-23"),
        ("by Black Friday 2027", "2027-11-26"),
        ("by week 12", "2027-03-28"),
        ("by summer 2027", "2027-08-31"),
        ("from January to June 2027", "2027-06-30"),
        ("Jan–Jun 2027", "2027-06-30"),
        ("between 1 and 24 December", "2026-12-24"),
        ("Deadline: 31/03/2027", "2027-03-31"),
    ],
)
def test_the_day_a_deadline_means(text, day):
    ends = [time.on for time in found(text) if time.role in {Role.DEADLINE, Role.WINDOW}]
    assert ends == [date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("(baseline 2014)", Role.PAST),
        ("compared with last year", Role.PAST),
        ("from 2019 levels", Role.PAST),
        ("vs 2026", Role.PAST),
        ("reply within 2 hours", Role.INNER),
        ("within one year of launch", Role.ANCHORED),
        ("before the product launch", Role.ANCHORED),
        ("as soon as possible", Role.VAGUE),
        ("in the coming months", Role.VAGUE),
        ("before the summer", Role.VAGUE),
        ("early 2027", Role.VAGUE),
        ("every Monday", Role.RECURRENCE),
        ("month over month", Role.RECURRENCE),
        ("starting in Q2", Role.START),
        ("the 2027 report", Role.NAME),
    ],
)
def test_times_that_are_no_deadline(text, role):
    assert [time.role for time in found(text)] == [role]


@pytest.mark.parametrize(
    "text", ["increase by 20%", "aged 18-24", "80% of users", "Suite 2025 for all", "reach 2030 followers"]
)
def test_numbers_are_not_taken_for_times(text):
    assert not [time for time in found(text) if time.role is Role.DEADLINE]


@pytest.mark.parametrize(
    ("text", "fiscal", "day"),
    [
        ("by the end of FY2027", (6, 30), "2027-06-30"),
        ("FY26/27", (6, 30), "2027-06-30"),
        ("by the end of the fiscal year", (6, 30), "2027-06-30"),
        ("Q1 FY27", (6, 30), "2026-09-30"),
        ("next fiscal year", (12, 31), "2027-12-31"),
        ("by the end of FY2027", None, None),
    ],
)
def test_fiscal_periods_follow_the_calendar_given(text, fiscal, day):
    assert [time.on for time in found(text, fiscal)] == [date.fromisoformat(day) if day else None]


@pytest.mark.parametrize(
    ("text", "monday", "saturday", "sunday"),
    [
        ("by the end of the week", "2026-11-22", "2026-11-27", "2026-11-21"),
        ("by EOW", "2026-11-22", "2026-11-27", "2026-11-21"),
        ("by the end of next week", "2026-11-29", "2026-12-04", "2026-11-28"),
        ("by the end of week 50", "2026-12-13", "2026-12-13", "2026-12-13"),  # numbered as ISO 8601 does
        ("by Friday", "2026-11-27", "2026-11-27", "2026-11-27"),
    ],
)
def test_weeks_begin_where_the_workspace_says(text, monday, saturday, sunday):
    for week_start, day in ((0, monday), (5, saturday), (6, sunday)):
        assert [time.on for time in found(text, week_start=week_start)] == [date.fromisoformat(day)]


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))]
)
def test_easter(year, sunday):
    assert periods.easter(year) == date(year, *sunday)


@given(st.dates(date(1995, 1, 1), date(2090, 1, 1)), st.sampled_from(["q1", "q4", "h2", "month2", "month12", "year"]))
def test_a_period_without_a_year_ends_on_or_after_the_reference(reference, name):
    period = periods.coming(lambda year: periods.named(name, year), reference)
    assert period is not None
    assert period.first <= period.last
    assert reference <= period.last
    assert (period.last - reference).days <= 366


@given(st.dates(date(1995, 1, 1), date(2090, 1, 1)), st.integers(1, 12), st.integers(28, 31), st.integers(1996, 2080))
def test_fiscal_quarters_fill_the_fiscal_year(_reference, month, day, year):
    end = (month, day)
    whole = periods.fiscal("year", year, end)
    assert 364 <= (whole.last - whole.first).days <= 366


@given(st.integers(0, 1200), st.sampled_from(["day", "week", "month", "quarter", "half", "year"]))
def test_later_never_leaves_the_calendar(number, unit):
    later = periods.later(SATURDAY, float(number), unit)
    assert later is None or later >= SATURDAY
