"""The order: sections or scores first, then one tie rule for every method."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import ClassVar

from service.core.priority.checks import Spreads, check
from service.core.priority.estimates import apart, numbers
from service.core.priority.instance import instance_of
from service.core.priority.methods import Key, Placed, Scored, Scorer, key_of
from service.core.priority.request import (
    USUAL_THRESHOLD,
    Method,
    PrioritizeRequest,
    Ranking,
    RankingDefaults,
    TacticInputs,
    Variant,
    ranking_of,
)
from service.core.priority.selection import Selection, select
from service.core.priority.sensitivity import RankStep, steps_of
from service.core.priority.simulation import Simulation, simulate
from service.core.verdict import Reason

DEFAULTS = RankingDefaults()
TIE_RULE = Reason("priority.tie_rule")
_TIED_BY = (Reason("priority.tied_by_value"), Reason("priority.tied_by_complexity"), Reason("priority.tied_by_order"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedTactic:
    """A tactic in its place."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: str
    """The tactic's id as given."""
    rank: int
    """1 is first; consecutive, since the tie rule leaves no two in one place."""
    score: float | None
    """By the method's formula, not rounded; for value vs complexity, the value. Null: a benefit at no cost (ROI)."""
    section: int | None
    """Value vs complexity only: 1 high value and low complexity, 2 high and high, 3 low and low, 4 low and high."""
    rank_interval: tuple[int, ...]
    """The ranks that hold nine in ten draws of the uncertain estimates, the best first; twice its rank without any."""
    top_k_probability: float
    """How likely it is among the first k, from 0 to 1."""
    sensitivity: tuple[RankStep, ...]
    """How its rank moves with one input a step off; empty unless asked for."""
    reasons: tuple[Reason, ...]
    """The arithmetic of the score; after a tie, what placed this one behind; what it has to wait for, though ranked
    before it; where people's votes are far apart."""
    selected: bool | None
    """Whether it is in the best selection; null when no capacity was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnscoredTactic:
    """A tactic that has no rank."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: str
    """The tactic's id as given."""
    reason: Reason
    """What is missing or cannot be computed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrioritizedTactics:
    """Tactics ranked, each with its reasons, and those that could not be."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    method: Method
    """The method ranked by."""
    variant: Variant | None
    """The variant in force; null for a method that has only one form."""
    value_threshold: float | None
    """Value vs complexity only: the value from which it was called high."""
    complexity_threshold: float | None
    """Value vs complexity only: the complexity up to which it was called low."""
    tie_rule: Reason
    """What decides between equal scores."""
    top_k: int
    """How many of the first `top_k_probability` is about."""
    draws: int
    """How many times the uncertain estimates were drawn; 0 when there are none."""
    items: tuple[RankedTactic, ...]
    """Scored tactics, first to last."""
    not_scored: tuple[UnscoredTactic, ...]
    """The others, in the order given."""
    selection: Selection | None
    """The best choice within the capacity; null when none was given."""
    warnings: tuple[Reason, ...]
    """What to know before trusting the order."""


def prioritize(
    request: PrioritizeRequest, defaults: RankingDefaults = DEFAULTS, today: date = date.min
) -> PrioritizedTactics:
    """Rank the tactics by the method asked for; raises `Problem` for a request no ranking could make sense of.

    What the request leaves open is taken from `defaults`, and the answer says what was taken; `today` is the day on
    which members begin, when the request does not say. Every tactic is either in `items` or in `not_scored`. Scores
    are compared as the doubles they are.
    """
    ranking = ranking_of(request, defaults)
    spreads = check(request, ranking)
    scorer = Scorer(ranking)
    scored, not_scored = _scored(request, scorer)
    ranked = [(tactic, outcome) for _, tactic, outcome in scored]
    simulation = simulate(scorer, ranked, bool(spreads), request.top_k, request.seed)
    apart = _disagreements(spreads)
    steps = steps_of(scorer, scored) if request.sensitivity else {}
    selection = _selection(request, ranked, today)
    by_sections = ranking.method is Method.VALUE_COMPLEXITY
    return PrioritizedTactics(
        method=ranking.method,
        variant=ranking.variant,
        value_threshold=ranking.value_threshold if by_sections else None,
        complexity_threshold=ranking.complexity_threshold if by_sections else None,
        tie_rule=TIE_RULE,
        top_k=request.top_k,
        draws=simulation.draws,
        items=_ranked(scored, simulation, steps, apart, selection),
        not_scored=not_scored,
        selection=selection,
        warnings=(*_warnings(len(apart), selection), *_scale_warnings(ranking, [tactic for tactic, _ in ranked])),
    )


def _scored(request: PrioritizeRequest, scorer: Scorer) -> tuple[list[Placed], tuple[UnscoredTactic, ...]]:
    """What has a score, first to last, and what has none."""
    scored: list[Placed] = []
    not_scored: list[UnscoredTactic] = []
    for tactic in request.tactics:
        outcome = scorer.score(tactic)
        if isinstance(outcome, Scored):
            scored.append((key_of(tactic, outcome), tactic, outcome))
        else:
            not_scored.append(UnscoredTactic(id=tactic.id, reason=outcome))
    scored.sort(key=itemgetter(0))  # stable: what the keys leave equal stays in the order given
    return scored, tuple(not_scored)


def _selection(
    request: PrioritizeRequest, ranked: Sequence[tuple[TacticInputs, Scored]], today: date
) -> Selection | None:
    if not request.capacity and not request.members:
        return None
    most = max((outcome.score for _, outcome in ranked if outcome.score is not None), default=1.0)
    scores = {tactic.id: most if outcome.score is None else outcome.score for tactic, outcome in ranked}
    return select(request, instance_of(request, scores, today), [tactic for tactic, _ in ranked])


def _ranked(
    ordered: Sequence[Placed],
    simulation: Simulation,
    steps: Mapping[str, tuple[RankStep, ...]],
    apart: Mapping[str, tuple[Reason, ...]],
    selection: Selection | None,
) -> tuple[RankedTactic, ...]:
    selected = None if selection is None else frozenset(selection.ids)
    ranks = {tactic.id: rank for rank, (_, tactic, _) in enumerate(ordered, start=1)}
    items: list[RankedTactic] = []
    before: Key | None = None
    for rank, (key, tactic, (score, reason, section)) in enumerate(ordered, start=1):
        low, high, top = simulation.chance_of(rank)
        items.append(
            RankedTactic(
                id=tactic.id,
                rank=rank,
                score=score,
                section=section,
                rank_interval=(low, high),
                top_k_probability=top,
                sensitivity=steps.get(tactic.id, ()),
                reasons=(reason, *_tie(before, key), *_waits(tactic, ranks), *apart.get(tactic.id, ())),
                selected=None if selected is None else tactic.id in selected,
            )
        )
        before = key
    return tuple(items)


def _tie(before: Key | None, key: Key) -> tuple[Reason, ...]:
    """What decided between a tactic and the one before it, where the score did not."""
    if before is None or before[:2] != key[:2]:
        return ()
    decided_by = 0 if before[2] != key[2] else 1 if before[3] != key[3] else 2
    return (_TIED_BY[decided_by],)


def _waits(tactic: TacticInputs, ranks: Mapping[str, int]) -> tuple[Reason, ...]:
    """That a tactic comes after one it requires, where its rank says otherwise: after the last of them."""
    last = max(tactic.requires, key=lambda one: ranks.get(one, 0), default=tactic.id)
    behind = ranks.get(last, 0)
    return (Reason("priority.comes_after", {"id": last, "rank": behind}),) if behind > ranks[tactic.id] else ()


def _disagreements(spreads: Spreads) -> dict[str, tuple[Reason, ...]]:
    """By tactic, the inputs on which people's votes are far apart."""
    found: dict[str, tuple[Reason, ...]] = {}
    for tactic, spread in spreads.items():
        ends = {name: ends for name, estimate in spread.items() if (ends := apart(estimate)) is not None}
        if ends:
            told = ({"input": name, "low": low, "high": high} for name, (low, high) in ends.items())
            found[tactic] = tuple(Reason("priority.votes_apart", each) for each in told)
    return found


def _warnings(disagreed: int, selection: Selection | None) -> tuple[Reason, ...]:
    found = (Reason("priority.people_disagree", {"count": disagreed}),) if disagreed else ()
    if selection is not None and selection.unvalued:
        found += (Reason("selection.no_value", {"count": selection.unvalued}),)
    return found


def _scale_warnings(ranking: Ranking, scored: Sequence[TacticInputs]) -> tuple[Reason, ...]:
    if ranking.method is Method.ICE:
        return _mixed_scales(scored)
    if ranking.method is not Method.VALUE_COMPLEXITY:
        return ()
    values = numbers([tactic.value for tactic in scored])
    complexities = numbers([tactic.complexity for tactic in scored])
    return _other_scale("value", ranking.value_threshold, values) + _other_scale(
        "complexity", ranking.complexity_threshold, complexities
    )


def _other_scale(name: str, threshold: float, given: Sequence[float | None]) -> tuple[Reason, ...]:
    """The usual threshold halves 1–5; figures outside 1–5 suggest it was not chosen for their scale."""
    count = sum(one is not None and not 1 <= one <= 5 for one in given)
    if not count or threshold != USUAL_THRESHOLD:
        return ()
    return (Reason("priority.other_scale", {"input": name, "count": count, "threshold": threshold}),)


def _mixed_scales(scored: Sequence[TacticInputs]) -> tuple[Reason, ...]:
    """ICE compares only on one scale: some inputs from ICE's own fields and some from RICE's may not be on one."""
    own = sum((tactic.ice_impact is not None) + (tactic.ice_confidence is not None) for tactic in scored)
    borrowed = 2 * len(scored) - own
    return (Reason("priority.ice_mixed", {"own": own, "borrowed": borrowed}),) if own and borrowed else ()
