"""Results of tactics, returns and bias through both edges: the same figures, the same words, in the language asked."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.graphql.schema import SCHEMA
from tests.edges.conftest import Tenant
from tests.edges.test_parity import camel
from tests.graphql.walk import selection

TODAY = datetime.now(UTC).date()


def on(days_ago: int) -> str:
    return (TODAY - timedelta(days=days_ago)).isoformat()


async def graph(tenant: Tenant, query: str, **headers: str) -> dict[str, Any]:
    response = await tenant.client.post("/graphql", json={"query": query}, headers=headers)
    return response.json()


def selected(kind: str) -> str:
    """A selection of all that a type of the graph holds."""
    return selection(SCHEMA.type_map[kind], 6)


def in_graph(value: Any) -> Any:
    """A REST answer as the graph writes it."""
    if isinstance(value, list):
        return [in_graph(one) for one in value]
    if isinstance(value, Mapping) and set(value) != {"rule", "message", "params"}:
        return {camel(name): in_graph(one) for name, one in value.items()}
    return value


def untyped(value: Any) -> Any:
    """What the graph answered, without the names of types."""
    if isinstance(value, list):
        return [untyped(one) for one in value]
    if isinstance(value, Mapping):
        return {name: untyped(one) for name, one in value.items() if name != "__typename"}
    return value


@pytest.fixture
async def proved(tenant: Tenant) -> dict[str, str]:
    """A plan with a key result that was lifted by 20 a day while a tactic ran, and another tactic beside it."""
    plan = await tenant.make("plans", title="Spring")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Be read", business_outcome="revenue")
    metric = await tenant.make("metrics", key="reads", name="Reads", kind="flow", unit="count")
    values = [(on(ago), 100.0 + ago % 3) for ago in range(60, 10, -1)]
    await tenant.record("reads", *values, *((on(ago), 121.0) for ago in range(10, 0, -1)))
    target = await tenant.make(
        "key-results", objective_id=objective["id"], metric_id=metric["id"], title="More", kind="increase_to",
        baseline=100, target=150,
    )  # fmt: skip
    mine = await tenant.make(
        "tactics", title="A series", objective_id=objective["id"], key_result_id=target["id"], status="done",
        started_on=on(10), ended_on=on(1), expected_change=400, cost=100, benefit=150, actual_cost=80,
        actual_benefit=240,
    )  # fmt: skip
    beside = await tenant.make("tactics", title="A fair", key_result_id=target["id"], started_on=on(5))
    return {"plan": plan["id"], "objective": objective["id"], "tactic": mine["id"], "beside": beside["id"]}


async def test_a_result_is_the_same_through_both_edges(tenant: Tenant, proved: dict[str, str]) -> None:
    found = await tenant.read(f"tactics/{proved['tactic']}/result")
    impact = found["impact"]
    assert (impact["verdict"], impact["measure"], impact["measured"]) == ("better", "total", 1210.0)
    assert impact["difference"] == pytest.approx(200.0, abs=10)
    assert impact["ratio"] == pytest.approx(0.5, abs=0.03)
    assert impact["interval_95"][0] <= impact["interval_80"][0] < impact["difference"] < impact["interval_80"][1]
    assert impact["beside"][0]["tactic_id"] == proved["beside"]
    assert (found["actual"]["roi"], found["cost_per_unit"]) == pytest.approx((2.0, 80 / impact["difference"]))
    assert "no proof of cause" in impact["reasons"][-1]["message"]
    answer = await graph(tenant, f'{{ tactic(id: "{proved["tactic"]}") {{ result {selected("TacticResult")} }} }}')
    assert untyped(answer["data"]["tactic"]["result"]) == in_graph(found)


async def test_a_lag_is_the_same_through_both_edges(tenant: Tenant, proved: dict[str, str]) -> None:
    found = await tenant.read(f"tactics/{proved['tactic']}/result", lag_days=3)
    assert (found["lag_days"], found["impact"]["interim"]) == (3, True)
    query = f'{{ tactic(id: "{proved["tactic"]}") {{ result(lagDays: 3) {selected("TacticResult")} }} }}'
    assert untyped((await graph(tenant, query))["data"]["tactic"]["result"]) == in_graph(found)
    for lag in ("-1", "367", "1.5", "x", ""):
        response = await tenant.client.get(f"/v1/tactics/{proved['tactic']}/result", params={"lag_days": lag})
        assert response.status_code == 422, lag
        assert response.json()["errors"][0]["pointer"] == "lag_days"
    refused = await graph(tenant, f'{{ tactic(id: "{proved["tactic"]}") {{ result(lagDays: 367) {{ lagDays }} }} }}')
    assert refused["errors"][0]["extensions"]["code"] == "invalid"
    assert refused["errors"][0]["extensions"]["errors"][0]["pointer"] == "lagDays"


async def test_the_words_come_in_the_language_asked(tenant: Tenant, proved: dict[str, str]) -> None:
    path = f"/v1/tactics/{proved['tactic']}/result"
    spanish = (await tenant.client.get(path, headers={"Accept-Language": "es"})).json()
    assert spanish["impact"]["reasons"][-1]["message"].startswith("Se mide frente a la tendencia")


async def test_returns_are_the_same_through_both_edges(tenant: Tenant, proved: dict[str, str]) -> None:
    found = await tenant.read(f"plans/{proved['plan']}/roi")
    assert (found["returns"]["estimated"]["roi"], found["returns"]["actual"]["roi"]) == (0.5, 2.0)
    assert [one["outcome"] for one in found["outcomes"]] == ["revenue"]
    assert [one["status"] for one in found["tactics"]] == ["done", "idea"]
    assert found["tactics"][0]["unit"] == "count"
    answer = await graph(tenant, f'{{ plan(id: "{proved["plan"]}") {{ roi {selected("PlanReturns")} }} }}')
    assert untyped(answer["data"]["plan"]["roi"]) == in_graph(found)


async def test_bias_is_the_same_through_both_edges_and_offered_to_rankings(
    tenant: Tenant, proved: dict[str, str]
) -> None:
    for ratio in (1.2, 1.4, 1.5, 1.3, 1.6):
        await tenant.make(
            "tactics", title="Done", objective_id=proved["objective"], status="done", cost=10, actual_cost=10 * ratio,
            effort=5, actual_effort=5 * ratio,
        )  # fmt: skip
    found = await tenant.read("estimation-bias", plan_id=proved["plan"])
    assert (found["tactics"], [one["input"] for one in found["inputs"]]) == (
        6, ["cost", "effort", "benefit", "expected_change"],
    )  # fmt: skip
    assert found["inputs"][1]["suggested_factor"] == pytest.approx(1.4)
    asked = f'{{ estimationBias(planId: "{proved["plan"]}") {selected("EstimationBias")} }}'
    assert untyped((await graph(tenant, asked))["data"]["estimationBias"]) == in_graph(found)

    await tenant.make("tactics", title="Next", objective_id=proved["objective"], value=4, complexity=2, effort=10)
    path = f"plans/{proved['plan']}/prioritized-tactics"
    plain = await tenant.read(path)
    assert plain["warnings"] == []
    corrected = await tenant.read(path, correct_bias="true")
    assert [one for one in corrected["warnings"] if "effort" in one] == [
        "Each effort is multiplied by 1.4, as earlier estimates came to: tactics 1."
    ]
    query = f'{{ plan(id: "{proved["plan"]}") {{ prioritizedTactics(correctBias: true) {{ warnings }} }} }}'
    assert (await graph(tenant, query))["data"]["plan"]["prioritizedTactics"]["warnings"] == corrected["warnings"]


async def test_what_is_not_there_is_not_found(tenant: Tenant) -> None:
    nowhere = str(uuid4())
    for path in (f"tactics/{nowhere}/result", f"plans/{nowhere}/roi", f"estimation-bias?plan_id={nowhere}",
                 f"estimation-bias?objective_id={nowhere}", "estimation-bias?plan_id=x"):  # fmt: skip
        assert (await tenant.client.get(f"/v1/{path}")).status_code == 404, path
    for query in (f'{{ estimationBias(planId: "{nowhere}") {{ tactics }} }}',
                  '{ estimationBias(objectiveId: "x") { tactics } }'):  # fmt: skip
        assert (await graph(tenant, query))["errors"][0]["extensions"]["code"] == "not_found"
