"""The manners of writes in the graph: versions, reasons, history, and requests that are repeated."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from service.store.tables.people import Scope
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.workspaces import Workspace

FAULTS = "userErrors { code pointer }"
UPDATE_PLAN = f"""mutation($id: ID!, $patch: PlanPatch!, $version: Int, $why: String) {{
    updatePlan(id: $id, patch: $patch, ifVersion: $version, reason: $why) {{ plan {{ title version }} {FAULTS} }}
}}"""
STALE = [{"code": "precondition_failed", "pointer": None}]


@pytest.fixture
async def plan(workspace: Workspace) -> Any:
    """An active plan."""
    async with workspace.writing() as work:
        return await make.make_plan(work, status="active", ends_on="2026-12-31")


async def test_a_change_may_ask_for_the_version_that_was_read(graph: Graph, plan: Any):
    asked = {"id": str(plan.id), "patch": {"title": "B"}, "version": 1}
    done = (await graph(UPDATE_PLAN, **asked))["updatePlan"]
    assert done == {"plan": {"title": "B", "version": 2}, "userErrors": []}
    late = (await graph(UPDATE_PLAN, **asked | {"patch": {"title": "C"}}))["updatePlan"]
    assert late == {"plan": None, "userErrors": STALE}
    free = (await graph(UPDATE_PLAN, **asked | {"patch": {"title": "C"}, "version": None}))["updatePlan"]
    assert free["plan"] == {"title": "C", "version": 3}


async def test_of_sixteen_who_read_the_same_one_writes(graph: Graph, plan: Any):
    answers = await asyncio.gather(
        *(graph(UPDATE_PLAN, id=str(plan.id), patch={"title": f"By {n}"}, version=1) for n in range(16))
    )
    errors = [answer["updatePlan"]["userErrors"] for answer in answers]
    assert sorted(errors, key=len) == [[]] + [STALE] * 15


async def test_every_change_and_deletion_may_be_conditional(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        result = await make.make_key_result(work)
        metric = await make.make_metric(work)
        await make.record(work, metric, ("2026-11-01", 1.0))
    ids = {"result": str(result.id), "metric": str(metric.id)}
    override = 'keyResultId: $result, status: at_risk, reason: "a hunch", expiresAt: "2199-01-01T00:00:00Z"'
    answer = await graph(
        f"""mutation($result: ID!, $metric: ID!) {{
            delete: deleteKeyResult(id: $result, ifVersion: 7) {{ {FAULTS} }}
            override: overrideStatus({override}, ifVersion: 7) {{ {FAULTS} }}
            remove: removeOverride(keyResultId: $result, ifVersion: 7) {{ {FAULTS} }}
            workspace: updateWorkspace(patch: {{name: "B"}}, ifVersion: 7) {{ {FAULTS} }}
            withdraw: withdrawReading(metricId: $metric, periodStart: "2026-11-01T00:00:00Z", ifVersion: 7) {{
                {FAULTS}
            }}
        }}""",
        **ids,
    )
    assert all(payload["userErrors"] == STALE for payload in answer.values()), answer


async def test_an_active_plan_is_amended_with_a_reason(graph: Graph, plan: Any):
    asked = {"id": str(plan.id), "patch": {"endsOn": "2027-01-31"}}
    refused = (await graph(UPDATE_PLAN, **asked))["updatePlan"]["userErrors"]
    assert refused == [{"code": "reason_required", "pointer": "/endsOn"}]
    for blank in ("", "   "):
        assert (await graph(UPDATE_PLAN, **asked, why=blank))["updatePlan"]["userErrors"] == refused
    done = (await graph(UPDATE_PLAN, **asked, why="по-късно"))["updatePlan"]
    assert done["userErrors"] == []
    history = await graph(
        """query($id: ID!) { plan(id: $id) { changes(sort: ["-seq"], first: 1) {
            totalCount nodes { seq action noun nounId planId reason before after requestId }
        } } }""",
        id=str(plan.id),
    )
    (change,) = history["plan"]["changes"]["nodes"]
    assert (change["action"], change["noun"], change["reason"]) == ("amended", "plan", "по-късно")
    assert (change["before"], change["after"]) == ({"ends_on": "2026-12-31"}, {"ends_on": "2027-01-31"})
    assert change["nounId"] == change["planId"] == str(plan.id)
    assert change["requestId"]
    assert history["plan"]["changes"]["totalCount"] == 2


@pytest.mark.parametrize("bad", ["x" * 1001, "two\nlines", "nul\x00"])
async def test_a_reason_is_one_line(graph: Graph, plan: Any, bad: str):
    answer = await graph(UPDATE_PLAN, id=str(plan.id), patch={"endsOn": None}, why=bad)
    assert answer["updatePlan"]["userErrors"] == [{"code": "malformed", "pointer": "/reason"}]


async def test_every_noun_tells_its_history_and_who_made_it(graph: Graph, with_scopes: Any, workspace: Workspace):
    async with workspace.writing() as work:
        ada = await make.make_member(work)
    writer = await with_scopes(Scope.WRITE, member_id=ada.id)
    made = await writer(f'mutation {{ createTactic(input: {{title: "T"}}) {{ tactic {{ id }} {FAULTS} }} }}')
    tactic = made["createTactic"]["tactic"]["id"]
    found = await graph(
        """query($id: ID!) {
            tactic(id: $id) { changes { nodes { action member { name } after } } }
            changes(filter: {noun: {eq: "tactic"}}) { nodes { nounId } }
        }""",
        id=tactic,
    )
    (change,) = found["tactic"]["changes"]["nodes"]
    assert (change["action"], change["member"], change["after"]["title"]) == ("created", {"name": "Ada"}, "T")
    assert found["changes"]["nodes"] == [{"nounId": tactic}]


async def test_a_reader_is_not_shown_or_told_the_number_of_changes_of_keys(with_scopes: Any, graph: Graph):
    reader = await with_scopes(Scope.READ)
    query = "{ changes { totalCount nodes { noun } } }"
    assert (await reader(query))["changes"] == {"totalCount": 0, "nodes": []}
    assert (await graph(query))["changes"]["totalCount"] == 2


async def test_versions_show_both_promises(graph: Graph, workspace: Workspace, plan: Any):
    async with workspace.writing() as work:
        objective = await make.make_objective(work, plan_id=plan.id)
        metric = await make.make_metric(work)
        result = await make.make_key_result(work, objective_id=objective.id, metric_id=metric.id)
        await make.record(work, metric, ("2026-11-20", 50.0))
    await graph(
        f"""mutation($id: ID!) {{
            updateKeyResult(id: $id, patch: {{target: 200}}, reason: "doubled") {{ {FAULTS} }}
        }}""",
        id=str(result.id),
    )
    query = "query($id: ID!) { keyResult(id: $id) { versions { target reason facts { progress } } } }"
    assert (await graph(query, id=str(result.id)))["keyResult"]["versions"] == [
        {"target": 100.0, "reason": "doubled", "facts": {"progress": 0.5}},
        {"target": 200.0, "reason": None, "facts": {"progress": 0.25}},
    ]


# Idempotency keys

TWO = f"""mutation {{
    one: createPlan(input: {{title: "One"}}) {{ plan {{ id title objectives {{ nodes {{ id }} }} }} {FAULTS} }}
    wrong: createPlan(input: {{title: ""}}) {{ plan {{ id }} {FAULTS} }}
    two: createMember(input: {{name: "Two"}}) {{ member {{ id name }} {FAULTS} }}
}}"""


async def test_a_mutation_is_done_once(graph: Graph):
    key = str(uuid4())
    first = await graph.post({"query": TWO}, idempotency_key=key)
    data = first.json()["data"]
    assert data["one"]["plan"]["title"] == "One"
    assert data["wrong"]["plan"] is None
    assert [fault["pointer"] for fault in data["wrong"]["userErrors"]] == ["/title"]
    again = await graph.post({"query": TWO}, idempotency_key=key)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    found = await graph("{ plans { nodes { id } } members { nodes { id } } }")
    assert found["plans"]["nodes"] == [{"id": data["one"]["plan"]["id"]}]
    assert found["members"]["nodes"] == [{"id": data["two"]["member"]["id"]}]


async def test_its_fields_read_what_was_just_written(graph: Graph):
    query = f"""mutation($id: ID!) {{
        createPlan(input: {{id: $id, title: "A"}}) {{ plan {{ title }} {FAULTS} }}
        createObjective(input: {{planId: $id, title: "O"}}) {{
            objective {{ plan {{ title objectives {{ totalCount }} }} }} {FAULTS}
        }}
        updatePlan(id: $id, patch: {{title: "B"}}) {{ plan {{ title objectives {{ totalCount }} }} {FAULTS} }}
    }}"""
    asked = {"query": query, "variables": {"id": str(uuid4())}}
    data = (await graph.post(asked, idempotency_key=str(uuid4()))).json()["data"]
    assert data["createPlan"]["plan"] == {"title": "A"}
    assert data["createObjective"]["objective"]["plan"] == {"title": "A", "objectives": {"totalCount": 1}}
    assert data["updatePlan"]["plan"] == {"title": "B", "objectives": {"totalCount": 1}}


async def test_a_key_is_for_one_request(graph: Graph):
    key = str(uuid4())
    await graph.post({"query": TWO}, idempotency_key=key)
    other = await graph.post({"query": TWO.replace("One", "Other")}, idempotency_key=key)
    assert (other.status_code, other.json()["errors"][0]["code"]) == (422, "idempotency_key_reused")


async def test_of_sixteen_at_once_one_is_done(graph: Graph):
    key = str(uuid4())
    answers = await asyncio.gather(*(graph.post({"query": TWO}, idempotency_key=key) for _ in range(16)))
    assert len({answer.content for answer in answers if answer.status_code == 200}) == 1
    assert {answer.json().get("code") for answer in answers if answer.status_code != 200} <= {"in_flight"}
    assert len((await graph("{ plans { nodes { id } } }"))["plans"]["nodes"]) == 1


async def test_what_failed_in_the_middle_leaves_no_history(graph: Graph):
    await graph.post({"query": TWO}, idempotency_key=str(uuid4()))
    found = await graph('{ changes(filter: {noun: {ne: "key"}}) { nodes { seq noun } } }')
    assert found["changes"]["nodes"] == [{"seq": 2, "noun": "plan"}, {"seq": 3, "noun": "member"}]


async def test_a_query_pays_no_heed_to_a_key(graph: Graph, plan: Any):
    asked = {"query": "{ plans { nodes { title } } }"}
    key = str(uuid4())
    first = await graph.post(asked, idempotency_key=key)
    await graph(UPDATE_PLAN, id=str(plan.id), patch={"title": "New"})
    again = await graph.post(asked, idempotency_key=key)
    assert first.json() != again.json()
    assert "idempotency-replayed" not in again.headers


async def test_a_refused_document_is_not_remembered(graph: Graph):
    key = str(uuid4())
    for _ in range(2):
        refused = await graph.post({"query": "mutation { nothing }"}, idempotency_key=key)
        assert refused.json()["errors"][0]["extensions"]["code"] == "graphql_validation"
        assert "idempotency-replayed" not in refused.headers
    assert (await graph.post({"query": TWO}, idempotency_key=key)).json()["data"]["one"]["plan"]


async def test_the_header_gives_a_reason_to_mutations_that_have_none(graph: Graph, plan: Any):
    asked = {"query": UPDATE_PLAN, "variables": {"id": str(plan.id), "patch": {"endsOn": "2027-01-31"}}}
    done = await graph.post(asked, oarlock_reason="moved", idempotency_key=str(uuid4()))
    assert done.json()["data"]["updatePlan"]["userErrors"] == []
    found = await graph("query($id: ID!) { plan(id: $id) { changes { nodes { reason } } } }", id=str(plan.id))
    assert [change["reason"] for change in found["plan"]["changes"]["nodes"]] == [None, "moved"]
