"""Following what changes, as clients do: a service on a port of its own, and connections to it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import httpx
import orjson
import uvicorn
from fastapi import FastAPI
from httpx import AsyncClient
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from service.commands.connections import Connection, Socket
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from tests.support.server import Server

PROTOCOL = "graphql-transport-ws"
SETTINGS = Settings(pool_size=4, upkeep_minutes=0, cors_origins="https://app.example", log_level="error")
SOON = 15.0
"""Seconds in which what has to come, comes, however busy the machine is."""

PLAN = """
    subscription ($id: ID!, $after: String) {
      planChanged(planId: $id, after: $after) {
        cursor changes { seq action noun nounId reason before after } plan { title progress }
      }
    }
"""
READINGS = """
    subscription ($ids: [ID!], $after: String) {
      readingsRecorded(metricIds: $ids, after: $after) { cursor changes { seq action nounId } metrics { id key } }
    }
"""


@dataclass
class Line:
    """A WebSocket that is open, and what came over it."""

    socket: ClientConnection
    names: Any = field(default_factory=lambda: map(str, count(1)))

    async def say(self, **message: Any) -> None:
        """Send a message."""
        await self.socket.send(orjson.dumps(message).decode())

    async def hear(self) -> dict[str, Any]:
        """The next message."""
        async with asyncio.timeout(SOON):
            return orjson.loads(await self.socket.recv())

    async def init(self, **payload: Any) -> None:
        """Say who it is."""
        await self.say(type="connection_init", payload=payload)
        assert await self.hear() == {"type": "connection_ack"}

    async def ask(self, query: str, **variables: Any) -> str:
        """Begin an operation; gives its id."""
        name = next(self.names)
        await self.say(type="subscribe", id=name, payload={"query": query, "variables": variables})
        return name

    async def event(self) -> Any:
        """The root of the next event, which has to be without errors."""
        message = await self.hear()
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        (root,) = message["payload"]["data"].values()
        return root

    async def closed(self) -> tuple[int | None, str | None]:
        """Why it is closed; what comes before is passed over."""
        with suppress(ConnectionClosed):
            async with asyncio.timeout(SOON):
                while True:
                    await self.socket.recv()
        return self.socket.close_code, self.socket.close_reason


@dataclass
class Tenant:
    """A workspace, its key, and a client that sends it."""

    id: UUID
    key: str
    client: AsyncClient

    async def make(self, path: str, **fields: Any) -> dict[str, Any]:
        """Create a noun."""
        response = await self.client.post(f"/v1/{path}", json=fields)
        assert response.status_code == 201, response.text
        return response.json()

    async def patch(self, path: str, **fields: Any) -> None:
        """Change a noun."""
        response = await self.client.patch(f"/v1/{path}", json=fields)
        assert response.status_code == 200, response.text

    async def record(self, metric: str, value: float, at: str) -> None:
        """Record a reading."""
        response = await self.client.post("/v1/readings", json=[{"metric": metric, "value": value, "at": at}])
        assert response.status_code == 200, response.text

    async def last(self) -> int:
        """The number of the latest change."""
        response = await self.client.post("/graphql", json={"query": "{ changes(last: 1) { nodes { seq } } }"})
        return response.json()["data"]["changes"]["nodes"][0]["seq"]

    async def plan(self) -> dict[str, Any]:
        """A plan."""
        return await self.make("plans", title="Spring", starts_on="2026-09-01", ends_on="2026-12-31")


@dataclass
class Place:
    """A service that runs in this process."""

    app: FastAPI
    port: int
    web: uvicorn.Server

    @asynccontextmanager
    async def line(self, key: str | None = None, **given: Any) -> AsyncIterator[Line]:
        """A WebSocket, begun with a key if there is one."""
        options: dict[str, Any] = {"subprotocols": [PROTOCOL], "proxy": None, **given}
        async with connect(f"ws://127.0.0.1:{self.port}/graphql", **options) as opened:
            line = Line(opened)
            if key is not None:
                await line.init(authorization=f"Bearer {key}")
            yield line

    @asynccontextmanager
    async def tenant(self) -> AsyncIterator[Tenant]:
        """A workspace of its own."""
        identity, key = await create_workspace(self.app.state.edge.database, f"test-{uuid4().hex}")
        headers = {"Authorization": f"Bearer {key}"}
        base = f"http://127.0.0.1:{self.port}"
        async with AsyncClient(base_url=base, headers=headers, timeout=30, trust_env=False) as client:
            yield Tenant(identity, key, client)


@asynccontextmanager
async def running(server: Server, *, buffer: int | None = None, settings: Settings = SETTINGS) -> AsyncIterator[Place]:
    """A service over the tests' database, in this event loop; its sockets keep so many bytes that nobody reads."""
    app = create_app(settings, server.url)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        if buffer is not None:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, buffer)
        config = uvicorn.Config(
            app, http=Connection, ws=Socket, lifespan="on", log_config=None, timeout_graceful_shutdown=2
        )
        web = uvicorn.Server(config)
        serving = asyncio.create_task(web.serve([listener]))
        while not web.started:
            assert not serving.done(), serving
            await asyncio.sleep(0.01)
        try:
            yield Place(app, listener.getsockname()[1], web)
        finally:
            app.state.hub.end()
            web.should_exit = True
            await serving


@asynccontextmanager
async def events(client: AsyncClient, query: str, accept: str = "text/event-stream", **variables: Any) -> Any:
    """The events of an operation, each as `(name, what it holds)`."""
    body = {"query": query, "variables": variables}
    async with client.stream("POST", "/graphql", json=body, headers={"Accept": accept}) as response:
        yield response, _events(response)


async def _events(response: httpx.Response) -> AsyncIterator[tuple[str, Any]]:
    name = ""
    async for line in response.aiter_lines():
        if line.startswith("event: "):
            name = line[7:]
        elif line.startswith("data:"):
            text = line[5:].strip()
            yield name, orjson.loads(text) if text else None
