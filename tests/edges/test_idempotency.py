"""Idempotency keys over REST: done once, answered as often as asked, whatever was lost on the way."""

import asyncio
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from service.edge.writes import REPLAYED
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant
from tests.edges.world import PATHS, World, fields_of, make_world
from tests.support.server import Server, execute

PLAN = {"title": "A plan"}


def key(name: str = "") -> dict[str, str]:
    """A header with an idempotency key, a fresh one unless named."""
    return {"Idempotency-Key": name or str(uuid4())}


@pytest.fixture
async def world(tenant: Tenant) -> World:
    """One of everything."""
    return await make_world(tenant, "mark")


@pytest.mark.parametrize("path", PATHS)
async def test_every_noun_is_made_once(world: World, path: str) -> None:
    client = world.tenant.client
    ids = {name: one["id"] for name, one in world.made.items()} | {"above": next(world.above)}
    fields, header = fields_of(path, "again", ids), key()
    before = (await world.tenant.read(f"{path}"))["items"]
    first = await client.post(f"/v1/{path}", json=fields, headers=header)
    assert first.status_code == 201, first.text
    assert REPLAYED not in first.headers
    again = await client.post(f"/v1/{path}", json=fields, headers=header)
    assert (again.status_code, again.content) == (201, first.content)
    for name in ("location", "etag", "content-type"):
        assert again.headers[name] == first.headers[name]
    assert again.headers[REPLAYED] == "true"
    assert len((await world.tenant.read(f"{path}"))["items"]) == len(before) + 1


async def test_readings_are_recorded_once_and_answered_as_the_first_time(world: World) -> None:
    client, header = world.tenant.client, key()
    body = [{"metric": world.made["metrics"]["key"], "value": 5.0, "at": "2026-04-06"}]
    first = await client.post("/v1/readings", json=body, headers=header)
    again = await client.post("/v1/readings", json=body, headers=header)
    assert first.json()["accepted"] == 1
    assert again.content == first.content
    assert (await client.post("/v1/readings", json=body)).json()["unchanged"] == 1


async def test_changes_and_deletions_may_be_repeated_too(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="A plan")
    address, header = f"/v1/plans/{plan['id']}", key()
    first = await tenant.client.patch(address, json={"title": "B"}, headers={**header, "If-Match": '"1"'})
    again = await tenant.client.patch(address, json={"title": "B"}, headers={**header, "If-Match": '"1"'})
    assert (first.status_code, again.status_code, again.content) == (200, 200, first.content)
    header = key()
    gone = [(await tenant.client.delete(address, headers=header)).status_code for _ in range(2)]
    assert gone == [204, 204]
    assert (await tenant.client.delete(address)).status_code == 404


@pytest.mark.parametrize(
    ("path", "body"),
    [("/v1/plans", {"title": "Another"}), ("/v1/members", {"name": "Ada"}), ("/v1/plans?", {"title": "A plan "})],
)
async def test_a_key_is_for_one_request(tenant: Tenant, path: str, body: dict[str, Any]) -> None:
    header = key()
    assert (await tenant.client.post("/v1/plans", json=PLAN, headers=header)).status_code == 201
    other = await tenant.client.post(path, json=body, headers=header)
    assert other.status_code == 422
    assert [(one["pointer"], one["code"]) for one in other.json()["errors"]] == [
        ("Idempotency-Key", "idempotency_key_reused")
    ]
    assert len((await tenant.read("plans"))["items"]) == 1


@pytest.mark.parametrize("written", ["{}", '"{}"', "  {}  "])
async def test_a_key_may_stand_in_quotes_or_not(tenant: Tenant, written: str) -> None:
    name = str(uuid4())
    first = await tenant.client.post("/v1/plans", json=PLAN, headers=key(name))
    again = await tenant.client.post("/v1/plans", json=PLAN, headers=key(written.format(name)))
    assert again.content == first.content


@pytest.mark.parametrize("bad", ['""', " ", "a b", "x" * 256, 'a"b', "\xe9"])
async def test_what_is_no_key_is_refused(tenant: Tenant, bad: str) -> None:
    answer = await tenant.client.post("/v1/plans", json=PLAN, headers={"Idempotency-Key": bad.encode("latin-1")})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "Idempotency-Key")
    assert (await tenant.read("plans"))["items"] == []


async def test_of_sixteen_at_once_one_is_done_and_the_others_are_told(tenant: Tenant) -> None:
    header = key()
    answers = await asyncio.gather(*(tenant.client.post("/v1/plans", json=PLAN, headers=header) for _ in range(16)))
    made = {answer.content for answer in answers if answer.status_code == 201}
    assert len(made) == 1
    for answer in answers:
        assert answer.status_code in (201, 409)
        if answer.status_code == 409:
            assert answer.json()["code"] == "in_flight"
            assert int(answer.headers["retry-after"]) >= 1
    assert len((await tenant.read("plans"))["items"]) == 1
    last = await tenant.client.post("/v1/plans", json=PLAN, headers=header)
    assert (last.status_code, {last.content}) == (201, made)


async def test_a_refused_request_may_be_mended_under_its_key(tenant: Tenant) -> None:
    header = key()
    assert (await tenant.client.post("/v1/plans", json={"title": ""}, headers=header)).status_code == 422
    assert (await tenant.client.post("/v1/plans", json=PLAN, headers=header)).status_code == 201


async def test_keys_are_the_callers_own(tenant: Tenant, new_tenant: Any) -> None:
    other, header = await new_tenant(), key()
    secret = await tenant.make("keys", scopes=["write"])
    first = await tenant.client.post("/v1/plans", json=PLAN, headers=header)
    for client, bearer in ((other.client, other.key), (tenant.client, secret["key"])):
        made = await client.post("/v1/plans", json=PLAN, headers={**header, "Authorization": f"Bearer {bearer}"})
        assert made.status_code == 201
        assert REPLAYED not in made.headers
        assert made.json()["id"] != first.json()["id"]


async def test_no_scope_no_answer(tenant: Tenant) -> None:
    reader = await tenant.make("keys", scopes=["read"])
    headers = {**key(), "Authorization": f"Bearer {reader['key']}"}
    assert (await tenant.client.post("/v1/plans", json=PLAN, headers=headers)).status_code == 403


async def test_an_answer_is_forgotten_after_its_time(tenant: Tenant, server: Server) -> None:
    header = key()
    first = await tenant.client.post("/v1/plans", json=PLAN, headers=header)
    await execute(server.admin_url, f"{AGE} WHERE workspace_id = '{tenant.id}'")
    second = await tenant.client.post("/v1/plans", json={"title": "Another"}, headers=header)
    assert (second.status_code, second.json()["title"]) == (201, "Another")
    assert second.json()["id"] != first.json()["id"]


AGE = "UPDATE oarlock.remembered_answers SET expires_at = expires_at - interval '25 hours'"


async def test_expired_answers_are_cleared_away_by_those_that_follow(tenant: Tenant, server: Server) -> None:
    for _ in range(3):
        await tenant.client.post("/v1/plans", json=PLAN, headers=key())
    await execute(server.admin_url, f"{AGE} WHERE workspace_id = '{tenant.id}'")
    await tenant.client.post("/v1/plans", json=PLAN, headers=key())
    count = f"SELECT count(*) FROM oarlock.remembered_answers WHERE workspace_id = '{tenant.id}'"
    assert (await execute(server.admin_url, count))[0][0] == 1


async def test_secrets_in_answers_are_not_on_disk_in_the_clear(tenant: Tenant, server: Server) -> None:
    header = key()
    first = await tenant.client.post("/v1/keys", json={"scopes": ["read"]}, headers=header)
    query = f"SELECT sealed FROM oarlock.remembered_answers WHERE workspace_id = '{tenant.id}'"
    sealed = (await execute(server.admin_url, query))[0][0]
    assert first.json()["key"].encode() not in sealed
    assert b"scopes" not in sealed
    again = await tenant.client.post("/v1/keys", json={"scopes": ["read"]}, headers=header)
    assert again.json()["key"] == first.json()["key"]


async def test_an_answer_that_was_lost_is_found_by_the_next_attempt(tenant: Tenant, service: FastAPI) -> None:
    """The process dies between the commit and the answer: what was done is done, and the retry is told so."""
    header = key()

    async def dying(scope: Any, receive: Any, send: Any) -> None:
        async def lost(message: Any) -> None:
            raise ConnectionResetError

        await service(scope, receive, lost)

    transport = httpx.ASGITransport(dying, raise_app_exceptions=True)
    headers = {"Authorization": f"Bearer {tenant.key}", **header}
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
        with pytest.raises(ConnectionResetError):
            await client.post("/v1/plans", json=PLAN)
    (made,) = (await tenant.read("plans"))["items"]
    retried = await tenant.client.post("/v1/plans", json=PLAN, headers=header)
    assert (retried.status_code, retried.json()["id"], retried.headers[REPLAYED]) == (201, made["id"], "true")


async def test_what_was_rolled_back_is_not_remembered(tenant: Tenant, service: FastAPI) -> None:
    """The process dies before the commit: nothing was done, and the retry does it."""
    header = key()
    caller = Caller(tenant.id, frozenset())
    database = service.state.edge.database
    async with open_work(database, caller, write=True) as blocker:
        await blocker.rows(LOCK)
        attempt = asyncio.create_task(tenant.client.post("/v1/plans", json=PLAN, headers=header))
        await asyncio.wait([attempt], timeout=0.3)
        attempt.cancel()
        await asyncio.gather(attempt, return_exceptions=True)
    assert (await tenant.read("plans"))["items"] == []
    retried = await tenant.client.post("/v1/plans", json=PLAN, headers=header)
    assert retried.status_code == 201
    assert REPLAYED not in retried.headers


LOCK = text("LOCK TABLE oarlock.plans IN SHARE MODE").execution_options(by_hand="holds up a writer")
