"""Closing plans: what is proposed, what is said, what is kept, and that it stays."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row

from service.core.status import Outcome
from service.errors import Kind, Problem
from service.operations.closing_records import TACTICS, ClosedPlan, ClosePlan, OpenTactics, StatedOutcome
from service.operations.closings import close_plan, closing_of_plan, closings_of, propose_closing
from service.operations.key_results import patch_key_result
from service.operations.objectives import get_objective, patch_objective
from service.operations.plans import get_plan, patch_plan
from service.operations.tactics import get_tactic
from service.store.tables import PlanClosing
from service.store.tables.people import Scope
from service.store.tables.plans import PlanStatus, Stage
from service.store.tables.tactics import TacticStatus
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
from tests.support.workspaces import NOW, Workspace

DAYS = {"starts_on": date(2026, 10, 1), "ends_on": date(2026, 11, 30)}
TODAY = NOW.date()


async def add(work: Work, plan: Row[Any], value: float | None, **given: Any) -> tuple[Row[Any], Row[Any]]:
    """An objective with one key result from 0 to 100 that stands at a value."""
    objective = await make_objective(work, plan_id=plan.id)
    metric = await make_metric(work)
    if value is not None:
        await record(work, metric, ("2026-11-20", value))
    return objective, await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **given)


async def close(workspace: Workspace, plan_id: UUID, **given: Any) -> ClosedPlan:
    async with workspace.writing() as work:
        return await close_plan(work, plan_id, ClosePlan(**given))


async def test_outcomes_are_proposed_said_and_kept(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
        plan = await make_plan(work, status="active", **DAYS)
        full, _ = await add(work, plan, 100.0)
        part, result = await add(work, plan, 80.0)
        low, _ = await add(work, plan, 30.0)
        await make_check_in(
            work, plan_id=plan.id, state="published", confidences=[{"key_result_id": result.id, "confidence": 0.4}]
        )
        tactic = await make_tactic(work, objective_id=part.id, key_result_id=result.id, expected_change=5.0, cost=10.0)
    said = StatedOutcome(objective_id=low.id, outcome=Outcome.DROPPED, note="Nobody had the time.")
    async with workspace.writing(member_id=ada.id) as work:
        closing = await close_plan(work, plan.id, ClosePlan(lessons="Fewer goals.", outcomes=(said,)))
    assert (closing.lessons, closing.closed_on, closing.member_id) == ("Fewer goals.", TODAY, ada.id)
    by_id = {one.id: one for one in closing.result.objectives}
    assert (by_id[full.id].proposed, by_id[full.id].outcome) == (Outcome.ACHIEVED, Outcome.ACHIEVED)
    assert (by_id[part.id].proposed, by_id[part.id].outcome) == (Outcome.PARTIAL, Outcome.PARTIAL)
    assert (by_id[low.id].proposed, by_id[low.id].outcome) == (Outcome.MISSED, Outcome.DROPPED)
    assert by_id[low.id].note == "Nobody had the time."
    assert [reason.rule for reason in by_id[part.id].reasons] == ["closing.partial"]
    counts = closing.result.outcomes
    assert (counts.achieved, counts.partial, counts.missed, counts.dropped, counts.unsaid) == (1, 1, 0, 1, 0)
    assert closing.result.progress == pytest.approx(0.7)
    assert (closing.result.met, closing.result.share_met) == (1, pytest.approx(1 / 3))
    kept = {one.id: one for one in closing.result.key_results}[result.id]
    assert (kept.value, kept.value_on, kept.progress, kept.confidence) == (80.0, date(2026, 11, 20), 0.8, 0.4)
    (act,) = closing.result.tactics
    assert (act.id, act.status, act.expected_change, act.cost) == (tactic.id, TacticStatus.IDEA, 5.0, 10.0)
    async with workspace.reading() as work:
        assert (await get_plan(work, plan.id)).status == PlanStatus.CLOSED
        row = await get_objective(work, low.id)
        assert (row.stage, row.outcome) == (Stage.CLOSED, Outcome.DROPPED)
        assert (await get_tactic(work, tactic.id)).status == TacticStatus.IDEA
        assert await closing_of_plan(work, plan.id) == closing


async def test_what_came_with_tactics_is_kept_as_it_was_measured_on_the_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work, unit="count")
        days = [date(2026, 10, 1) + timedelta(days=day) for day in range(50)]
        values = [(str(day), 100.0 if day < date(2026, 11, 1) else 120.0) for day in days]
        await record(work, metric, *values)
        result = await make_key_result(work, objective_id=objective.id, metric_id=metric.id)
        own = {"objective_id": objective.id, "key_result_id": result.id}
        lift = await make_tactic(
            work, **own, status="done", started_on="2026-11-01", ended_on="2026-11-15", expected_change=40.0
        )
        later = await make_tactic(work, **own, status="active", started_on="2026-11-12")
    async with workspace.reading() as work:
        early = await propose_closing(work, plan.id, date(2026, 11, 10))
    first, second = early.result.tactics
    assert (first.difference, first.interim) == (pytest.approx(20.0), True)
    assert [one.rule for one in second.reasons] == ["result.begins_later"]
    closing = await close(workspace, plan.id)
    by_id = {one.id: one for one in closing.result.tactics}
    kept = by_id[lift.id]
    assert (kept.difference, kept.ratio, kept.unit) == (pytest.approx(20.0), pytest.approx(0.5), "count")
    assert (kept.verdict, kept.interim, kept.expected_change) == ("better", False, 40.0)
    assert kept.interval_80 is not None and kept.interval_80[0] <= 20.0 <= kept.interval_80[1]
    assert [one.rule for one in kept.reasons][:2] == ["result.difference", "result.expected"]
    assert "result.beside" in {one.rule for one in kept.caveats}
    assert by_id[later.id].interim
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-15", 500.0))
    async with workspace.reading() as work:
        assert await closing_of_plan(work, plan.id) == closing


async def test_a_closing_from_before_results_were_kept_still_reads(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective, result = await add(work, plan, 100.0)
        await make_tactic(work, objective_id=objective.id, key_result_id=result.id)
    closing = await close(workspace, plan.id)
    own = ("id", "objective_id", "key_result_id", "title", "status", "expected_change", "cost", "benefit")
    own += ("actual_cost", "actual_benefit")
    (tactic,) = TACTICS.dump_python(closing.result.tactics, mode="json")
    async with workspace.writing() as work:
        bare = [{name: tactic[name] for name in own}]
        await work.run(work.update(PlanClosing).values(tactics=bare))
    async with workspace.reading() as work:
        (kept,) = (await closing_of_plan(work, plan.id)).result.tactics
    assert (kept.title, kept.difference, kept.interval_80, kept.reasons) == (tactic["title"], None, None, ())


async def test_an_okr_that_came_far_enough_is_achieved(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, framework="okr", status="active", **DAYS)
        objective = await make_objective(work, plan_id=plan.id, title="A billion hours a day")
        metric = await make_metric(work, unit="hours")
        await record(work, metric, ("2026-11-20", 973_000_000.0))
        target = {"baseline": 100_000_000.0, "target": 1_000_000_000.0}
        await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **target)
    result = (await close(workspace, plan.id)).result
    assert result.objectives[0].outcome is Outcome.ACHIEVED
    assert (result.progress, result.grade, result.stretch) == (pytest.approx(0.97), 1.0, None)


async def test_what_has_no_value_has_to_be_said(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        await add(work, plan, 100.0)
        silent, _ = await add(work, plan, None)
        bare = await make_objective(work, plan_id=plan.id)
    async with workspace.reading() as work:
        assert (await propose_closing(work, plan.id)).unanswered == (silent.id, bare.id)
    with pytest.raises(Problem) as caught:
        await close(workspace, plan.id)
    faults = [(one.pointer, one.code) for one in caught.value.errors]
    assert (caught.value.kind, faults) == (Kind.INVALID, [("/outcomes", "outcome_missing")] * 2)
    assert all(str(one.id) in fault.message for one, fault in zip((silent, bare), caught.value.errors, strict=True))
    async with workspace.reading() as work:
        assert (await get_plan(work, plan.id)).status == PlanStatus.DRAFT
    said = StatedOutcome(objective_id=silent.id, outcome=Outcome.PARTIAL)
    closing = await close(workspace, plan.id, outcomes=(said,), unmeasured=Outcome.DROPPED)
    ended = {one.id: (one.proposed, one.outcome) for one in closing.result.objectives}
    assert (ended[silent.id], ended[bare.id]) == ((None, Outcome.PARTIAL), (None, Outcome.DROPPED))
    assert closing.result.measured == 1


async def test_a_proposal_changes_nothing_and_says_what_closing_says(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        await add(work, plan, 80.0)
    async with workspace.reading() as work:
        proposal = await propose_closing(work, plan.id)
        assert (await closings_of(work, [plan.id]))[plan.id] == ()
    assert (await close(workspace, plan.id)).result == proposal.result


async def test_a_day_in_the_past_is_judged_by_what_is_known_now_of_the_days_up_to_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", starts_on=date(2026, 7, 1), ends_on=date(2026, 9, 30))
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work)
        await record(work, metric, ("2026-09-29", 60.0), ("2026-09-30", 90.0), ("2026-11-20", 100.0))
        await make_key_result(work, objective_id=objective.id, metric_id=metric.id)
    closing = await close(workspace, plan.id, closed_on=date(2026, 9, 30))
    (kept,) = closing.result.key_results
    assert (kept.value, kept.value_on, kept.progress) == (90.0, date(2026, 9, 30), 0.9)
    assert closing.result.objectives[0].outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    ("day", "code"), [(date(2026, 11, 22), "in_the_future"), (date(2026, 9, 30), "before_the_start")]
)
async def test_a_plan_is_judged_by_a_day_of_its_own(workspace: Workspace, day: date, code: str) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
    with refused(Kind.INVALID, ("/closed_on", code)):
        await close(workspace, plan.id, closed_on=day)


async def test_what_is_said_has_to_be_of_open_objectives_of_the_plan_once_each(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        mine = await make_objective(work, plan_id=plan.id)
        over = await make_objective(work, plan_id=plan.id, stage="closed", outcome="missed")
        other = await make_objective(work)
    for ids, code in (([mine, mine], "duplicate"), ([mine, other], "other_plan"), ([mine, over], "already_closed")):
        outcomes = tuple(StatedOutcome(objective_id=one.id, outcome=Outcome.MISSED) for one in ids)
        with refused(Kind.INVALID, ("/outcomes/1/objective_id", code)):
            await close(workspace, plan.id, outcomes=outcomes)
    closing = await close(workspace, plan.id, unmeasured=Outcome.DROPPED)
    kept = {one.id: one for one in closing.result.objectives}[over.id]
    assert (kept.closed_before, kept.proposed, kept.outcome) == (True, None, Outcome.MISSED)
    assert [reason.rule for reason in kept.reasons] == ["closing.ended_before"]


async def test_what_was_promised_first_stands_beside_what_was_promised_last(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        _, result = await add(work, plan, 50.0)
    for target in (80.0, 50.0):
        async with workspace.writing() as work:
            work.reason = "The market fell."
            await patch_key_result(work, result.id, {"target": target})
    (kept,) = (await close(workspace, plan.id)).result.key_results
    assert (kept.target, kept.progress, kept.amended) == (50.0, 1.0, 2)
    assert kept.first is not None
    assert (kept.first.target, kept.first.progress) == (100.0, 0.5)


async def test_a_closing_stays_whatever_is_read_or_changed_later(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        objective, result = await add(work, plan, 80.0)
    closing = await close(workspace, plan.id)
    async with workspace.writing() as work:
        metric = (await make_metric(work)).id
        await patch_key_result(work, result.id, {"metric_id": metric, "title": "Another"})
        await patch_objective(work, objective.id, {"title": "Renamed"})
    async with workspace.reading() as work:
        assert await closing_of_plan(work, plan.id) == closing


async def test_a_plan_is_opened_again_with_a_reason_and_closed_anew(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        objective, _ = await add(work, plan, 80.0)
    first = await close(workspace, plan.id, lessons="Begin earlier.")
    with refused(Kind.CONFLICT):
        await close(workspace, plan.id)
    with refused(Kind.INVALID, ("/status", "reason_required")):
        async with workspace.writing() as work:
            await patch_plan(work, plan.id, {"status": PlanStatus.ACTIVE})
    async with workspace.writing() as work:
        work.reason = "There is a month left."
        await patch_plan(work, plan.id, {"status": PlanStatus.ACTIVE})
    async with workspace.writing() as work:
        assert (await get_objective(work, objective.id)).stage == Stage.CLOSED  # nobody asked for it
        await patch_objective(work, objective.id, {"stage": Stage.ACTIVE, "outcome": None})
        assert await closing_of_plan(work, plan.id) == first
    second = await close(workspace, plan.id)
    async with workspace.reading() as work:
        assert (await closings_of(work, [plan.id]))[plan.id] == (first, second)
        assert await closing_of_plan(work, plan.id) == second


async def test_closed_by_hand_a_plan_has_no_closing_until_it_is_closed(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", **DAYS)
        await add(work, plan, 80.0)
        await patch_plan(work, plan.id, {"status": PlanStatus.CLOSED})
        await patch_plan(work, plan.id, {"status": PlanStatus.ACTIVE})
        await patch_plan(work, plan.id, {"status": PlanStatus.CLOSED})
    with refused(Kind.NOT_FOUND):
        async with workspace.reading() as work:
            await closing_of_plan(work, plan.id)
    assert (await close(workspace, plan.id)).result.outcomes.partial == 1


async def test_open_tactics_are_dropped_if_that_is_said(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective, _ = await add(work, plan, 80.0)
        made = [await make_tactic(work, objective_id=objective.id, status=one) for one in ("active", "done")]
    closing = await close(workspace, plan.id, tactics=OpenTactics.DROP)
    assert [one.status for one in closing.result.tactics] == [TacticStatus.ACTIVE, TacticStatus.DONE]
    async with workspace.reading() as work:
        statuses = [(await get_tactic(work, one.id)).status for one in made]
    assert statuses == [TacticStatus.DROPPED, TacticStatus.DONE]


async def test_who_only_reads_closes_nothing(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.READ) as work:
            await close_plan(work, plan.id, ClosePlan())
