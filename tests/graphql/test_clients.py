"""Clients that others wrote, as they are published: urql, Apollo Client, graphql-ws and graphql-sse, with types."""

import asyncio
import json
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from httpx import AsyncClient

from service.demo.load import load
from service.operations.workspaces import create_workspace
from service.store.database import Database
from service.store.tables.people import Scope
from service.store.work import Caller, utc_now
from tests.graphql.following import SETTINGS, running
from tests.support.server import Server, run

ROOT = Path(__file__).parents[2]
NODE = ROOT / "tests" / "node"
PACKAGES = NODE / "node_modules"
SCHEMA = ROOT / "openapi" / "schema.graphql"
SECONDS = 60.0
"""Within which a client is done, however busy the machine is."""

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed"),
    pytest.mark.skipif(not (PACKAGES / "@apollo").is_dir(), reason="run npm ci in tests/node"),
]


def node(*arguments: str | Path, cwd: Path) -> str:
    """Run a program of Node.js to its end; gives what it said."""
    done = subprocess.run(["node", *arguments], cwd=cwd, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clients of `tests/node/clients`, compiled against the types that are generated from the schema."""
    folder = tmp_path_factory.mktemp("clients")
    shutil.copytree(NODE / "clients", folder, dirs_exist_ok=True)
    shutil.copy(NODE / "package.json", folder)
    (folder / "node_modules").symlink_to(PACKAGES)
    node("codegen.mjs", SCHEMA, "documents.graphql", ".", cwd=folder)
    node(PACKAGES / "typescript" / "bin" / "tsc", "--project", ".", cwd=folder)
    return folder


@dataclass(frozen=True)
class Shown:
    """A workspace with the demo."""

    id: UUID
    key: str


@pytest.fixture(scope="module")
def shown(server: Server) -> Shown:
    """Loaded today."""

    async def made() -> Shown:
        database = await Database.open(server.url, SETTINGS)
        identity, key = await create_workspace(database, f"demo-{uuid4().hex}")
        assert await load(database, Caller(identity, frozenset(Scope)), utc_now().date())
        await database.close()
        return Shown(identity, key)

    return run(made())


@dataclass(frozen=True)
class Page:
    """Somebody who makes pages of the demo, and what those have to show."""

    origin: str
    key: str
    client: AsyncClient

    async def read(self, path: str, **parameters: Any) -> list[dict[str, Any]]:
        response = await self.client.get(f"/v1/{path}", params=parameters)
        assert response.status_code == 200, response.text
        return response.json()["items"]

    async def titles(self) -> list[str]:
        """Of all key results, in the order of pages."""
        return [one["title"] for one in await self.read("key-results", sort="title", limit=200)]


@pytest.fixture
async def page(server: Server, shown: Shown, built: Path, request: pytest.FixtureRequest) -> AsyncIterator[Page]:
    """The demo, served with these settings."""
    given = getattr(request, "param", {})
    if given:
        given = given | {"trusted_documents": built / "trusted.json"}
    async with running(server, settings=SETTINGS.model_copy(update=given)) as place:
        origin = f"http://127.0.0.1:{place.port}"
        headers = {"Authorization": f"Bearer {shown.key}"}
        async with AsyncClient(base_url=origin, headers=headers, timeout=30, trust_env=False) as client:
            yield Page(origin, shown.key, client)


Checked = Callable[[str], Awaitable[dict[str, Any]]]


@pytest.fixture
def checked(built: Path, page: Page) -> Checked:
    """What a client saw."""

    async def see(name: str) -> dict[str, Any]:
        (plan,) = await page.read("plans", status="active", limit=1, sort="title")
        program = await asyncio.create_subprocess_exec(
            "node", built / f"{name}.js", page.origin, page.key, plan["id"],
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=os.environ | {"NODE_ENV": "test"},
        )  # fmt: skip
        try:
            async with asyncio.timeout(SECONDS):
                said, complained = await program.communicate()
        finally:
            if program.returncode is None:
                program.kill()
        assert (program.returncode, complained.decode()) == (0, ""), said.decode()
        return json.loads(said)

    return see


async def test_graphql_ws(checked: Checked, page: Page) -> None:
    assert await checked("check_ws") == {
        "titles": (await page.titles())[:3],
        "refused": "graphql_validation",
        "unknown": "not_found",
        "followed": ["Before", "Meanwhile", "Afterwards"],
        "changes": [1, 1, 1],
    }


async def test_graphql_sse(checked: Checked, page: Page) -> None:
    assert await checked("check_sse") == {
        "titles": (await page.titles())[:3],
        "refused": "graphql_validation",
        "followed": ["Before", "Meanwhile", "Afterwards"],
        "changes": [1, 1, 1],
    }


RECORDED = {"outcomes": {"accepted": 0, "quarantined": 1, "items": [{"outcome": "quarantined"}]}, "userErrors": []}


@pytest.mark.parametrize("name", ["urql", "apollo"])
async def test_clients_with_a_cache(checked: Checked, page: Page, name: str) -> None:
    titles = await page.titles()
    seen = await checked(f"check_{name}")
    assert len(titles) > 20
    assert seen["titles"] == titles
    assert (seen["written"], seen["refused"]) == ([], [["string_too_short", "/title"]])
    assert seen["cached"] == seen["alone"] == seen.get("normalised", seen["alone"]) == f"{titles[0]}!"
    assert seen["unreadable"] == "graphql_validation"
    assert _plain(seen["recorded"]) == RECORDED
    assert seen["followed"] == ["Before", "Meanwhile"]


async def test_what_clients_are_told_when_something_is_wrong(checked: Checked) -> None:
    assert await checked("check_errors") == {
        "said": {"title": "This is too short: the length is 1 or more."},
        "absent": ["not_found"],
        "strangers": ["unauthenticated", "unauthenticated"],
        "statuses": [200, 304, 200, 304, 304, 304],
        "titles": [False, False, True, True, True, True],
    }


@pytest.mark.parametrize("page", [{"only_trusted_documents": True}], indirect=True)
async def test_clients_that_send_no_documents(checked: Checked) -> None:
    assert await checked("check_trusted") == {
        "written": "By urql",
        "found": "By urql",
        "changed": "By Apollo",
        "refused": ["document_not_trusted", "document_not_found"] * 2,
    }


def _plain(value: Any) -> Any:
    """An answer without the names of types that a cache asks for."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if name != "__typename"}
    return [_plain(one) for one in value] if isinstance(value, list) else value
