"""A plan against itself: the net effect between two moments, with who did it, why, and what each promise comes to."""

from datetime import timedelta

from service.core.status import Status
from service.errors import Kind
from service.operations.comparisons import ComparedStanding, PlanComparison, compare_plan_between
from service.operations.key_results import delete_key_result, patch_key_result
from service.operations.metrics import delete_metric
from service.operations.objectives import patch_objective
from service.operations.plans import delete_plan
from service.store.tables.people import Scope
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, make_tactic, record
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

DAY = timedelta(days=1)
SINCE = NOW.isoformat()


async def compared(workspace: Workspace, plan_id: object, until: str | None = None) -> PlanComparison:
    async with workspace.reading(now=NOW + 9 * DAY) as work:
        return await compare_plan_between(work, plan_id, SINCE, until)  # pyright: ignore[reportArgumentType]


def of(found: PlanComparison, identity: object) -> ComparedStanding:
    return next(one for one in found.standings if one.id == identity)


async def test_what_came_went_and_was_amended(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, title="Autumn", status="active", starts_on="2026-11-01", ends_on="2026-12-31")
        objective = await make_objective(work, title="Be known", plan_id=plan.id)
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-20", 50.0))
        kept = await make_key_result(work, title="Kept", objective_id=objective.id, metric_id=metric.id)
        gone = await make_key_result(work, title="Gone", objective_id=objective.id, metric_id=metric.id, weight=0)
    async with workspace.writing(now=NOW + DAY) as work:
        work.reason = "the market turned"
        await patch_key_result(work, kept.id, {"target": 200.0})
        await patch_objective(work, objective.id, {"title": "Be loved"})
    async with workspace.writing(now=NOW + 2 * DAY) as work:
        await delete_key_result(work, gone.id)
        await patch_objective(work, objective.id, {"title": "Be known"})
        tactic = await make_tactic(work, title="Write", objective_id=objective.id)
        await record(work, metric, ("2026-11-22", 80.0))
    found = await compared(workspace, plan.id)
    assert {(one.title, one.became.value) for one in found.things} == {
        ("Kept", "amended"),
        ("Gone", "removed"),
        ("Write", "added"),
    }
    amended = next(one for one in found.things if one.id == kept.id)
    assert [(one.field, one.before, one.after) for one in amended.fields] == [("target", 100.0, 200.0)]
    assert [(one.action, one.reason) for one in amended.steps] == [("amended", "the market turned")]
    assert next(one for one in found.things if one.id == tactic.id).reason.rule == "comparison.added"
    one = of(found, kept.id)
    assert one.before is not None
    assert one.after is not None
    assert (one.before.value, one.before.target, one.before.progress) == (50.0, 100.0, 0.5)
    assert (one.after.value, one.after.target, one.after.progress) == (80.0, 200.0, 0.4)
    assert one.progress_by_first_promise == 0.8
    rules = [reason.rule for reason in one.reasons]
    assert (rules[0], rules[-1]) == ("comparison.progress", "comparison.promise")
    for identity in (plan.id, objective.id):
        whole = of(found, identity)
        assert whole.after is not None
        assert (whole.after.progress, whole.progress_by_first_promise) == (0.4, 0.8)
    left = of(found, gone.id)
    assert left.after is None
    assert left.before is not None
    assert left.before.status is not Status.PENDING


async def test_what_was_changed_back_is_no_difference(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        row = await make_objective(work, plan_id=plan.id)
    for title in ("Another", row.title):
        async with workspace.writing(now=NOW + DAY) as work:
            await patch_objective(work, row.id, {"title": title})
    assert (await compared(workspace, plan.id)).things == ()


async def test_before_the_plan_was_made_there_was_nothing(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW + DAY) as work:
        plan = await make_plan(work)
        await make_key_result(work, objective_id=(await make_objective(work, plan_id=plan.id)).id)
    found = await compared(workspace, plan.id)
    assert [one.became.value for one in found.things] == ["added"] * 3
    assert all(one.before is None and one.after is not None for one in found.standings)


async def test_a_plan_that_is_gone_is_compared_up_to_when_it_was_there(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    async with workspace.writing(now=NOW + 2 * DAY) as work:
        await delete_plan(work, plan.id)
    with refused(Kind.NOT_FOUND, says="There is no such plan"):
        await compared(workspace, plan.id)
    assert (await compared(workspace, plan.id, (NOW + DAY).isoformat())).things == ()
    with refused(Kind.NOT_FOUND, says="There was no such plan"):
        await compared(workspace, plan.id, (NOW + 3 * DAY).isoformat())


async def test_a_first_metric_that_is_gone_leaves_the_present_promise(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active")
        objective = await make_objective(work, plan_id=plan.id)
        first, second = await make_metric(work), await make_metric(work)
        await record(work, second, ("2026-11-20", 30.0))
        row = await make_key_result(work, objective_id=objective.id, metric_id=first.id)
    async with workspace.writing(now=NOW + DAY) as work:
        work.reason = "a better measure"
        await patch_key_result(work, row.id, {"metric_id": second.id})
        await delete_metric(work, first.id)
    assert of(await compared(workspace, plan.id), row.id).progress_by_first_promise == 0.3


async def test_it_runs_forward_within_the_past(workspace: Workspace) -> None:
    async with workspace.writing(now=NOW - 2 * DAY) as work:
        plan = await make_plan(work)
    with refused(Kind.INVALID, ("from", "from_after_to")):
        await compared(workspace, plan.id, (NOW - DAY).isoformat())
    with refused(Kind.INVALID, ("to", "in_the_future")):
        await compared(workspace, plan.id, "2030-01-01")
    async with workspace.reading(Scope.INGEST) as work:
        with refused(Kind.FORBIDDEN):
            await compare_plan_between(work, plan.id, SINCE)
