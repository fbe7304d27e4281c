"""From one plan to the next: periods, days, and where key results start and aim, worked out by hand."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.estimation_bias import EstimatedInput, bias_of
from service.core.returns import Money, return_of
from service.core.status import Outcome
from service.core.succession import Carried, Carry, carry_target, left_because, lessons_of, next_period, shifted
from service.core.target_checks import faults_of
from service.core.targets import KeyResultPlan, Milestone, ResolvedTarget, leads_on, resolve_target
from service.core.vocabulary import TargetKind
from service.i18n import say

Q1 = (date(2026, 1, 1), date(2026, 3, 31))
Q2 = (date(2026, 4, 1), date(2026, 6, 30))
NO_LIMITS = (None, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Q1, Q2),
        ((date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31))),
        ((date(2026, 2, 1), date(2026, 2, 28)), (date(2026, 3, 1), date(2026, 3, 31))),
        ((date(2026, 1, 15), date(2026, 4, 14)), (date(2026, 4, 15), date(2026, 7, 14))),
        ((date(2026, 1, 5), date(2026, 1, 18)), (date(2026, 1, 19), date(2026, 2, 1))),
        ((date(2026, 1, 5), date(2026, 1, 5)), (date(2026, 1, 6), date(2026, 1, 6))),
        ((None, date(2026, 1, 5)), (None, None)),
        ((date(9999, 1, 1), date(9999, 12, 31)), (None, None)),
    ],
)
def test_the_next_period_is_as_long(old: Any, new: Any) -> None:
    assert next_period(old, (None, None)) == new


def test_returns_and_biases_are_offered_where_they_are_known() -> None:
    cheap = bias_of(EstimatedInput.COST, [(100.0, 135.0)] * 6)
    right = bias_of(EstimatedInput.EFFORT, [(10.0, 10.0)] * 6)
    few = bias_of(EstimatedInput.BENEFIT, [(10.0, 20.0)] * 2)
    notes = lessons_of(return_of([Money(400.0, 500.0), Money(400.0, 500.0)]), [cheap, right, few])
    assert [say(one) for one in notes] == [
        "The 2 finished tactics of the plan before cost 800 and brought 1000: a return of 25%.",
        "Of 6 finished tactics, `cost` came to 1.35 times its estimate: rank with `correct_bias` to reckon with it.",
    ]
    assert lessons_of(return_of([Money(400.0, None)]), [right, few]) == ()


def test_a_period_that_is_given_goes_before() -> None:
    start = date(2027, 1, 1)
    assert next_period(Q1, (start, None)) == (start, date(2027, 3, 31))
    assert next_period(Q1, (None, date(2026, 5, 31))) == (date(2026, 4, 1), date(2026, 5, 31))
    assert next_period((None, None), (start, None)) == (start, None)


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 2, 10), date(2026, 5, 10)),
        (date(2026, 1, 31), date(2026, 4, 30)),
        (date(2026, 3, 31), date(2026, 6, 30)),
        (date(2026, 2, 28), date(2026, 5, 31)),
        (None, None),
    ],
)
def test_days_move_with_the_quarter(day: date | None, moved: date | None) -> None:
    assert shifted(day, Q1[0], Q2[0]) == moved


def test_days_of_plans_that_are_not_months_apart_move_by_days() -> None:
    assert shifted(date(2026, 1, 10), date(2026, 1, 5), date(2026, 1, 19)) == date(2026, 1, 24)
    assert shifted(date(2026, 1, 10), None, date(2026, 1, 19)) is None
    assert shifted(date(9999, 12, 31), date(2026, 1, 1), date(2027, 1, 1)) is None


def test_what_is_unfinished_is_carried() -> None:
    def why(**given: Any) -> str | None:
        reason = left_because(Carry.UNFINISHED, **given)
        return None if reason is None else reason.rule

    assert why(closed=False, outcome=None) is None
    assert why(closed=True, outcome=Outcome.PARTIAL) is None
    assert why(closed=True, outcome=Outcome.MISSED) is None
    assert why(closed=True, outcome=Outcome.ACHIEVED) == "succession.achieved"
    assert why(closed=True, outcome=Outcome.DROPPED) == "succession.dropped"
    assert why(closed=True, outcome=None) == "succession.closed"
    assert left_because(Carry.ALL, closed=True, outcome=Outcome.DROPPED) is None
    left = left_because(Carry.NONE, closed=False, outcome=None)
    assert left is not None
    assert left.rule == "succession.not_asked"


def carry(value: float | None, limits: Any = NO_LIMITS, **given: Any) -> Carried:
    plan = KeyResultPlan(**{"kind": TargetKind.INCREASE_TO, "starts_on": Q1[0], "due_on": Q1[1], **given})
    return carry_target(plan, resolve_target(plan), value, Q2, (Q1[0], Q2[0]), limits)


def rules(carried: Carried) -> list[str]:
    return [reason.rule for reason in carried.reasons]


def test_a_target_that_was_not_met_stays() -> None:
    found = carry(0.97e9, baseline=0.1e9, target=1e9)
    assert (found.plan.baseline, found.plan.target) == (0.97e9, 1e9)
    assert rules(found) == ["succession.baseline", "succession.target_kept"]
    assert (found.plan.starts_on, found.plan.due_on) == Q2


def test_a_target_that_was_met_is_raised_by_the_same_share() -> None:
    found = carry(15_600, baseline=12_000, target=15_000)
    assert (found.plan.baseline, found.plan.target) == (15_600, 19_500)
    said = say(found.reasons[1])
    assert said == "The target 15000 was met. Proposed: the same change of 25% once more, to 19500."
    fallen = carry(5, kind=TargetKind.DECREASE_TO, baseline=10, target=5)
    assert (fallen.plan.baseline, fallen.plan.target) == (5, 2.5)


def test_from_zero_a_target_is_raised_by_the_same_distance() -> None:
    found = carry(120, baseline=0, target=100)
    assert found.plan.target == 220
    assert rules(found)[1] == "succession.target_moved"


def test_a_target_beyond_what_the_metric_can_be_is_not_proposed() -> None:
    found = carry(90, (0, 100), baseline=60, target=90)
    assert (found.plan.baseline, found.plan.target) == (90, None)
    assert rules(found) == ["succession.baseline", "succession.no_target"]


def test_a_relative_target_stays_relative() -> None:
    found = carry(80, baseline=100, kind=TargetKind.DECREASE_TO, target_change_percent=-20.0)
    assert (found.plan.baseline, found.plan.target, found.plan.target_change_percent) == (80, None, -20.0)
    assert say(found.reasons[1]) == "Its target stays relative; from there it comes to 64."
    doubled = carry(150, baseline=100, target_multiply_by=2.0)
    assert resolve_target(doubled.plan).target == 300
    nothing = carry(0, baseline=100, target_multiply_by=2.0)
    assert (nothing.plan.target_multiply_by, rules(nothing)[1]) == (None, "succession.no_target")


def test_what_was_never_read_stays_as_it_was() -> None:
    milestones = (Milestone(on=date(2026, 2, 28), value=40),)
    found = carry(None, baseline=0, target=100, commit=80, milestones=milestones)
    assert (found.plan.baseline, found.plan.target, found.plan.commit) == (0, 100, 80)
    assert found.plan.milestones == (Milestone(on=date(2026, 5, 31), value=40),)
    assert rules(found) == ["succession.never_read"]


def test_of_levels_and_milestones_those_ahead_stay() -> None:
    milestones = (Milestone(on=date(2026, 1, 31), value=20), Milestone(on=date(2026, 2, 28), value=60))
    found = carry(50, baseline=0, target=100, commit=40, stretch=130, milestones=milestones)
    assert (found.plan.commit, found.plan.stretch) == (None, 130)
    assert found.plan.milestones == (Milestone(on=date(2026, 5, 31), value=60),)
    assert rules(found)[2:] == ["succession.milestones_left", "succession.levels_left"]
    raised = carry(100, baseline=50, target=100, stretch=130, milestones=milestones)
    assert (raised.plan.target, raised.plan.stretch, raised.plan.milestones) == (200, None, ())


def test_bounds_and_deeds_stay() -> None:
    held = carry(97.5, kind=TargetKind.STAY_AT_LEAST, lower=95)
    assert (held.plan.baseline, held.plan.lower, rules(held)[-1]) == (97.5, 95, "succession.bounds_kept")
    deed = carry(0, kind=TargetKind.BINARY)
    assert (deed.plan.baseline, deed.reasons) == (None, ())


NUMBERS = st.floats(-1e9, 1e9)


@given(
    kind=st.sampled_from([TargetKind.INCREASE_TO, TargetKind.DECREASE_TO]),
    baseline=NUMBERS,
    target=NUMBERS,
    value=NUMBERS,
    levels=st.tuples(st.none() | NUMBERS, st.none() | NUMBERS),
)
def test_whatever_is_carried_could_be_written(
    kind: TargetKind, baseline: float, target: float, value: float, levels: Any
) -> None:
    old = KeyResultPlan(
        kind=kind, baseline=baseline, target=target, commit=levels[0], stretch=levels[1], starts_on=Q1[0], due_on=Q1[1]
    )
    if faults_of(old):
        return
    resolved = ResolvedTarget(baseline=baseline, target=target)
    found = carry_target(old, resolved, value, Q2, (Q1[0], Q2[0]), NO_LIMITS).plan
    assert faults_of(found) == ()
    assert found.target is None or leads_on(kind, value, found.target)
