"""How a team's estimates stood to what became of them: the usual ratio, and how sure that is.

The median of actual ÷ estimated, which no single failure can move, with an interval between two of the ordered ratios:
whatever the distribution, the number of ratios below the true median is binomial with one half (Conover, Practical
Nonparametric Statistics, section 3.2; David and Nagaraja, Order Statistics, section 7.1).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb, isfinite
from statistics import median
from typing import ClassVar

from service.core.verdict import Reason

JUDGED_FROM = 5
"""Tactics with both an estimate and an actual figure, from which on a bias is spoken of."""
WANTED = 0.95


class EstimatedInput(StrEnum):
    """What is estimated of a tactic and known when it is over."""

    COST = "cost"
    EFFORT = "effort"
    BENEFIT = "benefit"
    EXPECTED_CHANGE = "expected_change"


@dataclass(frozen=True, slots=True, kw_only=True)
class InputBias:
    """How the estimates of one input stood to what became of them."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    input: EstimatedInput
    """The input."""
    tactics: int
    """Tactics that are done, and have an estimate of it other than 0 and the actual figure."""
    median_ratio: float | None
    """The median of actual ÷ estimated: above 1 it came to more than estimated. Null with fewer than five."""
    interval: tuple[float, ...] | None
    """Lowest and highest median ratio with `interval_coverage` confidence."""
    interval_coverage: float | None
    """The confidence of the interval, 0 to 1: at least 0.95, but 0.9375 of five tactics; five have no surer one."""
    overestimated_share: float | None
    """The share, 0 to 1, of tactics that came to less than estimated."""
    suggested_factor: float | None
    """What to multiply estimates by: the median ratio. Null where the interval holds 1, or the median is 0 or less."""
    reason: Reason
    """What that says, or why nothing is said."""


def bias_of(name: EstimatedInput, pairs: Sequence[tuple[float, float]]) -> InputBias:
    """The bias of pairs of an estimate and the actual figure. Estimates of 0 have no ratio and are left out.

    Costs, efforts and benefits are estimated above 0; a change may be estimated either way.
    """
    signed = name is EstimatedInput.EXPECTED_CHANGE
    usable = [(one, actual) for one, actual in pairs if one > 0 or (signed and one < 0)]
    ratios = sorted(ratio for one, actual in usable if isfinite(ratio := actual / one))
    if len(ratios) < JUDGED_FROM:
        why = Reason("bias.too_few", {"tactics": len(ratios), "needed": JUDGED_FROM})
        return InputBias(
            input=name,
            tactics=len(ratios),
            median_ratio=None,
            interval=None,
            interval_coverage=None,
            overestimated_share=None,
            suggested_factor=None,
            reason=why,
        )
    middle, (low, high, coverage) = median(ratios), median_interval(ratios)
    shown = not low <= 1 <= high and middle > 0
    told = {"tactics": len(ratios), "ratio": middle, "low": low, "high": high}
    reason = Reason("bias.none_shown", told)
    if not low <= 1 <= high:
        reason = Reason("bias.underestimated", told) if middle > 1 else Reason("bias.overestimated", told)
    return InputBias(
        input=name,
        tactics=len(ratios),
        median_ratio=middle,
        interval=(low, high),
        interval_coverage=coverage,
        overestimated_share=sum(ratio < 1 for ratio in ratios) / len(ratios),
        suggested_factor=middle if shown else None,
        reason=reason,
    )


def median_interval(ordered: Sequence[float], wanted: float = WANTED) -> tuple[float, float, float]:
    """The narrowest interval between the k-th least and the k-th greatest that holds the median so surely.

    With its confidence, which is less than wanted where even the least and the greatest do not reach it. `ordered`
    ascends and is not empty.
    """
    count = len(ordered)
    outside, chosen, confidence = 0.0, 0, 0.0
    for place in range((count + 1) // 2):
        outside += 2 * (comb(count, place) / 2**count)
        if place and 1 - outside < wanted:
            break
        chosen, confidence = place, max(1 - outside, 0.0)
    return ordered[chosen], ordered[count - 1 - chosen], confidence
