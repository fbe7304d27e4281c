"""Methods: HEAD wherever there is GET, OPTIONS wherever there is anything, 405 with the full `Allow` for the rest."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from uuid import uuid4

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from service.main import create_app
from service.settings import Settings
from tests.edges.conftest import SETTINGS, Tenant
from tests.edges.contract import METHODS, Contract, check_problem
from tests.edges.walk import addressed
from tests.edges.world import World, make_world
from tests.support.server import Server

EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "QUERY")
READ_ONLY = "GET, HEAD, OPTIONS"
OTHERS = {
    "/": READ_ONLY,
    "/assets/version/name.js": READ_ONLY,
    "/demo-key": READ_ONLY,
    "/docs": READ_ONLY,
    "/favicon.ico": READ_ONLY,
    "/graphiql": READ_ONLY,
    "/graphql": "GET, HEAD, OPTIONS, POST",
    "/livez": READ_ONLY,
    "/readyz": READ_ONLY,
    "/metrics": READ_ONLY,
    "/openapi.json": READ_ONLY,
    "/problems/not-found": READ_ONLY,
    "/service-worker.js": READ_ONLY,
}
"""What the paths allow that stand in no document."""
MOVING = {"date", "content-length", "ratelimit", "x-request-id"}


def allowed(contract: Contract) -> Iterator[tuple[str, str]]:
    """Every path of the service, and its `Allow`."""
    for path, item in contract.document["paths"].items():
        methods = {method.upper() for method in item if method in METHODS} | {"OPTIONS"}
        yield addressed(path, uuid4()), ", ".join(sorted(methods | {"HEAD"} if "GET" in methods else methods))
    yield from OTHERS.items()


async def test_other_methods_are_told_which_there_are(
    tenant: Tenant, anonymous: httpx.AsyncClient, contract: Contract
) -> None:
    """Whoever asks: that a path is there is no secret, and nothing is looked up."""
    for path, allow in allowed(contract):
        for method in EVERY_METHOD:
            if method not in allow.split(", "):
                for client in (tenant.client, anonymous):
                    response = await client.request(method, path, json={})
                    assert (response.status_code, response.headers["allow"]) == (405, allow), (method, path)
                    if method != "HEAD":
                        assert check_problem(response)["code"] == "method_not_allowed"


async def test_options_say_what_a_path_takes_without_a_key(anonymous: httpx.AsyncClient, contract: Contract) -> None:
    for path, allow in allowed(contract):
        response = await anonymous.options(path)
        assert (response.status_code, response.headers["allow"], response.content) == (204, allow, b""), path
        assert "content-type" not in response.headers


def test_head_and_options_are_in_no_document(contract: Contract) -> None:
    named = {method for item in contract.document["paths"].values() for method in item}
    assert not named & {"head", "options"}


@pytest.mark.parametrize("method", EVERY_METHOD)
async def test_nothing_is_taken_at_paths_that_are_not_there(
    tenant: Tenant, anonymous: httpx.AsyncClient, contract: Contract, method: str
) -> None:
    """A slash at the end makes another path."""
    slashed = (f"{path}/" for path, _ in allowed(contract) if path != "/" and "/assets/" not in path)
    for path in ("/nothing", "/v1", "/assets", *slashed):
        for client in (tenant.client, anonymous):
            response = await client.request(method, path)
            assert response.status_code == 404, (method, path)
            assert "allow" not in response.headers


@asynccontextmanager
async def listening(app: FastAPI, http: str) -> AsyncIterator[tuple[str, int]]:
    """The application behind a real socket, by one of the server's two implementations of HTTP."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, http=http, log_level="error", lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[:2]
    server.should_exit = True
    await serving


def readable(contract: Contract, world: World) -> Iterator[str]:
    """Every path that can be read: with the id of something that is there, and with one of nothing."""
    for path, item in contract.document["paths"].items():
        if "get" in item:
            owner = path.split("/")[2]
            until_now = path.endswith("/series")  # whose answer would be another a moment later
            yield addressed(path, world.made.get(owner, {}).get("id")) + ("?to=2026-11-01" if until_now else "")
            if "{" in path:
                yield addressed(path, uuid4())
    yield from ("/livez", "/readyz", "/metrics", "/openapi.json", "/problems/not-found", "/problems/nothing")
    yield from ("/graphql?query={plans{totalCount}}", "/graphql?query={", "/graphql")
    yield from ("/docs", "/graphiql", "/favicon.ico", "/demo-key", "/assets/none/none.js")


@pytest.mark.parametrize("http", ["httptools", "h11"])
async def test_head_is_get_without_the_body(service: FastAPI, tenant: Tenant, contract: Contract, http: str) -> None:
    """As bytes on one connection that is kept: a body that was sent would be taken for the next answer."""
    world = await make_world(tenant, "head")
    statuses: set[int] = set()
    async with listening(service, http) as address:
        reader, writer = await asyncio.open_connection(*address)

        async def asked(method: str, path: str, key: str) -> tuple[int, dict[str, str], bytes]:
            writer.write(f"{method} {path} HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {key}\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            assert head.startswith("HTTP/1.1 "), head
            pairs = (line.split(": ", 1) for line in head.split("\r\n")[1:-2])
            headers = {name.lower(): value for name, value in pairs}
            length = int(headers["content-length"])
            body = b"" if method == "HEAD" else await reader.readexactly(length)
            return int(head.split(" ")[1]), headers, body

        for path in readable(contract, world):
            if path == "/v1/export":
                continue  # a stream: nobody knows its length before its end
            for key in (tenant.key, "none"):
                status, headers, body = await asked("GET", path, key)
                bare, bare_headers, _ = await asked("HEAD", path, key)
                statuses.add(bare)
                assert bare == status, path
                still = set(headers) - MOVING
                assert {name: bare_headers[name] for name in still} == {name: headers[name] for name in still}, path
                if path not in ("/metrics", "/readyz"):
                    assert int(bare_headers["content-length"]) == len(body), path
        writer.close()
        await writer.wait_closed()
    assert {200, 400, 401, 404} <= statuses


async def test_a_mutation_is_not_done_by_head(tenant: Tenant) -> None:
    query = 'mutation { createPlan(input: {title: "P"}) { plan { id } } }'
    response = await tenant.client.head("/graphql", params={"query": query})
    assert response.status_code == 405
    assert (await tenant.read("plans"))["items"] == []


ORIGIN = "https://app.example.org"


@pytest.fixture
async def browser(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    """A client on an application that browsers may call from one origin."""
    settings = SETTINGS.model_copy(update={"cors_origins": f"{ORIGIN}, https://other.example.org"})
    assert isinstance(settings, Settings)
    transport = httpx.ASGITransport(create_app(settings, server.url), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield client


async def test_a_browser_may_ask_beforehand(browser: httpx.AsyncClient) -> None:
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "PATCH"}
    asked["Access-Control-Request-Headers"] = "authorization, content-type"
    for path in ("/v1/plans", f"/v1/plans/{uuid4()}", "/graphql"):
        response = await browser.options(path, headers=asked)
        assert response.status_code == 200
        assert response.headers["access-control-allow-origin"] == ORIGIN
        assert "PATCH" in response.headers["access-control-allow-methods"]
        assert "authorization" in response.headers["access-control-allow-headers"].lower()
    foreign = await browser.options("/v1/plans", headers=asked | {"Origin": "https://evil.example.org"})
    assert foreign.status_code == 400
    assert "access-control-allow-origin" not in foreign.headers


async def test_a_browser_sees_the_headers_that_matter(browser: httpx.AsyncClient) -> None:
    response = await browser.get("/livez", headers={"Origin": ORIGIN})
    assert response.headers["access-control-allow-origin"] == ORIGIN
    exposed = set(re.split(", ", response.headers["access-control-expose-headers"]))
    assert {"Deprecation", "Link", "Location", "Retry-After", "Sunset", "X-Request-Id"} <= exposed
    plain = await browser.options("/v1/plans", headers={"Origin": ORIGIN})
    assert (plain.status_code, plain.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")
    assert plain.headers["access-control-allow-origin"] == ORIGIN
