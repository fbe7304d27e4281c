"""Two workspaces in one database: a key of one sees nothing of the other, through any operation and any field.

The cases are walked from the OpenAPI document, so that a new operation, field or filter is played as soon as it is
there. What belongs to the other workspace has to be answered, byte for byte, as what does not exist.
"""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import uuid4

import httpx
import pytest

from tests.edges.conftest import Tenant
from tests.edges.contract import METHODS, Contract
from tests.edges.test_webhooks import standard
from tests.edges.walk import PUBLIC, Step, answer_of, doubled, filters, minted, placed, places, steps, written
from tests.edges.world import PATHS, World, make_world
from tests.support.rows import rows_of
from tests.support.server import Server

OURS, THEIRS = "ours", "theirs"


@pytest.fixture
async def ours(new_tenant: Callable[[], Awaitable[Tenant]]) -> World:
    return await make_world(await new_tenant(), OURS)


@pytest.fixture
async def theirs(new_tenant: Callable[[], Awaitable[Tenant]], ours: World, server: Server) -> AsyncIterator[World]:
    """The other workspace. Whatever a test does, `ours` is answered nothing of it, and nothing in it changes."""
    world = await make_world(await new_tenant(), THEIRS)
    await doubled(world)
    before = await rows_of(server, world.tenant.id)
    assert all(before[name] for name in ("plans", "objectives", "key_results", "readings", "quarantined_readings"))
    _watch(ours, world)
    yield world
    assert await rows_of(server, world.tenant.id) == before


def _watch(world: World, other: World) -> None:
    """From now on no answer to `world` may hold anything of `other`."""
    ids = [one["id"] for one in other.made.values()]
    pattern = re.compile("|".join([other.mark, *ids, str(other.tenant.id)]))

    async def watch(response: httpx.Response) -> None:
        await response.aread()
        held = response.text + repr(response.headers)
        assert not pattern.search(held), f"{response.request.method} {response.request.url}: {held[:1000]}"

    world.tenant.client.event_hooks["response"].append(watch)


def keyed(contract: Contract) -> list[Step]:
    """Every operation that takes a key."""
    return [step for step in steps(contract) if step.name not in PUBLIC]


def test_the_world_has_one_of_every_noun(contract: Contract) -> None:
    made = {step.path.removeprefix("/v1/") for step in steps(contract) if step.name.startswith("create_")}
    assert made - {"plans/{id}/calendar-tokens"} == set(PATHS), "tests/edges/world.py makes one of every noun"


def test_methods_are_those_of_the_document(contract: Contract) -> None:
    assert {method for item in contract.document["paths"].values() for method in item} <= set(METHODS)


async def test_foreign_ids_in_paths_are_unknown_ids(ours: World, theirs: World, contract: Contract) -> None:
    tried = 0
    for step in keyed(contract):
        if step.owner is None:
            continue
        body = step.body(ours) if step.schema else None
        variants: list[dict[str, str]] = [{}]
        if any(name == "cascade" for name, _ in step.parameters()):
            variants.append({"cascade": "true"})
        for query in variants:
            unknown = answer_of(await step.call(ours.tenant.client, step.url(uuid4()), body, params=query))
            assert unknown[0] == 404 or json.loads(unknown[2]).get("items") == [], (step.name, unknown)
            for kind in {step.owner, "plans", "keys"}:
                tried += 1
                response = await step.call(ours.tenant.client, step.url(theirs.id(kind)), body, params=query)
                assert answer_of(response) == unknown, (step.name, kind)
    assert tried > 100


async def test_foreign_ids_in_bodies_are_unknown_ids(ours: World, theirs: World, contract: Contract) -> None:
    tried: set[str] = set()
    for step in keyed(contract):
        for place in places(step.schema or {}, contract):
            if place == ("id",):
                continue
            assert step.schema is not None
            tried.add(f"{step.name}.{written(place)}")
            url, body = step.own(ours), step.body(ours)
            sent = placed(body, step.schema, contract, place, str(uuid4()))
            unknown = answer_of(await step.call(ours.tenant.client, url, sent))
            assert unknown[0] == 422, (step.name, place, unknown)
            for kind in PATHS:
                sent = placed(body, step.schema, contract, place, theirs.id(kind))
                foreign = answer_of(await step.call(ours.tenant.client, url, sent))
                assert foreign == unknown, (step.name, place, kind)
    assert {"create_objective.plan_id", "update_tactic.requires/*", "update_metric.superseded_by"} <= tried
    assert len(tried) >= 26, sorted(tried)


def written_as(field: str, operator: str | None) -> str:
    """A query parameter with its operator."""
    return field if operator in (None, "eq") else f"{field}[{operator}]"


def is_id(text: str) -> bool:
    """Whether a text is a UUID."""
    return re.fullmatch(r"[0-9a-f-]{36}", text) is not None


async def known_values(step: Step, world: World) -> dict[str, str]:
    """What can be found in a list and is of this workspace alone, by field: an id, or a text with its mark."""
    found: dict[str, str] = {}
    if step.lists:
        response = await step.call(world.tenant.client, step.own(world), params={"limit": 200})
        for item in response.json()["items"]:
            for name, value in item.items():
                one = value[0] if isinstance(value, list) and value else value
                if isinstance(one, str) and (is_id(one) or world.mark in one):
                    found.setdefault(name, one)
    return found


@pytest.mark.parametrize("kind", ["uuid", "text"])
async def test_what_is_theirs_is_not_found_by_any_filter(
    ours: World, theirs: World, contract: Contract, kind: str
) -> None:
    """Looked for by what would find it in its own workspace; and by all of their ids, where several may be named."""
    tried: set[str] = set()
    everything = [theirs.id(path) for path in PATHS] if kind == "uuid" else [THEIRS, f"{THEIRS} plan"]
    for step in keyed(contract):
        values = await known_values(step, theirs)
        most = {"limit": "200"} if step.lists else {}
        for field, operator in filters(step, kind):
            tried.add(f"{step.name} {written_as(field, operator)}")
            wanted = {values.get(field, everything[0])}
            if operator == "in":
                wanted.add(",".join(everything))
            for value in wanted:
                unheard = ",".join(str(uuid4()) for _ in value.split(",")) if kind == "uuid" else "nobody"
                given, others = ({written_as(field, operator): one, **most} for one in (value, unheard))
                foreign = await step.call(ours.tenant.client, step.own(ours), params=given)
                unknown = await step.call(ours.tenant.client, step.own(ours), params=others)
                assert unknown.status_code in (200, 404, 422), (step.name, field, unknown.text)
                assert answer_of(foreign) == answer_of(unknown), (step.name, field, operator, value)
    known = {
        "uuid": {"list_plans id[in]", "list_tactics assignee_ids[contains]", "prioritize_plan objective_id"},
        "text": {"list_plans title[contains]", "list_quarantined_readings metric", "list_readings source[ne]"},
    }
    assert known[kind] <= tried


async def test_a_cursor_of_theirs_is_no_cursor(ours: World, theirs: World, contract: Contract) -> None:
    """Neither in the order that a list has by itself, nor in another."""
    tried: set[str] = set()
    for step in keyed(contract):
        if not step.lists:
            continue
        tried.add(step.name)
        for order in ({}, {"sort": _sort_of(step)}):
            page = await step.call(theirs.tenant.client, step.own(theirs), params={"limit": 1, **order})
            cursor = minted(page, step.name)
            garbled = "A" * len(cursor)
            unknown = await step.call(ours.tenant.client, step.own(ours), params={"cursor": garbled, **order})
            assert (unknown.status_code, unknown.json()["errors"][0]["code"]) == (422, "bad_cursor"), step.name
            foreign = await step.call(ours.tenant.client, step.own(ours), params={"cursor": cursor, **order})
            assert answer_of(foreign) == answer_of(unknown), step.name
    assert {f"list_{path.replace('-', '_')}" for path in PATHS} <= tried


def _sort_of(step: Step) -> str:
    """Something that a list can be sorted by."""
    pattern = next(schema["pattern"] for name, schema in step.parameters() if name == "sort")
    return f"-{re.findall(r'[a-z_]+', pattern)[0]}"


async def test_foreign_ids_and_keys_are_free_to_be_taken(
    ours: World, theirs: World, contract: Contract, anonymous: httpx.AsyncClient
) -> None:
    """Ids are unique in a workspace, not beyond; nobody learns from a conflict what others have."""
    headers = {"Authorization": f"Bearer {ours.tenant.key}"}  # what is taken may be shown, so the client is not watched
    tried: set[str] = set()
    for step in keyed(contract):
        if ("id",) not in places(step.schema or {}, contract) or "{" in step.path:
            continue
        tried.add(step.path.removeprefix("/v1/"))
        for kind in PATHS:
            sent = {**step.body(ours), "id": theirs.id(kind)}
            if step.path == "/v1/metrics":
                sent["key"] = theirs.made["metrics"]["key"]
            response = await step.call(anonymous, step.path, sent, headers=headers)
            assert (response.status_code, response.json()["id"]) == (201, sent["id"]), (step.name, kind, response.text)
            gone = await anonymous.delete(f"{step.path}/{sent['id']}?cascade=true", headers=headers)
            assert gone.status_code == 204, gone.text
    assert tried == set(PATHS)
    headers = {"Authorization": f"Bearer {theirs.made['keys']['key']}"}
    assert (await theirs.tenant.client.get("/v1/plans", headers=headers)).status_code == 200


async def test_readings_of_foreign_metrics_wait_like_those_of_unknown_ones(ours: World, theirs: World) -> None:
    names = [theirs.id("metrics"), theirs.made["metrics"]["key"], str(uuid4()), "unheard-of"]
    batch = [{"metric": name, "value": 1, "at": "2026-01-01"} for name in names]
    outcomes = (await ours.tenant.client.post("/v1/readings", json=batch)).json()["items"]
    assert all({**one, "index": 0} == {**outcomes[0], "index": 0} for one in outcomes)
    assert outcomes[0]["outcome"] == "quarantined"


async def test_a_delivery_signed_for_one_source_is_not_taken_by_another(
    new_tenant: Callable[[], Awaitable[Tenant]], anonymous: httpx.AsyncClient
) -> None:
    one, other = await new_tenant(), await new_tenant()
    await other.make("metrics", key="followers", name="F", kind="level")
    mine, foreign = await one.make("sources", name="mine"), await other.make("sources", name="theirs")
    body = json.dumps({"metric": "followers", "value": 1, "at": "2026-01-01"}).encode()
    url = f"/v1/ingest/{foreign['id']}"
    assert (await anonymous.post(url, content=body, headers=standard(mine["secret"], body))).status_code == 401
    assert (await one.client.post(url, content=body)).status_code == 401
    assert (await other.read("readings"))["items"] == []
