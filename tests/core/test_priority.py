"""Ranking tactics: the six formulas, what cannot be scored, and the order that must not wobble."""

import math
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from service.core.priority import (
    CompareMethods,
    CriterionKind,
    Method,
    PrioritizedTactics,
    PrioritizeRequest,
    RankingDefaults,
    TacticInputs,
    Variant,
    Votes,
    WeightedCriterion,
    compare,
    prioritize,
)
from service.core.priority.correction import corrected
from service.core.verdict import Reason
from service.errors import Kind, Problem
from service.i18n import catalogue, say

BENEFIT, COST = CriterionKind.BENEFIT, CriterionKind.COST


def rank(*tactics: TacticInputs, method: Method = Method.VALUE_COMPLEXITY, **settings) -> PrioritizedTactics:
    return prioritize(PrioritizeRequest(method=method, tactics=tactics, **settings))


def score_of(method: Method, inputs: dict, **settings) -> float | None:
    (item,) = rank(TacticInputs(id="a", **inputs), method=method, **settings).items
    return item.score


def why_not(method: Method, inputs: dict, **settings) -> str:
    answer = rank(TacticInputs(id="a", **inputs), method=method, **settings)
    assert answer.items == ()
    return say(answer.not_scored[0].reason)


def refusal(*tactics: TacticInputs, **settings) -> tuple[str, str]:
    with pytest.raises(Problem) as caught:
        rank(*tactics, **settings)
    assert caught.value.kind is Kind.INVALID
    (fault,) = caught.value.errors
    return fault.pointer, fault.code


def order(answer: PrioritizedTactics) -> list[str]:
    assert [item.rank for item in answer.items] == list(range(1, len(answer.items) + 1))
    return [item.id for item in answer.items]


def criterion(key: str, weight: float, kind: CriterionKind = BENEFIT, *scale: float) -> WeightedCriterion:
    return WeightedCriterion(key=key, weight=weight, kind=kind, scale=scale or (0, 10))


RICE = {"reach": 2000.0, "impact": 2.0, "confidence": 0.8, "effort": 4.0}
ICE = {"impact": 8.0, "confidence": 5.0, "ease": 2.0}
WSJF = {"business_value": 8.0, "time_criticality": 5.0, "risk_reduction": 3.0, "job_size": 2.0}
ROI = {"benefit": 1500.0, "cost": 600.0}
FIT = (criterion("fit", 3), criterion("price", 1, COST, 1, 5))
INPUTS = {
    Method.VALUE_COMPLEXITY: {"value": 4.0, "complexity": 2.0},
    Method.RICE: RICE,
    Method.ICE: ICE,
    Method.WSJF: WSJF,
    Method.ROI: ROI,
}


@pytest.mark.parametrize(
    ("method", "inputs", "settings", "score"),
    [
        (Method.VALUE_COMPLEXITY, {"value": 4.0, "complexity": 2.0}, {}, 4),
        (Method.VALUE_COMPLEXITY, {"value": -70.0, "complexity": 900.0}, {}, -70),
        (Method.RICE, RICE, {}, 800),
        (Method.RICE, RICE | {"confidence": None, "confidence_percent": 80.0}, {}, 800),
        (Method.RICE, RICE | {"confidence": None, "confidence_percent": 100.0}, {}, 1000),
        (Method.RICE, RICE | {"confidence": 0.0}, {}, 0),
        (Method.RICE, RICE | {"impact": -1.0}, {}, -400),
        (Method.ICE, ICE, {}, 80),
        (Method.ICE, ICE, {"variant": Variant.PRODUCT}, 80),
        (Method.ICE, ICE, {"variant": Variant.MEAN}, 5),
        (Method.ICE, RICE | {"ease": 5.0}, {}, 8),
        (Method.ICE, RICE | {"ease": 5.0, "ice_impact": 7.0, "ice_confidence": 2.0}, {}, 70),
        (Method.ICE, ICE | {"impact": -1.0, "confidence": -1.0, "ease": -1.0}, {"variant": Variant.MEAN}, -1),
        (Method.WSJF, WSJF, {}, 8),
        (Method.ROI, ROI, {}, 1.5),
        (Method.ROI, {"benefit": 0.0, "cost": 5.0}, {}, -1),
        (Method.ROI, {"benefit": -5.0, "cost": 5.0}, {}, -2),
        (Method.ROI, {"benefit": 1.0, "cost": 0.0}, {}, None),
        (Method.WEIGHTED, {"scores": {"fit": 8.0, "price": 4.0}}, {"criteria": FIT}, 6.5),
        (Method.WEIGHTED, {"scores": {"fit": 10.0, "price": 1.0}}, {"criteria": FIT}, 8.75),
        (Method.WEIGHTED, {"scores": {"fit": 8.0}}, {"criteria": (FIT[0], criterion("off", 0))}, 8),
    ],
)
def test_scores_worked_by_hand(method: Method, inputs: dict, settings: dict, score: float | None) -> None:
    assert score_of(method, inputs, **settings) == score


@pytest.mark.parametrize(
    ("value", "complexity", "section"),
    [(3, 3, 1), (5, 1, 1), (3, 3.1, 2), (5, 5, 2), (2.9, 3, 3), (1, 1, 3), (2.9, 3.1, 4), (1, 5, 4)],
)
def test_sections_meet_at_the_threshold(value: float, complexity: float, section: int) -> None:
    (item,) = rank(TacticInputs(id="a", value=value, complexity=complexity)).items
    assert item.section == section
    assert [reason.rule for reason in item.reasons] == [f"priority.section_{section}"]


def test_thresholds_of_another_scale_move_the_sections() -> None:
    newsletter = TacticInputs(id="newsletter", value=8, complexity=3)
    podcast = TacticInputs(id="podcast", value=4.9, complexity=3)
    answer = rank(podcast, newsletter, value_threshold=5, complexity_threshold=5)
    assert [(item.id, item.rank, item.score, item.section) for item in answer.items] == [
        ("newsletter", 1, 8, 1),
        ("podcast", 2, 4.9, 3),
    ]
    assert answer.warnings == ()


def test_what_the_request_leaves_open_is_taken_from_the_defaults_and_said() -> None:
    tactic = TacticInputs(id="a", value=4, complexity=4, **RICE)
    halves = RankingDefaults(value_threshold=4.5, complexity_threshold=5)
    answer = prioritize(PrioritizeRequest(tactics=(tactic,)), halves)
    assert (answer.method, answer.value_threshold, answer.complexity_threshold) == (Method.VALUE_COMPLEXITY, 4.5, 5)
    assert answer.items[0].section == 3
    assert "below 4.5" in say(answer.items[0].reasons[0])
    answer = prioritize(PrioritizeRequest(value_threshold=4, tactics=(tactic,)), halves)
    assert (answer.value_threshold, answer.complexity_threshold, answer.items[0].section) == (4, 5, 1)
    ice = RankingDefaults(method=Method.ICE)
    answer = prioritize(PrioritizeRequest(variant=Variant.MEAN, tactics=()), ice)
    assert (answer.method, answer.variant) == (Method.ICE, Variant.MEAN)
    assert (answer.value_threshold, answer.complexity_threshold) == (None, None)
    answer = prioritize(PrioritizeRequest(method=Method.RICE, tactics=(tactic,)), ice)
    assert (answer.method, answer.items[0].score) == (Method.RICE, 800)
    usual = prioritize(PrioritizeRequest(tactics=()))
    assert (usual.method, usual.value_threshold, usual.complexity_threshold) == (Method.VALUE_COMPLEXITY, 3, 3)


def test_the_defaults_are_held_to_the_same_rules() -> None:
    wrong = {
        Method.WEIGHTED: (PrioritizeRequest(tactics=()), "/criteria"),
        Method.RICE: (PrioritizeRequest(tactics=(TacticInputs(id="a", confidence=8),)), "/tactics/0/confidence"),
        Method.WSJF: (PrioritizeRequest(variant=Variant.MEAN, tactics=()), "/variant"),
    }
    for method, (request, pointer) in wrong.items():
        with pytest.raises(Problem) as caught:
            prioritize(request, RankingDefaults(method=method))
        assert [fault.pointer for fault in caught.value.errors] == [pointer]


def test_a_threshold_that_was_chosen_for_another_scale_brings_no_warning() -> None:
    tactic = TacticInputs(id="a", value=80, complexity=60)
    tens = RankingDefaults(value_threshold=50, complexity_threshold=50)
    assert prioritize(PrioritizeRequest(tactics=(tactic,)), tens).warnings == ()
    assert len(prioritize(PrioritizeRequest(tactics=(tactic,))).warnings) == 2


def test_scores_beside_the_usual_scale_are_ranked_with_a_warning() -> None:
    answer = rank(TacticInputs(id="a", value=8, complexity=0), TacticInputs(id="b", value=3, complexity=6))
    assert order(answer) == ["a", "b"]
    assert [(one.params["input"], one.params["count"]) for one in answer.warnings] == [("value", 1), ("complexity", 2)]
    ends = TacticInputs(id="low", value=1, complexity=5), TacticInputs(id="high", value=5, complexity=1)
    assert rank(*ends).warnings == ()


def test_only_value_complexity_has_sections_and_only_ice_a_variant() -> None:
    for method, inputs in INPUTS.items():
        answer = rank(TacticInputs(id="a", **inputs), method=method)
        assert (answer.items[0].section is None) is (method is not Method.VALUE_COMPLEXITY)
        assert answer.variant is (Variant.PRODUCT if method is Method.ICE else None)
        assert answer.method is method


@pytest.mark.parametrize(
    ("method", "inputs", "said"),
    [
        (Method.RICE, RICE | {"effort": 0.0}, "effort"),
        (Method.RICE, RICE | {"effort": -0.0}, "effort"),
        (Method.WSJF, WSJF | {"job_size": 0.0}, "job_size"),
        (Method.ROI, {"benefit": 0.0, "cost": 0.0}, "costs nothing"),
        (Method.ROI, {"benefit": -3.0, "cost": 0.0}, "-3"),
        (Method.RICE, RICE | {"reach": 1e308}, "too large"),
        (Method.RICE, RICE | {"effort": 5e-324}, "too large"),
        (Method.ICE, {"impact": 1e200, "confidence": 1e200, "ease": 0.0}, "too large"),
        (Method.ICE, {"impact": -1e200, "confidence": 1e200, "ease": 1.0}, "too large"),
        (Method.WSJF, WSJF | {"business_value": 1.7e308, "time_criticality": 1.7e308}, "too large"),
        (Method.ROI, {"benefit": 1e308, "cost": 1e-308}, "too large"),
    ],
)
def test_what_has_no_finite_score_is_set_aside_with_its_reason(method: Method, inputs: dict, said: str) -> None:
    assert said in why_not(method, inputs)


@pytest.mark.parametrize("method", list(INPUTS))
def test_each_missing_input_is_named(method: Method) -> None:
    for name in INPUTS[method]:
        assert name in why_not(method, INPUTS[method] | {name: None})
    answer = why_not(method, {})
    assert all(name in answer for name in INPUTS[method])


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ({"fit": 3.0}, "price"),
        ({}, "fit, price"),
        ({"fit": 10.5, "price": 2.0}, "10.5 for fit"),
        ({"fit": 1.0, "price": 0.0}, "0 for price"),
    ],
)
def test_a_missing_score_or_one_beside_its_scale_is_set_aside(scores: dict[str, float], said: str) -> None:
    assert said in why_not(Method.WEIGHTED, {"scores": scores}, criteria=FIT)


def test_huge_scales_and_weights_give_a_reason_not_infinity() -> None:
    wide = criterion("x", 1e200, COST, -1e200, 1e200)
    assert "too large" in why_not(Method.WEIGHTED, {"scores": {"x": 1e199}}, criteria=(wide,))


def test_sums_tie_in_any_order_and_nothing_is_minus_zero() -> None:
    names = ("business_value", "time_criticality", "risk_reduction")
    shares = [(0.1, 0.2, 0.3), (0.3, 0.2, 0.1), (0.2, 0.3, 0.1)]
    assert len({score_of(Method.WSJF, dict(zip(names, one, strict=True)) | {"job_size": 1.0}) for one in shares}) == 1
    assert str(score_of(Method.RICE, RICE | {"reach": 0.0, "impact": -1.0})) == "0.0"


def test_free_tactics_that_pay_go_first_in_the_order_of_ties() -> None:
    answer = rank(
        TacticInputs(id="dear", benefit=1e300, cost=1e-5),
        TacticInputs(id="free", benefit=1, cost=0),
        TacticInputs(id="free and valued", benefit=0.5, cost=0, value=2),
        method=Method.ROI,
    )
    assert order(answer) == ["free and valued", "free", "dear"]
    assert [item.score for item in answer.items[:2]] == [None, None]
    assert [reason.rule for reason in answer.items[1].reasons] == ["priority.roi_free", "priority.tied_by_value"]


def test_ties_go_by_value_then_complexity_then_the_order_given_and_what_is_missing_goes_last() -> None:
    tactics = [
        TacticInputs(id="nothing", **ICE),
        TacticInputs(id="late twin", value=2, complexity=4, **ICE),
        TacticInputs(id="no complexity", value=2, **ICE),
        TacticInputs(id="simple", value=2, complexity=1, **ICE),
        TacticInputs(id="twin", value=2, complexity=4, **ICE),
        TacticInputs(id="valued", value=3, complexity=9, **ICE),
        TacticInputs(id="best", **(ICE | {"ease": 3.0})),
    ]
    answer = rank(*tactics, method=Method.ICE)
    assert order(answer) == ["best", "valued", "simple", "late twin", "twin", "no complexity", "nothing"]
    assert [item.reasons[1].rule.removeprefix("priority.tied_by_") for item in answer.items[2:]] == [
        "value",
        "complexity",
        "order",
        "complexity",
        "value",
    ]
    assert "higher value first, then lower complexity, then the order given" in say(answer.tie_rule)


def test_what_ranks_before_what_it_requires_is_said_to_come_after_it() -> None:
    names = {"list": (4, ()), "message": (5, ("list", "gone")), "thank": (3, ("message",))}
    tactics = [TacticInputs(id=name, value=value, complexity=2, requires=ids) for name, (value, ids) in names.items()]
    first, second, third = rank(*tactics).items
    assert (first.id, second.id, third.id) == ("message", "list", "thank")
    assert first.reasons[1:] == (Reason("priority.comes_after", {"id": "list", "rank": 2}),)
    assert say(first.reasons[1]) == "It comes after the tactic at rank 2, which it requires."
    assert len(second.reasons) == len(third.reasons) == 1


def test_an_empty_list_has_an_empty_answer() -> None:
    for method in Method:
        answer = rank(method=method, criteria=FIT)
        assert (answer.items, answer.not_scored, answer.warnings) == ((), (), ())


def test_ice_warns_when_its_own_inputs_mix_with_those_of_rice() -> None:
    own = TacticInputs(id="own", ice_impact=8, ice_confidence=8, ease=5)
    borrowed = TacticInputs(id="borrowed", impact=2, confidence=0.8, ease=5)
    (warning,) = rank(own, borrowed, method=Method.ICE).warnings
    assert warning.params == {"own": 2, "borrowed": 2}
    for alike in (own, borrowed):
        assert rank(alike, replace(alike, id="other"), method=Method.ICE).warnings == ()


@pytest.mark.parametrize(
    ("method", "inputs", "pointer", "code"),
    [
        (Method.RICE, {"effort": -1.0}, "/tactics/1/effort", "negative"),
        (Method.RICE, {"reach": -1.0}, "/tactics/1/reach", "negative"),
        (Method.RICE, {"confidence": -0.1}, "/tactics/1/confidence", "negative"),
        (Method.RICE, {"confidence": 1.01}, "/tactics/1/confidence", "above_one"),
        (Method.RICE, {"confidence_percent": 100.5}, "/tactics/1/confidence_percent", "above_hundred"),
        (Method.RICE, {"confidence_percent": -1.0}, "/tactics/1/confidence_percent", "negative"),
        (Method.RICE, {"confidence": 0.5, "confidence_percent": 50.0}, "/tactics/1/confidence_percent", "both_given"),
        (Method.ICE, {"ease": -1.0}, "/tactics/1/ease", "negative"),
        (Method.ICE, {"ice_confidence": -1.0}, "/tactics/1/ice_confidence", "negative"),
        (Method.WSJF, {"job_size": -1.0}, "/tactics/1/job_size", "negative"),
        (Method.ROI, {"cost": -1.0}, "/tactics/1/cost", "negative"),
    ],
)
def test_impossible_inputs_are_refused_by_the_method_that_reads_them(
    method: Method, inputs: dict, pointer: str, code: str
) -> None:
    tactics = TacticInputs(id="fine"), TacticInputs(id="wrong", value=1, complexity=1, **inputs)
    assert refusal(*tactics, method=method) == (pointer, code)
    assert order(rank(*tactics)) == ["wrong"]


def test_a_percentage_sent_as_a_fraction_is_told_where_it_belongs() -> None:
    with pytest.raises(Problem, match="confidence_percent"):
        rank(TacticInputs(id="a", **(RICE | {"confidence": 80.0})), method=Method.RICE)


@pytest.mark.parametrize(
    ("criteria", "pointer"),
    [
        ((), "/criteria"),
        ((criterion("a", 0), criterion("b", 0)), "/criteria"),
        ((criterion("a", 1e308), criterion("b", 1e308)), "/criteria"),
        (tuple(criterion(str(n), 1) for n in range(51)), "/criteria"),
        ((criterion("a", 2), criterion("b", -1)), "/criteria/1/weight"),
        ((criterion("a", 2), criterion("a", 1)), "/criteria/1/key"),
        ((criterion("a", 2, BENEFIT, 5, 5),), "/criteria/0/scale"),
        ((criterion("a", 2, BENEFIT, 5, 1),), "/criteria/0/scale"),
        ((criterion("a", 2, BENEFIT, 5),), "/criteria/0/scale"),
        ((criterion("a", 2, BENEFIT, 0, 5, 10),), "/criteria/0/scale"),
    ],
)
def test_criteria_that_cannot_weigh_are_refused_even_without_tactics(criteria: tuple, pointer: str) -> None:
    assert refusal(method=Method.WEIGHTED, criteria=criteria)[0] == pointer
    assert rank(criteria=criteria).items == ()


def test_twins_a_variant_of_another_method_and_endless_lists_are_refused() -> None:
    one = TacticInputs(id="a")
    assert refusal(one, TacticInputs(id="b"), one) == ("/tactics/2/id", "duplicate")
    for method in set(Method) - {Method.ICE}:
        assert refusal(method=method, criteria=FIT, variant=Variant.MEAN) == ("/variant", "unknown_variant")
    many = [TacticInputs(id=str(n)) for n in range(10_001)]
    assert refusal(*many) == ("/tactics", "too_many")
    assert len(rank(*many[1:]).not_scored) == 10_000


def test_every_rule_has_words_and_every_word_a_rule() -> None:
    scored = [
        TacticInputs(id=str(n), value=v, complexity=c) for n, (v, c) in enumerate(((9, 1), (9, 9), (1, 1), (1, 9)))
    ]
    answers = [rank(*scored), rank(TacticInputs(id="a"), method=Method.RICE)]
    for method, inputs in INPUTS.items():
        twins = [TacticInputs(id=str(n), **inputs) for n in range(2)]
        answers.append(rank(*twins, method=method))
        answers.append(rank(*twins, replace(twins[0], id="v", value=5), method=method))
    answers += [
        rank(TacticInputs(id="a", **ICE), method=Method.ICE, variant=Variant.MEAN),
        rank(TacticInputs(id="a", ease=1, ice_impact=1, confidence=1), method=Method.ICE),
        rank(
            TacticInputs(id="a", value=1, **ICE), TacticInputs(id="b", value=1, complexity=1, **ICE), method=Method.ICE
        ),
        rank(TacticInputs(id="a", benefit=1, cost=0), TacticInputs(id="b", benefit=0, cost=0), method=Method.ROI),
        rank(TacticInputs(id="a", benefit=1e308, cost=1e-308), method=Method.ROI),
        rank(TacticInputs(id="a", **(RICE | {"effort": 0.0})), method=Method.RICE),
        *(
            rank(TacticInputs(id="a", scores=scores), method=Method.WEIGHTED, criteria=FIT)
            for scores in ({"fit": 1.0, "price": 1.0}, {"fit": 1.0}, {"fit": 11.0, "price": 1.0})
        ),
        rank(TacticInputs(id="a", value=Votes(votes=(1, 5)), complexity=1)),
        rank(TacticInputs(id="a", value=5, complexity=1, requires=("b",)), TacticInputs(id="b", value=4, complexity=1)),
    ]
    apart = [TacticInputs(id="a", **RICE, value=1, complexity=9), TacticInputs(id="b", value=9, complexity=1, **RICE)]
    apart[0] = replace(apart[0], reach=9e9)
    used = {
        reason.rule
        for answer in answers
        for reason in (
            answer.tie_rule,
            *answer.warnings,
            *(one.reason for one in answer.not_scored),
            *(reason for item in answer.items for reason in item.reasons),
        )
        if say(reason)
    } | {reason.rule for one in compare(CompareMethods(tactics=tuple(apart))).tactics for reason in one.reasons}
    used |= {reason.rule for reason in corrected(PrioritizeRequest(tactics=()), {"cost": 1.5, "effort": None})[1]}
    assert used == {rule for rule in catalogue("en") if rule.startswith("priority.")}


def test_the_arithmetic_is_said() -> None:
    (item,) = rank(TacticInputs(id="a", scores={"fit": 8.0, "price": 4.0}), method=Method.WEIGHTED, criteria=FIT).items
    assert [say(reason) for reason in item.reasons] == ["(fit 3 × 8 + price 1 × 2) / 4 = 6.5."]
    (item,) = rank(TacticInputs(id="a", **RICE), method=Method.RICE).items
    assert [say(reason) for reason in item.reasons] == [
        "Reach 2000 × impact 2 × confidence 0.8 / effort 4 = 800.",
    ]


# -- properties ------------------------------------------------------------------------------------------------------

steps = st.integers(0, 5).map(float)
maybe = st.none() | steps
wild = st.none() | st.floats(min_value=0, allow_nan=False, allow_infinity=False)
NAMES = ("value", "complexity", "effort", "reach", "impact", "ease", "business_value", "time_criticality")
OTHERS = ("risk_reduction", "job_size", "benefit", "cost")


@st.composite
def requests(draw: st.DrawFn, number: st.SearchStrategy = maybe) -> PrioritizeRequest:
    """Small scales, so that ties and zeros are common."""
    method = draw(st.sampled_from(Method))
    count = draw(st.integers(0, 8))
    rows = [
        {name: draw(number) for name in (*NAMES, *OTHERS)}
        | {"confidence": draw(st.sampled_from([None, 0.0, 0.5, 1.0]))}
        | {"scores": draw(st.dictionaries(st.sampled_from(["fit", "price"]), steps))}
        for _ in range(count)
    ]
    tactics = tuple(TacticInputs(id=str(n), **row) for n, row in enumerate(rows))
    criteria = (criterion("fit", draw(steps), COST), criterion("price", 1, BENEFIT, 0, 4))
    return PrioritizeRequest(method=method, tactics=tactics, criteria=criteria)


@given(request=requests(wild))
def test_every_tactic_is_ranked_once_or_set_aside_once_and_no_score_is_infinite(request: PrioritizeRequest) -> None:
    answer = prioritize(request)
    assert sorted([*order(answer), *(one.id for one in answer.not_scored)]) == [one.id for one in request.tactics]
    for item in answer.items:
        assert math.isfinite(item.score) if item.score is not None else request.method is Method.ROI
        assert all(math.isfinite(one) for one in item.reasons[0].params.values() if isinstance(one, float))


@given(request=requests(), at=st.integers(0, 7))
def test_adding_a_tactic_never_swaps_two_others(request: PrioritizeRequest, at: int) -> None:
    assume(at < len(request.tactics))
    added = request.tactics[at]
    before = prioritize(replace(request, tactics=request.tactics[:at] + request.tactics[at + 1 :]))
    after = prioritize(request)
    assert order(before) == [one for one in order(after) if one != added.id]
    scores = {item.id: item.score for item in after.items}
    assert all(item.score == scores[item.id] for item in before.items)


@given(request=requests(), chance=st.randoms(use_true_random=False))
def test_the_order_given_matters_only_between_full_ties(request: PrioritizeRequest, chance) -> None:
    shuffled = list(request.tactics)
    chance.shuffle(shuffled)
    inputs = {tactic.id: (tactic.value, tactic.complexity) for tactic in request.tactics}

    def placed(answer: PrioritizedTactics) -> list[tuple]:
        return [(item.score, item.section, *inputs[item.id]) for item in answer.items]

    assert placed(prioritize(request)) == placed(prioritize(replace(request, tactics=tuple(shuffled))))


@given(request=requests(), count=st.integers(1, 8))
def test_equal_tactics_keep_the_order_given(request: PrioritizeRequest, count: int) -> None:
    assume(request.tactics)
    ids = [chr(ord("z") - n) for n in range(count)]
    twins = tuple(replace(request.tactics[0], id=one) for one in ids)
    answer = prioritize(replace(request, tactics=twins))
    assert order(answer) == (ids if answer.items else [])
    assert [one.id for one in answer.not_scored] == ([] if answer.items else ids)


BETTER_WITH_MORE = {
    Method.VALUE_COMPLEXITY: ("value",),
    Method.RICE: ("reach", "impact"),
    Method.ICE: ("impact", "ease"),
    Method.WSJF: ("business_value", "time_criticality", "risk_reduction"),
    Method.ROI: ("benefit",),
}
BETTER_WITH_LESS = {
    Method.VALUE_COMPLEXITY: "complexity",
    Method.RICE: "effort",
    Method.WSJF: "job_size",
    Method.ROI: "cost",
}


@given(request=requests(), data=st.data())
def test_a_better_input_never_costs_a_place(request: PrioritizeRequest, data: st.DataObject) -> None:
    assume(request.tactics)
    before = {item.id: item.rank for item in prioritize(request).items}
    assume(before)
    tactic = request.tactics[int(data.draw(st.sampled_from(sorted(before))))]
    more = data.draw(steps)
    better = [{name: getattr(tactic, name) + more} for name in BETTER_WITH_MORE.get(request.method, ())]
    if name := BETTER_WITH_LESS.get(request.method):
        better.append({name: max(getattr(tactic, name) - 0.5, min(getattr(tactic, name), 0.25))})
    if request.method is Method.WEIGHTED:
        better.append({"scores": tactic.scores | {"price": 4.0}})
        better.append({"scores": tactic.scores | {"fit": 0.0}})
    for change in better:
        improved = tuple(replace(one, **change) if one is tactic else one for one in request.tactics)
        after = {item.id: item.rank for item in prioritize(replace(request, tactics=improved)).items}
        assert after[tactic.id] <= before[tactic.id]


@given(
    tactics=st.lists(st.tuples(steps, steps), max_size=12),
    value_threshold=st.integers(-1, 6),
    complexity_threshold=st.integers(-1, 6),
)
def test_value_complexity_agrees_with_the_plain_reading(
    tactics: list[tuple[float, float]], value_threshold: int, complexity_threshold: int
) -> None:
    sections: dict[tuple[bool, bool], list[int]] = {}
    for n, (value, complexity) in enumerate(tactics):
        sections.setdefault((value >= value_threshold, complexity <= complexity_threshold), []).append(n)
    expected = []
    for section, which in enumerate([(True, True), (True, False), (False, True), (False, False)], start=1):
        inside = sections.get(which, [])
        while inside:
            best = inside[0]
            for n in inside[1:]:
                (value, complexity), (most, least) = tactics[n], tactics[best]
                if value > most or (value == most and complexity < least):
                    best = n
            inside.remove(best)
            expected.append((str(best), tactics[best][0], section))
    answer = rank(
        *(TacticInputs(id=str(n), value=value, complexity=complexity) for n, (value, complexity) in enumerate(tactics)),
        value_threshold=value_threshold,
        complexity_threshold=complexity_threshold,
    )
    assert [(item.id, item.score, item.section) for item in answer.items] == expected
