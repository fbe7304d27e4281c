"""Endpoints over HTTP: what is shown once, told as the document says, sent again, and held against hostile URLs."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from service.core.outbound.addresses import read_permits
from service.core.outbound.events import EVENTS, TEST
from service.webhooks.outbound.dispatcher import Dispatcher
from tests.core.test_outbound_rules import MALFORMED, PORTS, WITHIN
from tests.edges.conftest import Tenant
from tests.edges.contract import Contract
from tests.support.receiving import Receiver, receiving


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A receiver on loopback."""
    async with receiving() as receiver:
        yield receiver


@pytest.fixture
async def endpoint(app: FastAPI, tenant: Tenant, receiver: Receiver) -> AsyncIterator[dict[str, Any]]:
    """An endpoint at the receiver that hears of everything, while endpoints are told."""
    database = app.state.edge.database
    database.permits = read_permits("127.0.0.0/8")
    made = await tenant.make("webhook-endpoints", url=receiver.url, events=["*"])
    dispatcher = Dispatcher(database, 16, only=frozenset({tenant.id}))
    app.state.hub.beside.append(dispatcher)
    running = asyncio.create_task(dispatcher.run())
    yield made
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def deliveries(tenant: Tenant, endpoint: dict[str, Any], **query: str) -> list[dict[str, Any]]:
    return (await tenant.read(f"webhook-endpoints/{endpoint['id']}/deliveries", **query))["items"]


async def settled(tenant: Tenant, endpoint: dict[str, Any], many: int) -> list[dict[str, Any]]:
    """So many deliveries, once none is pending."""
    async with asyncio.timeout(20):
        while True:
            found = await deliveries(tenant, endpoint)
            if len(found) >= many and all(one["status"] != "pending" for one in found):
                return found
            await asyncio.sleep(0.02)


async def test_the_secret_is_in_the_answers_that_make_it_and_in_no_other(tenant: Tenant) -> None:
    fields = {"url": "https://8.8.8.8/hooks", "events": ["plan.created"], "description": "the shop"}
    made = await tenant.make("webhook-endpoints", **fields)
    path = f"/v1/webhook-endpoints/{made['id']}"
    assert {name: made[name] for name in fields} == fields
    assert (made["state"], made["secret"][:6]) == ("enabled", "whsec_")
    rotated = (await tenant.client.post(f"{path}/rotate-secret", json={"overlap_hours": 1})).json()
    assert rotated["secret"] != made["secret"]
    answers = [await tenant.client.get(path), await tenant.client.get("/v1/webhook-endpoints")]
    answers += [await tenant.client.patch(path, json={"state": "disabled"}), await tenant.client.get("/v1/changes")]
    answers.append(await tenant.client.get("/v1/export"))
    for answer in answers:
        assert answer.status_code == 200
        assert made["secret"] not in answer.text
        assert rotated["secret"] not in answer.text


async def test_hostile_urls_are_refused_in_words(tenant: Tenant) -> None:
    for url in (*WITHIN, *MALFORMED, *PORTS):
        response = await tenant.client.post("/v1/webhook-endpoints", json={"url": url, "events": ["*"]})
        assert response.status_code == 422, (url, response.text)
        assert [fault["pointer"] for fault in response.json()["errors"]] == ["/url"], url
    assert (await tenant.read("webhook-endpoints"))["items"] == []


async def test_every_event_is_told_as_the_document_says(
    tenant: Tenant, endpoint: dict[str, Any], receiver: Receiver, contract: Contract
) -> None:
    plan = await tenant.make("plans", title="Grow")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Be known")
    metric = await tenant.make("metrics", key="fans", name="Fans", kind="level")
    aim = {"kind": "increase_to", "baseline": 0, "target": 100}
    await tenant.make("key-results", objective_id=objective["id"], metric_id=metric["id"], title="A hundred", **aim)
    await tenant.client.patch(f"/v1/plans/{plan['id']}", json={"status": "active"})
    reason = {"Oarlock-Reason": "More time."}
    await tenant.client.patch(f"/v1/plans/{plan['id']}", json={"ends_on": "2027-01-31"}, headers=reason)
    await tenant.record("fans", ("2026-01-05", 120.0))
    await tenant.client.delete(f"/v1/plans/{plan['id']}", params={"cascade": "true"})
    await tenant.client.post(f"/v1/webhook-endpoints/{endpoint['id']}/test")
    wanted = {
        "plan.created", "objective.created", "metric.created", "key_result.created", "plan.updated", "plan.amended",
        "metric.readings_recorded", "plan.deleted", "webhook.test",
    }  # fmt: skip
    async with asyncio.timeout(20):
        while not wanted <= {request.event["type"] for request in receiver.requests}:
            await asyncio.sleep(0.02)
    for request in receiver.requests:
        event = request.verified_by(endpoint["secret"])
        told = contract.document["webhooks"][event["type"]]["post"]
        schema = told["requestBody"]["content"]["application/json"]["schema"]
        assert contract.faults(schema, event) == []
        assert {contract.resolved(one)["name"] for one in told["parameters"]} <= request.headers.keys()
    assert contract.document["webhooks"].keys() == {*EVENTS, TEST}


async def test_what_was_sent_is_listed_with_every_attempt_and_sent_again(
    tenant: Tenant, endpoint: dict[str, Any], receiver: Receiver
) -> None:
    await tenant.make("plans", title="Grow")
    (one,) = await settled(tenant, endpoint, 1)
    path = f"/v1/webhook-endpoints/{endpoint['id']}/deliveries/{one['id']}"
    whole = (await tenant.client.get(path)).json()
    assert whole["payload"].encode() == receiver.requests[0].body
    assert [(each["number"], each["status_code"], each["answer"]) for each in whole["tries"]] == [(1, 200, "ok")]
    again = await tenant.client.post(f"{path}/replay")
    assert (again.status_code, again.json()["status"]) == (200, "pending")
    await receiver.wait_for(2)
    for body, queued in (({"since": "2020-01-01T00:00:00Z"}, 0), ({"since": "2020-01-01T00:00:00Z", "what": "all"}, 1)):
        await settled(tenant, endpoint, 1)
        response = await tenant.client.post(f"/v1/webhook-endpoints/{endpoint['id']}/replay", json=body)
        assert response.json() == {"queued": queued, "next_since": None}
    first, *others = await receiver.wait_for(3)
    assert {other.headers["webhook-id"] for other in others} == {first.headers["webhook-id"]}
    assert await deliveries(tenant, endpoint, status="failed") == []
    assert len(await deliveries(tenant, endpoint, type="plan.created")) == 1


async def test_deliveries_come_in_pages_that_are_the_endpoints_own(tenant: Tenant, endpoint: dict[str, Any]) -> None:
    for number in range(3):
        await tenant.make("plans", title=str(number))
    await settled(tenant, endpoint, 3)
    path = f"webhook-endpoints/{endpoint['id']}/deliveries"
    first = await tenant.read(path, limit=2, sort="-queued_at")
    rest = await tenant.read(path, limit=2, sort="-queued_at", cursor=first["next_cursor"])
    assert len({one["id"] for one in (*first["items"], *rest["items"])}) == 3
    other = await tenant.make("webhook-endpoints", url="https://8.8.8.8/", events=["*"])
    assert await deliveries(tenant, other) == []
    one = first["items"][0]["id"]
    for call in (tenant.client.get, lambda url: tenant.client.post(f"{url}/replay")):
        response = await call(f"/v1/webhook-endpoints/{other['id']}/deliveries/{one}")
        assert response.status_code == 404


async def test_the_graph_does_the_same(tenant: Tenant, endpoint: dict[str, Any], receiver: Receiver) -> None:
    async def ask(query: str, **variables: Any) -> dict[str, Any]:
        response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
        assert "errors" not in response.json(), response.text
        return response.json()["data"]

    here = {"id": endpoint["id"]}
    sent = await ask(
        "mutation($id: ID!) { testWebhookEndpoint(webhookEndpointId: $id) { delivery { id type } } }",
        **here,
    )
    assert sent["testWebhookEndpoint"]["delivery"]["type"] == "webhook.test"
    await settled(tenant, endpoint, 1)
    read = await ask(
        "query($id: ID!) { webhookEndpoint(id: $id) { url events state deliveries { nodes { status attempts content {"
        " payload tries { number statusCode milliseconds } } } } } }",
        **here,
    )
    (node,) = read["webhookEndpoint"]["deliveries"]["nodes"]
    assert (node["status"], node["attempts"], node["content"]["tries"][0]["statusCode"]) == ("delivered", 1, 200)
    assert node["content"]["payload"].encode() == receiver.requests[0].body
    again = await ask(
        "mutation($id: ID!, $d: ID!) { replayWebhookDelivery(webhookEndpointId: $id, deliveryId: $d) {"
        " delivery { status } userErrors { code } } }",
        d=sent["testWebhookEndpoint"]["delivery"]["id"],
        **here,
    )
    assert again["replayWebhookDelivery"] == {"delivery": {"status": "pending"}, "userErrors": []}
    await receiver.wait_for(2)
    rotated = await ask(
        "mutation($id: ID!) { rotateEndpointSecret(webhookEndpointId: $id, input: {overlapHours: 0}) { secret } }",
        **here,
    )
    queued = await ask(
        'mutation($id: ID!) { replayWebhookEvents(webhookEndpointId: $id, input: {since: "2020-01-01T00:00:00Z"})'
        " { queued nextSince } }",
        **here,
    )
    assert queued["replayWebhookEvents"] == {"queued": 0, "nextSince": None}
    await ask("mutation($id: ID!) { testWebhookEndpoint(webhookEndpointId: $id) { delivery { id } } }", **here)
    *_, last = await receiver.wait_for(3)
    assert last.verified_by(rotated["rotateEndpointSecret"]["secret"])["type"] == "webhook.test"


async def test_what_belongs_to_another_workspace_is_absent(
    tenant: Tenant, endpoint: dict[str, Any], new_tenant: Any, receiver: Receiver
) -> None:
    other = await new_tenant()
    path = f"/v1/webhook-endpoints/{endpoint['id']}"
    for response in (
        await other.client.get(path),
        await other.client.get(f"{path}/deliveries"),
        await other.client.post(f"{path}/test"),
        await other.client.post(f"{path}/rotate-secret", json={}),
        await other.client.post(f"{path}/replay", json={"since": "2020-01-01T00:00:00Z"}),
        await other.client.patch(path, json={"state": "disabled"}),
        await other.client.delete(path),
    ):
        assert response.status_code == 404, response.text
    await other.make("plans", title="Theirs")
    await tenant.make("plans", title="Ours")
    (request,) = await receiver.wait_for(1)
    assert request.event["data"]["after"]["title"] == "Ours"
    assert UUID(request.event["workspace_id"]) == tenant.id
