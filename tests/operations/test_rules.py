"""What plans, metrics, tactics, members and keys refuse beyond the form of their fields; and the ranking of a plan."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from service.core.priority import PrioritizeRequest
from service.errors import Kind, Problem
from service.operations.metrics import get_metric, patch_metric
from service.operations.plans import get_plan, patch_plan
from service.operations.priorities import prioritize_plan
from service.operations.tactics import patch_tactic
from service.store.tables.people import Scope
from tests.support.factories import make_metric, make_objective, make_plan, make_tactic
from tests.support.problems import refused
from tests.support.samples import SAMPLE_OF
from tests.support.workspaces import NOW, Workspace

# Plans


async def test_a_plan_ends_on_or_after_the_day_it_starts(workspace: Workspace) -> None:
    wrong = {"starts_on": "2026-02-01", "ends_on": "2026-01-31"}
    with refused(Kind.INVALID, ("/ends_on", "ends_before_start")):
        async with workspace.writing() as work:
            await make_plan(work, **wrong)
    async with workspace.writing() as work:
        made = await make_plan(work, starts_on="2026-02-01", ends_on="2026-02-01")
    with refused(Kind.INVALID, ("/ends_on", "ends_before_start")):
        async with workspace.writing() as work:
            await patch_plan(work, made.id, {"starts_on": "2026-02-02"})
    async with workspace.writing() as work:
        assert (await patch_plan(work, made.id, {"starts_on": "2026-02-02", "ends_on": None})).ends_on is None


async def test_changes_at_once_both_land(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_plan(work)

    async def change(patch: dict[str, Any]) -> None:
        async with workspace.writing() as work:
            await patch_plan(work, made.id, patch)

    await asyncio.gather(change({"title": "Both"}), change({"mission": "Be kind"}), change({"status": "active"}))
    async with workspace.reading() as work:
        row = await get_plan(work, made.id)
    assert (row.title, row.mission, row.status, row.version) == ("Both", "Be kind", "active", 4)


# Metrics


async def test_a_metrics_key_is_taken_once(workspace: Workspace, new_workspace: Any) -> None:
    async with workspace.writing() as work:
        await make_metric(work, key="likes")
        other = await make_metric(work, key="Likes")
    with refused(Kind.CONFLICT, ("/key", "taken")):
        async with workspace.writing() as work:
            await make_metric(work, key="likes")
    with refused(Kind.CONFLICT, ("/key", "taken")):
        async with workspace.writing() as work:
            await patch_metric(work, other.id, {"key": "likes"})
    async with workspace.writing() as work:
        assert (await patch_metric(work, other.id, {"key": "Likes"})).version == 1
    async with (await new_workspace()).writing() as work:
        await make_metric(work, key="likes")


async def test_of_two_who_take_a_key_at_once_one_has_it(workspace: Workspace) -> None:
    async def take() -> None:
        async with workspace.writing() as work:
            await make_metric(work, key="likes")

    came = await asyncio.gather(take(), take(), return_exceptions=True)
    (problem,) = [one for one in came if one is not None]
    assert isinstance(problem, Problem)
    assert problem.kind is Kind.CONFLICT


@pytest.mark.parametrize("key", ["", " ", "a b", "-a", "é", "a" * 121, "a\n", "a\x00"])
async def test_what_is_no_key(workspace: Workspace, key: str) -> None:
    with pytest.raises(ValidationError):
        async with workspace.writing() as work:
            await make_metric(work, key=key)
    async with workspace.writing() as work:
        made = await make_metric(work)
    with refused(Kind.INVALID, says="/key"):
        async with workspace.writing() as work:
            await patch_metric(work, made.id, {"key": key})
    async with workspace.reading() as work:
        assert (await get_metric(work, made.id)).key == made.key


# Tactics


async def test_a_tactic_and_the_others(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        one, other = await make_tactic(work), await make_tactic(work)
        await patch_tactic(work, one.id, {"requires": [other.id]})
    cases: list[tuple[dict[str, Any], str, str]] = [
        ({"requires": [one.id]}, "/requires", "refers_to_itself"),
        ({"excludes": [other.id, one.id]}, "/excludes", "refers_to_itself"),
        ({"excludes": [other.id]}, "/excludes", "contradiction"),
    ]
    for patch, pointer, code in cases:
        with refused(Kind.INVALID, (pointer, code)):
            async with workspace.writing() as work:
                await patch_tactic(work, one.id, patch)
    async with workspace.writing() as work:
        changed = await patch_tactic(work, one.id, {"requires": None, "excludes": [other.id]})
    assert (changed.requires, changed.excludes) == ([], [other.id])


# Forms

WRONG: list[tuple[str, dict[str, Any]]] = [
    ("plan", {"title": ""}),
    ("plan", {"title": "x" * 301}),
    ("plan", {"title": "a\x00b"}),
    ("plan", {"mission": "x" * 10_001}),
    ("plan", {"framework": "kpi"}),
    ("plan", {"status": "done"}),
    ("objective", {"weight": -0.1}),
    ("objective", {"weight": 1e7}),
    ("objective", {"letter": "abc"}),
    ("objective", {"goal_type": "Brand"}),
    ("tactic", {"confidence": 1.1}),
    ("tactic", {"effort": -1.0}),
    ("tactic", {"value": float("nan")}),
    ("tactic", {"scores": {"": 1.0}}),
    ("tactic", {"scores": {"a": float("inf")}}),
    ("tactic", {"scores": {str(place): 1.0 for place in range(51)}}),
    ("tactic", {"recurrence": "RRULE:FREQ=DAILY"}),
    ("metric", {"precision": 7}),
    ("metric", {"unit": ""}),
    ("metric", {"kind": "count"}),
    ("member", {"email": "nobody"}),
    ("member", {"hours_per_week": 169.0}),
    ("source", {"header": "X Y"}),
    ("key", {"scopes": []}),
    ("key", {"scopes": ["root"]}),
    ("key", {"expires_at": "2030-01-01T00:00:00"}),
]


@pytest.mark.parametrize(("noun", "given"), WRONG, ids=lambda value: str(value)[:40])
async def test_what_no_field_takes(workspace: Workspace, noun: str, given: dict[str, Any]) -> None:
    sample = SAMPLE_OF[noun]
    with pytest.raises(ValidationError):
        async with workspace.writing() as work:
            await sample.create(work, **given)
    async with workspace.writing() as work:
        made = await sample.create(work)
    (name,) = given
    with refused(Kind.INVALID, says=f"/{name}"):
        async with workspace.writing() as work:
            await sample.resource.patch(work, made.id, given)
    async with workspace.reading() as work:
        assert await sample.resource.get(work, made.id) == made


async def test_half_a_character_is_the_callers_mistake(workspace: Workspace) -> None:
    with pytest.raises((Problem, ValidationError)) as caught:
        async with workspace.writing() as work:
            await make_plan(work, title="half \ud83d")
    assert isinstance(caught.value, ValidationError) or caught.value.kind is Kind.INVALID


# The ranking of a plan


async def test_a_plans_open_tactics_are_ranked(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective, beside = await make_objective(work, plan_id=plan.id), await make_objective(work, plan_id=plan.id)
        wanted = {"objective_id": objective.id, "complexity": 1.0}
        low = await make_tactic(work, value=2.0, **wanted)
        high = await make_tactic(work, value=5.0, status="active", **wanted)
        await make_tactic(work, value=9.0, status="done", **wanted)
        await make_tactic(work, value=9.0, status="dropped", **wanted)
        other = await make_tactic(work, value=4.0, complexity=1.0, objective_id=beside.id)
        await make_tactic(work, value=9.0, complexity=1.0)
        await make_tactic(work, value=9.0, complexity=1.0, objective_id=(await make_objective(work)).id)
    async with workspace.reading() as work:
        ranked = await prioritize_plan(work, plan.id, PrioritizeRequest(tactics=()))
        within = await prioritize_plan(work, plan.id, PrioritizeRequest(tactics=()), objective.id)
    assert [item.id for item in ranked.items] == [str(row.id) for row in (high, other, low)]
    assert [item.id for item in within.items] == [str(high.id), str(low.id)]


async def test_a_ranking_of_nothing_and_of_what_is_not_there(workspace: Workspace, new_workspace: Any) -> None:
    async with (await new_workspace()).writing() as work:
        foreign = await make_objective(work)
    async with workspace.writing() as work:
        plan = await make_plan(work)
        assert list((await prioritize_plan(work, plan.id, PrioritizeRequest(tactics=()))).items) == []
    for plan_id, objective_id in ((foreign.plan_id, None), (plan.id, foreign.id)):
        with refused(Kind.NOT_FOUND):
            async with workspace.reading() as work:
                await prioritize_plan(work, plan_id, PrioritizeRequest(tactics=()), objective_id)
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST, now=NOW + timedelta(days=1)) as work:
            await prioritize_plan(work, plan.id, PrioritizeRequest(tactics=()))
