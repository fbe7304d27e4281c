"""The health of a plan: each finding by itself, and none where all is well."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from service.core.health import (
    Finding,
    Outline,
    OutlinedKeyResult,
    OutlinedObjective,
    OutlinedTactic,
    Severity,
    findings_of,
)

PLAN, TOP, LOW, RESULT, TACTIC = (UUID(int=number) for number in range(1, 6))
EARLY, LATE = datetime(2026, 1, 5, 23, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
HELD = OutlinedObjective(id=TOP, title="Top", top=True, serves=False, perspective="financial", measured=False)
SERVING = OutlinedObjective(id=LOW, title="Low", top=False, serves=True, perspective="customer", measured=True)
MEASURE = OutlinedKeyResult(id=RESULT, title="R", objective_id=LOW, created_at=EARLY, metric="M", successor=None)
DOING = OutlinedTactic(id=TACTIC, title="T", objective_id=LOW, indicated=True, created_at=LATE)
WELL = Outline(
    id=PLAN,
    title="P",
    perspectives=("customer", "financial"),
    objectives=(HELD, SERVING),
    key_results=(MEASURE,),
    tactics=(DOING,),
)


def found(**changed: Any) -> list[tuple[str, UUID]]:
    return [(one.reason.rule, one.noun_id) for one in findings_of(replace(WELL, **changed))]


def test_nothing_is_found_where_all_is_well() -> None:
    assert findings_of(WELL) == ()
    assert found(objectives=(), key_results=(), tactics=()) == []


@pytest.mark.parametrize("top", [False, None])
def test_without_a_goal_above(top: bool | None) -> None:
    alone = replace(SERVING, serves=False, top=top)
    assert found(objectives=(HELD, alone)) == [("health.unaligned", LOW)]


def test_where_nobody_says_levels_the_highest_are_the_companys() -> None:
    assert found(objectives=(replace(HELD, top=None), replace(SERVING, top=None, serves=False))) == []


def test_without_key_results() -> None:
    assert found(key_results=()) == [("health.unmeasured", LOW)]
    assert found(objectives=(HELD, replace(SERVING, measured=False)), key_results=()) == []


def test_on_a_superseded_metric() -> None:
    (one,) = findings_of(replace(WELL, key_results=(replace(MEASURE, successor="N"),)))
    assert (one.noun, one.noun_id, one.severity) == ("key_result", RESULT, Severity.WARNING)
    assert (one.reason.params, one.advice.params) == ({"title": "R", "metric": "M"}, {"successor": "N"})


def test_a_tactic_that_moves_nothing() -> None:
    assert found(tactics=(replace(DOING, indicated=False),)) == [("health.unindicated", TACTIC)]


@pytest.mark.parametrize(("others", "early"), [((LATE,), True), ((LATE, EARLY), False), ((EARLY, LATE), False)])
def test_a_tactic_set_before_its_objective_was_measured(others: tuple[datetime, ...], early: bool) -> None:
    results = tuple(replace(MEASURE, created_at=moment) for moment in others)
    assert found(tactics=(replace(DOING, created_at=EARLY),), key_results=results) == (
        [("health.too_early", TACTIC)] if early else []
    )


def test_an_empty_perspective_counts_once_any_is_used() -> None:
    assert found(objectives=(HELD, replace(SERVING, perspective=None))) == [("health.empty_perspective", PLAN)]
    none = (replace(HELD, perspective=None), replace(SERVING, perspective=None))
    assert found(objectives=none) == []


def test_warnings_come_first() -> None:
    objectives = (replace(HELD, perspective=None), replace(SERVING, serves=False))
    findings: tuple[Finding, ...] = findings_of(replace(WELL, objectives=objectives, tactics=()))
    assert [one.severity for one in findings] == [Severity.WARNING, Severity.NOTE]
