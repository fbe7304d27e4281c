"""Estimates as what they are: one number, three points of a range, or the votes of several people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import ClassVar

from service.errors import invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """An estimate of three points."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    low: float
    """The least it may be."""
    likely: float
    """What it most likely is, from low to high; tactics are ranked by it."""
    high: float
    """The most it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """What several people estimate."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    votes: tuple[float, ...]
    """One number for each person, at least one; tactics are ranked by their median."""


Estimate = float | Range | Votes
"""One number, a range, or votes."""

MOST_VOTES = 1_000
APART = 2.0
"""People disagree where the highest of their votes is at least so many times the lowest."""
FEWEST_APART = 2


def central(estimate: Estimate) -> float:
    """The one number a ranking goes by: the number itself, the likely value, the median of the votes."""
    if isinstance(estimate, Range):
        return estimate.likely
    return float(median(estimate.votes)) if isinstance(estimate, Votes) else estimate


def figures_of(estimate: Estimate) -> tuple[float, ...]:
    """All numbers in an estimate."""
    if isinstance(estimate, Range):
        return (estimate.low, estimate.likely, estimate.high)
    return estimate.votes if isinstance(estimate, Votes) else (estimate,)


def least(estimate: Estimate) -> float:
    """The lowest number in an estimate."""
    return estimate if isinstance(estimate, float) else min(figures_of(estimate), default=0.0)


def most(estimate: Estimate) -> float:
    """The highest number in an estimate."""
    return estimate if isinstance(estimate, float) else max(figures_of(estimate), default=0.0)


def mapped(estimate: Estimate, change: Callable[[float], float]) -> Estimate:
    """The estimate with each of its numbers changed; `change` keeps their order."""
    if isinstance(estimate, Range):
        return Range(low=change(estimate.low), likely=change(estimate.likely), high=change(estimate.high))
    if isinstance(estimate, Votes):
        return Votes(votes=tuple(map(change, estimate.votes)))
    return change(estimate)


def is_certain(estimate: Estimate) -> bool:
    """Whether it is one number, however it was written."""
    return len(set(figures_of(estimate))) == 1


def apart(estimate: Estimate) -> tuple[float, float] | None:
    """The lowest and the highest vote, where people disagree: one at least twice another, or of another sign."""
    if not isinstance(estimate, Votes) or len(estimate.votes) < FEWEST_APART:
        return None
    low, high = min(estimate.votes), max(estimate.votes)
    near, far = sorted((abs(low), abs(high)))
    return (low, high) if low != high and (low * high < 0 or far >= APART * near) else None


def check_estimate(estimate: Estimate, pointer: str) -> None:
    """Raise `Problem` (invalid) for a range out of order, and for votes of nobody or of too many."""
    if isinstance(estimate, Range) and not estimate.low <= estimate.likely <= estimate.high:
        raise invalid(pointer, "out_of_order", "A range goes up: low, then likely, then high.")
    if isinstance(estimate, Votes) and not 1 <= len(estimate.votes) <= MOST_VOTES:
        raise invalid(f"{pointer}/votes", "count", "Send 1 to 1,000 votes.")


def numbers(estimates: Sequence[Estimate | None]) -> list[float | None]:
    """The central numbers of estimates."""
    return [None if one is None else central(one) for one in estimates]
