"""The stock audit suite of GraphQL over HTTP, every check of it."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import uvicorn

from service.store.database import Database
from tests.graphql.conftest import served
from tests.support.workspaces import Workspace

HERE = Path(__file__).parent
PACKAGES = HERE.parent / "node" / "node_modules"
CHECKS = 61


@pytest.fixture
async def address(database: Database) -> AsyncIterator[str]:
    """The graph, served over a real socket."""
    config = uvicorn.Config(served(database), port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/graphql"
    server.should_exit = True
    await serving


@pytest.mark.node
@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")
@pytest.mark.skipif(not (PACKAGES / "graphql-http").is_dir(), reason="run npm install in tests/node")
async def test_every_check_of_the_audit_suite(address: str, workspace: Workspace):
    program = ["node", str(HERE / "audit.mjs"), address, workspace.key, str(PACKAGES)]
    audit = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    printed, _ = await audit.communicate()
    assert audit.returncode == 0
    results = [json.loads(line) for line in printed.decode().splitlines()]
    assert [one for one in results if one["status"] != "ok"] == []
    assert len(results) == CHECKS
