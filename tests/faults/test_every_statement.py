"""Every statement of an operation fails once, in every way: the answer says so, nothing is torn, and all goes on."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle
from typing import Any
from uuid import uuid4

import httpx
import pytest
from structlog.testing import LogCapture

from service.settings import Settings
from tests.edges.test_webhooks import standard
from tests.faults.conftest import SETTINGS, Place, place_of
from tests.faults.driver import ERRORS, failing
from tests.faults.wire import Wire
from tests.support.server import Server

CODES = frozenset({"unavailable", "timeout", "conflict", "in_flight"})
STATUSES = frozenset({409, 503, 504})
MOST = 60
READINGS = 5
FIRST = datetime(2000, 1, 1, tzinfo=UTC)

DASHBOARD = "{ plans(first: 5) { nodes { title objectives(first: 5) { nodes { title progress } } } } }"
MUTATION = 'mutation { createPlan(input: {title: "A plan"}) { plan { id } userErrors { message } } }'


@pytest.fixture
async def place(server: Server, wire: Wire, heard: LogCapture) -> AsyncIterator[Place]:
    """The service with the patience that it has by itself: here nothing is silent."""
    settings = Settings(pool_size=SETTINGS.pool_size, keep_answers_seconds=0, upkeep_minutes=0)
    async with place_of(wire.url, server.admin_url, heard, settings) as made:
        yield made


@dataclass(frozen=True)
class Prepared:
    """What there is before."""

    place: Place
    plan: str
    source: str
    secret: str


Ask = Callable[[Prepared, str], Awaitable[httpx.Response]]


@dataclass(frozen=True)
class Operation:
    """Something that is asked under a key of its own, and how often a query finds it done, whole."""

    ask: Ask
    done: str | None = None
    each: int = 1


async def create(prepared: Prepared, key: str) -> httpx.Response:
    return await prepared.place.client.post("/v1/plans", json={"title": key}, headers={"Idempotency-Key": key})


async def patch(prepared: Prepared, key: str) -> httpx.Response:
    path = f"/v1/plans/{prepared.plan}"
    return await prepared.place.client.patch(path, json={"title": key}, headers={"Idempotency-Key": key})


def readings_of(key: str) -> list[dict[str, Any]]:
    """Readings of some minutes that no other key has."""
    first = FIRST + timedelta(minutes=READINGS * (int(key, 16) % 2_000_000))
    times = [(first + timedelta(minutes=n)).strftime("%Y-%m-%dT%H:%M:00Z") for n in range(READINGS)]
    return [{"metric": "calls", "value": 1, "at": time} for time in times]


async def record(prepared: Prepared, key: str) -> httpx.Response:
    return await prepared.place.client.post("/v1/readings", json=readings_of(key))


async def ingest(prepared: Prepared, key: str) -> httpx.Response:
    body = json.dumps(readings_of(key)).encode()
    headers = standard(prepared.secret, body, delivery=key)
    return await prepared.place.client.post(f"/v1/ingest/{prepared.source}", content=body, headers=headers)


async def mutate(prepared: Prepared, key: str) -> httpx.Response:
    body = {"query": MUTATION.replace("A plan", key)}
    return await prepared.place.client.post("/graphql", json=body, headers={"Idempotency-Key": key})


async def mutate_once(prepared: Prepared, key: str) -> httpx.Response:
    return await prepared.place.client.post("/graphql", json={"query": MUTATION.replace("A plan", key)})


async def look(prepared: Prepared, _key: str) -> httpx.Response:
    return await prepared.place.client.post("/graphql", json={"query": DASHBOARD})


async def list_plans(prepared: Prepared, _key: str) -> httpx.Response:
    return await prepared.place.client.get("/v1/plans")


PLANS = "SELECT count(*) FROM oarlock.plans WHERE workspace_id = $ws AND title = '{key}'"
TITLED = "SELECT count(*) FROM oarlock.plans WHERE workspace_id = $ws AND title = '{key}'"
RECORDED = "SELECT count(*) FROM oarlock.readings WHERE workspace_id = $ws AND period_start = ANY('{{{times}}}')"

OPERATIONS = {
    "create": Operation(create, PLANS),
    "patch": Operation(patch, TITLED),
    "record": Operation(record, RECORDED, READINGS),
    "ingest": Operation(ingest, RECORDED, READINGS),
    "mutate": Operation(mutate, PLANS),
    "mutate_once": Operation(mutate_once, PLANS),
    "look": Operation(look),
    "list": Operation(list_plans),
}


async def prepared_in(place: Place) -> Prepared:
    """A plan, a metric and a source."""

    async def make(path: str, **fields: Any) -> Any:
        response = await place.client.post(f"/v1/{path}", json=fields)
        assert response.status_code == 201, response.text
        return response.json()

    plan = await make("plans", title="Ours")
    objective = await make("objectives", plan_id=plan["id"], title="Be known")
    metric = await make("metrics", key="calls", name="Calls", kind="level")
    await make(
        "key-results",
        objective_id=objective["id"],
        metric_id=metric["id"],
        title="Ring",
        kind="increase_to",
        baseline=0,
        target=10,
    )
    source = await make("sources", name="shop")
    return Prepared(place, plan["id"], source["id"], source["secret"])


def codes_of(response: httpx.Response) -> set[str]:
    """The codes of what went wrong, empty when nothing did. Nothing is told that nobody expected."""
    if response.status_code not in (200, 201):
        assert response.status_code in STATUSES, response.text
        return {response.json()["code"]}
    body = response.json()
    errors = body.get("errors", ()) if isinstance(body, dict) else ()
    return {one["extensions"]["code"] for one in errors}


async def found(prepared: Prepared, operation: Operation, key: str) -> int:
    """How often it is done; what is done in part is torn."""
    if operation.done is None:
        return 0
    times = ",".join(one["at"] for one in readings_of(key))
    rows = await prepared.place.count(operation.done.format(key=key, times=times))
    assert rows % operation.each == 0, "torn"
    return rows // operation.each


async def hold(prepared: Prepared, operation: Operation, key: str, response: httpx.Response) -> None:
    """Hold an answer to what is on disk, then ask again: it is done, and once."""
    codes = codes_of(response)
    assert codes <= CODES, response.text
    there = await found(prepared, operation, key)
    if operation.done is not None:
        assert there <= 1
        if not codes:
            assert there == 1, "acknowledged, and lost"
        elif there:
            assert "is unknown" in response.text, response.text
    if operation.ask is mutate_once and there:
        return
    again = await operation.ask(prepared, key)
    assert not codes_of(again), again.text
    if operation.done is not None:
        assert await found(prepared, operation, key) == 1


async def each(prepared: Prepared, operation: Operation, ways: Sequence[str]) -> int:
    """Let one statement after another fail, each in the next of some ways; gives how many there were."""
    way = cycle(ways)
    for at in range(1, MOST):
        key = uuid4().hex
        await prepared.place.forget()
        with failing(at, ERRORS[next(way)]) as state:
            response = await operation.ask(prepared, key)
        await hold(prepared, operation, key, response)
        if not state.happened:
            return at - 1
    pytest.fail("there are too many statements")


@pytest.mark.slow
@pytest.mark.parametrize("first", range(2))
async def test_every_statement_may_fail(place: Place, first: int) -> None:
    """In each round, each statement fails in another way."""
    prepared = await prepared_in(place)
    ways = [*ERRORS][first * 7 :] + [*ERRORS][: first * 7]
    for name, operation in OPERATIONS.items():
        assert await each(prepared, operation, ways) >= 5, name
    await place.is_whole()


@pytest.mark.parametrize("way", ["lost", "late"])
async def test_every_statement_of_a_change_may_fail(place: Place, way: str) -> None:
    prepared = await prepared_in(place)
    assert await each(prepared, OPERATIONS["patch"], [way]) >= 5
    await place.is_whole()


@pytest.mark.slow
@pytest.mark.parametrize("cut", ["before", "after"])
async def test_the_wire_may_be_cut_at_every_message(place: Place, wire: Wire, cut: Any) -> None:
    """Not only what fails before it is done, but what is done and cannot be told."""
    prepared = await prepared_in(place)
    for name in ("create", "ingest", "mutate_once", "look"):
        operation = OPERATIONS[name]
        at = 0
        while (at := at + 1) < MOST:
            key = uuid4().hex
            await prepared.place.forget()
            wire.cut(at, cut)
            response = await operation.ask(prepared, key)
            happened, wire.cut_at = wire.happened, None
            await hold(prepared, operation, key, response)
            if not happened:
                break
        assert at > 5, name
    await place.is_whole()
