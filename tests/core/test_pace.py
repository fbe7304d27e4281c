from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.pace import Pace, expected_progress, judge_pace, required_rate, value_at
from service.core.progress import Evidence, Measured, measure
from service.core.targets import KeyResultPlan, Milestone, ResolvedTarget, resolve_target
from service.core.thresholds import Framework, Thresholds
from service.core.vocabulary import TargetKind

UP, DOWN, BINARY = TargetKind.INCREASE_TO, TargetKind.DECREASE_TO, TargetKind.BINARY
APRIL_1, APRIL_11, MAY_1 = date(2026, 4, 1), date(2026, 4, 11), date(2026, 5, 1)


def plan_of(kind=UP, **fields):
    return KeyResultPlan(kind=kind, **{"starts_on": APRIL_1, "due_on": MAY_1, **fields})


def expected(plan, day):
    return expected_progress(plan, resolve_target(plan), day)


def paced(raw, expects, framework=Framework.SMART, *, met=False, **settings):
    progress = None if raw is None else min(max(raw, 0), 1)
    measured = Measured(progress=progress, raw_progress=raw, met=met)
    return judge_pace(measured, expects, framework, Thresholds(**settings))


@pytest.mark.parametrize(
    ("day", "fraction"),
    [
        (date(2026, 3, 1), 0.0),
        (APRIL_1, 0.0),
        (date(2026, 4, 2), 1 / 30),
        (APRIL_11, 1 / 3),
        (date(2026, 4, 16), 0.5),
        (date(2026, 4, 30), 29 / 30),
        (MAY_1, 1.0),
        (date(2026, 6, 1), 1.0),
    ],
)
def test_the_straight_line_counts_calendar_days(day, fraction):
    assert expected(plan_of(baseline=0, target=100), day) == pytest.approx(fraction, abs=1e-12)
    assert expected(plan_of(), day) == pytest.approx(fraction, abs=1e-12)  # a line needs no numbers


@pytest.mark.parametrize(
    ("kind", "baseline", "target", "milestones", "day", "fraction"),
    [
        (UP, 0, 100, {APRIL_11: 20}, date(2026, 4, 6), 0.1),
        (UP, 0, 100, {APRIL_11: 20}, APRIL_11, 0.2),
        (UP, 0, 100, {APRIL_11: 20}, date(2026, 4, 21), 0.6),
        (DOWN, 80, 40, {APRIL_11: 70}, APRIL_11, 0.25),
        (DOWN, 80, 40, {date(2026, 4, 21): 50, APRIL_11: 70}, date(2026, 4, 16), 0.5),
        (UP, 0, 100, {APRIL_11: 150}, APRIL_11, 1.0),  # never more than all of it
        (UP, 0, 100, {APRIL_11: -50}, APRIL_11, 0.0),
        (UP, 0, 100, {MAY_1: 70}, MAY_1, 1.0),  # the due day asks for the target
    ],
)
def test_a_dated_plan_is_linear_between_its_milestones(kind, baseline, target, milestones, day, fraction):
    points = tuple(Milestone(on=on, value=value) for on, value in milestones.items())
    plan = plan_of(kind, baseline=baseline, target=target, milestones=points)
    assert expected(plan, day) == pytest.approx(fraction, abs=1e-12)


def test_without_the_ends_of_the_plan_nothing_is_expected():
    assert expected(plan_of(starts_on=None), APRIL_11) is None
    assert expected(plan_of(due_on=None), APRIL_11) is None


def test_a_plan_of_one_day_expects_all_of_it_on_that_day():
    plan = plan_of(due_on=APRIL_1)
    assert [expected(plan, APRIL_1 + timedelta(days=days)) for days in (-1, 0, 1)] == [0.0, 1.0, 1.0]


def test_a_bound_is_expected_to_hold_all_the_time():
    plan = KeyResultPlan(kind=TargetKind.STAY_AT_LEAST, lower=1)
    assert expected(plan, APRIL_1) == 1.0


def test_what_is_done_or_not_is_expected_on_its_due_day():
    plan = KeyResultPlan(kind=BINARY, due_on=MAY_1)
    assert (expected(plan, date(2026, 4, 30)), expected(plan, MAY_1)) == (0.0, 1.0)
    assert expected(plan_of(BINARY), APRIL_11) == 0.0
    assert expected(KeyResultPlan(kind=BINARY), APRIL_11) is None


@given(
    first=st.integers(0, 400),
    length=st.integers(1, 4000),
    step=st.integers(0, 4400),
    values=st.lists(st.floats(min_value=-1e6, max_value=1e6), max_size=4),
)
def test_expectation_stays_a_fraction_and_reaches_one(first, length, step, values):
    start = date(2020, 1, 1) + timedelta(days=first)
    due = start + timedelta(days=length)
    milestones = tuple(Milestone(on=start + timedelta(days=i % length), value=v) for i, v in enumerate(values))
    plan = plan_of(baseline=10, target=-7, kind=DOWN, starts_on=start, due_on=due, milestones=milestones)
    assert 0.0 <= expected(plan, date(2020, 1, 1) + timedelta(days=step)) <= 1.0
    assert expected(plan, start) == 0.0
    assert expected(plan, due) == 1.0


@pytest.mark.parametrize(
    ("framework", "raw", "expects", "pace"),
    [
        (Framework.SMART, 0.45, 0.5, Pace.ON_TRACK),  # exactly 0.90
        (Framework.SMART, 0.4499, 0.5, Pace.AT_RISK),
        (Framework.SMART, 0.375, 0.5, Pace.AT_RISK),  # exactly 0.75
        (Framework.SMART, 0.3749, 0.5, Pace.OFF_TRACK),
        (Framework.SMART, 0.27, 0.3, Pace.ON_TRACK),  # 0.27 / 0.3 is 0.9 to the eye, less in binary
        (Framework.SMART, -0.2, 0.5, Pace.OFF_TRACK),
        (Framework.OKR, 0.35, 0.5, Pace.ON_TRACK),
        (Framework.OKR, 0.3499, 0.5, Pace.AT_RISK),
        (Framework.OKR, 0.25, 0.5, Pace.AT_RISK),
        (Framework.OKR, 0.2499, 0.5, Pace.OFF_TRACK),
        (Framework.SMART, 0.8, 0.5, Pace.ON_TRACK),
    ],
)
def test_pace_is_judged_by_the_thresholds_of_the_framework(framework, raw, expects, pace):
    judged = paced(raw, expects, framework)
    assert (judged.pace, judged.ratio) == (pace, pytest.approx(raw / expects))
    assert [reason.rule for reason in judged.reasons] == [f"pace.{pace}"]


def test_thresholds_are_settings():
    assert paced(0.3, 0.5, smart_on_track=0.6).pace is Pace.ON_TRACK
    assert paced(0.3, 0.5, smart_at_risk=0.61).pace is Pace.OFF_TRACK


@pytest.mark.parametrize(
    ("raw", "expects", "rule"),
    [(None, 0.5, "pace.no_progress"), (0.2, None, "pace.no_plan"), (0.2, 0.0, "pace.not_yet")],
)
def test_without_something_to_compare_the_pace_is_pending(raw, expects, rule):
    judged = paced(raw, expects)
    assert (judged.pace, judged.ratio, judged.expected) == (Pace.PENDING, None, expects)
    assert [reason.rule for reason in judged.reasons] == [rule]


@pytest.mark.parametrize(("expects", "ratio"), [(None, None), (0.0, None), (0.5, 2.4)])
def test_a_target_already_met_is_achieved_whatever_was_expected(expects, ratio):
    judged = paced(1.2, expects, met=True)
    assert (judged.pace, judged.ratio) == (Pace.ACHIEVED, ratio)


@given(raw=st.floats(min_value=-2, max_value=0.999), expects=st.floats(min_value=0.01, max_value=1))
def test_at_the_turning_point_the_pace_is_another(raw, expects):
    judged = paced(raw, expects)
    better = paced(judged.turns_at, expects)
    assert better.pace is (Pace.AT_RISK if judged.pace is Pace.OFF_TRACK else Pace.ON_TRACK)
    assert paced(judged.turns_at - 1e-6, expects).pace is not better.pace


def test_a_progress_is_a_value_between_baseline_and_target():
    assert value_at(ResolvedTarget(baseline=100, target=50), 0.9) == pytest.approx(55)
    assert value_at(ResolvedTarget(baseline=None, target=50), 0.9) is None
    assert value_at(ResolvedTarget(baseline=-1e308, target=1.7e308), 0.9) is None


@pytest.mark.parametrize(
    ("plan", "current", "day", "rate", "rule"),
    [
        (plan_of(baseline=0, target=100), 40, APRIL_1, 2.0, "rate.needed"),
        (plan_of(DOWN, baseline=100, target=50), 80, APRIL_11, -1.5, "rate.needed"),
        (plan_of(baseline=0, target=100), -20, APRIL_1, 4.0, "rate.needed"),
        (plan_of(baseline=0, target=100), 100, APRIL_11, 0.0, None),
        (plan_of(baseline=0, target=100), 130, date(2027, 1, 1), 0.0, None),
        (plan_of(baseline=0, target=100), 99, MAY_1, None, "rate.no_day_left"),
        (plan_of(baseline=0, target=100), 99, date(2026, 5, 2), None, "rate.no_day_left"),
        (plan_of(baseline=0, target=100, due_on=None), 99, APRIL_1, None, "rate.no_due_day"),
        (plan_of(baseline=0, target=100), None, APRIL_1, None, "rate.unknown"),
        (plan_of(baseline=0), 3, APRIL_1, None, "rate.unknown"),
        (plan_of(baseline=0, target=1.7e308), -1e308, APRIL_1, None, "progress.out_of_range"),
        (plan_of(BINARY), 0, APRIL_1, None, "rate.no_distance"),
        (plan_of(BINARY), 1, APRIL_1, 0.0, None),
    ],
)
def test_the_required_rate_is_what_is_left_over_the_days_left(plan, current, day, rate, rule):
    resolved = resolve_target(plan)
    answer = required_rate(plan, resolved, measure(plan, resolved, Evidence(current=current)), current, day)
    assert answer.per_day == (None if rate is None else pytest.approx(rate))
    assert [reason.rule for reason in answer.reasons] == ([] if rule is None else [rule])


def test_a_bound_asks_for_no_rate():
    plan = KeyResultPlan(kind=TargetKind.STAY_AT_MOST, upper=3)
    answer = required_rate(plan, ResolvedTarget(), Measured(progress=1, raw_progress=1), 2, APRIL_1)
    assert (answer.per_day, answer.reasons[0].rule) == (None, "rate.no_distance")
