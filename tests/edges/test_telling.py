"""Answers that are told again are those that would be made anew, whatever happened in between."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from service.edge.observability import TOLD_AGAIN
from service.edge.telling import LONGEST, _asked  # pyright: ignore[reportPrivateUsage]
from service.errors import Kind, Problem
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.store.states import States
from tests.edges.conftest import SETTINGS, Tenant
from tests.edges.contract import Contract
from tests.edges.walk import answer_of, steps
from tests.edges.world import PATHS, World, make_world
from tests.support.server import Server

GRAPH = """query All($id: ID!) { plan(id: $id) { title progress goalStatus objectives { nodes { title progress status
  keyResults { nodes { title progress pace status lastReading { value periodStart } } } } } } }"""


def told_again() -> float:
    """How many answers were told again so far."""
    samples = next(iter(TOLD_AGAIN.collect())).samples
    return next(one.value for one in samples if one.name.endswith("_total"))


async def third(client: httpx.AsyncClient, path: str, **more: Any) -> tuple[httpx.Response, float]:
    """The third answer to a question, the first that can be one that was kept; and how many were told again for it."""
    for _ in range(2):
        await client.get(path, **more)
    before = told_again()
    return await client.get(path, **more), told_again() - before


async def a_key_result(tenant: Tenant) -> dict[str, Any]:
    """A key result with a reading."""
    plan = await tenant.make("plans", title="Plan", starts_on="2026-01-01", ends_on="2099-12-31")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Objective")
    metric = await tenant.make("metrics", key="leads", name="Leads", kind="level")
    about = {"objective_id": objective["id"], "metric_id": metric["id"], "kind": "increase_to"}
    await tenant.record("leads", ("2026-03-02", 10))
    return await tenant.make("key-results", title="Leads", baseline=0, target=100, **about)


@pytest.fixture
async def known(tenant: Tenant) -> dict[str, Any]:
    """A key result in a workspace whose key is known to the service."""
    return await a_key_result(tenant)


async def test_what_was_answered_twice_is_told_again_to_the_byte(tenant: Tenant, known: dict[str, Any]) -> None:
    for path in (f"/v1/key-results/{known['id']}", "/v1/objectives?limit=3&sort=-title", "/v1/metrics"):
        made = await tenant.client.get(path, headers={"X-Request-Id": "the-same-for-all"})
        again, count = await third(tenant.client, path, headers={"X-Request-Id": "the-same-for-all"})
        assert count == 1
        assert answer_of(again) == answer_of(made)
        assert int(again.headers["ratelimit"].split("r=")[1].split(";")[0]) < SETTINGS.rate_limit_key - 3


async def test_a_query_of_the_graph_is_told_again(tenant: Tenant, known: dict[str, Any]) -> None:
    asked = {"query": "query One($id: ID!) { keyResult(id: $id) { progress } }", "variables": {"id": known["id"]}}
    answers = [await tenant.client.post("/graphql", json=asked) for _ in range(2)]
    before = told_again()
    answers += [await tenant.client.post("/graphql", json=asked) for _ in range(2)]
    assert told_again() - before == 2
    assert {one.text for one in answers} == {'{"data":{"keyResult":{"progress":0.1}}}'}


async def test_a_reading_and_an_edit_are_seen_at_once(tenant: Tenant, known: dict[str, Any]) -> None:
    path = f"/v1/key-results/{known['id']}"
    assert (await third(tenant.client, path))[0].json()["progress"] == 0.1
    await tenant.record("leads", ("2026-03-03", 30))
    assert (await tenant.client.get(path)).json()["progress"] == 0.3
    await tenant.client.patch(path, json={"target": 60})
    assert (await tenant.client.get(path)).json()["progress"] == 0.5
    assert (await third(tenant.client, path))[1] == 1
    await tenant.client.delete(path)
    assert (await tenant.client.get(path)).status_code == 404


async def test_who_asks_in_another_way_gets_an_answer_of_their_own(tenant: Tenant, known: dict[str, Any]) -> None:
    path = f"/v1/key-results/{known['id']}"
    english, _ = await third(tenant.client, path)
    spanish, count = await third(tenant.client, path, headers={"Accept-Language": "es"})
    assert count == 1
    assert (english.headers["content-language"], spanish.headers["content-language"]) == ("en", "es")
    assert spanish.json()["reasons"] != english.json()["reasons"]
    same, count = await third(tenant.client, path, headers={"If-None-Match": english.headers["etag"]})
    assert (same.status_code, same.content, count) == (304, b"", 1)
    ingest = await tenant.make("keys", name="Sensor", scopes=["ingest"])
    refused, count = await third(tenant.client, path, headers={"Authorization": f"Bearer {ingest['key']}"})
    assert (refused.status_code, count) == (403, 0)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/key-results/{id}?as_of=2026-03-05",
        "/v1/sources/{source}/deliveries",
        "/v1/readings/quarantine",
        "/v1/key-results/{id}/series",
        "/v1/nothing",
        "/v1/metrics?nothing=1",
    ],
)
async def test_what_rests_on_the_moment_or_is_in_no_log_is_made_anew(
    tenant: Tenant, known: dict[str, Any], path: str
) -> None:
    source = await tenant.make("sources", name="Sender")
    _, count = await third(tenant.client, path.format(id=known["id"], source=source["id"]))
    assert count == 0


async def test_a_word_that_expires_is_not_told_again(tenant: Tenant, known: dict[str, Any]) -> None:
    path = f"/v1/key-results/{known['id']}"
    said = {"status": "at_risk", "reason": "The sender is down", "expires_at": "2099-01-01T00:00:00Z"}
    response = await tenant.client.put(f"{path}/status-override", json=said)
    assert response.status_code == 200, response.text
    _, count = await third(tenant.client, path)
    assert count == 0
    await tenant.client.delete(f"{path}/status-override")
    _, count = await third(tenant.client, path)
    assert count == 1


async def test_a_limit_of_rate_holds_for_what_is_told_again(server: Server, contract: Contract) -> None:
    async with serving(server, SETTINGS.model_copy(update={"rate_limit_key": 6})) as app, client_of(app) as tenant:
        answers = [await tenant.client.get("/v1/plans") for _ in range(8)]
    assert [one.status_code for one in answers] == [200] * 6 + [429] * 2
    assert answers[-1].headers["content-type"] == "application/problem+json"


async def test_when_nobody_knows_whether_something_changed_the_answer_is_made(
    tenant: Tenant, known: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> str:
        raise Problem(Kind.UNAVAILABLE, "The database is not reachable right now. Try again.")

    path = f"/v1/key-results/{known['id']}"
    await third(tenant.client, path)
    monkeypatch.setattr(States, "of", away)
    found, count = await third(tenant.client, path)
    assert (found.status_code, count) == (200, 0)


def asking(method: str, path: str, **headers: str) -> dict[str, Any]:
    """A request to a service that knows everybody."""
    edge = SimpleNamespace(kept=SimpleNamespace(seconds=5.0), keyring=SimpleNamespace(known=lambda *_: "somebody"))
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    app = SimpleNamespace(state=SimpleNamespace(edge=edge))
    return {"type": "http", "method": method, "path": path, "headers": named, "app": app}


def test_only_short_questions_of_known_callers_are_looked_for() -> None:
    key = {"authorization": "Bearer x"}
    assert _asked(asking("GET", "/v1/plans", **key)) is not None
    assert _asked(asking("POST", "/graphql", **key, content_length="200")) is not None
    assert _asked(asking("GET", "/v1/plans")) is None
    assert _asked(asking("POST", "/graphql", **key, content_length=str(LONGEST + 1))) is None
    assert _asked(asking("POST", "/graphql", **key, content_length="200", content_encoding="gzip")) is None
    assert _asked(asking("POST", "/graphql", **key, transfer_encoding="chunked")) is None
    assert _asked(asking("POST", "/v1/plans", **key, content_length="200")) is None
    assert _asked(asking("GET", "/v1/plans", **key, content_length="200")) is None
    assert _asked(asking("HEAD", "/v1/plans", **key)) is None
    assert _asked(asking("GET", "/readyz", **key)) is None
    twice = asking("GET", "/v1/plans", **key)
    twice["headers"] += twice["headers"]
    assert _asked(twice) is None


# Beside a process that makes each answer anew


@asynccontextmanager
async def serving(server: Server, settings: Any) -> AsyncIterator[FastAPI]:
    app = create_app(settings, server.url)
    async with app.router.lifespan_context(app):
        yield app


@asynccontextmanager
async def client_of(app: FastAPI, key: str | None = None) -> AsyncIterator[Tenant]:
    """A client of a process; without a key, of a workspace of its own."""
    identity, made = uuid4(), key
    if made is None:
        identity, made = await create_workspace(app.state.edge.database, f"test-{uuid4().hex}")
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {made}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
        yield Tenant(identity, made, client)


def questions_of(world: World) -> list[Callable[[httpx.AsyncClient], Awaitable[httpx.Response]]]:
    """One of everything, all of everything, and the graph."""
    same = {"X-Request-Id": "the-same-for-all"}
    paths = [f"/v1/{path}/{world.id(path)}" for path in PATHS] + [f"/v1/{path}" for path in PATHS]
    asked: Mapping[str, Any] = {"query": GRAPH, "variables": {"id": world.id("plans")}}

    def of(path: str) -> Callable[[httpx.AsyncClient], Awaitable[httpx.Response]]:
        return lambda client: client.get(path, headers=same)

    return [*map(of, paths), lambda client: client.post("/graphql", json=asked, headers=same)]


@pytest.mark.slow
async def test_every_write_of_another_process_is_seen_at_once(
    tenant: Tenant, server: Server, contract: Contract
) -> None:
    world = await make_world(tenant, "ours")
    questions = questions_of(world)
    settings = SETTINGS.model_copy(update={"keep_answers_seconds": 0})
    async with serving(server, settings) as app, client_of(app, tenant.key) as anew:

        async def compare(after: str) -> None:
            for ask in questions:
                kept, made = answer_of(await ask(tenant.client)), answer_of(await ask(anew.client))
                assert kept == made, after

        await compare("nothing")
        await compare("nothing")
        done = set[str]()
        writes = [one for one in steps(contract) if one.scope is not None and one.method != "GET"]
        for step in sorted(writes, key=lambda one: one.method == "DELETE"):
            response = await step.call(anew.client, step.own(world), step.body(world) if step.schema else None)
            done |= {step.name} if response.is_success else set()
            await compare(step.name)
        before = told_again()
        await compare("all")
        assert told_again() - before > len(questions) / 2
        assert len(done) > 40, done
