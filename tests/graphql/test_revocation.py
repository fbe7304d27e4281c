"""What is taken back is gone within five seconds, in every process: requests, connections, events and streams."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from service.edge.keyring import REMEMBERED_SECONDS
from service.graphql.subscriptions.events import TICK
from service.graphql.subscriptions.sockets import KEY_SECONDS
from service.settings import Issuer as Trusted
from tests.graphql.following import PLAN, READINGS, SETTINGS, Place, Tenant, events, running
from tests.support.issuers import AUDIENCE, Issuer, issuing
from tests.support.server import Server

SOON = 5.0
SLACK = 3.0
"""Seconds for a machine that is busy."""
REFUSED = (4403, "This key or token is unknown, revoked or expired, or may do nothing here.")


@pytest.fixture(scope="module")
def issuer() -> Iterator[Issuer]:
    with issuing() as issuer:
        yield issuer


@pytest.fixture
async def places(server: Server, issuer: Issuer) -> AsyncIterator[tuple[Place, Place]]:
    """Two processes' worth of the service, over one database."""
    trusted = Trusted(issuer=issuer.url, audience=(AUDIENCE,))
    settings = SETTINGS.model_copy(update={"oidc_issuers": (trusted,)})
    async with running(server, settings=settings) as one, running(server, settings=settings) as two:
        yield one, two


def test_the_memory_and_the_looks_together_stay_below_what_is_promised() -> None:
    assert REMEMBERED_SECONDS + max(KEY_SECONDS, TICK) < SOON


async def until_refused(client: httpx.AsyncClient) -> int:
    """Ask until it is refused; gives the status."""
    while (answer := await client.get("/v1/plans")).status_code == 200:
        await asyncio.sleep(0.1)
    return answer.status_code


async def _one(tenant: Tenant, issuer: Issuer, by: str) -> tuple[str, str, dict[str, Any]]:
    """Somebody who reads: what is borne, where it is taken back, and what is to be sent there."""
    if by == "key":
        made = await tenant.make("keys", name="Page", scopes=["read"])
        return made["key"], f"keys/{made['id']}", {"expires_at": "2026-01-01T00:00:00Z"}
    member = await tenant.make("members", name="Ada", access="viewer", issuer=issuer.url, subject=str(tenant.id))
    if by == "key of a member":
        made = await tenant.make("keys", scopes=["read"], member_id=member["id"])
        return made["key"], f"members/{member['id']}", {"access": "none"}
    return issuer.token(str(tenant.id)), f"members/{member['id']}", {"access": "none"}


@pytest.mark.slow
@pytest.mark.parametrize("by", ["key", "key of a member", "token"])
async def test_what_is_taken_back_ends_in_the_other_process_too(
    places: tuple[Place, Place], issuer: Issuer, by: str
) -> None:
    here, there = places
    async with here.tenant() as tenant:
        slug = (await tenant.client.get("/v1/workspace")).json()["slug"]
        bearer, path, patch = await _one(tenant, issuer, by)
        plan = await tenant.plan()
        headers = {"Authorization": f"Bearer {bearer}", "Oarlock-Workspace": slug}
        base = f"http://127.0.0.1:{there.port}"
        async with (
            httpx.AsyncClient(base_url=base, headers=headers, timeout=30, trust_env=False) as client,
            there.line() as line,
            events(client, READINGS) as (_, found),
        ):
            await line.init(authorization=f"Bearer {bearer}", workspace=slug)
            await line.ask(PLAN, id=plan["id"])
            assert (await client.get("/v1/plans")).status_code == 200
            began = time.monotonic()
            await tenant.patch(path, **patch)
            told, closed, status = await asyncio.gather(_rest(found), line.closed(), until_refused(client))
            assert time.monotonic() - began < SOON + SLACK
        assert closed == REFUSED
        assert status == (403 if by == "token" else 401)
        assert told[-1] == ("complete", None)
        assert told[-2][1]["errors"][0]["extensions"]["code"] == ("forbidden" if by == "token" else "unauthenticated")


async def _rest(found: AsyncIterator[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [event async for event in found]


async def test_tokens_open_sockets_in_the_workspace_that_is_named(places: tuple[Place, Place], issuer: Issuer) -> None:
    here, _ = places
    token = issuer.token("grace")
    async with here.tenant() as tenant:
        slug = (await tenant.client.get("/v1/workspace")).json()["slug"]
        await tenant.make("members", name="Grace", access="viewer", issuer=issuer.url, subject="grace")
        async with here.line() as line:
            await line.init(authorization=f"Bearer {token}", workspace=slug)
            await line.ask("{ viewer { workspace { slug } member { name } } }")
            seen = (await line.hear())["payload"]["data"]["viewer"]
            assert seen == {"workspace": {"slug": slug}, "member": {"name": "Grace"}}
        header = {"Authorization": f"Bearer {token}", "Oarlock-Workspace": slug}
        async with here.line(additional_headers=header) as line:
            await line.init()
        refused: list[dict[str, Any]] = [
            {"authorization": f"Bearer {token}"},
            {"authorization": f"Bearer {token}", "workspace": "another"},
            {"authorization": f"Bearer {token}", "workspace": 5},
            {"authorization": f"Bearer {token}x", "workspace": slug},
            {"authorization": f"Bearer {issuer.token('mallory')}", "workspace": slug},
        ]
        for payload in refused:
            async with here.line() as line:
                await line.say(type="connection_init", payload=payload)
                assert await line.closed() == REFUSED, payload


@pytest.mark.slow
async def test_a_connection_ends_with_its_token(places: tuple[Place, Place], issuer: Issuer) -> None:
    here, _ = places
    async with here.tenant() as tenant:
        slug = (await tenant.client.get("/v1/workspace")).json()["slug"]
        await tenant.make("members", name="Grace", access="viewer", issuer=issuer.url, subject="grace")
        soon = int(time.time()) - 7  # with the leeway of ten seconds, it is good for three more
        async with here.line() as line:
            await line.init(authorization=f"Bearer {issuer.token('grace', exp=soon)}", workspace=slug)
            assert await line.closed() == REFUSED


@pytest.mark.slow
async def test_a_stream_of_readings_ends_with_its_key(places: tuple[Place, Place]) -> None:
    here, there = places
    async with here.tenant() as tenant:
        await tenant.make("metrics", key="visits", name="Visits", kind="flow", cadence="daily")
        made = await tenant.make("keys", scopes=["ingest"])
        sent = 0

        async def lines() -> AsyncIterator[bytes]:
            nonlocal sent
            for day in range(1, 29):
                line = b'{"metric":"visits","value":1,"at":"2026-01-%02dT00:00:00Z"}\n' % day
                yield line + b" " * 70_000 + b"\n"
                sent += 1
                if day == 3:
                    await tenant.client.delete(f"/v1/keys/{made['id']}")
                await asyncio.sleep(0.3)

        headers = {"Authorization": f"Bearer {made['key']}", "Content-Type": "application/x-ndjson"}
        base = f"http://127.0.0.1:{there.port}"
        async with httpx.AsyncClient(base_url=base, headers=headers, timeout=30, trust_env=False) as client:
            answer = await client.post("/v1/readings", content=lines())
        assert answer.status_code == 401
        assert answer.json()["accepted"] < 28
