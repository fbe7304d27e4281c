"""Alignments: which objectives serve which, without a cycle, and what they say."""

import asyncio
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.i18n import say
from service.operations.alignments import delete_alignment, patch_alignment, statements_of
from service.operations.changes import list_changes
from service.operations.objectives import delete_objective, patch_objective
from service.operations.smart import smart_of_objectives
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables import Alignment, Objective
from tests.support.factories import make_alignment, make_objective, make_plan
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def make_three(workspace: Workspace) -> list[UUID]:
    """Objectives in plans of their own."""
    async with workspace.writing() as work:
        return [(await make_objective(work)).id for _ in range(3)]


async def align(workspace: Workspace, low: UUID, high: UUID, **given: Any) -> Row[Any]:
    async with workspace.writing() as work:
        return await make_alignment(work, from_id=low, to_id=high, **given)


async def hang(workspace: Workspace, child: UUID, parent: UUID) -> None:
    async with workspace.writing() as work:
        await patch_objective(work, child, {"parent_id": parent})


async def test_an_objective_serves_several_of_other_plans_and_each_once(workspace: Workspace) -> None:
    low, one, other = await make_three(workspace)
    made = await align(workspace, low, one)
    assert (made.kind, made.weight, made.note) == ("contributes", 1.0, None)
    again = await align(workspace, low, other, kind="supports")
    with refused(Kind.CONFLICT, ("/to_id", "taken")):
        await align(workspace, low, one, kind="supports")
    with refused(Kind.CONFLICT, ("/to_id", "taken")):
        async with workspace.writing() as work:
            await patch_alignment(work, again.id, {"to_id": one})


async def test_of_two_at_once_who_make_the_same_one_is_refused(workspace: Workspace) -> None:
    low, high, _ = await make_three(workspace)
    came = await asyncio.gather(
        *(align(workspace, low, high, kind="supports") for _ in range(3)), return_exceptions=True
    )
    problems = [one for one in came if isinstance(one, Problem)]
    assert [one.kind for one in problems] == [Kind.CONFLICT] * 2
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(Alignment))) == 1


@pytest.mark.parametrize("kind", ["contributes", "supports"])
async def test_nothing_serves_itself(workspace: Workspace, kind: str) -> None:
    low, high, _ = await make_three(workspace)
    with refused(Kind.INVALID, ("/to_id", "refers_to_itself")):
        await align(workspace, low, low, kind=kind)
    made = await align(workspace, low, high, kind=kind)
    with refused(Kind.INVALID, ("/to_id", "refers_to_itself")):
        async with workspace.writing() as work:
            await patch_alignment(work, made.id, {"to_id": low})


@pytest.mark.parametrize(
    ("given", "fault"),
    [({"weight": -0.5}, ("/weight", "greater_than_equal")), ({"kind": "hinders"}, ("/kind", "enum"))],
)
async def test_what_is_no_alignment_is_refused(
    workspace: Workspace, given: dict[str, Any], fault: tuple[str, str]
) -> None:
    low, high, _ = await make_three(workspace)
    made = await align(workspace, low, high, weight=0)
    with refused(Kind.INVALID, fault):
        async with workspace.writing() as work:
            await patch_alignment(work, made.id, given)


# Cycles


async def test_a_cycle_of_alignments_is_refused(workspace: Workspace) -> None:
    low, middle, high = await make_three(workspace)
    await align(workspace, low, middle)
    await align(workspace, middle, high)
    with refused(Kind.INVALID, ("/to_id", "cycle")):
        await align(workspace, high, low)


async def test_a_cycle_of_parents_and_alignments_is_refused_from_both_sides(workspace: Workspace) -> None:
    low, middle, high = await make_three(workspace)
    await hang(workspace, low, middle)
    await align(workspace, middle, high)
    with refused(Kind.INVALID, ("/to_id", "cycle")):
        await align(workspace, high, low)
    with refused(Kind.INVALID, ("/parent_id", "cycle")):
        await hang(workspace, high, low)
    await align(workspace, low, high)  # a second way up is none


async def test_what_supports_may_go_round_until_it_contributes(workspace: Workspace) -> None:
    low, middle, high = await make_three(workspace)
    await hang(workspace, low, middle)
    await align(workspace, middle, high)
    back = await align(workspace, high, low, kind="supports")
    with refused(Kind.INVALID, ("/to_id", "cycle")):
        async with workspace.writing() as work:
            await patch_alignment(work, back.id, {"kind": "contributes"})
    async with workspace.writing() as work:
        assert (await patch_alignment(work, back.id, {"weight": 3.0})).weight == 3


async def test_an_alignment_may_be_turned_round(workspace: Workspace) -> None:
    low, high, _ = await make_three(workspace)
    made = await align(workspace, low, high)
    async with workspace.writing() as work:
        turned = await patch_alignment(work, made.id, {"from_id": high, "to_id": low})
    assert (turned.from_id, turned.to_id, turned.version) == (high, low, 2)


@pytest.mark.parametrize("rounds", range(3))
async def test_of_those_who_together_would_make_a_cycle_exactly_one_is_refused(
    workspace: Workspace, rounds: int
) -> None:
    low, middle, high = await make_three(workspace)
    came = await asyncio.gather(
        hang(workspace, low, middle),
        align(workspace, middle, high),
        align(workspace, high, low),
        return_exceptions=True,
    )
    problems = [one for one in came if isinstance(one, BaseException)]
    assert len(problems) == 1
    assert isinstance(problems[0], Problem)
    assert [fault.code for fault in problems[0].errors] == ["cycle"]


# What they say, and what is said of them


async def test_the_statement_holds_both_titles(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        upper = await make_objective(work, title="Expand into a new market segment")
        lower = await make_objective(work, title="Partner with brands to grow an audience there.")
        row = await make_alignment(work, from_id=lower.id, to_id=upper.id)
    async with workspace.reading() as work:
        (told,) = (await statements_of(work, [row])).values()
        assert await statements_of(work, []) == {}
    assert say(told) == "To help us expand into a new market segment, we partner with brands to grow an audience there."


async def test_the_plan_of_the_objective_tells_of_its_alignments(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        lower = await make_objective(work)
        row = await make_alignment(work, from_id=lower.id)
    async with workspace.writing() as work:
        await delete_alignment(work, row.id)
    async with workspace.reading() as work:
        page = Page(limit=20, where=(Condition("noun", "eq", "alignment"),))
        changes = (await list_changes(work, page)).rows
    assert [(one.action, one.plan_id, one.noun_id) for one in changes] == [
        ("created", lower.plan_id, row.id),
        ("deleted", lower.plan_id, row.id),
    ]


async def test_an_objective_does_not_leave_its_alignments_behind(workspace: Workspace) -> None:
    low, middle, high = await make_three(workspace)
    await align(workspace, low, middle)
    await align(workspace, middle, high)
    says = "1 alignments with what it serves, 1 alignments with what serves it"
    with refused(Kind.IN_THE_WAY, says=says):
        async with workspace.writing() as work:
            await delete_objective(work, middle)
    async with workspace.writing() as work:
        await delete_objective(work, middle, cascade=True)
        assert await work.rows(work.select(Alignment)) == []
        assert {row.id for row in await work.rows(work.select(Objective))} == {low, high}


async def test_an_objective_that_is_aligned_serves_something(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        business = await make_objective(work, plan_id=plan.id, level="company", title="Increase revenue")
        other = await make_objective(work, plan_id=plan.id, level="function", title="Hire ten people")
        social = await make_objective(work, plan_id=plan.id, level="social", title="Increase social sales")
    rules: list[str] = []
    for to, given in ((None, {}), (other.id, {"kind": "supports", "weight": 9.0}), (business.id, {})):
        async with workspace.writing() as work:
            if to is not None:
                await make_alignment(work, from_id=social.id, to_id=to, **given)
            found = await smart_of_objectives(work, [social])
        rules.append(found[social.id].criteria.R.reason.rule)
    assert rules[0] == "R.unaligned"
    assert rules[1] != "R.unaligned"
    assert rules[2] not in rules[:2]  # judged by what it contributes to, before what it supports
