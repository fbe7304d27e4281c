"""Rules of stability, of tactics, and of what stands in no plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from service.core.health import (
    Amendment,
    LooseTactic,
    OpenAccount,
    QuietSource,
    Surroundings,
    UnfedMetric,
    UnknownMetric,
    findings_around,
    findings_of,
)
from tests.support.outlines import (
    DOING,
    EARLY,
    LATE,
    LOW,
    MEASURE,
    PLAN,
    RESULT,
    TACTIC,
    WELL,
    done,
    found,
)

CHANGED = Amendment(
    action="amended", noun="key_result", noun_id=RESULT, title="R", on=date(2026, 2, 1), fields=("target",)
)


def test_one_amendment_is_a_note_and_two_are_a_warning() -> None:
    assert found(amendments=(CHANGED,)) == [("amended", RESULT)]
    again = replace(CHANGED, on=date(2026, 2, 9), fields=("due_on", "target"))
    (one,) = findings_of(replace(WELL, amendments=(CHANGED, again)))
    assert (one.reason.rule, one.severity.value) == ("health.amended_again", "warning")
    assert one.reason.params == {
        "title": "R",
        "count": 2,
        "dates": "2026-02-01, 2026-02-09",
        "fields": "due_on, target",
    }


def test_of_many_amendments_the_last_days_are_named() -> None:
    many = [replace(CHANGED, on=date(2026, 2, day)) for day in range(1, 13)]
    (one,) = findings_of(replace(WELL, amendments=many))
    assert one.reason.params["count"] == 12
    assert str(one.reason.params["dates"]).startswith("…, 2026-02-03, ")


def test_key_results_that_come_and_go() -> None:
    added = replace(CHANGED, action="created")
    gone = Amendment(action="deleted", noun="key_result", noun_id=TACTIC, title="Gone", on=date(2026, 2, 3))
    assert found(amendments=(added, gone)) == [("added_late", RESULT), ("deleted_late", PLAN)]
    assert found(amendments=(replace(added, noun_id=TACTIC),)) == [], "what is no longer there was not kept"
    assert found(amendments=(replace(CHANGED, noun_id=TACTIC),)) == []


def test_last_days_that_were_moved() -> None:
    plan = Amendment(action="amended", noun="plan", noun_id=PLAN, title="P", on=date(2026, 2, 1), fields=("ends_on",))
    low = replace(plan, noun="objective", noun_id=LOW)
    findings = findings_of(replace(WELL, amendments=(plan, low, low)))
    assert [(one.reason.rule, one.noun, one.reason.params["count"]) for one in findings] == [
        ("health.deadline_moved", "plan", 1),
        ("health.deadline_moved", "objective", 2),
    ]


def test_a_tactic_that_moves_nothing() -> None:
    assert done(moves=False) == [("unindicated", TACTIC)]
    assert done(moves=False, chosen=2) == [], "an indicator that was chosen will show what it moves"


@pytest.mark.parametrize(
    ("chosen", "dropped", "candidates", "well"),
    [(0, 0, 9, True), (1, 0, 0, False), (2, 5, 0, True), (5, 0, 3, True), (6, 0, 0, False), (0, 1, 7, False)],
)
def test_two_to_five_indicators_are_kept(chosen: int, dropped: int, candidates: int, well: bool) -> None:
    expected = [] if well else [("indicator_count", TACTIC)]
    assert done(chosen=chosen, dropped=dropped, candidates=candidates) == expected


def test_what_a_tactic_does_not_say() -> None:
    assert done(expects=False) == [("no_expected_change", TACTIC)]
    assert done(active=True, manned=False) == [("unassigned", TACTIC)]
    assert done(manned=False) == []


def test_a_tactic_is_late_the_day_after_unless_it_repeats() -> None:
    (one,) = findings_of(replace(WELL, tactics=(replace(DOING, due_on=WELL.today - timedelta(days=3)),)))
    assert (one.reason.rule, one.reason.params["days"]) == ("health.overdue", 3)
    assert done(due_on=WELL.today) == []
    assert done(due_on=WELL.today - timedelta(days=3), repeats=True) == []


@pytest.mark.parametrize(("others", "early"), [((LATE,), True), ((LATE, EARLY), False), ((EARLY, LATE), False)])
def test_a_tactic_set_before_its_objective_was_measured(others: tuple[datetime, ...], early: bool) -> None:
    results = tuple(replace(MEASURE, created_at=moment) for moment in others)
    assert found(tactics=(replace(DOING, created_at=EARLY),), key_results=results) == (
        [("too_early", TACTIC)] if early else []
    )


def test_what_stands_in_no_plan() -> None:
    since = datetime(2026, 2, 1, tzinfo=UTC)
    findings = findings_around(
        Surroundings(
            workspace_id=PLAN,
            tactics=[LooseTactic(id=TACTIC, title="T")],
            accounts=[
                OpenAccount(id=LOW, name="instagram a", owned=True, purposed=False),
                OpenAccount(id=RESULT, name="instagram b", owned=False, purposed=True),
            ],
            unknown=[UnknownMetric(metric="x", readings=3, since=since)],
            unfed=[UnfedMetric(id=LOW, name="M", key_results=2, formulas=0)],
            sources=[QuietSource(id=LOW, name="s", refused=2), QuietSource(id=RESULT, name="t", refused=0)],
        )
    )
    assert [(one.reason.rule, one.noun, one.noun_id, one.plan_id) for one in findings] == [
        ("health.loose_tactic", "tactic", TACTIC, None),
        ("health.unknown_metric", "workspace", PLAN, None),
        ("health.never_fed", "metric", LOW, None),
        ("health.source_refused", "source", LOW, None),
        ("health.source_silent", "source", RESULT, None),
        ("health.account_unowned", "account", RESULT, None),
        ("health.account_purposeless", "account", LOW, None),
    ]
    assert findings_around(Surroundings(workspace_id=PLAN)) == ()
