"""Deletions taken back: the same things under the same ids, as they were, with all that hung on them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from service.edge.resources import BY_NOUN, shown
from service.errors import Kind
from service.operations.key_results import delete_key_result, override_status, patch_key_result
from service.operations.metrics import create_metric, delete_metric
from service.operations.nouns import get, get_many
from service.operations.objectives import delete_objective, patch_objective
from service.operations.plans import delete_plan, patch_plan
from service.operations.progress import progress_of
from service.operations.rollups import progress_of_plan
from service.operations.sources import delete_source
from service.operations.tactics import patch_tactic
from service.operations.undo import Undone, undo_change
from service.store.paging import Page, fetch
from service.store.tables import Change, KeyResult, Metric, Objective, Plan, Tactic
from service.store.tables.measures import MetricFields, StatusOverride
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import (
    make_audit,
    make_check_in,
    make_estimate,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

LATER, LAST = NOW + timedelta(hours=1), NOW + timedelta(hours=2)
OWN = {"updated_at", "version"}


async def deletion_of(work: Work, identity: UUID) -> int:
    """The number of the last deletion of a thing."""
    rows = (await fetch(work, Change, Page(limit=200))).rows
    return max(row.seq for row in rows if row.noun_id == identity and row.action == "deleted")


async def undone(workspace: Workspace, identity: UUID) -> Undone:
    async with workspace.writing(now=LAST) as work:
        return await undo_change(work, await deletion_of(work, identity))


async def everything(work: Work) -> dict[str, Any]:
    """All plans with all that stands in them, but for when and how often it was changed."""
    found: dict[str, Any] = {}
    for noun in ("plan", "objective", "key_result", "tactic", "estimate", "check_in", "alignment", "indicator"):
        rows = (await fetch(work, BY_NOUN[noun].table, Page(limit=200))).rows
        shapes = [shown(BY_NOUN[noun].table, row) for row in rows]
        found[noun] = [{key: value for key, value in one.items() if key not in OWN} for one in shapes]
    return found


async def test_a_whole_plan_comes_back_as_it_was(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", starts_on="2026-11-01", ends_on="2026-12-31")
        top = await make_objective(work, plan_id=plan.id)
        below = await make_objective(work, plan_id=plan.id, parent_id=top.id)
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-20", 40.0))
        milestones = [{"on": "2026-12-01", "value": 50}]
        row = await make_key_result(work, objective_id=below.id, metric_id=metric.id, milestones=milestones)
        word = {"status": "at_risk", "reason": "a hunch", "expires_at": LAST + timedelta(days=9)}
        await override_status(work, row.id, StatusOverride.model_validate(word))
        first = await make_tactic(work, objective_id=top.id)
        second = await make_tactic(work, key_result_id=row.id)
        await patch_tactic(work, second.id, {"requires": [first.id]})
        await make_estimate(work, tactic_id=first.id)
        await make_check_in(work, plan_id=plan.id, state="published")
        elsewhere = await make_objective(work, parent_id=top.id)
    async with workspace.reading(now=LATER) as work:
        before, judged = await everything(work), await progress_of_plan(work, plan.id)
    async with workspace.writing(now=LATER) as work:
        await delete_plan(work, plan.id, cascade=True)
    done = await undone(workspace, plan.id)
    async with workspace.reading(now=LATER) as work:
        assert await everything(work) == before
        assert await progress_of_plan(work, plan.id) == judged
        assert (await get(work, Plan, plan.id)).version == plan.version + 1
        assert (await get(work, Objective, elsewhere.id)).parent_id == top.id
    assert {one.noun for one in done.restored} == {"plan", "objective", "key_result", "tactic", "estimate", "check_in"}
    assert {one.id for one in done.relinked} == {elsewhere.id, second.id}
    assert len(done.restored) == 7
    assert done.lost == ()


async def test_what_was_deleted_apart_comes_back_apart(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        first, second = await make_tactic(work), await make_tactic(work)
    for hours, row in enumerate((first, second)):
        async with workspace.writing(now=LATER + timedelta(minutes=hours)) as work:
            await BY_NOUN["tactic"].delete(work, row.id)
    done = await undone(workspace, first.id)
    assert [one.id for one in done.restored] == [first.id]
    async with workspace.reading() as work:
        assert (await get_many(work, Tactic, [first.id, second.id])).keys() == {first.id}


async def test_a_link_that_was_changed_since_stays(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, other = await make_key_result(work), await make_key_result(work)
        tactic = await make_tactic(work, title="A", key_result_id=row.id)
        moved = await make_tactic(work, title="B", key_result_id=row.id)
    async with workspace.writing(now=LATER) as work:
        await delete_key_result(work, row.id, cascade=True)
    async with workspace.writing(now=LATER + timedelta(minutes=1)) as work:
        await patch_tactic(work, moved.id, {"key_result_id": other.id})
    done = await undone(workspace, row.id)
    assert [(one.rule, one.params) for one in done.lost] == [("undo.kept", {"title": "B", "field": "key_result_id"})]
    async with workspace.reading() as work:
        assert (await get(work, Tactic, tactic.id)).key_result_id == row.id
        assert (await get(work, Tactic, moved.id)).key_result_id == other.id


async def test_what_it_stood_in_has_to_come_back_first(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        row = await make_key_result(work, objective_id=objective.id)
    async with workspace.writing(now=LATER) as work:
        await delete_key_result(work, row.id)
    async with workspace.writing(now=LATER + timedelta(minutes=1)) as work:
        await delete_objective(work, objective.id)
    async with workspace.writing(now=LAST) as work:
        seq = await deletion_of(work, row.id)
        with refused(Kind.CONFLICT, says="What it stood in is gone: objective. Undo that deletion first."):
            await undo_change(work, seq)
    await undone(workspace, objective.id)
    await undone(workspace, row.id)
    async with workspace.reading() as work:
        assert (await progress_of(work, [await get(work, KeyResult, row.id)])).keys() == {row.id}


async def test_what_it_may_do_without_is_left_empty(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        above = await make_objective(work)
        row = await make_objective(work, title="Low", parent_id=above.id)
    async with workspace.writing(now=LATER) as work:
        await delete_objective(work, row.id)
    async with workspace.writing(now=LATER + timedelta(minutes=1)) as work:
        await delete_objective(work, above.id)
    done = await undone(workspace, row.id)
    assert [(one.rule, one.params) for one in done.lost] == [("undo.link_gone", {"title": "Low", "field": "parent_id"})]
    async with workspace.reading() as work:
        assert (await get(work, Objective, row.id)).parent_id is None


async def test_readings_and_figures_do_not_come_back_and_it_says_so(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        base = await make_metric(work, key="base", name="Visits")
        await create_metric(
            work, MetricFields.model_validate({"key": "twice", "name": "Twice", "kind": "level", "formula": "base * 2"})
        )
        await record(work, base, ("2026-11-20", 40.0))
    async with workspace.writing(now=LATER) as work:
        await delete_metric(work, base.id, cascade=True)
    done = await undone(workspace, base.id)
    assert [(one.rule, one.params) for one in done.lost] == [("undo.readings_gone", {"name": "Visits"})]
    async with workspace.reading() as work:
        found = {row.key: row for row in (await fetch(work, Metric, Page())).rows}
        assert found["twice"].formula_metric_ids == [base.id]
    async with workspace.writing(now=LAST) as work:
        await record(work, base, ("2026-11-20", 41.0))
        audit = await make_audit(work)
    async with workspace.writing(now=LAST + timedelta(minutes=1)) as work:
        await BY_NOUN["audit"].delete(work, audit.id, cascade=True)
    assert [one.rule for one in (await undone(workspace, audit.id)).lost] == ["undo.figures_gone"]


async def test_only_a_deletion_is_undone_and_only_once(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row, source = await make_tactic(work), await make_source(work)
    async with workspace.writing(now=LATER) as work:
        await BY_NOUN["tactic"].delete(work, row.id)
    async with workspace.writing(now=LAST) as work:
        await delete_source(work, source.id)
    await undone(workspace, row.id)
    async with workspace.writing() as work:
        rows = (await fetch(work, Change, Page(limit=200))).rows
        created = next(one.seq for one in rows if one.noun_id == row.id and one.action == "created")
        with refused(Kind.CONFLICT):
            await undo_change(work, created)
        with refused(Kind.CONFLICT):
            await undo_change(work, await deletion_of(work, row.id))
        with refused(Kind.CONFLICT):
            await undo_change(work, await deletion_of(work, source.id))
        with refused(Kind.NOT_FOUND):
            await undo_change(work, 10_000)
    async with workspace.writing(Scope.READ) as work:
        with refused(Kind.FORBIDDEN):
            await undo_change(work, 1)


async def test_what_was_made_and_deleted_in_one_go_was_never_there(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_tactic(work)
        await BY_NOUN["tactic"].delete(work, row.id)
    with refused(Kind.CONFLICT, says="made and deleted in the same go"):
        await undone(workspace, row.id)


async def test_a_key_that_is_taken_meanwhile_is_in_the_way(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work, key="followers")
    async with workspace.writing(now=LATER) as work:
        await delete_metric(work, metric.id)
    async with workspace.writing(now=LATER) as work:
        await make_metric(work, key="followers")
    with refused(Kind.CONFLICT):
        await undone(workspace, metric.id)


async def test_another_framework_and_back_again_loses_nothing(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", starts_on="2026-11-01", ends_on="2026-12-31")
        objective = await make_objective(work, plan_id=plan.id)
        row = await make_key_result(work, objective_id=objective.id, commit=80.0, stretch=150.0)
        await patch_objective(work, objective.id, {"title": "Be loved"})
        work.reason = "more ambition"
        await patch_key_result(work, row.id, {"target": 120.0})
    async with workspace.reading() as work:
        before, judged = await everything(work), await progress_of_plan(work, plan.id)
    for framework in ("okr", "smart"):
        async with workspace.writing() as work:
            await patch_plan(work, plan.id, {"framework": framework})
    async with workspace.reading() as work:
        assert await everything(work) == before
        assert await progress_of_plan(work, plan.id) == judged
