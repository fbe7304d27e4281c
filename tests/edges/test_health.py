"""The health of a plan, over both edges and in every language; and what alignments say there."""

from typing import Any

import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, renamed, selection

WHOLE = {"mission": "Be known", "business_function": "sales", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}
NONE = {"errors": 0, "warnings": 0, "notes": 0, "rules": []}


def rules_in(health: Any) -> list[tuple[str, str, str, str]]:
    """What was found: rules with their severities, and what each is about."""
    return [(one["reason"]["rule"], one["severity"], one["noun"], one["noun_id"]) for one in health["findings"]]


async def test_a_strategic_plan_and_what_is_wrong_with_it(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P", **WHOLE)
    address = f"plans/{plan['id']}/health"
    assert await tenant.read(address) == {"plan_id": plan["id"], "totals": NONE, "findings": []}
    owner = (await tenant.make("members", name="Ada"))["id"]
    shared = {"plan_id": plan["id"], "progress_driver": "children", "owner_id": owner}
    top = await tenant.make("objectives", title="Grow revenue", level="company", perspective="financial", **shared)
    low = await tenant.make("objectives", title="Be known", level="social", perspective="customer", plan_id=plan["id"])
    newer = await tenant.make("metrics", key="new", name="Real reach", kind="level")
    metric = await tenant.make("metrics", key="old", name="Reach", kind="level", superseded_by=newer["id"])
    result = await tenant.make(
        "key-results", title="Reach it", objective_id=low["id"], metric_id=metric["id"], kind="increase_to"
    )
    tactic = await tenant.make("tactics", title="Post daily", objective_id=low["id"])
    whole = await tenant.read(address)
    assert rules_in(whole) == [
        ("health.no_target", "error", "key_result", result["id"]),
        ("health.unaligned", "warning", "objective", low["id"]),
        ("health.childless", "warning", "objective", top["id"]),
        ("health.superseded", "warning", "key_result", result["id"]),
        ("health.unindicated", "warning", "tactic", tactic["id"]),
        ("health.unowned", "note", "objective", low["id"]),
        ("health.no_milestones", "note", "key_result", result["id"]),
        ("health.empty_perspective", "note", "plan", plan["id"]),
        ("health.empty_perspective", "note", "plan", plan["id"]),
    ]
    assert [whole["totals"][name] for name in ("errors", "warnings", "notes")] == [1, 4, 4]
    assert {one["plan_id"] for one in whole["findings"]} == {plan["id"]}
    assert whole["findings"][1]["reason"]["message"] == (
        "“Be known” has no goal above it: nobody can say what it helps with."
    )
    assert whole["findings"][3]["advice"]["message"] == "Point it to Real reach."
    graph = await ask(tenant, f"query ($id: ID!) {{ plan(id: $id) {{ health {selection(whole)} }} }}", id=plan["id"])
    assert graph["plan"]["health"] == renamed(whole)

    aligned = await tenant.make("alignments", from_id=low["id"], to_id=top["id"], kind="supports")
    assert aligned["statement"] == "To help us grow revenue, we be known."
    left = await tenant.read(address)
    assert rules_in(left) == [one for one in rules_in(whole) if one[0] != "health.unaligned"]


async def test_findings_are_narrowed_alike_over_both_edges(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P", status="active")
    address = f"plans/{plan['id']}/health"
    some = await tenant.read(address, severity="error,note", rule="health.no_mission,health.no_objectives")
    assert [one["reason"]["rule"] for one in some["findings"]] == ["health.no_objectives", "health.no_mission"]
    assert some["totals"]["notes"] == 3, "what was not asked for is counted"
    narrowed = '(severity: [error, note], rule: ["health.no_mission", "health.no_objectives"])'
    query = f"query ($id: ID!) {{ plan(id: $id) {{ health{narrowed} {selection(some)} }} }}"
    assert (await ask(tenant, query, id=plan["id"]))["plan"]["health"] == renamed(some)
    for parameters in ({"severity": "fatal"}, {"rule": "no_mission"}, {"kind": "error"}):
        for path in (address, "health"):
            refused = await tenant.client.get(f"/v1/{path}", params=parameters)
            assert refused.status_code == 422
            assert refused.json()["errors"][0]["pointer"] == next(iter(parameters))


async def test_the_workspace_tells_of_all_its_plans_and_of_what_stands_in_none(tenant: Tenant) -> None:
    empty = await tenant.read("health")
    assert empty == {"totals": NONE, "findings": [], "findings_left_out": 0, "plan_ids": [], "plans_left_out": 0}
    first = await tenant.make("plans", title="First", **WHOLE)
    second = await tenant.make("plans", title="Second", status="active", **WHOLE)
    loose = await tenant.make("tactics", title="Post")
    body = [{"metric": "unheard", "value": 1.0, "at": "2026-11-20T00:00:00Z"}]
    await tenant.client.post("/v1/readings", json=body)
    whole = await tenant.read("health")
    assert rules_in(whole) == [
        ("health.no_objectives", "error", "plan", second["id"]),
        ("health.missed_check_in", "warning", "plan", second["id"]),
        ("health.loose_tactic", "warning", "tactic", loose["id"]),
        ("health.unknown_metric", "warning", "workspace", str(tenant.id)),
    ]
    assert whole["plan_ids"] == [second["id"], first["id"]]
    assert whole["findings"][3]["reason"]["params"]["metric"] == "unheard"
    graph = await ask(tenant, f"{{ viewer {{ workspace {{ health {selection(whole)} }} }} }}")
    assert graph["viewer"]["workspace"]["health"] == renamed(whole)
    errors = await tenant.read("health", severity="error")
    assert [one["noun_id"] for one in errors["findings"]] == [second["id"]]
    assert errors["totals"] == whole["totals"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_statements_and_findings_are_told_in_the_language_asked_for(tenant: Tenant, language: str) -> None:
    plan = await tenant.make("plans", title="P")
    ids = [(await tenant.make("objectives", title=title, plan_id=plan["id"]))["id"] for title in ("Up", "Down")]
    made = await tenant.make("alignments", from_id=ids[1], to_id=ids[0])
    headers = {"Accept-Language": language}

    async def read(path: str) -> Any:
        return (await tenant.client.get(f"/v1/{path}", headers=headers)).json()

    statement = (await read(f"alignments/{made['id']}"))["statement"]
    assert statement.startswith("To help us Up") == (language == "en")
    query = "query ($id: ID!) { objective(id: $id) { alignments { nodes { statement toObjective { title } } } } }"
    asked = {"query": query, "variables": {"id": ids[1]}}
    answer = (await tenant.client.post("/graphql", json=asked, headers=headers)).json()
    assert answer["data"]["objective"]["alignments"]["nodes"] == [
        {"statement": statement, "toObjective": {"title": "Up"}}
    ]
    found = (await read(f"plans/{plan['id']}/health?rule=health.unmeasured"))["findings"][0]
    assert ("has no key result" in found["reason"]["message"]) == (language == "en")
    assert ("Give it a key result" in found["advice"]["message"]) == (language == "en")


async def test_an_objective_says_what_it_does_for_the_one_it_serves(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    top = await tenant.make("objectives", title="Grow revenue", plan_id=plan["id"])
    other = await tenant.make("objectives", title="Keep customers", plan_id=plan["id"])
    under = await tenant.make("objectives", title="Publish guides", plan_id=plan["id"], parent_id=top["id"])
    aligned = await tenant.make("objectives", title="Answer faster", plan_id=plan["id"])
    for low in (under, aligned):
        await tenant.make("alignments", from_id=low["id"], to_id=other["id"], kind="supports")
    expected = {
        top["id"]: None,
        other["id"]: None,
        under["id"]: "To help us grow revenue, we publish guides.",
        aligned["id"]: "To help us keep customers, we Answer faster.",
    }
    assert under["statement"] == expected[under["id"]]
    listed = (await tenant.read("objectives"))["items"]
    assert {one["id"]: one["statement"] for one in listed} == expected
    graph = await ask(tenant, "{ objectives { nodes { id statement } } }")
    assert {one["id"]: one["statement"] for one in graph["objectives"]["nodes"]} == expected
    spanish = await tenant.client.get(f"/v1/objectives/{under['id']}", headers={"Accept-Language": "es"})
    assert spanish.json()["statement"] == "Para ayudarnos con “grow revenue”, nos proponemos esto: “publish guides”."
