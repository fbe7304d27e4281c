"""Made-up readings that look like real ones.

What a metric says about a day depends on the seed, the metric, that day and the tactics that ran before it: the series
of one metric does not change with the others, and stays as it is while today moves on within a quarter.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import cos, inf, pi, sin
from random import Random
from typing import NamedTuple, TypedDict

from service.demo.days import month_start

ORIGIN = date(2024, 1, 1)
YEAR_DAYS = 365.25
HISTORY_DAYS = 731
OUTAGE_DAYS = 7
BOUNDS = {"%": (0.0, 100.0), "points": (-100.0, 100.0)}
DRIFT_PERIODS = (41, 97, 223)  # days; none divides another, so that the ups and downs never line up


class Campaign(TypedDict):
    """A campaign of every second year whose gain is kept."""

    starts: str
    lift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """How a metric behaves. The fields are explained in the head of `metrics.toml`; percentages are 0–100."""

    start: float
    growth: float = 0.0
    growth_percent: float = 0.0
    noise: float = 0.0
    noise_percent: float = 0.0
    drift_percent: float = 0.0
    weekend_dip: float = 0.0
    summer_dip: float = 0.0
    surprises: float = 0.0
    gaps: float = 0.0
    outage: str | None = None
    campaign: Campaign | None = None
    stopped_days_ago: int | None = None


class Gain(NamedTuple):
    """What a tactic gained a metric, in its unit: bit by bit from its first day to its last, and kept."""

    began: date
    ended: date
    amount: float

    def by(self, day: date) -> float:
        """How much of it is there on a day."""
        done = ((day - self.began).days + 1) / ((self.ended - self.began).days + 1)
        return self.amount * min(max(done, 0), 1)


class Generator:
    """The readings of one metric. `seed` separates one made-up world from another."""

    def __init__(
        self, seed: int, metric: str, unit: str | None, precision: int, series: Series, gains: Sequence[Gain] = ()
    ) -> None:
        self._stream = f"{seed}/{metric}"
        self._series = series
        self._gains = gains
        self._precision = precision
        self._bounds = BOUNDS.get(unit or "", (0.0, inf))
        phases = Random(self._stream)  # noqa: S311 - a story, not a secret
        self._waves = [(2 * pi / period, phases.uniform(0, 2 * pi)) for period in DRIFT_PERIODS]

    def typical(self, day: date) -> float:
        """What an ordinary weekday around this day gives, in the metric's unit: trend, season, tactics; no noise."""
        series = self._series
        years = (day - ORIGIN).days / YEAR_DAYS
        value = series.start * (1 + series.growth_percent / 100) ** years + series.growth * years
        value *= 1 - series.summer_dip / 100 * (1 - cos(2 * pi * (years - 15 / YEAR_DAYS))) / 2
        if series.campaign:
            value *= (1 + series.campaign["lift"] / 100) ** _campaigns_by(day, series.campaign["starts"])
        return value + sum(gain.by(day) for gain in self._gains)

    def reading(self, day: date) -> float | None:
        """The value recorded for the period that starts on `day`, rounded to the metric's precision; None for a gap."""
        series, chance = self._series, self._chance(day)
        if self._is_gap(day, chance.random()):
            return None
        value = self.typical(day)
        if day.weekday() >= 5:
            value *= 1 - series.weekend_dip / 100
        value *= 1 + chance.gauss(0, series.noise_percent / 100) + self._drift(day)
        value += chance.gauss(0, series.noise)
        if chance.random() < series.surprises / 100:
            value *= min(1 + 0.4 * chance.paretovariate(1.5), 5)
        low, high = self._bounds
        return self.rounded(min(max(value, low), high))

    def readings(self, cadence: str, today: date, *, instant: bool) -> Iterator[tuple[date, date, float]]:
        """`(first day, day after the last, value)` of every period of two years that is over before `today`.

        `instant`: the metric is read on the first day of each period and needs no more of it.
        """
        until = today - timedelta(days=self._series.stopped_days_ago or 0)
        for start, end in _periods(cadence, today - timedelta(days=HISTORY_DAYS)):
            if (start + timedelta(days=1) if instant else end) > until:
                return
            if (value := self.reading(start)) is not None:
                yield start, end, value

    def rounded(self, value: float) -> float:
        """The value with as many decimals as the metric has; a whole number when it has none."""
        return round(value, self._precision) if self._precision else round(value)

    def figure(self, value: float) -> float:
        """The value as it is put into a goal: three significant figures at most."""
        return self.rounded(float(f"{value:.3g}"))

    def _chance(self, day: date) -> Random:
        return Random(f"{self._stream}/{day.isoformat()}")  # noqa: S311 - a story, not a secret

    def _drift(self, day: date) -> float:
        """Slow ups and downs, as a fraction of the value."""
        waves = sum(sin(speed * day.toordinal() + phase) for speed, phase in self._waves)
        return self._series.drift_percent / 100 * waves / len(self._waves)

    def _is_gap(self, day: date, draw: float) -> bool:
        series = self._series
        if series.outage and day.year % 2:
            begins = date.fromisoformat(f"{day.year}-{series.outage}")
            if begins <= day < begins + timedelta(days=OUTAGE_DAYS):
                return True
        # Someone always notices: a single missing day is not followed by another.
        return draw < series.gaps / 100 <= self._chance(day - timedelta(days=1)).random()


def _campaigns_by(day: date, starts: str) -> int:
    """How many campaigns of even years have begun since 2024, that of 2024 included; negative before 2022's."""
    begun = day.year if day.strftime("%m-%d") >= starts else day.year - 1
    return (begun - 2022) // 2


def _periods(cadence: str, since: date) -> Iterator[tuple[date, date]]:
    """Half-open periods of a cadence, the first one that starts on or after `since` and all that follow."""
    if cadence == "monthly":
        start = since if since.day == 1 else month_start(since, 1)
        while True:
            yield start, (start := month_start(start, 1))
    length = timedelta(days={"daily": 1, "weekly": 7}[cadence])
    start = since + timedelta(days=-since.weekday() % 7 if cadence == "weekly" else 0)
    while True:
        yield start, (start := start + length)
