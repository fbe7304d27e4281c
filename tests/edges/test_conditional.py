"""Conditional requests: nobody overwrites what they have not seen, and nobody is sent what they hold already."""

import asyncio
from typing import Any

import pytest

from tests.edges.conftest import Tenant
from tests.edges.world import PATHS, World, make_world


@pytest.fixture
async def world(tenant: Tenant) -> World:
    """One of everything."""
    return await make_world(tenant, "mark")


CHANGES: dict[str, dict[str, Any]] = {
    "members": {"name": "Grace"},
    "plans": {"title": "Another"},
    "accounts": {"purpose": "Another"},
    "metrics": {"name": "Another"},
    "audits": {"title": "Another"},
    "objectives": {"title": "Another"},
    "key-results": {"title": "Another"},
    "tactics": {"title": "Another"},
    "estimates": {"note": "Another"},
    "indicators": {"title": "Another"},
    "alignments": {"note": "Another"},
    "check-ins": {"what_changed": "Another"},
    "sources": {"name": "Another"},
    "keys": {"name": "Another"},
    "webhook-endpoints": {"description": "Another"},
}


@pytest.mark.parametrize("path", PATHS)
async def test_a_change_asks_for_the_version_that_was_read(world: World, path: str) -> None:
    client, address = world.tenant.client, f"/v1/{path}/{world.id(path)}"
    shown = await client.get(address)
    read = shown.headers["etag"]
    assert read.startswith(f'"{shown.json()["version"]}-')
    changed = await client.patch(address, json=CHANGES[path], headers={"If-Match": read})
    assert changed.status_code == 200, changed.text
    assert changed.headers["etag"] == (await client.get(address)).headers["etag"] != read
    late = await client.patch(address, json={}, headers={"If-Match": read})
    assert (late.status_code, late.json()["code"]) == (412, "precondition_failed")
    gone = await client.delete(address, params={"cascade": "true"}, headers={"If-Match": read})
    assert gone.status_code == 412
    assert (await client.get(address)).status_code == 200
    new = changed.headers["etag"]
    gone = await client.delete(address, params={"cascade": "true"}, headers={"If-Match": new})
    assert gone.status_code == 204


async def test_the_tag_of_what_was_created_can_be_used_at_once(tenant: Tenant) -> None:
    made = await tenant.client.post("/v1/plans", json={"title": "A plan"})
    address = made.headers["location"]
    assert made.headers["etag"] == (await tenant.client.get(address)).headers["etag"]
    patched = await tenant.client.patch(address, json={"title": "B"}, headers={"If-Match": made.headers["etag"]})
    assert patched.status_code == 200


async def test_of_sixteen_who_read_the_same_one_writes(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="A plan")
    address = f"/v1/plans/{plan['id']}"
    read = (await tenant.client.get(address)).headers["etag"]
    answers = await asyncio.gather(
        *(
            tenant.client.patch(address, json={"title": f"By {number}"}, headers={"If-Match": read})
            for number in range(16)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 15
    assert (await tenant.read(address.removeprefix("/v1/")))["version"] == 2


async def test_of_sixteen_who_change_other_fields_none_is_lost(tenant: Tenant) -> None:
    tactic = await tenant.make("tactics", title="A tactic")
    address = f"/v1/tactics/{tactic['id']}"
    fields = (
        "value", "complexity", "effort", "reach", "impact", "ice_impact", "ice_confidence", "ease", "business_value",
        "time_criticality", "risk_reduction", "job_size", "benefit", "cost", "expected_change", "confidence",
    )  # fmt: skip
    answers = await asyncio.gather(*(tenant.client.patch(address, json={name: 0.5}) for name in fields))
    assert {answer.status_code for answer in answers} == {200}
    found = await tenant.read(address.removeprefix("/v1/"))
    assert {found[name] for name in fields} == {0.5}
    assert found["version"] == 1 + len(fields)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ("*", 200),
        ("{now}", 200),
        ('"7-00", {now}', 200),
        ('"1"', 200),
        ("W/{now}", 412),
        ('"2-0123456789abcdef"', 412),
        ('"something-else"', 412),
        ('""', 412),
        ('"01"', 412),
        ("1", 412),
        ('"1', 412),
        ("", 412),
    ],
)
async def test_what_if_match_may_say(tenant: Tenant, given: str, status: int) -> None:
    plan = await tenant.make("plans", title="A plan")
    address = f"/v1/plans/{plan['id']}"
    now = (await tenant.client.get(address)).headers["etag"]
    header = given.replace("{now}", now)
    assert (await tenant.client.patch(address, json={"title": "B"}, headers={"If-Match": header})).status_code == status


async def test_a_new_reading_does_not_stand_in_the_way_of_a_change(world: World) -> None:
    client, address = world.tenant.client, f"/v1/key-results/{world.id('key-results')}"
    read = (await client.get(address)).headers["etag"]
    await world.tenant.record(world.made["metrics"]["key"], ("2026-03-16", 50.0))
    now = (await client.get(address)).headers["etag"]
    assert now != read
    assert now.partition("-")[0] == read.partition("-")[0]
    assert (await client.get(address, headers={"If-None-Match": read})).status_code == 200
    assert (await client.patch(address, json={"title": "B"}, headers={"If-Match": read})).status_code == 200


async def test_the_workspace_and_overrides_are_conditional_too(world: World) -> None:
    client = world.tenant.client
    read = (await client.get("/v1/workspace")).headers["etag"]
    assert (await client.patch("/v1/workspace", json={"name": "A"}, headers={"If-Match": read})).status_code == 200
    assert (await client.patch("/v1/workspace", json={"name": "B"}, headers={"If-Match": read})).status_code == 412
    address = f"/v1/key-results/{world.id('key-results')}/status-override"
    override = {"status": "at_risk", "reason": "a hunch", "expires_at": "2199-01-01T00:00:00Z"}
    put = await client.put(address, json=override, headers={"If-Match": '"1"'})
    assert put.status_code == 200
    assert (await client.put(address, json=override, headers={"If-Match": '"1"'})).status_code == 412
    assert (await client.delete(address, headers={"If-Match": '"1"'})).status_code == 412
    assert (await client.delete(address, headers={"If-Match": put.headers["etag"]})).status_code == 200


async def test_a_reading_is_withdrawn_as_the_revision_that_was_read(world: World) -> None:
    client, metric = world.tenant.client, world.made["metrics"]
    await world.tenant.record(metric["key"], ("2026-03-02", 99.0))
    address = f"/v1/metrics/{metric['id']}/readings/2026-03-02"
    assert (await client.delete(address, headers={"If-Match": '"1"'})).status_code == 412
    listed = await world.tenant.read("readings", metric_id=metric["id"])
    assert [item["revision"] for item in listed["items"]] == [3, 2]
    assert (await client.delete(address, headers={"If-Match": '"3"'})).status_code == 204


@pytest.mark.parametrize(
    "path",
    [
        "/v1/plans",
        "/v1/readings",
        "/v1/readings/quarantined",
        "/v1/readings/revisions",
        "/v1/metrics/{metrics}/series?from=2026-03-01&to=2026-04-01",
        "/v1/changes",
        "/v1/workspace",
        *(f"/v1/{path}/{{{path}}}" for path in PATHS),
        *(f"/v1/{path}/{{{path}}}/changes" for path in PATHS),
        "/v1/plans/{plans}/progress",
        "/v1/plans/{plans}/smart",
        "/v1/plans/{plans}/prioritized-tactics",
        "/v1/objectives/{objectives}/progress",
        "/v1/objectives/{objectives}/smart",
        "/v1/key-results/{key-results}/forecast",
        "/v1/key-results/{key-results}/versions",
    ],
)
async def test_what_is_held_already_is_not_sent_again(world: World, path: str) -> None:
    client = world.tenant.client
    for name, one in world.made.items():
        path = path.replace(f"{{{name}}}", one["id"])
    first = await client.get(path)
    assert first.status_code == 200, first.text
    etag = first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"
    for held in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        again = await client.get(path, headers={"If-None-Match": held})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag), held
    assert (await client.get(path, headers={"If-None-Match": '"other"'})).content == first.content
    assert (await client.get(path, headers={"If-None-Match": etag.strip('"')})).status_code == 200


async def test_a_page_held_already_still_leads_on(tenant: Tenant) -> None:
    for title in "abc":
        await tenant.make("plans", title=title)
    first = await tenant.client.get("/v1/plans?limit=2")
    again = await tenant.client.get("/v1/plans?limit=2", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.headers["link"] == first.headers["link"]
