"""The change log: every change is in it, once, in the order of commits, with who, when, why, before and after."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from service.errors import Kind
from service.operations.changes import about, list_changes
from service.operations.intake import record_readings
from service.operations.key_results import delete_key_result, override_status, patch_key_result
from service.operations.keys import delete_key, patch_key
from service.operations.metrics import delete_metric
from service.operations.objectives import delete_objective, patch_objective
from service.operations.plans import delete_plan, patch_plan
from service.operations.readings import withdraw_reading
from service.operations.tactics import patch_tactic
from service.operations.workspaces import patch_workspace
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from service.store.work import Work, open_work
from tests.support.factories import (
    make_key,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

ALL = Page(limit=200)


async def log(workspace: Workspace, *where: Condition, page: Page = ALL, **bounds: str) -> list[Any]:
    """The changes, but for the workspace's first key, which made itself."""
    async with workspace.reading() as work:
        rows = (await list_changes(work, page, *where, **bounds)).rows
    return [row for row in rows if row.seq > 1]


def told(rows: list[Any]) -> list[tuple[str, str]]:
    return [(row.action, row.noun) for row in rows]


async def test_what_was_made_is_logged_with_its_fields_and_who_made_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
    key_id = uuid4()
    caller = workspace.caller(member_id=ada.id, key_id=key_id)
    async with open_work(
        workspace.database, caller, write=True, request_id="request-7", reason="a new year", clock=lambda: NOW
    ) as work:
        plan = await make_plan(work, title="Grow", starts_on="2026-01-01")
    change = (await log(workspace))[-1]
    assert (change.action, change.noun, change.noun_id, change.plan_id) == ("created", "plan", plan.id, plan.id)
    assert (change.member_id, change.key_id, change.source_id) == (ada.id, key_id, None)
    assert (change.changed_at, change.reason, change.request_id) == (NOW, "a new year", "request-7")
    assert change.before is None
    assert change.after == {"title": "Grow", "framework": "smart", "starts_on": "2026-01-01", "status": "draft"}


async def test_a_change_holds_only_what_changed_before_and_after(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic = await make_tactic(work, value=3, due_on="2026-09-30")
    async with workspace.writing() as work:
        await patch_tactic(work, tactic.id, {"value": 5, "due_on": None, "title": tactic.title})
    change = (await log(workspace))[-1]
    assert (change.action, change.before, change.after) == (
        "updated",
        {"value": 3.0, "due_on": "2026-09-30"},
        {"value": 5.0, "due_on": None},
    )


async def test_a_patch_that_changes_nothing_is_no_change(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        tactic = await make_tactic(work, value=3)
    before = await log(workspace)
    async with workspace.writing() as work:
        await patch_tactic(work, tactic.id, {"value": 3})
    assert await log(workspace) == before


async def test_what_failed_is_not_logged_and_takes_no_number(workspace: Workspace) -> None:
    with refused(Kind.CONFLICT):
        async with workspace.writing() as work:
            plan = await make_plan(work)
            await make_plan(work, id=plan.id)
    async with workspace.writing() as work:
        await make_plan(work)
    assert [row.seq for row in await log(workspace)] == [2]


async def test_everything_in_a_plan_is_found_by_the_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        key_result = await make_key_result(work, objective_id=objective.id)
        await make_tactic(work, objective_id=objective.id)
        tactic = await make_tactic(work, key_result_id=key_result.id)
        await make_tactic(work)
        await make_objective(work)
    async with workspace.writing() as work:
        await patch_tactic(work, tactic.id, {"status": "active"})
        await override_status(
            work, key_result.id, StatusOverride(status="at_risk", reason="a hunch", expires_at="2027-01-01T00:00:00Z")
        )
    rows = await log(workspace, about("plan_id", plan.id))
    assert told(rows) == [
        ("created", "plan"),
        ("created", "objective"),
        ("created", "key_result"),
        ("created", "tactic"),
        ("created", "tactic"),
        ("updated", "tactic"),
        ("updated", "key_result"),
    ]
    override = rows[-1]
    assert override.reason == "a hunch"
    assert override.before == {"status_override": None}
    assert override.after["status_override"]["status"] == "at_risk"


async def test_a_cascade_is_logged_thing_by_thing_and_those_left_behind_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        other = await make_objective(work, parent_id=objective.id)
        key_result = await make_key_result(work, objective_id=objective.id)
        inside = await make_tactic(work, objective_id=objective.id, key_result_id=key_result.id)
        outside = await make_tactic(work, key_result_id=key_result.id, requires=[inside.id])
    seen = (await log(workspace))[-1].seq
    async with workspace.writing() as work:
        await delete_plan(work, plan.id, cascade=True)
    rows = [row for row in await log(workspace) if row.seq > seen]
    gone = {row.noun_id: row for row in rows if row.action == "deleted"}
    assert gone.keys() == {plan.id, objective.id, key_result.id, inside.id}
    assert {row.plan_id for row in gone.values()} == {plan.id}
    assert all(row.after is None for row in gone.values())
    assert gone[plan.id].before["title"] == plan.title
    let_go = {(row.noun_id, *row.before): row.after for row in rows if row.action == "updated"}
    assert let_go == {
        (other.id, "parent_id"): {"parent_id": None},
        (outside.id, "key_result_id"): {"key_result_id": None},
        (outside.id, "requires"): {"requires": []},
    }


async def test_readings_are_logged_by_metric_with_how_many_and_when(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        fans, clicks = await make_metric(work), await make_metric(work)
    async with workspace.writing(Scope.INGEST) as work:
        await record(work, fans, ("2026-11-01", 1.0), ("2026-11-02", 2.0))
        await record(work, clicks, ("2026-11-03", 5.0))
    async with workspace.writing() as work:
        await record(work, fans, ("2026-11-02", 2.0))
        await record(work, fans, ("2026-11-02", 3.0), ("2026-11-04", 4.0))
        await withdraw_reading(work, fans.id, "2026-11-01")
    recorded = [(row.noun_id, row.action, row.before, row.after) for row in (await log(workspace))[2:]]
    assert recorded == [
        (fans.id, "recorded", None, state(accepted=2, revised=0, start="2026-11-01", end="2026-11-02")),
        (clicks.id, "recorded", None, state(accepted=1, revised=0, start="2026-11-03", end="2026-11-03")),
        (fans.id, "recorded", None, state(accepted=1, revised=1, start="2026-11-02", end="2026-11-04")),
        (
            fans.id,
            "withdrawn",
            {"period_start": "2026-11-01T00:00:00Z", "value": 1.0, "source": "api", "revision": 1},
            None,
        ),
    ]


def state(*, accepted: int, revised: int, start: str, end: str) -> dict[str, Any]:
    midnight = "T00:00:00Z"
    return {"accepted": accepted, "revised": revised, "from": start + midnight, "to": end + midnight}


async def test_readings_that_waited_are_logged_when_they_are_recorded(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await record_readings(work, [{"metric": "later", "value": 1.0, "at": "2026-11-01"}])
    async with workspace.writing() as work:
        metric = await make_metric(work, key="later")
    rows = await log(workspace, about("noun_id", metric.id))
    assert told(rows) == [("created", "metric"), ("recorded", "metric")]


async def test_no_secret_is_ever_in_the_log(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        source = await make_source(work)
        key, token = await make_key(work)
        await patch_key(work, key.id, {"name": "renamed"})
        await delete_key(work, key.id)
    text = str([(row.before, row.after) for row in await log(workspace)])
    assert "renamed" in text
    for secret in (source.secret, token, key.digest):
        assert secret not in text


async def test_keys_and_sources_show_to_admins_alone(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await make_source(work)
        await make_plan(work)
        await patch_workspace(work, {"name": "Elsewhere"})
    async with workspace.reading(Scope.READ) as work:
        part = await list_changes(work, ALL)
        assert {row.noun for row in part.rows} == {"plan", "workspace"}
        hidden = await list_changes(work, ALL, about("noun", "key"))
        assert hidden.rows == []
    async with workspace.reading(Scope.ADMIN) as work:
        assert {row.noun for row in (await list_changes(work, ALL)).rows} == {"key", "source", "plan", "workspace"}
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST) as work:
            await list_changes(work, ALL)


async def test_settings_are_logged_with_their_old_values(workspace: Workspace) -> None:
    await workspace.set(smart_on_track=0.8, week_start="sunday")
    change = (await log(workspace))[-1]
    assert (change.noun, change.noun_id) == ("workspace", workspace.id)
    assert change.before == {"smart_on_track": 0.9, "week_start": "monday"}
    assert change.after == {"smart_on_track": 0.8, "week_start": "sunday"}


async def test_a_range_is_half_open_and_days_begin_in_the_workspaces_zone(workspace: Workspace) -> None:
    await workspace.set(time_zone="Pacific/Auckland")  # thirteen hours ahead in November
    async with workspace.writing(now=NOW.replace(day=20, hour=10, minute=59)) as work:
        await make_plan(work, title="before")
    async with workspace.writing(now=NOW.replace(day=20, hour=11)) as work:
        await make_plan(work, title="midnight")
    async with workspace.writing(now=NOW.replace(day=21, hour=11)) as work:
        await make_plan(work, title="after")

    async def titles(**bounds: str) -> list[str]:
        rows = await log(workspace, about("noun", "plan"), **bounds)
        return [row.after["title"] for row in rows]

    assert await titles(since="2026-11-21", until="2026-11-22") == ["midnight"]
    assert await titles(until="2026-11-21") == ["before"]
    assert await titles(since="2026-11-21T11:00:00Z") == ["after"]
    with refused(Kind.INVALID, ("from", "bad_time")):
        await titles(since="yesterday")


async def test_numbers_follow_commits_whoever_began_first(workspace: Workspace) -> None:
    """A reader who saw number n never sees a smaller one appear later."""
    began, go = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with workspace.writing() as work:
            await make_plan(work, title="began first")
            began.set()
            await go.wait()

    first = asyncio.create_task(slow())
    await began.wait()
    async with workspace.writing() as work:
        await make_plan(work, title="committed first")
    seen = await log(workspace)
    go.set()
    await first
    assert [row.after["title"] for row in seen] == ["committed first"]
    assert [(row.seq, row.after["title"]) for row in await log(workspace)] == [
        (2, "committed first"),
        (3, "began first"),
    ]


async def test_sixteen_writers_leave_sixteen_numbers_without_a_gap(workspace: Workspace) -> None:
    async def write() -> None:
        async with workspace.writing() as work:
            await make_plan(work)

    await asyncio.gather(*(write() for _ in range(16)))
    assert [row.seq for row in await log(workspace)] == list(range(2, 18))


# Amendments


async def active(work: Work) -> tuple[Any, Any, Any]:
    plan = await make_plan(work, status="active", starts_on="2026-01-01", ends_on="2026-12-31")
    objective = await make_objective(work, plan_id=plan.id)
    return plan, objective, await make_key_result(work, objective_id=objective.id)


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        ({"baseline": 10.0}, "baseline"),
        ({"target": 120.0}, "target"),
        ({"due_on": "2026-11-30"}, "due_on"),
        ({"metric_id": None}, "metric_id"),
        ({"target": None, "target_multiply_by": 2, "baseline": 1}, "baseline"),
        ({"kind": "stay_at_least", "lower": 5, "baseline": None, "target": None}, "kind"),
    ],
)
async def test_an_active_plan_is_amended_with_a_reason_or_not_at_all(
    workspace: Workspace, patch: dict[str, Any], field: str
) -> None:
    async with workspace.writing() as work:
        _, _, key_result = await active(work)
        if "metric_id" in patch:
            patch = {"metric_id": (await make_metric(work)).id}
    with refused(Kind.INVALID, says="Oarlock-Reason"):
        async with workspace.writing() as work:
            await patch_key_result(work, key_result.id, patch)
    async with workspace.writing() as work:
        work.reason = "the market turned"
        amended = await patch_key_result(work, key_result.id, patch)
    assert amended.version == 2
    change = (await log(workspace))[-1]
    assert (change.action, change.reason, change.noun_id) == ("amended", "the market turned", key_result.id)
    assert field in change.before
    assert field in change.after


async def test_due_dates_of_objectives_and_plans_are_amended_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, _ = await active(work)
    with refused(Kind.INVALID, ("/ends_on", "reason_required")):
        async with workspace.writing() as work:
            await patch_plan(work, plan.id, {"ends_on": "2027-01-31"})
    with refused(Kind.INVALID, ("/due_on", "reason_required")):
        async with workspace.writing() as work:
            await patch_objective(work, objective.id, {"due_on": "2026-11-30"})
    async with workspace.writing() as work:
        work.reason = "a later fair"
        await patch_plan(work, plan.id, {"ends_on": "2027-01-31"})
        await patch_objective(work, objective.id, {"due_on": "2027-01-31"})
    assert told((await log(workspace))[-2:]) == [("amended", "plan"), ("amended", "objective")]


async def test_what_promises_nothing_else_needs_no_reason(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, objective, key_result = await active(work)
    async with workspace.writing() as work:
        await patch_key_result(work, key_result.id, {"title": "Another title", "weight": 2})
        await patch_objective(work, objective.id, {"description": "more"})
        await patch_plan(work, plan.id, {"mission": "further"})
    assert {row.action for row in (await log(workspace))[-3:]} == {"updated"}


@pytest.mark.parametrize("status", ["draft", "closed"])
async def test_a_plan_that_is_not_active_is_simply_edited(workspace: Workspace, status: str) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, status=status)
        objective = await make_objective(work, plan_id=plan.id)
        key_result = await make_key_result(work, objective_id=objective.id)
    async with workspace.writing() as work:
        await patch_key_result(work, key_result.id, {"target": 150})
    assert (await log(workspace))[-1].action == "updated"


async def test_a_change_tells_of_deletions_of_every_noun(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        key_result = await make_key_result(work)
        metric, objective = await make_metric(work), await make_objective(work)
        await delete_key_result(work, key_result.id)
        await delete_metric(work, metric.id)
        await delete_objective(work, objective.id)
    gone: dict[UUID, Any] = {row.noun_id: row for row in await log(workspace) if row.action == "deleted"}
    assert gone.keys() == {key_result.id, metric.id, objective.id}
    assert gone[key_result.id].before["target"] == 100.0
