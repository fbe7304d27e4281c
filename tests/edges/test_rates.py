"""Rate limits over HTTP: exact to the last request, shared by all processes, and every answer tells the truth."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from fastapi import FastAPI

from service.edge.rates import Rates, Share
from service.errors import Kind, Problem
from service.main import create_app
from service.settings import Settings
from service.store.rates import Lease
from service.store.tables.people import Scope
from tests.edges.contract import Contract, check_problem
from tests.support.factories import make_key, make_key_result, make_source
from tests.support.problems import refused
from tests.support.server import Server
from tests.support.statements import counted
from tests.support.workspaces import Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
LIMIT = re.compile(r'"(key|source|workspace)";r=(\d+);t=(\d+)')


@dataclass
class Clock:
    """The time that the windows go by: 20 seconds into a minute, until a test moves it."""

    now: float = 1_795_262_420.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Place:
    """An application with limits, like one process of several."""

    app: FastAPI
    contract: Contract
    stack: AsyncExitStack
    clients: dict[str | None, httpx.AsyncClient] = field(default_factory=dict)

    async def client(self, key: str | None) -> httpx.AsyncClient:
        """Somebody with a key."""
        if key not in self.clients:
            client = httpx.AsyncClient(
                transport=httpx.ASGITransport(self.app, raise_app_exceptions=False),
                base_url="http://test",
                headers={} if key is None else {"Authorization": f"Bearer {key}"},
                event_hooks={"response": [self.contract.hold]},
            )
            self.clients[key] = await self.stack.enter_async_context(client)
        return self.clients[key]

    async def get(self, who: Workspace | str, path: str = "/v1/plans") -> httpx.Response:
        """Get something."""
        return await (await self.client(who if isinstance(who, str) else who.key)).get(path)


Limited = Callable[..., Awaitable[Place]]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def limited(server: Server, contract: Contract, clock: Clock) -> AsyncIterator[Limited]:
    """Each call starts another application on the one database, with these limits for keys and workspaces."""
    async with AsyncExitStack() as stack:

        async def start(key: int, workspace: int = 1_000) -> Place:
            app = create_app(
                Settings(
                    pool_size=4, rate_limit_key=key, rate_limit_workspace=workspace, cors_origins="https://a.test"
                ),
                server.url,
            )
            await stack.enter_async_context(app.router.lifespan_context(app))
            app.state.edge.rates.clock = clock
            return Place(app, contract, stack)

        yield start


async def key_of(workspace: Workspace) -> str:
    """Another key of a workspace."""
    async with workspace.writing() as work:
        _, token = await make_key(work, scopes=list(Scope))
    return token


def left(response: httpx.Response) -> dict[str, int]:
    """What an answer says is left, by policy."""
    return {name: int(rest) for name, rest, _ in LIMIT.findall(response.headers["ratelimit"])}


async def all_of(place: Place, workspace: Workspace, count: int) -> list[httpx.Response]:
    """So many requests, sixteen at a time."""
    turn = asyncio.Semaphore(16)

    async def one() -> httpx.Response:
        async with turn:
            return await place.get(workspace)

    return await asyncio.gather(*(one() for _ in range(count)))


def statuses(answers: list[httpx.Response]) -> dict[int, int]:
    """How many answers had each status."""
    found = [answer.status_code for answer in answers]
    return {status: found.count(status) for status in sorted(set(found))}


async def test_every_answer_tells_what_is_left(limited: Limited, workspace: Workspace, clock: Clock) -> None:
    place = await limited(100, 200)
    first = await place.get(workspace)
    assert first.headers["ratelimit-policy"] == '"key";q=100;w=60, "workspace";q=200;w=60'
    assert first.headers["ratelimit"] == '"key";r=99;t=40, "workspace";r=199;t=40'
    clock.now += 39.25
    second = await place.get(workspace)
    assert second.headers["ratelimit"] == '"key";r=98;t=1, "workspace";r=198;t=1'


async def test_each_request_counts_once_whatever_becomes_of_it(limited: Limited, workspace: Workspace) -> None:
    place = await limited(100, 100)
    client = await place.client(workspace.key)
    async with workspace.writing() as work:
        override = f"/v1/key-results/{(await make_key_result(work)).id}/status-override"
    made = await client.post("/v1/plans", json={"title": "P"})
    one = f"/v1/plans/{made.json()['id']}"
    asked: list[tuple[int, str, str, Any]] = [
        (200, "GET", one, None),
        (404, "GET", f"/v1/plans/{uuid4()}", None),
        (422, "GET", "/v1/plans?limit=0", None),
        (415, "POST", "/v1/plans", None),
        (422, "POST", "/v1/plans", {}),
        (200, "PUT", override, {"status": "at_risk", "reason": "Late.", "expires_at": "2199-01-01T00:00:00Z"}),
        (200, "DELETE", override, None),
        (204, "DELETE", one, None),
        (200, "POST", "/graphql", {"query": "{ viewer { scopes } }"}),
        (200, "POST", "/graphql", {"query": "{ nothing }"}),
        (415, "POST", "/graphql", None),
        (405, "GET", "/graphql?query=mutation{__typename}", None),
        (200, "GET", "/v1/metrics", None),
    ]
    rest = left(made)["key"]
    assert rest == 99
    for status, method, path, body in asked:
        response = await client.request(method, path, json=body)
        rest -= 1
        told = left(response)
        assert (response.status_code, told) == (status, {"key": rest, "workspace": rest}), (method, path, response.text)


async def test_what_breaks_counts_too(limited: Limited, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError

    place = await limited(10)
    monkeypatch.setattr("service.rest.readings.list_readings", broken)
    transport = httpx.ASGITransport(place.app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {workspace.key}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
        response = await client.get("/v1/readings")
    assert (response.status_code, left(response)["key"]) == (500, 9)


@pytest.mark.parametrize("most", [1, 7, 40])
async def test_the_limit_is_hit_exactly(limited: Limited, workspace: Workspace, most: int) -> None:
    place = await limited(most)
    for place_of in range(most):
        response = await place.get(workspace)
        assert (response.status_code, left(response)["key"]) == (200, most - 1 - place_of)
    for _ in range(3):
        response = await place.get(workspace)
        assert (response.status_code, left(response)) == (429, {"key": 0, "workspace": 1_000 - most})


@pytest.mark.parametrize("most", [1, 20, 100])
async def test_of_sixteen_at_once_exactly_the_limit_gets_through(
    limited: Limited, workspace: Workspace, most: int
) -> None:
    place = await limited(most)
    answers = await all_of(place, workspace, most + 30)
    assert statuses(answers) == {200: most, 429: 30}
    told = sorted(left(answer)["key"] for answer in answers if answer.status_code == 200)
    assert told == list(range(most)), "each of those let in saw another number"
    assert {left(answer)["workspace"] for answer in answers} >= {1_000 - most}


@pytest.mark.parametrize("most", [3, 50, 400])
async def test_two_processes_share_one_limit(limited: Limited, workspace: Workspace, most: int) -> None:
    places = [await limited(most), await limited(most)]
    both = await asyncio.gather(*(all_of(place, workspace, most + 5) for place in places))
    answers = [answer for half in both for answer in half]
    assert statuses(answers) == {200: most, 429: most + 10}
    assert all(left(answer)["key"] == 0 for answer in answers if answer.status_code == 429)


async def test_another_process_tells_what_all_have_left(limited: Limited, workspace: Workspace) -> None:
    here, there = await limited(10), await limited(10)
    assert [left(await here.get(workspace))["key"] for _ in range(4)] == [9, 8, 7, 6]
    assert [left(await there.get(workspace))["key"] for _ in range(4)] == [5, 4, 3, 2]
    assert [left(await here.get(workspace))["key"] for _ in range(2)] == [1, 0]
    refusal = await there.get(workspace)
    assert (refusal.status_code, left(refusal)["key"]) == (429, 0)


async def test_who_is_over_the_limit_is_told_when_to_come_again_without_a_statement(
    limited: Limited, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, clock: Clock
) -> None:
    monkeypatch.setattr("service.edge.keyring.REMEMBERED_SECONDS", 3600)
    place = await limited(2)
    await all_of(place, workspace, 2)
    clock.now += 10.5
    with counted() as statements:
        answers = await all_of(place, workspace, 20)
    assert statements == [0]
    for answer in answers:
        assert answer.status_code == 429
        problem = check_problem(answer)
        assert (problem["code"], problem["type"]) == ("rate_limited", "/problems/rate-limited")
        assert answer.headers["retry-after"] == "30"
        assert answer.headers["ratelimit"] == '"key";r=0;t=30, "workspace";r=998;t=30'
        assert answer.headers["ratelimit-policy"] == '"key";q=2;w=60, "workspace";q=1000;w=60'


async def test_a_process_that_begins_when_all_is_spent_tells_the_whole_truth(
    limited: Limited, workspace: Workspace
) -> None:
    here, there = await limited(2, 10), await limited(2, 10)
    await all_of(here, workspace, 2)
    first = await there.get(workspace)
    assert (first.status_code, left(first)) == (429, {"key": 0, "workspace": 8})


async def test_most_requests_take_no_statement_for_the_limits(
    limited: Limited, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.edge.keyring.REMEMBERED_SECONDS", 3600)
    place = await limited(120_000, 240_000)
    await place.get(workspace)
    with counted() as statements:
        for _ in range(50):
            await place.get(workspace)
    with_limits = statements[0]
    off = await limited(0, 0)
    await off.get(workspace)
    with counted() as statements:
        for _ in range(50):
            await off.get(workspace)
    assert with_limits == statements[0]


async def test_the_next_minute_begins_anew(limited: Limited, workspace: Workspace, clock: Clock) -> None:
    place = await limited(2)
    assert statuses(await all_of(place, workspace, 5)) == {200: 2, 429: 3}
    clock.now += 39.999
    assert (await place.get(workspace)).status_code == 429
    clock.now += 0.001
    fresh = await place.get(workspace)
    assert (fresh.status_code, fresh.headers["ratelimit"]) == (200, '"key";r=1;t=60, "workspace";r=999;t=60')
    assert len(place.app.state.edge.rates._shares) == 2, "what belongs to the minute before is forgotten"


async def test_the_workspaces_limit_holds_all_its_keys_together(
    limited: Limited, workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    place = await limited(100, 5)
    second, other = await key_of(workspace), await new_workspace()
    for expected in (4, 3, 2):
        assert left(await place.get(workspace))["workspace"] == expected
    for expected in (1, 0):
        assert left(await place.get(second))["workspace"] == expected
    for who, rest in ((workspace, 97), (second, 98)):
        refusal = await place.get(who)
        assert refusal.status_code == 429
        assert left(refusal) == {"key": rest, "workspace": 0}, "what is refused is not counted for the key"
        assert "workspace" in refusal.json()["detail"]
    assert left(await place.get(other)) == {"key": 99, "workspace": 4}


async def test_a_key_over_its_limit_does_not_hold_up_another(limited: Limited, workspace: Workspace) -> None:
    place = await limited(3, 20)
    assert statuses(await all_of(place, workspace, 10)) == {200: 3, 429: 7}
    response = await place.get(await key_of(workspace))
    assert (response.status_code, left(response)) == (200, {"key": 2, "workspace": 16})


async def test_nought_is_no_limit(limited: Limited, workspace: Workspace) -> None:
    off = await limited(0, 0)
    answers = await all_of(off, workspace, 50)
    assert statuses(answers) == {200: 50}
    assert not any(name.startswith("ratelimit") for answer in answers for name in answer.headers)
    one = await (await limited(0, 5)).get(workspace)
    assert one.headers["ratelimit-policy"] == '"workspace";q=5;w=60'
    assert left(one) == {"workspace": 4}
    other = await (await limited(5, 0)).get(workspace)
    assert (left(other), other.headers["ratelimit-policy"]) == ({"key": 4}, '"key";q=5;w=60')


async def test_strangers_and_probes_are_not_counted(limited: Limited, workspace: Workspace) -> None:
    place = await limited(1, 1)
    nobody = await place.client(None)
    for _ in range(3):
        for path in ("/livez", "/readyz", "/metrics", "/openapi.json", "/problems/rate-limited", "/v1/plans"):
            response = await nobody.get(path)
            assert response.status_code == (401 if path == "/v1/plans" else 200)
            assert "ratelimit" not in response.headers
    assert (await place.get(workspace)).status_code == 200
    assert (await place.get(workspace)).status_code == 429
    assert (await (await place.client(workspace.key)).get("/readyz")).status_code == 200


async def test_who_is_refused_is_not_read(limited: Limited, workspace: Workspace) -> None:
    place = await limited(1)
    client = await place.client(workspace.key)
    read: list[int] = []

    async def body() -> AsyncIterator[bytes]:
        read.append(1)
        yield b'{"title": "P"}'

    for path in ("/v1/plans", "/graphql", "/v1/readings"):
        response = await client.post(path, content=body(), headers={"content-type": "application/json"})
        assert response.status_code == (201 if path == "/v1/plans" else 429)
    assert read == [1]


async def test_deliveries_count_for_their_source_and_not_for_the_workspace(
    limited: Limited, workspace: Workspace
) -> None:
    async with workspace.writing() as work:
        sources = [await make_source(work, scheme="token", header="X-Token") for _ in range(2)]
    place = await limited(3, 10)
    client = await place.client(None)
    body = json.dumps([])

    async def deliver(which: int) -> httpx.Response:
        headers = {"X-Token": sources[which].secret}
        return await client.post(f"/v1/ingest/{sources[which].id}", content=body, headers=headers)

    first = await deliver(0)
    assert first.headers["ratelimit-policy"] == '"source";q=3;w=60'
    assert (first.status_code, left(first)) == (200, {"source": 2})
    assert [(await deliver(0)).status_code for _ in range(4)] == [200, 200, 429, 429]
    assert left(await deliver(1)) == {"source": 2}
    assert left(await place.get(workspace)) == {"key": 2, "workspace": 9}
    refusal = await deliver(0)
    assert (refusal.headers["retry-after"], "source" in refusal.json()["detail"]) == ("40", True)
    unknown = await client.post(f"/v1/ingest/{uuid4()}", content=body)
    assert (unknown.status_code, "ratelimit" in unknown.headers) == (404, False)


async def test_browsers_may_read_the_headers(limited: Limited, workspace: Workspace) -> None:
    place = await limited(10)
    response = await (await place.client(workspace.key)).get("/v1/plans", headers={"Origin": "https://a.test"})
    exposed = response.headers["access-control-expose-headers"].lower().split(", ")
    assert {"ratelimit", "ratelimit-policy", "retry-after"} <= set(exposed)


# One process, without a database


@dataclass
class Lender:
    """In the place of the database: grants when it is told to."""

    left: int
    asked: list[int] = field(default_factory=list)
    go: asyncio.Event = field(default_factory=asyncio.Event)
    fails: int = 0

    async def __call__(self, *_: Any, wanted: int, most: int) -> Lease:
        self.asked.append(wanted)
        await self.go.wait()
        if self.fails:
            self.fails -= 1
            raise Problem(Kind.UNAVAILABLE, "not now")
        granted = min(wanted, self.left)
        self.left -= granted
        return Lease(granted, self.left)


async def test_those_who_come_while_one_asks_wait_for_the_same_lease() -> None:
    lender = Lender(160)
    share = Share("key", 160, lender)
    takers = [asyncio.create_task(share.take()) for _ in range(10)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert lender.asked == [10]
    lender.go.set()
    assert await asyncio.gather(*takers) == list(reversed(range(150, 160)))
    assert (lender.asked, share.unspent, share.left) == ([10], 0, 150)
    assert await share.take() == 149
    assert lender.asked == [10, 9]


async def test_a_lease_that_fails_fails_for_all_who_wait_and_is_asked_anew() -> None:
    lender = Lender(160, fails=1)
    lender.go.set()
    share = Share("key", 160, lender)
    found = await asyncio.gather(*(share.take() for _ in range(5)), return_exceptions=True)
    assert [isinstance(one, Problem) for one in found] == [True] * 5
    assert lender.asked == [10]
    assert await share.take() == 159
    assert (lender.asked, share.unspent) == ([10, 10], 9)


async def test_who_gives_up_while_waiting_takes_nothing_along(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lender = Lender(32)
    monkeypatch.setattr("service.edge.rates.lease", lender)
    rates = Rates(workspace.database, Settings(rate_limit_key=32, rate_limit_workspace=32), Clock())
    key = uuid4()
    leaving = asyncio.create_task(rates.count(workspace.id, "key", key))
    await asyncio.sleep(0.01)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    lender.go.set()
    counted_ones = [await rates.count(workspace.id, "key", one) for one in (key, key)]
    assert [one.problem for one in counted_ones] == [None, None]
    assert lender.asked == [2, 2], "the lease that was on its way was not lost"


async def test_who_fails_at_the_workspace_keeps_what_the_key_has(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lenders = {True: Lender(4), False: Lender(100)}
    for lender in lenders.values():
        lender.go.set()

    async def lend(_: Any, workspace_id: UUID, subject_id: UUID, *__: Any, wanted: int, most: int) -> Lease:
        return await lenders[subject_id == workspace_id](wanted=wanted, most=most)

    monkeypatch.setattr("service.edge.rates.lease", lend)
    rates = Rates(workspace.database, Settings(rate_limit_key=100, rate_limit_workspace=4), Clock())
    key = uuid4()
    first = await rates.count(workspace.id, "key", key)
    assert b'"key";r=99;' in first.headers[1][1]
    lenders[True].fails = 1
    with refused(Kind.UNAVAILABLE):
        await rates.count(workspace.id, "key", key)
    second = await rates.count(workspace.id, "key", key)
    assert second.headers[1][1].startswith(b'"key";r=98;t=40, "workspace";r=2;')
