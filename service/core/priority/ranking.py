"""The order: sections or scores first, then one tie rule for every method."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from operator import itemgetter
from typing import ClassVar

from service.core.priority.checks import check
from service.core.priority.methods import Scored, scorer
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
from service.core.verdict import Reason

DEFAULTS = RankingDefaults()
TIE_RULE = Reason("priority.tie_rule")
_Key = tuple[float, float, float, float]
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
    reasons: tuple[Reason, ...]
    """The arithmetic of the score and, after a tie, what placed this one behind."""


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
    items: tuple[RankedTactic, ...]
    """Scored tactics, first to last."""
    not_scored: tuple[UnscoredTactic, ...]
    """The others, in the order given."""
    warnings: tuple[Reason, ...]
    """What to know before trusting the order."""


def prioritize(request: PrioritizeRequest, defaults: RankingDefaults = DEFAULTS) -> PrioritizedTactics:
    """Rank the tactics by the method asked for; raises `Problem` for a request no ranking could make sense of.

    What the request leaves open is taken from `defaults`, and the answer says what was taken. Every tactic is either
    in `items` or in `not_scored`. Scores are compared as the doubles they are.
    """
    ranking = ranking_of(request, defaults)
    check(request, ranking)
    score = scorer(ranking)
    scored: list[tuple[_Key, TacticInputs, Scored]] = []
    not_scored: list[UnscoredTactic] = []
    for tactic in request.tactics:
        outcome = score(tactic)
        if isinstance(outcome, Scored):
            scored.append((_key(tactic, outcome), tactic, outcome))
        else:
            not_scored.append(UnscoredTactic(id=tactic.id, reason=outcome))
    scored.sort(key=itemgetter(0))  # stable: what the keys leave equal stays in the order given
    by_sections = ranking.method is Method.VALUE_COMPLEXITY
    return PrioritizedTactics(
        method=ranking.method,
        variant=ranking.variant,
        value_threshold=ranking.value_threshold if by_sections else None,
        complexity_threshold=ranking.complexity_threshold if by_sections else None,
        tie_rule=TIE_RULE,
        items=_ranked(scored),
        not_scored=tuple(not_scored),
        warnings=_warnings(ranking, [tactic for _, tactic, _ in scored]),
    )


def _ranked(ordered: Sequence[tuple[_Key, TacticInputs, Scored]]) -> tuple[RankedTactic, ...]:
    items: list[RankedTactic] = []
    before: _Key | None = None
    for rank, (key, tactic, (score, reason, section)) in enumerate(ordered, start=1):
        reasons = (reason, *_tie(before, key))
        items.append(RankedTactic(id=tactic.id, rank=rank, score=score, section=section, reasons=reasons))
        before = key
    return tuple(items)


def _tie(before: _Key | None, key: _Key) -> tuple[Reason, ...]:
    """What decided between a tactic and the one before it, where the score did not."""
    if before is None or before[:2] != key[:2]:
        return ()
    decided_by = 0 if before[2] != key[2] else 1 if before[3] != key[3] else 2
    return (_TIED_BY[decided_by],)


def _key(tactic: TacticInputs, outcome: Scored) -> _Key:
    """Section, score downwards (no number goes first), value downwards, complexity upwards; what is missing last."""
    return (
        outcome.section or 0,
        -inf if outcome.score is None else -outcome.score,
        inf if tactic.value is None else -tactic.value,
        inf if tactic.complexity is None else tactic.complexity,
    )


def _warnings(ranking: Ranking, scored: Sequence[TacticInputs]) -> tuple[Reason, ...]:
    if ranking.method is Method.ICE:
        return _mixed_scales(scored)
    if ranking.method is Method.VALUE_COMPLEXITY:
        values = _other_scale("value", ranking.value_threshold, [tactic.value for tactic in scored])
        return values + _other_scale(
            "complexity", ranking.complexity_threshold, [tactic.complexity for tactic in scored]
        )
    return ()


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
