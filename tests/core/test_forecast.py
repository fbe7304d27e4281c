from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.forecast import MOST_POINTS, Aim, ForecastMethod, forecast, forecast_total

START = date(2026, 1, 1)
DUE = date(2026, 1, 31)


def day(number):
    return START + timedelta(days=number)


def history_of(*values, every=1):
    return [(day(number * every), float(value)) for number, value in enumerate(values)]


def foresee(history, aim=None, due_on=DUE, as_of=None):
    return forecast(history, as_of=as_of or max(on for on, _ in history), due_on=due_on, aim=aim)


def rules(answer):
    return [reason.rule for reason in answer.reasons]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_under_three_points_there_is_no_forecast(count):
    answer = forecast(history_of(*range(count)), as_of=day(9), due_on=DUE, aim=Aim(at_least=5))
    assert (answer.value, answer.interval_80, answer.interval_95, answer.probability) == (None, None, None, None)
    assert (answer.completion_on, answer.method, answer.points) == (None, None, count)
    assert answer.reasons[0].rule == "forecast.too_few"
    assert answer.reasons[0].params == {"points": count, "needed": 3, "judged_from": 5}


@pytest.mark.parametrize("values", [(0, 2, 4), (0, 2, 4, 6)])
def test_three_or_four_points_give_a_straight_line_marked_as_such(values):
    answer = foresee(history_of(*values), Aim(at_least=50))
    assert answer.value == pytest.approx(60, abs=1e-9)
    assert (answer.method, answer.points) == (ForecastMethod.STRAIGHT_LINE, len(values))
    assert (answer.interval_80, answer.interval_95, answer.probability) == (None, None, None)
    assert answer.completion_on == day(25)
    assert rules(answer) == ["forecast.straight_line"]


NOISY = (11, 9, 12, 13, 11, 14, 16, 13, 15, 17, 15, 18)


@pytest.mark.parametrize("share", [0.8, 0.95])
def test_the_intervals_are_those_of_the_probability(share):
    """What lies beyond an end of the interval has half of what is left as its probability."""
    said = foresee(history_of(*NOISY))
    low, high = said.interval_80 if share == 0.8 else said.interval_95
    tail = (1 - share) / 2
    assert foresee(history_of(*NOISY), Aim(at_least=high)).probability == pytest.approx(tail, abs=1e-9)
    assert foresee(history_of(*NOISY), Aim(at_most=low)).probability == pytest.approx(tail, abs=1e-9)
    assert foresee(history_of(*NOISY), Aim(at_least=said.value)).probability == pytest.approx(0.5)
    within = foresee(history_of(*NOISY), Aim(at_least=low, at_most=high, holds=True))
    assert within.probability == pytest.approx(share, abs=1e-9)


def test_a_clear_trend_goes_on():
    answer = foresee(history_of(*NOISY), due_on=day(20))
    assert answer.value == pytest.approx(10 + 0.65 * 20, abs=2)
    assert (answer.method, answer.points) == (ForecastMethod.LOCAL_TREND, 12)


@pytest.mark.parametrize(
    ("aim", "probability"),
    [
        (Aim(at_least=15.0), 1.0),  # exactly there
        (Aim(at_least=15.1), 0.0),
        (Aim(at_most=15.0), 1.0),
        (Aim(at_most=14.9), 0.0),
        (Aim(at_least=14, at_most=16, holds=True), 1.0),
        (Aim(at_least=16, at_most=17, holds=True), 0.0),
    ],
)
def test_readings_that_never_differ_leave_no_doubt(aim, probability):
    answer = foresee(history_of(*(15.0,) * 6), aim)
    assert answer.interval_80 == answer.interval_95 == (answer.value, answer.value) == (15, 15)
    assert answer.probability == probability


def test_readings_on_a_line_leave_the_doubt_whether_the_pace_will_last():
    """12.5 more are to come at half a unit a day for 25 days, of which the standard error is a twentieth."""
    answer = foresee(history_of(*(0.5 * number for number in range(6))), Aim(at_least=15))
    t = 2.776445  # at 0.975, with 4 degrees of freedom
    assert answer.value == pytest.approx(15, abs=1e-9)
    assert answer.interval_95 == pytest.approx((15 - t * 12.5 / 20, 15 + t * 12.5 / 20), abs=1e-5)
    assert answer.probability == pytest.approx(0.5)


@given(
    level=st.floats(-1e6, 1e6),
    slope=st.floats(-1e3, 1e3),
    days=st.sets(st.integers(0, 700), min_size=3, max_size=40),
    ahead=st.integers(0, 700),
)
def test_an_exactly_linear_history_goes_on_exactly(level, slope, days, ahead):
    history = [(day(number), level + slope * number) for number in days]
    due = max(days) + ahead
    answer = foresee(history, due_on=day(due))
    size = max(1.0, *(abs(value) for _, value in history), abs(level + slope * due))
    assert answer.value == pytest.approx(level + slope * due, abs=1e-9 * size)


@given(st.lists(st.floats(-1e6, 1e6), min_size=5, max_size=30), st.integers(0, 400), st.floats(-1e6, 1e6))
def test_intervals_are_nested_and_probabilities_complementary(values, ahead, target):
    history = history_of(*values)
    up = foresee(history, Aim(at_least=target), due_on=day(len(values) + ahead))
    down = foresee(history, Aim(at_most=target), due_on=day(len(values) + ahead))
    (low_95, high_95), (low_80, high_80) = up.interval_95, up.interval_80
    assert low_95 <= low_80 <= up.value <= high_80 <= high_95
    assert 0 <= up.probability <= 1
    if low_95 < high_95:
        assert up.probability + down.probability == pytest.approx(1)


@given(st.lists(st.integers(-100, 100), min_size=5, max_size=20), st.floats(1e-200, 1e200), st.integers(-100, 100))
def test_the_unit_of_the_metric_does_not_matter(values, scale, target):
    plain = foresee(history_of(*values), Aim(at_least=float(target)), due_on=day(60))
    scaled = foresee([(on, value * scale) for on, value in history_of(*values)], Aim(at_least=target * scale), day(60))
    assert scaled.value == pytest.approx(plain.value * scale, rel=1e-6, abs=1e-9 * scale)
    assert scaled.interval_95 == pytest.approx(
        [bound * scale for bound in plain.interval_95], rel=1e-6, abs=1e-9 * scale
    )


@given(st.lists(st.integers(-100, 100), min_size=5, max_size=40), st.integers(-1000, 1000))
def test_where_zero_lies_does_not_matter(values, origin):
    """Both have values of either sign, so that none grows in proportion."""
    values = [-101, *values, 101]
    plain = foresee(history_of(*values), Aim(at_least=7.0), day(60))
    moved = foresee(history_of(*(value + origin / 10 for value in values)), Aim(at_least=7.0 + origin / 10), day(60))
    assert moved.value == pytest.approx(plain.value + origin / 10, abs=1e-4)
    assert moved.probability == pytest.approx(plain.probability, abs=1e-6)


@given(st.lists(st.floats(-1e3, 1e3), min_size=5, max_size=40), st.integers(0, 300), st.integers(1, 300))
def test_the_further_ahead_the_wider(values, ahead, further):
    last = len(values) - 1
    near, far = (foresee(history_of(*values), due_on=day(last + n)) for n in (ahead, ahead + further))
    widths = [answer.interval_95[1] - answer.interval_95[0] for answer in (near, far)]
    assert widths[0] <= widths[1] * (1 + 1e-9) + 1e-9


@given(
    st.lists(st.floats(0, 100), min_size=5, max_size=40),
    st.integers(0, 1000),
    st.floats(-50, 150),
    st.booleans(),
)
def test_nothing_is_foreseen_beyond_what_the_metric_can_be(values, ahead, target, rising):
    aim = Aim(at_least=target) if rising else Aim(at_most=target)
    last = day(len(values) - 1)
    said = forecast(history_of(*values), as_of=last, due_on=last + timedelta(days=ahead), aim=aim, bounds=(0.0, 100.0))
    assert 0 <= said.interval_95[0] <= said.interval_80[0] <= said.value <= said.interval_80[1] <= said.interval_95[1]
    assert said.interval_95[1] <= 100
    if not 0 <= target <= 100:
        assert said.probability == float(aim.is_met_by(50))


def test_bounds_that_a_reading_breaks_are_none():
    values = [90, 94, 97, 102, 105, 108]
    assert forecast(history_of(*values), as_of=day(5), due_on=DUE, aim=None, bounds=(0, 100)).value > 110


def test_growth_in_proportion_goes_on_in_proportion():
    """4 % a week, read with an error of up to 1 %."""
    history = [(day(7 * n), 200 * 1.04**n * (1 + 0.01 * (-1) ** (n * n // 3))) for n in range(40)]
    said = foresee(history, Aim(at_least=2000), due_on=day(7 * 60))
    assert said.value == pytest.approx(200 * 1.04**60, rel=0.06)
    assert "forecast.growth" in rules(said)
    assert said.interval_95[0] > 0
    assert said.interval_95[1] - said.value > said.value - said.interval_95[0]
    assert abs((said.completion_on - day(int(7 * 58.7))).days) < 14


def test_an_outlier_does_not_bend_the_forecast():
    values = [50 + n + NOISY[n * 5 % 12] / 6 for n in range(40)]
    plain = foresee(history_of(*values), Aim(at_least=20), due_on=day(60))
    values[7] += 300
    said = foresee(history_of(*values), Aim(at_least=20), due_on=day(60))
    assert said.value == pytest.approx(plain.value, rel=0.01)
    (outlier,) = (reason for reason in said.reasons if reason.rule == "forecast.outliers")
    assert outlier.params == {"outliers": 1, "last_on": day(7)}


def test_a_shift_of_the_level_is_no_trend():
    values = [100 + NOISY[n * 5 % 12] / 6 + (60 if n >= 20 else 0) for n in range(40)]
    said = foresee(history_of(*values), Aim(at_least=200), due_on=day(80))
    assert said.value == pytest.approx(162.3, abs=2)
    assert said.probability < 0.01
    assert next(reason for reason in said.reasons if reason.rule == "forecast.level_shift").params == {"on": day(20)}


def test_the_day_of_the_week_counts():
    """A hundred on Thursdays, where the year 2026 begins, and ten on all other days."""
    history = history_of(*(100 if n % 7 == 0 else 10 + n % 2 for n in range(42)))
    thursday, friday = (foresee(history, Aim(at_least=90), due_on=day(n)) for n in (56, 57))
    assert (thursday.value, friday.value) == (pytest.approx(100, abs=3), pytest.approx(10, abs=3))
    assert thursday.method is ForecastMethod.SEASONAL_TREND
    assert "forecast.weekly_season" in rules(thursday)


def test_the_forecast_arrives_when_it_says():
    history = history_of(*(50 + n + (20 if n % 7 == 3 else 0) + n % 2 for n in range(42)))
    aim = Aim(at_least=130)
    on = foresee(history, aim).completion_on
    assert foresee(history, due_on=on).value >= 130 > foresee(history, due_on=on - timedelta(days=1)).value


def test_the_month_of_the_year_counts():
    months = [date(2022 + n // 12, n % 12 + 1, 1) for n in range(48)]
    history = [(on, 100 + n + (40 if on.month == 12 else 0) + n % 3) for n, on in enumerate(months)]
    december, march = (foresee(history, due_on=due) for due in (date(2026, 12, 1), date(2026, 3, 1)))
    assert (december.value, march.value) == (pytest.approx(200, abs=5), pytest.approx(151, abs=5))
    assert "forecast.yearly_season" in rules(december)


def test_of_long_histories_the_latest_part_is_read():
    answer = foresee(history_of(*(n % 5 for n in range(MOST_POINTS + 50))), due_on=day(MOST_POINTS + 60))
    assert answer.points == MOST_POINTS


# Totals


def weekly_leads(*values):
    return history_of(*values, every=7)


def total(history, as_of, due_on, at_least=100.0, bounds=(0.0, None)):
    return forecast_total(history, as_of=as_of, due_on=due_on, at_least=at_least, bounds=bounds)


def test_a_total_is_the_sum_of_what_the_periods_bring():
    """Ten a week for ten weeks are 100, give or take."""
    said = total(weekly_leads(9, 11, 10, 10, 11, 9, 10, 11, 9, 10, 10, 10), day(77), day(147))
    assert said.value == pytest.approx(100, rel=0.03)
    assert said.interval_95[0] < said.interval_80[0] < 100 < said.interval_80[1] < said.interval_95[1]
    assert said.probability == pytest.approx(0.5, abs=0.2)


def test_a_growing_week_adds_more():
    """14, 15, … 23 are 185."""
    said = total(weekly_leads(*(2.0 + n for n in range(12))), day(77), day(147))
    assert said.value == pytest.approx(185, rel=0.01)
    assert said.probability > 0.99


def test_a_total_counts_from_the_day_of_judgement():
    history = weekly_leads(*(10.0,) * 12)
    assert total(history, day(84), day(154)).value == pytest.approx(100)
    assert total(history, day(84), day(85)).value == pytest.approx(10 / 7)


def test_a_total_of_years_is_sampled():
    said = total(history_of(*(10.0,) * 30), day(29), day(29 + 1000), 10_000.0)
    assert said.value == pytest.approx(10_000)


@pytest.mark.parametrize(("count", "days", "rule"), [(4, 9, "forecast.straight_line"), (6, 0, "forecast.no_target")])
def test_without_readings_or_time_there_is_no_total(count, days, rule):
    history = weekly_leads(*range(count))
    last = history[-1][0]
    said = total(history, last, last + timedelta(days=days))
    assert said.probability is None
    assert rule in rules(said)


def test_only_readings_up_to_the_day_count_and_the_last_of_a_day():
    history = [*history_of(0, 99, 2, 3, 4), (day(1), 1.0), (day(5), 1e6)]
    answer = foresee(history, as_of=day(4), due_on=day(10))
    assert (answer.points, answer.value) == (5, pytest.approx(10))


def test_the_order_of_the_history_does_not_matter():
    history = history_of(3, 1, 4, 1, 5, 9)
    assert foresee(history[::-1]) == foresee(history)


@pytest.mark.parametrize(
    ("values", "aim", "completion", "rule"),
    [
        ((0, 1, 2, 3, 4), Aim(at_least=4.5), day(5), None),  # crossed on the way to the day
        ((0, 1, 2, 3, 4), Aim(at_least=8), day(8), None),
        ((9, 8, 7, 6, 5), Aim(at_most=2), day(7), None),
        ((0, 5, 2, 6, 4), Aim(at_least=4), day(1), None),  # met now: the day it was first met
        ((0, 3, 5, 9, 13, 12), Aim(at_least=12.5), day(6), None),  # the trend is there, the latest value is not
        ((5, 4, 3, 2, 1), Aim(at_least=9), None, "forecast.not_towards"),
        ((1, 2, 3, 4, 5), Aim(at_most=0), None, "forecast.not_towards"),
        ((3, 3, 3, 3, 3), Aim(at_least=9), None, "forecast.not_towards"),
        ((0, 1, 2, 3, 4), Aim(at_least=36_529), day(36_529), None),
        ((0, 1, 2, 3, 4), Aim(at_least=36_530), None, "forecast.too_far"),
        ((0, 1, 2, 3, 4), Aim(at_least=1e300), None, "forecast.too_far"),
        ((0, 1e-300, 2e-300, 3e-300, 4e-300), Aim(at_least=1e300), None, "forecast.too_far"),
        ((0, 1, 2, 3, 4), Aim(at_least=9, holds=True), None, "forecast.nothing_to_complete"),
    ],
)
def test_completion_is_the_day_the_line_reaches_the_target(values, aim, completion, rule):
    answer = foresee(history_of(*values), aim)
    assert answer.completion_on == completion
    assert (rule in rules(answer)) if rule else not any(name.startswith("forecast.not") for name in rules(answer))


def test_completion_stops_at_the_end_of_the_calendar():
    history = [(date(9999, 12, number), float(number)) for number in range(1, 6)]
    answer = foresee(history, Aim(at_least=50), due_on=date(9999, 12, 31))
    assert answer.completion_on is None
    assert "forecast.too_far" in rules(answer)


@pytest.mark.parametrize(
    ("due_on", "as_of", "rule"), [(None, day(4), "forecast.no_due_day"), (day(3), day(4), "forecast.due_passed")]
)
def test_without_a_due_day_ahead_only_completion_is_told(due_on, as_of, rule):
    answer = forecast(history_of(0, 1, 2, 3, 4), as_of=as_of, due_on=due_on, aim=Aim(at_least=9))
    assert (answer.value, answer.interval_95, answer.probability) == (None, None, None)
    assert answer.completion_on == day(9)
    assert rules(answer) == [rule]


def test_on_the_due_day_there_is_still_a_forecast():
    assert foresee(history_of(0, 1, 2, 3, 4), due_on=day(4)).value == pytest.approx(4)


def test_without_a_target_there_is_no_probability():
    answer = foresee(history_of(0, 1, 2, 3, 5))
    assert answer.probability is None
    assert answer.interval_95 is not None
    assert "forecast.no_target" in rules(answer)


@pytest.mark.parametrize("values", [(0, 4e307, 8e307, 1.2e308, 1.6e308), (0, 1e308, -1e308, 1.7e308, -1.7e308)])
def test_numbers_beyond_reckoning_give_no_forecast(values):
    answer = foresee(history_of(*values), Aim(at_least=1.79e308))
    assert (answer.value, answer.interval_80, answer.probability) == (None, None, None)
    assert rules(answer)[0] == "forecast.out_of_range"


@given(
    st.lists(st.tuples(st.integers(0, 3000), st.floats(allow_nan=False, allow_infinity=False)), max_size=12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)
def test_any_history_gets_an_answer_of_finite_numbers(points, target, rising):
    aim = Aim(at_least=target) if rising else Aim(at_most=target)
    answer = forecast([(day(n), v) for n, v in points], as_of=day(2000), due_on=day(2500), aim=aim)
    numbers = [answer.value, answer.probability, *(answer.interval_80 or ()), *(answer.interval_95 or ())]
    assert all(number is None or abs(number) <= 1.8e308 for number in numbers)
    assert answer.value is not None or answer.reasons
