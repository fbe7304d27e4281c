"""What is not kept for ever: how far the log goes back, what stays of it, and what is said to who asks for more."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest

from service.errors import Kind
from service.operations import retention
from service.operations.comparisons import compare_plan_between
from service.operations.exporting import export_workspace
from service.operations.following import Wanted, begin_following
from service.operations.imports import import_export
from service.operations.intake import record_readings
from service.operations.key_results import patch_key_result
from service.operations.objectives import delete_objective, patch_objective
from service.operations.past import looking_back
from service.operations.plans import get_plan, patch_plan
from service.operations.undo import undo_change
from service.operations.upkeep import Done, keep_all
from service.operations.versions import versions_of
from service.store.tables import Change, ChangeCounter, KeyResult, RateWindow, TelemetryTotal
from service.store.tables.base import table_of
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, reading
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

DAY = timedelta(days=1)


async def keep(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, *, days: float | None, after: timedelta) -> Done:
    """A round of upkeep for this workspace alone, so long after NOW."""

    async def listed(_: Any) -> dict[str, Any]:
        return {workspace.slug: workspace.id}

    monkeypatch.setattr("service.operations.upkeep.list_workspaces", listed)
    done = await keep_all(workspace.database, log_days=days, clock=lambda: NOW + after)
    assert done.failed == 0
    return done


async def log_of(workspace: Workspace) -> list[tuple[str, str]]:
    async with workspace.reading() as work:
        rows = await work.rows(work.select(Change).order_by(table_of(Change).c.seq))
    return [(row.noun, row.action) for row in rows]


async def live(workspace: Workspace) -> dict[str, Any]:
    """A plan in which something is done on each of three days: NOW, a day and twenty days later."""
    async with workspace.writing() as work:
        metric = await make_metric(work)
        plan = await make_plan(work, status="active")
        objective = await make_objective(work, plan_id=plan.id, title="Be known")
        gone = await make_objective(work, plan_id=plan.id, title="Be gone")
        result = await make_key_result(work, objective_id=objective.id, metric_id=metric.id, target=100.0)
    async with workspace.writing(now=NOW + DAY) as work:
        await record_readings(work, [reading(metric, 5, "2026-11-20T09:00Z")])
        await patch_objective(work, objective.id, {"title": "Be well known"})
        work.reason = "More is possible"
        await patch_key_result(work, result.id, {"target": 200.0})
        await patch_plan(work, plan.id, {"status": "closed"})
        await patch_plan(work, plan.id, {"status": "active"})
        await delete_objective(work, gone.id)
    async with workspace.writing(now=NOW + 20 * DAY) as work:
        await patch_objective(work, objective.id, {"title": "Be very well known"})
    return {"plan": plan.id, "objective": objective.id, "key_result": result.id, "gone": gone.id}


async def test_the_log_is_kept_for_ever_unless_it_is_said_for_how_long(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    await live(workspace)
    before = await log_of(workspace)
    assert (await keep(workspace, monkeypatch, days=None, after=900 * DAY)).forgotten == 0
    assert (await keep(workspace, monkeypatch, days=100, after=90 * DAY)).forgotten == 0
    assert await log_of(workspace) == before


async def test_recordings_and_plain_updates_go_and_the_skeleton_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await live(workspace)
    monkeypatch.setattr(retention, "FORGOTTEN_AT_ONCE", 1)
    before = await log_of(workspace)
    passing = [("metric", "recorded"), ("objective", "updated")]
    assert (await keep(workspace, monkeypatch, days=10, after=21 * DAY)).forgotten == len(passing)
    left = list(before)
    for one in passing:
        left.remove(one)
    assert await log_of(workspace) == left
    assert ("objective", "updated") in left, "that of the twentieth day is kept"
    assert left.count(("plan", "updated")) == before.count(("plan", "updated")) == 2
    async with workspace.reading(now=NOW + 21 * DAY) as work:
        (versions,) = (await versions_of(work, await work.rows(work.select(KeyResult)))).values()
    assert [(one.target, one.reason) for one in versions] == [(100.0, "More is possible"), (200.0, None)]
    again = await keep(workspace, monkeypatch, days=10, after=21 * DAY + timedelta(hours=1))
    assert again.forgotten == 0
    assert made["plan"]


async def test_who_asks_for_what_is_not_kept_is_told_so(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await live(workspace)
    plan, wanted = made["plan"], Wanted(plan_id=made["plan"])
    async with workspace.reading() as work:
        (deletion,) = await work.rows(
            work.select(Change).where(
                table_of(Change).c.noun_id == made["gone"], table_of(Change).c.action == "deleted"
            )
        )
        assert await begin_following(work, wanted, "1") == 1
    await keep(workspace, monkeypatch, days=10, after=21 * DAY)
    kept = NOW + 11 * DAY
    async with workspace.reading(now=NOW + 21 * DAY) as work:
        assert await retention.kept_since(work) == kept
        with refused(Kind.INVALID, ("as_of", "no_longer_kept")):
            await looking_back(work, (kept - timedelta(seconds=1)).isoformat())
        with refused(Kind.INVALID, ("from", "no_longer_kept")):
            await compare_plan_between(work, plan, NOW.isoformat())
        then = await looking_back(work, kept.isoformat())
        assert (await get_plan(then, plan)).status == "active"
        whole = await compare_plan_between(work, plan)
        assert whole.earlier == kept
        assert [one.fields[0].before for one in whole.things] == ["Be well known"]
        with refused(Kind.INVALID, ("after", "too_old")):
            await begin_following(work, wanted, "1")
        assert await begin_following(work, wanted, str(deletion.seq))
    async with workspace.writing(now=NOW + 21 * DAY) as work:
        with refused(Kind.CONFLICT):
            await undo_change(work, deletion.seq)


async def test_silent_streams_and_windows_that_are_over_are_forgotten(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with workspace.writing() as work:
        for name in (b"silent", b"heard"):
            await work.run(work.insert(TelemetryTotal, {"stream": name, "updated_at": NOW}))
        await work.run(work.insert(RateWindow, {"subject_id": workspace.id, "starts_at": NOW, "leased": 3}))
    async with workspace.writing() as work:
        heard = work.update(TelemetryTotal).where(table_of(TelemetryTotal).c.stream == b"heard")
        await work.run(heard.values(updated_at=NOW + 100 * DAY))
    assert (await keep(workspace, monkeypatch, days=None, after=timedelta(minutes=4))).forgotten == 0
    assert (await keep(workspace, monkeypatch, days=None, after=timedelta(minutes=6))).forgotten == 1
    assert (await keep(workspace, monkeypatch, days=None, after=401 * DAY)).forgotten == 1
    async with workspace.reading() as work:
        assert [bytes(row.stream) for row in await work.rows(work.select(TelemetryTotal))] == [b"heard"]


async def test_a_log_that_is_not_whole_is_none_elsewhere_either(
    workspace: Workspace, new_workspace: Callable[[], Awaitable[Workspace]], monkeypatch: pytest.MonkeyPatch
) -> None:
    await live(workspace)
    await keep(workspace, monkeypatch, days=10, after=21 * DAY)
    other, kept = await new_workspace(), NOW + 11 * DAY
    async with workspace.reading(now=NOW + 21 * DAY) as work:
        export = b"".join([piece async for piece in await export_workspace(work)])
        line = await work.scalar(work.select(ChangeCounter, table_of(ChangeCounter).c.kept_after))
    await import_export(other.database, other.caller(), BytesIO(export))
    async with other.reading(now=NOW + 21 * DAY) as work:
        assert await retention.kept_since(work) == kept
        assert await work.scalar(work.select(ChangeCounter, table_of(ChangeCounter).c.kept_after)) >= line
        with refused(Kind.INVALID, ("as_of", "no_longer_kept")):
            await looking_back(work, NOW.isoformat())
        await looking_back(work, kept.isoformat())
