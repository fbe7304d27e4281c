"""Subscriptions over several processes, as they are deployed, and how they end."""

import asyncio
from pathlib import Path
from uuid import uuid4

import pytest
from httpx import AsyncClient
from websockets.asyncio.client import connect

from service.operations.workspaces import create_workspace
from service.store.database import Database
from tests.cli.running import Service, environment, serving
from tests.graphql.following import PLAN, PROTOCOL, READINGS, SOON, Line, Tenant, events
from tests.support.server import Server


def client_of(service: Service, key: str) -> AsyncClient:
    """Somebody who asks this process."""
    headers = {"Authorization": f"Bearer {key}"}
    return AsyncClient(base_url=service.url, headers=headers, timeout=30, trust_env=False)


def socket_of(service: Service) -> connect:
    """A WebSocket to this process, as soon as it accepts any."""
    url = service.url.replace("http", "ws") + "/graphql"
    return connect(url, subprotocols=[PROTOCOL], proxy=None, open_timeout=60)  # pyright: ignore[reportArgumentType]


@pytest.mark.slow
async def test_processes_tell_what_others_did_and_let_everybody_go_when_they_end(
    server: Server, database: Database, tmp_path: Path
) -> None:
    identity, key = await create_workspace(database, f"test-{uuid4().hex}")
    urls = {"OARLOCK_DATABASE_URL": server.url, "OARLOCK_MIGRATION_DATABASE_URL": server.admin_url}
    env = environment(tmp_path, **urls, OARLOCK_WEBHOOK_WORKERS="0")  # others share the database
    with serving(env) as one, serving(env) as two:
        async with client_of(one, key) as writing, client_of(two, key) as reading, socket_of(two) as opened:
            tenant, line = Tenant(identity, key, writing), Line(opened)
            plan = await tenant.plan()
            after = str(await tenant.last())
            await line.init(authorization=f"Bearer {key}")
            await line.ask(PLAN, id=plan["id"], after=after)
            for number in range(3):
                await tenant.patch(f"plans/{plan['id']}", title=f"Plan {number}")
                assert (await line.event())["plan"]["title"] == f"Plan {number}"
            async with events(reading, READINGS) as (_, found):
                code, seconds = await asyncio.to_thread(two.stop)
                assert (code, seconds < 10) == (0, True)
                assert (await line.closed())[0] == 1012
                async with asyncio.timeout(SOON):
                    assert [event async for event in found] == []
