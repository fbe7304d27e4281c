"""How objectives end by what was measured, worked out by hand."""

import pytest

from service.core.closing import land, propose_outcome
from service.core.status import Outcome
from service.core.thresholds import Framework, Thresholds
from service.i18n import say

WORKED = {
    # One billion hours watched a day by the end of 2016, reached early in 2017: a success for a stretch goal.
    "YouTube, as an OKR": (0.97, Framework.OKR, Outcome.ACHIEVED),
    "YouTube, had it been SMART": (0.97, Framework.SMART, Outcome.PARTIAL),
    # By 2020 20 % less water at strategic suppliers; 35 % less per employee at own sites.
    "Adidas, 20 of 20 %": (1.0, Framework.SMART, Outcome.ACHIEVED),
    "Adidas, 16 of 20 %": (0.8, Framework.SMART, Outcome.PARTIAL),
    "Adidas, 24.5 of 35 %": (0.7, Framework.SMART, Outcome.MISSED),
    "at risk on the last day": (0.75, Framework.SMART, Outcome.PARTIAL),
    "the rounding of fractions": (0.1 + 0.2 + 0.45 - 1e-12, Framework.SMART, Outcome.PARTIAL),
    "where a stretch goal succeeds": (0.6, Framework.OKR, Outcome.ACHIEVED),
    "just short of it": (0.59, Framework.OKR, Outcome.PARTIAL),
    "half a stretch": (0.5, Framework.OKR, Outcome.PARTIAL),
    "less than half": (0.49, Framework.OKR, Outcome.MISSED),
    "nothing": (0.0, Framework.SMART, Outcome.MISSED),
}


@pytest.mark.parametrize("name", WORKED)
def test_worked_examples(name: str) -> None:
    progress, framework, outcome = WORKED[name]
    assert propose_outcome(progress, framework).outcome is outcome


def test_without_a_value_nobody_but_a_person_can_say() -> None:
    proposal = propose_outcome(None)
    assert proposal.outcome is None
    assert [reason.rule for reason in proposal.reasons] == ["closing.no_value"]


def test_the_reasons_hold_the_arithmetic_and_what_was_left_out() -> None:
    first, second = propose_outcome(0.8, unmeasured=2).reasons
    assert say(first) == "It came to 0.8: short of 1, but from 0.75 on a part of it is reached."
    assert say(second) == "Parts without a value, which this leaves out: 2."


def test_a_workspace_judges_by_its_own_thresholds() -> None:
    strict = Thresholds(succeeded_from=0.9, okr_at_risk=0.7)
    assert propose_outcome(0.8, Framework.OKR, strict).outcome is Outcome.PARTIAL
    assert propose_outcome(0.65, Framework.OKR, strict).outcome is Outcome.MISSED
    lenient = Thresholds(succeeded_from=0.3)
    assert propose_outcome(0.3, Framework.OKR, lenient).outcome is Outcome.ACHIEVED
    assert propose_outcome(0.29, Framework.OKR, lenient).outcome is Outcome.MISSED


def test_targets_that_were_all_met_were_no_stretch() -> None:
    landing = land(1.0, [1.0, 1.0, None], Framework.OKR)
    assert (landing.measured, landing.met, landing.share_met, landing.stretch) == (2, 2, 1.0, False)
    assert [reason.rule for reason in landing.notes] == ["rollup.no_stretch"]


def test_targets_of_which_some_were_missed_were_a_stretch() -> None:
    landing = land(0.825, [1.0, 0.65], Framework.OKR)
    assert (landing.met, landing.share_met, landing.stretch, landing.notes) == (1, 0.5, True, ())
    assert landing.grade == 0.8


def test_a_smart_plan_and_a_single_key_result_are_not_judged_by_stretch() -> None:
    assert land(1.0, [1.0, 1.0], Framework.SMART).stretch is None
    assert land(1.0, [1.0], Framework.OKR).stretch is None
    nothing = land(None, [None], Framework.OKR)
    assert (nothing.share_met, nothing.grade, nothing.measured) == (None, None, 0)
