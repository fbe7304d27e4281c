"""The best selection under capacity: hand-computed choices, and every choice tried where there are few."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.priority import (
    CriterionKind,
    MemberCapacity,
    Method,
    PrioritizedTactics,
    PrioritizeRequest,
    TacticInputs,
    Votes,
    WeightedCriterion,
    prioritize,
)
from service.core.selection import fronts, solver
from service.core.selection.greedy import greedy
from service.core.selection.problem import Limit, Problem
from service.errors import Problem as Refusal
from service.i18n import say

TODAY = date(2026, 11, 21)


def tactic(identity: str, value: float | None, effort: float | None = None, **more) -> TacticInputs:
    return TacticInputs(id=identity, value=value, complexity=1, effort=effort, **more)


def choose(*tactics: TacticInputs, **settings) -> PrioritizedTactics:
    return prioritize(PrioritizeRequest(tactics=tactics, **settings), today=TODAY)


def within(effort: float, *tactics: TacticInputs):
    selection = choose(*tactics, capacity={"effort": effort}).selection
    assert selection is not None
    return selection


def test_the_best_selection_beats_the_greedy_pick() -> None:
    """60 for 10, 100 for 20, 120 for 30, of 50: by ratio the first two (160), at best the last two (220)."""
    found = within(50, tactic("a", 60, 10), tactic("b", 100, 20), tactic("c", 120, 30))
    assert (found.ids, found.value, found.effort) == (("b", "c"), 220, 50)
    assert (found.greedy_value, found.greedy_loss) == (160, 60)
    assert (found.optimal, found.gap, found.feasible, found.by) == (True, 0, True, "value")
    assert [(use.limit, use.used, use.amount) for use in found.limits] == [("effort", 50, 50)]


def test_least_effort_among_equals() -> None:
    found = within(10, tactic("a", 5, 6), tactic("b", 5, 4), tactic("c", 5, 5))
    assert (found.ids, found.value, found.effort) == (("b", "c"), 10, 9)
    cost = choose(
        tactic("a", 5, 6, cost=1), tactic("b", 5, 4, cost=2), tactic("c", 5, 5, cost=2), capacity={"cost": 2}
    ).selection
    assert cost is not None
    assert (cost.ids, cost.effort) == (("b",), 4)


def test_decimals_that_add_up_fit() -> None:
    assert within(0.3, tactic("a", 1, 0.1), tactic("b", 1, 0.2)).ids == ("a", "b")


def test_what_is_required_comes_along_and_what_is_excluded_stays_away() -> None:
    lone = [tactic("site", 1, 5), tactic("shop", 9, 3, requires=("site",)), tactic("fair", 6, 4)]
    assert within(8, *lone).ids == ("site", "shop")
    assert within(7, *lone).ids == ("fair",)
    rivals = [tactic("a", 5, 1, excludes=("b",)), tactic("b", 4, 1), tactic("c", 1, 1)]
    assert within(2, *rivals).ids == ("a", "c")
    assert within(3, *rivals).value == 6


def test_a_circle_of_requirements_is_all_or_nothing() -> None:
    pair = [tactic("a", 3, 2, requires=("b",)), tactic("b", 3, 2, requires=("a",)), tactic("c", 4, 3)]
    assert within(4, *pair).ids == ("a", "b")
    assert within(3, *pair).ids == ("c",)


def test_each_comes_after_what_it_requires() -> None:
    chain = [tactic("c", 1, 1, requires=("b",)), tactic("b", 1, 1, requires=("a",)), tactic("x", 1, 1)]
    assert within(9, *chain, tactic("a", 1, 1)).ids == ("x", "a", "b", "c")
    circle = (tactic("p", 1, 1, requires=("q",)), tactic("q", 1, 1, requires=("p", "a")))
    assert within(9, *chain, tactic("a", 1, 1), *circle).ids == ("x", "a", "b", "c", "p", "q")


def test_what_is_mandatory_is_in_and_what_it_requires() -> None:
    found = within(
        5, tactic("law", 0, 3, mandatory=True, requires=("audit",)), tactic("audit", 0, 1), tactic("x", 9, 2)
    )
    assert (found.ids, found.value) == (("audit", "law"), 0)


def test_infeasible_is_an_answer_with_its_reason() -> None:
    found = within(5, tactic("a", 1, 4, mandatory=True), tactic("b", 1, 3, mandatory=True), tactic("c", 9, 1))
    assert (found.feasible, found.ids, found.value) == (False, (), 0)
    (reason,) = found.reasons
    assert reason.params == {"limit": "effort", "needed": 7, "amount": 5, "short": 2}
    assert "7 of effort, and there is 5: 2 short" in say(reason)
    found = within(9, tactic("a", 1, 1, mandatory=True, excludes=("b",)), tactic("b", 1, 1, mandatory=True))
    assert [reason.rule for reason in found.reasons] == ["selection.mandatory_excluded"]
    found = within(9, tactic("a", 1, mandatory=True))
    assert [reason.rule for reason in found.reasons] == ["selection.mandatory_barred"]


def test_what_cannot_be_selected_says_why() -> None:
    found = within(9, tactic("a", 5), tactic("b", 5, 1, requires=("a",)), tactic("c", 5, 1, requires=("gone",)))
    assert [(one.id, one.reason.rule) for one in found.left_out] == [
        ("a", "selection.use_unknown"),
        ("b", "selection.requires_left_out"),
        ("c", "selection.requires_absent"),
    ]
    assert found.ids == ()


def test_several_limits_hold_at_once() -> None:
    tactics = [tactic("a", 8, 5, cost=10), tactic("b", 7, 4, cost=90), tactic("c", 6, 5, cost=20)]
    found = choose(*tactics, capacity={"effort": 10, "cost": 100}).selection
    assert found is not None
    assert (found.ids, found.value, found.optimal) == (("a", "b"), 15, True)
    assert [(use.limit, use.used) for use in found.limits] == [("effort", 9), ("cost", 100)]


def test_a_criterion_can_be_limited_and_estimates_count_by_their_middle() -> None:
    tactics = [tactic("a", Votes(votes=(1, 5, 9)), scores={"risk": 3.0}), tactic("b", 6, scores={"risk": 2.0})]
    found = choose(*tactics, capacity={"risk": 3}).selection
    assert found is not None
    assert (found.ids, found.value) == (("b",), 6)


def test_without_values_the_scores_count() -> None:
    rice = {"reach": 10.0, "impact": 1.0, "confidence": 1.0}
    tactics = [TacticInputs(id="a", **rice, effort=1.0), TacticInputs(id="b", **rice, effort=5.0)]
    found = choose(*tactics, method=Method.RICE, capacity={"effort": 5}).selection
    assert found is not None
    assert (found.by, found.ids, found.value) == ("score", ("a",), 10)
    some = choose(tactic("a", 3, 1), tactic("b", None, 1), capacity={"effort": 5})
    assert some.selection is not None
    assert (some.selection.by, some.selection.ids) == ("value", ("a",))
    assert [warning.rule for warning in some.warnings] == ["selection.no_value"]


def test_members_have_their_own_hours_until_each_due_day() -> None:
    """14 hours a week from Saturday 21: 2 a day, 20 up to Monday 30, both days counted."""
    due = date(2026, 11, 30)
    ada = MemberCapacity(id="ada", hours_per_week=14)
    tactics = [
        tactic("a", 9, 15, assignee_ids=("ada",), due_on=due),
        tactic("b", 5, 12, assignee_ids=("ada", "bo"), due_on=due),
        tactic("c", 4, 99, assignee_ids=("bo",), due_on=due),
        tactic("d", 3, 99, assignee_ids=("ada",)),
    ]
    answer = choose(*tactics, members=(ada,))
    assert answer.selection is not None
    assert answer.selection.ids == ("a", "c", "d")
    (use,) = answer.selection.limits
    assert (use.limit, use.member_id, use.until, use.used, use.amount) == ("hours", "ada", "2026-11-30", 15, 20)
    later = choose(*tactics, members=(ada,), starts_on=date(2026, 11, 20))
    assert later.selection is not None
    assert later.selection.ids == ("a", "b", "c", "d")
    assert [item.selected for item in later.items] == [True] * 4


def test_what_is_due_earlier_counts_for_later_days_too() -> None:
    ada = MemberCapacity(id="ada", hours_per_week=7)
    early = tactic("early", 2, 5, assignee_ids=("ada",), due_on=date(2026, 11, 25))
    late = tactic("late", 3, 6, assignee_ids=("ada",), due_on=date(2026, 11, 30))
    answer = choose(early, late, members=(ada,))
    assert answer.selection is not None
    assert answer.selection.ids == ("late",)
    assert answer.selection.limits[0].amount in (5, 10)


def test_the_cut_line_is_how_far_down_the_ranking_fits() -> None:
    tactics = [tactic("a", 5, 3), tactic("b", 4, 3), tactic("c", 3, 3), tactic("d", 2, 1)]
    assert within(7, *tactics).cut_rank == 2
    assert within(2, *tactics).cut_rank is None
    assert within(99, *tactics).cut_rank == 4
    assert choose(*tactics).selection is None
    assert [item.selected for item in choose(*tactics).items] == [None] * 4


@pytest.mark.parametrize(
    ("settings", "pointer"),
    [
        ({"capacity": {"effort": -1}}, "/capacity/effort"),
        ({"capacity": {"charm": 5}}, "/capacity/charm"),
        ({"capacity": {"value": 5}}, "/tactics/0/value"),
        ({"members": (MemberCapacity(id="a", hours_per_week=-1),)}, "/members/0/hours_per_week"),
        ({"members": (MemberCapacity(id="a", hours_per_week=169),)}, "/members/0/hours_per_week"),
        ({"members": (MemberCapacity(id="a", hours_per_week=1),) * 2}, "/members/1/id"),
        ({"members": tuple(MemberCapacity(id=str(n), hours_per_week=1) for n in range(201))}, "/members"),
    ],
)
def test_limits_that_make_no_sense_are_refused(settings, pointer: str) -> None:
    with pytest.raises(Refusal) as caught:
        choose(tactic("a", -3, 1), **settings)
    assert caught.value.errors[0].pointer == pointer


def test_numbers_that_cannot_be_added_up_are_refused_where_they_would_be() -> None:
    huge = tactic("a", 1e308, 1e308)
    assert choose(huge, tactic("b", 1e308, 1e308)).selection is None
    with pytest.raises(Refusal) as caught:
        choose(huge, capacity={"effort": 1})
    assert (caught.value.errors[0].pointer, caught.value.errors[0].code) == ("/tactics/0/value", "out_of_range")


def test_more_links_than_can_be_followed_are_refused() -> None:
    chain = [
        tactic(str(n), 1, 1, requires=tuple(str(other) for other in range(max(0, n - 2), n))) for n in range(1_003)
    ]
    with pytest.raises(Refusal) as caught:
        choose(*chain, capacity={"effort": 500})
    assert (caught.value.errors[0].pointer, caught.value.errors[0].code) == ("/tactics", "too_many")
    found = choose(*chain[:900], capacity={"effort": 500}).selection
    assert found is not None
    assert (found.value, found.optimal) == (500, True)


def test_without_the_solver_several_limits_are_picked_by_hand_and_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solver, "is_installed", lambda: False)
    tactics = [tactic("a", 60, 10, cost=1), tactic("b", 100, 20, cost=1), tactic("c", 120, 30, cost=1)]
    found = choose(*tactics, capacity={"effort": 50, "cost": 9}).selection
    assert found is not None
    assert (found.value, found.optimal, found.reasons[0].rule) == (160, False, "selection.no_solver")
    assert found.gap == pytest.approx(80 / 160)  # parts allowed: 60 + 100 + 80 of the 120
    alone = choose(*tactics, capacity={"effort": 50}).selection
    assert alone is not None
    assert (alone.value, alone.optimal) == (220, True)


@pytest.mark.parametrize("method", Method)
def test_a_selection_needs_no_score(method: Method) -> None:
    bare = [TacticInputs(id="a", value=2, effort=1), TacticInputs(id="b", value=3, effort=2)]
    fit = WeightedCriterion(key="fit", weight=1, kind=CriterionKind.BENEFIT, scale=(1, 5))
    criteria = (fit,) if method is Method.WEIGHTED else ()
    found = choose(*bare, method=method, criteria=criteria, capacity={"effort": 2}).selection
    assert found is not None
    assert found.ids == ("b",)


FIGURE = st.integers(0, 6).map(float) | st.sampled_from([0.1, 0.25, 1.5, 2.75, 3.3])


@st.composite
def problems(draw) -> Problem:
    count = draw(st.integers(1, 7))
    column = st.lists(FIGURE, min_size=count, max_size=count)
    place = st.integers(0, count - 1)
    efforts = draw(column)
    limits = [
        Limit(name=str(n), amount=draw(st.integers(0, 14)), uses=dict(enumerate(draw(st.just(efforts) | column))))
        for n in range(draw(st.integers(0, 3)))
    ]
    requires = draw(st.dictionaries(place, st.lists(place, max_size=2), max_size=3))
    pairs = draw(st.lists(st.tuples(place, place), max_size=2))
    return Problem(
        values=draw(column),
        efforts=efforts,
        limits=limits,
        requires={one: [other for other in others if other != one] for one, others in requires.items()},
        excludes=[(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]],
        mandatory=draw(st.lists(place, max_size=1)),
        barred=draw(st.lists(place, max_size=1)),
    )


def tried(problem: Problem) -> tuple[float, float] | None:
    """The value and effort of the best of all choices."""
    best = None
    for picks in product((False, True), repeat=len(problem.values)):
        chosen = {one for one, picked in enumerate(picks) if picked}
        if chosen.issuperset(problem.mandatory) and problem.allows(chosen):
            key = (round(problem.value_of(chosen), 9), -round(problem.effort_of(chosen), 9))
            best = key if best is None else max(best, key)
    return best


@given(problems())
def test_every_way_of_choosing_finds_the_best_there_is(problem: Problem) -> None:
    best = tried(problem)
    assert (best is not None) == problem.allows(problem.with_required(problem.mandatory))
    if best is None:
        return
    assert problem.allows(greedy(problem))
    assert fronts.bound_of(problem) >= best[0] - 1e-9
    ways = [solver.solve(problem, 5)] + ([fronts.prove(problem)] if len(problem.limits) <= 1 else [])
    for choice in ways:
        assert choice is not None
        assert problem.allows(choice.chosen)
        assert choice.chosen.issuperset(problem.mandatory)
        key = (round(problem.value_of(choice.chosen), 9), -round(problem.effort_of(choice.chosen), 9))
        assert key == best
        assert choice.bound >= best[0] - 1e-9
