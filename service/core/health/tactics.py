"""Rules of open tactics: what each is to move, who does it, and whether it is late."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from service.core.health.findings import Seen
from service.core.health.outline import Outline

LEAST_KEPT, MOST_KEPT = 2, 5
"""Of all candidates, the indicators that say most about the KPI and are easiest to track."""


def unindicated(plan: Outline) -> Iterator[Seen]:
    """Nothing says what it should move: neither a key result nor an indicator that was chosen."""
    for one in plan.tactics:
        if not one.moves and not one.chosen:
            yield Seen("tactic", one.id, {"title": one.title})


def indicator_count(plan: Outline) -> Iterator[Seen]:
    """The team has decided on indicators, and keeps too few or too many."""
    for one in plan.tactics:
        if one.chosen + one.dropped and not LEAST_KEPT <= one.chosen <= MOST_KEPT:
            evidence = {"title": one.title, "chosen": one.chosen, "candidates": one.candidates}
            yield Seen("tactic", one.id, evidence, {"low": LEAST_KEPT, "high": MOST_KEPT})


def no_expected_change(plan: Outline) -> Iterator[Seen]:
    """It names a key result, and not by how much it should move it."""
    for one in plan.tactics:
        if one.moves and not one.expects:
            yield Seen("tactic", one.id, {"title": one.title})


def overdue(plan: Outline) -> Iterator[Seen]:
    """Its day is past, and it is still open. What repeats comes again."""
    for one in plan.tactics:
        if one.due_on is not None and one.due_on < plan.today and not one.repeats:
            days = (plan.today - one.due_on).days
            yield Seen("tactic", one.id, {"title": one.title, "due_on": one.due_on, "days": days})


def unassigned(plan: Outline) -> Iterator[Seen]:
    """Active, and nobody does it or answers for it."""
    for one in plan.tactics:
        if one.active and not one.manned:
            yield Seen("tactic", one.id, {"title": one.title})


def too_early(plan: Outline) -> Iterator[Seen]:
    """Set before its objective had anything to measure it by; one without key results at all is found by itself."""
    first: dict[UUID, datetime] = {}
    for result in plan.key_results:
        first[result.objective_id] = min(result.created_at, first.get(result.objective_id, result.created_at))
    for one in plan.tactics:
        measured_since = first.get(one.objective_id)
        if measured_since is not None and one.created_at < measured_since:
            days = {"set_on": one.created_at.date(), "measured_on": measured_since.date()}
            yield Seen("tactic", one.id, {"title": one.title, **days})
