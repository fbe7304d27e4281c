from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.progress import Band, Evidence, band_of, gather, grade_of, measure, one_a_day
from service.core.targets import KeyResultPlan, ResolvedTarget, resolve_target
from service.core.thresholds import Thresholds
from service.core.vocabulary import Cadence, TargetKind

UP, DOWN, BINARY = TargetKind.INCREASE_TO, TargetKind.DECREASE_TO, TargetKind.BINARY
AT_LEAST, AT_MOST, WITHIN = TargetKind.STAY_AT_LEAST, TargetKind.STAY_AT_MOST, TargetKind.STAY_WITHIN
NUMBERS = st.floats(min_value=-1e9, max_value=1e9)
JAN_1 = date(2026, 1, 1)


def travelled(kind, baseline, target, current, **levels):
    plan = KeyResultPlan(kind=kind, baseline=baseline, target=target, **levels)
    return measure(plan, resolve_target(plan), Evidence(current=current))


def held(plan, readings, cadence=Cadence.IRREGULAR, week_start=0):
    series = tuple(readings)
    evidence = Evidence(current=series[-1][1] if series else None, series=series)
    return measure(plan, ResolvedTarget(), evidence, cadence, week_start)


def rules(measured):
    return [reason.rule for reason in measured.reasons]


@pytest.mark.parametrize(
    ("kind", "baseline", "target", "current", "raw", "progress", "rule"),
    [
        (UP, 0, 100, 25, 0.25, 0.25, "progress.travelled"),
        (DOWN, 100, 50, 75, 0.5, 0.5, "progress.travelled"),  # half way down
        (UP, 0, 100, 130, 1.3, 1.0, "progress.past_target"),
        (DOWN, 100, 50, 40, 1.2, 1.0, "progress.past_target"),
        (UP, 50, 100, 40, -0.2, 0.0, "progress.wrong_side"),  # visible, not hidden
        (DOWN, 100, 50, 110, -0.2, 0.0, "progress.wrong_side"),
        (UP, -50, 50, 0, 0.5, 0.5, "progress.travelled"),
        (UP, -10, -5, -7.5, 0.5, 0.5, "progress.travelled"),
        (DOWN, 4.5, 3.25, 4.1875, 0.25, 0.25, "progress.travelled"),
        (UP, 1, 2, 2, 1.0, 1.0, "progress.travelled"),
        (UP, 1, 2, 1, 0.0, 0.0, "progress.travelled"),
    ],
)
def test_one_formula_measures_both_directions(kind, baseline, target, current, raw, progress, rule):
    measured = travelled(kind, baseline, target, current)
    assert measured.raw_progress == pytest.approx(raw, abs=1e-12)
    assert measured.progress == pytest.approx(progress, abs=1e-12)
    assert measured.met is (raw >= 1)
    assert rules(measured) == [rule]


def test_without_a_reading_progress_is_unknown_never_zero():
    for kind in TargetKind:
        measured = measure(KeyResultPlan(kind=kind, lower=1, upper=2), ResolvedTarget(), Evidence())
        assert (measured.progress, measured.raw_progress, rules(measured)) == (None, None, ["progress.no_reading"])


def test_target_equal_to_baseline_gives_no_progress_at_all():
    assert travelled(UP, 5, 5, 5).progress is None
    assert travelled(UP, 5, 5, 99).progress is None


def test_nothing_done_yet_is_plain_zero_for_a_falling_metric_too():
    assert str(travelled(DOWN, 100, 50, 100).raw_progress) == "0.0"


@pytest.mark.parametrize(("baseline", "target", "current"), [(-1e308, 1.7e308, 0), (0, 5e-324, 1e308)])
def test_numbers_beyond_reckoning_give_no_progress(baseline, target, current):
    measured = travelled(UP, baseline, target, current)
    assert (measured.progress, rules(measured)) == (None, ["progress.out_of_range"])


@pytest.mark.parametrize(
    ("current", "rule", "shown"),
    [
        (60, "progress.next_level", {"reached": "none", "next": "commit", "value": 70}),
        (70, "progress.next_level", {"reached": "commit", "next": "target", "value": 100}),
        (100, "progress.next_level", {"reached": "target", "next": "stretch", "value": 120}),
        (125, "progress.all_levels", {"reached": "stretch"}),
    ],
)
def test_levels_beside_the_target_are_reported(current, rule, shown):
    reason = travelled(UP, 0, 100, current, commit=70, stretch=120).reasons[-1]
    assert (reason.rule, reason.params) == (rule, shown)


@given(baseline=NUMBERS, target=NUMBERS, current=NUMBERS)
def test_progress_does_not_care_which_way_the_metric_counts(baseline, target, current):
    if baseline >= target:
        baseline, target = target - 1, baseline
    up = travelled(UP, baseline, target, current)
    down = travelled(DOWN, -baseline, -target, -current)
    assert up.raw_progress == down.raw_progress
    assert up.progress == min(max(up.raw_progress, 0), 1)
    assert up.met == (current >= target)


@pytest.mark.parametrize(
    ("done", "current", "progress", "source"),
    [
        (True, None, 1.0, "done"),
        (False, None, 0.0, "done"),
        (False, 1.0, 0.0, "done"),  # a person's word goes before a reading
        (None, 1.0, 1.0, "reading"),
        (None, 3.0, 1.0, "reading"),
        (None, 0.0, 0.0, "reading"),
        (None, 0.5, 0.0, "reading"),
        (None, -1.0, 0.0, "reading"),
    ],
)
def test_binary_is_done_or_not(done, current, progress, source):
    measured = measure(KeyResultPlan(kind=BINARY, done=done), ResolvedTarget(), Evidence(current=current))
    assert (measured.progress, measured.raw_progress, measured.met) == (progress, progress, progress == 1)
    assert measured.reasons[0].params == {"source": source}


MONTHS = [(date(2026, 1, 31), 5.0), (date(2026, 2, 28), 3.0), (date(2026, 5, 31), 4.0)]


@pytest.mark.parametrize(
    ("kind", "bounds", "met"),
    [
        (AT_LEAST, {"lower": 4}, 2),
        (AT_LEAST, {"lower": 3}, 3),
        (AT_MOST, {"upper": 3}, 1),
        (WITHIN, {"lower": 3.5, "upper": 4.5}, 1),
        (WITHIN, {"lower": 5, "upper": 5}, 1),
    ],
)
def test_a_bound_is_held_in_so_many_periods(kind, bounds, met):
    measured = held(KeyResultPlan(kind=kind, starts_on=JAN_1, **bounds), MONTHS)
    assert measured.progress == measured.raw_progress == pytest.approx(met / 3)
    assert measured.reasons[0].params == {"met": met, "periods": 3, "raw": met / 3}
    assert not measured.met


@pytest.mark.parametrize(
    ("starts_on", "cadence", "periods", "gaps"),
    [
        (JAN_1, Cadence.MONTHLY, 5, 2),  # March and April have no value
        (date(2025, 12, 1), Cadence.MONTHLY, 6, 3),
        (None, Cadence.MONTHLY, 5, 2),
        (JAN_1, Cadence.QUARTERLY, 2, 0),
        (JAN_1, Cadence.YEARLY, 1, 0),
        (date(2026, 1, 31), Cadence.DAILY, 121, 118),
        (JAN_1, Cadence.IRREGULAR, 3, 0),
    ],
)
def test_a_gap_before_the_latest_value_counts_as_not_met(starts_on, cadence, periods, gaps):
    measured = held(KeyResultPlan(kind=AT_LEAST, lower=0, starts_on=starts_on), MONTHS, cadence)
    assert measured.progress == pytest.approx((periods - gaps) / periods)
    assert measured.reasons[0].params["periods"] == periods
    assert [reason.params for reason in measured.reasons[1:]] == ([{"gaps": gaps}] if gaps else [])


def test_time_after_the_latest_value_is_no_gap():
    plan = KeyResultPlan(kind=AT_LEAST, lower=1, starts_on=JAN_1, due_on=date(2026, 12, 31))
    assert held(plan, [(date(2026, 1, 9), 1.0), (date(2026, 2, 9), 1.0)], Cadence.MONTHLY).progress == 1.0


def test_the_last_reading_of_a_period_stands_for_it_and_a_breach_now_is_said():
    plan = KeyResultPlan(kind=AT_MOST, upper=2)
    measured = held(plan, [(date(2026, 1, 5), 9.0), (date(2026, 1, 25), 1.0), (date(2026, 2, 1), 3.0)], Cadence.MONTHLY)
    assert measured.progress == 0.5
    assert rules(measured) == ["progress.held", "progress.outside_now"]


def test_readings_before_the_first_period_are_left_out_and_the_one_that_holds_the_start_is_in():
    plan = KeyResultPlan(kind=AT_LEAST, lower=1, starts_on=date(2026, 1, 15))
    readings = [(date(2025, 12, 1), 0.0), (date(2026, 1, 1), 1.0), (date(2026, 2, 1), 1.0)]
    assert held(plan, readings, Cadence.MONTHLY).progress == 1.0
    assert held(plan, readings[:1], Cadence.MONTHLY).progress is None


def test_values_after_the_due_date_still_count():
    plan = KeyResultPlan(kind=AT_LEAST, lower=1, starts_on=JAN_1, due_on=date(2026, 1, 31))
    assert held(plan, [(date(2026, 1, 31), 1.0), (date(2026, 2, 28), 0.0)], Cadence.MONTHLY).progress == 0.5


def test_a_bound_that_is_not_set_cannot_be_held():
    assert rules(held(KeyResultPlan(kind=WITHIN, lower=1), MONTHS)) == ["target.no_bound"]


@pytest.mark.parametrize(
    ("first", "second", "week_start", "same"),
    [
        (date(2026, 11, 16), date(2026, 11, 22), 0, True),  # Monday to Sunday
        (date(2026, 11, 22), date(2026, 11, 23), 0, False),
        (date(2026, 11, 22), date(2026, 11, 28), 6, True),  # Sunday to Saturday
        (date(2026, 11, 21), date(2026, 11, 22), 6, False),
    ],
)
def test_weeks_begin_where_the_workspace_says(first, second, week_start, same):
    """A week is held by its last reading: the second one, unless they lie in two weeks, of which one was held."""
    measured = held(KeyResultPlan(kind=AT_LEAST, lower=1), [(first, 1.0), (second, 0.0)], Cadence.WEEKLY, week_start)
    assert measured.progress == (0.0 if same else 0.5)


def test_of_several_readings_on_a_day_the_last_counts_and_later_days_do_not_count_yet():
    history = [(date(2026, 3, 1), 3.0), (JAN_1, 1.0), (JAN_1, 2.0), (date(2026, 4, 2), 9.0)]
    assert one_a_day(history, date(2026, 4, 1)) == ((JAN_1, 2.0), (date(2026, 3, 1), 3.0))


def test_a_current_value_that_differs_from_the_history_is_a_newer_reading():
    as_of = date(2026, 4, 1)
    history = [(JAN_1, 1.0), (date(2026, 3, 1), 3.0), (date(2026, 4, 2), 9.0)]
    same, newer, alone = gather(history, 3.0, as_of), gather(history, 4.0, as_of), gather([], 4.0, as_of)
    assert (same.current, same.last_on, same.assumed, len(same.series)) == (3.0, date(2026, 3, 1), False, 2)
    assert (newer.current, newer.last_on, newer.assumed, len(newer.series)) == (4.0, as_of, True, 3)
    assert (alone.current, alone.last_on, alone.assumed) == (4.0, as_of, True)
    assert gather(history, None, as_of) == same
    assert gather([], None, as_of) == Evidence()


@pytest.mark.parametrize(
    ("progress", "grade", "band"),
    [
        (0.0, 0.0, Band.BELOW),
        (0.25, 0.3, Band.BELOW),  # halves go up
        (0.05, 0.1, Band.BELOW),
        (0.5999, 0.6, Band.BELOW),  # judged unrounded
        (0.6, 0.6, Band.IN_BAND),
        (0.65, 0.7, Band.IN_BAND),
        (0.7, 0.7, Band.IN_BAND),
        ((0.8 - 0.1) / (1.1 - 0.1), 0.7, Band.IN_BAND),  # 0.7000000000000001 is 0.7
        (0.7049, 0.7, Band.ABOVE),
        (0.95, 1.0, Band.ABOVE),
        (1.0, 1.0, Band.ABOVE),
    ],
)
def test_grades_are_shown_rounded_and_judged_unrounded(progress, grade, band):
    assert (grade_of(progress), band_of(progress)) == (grade, band)


def test_the_band_is_a_setting():
    assert band_of(0.75, Thresholds(band_from=0.7, band_to=0.8)) is Band.IN_BAND


@given(st.floats(min_value=0, max_value=1))
def test_a_grade_is_one_decimal_away_from_progress(progress):
    grade = grade_of(progress)
    assert grade == round(grade, 1)
    assert abs(grade - progress) <= 0.05 + 1e-9
