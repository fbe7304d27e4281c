"""Every noun over REST: made, read, changed, listed, removed, and told what it cannot be."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from service.edge.resources import RESOURCES
from tests.edges.conftest import Tenant
from tests.edges.contract import Contract
from tests.edges.world import PATHS, REQUIRED, World, called, make_world

STAMPS = ("created_at", "updated_at", "version")
SHOWN_ONCE = {"keys": "key", "sources": "secret", "webhook-endpoints": "secret"}
MERGE_PATCH = "application/merge-patch+json"
DEFAULTS: dict[str, dict[str, Any]] = {
    "members": {
        "email": None,
        "hours_per_week": None,
        "role": None,
        "access": None,
        "issuer": None,
        "subject": None,
    },
    "plans": {"framework": "smart", "status": "draft", "starts_on": None, "mission": None, "business_function": None},
    "metrics": {"unit": None, "good_direction": "up", "cadence": "daily", "precision": None, "catalog_key": None},
    "accounts": {"url": None, "owner_id": None, "state": "active", "focus": None, "focus_reason": None},
    "audits": {"note": None},
    "objectives": {"owner_id": None, "weight": 1, "progress_driver": "key_results", "stage": "active", "outcome": None},
    "key-results": {"commit": None, "stretch": None, "commitment": "committed", "weight": 1, "milestones": []},
    "tactics": {"value": None, "scores": {}, "assignee_ids": [], "mandatory": False, "status": "idea", "due_on": None},
    "estimates": {"note": None, "member_id": None},
    "indicators": {"metric_id": None, "significance": None, "state": "candidate", "reason": None},
    "alignments": {"note": None, "kind": "contributes", "weight": 1},
    "check-ins": {"state": "draft", "next_step": None, "confidences": [], "author_id": None, "acknowledged_by": []},
    "sources": {"prefix": None},
    "webhook-endpoints": {"description": None, "state": "enabled"},
    "keys": {"name": None, "member_id": None, "expires_at": None},
}
"""What a field is again when it is taken back."""

WRITTEN_ONLY = {
    "sources": {"secret", "verify_token"},
    "webhook-endpoints": {"secret"},
    "audits": {"metric_ids", "entries"},
}
"""What may be sent, and is never read, or only with what was found."""


@pytest.fixture
async def world(tenant: Tenant) -> World:
    return await make_world(tenant, "mine")


def test_every_noun_is_played_here() -> None:
    assert {resource.path for resource in RESOURCES} == set(PATHS)
    assert {resource.path: resource.shown_once for resource in RESOURCES if resource.shown_once} == SHOWN_ONCE


@pytest.mark.parametrize("path", PATHS)
async def test_what_is_made_is_what_is_read(world: World, contract: Contract, path: str) -> None:
    sent, client = world.fields(path), world.tenant.client
    declared = contract.resolved(contract.body_schema(contract.operations[f"create_{_noun(path)}"][2]) or {})
    written_only = WRITTEN_ONLY.get(path, set())
    assert set(declared["properties"]) == {*sent, "id"} | written_only, "a field that this test does not send"
    assert set(declared["required"]) == REQUIRED[path]
    if path == "metrics":
        sent["key"] = "another"
    made = await client.post(f"/v1/{path}", json=sent)
    assert made.status_code == 201
    body = made.json()
    assert body["version"] == 1
    assert body["created_at"] == body["updated_at"]
    if path == "sources":  # told with all that was left to its defaults
        mapping, (reading,) = body["mapping"], sent.pop("mapping")["readings"]
        assert {name: mapping["readings"][0][name] for name in reading} == reading
        assert mapping["items"] == "@"
    assert {name: body[name] for name in sent if name not in written_only} == {
        name: value for name, value in sent.items() if name not in written_only
    }
    assert made.headers["location"] == f"/v1/{path}/{body['id']}"
    read = await client.get(made.headers["location"])
    body.pop(SHOWN_ONCE.get(path, ""), None)
    assert read.json() == body
    listed = await world.tenant.read(path, id=body["id"])
    assert listed == {"items": [body], "next_cursor": None}


@pytest.mark.parametrize("path", PATHS)
async def test_only_what_is_required_has_to_be_sent(world: World, path: str) -> None:
    sent = {name: value for name, value in world.fields(path).items() if name in REQUIRED[path]}
    if path == "metrics":
        sent["key"] = "another"
    if path == "key-results":
        sent["kind"] = "binary"
    body = await world.tenant.make(path, **sent)
    assert {name: body[name] for name in DEFAULTS[path]} == DEFAULTS[path]
    for name in sent:
        response = await world.tenant.client.post(f"/v1/{path}", json={**sent, name: None})
        assert _faults(response) == {f"/{name}"}
        fewer = {other: value for other, value in sent.items() if other != name}
        response = await world.tenant.client.post(f"/v1/{path}", json=fewer)
        assert _faults(response) == {f"/{name}"}
        assert response.json()["errors"][0]["code"] == "missing"


@pytest.mark.parametrize("path", PATHS)
async def test_a_client_may_bring_its_own_id_once(world: World, path: str) -> None:
    identity, sent = str(uuid4()), world.fields(path)
    if path == "metrics":
        sent["key"] = "another"
    assert (await world.tenant.make(path, id=identity, **sent))["id"] == identity
    if path == "metrics":
        sent["key"] = "a-third"
    if path == "accounts":
        sent["handle"] = "a-third"
    if path == "alignments":
        sent["to_id"] = world.fields(path)["to_id"]
    for taken in (identity, world.id("plans")):  # by the noun itself, and by any other
        response = await world.tenant.client.post(f"/v1/{path}", json={"id": taken, **sent})
        assert response.status_code == 409
        assert response.json()["errors"][0]["pointer"] == "/id"


@pytest.mark.parametrize("path", PATHS)
async def test_a_patch_changes_what_it_names_and_null_takes_back(world: World, path: str) -> None:
    client, url = world.tenant.client, f"/v1/{path}/{world.id(path)}"
    before = (await client.get(url)).json()
    name = called(before)
    for version, media in enumerate((MERGE_PATCH, "application/json"), start=before["version"] + 1):
        body = f'{{"{name}": "to {media}"}}'.encode()
        changed = await client.patch(url, content=body, headers={"content-type": media})
        assert changed.status_code == 200
        assert changed.json() == (await client.get(url)).json()
        different = {one for one, value in changed.json().items() if value != before[one]}
        assert different - {"statement"} == {name, "updated_at", "version"}, "what is said of it follows its title"
        assert (changed.json()[name], changed.json()["version"]) == (f"to {media}", version)

    nulls = dict.fromkeys(DEFAULTS[path])
    taken_back = await client.patch(url, json=nulls)
    assert taken_back.status_code == 200, taken_back.text
    assert {one: taken_back.json()[one] for one in nulls} == DEFAULTS[path]
    for empty in ({}, nulls, {name: taken_back.json()[name]}):  # nothing changes, so nothing is a new version
        assert (await client.patch(url, json=empty)).json() == taken_back.json()


@pytest.mark.parametrize("path", PATHS)
async def test_a_patch_says_what_it_cannot_do(world: World, path: str) -> None:
    client, url = world.tenant.client, f"/v1/{path}/{world.id(path)}"
    before = (await client.get(url)).text
    cases: list[tuple[dict[str, Any], set[str]]] = [
        *(({name: None}, {f"/{name}"}) for name in REQUIRED[path]),
        *(
            ({name: "x"}, {f"/{name}"})
            for name in ("id", "workspace_id", "created_at", "version", "secret", "key_", "")
        ),
    ]
    for body, faults in cases:
        assert _faults(await client.patch(url, json=body)) == faults, body
    for media in ("text/plain", "application/json-patch+json", "multipart/form-data", ""):
        response = await client.patch(url, content=b"{}", headers={"content-type": media})
        assert response.status_code == 415, media
    assert (await client.get(url)).text == before


@pytest.mark.parametrize("path", PATHS)
async def test_what_is_deleted_is_gone(world: World, path: str) -> None:
    client, url = world.tenant.client, f"/v1/{path}/{world.id(path)}"
    free = ("sources", "webhook-endpoints", "keys", "estimates", "indicators", "alignments", "check-ins")
    if path in free:  # nothing depends on these
        assert (await client.delete(url)).status_code == 204
    else:
        refused = await client.delete(url)
        assert (refused.status_code, refused.json()["code"]) == (409, "in_the_way")
        assert (await client.delete(url, params={"cascade": "false"})).status_code == 409
        assert (await client.get(url)).status_code == 200
        assert (await client.delete(url, params={"cascade": "true"})).status_code == 204
    for again in (await client.get(url), await client.patch(url, json={}), await client.delete(url)):
        assert (again.status_code, again.json()["code"]) == (404, "not_found")
    assert (await world.tenant.read(path, id=world.id(path)))["items"] == []
    for other in PATHS:  # whatever went along or let go, the rest can still be read
        assert (await client.get(f"/v1/{other}")).status_code == 200


async def test_a_cascade_takes_what_cannot_stand_alone(world: World) -> None:
    client = world.tenant.client
    assert (await client.delete(f"/v1/members/{world.id('members')}?cascade=true")).status_code == 204
    assert (await world.tenant.read(f"objectives/{world.id('objectives')}"))["owner_id"] is None
    assert (await world.tenant.read(f"tactics/{world.id('tactics')}"))["assignee_ids"] == []
    assert (await client.get(f"/v1/keys/{world.id('keys')}")).status_code == 404
    assert (await client.delete(f"/v1/plans/{world.id('plans')}?cascade=true")).status_code == 204
    for gone in ("objectives", "key-results", "tactics"):
        assert (await client.get(f"/v1/{gone}/{world.id(gone)}")).status_code == 404
    assert (await world.tenant.read(f"metrics/{world.id('metrics')}"))["last_reading"]["value"] == 13.5
    assert (await client.delete(f"/v1/metrics/{world.id('metrics')}")).status_code == 409
    assert (await client.delete(f"/v1/metrics/{world.id('metrics')}?cascade=true")).status_code == 204
    assert (await world.tenant.read("readings"))["items"] == []


@pytest.mark.parametrize("given", ["yes", "1", "True", "", "none"])
async def test_cascade_is_true_or_false(world: World, given: str) -> None:
    response = await world.tenant.client.delete(f"/v1/plans/{world.id('plans')}", params={"cascade": given})
    assert _faults(response) == {"cascade"}


async def test_the_tree_has_no_cycles(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    top = await tenant.make("objectives", plan_id=plan["id"], title="top")
    middle = await tenant.make("objectives", plan_id=plan["id"], title="middle", parent_id=top["id"])
    low = await tenant.make("objectives", plan_id=plan["id"], title="low", parent_id=middle["id"])
    for child, parent in ((top, top), (top, middle), (top, low), (middle, low)):
        response = await tenant.client.patch(f"/v1/objectives/{child['id']}", json={"parent_id": parent["id"]})
        assert response.status_code == 422
        assert [(one["pointer"], one["code"]) for one in response.json()["errors"]] == [("/parent_id", "cycle")]
    own = str(uuid4())
    response = await tenant.client.post(
        "/v1/objectives", json={"id": own, "plan_id": plan["id"], "title": "x", "parent_id": own}
    )
    assert response.status_code == 422
    assert (await tenant.client.patch(f"/v1/objectives/{low['id']}", json={"parent_id": top["id"]})).status_code == 200


TARGETS: list[tuple[dict[str, Any], str, str]] = [
    ({"baseline": 5, "target": 5}, "/target", "target_is_baseline"),
    ({"baseline": 5, "target_change_percent": 0}, "/target_change_percent", "target_is_baseline"),
    ({"baseline": 5, "target_multiply_by": 1}, "/target_multiply_by", "target_is_baseline"),
    ({"baseline": 5, "target": 4}, "/target", "direction_contradicts"),
    ({"kind": "decrease_to", "baseline": 5, "target": 6}, "/target", "direction_contradicts"),
    ({"target": 4, "target_multiply_by": 2}, "/target_multiply_by", "target_ambiguous"),
    ({"kind": "stay_within", "lower": 3, "upper": 2}, "/lower", "bounds_crossed"),
    ({"kind": "stay_at_least"}, "/lower", "bound_missing"),
    ({"weight": -1}, "/weight", "greater_than_equal"),
    ({"starts_on": "2026-05-02", "due_on": "2026-05-01"}, "/due_on", "due_before_start"),
]


@pytest.mark.parametrize(("fields", "pointer", "code"), TARGETS)
async def test_a_target_that_contradicts_itself_is_refused(
    world: World, fields: dict[str, Any], pointer: str, code: str
) -> None:
    body = {"objective_id": world.id("objectives"), "metric_id": world.id("metrics"), "title": "x"}
    response = await world.tenant.client.post("/v1/key-results", json={**body, "kind": "increase_to", **fields})
    assert response.status_code == 422
    assert [(one["pointer"], one["code"]) for one in response.json()["errors"]] == [(pointer, code)]


async def test_a_status_override_holds_until_it_is_taken_back(world: World) -> None:
    client, one = world.tenant.client, f"/v1/key-results/{world.id('key-results')}"
    path = f"{one}/status-override"
    computed = (await client.get(one)).json()["status"]
    given = {"status": "at_risk", "reason": "the printer is broken", "expires_at": "2199-01-01T00:00:00Z"}
    response = await client.put(path, json=given)
    assert (response.status_code, response.json()["version"]) == (200, 2)
    assert response.json() == (await client.get(one)).json()
    for bad in ({**given, "status": "missed"}, {**given, "reason": ""}, {**given, "expires_at": "2199-01-01"}, {}, []):
        assert (await client.put(path, json=bad)).status_code == 422, bad
    assert (await client.delete(path)).json()["status"] == computed
    assert (await client.put(f"/v1/key-results/{uuid4()}/status-override", json=given)).status_code == 404


async def test_the_workspace_can_be_read_and_set(tenant: Tenant) -> None:
    before = await tenant.read("workspace")
    assert before["id"] == str(tenant.id)
    change = {"time_zone": "Europe/Sofia", "locale": "bg", "week_start": "sunday", "fiscal_year_start": "07-01"}
    response = await tenant.client.patch("/v1/workspace", json={**change, "name": "Shop"})
    assert response.status_code == 200
    assert response.json() == await tenant.read("workspace")
    assert {**before, **change, "name": "Shop"} == {**response.json(), **{one: before[one] for one in STAMPS}}
    back = await tenant.client.patch("/v1/workspace", json=dict.fromkeys(change))
    assert {one: back.json()[one] for one in change} == {one: before[one] for one in change}
    for bad in (
        {"name": None},
        {"time_zone": "Mars/Olympus"},
        {"fiscal_year_start": "02-30"},
        {"slug": "x"},
        {"id": "x"},
    ):
        assert (await tenant.client.patch("/v1/workspace", json=bad)).status_code == 422, bad


def _noun(path: str) -> str:
    return next(resource.noun for resource in RESOURCES if resource.path == path)


def _faults(response: httpx.Response) -> set[str]:
    assert response.status_code == 422, response.text
    return {one["pointer"] for one in response.json()["errors"]}
