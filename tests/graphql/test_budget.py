"""What an answer does cost: counted while it is read and made, refused from there on, and made in portions."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from graphql import get_introspection_query
from sqlalchemy import Row

from service.core.smart.languages import every_language
from service.errors import Kind, Problem
from service.graphql import budget, context, execution, goals, reads
from service.graphql.budget import BUDGET, TOO_COSTLY, Budget
from service.graphql.context import Context, Read
from service.operations import smart
from service.store import tables
from service.store.database import Database
from service.store.paging import Page
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.statements import counted
from tests.support.turns import Turns
from tests.support.workspaces import Workspace

READINGS = "{ metrics(first: 200) { nodes { key readings(first: 200) { nodes { value } } } } }"
FIVE = "readings(first: 5) { nodes { value } }"
START = datetime(2026, 1, 1, tzinfo=UTC)


async def measured(workspace: Workspace, metrics: int, each: int) -> list[Row[Any]]:
    """Metrics with so many readings each."""
    async with workspace.writing() as work:
        made = [await make.make_metric(work) for _ in range(metrics)]
        days = [(START + timedelta(hours=place)).isoformat() for place in range(each)]
        for some in (made[start : start + 10_000 // each] for start in range(0, metrics, 10_000 // each)):
            every = [make.reading(metric, place, day) for metric in some for place, day in enumerate(days)]
            outcomes = await make.record_readings(work, every)
            assert outcomes.accepted == len(every)
    return made


async def key_results_of(workspace: Workspace, metrics: list[Row[Any]], count: int) -> None:
    """A plan with so many key results under objectives of ten each, on these metrics."""
    async with workspace.writing() as work:
        plan = await make.make_plan(work, starts_on="2026-01-01", ends_on="2026-12-31")
        for place in range(count):
            if place % 10 == 0:
                objective = await make.make_objective(work, plan_id=plan.id)
            about = {"objective_id": objective.id, "metric_id": metrics[place % len(metrics)].id}
            await make.make_key_result(work, **about, title="Grow followers from 0 to 100 by 31 December 2026")


def few(monkeypatch: pytest.MonkeyPatch, points: int) -> None:
    """Let answers cost no more than this."""
    monkeypatch.setattr(budget, "BUDGET", points)


async def refused_for(graph: Graph, query: str, **variables: Any) -> bool:
    """Whether an answer was too costly, as the only thing that was wrong with it."""
    answer = await graph.ask(query, **variables)
    found = [error["extensions"] for error in answer.get("errors", [])]
    for one in found:
        assert one["code"] == "invalid"
        assert [fault["code"] for fault in one["errors"]] == ["too_costly"]
    return bool(found)


async def test_what_costs_too_much_is_null_and_the_rest_stands(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    await measured(workspace, 3, 20)
    few(monkeypatch, 60)
    answer = await graph.ask("{ viewer { scopes } " + READINGS.removeprefix("{"))
    assert answer["data"] == {"viewer": {"scopes": ["read", "write", "ingest", "admin"]}, "metrics": None}
    (error,) = answer["errors"]
    assert error["path"] == ["metrics", "nodes", 0, "readings"]
    assert error["message"] == TOO_COSTLY
    fault = {"pointer": "", "code": "too_costly", "message": TOO_COSTLY}
    assert error["extensions"] == {"code": "invalid", "errors": [fault]}


@pytest.mark.parametrize(
    ("query", "points"),
    [
        ("{ metrics { nodes { id } } }", 4),
        ("{ metrics { edges { node { id } } nodes { id } } }", 8),
        ("{ metrics { nodes { lastReading { value } } } }", 4 + 4),
        ("{ metrics { nodes { key readings(first: 5) { nodes { value } } } } }", 4 + 4 + 2 * 20),
        ("{ metrics { nodes { a: readings(first: 5) { nodes { value } } } } }", 4 + 4 + 2 * 20),
        # Asked under two names, it is read once and answered twice.
        (f"{{ metrics {{ nodes {{ a: {FIVE} b: {FIVE} }} }} }}", 4 * 2 + 4 + 3 * 20),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", 4),
        ("query($ids: [ID!]!) { metrics(filter: {id: {in: $ids}}) { totalCount } }", 0),
    ],
)
async def test_every_point(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, query: str, points: int
):
    metrics = await measured(workspace, 4, 6)
    variables = {"ids": [str(one.id) for one in metrics]} if "$ids" in query else {}
    few(monkeypatch, points)
    assert not await refused_for(graph, query, **variables)
    if points:
        few(monkeypatch, points - 1)
        assert await refused_for(graph, query, **variables)


async def test_judgements_cost_what_they_take(database: Database, workspace: Workspace):
    await key_results_of(workspace, await measured(workspace, 2, 80), 20)
    async with workspace.reading() as work:
        rows = {
            model: (await work.rows(work.select(model))) for model in (tables.KeyResult, tables.Objective, tables.Plan)
        }

    async def spent(read: Read, model: Any) -> int:
        shared = Context(database, workspace.caller())
        await shared.run(read, list(rows[model]), None)
        await shared.close()
        return BUDGET - shared.budget.left

    facts = await spent(reads.KEY_RESULT_FACTS, tables.KeyResult)
    assert 20 * 2 <= facts < 20 * 4
    assert 20 * 10 + 160 // 8 <= await spent(reads.KEY_RESULT_FORECASTS, tables.KeyResult) < 20 * 14
    assert 20 * 40 + 160 // 8 <= await spent(goals.KEY_RESULT_SMART, tables.KeyResult) < 20 * 44
    assert await spent(reads.OBJECTIVE_FACTS, tables.Objective) >= 2 * 4 + 20 * 2
    assert await spent(reads.PLAN_PROGRESS, tables.Plan) == 30 + 2 * 10
    assert await spent(goals.PLAN_SMART, tables.Plan) == 40 + 22 * 40


async def test_pages_for_many_are_not_read_further_than_the_budget_goes(database: Database, workspace: Workspace):
    metrics = await measured(workspace, 10, 50)
    read = reads.naming(tables.Reading, "metric_id").page
    shared = Context(database, workspace.caller())
    work = await shared.work()
    shared.budget.left = 100
    with pytest.raises(Problem, match="costs too much"):
        await shared.run(read, metrics, Page(limit=200))
    assert 90 < work.rows_read <= 100 + len(metrics) + 1
    await shared.close()


async def test_nothing_is_read_when_nothing_is_left(database: Database, workspace: Workspace):
    (metric,) = await measured(workspace, 1, 1)
    shared = Context(database, workspace.caller())
    work = await shared.work()
    for left in (0, -1):
        shared.budget.left = left
        with counted() as count:
            with pytest.raises(Problem) as refused:
                await shared.load(reads.LAST_READINGS, metric, left)
            assert (refused.value.kind, refused.value.errors[0].code) == (Kind.INVALID, "too_costly")
            with pytest.raises(Problem, match="costs too much"):
                await shared.ask(work.rows(work.select(tables.Metric)))
        assert count == [0]
    await shared.close()


async def test_many_parents_are_asked_for_some_at_a_time(database: Database, workspace: Workspace):
    asked: list[int] = []

    async def run(_: Any, parents: list[Any], __: Any) -> dict[UUID, int]:
        asked.append(len(parents))
        return {one.id: len(asked) for one in parents}

    async with workspace.writing() as work:
        plans = [await make.make_plan(work) for _ in range(5)]
    shared, read = Context(database, workspace.caller()), Read(run, at_once=2)
    assert await asyncio.gather(*(shared.load(read, plan) for plan in plans)) == [1, 1, 2, 2, 3]
    assert asked == [2, 2, 1]
    await shared.close()


async def test_inputs_are_paid_for(graph: Graph, monkeypatch: pytest.MonkeyPatch):
    query = "query($input: PrioritizeRequest!) { a: prioritizeTactics(input: $input) { method } }"
    tactics = [{"id": str(place), "value": 3, "complexity": 2} for place in range(100)]
    few(monkeypatch, 40)
    assert not await refused_for(graph, query, input={"tactics": tactics})
    twice = query.replace("{ a:", "{ b: prioritizeTactics(input: $input) { method } a:")
    assert await refused_for(graph, twice, input={"tactics": tactics})


async def test_a_mutation_that_costs_too_much_is_not_done(graph: Graph, monkeypatch: pytest.MonkeyPatch):
    few(monkeypatch, 9)
    query = """mutation($readings: [ReadingInput!]!) {
      recordReadings(readings: $readings) { outcomes { accepted quarantined } userErrors { code pointer } }
    }"""
    given = [{"metric": "unknown", "value": 1, "at": "2026-11-01T00:00:00Z"}] * 30
    assert await refused_for(graph, query, readings=given)
    assert await graph("{ metrics { totalCount } }") == {"metrics": {"totalCount": 0}}
    assert (await graph(query, readings=given[:3]))["recordReadings"]["userErrors"] == []


async def test_a_mutation_whose_answer_costs_too_much_is_done_and_says_so(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    query = """mutation($readings: [ReadingInput!]!) {
      a: recordReadings(readings: $readings) { outcomes { accepted items { outcome } } userErrors { code } }
      b: recordReadings(readings: $readings) { outcomes { accepted } userErrors { code } }
    }"""
    async with workspace.writing() as work:
        metric = await make.make_metric(work)
    few(monkeypatch, 25)
    given = [make.reading(metric, place, f"2026-11-{place:02}T00:00:00Z") for place in range(1, 21)]
    answer = await graph.ask(query, readings=given)
    assert answer["data"] == {"a": {"outcomes": None, "userErrors": []}, "b": None}
    assert [error["path"] for error in answer["errors"]] == [["a", "outcomes", "items"], ["b"]]
    assert (await graph("{ readings { totalCount } }")) == {"readings": {"totalCount": 20}}


async def test_a_whole_introspection_takes_less_than_half(graph: Graph, monkeypatch: pytest.MonkeyPatch):
    full = get_introspection_query(specified_by_url=True, schema_description=True, input_value_deprecation=True)
    few(monkeypatch, BUDGET // 2)
    data = await graph(full)
    assert len(data["__schema"]["types"]) > 100


async def test_the_goals_of_a_plan_are_judged_some_at_a_time(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    await key_results_of(workspace, await measured(workspace, 2, 3), 20)
    query = "{ plans { nodes { smart { goals smart needsWork notSmart } } } }"
    expected = await graph(query)
    assert expected["plans"]["nodes"][0]["smart"]["goals"] == 22
    asked: list[int] = []
    judge = smart.smart_of_key_results

    async def watched(work: Any, rows: Any) -> Any:
        asked.append(len(rows))
        return await judge(work, rows)

    monkeypatch.setattr(smart, "smart_of_key_results", watched)
    monkeypatch.setattr(smart, "GOALS_AT_ONCE", 8)
    assert await graph(query) == expected
    assert asked == [8, 8, 4]


async def turns_of(length: int, each: int) -> list[int]:
    """How many items of a long list come in each turn, at so many points an item."""
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    beside = asyncio.create_task(others())
    await asyncio.sleep(0)
    came = [turns async for _ in Budget().in_portions(range(length), each)]
    beside.cancel()
    return [came.count(turn) for turn in dict.fromkeys(came)]


async def test_long_lists_come_in_portions(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(budget, "AT_ONCE", 10)
    assert await turns_of(25, 1) == [10, 10, 5]
    assert await turns_of(7, 3) == [3, 3, 1]
    assert await turns_of(2, 11) == [1, 1]


async def test_lists_in_portions_and_results_in_portions_change_neither_answer_nor_statements(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("service.edge.keyring.REMEMBERED_SECONDS", 3600)
    await key_results_of(workspace, await measured(workspace, 5, 3), 40)
    query = """{ objectives { nodes { title keyResults { totalCount nodes {
      title progress reasons { rule } metric { key readings(first: 9) { nodes { value } } }
      objective { plan { title } } tactics(first: 9) { nodes { id } }
    } } } } }"""
    monkeypatch.setattr("service.operations.remembered.MEMORY.get", lambda _: None)
    await graph("{ viewer { scopes } }")
    with counted() as whole:
        expected = await graph(query)
    monkeypatch.setattr(budget, "AT_ONCE", 3)
    monkeypatch.setattr(context, "SETTLED_AT_ONCE", 2)
    with counted() as parted:
        found = await graph(query)
    assert found == expected
    assert parted == whole


def often(count: int, field: str) -> str:
    """A query of one field under several names."""
    return f"{{ {' '.join(f'a{place}: {field}' for place in range(count))} }}"


KEY_RESULTS = "objectives(first: 200) { nodes { keyResults(first: 20) { nodes { FIELDS } } } }"
COLUMNS = """id objectiveId metricId title kind baseline baselineOn target targetChangePercent targetMultiplyBy lower
  upper done commit stretch commitment startsOn dueOn weight milestones { on value } createdAt updatedAt version"""
FACTS = """progress rawProgress expected pace paceRatio status freshness grade band requiredRatePerDay resolvedBaseline
  resolvedTarget lastReading { value periodStart } reasons { rule message params }"""
UP_TO_THE_END = {
    "readings": often(1, "metrics(first: 200) { nodes { readings(first: 120) { nodes { value periodStart } } } }"),
    "whole rows": often(9, KEY_RESULTS.replace("FIELDS", COLUMNS)),
    "cursors": often(9, KEY_RESULTS.replace("nodes { FIELDS }", f"edges {{ cursor node {{ {COLUMNS} }} }}")),
    "facts": often(3, KEY_RESULTS.replace("FIELDS", FACTS)),
    "forecasts": often(1, KEY_RESULTS.replace("FIELDS", "forecast { method value points }")),
    "goals": often(1, KEY_RESULTS.replace("FIELDS", "smart { verdict criteria { letter status message } }")),
    "goals of plans": often(1, "plans(first: 200) { nodes { smart { goals smart needsWork } } }"),
}
"""What costs about as much as an answer may, or more: then the rest is refused."""


@pytest.mark.slow
async def test_no_answer_takes_long_or_keeps_others_waiting(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    """Up to the end of the budget: two seconds of work, and little of it in one go."""
    every_language()
    left = BUDGET

    class Watched(Budget):
        def close(self) -> None:
            nonlocal left
            left = self.left

    monkeypatch.setattr(execution, "Budget", Watched)
    metrics = await measured(workspace, 100, 200)
    for _ in range(3):
        await key_results_of(workspace, metrics, 400)
    await graph("{ viewer { scopes } }")
    for name, query in UP_TO_THE_END.items():
        async with Turns() as turns:
            response = await graph.post({"query": query})
        codes = {error["extensions"]["code"] for error in response.json().get("errors", [])}
        size = len(response.content)
        print(f"{name}: {turns.seconds:.2f} s, longest {turns.longest:.3f} s, {size:,} bytes, {left} points left")
        assert codes <= {"invalid"}, (name, response.text[:500])
        assert left < BUDGET // 4, (name, left)
        assert turns.seconds < 2.0, (name, turns.seconds)
        assert turns.longest < 0.5, (name, turns.longest)
