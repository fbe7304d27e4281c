"""Rules of check-ins: whether people have said in time how a plan stands."""

from collections.abc import Iterator
from datetime import timedelta

from service.core.health.findings import Seen
from service.core.health.outline import Outline

SOON = timedelta(days=3)
"""How long before it is due a check-in is told of."""


def missed_check_in(plan: Outline) -> Iterator[Seen]:
    """The latest period that has ended was missed, and nothing was said since."""
    rhythm = plan.rhythm
    if rhythm is not None and rhythm.overdue_since is not None:
        since = rhythm.overdue_since
        yield Seen("plan", plan.id, {"title": plan.title, "since": since, "days": (plan.today - since).days})


def check_in_due(plan: Outline) -> Iterator[Seen]:
    """The running period ends soon, and is not answered yet. Where one is missing already, that is told instead."""
    rhythm = plan.rhythm
    if rhythm is None or rhythm.overdue or rhythm.period is None:
        return
    due_on = rhythm.period.ends_on
    if rhythm.next_due_on == due_on and due_on - plan.today <= SOON:
        yield Seen("plan", plan.id, {"title": plan.title, "due_on": due_on, "days": (due_on - plan.today).days})
