"""Rules of a plan's structure: what it lacks, how its objectives hang together, and whether the dates fit."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from service.core.health.findings import Seen
from service.core.health.outline import Outline, OutlinedKeyResult, OutlinedObjective, OutlinedTactic


def no_objectives(plan: Outline) -> Iterator[Seen]:
    """An active plan that wants nothing."""
    if plan.active and plan.empty:
        yield Seen("plan", plan.id, {"title": plan.title})


def plan_over(plan: Outline) -> Iterator[Seen]:
    """Its last day is past, and it is still active."""
    if plan.active and plan.ends_on is not None and plan.ends_on < plan.today:
        days = (plan.today - plan.ends_on).days
        yield Seen("plan", plan.id, {"title": plan.title, "ends_on": plan.ends_on, "days": days})


def no_horizon(plan: Outline) -> Iterator[Seen]:
    """Without a first or a last day."""
    missing = [name for name in ("starts_on", "ends_on") if getattr(plan, name) is None]
    if missing:
        yield Seen("plan", plan.id, {"missing": ", ".join(missing)})


def no_mission(plan: Outline) -> Iterator[Seen]:
    """Without the high-level end goal."""
    if not plan.mission:
        yield Seen("plan", plan.id)


def no_function(plan: Outline) -> Iterator[Seen]:
    """Without the function of the organisation it belongs to."""
    if not plan.function:
        yield Seen("plan", plan.id)


def unaligned(plan: Outline) -> Iterator[Seen]:
    """Without a goal above it. Where no objective has a level, the highest ones are taken for the company's."""
    levelled = any(one.top is not None for one in plan.objectives)
    for one in plan.objectives:
        if not one.serves and not one.top and levelled:
            yield Seen("objective", one.id, {"title": one.title})


def duplicate_letter(plan: Outline) -> Iterator[Seen]:
    """A letter that two objectives have names neither."""
    held = Counter(one.letter for one in plan.objectives if one.letter is not None)
    first: set[str] = set()
    for one in plan.objectives:
        if one.letter is None or held[one.letter] < 2:
            continue
        if one.letter in first:
            yield Seen("objective", one.id, {"title": one.title, "letter": one.letter, "count": held[one.letter]})
        first.add(one.letter)


def unowned(plan: Outline) -> Iterator[Seen]:
    """Nobody answers for it."""
    for one in plan.objectives:
        if not one.owned:
            yield Seen("objective", one.id, {"title": one.title})


def _dated(plan: Outline) -> Iterator[tuple[str, OutlinedObjective | OutlinedKeyResult | OutlinedTactic, date]]:
    """Whatever has a last day of its own, with its noun."""
    held = (("objective", plan.objectives), ("key_result", plan.key_results), ("tactic", plan.tactics))
    for noun, things in held:
        for one in things:
            if one.due_on is not None:
                yield noun, one, one.due_on


def due_after_plan(plan: Outline) -> Iterator[Seen]:
    """Due when the plan is over."""
    for noun, one, due_on in _dated(plan):
        if plan.ends_on is not None and due_on > plan.ends_on:
            yield Seen(noun, one.id, {"title": one.title, "due_on": due_on, "ends_on": plan.ends_on})


def due_before_plan(plan: Outline) -> Iterator[Seen]:
    """Due before the plan has begun."""
    for noun, one, due_on in _dated(plan):
        if plan.starts_on is not None and due_on < plan.starts_on:
            yield Seen(noun, one.id, {"title": one.title, "due_on": due_on, "starts_on": plan.starts_on})


def empty_perspective(plan: Outline) -> Iterator[Seen]:
    """Who uses perspectives is expected to have thought of all."""
    used = {one.perspective for one in plan.objectives} - {None}
    for perspective in plan.perspectives if used else ():
        if perspective not in used:
            yield Seen("plan", plan.id, {"perspective": perspective})
