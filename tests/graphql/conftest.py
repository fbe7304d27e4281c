"""The graph over HTTP, with nothing around it but the request's context."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import structlog
from httpx import ASGITransport, AsyncClient, Response
from starlette.applications import Starlette
from starlette.routing import Route
from structlog.testing import capture_logs

from service.edge.intake import Intake
from service.edge.kept import Kept
from service.edge.keyring import Keyring
from service.edge.middleware import RequestContext
from service.edge.rates import Rates
from service.edge.requests import Edge
from service.graphql.transport import graphql
from service.graphql.trusted import documents_of
from service.settings import Settings
from service.store.database import Database
from service.store.states import States
from service.store.tables.people import Scope
from tests.support.factories import make_key
from tests.support.workspaces import Workspace

SETTINGS = Settings(pool_size=4, max_body_bytes=4_000_000)
LONG = {"timeout": 60.0}


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker of tests that need the other ecosystem known."""
    config.addinivalue_line("markers", "node: needs Node.js and the packages of tests/node")


@pytest.fixture(autouse=True)
def logs() -> Iterator[list[Any]]:
    """What was logged in the test, instead of being written."""
    structlog.reset_defaults()
    with capture_logs() as captured:
        yield captured


def served(database: Database, settings: Settings = SETTINGS) -> Starlette:
    """An application that is the graph alone."""
    app = Starlette(routes=[Route("/graphql", graphql, methods=["GET", "POST"])])
    app.add_middleware(RequestContext, seconds=settings.request_timeout_seconds)
    rates = Rates(database, settings, lambda: 0.0)  # no minute begins while statements are counted
    app.state.documents = documents_of(settings)
    app.state.edge = Edge(settings, database, Keyring(database), rates, Intake(database), Kept(States(database), 5.0))
    return app


@dataclass(frozen=True)
class Graph:
    """Somebody who asks the graph."""

    client: AsyncClient

    async def post(self, body: Any, **headers: str) -> Response:
        """Send JSON, or bytes as they are."""
        given: dict[str, Any] = {"content": body} if isinstance(body, bytes) else {"json": body}
        kind = {"content-type": "application/json"} if isinstance(body, bytes) else {}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.post("/graphql", **given, headers=kind | named)

    async def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The whole answer."""
        response = await self.post({"query": query, "variables": variables})
        assert response.status_code == 200, response.text
        return response.json()

    async def __call__(self, query: str, **variables: Any) -> Any:
        """The data of an answer without errors."""
        answer = await self.ask(query, **variables)
        assert "errors" not in answer, answer["errors"]
        return answer["data"]

    async def refused(self, query: str, **variables: Any) -> tuple[str, Any]:
        """The code of the only error of an answer, and its faults as `(pointer, code)`."""
        (error,) = (await self.ask(query, **variables))["errors"]
        found = error["extensions"]
        return found["code"], [(fault["pointer"], fault["code"]) for fault in found.get("errors", [])]


NewGraph = Callable[..., Graph]


@pytest.fixture
def new_graph(database: Database) -> NewGraph:
    """Somebody with a key, on an application with these settings."""

    def make(key: str | None, settings: Settings = SETTINGS) -> Graph:
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        transport = ASGITransport(served(database, settings), raise_app_exceptions=False)
        return Graph(AsyncClient(transport=transport, base_url="http://test", headers=headers, **LONG))

    return make


@pytest.fixture
def graph(new_graph: NewGraph, workspace: Workspace) -> Graph:
    """Somebody who may do everything in the test's workspace."""
    return new_graph(workspace.key)


@pytest.fixture
def with_scopes(new_graph: NewGraph, workspace: Workspace) -> Callable[..., Any]:
    """Somebody in the test's workspace with some scopes only."""

    async def make(*scopes: Scope, **given: Any) -> Graph:
        async with workspace.writing() as work:
            _, token = await make_key(work, scopes=list(scopes), **given)
        return new_graph(token)

    return make
