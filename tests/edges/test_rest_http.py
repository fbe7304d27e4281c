"""HTTP itself: media types, keys, request ids, probes, and what happens when something breaks."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from service.edge.intake import Intake
from service.edge.kept import Kept
from service.edge.keyring import Keyring
from service.edge.rates import Rates
from service.edge.requests import Edge
from service.rest import readings
from service.store.database import Database, make_engine
from service.store.states import States
from tests.edges.conftest import SETTINGS, Tenant
from tests.edges.contract import Contract, check_problem
from tests.edges.walk import addressed


@pytest.fixture
async def plain(service: FastAPI, tenant: Tenant) -> AsyncIterator[httpx.AsyncClient]:
    """The tenant's client, but its answers are not held against the document."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(service, raise_app_exceptions=False),
        base_url="http://test",
        headers={"Authorization": f"Bearer {tenant.key}"},
    ) as client:
        yield client


@pytest.mark.parametrize(
    "path",
    [
        "/v1", "/v1/", "/v1/plans/", "/v1/plans//", "/v1/plans/1", "/v1/plans/01a20028-738b-74e2-b5a4-ed934d38f07",
        "/v1/plans/%00", "/v1/plans/%ff%fe", "/v1/plans/../plans/x", "/v1/plans/" + "9" * 5000, "/V1/plans",
        "/v2/plans",
        "/v1/plans/{id}/nothing", "/v1/tactics/prioritise", "/problems/nothing", "/v1/ingest/", "/v1/ingest/x",
        "/v1/metrics/x/readings/2026-01-01", "/v1/plans/01a20028-738b-74e2-b5a4-ed934d38f076%2Fx", "//v1/plans",
    ],
)  # fmt: skip
async def test_what_is_not_there_is_not_found(tenant: Tenant, anonymous: httpx.AsyncClient, path: str) -> None:
    for client in (tenant.client, anonymous):
        response = await client.get(path)
        assert response.status_code == 404
        assert len(response.content) < 500


BAD_KEYS = {
    "none": None,
    "empty": "",
    "no scheme": "{key}",
    "another scheme": "Basic {key}",
    "no key": "Bearer",
    "only a space": "Bearer ",
    "unknown": "Bearer oar_" + "x" * 43,
    "cut short": "Bearer {key:.40}",
    "too long": "Bearer {key}" + "x" * 600,
    "not ASCII": "Bearer żółw",
    "two": "Bearer {key} {key}",
    "NUL": "Bearer {key}\x00",
}


@pytest.mark.parametrize("header", BAD_KEYS.values(), ids=BAD_KEYS.keys())
async def test_without_a_valid_key_nothing_is_said(
    tenant: Tenant, anonymous: httpx.AsyncClient, header: str | None
) -> None:
    headers = [] if header is None else [(b"authorization", header.replace("{key}", tenant.key).encode())]
    if header is not None and "{key:.40}" in header:
        headers = [(b"authorization", f"Bearer {tenant.key[:40]}".encode())]
    response = await anonymous.get("/v1/plans", headers=headers)
    assert response.status_code == 401
    assert response.headers["www-authenticate"].startswith("Bearer")
    assert tenant.key[:12] not in response.text


async def test_the_scheme_of_a_key_may_be_written_in_any_case(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    for scheme in ("bearer", "BEARER", "Bearer "):
        response = await anonymous.get("/v1/plans", headers={"Authorization": f"{scheme} {tenant.key}"})
        assert response.status_code == 200


async def test_a_revoked_key_and_an_expired_one_stop(
    tenant: Tenant, service: FastAPI, anonymous: httpx.AsyncClient
) -> None:
    expired = await tenant.make("keys", scopes=["read"], expires_at="2020-01-01T00:00:00Z")
    revoked = await tenant.make("keys", scopes=["read"])
    headers = [{"Authorization": f"Bearer {one['key']}"} for one in (expired, revoked)]
    assert (await anonymous.get("/v1/plans", headers=headers[0])).status_code == 401
    assert (await anonymous.get("/v1/plans", headers=headers[1])).status_code == 200
    await tenant.client.delete(f"/v1/keys/{revoked['id']}")
    edge = service.state.edge
    service.state.edge = replace(edge, keyring=Keyring(edge.database))  # forget it
    assert (await anonymous.get("/v1/plans", headers=headers[1])).status_code == 401


@pytest.mark.parametrize("media", ["application/json", "APPLICATION/JSON", "application/json; charset=utf-8"])
async def test_json_may_be_announced_in_several_ways(tenant: Tenant, media: str) -> None:
    response = await tenant.client.post("/v1/plans", content=b'{"title": "P"}', headers={"content-type": media})
    assert response.status_code == 201


async def test_other_media_are_refused(tenant: Tenant, contract: Contract) -> None:
    for method, path, operation in contract.operations.values():
        if "requestBody" not in operation or path.startswith("/v1/ingest"):
            continue
        for media in (None, "", "text/plain", "application/x-www-form-urlencoded", "application/xml", "json", "/", ";"):
            headers = {} if media is None else {"content-type": media}
            response = await tenant.client.request(method, addressed(path, uuid4()), content=b"{}", headers=headers)
            assert response.status_code == 415, (method, path, media)


@pytest.mark.parametrize("given", ["a-usable-id.1", "x" * 128])
async def test_a_usable_request_id_is_kept(anonymous: httpx.AsyncClient, given: str) -> None:
    for path in ("/livez", "/v1/plans", "/nothing"):
        response = await anonymous.get(path, headers={"X-Request-Id": given})
        assert response.headers["x-request-id"] == given


@pytest.mark.parametrize(
    "given", ["", "short", "x" * 129, "has spaces in it", "<script>alert(1)", "żółwżółwżółw", "a\tbcdefgh"]
)
async def test_another_request_id_is_replaced(anonymous: httpx.AsyncClient, given: str) -> None:
    response = await anonymous.get("/livez", headers=[(b"x-request-id", given.encode())])
    assert re.fullmatch(r"[0-9a-f-]{36}", response.headers["x-request-id"])


async def test_what_is_unexpected_is_masked_and_can_be_found(
    plain: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> None:
        message = "the database says: password=hunter2"
        raise RuntimeError(message)

    monkeypatch.setattr(readings, "list_readings", broken)
    response = await plain.get("/v1/readings", headers={"X-Request-Id": "find-me-1"})
    assert (response.status_code, response.headers["content-type"]) == (500, "application/problem+json")
    body = response.json()
    assert (body["code"], body["request_id"]) == ("internal", "find-me-1")
    assert response.headers["x-request-id"] == "find-me-1"
    assert "hunter2" not in response.text
    assert "RuntimeError" not in response.text
    monkeypatch.undo()
    assert (await plain.get("/v1/readings")).status_code == 200


async def test_without_its_database_the_service_is_alive_but_not_ready(
    service: FastAPI, plain: httpx.AsyncClient
) -> None:
    assert (await plain.get("/readyz")).json()["status"] == "ready"
    whole = service.state.edge
    nobody = Database(make_engine("postgresql://nobody@127.0.0.1:1/nothing", SETTINGS), b"secret")
    service.state.edge = Edge(
        SETTINGS, nobody, Keyring(nobody), Rates(nobody, SETTINGS), Intake(nobody), Kept(States(nobody), 5.0)
    )
    try:
        assert (await plain.get("/livez")).status_code == 200
        assert (await plain.get("/metrics")).status_code == 200
        for path in ("/readyz", "/v1/plans", f"/v1/plans/{uuid4()}"):
            response = await plain.get(path)
            assert response.status_code == 503
            assert check_problem(response)["code"] == "unavailable"
            assert int(response.headers["retry-after"]) >= 1
            assert "127.0.0.1" not in response.text
    finally:
        service.state.edge = whole
        await nobody.close()
    assert (await plain.get("/readyz")).status_code == 200
    assert (await plain.get("/v1/plans")).status_code == 200


async def test_a_busy_pool_answers_everyone(tenant: Tenant) -> None:
    answers = await asyncio.gather(*(tenant.client.get("/v1/plans") for _ in range(40)))
    assert {answer.status_code for answer in answers} == {200}


async def counted(client: httpx.AsyncClient) -> dict[tuple[str, str, str], float]:
    """Requests so far, by method, route and status."""
    families = {one.name: one for one in text_string_to_metric_families((await client.get("/metrics")).text)}
    return {
        (one.labels["method"], one.labels["route"], one.labels["status"]): one.value
        for one in families["oarlock_requests"].samples
        if one.name.endswith("_total")
    }


async def test_requests_are_counted_under_their_routes(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    before = await counted(anonymous)
    identity = uuid4()
    await tenant.client.get(f"/v1/plans/{identity}")
    await tenant.client.get("/v1/plans")
    await tenant.client.request("BREW", f"/v1/plans/{identity}")
    await tenant.client.delete(f"/v1/metrics/{identity}/readings/2026-01-01")
    await tenant.client.get(f"/somewhere/{identity}")
    await anonymous.get("/livez")
    after = await counted(anonymous)
    assert {key for key, value in after.items() if value != before.get(key, 0)} == {
        ("GET", "/v1/plans/{id}", "404"),
        ("GET", "/v1/plans", "200"),
        ("other", "/v1/plans/{id}", "405"),
        ("DELETE", "/v1/metrics/{id}/readings/{period_start}", "404"),
        ("GET", "unknown", "404"),
        ("GET", "/livez", "200"),
        ("GET", "/metrics", "200"),
    }
    assert str(identity) not in (await anonymous.get("/metrics")).text


async def test_readings_are_counted_by_what_became_of_them(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    async def landed() -> float:
        text = (await anonymous.get("/metrics")).text
        return float(re.findall(r'^oarlock_readings_total\{outcome="accepted"\} (.+)$', text, re.MULTILINE)[0])

    await tenant.make("metrics", key="m", name="M", kind="level")
    await tenant.record("m", ("2026-01-01", 1))
    before = await landed()
    await tenant.record("m", ("2026-01-02", 1), ("2026-01-03", 1))
    assert await landed() - before == 2


async def test_the_kinds_of_problems_explain_themselves(anonymous: httpx.AsyncClient) -> None:
    refused = (await anonymous.get("/v1/plans")).json()
    explained = await anonymous.get(refused["type"])
    assert explained.status_code == 200
    assert explained.json() == {name: refused[name] for name in ("type", "title", "status", "code")}


async def test_readings_are_withdrawn_by_metric_and_period(tenant: Tenant) -> None:
    metric = await tenant.make("metrics", key="m", name="M", kind="level")
    await tenant.record("m", ("2026-01-01T06:00:00Z", 1), ("2026-01-02", 2))
    url = f"/v1/metrics/{metric['id']}/readings"
    for bad in ("yesterday", "1767225600", "2026-02-30", "%00", "2026-01-01T06:00:00+99:00"):
        assert (await tenant.client.delete(f"{url}/{bad}")).status_code == 422
    assert (await tenant.client.delete(f"{url}/2026-01-01")).status_code == 404
    assert (await tenant.client.delete(f"{url}/2026-01-01T07:00:00+01:00")).status_code == 204
    assert (await tenant.client.delete(f"{url}/2026-01-01T06:00:00Z")).status_code == 404
    assert [one["value"] for one in (await tenant.read("readings"))["items"]] == [2]
    assert (await tenant.client.delete(f"{url}/2026-01-02")).status_code == 204
    assert (await tenant.read(f"metrics/{metric['id']}"))["last_reading"] is None


async def test_a_batch_is_taken_item_by_item_or_whole(tenant: Tenant) -> None:
    await tenant.make("metrics", key="m", name="M", kind="level")
    batch = [{"metric": "m", "value": 1, "at": "2026-01-01"}, {"metric": "m", "value": "x", "at": "2026-01-02"}]
    refused = await tenant.client.post("/v1/readings?atomic=true", json=batch)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/1/value")
    assert (await tenant.read("readings"))["items"] == []
    partly = await tenant.client.post("/v1/readings?summary=true", json=batch)
    assert (partly.status_code, partly.json()["accepted"]) == (200, 1)
    assert [one["index"] for one in partly.json()["items"]] == [1]
    for bad in ({"atomic": "yes"}, {"summary": ""}, {"atomic": "True"}):
        assert (await tenant.client.post("/v1/readings", json=batch, params=bad)).status_code == 422
    none = await tenant.client.post("/v1/readings", json=batch[1:])
    assert (none.status_code, none.json()["rejected"]) == (422, 1)
    alone = await tenant.client.post("/v1/readings", json=batch[1])
    assert alone.json()["errors"][0]["pointer"] == "/value"
