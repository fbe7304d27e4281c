"""Time: bodies that do not come, answers that do not come, and what is left of them afterwards."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import pairwise
from typing import Any

import asyncpg
import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.edge.load import BODIES_AT_ONCE, Load, release
from service.edge.middleware import RequestContext
from service.errors import Kind
from service.main import create_app
from service.operations.validation import read_json
from service.operations.workspaces import create_workspace
from service.rest import workspaces as workspace_routes
from service.settings import Settings
from service.store.database import Database
from service.store.work import Work
from tests.edges.contract import Contract, check_problem
from tests.support.problems import refused
from tests.support.server import Server, plain

BODY, REQUEST = 0.3, 0.6
SETTINGS = Settings(pool_size=3, body_timeout_seconds=BODY, request_timeout_seconds=REQUEST)
SLACK = 1.5
"""Seconds that a busy machine may take on top."""


@pytest.fixture
async def hasty(server: Server) -> AsyncIterator[FastAPI]:
    """The application with little patience, connected."""
    app = create_app(SETTINGS, server.url)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def client(hasty: FastAPI, contract: Contract) -> AsyncIterator[httpx.AsyncClient]:
    """A client of a new workspace."""
    _, key = await create_workspace(hasty.state.edge.database, f"test-{time.time_ns()}")
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    transport = httpx.ASGITransport(hasty, raise_app_exceptions=False)
    hooks: dict[str, Any] = {"response": [contract.hold]}
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test", headers=headers, event_hooks=hooks
    ) as made:
        yield made


async def pool_is_whole(app: FastAPI) -> None:
    """Every connection can be had, and comes without a transaction or a tenant of another."""
    database: Database = app.state.edge.database
    pool: Any = database.engine.pool
    assert pool.checkedout() == 0
    connections = [await database.engine.connect() for _ in range(SETTINGS.pool_size)]
    try:
        for connection in connections:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            assert not driver.is_in_transaction()
            tenant = text("SELECT coalesce(current_setting('app.workspace_id', true), '')")
            assert await connection.scalar(tenant) == ""
    finally:
        for connection in connections:
            await connection.close()


async def in_drops(body: bytes, seconds: float) -> AsyncIterator[bytes]:
    """A body that takes so long to come."""
    for place in range(len(body)):
        await asyncio.sleep(seconds / len(body))
        yield body[place : place + 1]


@pytest.mark.parametrize("path", ["/v1/plans", "/v1/progress/evaluate", "/v1/readings"])
async def test_a_body_that_comes_too_slowly_is_cut_off(hasty: FastAPI, client: httpx.AsyncClient, path: str) -> None:
    started = time.perf_counter()
    response = await client.post(path, content=in_drops(b'{"title": "A plan"}', 30))
    assert time.perf_counter() - started < BODY + SLACK
    assert response.status_code == 408
    assert response.json()["code"] == "too_slow"
    assert response.headers["connection"] == "close"
    assert int(response.headers["retry-after"]) >= 1
    assert hasty.state.edge.load.held == 0
    await pool_is_whole(hasty)


async def test_a_body_that_comes_in_time_is_taken_however_small_its_pieces(client: httpx.AsyncClient) -> None:
    response = await client.post("/v1/plans", content=in_drops(b'{"title": "A plan"}', BODY / 3))
    assert response.status_code == 201, response.text


async def test_while_a_body_is_awaited_no_connection_is_held(hasty: FastAPI, client: httpx.AsyncClient) -> None:
    await client.get("/v1/plans")  # from here on it is known who asks
    slow = [asyncio.create_task(client.post("/v1/plans", content=in_drops(b"{}", 30))) for _ in range(20)]
    await asyncio.sleep(BODY / 3)
    assert hasty.state.edge.database.engine.pool.checkedout() == 0
    assert {one.status_code for one in await asyncio.gather(*slow)} == {408}


@pytest.fixture
async def plan(client: httpx.AsyncClient) -> dict[str, Any]:
    """A plan to change."""
    return (await client.post("/v1/plans", json={"title": "A plan"})).json()


class Held:
    """A lock on a plan, held by somebody else until it is let go."""

    def __init__(self, server: Server, plan: dict[str, Any]) -> None:
        self.server, self.plan = server, plan
        self.has, self.go = asyncio.Event(), asyncio.Event()

    async def __aenter__(self) -> "Held":
        self.task = asyncio.create_task(self._hold())
        await asyncio.wait_for(self.has.wait(), 5)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.go.set()
        await self.task

    async def _hold(self) -> None:
        connection = await asyncpg.connect(plain(self.server.admin_url))
        try:
            async with connection.transaction():
                await connection.execute("SELECT id FROM oarlock.plans WHERE id = $1 FOR UPDATE", self.plan["id"])
                self.has.set()
                await self.go.wait()
        finally:
            await connection.close()


async def test_a_write_that_waits_too_long_is_stopped_and_says_that_nobody_knows(
    hasty: FastAPI, client: httpx.AsyncClient, plan: dict[str, Any], server: Server
) -> None:
    path = f"/v1/plans/{plan['id']}"
    async with Held(server, plan):
        started = time.perf_counter()
        responses = await asyncio.gather(*(client.patch(path, json={"mission": "More"}) for _ in range(3)))
        assert REQUEST <= time.perf_counter() - started < REQUEST + SLACK
        for response in responses:
            assert response.status_code == 504
            assert "Idempotency-Key" in response.json()["detail"]
            assert int(response.headers["retry-after"]) >= 1
        await pool_is_whole(hasty)
    assert (await client.get(path)).json()["mission"] is None
    assert (await client.patch(path, json={"mission": "More"})).status_code == 200


async def test_what_is_repeated_with_the_same_key_after_that_is_done_once(
    client: httpx.AsyncClient, plan: dict[str, Any], server: Server
) -> None:
    path, headers = f"/v1/plans/{plan['id']}", {"Idempotency-Key": f"key-{time.time_ns()}"}
    async with Held(server, plan):
        assert (await client.patch(path, json={"mission": "More"}, headers=headers)).status_code == 504
    for replayed in (None, "true"):
        response = await client.patch(path, json={"mission": "More"}, headers=headers)
        assert (response.status_code, response.json()["version"]) == (200, 2), response.text
        assert response.headers.get("idempotency-replayed") == replayed


async def test_a_read_that_takes_too_long_is_stopped(
    hasty: FastAPI, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleepy(work: Work) -> Any:
        await work.rows(text("SELECT pg_sleep(30)"))

    monkeypatch.setattr(workspace_routes, "read_workspace", sleepy)
    started = time.perf_counter()
    response = await client.get("/v1/workspace")
    assert time.perf_counter() - started < REQUEST + SLACK
    assert (response.status_code, response.json()["code"]) == (504, "timeout")
    assert "Idempotency-Key" not in response.json()["detail"]
    await pool_is_whole(hasty)


Handler = Callable[[Scope, Receive, Send], Awaitable[None]]


async def answered_by(handler: Handler, seconds: float = 0.05) -> httpx.Response:
    """What a client gets from an application within the middleware."""
    app: ASGIApp = RequestContext(handler, seconds)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
        return await client.get("/")


def begin(status: int = 200) -> Message:
    return {"type": "http.response.start", "status": status, "headers": []}


async def test_an_answer_that_has_begun_may_take_its_time() -> None:
    async def streaming(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send(begin())
        for _ in range(4):
            await asyncio.sleep(0.05)
            await send({"type": "http.response.body", "body": b"x", "more_body": True})
        await send({"type": "http.response.body", "body": b"."})

    response = await answered_by(streaming)
    assert (response.status_code, response.content) == (200, b"xxxx.")


async def test_an_answer_can_ask_for_more_time_before_it_begins() -> None:
    async def patient(scope: Scope, _receive: Receive, send: Send) -> None:
        scope["oarlock.deadline"].reschedule(None)
        await asyncio.sleep(0.2)
        await send(begin())
        await send({"type": "http.response.body", "body": b"late"})

    response = await answered_by(patient)
    assert (response.status_code, response.content) == (200, b"late")


async def test_a_timeout_of_its_own_is_not_the_deadline() -> None:
    async def failing(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise TimeoutError

    response = await answered_by(failing, 5)
    assert (response.status_code, response.json()["code"]) == (500, "internal")


async def test_what_is_answered_while_it_is_being_stopped_is_the_answer() -> None:
    async def stubborn(_scope: Scope, _receive: Receive, send: Send) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            await send(begin(503))
            await send({"type": "http.response.body", "body": b"stopped"})

    response = await answered_by(stubborn)
    assert (response.status_code, response.content) == (503, b"stopped")


async def test_what_never_answers_is_answered_for() -> None:
    async def silent(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await asyncio.sleep(30)

    response = await answered_by(silent)
    assert check_problem(response)["code"] == "timeout"


def test_a_process_holds_only_so_much_of_bodies_at_once() -> None:
    load, scopes = Load(), list[dict[str, Any]]({} for _ in range(BODIES_AT_ONCE))
    for scope in scopes:
        load.hold(scope, 600, 1_000)
        load.hold(scope, 400, 1_000)
    with refused(Kind.UNAVAILABLE):
        load.hold({}, 1, 1_000)
    release(scopes[0])
    release(scopes[0])
    assert load.held == (BODIES_AT_ONCE - 1) * 1_000
    load.hold({}, 1_000, 1_000)


async def test_what_was_held_is_let_go_with_the_request(hasty: FastAPI, client: httpx.AsyncClient) -> None:
    load: Load = hasty.state.edge.load
    for content in (b'{"title": "A plan"}', b'{"title": 5}', b"[", b" " * 600_000):
        await client.post("/v1/plans", content=content)
        assert load.held == 0


async def test_large_bodies_are_read_one_after_another_with_pauses_as_long() -> None:
    load, spans = Load(), list[tuple[float, float]]()

    def read() -> str:
        started = time.perf_counter()
        time.sleep(0.05)
        spans.append((started, time.perf_counter()))
        return "read"

    assert await asyncio.gather(*(load.paced(read) for _ in range(3))) == ["read"] * 3
    for (began, ended), (next_began, _) in pairwise(spans):
        assert next_began - ended >= (ended - began) * 0.8


async def test_a_reading_that_fails_lets_the_next_one_in() -> None:
    load = Load()
    with refused(Kind.MALFORMED):
        await load.paced(lambda: read_json(b"["))
    assert await asyncio.wait_for(load.paced(lambda: read_json(b"[]")), 5) == []


async def test_who_leaves_in_the_middle_of_a_body_is_no_failure_of_ours(
    hasty: FastAPI, client: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    messages: list[Message] = [
        {"type": "http.request", "body": b'{"title": ', "more_body": True},
        {"type": "http.disconnect"},
    ]
    sent: list[Message] = []
    headers = [(name.encode().lower(), value.encode()) for name, value in client.headers.items()]
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST", "scheme": "http",
        "path": "/v1/plans", "raw_path": b"/v1/plans", "query_string": b"", "root_path": "", "headers": headers,
        "client": ("127.0.0.1", 1), "server": ("test", 80),
    }  # fmt: skip

    async def receive() -> Message:
        return messages.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    await hasty(scope, receive, send)
    assert sent[0]["status"] == 400
    assert "Traceback" not in capsys.readouterr().out
    assert hasty.state.edge.load.held == 0
