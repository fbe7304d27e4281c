"""What one tactic scores, looked at alone.

No method sees the rest of the list or normalises by it, so adding a tactic never swaps two others. Scores are plain
doubles, neither rounded nor clamped; sums are correctly rounded, so that equal inputs in another order still tie.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from math import fsum, inf, isfinite
from typing import NamedTuple, assert_never

from service.core.priority.request import (
    CriterionKind,
    Method,
    Ranking,
    TacticInputs,
    Variant,
    WeightedCriterion,
)
from service.core.verdict import Param, Reason


class Scored(NamedTuple):
    """A tactic's score and the arithmetic behind it. Score None: costs nothing and pays, so it is beyond any ratio."""

    score: float | None
    reason: Reason
    section: int | None = None


Scorer = Callable[[TacticInputs], Scored | Reason]
"""Scores one tactic, or gives the reason why it cannot be scored."""


def scorer(ranking: Ranking) -> Scorer:
    """The method asked for, with its settings. Expects those of a request that was checked."""
    match ranking.method:
        case Method.VALUE_COMPLEXITY:
            return partial(_value_complexity, ranking.value_threshold, ranking.complexity_threshold)
        case Method.RICE:
            return _rice
        case Method.ICE:
            return partial(_ice, ranking.variant)
        case Method.WSJF:
            return _wsjf
        case Method.ROI:
            return _roi
        case Method.WEIGHTED:
            return _weighted([criterion for criterion in ranking.criteria if criterion.weight > 0])
        case _:
            assert_never(ranking.method)


def _value_complexity(value_threshold: float, complexity_threshold: float, tactic: TacticInputs) -> Scored | Reason:
    """The score is the value. Sections: 1 high value and low complexity, 2 high/high, 3 low/low, 4 low/high."""
    given = _given({"value": tactic.value, "complexity": tactic.complexity})
    if isinstance(given, Reason):
        return given
    high, low = given["value"] >= value_threshold, given["complexity"] <= complexity_threshold
    section = 1 + 2 * (not high) + (not low)
    thresholds = {"value_threshold": value_threshold, "complexity_threshold": complexity_threshold}
    return Scored(given["value"], Reason(f"priority.section_{section}", {**given, **thresholds}), section)


def _rice(tactic: TacticInputs) -> Scored | Reason:
    """Reach × impact × confidence / effort (Intercom)."""
    percent = tactic.confidence_percent
    confidence = tactic.confidence if percent is None else percent / 100
    given = _given(
        {"reach": tactic.reach, "impact": tactic.impact, "confidence": confidence, "effort": tactic.effort},
        divisor="effort",
    )
    if isinstance(given, Reason):
        return given
    score = given["reach"] * given["impact"] * given["confidence"] / given["effort"]
    return _scored(score, "priority.rice", given)


def _ice(variant: Variant | None, tactic: TacticInputs) -> Scored | Reason:
    """Impact × confidence × ease, or their mean (Sean Ellis). ICE's own impact and confidence go before RICE's."""
    impact = tactic.impact if tactic.ice_impact is None else tactic.ice_impact
    confidence = tactic.confidence if tactic.ice_confidence is None else tactic.ice_confidence
    given = _given({"impact": impact, "confidence": confidence, "ease": tactic.ease})
    if isinstance(given, Reason):
        return given
    if variant is Variant.MEAN:
        return _scored(_sum(given.values()) / 3, "priority.ice_mean", given)
    return _scored(given["impact"] * given["confidence"] * given["ease"], "priority.ice", given)


def _wsjf(tactic: TacticInputs) -> Scored | Reason:
    """(business value + time criticality + risk reduction) / job size (Reinertsen's cost of delay, as in SAFe)."""
    delay = {
        "business_value": tactic.business_value,
        "time_criticality": tactic.time_criticality,
        "risk_reduction": tactic.risk_reduction,
    }
    given = _given({**delay, "job_size": tactic.job_size}, divisor="job_size")
    if isinstance(given, Reason):
        return given
    return _scored(_sum(given[name] for name in delay) / given["job_size"], "priority.wsjf", given)


def _roi(tactic: TacticInputs) -> Scored | Reason:
    """(benefit − cost) / cost. Free and paying has no number and goes first; free and not paying is not scored."""
    given = _given({"benefit": tactic.benefit, "cost": tactic.cost})
    if isinstance(given, Reason):
        return given
    benefit, cost = given["benefit"], given["cost"]
    if cost == 0:
        return Scored(None, Reason("priority.roi_free", given)) if benefit > 0 else Reason("priority.roi_void", given)
    return _scored((benefit - cost) / cost, "priority.roi", given)


def _weighted(criteria: Sequence[WeightedCriterion]) -> Scorer:
    """Σ weight × score / Σ weight; a cost counts as min + max − score. Takes the criteria with a weight above 0."""
    weights = sum(criterion.weight for criterion in criteria)
    labels = [f"{criterion.key} {criterion.weight:.6g} × " for criterion in criteria]

    def score(tactic: TacticInputs) -> Scored | Reason:
        points = _points(criteria, tactic.scores)
        if isinstance(points, Reason):
            return points
        total = _sum([criterion.weight * one for criterion, one in zip(criteria, points, strict=True)])
        terms = " + ".join([f"{label}{one:.6g}" for label, one in zip(labels, points, strict=True)])
        return _scored(total / weights, "priority.weighted", {"terms": terms, "weights": weights})

    return score


def _points(criteria: Sequence[WeightedCriterion], scores: dict[str, float]) -> list[float] | Reason:
    """What the score for each criterion counts, more being better; or the reason why one does not count."""
    missing = [criterion.key for criterion in criteria if criterion.key not in scores]
    if missing:
        return Reason("priority.missing_scores", {"missing": ", ".join(missing)})
    points: list[float] = []
    for criterion in criteria:
        score, (low, high) = scores[criterion.key], criterion.scale
        if not low <= score <= high:
            seen = {"criterion": criterion.key, "score": score, "low": low, "high": high}
            return Reason("priority.outside_scale", seen)
        points.append(score if criterion.kind is CriterionKind.BENEFIT else low + high - score)
    return points


def _given(inputs: dict[str, float | None], divisor: str | None = None) -> dict[str, float] | Reason:
    """The inputs, when all are there and the one divided by is not zero; else the reason."""
    given = {name: number for name, number in inputs.items() if number is not None}
    if len(given) < len(inputs):
        return Reason("priority.missing", {"missing": ", ".join(name for name in inputs if name not in given)})
    if divisor and given[divisor] == 0:
        return Reason("priority.zero", {"input": divisor})
    return given


def _scored(score: float, rule: str, params: dict[str, float] | dict[str, Param]) -> Scored | Reason:
    if not isfinite(score):
        return Reason("priority.overflow")
    plain = score + 0.0  # 0 reached from below is -0.0, which reads as a negative
    return Scored(plain, Reason(rule, {**params, "score": plain}))


def _sum(numbers: Iterable[float]) -> float:
    """The correctly rounded sum, in any order the same; infinite where it leaves the range of doubles."""
    try:
        return fsum(numbers)
    except (OverflowError, ValueError):
        return inf
