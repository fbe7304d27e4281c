"""Versions of key results: what was promised before an amendment, judged by the same readings."""

from datetime import date

from service.errors import Kind
from service.operations.key_results import patch_key_result
from service.operations.metrics import delete_metric
from service.operations.nouns import get
from service.operations.versions import KeyResultVersion, versions_of
from service.store.tables import KeyResult
from service.store.tables.people import Scope
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace


async def amended(workspace: Workspace, *patches: dict[str, object]) -> tuple[KeyResultVersion, ...]:
    """A key result from 0 to 100 that stands at 50, amended once for each patch; its versions."""
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active", starts_on="2026-01-01", ends_on="2026-12-31")
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work)
        row = await make_key_result(work, objective_id=objective.id, metric_id=metric.id)
        await record(work, metric, ("2026-11-20", 50.0))
    for index, patch in enumerate(patches):
        async with workspace.writing() as work:
            work.reason = f"reason {index}"
            await patch_key_result(work, row.id, patch)
    async with workspace.reading() as work:
        return (await versions_of(work, [await get(work, KeyResult, row.id)]))[row.id]


async def test_without_amendments_there_is_the_present_version(workspace: Workspace) -> None:
    (present,) = await amended(workspace, {"title": "Another"})
    assert (present.target, present.amended_at, present.reason) == (100.0, None, None)
    assert present.facts is not None
    assert present.facts.progress == 0.5


async def test_both_scores_stay_readable(workspace: Workspace) -> None:
    first, second, third = await amended(workspace, {"target": 200}, {"baseline": 40, "due_on": "2027-03-31"})
    assert [one.target for one in (first, second, third)] == [100.0, 200.0, 200.0]
    assert [one.baseline for one in (first, second, third)] == [0.0, 0.0, 40.0]
    assert [one.due_on for one in (first, second, third)] == [None, None, date(2027, 3, 31)]
    assert [one.reason for one in (first, second, third)] == ["reason 0", "reason 1", None]
    assert [one.amended_at for one in (first, second, third)] == [NOW, NOW, None]
    scores = [one.facts.progress for one in (first, second, third) if one.facts is not None]
    assert scores == [0.5, 0.25, 0.0625]


async def test_a_version_whose_metric_is_gone_has_no_score(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active")
        objective = await make_objective(work, plan_id=plan.id)
        old, new = await make_metric(work), await make_metric(work)
        row = await make_key_result(work, objective_id=objective.id, metric_id=old.id)
        work.reason = "a better measure"
        await patch_key_result(work, row.id, {"metric_id": new.id})
    async with workspace.writing() as work:
        await delete_metric(work, old.id)
    async with workspace.reading(Scope.READ) as work:
        first, second = (await versions_of(work, [await get(work, KeyResult, row.id)]))[row.id]
    assert (first.metric_id, first.facts) == (old.id, None)
    assert second.metric_id == new.id
    assert second.facts is not None


async def test_versions_of_many_come_together(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active")
        objective = await make_objective(work, plan_id=plan.id)
        one, two = [await make_key_result(work, objective_id=objective.id) for _ in range(2)]
        work.reason = "why"
        await patch_key_result(work, one.id, {"target": 10})
        await patch_key_result(work, one.id, {"target": 20})
    async with workspace.reading() as work:
        rows = [await get(work, KeyResult, row.id) for row in (one, two)]
        found = await versions_of(work, rows)
    assert [version.target for version in found[one.id]] == [100.0, 10.0, 20.0]
    assert [version.target for version in found[two.id]] == [100.0]


async def test_versions_take_the_scope_read(workspace: Workspace) -> None:
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST) as work:
            await versions_of(work, [])
