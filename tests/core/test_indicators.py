"""Which indicators to keep: by both ratings, with each finding by itself."""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.indicators import Candidate, IndicatorProposal, Kpi, Tracked, propose, ranked, score_of
from service.core.series import BucketSize

TACTIC, KPI = UUID(int=900), UUID(int=901)
DRAW = random.Random(5)
NOISE = tuple(tuple(DRAW.gauss(0, 1) for _ in range(52)) for _ in range(4))


def candidate(
    number: int, significance: float | None = 3.0, tractability: float | None = 3.0, **more: Any
) -> Candidate:
    given = {"decided": None, **more}
    return Candidate(
        id=UUID(int=number), title=f"I{number}", significance=significance, tractability=tractability, **given
    )


def tracked(number: int, values: Sequence[float | None], **more: Any) -> Tracked:
    given = {"name": f"M{number}", "vanity": False, "period": BucketSize.WEEK, **more}
    return Tracked(metric_id=UUID(int=100 + number), series={given["period"]: values}, **given)


def eight() -> list[Candidate]:
    ratings = [(5, 5), (5, 4), (4, 5), (2, 2), (1, 5), (3, 3), (4, 1), (2, 1)]
    return [candidate(number, *pair) for number, pair in enumerate(ratings, start=1)]


def rules(proposal: IndicatorProposal) -> list[tuple[str, int]]:
    return [(one.reason.rule, one.noun_id.int) for one in proposal.findings]


def kept(proposal: IndicatorProposal) -> list[int]:
    return [one.indicator_id.int for one in proposal.indicators if one.keep]


def test_value_by_both_and_ties_by_significance() -> None:
    found = propose(TACTIC, eight(), 3)
    assert [(one.indicator_id.int, one.score, one.rank) for one in found.indicators] == [
        (1, 25, 1), (2, 20, 2), (3, 20, 3), (6, 9, 4), (5, 5, 5), (7, 4, 6), (4, 4, 7), (8, 2, 8),
    ]  # fmt: skip
    assert kept(found) == [1, 2, 3]
    assert found.rule.rule == "indicators.rule"
    assert found.findings == ()
    first, fourth = found.indicators[0], found.indicators[3]
    assert [one.rule for one in first.reasons] == ["indicators.score", "indicators.kept"]
    assert dict(first.reasons[0].params) == {"significance": 5, "tractability": 5, "score": 25}
    assert fourth.reasons[1].rule == "indicators.behind"
    assert dict(fourth.reasons[1].params) == {"rank": 4, "scored": 8, "keep": 3}


def test_equal_in_all_goes_by_what_was_written_down_first() -> None:
    found = propose(TACTIC, [candidate(number) for number in (4, 2, 9)], 2)
    assert kept(found) == [4, 2]


def test_without_a_rating_there_is_no_rank() -> None:
    given = [candidate(1, None, 3), candidate(2, 3, None), candidate(3, None, None), candidate(4, 0, 5)]
    found = propose(TACTIC, given, 3)
    said = {one.indicator_id.int: [each.rule for each in one.reasons] for one in found.indicators}
    assert said == {
        4: ["indicators.score", "indicators.kept"],
        1: ["indicators.no_significance"],
        2: ["indicators.no_tractability"],
        3: ["indicators.no_significance", "indicators.no_tractability"],
    }
    assert [(one.score, one.rank, one.keep) for one in found.indicators[1:]] == [(None, None, False)] * 3
    assert found.indicators[0].score == 0


@pytest.mark.parametrize(("count", "rule"), [(0, "few"), (6, "few"), (7, None), (10, None), (11, "many")])
def test_how_many_are_written_down(count: int, rule: str | None) -> None:
    found = propose(TACTIC, [candidate(number) for number in range(1, count + 1)])
    assert rules(found) == ([] if rule is None else [(f"indicators.{rule}", TACTIC.int)])


@pytest.mark.parametrize(
    ("chosen", "dropped", "told"),
    [(0, 0, False), (0, 3, True), (1, 0, True), (1, 6, True), (2, 5, False), (5, 0, False), (6, 1, True)],
)
def test_how_many_are_chosen(chosen: int, dropped: int, *, told: bool) -> None:
    states = [True] * chosen + [False] * dropped + [None] * (8 - chosen - dropped)
    metric = tracked(1, ())
    given = [candidate(number, decided=state, tracked=metric) for number, state in enumerate(states, start=1)]
    found = propose(TACTIC, given)
    assert rules(found) == ([("indicators.chosen", TACTIC.int)] if told else [])
    assert [one.severity for one in found.findings] == ["warning"] * told


def test_what_is_chosen_has_to_be_tracked_and_vanity_is_noted() -> None:
    given = eight()
    given[0] = replace(given[0], decided=True)
    given[1] = replace(given[1], decided=True, tracked=tracked(2, (), vanity=True))
    given[2] = replace(given[2], decided=False, tracked=tracked(3, (), vanity=True))
    given[3] = replace(given[3], tracked=tracked(4, (), vanity=True))
    assert rules(propose(TACTIC, given)) == [
        ("indicators.untracked", 1), ("indicators.vanity", 2), ("indicators.vanity", 4),
    ]  # fmt: skip


def walk(noise: Sequence[float], start: float = 100.0) -> list[float]:
    values = [start]
    for change in noise:
        values.append(values[-1] + change)
    return values


def test_of_two_that_move_together_the_better_is_kept() -> None:
    given, same = eight(), walk(NOISE[0])
    given[0] = replace(given[0], tracked=tracked(1, same))
    given[1] = replace(given[1], tracked=tracked(2, [50 - 3 * one for one in same]))
    given[2] = replace(given[2], tracked=tracked(3, walk(NOISE[1])))
    found = propose(TACTIC, given, 3)
    assert kept(found) == [1, 3, 6]
    assert found.indicators[1].reasons[1].rule == "indicators.passed_over"
    assert dict(found.indicators[1].reasons[1].params) == {"other": "I1", "correlation": -1.0}
    (finding,) = found.findings
    assert (finding.reason.rule, finding.noun, finding.noun_id.int) == ("indicators.redundant", "indicator", 2)
    assert dict(finding.reason.params) == {"title": "I2", "other": "I1", "correlation": -1.0, "changes": 52}
    dropped = [replace(given[0], decided=False), *given[1:]]
    assert rules(propose(TACTIC, dropped)) == [("indicators.chosen", TACTIC.int)], "nobody keeps both"


def test_readings_are_compared_in_the_longer_periods() -> None:
    weekly = walk(NOISE[0])
    daily = replace(tracked(2, ()), period=BucketSize.DAY, series={BucketSize.DAY: [1.0] * 90, BucketSize.WEEK: weekly})
    given = [replace(candidate(1), tracked=tracked(1, weekly)), replace(candidate(2), tracked=daily)]
    assert ("indicators.redundant", 2) in rules(propose(TACTIC, given))
    unknown = replace(daily, series={BucketSize.DAY: [1.0] * 90})
    assert rules(propose(TACTIC, [given[0], replace(given[1], tracked=unknown)])) == [("indicators.few", TACTIC.int)]


def test_evidence_names_the_lag_and_says_that_it_is_no_cause() -> None:
    ahead = walk(NOISE[0])
    kpi = Kpi(id=KPI, tracked=tracked(50, [7.0, 8.0, *ahead[:-2]]))
    given = [
        replace(candidate(1), tracked=tracked(1, ahead), kpi=kpi),
        replace(candidate(2), tracked=tracked(2, walk(NOISE[1])), kpi=kpi),
        replace(candidate(3), tracked=tracked(3, ahead[:8]), kpi=kpi),
        replace(candidate(4), tracked=kpi.tracked, kpi=kpi),
        replace(candidate(5), kpi=kpi),
        replace(candidate(6), tracked=tracked(6, ahead)),
        replace(candidate(7), tracked=kpi.tracked, kpi=kpi, promoted=True),
    ]
    found = propose(TACTIC, given)
    evidence = {one.indicator_id.int: one.evidence for one in found.indicators}
    clear, unclear, little = evidence[1], evidence[2], evidence[3]
    assert clear is not None
    assert clear.strongest is not None
    assert (clear.key_result_id, clear.period, clear.strongest.lag) == (KPI, BucketSize.WEEK, 2)
    assert clear.reason.rule == "indicators.evidence.clear"
    assert dict(clear.reason.params)["lag"] == 2
    assert len(clear.correlations) == 5
    assert unclear is not None
    assert unclear.reason.rule == "indicators.evidence.unclear"
    assert little is not None
    assert (little.reason.rule, little.correlations, little.strongest) == ("indicators.evidence.too_little", (), None)
    assert [evidence[number] for number in (4, 5, 6, 7)] == [None] * 4
    assert ("indicators.own_kpi", 4) in rules(found)
    assert ("indicators.own_kpi", 7) not in rules(found), "it is the KPI"
    assert {one.rank for one in found.indicators} == set(range(1, 8)), "evidence ranks nothing"
    assert kept(found)[0] == 1


RATING = st.none() | st.integers(0, 10).map(float)


@given(st.lists(st.tuples(RATING, RATING), max_size=15), st.integers(2, 5))
def test_whatever_is_rated_the_best_are_kept(ratings: list[tuple[float | None, float | None]], keep: int) -> None:
    given = [candidate(number, *pair) for number, pair in enumerate(ratings, start=1)]
    found = propose(TACTIC, given, keep)
    scores = {one.id: score_of(one.significance, one.tractability) for one in given}
    scored = [one for one in scores.values() if one is not None]
    assert len(found.indicators) == len(given)
    assert len(kept(found)) == min(keep, len(scored))
    order = [scores[one.id] for one in ranked(given)]
    assert order == sorted(scored, reverse=True)
    least = min((one.score or 0 for one in found.indicators if one.keep), default=0)
    assert all((one.score or 0) <= least for one in found.indicators if not one.keep)
