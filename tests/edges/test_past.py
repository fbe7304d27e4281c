"""Looking back by both edges: plans as they stood, what became of them, and deletions taken back."""

from datetime import UTC, datetime
from typing import Any

import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, renamed, selection

NEVER = "00000000-0000-7000-8000-000000000000"
BEGAN = "2020-01-01"


def now() -> str:
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")


async def planned(tenant: Tenant) -> dict[str, Any]:
    """An active plan with an objective, two key results of which one stands at 50 of 100, and a tactic."""
    plan = await tenant.make("plans", title="Autumn", status="active", starts_on="2026-01-01", ends_on="2099-12-31")
    objective = await tenant.make("objectives", title="Be known", plan_id=plan["id"])
    metric = await tenant.make("metrics", key="reach", name="Reach", kind="level")
    await tenant.record("reach", ("2026-01-05", 50))
    shared = {"objective_id": objective["id"], "metric_id": metric["id"], "kind": "increase_to", "baseline": 0}
    first = await tenant.make("key-results", title="Reach", target=100, **shared)
    second = await tenant.make("key-results", title="Again", target=200, **shared)
    tactic = await tenant.make("tactics", title="Write", objective_id=objective["id"])
    made = {"plans": plan, "objectives": objective, "metrics": metric, "tactics": tactic}
    return made | {"key-results": first, "second": second}


async def patched(tenant: Tenant, path: str, **change: Any) -> None:
    why = {"Oarlock-Reason": "the market turned"}
    response = await tenant.client.patch(f"/v1/{path}", json=change, headers=why)
    assert response.status_code == 200, response.text


async def test_each_noun_answers_as_it_stood_byte_for_byte(tenant: Tenant) -> None:
    made = await planned(tenant)
    nouns = ("plans", "objectives", "key-results", "tactics", "metrics")
    paths = [f"/v1/{noun}/{made[noun]['id']}" for noun in nouns]
    paths += [f"{paths[1]}/progress", f"{paths[2]}/progress", f"{paths[0]}/health"]
    before = [(await tenant.client.get(path)).content for path in paths]
    moment = now()
    await patched(tenant, f"plans/{made['plans']['id']}", title="Winter", framework="okr", mission="All of it")
    await patched(tenant, f"objectives/{made['objectives']['id']}", title="Be loved", weight=3, perspective="customer")
    await patched(tenant, f"key-results/{made['key-results']['id']}", target=400)
    await patched(tenant, f"tactics/{made['tactics']['id']}", status="done")
    await patched(tenant, f"metrics/{made['metrics']['id']}", unit="count")
    await patched(tenant, "workspace", time_zone="Asia/Tokyo", smart_on_track=1.0)
    await tenant.record("reach", ("2026-01-06", 90))
    await tenant.client.delete(f"/v1/key-results/{made['second']['id']}")
    for path, told in zip(paths, before, strict=True):
        assert (await tenant.client.get(path)).content != told, path
        assert (await tenant.client.get(path, params={"as_of": moment})).content == told, path


async def test_today_is_the_present(tenant: Tenant) -> None:
    made = await planned(tenant)
    path, day = f"/v1/plans/{made['plans']['id']}", now()[:10]
    present = await tenant.client.get(path)
    assert (await tenant.client.get(path, params={"as_of": day})).content == present.content
    progress = await tenant.read(f"plans/{made['plans']['id']}/progress")
    then = await tenant.read(f"plans/{made['plans']['id']}/progress", as_of=day)
    assert {**then, "as_of": None} == progress


async def test_the_future_and_what_was_not_made_yet(tenant: Tenant) -> None:
    made = await planned(tenant)
    for path in (f"plans/{made['plans']['id']}", f"plans/{made['plans']['id']}/health"):
        future = await tenant.client.get(f"/v1/{path}", params={"as_of": "2099-01-01"})
        assert (future.status_code, future.json()["errors"][0]["code"]) == (422, "in_the_future")
        early = await tenant.client.get(f"/v1/{path}", params={"as_of": BEGAN})
        assert early.status_code == 404
        assert early.json()["detail"].startswith("There was no such plan in this workspace then.")
    garbled = await tenant.client.get(f"/v1/plans/{made['plans']['id']}", params={"as_of": "yesterday"})
    assert garbled.status_code == 422
    assert (await tenant.client.get("/v1/keys", params={"as_of": BEGAN})).status_code == 422


async def test_what_is_deleted_is_still_there_then(tenant: Tenant) -> None:
    made = await planned(tenant)
    path = f"/v1/plans/{made['plans']['id']}"
    told, moment = (await tenant.client.get(path)).content, now()
    assert (await tenant.client.delete(path, params={"cascade": "true"})).status_code == 204
    assert (await tenant.client.get(path)).status_code == 404
    assert (await tenant.client.get(path, params={"as_of": moment})).content == told


DEEP = """
  title framework progress
  objectives { nodes { title weight progress status
    keyResults { nodes { title target progress status lastReading { value } metric { unit }
      changes { totalCount } } }
    tactics { nodes { title status } } } }
  health { findings { noun nounId } }
  judgement { progress objectives { title } }
  changes { totalCount }
"""


async def test_the_graph_looks_back_all_the_way_down(tenant: Tenant) -> None:
    made = await planned(tenant)
    which = made["plans"]["id"]
    present = f"query ($id: ID!) {{ plan(id: $id) {{ {DEEP} }} }}"
    before, moment = (await ask(tenant, present, id=which))["plan"], now()
    await patched(tenant, f"objectives/{made['objectives']['id']}", title="Be loved", weight=3)
    await patched(tenant, f"key-results/{made['key-results']['id']}", target=400)
    await patched(tenant, f"metrics/{made['metrics']['id']}", unit="count")
    await tenant.record("reach", ("2026-01-06", 90))
    await tenant.client.delete(f"/v1/key-results/{made['second']['id']}")
    both = f"""query ($id: ID!, $moment: String) {{
        now: plan(id: $id) {{ {DEEP} }}
        then: plan(id: $id, asOf: $moment) {{ {DEEP} }}
        result: keyResult(id: "{made["key-results"]["id"]}", asOf: $moment) {{
            target objective {{ title plan {{ title }} }} }}
        early: objective(id: "{made["objectives"]["id"]}", asOf: "{BEGAN}") {{ title }}
    }}"""
    found = await ask(tenant, both, id=which, moment=moment)
    assert found["then"] == before
    assert found["now"] != before
    assert found["now"]["objectives"]["nodes"][0]["title"] == "Be loved"
    assert found["result"] == {"target": 100.0, "objective": {"title": "Be known", "plan": {"title": "Autumn"}}}
    assert found["early"] is None


async def test_judgements_of_the_graph_look_back_at_targets_too(tenant: Tenant) -> None:
    made = await planned(tenant)
    moment = now()
    await patched(tenant, f"key-results/{made['key-results']['id']}", target=400)
    query = """query ($id: ID!, $moment: String) { keyResult(id: $id) {
        then: judgement(asOf: $moment) { progress resolvedTarget } judgement { progress resolvedTarget }
        never: judgement(asOf: "2020-01-01") { progress } } }"""
    found = await ask(tenant, query, id=made["key-results"]["id"], moment=moment)
    assert found["keyResult"]["then"] == {"progress": 0.5, "resolvedTarget": 100.0}
    assert found["keyResult"]["judgement"] == {"progress": 0.125, "resolvedTarget": 400.0}
    assert found["keyResult"]["never"] == {"progress": None}


async def test_the_future_is_refused_in_the_graph(tenant: Tenant) -> None:
    made = await planned(tenant)
    query = f'{{ plan(id: "{made["plans"]["id"]}", asOf: "2099-01-01") {{ title }} }}'
    answer = (await tenant.client.post("/graphql", json={"query": query})).json()
    fault = answer["errors"][0]["extensions"]["errors"][0]
    assert (fault["pointer"], fault["code"]) == ("asOf", "in_the_future")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_comparison_is_the_same_by_both_edges_in_every_language(tenant: Tenant, language: str) -> None:
    made = await planned(tenant)
    moment = now()
    await patched(tenant, f"key-results/{made['key-results']['id']}", target=400)
    await tenant.client.delete(f"/v1/key-results/{made['second']['id']}")
    tactic = await tenant.make("tactics", title="More", objective_id=made["objectives"]["id"])
    until = now()
    tenant.client.headers["Accept-Language"] = language
    path = f"plans/{made['plans']['id']}/comparison"
    found = await tenant.read(path, **{"from": moment, "to": until})
    assert {(one["noun"], one["became"]) for one in found["things"]} == {
        ("key_result", "amended"),
        ("key_result", "removed"),
        ("tactic", "added"),
    }
    added = next(one for one in found["things"] if one["id"] == tactic["id"])
    assert "More" in added["reason"]["message"]
    assert (language == "en") == added["reason"]["message"].startswith("New: ")
    (standing,) = (one for one in found["standings"] if one["id"] == made["key-results"]["id"])
    assert (standing["after"]["progress"], standing["progress_by_first_promise"]) == (0.125, 0.5)
    span = f'from: "{moment}", to: "{until}"'
    query = f'{{ plan(id: "{made["plans"]["id"]}") {{ comparison({span}) {selection(found)} }} }}'
    assert (await ask(tenant, query))["plan"]["comparison"] == renamed(found)


async def test_a_comparison_begins_with_the_plan_and_runs_forward(tenant: Tenant) -> None:
    made = await planned(tenant)
    path = f"/v1/plans/{made['plans']['id']}/comparison"
    whole = await tenant.read(path.removeprefix("/v1/"))
    assert whole["earlier"] == made["plans"]["created_at"]
    assert {one["became"] for one in whole["things"]} == {"added"}
    backwards = await tenant.client.get(path, params={"from": now(), "to": made["plans"]["created_at"]})
    assert (backwards.status_code, backwards.json()["errors"][0]["code"]) == (422, "from_after_to")
    assert (await tenant.client.get(f"/v1/plans/{NEVER}/comparison", params={"from": BEGAN})).status_code == 404


async def test_changes_of_a_plan_between_two_moments(tenant: Tenant) -> None:
    made = await planned(tenant)
    moment = now()
    await patched(tenant, f"objectives/{made['objectives']['id']}", title="Be loved")
    until = now()
    await patched(tenant, f"objectives/{made['objectives']['id']}", title="Be seen")
    rest = await tenant.read(f"plans/{made['plans']['id']}/changes", **{"from": moment, "to": until})
    assert [one["after"] for one in rest["items"]] == [{"title": "Be loved"}]
    query = f"""{{ plan(id: "{made["plans"]["id"]}") {{
        changes(from: "{moment}", to: "{until}") {{ totalCount nodes {{ seq }} }} }} }}"""
    found = (await ask(tenant, query))["plan"]["changes"]
    assert found == {"totalCount": 1, "nodes": [{"seq": rest["items"][0]["seq"]}]}


async def test_versions_are_the_same_by_both_edges(tenant: Tenant) -> None:
    made = await planned(tenant)
    await patched(tenant, f"key-results/{made['key-results']['id']}", target=400)
    rest = await tenant.read(f"key-results/{made['key-results']['id']}/versions")
    assert [(one["target"], one["facts"]["progress"]) for one in rest["items"]] == [(100, 0.5), (400, 0.125)]
    query = f"""{{ keyResult(id: "{made["key-results"]["id"]}") {{
        versions {{ target reason facts {{ progress }} }} }} }}"""
    assert (await ask(tenant, query))["keyResult"]["versions"] == [
        {"target": 100, "reason": "the market turned", "facts": {"progress": 0.5}},
        {"target": 400, "reason": None, "facts": {"progress": 0.125}},
    ]


async def test_a_deletion_is_taken_back_by_both_edges(tenant: Tenant) -> None:
    made = await planned(tenant)
    path = f"plans/{made['plans']['id']}"
    before = await tenant.read(f"{path}/progress")
    for edge in ("rest", "graph"):
        assert (await tenant.client.delete(f"/v1/{path}", params={"cascade": "true"})).status_code == 204
        listed = await tenant.read("changes", action="deleted", noun="plan", sort="-seq", limit=1)
        seq = listed["items"][0]["seq"]
        if edge == "rest":
            response = await tenant.client.post(f"/v1/changes/{seq}/undo")
            assert response.status_code == 200, response.text
            restored = response.json()["restored"]
            again = await tenant.client.post(f"/v1/changes/{seq}/undo")
            assert (again.status_code, again.json()["detail"][:20]) == (409, "It is there again: t")
        else:
            asked = "undone { restored { noun id } } userErrors { code }"
            done = (await ask(tenant, f"mutation {{ undoChange(seq: {seq}) {{ {asked} }} }}"))["undoChange"]
            assert done["userErrors"] == []
            restored = done["undone"]["restored"]
        assert [one["noun"] for one in restored] == ["plan", "objective", "key_result", "key_result", "tactic"]
        assert await tenant.read(f"{path}/progress") == before
    assert (await tenant.client.post("/v1/changes/99999/undo")).status_code == 404
