"""Rules of stability: tactics change through the year, objectives and the measures of their success stay.

What is changed for good reason is no fault; but whoever reads the figures has to know that the promise was another.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

from service.core.health.findings import Seen
from service.core.health.outline import Amendment, Outline
from service.core.verdict import Param

DATES = 10
"""Days of amendments that are named as evidence; of more, the last."""


def _amended(plan: Outline) -> dict[UUID, list[Amendment]]:
    """The amendments of key results that are still there, by key result."""
    found: dict[UUID, list[Amendment]] = {one.id: [] for one in plan.key_results}
    for one in plan.amendments:
        if one.noun == "key_result" and one.action == "amended" and one.noun_id in found:
            found[one.noun_id].append(one)
    return found


def _evidence(title: str, amendments: Sequence[Amendment]) -> dict[str, Param]:
    days = [one.on.isoformat() for one in amendments]
    shown = ", ".join(days[-DATES:])
    fields = sorted({name for one in amendments for name in one.fields})
    return {
        "title": title,
        "count": len(amendments),
        "dates": shown if len(days) <= DATES else f"…, {shown}",
        "fields": ", ".join(fields),
    }


def amended(plan: Outline) -> Iterator[Seen]:
    """A key result that was amended once while the plan was active."""
    changed = _amended(plan)
    for one in plan.key_results:
        if len(changed[one.id]) == 1:
            yield Seen("key_result", one.id, _evidence(one.title, changed[one.id]))


def amended_again(plan: Outline) -> Iterator[Seen]:
    """A key result that was amended more than once."""
    changed = _amended(plan)
    for one in plan.key_results:
        if len(changed[one.id]) > 1:
            yield Seen("key_result", one.id, _evidence(one.title, changed[one.id]))


def added_late(plan: Outline) -> Iterator[Seen]:
    """A key result that came to a plan that was active."""
    here = {one.id for one in plan.key_results}
    for one in plan.amendments:
        if one.noun == "key_result" and one.action == "created" and one.noun_id in here:
            yield Seen("key_result", one.noun_id, {"title": one.title, "on": one.on})


def deleted_late(plan: Outline) -> Iterator[Seen]:
    """A key result that was deleted from an active plan; the finding is about the plan, which is still there."""
    for one in plan.amendments:
        if one.noun == "key_result" and one.action == "deleted":
            yield Seen("plan", plan.id, {"title": one.title, "on": one.on})


def deadline_moved(plan: Outline) -> Iterator[Seen]:
    """The last day of the plan, or of an open objective, was moved while the plan was active."""
    titles = {plan.id: plan.title} | {one.id: one.title for one in plan.objectives}
    moved: dict[tuple[str, UUID], list[Amendment]] = {}
    for one in plan.amendments:
        if one.noun in ("plan", "objective") and one.action == "amended" and one.noun_id in titles:
            moved.setdefault((one.noun, one.noun_id), []).append(one)
    for (noun, identity), amendments in moved.items():
        evidence = _evidence(titles[identity], amendments)
        yield Seen(noun, identity, {name: value for name, value in evidence.items() if name != "fields"})
