"""Seasons: what a day of the week or a time of the year adds to a series, where the readings show it.

Classical decomposition with a centred moving average over one season (Hyndman and Athanasopoulos, Forecasting,
section 3.4), with medians or trimmed means for the effects, each shrunk by what chance alone would have made of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from service.core.disturbances import NORMAL, median

WEEK, QUARTERS, MONTHS = 7, 4, 12
WEEKS_SEEN, YEARS_SEEN = 3, 2
YEAR_DAYS = 365.25
LEEWAY = 7.0
"""Days that two years may be short of."""
MONTHLY_WITHIN, QUARTERLY_WITHIN, FINE_WITHIN = 45, 100, 20
"""Days between readings up to which a year has months, quarters, and months that pass into one another."""
SHOWN = 4.0
"""How far a season must explain more than chance (a ratio like F) to be taken."""
CHANCE = 1.5
"""How strong chance alone makes a season seem, which is taken off."""
GAPPY = 0.25
"""The part of the months that may be without a reading."""
FEWEST_A_WEEK = 4
"""Readings a week from which they are daily, those of a working week among them."""
DAYS_OFF = 6
"""Readings that may be missing from the weeks."""


@dataclass(frozen=True, slots=True)
class Season:
    """What a season adds on a day, with the standard error of it."""

    period: int
    effects: tuple[float, ...]
    error: float
    smooth: bool = False

    def on(self, day: date) -> float:
        """The effect on a day, in the units of the values."""
        if self.period == WEEK:
            return self.effects[day.weekday()]
        if self.period == QUARTERS:
            return self.effects[(day.month - 1) // 3]
        if not self.smooth:
            return self.effects[day.month - 1]
        place = day.month - 1 + (day.day - 0.5) / 30.5 - 0.5
        low = int(place // 1)
        part = place - low
        return (1 - part) * self.effects[low % MONTHS] + part * self.effects[(low + 1) % MONTHS]


def weekly(days: Sequence[date], values: Sequence[float]) -> Season | None:
    """The season of the week in daily readings of at least three weeks, where there is one."""
    span = (days[-1] - days[0]).days + 1
    a_week = round(len(days) * WEEK / span)
    if len(days) < WEEKS_SEEN * WEEK - DAYS_OFF or span < WEEKS_SEEN * WEEK or a_week < FEWEST_A_WEEK:
        return None
    rest = _detrended(values, a_week)
    return _season(WEEK, [day.weekday() for day in days], rest, median)


def yearly(days: Sequence[date], values: Sequence[float]) -> Season | None:
    """The season of the year in readings of at least two years, by month or by quarter, where there is one."""
    span = (days[-1] - days[0]).days
    apart = span / (len(days) - 1)
    period = MONTHS if apart <= MONTHLY_WITHIN else QUARTERS
    if apart > QUARTERLY_WITHIN or span + apart < YEARS_SEEN * YEAR_DAYS - LEEWAY:
        return None
    length = 12 // period
    first = _bin(days[0], length)
    bins: list[list[float]] = [[] for _ in range(_bin(days[-1], length) - first + 1)]
    climb = (values[-1] - values[0]) / span  # within a bin the days differ, and a trend must not show as a season
    for day, value in zip(days, values, strict=True):
        bins[_bin(day, length) - first].append(value - climb * (day - days[0]).days)
    empty = sum(not each for each in bins)
    if len(bins) < YEARS_SEEN * period or empty > GAPPY * len(bins):
        return None
    levels = _filled([median(each) if each else None for each in bins])
    rest = _detrended(levels, period, ends=True)
    season = _season(period, [(first + place) % period for place in range(len(bins))], rest, _trimmed)
    if season is None or apart > FINE_WITHIN:
        return season
    return Season(season.period, season.effects, season.error, smooth=True)


def _bin(day: date, length: int) -> int:
    return (day.year * 12 + day.month - 1) // length


def _filled(levels: Sequence[float | None]) -> list[float]:
    """Gaps filled in a straight line; the first and the last are there."""
    filled: list[float] = []
    for place, level in enumerate(levels):
        if level is not None:
            filled.append(level)
            continue
        ahead, known = next((far, value) for far, value in enumerate(levels[place:]) if value is not None)
        filled.append(filled[-1] + (known - filled[-1]) / (ahead + 1))
    return filled


def _detrended(values: Sequence[float], period: int, *, ends: bool = False) -> list[float | None]:
    """The values less a centred moving average over one season; `ends` prolongs it by the change from year to year."""
    count, half = len(values), period // 2
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    if period % 2:
        averages = [(sums[i + half + 1] - sums[i - half]) / period for i in range(half, count - half)]
    else:
        averages = [
            (sums[i + half + 1] - sums[i - half] + sums[i + half] - sums[i - half + 1]) / (2 * period)
            for i in range(half, count - half)
        ]
    rest: list[float | None] = [None] * count
    rest[half : count - half] = [value - average for value, average in zip(values[half:], averages, strict=False)]
    if ends:
        climb = median([after - before for before, after in zip(values, values[period:], strict=False)]) / period
        for i in range(half):
            rest[i] = values[i] - (averages[0] - climb * (half - i))
            rest[count - 1 - i] = values[count - 1 - i] - (averages[-1] + climb * (half - i))
    return rest


def _season(
    period: int, places: Sequence[int], rest: Sequence[float | None], middle: Callable[[Sequence[float]], float]
) -> Season | None:
    """The effects of a season's places, where they explain more than chance would."""
    seen: list[list[float]] = [[] for _ in range(period)]
    for place, value in zip(places, rest, strict=True):
        if value is not None:
            seen[place].append(value)
    used = [each for each in seen if each]
    if min(len(each) for each in used) < 2:
        return None
    effects = [middle(each) if each else 0.0 for each in seen]
    count = sum(map(len, used))
    whole = sum(abs(value) for each in used for value in each)
    left = sum(abs(value - effect) for each, effect in zip(seen, effects, strict=True) for value in each)
    freedom = count - len(used) - 1
    if freedom < 1 or whole == 0:
        return None
    strength = ((whole / left) ** 2 - 1) * freedom / (len(used) - 1) if left > 1e-12 * whole else 1e12
    if strength < SHOWN:
        return None
    mean = sum(effects) / len(used)
    share = 1 - CHANCE / strength
    effects = [share * (effect - mean) if each else 0.0 for each, effect in zip(seen, effects, strict=True)]
    sizes = [abs(value - effect) for each, effect in zip(seen, effects, strict=True) for value in each]
    return Season(period, tuple(effects), NORMAL * median(sizes) * (len(used) / count) ** 0.5)


def _trimmed(values: Sequence[float]) -> float:
    """The mean, without the least and the greatest from four on; of three the median."""
    ordered = sorted(values)
    if len(ordered) >= 3:
        ordered = ordered[1:-1]
    return sum(ordered) / len(ordered)
