"""The trend of a series: a level that may wander, a slope that may bend, and how far both are to be trusted.

The model is a local linear trend (Harvey, Forecasting, Structural Time Series Models and the Kalman Filter, sections
2.3 and 3.3) in continuous time, so that gaps and irregular days need no filling: between two readings the level moves
by slope × time plus a random step, the slope by a random step of its own, and each reading has its own noise besides.
How the noise divides between the three is not chosen but weighed over a few mixtures by what the readings say. Nothing
but noise of the readings is the least-squares line with its textbook prediction intervals (Draper and Smith, Applied
Regression Analysis, section 1.4), nothing but steps of the level is the random walk with drift.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import exp, inf, log, sqrt
from typing import NamedTuple


class Mixture(NamedTuple):
    """Variances of a reading's own noise, of the level's step and of the slope's; `prior` is the weight beforehand."""

    own: float
    wander: float
    bend: float
    prior: float


LINE = Mixture(1.0, 0.0, 0.0, 0.15)
STRAIGHT = (
    LINE,
    Mixture(0.98, 0.02, 0.0, 0.12),
    Mixture(0.88, 0.12, 0.0, 0.2),
    Mixture(0.55, 0.45, 0.0, 0.22),
    Mixture(0.0, 1.0, 0.0, 0.35),
)
"""The mixtures that are always weighed, a step being the usual time between readings."""
BENDING = (
    Mixture(1.0, 0.0, 1e-5, 0.1),
    Mixture(1.0, 0.0, 5e-4, 0.1),
    Mixture(1.0, 0.0, 2e-2, 0.1),
    Mixture(0.0, 1.0, 3e-3, 0.1),
    Mixture(0.0, 1.0, 1e-1, 0.1),
)
"""Those weighed too where older and newer readings climb at different paces."""
NEGLIGIBLE = 1e-6
"""Weight below which a mixture is left out."""
HALF_FROM = 4
"""Readings that a half needs for its slope to be compared."""
HINT = 2.0
"""Standard errors between the slopes of the older and the newer half from which a bend is considered."""
TRUST = 1.0
"""A slope of `t` standard errors counts for 1 − TRUST ÷ t² of itself, one of a single standard error not at all."""
DOUBT = 0.05
"""The part of a pace that may change however steady it has been: the standard error of what it adds from here on."""
EXACT = 1e-12
"""Residuals below this part of the largest value are rounding: the readings lie on the line."""


@dataclass(frozen=True, slots=True)
class _Member:
    """One mixture on the last day. Variances are in units of `scale`, rates of them a day.

    `level`, `pace` and their covariances are the filter's state beside a line of `slope` through day `centre`, whose
    own state moves by `drag` a day; `spread` is the slope's precision.
    """

    weight: float
    own: float
    wander: float
    bend: float
    scale: float
    level: float
    pace: float
    centre: float
    drag: float
    slope: float
    spread: float
    known: tuple[float, float, float]

    def ahead(self, time: float, day: float) -> tuple[float, float]:
        """The central value and the variance of a single new reading on a day, `time` days after the last one."""
        away = day - self.centre - self.drag * time
        level, both, pace = self.known
        variance = level + time * (2 * both + time * pace) + self.wander * time + self.bend * time**3 / 3
        variance += self.own + away * away / self.spread
        return self.level + self.pace * time + self.slope * away, self.scale * variance

    def summed(self, times: Sequence[float], weights: Sequence[float], last: float) -> tuple[float, float]:
        """The central value and the variance of a weighted sum of new readings, `times` days after the `last` one.

        Times ascend. The steps that level and slope take between two of the days are common to all days after them.
        """
        level, both, pace = self.known
        weight = sum(weights)
        time = sum(one * after for one, after in zip(weights, times, strict=True))
        away = time * (1 - self.drag) + weight * (last - self.centre)
        variance = level * weight**2 + 2 * both * weight * time + pace * time**2 + away**2 / self.spread
        variance += self.own * sum(one * one for one in weights)
        before, later, lever = 0.0, weight, time
        for one, after in zip(weights, times, strict=True):
            near, far = lever - later * before, lever - later * after
            variance += (after - before) * (self.wander * later**2 + self.bend * (near**2 + near * far + far**2) / 3)
            before, later, lever = after, later - one, lever - one * after
        return self.level * weight + self.pace * time + self.slope * away, self.scale * variance


@dataclass(frozen=True, slots=True)
class Trend:
    """The trend from a series of `points` readings, the latest on day `last`, days counted from anywhere."""

    members: tuple[_Member, ...]
    last: float
    points: int

    @property
    def freedom(self) -> int:
        """Degrees of freedom of the noise."""
        return self.points - 2

    @property
    def slope(self) -> float:
        """Change a day, from the last reading on."""
        return sum(each.weight * (each.pace + each.slope * (1 - each.drag)) for each in self.members)

    def at(self, day: float) -> float:
        """The central value on a day from the last reading on."""
        return sum(member.weight * member.ahead(day - self.last, day)[0] for member in self.members)

    def error_at(self, day: float) -> float:
        """The standard error of a single new reading on a day: noise, wandering, the line, doubt about which."""
        ahead = [(member.weight, *member.ahead(max(day - self.last, 0.0), day)) for member in self.members]
        centre = sum(weight * value for weight, value, _ in ahead)
        doubt = DOUBT * self.slope * max(day - self.last, 0.0)
        return sqrt(doubt**2 + sum(weight * (variance + (value - centre) ** 2) for weight, value, variance in ahead))

    def error_of_sum(self, days: Sequence[float], weights: Sequence[float]) -> float:
        """The standard error of a weighted sum of new readings on ascending days after the last one."""
        times = [day - self.last for day in days]
        ahead = [(member.weight, *member.summed(times, weights, self.last)) for member in self.members]
        centre = sum(weight * value for weight, value, _ in ahead)
        doubt = DOUBT * self.slope * sum(one * time for one, time in zip(weights, times, strict=True))
        return sqrt(doubt**2 + sum(weight * (variance + (value - centre) ** 2) for weight, value, variance in ahead))


def trend_of(days: Sequence[float], values: Sequence[float]) -> Trend:
    """The trend of at least three readings on ascending days, values of a size about 1."""
    rest, incline = _levelled(days, values)
    if max(map(abs, rest)) <= EXACT:
        return line_of(days, values)
    step = _usual_step(days)
    found = [(_straight(days, rest, step, mixture), mixture.prior) for mixture in STRAIGHT]
    if _bends(days, rest, step, max(found, key=lambda each: each[0][1])[0][0]):
        found += [(_bending(days, rest, step, mixture), mixture.prior) for mixture in BENDING]
    best = max(likelihood for (_, likelihood), _ in found)
    weights = [prior * exp(likelihood - best) for (_, likelihood), prior in found]
    whole = sum(weights)
    members = tuple(
        _inclined(member, weight / whole, values[0], days[0], incline)
        for ((member, _), _), weight in zip(found, weights, strict=True)
        if weight > whole * NEGLIGIBLE
    )
    return Trend(members=members, last=days[-1], points=len(days))


def evidence_of(days: Sequence[float], values: Sequence[float]) -> float:
    """The log-likelihood of a series by a few of the mixtures, to compare two views of the same readings.

    It is infinite where they lie on a line.
    """
    rest, _ = _levelled(days, values)
    if max(map(abs, rest)) <= EXACT:
        return inf
    step = _usual_step(days)
    found = [(_straight(days, rest, step, mixture)[1], mixture.prior) for mixture in STRAIGHT[2::2]]
    best = max(likelihood for likelihood, _ in found)
    return best + log(sum(prior * exp(likelihood - best) for likelihood, prior in found))


def line_of(days: Sequence[float], values: Sequence[float]) -> Trend:
    """The least-squares line alone, for readings that are too few to say more or lie on it."""
    rest, incline = _levelled(days, values)
    member, _ = _straight(days, rest, 1.0, LINE)
    member = _inclined(member, 1.0, values[0], days[0], incline, trust=0.0)
    exact = max(map(abs, rest)) <= EXACT
    return Trend(members=(replace(member, scale=0.0) if exact else member,), last=days[-1], points=len(days))


def _usual_step(days: Sequence[float]) -> float:
    gaps = sorted(after - before for before, after in pairwise(days))
    return gaps[len(gaps) // 2]


def _levelled(days: Sequence[float], values: Sequence[float]) -> tuple[list[float], float]:
    """The values less the line from the first to the last, for accuracy, and the slope of that line."""
    incline = (values[-1] - values[0]) / (days[-1] - days[0])
    return [value - values[0] - incline * (day - days[0]) for day, value in zip(days, values, strict=True)], incline


def _bends(days: Sequence[float], values: Sequence[float], step: float, member: _Member) -> bool:
    """Whether the older and the newer half climb at paces that differ by more than chance."""
    half = len(days) // 2
    if half < HALF_FROM:
        return False
    mixture = Mixture(member.own, member.wander * step, 0.0, 1.0)
    older, newer = (_straight(days[part], values[part], step, mixture)[0] for part in (slice(half), slice(half, None)))
    doubt = sqrt(older.scale / older.spread + newer.scale / newer.spread)
    return abs(newer.slope - older.slope) > HINT * doubt


def _inclined(
    member: _Member, weight: float, origin: float, first: float, incline: float, trust: float = TRUST
) -> _Member:
    """The member with the line put back that was taken out for accuracy, its slope as far as it is beyond doubt."""
    slope = member.slope + incline
    level = origin + incline * (member.centre - first) + member.level
    if member.bend:
        return replace(member, weight=weight, level=level, pace=member.pace + incline * member.drag, slope=slope)
    evidence = slope * slope * member.spread / member.scale if member.scale else inf
    trusted = max(1 - trust / evidence, 0.0) if evidence else 0.0
    return replace(member, weight=weight, level=level, slope=slope * trusted)


def _straight(days: Sequence[float], values: Sequence[float], step: float, mixture: Mixture) -> tuple[_Member, float]:
    """The Kalman filter of the level, and the slope by least squares over its surprises; with the log-likelihood.

    The level starts unknown, the slope too: the likelihood is that of what the readings say beyond both.
    """
    own, wander = mixture.own, mixture.wander / step
    level, centre, known, before = values[0], days[0], own, days[0]
    spread = product = squares = logs = 0.0
    for day, value in zip(days[1:], values[1:], strict=True):
        known += wander * (day - before)
        variance = known + own
        gain = known / variance
        surprise, away = value - level, day - centre
        level += gain * surprise
        centre += gain * away
        known = gain * own
        scaled = away / variance
        spread += away * scaled
        product += surprise * scaled
        squares += surprise * surprise / variance
        logs += log(variance)
        before = day
    slope, noise, likelihood = _regressed(spread, product, squares, logs, len(days) - 2)
    state = (known, 0.0, 0.0)
    return _Member(1.0, own, wander, 0.0, noise, level, 0.0, centre, 0.0, slope, spread, state), likelihood


def _bending(days: Sequence[float], values: Sequence[float], step: float, mixture: Mixture) -> tuple[_Member, float]:
    """The same with a slope that wanders too."""
    own, wander, bend = mixture.own, mixture.wander / step, mixture.bend / step**3
    level, pace, centre, drag, before = values[0], 0.0, days[0], 0.0, days[0]
    known, both, paced = own, 0.0, 0.0
    spread = product = squares = logs = 0.0
    for day, value in zip(days[1:], values[1:], strict=True):
        time = day - before
        turned = bend * time
        known += time * (2 * both + time * (paced + turned / 3) + wander)
        both += time * (paced + turned / 2)
        paced += turned
        variance = known + own
        gain, turn = known / variance, both / variance
        level += pace * time
        centre += drag * time
        surprise, away = value - level, day - centre
        level += gain * surprise
        pace += turn * surprise
        centre += gain * away
        drag += turn * away
        paced -= turn * both
        known, both = gain * own, turn * own
        scaled = away / variance
        spread += away * scaled
        product += surprise * scaled
        squares += surprise * surprise / variance
        logs += log(variance)
        before = day
    slope, noise, likelihood = _regressed(spread, product, squares, logs, len(days) - 2)
    state = (known, both, paced)
    return _Member(1.0, own, wander, bend, noise, level, pace, centre, drag, slope, spread, state), likelihood


def _regressed(spread: float, product: float, squares: float, logs: float, freedom: int) -> tuple[float, float, float]:
    """Slope, noise variance and log-likelihood from the sums over the surprises."""
    slope = product / spread
    noise = max(squares - slope * product, 0.0) / freedom
    return slope, noise, -0.5 * (logs + freedom * log(max(noise, 1e-300)) + log(spread))
