from datetime import date, timedelta
from math import sqrt

import pytest

from service.core.disturbances import undisturbed
from service.core.seasons import weekly, yearly
from service.core.trend import STRAIGHT, line_of, trend_of

WIGGLES = (3, -1, 2, -4, 0, 1, -2, 4, -3, 1, 2, -2, -1, 3, -3, 0)
MONDAY = date(2024, 1, 1)


def wiggling(count, slope=0.0, size=0.1):
    return [slope * n + size * WIGGLES[n % len(WIGGLES)] for n in range(count)]


def days_from(count, every=1):
    return [MONDAY + timedelta(days=every * n) for n in range(count)]


# Trend


def test_the_line_is_that_of_the_textbook(monkeypatch):
    """x = 0…4, y = 1, 2, 2, 4, 5: slope 1, intercept 0.8, s² = 0.8 ÷ 3; at x = 9 the error is s √(1 + 1/5 + 49/10)."""
    monkeypatch.setattr("service.core.trend.DOUBT", 0.0)
    line = line_of([0, 1, 2, 3, 4], [1, 2, 2, 4, 5])
    assert (line.slope, line.at(9), line.freedom) == (pytest.approx(1), pytest.approx(9.8), 3)
    assert line.error_at(9) == pytest.approx(sqrt(0.8 / 3 * (1 + 1 / 5 + 49 / 10)))


def test_steps_alone_are_the_random_walk_with_drift(monkeypatch):
    """Drift (y₄ − y₀) ÷ 4 = 1 from the last value; after h steps the variance is s² (h + h² ÷ 4), s² = 2 ÷ 3."""
    monkeypatch.setattr("service.core.trend.STRAIGHT", (STRAIGHT[-1],))
    monkeypatch.setattr("service.core.trend.DOUBT", 0.0)
    trend = trend_of([0, 1, 2, 3, 4], [1, 2, 2, 4, 5])
    assert trend.members[0].level == 5
    assert trend.error_at(6) == pytest.approx(sqrt(2 / 3 * (2 + 4 / 4)))


def test_a_level_that_wanders_counts_the_latest_readings_most():
    days = list(range(40))
    steps = [0.0] * 20 + [5.0 + 0.01 * (-1) ** n for n in range(20)]
    assert trend_of(days, steps).at(41) == pytest.approx(5, abs=0.5)


def test_a_slope_without_evidence_counts_for_nothing():
    noise = [0.1 * (-1) ** n for n in range(60)]
    trend = trend_of(list(range(60)), noise)
    assert abs(trend.at(160)) < 0.05


def test_a_trend_that_bent_is_prolonged_as_it_is_now():
    values = [float(min(n, 30)) + 0.1 * WIGGLES[n % 16] for n in range(60)]
    trend = trend_of(list(range(60)), values)
    assert trend.at(80) == pytest.approx(30, abs=4)
    assert trend.error_at(80) > line_of(list(range(30)), values[30:]).error_at(50)


def test_gaps_and_irregular_days_change_little():
    days, values = list(range(60)), wiggling(60, slope=1.0)
    some = [n for n in days if n % 7 not in {2, 3}]
    whole, sparse = trend_of(days, values), trend_of(some, [values[n] for n in some])
    assert sparse.at(90) == pytest.approx(whole.at(90), rel=0.01)


@pytest.mark.parametrize("share", range(len(STRAIGHT)))
def test_every_mixture_is_uncertain_the_longer_the_more(share, monkeypatch):
    monkeypatch.setattr("service.core.trend.STRAIGHT", (STRAIGHT[share],))
    trend = trend_of(list(range(30)), wiggling(30))
    errors = [trend.error_at(29 + ahead) for ahead in (1, 10, 100, 1000)]
    assert errors == sorted(errors)
    assert errors[0] < errors[-1]


# Outliers and shifts


def test_an_outlier_is_left_out():
    values = wiggling(30, slope=0.5)
    values[12] += 40
    cleared = undisturbed(list(range(30)), values)
    assert (cleared.outliers, cleared.shifts) == ((12,), ())
    assert list(cleared.values) == values[:12] + values[13:]


@pytest.mark.parametrize("place", [0, 29])
def test_an_outlier_at_an_end_is_left_out(place):
    values = wiggling(30)
    values[place] += 40
    assert undisturbed(list(range(30)), values).outliers == (place,)


def test_two_outliers_in_a_row():
    values = wiggling(30)
    values[12] += 40
    values[13] += 42
    assert undisturbed(list(range(30)), values).outliers == (12, 13)


def test_older_readings_are_moved_by_a_shift():
    values = [value + (10 if n >= 18 else 0) for n, value in enumerate(wiggling(30))]
    cleared = undisturbed(list(range(30)), values)
    ((place, jump),) = cleared.shifts
    assert (place, jump) == (18, pytest.approx(10, abs=0.5))
    assert max(cleared.values) - min(cleared.values) < 1.5
    assert list(cleared.values[18:]) == values[18:]


@pytest.mark.parametrize("values", [wiggling(30, slope=0.3), [0.0, 0.0, 0.0, 1.0, 0.0] * 6, [5.0] * 30])
def test_where_nothing_stands_out_nothing_is_changed(values):
    cleared = undisturbed(list(range(30)), values)
    assert (cleared.outliers, cleared.shifts) == ((), ())
    assert list(cleared.values) == values


def test_where_much_stands_out_nothing_does():
    values = [value + (30 if n % 6 == 3 else 0) for n, value in enumerate(wiggling(36))]
    assert undisturbed(list(range(36)), values).outliers == ()


# Seasons


def test_the_week_shows_from_three_weeks_on():
    effects = (3, 1, 0, 0, 2, -3, -3)
    days = days_from(28)
    values = [10 + effects[n % 7] + 0.02 * WIGGLES[n % 16] for n in range(28)]
    season = weekly(days, values)
    assert season is not None
    assert [season.on(day) for day in days[:7]] == pytest.approx(effects, abs=0.15)
    assert weekly(days[:20], values[:20]) is None


def test_a_working_week_has_a_season_too():
    days = [day for day in days_from(60) if day.weekday() < 5]
    season = weekly(days, [10.0 + (4 if day.weekday() == 0 else 0) for day in days])
    assert season is not None
    assert season.on(MONDAY) - season.on(MONDAY + timedelta(days=2)) == pytest.approx(4, abs=0.5)


def months(count):
    return [date(2021 + n // 12, n % 12 + 1, 1) for n in range(count)]


def test_the_year_shows_from_two_years_on():
    effects = (-3, -2, -2, 0, 1, 1, 0, -2, 1, 1, 2, 3)
    values = [50 + 0.2 * n + effects[n % 12] + 0.02 * WIGGLES[n % 16] for n in range(36)]
    season = yearly(months(36), values)
    assert season is not None
    assert [season.on(day) for day in months(12)] == pytest.approx(effects, abs=0.3)
    assert yearly(months(24), values[:24]) is not None
    assert yearly(months(23), values[:23]) is None


def test_quarters_have_a_year_too():
    quarters = [date(2020 + n // 4, n % 4 * 3 + 1, 1) for n in range(16)]
    season = yearly(quarters, [5.0 + (2 if n % 4 == 3 else 0) + 0.01 * WIGGLES[n] for n in range(16)])
    assert season is not None
    assert season.on(date(2026, 11, 5)) == pytest.approx(1.5, abs=0.2)


@pytest.mark.parametrize("every", [1, 30])
def test_noise_is_no_season(every):
    days = days_from(96, every)
    values = [WIGGLES[(n * n + 3 * n) % 16] * 0.1 for n in range(96)]
    assert weekly(days, values) is None
    assert yearly(days, values) is None
