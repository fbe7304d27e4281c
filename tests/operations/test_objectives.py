"""Objectives, and the tree that they form: no cycle, whoever writes at the same time."""

import asyncio
from itertools import pairwise, permutations
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.operations.objectives import patch_objective
from service.store.tables import Objective
from tests.support.factories import make_objective, make_plan
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def make_tree(workspace: Workspace, count: int) -> list[Row[Any]]:
    """Objectives of one plan, each on its own."""
    async with workspace.writing() as work:
        plan = await make_plan(work)
        return [await make_objective(work, plan_id=plan.id) for _ in range(count)]


async def hang(workspace: Workspace, child: UUID, parent: UUID | None) -> None:
    async with workspace.writing() as work:
        await patch_objective(work, child, {"parent_id": parent})


async def parents(workspace: Workspace) -> dict[UUID, UUID | None]:
    async with workspace.reading() as work:
        return {row.id: row.parent_id for row in await work.rows(work.select(Objective))}


def has_cycle(above: dict[UUID, UUID | None]) -> bool:
    for start in above.values():
        here, steps = start, 0
        while here is not None:
            here, steps = above[here], steps + 1
            if steps > len(above):
                return True
    return False


@pytest.mark.parametrize("length", [1, 2, 3, 12])
async def test_a_cycle_of_any_length_is_refused(workspace: Workspace, length: int) -> None:
    tree = await make_tree(workspace, length)
    for child, parent in pairwise(tree):
        await hang(workspace, child.id, parent.id)
    with refused(Kind.INVALID, ("/parent_id", "cycle")):
        await hang(workspace, tree[-1].id, tree[0].id)
    assert not has_cycle(await parents(workspace))


async def test_a_tree_may_be_turned_upside_down(workspace: Workspace) -> None:
    low, high = await make_tree(workspace, 2)
    await hang(workspace, low.id, high.id)
    await hang(workspace, low.id, None)
    await hang(workspace, high.id, low.id)
    assert await parents(workspace) == {low.id: None, high.id: low.id}


async def test_a_parent_may_stand_in_another_plan_and_so_may_a_cycle_not(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        one, other = await make_objective(work), await make_objective(work)
        assert one.plan_id != other.plan_id
    await hang(workspace, one.id, other.id)
    with refused(Kind.INVALID, ("/parent_id", "cycle")):
        await hang(workspace, other.id, one.id)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.integers(-1, 4)), max_size=25))
async def test_whatever_is_moved_the_tree_stays_a_tree(workspace: Workspace, moves: list[tuple[int, int]]) -> None:
    tree = await make_tree(workspace, 5)
    model: dict[UUID, UUID | None] = {row.id: None for row in tree}
    for child, parent in moves:
        moved = tree[child].id
        to = None if parent < 0 else tree[parent].id
        wanted = model | {moved: to}
        if has_cycle(wanted):
            with refused(Kind.INVALID, ("/parent_id", "cycle")):
                await hang(workspace, moved, to)
        else:
            await hang(workspace, moved, to)
            model = wanted
    found = await parents(workspace)
    assert {identity: found[identity] for identity in model} == model


@pytest.mark.parametrize("writers", [2, 3, 4])
async def test_of_those_who_together_would_make_a_cycle_exactly_one_is_refused(
    workspace: Workspace, writers: int
) -> None:
    for _ in range(5):
        tree = await make_tree(workspace, writers)
        ring = [(tree[place].id, tree[(place + 1) % writers].id) for place in range(writers)]
        came = await asyncio.gather(*(hang(workspace, *pair) for pair in ring), return_exceptions=True)
        problems = [one for one in came if one is not None]
        assert len(problems) == 1
        assert isinstance(problems[0], Problem)
        assert [fault.code for fault in problems[0].errors] == ["cycle"]
        assert not has_cycle(await parents(workspace))


async def test_many_who_hang_up_side_by_side_all_succeed(workspace: Workspace) -> None:
    top, *rest = await make_tree(workspace, 9)
    await asyncio.gather(*(hang(workspace, one.id, top.id) for one in rest))
    found = await parents(workspace)
    assert [found[one.id] for one in rest] == [top.id] * 8


async def test_every_order_of_a_chain_can_be_made(workspace: Workspace) -> None:
    for order in permutations(range(3)):
        tree = await make_tree(workspace, 4)
        for place in order:
            await hang(workspace, tree[place].id, tree[place + 1].id)
    assert not has_cycle(await parents(workspace))


async def test_an_objective_stays_in_its_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made, other = await make_objective(work), await make_plan(work)
    with refused(Kind.INVALID, ("/plan_id", "stays")):
        async with workspace.writing() as work:
            await patch_objective(work, made.id, {"plan_id": other.id})
    async with workspace.writing() as work:
        assert await patch_objective(work, made.id, {"plan_id": made.plan_id}) == made


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"starts_on": "2026-02-01", "due_on": "2026-01-31"}, "/due_on", "due_before_start"),
        ({"outcome": "achieved"}, "/outcome", "not_closed"),
        ({"outcome": "achieved", "stage": "active"}, "/outcome", "not_closed"),
    ],
)
async def test_what_is_refused(workspace: Workspace, given: dict[str, Any], pointer: str, code: str) -> None:
    with refused(Kind.INVALID, (pointer, code)):
        async with workspace.writing() as work:
            await make_objective(work, **given)
    async with workspace.writing() as work:
        made = await make_objective(work)
    with refused(Kind.INVALID, (pointer, code)):
        async with workspace.writing() as work:
            await patch_objective(work, made.id, given)


async def test_a_day_is_a_plan_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_objective(work, starts_on="2026-02-01", due_on="2026-02-01", stage="closed", outcome="missed")
    assert (made.starts_on, made.outcome) == (made.due_on, "missed")


async def test_an_outcome_goes_before_the_stage_does(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_objective(work, stage="closed", outcome="missed")
    with refused(Kind.INVALID, ("/outcome", "not_closed")):
        async with workspace.writing() as work:
            await patch_objective(work, made.id, {"stage": "active"})
    async with workspace.writing() as work:
        again = await patch_objective(work, made.id, {"stage": "active", "outcome": None})
    assert (again.stage, again.outcome) == ("active", None)
