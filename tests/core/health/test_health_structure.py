"""Rules of a plan's structure, each by itself; and none where all is well."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from service.core.health import Severity, findings_of
from tests.support.outlines import DOING, HELD, LOW, MEASURE, PLAN, RESULT, SERVING, TACTIC, TOP, WELL, found


def test_nothing_is_found_where_all_is_well() -> None:
    assert findings_of(WELL) == ()
    assert found(objectives=(), key_results=(), tactics=()) == []


def test_an_active_plan_without_objectives_is_an_error() -> None:
    (one,) = findings_of(replace(WELL, objectives=(), key_results=(), tactics=(), empty=True))
    assert (one.reason.rule, one.severity, one.noun_id, one.plan_id) == (
        "health.no_objectives",
        Severity.ERROR,
        PLAN,
        PLAN,
    )
    assert found(objectives=(), key_results=(), tactics=(), empty=True, active=False) == []


def test_a_plan_that_is_over_and_active() -> None:
    over = replace(WELL, ends_on=date(2026, 3, 1))
    (one,) = findings_of(over)
    assert one.reason.params == {"title": "P", "ends_on": date(2026, 3, 1), "days": 1}
    assert findings_of(replace(over, ends_on=WELL.today)) == (), "its last day belongs to it"
    assert findings_of(replace(over, active=False)) == ()


def test_what_a_plan_does_not_say() -> None:
    assert found(mission=False, function=False) == [("no_mission", PLAN), ("no_function", PLAN)]
    (one,) = findings_of(replace(WELL, ends_on=None))
    assert (one.reason.rule, one.reason.params, one.severity) == (
        "health.no_horizon",
        {"missing": "ends_on"},
        Severity.NOTE,
    )
    (one,) = findings_of(replace(WELL, starts_on=None, ends_on=None))
    assert one.reason.params == {"missing": "starts_on, ends_on"}


@pytest.mark.parametrize("top", [False, None])
def test_without_a_goal_above(top: bool | None) -> None:
    alone = replace(SERVING, serves=False, top=top)
    assert found(objectives=(HELD, alone)) == [("unaligned", LOW)]


def test_where_nobody_says_levels_the_highest_are_the_companys() -> None:
    assert found(objectives=(replace(HELD, top=None), replace(SERVING, top=None, serves=False))) == []


def test_a_letter_names_one_objective() -> None:
    letters = (replace(HELD, letter="A"), replace(SERVING, letter="A"))
    (one,) = findings_of(replace(WELL, objectives=letters))
    assert (one.reason.rule, one.noun_id, one.severity) == ("health.duplicate_letter", LOW, Severity.ERROR)
    assert one.reason.params == {"title": "Low", "letter": "A", "count": 2}
    assert found(objectives=(replace(HELD, letter="A"), replace(SERVING, letter="B"))) == []


def test_nobody_answers_for_it() -> None:
    assert found(objectives=(HELD, replace(SERVING, owned=False))) == [("unowned", LOW)]


@pytest.mark.parametrize(
    ("due_on", "rule"),
    [
        (date(2027, 1, 1), "due_after_plan"),
        (date(2026, 12, 31), None),
        (date(2026, 1, 1), None),
        (date(2025, 12, 31), "due_before_plan"),
    ],
)
def test_last_days_fit_into_the_plan(due_on: date, rule: str | None) -> None:
    objectives = (HELD, replace(SERVING, due_on=due_on))
    results, tactics = (replace(MEASURE, due_on=due_on),), (replace(DOING, due_on=due_on, repeats=True),)
    expected: list[tuple[str, UUID]] = [] if rule is None else [(rule, one) for one in (LOW, RESULT, TACTIC)]
    assert found(objectives=objectives, key_results=results, tactics=tactics) == expected
    assert found(objectives=objectives, starts_on=None, ends_on=None) == [("no_horizon", PLAN)]


def test_an_empty_perspective_counts_once_any_is_used() -> None:
    assert found(objectives=(HELD, replace(SERVING, perspective=None))) == [("empty_perspective", PLAN)]
    none = (replace(HELD, perspective=None), replace(SERVING, perspective=None))
    assert found(objectives=none) == []


def test_the_worst_comes_first() -> None:
    objectives = (replace(HELD, perspective=None, letter="A"), replace(SERVING, serves=False, letter="A"))
    findings = findings_of(replace(WELL, objectives=objectives, tactics=()))
    assert [one.severity for one in findings] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert TOP not in {one.noun_id for one in findings}
