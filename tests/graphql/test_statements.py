"""How many statements a query takes: a number that the query decides, not the data."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.statements import counted
from tests.support.workspaces import Workspace

DASHBOARD = """
query Dashboard($id: ID!) {
  plan(id: $id) {
    title
    objectives(first: 50) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        title progress pace status reasons { message } rolledUp { children { ref share } }
        owner { name objectives { totalCount } }
        plan { title }
        parent { title }
        children { nodes { title } }
        keyResults {
          totalCount
          nodes {
            title progress pace status lastReading { value } forecast { value }
            objective { title plan { title } }
            metric { key lastReading { value } readings(last: 3) { nodes { value metric { name } } } }
            tactics { nodes { title assignees { name } requiredTactics { title } keyResult { title progress } } }
          }
        }
        tactics { totalCount nodes { title responsible { name } } }
      }
    }
  }
}
"""
DAYS = [datetime(2026, 11, day, tzinfo=UTC) for day in range(1, 7)]


async def plan_of(workspace: Workspace, objectives: int, key_results: int) -> str:
    """A plan of that size, every relation of which holds something."""
    async with workspace.writing() as work:
        plan = await make.make_plan(work, starts_on="2026-11-01", ends_on="2026-12-01")
        members = [await make.make_member(work, name=f"M{place}") for place in range(3)]
        top = None
        for place in range(objectives):
            above = {} if top is None else {"parent_id": top.id}
            owner = members[place % 3].id
            objective = await make.make_objective(work, plan_id=plan.id, owner_id=owner, **above)
            top = top or objective
            for number in range(key_results):
                metric = await make.make_metric(work)
                key_result = await make.make_key_result(work, objective_id=objective.id, metric_id=metric.id)
                values = [((day + timedelta(hours=number)).isoformat(), 5.0 * step) for step, day in enumerate(DAYS)]
                await make.record(work, metric, *values)
                serves = {"objective_id": objective.id, "key_result_id": key_result.id}
                first = await make.make_tactic(work, **serves, responsible_id=members[0].id)
                await make.make_tactic(
                    work, **serves, requires=[first.id], assignee_ids=[one.id for one in members[: number + 1]]
                )
    return str(plan.id)


@pytest.fixture
async def plans(graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Plans of several sizes. The key is known from now on, however slow the machine."""
    monkeypatch.setattr("service.edge.keyring.REMEMBERED_SECONDS", 3600)
    await graph("{ viewer { scopes } }")
    return [await plan_of(workspace, *size) for size in ((2, 1), (6, 2), (13, 3))]


async def statements_of(graph: Graph, query: str, **variables: str) -> int:
    with counted() as count:
        await graph(query, **variables)
    return count[0]


async def test_a_nested_dashboard_takes_a_constant_number_of_statements(graph: Graph, plans: list[str]):
    counts = [await statements_of(graph, DASHBOARD, id=plan) for plan in plans]
    assert len(set(counts)) == 1, counts
    assert counts[0] < 60


async def test_a_list_of_plans_takes_as_many_as_one(graph: Graph, plans: list[str]):
    query = """query($ids: [ID!]) { plans(filter: {id: {in: $ids}}) { nodes {
      objectives { totalCount nodes { keyResults { nodes { progress metric { key } } } } } } } }"""
    few, all_of_them = [await statements_of(graph, query, ids=ids) for ids in (plans[:1], plans)]
    assert few == all_of_them


async def test_what_is_not_asked_costs_nothing(graph: Graph, plans: list[str]):
    titles = "query($id: ID!) { plan(id: $id) { objectives { nodes { title } } } }"
    total = "query($id: ID!) { plan(id: $id) { objectives { totalCount nodes { title } } } }"
    assert await statements_of(graph, titles, id=plans[0]) == 2
    assert await statements_of(graph, total, id=plans[0]) == 3
    assert await statements_of(graph, "{ __typename viewer { scopes } __schema { queryType { name } } }") == 0
    assert await statements_of(graph, "{ prioritizeTactics(input: {tactics: []}) { method } }") == 1


async def test_all_facts_of_a_level_are_judged_once(graph: Graph, plans: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("service.operations.remembered.MEMORY.get", lambda _: None)
    one = "query($id: ID!) { plan(id: $id) { objectives { nodes { keyResults { nodes { progress } } } } } }"
    every = one.replace("progress", "progress pace status grade band reasons { rule } lastReading { value }")
    assert await statements_of(graph, every, id=plans[1]) == await statements_of(graph, one, id=plans[1])


async def test_nodes_take_one_statement_a_noun(graph: Graph, plans: list[str]):
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert await statements_of(graph, query, ids=plans) == await statements_of(graph, query, ids=plans[:1]) == 2


async def test_series_of_a_level_take_one_statement_for_those_of_the_same_dates(graph: Graph, plans: list[str]):
    query = """query($id: ID!) { plan(id: $id) { keyResults(first: 200) { nodes {
      series(bucket: week) { points { value } }
      judgement(asOf: "2026-11-20") { progress }
      metric { series(from: "2026-11-01", to: "2026-11-08", aggregate: max) { points { value count } } } } } } }"""
    counts = [await statements_of(graph, query, id=plan) for plan in plans]
    assert len(set(counts)) == 1, counts
    nodes = (await graph(query, id=plans[2]))["plan"]["keyResults"]["nodes"]
    assert len(nodes) == 39
    assert [node["series"]["points"][0] for node in nodes] == [{"value": 0.0}] * 39
    peaks = [point["value"] for point in nodes[0]["metric"]["series"]["points"]]
    assert peaks == [0.0, 5.0, 10.0, 15.0, 20.0, 25.0, None]


async def test_what_objectives_say_takes_as_many_for_one_as_for_all(graph: Graph, plans: list[str]):
    titles = "query($id: ID!) { plan(id: $id) { objectives { nodes { title } } } }"
    counts = [await statements_of(graph, titles.replace("title }", "statement }"), id=plan) for plan in plans]
    assert len(set(counts)) == 1, counts
    assert await statements_of(graph, titles, id=plans[0]) < counts[0] <= 4
