"""Student's t distribution: its distribution function and quantiles, for intervals from few points.

The distribution function is the regularised incomplete beta function (NIST DLMF 8.17), by its continued fraction
(DLMF 8.17.22) in the modified Lentz evaluation of Thompson and Barnett (1986).
"""

from functools import lru_cache
from math import exp, lgamma, log

_TINY = 1e-300
_EPSILON = 1e-15


def distribution(t: float, freedom: int) -> float:
    """P(T ≤ t) for `freedom` ≥ 1 degrees of freedom; within 0 to 1, accurate to about 1e-12."""
    square = t * t
    far, near = freedom / (freedom + square), 1 / (1 + freedom / square) if square else 0.0
    tail = 0.5 * _incomplete_beta(far, near, freedom / 2, 0.5)
    return tail if t < 0 else 1.0 - tail


@lru_cache(maxsize=4096)
def quantile(probability: float, freedom: int) -> float:
    """The t with P(T ≤ t) = `probability`, for 0.5 < `probability` < 1, by bisection."""
    low, high = 0.0, 1.0
    while distribution(high, freedom) < probability:
        low, high = high, high * 2
    while high - low > 1e-13 * high:
        middle = (low + high) / 2
        if distribution(middle, freedom) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _incomplete_beta(x: float, y: float, a: float, b: float) -> float:
    """I_x(a, b), regularised, with y = 1 − x given to its own precision.

    The fraction converges fast below the mean, so the far side is taken by symmetry.
    """
    if x <= 0 or y <= 0:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(y))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1.0 - front * _fraction(y, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function."""
    c, d = 1.0, 1.0 / _nonzero(1.0 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 / _nonzero(1.0 + term * d)
            c = _nonzero(1.0 + term / c)
            value *= c * d
        if abs(c * d - 1.0) < _EPSILON:
            break
    return value


def _nonzero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
