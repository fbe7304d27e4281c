"""The health of a plan, over both edges and in every language; and what alignments say there."""

from datetime import timedelta
from typing import Any

import pytest

from service.i18n import LANGUAGES
from service.operations.health import health_of_plan
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, renamed, selection
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, make_tactic
from tests.support.workspaces import NOW, Workspace


async def test_a_strategic_plan_and_what_is_wrong_with_it(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    address = f"plans/{plan['id']}/health"
    assert await tenant.read(address) == {"plan_id": plan["id"], "findings": []}
    shared = {"plan_id": plan["id"], "progress_driver": "children"}
    top = await tenant.make("objectives", title="Grow revenue", level="company", perspective="financial", **shared)
    low = await tenant.make("objectives", title="Be known", level="social", perspective="customer", plan_id=plan["id"])
    newer = await tenant.make("metrics", key="new", name="Real reach", kind="level")
    metric = await tenant.make("metrics", key="old", name="Reach", kind="level", superseded_by=newer["id"])
    result = await tenant.make(
        "key-results", title="Reach it", objective_id=low["id"], metric_id=metric["id"], kind="increase_to", target=9
    )
    tactic = await tenant.make("tactics", title="Post daily", objective_id=low["id"])
    found = (await tenant.read(address))["findings"]
    assert [(one["reason"]["rule"], one["severity"], one["noun"], one["noun_id"]) for one in found] == [
        ("health.unaligned", "warning", "objective", low["id"]),
        ("health.superseded", "warning", "key_result", result["id"]),
        ("health.unindicated", "warning", "tactic", tactic["id"]),
        ("health.empty_perspective", "note", "plan", plan["id"]),
        ("health.empty_perspective", "note", "plan", plan["id"]),
    ]
    assert found[0]["reason"]["message"] == "“Be known” has no goal above it: nobody can say what it helps with."
    assert found[1]["advice"]["message"] == "Point it to Real reach."
    whole = await tenant.read(address)
    graph = await ask(tenant, f"query ($id: ID!) {{ plan(id: $id) {{ health {selection(whole)} }} }}", id=plan["id"])
    assert graph["plan"]["health"] == renamed(whole)

    aligned = await tenant.make("alignments", from_id=low["id"], to_id=top["id"], kind="supports")
    assert aligned["statement"] == "To help us grow revenue, we be known."
    left = (await tenant.read(address))["findings"]
    assert [one["reason"]["rule"] for one in left] == [one["reason"]["rule"] for one in found[1:]]


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
    message = (await read(f"plans/{plan['id']}/health"))["findings"][0]["reason"]["message"]
    assert ("has no key result" in message) == (language == "en")


async def test_what_is_closed_or_done_is_let_be(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        closed = await make_objective(work, plan_id=plan.id, level="social", stage="closed")
        await make_tactic(work, objective_id=closed.id, status="done")
        assert (await health_of_plan(work, plan.id)).findings == ()


async def test_a_tactic_of_a_key_result_was_set_before_there_was_one(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        tactic = await make_tactic(work, objective_id=objective.id)
    async with workspace.writing(now=NOW + timedelta(days=40)) as work:
        result = await make_key_result(work, objective_id=objective.id, metric_id=(await make_metric(work)).id)
        later = await make_tactic(work, key_result_id=result.id)
        found = (await health_of_plan(work, objective.plan_id)).findings
    rules = {(one.reason.rule, one.noun_id) for one in found}
    assert rules == {("health.unindicated", tactic.id), ("health.too_early", tactic.id)}
    assert later.id not in {one.noun_id for one in found}
