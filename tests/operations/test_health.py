"""The health of stored plans: the judgement, the log and the indicators that the rules rest on."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from service.errors import Problem
from service.operations import health
from service.operations.health import Wanted, health_of_plan, health_of_workspace, wanted_of
from service.operations.indicators import create_indicator
from service.operations.intake import record_readings
from service.operations.key_results import delete_key_result, override_status, patch_key_result
from service.operations.metrics import get_metric
from service.operations.objectives import patch_objective
from service.operations.plans import patch_plan
from service.store.tables.indicators import IndicatorFields
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import (
    make_account,
    make_check_in,
    make_delivery,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    record,
)
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

WHOLE = {
    "mission": "Be known",
    "business_function": "marketing",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
}


async def rules_of(work: Work, plan_id: UUID) -> list[tuple[str, UUID]]:
    """What is found in a plan: each rule, without what they all begin with, and what it is about."""
    found = (await health_of_plan(work, plan_id)).findings
    assert {one.plan_id for one in found} <= {plan_id}
    return [(one.reason.rule.removeprefix("health."), one.noun_id) for one in found]


async def well_made(work: Work, read_at: str = "2026-11-20T12:00:00Z", **given: Any) -> tuple[Any, Any, Any]:
    """A plan with an objective and a key result in which all is well; `given` is the plan's."""
    plan = await make_plan(work, **{**WHOLE, **given})
    owner = await make_member(work)
    objective = await make_objective(work, plan_id=plan.id, owner_id=owner.id, level="company")
    metric = await make_metric(work)
    await record(work, metric, (read_at, 50.0))
    milestones = [{"on": "2026-06-30", "value": 40.0}]
    result = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, milestones=milestones)
    await make_check_in(work, plan_id=plan.id, state="published")
    return plan, objective, result


async def test_what_the_objectives_below_are_to_drive_has_some(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, top, _ = await well_made(work)
        await patch_objective(work, top.id, {"progress_driver": "children"})
        assert await rules_of(work, plan.id) == [("childless", top.id)]
        elsewhere = await make_plan(work)
        await make_objective(work, plan_id=elsewhere.id, parent_id=top.id)
        assert await rules_of(work, plan.id) == []


async def test_a_plan_in_which_all_is_well(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, _, result = await well_made(work, status="active")
        await make_tactic(work, key_result_id=result.id, expected_change=5.0)
        found = await health_of_plan(work, plan.id)
    assert found.findings == ()
    assert (found.totals.errors, found.totals.warnings, found.totals.notes, found.totals.rules) == (0, 0, 0, ())


async def test_a_plan_that_nobody_checks_in_on(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, _, _ = await well_made(work, status="active")
    for days, rule in ((37, "check_in_due"), (45, "missed_check_in")):
        async with workspace.reading(now=NOW + timedelta(days=days)) as work:
            assert (rule, plan.id) in await rules_of(work, plan.id)


async def test_key_results_are_judged_as_everywhere(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, result = await well_made(work)
        more = {"objective_id": objective.id, "milestones": [{"on": "2026-06-30", "value": 40.0}]}
        silent = await make_key_result(work, **more)
        aimless = await make_key_result(work, **more | {"target": None, "milestones": []})
        old, vain = await make_metric(work), await make_metric(work, catalog_key="followers")
        await record(work, old, ("2026-03-01T12:00:00Z", 5.0))
        stale = await make_key_result(work, **more, metric_id=old.id)
        await record(work, vain, ("2026-11-21T10:00:00Z", 5.0))
        proud = await make_key_result(work, **more, metric_id=vain.id)
        bound = {"objective_id": objective.id, "kind": "stay_at_most", "upper": 10.0}
        broken = await make_key_result(work, **bound, metric_id=result.metric_id)
        found = await rules_of(work, plan.id)
        reading = (await health_of_plan(work, plan.id, Wanted(rules={"health.stale"}))).findings[0].reason.params
    assert found == [
        ("no_target", aimless.id),
        ("guardrail_broken", broken.id),
        ("key_result_count", objective.id),
        ("double_counting", objective.id),
        ("no_reading", silent.id),
        ("stale", stale.id),
        ("vanity", proud.id),
        ("no_milestones", aimless.id),
    ]
    assert (reading["age"], reading["limit"]) == (265, 2)


async def test_an_outcome_above_is_said_for_what_serves_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, result = await well_made(work)
        vain = await make_metric(work, catalog_key="likes")
        await record(work, vain, ("2026-11-21T10:00:00Z", 5.0))
        work.reason = "as it is read"
        await patch_key_result(work, result.id, {"metric_id": vain.id})
        assert await rules_of(work, plan.id) == [("vanity", result.id)]
        above = await make_objective(work, business_outcome="revenue")
        await patch_objective(work, objective.id, {"parent_id": above.id})
        assert await rules_of(work, plan.id) == []


async def test_a_persons_word_ends_on_its_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, _, result = await well_made(work)
        word = StatusOverride.model_validate(
            {"status": "at_risk", "reason": "I know", "expires_at": NOW + timedelta(days=3)}
        )
        await override_status(work, result.id, word)
        assert await rules_of(work, plan.id) == [("override_ending", result.id)]
    async with workspace.reading(now=NOW + timedelta(days=3)) as work:
        assert ("override_expired", result.id) in await rules_of(work, plan.id)


async def test_what_was_changed_of_an_active_plan_is_read_from_the_log(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW - timedelta(days=40)) as work:
        plan, objective, result = await well_made(work, "2026-10-01T12:00:00Z")
        await patch_key_result(work, result.id, {"target": 90.0})
        await patch_plan(work, plan.id, {"status": "active"})
        gone = await make_key_result(work, objective_id=objective.id, title="Gone")
    async with workspace.writing() as work:
        await record(work, await get_metric(work, result.metric_id), ("2026-11-20T12:00:00Z", 50.0))
        work.reason = "the market moved"
        await patch_key_result(work, result.id, {"target": 80.0, "title": "Eighty"})
        await patch_objective(work, objective.id, {"due_on": "2026-12-30"})
        await delete_key_result(work, gone.id)
    async with workspace.writing() as work:
        assert await rules_of(work, plan.id) == [
            ("amended", result.id),
            ("deleted_late", plan.id),
            ("deadline_moved", objective.id),
        ]
        work.reason = "and moved on"
        await patch_key_result(work, result.id, {"baseline": 1.0, "due_on": "2026-12-20"})
        dates = {"starts_on": "2026-11-01", "due_on": "2026-11-30"}
        added = await make_key_result(work, objective_id=objective.id, metric_id=result.metric_id, **dates)
    async with workspace.reading() as work:
        found = (await health_of_plan(work, plan.id)).findings
    told = {one.reason.rule.removeprefix("health."): one for one in found}
    assert set(told) == {"double_counting", "amended_again", "added_late", "deleted_late", "deadline_moved"}
    assert told["amended_again"].reason.params == {
        "title": "Eighty",
        "count": 2,
        "dates": "2026-11-21, 2026-11-21",
        "fields": "baseline, due_on, target",
    }
    assert told["added_late"].noun_id == added.id
    assert told["deleted_late"].reason.params == {"title": "Gone", "on": NOW.date()}


async def test_a_plan_that_is_active_from_the_first_is_still_being_made_that_day(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW - timedelta(hours=1)) as work:
        plan, objective, result = await well_made(work, status="active")
    async with workspace.writing(now=NOW + timedelta(days=1)) as work:
        assert await rules_of(work, plan.id) == []
        more = {"objective_id": objective.id, "metric_id": result.metric_id, "milestones": result.milestones}
        await make_key_result(work, title="Late", **more)
    async with workspace.reading(now=NOW + timedelta(days=1)) as work:
        assert [rule for rule, _ in await rules_of(work, plan.id)] == ["double_counting", "added_late"]


async def test_indicators_of_tactics_are_counted(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, _ = await well_made(work)
        tactic = await make_tactic(work, objective_id=objective.id)
        assert await rules_of(work, plan.id) == [("unindicated", tactic.id)]

        async def indicate(title: str, state: str) -> None:
            fields = {"tactic_id": tactic.id, "title": title, "state": state}
            await create_indicator(work, IndicatorFields.model_validate(fields))

        await indicate("Replies", "chosen")
        await indicate("Likes", "candidate")
        (one,) = (await health_of_plan(work, plan.id)).findings
        assert (one.reason.rule, one.reason.params["chosen"], one.reason.params["candidates"]) == (
            "health.indicator_count",
            1,
            1,
        )
        await indicate("Shares", "chosen")
        assert await rules_of(work, plan.id) == []


async def test_tactics_of_key_results_of_closed_objectives_do_not_stand_in_the_way(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, result = await well_made(work)
        tactic = await make_tactic(work, key_result_id=result.id, due_on="2026-11-20", status="active")
        await patch_objective(work, objective.id, {"stage": "closed", "outcome": "achieved"})
        assert await rules_of(work, plan.id) == [
            ("overdue", tactic.id),
            ("unassigned", tactic.id),
            ("no_expected_change", tactic.id),
        ]


async def test_what_is_closed_or_done_is_let_be(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **WHOLE)
        closed = await make_objective(work, plan_id=plan.id, level="social", stage="closed")
        await make_tactic(work, objective_id=closed.id, status="done")
        assert await rules_of(work, plan.id) == []


async def test_a_tactic_of_a_key_result_was_set_before_there_was_one(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        tactic = await make_tactic(work, objective_id=objective.id)
    async with workspace.writing(now=NOW + timedelta(days=40)) as work:
        result = await make_key_result(work, objective_id=objective.id)
        later = await make_tactic(work, key_result_id=result.id)
        found = await rules_of(work, objective.plan_id)
    assert {("unindicated", tactic.id), ("too_early", tactic.id)} <= set(found)
    assert ("too_early", later.id) not in found


async def test_only_what_is_asked_for_is_listed_and_all_is_counted(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active")
        every = await health_of_plan(work, plan.id)
        notes = await health_of_plan(work, plan.id, wanted_of(["note"], None))
        one = await health_of_plan(work, plan.id, wanted_of(["note", "error"], ["health.no_mission", "health.stale"]))
    assert [one.reason.rule for one in every.findings] == [
        "health.no_objectives",
        "health.no_horizon",
        "health.no_mission",
        "health.no_function",
    ]
    assert notes.findings == every.findings[1:]
    assert [one.reason.rule for one in one.findings] == ["health.no_mission"]
    assert every.totals == notes.totals == one.totals
    for severities, rules in ((["bad"], None), (None, ["no_mission"])):
        with pytest.raises(Problem):
            wanted_of(severities, rules)


async def test_the_workspace_is_its_plans_and_what_stands_in_none(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        closed = await make_plan(work, title="Closed", status="closed")
        older, _, result = await well_made(work)
        fed, unfed = result.metric_id, await make_metric(work, name="Unfed")
        await make_metric(work, name="Unused")
        loose = await make_tactic(work)
        await make_tactic(work, status="done")
        member = await make_member(work)
        account = await make_account(work, owner_id=member.id)
        await make_account(work, owner_id=member.id, purpose="Readers")
        await make_account(work, state="closed")
        quiet, refused = await make_source(work, name="quiet"), await make_source(work, name="refused")
        await make_delivery(work, refused, {"not": "readings"})
        await record_readings(work, [{"metric": "unheard", "value": 1.0, "at": "2026-11-20T00:00:00Z"}])
    async with workspace.writing(now=NOW + timedelta(hours=1)) as work:
        newer = await make_plan(work, **WHOLE)
        objective = await make_objective(work, plan_id=newer.id, owner_id=member.id)
        milestones = [{"on": "2026-06-30", "value": 40.0}]
        waiting = await make_key_result(work, objective_id=objective.id, metric_id=unfed.id, milestones=milestones)
        found = await health_of_workspace(work)
    assert [(one.reason.rule.removeprefix("health."), one.noun_id, one.plan_id) for one in found.findings] == [
        ("no_reading", waiting.id, newer.id),
        ("loose_tactic", loose.id, None),
        ("unknown_metric", workspace.id, None),
        ("never_fed", unfed.id, None),
        ("source_refused", refused.id, None),
        ("source_silent", quiet.id, None),
        ("account_purposeless", account.id, None),
    ]
    assert found.plan_ids == (newer.id, older.id)
    assert closed.id not in found.plan_ids
    assert (found.findings_left_out, found.plans_left_out) == (0, 0)
    assert fed not in {one.noun_id for one in found.findings}
    async with workspace.reading(Scope.READ) as work:
        seen = {one.noun for one in (await health_of_workspace(work)).findings}
    assert "source" not in seen
    assert "account" in seen


async def test_formulas_use_metrics_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        part = await make_metric(work, key="part", name="Part")
        await make_metric(work, key="whole", formula="part * 2")
        (one,) = (await health_of_workspace(work)).findings
    assert (one.noun_id, one.reason.params) == (part.id, {"metric": "Part", "key_results": 0, "formulas": 1})


async def test_the_workspace_has_bounds_and_says_what_they_left_out(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "MOST_OBJECTIVES", 3)
    monkeypatch.setattr(health, "MOST_FINDINGS", 4)
    async with workspace.writing() as work:
        for _ in range(3):
            plan = await make_plan(work)
            for _ in range(2):
                await make_objective(work, plan_id=plan.id)
        found = await health_of_workspace(work)
    assert len(found.plan_ids) == 1, "two plans would have four objectives"
    assert found.plans_left_out == 2
    assert len(found.findings) == 4
    assert found.totals.warnings + found.totals.notes == 4 + found.findings_left_out


async def test_more_plans_cost_no_more_statements(workspace: Workspace) -> None:
    async def grow(work: Work) -> None:
        plan, objective, result = await well_made(work, status="active")
        top = await make_objective(work, plan_id=plan.id)
        await make_key_result(work, objective_id=top.id, metric_id=result.metric_id)
        for _ in range(3):
            await make_tactic(work, objective_id=objective.id)

    async with workspace.writing() as work:
        await grow(work)
        await health_of_workspace(work)
        with counted() as few:
            await health_of_workspace(work)
        for _ in range(5):
            await grow(work)
        with counted() as many:
            await health_of_workspace(work)
    assert many == few
    assert few[0] <= 30
