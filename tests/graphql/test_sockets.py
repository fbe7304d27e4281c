"""The protocol graphql-transport-ws: who may connect, what is answered, and how a connection ends."""

import asyncio
import base64
import secrets
import socket
from collections.abc import AsyncIterator
from typing import Any

import orjson
import pytest
from websockets.exceptions import InvalidStatus

from service.commands.connections import Socket
from service.graphql.subscriptions import hub as hubs
from service.graphql.subscriptions import sockets
from tests.graphql.following import PLAN, READINGS, SOON, Line, Place, Tenant, running
from tests.support.server import Server


@pytest.fixture
async def place(server: Server) -> AsyncIterator[Place]:
    async with running(server) as found:
        yield found


@pytest.fixture
async def tenant(place: Place) -> AsyncIterator[Tenant]:
    async with place.tenant() as found:
        yield found


async def message_of(line: Line, query: str, **variables: Any) -> dict[str, Any]:
    """The first message about an operation."""
    name = await line.ask(query, **variables)
    found = await line.hear()
    assert found["id"] == name
    return found


async def test_queries_and_mutations_are_answered_as_over_http(place: Place, tenant: Tenant) -> None:
    async with place.line(tenant.key) as line:
        create = """
            mutation { createPlan(input: {title: "Spring", startsOn: "2026-09-01", endsOn: "2026-12-31"}) {
              plan { title } userErrors { code } } }
        """
        made = await message_of(line, create)
        assert made["payload"] == {"data": {"createPlan": {"plan": {"title": "Spring"}, "userErrors": []}}}
        assert (await line.hear())["type"] == "complete"
        asked = 'query { plans { nodes { title } } nothing: plan(id: "x") { id } }'
        found = await message_of(line, asked)
        over_http = (await tenant.client.post("/graphql", json={"query": asked})).json()
        assert found["payload"] == over_http
        assert over_http["data"] == {"plans": {"nodes": [{"title": "Spring"}]}, "nothing": None}
        assert (await line.hear())["type"] == "complete"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{ nothing }", "graphql_validation"),
        ("{", "malformed"),
        ("subscription { readingsRecorded { cursor } planChanged(planId: \"x\") { cursor } }", "graphql_validation"),
        ("subscription { planChanged { cursor } }", "graphql_validation"),
        ("subscription { readingsRecorded { changes { a: seq " + " ".join(f"a{n}: seq" for n in range(60)) + " } } }",
         "graphql_validation"),
        ("", "malformed"),
    ],
)  # fmt: skip
async def test_what_cannot_be_begun_is_an_error(place: Place, tenant: Tenant, query: str, code: str) -> None:
    async with place.line(tenant.key) as line:
        found = await message_of(line, query)
        assert found["type"] == "error"
        assert found["payload"][0]["extensions"]["code"] == code
        assert (await message_of(line, "{ __typename }"))["type"] == "next"  # nothing else is disturbed


async def test_the_key_may_come_in_the_header_of_the_upgrade(place: Place, tenant: Tenant) -> None:
    async with place.line(additional_headers={"Authorization": f"Bearer {tenant.key}"}) as line:
        await line.init()
        found = await message_of(line, "{ viewer { scopes } }")
        assert found["payload"]["data"]["viewer"]["scopes"]


async def test_answers_are_in_the_language_that_was_asked_for(place: Place, tenant: Tenant) -> None:
    async with place.line(tenant.key, additional_headers={"Accept-Language": "es"}) as line:
        found = await message_of(line, READINGS, ids=[])
        assert "Indique" in found["payload"][0]["message"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"no json", 4400),
        (b"[]", 4400),
        (b"\xff\x00", 4400),
        ({"type": "nothing"}, 4400),
        ({"type": "subscribe", "payload": {"query": "{ __typename }"}}, 4400),
        ({"type": "subscribe", "id": "", "payload": {"query": "{ __typename }"}}, 4400),
        ({"type": "subscribe", "id": "1" * 201, "payload": {"query": "{ __typename }"}}, 4400),
        ({"type": "subscribe", "id": 1, "payload": {"query": "{ __typename }"}}, 4400),
        ({"type": "connection_init"}, 4429),
    ],
)
async def test_who_does_not_speak_the_protocol_is_shut_out(place: Place, tenant: Tenant, said: Any, code: int) -> None:
    async with place.line(tenant.key) as line:
        await line.socket.send(said if isinstance(said, bytes) else orjson.dumps(said).decode())
        assert (await line.closed())[0] == code


async def test_nothing_is_done_for_strangers(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place.line() as line:
        await line.ask("{ __typename }")
        assert await line.closed() == (4401, "Send connection_init with an authorization first.")
    for payload in ({}, {"authorization": "Bearer oar_nothing"}, {"authorization": 7}, "text", None):
        async with place.line() as line:
            await line.say(type="connection_init", payload=payload)
            assert (await line.closed())[0] == 4403
    monkeypatch.setattr(sockets, "INIT_SECONDS", 0.1)
    async with place.line() as line:
        assert await line.closed() == (4408, "Connection initialisation timeout.")


async def test_another_protocol_and_another_origin_are_refused(place: Place, tenant: Tenant) -> None:
    for protocols in (["graphql-ws"], None):
        async with place.line(subprotocols=protocols) as line:
            assert (await line.closed())[0] == 4406
    for origin in ("https://evil.example", "null", "https://app.example.evil.example"):
        with pytest.raises(InvalidStatus) as refused:
            async with place.line(origin=origin):
                pass
        assert refused.value.response.status_code == 403
    for origin in ("https://app.example", f"http://127.0.0.1:{place.port}"):
        async with place.line(tenant.key, origin=origin):
            pass


async def test_a_message_has_its_limit(place: Place, tenant: Tenant, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "MAX_BODY", 1000)
    async with place.line(tenant.key) as line:
        await line.ask("#" * 1000)
        assert (await line.closed())[0] == 1009


async def test_pings_are_answered(place: Place, tenant: Tenant) -> None:
    async with place.line(tenant.key) as line:
        await line.say(type="ping", payload={"sent": 1})
        assert await line.hear() == {"type": "pong"}
        await line.say(type="pong")
        assert (await message_of(line, "{ __typename }"))["type"] == "next"


async def test_an_id_is_of_one_operation_at_a_time(place: Place, tenant: Tenant) -> None:
    payload = {"query": READINGS}
    async with place.line(tenant.key) as line:
        await line.say(type="subscribe", id="a", payload=payload)
        await line.say(type="complete", id="a")
        await line.say(type="complete", id="never there")
        await line.say(type="subscribe", id="a", payload=payload)
        await line.say(type="subscribe", id="a", payload=payload)
        assert (await line.closed())[0] == 4409
    async with asyncio.timeout(SOON):
        while place.app.state.hub._feeds:
            await asyncio.sleep(0.01)  # nobody follows any more


async def test_operations_and_connections_are_counted(
    place: Place, tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "MOST_OPERATIONS", 2)
    monkeypatch.setattr(hubs, "MOST_CONNECTIONS", 2)
    async with place.line(tenant.key) as line, place.line(tenant.key):
        for _ in range(2):
            await line.ask(READINGS)
        refused = await message_of(line, "{ __typename }")
        assert refused["payload"][0]["extensions"]["code"] == "rate_limited"
        async with place.line() as third:
            await third.say(type="connection_init", payload={"authorization": f"Bearer {tenant.key}"})
            assert (await third.closed())[0] == 1013
        async with place.tenant() as others, place.line(others.key):
            pass  # they have their own
        streamed = await tenant.client.post(
            "/graphql", json={"query": READINGS}, headers={"Accept": "text/event-stream"}
        )
        assert (streamed.status_code, streamed.json()["code"]) == (429, "rate_limited")
    async with place.line(tenant.key):
        pass


@pytest.mark.slow
async def test_a_key_that_is_revoked_loses_its_connection(place: Place, tenant: Tenant) -> None:
    plan = await tenant.plan()
    made = await tenant.make("keys", name="Page", scopes=["read"])
    async with place.line(made["key"]) as line, place.line(tenant.key) as other:
        for one in (line, other):
            await one.ask(PLAN, id=plan["id"])
        assert (await tenant.client.delete(f"/v1/keys/{made['id']}")).status_code == 204
        assert await line.closed() == (
            4403,
            "This key or token is unknown, revoked or expired, or may do nothing here.",
        )
        await tenant.patch(f"plans/{plan['id']}", title="Later")
        assert (await other.event())["plan"]["title"] == "Later"


LONG = "{ " + " ".join(f"a{number:0>90}: __typename" for number in range(40)) + " }"


@pytest.mark.slow
async def test_who_does_not_read_is_dropped_and_holds_up_nobody(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "MOST_PATIENCE", 0.5)
    monkeypatch.setattr(sockets, "LAST_WORDS", 20.0)
    async with running(server, buffer=8_192) as place, place.tenant() as tenant:
        plan = await tenant.plan()
        reader, writer = await opened(place, tenant)
        await ask_much(place, tenant, writer)
        async with place.line(tenant.key) as line:
            await line.ask(PLAN, id=plan["id"])
            for number in range(3):
                await tenant.patch(f"plans/{plan['id']}", title=f"Plan {number}")
                assert (await line.event())["changes"][-1]["after"] == {"title": f"Plan {number}"}
        async with asyncio.timeout(SOON):
            while place.app.state.hub._connections[tenant.id]:
                await asyncio.sleep(0.05)
            received = b""
            while b"The client reads too slowly." not in received:
                part = await reader.read(1_000_000)
                assert part, "closed without a reason"
                received = received[-100:] + part
        writer.close()


async def test_who_never_reads_again_is_cut_off(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "MOST_PATIENCE", 0.2)
    monkeypatch.setattr(sockets, "LAST_WORDS", 0.1)
    monkeypatch.setattr(Socket, "patience", 0.5)
    async with running(server, buffer=8_192) as place, place.tenant() as tenant:
        _, writer = await opened(place, tenant)
        await ask_much(place, tenant, writer)
        async with asyncio.timeout(SOON):
            while any(isinstance(one, Socket) for one in place.web.server_state.connections):
                await asyncio.sleep(0.05)
        writer.close()


async def ask_much(place: Place, tenant: Tenant, writer: asyncio.StreamWriter) -> None:
    """Ask for some 400 kilobytes, more than lies between the two, once the connection has begun."""
    for number in range(90):
        writer.write(frame(orjson.dumps({"type": "subscribe", "id": str(number), "payload": {"query": LONG}})))
    async with asyncio.timeout(SOON):
        while not place.app.state.hub._connections[tenant.id]:
            await asyncio.sleep(0.01)


async def opened(place: Place, tenant: Tenant) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A WebSocket by hand, which nobody reads until told to."""
    small = socket.socket()
    small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8_192)
    small.setblocking(False)
    await asyncio.get_running_loop().sock_connect(small, ("127.0.0.1", place.port))
    reader, writer = await asyncio.open_connection(sock=small, limit=1024)
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    head = (
        f"GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Protocol: graphql-transport-ws\r\nAuthorization: Bearer {tenant.key}\r\n\r\n"
    )
    writer.write(head.encode())
    assert b"101" in await reader.readuntil(b"\r\n\r\n")
    writer.write(frame(b'{"type":"connection_init"}'))
    return reader, writer


def frame(data: bytes) -> bytes:
    """A text frame, masked with nothing."""
    length = len(data).to_bytes(1, "big") if len(data) < 126 else b"\x7e" + len(data).to_bytes(2, "big")
    return b"\x81" + bytes([length[0] | 0x80]) + length[1:] + bytes(4) + data


async def test_who_is_there_when_the_service_ends_is_told_to_come_back(place: Place, tenant: Tenant) -> None:
    async with place.line(tenant.key) as line, place.line() as stranger:
        await line.ask(READINGS)
        place.app.state.hub.end()
        assert await line.closed() == (1012, "The service restarts. Connect again.")
        assert (await stranger.closed())[0] == 1012
