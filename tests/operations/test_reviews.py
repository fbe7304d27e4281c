"""The review of a stored plan: its goals, tactics, amendments and check-ins, as of one instant."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from service.core.review_sheet import PlanReview
from service.core.verdict import Reason
from service.errors import Kind
from service.operations.check_ins import patch_check_in
from service.operations.key_results import patch_key_result
from service.operations.objectives import patch_objective
from service.operations.plans import patch_plan
from service.operations.reviews import review_of_plan
from service.store.work import Work
from tests.support.factories import (
    make_check_in,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

DAY = timedelta(days=1)
TODAY = NOW.date()


def rules(reasons: tuple[Reason, ...]) -> list[str]:
    return [one.rule for one in reasons]


async def reviewed(workspace: Workspace, plan_id: UUID, days: int = 0, **given: Any) -> PlanReview:
    async with workspace.reading(now=NOW + days * DAY) as work:
        return await review_of_plan(work, plan_id, **given)


async def active(work: Work, **given: Any) -> UUID:
    """An active plan from October to the end of the year."""
    plain = {"starts_on": "2026-10-01", "ends_on": "2026-12-31", "status": "active"}
    return (await make_plan(work, **plain | given)).id


async def test_a_meeting_in_one_call(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
        objective = (await make_objective(work, plan_id=plan_id)).id
        behind, ahead, old = [await make_metric(work) for _ in range(3)]
        slow = await make_key_result(work, objective_id=objective, metric_id=behind.id, title="Slow")
        fast = await make_key_result(work, objective_id=objective, metric_id=ahead.id, title="Fast")
        stale = await make_key_result(work, objective_id=objective, metric_id=old.id, title="Stale")
        empty = await make_key_result(work, objective_id=objective, title="Empty")
        await record(work, behind, ("2026-11-20", 30.0))
        await record(work, ahead, ("2026-11-20", 70.0))
        await record(work, old, ("2026-11-01", 70.0))
        sure = [(slow, 0.8), (fast, 0.2), (stale, 0.6)]
        said = [{"key_result_id": row.id, "confidence": one} for row, one in sure]
        check_in = await make_check_in(
            work, plan_id=plan_id, state="published", confidences=said, next_step="Call the press"
        )
        await make_check_in(work, plan_id=plan_id, what_changed="A draft counts for nothing")
    found = await reviewed(workspace, plan_id)
    assert [one.key_result_id for one in found.key_results] == [slow.id, stale.id, empty.id, fast.id]
    assert [rules(one.reasons) for one in found.key_results] == [
        ["status.pace", "pace.off_track", "review.red_but_sure"],
        ["freshness.stale"],
        ["review.without_reading"],
        ["review.unconfident", "review.green_but_unsure"],
    ]
    counts = found.counts
    assert (counts.key_results, counts.off_track, counts.stale, counts.at_risk, counts.missed) == (4, 1, 1, 0, 0)
    assert (counts.without_reading, counts.unconfident, counts.diverging, counts.changed) == (1, 1, 2, 0)
    assert (found.confidence.said, found.confidence.unsaid, found.confidence.least) == (3, 1, 0.2)
    assert found.confidence.mean == pytest.approx(1.6 / 3)
    assert found.last_check_in is not None
    assert (found.last_check_in.check_in_id, found.last_check_in.next_step) == (check_in.id, "Call the press")
    assert [one.check_in_id for one in found.unacknowledged] == [check_in.id]
    assert (found.check_ins.missed, found.check_ins.next_due_on) == (1, date(2026, 12, 31))
    assert (found.reviewed_on, found.confidence_below, found.counts.check_ins_missed) == (TODAY, 0.5, 1)


async def test_what_changed_since_the_last_check_in(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, metric = await active(work), await make_metric(work)
        objective = (await make_objective(work, plan_id=plan_id)).id
        first = await make_key_result(work, objective_id=objective, metric_id=metric.id)
        await record(work, metric, ("2026-11-20", 30.0))
        before = await review_of_plan(work, plan_id)
        assert (before.last_check_in, before.key_results[0].since, before.counts.changed) == (None, None, 0)
        await make_check_in(work, plan_id=plan_id, state="published")
    assert (await reviewed(workspace, plan_id)).key_results[0].since is None
    async with workspace.writing(now=NOW + DAY) as work:
        await record(work, metric, ("2026-11-21", 60.0))
        added = await make_key_result(work, objective_id=objective)
    found = await reviewed(workspace, plan_id, 1)
    new, changed = found.key_results
    assert (new.key_result_id, rules(new.reasons)) == (added.id, ["review.without_reading", "review.new"])
    assert changed.key_result_id == first.id
    since = changed.since
    assert since is not None
    assert (since.value_before, since.value_change, since.status_before) == (30.0, 30.0, "off_track")
    assert (since.progress_before, since.progress_change, changed.status) == (0.3, pytest.approx(0.3), "on_track")
    assert found.counts.changed == 2


async def test_closed_objectives_are_not_talked_about(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
        objective = (await make_objective(work, plan_id=plan_id)).id
        await make_key_result(work, objective_id=objective)
        assert (await review_of_plan(work, plan_id)).counts.key_results == 1
        await patch_objective(work, objective, {"stage": "closed", "outcome": "dropped"})
        found = await review_of_plan(work, plan_id)
    assert (found.counts.key_results, found.key_results, found.confidence.unsaid) == (0, (), 0)


async def test_tactics_that_are_overdue_or_due_before_the_next_check_in(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, ada = await active(work), await make_member(work)
        objective = (await make_objective(work, plan_id=plan_id)).id

        async def add(day: str | None, **given: Any) -> UUID:
            return (await make_tactic(work, objective_id=objective, due_on=day, **given)).id

        late = await add("2026-11-01", responsible_id=ada.id)
        later = await add("2026-11-20", status="active", assignee_ids=[ada.id])
        today = await add("2026-11-21")
        monthly = await add("2026-01-30", recurrence="FREQ=MONTHLY;BYMONTHDAY=30")
        await add("2026-12-01")
        await add("2026-11-01", status="done")
        await add("2026-11-01", status="dropped")
        await add(None)
    found = await reviewed(workspace, plan_id)
    assert found.check_ins.next_due_on == date(2026, 11, 30)
    assert [(one.tactic_id, one.overdue) for one in found.tactics] == [
        (late, True),
        (later, True),
        (today, False),
        (monthly, False),
    ]
    assert [one.reasons[0].params["days"] for one in found.tactics] == [20, 1, 0, 9]
    assert (found.tactics[0].responsible_id, found.tactics[1].assignee_ids) == (ada.id, (ada.id,))
    assert (found.counts.tactics_overdue, found.counts.tactics_due) == (2, 2)
    async with workspace.writing() as work:
        work.reason = "Enough"
        await patch_plan(work, plan_id, {"status": "draft"})
        assert [one.overdue for one in (await review_of_plan(work, plan_id)).tactics] == [True, True]


async def test_amendments_since_the_last_check_in_come_with_their_reasons(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
        objective = (await make_objective(work, plan_id=plan_id)).id
        row = await make_key_result(work, objective_id=objective)
    async with workspace.writing() as work:
        work.reason = "The market grew"
        await patch_key_result(work, row.id, {"target": 120.0})
    (first,) = (await reviewed(workspace, plan_id)).amendments
    assert (first.noun, first.noun_id, first.why) == ("key_result", row.id, "The market grew")
    assert (first.before, first.after) == ({"target": 100.0}, {"target": 120.0})
    assert first.reasons[0].params == {"fields": "target", "why": "The market grew"}
    async with workspace.writing(now=NOW + DAY) as work:
        await make_check_in(work, plan_id=plan_id, state="published")
    assert (await reviewed(workspace, plan_id, 1)).amendments == ()
    async with workspace.writing(now=NOW + 2 * DAY) as work:
        work.reason = "A holiday"
        await patch_plan(work, plan_id, {"ends_on": "2027-01-15"})
        await patch_plan(work, plan_id, {"title": "No promise"})
    found = await reviewed(workspace, plan_id, 2)
    assert [(one.noun, one.why) for one in found.amendments] == [("plan", "A holiday")]
    assert found.counts.amendments == 1


async def test_more_than_a_hundred_amendments_are_counted_and_the_latest_listed(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
        work.reason = "To and fro"
        for place in range(103):
            day = f"2027-{place // 28 + 1:02}-{place % 28 + 1:02}"
            await patch_plan(work, plan_id, {"ends_on": day})
    found = await reviewed(workspace, plan_id)
    assert (found.counts.amendments, len(found.amendments)) == (103, 100)
    assert found.amendments[0].after == {"ends_on": "2027-04-19"}


async def test_taken_note_of_it_is_no_longer_asked_about(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id, ada = await active(work), await make_member(work)
        first = await make_check_in(work, plan_id=plan_id, state="published")
    async with workspace.writing(now=NOW + 2 * DAY) as work:
        second = await make_check_in(work, plan_id=plan_id, state="published", author_id=ada.id)
    found = await reviewed(workspace, plan_id, 3)
    assert [(one.check_in_id, one.author_id) for one in found.unacknowledged] == [
        (second.id, ada.id),
        (first.id, None),
    ]
    assert found.unacknowledged[1].reasons[0].params == {"published_on": TODAY, "days": 3}
    async with workspace.writing() as work:
        await patch_check_in(work, second.id, {"acknowledged_by": [ada.id]})
    assert [one.check_in_id for one in (await reviewed(workspace, plan_id, 3)).unacknowledged] == [first.id]


async def test_the_cadence_is_the_plans_or_else_the_workspaces(workspace: Workspace) -> None:
    await workspace.set(week_start="sunday")
    async with workspace.writing() as work:
        plan_id = await active(work)
        assert (await review_of_plan(work, plan_id)).check_ins.cadence == "monthly"
    await workspace.set(check_in_cadence="weekly")
    weekly = (await reviewed(workspace, plan_id)).check_ins
    assert (weekly.cadence, weekly.next_due_on, weekly.missed) == ("weekly", date(2026, 11, 21), 7)
    async with workspace.writing() as work:
        await patch_plan(work, plan_id, {"check_in_cadence": "quarterly"})
        quarterly = (await review_of_plan(work, plan_id)).check_ins
        assert (quarterly.cadence, quarterly.next_due_on, quarterly.missed) == ("quarterly", date(2026, 12, 31), 0)
        await patch_plan(work, plan_id, {"check_in_cadence": None})
        assert (await review_of_plan(work, plan_id)).check_ins.cadence == "weekly"


async def test_days_are_those_of_the_workspace(workspace: Workspace) -> None:
    await workspace.set(time_zone="Pacific/Auckland")
    late = NOW.replace(month=10, day=31, hour=12)  # the first of November there
    async with workspace.writing(now=late) as work:
        plan_id = await active(work)
        await make_check_in(work, plan_id=plan_id, state="published")
    found = (await reviewed(workspace, plan_id)).check_ins
    assert (found.last_on, found.missed, found.streak) == (date(2026, 11, 1), 1, 1)


async def test_a_plan_without_a_first_day_owes_from_the_day_it_was_made(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = (await make_plan(work, status="active")).id
    found = (await reviewed(workspace, plan_id, 40)).check_ins
    assert [(one.starts_on, one.ends_on) for one in found.missed_periods] == [(TODAY, date(2026, 11, 30))]
    assert found.next_due_on == date(2026, 12, 31)


async def test_a_closed_plan_owed_until_it_was_closed(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
    async with workspace.writing() as work:
        work.reason = "Done"
        await patch_plan(work, plan_id, {"status": "closed"})
    found = (await reviewed(workspace, plan_id, 100)).check_ins
    assert [(one.starts_on, one.ends_on) for one in found.missed_periods] == [
        (date(2026, 11, 1), TODAY),
        (date(2026, 10, 1), date(2026, 10, 31)),
    ]
    assert (found.overdue, found.next_due_on, found.period) == (False, None, None)
    assert rules(found.reasons) == ["check_in.missed", "check_in.not_owed"]


async def test_the_threshold_is_the_requests_or_else_the_workspaces(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan_id = await active(work)
        objective = (await make_objective(work, plan_id=plan_id)).id
        row = await make_key_result(work, objective_id=objective)
        said = [{"key_result_id": row.id, "confidence": 0.6}]
        await make_check_in(work, plan_id=plan_id, state="published", confidences=said)
    assert (await reviewed(workspace, plan_id)).counts.unconfident == 0
    await workspace.set(confidence_below=0.7)
    assert (await reviewed(workspace, plan_id)).counts.unconfident == 1
    assert (await reviewed(workspace, plan_id, confidence_below=0.6)).counts.unconfident == 0
    for below in (-0.1, 1.1, float("nan")):
        with refused(Kind.INVALID, ("confidence_below", "out_of_range")):
            await reviewed(workspace, plan_id, confidence_below=below)


async def test_what_is_not_there_has_no_review(workspace: Workspace) -> None:
    with refused(Kind.NOT_FOUND):
        await reviewed(workspace, workspace.id)


async def test_a_review_takes_as_many_statements_however_much_there_is(workspace: Workspace) -> None:
    async def grow(work: Work, plan_id: UUID) -> None:
        objective = (await make_objective(work, plan_id=plan_id)).id
        row = await make_key_result(work, objective_id=objective)
        await make_tactic(work, key_result_id=row.id, due_on="2026-11-01")
        await make_check_in(work, plan_id=plan_id, state="published")
        await patch_key_result(work, row.id, {"target": 120.0})

    async with workspace.writing() as work:
        plan_id, work.reason = await active(work), "To see what it takes"
        await grow(work, plan_id)
        await review_of_plan(work, plan_id)
        with counted() as few:
            await review_of_plan(work, plan_id)
        for _ in range(5):
            await grow(work, plan_id)
        with counted() as many:
            found = await review_of_plan(work, plan_id)
    assert (found.counts.key_results, found.counts.tactics_overdue, found.counts.unacknowledged) == (6, 6, 6)
    assert many == few
