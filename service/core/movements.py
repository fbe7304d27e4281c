"""Do two things that are measured move together? Rank correlation of their changes from one period to the next.

Changes, not values: whatever merely grows goes together with whatever else grows, and that says nothing of either.
Ranks, not sizes: one wild week does not decide (Spearman, “The Proof and Measurement of Association between Two
Things”, 1904). A correlation is no cause.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

LEAST_CHANGES = 8
"""Changes that both have to have in common before anything is said of them."""
MOST_LAG = 4
"""Periods up to which one may run ahead of the other."""
ONE_IN_A_HUNDRED = 2.5758
"""Standard errors of a rank correlation that chance alone exceeds, in either direction, once in a hundred times."""

Values = Sequence[float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """How the changes of two measures go together, one of them taken some periods later than the other."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    lag: int
    """By how many periods the second follows the first."""
    correlation: float
    """Spearman's rank correlation of the changes, -1 to 1."""
    changes: int
    """How many pairs of changes it rests on."""


def chance(changes: int) -> float:
    """The size of a rank correlation that so many unrelated changes reach about once in a hundred times."""
    return min(1.0, ONE_IN_A_HUNDRED / sqrt(changes - 1))


def together(first: Values, second: Values) -> Correlation | None:
    """The correlation of changes in the same periods; the values are those of the same periods, None where one lacks.

    None with fewer than eight common changes, or when one of the two never changes otherwise than before.
    """
    return _at(_changes(first), _changes(second), 0)


def following(first: Values, second: Values) -> tuple[Correlation, ...]:
    """The correlations of changes of the first with those of the second in the same period, and up to four later."""
    changes, after = _changes(first), _changes(second)
    found = (_at(changes, after, lag) for lag in range(MOST_LAG + 1))
    return tuple(one for one in found if one is not None)


def _changes(values: Values) -> NDArray[np.float64]:
    """The change into each period but the first; not a number where one of its two values lacks."""
    with np.errstate(over="ignore", invalid="ignore"):
        return np.diff(np.array(values, dtype=np.float64))


def _at(first: NDArray[np.float64], second: NDArray[np.float64], lag: int) -> Correlation | None:
    length = min(len(first), len(second)) - lag
    if length < LEAST_CHANGES:
        return None
    first, second = first[:length], second[lag : lag + length]
    both = np.isfinite(first) & np.isfinite(second)
    count = int(both.sum())
    if count < LEAST_CHANGES:
        return None
    one, other = _ranks(first[both]), _ranks(second[both])
    spread = float(np.sqrt((one @ one) * (other @ other)))
    if spread == 0:
        return None
    return Correlation(lag=lag, correlation=max(-1.0, min(1.0, float(one @ other) / spread)), changes=count)


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks around their mean; equal values share theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return ranks - ranks.mean()
