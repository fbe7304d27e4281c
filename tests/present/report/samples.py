"""Plans as a report knows them: one of which everything is known, and one of which nothing is."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from service.core.check_in_cadence import CheckInCadence, CheckInRhythm
from service.core.health import Finding, Severity
from service.core.impact import Impact, ImpactMeasure, ImpactVerdict
from service.core.pace import Pace
from service.core.returns import Money, Returns, Spent, return_of, returns_of
from service.core.review import ConfidenceSummary, ReviewedKeyResult
from service.core.review_sheet import PlanReview, ReviewCounts, ReviewedTactic
from service.core.status import Freshness, Outcome, Status
from service.core.verdict import Reason
from service.present.charts.roadmap import PlannedTactic, PlannedWork
from service.present.report.known import (
    Known,
    KnownAmendment,
    KnownCheckIn,
    KnownClosing,
    KnownEnding,
    KnownKeyResult,
    KnownObjective,
    KnownPlan,
    KnownTactic,
)
from tests.present.charts.samples import TODAY, course, ranked

ID = UUID("0198c0de-0000-7000-8000-0000000000a1")
NOTHING: Returns = returns_of([])
COUNTS = {one.name: 0 for one in fields(ReviewCounts)}


def review(*results: ReviewedKeyResult, tactics: tuple[ReviewedTactic, ...] = (), **counts: int) -> PlanReview:
    """The review of a plan that was checked in on, or in which nobody has anything to say."""
    last = date(2026, 11, 1) if results else None
    rhythm = CheckInRhythm(
        cadence=CheckInCadence.MONTHLY, last_on=last, period=None, next_due_on=None, overdue=False, overdue_since=None,
        ended=0, missed=0, missed_periods=(), streak=0, reasons=(),
    )  # fmt: skip
    return PlanReview(
        plan_id=ID, reviewed_on=TODAY, confidence_below=0.5, counts=ReviewCounts(**COUNTS | counts),
        check_ins=rhythm, last_check_in=None,
        confidence=ConfidenceSummary(mean=None, least=None, said=0, unsaid=0),
        key_results=results, tactics=tactics, amendments=(), unacknowledged=(),
    )  # fmt: skip


def bare(title: str = "Grow") -> Known:
    """A plan that was made a moment ago."""
    plan = KnownPlan(
        id=ID, title=title, mission=None, function=None, framework="smart", state="draft", starts_on=None,
        ends_on=None, at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC), zone="Europe/Sofia", looked_back=False,
        progress=None, first_progress=None, status=Status.PENDING,
    )  # fmt: skip
    return Known(
        plan=plan, review=review(), objectives=(), tactics=(),
        roadmap=PlannedWork(plan=title, starts_on=None, ends_on=None, today=TODAY, objectives=()),
        ranking=None, returns=NOTHING, outcomes=(), findings=(), check_ins=(), amendments=(), closing=None,
    )  # fmt: skip


def tactic(title: str, **given: Any) -> KnownTactic:
    """A tactic that is planned for the end of the year."""
    spent = return_of([Money(100.0, 150.0)])
    plain = KnownTactic(
        title=title, status="planned", due_on=date(2026, 12, 31), overdue=False, ended_on=None, people=("Ada", "Bo"),
        expected_change=None, unit=None, impact=None, estimated=spent, actual=return_of([Money(None, None)]),
    )  # fmt: skip
    return replace(plain, **given)


def full(say: str = "") -> Known:
    """A plan of which everything is known; each text of people ends with `say`."""
    empty = bare(f"Be known{say}")
    plan = replace(
        empty.plan, mission=f"Bread for all{say}", function="marketing", state="active", starts_on=date(2026, 1, 1),
        ends_on=date(2026, 12, 31), progress=0.425, first_progress=0.5, status=Status.OFF_TRACK, looked_back=True,
    )  # fmt: skip
    shown = replace(course(12), title=f"1,000 followers{say}", unit=f"people{say}")
    unread = replace(course(0), title=f"Nothing read{say}", status=Status.PENDING)
    behind = ReviewedKeyResult(
        key_result_id=ID, objective_id=ID, title=f"1,000 followers{say}", status=Status.OFF_TRACK, pace=Pace.OFF_TRACK,
        value=300.0, progress=0.4, confidence=0.3, since=None,
        reasons=(
            Reason("review.progress_changed", {"before": 0.5, "now": 0.4, "change": -0.1}),
            Reason("review.unconfident", {"confidence": 0.3, "below": 0.5}),
        ),
    )  # fmt: skip
    late = ReviewedTactic(
        tactic_id=ID, title=f"Leaflets{say}", status="active", due_on=date(2026, 11, 1), overdue=True,
        responsible_id=None, assignee_ids=(), reasons=(),
    )  # fmt: skip
    measured = Impact(
        verdict=ImpactVerdict.BETTER, measure=ImpactMeasure.END_VALUE, measured=1300.0, projected=50.0,
        difference=1250.5, interval_95=(1000.0, 1500.0),
    )  # fmt: skip
    spent = Spent(Money(100.0, 150.0), Money(1200.5, 3000.0), decided=True, finished=True)
    seen = {"title": f"1,000 followers{say}", "low": 2, "high": 5, "count": 1, "framework": "smart"}
    return replace(
        empty,
        plan=plan,
        review=review(behind, tactics=(late,), key_results=2, changed=1),
        objectives=(
            KnownObjective(
                letter="A", title=f"Be found{say}", perspective="customer", outcome="revenue", owner=f"Ada{say}",
                progress=0.425, status=Status.OFF_TRACK, weakest=f"1,000 followers{say}",
                key_results=(
                    KnownKeyResult(id=ID, course=shown, freshness=Freshness.FRESH, confidence=0.3, charted=True),
                    KnownKeyResult(id=ID, course=unread, freshness=Freshness.NONE, confidence=None, charted=False),
                ),
            ),
        ),
        tactics=(
            tactic(f"Film{say}", status="done", ended_on=date(2026, 6, 30), expected_change=1000.0, unit="people",
                   impact=measured, actual=return_of([Money(1200.5, 3000.0)])),
            tactic(f"Leaflets{say}", status="active", due_on=date(2026, 11, 1), overdue=True, people=(f"Ada{say}",)),
            tactic(f"Letters{say}"),
        ),
        roadmap=PlannedWork(
            plan=f"Be known{say}", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), today=TODAY,
            objectives=((f"Be found{say}", (PlannedTactic(title=f"Letters{say}", status="planned",
                        due_on=date(2026, 12, 31), recurrence=None, people=(f"Ada{say}",)),)),),
        ),
        ranking=ranked(6, title=f"Rank{say}"),
        returns=returns_of([spent]),
        outcomes=(("revenue", returns_of([spent])), (None, NOTHING)),
        findings=(
            Finding(severity=Severity.ERROR, noun="key_result", noun_id=ID, reason=Reason("health.key_result_count",
                    seen), advice=Reason("health.key_result_count.advice")),
        ),
        check_ins=(
            KnownCheckIn(on=date(2026, 11, 1), author=f"Ada{say}", what_changed=f"A fair{say}", next_step=f"Call{say}"),
        ),
        amendments=(
            KnownAmendment(on=date(2026, 5, 2), title=f"1,000 followers{say}", who=f"Ada{say}", why=f"Grown{say}",
                           fields=(("target", 800.0, 1000.0), ("due_on", None, date(2026, 12, 31)),
                                   ("metric_id", None, None)), first=0.5, present=0.425),
        ),
    )  # fmt: skip


def over(say: str = "") -> Known:
    """The same when it is closed."""
    known = full(say)
    closing = KnownClosing(
        on=date(2026, 11, 20), lessons=f"Begin earlier.\n\nAsk the bakers{say}", progress=0.425, grade=0.4, measured=2,
        met=1, notes=(),
        objectives=(
            KnownEnding(letter="A", title=f"Be found{say}", outcome=Outcome.PARTIAL, progress=0.425, grade=0.4,
                        note=f"Half{say}"),
            KnownEnding(letter=None, title="Unsaid", outcome=None, progress=None, grade=None, note=None),
        ),
    )  # fmt: skip
    return replace(known, plan=replace(known.plan, state="closed"), closing=closing)
