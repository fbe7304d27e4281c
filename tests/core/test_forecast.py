from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.forecast import Aim, ForecastMethod, forecast

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


def test_a_textbook_regression():
    """x = 0…4, y = 1, 2, 2, 4, 5: slope 1, intercept 0.8, s² = 0.8 ÷ 3; at x = 9 the error is s √(1 + 1/5 + 49/10)."""
    answer = foresee(history_of(1, 2, 2, 4, 5), Aim(at_least=9.8), due_on=day(9))
    error = (0.8 / 3 * (1 + 1 / 5 + 49 / 10)) ** 0.5
    assert answer.value == pytest.approx(9.8)
    assert answer.interval_80 == pytest.approx((9.8 - 1.637744 * error, 9.8 + 1.637744 * error), abs=1e-6)
    assert answer.interval_95 == pytest.approx((9.8 - 3.182446 * error, 9.8 + 3.182446 * error), abs=1e-6)
    assert answer.probability == pytest.approx(0.5)  # the target is the central forecast
    assert (answer.method, answer.points, answer.completion_on) == (ForecastMethod.LINEAR_TREND, 5, day(9))
    assert rules(answer) == []


@pytest.mark.parametrize(
    ("aim", "probability"),
    [
        (Aim(at_least=9.8 + 2.353363), 0.05),  # t of 3 degrees of freedom at 0.95, in units of the error below
        (Aim(at_most=9.8 + 2.353363), 0.95),
        (Aim(at_least=9.8 - 2.353363), 0.95),
        (Aim(at_least=9.8 - 2.353363, at_most=9.8 + 2.353363, holds=True), 0.90),
    ],
)
def test_the_probability_is_that_of_the_t_distribution(aim, probability):
    error = (0.8 / 3 * (1 + 1 / 5 + 49 / 10)) ** 0.5

    def stretched(bound):
        return None if bound is None else 9.8 + (bound - 9.8) * error

    aim = Aim(at_least=stretched(aim.at_least), at_most=stretched(aim.at_most), holds=aim.holds)
    answer = foresee(history_of(1, 2, 2, 4, 5), aim, due_on=day(9))
    assert answer.probability == pytest.approx(probability, abs=1e-6)


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
def test_readings_on_a_line_leave_no_doubt(aim, probability):
    answer = foresee(history_of(*(0.5 * number for number in range(6))), aim)
    assert answer.value == pytest.approx(15, abs=1e-9)
    assert answer.interval_80 == answer.interval_95 == (answer.value, answer.value)
    assert answer.probability == probability


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
        ((0, 9, 0, 9, 1), Aim(at_least=4), day(5), None),  # the line is there, the latest value is not
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
