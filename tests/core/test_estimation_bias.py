"""The bias of estimates: order statistics by hand, and the confidence of their interval by simulation."""

from random import Random

import pytest

from service.core.estimation_bias import EstimatedInput, bias_of, median_interval
from service.core.priority import PrioritizeRequest, Range, TacticInputs, Votes
from service.core.priority.correction import corrected
from service.i18n import LANGUAGES, say

COST, CHANGE = EstimatedInput.COST, EstimatedInput.EXPECTED_CHANGE


@pytest.mark.parametrize(
    ("count", "low", "high", "confidence"),
    [(5, 1, 5, 0.9375), (6, 1, 6, 0.96875), (8, 1, 8, 0.9921875), (9, 2, 8, 0.9609375), (20, 6, 15, 0.9586)],
)
def test_the_interval_of_the_median_lies_between_two_of_the_values(
    count: int, low: int, high: int, confidence: float
) -> None:
    """The ranks and confidences of the published table of the sign test's interval."""
    found = median_interval([float(n) for n in range(1, count + 1)])
    assert found == pytest.approx((low, high, confidence), abs=1e-4)


def test_the_interval_holds_the_median_as_often_as_it_says_whatever_the_distribution() -> None:
    chance, held, runs = Random(4), 0, 1000
    for _ in range(runs):
        low, high, _ = median_interval(sorted(chance.expovariate(1.0) for _ in range(15)))
        held += low <= 0.6931 <= high
    assert 0.94 <= held / runs <= 0.985  # 0.9648 by the binomial


def test_costs_that_come_to_more_are_told_with_a_factor() -> None:
    found = bias_of(COST, [(100.0, actual) for actual in (120.0, 150.0, 130.0, 140.0, 160.0, 110.0)])
    assert (found.median_ratio, found.interval, found.interval_coverage) == (1.35, (1.1, 1.6), 0.96875)
    assert (found.overestimated_share, found.suggested_factor) == (0.0, 1.35)
    assert found.reason.rule == "bias.underestimated"
    assert all(say(found.reason, language) for language in LANGUAGES)


def test_nothing_is_suggested_where_no_bias_shows() -> None:
    found = bias_of(COST, [(100.0, actual) for actual in (80.0, 150.0, 130.0, 140.0, 60.0, 110.0)])
    assert found.median_ratio == pytest.approx(1.2)
    assert (found.suggested_factor, found.reason.rule) == (None, "bias.none_shown")
    assert found.overestimated_share == pytest.approx(2 / 6)


def test_benefits_that_never_came_have_no_factor() -> None:
    found = bias_of(EstimatedInput.BENEFIT, [(100.0, 0.0)] * 6)
    assert (found.median_ratio, found.suggested_factor, found.reason.rule) == (0.0, None, "bias.overestimated")


def test_fewer_than_five_are_no_judgement() -> None:
    found = bias_of(COST, [(100.0, 200.0)] * 4 + [(0.0, 50.0)])
    assert (found.tactics, found.median_ratio, found.suggested_factor) == (4, None, None)
    assert found.reason.params == {"tactics": 4, "needed": 5}


def test_a_change_may_be_expected_either_way() -> None:
    pairs = [(-10.0, -5.0), (10.0, 4.0), (-8.0, -4.8), (6.0, 3.0), (-10.0, -7.0), (10.0, -1.0)]
    found = bias_of(CHANGE, pairs)
    assert found.tactics == 6
    assert found.median_ratio == pytest.approx(0.5)
    assert found.interval == pytest.approx((-0.1, 0.7))
    assert bias_of(COST, pairs).tactics == 3


def test_ranges_and_votes_are_corrected_number_by_number() -> None:
    request = PrioritizeRequest(
        tactics=(
            TacticInputs(id="a", cost=100.0, effort=Range(low=1.0, likely=2.0, high=4.0), benefit=9.0),
            TacticInputs(id="b", cost=Votes(votes=(10.0, 30.0)), value=3.0),
            TacticInputs(id="c", cost=1.7e308),
        )
    )
    found, told = corrected(request, {"cost": 1.5, "effort": 2.0, "benefit": None})
    assert (found.tactics[0].cost, found.tactics[0].benefit) == (150.0, 9.0)
    assert found.tactics[0].effort == Range(low=2.0, likely=4.0, high=8.0)
    assert found.tactics[1].cost == Votes(votes=(15.0, 45.0))
    assert (found.tactics[1].effort, found.tactics[1].value) == (None, 3.0)
    assert found.tactics[2].cost == pytest.approx(1.797e308, rel=1e-3)
    assert [(one.rule, one.params.get("count")) for one in told] == [
        ("priority.bias_corrected", 3), ("priority.bias_corrected", 1), ("priority.bias_unknown", None),
    ]  # fmt: skip
    assert request.tactics[0].cost == 100.0
