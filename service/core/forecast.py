"""Where a metric is heading: its value on the due day, how sure that is, and when it gets where it should.

A straight line by least squares with textbook prediction intervals (Draper and Smith, Applied Regression Analysis,
section 1.4): `value ± t · s · √(1 + 1/n + (x − x̄)² ÷ Sxx)` holds the noise and the uncertainty of the line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import ceil, frexp, fsum, inf, ldexp, sqrt
from typing import ClassVar

from service.core.progress import one_a_day
from service.core.student_t import distribution, quantile
from service.core.targets import Reading
from service.core.thresholds import NOISE
from service.core.verdict import Reason

LINE_FROM = 3
JUDGED_FROM = 5
HORIZON_DAYS = 36_525
ROUNDING_DAYS = 1e-6
EXACT = 1e-12
"""Residuals below this part of the largest value are rounding: the readings lie on the line."""


class ForecastMethod(StrEnum):
    """How a forecast was made."""

    STRAIGHT_LINE = "straight_line"
    LINEAR_TREND = "linear_trend"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Where the value should be on the due day: `at_least`, `at_most`, or between both.

    `holds` marks a bound to be held, which no day completes.
    """

    at_least: float | None = None
    at_most: float | None = None
    holds: bool = False

    def is_met_by(self, value: float) -> bool:
        """Whether a value lies where it should."""
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What the readings say about the due day."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    value: float | None = None
    """The central forecast on the due day, in the metric's unit."""
    interval_80: tuple[float, ...] | None = None
    """Lowest and highest value of the 80 % prediction interval on the due day."""
    interval_95: tuple[float, ...] | None = None
    """Lowest and highest value of the 95 % prediction interval on the due day."""
    probability: float | None = None
    """Probability, 0 to 1, that the value on the due day is at its target or within its bounds."""
    completion_on: date | None = None
    """The day on which the line reaches the target, or the first day on which a reading did."""
    method: ForecastMethod | None = None
    """`straight_line` from 3 or 4 points, without a judgement; `linear_trend` from 5 on; null with fewer."""
    points: int = 0
    """Days with a reading that were used."""
    reasons: tuple[Reason, ...] = ()
    """What is missing and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A least-squares line in units of 2 ** `exponent`, so that squares neither overflow nor vanish.

    `x` counts days from `first`; `noise` is the standard error of the residuals, 0 when all points lie on the line.
    """

    first: date
    points: int
    exponent: int
    centre: float
    level: float
    slope: float
    spread: float
    noise: float

    def at(self, day: date) -> float:
        """The line on a day, in its own units."""
        return self.level + self.slope * ((day - self.first).days - self.centre)

    def crossing_of(self, value: float) -> float:
        """The day, counted from `first`, on which the line is at `value`; infinite when that is beyond numbers."""
        try:
            return self.centre + (ldexp(value, -self.exponent) - self.level) / self.slope
        except OverflowError:
            return inf

    def error_at(self, day: date) -> float:
        """The standard error of a single new reading on a day, in the line's units."""
        away = (day - self.first).days - self.centre
        return self.noise * sqrt(1 + 1 / self.points + away * away / self.spread)


def forecast(history: Sequence[Reading], *, as_of: date, due_on: date | None, aim: Aim | None) -> Forecast:
    """The forecast from the readings up to and including `as_of`; of several on one day the last one given counts.

    What cannot be said is None with a reason; nothing is raised.
    """
    readings = one_a_day(history, as_of)
    count = len(readings)
    if count < LINE_FROM:
        shown = {"points": count, "needed": LINE_FROM, "judged_from": JUDGED_FROM}
        return Forecast(points=count, reasons=(Reason("forecast.too_few", shown),))
    line = _fit(readings)
    completion_on, reasons = _completion(line, readings, aim)
    method = ForecastMethod.LINEAR_TREND
    if count < JUDGED_FROM:
        method = ForecastMethod.STRAIGHT_LINE
        reasons = (Reason("forecast.straight_line", {"points": count, "judged_from": JUDGED_FROM}), *reasons)
    known = Forecast(completion_on=completion_on, method=method, points=count, reasons=reasons)
    if due_on is None:
        return replace(known, reasons=(Reason("forecast.no_due_day"), *reasons))
    if as_of > due_on:
        return replace(known, reasons=(Reason("forecast.due_passed", {"due_on": due_on}), *reasons))
    try:
        return _on_due_day(line, due_on, aim, known)
    except OverflowError:
        return replace(known, reasons=(Reason("forecast.out_of_range"), *reasons))


def _on_due_day(line: _Line, due_on: date, aim: Aim | None, known: Forecast) -> Forecast:
    """Adds value, intervals and probability; raises OverflowError when one is too large to be a number."""
    centre = line.at(due_on)
    value = ldexp(centre, line.exponent)
    if line.points < JUDGED_FROM:
        return replace(known, value=value)
    error = line.error_at(due_on)
    freedom = line.points - 2
    narrow, wide = (quantile(p, freedom) * error for p in (0.9, 0.975))
    probability = None if aim is None else _probability(line, centre, error, aim)
    missing = (Reason("forecast.no_target"),) if probability is None else ()
    return replace(
        known,
        value=value,
        interval_80=tuple(ldexp(centre + side, line.exponent) for side in (-narrow, narrow)),
        interval_95=tuple(ldexp(centre + side, line.exponent) for side in (-wide, wide)),
        probability=probability,
        reasons=(*missing, *known.reasons),
    )


def _probability(line: _Line, centre: float, error: float, aim: Aim) -> float:
    """The chance that a reading of the line's t distribution lies where it should; 1 or 0 when there is no noise."""
    floor = None if aim.at_least is None else ldexp(aim.at_least, -line.exponent)
    ceiling = None if aim.at_most is None else ldexp(aim.at_most, -line.exponent)
    if error == 0:
        above = floor is None or centre >= floor - NOISE * max(abs(floor), abs(centre))
        below = ceiling is None or centre <= ceiling + NOISE * max(abs(ceiling), abs(centre))
        return float(above and below)
    freedom = line.points - 2
    under = 1.0 if ceiling is None else distribution((ceiling - centre) / error, freedom)
    short = 0.0 if floor is None else distribution((floor - centre) / error, freedom)
    return max(under - short, 0.0)


def _completion(line: _Line, readings: Sequence[Reading], aim: Aim | None) -> tuple[date | None, tuple[Reason, ...]]:
    """The first day on which a reading met the target if the latest does, else the day the line gets there.

    None with a reason for a bound to be held, a line that does not lead there, or one that takes over 100 years.
    """
    if aim is None or aim.holds:
        return None, (Reason("forecast.nothing_to_complete"),)
    last_on, last = readings[-1]
    if aim.is_met_by(last):
        return next(on for on, value in readings if aim.is_met_by(value)), ()
    target = aim.at_most if aim.at_least is None else aim.at_least
    assert target is not None, "an aim that no value can miss is met by the last reading"
    slope = line.slope if aim.at_least is not None else -line.slope
    if slope <= 0:
        return None, (Reason("forecast.not_towards"),)
    last_day = (last_on - line.first).days
    crossing = line.crossing_of(target)
    if crossing > min(last_day + HORIZON_DAYS, (date.max - line.first).days):
        return None, (Reason("forecast.too_far", {"years": HORIZON_DAYS // 365}),)
    return line.first + timedelta(days=max(ceil(crossing - ROUNDING_DAYS), last_day + 1)), ()


def _fit(readings: Sequence[Reading]) -> _Line:
    """Least squares over at least three different days, centred for accuracy."""
    first = readings[0][0]
    exponent = frexp(max(abs(value) for _, value in readings))[1]
    days = [(on - first).days for on, _ in readings]
    values = [ldexp(value, -exponent) for _, value in readings]
    count = len(readings)
    centre, level = sum(days) / count, fsum(values) / count
    spread = fsum((day - centre) ** 2 for day in days)
    slope = fsum((day - centre) * (value - level) for day, value in zip(days, values, strict=True)) / spread
    squares = fsum((value - level - slope * (day - centre)) ** 2 for day, value in zip(days, values, strict=True))
    noise = sqrt(squares / (count - 2))
    return _Line(
        first=first,
        points=count,
        exponent=exponent,
        centre=centre,
        level=level,
        slope=slope,
        spread=spread,
        noise=noise if noise > EXACT else 0.0,
    )
