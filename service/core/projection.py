"""What a series would have come to if it had gone on as before: the trend and seasons of its past, prolonged.

`service.core.forecast` foretells one day; this adds several days up, with the error of the sum. Errors of a trend go
together, the noise of readings does not: the variance of the sum is what the model of `service.core.trend` gives it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, hypot, log

from service.core.forecast import (
    JUDGED_FROM,
    MOST_POINTS,
    Bounds,
    Course,
    ForecastMethod,
    course_of,
    held_by,
)
from service.core.seasons import QUARTERS, WEEK, Season
from service.core.student_t import distribution, quantile
from service.core.targets import Reading
from service.core.thresholds import NOISE
from service.core.verdict import Reason


@dataclass(frozen=True, slots=True)
class Projection:
    """The sum of the values of some days as the past leads to it, in the metric's unit, and how sure that is.

    `centre` and `error` are in the units of the course, in which the errors are those of Student's t.
    """

    value: float
    centre: float
    error: float
    course: Course
    bounds: Bounds
    method: ForecastMethod
    findings: tuple[Reason, ...]
    """What was found in the past: seasons, growth, outliers, shifts of the level."""

    def interval(self, share: float) -> tuple[float, float]:
        """The lowest and the highest sum that hold so much of the probability, 0.95 for example."""
        far = quantile(0.5 + share / 2, self.course.trend.freedom) * self.error
        low, high = (_within(self.course.value_of(self.centre + side), self.bounds) for side in (-far, far))
        return low, high

    def below(self, value: float) -> float:
        """The probability, 0 to 1, that the past would have come to less than a value."""
        own = self.course.own_of(value)
        if self.error == 0:
            return float(own - self.centre > NOISE * max(abs(own), abs(self.centre)))
        return distribution((own - self.centre) / self.error, self.course.trend.freedom)


def projected(history: Sequence[Reading], days: Sequence[date], bounds: Bounds) -> Projection | None:
    """What the values of ascending `days` after the history would add up to; None with fewer than five readings.

    The history ascends, a reading a day. `bounds` are the metric's own, of a single value. Raises OverflowError when
    the sum is too large to be a number.
    """
    readings = history[-MOST_POINTS:]
    if len(readings) < JUDGED_FROM:
        return None
    course, findings = course_of(readings)
    centres = [course.at(day) for day in days]
    if course.growth:
        most = max(centres)
        parts = [exp(centre - most) for centre in centres]
        whole = sum(parts)
        centre, weights = most + log(whole), [part / whole for part in parts]
    else:
        centre, weights = sum(centres), [1.0] * len(days)
    error = course.trend.error_of_sum([day.toordinal() for day in days], weights)
    error = hypot(error, *(_season_error(season, days, weights) for season in course.seasons))
    lower, upper = (None if end is None else end * len(days) for end in held_by(readings, bounds))
    value = _within(course.value_of(centre), (lower, upper))
    if abs(value) == float("inf"):
        raise OverflowError
    method = ForecastMethod.SEASONAL_TREND if course.seasons else ForecastMethod.LOCAL_TREND
    return Projection(value, centre, error, course, (lower, upper), method, findings)


def _season_error(season: Season, days: Sequence[date], weights: Sequence[float]) -> float:
    """The error of a season's effects in a sum: days of one weekday, or of one part of the year, err together."""
    together: dict[int, float] = {}
    for day, weight in zip(days, weights, strict=True):
        place = day.weekday() if season.period == WEEK else (day.month - 1) // (3 if season.period == QUARTERS else 1)
        together[place] = together.get(place, 0.0) + weight
    return season.error * hypot(*together.values())


def _within(value: float, bounds: Bounds) -> float:
    lower, upper = bounds
    value = value if lower is None else max(value, lower)
    return value if upper is None else min(value, upper)
