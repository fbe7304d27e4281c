"""Two workspaces in one database: a key of one sees nothing of the other, through any operation and any field.

The cases are generated from the OpenAPI document, so that a new operation is played as soon as it is there. What
belongs to the other workspace has to be answered exactly as what does not exist.
"""

import json
import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from service.store.tables.people import Scope
from service.store.work import INCLUDED
from tests.edges.conftest import Tenant
from tests.edges.contract import METHODS, Contract
from tests.edges.test_webhooks import standard
from tests.edges.world import PATHS, World, make_world

OURS, THEIRS = "ours", "theirs"

BODIES: dict[str, Any] = {
    "update_workspace": {"name": OURS},
    "override_status": {"status": "at_risk", "reason": "x", "expires_at": "2199-01-01T00:00:00Z"},
    "evaluate_progress": {"items": []},
    "prioritize_tactics": {"tactics": []},
    "record_readings": [],
    "validate_goals": {"goals": []},
}

NOUNS = ("plan", "objective", "key_result", "tactic", "metric", "member")
GUARDED = ("source", "key")


def _each(verbs: str, nouns: tuple[str, ...]) -> set[str]:
    return {f"{verb}_{noun}" for verb in verbs.split() for noun in nouns}


SCOPES = {
    Scope.ADMIN: _each("create get update delete", GUARDED) | {"list_keys", "list_sources", "update_workspace"},
    Scope.WRITE: _each("create update delete", NOUNS)
    | {"override_status", "remove_status_override", "withdraw_reading"},
    Scope.INGEST: {"record_readings"},
    Scope.READ: _each("get", NOUNS)
    | {f"list_{noun}s" for noun in (*NOUNS, "reading", "quarantined_reading")}
    | {"get_workspace", "evaluate_progress", "prioritize_tactics", "prioritize_plan", "validate_goals"}
    | {"get_plan_progress", "get_objective_progress", "get_key_result_forecast"}
    | {"get_plan_smart", "get_objective_smart", "get_key_result_smart"},
}
"""What each operation needs. An operation that is not here fails the tests: decide what it needs."""

PUBLIC = {"ingest"}


@pytest.fixture
async def ours(new_tenant: Callable[[], Awaitable[Tenant]]) -> World:
    return await make_world(await new_tenant(), OURS)


@pytest.fixture
async def theirs(new_tenant: Callable[[], Awaitable[Tenant]]) -> World:
    return await make_world(await new_tenant(), THEIRS)


def body_of(operation: str, world: World) -> Any:
    """A body that an operation takes."""
    verb, _, noun = operation.partition("_")
    path = f"{noun.replace('_', '-')}s"
    if path in PATHS and verb == "create":
        return {**world.fields(path), **({"key": str(uuid4())} if path == "metrics" else {})}
    if path in PATHS and verb == "update":
        return {"name" if "name" in world.made[path] else "title": "changed"}
    return BODIES.get(operation)


def addressed(path: str, identity: object) -> str:
    return path.replace("{id}", str(identity)).replace("{period_start}", "2026-03-02")


async def called(world: World, contract: Contract, name: str, identity: object, **more: Any) -> httpx.Response:
    """Call an operation with the world's key and a body that is in order."""
    method, path, operation = contract.operations[name]
    body = more.pop("body", body_of(name, world))
    if "requestBody" in operation:
        assert body is not None, f"{name} is new: give it a body in BODIES"
        more["json"] = body
    return await world.tenant.client.request(method, addressed(path, identity), **more)


def answer_of(response: httpx.Response) -> tuple[int, Any]:
    """An answer without what differs from request to request."""
    body = response.json() if response.content else None
    if isinstance(body, dict):
        body.pop("request_id", None)
    return response.status_code, body


async def snapshot(world: World) -> list[Any]:
    """All that a workspace can say about itself."""
    lists = [*PATHS, "readings", "readings/quarantined", "workspace", f"plans/{world.id('plans')}/progress"]
    return [await world.tenant.read(path) for path in lists]


def traces(world: World) -> re.Pattern[str]:
    """What may not be seen of a workspace."""
    ids = [one["id"] for one in world.made.values()]
    return re.compile("|".join([world.mark, *ids, str(world.tenant.id)]))


def watched(world: World, other: World) -> None:
    """From now on no answer to `world` may hold anything of `other`."""
    pattern = traces(other)

    async def watch(response: httpx.Response) -> None:
        await response.aread()
        held = response.text + repr(response.headers)
        assert not pattern.search(held), f"{response.request.method} {response.request.url}: {held[:1000]}"

    world.tenant.client.event_hooks["response"].append(watch)


def references(schema: dict[str, Any], contract: Contract) -> Iterator[tuple[str, Callable[[str], Any]]]:
    """Fields of a body that name other things: the field, and how an id is put into it."""
    for name, declared in contract.resolved(schema).get("properties", {}).items():
        for one in declared.get("anyOf", [declared]):
            if name != "id" and one.get("format") == "uuid":
                yield name, lambda identity: identity
            if one.get("type") == "array" and one.get("items", {}).get("format") == "uuid":
                yield name, lambda identity: [identity]


def test_every_operation_has_its_scope(contract: Contract) -> None:
    placed = set[str]().union(*SCOPES.values()) | PUBLIC
    assert set(contract.operations) - placed == set()
    public = {name for name, (_, _, operation) in contract.operations.items() if operation.get("security") == []}
    assert public == PUBLIC


async def test_without_a_key_nothing_is_done(ours: World, anonymous: httpx.AsyncClient, contract: Contract) -> None:
    before = await snapshot(ours)
    for name, (method, path, _) in contract.operations.items():
        if name not in PUBLIC:
            for body in (b"", b"{}", b"{" * 1_000_000):  # strangers are not read
                response = await anonymous.request(method, addressed(path, uuid4()), content=body)
                assert response.status_code == 401, name
    assert await snapshot(ours) == before


@pytest.mark.parametrize("scope", list(Scope))
async def test_a_key_does_what_its_scope_says(
    ours: World, anonymous: httpx.AsyncClient, contract: Contract, scope: Scope
) -> None:
    key = (await ours.tenant.make("keys", scopes=[scope.value]))["key"]
    may = {scope, *INCLUDED.get(scope, ())}
    for needed, names in SCOPES.items():
        for name in names & set(contract.operations):
            method, path, operation = contract.operations[name]
            body = {"json": body_of(name, ours)} if "requestBody" in operation else {}
            headers = {"Authorization": f"Bearer {key}"}
            # Nobody learns what is there by being refused: the path names nothing.
            response = await anonymous.request(method, addressed(path, uuid4()), headers=headers, **body)
            assert (response.status_code == 403) is (needed not in may), (name, response.text)


async def test_foreign_ids_in_paths_are_unknown_ids(ours: World, theirs: World, contract: Contract) -> None:
    before = await snapshot(theirs)
    watched(ours, theirs)
    tried = 0
    for name, (method, path, _) in contract.operations.items():
        if "{id}" not in path or name in PUBLIC:
            continue
        queries: list[dict[str, str]] = (
            [{}, {"cascade": "true"}] if method == "DELETE" and path.endswith("{id}") else [{}]
        )
        for query in queries:
            unknown = answer_of(await called(ours, contract, name, uuid4(), params=query))
            assert unknown[0] == 404, name
            for kind in PATHS:
                tried += 1
                foreign = answer_of(await called(ours, contract, name, theirs.id(kind), params=query))
                assert foreign == unknown, (name, kind)
    assert tried > 200
    assert await snapshot(theirs) == before


async def test_foreign_ids_in_bodies_are_unknown_ids(ours: World, theirs: World, contract: Contract) -> None:
    before = await snapshot(theirs)
    watched(ours, theirs)
    tried: set[str] = set()
    for name, (_, _, operation) in contract.operations.items():
        schema = contract.body_schema(operation)
        if schema is None or name in PUBLIC:
            continue
        path = f"{name.partition('_')[2].replace('_', '-')}s"
        for field, put in references(schema, contract):
            tried.add(f"{name}.{field}")
            own = ours.id(path)
            body = body_of(name, ours)
            unknown = answer_of(await called(ours, contract, name, own, body={**body, field: put(str(uuid4()))}))
            assert unknown[0] == 422, (name, field, unknown)
            for kind in PATHS:
                foreign = await called(ours, contract, name, own, body={**body, field: put(theirs.id(kind))})
                assert answer_of(foreign) == unknown, (name, field, kind)
    assert {"create_objective.plan_id", "update_tactic.requires", "update_metric.superseded_by"} <= tried
    assert len(tried) == 26, sorted(tried)
    assert await snapshot(theirs) == before


def fields_by_id(parameter: dict[str, Any], contract: Contract) -> Iterator[str]:
    """The query parameters, as they are written, by which an id can be asked for."""
    schema = contract.resolved(parameter.get("schema", {}))
    operators = schema.get("properties", {})
    if schema.get("format") == "uuid":
        yield parameter["name"]
    if any(one.get("format") == "uuid" for one in operators.values()):
        yield from (f"{parameter['name']}[{operator}]" for operator in operators if operator not in ("ne", "null"))


async def test_foreign_ids_in_queries_find_nothing(ours: World, theirs: World, contract: Contract) -> None:
    watched(ours, theirs)
    tried: set[str] = set()
    for name, (method, path, operation) in contract.operations.items():
        fields = [field for one in contract.parameters(operation, "query") for field in fields_by_id(one, contract)]
        for field in fields:
            tried.add(f"{name} {field}")
            for identity in (str(uuid4()), *(theirs.id(kind) for kind in PATHS)):
                url = addressed(path, ours.id("plans"))
                response = await ours.tenant.client.request(method, url, params={field: identity})
                nothing = (200, {"items": [], "next_cursor": None})
                assert answer_of(response) == nothing or response.status_code == 404, (name, field)
    assert {"list_plans id[in]", "list_tactics assignee_ids[contains]", "prioritize_plan objective_id"} <= tried


async def test_names_of_theirs_find_nothing(ours: World, theirs: World) -> None:
    watched(ours, theirs)
    for path in (*PATHS, "readings", "readings/quarantined"):
        field = {"readings": "source", "readings/quarantined": "metric"}.get(path)
        field = field or ("name" if "name" in theirs.made[path] else "title")
        value = {"readings": "api", "readings/quarantined": f"{THEIRS}-unknown"}.get(path) or theirs.made[path][field]
        parameters = {field: value} if path != "readings" else {"metric_id": theirs.id("metrics")}
        assert (await ours.tenant.read(path, **parameters))["items"] == []
        assert all(THEIRS not in json.dumps(one) for one in (await ours.tenant.read(path, limit=200))["items"])


async def test_a_cursor_of_theirs_is_no_cursor(ours: World, theirs: World) -> None:
    for world in (ours, theirs):
        await world.tenant.make("plans", title=f"{world.mark} second")
        await world.tenant.record(world.made["metrics"]["key"], ("2026-03-16", 1.0))
    watched(ours, theirs)
    for path in ("plans", "readings"):
        cursor = (await theirs.tenant.read(path, limit=1))["next_cursor"]
        response = await ours.tenant.client.get(f"/v1/{path}", params={"cursor": cursor})
        assert response.status_code == 422
        assert response.json()["errors"][0]["code"] == "bad_cursor"


async def test_the_same_ids_and_keys_may_be_used_in_both(ours: World, theirs: World) -> None:
    """Ids are unique in a workspace, not beyond; nobody learns from a conflict what others have."""
    before = await snapshot(theirs)
    for path in PATHS:
        if path == "sources":  # deliveries come by the source's id alone, so it is the one that has to be unique
            continue
        sent = {**ours.fields(path), "id": theirs.id(path)}
        if path == "metrics":
            sent["key"] = theirs.made[path]["key"]
        made = await ours.tenant.make(path, **sent)
        assert made["id"] == theirs.id(path)
        assert (await ours.tenant.read(f"{path}/{made['id']}"))["id"] == made["id"]
    assert await snapshot(theirs) == before
    await ours.tenant.client.delete(f"/v1/plans/{theirs.id('plans')}?cascade=true")
    await ours.tenant.client.delete(f"/v1/keys/{theirs.id('keys')}")
    assert await snapshot(theirs) == before
    headers = {"Authorization": f"Bearer {theirs.made['keys']['key']}"}
    assert (await theirs.tenant.client.get("/v1/plans", headers=headers)).status_code == 200


async def test_readings_of_foreign_metrics_wait_like_those_of_unknown_ones(ours: World, theirs: World) -> None:
    before = await snapshot(theirs)
    names = [theirs.id("metrics"), theirs.made["metrics"]["key"], str(uuid4()), "unheard-of"]
    batch = [{"metric": name, "value": 1, "at": "2026-01-01"} for name in names]
    outcomes = (await ours.tenant.client.post("/v1/readings", json=batch)).json()["items"]
    assert all({**one, "index": 0} == {**outcomes[0], "index": 0} for one in outcomes)
    assert outcomes[0]["outcome"] == "quarantined"
    assert await snapshot(theirs) == before


async def test_a_delivery_signed_for_one_source_is_not_taken_by_another(
    new_tenant: Callable[[], Awaitable[Tenant]], anonymous: httpx.AsyncClient
) -> None:
    one, other = await new_tenant(), await new_tenant()
    metric = {"key": "followers", "name": "F", "kind": "level"}
    await other.make("metrics", **metric)
    mine, foreign = await one.make("sources", name="mine"), await other.make("sources", name="theirs")
    body = json.dumps({"metric": "followers", "value": 1, "at": "2026-01-01"}).encode()
    url = f"/v1/ingest/{foreign['id']}"
    assert (await anonymous.post(url, content=body, headers=standard(mine["secret"], body))).status_code == 401
    assert (await one.client.post(url, content=body)).status_code == 401
    assert (await other.read("readings"))["items"] == []


def test_methods_are_those_of_the_document(contract: Contract) -> None:
    assert {method for item in contract.document["paths"].values() for method in item} <= set(METHODS)
