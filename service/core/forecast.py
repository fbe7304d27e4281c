"""Where a metric is heading: its value on the due day, how sure that is, and when it gets where it should.

Outliers and shifts of the level are set aside, the seasons of the week and of the year taken out, and the trend of the
rest is prolonged: `service.core.disturbances`, `service.core.seasons`, `service.core.trend`. The intervals are those of
a single new reading, by Student's t: they hold the noise, the wandering of the level and the uncertainty of the trend.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from math import ceil, copysign, exp, frexp, fsum, hypot, inf, isfinite, ldexp, log
from typing import ClassVar

from service.core.disturbances import Undisturbed, undisturbed
from service.core.progress import one_a_day
from service.core.seasons import WEEK, Season, weekly, yearly
from service.core.student_t import distribution, quantile
from service.core.targets import Reading
from service.core.thresholds import NOISE
from service.core.trend import Trend, evidence_of, line_of, trend_of
from service.core.verdict import Reason

LINE_FROM = 3
JUDGED_FROM = 5
HORIZON_DAYS = 36_525
MOST_POINTS = 1_100
"""Readings that are looked at, the latest ones: three years of daily ones."""
GROWTH_FROM, GROWN, CLEARLY = 12, 2.0, 3.0
"""Growth in proportion is considered from so many readings on and from such a ratio of the greatest to the least, and
taken when it is so much likelier, as a natural logarithm."""
YEAR_OF_DAYS = 367
MOST_PERIODS = 60
"""Periods of a total that are forecast one by one; of more, every second, third, … stands for its neighbours."""
ROUNDING_DAYS = 1e-6


class ForecastMethod(StrEnum):
    """How a forecast was made."""

    STRAIGHT_LINE = "straight_line"
    LOCAL_TREND = "local_trend"
    SEASONAL_TREND = "seasonal_trend"


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
    """The day on which the central forecast reaches the target, or the first day on which a reading did."""
    method: ForecastMethod | None = None
    """`straight_line` from 3 or 4 points, without a judgement; from 5 on `local_trend`, or `seasonal_trend` where the
    week or the year shows; null with fewer."""
    points: int = 0
    """Days with a reading that were used."""
    reasons: tuple[Reason, ...] = ()
    """What is missing and why."""


Bounds = tuple[float | None, float | None]
"""The least and the greatest value that a metric can take, None where there is none."""
UNBOUNDED: Bounds = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Trend and seasons in units of their own, days as ordinals.

    The units are 2 ** `exponent`, so that squares neither overflow nor vanish; or, for `growth` in proportion, natural
    logarithms of that.
    """

    exponent: int
    growth: bool
    trend: Trend
    seasons: tuple[Season, ...]

    def value_of(self, own: float) -> float:
        """A value in the metric's unit, infinite when it is too large to be a number."""
        try:
            return ldexp(exp(own) if self.growth else own, self.exponent)
        except OverflowError:
            return copysign(inf, own)

    def own_of(self, value: float) -> float:
        """A value in the units of the course, infinite when it is beyond them."""
        try:
            size = ldexp(value, -self.exponent)
        except OverflowError:
            return copysign(inf, value)
        if not self.growth:
            return size
        return log(size) if size > 0 else -inf

    def at(self, day: date) -> float:
        """The central forecast on a day, in its own units."""
        return self.trend.at(day.toordinal()) + sum(season.on(day) for season in self.seasons)

    def error_at(self, day: date) -> float:
        """The standard error of a single new reading on a day, in its own units."""
        return hypot(self.trend.error_at(day.toordinal()), *(season.error for season in self.seasons))


def forecast(
    history: Sequence[Reading], *, as_of: date, due_on: date | None, aim: Aim | None, bounds: Bounds = UNBOUNDED
) -> Forecast:
    """The forecast from the readings up to and including `as_of`; of several on one day the last one given counts.

    `bounds` are the metric's own, and hold unless a reading lies beyond them. What cannot be said is None with a
    reason; nothing is raised.
    """
    readings = one_a_day(history, as_of)[-MOST_POINTS:]
    count = len(readings)
    if count < LINE_FROM:
        shown = {"points": count, "needed": LINE_FROM, "judged_from": JUDGED_FROM}
        return Forecast(points=count, reasons=(Reason("forecast.too_few", shown),))
    course, reasons = course_of(readings)
    completion_on, missing = _completion(course, readings, aim)
    method = ForecastMethod.SEASONAL_TREND if course.seasons else ForecastMethod.LOCAL_TREND
    if count < JUDGED_FROM:
        method = ForecastMethod.STRAIGHT_LINE
        reasons = (Reason("forecast.straight_line", {"points": count, "judged_from": JUDGED_FROM}),)
    known = Forecast(completion_on=completion_on, method=method, points=count, reasons=(*missing, *reasons))
    if due_on is None:
        return replace(known, reasons=(Reason("forecast.no_due_day"), *known.reasons))
    if as_of > due_on:
        return replace(known, reasons=(Reason("forecast.due_passed", {"due_on": due_on}), *known.reasons))
    try:
        return _on_due_day(course, due_on, aim, known, held_by(readings, bounds))
    except OverflowError:
        return replace(known, reasons=(Reason("forecast.out_of_range"), *known.reasons))


def forecast_total(
    history: Sequence[Reading], *, as_of: date, due_on: date, at_least: float, bounds: Bounds = UNBOUNDED
) -> Forecast:
    """What readings that stand for periods, such as leads a week, add up to from `as_of` to the due day.

    The sum of the central forecasts of the periods. Its interval is as many times that of a reading half way there: the
    errors are taken to go together, as those of a trend do, which is rather too wide than too narrow. With too few
    readings or no time left there is no value, and the reasons say so.
    """
    readings = one_a_day(history, as_of)[-MOST_POINTS:]
    if len(readings) < JUDGED_FROM or as_of >= due_on:
        return forecast(history, as_of=as_of, due_on=due_on, aim=None, bounds=bounds)
    step = usual_step(readings)
    periods = (due_on - as_of).days / step
    days = [
        readings[-1][0] + timedelta(days=step * (n + 1)) for n in range(ceil((due_on - readings[-1][0]).days / step))
    ]
    days = [day for day in days if as_of < day <= due_on] or [due_on]
    days = days[:: ceil(len(days) / MOST_PERIODS)]
    half_way = as_of + (due_on - as_of) / 2
    course, reasons = course_of(readings)
    bounds = held_by(readings, bounds)
    method = ForecastMethod.SEASONAL_TREND if course.seasons else ForecastMethod.LOCAL_TREND
    known = Forecast(method=method, points=len(readings), reasons=reasons)
    try:
        usual = fsum(_within(course.value_of(course.at(day)), bounds) for day in days) / len(days)
        one = _on_due_day(course, half_way, None, known, bounds)
        centre = course.value_of(course.at(half_way))
        aim = Aim(at_least=centre + at_least / periods - usual)
        probability = _probability(course, course.at(half_way), course.error_at(half_way), aim, UNBOUNDED)
    except OverflowError:
        return replace(known, reasons=(Reason("forecast.out_of_range"), *reasons))
    assert one.interval_80 is not None and one.interval_95 is not None, "there are readings enough"
    return replace(
        known,
        value=usual * periods,
        interval_80=tuple(_within(usual + end - centre, bounds) * periods for end in one.interval_80),
        interval_95=tuple(_within(usual + end - centre, bounds) * periods for end in one.interval_95),
        probability=probability,
    )


def usual_step(readings: Sequence[Reading]) -> int:
    """The usual number of days from one reading to the next; 1 for a single one."""
    gaps = sorted((after[0] - before[0]).days for before, after in pairwise(readings))
    return gaps[len(gaps) // 2] if gaps else 1


def held_by(readings: Sequence[Reading], bounds: Bounds) -> Bounds:
    """The bounds that no reading lies beyond."""
    lower, upper = bounds
    values = [value for _, value in readings]
    lower = None if lower is not None and min(values) < lower else lower
    return lower, None if upper is not None and max(values) > upper else upper


def _on_due_day(course: Course, due_on: date, aim: Aim | None, known: Forecast, bounds: Bounds) -> Forecast:
    """Adds value, intervals and probability; raises OverflowError when one is too large to be a number."""
    centre = course.at(due_on)
    value = _within(course.value_of(centre), bounds)
    if known.method is ForecastMethod.STRAIGHT_LINE:
        return replace(known, value=value)
    error = course.error_at(due_on)
    freedom = course.trend.freedom
    narrow, wide = (quantile(p, freedom) * error for p in (0.9, 0.975))
    probability = None if aim is None else _probability(course, centre, error, aim, bounds)
    missing = (Reason("forecast.no_target"),) if aim is None else ()
    return replace(
        known,
        value=value,
        interval_80=tuple(_within(course.value_of(centre + side), bounds) for side in (-narrow, narrow)),
        interval_95=tuple(_within(course.value_of(centre + side), bounds) for side in (-wide, wide)),
        probability=probability,
        reasons=(*missing, *known.reasons),
    )


def _within(value: float, bounds: Bounds) -> float:
    """The value held within the bounds; raises OverflowError when it is no number even so."""
    lower, upper = bounds
    value = value if lower is None else max(value, lower)
    value = value if upper is None else min(value, upper)
    if not isfinite(value):
        raise OverflowError
    return value


def _probability(course: Course, centre: float, error: float, aim: Aim, bounds: Bounds) -> float:
    """The chance that a reading of the t distribution lies where it should; 1 or 0 when there is no noise."""
    lower, upper = bounds
    least, most = aim.at_least, aim.at_most
    if (least is not None and upper is not None and least > upper) or (
        most is not None and lower is not None and most < lower
    ):
        return 0.0
    floor = None if least is None or (lower is not None and least <= lower) else course.own_of(least)
    ceiling = None if most is None or (upper is not None and most >= upper) else course.own_of(most)
    if error == 0:
        above = floor is None or centre >= floor - NOISE * max(abs(floor), abs(centre))
        below = ceiling is None or centre <= ceiling + NOISE * max(abs(ceiling), abs(centre))
        return float(above and below)
    freedom = course.trend.freedom
    under = 1.0 if ceiling is None else distribution((ceiling - centre) / error, freedom)
    short = 0.0 if floor is None else distribution((floor - centre) / error, freedom)
    return max(under - short, 0.0)


def _completion(course: Course, readings: Sequence[Reading], aim: Aim | None) -> tuple[date | None, tuple[Reason, ...]]:
    """The first day on which a reading met the target if the latest does, else the day the forecast gets there.

    None with a reason for a bound to be held, a course that does not lead there, or one that takes over 100 years.
    """
    if aim is None or aim.holds:
        return None, (Reason("forecast.nothing_to_complete"),)
    last_on, last = readings[-1]
    if aim.is_met_by(last):
        return next(on for on, value in readings if aim.is_met_by(value)), ()
    target = aim.at_most if aim.at_least is None else aim.at_least
    assert target is not None, "an aim that no value can miss is met by the last reading"
    sign = 1.0 if aim.at_least is not None else -1.0
    on = _arrival(course, last_on, sign, course.own_of(target) * sign)
    if on is not None:
        return on, ()
    if course.trend.slope * sign <= 0:
        return None, (Reason("forecast.not_towards"),)
    return None, (Reason("forecast.too_far", {"years": HORIZON_DAYS // 365}),)


def _arrival(course: Course, last_on: date, sign: float, goal: float) -> date | None:
    """The first day after the last reading on which the course, times `sign`, is at the goal.

    The best a season can add says from when to look; from there on one year holds the day, as seasons return.
    """
    trend, last = course.trend, last_on.toordinal()
    best = sum(max(effect * sign for effect in season.effects) for season in course.seasons)
    gap, slope = goal - best - trend.at(last) * sign, trend.slope * sign
    if gap > 0 and slope <= 0:
        return None
    ahead = gap / slope if gap > 0 else 0.0
    if last + ahead > min(last + HORIZON_DAYS, date.max.toordinal()):
        return None
    first = max(last + ceil(ahead - ROUNDING_DAYS), last + 1)
    if not course.seasons:
        return date.fromordinal(first) if first <= date.max.toordinal() else None
    period = YEAR_OF_DAYS if any(season.period != WEEK for season in course.seasons) else WEEK + 1
    start = trend.at(last) * sign
    for number in range(first, min(first + period, date.max.toordinal())):
        day = date.fromordinal(number)
        if start + slope * (number - last) + sign * sum(season.on(day) for season in course.seasons) >= goal:
            return day
    return None


def course_of(readings: Sequence[Reading]) -> tuple[Course, tuple[Reason, ...]]:
    """Trend and seasons of at least three readings, with what was found on the way."""
    exponent = frexp(max(abs(value) for _, value in readings))[1]
    dates = [on for on, _ in readings]
    days: Sequence[float] = [on.toordinal() for on in dates]
    values: Sequence[float] = [ldexp(value, -exponent) for _, value in readings]
    if len(readings) < JUDGED_FROM:
        return Course(exponent=exponent, growth=False, trend=line_of(days, values), seasons=()), ()
    cleared = undisturbed(days, values)
    growth = _grows_in_proportion(values, cleared)
    if growth:
        values = list(map(log, values))
    seasons: list[Season] = []
    for season_of in (weekly, yearly):
        season = season_of(dates, values)
        if season is not None:
            seasons.append(season)
            values = [value - season.on(on) for on, value in zip(dates, values, strict=True)]
    if growth or seasons:
        cleared = undisturbed(days, values)
    trend = trend_of(cleared.days, cleared.values)
    course = Course(exponent=exponent, growth=growth, trend=trend, seasons=tuple(seasons))
    return course, _findings(cleared, dates, course)


def _grows_in_proportion(values: Sequence[float], cleared: Undisturbed) -> bool:
    """Whether the readings speak clearly for steps in proportion to the value, such as 4 % a week."""
    if len(values) < GROWTH_FROM or min(values) <= 0 or max(values) < GROWN * min(values):
        return False
    plain = evidence_of(cleared.days, cleared.values)
    if plain == inf or min(cleared.values) <= 0:
        return False
    logs = list(map(log, cleared.values))
    return evidence_of(cleared.days, logs) - sum(logs) > plain + CLEARLY


def _findings(cleared: Undisturbed, dates: Sequence[date], course: Course) -> tuple[Reason, ...]:
    """What was found in the readings, as reasons."""
    found = [Reason("forecast.growth")] if course.growth else []
    weekly_season, yearly_season = Reason("forecast.weekly_season"), Reason("forecast.yearly_season")
    found += [weekly_season if season.period == WEEK else yearly_season for season in course.seasons]
    if cleared.outliers:
        shown = {"outliers": len(cleared.outliers), "last_on": dates[cleared.outliers[-1]]}
        found.append(Reason("forecast.outliers", shown))
    found += [Reason("forecast.level_shift", {"on": dates[place]}) for place, _ in cleared.shifts]
    return tuple(found)
