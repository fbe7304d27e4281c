"""Workspaces that move, as their users do it: out of one, into another, and every computation equal; and gone."""

import gzip
import inspect
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from service.store.work import open_work
from tests.edges.conftest import Tenant
from tests.edges.contract import Contract
from tests.edges.walk import PUBLIC, Step, doubled, steps
from tests.edges.world import World, make_world
from tests.support.server import Server, execute

NewTenant = Callable[[], Awaitable[Tenant]]
LINES = {"Content-Type": "application/x-ndjson"}

OWN: dict[str, str] = {
    "get_workspace": "has its own id and slug",
    "list_changes": "tells of its own first key and of the import, too",
    "list_keys": "keys stay",
    "list_key_changes": "keys stay",
    "get_key": "keys stay",
    "list_plan_changes": "tells of links to calendars, which stay",
    "list_calendar_tokens": "links stay",
    "get_calendar_token": "links stay",
    "list_deliveries": "deliveries stay",
    "get_delivery": "deliveries stay",
    "list_delivery_contents": "deliveries stay",
    "get_source": "its secret is another",
    "list_sources": "its secret is another",
    **dict.fromkeys(("list_webhook_endpoints", "get_webhook_endpoint"), "whom to tell is decided anew"),
    "list_webhook_endpoint_changes": "endpoints stay",
    **dict.fromkeys(("list_webhook_deliveries", "get_webhook_delivery"), "what was told stays"),
    "get_workspace_health": "names the workspace by its id, and sources that have not delivered here",
    "export_workspace": "tells when it was made",
}
"""What is not the same where a workspace has moved to, and why."""


async def moved(one: Tenant, other: Tenant, **options: Any) -> dict[str, Any]:
    export = await one.client.get("/v1/export")
    assert export.status_code == 200, export.text
    response = await other.client.post("/v1/import", content=export.content, headers=LINES, params=options)
    assert response.status_code == 200, response.text
    return response.json()


async def furnished(tenant: Tenant) -> tuple[World, str]:
    """One of everything and more, published, judged and alive; and a moment at which it was only begun."""
    world = await make_world(tenant, "mark")
    begun = datetime.now(UTC).isoformat()
    await doubled(world)
    objective = world.id("objectives")
    for path, change in (
        (f"objectives/{objective}", {"stage": "active", "outcome": None}),
        (f"check-ins/{world.id('check-ins')}", {"state": "published"}),
        ("workspace", {"time_zone": "Europe/Sofia", "okr_at_risk": 0.2}),
    ):
        response = await tenant.client.patch(f"/v1/{path}", json=change)
        assert response.status_code == 200, response.text
    for day in range(1, 29):
        await tenant.record(world.made["metrics"]["key"], (f"2026-{day % 6 + 4:02}-{day:02}", day / 3))
    return world, begun


def variants(step: Step, begun: str) -> list[dict[str, str]]:
    """What to ask an operation with: as it is, and as of an earlier moment where it can look back."""
    names = {one["name"] for one in step.contract.parameters(step.operation, "query")}
    required = {one["name"] for one in step.contract.parameters(step.operation, "query") if one.get("required")}
    plain = {"from": "2026-03-01", "to": "2026-10-01"} if required else {}
    return [plain] + (
        [plain | {"as_of": moment} for moment in (begun, "2026-11-21T12:00:00Z")] if "as_of" in names else []
    )


async def test_every_computation_is_the_same_to_the_last_byte(
    tenant: Tenant, new_tenant: NewTenant, contract: Contract, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are asked at the same moment of the same clock."""
    (world, begun), other = await furnished(tenant), await new_tenant()
    told = await moved(tenant, other)
    assert (told["conflict"], told["conflicts"]) == (0, [])
    now = datetime.now(UTC)
    monkeypatch.setitem(inspect.unwrap(open_work).__kwdefaults__, "clock", lambda: now)
    compared, differing = 0, list[Any]()
    for step in steps(contract):
        if step.method != "GET" or step.name in {*OWN, *PUBLIC} or not step.path.startswith("/v1"):
            continue
        for query in variants(step, begun):
            one, two = [await each.client.get(step.own(world), params=query) for each in (tenant, other)]
            assert two.status_code == one.status_code, (step.name, query, two.text)
            if one.status_code == 200:
                if two.content != one.content:
                    differing.append((step.name, query, one.text, two.text))
                compared += 1
    assert differing == []
    assert compared > 60


async def test_what_is_there_stays_or_is_written_over(tenant: Tenant, new_tenant: NewTenant) -> None:
    plan = await tenant.make("plans", title="A plan")
    other = await new_tenant()
    await moved(tenant, other)
    again = await moved(tenant, other)
    assert (again["accepted"], again["types"]["change"]["accepted"]) == (1, 1), "that it was exported before is logged"
    await other.client.patch(f"/v1/plans/{plan['id']}", json={"title": "Ours now"})
    told = await moved(tenant, other)
    assert (told["conflict"], told["types"]["plan"]["conflict"]) == (1, 1)
    (conflict,) = told["conflicts"]
    assert (conflict["type"], conflict["code"], conflict["line"]) == ("plan", "differs", 2)
    assert (await other.read(f"plans/{plan['id']}"))["title"] == "Ours now"
    dry = await moved(tenant, other, on_conflict="replace", dry_run="true")
    assert (dry["replaced"], dry["dry_run"]) == (1, True)
    assert (await other.read(f"plans/{plan['id']}"))["title"] == "Ours now"
    assert (await moved(tenant, other, on_conflict="replace"))["replaced"] == 1
    assert await other.read(f"plans/{plan['id']}") == plan


async def test_packed_both_ways(tenant: Tenant, new_tenant: NewTenant) -> None:
    await tenant.make("plans", title="A plan")
    async with tenant.client.stream("GET", "/v1/export", headers={"Accept-Encoding": "gzip"}) as response:
        assert response.headers["content-encoding"] == "gzip"
        text = (await response.aread()).decode()
    packed = gzip.compress(text.encode())
    other = await new_tenant()
    response = await other.client.post("/v1/import", content=packed, headers=LINES | {"Content-Encoding": "gzip"})
    assert response.status_code == 200, response.text
    assert response.json()["types"]["plan"] == {"accepted": 1, "unchanged": 0, "replaced": 0, "conflict": 0}


async def test_a_slug_has_to_be_said_and_then_nothing_is_left(
    server: Server, tenant: Tenant, new_tenant: NewTenant
) -> None:
    await furnished(tenant)
    keeper = await new_tenant()
    await keeper.make("plans", title="Stays")
    slug = (await tenant.read("workspace"))["slug"]
    for said in ({}, {"confirm": "another"}):
        response = await tenant.client.delete("/v1/workspace", params=said)
        assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "not_confirmed")
    header = {"Idempotency-Key": "once"}
    response = await tenant.client.delete("/v1/workspace", params={"confirm": slug}, headers=header)
    assert response.status_code == 204, response.text
    tables = await execute(
        server.admin_url,
        "SELECT table_name FROM information_schema.columns"
        " WHERE table_schema = 'oarlock' AND column_name = 'workspace_id'",
    )
    assert len(tables) > 30
    for (table,) in tables:
        count = f"SELECT count(*) FROM oarlock.{table} WHERE workspace_id = "
        assert (await execute(server.admin_url, f"{count}'{tenant.id}'"))[0][0] == 0, table
    gone = await execute(server.admin_url, f"SELECT count(*) FROM oarlock.workspaces WHERE id = '{tenant.id}'")
    assert gone[0][0] == 0
    assert (await tenant.client.get("/v1/workspace")).status_code == 401
    assert len((await keeper.read("plans"))["items"]) == 1


BAD: list[tuple[str, bytes, int, str | None]] = [
    ("nothing", b"", 400, None),
    ("readings", b'{"metric": "a", "value": 1, "at": "2026-01-01"}\n', 400, None),
    ("a newer version", b'{"oarlock":"export","version":2}\n', 422, "/1/version"),
]


@pytest.mark.parametrize(("body", "status", "pointer"), [one[1:] for one in BAD], ids=[one[0] for one in BAD])
async def test_what_is_no_export_is_refused(tenant: Tenant, body: bytes, status: int, pointer: str | None) -> None:
    response = await tenant.client.post("/v1/import", content=body, headers=LINES)
    assert response.status_code == status, response.text
    assert [one["pointer"] for one in response.json().get("errors", [])] == ([pointer] if pointer else [])


async def test_a_part_of_an_export_changes_nothing(tenant: Tenant, new_tenant: NewTenant) -> None:
    await tenant.make("plans", title="A plan")
    export = (await tenant.client.get("/v1/export")).content
    other = await new_tenant()
    for part in (export[:-10], export[: export.rindex(b"\n", 0, -1) + 1], export.replace(b"A plan", b"B plan")):
        response = await other.client.post("/v1/import", content=part, headers=LINES)
        assert (response.status_code, response.json()["code"]) == (400, "malformed"), response.text
    assert (await other.read("plans"))["items"] == []
    assert json.loads(export.splitlines()[-1])["lines"] == len(export.splitlines()) - 2
