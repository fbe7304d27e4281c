"""Ranking over HTTP: estimates of people, capacity, members' hours, methods side by side; and what is refused."""

from typing import Any

import pytest

from tests.edges.conftest import Tenant


async def make_plan(tenant: Tenant) -> dict[str, str]:
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="O")
    ids = {"plan": plan["id"]}
    for title, value, effort, cost in (("a", 60, 10, 9), ("b", 100, 20, 1), ("c", 120, 30, 1)):
        fields = {"value": value, "complexity": 1, "effort": effort, "cost": cost, "benefit": value}
        ids[title] = (await tenant.make("tactics", title=title, objective_id=objective["id"], **fields))["id"]
    return ids


async def test_the_best_selection_of_a_plan_within_capacity(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    path = f"plans/{made['plan']}/prioritized-tactics"
    found = (await tenant.read(path, **{"capacity[effort]": 50}))["selection"]
    assert (set(found["ids"]), found["value"], found["greedy_value"]) == ({made["b"], made["c"]}, 220, 160)
    both = await tenant.read(path, **{"capacity[effort]": 50, "capacity[cost]": 1, "top_k": 1, "seed": 9})
    assert (both["selection"]["ids"], both["top_k"]) == ([made["c"]], 1)
    assert [item["selected"] for item in both["items"]] == [True, False, False]
    plain = await tenant.read(path)
    assert (plain["selection"], [item["selected"] for item in plain["items"]]) == (None, [None, None, None])


async def test_votes_of_people_are_kept_and_count(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    for name, value in (("Ada", 500), ("Bo", 5)):
        member = await tenant.make("members", name=name)
        await tenant.make("estimates", tactic_id=made["a"], input="value", value=value, member_id=member["id"])
    ranked = await tenant.read(f"plans/{made['plan']}/prioritized-tactics", sensitivity="true")
    first = ranked["items"][0]
    assert (first["id"], first["score"], first["rank_interval"]) == (made["a"], 252.5, [1, 3])
    assert first["reasons"][-1] == "The votes on value are far apart: 5 to 500. Talk it over before trusting the rank."
    assert [step["input"] for step in first["sensitivity"]] == ["value", "complexity"]
    kept = await tenant.read("estimates", tactic_id=made["a"])
    assert [one["value"] for one in kept["items"]] == [500, 5]


async def test_methods_side_by_side(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    path = f"plans/{made['plan']}/compared-tactics"
    found = await tenant.read(path, value_threshold=1)
    assert [one["method"] for one in found["methods"]] == ["value_complexity", "roi"]
    assert found["agreements"] == [{"one": "value_complexity", "other": "roi", "tau": 1.0, "compared": 3}]
    named = await tenant.read(path, methods="roi,rice")
    assert [(one["method"], one["not_scored"]) for one in named["methods"]] == [("roi", 0), ("rice", 3)]


@pytest.mark.parametrize(
    ("path", "query", "pointer"),
    [
        ("prioritized-tactics", {"capacity[effort]": "lots"}, "capacity/effort"),
        ("prioritized-tactics", {"capacity[charm]": "5"}, "/capacity/charm"),
        ("prioritized-tactics", {"capacity[effort]": "-5"}, "/capacity/effort"),
        ("prioritized-tactics", {"capacity": "5"}, "capacity"),
        ("prioritized-tactics", {"top_k": "0"}, "/top_k"),
        ("prioritized-tactics", {"seed": "x"}, "seed"),
        ("prioritized-tactics", {"with_members": "perhaps"}, "with_members"),
        ("compared-tactics", {"methods": "gut"}, "methods/0"),
        ("compared-tactics", {"methods": "ice,ice"}, "/methods"),
        ("compared-tactics", {"capacity[effort]": "5"}, "capacity[effort]"),
    ],
)
async def test_what_a_query_gets_wrong_is_told(tenant: Tenant, path: str, query: Any, pointer: str) -> None:
    plan = await tenant.make("plans", title="P")
    response = await tenant.client.get(f"/v1/plans/{plan['id']}/{path}", params=query)
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, pointer)


@pytest.mark.parametrize(
    ("estimate", "pointer"),
    [
        ({"low": 1, "likely": 2}, "/tactics/0/value/high"),
        ({"low": 1, "likely": 2, "high": "x"}, "/tactics/0/value/high"),
        ({"votes": [1, "x"]}, "/tactics/0/value/votes/1"),
        ({"votes": []}, "/tactics/0/value/votes"),
        ({"votes": [1], "low": 1}, "/tactics/0/value/"),
        ("5", "/tactics/0/value"),
        (True, "/tactics/0/value"),
        ([5], "/tactics/0/value"),
    ],
)
@pytest.mark.parametrize("size", [1, 600])
async def test_an_estimate_gone_wrong_is_pointed_at(tenant: Tenant, estimate: Any, pointer: str, size: int) -> None:
    tactics = [{"id": "first", "value": estimate}, *({"id": f"tactic {n}", "value": 1} for n in range(size))]
    response = await tenant.client.post("/v1/tactics/prioritize", json={"tactics": tactics})
    assert response.status_code == 422, response.text
    assert all(one["pointer"].startswith(pointer) for one in response.json()["errors"])
