"""Events as their receivers see them: signed by the standard, told once for each change, tried again until taken."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks.webhooks import WebhookVerificationError

from service.core.outbound.schedule import DELAYS
from service.errors import Kind
from service.operations.endpoints import patch_webhook_endpoint, rotate_endpoint_secret
from service.operations.webhook_deliveries import (
    Replay,
    Replayed,
    replay_webhook_delivery,
    replay_webhook_events,
    test_webhook_endpoint,
)
from service.store.tables import Change
from service.store.tables.base import table_of
from service.store.tables.endpoints import EndpointRotation
from service.webhooks.outbound import dispatcher as dispatching
from tests.support.factories import make_key_result, make_metric, make_plan, record
from tests.support.problems import refused
from tests.support.receiving import answer
from tests.webhooks.conftest import Outbound

test_webhook_endpoint.__test__ = False  # type: ignore[attr-defined]


class Clock:
    """The time, as it is set."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


async def make_plans(outbound: Outbound, many: int = 1) -> None:
    """So many plans, each in a transaction of its own."""
    for number in range(many):
        async with outbound.workspace.writing(now=outbound.clock()) as work:
            await make_plan(work, title=f"Plan {number}")


async def test_a_change_is_told_and_proven_to_be_ours(outbound: Outbound) -> None:
    endpoint = await outbound.endpoint("plan.created")
    async with outbound.told():
        async with outbound.workspace.writing() as work:
            plan = await make_plan(work, title="Grow")
            await make_metric(work)
        (request,) = await outbound.receiver.wait_for(1)
        (delivery,) = await outbound.until("delivered")
    assert request.head == "POST /hooks HTTP/1.1"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["webhook-id"] == str(delivery.event_id)
    event = request.verified_by(endpoint.secret)
    assert (event["type"], event["workspace_id"]) == ("plan.created", str(outbound.workspace.id))
    assert (event["data"]["id"], event["data"]["after"]["title"]) == (str(plan.id), "Grow")
    tried = (await outbound.contents(delivery)).tries
    assert [(one.number, one.status_code, one.code, one.answer) for one in tried] == [(1, 200, None, "ok")]
    with pytest.raises(WebhookVerificationError):
        request.verified_by("whsec_" + "A" * 44)


async def test_what_is_judged_is_told_soon_after_it_was_measured(outbound: Outbound) -> None:
    async with outbound.workspace.writing(now=outbound.clock()) as work:
        metric = await make_metric(work)
        await make_key_result(work, metric_id=metric.id)
    await outbound.endpoint("key_result.achieved")
    async with outbound.told():
        async with outbound.workspace.writing(now=outbound.clock()) as work:
            await record(work, metric, (outbound.clock().isoformat(), 120.0))
        (request,) = await outbound.receiver.wait_for(1)
    assert request.event["data"]["status"] == "achieved"


async def test_while_secrets_are_rotated_both_prove_it(outbound: Outbound) -> None:
    endpoint = await outbound.endpoint("plan.created")
    async with outbound.workspace.writing(now=outbound.clock()) as work:
        rotated = await rotate_endpoint_secret(work, endpoint.id, EndpointRotation(overlap_hours=1))
    async with outbound.told():
        await make_plans(outbound)
        (request,) = await outbound.receiver.wait_for(1)
    assert len(request.headers["webhook-signature"].split(" ")) == 2
    for secret in (endpoint.secret, rotated.secret):
        assert request.verified_by(secret)["type"] == "plan.created"


async def test_a_failure_is_tried_again_by_the_schedule_under_the_same_id(outbound: Outbound) -> None:
    clock = outbound.clock = Clock()
    await outbound.endpoint("plan.created")
    outbound.receiver.answers = [answer(500, b"no"), answer(404), answer(200)]
    waited: list[float] = []
    await make_plans(outbound)
    for many in range(1, 4):
        async with outbound.told():
            (row,) = await outbound.until("pending" if many < 3 else "delivered", tried=many)
        assert row.attempts == many
        if many < 3:
            waited.append((row.due_at - clock()).total_seconds())
            clock.ahead += row.due_at - clock() + timedelta(seconds=1)
    for delay, planned in zip(waited, DELAYS, strict=False):
        assert planned - 5 <= delay <= planned * 1.1 + 1
    ids = {request.headers["webhook-id"] for request in outbound.receiver.requests}
    assert len(ids) == 1
    assert len({request.body for request in outbound.receiver.requests}) == 1
    stamps = [int(request.headers["webhook-timestamp"]) for request in outbound.receiver.requests]
    assert stamps[0] < stamps[1] < stamps[2]
    tried = (await outbound.contents(row)).tries
    assert [(one.status_code, one.code) for one in tried] == [(500, "refused"), (404, "refused"), (200, None)]
    assert (row.code, row.failures) == (None, 0)


@pytest.mark.parametrize(("asked", "least", "most"), [("7200", 7100, 7300), (str(10**8), 86_300, 86_500), ("0", 4, 7)])
async def test_who_asks_to_be_left_alone_is_left_alone_for_a_while(
    outbound: Outbound, asked: str, least: float, most: float
) -> None:
    await outbound.endpoint("plan.created")
    outbound.receiver.answers = [answer(429, Retry_After=asked)]
    async with outbound.told():
        await make_plans(outbound)
        await outbound.receiver.wait_for(1)
        (row,) = await outbound.until("pending")
    assert least <= (row.due_at - outbound.clock()).total_seconds() <= most


async def test_who_is_gone_is_told_nothing_more(outbound: Outbound) -> None:
    endpoint = await outbound.endpoint("plan.created")
    outbound.receiver.answers = [answer(410)]
    async with outbound.told():
        await make_plans(outbound)
        (row,) = await outbound.until("failed")
        await make_plans(outbound)
    now = await outbound.look(endpoint)
    assert (row.code, now.state, now.disabled_reason) == ("refused", "disabled", "gone")
    assert now.disabled_at is not None
    async with outbound.workspace.reading() as work:
        table = table_of(Change)
        log = await work.rows(work.select(Change).where(table.c.noun_id == endpoint.id).order_by(table.c.seq))
    assert (log[-1].after["state"], log[-1].after["disabled_reason"], log[-1].key_id) == ("disabled", "gone", None)
    assert len(outbound.receiver.requests) == 1


@pytest.mark.slow
async def test_after_days_of_nothing_but_failures_it_is_disabled_and_goes_on_when_enabled(outbound: Outbound) -> None:
    clock = outbound.clock = Clock()
    endpoint = await outbound.endpoint("plan.created")
    outbound.receiver.answers = [answer(503) for _ in range(11)]
    await make_plans(outbound)
    for many in range(1, 11):
        async with outbound.told():
            (row,) = await outbound.until("pending" if many < 10 else "failed", tried=many)
        if many < 10:
            clock.ahead += row.due_at - clock() + timedelta(seconds=1)
    assert timedelta(days=3) < clock.ahead < timedelta(days=4)
    off = await outbound.look(endpoint)
    assert (off.state, off.disabled_reason) == ("disabled", "exhausted")
    with refused(Kind.CONFLICT, says="disabled"):
        async with outbound.workspace.writing(now=clock()) as work:
            await replay_webhook_delivery(work, endpoint.id, row.id)
    async with outbound.told():
        await make_plans(outbound, 2)
        async with outbound.workspace.writing(now=clock()) as work:
            await patch_webhook_endpoint(work, endpoint.id, {"state": "enabled"})
        outbound.receiver.answers.clear()
        since = clock() - timedelta(days=5)
        async with outbound.workspace.writing(now=clock()) as work:
            await replay_webhook_events(work, endpoint.id, Replay(since=since))
        rows = await outbound.until(*["delivered"] * 3)
    assert row.event_id in {one.event_id for one in rows}


@pytest.mark.slow
async def test_one_that_takes_something_now_and_then_stays_enabled(outbound: Outbound) -> None:
    clock = outbound.clock = Clock()
    endpoint = await outbound.endpoint("plan.created")
    await make_plans(outbound)
    for many in range(1, 11):
        taken = ["delivered"] * (many > 5)
        outbound.receiver.answers = [answer(503)]
        async with outbound.told():
            rows = await outbound.until("pending" if many < 10 else "failed", *taken, tried=many + len(taken))
            if many == 5:
                await make_plans(outbound)
                await outbound.until("pending", "delivered")
        (row,) = [one for one in rows if one.status != "delivered"]
        if many < 10:
            clock.ahead += row.due_at - clock() + timedelta(seconds=1)
    assert (await outbound.look(endpoint)).state == "enabled"


async def test_a_delivery_and_a_time_are_sent_again_under_their_ids(outbound: Outbound) -> None:
    endpoint = await outbound.endpoint("plan.created")
    since = outbound.clock() - timedelta(minutes=5)
    async with outbound.told():
        await make_plans(outbound, 3)
        rows = await outbound.until(*["delivered"] * 3)
        async with outbound.workspace.writing(now=outbound.clock()) as work:
            again = await replay_webhook_delivery(work, endpoint.id, rows[0].id)
            assert (again.status, again.attempts, again.event_id) == ("pending", 1, rows[0].event_id)
        await outbound.receiver.wait_for(4)
        await outbound.until(*["delivered"] * 3)
        for what, many in ((Replayed.UNDELIVERED, 0), (Replayed.ALL, 3)):
            async with outbound.workspace.writing(now=outbound.clock()) as work:
                found = await replay_webhook_events(work, endpoint.id, Replay(since=since, what=what))
                assert (found.queued, found.next_since) == (many, None)
        await outbound.receiver.wait_for(7)
        await outbound.until(*["delivered"] * 3)
    ids = [request.headers["webhook-id"] for request in outbound.receiver.requests]
    assert sorted(map(ids.count, set(ids))) == [2, 2, 3]
    with refused(Kind.INVALID, ("/until", "too_early")):
        async with outbound.workspace.writing(now=outbound.clock()) as work:
            await replay_webhook_events(work, endpoint.id, Replay(since=since, until=since))


async def test_a_test_goes_to_one_endpoint_whatever_it_wants(outbound: Outbound) -> None:
    endpoint = await outbound.endpoint("plan.created", description="the shop")
    await outbound.endpoint("*")
    async with outbound.told():
        async with outbound.workspace.writing(now=outbound.clock()) as work:
            delivery = await test_webhook_endpoint(work, endpoint.id)
        (request,) = await outbound.receiver.wait_for(1)
        rows = await outbound.until("delivered")
    assert [row.id for row in rows] == [delivery.id]
    event = request.verified_by(endpoint.secret)
    assert (event["type"], event["data"]["description"]) == ("webhook.test", "the shop")


async def test_many_processes_send_each_event_once(outbound: Outbound) -> None:
    await outbound.endpoint("plan.created")
    async with outbound.told(), outbound.told(), outbound.told():
        await asyncio.gather(*(make_plans(outbound, 10) for _ in range(4)))
        rows = await outbound.until(*["delivered"] * 40)
    assert {row.attempts for row in rows} == {1}
    assert len(outbound.receiver.requests) == 40
    assert len({request.headers["webhook-id"] for request in outbound.receiver.requests}) == 40
    assert outbound.receiver.most <= 3 * dispatching.AT_ONCE


async def test_what_was_done_while_nobody_told_is_told_later(outbound: Outbound) -> None:
    await outbound.endpoint("plan.created")
    await make_plans(outbound, 5)
    async with outbound.told():
        await outbound.until(*["delivered"] * 5)
    seqs = [request.event["data"]["seq"] for request in outbound.receiver.requests]
    assert len(set(seqs)) == 5
