"""Derived metrics over HTTP, the same over both edges: made, read, judged, and asked for without being stored."""

from typing import Any

import pytest

from tests.edges.conftest import Tenant

WINDOW = {"from": "2026-11-02", "to": "2026-11-16"}
RATE = "engagement_rate.by_followers(likes=ig.likes, comments=0, shares=0, followers=ig.followers)"
DERIVE = """query($input: DeriveMetricInput!) {
  deriveMetric(input: $input) { metric variant value unit formula reason }
}"""
SERIES = """query($id: ID!, $from: String, $to: String) { metric(id: $id) {
  formula lastReading { value provisional }
  series(from: $from, to: $to) { aggregate bucket points { start value count provisional } reasons { rule message } }
} }"""


async def graph(tenant: Tenant, query: str, **variables: Any) -> dict[str, Any]:
    response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
    return response.json()


@pytest.fixture
async def rate(tenant: Tenant) -> dict[str, Any]:
    """Two weeks of likes and followers, and the engagement rate of each week."""
    await tenant.make("metrics", key="ig.likes", name="Likes", kind="flow")
    await tenant.make("metrics", key="ig.followers", name="Followers", kind="level")
    days = [f"2026-11-{day:02}" for day in range(2, 16)]
    await tenant.record("ig.likes", *((day, 10.0) for day in days))
    await tenant.record("ig.followers", *((day, 1000.0 + 100 * place) for place, day in enumerate(days)))
    given = {"kind": "ratio", "cadence": "weekly", "unit": "%", "formula": RATE}
    return await tenant.make("metrics", key="ig.engagement", name="Engagement", **given)


async def test_a_derived_metric_is_read_like_any_other(tenant: Tenant, rate: dict[str, Any]) -> None:
    assert rate["formula"] == RATE
    assert "formula_metric_ids" not in rate
    found = await tenant.read(f"metrics/{rate['id']}/series", **WINDOW)
    values = [point["value"] for point in found["points"]]
    assert values == pytest.approx([100 * 70 / 1600, 100 * 70 / 2300])
    assert (found["aggregate"], found["bucket"], found["unit"]) == (None, "week", "%")
    listed = await tenant.read("metrics", **{"formula[null]": "false"})
    assert [one["key"] for one in listed["items"]] == ["ig.engagement"]


async def test_readings_of_a_derived_metric_are_rejected(tenant: Tenant, rate: dict[str, Any]) -> None:
    item = {"metric": "ig.engagement", "value": 5, "at": "2026-11-02"}
    response = await tenant.client.post("/v1/readings", json=[item])
    assert response.status_code == 422
    assert [one["code"] for one in response.json()["items"]] == ["derived_metric"]


async def test_what_is_computed_from_a_metric_is_in_its_way(tenant: Tenant, rate: dict[str, Any]) -> None:
    likes = (await tenant.read("metrics", key="ig.likes"))["items"][0]
    refused = await tenant.client.delete(f"/v1/metrics/{likes['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "in_the_way")
    renamed = await tenant.client.patch(f"/v1/metrics/{likes['id']}", json={"key": "likes"})
    assert (renamed.status_code, renamed.json()["errors"][0]["pointer"]) == (409, "/key")


@pytest.mark.parametrize(
    "asked",
    [
        {"expression": "sum(ig.likes) / end(ig.followers)", **WINDOW},
        {"expression": "ig.engagement", **WINDOW},
        {"expression": "ig.likes / ig.followers", "from": "2020-01-01", "to": "2020-01-02"},
        {"metric": "applause_rate", "inputs": {"likes": {"metric": "ig.likes"}, "followers": 700}, **WINDOW},
        {"metric": "cpc", "inputs": {"spend": 5, "clicks": 0}},
        {"metric": "cpc", "inputs": {"spend": 5, "clicks": 2}, "as_of": "2026-01-01"},
    ],
)
async def test_both_edges_derive_the_same(tenant: Tenant, rate: dict[str, Any], asked: dict[str, Any]) -> None:
    response = await tenant.client.post("/v1/metrics/derive", json=asked)
    assert response.status_code == 200, response.text
    given = {"asOf" if name == "as_of" else name: value for name, value in asked.items()}
    answer = await graph(tenant, DERIVE, input=given)
    assert answer == {"data": {"deriveMetric": response.json()}}
    assert (response.json()["value"] is None) == (response.json()["reason"] is not None)
    assert response.json()["variant"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"expression": "ig.likes +", **WINDOW}, "formula_incomplete"),
        ({"expression": "ig.likes"}, "window_missing"),
        ({"metric": "cpc", "inputs": {"spend": {"metric": "gone"}, "clicks": 1}, **WINDOW}, "unknown_metric"),
        ({"expression": "ig.likes", **WINDOW, "as_of": "2126-01-01"}, "in_the_future"),
    ],
)
async def test_both_edges_refuse_the_same(tenant: Tenant, rate: dict[str, Any], asked: Any, code: str) -> None:
    response = await tenant.client.post("/v1/metrics/derive", json=asked)
    assert response.status_code == 422, response.text
    told = response.json()["errors"]
    assert [one["code"] for one in told] == [code]
    given = {"asOf" if name == "as_of" else name: value for name, value in asked.items()}
    (error,) = (await graph(tenant, DERIVE, input=given))["errors"]
    in_graph = [{**one, "pointer": one["pointer"].replace("as_of", "asOf")} for one in told]
    assert error["extensions"]["errors"] == in_graph


async def test_the_graph_reads_what_rest_reads(tenant: Tenant, rate: dict[str, Any]) -> None:
    found = (await graph(tenant, SERIES, id=rate["id"], **WINDOW))["data"]["metric"]
    rest = await tenant.read(f"metrics/{rate['id']}/series", **WINDOW)
    points = [{name: point[name] for name in ("start", "value", "count", "provisional")} for point in rest["points"]]
    assert found["series"]["points"] == points
    assert found["lastReading"]["value"] == points[-1]["value"]
    refused = await tenant.client.get(f"/v1/metrics/{rate['id']}/series", params={"aggregate": "avg"})
    assert refused.json()["errors"][0]["code"] == "aggregate_unfit"
