"""`Server-Timing`: where the time of a request went, for administrators who ask."""

import re
from uuid import uuid4

import httpx
import pytest

from tests.edges.conftest import Tenant

ASKED = {"Oarlock-Timing": "1"}


def parts(response: httpx.Response) -> dict[str, float]:
    """Milliseconds by part; -1 for one that has none."""
    found = re.findall(r"(\w+)(?:;dur=([\d.]+))?(?:;desc=\"[^\"]*\")?(?:, |$)", response.headers["Server-Timing"])
    return {name: float(milliseconds or -1) for name, milliseconds in found}


async def a_key_result(tenant: Tenant) -> str:
    plan = (await tenant.make("plans", title="Grow"))["id"]
    objective = (await tenant.make("objectives", plan_id=plan, title="Sell"))["id"]
    metric = (await tenant.make("metrics", key="m", name="M", kind="level"))["id"]
    made = await tenant.make(
        "key-results", objective_id=objective, metric_id=metric, title="Ten", kind="increase_to", baseline=1, target=10
    )
    return made["id"]


async def test_a_read_tells_its_parts(tenant: Tenant) -> None:
    identity = await a_key_result(tenant)
    response = await tenant.client.get(f"/v1/key-results/{identity}", headers=ASKED)
    told = parts(response)
    assert set(told) == {"total", "db", "judge"}
    assert 0 < told["db"] <= told["total"]
    assert 0 < told["judge"] <= told["total"]
    statements = re.search(r'desc="(\d+) statements"', response.headers["Server-Timing"])
    assert statements is not None
    assert 2 <= int(statements[1]) < 30


async def test_a_write_tells_what_the_commit_took(tenant: Tenant) -> None:
    told = parts(await tenant.client.post("/v1/plans", json={"title": "Grow"}, headers=ASKED))
    assert set(told) == {"total", "db", "write"}
    assert 0 < told["write"] <= told["total"]


async def test_a_question_of_the_graph_tells_its_parts(tenant: Tenant) -> None:
    await a_key_result(tenant)
    body = {"query": "{ keyResults { nodes { id status } } }"}
    told = parts(await tenant.client.post("/graphql", json=body, headers=ASKED))
    assert {"total", "db", "judge"} <= set(told)


async def test_what_was_kept_says_so(tenant: Tenant) -> None:
    answers = [await tenant.client.get("/v1/plans", headers=ASKED) for _ in range(5)]
    assert [("kept" in parts(one), "db" in parts(one)) for one in answers[1:]] == [
        (False, True), (False, True), (True, False), (True, False),
    ]  # fmt: skip


async def test_nobody_is_told_who_did_not_ask(tenant: Tenant) -> None:
    assert "Server-Timing" not in (await tenant.client.get("/v1/plans")).headers


@pytest.mark.parametrize("scopes", [["read"], ["write"], ["ingest"]])
async def test_nobody_else_is_told(tenant: Tenant, anonymous: httpx.AsyncClient, scopes: list[str]) -> None:
    key = (await tenant.make("keys", scopes=scopes, name="one"))["key"]
    for path in ("/v1/plans", f"/v1/plans/{uuid4()}"):
        response = await anonymous.get(path, headers=ASKED | {"Authorization": f"Bearer {key}"})
        assert "Server-Timing" not in response.headers
    assert "Server-Timing" not in (await anonymous.get("/v1/plans", headers=ASKED)).headers
    assert "Server-Timing" not in (await anonymous.get("/livez", headers=ASKED)).headers
