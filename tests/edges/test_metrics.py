"""What `/metrics` tells, and that the document tells of all of it."""

import re
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from service import meters
from service.edge.observability import count_received
from service.meters import SENDING, SENT, UPKEEP
from tests.edges.conftest import Tenant

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "observe.md"
ROW = re.compile(r"^\| `((?:oarlock|process)_\w+)` \| (\w+) \|([^|]*)\|", re.M)


async def families(client: httpx.AsyncClient) -> dict[str, tuple[str, frozenset[str]]]:
    """Type and labels by the name that is asked for."""
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for one in text_string_to_metric_families((await client.get("/metrics")).text):
        name = one.name + "_total" if one.type == "counter" else one.name
        labels = {label for sample in one.samples for label in sample.labels}
        found[name] = (one.type, frozenset(labels - {"le"}))
    return found


async def test_the_document_lists_every_metric_with_its_labels(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    await tenant.make("metrics", key="m", name="M", kind="level")
    await tenant.record("m", ("2026-01-01", 1))
    await tenant.client.post("/graphql", json={"query": "{ plans { nodes { id } } }"})
    count_received("taken")
    SENT.labels("delivered").inc()
    SENDING.observe(0.1)
    UPKEEP.labels("round", "done").observe(0.1)
    alone = {"worker"}  # the label that only several processes have
    told = {
        name: (kind, frozenset(re.findall(r"`(\w+)`", labels)) - alone)
        for name, kind, labels in ROW.findall(DOCUMENT.read_text(encoding="utf-8"))
    }
    assert await families(anonymous) == told


def test_names_follow_the_conventions() -> None:
    for metric in meters.REGISTRY.collect():
        assert metric.name.startswith("oarlock_")
        assert metric.documentation.endswith(".")
        if metric.type == "histogram":
            assert metric.name.endswith("_seconds")


async def test_gauges_are_of_now(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    await tenant.read("plans")
    text = (await anonymous.get("/metrics")).text
    values = dict(re.findall(r"^(oarlock_(?:pool|requests_in)_\w+) ([\d.]+)$", text, re.M))
    assert float(values["oarlock_requests_in_flight"]) == 1, "the one that asks"
    assert float(values["oarlock_pool_size"]) == 4
    assert 0 <= float(values["oarlock_pool_in_use"]) <= 4
    waited = re.search(r"^oarlock_pool_wait_seconds_count ([\d.]+)$", text, re.M)
    assert waited is not None
    assert float(waited[1]) > 0


async def test_deliveries_are_counted_by_what_became_of_them(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    async def refused() -> float:
        text = (await anonymous.get("/metrics")).text
        found = re.search(r'oarlock_deliveries_received_total\{outcome="refused"\} (\S+)', text)
        return float(found[1]) if found else 0.0

    source = await tenant.make("sources", name="Shop", scheme="standard-webhooks")
    before = await refused()
    response = await anonymous.post(f"/v1/ingest/{source['id']}", json=[], headers={"webhook-id": "x"})
    assert response.status_code == 401
    assert await refused() == before + 1


@pytest.mark.parametrize("name", ["oarlock_readings_created", "oarlock_requests_created"])
async def test_there_is_nothing_beside(tenant: Tenant, anonymous: httpx.AsyncClient, name: str) -> None:
    assert name not in (await anonymous.get("/metrics")).text
