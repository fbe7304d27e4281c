"""A plan in which all is well, as the rules of health see it: tests say what is amiss."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from service.core.health import Outline, OutlinedKeyResult, OutlinedObjective, OutlinedTactic, findings_of

PLAN, TOP, LOW, RESULT, TACTIC, METRIC = (UUID(int=number) for number in range(1, 7))
EARLY, LATE = datetime(2026, 1, 5, 23, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HELD = OutlinedObjective(id=TOP, title="Top", top=True, perspective="financial", measured=False)
SERVING = OutlinedObjective(id=LOW, title="Low", top=False, serves=True, perspective="customer")
MEASURE = OutlinedKeyResult(
    id=RESULT, title="R", objective_id=LOW, created_at=EARLY, metric="M", metric_id=METRIC, starts_on=date(2026, 1, 1)
)
DOING = OutlinedTactic(id=TACTIC, title="T", objective_id=LOW, created_at=LATE, moves=True, expects=True)
WELL = Outline(
    id=PLAN,
    title="P",
    today=NOW.date(),
    now=NOW,
    active=True,
    starts_on=date(2026, 1, 1),
    ends_on=date(2026, 12, 31),
    perspectives=("customer", "financial"),
    objectives=(HELD, SERVING),
    key_results=(MEASURE,),
    tactics=(DOING,),
)


def found(**changed: Any) -> list[tuple[str, UUID]]:
    """What is found once the plan is changed: each rule, without what they all begin with, and what it is about."""
    return [(one.reason.rule.removeprefix("health."), one.noun_id) for one in findings_of(replace(WELL, **changed))]


def measured(**changed: Any) -> list[tuple[str, UUID]]:
    """What is found once the key result is changed."""
    return found(key_results=(replace(MEASURE, **changed),))


def done(**changed: Any) -> list[tuple[str, UUID]]:
    """What is found once the tactic is changed."""
    return found(tactics=(replace(DOING, **changed),))
