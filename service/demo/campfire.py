"""Campfire's plans as they stand on a given day, in the shapes that clients send to create things.

Every plan is laid around `today` so that half to three quarters of it are over, whatever the day.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from service.demo.days import PlanDays
from service.demo.generator import Generator, Series

NAMESPACE = uuid5(NAMESPACE_DNS, "campfire.example")
READ_AT = "18:00:00Z"  # levels are read in the evening
LEVELS = {"target": "aim", "commit": "commit", "stretch": "stretch"}  # a key result's field, and how it is told

Item = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """Everything to create, list by list in the order in which it can be loaded: what is referred to comes first.

    All values are as in JSON: ids and days are text. Readings name their metric by its key.
    """

    members: tuple[Item, ...]
    metrics: tuple[Item, ...]
    plans: tuple[Item, ...]
    objectives: tuple[Item, ...]
    key_results: tuple[Item, ...]
    tactics: tuple[Item, ...]
    readings: tuple[Item, ...]


def campfire(today: date) -> Demo:
    """The demo on the day `today`. Pure: the same day gives the same data, and a past day's readings never change."""
    story, numbers = _told("campfire.toml"), _told("metrics.toml")
    metrics = numbers["metrics"]
    generators = {metric["key"]: _generator(numbers["seed"], metric) for metric in metrics if "series" in metric}
    plans = [(plan, PlanDays(plan["months"], today)) for plan in story["plans"]]
    objectives = [(plan["key"], days, told) for plan, days in plans for told in plan["objectives"]]
    return Demo(
        members=tuple(_create("member", told, "key") for told in story["members"]),
        metrics=tuple(_create("metric", told, "series") for told in metrics),
        plans=tuple(_plan(days, told) for told, days in plans),
        objectives=tuple(_objective(plan, told) for plan, _, told in objectives),
        key_results=tuple(
            _key_result(days, objective["key"], told, generators.get(told["metric"]))
            for _, days, objective in objectives
            for told in objective["key_results"]
        ),
        tactics=tuple(
            _tactic(days, objective["key"], told)
            for _, days, objective in objectives
            for told in objective.get("tactics", ())
        ),
        readings=tuple(
            reading
            for metric in metrics
            if metric["key"] in generators
            for reading in _readings(metric, generators[metric["key"]], today)
        ),
    )


def identifier(noun: str, key: str) -> str:
    """The id of a thing by its noun (`plan`, `key_result`, …) and its key in the files; always the same."""
    return str(uuid5(NAMESPACE, f"{noun}/{key}"))


def _told(name: str) -> Item:
    return tomllib.loads(files("service.demo").joinpath(name).read_text(encoding="utf-8"))


def _generator(seed: int, metric: Item) -> Generator:
    return Generator(seed, metric["key"], metric.get("unit"), metric["precision"], Series(**metric["series"]))


def _create(noun: str, told: Item, *left_out: str, **given: object) -> Item:
    """What a client sends: an id, what is told under the same names but for those left out, and what is worked out."""
    kept = {name: value for name, value in told.items() if name not in left_out}
    return {"id": identifier(noun, told["key"]), **kept, **given}


def _plan(days: PlanDays, told: Item) -> Item:
    given: Item = {
        "title": told["title"].format(years=days.years),
        "starts_on": days.starts_on.isoformat(),
        "ends_on": days.ends_on.isoformat(),
        "status": "active",
    }
    return _create("plan", told, "key", "months", "objectives", **given)


def _objective(plan: str, told: Item) -> Item:
    given: Item = {
        "plan_id": identifier("plan", plan),
        "owner_id": identifier("member", told["owner"]),
        "stage": "active",
    }
    if "parent" in told:
        given["parent_id"] = identifier("objective", told["parent"])
    return _create("objective", told, "key", "parent", "owner", "key_results", "tactics", **given)


def _key_result(days: PlanDays, objective: str, told: Item, generator: Generator | None) -> Item:
    due = days.day(told["due"]) if "due" in told else days.ends_on
    given: Item = {
        "objective_id": identifier("objective", objective),
        "metric_id": identifier("metric", told["metric"]),
        "starts_on": days.starts_on.isoformat(),
        "due_on": due.isoformat(),
    }
    if generator:
        given |= _figures(days, told, generator)
    numbers = {name: f"{value:,}" for name, value in (told | given).items() if isinstance(value, int | float)}
    given["title"] = told["title"].format(**numbers, due=f"{due.day} {due:%B %Y}")
    return _create("key_result", told, "key", "metric", "due", "aim", "baseline_from_first_reading", **given)


def _figures(days: PlanDays, told: Item, generator: Generator) -> Item:
    """Baseline, target and the like as a person would write them down: rounded, from an ordinary day at the start."""
    start = generator.figure(generator.typical(days.starts_on))
    if told["kind"].startswith("stay_"):
        bounds = {name: told[name] for name in ("lower", "upper") if isinstance(told.get(name), str)}
        return {name: generator.figure(_share(told) * start) for name, told in bounds.items()}
    if told.get("baseline_from_first_reading"):
        return {}
    levels = {name: told[told_as] for name, told_as in LEVELS.items() if told_as in told}
    figures: Item = {"baseline": start, "baseline_on": days.starts_on.isoformat()}
    figures |= {name: generator.figure(start + _change(level, start)) for name, level in levels.items()}
    if "milestones" in told:
        way = figures["target"] - start
        figures["milestones"] = [
            {"on": days.day(on).isoformat(), "value": generator.rounded(start + _share(covered) * way)}
            for on, covered in told["milestones"]
        ]
    return figures


def _share(told: str) -> float:
    """0.62 for "62%" and for "62% of start"."""
    return float(told.partition("%")[0]) / 100


def _change(told: str, start: float) -> float:
    """The difference to `start` that "+30%" or "+8" stands for."""
    return _share(told) * start if told.endswith("%") else float(told)


def _tactic(days: PlanDays, objective: str, told: Item) -> Item:
    given: Item = {
        "objective_id": identifier("objective", objective),
        "key_result_id": identifier("key_result", told["key_result"]),
        "responsible_id": identifier("member", told["responsible"]),
        "assignee_ids": [identifier("member", key) for key in told["assignees"]],
    }
    for relation in ("requires", "excludes"):
        if relation in told:
            given[relation] = [identifier("tactic", key) for key in told[relation]]
    if "due" in told:
        given["due_on"] = days.day(told["due"]).isoformat()
    return _create("tactic", told, "key", "key_result", "responsible", "assignees", "due", **given)


def _readings(metric: Item, generator: Generator, today: date) -> Iterator[Item]:
    level = metric["kind"] == "level"
    for start, end, value in generator.readings(metric["cadence"], today, instant=level):
        when = (
            {"at": f"{start}T{READ_AT}"}
            if level
            else {"period_start": f"{start}T00:00:00Z", "period_end": f"{end}T00:00:00Z"}
        )
        yield {"metric": metric["key"], **when, "value": value, "source": "demo"}
