"""Estimates of several people, and what they and the members' hours make of a plan's ranking."""

from datetime import date, timedelta
from typing import Any

import pytest

from service.core.priority import CompareMethods, Method, PrioritizedTactics, PrioritizeRequest, Range, Votes
from service.errors import Kind
from service.operations.estimates import delete_estimate, estimates_of, patch_estimate
from service.operations.priorities import compare_plan, prioritize_plan
from service.operations.tactics import delete_tactic
from tests.support.factories import make_estimate, make_member, make_objective, make_plan, make_tactic
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace


async def ranked(workspace: Workspace, plan_id: Any, **wanted: Any) -> PrioritizedTactics:
    with_members = wanted.pop("with_members", False)
    async with workspace.reading() as work:
        return await prioritize_plan(work, plan_id, PrioritizeRequest(tactics=(), **wanted), with_members=with_members)


async def test_the_latest_of_each_person_counts(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic = await make_tactic(work, value=1.0)
        ada, bo = await make_member(work), await make_member(work, name="Bo")
        await make_estimate(work, tactic_id=tactic.id, member_id=ada.id, value=9.0)
        await make_estimate(work, tactic_id=tactic.id, member_id=bo.id, value=4.0)
    async with workspace.writing(now=NOW + timedelta(hours=1), member_id=ada.id) as work:
        later = await make_estimate(work, tactic_id=tactic.id, value=2.0)
        assert later.member_id == ada.id
        await make_estimate(work, tactic_id=tactic.id, input="effort", low=1.0, value=2.0, high=8.0)
    async with workspace.reading() as work:
        found = (await estimates_of(work, [tactic.id]))[tactic.id]
    assert isinstance(found["value"], Votes)
    assert sorted(found["value"].votes) == [2, 4]
    assert found["effort"] == Range(low=1, likely=2, high=8)
    async with workspace.writing(now=NOW + timedelta(hours=2)) as work:
        await delete_estimate(work, later.id)
        assert sorted((await estimates_of(work, [tactic.id]))[tactic.id]["value"].votes) == [4, 9]  # pyright: ignore


async def test_one_persons_estimate_is_theirs_and_a_range_votes_by_its_value(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic, ada = await make_tactic(work), await make_member(work)
        await make_estimate(work, tactic_id=tactic.id, value=3.0)
        await make_estimate(work, tactic_id=tactic.id, input="scores/fit", value=7.0)
        assert (await estimates_of(work, [tactic.id]))[tactic.id] == {"value": 3.0, "scores/fit": 7.0}
        await make_estimate(work, tactic_id=tactic.id, member_id=ada.id, low=1.0, value=5.0, high=6.0)
        found = (await estimates_of(work, [tactic.id]))[tactic.id]["value"]
        assert isinstance(found, Votes)
        assert sorted(found.votes) == [3, 5]
        assert await estimates_of(work, []) == {}


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"low": 1.0}, "/high", "half_a_range"),
        ({"high": 9.0}, "/low", "half_a_range"),
        ({"low": 5.0, "high": 9.0}, "/value", "out_of_order"),
        ({"low": 1.0, "high": 3.0}, "/value", "out_of_order"),
        ({"input": "effort", "value": -1.0}, "/value", "negative"),
        ({"input": "cost", "low": -1.0, "high": 4.0}, "/low", "negative"),
        ({"input": "confidence", "value": 1.5}, "/value", "above_one"),
        ({"input": "confidence", "low": 0.5, "value": 0.6, "high": 2.0}, "/high", "above_one"),
    ],
)
async def test_what_is_no_estimate_is_refused(workspace: Workspace, given: Any, pointer: str, code: str) -> None:
    with refused(Kind.INVALID, (pointer, code)):
        async with workspace.writing() as work:
            await make_estimate(work, **given)


async def test_a_patch_is_checked_like_a_new_one(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_estimate(work)
    with refused(Kind.INVALID, ("/high", "half_a_range")):
        async with workspace.writing() as work:
            await patch_estimate(work, row.id, {"low": 1.0})


async def test_estimates_stand_in_the_way_of_deleting_their_tactic(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_estimate(work)
    with refused(Kind.IN_THE_WAY):
        async with workspace.writing() as work:
            await delete_tactic(work, row.tactic_id)
    async with workspace.writing() as work:
        await delete_tactic(work, row.tactic_id, cascade=True)
        assert await estimates_of(work, [row.tactic_id]) == {}


async def test_a_plan_is_ranked_by_what_people_estimate(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        one = await make_tactic(work, value=1.0, complexity=1.0, objective_id=objective.id)
        other = await make_tactic(work, value=4.0, complexity=1.0, objective_id=objective.id)
        for value in (5.0, 5.0, 3.0):
            await make_estimate(work, tactic_id=one.id, member_id=(await make_member(work)).id, value=value)
    answer = await ranked(workspace, plan.id, top_k=1)
    assert [item.id for item in answer.items] == [str(one.id), str(other.id)]
    assert answer.items[0].top_k_probability == pytest.approx(2 / 3, abs=0.03)
    assert answer == await ranked(workspace, plan.id, top_k=1)


async def test_a_plan_is_chosen_from_by_capacity_requirements_and_hours(workspace: Workspace) -> None:
    """Ada has 7 hours a week: 10 up to the tenth day."""
    due_on = NOW.date() + timedelta(days=9)
    async with workspace.writing() as work:
        plan = await make_plan(work)
        within = {"objective_id": (await make_objective(work, plan_id=plan.id)).id, "complexity": 1.0}
        ada, bo = await make_member(work, hours_per_week=7.0), await make_member(work)
        done = await make_tactic(work, status="done", **within)
        dropped = await make_tactic(work, status="dropped", **within)
        hers = {"responsible_id": ada.id, "due_on": due_on}
        a = await make_tactic(work, value=5.0, effort=8.0, requires=[done.id], **within, **hers)
        b = await make_tactic(work, value=4.0, effort=4.0, **within, **hers)
        c = await make_tactic(work, value=3.0, effort=4.0, assignee_ids=[ada.id, bo.id], due_on=due_on, **within)
        d = await make_tactic(work, value=9.0, effort=1.0, requires=[dropped.id], **within)
    answer = await ranked(workspace, plan.id, capacity={"effort": 16.0})
    assert answer.selection is not None
    assert set(answer.selection.ids) == {str(a.id), str(b.id), str(c.id)}
    assert [(one.id, one.reason.rule) for one in answer.selection.left_out] == [
        (str(d.id), "selection.requires_absent")
    ]
    answer = await ranked(workspace, plan.id, with_members=True)
    assert answer.selection is not None
    assert set(answer.selection.ids) == {str(a.id), str(c.id)}
    (use,) = answer.selection.limits
    assert (use.member_id, use.used, use.amount) == (str(ada.id), 10, 10)
    answer = await ranked(workspace, plan.id, with_members=True, starts_on=date(2020, 1, 1))
    assert answer.selection is not None
    assert len(answer.selection.ids) == 3


async def test_a_plan_is_ranked_by_several_methods(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        within = {"objective_id": (await make_objective(work, plan_id=plan.id)).id, "complexity": 1.0}
        one = await make_tactic(work, value=5.0, benefit=2.0, cost=1.0, **within)
        other = await make_tactic(work, value=4.0, benefit=9.0, cost=1.0, **within)
    async with workspace.reading() as work:
        found = await compare_plan(work, plan.id, CompareMethods(tactics=()))
    assert [(each.method, each.ids) for each in found.methods] == [
        (Method.VALUE_COMPLEXITY, (str(one.id), str(other.id))),
        (Method.ROI, (str(other.id), str(one.id))),
    ]
    assert [agreement.tau for agreement in found.agreements] == [-1]
