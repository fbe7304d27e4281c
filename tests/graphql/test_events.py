"""Events that the server sends (graphql-sse), and that nobody gets them who did not mean to."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from service.graphql.subscriptions import events as sent
from tests.graphql.following import PLAN, READINGS, SOON, Place, Tenant, events, running
from tests.support.server import Server

URQL = (
    "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
)


@pytest.fixture
async def place(server: Server) -> AsyncIterator[Place]:
    async with running(server) as found:
        yield found


@pytest.fixture
async def tenant(place: Place) -> AsyncIterator[Tenant]:
    async with place.tenant() as found:
        yield found


@pytest.mark.parametrize("accept", ["text/event-stream", URQL, "application/json, text/event-stream;q=0.1"])
async def test_a_subscription_is_sent_event_by_event(tenant: Tenant, accept: str) -> None:
    plan = await tenant.plan()
    after = str(await tenant.last())
    async with events(tenant.client, PLAN, accept, id=plan["id"], after=after) as (response, found):
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert response.headers["cache-control"] == "no-cache"
        assert "content-length" not in response.headers
        for title in ("Summer", "Line\nbreak"):
            await tenant.patch(f"plans/{plan['id']}", title=title)
            async with asyncio.timeout(SOON):
                name, answer = await anext(found)
            assert name == "next"
            assert answer["data"]["planChanged"]["plan"]["title"] == title


async def test_plain_clients_get_plain_answers(tenant: Tenant) -> None:
    body = {"query": "{ __typename }"}
    for accept in (URQL, "*/*", "application/json, text/event-stream", "text/event-stream;q=0.9, application/json"):
        response = await tenant.client.post("/graphql", json=body, headers={"Accept": accept})
        assert response.json() == {"data": {"__typename": "Query"}}, accept
        assert "json" in response.headers["content-type"]


async def test_a_query_is_one_event_and_the_end_if_events_are_liked_best(tenant: Tenant) -> None:
    for accept in (
        "text/event-stream",
        "text/event-stream, application/json",
        "application/json;q=0.5, text/event-stream",
    ):
        headers = {"Accept": accept}
        response = await tenant.client.post("/graphql", json={"query": "{ __typename }"}, headers=headers)
        assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert response.content == (b'event: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata:\n\n')
    got = await tenant.client.get("/graphql", params={"query": "{ nothing }"}, headers=headers)
    assert got.content.startswith(b'event: next\ndata: {"errors":[')
    assert got.content.endswith(b"event: complete\ndata:\n\n")


@pytest.mark.parametrize("accept", ["application/json", "*/*", "application/graphql-response+json"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_subscription_has_no_plain_answer(tenant: Tenant, accept: str, method: str) -> None:
    given = {"params" if method == "GET" else "json": {"query": "subscription { readingsRecorded { cursor } }"}}
    response = await tenant.client.request(method, "/graphql", headers={"Accept": accept}, **given)  # pyright: ignore[reportArgumentType]
    assert response.status_code == 406
    assert response.json()["code"] == "not_acceptable"
    assert "text/event-stream" in response.json()["detail"]


async def test_what_cannot_be_begun_is_said_and_ends(tenant: Tenant) -> None:
    async with events(tenant.client, PLAN, id="nothing") as (_, found):
        (_, answer), end = [one async for one in found]
    assert answer["errors"][0]["extensions"] == {"code": "not_found"}
    assert end == ("complete", None)


async def test_without_a_key_there_is_no_stream(place: Place, tenant: Tenant) -> None:
    headers = {"Accept": "text/event-stream", "Authorization": "Bearer oar_nothing"}
    response = await tenant.client.post("/graphql", json={"query": READINGS}, headers=headers)
    assert (response.status_code, response.json()["code"]) == (401, "unauthenticated")


async def test_who_leaves_is_followed_by_nobody(place: Place, tenant: Tenant) -> None:
    hub = place.app.state.hub
    async with events(tenant.client, READINGS):
        async with asyncio.timeout(SOON):
            while not hub._feeds:
                await asyncio.sleep(0.01)
        assert hub._connections[tenant.id] == 1
    async with asyncio.timeout(SOON):
        while hub._feeds or hub._connections:
            await asyncio.sleep(0.01)


async def test_a_key_that_is_revoked_loses_its_stream(tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "TICK", 0.2)
    made = await tenant.make("keys", name="Page", scopes=["read"])
    headers = {"Accept": "text/event-stream", "Authorization": f"Bearer {made['key']}"}
    async with tenant.client.stream("POST", "/graphql", json={"query": READINGS}, headers=headers) as response:
        text = response.aiter_text()
        assert await anext(text) == ":\n\n"
        assert (await tenant.client.delete(f"/v1/keys/{made['id']}")).status_code == 204
        async with asyncio.timeout(SOON):
            rest = "".join([part async for part in text])
    assert '"unauthenticated"' in rest
    assert rest.endswith("event: complete\ndata:\n\n")


async def test_when_the_service_ends_a_stream_stops_without_an_end(place: Place, tenant: Tenant) -> None:
    async with events(tenant.client, READINGS) as (_, found):
        place.app.state.hub.end()
        async with asyncio.timeout(SOON):
            assert [one async for one in found] == []
