"""Holds the forecast to account: how often its intervals hold what came, and its error against naive and drift.

Run as `python -m benchmarks.forecast [wheel]`. Series are generated from a seed, one kind for each thing that readings
do; the public series are read from the file `vega_datasets-0.9.0-py3-none-any.whl` when it is given, as
`pip download --no-deps vega_datasets==0.9.0` fetches it. Each series is cut at several places; what follows the cut is
forecast and compared. Errors and widths are
divided by the mean step of the series before the cut (the scale of MASE), so that they can be added up.
"""

import argparse
import csv
import json
import math
import platform
import random
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

from service.core.forecast import UNBOUNDED, Aim, Bounds, forecast
from service.core.smart.assess import assess_all
from service.core.smart.goals import Context, Goal, ValidateGoals

Series = list[tuple[date, float]]
START = date(2023, 1, 2)
SEED = 20_230_102
EACH = 60


@dataclass(slots=True)
class Scores:
    """Sums over the forecasts of one kind of series."""

    forecasts: int = 0
    inside_80: int = 0
    inside_95: int = 0
    errors: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    width: float = 0.0

    def add(self, other: "Scores") -> None:
        """Takes the sums of another kind in."""
        self.forecasts += other.forecasts
        self.inside_80 += other.inside_80
        self.inside_95 += other.inside_95
        self.width += other.width
        for name, error in other.errors.items():
            self.errors[name] += error


def gauss(chance: random.Random, size: float = 1.0) -> float:
    """Normal noise."""
    return chance.gauss(0, size)


def level(chance: random.Random, count: int) -> list[float]:
    """Noise about a level."""
    return [100 + gauss(chance, 5) for _ in range(count)]


def trended(chance: random.Random, count: int) -> list[float]:
    """Noise about a line."""
    slope = chance.choice([-1, 1]) * chance.uniform(0.3, 3)
    return [200 + slope * n + gauss(chance, 5) for n in range(count)]


def walk(chance: random.Random, count: int) -> list[float]:
    """A random walk."""
    values, now = [], 100.0
    for _ in range(count):
        now += gauss(chance, 3)
        values.append(now)
    return values


def drifting(chance: random.Random, count: int) -> list[float]:
    """A random walk with drift, read with noise."""
    slope = chance.uniform(-1.5, 1.5)
    return [value + slope * n + gauss(chance, 2) for n, value in enumerate(walk(chance, count))]


def reverting(chance: random.Random, count: int) -> list[float]:
    """A level that is left and found again."""
    values, now = [], 0.0
    for _ in range(count):
        now = 0.7 * now + gauss(chance, 4)
        values.append(100 + now)
    return values


def outlying(chance: random.Random, count: int) -> list[float]:
    """A line, and now and then a reading far off."""
    values = trended(chance, count)
    for place in range(count):
        if chance.random() < 0.04:
            values[place] += chance.choice([-1, 1]) * chance.uniform(40, 120)
    return values


def shifted(chance: random.Random, count: int) -> list[float]:
    """A line that jumps once."""
    values, at = trended(chance, count), chance.randrange(count // 4, count // 2)
    jump = chance.choice([-1, 1]) * chance.uniform(40, 100)
    return [value + (jump if place >= at else 0) for place, value in enumerate(values)]


def turning(chance: random.Random, count: int) -> list[float]:
    """A line that bends once."""
    at, first, then = chance.randrange(count // 4, count // 2), chance.uniform(-2, 2), chance.uniform(-2, 2)
    return [100 + first * min(n, at) + then * max(n - at, 0) + gauss(chance, 4) for n in range(count)]


def counts(chance: random.Random, count: int) -> list[float]:
    """Small counts that grow or shrink."""
    mean, growth = chance.uniform(1, 30), chance.uniform(-0.005, 0.02)
    return [float(poisson(chance, mean * math.exp(growth * n))) for n in range(count)]


def poisson(chance: random.Random, mean: float) -> int:
    """A Poisson number, by multiplying chances."""
    limit, product, found = math.exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        found += 1
    return found


def shares(chance: random.Random, count: int) -> list[float]:
    """Shares of a whole, in percent."""
    base, now, values = chance.uniform(1, 98), 0.0, []
    for _ in range(count):
        now = 0.5 * now + gauss(chance, 0.12)
        logit = math.log(base / (100 - base)) + now
        values.append(100 / (1 + math.exp(-logit)))
    return values


def saturating(chance: random.Random, count: int) -> list[float]:
    """Growth that comes to an end."""
    rate = chance.uniform(1.5, 4) / count
    return [1000 - 800 * math.exp(-rate * n) + gauss(chance, 8) for n in range(count)]


def growing(chance: random.Random, count: int) -> list[float]:
    """Growth in proportion, with noise in proportion."""
    rate, now, values = chance.uniform(0.002, 0.02), math.log(400), []
    for _ in range(count):
        now += rate + gauss(chance, 0.015)
        values.append(math.exp(now))
    return values


def by_week(chance: random.Random, count: int) -> list[float]:
    """A drifting walk with a season of the week."""
    effects = [gauss(chance, 15) for _ in range(7)]
    return [value + effects[n % 7] for n, value in enumerate(drifting(chance, count))]


def by_year(chance: random.Random, count: int) -> list[float]:
    """A line with a season of the year, by month."""
    effects, slope = [gauss(chance, 20) for _ in range(12)], chance.uniform(-1, 2)
    return [200 + slope * n + effects[n % 12] + gauss(chance, 6) for n in range(count)]


def by_both(chance: random.Random, count: int) -> list[float]:
    """A line with a smooth season of the year and one of the week."""
    weekdays, size, phase = [gauss(chance, 10) for _ in range(7)], chance.uniform(10, 30), chance.uniform(0, 6.3)
    slope = chance.uniform(-0.05, 0.1)
    return [
        300 + slope * n + weekdays[n % 7] + size * math.sin(2 * math.pi * n / 365.25 + phase) + gauss(chance, 8)
        for n in range(count)
    ]


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to make series: `lengths` readings, `step` days apart (30 is a calendar month)."""

    make: Callable[[random.Random, int], list[float]]
    lengths: Sequence[int] = (8, 12, 24, 52, 104)
    steps: Sequence[int] = (1, 7, 30)
    bounds: Bounds = UNBOUNDED
    gaps: float = 0.0


KINDS = {
    "level": Kind(level),
    "trend": Kind(trended),
    "trend, gaps": Kind(trended, gaps=0.3),
    "random walk": Kind(walk),
    "walk with drift": Kind(drifting),
    "reverting": Kind(reverting),
    "outliers": Kind(outlying, lengths=(12, 24, 52, 104)),
    "level shift": Kind(shifted, lengths=(24, 52, 104)),
    "turning trend": Kind(turning, lengths=(24, 52, 104)),
    "counts": Kind(counts, bounds=(0.0, None)),
    "shares": Kind(shares, bounds=(0.0, 100.0)),
    "saturating": Kind(saturating, lengths=(24, 52, 104)),
    "growth": Kind(growing),
    "week": Kind(by_week, lengths=(35, 60, 120), steps=(1,)),
    "year": Kind(by_year, lengths=(26, 36, 48, 72), steps=(30,)),
    "week and year": Kind(by_both, lengths=(800, 1100), steps=(1,)),
}


def month_on(first: date, months: int) -> date:
    """The first of the month so many months later."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def series_of(kind: Kind, chance: random.Random) -> Series:
    """One generated series."""
    step, count = chance.choice(kind.steps), chance.choice(kind.lengths)
    count += max(count // 3, 3)
    days = [month_on(START, n) if step == 30 else START + timedelta(days=step * n) for n in range(count)]
    made = list(zip(days, kind.make(chance, count), strict=True))
    return [pair for pair in made if chance.random() >= kind.gaps]


def cuts_of(series: Series) -> Iterator[tuple[Series, Series]]:
    """Before and after: at three quarters of the series, and everything that follows is to be forecast."""
    cut = len(series) * 3 // 4
    if cut >= 5:
        yield series[:cut], series[cut:]


def score(before: Series, after: Series, bounds: Bounds, scores: Scores) -> None:
    """Adds up to six days of the future, near and far, to the scores."""
    last_on, last = before[-1]
    first_on, first = before[0]
    slope = (last - first) / (last_on - first_on).days
    values = [value for _, value in before]
    step = sum(abs(b - a) for a, b in pairwise(values)) / (len(values) - 1) or 1.0
    for place in sorted({round(n * (len(after) - 1) / 5) for n in range(6)}):
        on, value = after[place]
        said = forecast(before, as_of=last_on, due_on=on, aim=Aim(at_least=last), bounds=bounds)
        assert said.value is not None and said.interval_80 is not None and said.interval_95 is not None
        scores.forecasts += 1
        scores.inside_80 += said.interval_80[0] <= value <= said.interval_80[1]
        scores.inside_95 += said.interval_95[0] <= value <= said.interval_95[1]
        scores.width += (said.interval_80[1] - said.interval_80[0]) / step
        scores.errors["ours"] += abs(said.value - value) / step
        scores.errors["naive"] += abs(last - value) / step
        scores.errors["drift"] += abs(last + slope * (on - last_on).days - value) / step


def generated(each: int = EACH) -> dict[str, Scores]:
    """Scores by kind of series."""
    found: dict[str, Scores] = {}
    for name, kind in KINDS.items():
        chance, scores = random.Random(f"{SEED} {name}"), Scores()  # noqa: S311
        for _ in range(each):
            for before, after in cuts_of(series_of(kind, chance)):
                score(before, after, kind.bounds, scores)
        found[name] = scores
    return found


def public(wheel: Path) -> dict[str, Scores]:
    """Scores on the series in a wheel of vega_datasets, cut at a half, three quarters and seven eighths."""
    found: dict[str, Scores] = {}
    for name, every in public_series(wheel).items():
        scores = Scores()
        for series in every:
            for share in (0.5, 0.75, 0.875):
                cut = int(len(series) * share)
                ahead = max(len(series) // 8, 3)
                if cut >= 5:
                    score(series[:cut], series[cut : cut + ahead], UNBOUNDED, scores)
        found[name] = scores
    return found


def public_series(wheel: Path) -> dict[str, list[Series]]:
    """Series by file: US employment by branch, shares, electricity in Iowa, weather in Seattle, wheat and wages."""
    with zipfile.ZipFile(wheel) as archive:

        def rows(name: str) -> list[dict[str, str]]:
            with archive.open(f"vega_datasets/_data/{name}") as file:
                return list(csv.DictReader(TextIOWrapper(file, "utf-8")))

        employment = rows("us-employment.csv")
        branches = [name for name in employment[0] if name not in {"month", "nonfarm_change"}]
        jobs = [[(date.fromisoformat(row["month"][:10]), float(row[name])) for row in employment] for name in branches]
        stocks: dict[str, Series] = defaultdict(list)
        for row in rows("stocks.csv"):
            month, day, year = row["date"].split()
            on = date(int(year), MONTH_NAMES.index(month) + 1, int(day))
            stocks[row["symbol"]].append((on, float(row["price"])))
        power: dict[str, Series] = defaultdict(list)
        for row in rows("iowa-electricity.csv"):
            power[row["source"]].append((date.fromisoformat(row["year"][:10]), float(row["net_generation"])))
        weather = rows("seattle-weather.csv")
        days = [date.fromisoformat(row["date"].replace("/", "-")[:10]) for row in weather]
        heat = list(zip(days, (float(row["temp_max"]) for row in weather), strict=True))
        wheat = json.loads(archive.read("vega_datasets/_data/wheat.json"))
        farm = [
            [(date(int(row["year"]), 1, 1), float(row[name])) for row in wheat if row.get(name) is not None]
            for name in ("wheat", "wages")
        ]
    return {
        "US employment, monthly": jobs,
        "share prices, monthly": list(stocks.values()),
        "Iowa electricity, yearly": list(power.values()),
        "Seattle temperature, daily": [heat],
        "Seattle temperature, weekly": [heat[::7]],
        "wheat and wages, 5 years": farm,
    }


MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def timings() -> dict[int, float]:
    """Milliseconds of the processor for one forecast of so many daily readings, the least of several tries."""
    found: dict[int, float] = {}
    for count in (12, 100, 365, 730):
        values = by_both(random.Random(SEED), count)  # noqa: S311
        history = [(START + timedelta(days=n), value) for n, value in enumerate(values)]
        due = START + timedelta(days=count + 90)
        tries: list[float] = []
        for _ in range(30):
            began = time.process_time()
            forecast(history, as_of=history[-1][0], due_on=due, aim=Aim(at_least=400))
            tries.append(time.process_time() - began)
        found[count] = min(tries) * 1000
    return found


def judging(goals: int = 1000, readings: int = 100) -> float:
    """Seconds of the processor to judge goals against SMART in one call, each with weekly readings."""
    chance, last = random.Random(SEED), START + timedelta(weeks=readings)  # noqa: S311
    values = [1000 + 12 * n + gauss(chance, 20) for n in range(readings)]
    history = tuple((last - timedelta(weeks=readings - n), value) for n, value in enumerate(values))
    text = f"Grow Instagram followers to 3,000 by {last + timedelta(days=130)}"
    request = ValidateGoals(goals=(Goal(text=text, context=Context(history=history)),) * goals)
    began = time.process_time()
    assess_all(request, last)
    return time.process_time() - began


def table(scores: dict[str, Scores]) -> str:
    """One line a kind, and one for all."""
    whole = Scores()
    for each in scores.values():
        whole.add(each)
    lines = [f"{'':28}{'n':>6}{'in 80%':>9}{'in 95%':>9}{'width':>8}{'error':>8}{'naive':>8}{'drift':>8}"]
    for name, each in {**scores, "all": whole}.items():
        count = each.forecasts
        errors = "".join(f"{each.errors[by] / count:8.2f}" for by in ("ours", "naive", "drift"))
        shares = f"{each.inside_80 / count:9.1%}{each.inside_95 / count:9.1%}{each.width / count:8.1f}"
        lines.append(f"{name:28}{count:6}{shares}{errors}")
    return "\n".join(lines)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path, nargs="?", help="a wheel of vega_datasets 0.9.0")
    arguments = parser.parse_args()
    print(f"{platform.machine()} Python {platform.python_version()}\n\n{table(generated())}")
    if arguments.wheel is not None:
        print(f"\n{table(public(arguments.wheel))}")
    print("\n" + "\n".join(f"{count:4} daily readings: {spent:.2f} ms" for count, spent in timings().items()))
    print(f"1,000 goals with 100 readings each: {judging():.2f} s")


if __name__ == "__main__":
    main()
