"""The whole service as its users meet it: over HTTP, with a key, every answer held against the OpenAPI document."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
import structlog
from fastapi import FastAPI

from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from tests.edges.contract import Contract
from tests.support.server import Server

SETTINGS = Settings(pool_size=4, max_body_bytes=2_000_000)


@dataclass(frozen=True)
class Tenant:
    """A workspace with its first key, and a client that sends it."""

    id: UUID
    key: str
    client: httpx.AsyncClient

    async def make(self, path: str, **fields: Any) -> dict[str, Any]:
        """Create a noun and give it as it was answered."""
        response = await self.client.post(f"/v1/{path}", json=fields)
        assert response.status_code == 201, response.text
        return response.json()

    async def read(self, path: str, **parameters: Any) -> Any:
        """Get what has to be there."""
        response = await self.client.get(f"/v1/{path}", params=parameters)
        assert response.status_code == 200, response.text
        return response.json()

    async def record(self, metric: str, *values: tuple[str, float]) -> dict[str, Any]:
        """Record readings of one metric, all of which have to land."""
        body = [{"metric": metric, "value": value, "at": at} for at, value in values]
        response = await self.client.post("/v1/readings", json=body)
        assert response.status_code == 200, response.text
        assert response.json()["rejected"] == response.json()["quarantined"] == 0, response.text
        return response.json()


@pytest.fixture(scope="session", autouse=True)
def _quiet() -> Iterator[None]:
    structlog.configure(
        processors=[structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR),
    )
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def app(server: Server) -> FastAPI:
    """The application, not yet connected."""
    return create_app(SETTINGS, server.url)


@pytest.fixture(scope="session")
def contract(app: FastAPI) -> Contract:
    """The application's document."""
    return Contract(app.openapi())


@pytest.fixture
async def service(app: FastAPI) -> AsyncIterator[FastAPI]:
    """The application, connected."""
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def new_tenant(service: FastAPI, contract: Contract) -> AsyncIterator[Callable[[], Awaitable[Tenant]]]:
    """Each call makes another workspace with a client of its own."""
    async with AsyncExitStack() as stack:

        async def make() -> Tenant:
            identity, key = await create_workspace(service.state.edge.database, f"test-{uuid4().hex}")
            client = httpx.AsyncClient(
                transport=httpx.ASGITransport(service, raise_app_exceptions=False),
                base_url="http://test",
                headers={"Authorization": f"Bearer {key}"},
                event_hooks={"response": [contract.hold]},
            )
            return Tenant(identity, key, await stack.enter_async_context(client))

        yield make


@pytest.fixture
async def tenant(new_tenant: Callable[[], Awaitable[Tenant]]) -> Tenant:
    """A workspace of this test's own."""
    return await new_tenant()


@pytest.fixture
async def anonymous(service: FastAPI, contract: Contract) -> AsyncIterator[httpx.AsyncClient]:
    """A client without a key."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(service, raise_app_exceptions=False),
        base_url="http://test",
        event_hooks={"response": [contract.hold]},
    ) as client:
        yield client
