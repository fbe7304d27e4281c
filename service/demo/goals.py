"""What Campfire wants, in the shapes that clients send to create it."""

from datetime import date

from service.demo.days import PlanDays
from service.demo.events import Item
from service.demo.generator import Generator
from service.demo.told import Told, identifier

LEVELS = {"target": "aim", "commit": "commit", "stretch": "stretch"}  # a key result's field, and how it is told
LATER = ("began", "measured", "actual_cost", "actual_benefit", "actual_effort")
"""What is known of a tactic only once it ran."""


def create(noun: str, told: Item, *left_out: str, **given: object) -> Item:
    """What a client sends: an id, what is told under the same names but for those left out, and what is worked out."""
    kept = {name: value for name, value in told.items() if name not in (*left_out, "key")}
    return {"id": identifier(noun, told["key"]), **kept, **given}


def plan_of(days: PlanDays, told: Item) -> Item:
    """A plan, still a draft."""
    given: Item = {
        "title": told["title"].format(years=days.years),
        "starts_on": days.starts_on.isoformat(),
        "ends_on": days.ends_on.isoformat(),
    }
    return create("plan", told, "months", "years_ago", "objectives", "closing", "previous", **given)


def objective_of(plan: str, told: Item) -> Item:
    """An objective."""
    given: Item = {
        "plan_id": identifier("plan", plan),
        "owner_id": identifier("member", told["owner"]),
        "stage": "active",
    }
    if "parent" in told:
        given["parent_id"] = identifier("objective", told["parent"])
    return create("objective", told, "parent", "owner", "key_results", "tactics", **given)


def key_result_of(story: Told, days: PlanDays, objective: str, told: Item) -> Item:
    """A key result, with the figures that were known when it was set."""
    given: Item = {
        "objective_id": identifier("objective", objective),
        "metric_id": identifier("metric", told["metric"]),
        "starts_on": (days.day(told["starts"]) if "starts" in told else days.starts_on).isoformat(),
        "due_on": _due(days, told).isoformat(),
    }
    start: Item = {}
    if generator := story.generators.get(told["metric"]):
        if audit := told.get("baseline_from_audit"):
            start = {"baseline": story.audited(audit, told["metric"])}
            given["baseline_audit_id"] = identifier("audit", audit)
        given |= _figures(days, told, generator, start.get("baseline"))
    given["title"] = titled(days, told, start | given)
    how = ("metric", "due", "starts", "aim", "amended", "done_on", "baseline_from_first_reading", "baseline_from_audit")
    return create("key_result", told, *how, **given)


def titled(days: PlanDays, told: Item, given: Item) -> str:
    """The title with the figures filled in."""
    numbers = {name: f"{value:,}" for name, value in (told | given).items() if isinstance(value, int | float)}
    due = _due(days, told)
    return told["title"].format(**numbers, due=f"{due.day} {due:%B %Y}")


def _due(days: PlanDays, told: Item) -> date:
    return days.day(told["due"]) if "due" in told else days.ends_on


def _figures(days: PlanDays, told: Item, generator: Generator, audited: float | None) -> Item:
    """Baseline, target and the like as a person would write them down: rounded, from an ordinary day at the start."""
    start = generator.figure(generator.typical(days.starts_on)) if audited is None else audited
    if told["kind"].startswith("stay_"):
        bounds = {name: told[name] for name in ("lower", "upper") if isinstance(told.get(name), str)}
        return {name: generator.figure(_share(told) * start) for name, told in bounds.items()}
    if told.get("baseline_from_first_reading"):
        return {}
    levels = {name: told[told_as] for name, told_as in LEVELS.items() if told_as in told}
    figures: Item = {} if audited is not None else {"baseline": start, "baseline_on": days.starts_on.isoformat()}
    figures |= {name: level_of(generator, start, level) for name, level in levels.items()}
    if "milestones" in told:
        way = figures["target"] - start
        figures["milestones"] = [
            {"on": days.day(on).isoformat(), "value": generator.rounded(start + _share(covered) * way)}
            for on, covered in told["milestones"]
        ]
    return figures


def level_of(generator: Generator, start: float, told: str) -> float:
    """The figure that "+30%" or "+8" from `start` stands for."""
    return generator.figure(start + (_share(told) * start if told.endswith("%") else float(told)))


def _share(told: str) -> float:
    """0.62 for "62%" and for "62% of start"."""
    return float(told.partition("%")[0]) / 100


def tactic_of(days: PlanDays, objective: str | None, told: Item) -> Item:
    """A tactic before it ran: an idea, or planned."""
    given: Item = {
        "responsible_id": identifier("member", told["responsible"]),
        "assignee_ids": [identifier("member", key) for key in told["assignees"]],
        "status": "idea" if told["status"] == "idea" else "planned",
    }
    if objective is not None:
        given["objective_id"] = identifier("objective", objective)
    if "key_result" in told:
        given["key_result_id"] = identifier("key_result", told["key_result"])
    for relation in ("requires", "excludes"):
        if relation in told:
            given[relation] = [identifier("tactic", key) for key in told[relation]]
    if "due" in told:
        given["due_on"] = days.day(told["due"]).isoformat()
    return create("tactic", told, "key_result", "responsible", "assignees", "due", "on", *LATER, **given)
