"""Uncertain estimates: what they are ranked by, how sure the ranks are, and what moves them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.priority import (
    CompareMethods,
    CriterionKind,
    Method,
    PrioritizedTactics,
    PrioritizeRequest,
    Range,
    TacticInputs,
    Votes,
    WeightedCriterion,
    compare,
    prioritize,
)
from service.core.priority.estimates import apart, central
from service.errors import Problem


def rank(*tactics: TacticInputs, **settings) -> PrioritizedTactics:
    return prioritize(PrioritizeRequest(tactics=tactics, **settings))


def spread(low: float, likely: float, high: float) -> Range:
    return Range(low=low, likely=likely, high=high)


def votes(*each: float) -> Votes:
    return Votes(votes=each)


def tactic(identity: str, value, complexity=2.0, **more) -> TacticInputs:
    return TacticInputs(id=identity, value=value, complexity=complexity, **more)


@pytest.mark.parametrize(
    ("estimate", "middle"), [(4.0, 4), (spread(1, 2, 9), 2), (votes(1, 8, 3), 3), (votes(2, 4), 3), (votes(5), 5)]
)
def test_a_ranking_goes_by_the_middle(estimate, middle: float) -> None:
    assert central(estimate) == middle
    assert rank(tactic("a", estimate)).items[0].score == middle


def test_certain_ranks_are_certain() -> None:
    answer = rank(tactic("a", 5.0), tactic("b", votes(4, 4, 4)), tactic("c", 1.0), top_k=2)
    assert [(item.rank_interval, item.top_k_probability) for item in answer.items] == [
        ((1, 1), 1.0),
        ((2, 2), 1.0),
        ((3, 3), 0.0),
    ]
    assert rank(tactic("a", 5.0)).draws == 0


def test_a_vote_in_three_for_less_costs_the_first_place_in_a_third_of_the_draws() -> None:
    answer = rank(tactic("a", votes(3, 5, 5)), tactic("b", 4.0), top_k=1)
    first, second = answer.items
    assert (first.id, first.rank_interval, second.rank_interval) == ("a", (1, 2), (1, 2))
    assert first.top_k_probability == pytest.approx(2 / 3, abs=0.03)
    assert second.top_k_probability == pytest.approx(1 / 3, abs=0.03)


def test_a_range_is_drawn_by_its_pert_distribution() -> None:
    """Of PERT(0, 1, 6), a beta distribution of 5/3 and 13/3, 65.0 % lie below 2."""
    answer = rank(tactic("a", spread(0, 1, 6)), tactic("b", 2.0), value_threshold=0, top_k=1)
    assert [item.id for item in answer.items] == ["b", "a"]
    assert answer.items[0].top_k_probability == pytest.approx(0.650, abs=0.03)


@pytest.mark.parametrize("method", Method)
def test_the_same_seed_says_the_same_and_the_first_k_are_k(method: Method) -> None:
    inputs = {
        name: spread(0.1 + 0.05 * n, 0.5, 0.9) if n % 2 else votes(0.4, 0.5, 0.8)
        for n, name in enumerate(("value", "complexity", "effort", "reach", "impact", "confidence", "ease"))
    }
    inputs |= {name: spread(1, 2, 4) for name in ("business_value", "risk_reduction", "job_size", "cost")}
    inputs |= {"time_criticality": 2.0, "benefit": votes(3, 9), "scores": {"fit": votes(1, 9), "price": 3.0}}
    criteria = (
        WeightedCriterion(key="fit", weight=1, kind=CriterionKind.BENEFIT, scale=(0, 10)),
        WeightedCriterion(key="price", weight=1, kind=CriterionKind.COST, scale=(0, 10)),
    )
    tactics = [TacticInputs(id=str(n), **inputs) for n in range(6)]
    answer = rank(*tactics, method=method, criteria=criteria, top_k=2, seed=3)
    assert answer == rank(*tactics, method=method, criteria=criteria, top_k=2, seed=3)
    assert answer != rank(*tactics, method=method, criteria=criteria, top_k=2, seed=4)
    assert len(answer.items) == 6
    assert sum(item.top_k_probability for item in answer.items) == pytest.approx(2)
    assert all(low <= item.rank <= high for item in answer.items for low, high in [item.rank_interval])


def test_draws_without_a_size_go_last_and_a_free_gain_first() -> None:
    sized = {"business_value": 4.0, "time_criticality": 4.0, "risk_reduction": 4.0}
    some, other = (TacticInputs(id=one, **sized, job_size=size) for one, size in (("a", votes(0, 2, 2)), ("b", 4.0)))
    answer = rank(some, other, method=Method.WSJF, top_k=1)
    assert [item.id for item in answer.items] == ["a", "b"]
    assert answer.items[0].top_k_probability == pytest.approx(2 / 3, abs=0.03)
    free = TacticInputs(id="a", benefit=1.0, cost=votes(0, 8, 9))
    answer = rank(free, TacticInputs(id="b", benefit=4.0, cost=2.0), method=Method.ROI, top_k=1)
    assert [item.id for item in answer.items] == ["b", "a"]
    assert answer.items[1].top_k_probability == pytest.approx(1 / 3, abs=0.03)


@pytest.mark.parametrize(
    ("estimate", "ends"),
    [
        (votes(2, 4), (2, 4)),
        (votes(-1, 3), (-1, 3)),
        (votes(0, 1), (0, 1)),
        (votes(3, 5), None),
        (votes(0, 0), None),
        (votes(5), None),
        (spread(1, 2, 9), None),
        (3.0, None),
    ],
)
def test_people_disagree_where_one_says_twice_what_another_says(estimate, ends) -> None:
    assert apart(estimate) == ends


def test_disagreement_is_told_where_it_is() -> None:
    answer = rank(tactic("a", votes(1, 5), votes(2, 2)), tactic("b", 3.0))
    (told,) = [reason for item in answer.items for reason in item.reasons if reason.rule == "priority.votes_apart"]
    assert told.params == {"input": "value", "low": 1, "high": 5}
    assert [warning.rule for warning in answer.warnings] == ["priority.people_disagree"]


@pytest.mark.parametrize(
    ("estimate", "pointer", "code"),
    [
        (spread(3, 2, 4), "/tactics/0/value", "out_of_order"),
        (spread(1, 5, 4), "/tactics/0/value", "out_of_order"),
        (votes(), "/tactics/0/value/votes", "count"),
        (votes(*range(1001)), "/tactics/0/value/votes", "count"),
    ],
)
def test_estimates_that_say_nothing_are_refused(estimate, pointer: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        rank(tactic("a", estimate))
    assert [(fault.pointer, fault.code) for fault in caught.value.errors] == [(pointer, code)]


def test_all_of_an_estimate_keeps_the_bounds_of_a_number() -> None:
    rice = {"reach": 10.0, "impact": 1.0, "effort": 2.0}
    for wrong, pointer in (
        ({**rice, "confidence": votes(0.5, 1.5)}, "/tactics/0/confidence"),
        ({**rice, "confidence": 0.5, "effort": spread(-1, 1, 2)}, "/tactics/0/effort"),
        ({**rice, "confidence_percent": spread(50, 80, 120)}, "/tactics/0/confidence_percent"),
    ):
        with pytest.raises(Problem) as caught:
            rank(TacticInputs(id="a", **wrong), method=Method.RICE)
        assert caught.value.errors[0].pointer == pointer


@pytest.mark.parametrize(("setting", "value"), [("top_k", 0), ("seed", -1), ("time_limit", 0.0), ("time_limit", 21.0)])
def test_settings_out_of_range_are_refused(setting: str, value: float) -> None:
    with pytest.raises(Problem) as caught:
        rank(tactic("a", 1.0), **{setting: value})
    assert caught.value.errors[0].pointer == f"/{setting}"


def test_one_step_moves_a_rank() -> None:
    """a 5/2, b 4/2, c 4/3: b one lower falls behind c; a stays first unless it falls to 4, where order decides."""
    answer = rank(tactic("a", 5.0), tactic("b", 4.0), tactic("c", 4.0, 3.0), sensitivity=True)
    assert [item.id for item in answer.items] == ["a", "b", "c"]
    steps = {
        (item.id, one.input): (one.rank_if_lower, one.rank_if_higher)
        for item in answer.items
        for one in item.sensitivity
    }
    assert steps["a", "value"] == (1, 1)
    assert steps["b", "value"] == (3, 2)
    assert steps["c", "value"] == (3, 2)
    assert steps["c", "complexity"] == (3, 3)
    assert steps["a", "complexity"] == (1, 1)


def test_a_step_is_a_tenth_of_what_is_measured_and_stays_possible() -> None:
    inputs = {"reach": 100.0, "impact": 1.0, "confidence_percent": 95.0, "effort": 2.0}
    (item,) = rank(TacticInputs(id="a", **inputs), method=Method.RICE, sensitivity=True).items
    assert {one.input: one.step for one in item.sensitivity} == {
        "reach": 10.0,
        "impact": 0.1,
        "confidence_percent": 10.0,
        "effort": 0.2,
    }
    assert {one.input: one.rank_if_higher for one in item.sensitivity}["confidence_percent"] is None


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=12))
def test_a_moved_tactic_lands_where_ranking_anew_puts_it(figures: list[tuple[int, int]]) -> None:
    tactics = [tactic(str(n), float(value), float(complexity)) for n, (value, complexity) in enumerate(figures)]
    answer = rank(*tactics, sensitivity=True)
    for item in answer.items:
        at = int(item.id)
        for one in item.sensitivity:
            for change, told in ((-1, one.rank_if_lower), (1, one.rank_if_higher)):
                value, complexity = figures[at]
                moved = (value + change, complexity) if one.input == "value" else (value, complexity + change)
                again = rank(*tactics[:at], tactic(item.id, float(moved[0]), float(moved[1])), *tactics[at + 1 :])
                least = min(other.rank for other in again.items if _same(again, other, item.id))
                most = max(other.rank for other in again.items if _same(again, other, item.id))
                assert told is not None
                assert least <= told <= most


def _same(answer: PrioritizedTactics, one, identity: str) -> bool:
    """Whether a tactic has section, score and complexity of another: a tie, in which order alone decides."""
    told = {item.id: (item.section, item.reasons[0].params) for item in answer.items}
    return told[one.id] == told[identity]


def test_methods_stand_side_by_side() -> None:
    tactics = (
        TacticInputs(id="a", value=5, complexity=1, ease=1, impact=1, confidence=1),
        TacticInputs(id="b", value=4, complexity=1, ease=2, impact=1, confidence=1),
        TacticInputs(id="c", value=3, complexity=1, ease=3, impact=1, confidence=1),
        TacticInputs(id="d", value=2, complexity=5),
    )
    answer = compare(CompareMethods(tactics=tactics))
    assert [(one.method, one.ids, one.not_scored) for one in answer.methods] == [
        (Method.VALUE_COMPLEXITY, ("a", "b", "c", "d"), 0),
        (Method.ICE, ("c", "b", "a"), 1),
    ]
    (agreement,) = answer.agreements
    assert (agreement.tau, agreement.compared) == (-1, 3)
    assert [(one.id, one.spread, one.disputed) for one in answer.tactics] == [
        ("a", 2, True),
        ("b", 0, False),
        ("c", 2, True),
        ("d", None, False),
    ]
    assert answer.tactics[0].reasons[0].params == {"best": "value_complexity", "high": 1, "worst": "ice", "low": 3}


def test_agreement_is_kendalls() -> None:
    """1 2 3 4 against 2 1 4 3: two of six pairs turned, tau 1/3."""
    rows = ((1, 4.0, 3.0), (2, 3.0, 4.0), (3, 2.0, 1.0), (4, 1.0, 2.0))
    tactics = tuple(
        TacticInputs(id=str(n), value=value, complexity=1, ease=ease, impact=1, confidence=1) for n, value, ease in rows
    )
    methods = (Method.VALUE_COMPLEXITY, Method.ICE, Method.ROI)
    found = compare(CompareMethods(methods=methods, tactics=tactics, value_threshold=0))
    assert [one.tau for one in found.agreements] == [pytest.approx(1 / 3), None, None]
    with pytest.raises(Problem):
        compare(CompareMethods(methods=(Method.ICE, Method.ICE), tactics=tactics))
