"""A Python client, generated from the schema by ariadne-codegen: queries, mutations, problems, subscriptions."""

import asyncio
import importlib
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.graphql.following import SOON, Tenant, running
from tests.support.server import Server

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / ".venv" / "clients" / "bin" / "ariadne-codegen"
PACKAGE = "generated_graph"
CONFIGURED = f"""
[tool.ariadne-codegen]
schema_path = "schema.graphql"
queries_path = "documents.graphql"
target_package_name = "{PACKAGE}"
[tool.ariadne-codegen.scalars.Date]
type = "datetime.date"
[tool.ariadne-codegen.scalars.DateTime]
type = "datetime.datetime"
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not GENERATOR.is_file(), reason="run make .venv/clients.stamp"),
]


@pytest.fixture
def generated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package that is generated."""
    shutil.copy(ROOT / "openapi" / "schema.graphql", tmp_path)
    shutil.copy(ROOT / "tests" / "node" / "clients" / "documents.graphql", tmp_path)
    (tmp_path / "pyproject.toml").write_text(CONFIGURED)
    subprocess.run([GENERATOR], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module(PACKAGE)
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture
async def tenant(server: Server) -> AsyncIterator[Tenant]:
    """A workspace of a service that runs."""
    async with running(server) as place, place.tenant() as found:
        yield found


async def made(tenant: Tenant) -> tuple[str, list[dict[str, Any]]]:
    """A plan's id, and its key results by their titles."""
    plan = await tenant.plan()
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Be heard")
    metric = await tenant.make("metrics", key="calls", name="Calls", kind="level")
    fixed = {"objective_id": objective["id"], "metric_id": metric["id"], "kind": "increase_to", "baseline": 0}
    return plan["id"], [await tenant.make("key-results", title=f"Calls {n}", target=n, **fixed) for n in range(1, 6)]


async def test_a_generated_client(generated: Any, tenant: Tenant) -> None:
    plan, key_results = await made(tenant)
    address = str(tenant.client.base_url)
    async with generated.Client(
        url=f"{address}/graphql",
        headers={"Authorization": f"Bearer {tenant.key}"},
        ws_url=f"{address.replace('http', 'ws')}/graphql",
        ws_connection_init_payload={"authorization": f"Bearer {tenant.key}"},
    ) as client:
        reading = generated.ReadingInput(metric="calls", value=2, at="2026-10-01T00:00:00Z")
        recorded = (await client.record([reading])).record_readings
        assert (recorded.outcomes.accepted, recorded.user_errors) == (1, [])

        seen, after = [], None
        while True:
            page = (await client.page(first=2, after=after)).key_results
            seen += [edge.node for edge in page.edges]
            after = page.page_info.end_cursor
            if not page.page_info.has_next_page:
                break
        assert [one.id for one in seen] == [one["id"] for one in key_results]
        assert [one.progress for one in seen[:2]] == [1.0, 1.0]
        assert seen[0].last_reading.value == 2

        first = key_results[0]["id"]
        written = (await client.retitle(first, "All calls")).update_key_result
        assert (written.key_result.title, written.user_errors) == ("All calls", [])
        (refused,) = (await client.retitle(first, "")).update_key_result.user_errors
        assert (refused.code, refused.pointer) == ("string_too_short", "/title")
        with pytest.raises(generated.GraphQLClientGraphQLMultiError) as problem:
            await client.page(first=0)
        (error,) = problem.value.errors
        assert error.extensions["code"] == "invalid"

        events = client.plan_changed(id=plan, after=str(await tenant.last()))
        await tenant.patch(f"plans/{plan}", title="Said anew")
        async with asyncio.timeout(SOON):
            event = await anext(events)
        assert event.plan_changed.plan.title == "Said anew"
        assert [one.noun for one in event.plan_changed.changes] == ["plan"]
        await events.aclose()


async def test_scalars_have_types(generated: Any) -> None:
    narrowed = generated.KeyResultFilter(createdAt={"gte": "2026-01-01T00:00:00Z"})
    assert isinstance(narrowed.created_at.gte, datetime)
