"""From the log to deliveries: each change is told once, in its order, and what was rolled back to nobody."""

import asyncio
from datetime import timedelta
from itertools import count
from typing import Any

import orjson
import pytest
from sqlalchemy import Row

from service.operations import outbox
from service.operations.endpoints import patch_webhook_endpoint
from service.operations.outbox import JUDGED_AGAIN, judge, tell
from service.operations.plans import patch_plan
from service.operations.statuses import remembered_in
from service.operations.webhook_deliveries import forget_webhooks
from service.store.tables import WebhookDelivery, WebhookEvent
from service.store.tables.base import table_of
from tests.support.factories import (
    make_check_in,
    make_endpoint,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    record,
)
from tests.support.workspaces import NOW, Workspace

JUST_A_MOMENT = timedelta(seconds=1)


async def endpoint_of(workspace: Workspace, *events: str, **given: Any) -> Row[Any]:
    async with workspace.writing() as work:
        return await make_endpoint(work, url="https://8.8.8.8/", events=list(events), **given)


async def told(workspace: Workspace) -> list[dict[str, Any]]:
    """What was told so far, in order."""
    async with workspace.reading() as work:
        rows = await work.rows(work.select(WebhookEvent).order_by(table_of(WebhookEvent).c.id))
    return [orjson.loads(row.payload) for row in rows]


async def types(workspace: Workspace) -> list[str]:
    return [one["type"] for one in await told(workspace)]


async def tell_all(workspace: Workspace) -> None:
    while (await tell(workspace.database, workspace.id, lambda: NOW)).more:
        pass


async def test_what_happens_after_an_endpoint_was_made_is_told_once_in_its_order(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await make_plan(work, title="Before")
    await endpoint_of(workspace, "plan.created", "objective.created")
    async with workspace.writing() as work:
        plan = await make_plan(work, title="After")
        await make_metric(work)
        await make_objective(work, plan_id=plan.id)
    for _ in range(3):
        await tell_all(workspace)
    events = await told(workspace)
    assert [(one["type"], one["data"]["after"]["title"]) for one in events] == [
        ("plan.created", "After"),
        ("objective.created", "Be known"),
    ]
    assert [one["data"]["plan_id"] for one in events] == [str(plan.id)] * 2
    first, second = (one["data"]["seq"] for one in events)
    assert second == first + 2


async def test_what_was_rolled_back_is_told_to_nobody(workspace: Workspace) -> None:
    await endpoint_of(workspace, "plan.created")
    with pytest.raises(ZeroDivisionError):
        async with workspace.writing() as work:
            await make_plan(work)
            raise ZeroDivisionError
    async with workspace.writing() as work:
        await make_plan(work, title="Kept")
    await tell_all(workspace)
    assert [one["data"]["after"]["title"] for one in await told(workspace)] == ["Kept"]


async def test_many_who_tell_at_once_tell_each_change_once(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "TOLD_AT_ONCE", 3)
    await endpoint_of(workspace, "plan.created")
    await endpoint_of(workspace, "*")

    async def make(number: int) -> None:
        async with workspace.writing() as work:
            await make_plan(work, title=str(number))

    async def tell_on() -> None:
        for _ in range(8):
            await tell(workspace.database, workspace.id)

    await asyncio.gather(*(make(number) for number in range(20)), tell_on(), tell_on(), tell_on())
    await tell_all(workspace)
    events = [one for one in await told(workspace) if one["type"] == "plan.created"]
    assert sorted(int(one["data"]["after"]["title"]) for one in events) == list(range(20))
    assert [one["data"]["seq"] for one in events] == sorted(one["data"]["seq"] for one in events)
    async with workspace.reading() as work:
        rows = await work.rows(work.select(WebhookDelivery))
    assert len(rows) == 40
    assert len({(row.endpoint_id, row.event_id) for row in rows}) == 40


async def test_each_endpoint_hears_what_it_wants_from_its_beginning_on(workspace: Workspace) -> None:
    early = await endpoint_of(workspace, "plan.created")
    async with workspace.writing() as work:
        await make_plan(work)
    late = await endpoint_of(workspace, "plan.created", "metric.created")
    off = await endpoint_of(workspace, "plan.created", state="disabled")
    async with workspace.writing() as work:
        await make_plan(work)
        await make_metric(work)
    await tell_all(workspace)
    async with workspace.reading() as work:
        rows = await work.rows(work.select(WebhookDelivery))
    heard = {one.id: sorted(row.type for row in rows if row.endpoint_id == one.id) for one in (early, late, off)}
    assert heard == {early.id: ["plan.created"] * 2, late.id: ["metric.created", "plan.created"], off.id: []}


async def test_what_only_a_disabled_endpoint_wants_is_kept_for_it(workspace: Workspace) -> None:
    await endpoint_of(workspace, "plan.created", state="disabled")
    async with workspace.writing() as work:
        await make_plan(work)
    await tell_all(workspace)
    assert await types(workspace) == ["plan.created"]


async def test_an_amendment_and_what_is_measured_are_told(workspace: Workspace) -> None:
    await endpoint_of(workspace, "plan.amended", "plan.updated", "metric.readings_recorded", "check_in.created")
    async with workspace.writing() as work:
        plan = await make_plan(work, status="active")
        work.reason = "More time."
        await patch_plan(work, plan.id, {"ends_on": "2027-01-31"})
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-01", 1.0))
        await make_check_in(work, plan_id=plan.id)
    await tell_all(workspace)
    events = await told(workspace)
    assert [one["type"] for one in events] == [
        "plan.updated",
        "plan.amended",
        "metric.readings_recorded",
        "check_in.created",
    ]
    assert events[1]["data"]["reason"] == "More time."
    assert (events[2]["data"]["id"], events[2]["data"]["after"]["accepted"]) == (str(metric.id), 1)


# Judgements


async def running(workspace: Workspace) -> tuple[Row[Any], Row[Any]]:
    """A key result on its metric, half of whose time is over."""
    async with workspace.writing() as work:
        dates = {"starts_on": "2026-11-01", "due_on": "2026-12-11"}
        metric = await make_metric(work)
        return metric, await make_key_result(work, metric_id=metric.id, **dates)


MINUTES = count(1)


async def judged(workspace: Workspace, days: int = 0) -> list[str]:
    """What is told after a look at judgements, so many days later and a minute after the look before."""
    before = len(await told(workspace))
    moment = NOW + timedelta(days=days, minutes=next(MINUTES))
    found = await tell(workspace.database, workspace.id, lambda: moment)
    if found.judge:
        await judge(workspace.database, workspace.id, JUST_A_MOMENT, lambda: moment)
    return sorted((await types(workspace))[before:])


async def test_a_status_that_has_become_another_is_told_with_what_it_was(workspace: Workspace) -> None:
    metric, key_result = await running(workspace)
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-20", 50.0))
    events = ("objective.status_changed", "key_result.status_changed", "key_result.achieved", "key_result.at_risk")
    await endpoint_of(workspace, *events)
    assert await judged(workspace) == []
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-21T06:00:00Z", 100.0))
    assert await judged(workspace) == ["key_result.achieved", "key_result.status_changed", "objective.status_changed"]
    one = next(one["data"] for one in await told(workspace) if one["type"] == "key_result.achieved")
    assert (one["id"], one["previous_status"], one["status"]) == (str(key_result.id), "on_track", "achieved")
    assert (one["progress"], one["metric_id"], one["title"]) == (1.0, str(metric.id), "A hundred")
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-21T07:00:00Z", 5.0))
    assert await judged(workspace) == ["key_result.at_risk", "key_result.status_changed", "objective.status_changed"]


async def test_what_was_made_after_the_endpoint_is_told_when_it_is_more_than_begun(workspace: Workspace) -> None:
    await endpoint_of(workspace, "key_result.achieved", "key_result.status_changed")
    metric, _ = await running(workspace)
    assert await judged(workspace) == []
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-20", 100.0))
    assert await judged(workspace) == ["key_result.achieved", "key_result.status_changed"]


async def test_a_metric_that_nobody_reads_any_more_is_told_when_the_days_have_passed(workspace: Workspace) -> None:
    metric, _ = await running(workspace)
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-20", 50.0))
    await endpoint_of(workspace, "metric.stale", "metric.fresh")
    assert await judged(workspace) == []
    assert await judged(workspace, days=30) == ["metric.stale"]
    assert await judged(workspace, days=30) == []
    assert (await told(workspace))[-1]["data"]["key"] == metric.key
    async with workspace.writing(now=NOW + timedelta(days=31)) as work:
        await record(work, metric, ("2026-12-22", 60.0))
    assert await judged(workspace, days=31) == ["metric.fresh"]


async def test_judgements_that_nobody_wanted_for_a_while_are_no_news(workspace: Workspace) -> None:
    metric, _ = await running(workspace)
    endpoint = await endpoint_of(workspace, "key_result.achieved")
    async with workspace.writing() as work:
        await patch_webhook_endpoint(work, endpoint.id, {"events": ["plan.created"]})
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-20", 100.0))
    assert await judged(workspace) == []
    async with workspace.writing() as work:
        await patch_webhook_endpoint(work, endpoint.id, {"events": ["key_result.achieved"]})
    assert await judged(workspace) == []


async def test_an_older_look_than_the_last_is_thrown_away(workspace: Workspace) -> None:
    metric, _ = await running(workspace)
    await endpoint_of(workspace, "key_result.achieved")
    async with workspace.writing() as work:
        await record(work, metric, ("2026-11-20", 100.0))
    assert await judge(workspace.database, workspace.id, JUST_A_MOMENT, lambda: NOW) == 3
    before = NOW - timedelta(days=3)  # when there was no such reading
    assert await judge(workspace.database, workspace.id, JUST_A_MOMENT, lambda: before) == 0
    async with workspace.reading() as work:
        assert "achieved" in (await remembered_in(work)).values()


async def test_judgements_are_looked_at_by_one_and_again_when_something_was_done_or_time_has_passed(
    workspace: Workspace,
) -> None:
    await running(workspace)
    await endpoint_of(workspace, "*")

    async def asked(later: timedelta) -> bool:
        return (await tell(workspace.database, workspace.id, lambda: NOW + later)).judge

    assert await asked(timedelta())  # the endpoint was logged after stock was taken
    assert not await asked(timedelta(seconds=1))  # somebody is at it
    assert await asked(timedelta(seconds=61))  # who died of it
    await judge(workspace.database, workspace.id, JUST_A_MOMENT, lambda: NOW + timedelta(seconds=62))
    assert not await asked(timedelta(seconds=70))
    assert await asked(timedelta(seconds=62) + JUDGED_AGAIN)


async def test_what_was_sent_long_ago_is_forgotten_and_what_waits_is_not(workspace: Workspace) -> None:
    endpoint = await endpoint_of(workspace, "plan.created")
    async with workspace.writing() as work:
        await make_plan(work)
        await make_plan(work)
    await tell_all(workspace)
    table = table_of(WebhookDelivery)
    async with workspace.writing() as work:
        first = (await work.rows(work.select(WebhookDelivery).where(table.c.endpoint_id == endpoint.id)))[0]
        done = work.update(WebhookDelivery).where(table.c.id == first.id)
        await work.run(done.values(status="delivered", due_at=None))
    for days, left in ((1.0, 2), (0.5, 1)):
        async with workspace.writing(now=NOW + timedelta(hours=18)) as work:
            await forget_webhooks(work, days)
            assert len(await work.rows(work.select(WebhookDelivery))) == left
            assert len(await work.rows(work.select(WebhookEvent))) == left
