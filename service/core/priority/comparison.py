"""Several methods side by side, from one set of estimates, and where they disagree.

How far two methods agree is Kendall's tau (Biometrika 30, 1938): pairs of tactics in the same order less pairs in the
opposite order, ÷ all pairs. 1 is the same order, −1 the opposite, 0 no relation.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from service.core.priority.ranking import DEFAULTS, PrioritizedTactics, prioritize
from service.core.priority.request import (
    Method,
    PrioritizeRequest,
    RankingDefaults,
    TacticInputs,
    Variant,
    WeightedCriterion,
)
from service.core.verdict import Reason
from service.errors import invalid

DISPUTED = 0.5
"""A tactic is disputed where its ranks lie so far apart, as a share of the ranks there are."""
FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareMethods:
    """Rank these tactics by several methods."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    methods: tuple[Method, ...] = ()
    """The methods, each once. Unset: all that can score at least two of the tactics."""
    variant: Variant | None = None
    """ICE only: `product` (the default) or `mean`."""
    value_threshold: float | None = None
    """Value vs complexity: a value at or above this is high. Unset: the workspace's threshold."""
    complexity_threshold: float | None = None
    """Value vs complexity: a complexity at or below this is low. Unset: the workspace's threshold."""
    criteria: tuple[WeightedCriterion, ...] = ()
    """Weighted: what to score by, 1 to 50 criteria. Without any, weighted is compared only when it is named."""
    tactics: tuple[TacticInputs, ...]
    """The tactics, at most 10,000; their order decides what nothing else does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedMethod:
    """One method's order."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    method: Method
    """The method."""
    ids: tuple[str, ...]
    """The tactics it could score, first to last."""
    not_scored: int
    """How many it could not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodRank:
    """A tactic's rank by one method."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    method: Method
    """The method."""
    rank: int | None
    """Its rank; null where the method could not score it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTactic:
    """One tactic's ranks."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: str
    """The tactic's id as given."""
    ranks: tuple[MethodRank, ...]
    """Its rank by each method."""
    spread: int | None
    """How far the best and the worst of them lie apart; null with fewer than two."""
    disputed: bool
    """Whether that is half of all ranks or more."""
    reasons: tuple[Reason, ...]
    """Which methods disagree on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two methods agree."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    one: Method
    """A method."""
    other: Method
    """Another."""
    tau: float | None
    """Kendall's tau, −1 to 1, over the tactics that both could score; null with fewer than two."""
    compared: int
    """How many tactics that were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTactics:
    """Several methods side by side."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    methods: tuple[ComparedMethod, ...]
    """What each method says."""
    tactics: tuple[ComparedTactic, ...]
    """The tactics, in the order given."""
    agreements: tuple[Agreement, ...]
    """Each two methods."""


def compare(request: CompareMethods, defaults: RankingDefaults = DEFAULTS) -> ComparedTactics:
    """The tactics ranked by each method; raises `Problem` for what a method refuses, and for a method named twice."""
    if len(set(request.methods)) < len(request.methods):
        raise invalid("/methods", "duplicate", "Name each method once.")
    named = request.methods or [one for one in Method if one is not Method.WEIGHTED or request.criteria]
    answers = {method: prioritize(_asked(request, method), defaults) for method in named}
    if not request.methods:
        answers = {method: answer for method, answer in answers.items() if len(answer.items) >= FEWEST}
    ranks = {method: {item.id: item.rank for item in answer.items} for method, answer in answers.items()}
    return ComparedTactics(
        methods=tuple(_compared(answer) for answer in answers.values()),
        tactics=tuple(_tactic(tactic.id, ranks) for tactic in request.tactics),
        agreements=tuple(_agreement(one, other, ranks) for one, other in combinations(ranks, 2)),
    )


def _asked(request: CompareMethods, method: Method) -> PrioritizeRequest:
    return PrioritizeRequest(
        method=method,
        variant=request.variant if method is Method.ICE else None,
        value_threshold=request.value_threshold,
        complexity_threshold=request.complexity_threshold,
        criteria=request.criteria,
        tactics=request.tactics,
    )


def _compared(answer: PrioritizedTactics) -> ComparedMethod:
    ids = tuple(item.id for item in answer.items)
    return ComparedMethod(method=answer.method, ids=ids, not_scored=len(answer.not_scored))


def _tactic(identity: str, ranks: Mapping[Method, Mapping[str, int]]) -> ComparedTactic:
    own = {method: found[identity] for method, found in ranks.items() if identity in found}
    most = max((len(ranks[method]) for method in own), default=0)
    spread = max(own.values()) - min(own.values()) if len(own) >= FEWEST else None
    disputed = spread is not None and spread >= max(DISPUTED * most, 1)
    reasons: tuple[Reason, ...] = ()
    if disputed:
        best, worst = min(own, key=own.__getitem__), max(own, key=own.__getitem__)
        told = {"best": best.value, "high": own[best], "worst": worst.value, "low": own[worst]}
        reasons = (Reason("priority.methods_disagree", told),)
    return ComparedTactic(
        id=identity,
        ranks=tuple(MethodRank(method=method, rank=found.get(identity)) for method, found in ranks.items()),
        spread=spread,
        disputed=disputed,
        reasons=reasons,
    )


def _agreement(one: Method, other: Method, ranks: Mapping[Method, Mapping[str, int]]) -> Agreement:
    both = [(rank, ranks[other][identity]) for identity, rank in ranks[one].items() if identity in ranks[other]]
    return Agreement(one=one, other=other, tau=_tau([second for _, second in sorted(both)]), compared=len(both))


def _tau(order: Sequence[int]) -> float | None:
    """Kendall's tau of an order against the rising one, without ties."""
    if len(order) < FEWEST:
        return None
    seen: list[int] = []
    inversions = 0
    for rank in order:
        inversions += len(seen) - bisect_left(seen, rank)
        insort(seen, rank)
    pairs = len(order) * (len(order) - 1) / 2
    return 1 - 2 * inversions / pairs
