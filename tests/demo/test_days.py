"""The days of a plan that is laid around today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.demo.days import PlanDays, month_start

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("today", "months", "starts_on", "ends_on", "years"),
    [
        ("2026-11-21", 12, "2026-04-01", "2027-03-31", "2026/27"),
        ("2026-07-01", 12, "2026-01-01", "2026-12-31", "2026"),
        ("2026-01-01", 12, "2025-07-01", "2026-06-30", "2025/26"),
        ("2028-02-29", 12, "2027-07-01", "2028-06-30", "2027/28"),
        ("2099-12-31", 12, "2099-04-01", "2100-03-31", "2099/00"),
        ("2026-11-21", 4, "2026-09-01", "2026-12-31", "2026"),
        ("2026-01-31", 4, "2025-11-01", "2026-02-28", "2025/26"),
    ],
)
def test_a_plan_is_laid_around_today(today, months, starts_on, ends_on, years):
    days = PlanDays(months, date.fromisoformat(today))
    assert (days.starts_on.isoformat(), days.ends_on.isoformat(), days.years) == (starts_on, ends_on, years)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("month 1, day 1", "2026-04-01"),
        ("month 2, day 20", "2026-05-20"),
        ("month 3, end", "2026-06-30"),
        ("month 11, day 30", "2027-02-28"),
        ("month 12, end", "2027-03-31"),
    ],
)
def test_days_are_told_within_the_plan(told, day):
    assert PlanDays(12, TODAY).day(told).isoformat() == day


def test_a_day_told_wrongly_is_refused():
    with pytest.raises(ValueError, match="month 2, day 20"):
        PlanDays(12, TODAY).day("20 May")


@pytest.mark.parametrize(("months", "first"), [(0, "2026-11-01"), (2, "2027-01-01"), (-11, "2025-12-01")])
def test_months_are_counted_across_years(months, first):
    assert month_start(TODAY, months).isoformat() == first


@given(today=st.dates(date(1970, 1, 1), date(2200, 1, 1)), months=st.sampled_from([4, 12]))
def test_half_to_three_quarters_of_every_plan_are_over(today, months):
    days = PlanDays(months, today)
    assert 0.48 <= (today - days.starts_on) / (days.ends_on - days.starts_on) <= 0.77
    assert month_start(days.starts_on, months) == days.ends_on + timedelta(days=1)
