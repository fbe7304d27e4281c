"""What tactics cost and bring, as estimated and as it came: sums, and the return on what was spent.

The return on investment is `(benefit − cost) ÷ cost`. It is told only where every figure that goes into it is known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, isfinite
from typing import ClassVar, NamedTuple

from service.core.verdict import Reason


class Money(NamedTuple):
    """What a tactic costs and brings, in one money; None where nobody said."""

    cost: float | None
    benefit: float | None


class Spent(NamedTuple):
    """A tactic's estimates and what became of them.

    `decided` says that it is or was to be done, `finished` that nothing more is to come.
    """

    estimated: Money
    actual: Money
    decided: bool
    finished: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """What some tactics cost and bring together."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactics: int
    """How many tactics it is about."""
    cost: float | None
    """The sum of the costs that are known; null when none is."""
    benefit: float | None
    """The sum of the benefits that are known; null when none is."""
    cost_missing: int
    """Tactics of which the cost is not known."""
    benefit_missing: int
    """Tactics of which the benefit is not known."""
    roi: float | None
    """(benefit − cost) ÷ cost: 1 brings back twice what it cost. Null when a figure is missing, or the cost is 0."""
    reason: Reason | None
    """Why there is no `roi`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """Estimated and actual returns of some tactics, each tactic counted once."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    estimated: Return
    """By the estimates of all tactics that were decided on: planned, active or done."""
    actual: Return
    """By what the finished ones cost and brought: those that are done, or were dropped after they began."""
    estimated_of_finished: Return
    """By the estimates of the finished ones, to set beside `actual`."""


def returns_of(tactics: Iterable[Spent]) -> Returns:
    """The returns of tactics together."""
    every = list(tactics)
    finished = [one for one in every if one.finished]
    return Returns(
        estimated=return_of([one.estimated for one in every if one.decided]),
        actual=return_of([one.actual for one in finished]),
        estimated_of_finished=return_of([one.estimated for one in finished]),
    )


def return_of(money: Sequence[Money]) -> Return:
    """The return of what is known of some tactics; with anything missing there is no ROI, and the reason says so."""
    costs = [one.cost for one in money if one.cost is not None]
    benefits = [one.benefit for one in money if one.benefit is not None]
    cost, benefit = _sum(costs), _sum(benefits)
    missing = {"cost_missing": len(money) - len(costs), "benefit_missing": len(money) - len(benefits)}
    roi, reason = None, None
    if not money:
        reason = Reason("returns.no_tactics")
    elif any(missing.values()):
        reason = Reason("returns.incomplete", {"tactics": len(money), **missing})
    elif cost == 0:
        reason = Reason("returns.no_cost")
    elif cost is not None and benefit is not None and isfinite(found := (benefit - cost) / cost):
        roi = found
    else:
        reason = Reason("returns.too_large")
    return Return(tactics=len(money), cost=cost, benefit=benefit, **missing, roi=roi, reason=reason)


def _sum(values: Sequence[float]) -> float | None:
    """The sum; None without values, and where it is too large to be a number."""
    try:
        return fsum(values) if values else None
    except OverflowError:
        return None


def cost_per_unit(cost: float | None, gain: float | None) -> float | None:
    """What one unit moved has cost; None unless something moved the good way, and the cost is known."""
    if cost is None or gain is None or gain <= 0:
        return None
    found = cost / gain
    return found if isfinite(found) else None
