"""Endpoints: where they may be, what they hear of, the secrets they are given, and how they are found."""

import base64
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Row

from service.core.outbound.addresses import read_permits
from service.errors import Kind
from service.operations import endpoints, resolving
from service.operations.endpoints import (
    create_webhook_endpoint,
    delete_webhook_endpoint,
    get_webhook_endpoint,
    patch_webhook_endpoint,
    rotate_endpoint_secret,
    workspaces_with_endpoints,
)
from service.operations.outbox import tell
from service.operations.sources import secrets_of
from service.store.tables import Change, WebhookAttempt, WebhookDelivery, WebhookEndpoint
from service.store.tables.base import table_of
from service.store.tables.endpoints import EndpointRotation
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_endpoint, make_plan
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

OWN = "whsec_" + base64.b64encode(b"s" * 32).decode()


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, Sequence[str]]:
    """What the resolver knows."""
    known: dict[str, Sequence[str]] = {}

    async def lookup(host: str, port: int) -> Sequence[str]:
        assert port
        if host not in known:
            raise OSError
        return known[host]

    monkeypatch.setattr(resolving, "lookup", lookup)
    return known


@pytest.fixture
async def endpoint(workspace: Workspace, names: dict[str, Sequence[str]]) -> Row[Any]:
    """An endpoint that hears of plans."""
    names["example.com"] = ["8.8.8.8"]
    async with workspace.writing() as work:
        return await make_endpoint(work)


async def log_of(work: Work, endpoint: Row[Any]) -> list[Row[Any]]:
    table = table_of(Change)
    return list(await work.rows(work.select(Change).where(table.c.noun_id == endpoint.id).order_by(table.c.seq)))


async def test_each_secret_is_its_own_and_stands_in_no_log(workspace: Workspace, endpoint: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_endpoint(work)
        kept = await make_endpoint(work, secret=OWN)
        changed = await patch_webhook_endpoint(work, endpoint.id, {"description": "shop"})
    assert len({other.secret, endpoint.secret, kept.secret}) == 3
    assert (kept.secret, changed.secret) == (OWN, endpoint.secret)
    prefix, _, secret = endpoint.secret.partition("_")
    assert (prefix, len(base64.b64decode(secret))) == ("whsec", 32)
    async with workspace.writing() as work:
        await rotate_endpoint_secret(work, endpoint.id, EndpointRotation())
    async with workspace.reading() as work:
        told = [(row.action, set(row.after)) for row in await log_of(work, endpoint)]
    assert told[0] == ("created", {"url", "events", "state"})
    assert [names for _, names in told[1:]] == [{"description"}, {"previous_until"}]


async def test_secrets_overlap_while_they_are_rotated(workspace: Workspace, endpoint: Row[Any]) -> None:
    async with workspace.writing() as work:
        row = await rotate_endpoint_secret(work, endpoint.id, EndpointRotation(overlap_hours=2, secret=OWN))
    assert secrets_of(row, NOW + timedelta(hours=1)) == [OWN, endpoint.secret]
    assert secrets_of(row, NOW + timedelta(hours=2)) == [OWN]
    async with workspace.writing() as work:
        at_once = await rotate_endpoint_secret(work, endpoint.id, EndpointRotation(overlap_hours=0))
    assert (at_once.previous_secret, len(secrets_of(at_once, NOW))) == (None, 1)
    for wrong in ("whsec_" + "A" * 16, "not a secret at all"):
        with refused(Kind.INVALID, ("/secret", "malformed_secret")):
            async with workspace.writing() as work:
                await rotate_endpoint_secret(work, endpoint.id, EndpointRotation(secret=wrong))


@pytest.mark.parametrize(
    "answers", [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"], ["2606:4700::1", "fd00::1"], ["fe80::1%eth0"]]
)
async def test_a_name_that_leads_within_is_refused(
    workspace: Workspace, endpoint: Row[Any], names: dict[str, Sequence[str]], answers: list[str]
) -> None:
    names["rebound.example"] = answers
    with refused(Kind.INVALID, ("/url", "private_address")):
        async with workspace.writing() as work:
            await make_endpoint(work, url="https://rebound.example/")
    with refused(Kind.INVALID, ("/url", "private_address")):
        async with workspace.writing() as work:
            await patch_webhook_endpoint(work, endpoint.id, {"url": "https://rebound.example/"})


async def test_what_is_permitted_may_be_within(workspace: Workspace, names: dict[str, Sequence[str]]) -> None:
    workspace.database.permits = read_permits("10.0.0.0/8, receiver")
    names |= {"receiver": ["192.168.0.9"], "inner.example": ["10.1.1.1"], "other.example": ["192.168.0.9"]}
    async with workspace.writing() as work:
        for url in ("http://receiver:8000/", "https://inner.example/", "https://10.1.1.1/", "https://unknown.example/"):
            assert (await make_endpoint(work, url=url)).url == url
    with refused(Kind.INVALID, ("/url", "private_address")):
        async with workspace.writing() as work:
            await make_endpoint(work, url="https://other.example/")


async def test_a_resolver_that_hangs_holds_up_nobody(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    async def lookup(_host: str, _port: int) -> Sequence[str]:
        raise TimeoutError

    monkeypatch.setattr(resolving, "lookup", lookup)
    async with workspace.writing() as work:
        assert (await make_endpoint(work, url="https://slow.example/")).state == "enabled"


async def test_only_events_that_there_are_can_be_wanted(workspace: Workspace, endpoint: Row[Any]) -> None:
    for wrong, pointer in ((["plan.created", "plan.eaten"], "/events/1"), (["source.created"], "/events/0")):
        with refused(Kind.INVALID, (pointer, "unknown_event"), says="key_result.achieved"):
            async with workspace.writing() as work:
                await patch_webhook_endpoint(work, endpoint.id, {"events": wrong})
    async with workspace.writing() as work:
        assert (await patch_webhook_endpoint(work, endpoint.id, {"events": ["*"]})).events == ["*"]


async def test_there_are_not_too_many(
    workspace: Workspace, endpoint: Row[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert endpoint.state == "enabled"
    monkeypatch.setattr(endpoints, "MOST_ENDPOINTS", 1)
    with refused(Kind.CONFLICT, says="At most 1"):
        async with workspace.writing() as work:
            await make_endpoint(work)


async def test_it_says_since_when_it_is_disabled(workspace: Workspace, endpoint: Row[Any]) -> None:
    async with workspace.writing() as work:
        off = await patch_webhook_endpoint(work, endpoint.id, {"state": "disabled"})
        assert (off.disabled_at, off.disabled_reason) == (NOW, None)
        on = await patch_webhook_endpoint(work, endpoint.id, {"state": "enabled"})
        assert (on.disabled_at, on.version) == (None, 3)
        made = await make_endpoint(work, state="disabled")
        assert made.disabled_at == NOW


async def test_what_it_was_sent_goes_with_it(workspace: Workspace, endpoint: Row[Any]) -> None:
    assert workspace.id in await workspaces_with_endpoints(workspace.database)
    assert await workspaces_with_endpoints(workspace.database, [uuid4()]) == set()
    async with workspace.writing() as work:
        await make_plan(work)
    await tell(workspace.database, workspace.id)
    async with workspace.reading() as work:
        assert len(await work.rows(work.select(WebhookDelivery))) == 1
    async with workspace.writing() as work:
        await delete_webhook_endpoint(work, endpoint.id)
    async with workspace.reading() as work:
        for table in (WebhookAttempt, WebhookDelivery, WebhookEndpoint):
            assert await work.rows(work.select(table)) == []
    assert workspace.id not in await workspaces_with_endpoints(workspace.database)
    with refused(Kind.NOT_FOUND):
        async with workspace.reading() as work:
            await get_webhook_endpoint(work, endpoint.id)


async def test_it_is_for_admins(workspace: Workspace, endpoint: Row[Any]) -> None:
    for scope in (Scope.READ, Scope.WRITE, Scope.INGEST):
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await get_webhook_endpoint(work, endpoint.id)
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await create_webhook_endpoint(work, endpoints.NewWebhookEndpointFields(url="x", events=["*"]))
