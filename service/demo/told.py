"""The story as the files tell it, with the days on which it happens and the numbers that come of it."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from service.demo.days import PlanDays, month_start
from service.demo.events import Item
from service.demo.generator import HISTORY_DAYS, Gain, Generator, Series

NAMESPACE = uuid5(NAMESPACE_DNS, "campfire.example")
MONTHS = 12  # in a year


def identifier(noun: str, key: str) -> str:
    """The id of a thing by its noun (`plan`, `key_result`, …) and its key in the files; always the same."""
    return str(uuid5(NAMESPACE, f"{noun}/{key}"))


def read(name: str) -> Item:
    """One of the files."""
    return tomllib.loads(files("service.demo").joinpath(name).read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Told:
    """The story as it is told on the day `today`."""

    today: date

    @cached_property
    def goals(self) -> Item:
        """Who wants what, and how they go about it."""
        return read("campfire.toml")

    @cached_property
    def year(self) -> Item:
        """What happened meanwhile."""
        return read("year.toml")

    @cached_property
    def numbers(self) -> Item:
        """What is measured."""
        return read("metrics.toml")

    @property
    def founded(self) -> date:
        """The day on which everything begins."""
        return self.today - timedelta(days=HISTORY_DAYS)

    @cached_property
    def plans(self) -> list[tuple[Item, PlanDays]]:
        """All plans with their days, the first ones first."""
        told = [*self.year["plans"], *self.goals["plans"]]
        return [(plan, PlanDays(plan["months"], self._meant(plan))) for plan in told]

    def _meant(self, plan: Item) -> date:
        return month_start(self.today, -MONTHS * plan["years_ago"]) if "years_ago" in plan else self.today

    def days(self, plan: str = "social") -> PlanDays:
        """The days of a plan."""
        return next(days for told, days in self.plans if told["key"] == plan)

    def objectives(self) -> Iterator[tuple[Item, PlanDays, Item]]:
        """Every objective with its plan and the plan's days."""
        for plan, days in self.plans:
            for objective in plan["objectives"]:
                yield plan, days, objective

    @cached_property
    def generators(self) -> dict[str, Generator]:
        """What makes the readings of each metric that has any, by its key."""
        plain = {one["key"]: self._generator(one) for one in self.numbers["metrics"] if "series" in one}
        gains: dict[str, list[Gain]] = {key: [] for key in plain}
        for _, days, objective in self.objectives():
            reads = {one["key"]: one["metric"] for one in objective["key_results"]}
            for tactic in objective.get("tactics", ()):
                if "measured" in tactic:
                    metric = reads[tactic["key_result"]]
                    gains[metric].append(_gain(plain[metric], days, tactic))
        return {
            one["key"]: self._generator(one, gains[one["key"]])
            for one in self.numbers["metrics"]
            if one["key"] in plain
        }

    def _generator(self, metric: Item, gains: Sequence[Gain] = ()) -> Generator:
        seed, series = self.numbers["seed"], Series(**metric["series"])
        return Generator(seed, metric["key"], metric.get("unit"), metric["precision"], series, gains)

    def audited_on(self, audit: Item) -> date:
        """The day of an audit."""
        if "months_ago" in audit:
            return month_start(self.today, -audit["months_ago"]) - timedelta(days=1)
        day = self.days().day(audit["on"])
        return day - timedelta(days=1) if day == self.days().starts_on else day

    def audited(self, audit: str, metric: str) -> float:
        """What a metric stood at in an audit: the last reading whose period was over by the end of the day."""
        told = next(one for one in self.year["audits"] if one["key"] == audit)
        until = self.audited_on(told) + timedelta(days=1)
        values = [value for _, end, value in self.spans(metric) if end <= until]
        return values[-1]

    def spans(self, metric: str) -> Iterator[tuple[date, date, float]]:
        """`(first day, day after the last, value)` of every reading of a metric; of a level, the day after it."""
        told: dict[str, Any] = next(one for one in self.numbers["metrics"] if one["key"] == metric)
        level = told["kind"] == "level"
        begins = self.days().day(told["begins"]) if "begins" in told else self.founded
        for start, end, value in self.generators[metric].readings(told["cadence"], self.today, instant=level):
            if start >= begins:
                yield start, start + timedelta(days=1) if level else end, value


def _gain(generator: Generator, days: PlanDays, tactic: Item) -> Gain:
    began, told = days.day(tactic["began"]), tactic["measured"]
    amount = float(told.partition("%")[0]) / 100 * generator.typical(began) if isinstance(told, str) else told
    return Gain(began, days.day(tactic["due"]), amount)
