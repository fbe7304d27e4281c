"""OKRs from a table over both edges, and a workspace erased by GraphQL."""

from typing import Any

from tests.edges.conftest import Tenant

TABLE = "Objective,Key Result,Start,Target,Current\nBe known,Fans,1,9,5\n"
CSV = {"Content-Type": "text/csv"}
IMPORT = """mutation ($plan: ID!, $csv: String!, $dry: Boolean!) { importOkrs(planId: $plan, csv: $csv, dryRun: $dry) {
    imported { dryRun objectives { title created keyResults { title created recorded metricKey } } }
    userErrors { code pointer } } }"""


async def graph(tenant: Tenant, query: str, **variables: Any) -> Any:
    response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
    assert "errors" not in response.json(), response.text
    return response.json()["data"]


async def test_a_table_comes_as_text_as_json_and_over_graphql(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="Autumn")
    path = f"/v1/plans/{plan['id']}/import"
    dry = await tenant.client.post(path, content=TABLE, headers=CSV, params={"dry_run": "true"})
    assert dry.json()["objectives"][0]["key_results"][0]["created"], dry.text
    assert (await tenant.read("objectives"))["items"] == []
    told = await graph(tenant, IMPORT, plan=plan["id"], csv=TABLE, dry=True)
    assert told["importOkrs"]["imported"]["objectives"][0]["keyResults"][0]["metricKey"] == "fans"
    made = await tenant.client.post(path, content=TABLE, headers=CSV)
    assert made.status_code == 200, made.text
    assert made.json()["objectives"][0]["key_results"][0] | {"key_result_id": None} == {
        "key_result_id": None,
        "title": "Fans",
        "created": True,
        "metric_key": "fans",
        "metric_created": True,
        "recorded": True,
        "kept": [],
    }
    again = await tenant.client.post(path, json={"csv": TABLE})
    assert not again.json()["objectives"][0]["created"], again.text
    told = await graph(tenant, IMPORT, plan=plan["id"], csv=TABLE, dry=False)
    assert told["importOkrs"]["userErrors"] == []
    (key_result,) = (await tenant.read("key-results"))["items"]
    progress = await tenant.read(f"key-results/{key_result['id']}/progress")
    assert progress["progress"] == 0.5


async def test_what_is_wrong_is_told_alike(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="Autumn")
    response = await tenant.client.post(
        f"/v1/plans/{plan['id']}/import", content=TABLE.replace("9", "many"), headers=CSV
    )
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/2/target")
    told = await graph(tenant, IMPORT, plan=plan["id"], csv=TABLE.replace("9", "many"), dry=False)
    assert told["importOkrs"]["userErrors"] == [{"code": "no_number", "pointer": "/2/target"}]
    unknown = await tenant.client.post(f"/v1/plans/{tenant.id}/import", content=TABLE, headers=CSV)
    assert unknown.status_code == 404
    for query, pointer in (({"decimal": "dot"}, "decimal"), ({"dry_run": "maybe"}, "dry_run"), ({"x": "y"}, "x")):
        response = await tenant.client.post(path_of(plan), content=TABLE, headers=CSV, params=query)
        assert [one["pointer"] for one in response.json()["errors"]] == [pointer]


def path_of(plan: dict[str, Any]) -> str:
    return f"/v1/plans/{plan['id']}/import"


async def test_a_workspace_is_erased_by_graphql_once_its_slug_is_said(tenant: Tenant) -> None:
    query = "mutation ($slug: String!) { eraseWorkspace(confirm: $slug) { erasedId userErrors { code pointer } } }"
    refused = await graph(tenant, query, slug="another")
    assert refused["eraseWorkspace"]["userErrors"] == [{"code": "not_confirmed", "pointer": "/confirm"}]
    slug = (await tenant.read("workspace"))["slug"]
    gone = await graph(tenant, query, slug=slug)
    assert gone["eraseWorkspace"] == {"erasedId": str(tenant.id), "userErrors": []}
    assert (await tenant.client.get("/v1/plans")).status_code in (200, 401)  # the key is remembered for two seconds
    assert (await tenant.client.get("/v1/workspace")).status_code == 401
