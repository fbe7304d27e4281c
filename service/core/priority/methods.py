"""What one tactic scores, looked at alone.

No method sees the rest of the list or normalises by it, so adding a tactic never swaps two others. Scores are plain
doubles, neither rounded nor clamped; sums are correctly rounded, so that equal inputs in another order still tie. The
same formulas take arrays, where the simulation puts many draws of an input in place of one number.
"""

from collections.abc import Callable, Mapping, Sequence
from math import fsum, inf, isfinite
from typing import Any, NamedTuple

from service.core.priority.estimates import Estimate, central, mapped
from service.core.priority.request import (
    CriterionKind,
    Method,
    Ranking,
    TacticInputs,
    Variant,
    WeightedCriterion,
)
from service.core.verdict import Param, Reason

Inputs = dict[str, Estimate | None]
"""What a method reads of a tactic, by the name it has in the method's formula."""
Figures = Mapping[str, Any]
"""The same as numbers, or as arrays of draws."""
DIVISORS = {Method.RICE: "effort", Method.WSJF: "job_size", Method.ROI: "cost"}
"""What a method divides by."""
DELAY = ("business_value", "time_criticality", "risk_reduction")


class Scored(NamedTuple):
    """A tactic's score and the arithmetic behind it. Score None: costs nothing and pays, so it is beyond any ratio."""

    score: float | None
    reason: Reason
    section: int | None = None


Key = tuple[float, float, float, float]
"""What decides a rank: section, score downwards, value downwards, complexity."""
Placed = tuple[Key, TacticInputs, Scored]
"""A scored tactic with its key."""


def key_of(tactic: TacticInputs, outcome: Scored) -> Key:
    """What decides a tactic's rank: no number for a score goes first, a missing value or complexity last."""
    return (
        outcome.section or 0,
        -inf if outcome.score is None else -outcome.score,
        inf if tactic.value is None else -central(tactic.value),
        inf if tactic.complexity is None else central(tactic.complexity),
    )


class Scorer:
    """A method with its settings. Expects those of a request that was checked."""

    def __init__(self, ranking: Ranking) -> None:
        self.ranking = ranking
        self.criteria = [criterion for criterion in ranking.criteria if criterion.weight > 0]
        self._weights = sum(criterion.weight for criterion in self.criteria)
        self._labels = [f"{criterion.key} {criterion.weight:.6g} × " for criterion in self.criteria]
        self._inputs = INPUTS.get(ranking.method, self._scores)
        self._divisor = DIVISORS.get(ranking.method)
        mean = ranking.variant is Variant.MEAN
        self._rule = "priority.ice_mean" if mean else f"priority.{ranking.method.value}"

    def inputs(self, tactic: TacticInputs) -> Inputs:
        """What the method reads of a tactic; None for what is missing."""
        return self._inputs(tactic)

    def score(self, tactic: TacticInputs) -> Scored | Reason:
        """Score one tactic by the middle of each estimate, or give the reason why it cannot be scored."""
        given: dict[str, float] = {}
        for name, estimate in self._inputs(tactic).items():
            if estimate is None:
                return self._missing(tactic)
            given[name] = estimate if isinstance(estimate, float) else central(estimate)
        if self.ranking.method is Method.VALUE_COMPLEXITY:
            return self._in_section(given)
        if self.ranking.method is Method.WEIGHTED:
            return self._weighted(given)
        if self._divisor and given[self._divisor] == 0:
            return _undivided(given, self._divisor)
        return _scored(self.formula(given), self._rule, given)

    def formula(self, given: Figures) -> Any:
        """The method's arithmetic, over numbers or arrays; a divisor of 0 is the caller's to look at."""
        if self.ranking.method is Method.WEIGHTED:
            points = [criterion.weight * _points(criterion, given[criterion.key]) for criterion in self.criteria]
            return _sum(points) / self._weights
        return FORMULAS[self._rule](given)

    def section(self, given: Figures) -> Any:
        """1 high value and low complexity, 2 high and high, 3 low and low, 4 low and high; also over arrays."""
        high = given["value"] >= self.ranking.value_threshold
        low = given["complexity"] <= self.ranking.complexity_threshold
        return 4 - 2 * high - low

    def _in_section(self, given: dict[str, float]) -> Scored:
        """The score is the value."""
        section = int(self.section(given))
        settings = {
            "value_threshold": self.ranking.value_threshold,
            "complexity_threshold": self.ranking.complexity_threshold,
        }
        return Scored(given["value"], Reason(f"priority.section_{section}", {**given, **settings}), section)

    def _scores(self, tactic: TacticInputs) -> Inputs:
        return {criterion.key: tactic.scores.get(criterion.key) for criterion in self.criteria}

    def _weighted(self, given: dict[str, float]) -> Scored | Reason:
        for criterion in self.criteria:
            score, (low, high) = given[criterion.key], criterion.scale
            if not low <= score <= high:
                seen = {"criterion": criterion.key, "score": score, "low": low, "high": high}
                return Reason("priority.outside_scale", seen)
        points = [_points(criterion, given[criterion.key]) for criterion in self.criteria]
        terms = " + ".join([f"{label}{one:.6g}" for label, one in zip(self._labels, points, strict=True)])
        return _scored(self.formula(given), "priority.weighted", {"terms": terms, "weights": self._weights})

    def _missing(self, tactic: TacticInputs) -> Reason:
        missing = ", ".join(name for name, estimate in self._inputs(tactic).items() if estimate is None)
        rule = "priority.missing_scores" if self.ranking.method is Method.WEIGHTED else "priority.missing"
        return Reason(rule, {"missing": missing})


def _value_complexity(tactic: TacticInputs) -> Inputs:
    return {"value": tactic.value, "complexity": tactic.complexity}


def _rice(tactic: TacticInputs) -> Inputs:
    percent = tactic.confidence_percent
    confidence = tactic.confidence if percent is None else mapped(percent, lambda one: one / 100)
    return {"reach": tactic.reach, "impact": tactic.impact, "confidence": confidence, "effort": tactic.effort}


def _ice(tactic: TacticInputs) -> Inputs:
    """ICE's own impact and confidence go before RICE's."""
    impact = tactic.impact if tactic.ice_impact is None else tactic.ice_impact
    confidence = tactic.confidence if tactic.ice_confidence is None else tactic.ice_confidence
    return {"impact": impact, "confidence": confidence, "ease": tactic.ease}


def _wsjf(tactic: TacticInputs) -> Inputs:
    delay: Inputs = {name: getattr(tactic, name) for name in DELAY}
    return delay | {"job_size": tactic.job_size}


def _roi(tactic: TacticInputs) -> Inputs:
    """Free and paying has no number and goes first; free and not paying is not scored."""
    return {"benefit": tactic.benefit, "cost": tactic.cost}


INPUTS: dict[Method, Callable[[TacticInputs], Inputs]] = {
    Method.VALUE_COMPLEXITY: _value_complexity,
    Method.RICE: _rice,
    Method.ICE: _ice,
    Method.WSJF: _wsjf,
    Method.ROI: _roi,
}


FORMULAS: dict[str, Callable[[Figures], Any]] = {
    "priority.value_complexity": lambda given: given["value"],
    "priority.rice": lambda given: given["reach"] * given["impact"] * given["confidence"] / given["effort"],
    "priority.ice": lambda given: given["impact"] * given["confidence"] * given["ease"],
    "priority.ice_mean": lambda given: _sum(list(given.values())) / 3,
    "priority.wsjf": lambda given: _sum([given[name] for name in DELAY]) / given["job_size"],
    "priority.roi": lambda given: (given["benefit"] - given["cost"]) / given["cost"],
}
"""RICE: Intercom. ICE: Sean Ellis. WSJF: Reinertsen's cost of delay over the size of the job, as in SAFe."""


def _undivided(given: dict[str, float], divisor: str) -> Scored | Reason:
    """What has no size cannot be divided by it. What costs nothing and pays goes first, with no number."""
    if divisor != "cost":
        return Reason("priority.zero", {"input": divisor})
    if given["benefit"] > 0:
        return Scored(None, Reason("priority.roi_free", given))
    return Reason("priority.roi_void", given)


def _points(criterion: WeightedCriterion, score: Any) -> Any:
    """What a score counts, more being better: a cost counts as min + max − score."""
    low, high = criterion.scale
    return score if criterion.kind is CriterionKind.BENEFIT else low + high - score


def _scored(score: float, rule: str, params: dict[str, float] | dict[str, Param]) -> Scored | Reason:
    if not isfinite(score):
        return Reason("priority.overflow")
    plain = score + 0.0  # 0 reached from below is -0.0, which reads as a negative
    return Scored(plain, Reason(rule, {**params, "score": plain}))


def _sum(numbers: Sequence[Any]) -> Any:
    """The sum of arrays; of numbers the correctly rounded one, infinite where it leaves the range of doubles."""
    if not all(isinstance(one, (int, float)) for one in numbers):
        return sum(numbers)
    try:
        return fsum(numbers)
    except (OverflowError, ValueError):
        return inf
