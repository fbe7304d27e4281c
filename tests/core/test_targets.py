from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.target_checks import CONTRADICTIONS, check_target, faults_of
from service.core.targets import KeyResultPlan, Milestone, first_reading, leads_on, resolve_target
from service.core.vocabulary import TargetKind
from service.errors import Kind, Problem

UP, DOWN = TargetKind.INCREASE_TO, TargetKind.DECREASE_TO
AT_LEAST, AT_MOST, WITHIN = TargetKind.STAY_AT_LEAST, TargetKind.STAY_AT_MOST, TargetKind.STAY_WITHIN
BINARY = TargetKind.BINARY
NUMBERS = st.floats(min_value=-1e9, max_value=1e9)


def day(month: int, of_month: int = 1) -> date:
    return date(2026, month, of_month)


def rules(plan, first=None):
    return [reason.rule for reason in resolve_target(plan, first).reasons]


@pytest.mark.parametrize(
    ("kind", "baseline", "change", "target"),
    [
        (UP, 200.0, {"target_change_percent": 20.0}, 240.0),
        (UP, 12400.0, {"target_change_percent": 20.0}, 14880.0),
        (DOWN, 80.0, {"target_change_percent": -25.0}, 60.0),
        (UP, -50.0, {"target_change_percent": 20.0}, -40.0),  # a positive percentage points up, from -50 too
        (DOWN, -50.0, {"target_change_percent": -20.0}, -60.0),
        (UP, 30.0, {"target_multiply_by": 2.0}, 60.0),
        (DOWN, 30.0, {"target_multiply_by": 0.5}, 15.0),
        (DOWN, 30.0, {"target_multiply_by": 0.0}, 0.0),
        (DOWN, -50.0, {"target_multiply_by": 2.0}, -100.0),
        (UP, 2.5, {"target": 3.75}, 3.75),
    ],
)
def test_a_target_is_absolute_or_relative_to_the_baseline(kind, baseline, change, target):
    plan = KeyResultPlan(kind=kind, baseline=baseline, **change)
    assert resolve_target(plan).target == pytest.approx(target, abs=1e-12)
    assert resolve_target(plan).baseline == baseline
    assert faults_of(plan) == ()


def test_without_a_baseline_the_first_reading_on_or_after_the_start_is_taken_and_said_so():
    readings = ((day(1), 90.0), (day(3), 100.0), (day(4), 110.0))
    assert first_reading(readings, day(2)) == (day(3), 100.0)
    assert first_reading(readings, day(3)) == (day(3), 100.0)
    assert first_reading(readings, None) == (day(1), 90.0)
    assert first_reading(readings, day(5)) is None
    resolved = resolve_target(KeyResultPlan(kind=UP, target_change_percent=50), (day(3), 100.0))
    assert (resolved.baseline, resolved.target) == (100.0, 150.0)
    assert [reason.rule for reason in resolved.reasons] == ["target.baseline_from_reading", "target.from_percent"]
    assert resolved.reasons[0].params == {"value": 100.0, "on": day(3)}


def test_a_given_baseline_goes_before_the_first_reading():
    plan = KeyResultPlan(kind=UP, baseline=10, target=20)
    assert resolve_target(plan, (day(1), 15.0)).baseline == 10
    assert rules(plan, (day(1), 15.0)) == []


@pytest.mark.parametrize(
    ("plan", "first", "said"),
    [
        (KeyResultPlan(kind=UP), None, ["target.no_baseline", "target.missing"]),
        (KeyResultPlan(kind=UP, baseline=3), None, ["target.missing"]),
        (KeyResultPlan(kind=UP, target=3), None, ["target.no_baseline"]),
        (KeyResultPlan(kind=UP, target_multiply_by=3), None, ["target.no_baseline", "target.unresolved"]),
        (KeyResultPlan(kind=UP, baseline=0, target_change_percent=20), None, ["target.of_zero"]),
        (KeyResultPlan(kind=UP, baseline=0, target_multiply_by=2), None, ["target.of_zero"]),
        (KeyResultPlan(kind=UP, baseline=1e308, target_multiply_by=100), None, ["target.out_of_range"]),
        (KeyResultPlan(kind=UP, baseline=-1e308, target_change_percent=1e300), None, ["target.out_of_range"]),
    ],
)
def test_what_cannot_be_resolved_says_why(plan, first, said):
    resolved = resolve_target(plan, first)
    assert resolved.target is None or resolved.baseline is None
    assert rules(plan, first) == said


@pytest.mark.parametrize("value", [100.0, 130.0])
def test_a_first_reading_at_or_past_the_target_is_no_baseline(value):
    resolved = resolve_target(KeyResultPlan(kind=UP, target=100), (day(1), value))
    assert (resolved.baseline, resolved.target) == (None, 100)
    assert resolved.reasons[-1].rule == "target.not_ahead"


@pytest.mark.parametrize("kind", [AT_LEAST, AT_MOST, WITHIN, BINARY])
def test_kinds_that_do_not_travel_have_nothing_to_resolve(kind):
    resolved = resolve_target(KeyResultPlan(kind=kind), (day(1), 1.0))
    assert (resolved.baseline, resolved.target, resolved.reasons) == (None, None, ())


@pytest.mark.parametrize(
    ("plan", "pointers", "code"),
    [
        (KeyResultPlan(kind=UP, baseline=5, target=5), ["/target"], "target_is_baseline"),
        (KeyResultPlan(kind=DOWN, baseline=-5, target=-5), ["/target"], "target_is_baseline"),
        (KeyResultPlan(kind=UP, baseline=5, target_change_percent=0), ["/target_change_percent"], "target_is_baseline"),
        (KeyResultPlan(kind=UP, baseline=5, target_multiply_by=1), ["/target_multiply_by"], "target_is_baseline"),
        (KeyResultPlan(kind=UP, baseline=5, target=4), ["/target"], "direction_contradicts"),
        (KeyResultPlan(kind=DOWN, baseline=5, target=6), ["/target"], "direction_contradicts"),
        (
            KeyResultPlan(kind=DOWN, baseline=5, target_change_percent=20),
            ["/target_change_percent"],
            "direction_contradicts",
        ),
        (KeyResultPlan(kind=UP, baseline=-50, target_multiply_by=2), ["/target_multiply_by"], "direction_contradicts"),
        (KeyResultPlan(kind=UP, baseline=0, target_change_percent=9), ["/target_change_percent"], "target_of_zero"),
        (KeyResultPlan(kind=UP, baseline=1e308, target_multiply_by=9), ["/target_multiply_by"], "target_out_of_range"),
        (KeyResultPlan(kind=UP, target=9, target_multiply_by=9), ["/target_multiply_by"], "target_ambiguous"),
        (
            KeyResultPlan(kind=UP, target=9, target_multiply_by=9, target_change_percent=1),
            ["/target_change_percent", "/target_multiply_by"],
            "target_ambiguous",
        ),
        (KeyResultPlan(kind=UP, baseline=0, commit=10, target=10), ["/commit"], "levels_out_of_order"),
        (KeyResultPlan(kind=UP, baseline=0, target=10, stretch=9), ["/stretch"], "levels_out_of_order"),
        (KeyResultPlan(kind=DOWN, baseline=9, commit=4, target=5), ["/commit"], "levels_out_of_order"),
        (KeyResultPlan(kind=DOWN, baseline=9, target=5, stretch=6), ["/stretch"], "levels_out_of_order"),
        (KeyResultPlan(kind=UP, commit=8, stretch=8), ["/commit"], "levels_out_of_order"),
        (
            KeyResultPlan(kind=UP, baseline=100, target_change_percent=20, commit=121),
            ["/commit"],
            "levels_out_of_order",
        ),
        (KeyResultPlan(kind=AT_LEAST), ["/lower"], "bound_missing"),
        (KeyResultPlan(kind=AT_MOST), ["/upper"], "bound_missing"),
        (KeyResultPlan(kind=WITHIN), ["/lower", "/upper"], "bound_missing"),
        (KeyResultPlan(kind=WITHIN, lower=3, upper=2), ["/lower"], "bounds_crossed"),
        (KeyResultPlan(kind=AT_LEAST, lower=3, upper=2), ["/upper"], "field_foreign"),
        (KeyResultPlan(kind=AT_MOST, upper=2, target=2), ["/target"], "field_foreign"),
        (KeyResultPlan(kind=UP, target=2, lower=1, done=False), ["/lower", "/done"], "field_foreign"),
        (KeyResultPlan(kind=BINARY, baseline=0, target=1), ["/baseline", "/target"], "field_foreign"),
        (
            KeyResultPlan(kind=BINARY, milestones=(Milestone(on=day(2), value=1),)),
            ["/milestones"],
            "field_foreign",
        ),
        (KeyResultPlan(kind=BINARY, starts_on=day(2), due_on=day(1)), ["/due_on"], "due_before_start"),
        (KeyResultPlan(kind=BINARY, weight=-1), ["/weight"], "weight_negative"),
    ],
)
def test_faults_name_the_field_and_the_rule(plan, pointers, code):
    assert [(fault.pointer, fault.code) for fault in faults_of(plan)] == [(pointer, code) for pointer in pointers]
    with pytest.raises(Problem) as caught:
        check_target(plan)
    assert caught.value.kind is Kind.INVALID
    assert list(caught.value.errors) == list(faults_of(plan))


def test_milestones_lie_within_the_plan_one_a_day():
    days = (day(1, 31), day(2), day(3), day(3), day(6, 1), day(6, 2))
    milestones = tuple(Milestone(on=on, value=1.0) for on in days)
    plan = KeyResultPlan(kind=UP, target=2, starts_on=day(2), due_on=day(6), milestones=milestones)
    assert [(fault.pointer, fault.code) for fault in faults_of(plan, "/items/7")] == [
        ("/items/7/milestones/0/on", "milestone_outside"),
        ("/items/7/milestones/3/on", "milestone_twice"),
        ("/items/7/milestones/5/on", "milestone_outside"),
    ]


@pytest.mark.parametrize(
    "plan",
    [
        KeyResultPlan(kind=UP),  # a key result without a target is pending, not wrong
        KeyResultPlan(kind=UP, baseline=-2.5, commit=-1, target=0.5, stretch=2, weight=0),
        KeyResultPlan(kind=DOWN, baseline=9, commit=7, target=5, stretch=4, starts_on=day(1), due_on=day(1)),
        KeyResultPlan(kind=AT_LEAST, baseline=3, lower=2),
        KeyResultPlan(kind=WITHIN, lower=2, upper=2),
        KeyResultPlan(kind=BINARY, done=False),
    ],
)
def test_sound_plans_pass(plan):
    check_target(plan)


def test_the_message_for_target_equal_to_baseline_says_what_to_use_instead():
    with pytest.raises(Problem, match=r"use a stay_\* kind to hold a value"):
        check_target(KeyResultPlan(kind=UP, baseline=1, target=1))


@given(kind=st.sampled_from([UP, DOWN]), baseline=NUMBERS, target=NUMBERS)
def test_a_plan_is_refused_exactly_when_the_target_does_not_lie_ahead(kind, baseline, target):
    codes = {fault.code for fault in faults_of(KeyResultPlan(kind=kind, baseline=baseline, target=target))}
    assert bool(codes & CONTRADICTIONS) == (not leads_on(kind, baseline, target))


@given(baseline=NUMBERS.filter(lambda number: abs(number) > 1e-6), percent=st.floats(min_value=0.01, max_value=1e6))
def test_a_positive_percentage_always_points_up(baseline, percent):
    up = resolve_target(KeyResultPlan(kind=UP, baseline=baseline, target_change_percent=percent)).target
    down = resolve_target(KeyResultPlan(kind=DOWN, baseline=baseline, target_change_percent=-percent)).target
    assert up > baseline > down
    assert up - baseline == pytest.approx(abs(baseline) * percent / 100, rel=1e-6)
