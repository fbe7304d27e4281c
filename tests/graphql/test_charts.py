"""Charts in the graph: the models they are drawn from, and what reading and drawing them costs."""

import inspect
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Row

from service.graphql import budget
from service.graphql.charts import COURSES, DRAWING
from service.graphql.context import Context
from service.operations.charts import chart_progress
from service.present.charts.progress import progress_of_course
from service.present.charts.progress_svg import draw_progress
from service.present.charts.themes import Theme
from service.store.database import Database
from service.store.work import open_work
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

TODAY = NOW.date()
PROGRESS = """query($id: ID!) { keyResult(id: $id) { progressChart {
    title metric status statusTold facts first last today { on told } due { on told } readings { on value } lastTold
    plan { on value } levels { kind value told } fan { on value range80 range95 } forecastTold range80Told notes
    description svg(width: 400, theme: dark) } } }"""
RANKING = """query($id: ID!, $capacity: JSON) { plan(id: $id) { valueComplexityChart(capacity: $capacity) {
    rankedBy valueThreshold complexityThreshold sections { number name } selected notes empty description
    points { id rank title value complexity valueSpan section selected told }
    ranked { items { id rank topKProbability reasons } notScored { id reason }
        selection { ids cutRank limits { limit used amount } } } } } }"""
ROADMAP = "query($id: ID!) { plan(id: $id) { roadmapChart { title summary description svg(theme: light) } } }"


@pytest.fixture(autouse=True)
def at_one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it happens on one day."""
    monkeypatch.setitem(inspect.unwrap(open_work).__kwdefaults__, "clock", lambda: NOW)


async def make_result(workspace: Workspace, weeks: int = 12, **given: Any) -> Row[Any]:
    """A key result with weekly readings, half a year before its due day."""
    async with workspace.writing() as work:
        starts_on, due_on = TODAY - timedelta(weeks=weeks), TODAY + timedelta(weeks=26)
        plan = await make.make_plan(work, starts_on=starts_on.isoformat(), ends_on=due_on.isoformat())
        objective = await make.make_objective(work, plan_id=plan.id)
        metric = await make.make_metric(work, name="Followers", unit="count")
        days = [starts_on + timedelta(weeks=place) for place in range(weeks)]
        await make.record(work, metric, *((day.isoformat(), 100.0 + 7 * at + at % 3) for at, day in enumerate(days)))
        middle = {"on": (starts_on + timedelta(weeks=20)).isoformat(), "value": 190.0}
        plain = {"kind": "increase_to", "baseline": 100.0, "target": 300.0, "milestones": [middle]}
        return await make.make_key_result(work, objective_id=objective.id, metric_id=metric.id, **plain | given)


async def make_ranked(workspace: Workspace) -> tuple[Row[Any], list[Row[Any]]]:
    """A plan with four tactics, the second with a range, the last without an estimate."""
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
        objective = await make.make_objective(work, plan_id=plan.id)
        figures = [
            {"value": 5, "complexity": 1, "effort": 30},
            {"complexity": 2, "effort": 8},
            {"value": 2, "complexity": 5, "effort": 12},
            {},
        ]
        tactics = [
            await make.make_tactic(work, objective_id=objective.id, title=f"Tactic {place}", **one)
            for place, one in enumerate(figures)
        ]
        ada = await make.make_member(work)
        await make.make_estimate(work, tactic_id=tactics[1].id, member_id=ada.id, value=4.0, low=3.0, high=5.0)
        return plan, tactics


async def test_progress_is_the_model_that_rest_draws(graph: Graph, workspace: Workspace) -> None:
    row = await make_result(workspace)
    found = (await graph(PROGRESS, id=str(row.id)))["keyResult"]["progressChart"]
    async with workspace.reading() as work:
        chart = progress_of_course(await chart_progress(work, row), "en")
    assert [(one["on"], one["value"]) for one in found["readings"]] == [
        (str(on), value) for on, value in chart.readings
    ]
    assert len(found["readings"]) == 12 and found["readings"][0]["value"] == 100
    assert [one["value"] for one in found["plan"]] == [100, 190, 300]
    assert {one["kind"]: one["value"] for one in found["levels"]} == {"target": 300, "baseline": 100}
    assert (found["today"]["on"], found["due"]["on"]) == (str(TODAY), str(TODAY + timedelta(weeks=26)))
    widths = [one["range95"][1] - one["range95"][0] for one in found["fan"]]
    assert len(widths) > 3 and widths == sorted(widths), "the farther away, the less is known"
    assert all(one["range95"][0] <= one["range80"][0] <= one["value"] <= one["range80"][1] for one in found["fan"])
    assert found["fan"][-1]["on"] == found["due"]["on"]
    assert found["description"] == chart.description and found["lastTold"] in found["description"]
    assert (found["statusTold"], found["facts"]) == (chart.status_told, list(chart.facts))
    assert found["svg"] == draw_progress(chart, 400, Theme.DARK)


async def test_what_is_not_known_is_left_out(graph: Graph, workspace: Workspace) -> None:
    row = await make_result(workspace, weeks=0, milestones=[], baseline=None)
    found = (await graph(PROGRESS, id=str(row.id)))["keyResult"]["progressChart"]
    assert (found["readings"], found["plan"], found["fan"], found["forecastTold"]) == ([], [], [], None)
    assert found["lastTold"] == "There are no readings yet."
    assert "There are no readings yet" in found["description"]


async def test_a_chart_speaks_the_language_of_the_request(graph: Graph, workspace: Workspace) -> None:
    row = await make_result(workspace)
    response = await graph.post({"query": PROGRESS, "variables": {"id": str(row.id)}}, accept_language="es")
    found = response.json()["data"]["keyResult"]["progressChart"]
    assert found["today"]["told"].startswith("Hoy") and "Hoy" in found["svg"]


async def test_value_and_complexity_come_with_their_ranking(graph: Graph, workspace: Workspace) -> None:
    plan, tactics = await make_ranked(workspace)
    variables = {"id": str(plan.id), "capacity": {"effort": 20}}
    found = (await graph(RANKING, **variables))["plan"]["valueComplexityChart"]
    named = [str(row.id) for row in tactics]
    assert [(one["id"], one["section"], one["selected"]) for one in found["points"]] == [
        (named[0], 1, False), (named[1], 1, True), (named[2], 4, True),
    ]  # fmt: skip
    assert [one["valueSpan"] for one in found["points"]] == [None, [3, 5], None]
    assert [one["id"] for one in found["ranked"]["items"]] == named[:3]
    assert [one["id"] for one in found["ranked"]["notScored"]] == named[3:]
    assert found["ranked"]["selection"] == {
        "ids": named[1:3], "cutRank": None, "limits": [{"limit": "effort", "used": 20, "amount": 20}],
    }  # fmt: skip
    assert found["selected"] == "Selected within effort 20: 2 of 4"
    assert [one["number"] for one in found["sections"]] == [1, 2, 3, 4]
    assert found["points"][0]["told"] in found["description"]


async def test_nothing_to_rank_is_said(graph: Graph, workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make.make_plan(work, title="Grow")
    found = (await graph(RANKING, id=str(plan.id)))["plan"]["valueComplexityChart"]
    assert (found["points"], found["ranked"]["items"], found["selected"]) == ([], [], None)
    assert found["empty"] and found["empty"] in found["description"]
    roadmap = (await graph(ROADMAP, id=str(plan.id)))["plan"]["roadmapChart"]
    assert "Grow" in roadmap["title"] and roadmap["svg"].startswith("<svg ")
    assert roadmap["summary"] in roadmap["description"]


@pytest.mark.parametrize("width", [319, 1601, 0, -800])
async def test_a_width_that_is_not_drawn_is_refused(graph: Graph, workspace: Workspace, width: int) -> None:
    row = await make_result(workspace)
    query = "query($id: ID!, $width: Int!) { keyResult(id: $id) { progressChart { svg(width: $width) } } }"
    assert await graph.refused(query, id=str(row.id), width=width) == ("invalid", [("width", "out_of_range")])


async def test_a_ranking_that_cannot_be_is_refused_by_the_name_that_was_sent(
    graph: Graph, workspace: Workspace
) -> None:
    plan, _ = await make_ranked(workspace)
    query = "query($id: ID!) { plan(id: $id) { valueComplexityChart(topK: 0) { title } } }"
    code, [(pointer, _)] = await graph.refused(query, id=str(plan.id))
    assert (code, pointer) == ("invalid", "/topK")


async def test_charts_are_read_together_and_paid_for(database: Database, workspace: Workspace) -> None:
    rows = [await make_result(workspace) for _ in range(3)]

    async def spent(some: list[Row[Any]]) -> tuple[int, int]:
        shared = Context(database, workspace.caller())
        with counted() as statements:
            await shared.run(COURSES, some, "en")
        await shared.close()
        return budget.BUDGET - shared.budget.left, statements[0]

    (one, statements), (three, as_many) = await spent(rows[:1]), await spent(rows)
    assert (one, three) == (200 + 12, 3 * (200 + 12))
    assert statements == as_many


async def test_drawings_are_paid_for(graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    row = await make_result(workspace)
    query = "query($id: ID!) { keyResult(id: $id) { progressChart { a: svg b: svg(width: 900) } } }"
    monkeypatch.setattr(budget, "BUDGET", 220 + DRAWING)
    answer = await graph.ask(query, id=str(row.id))
    assert [one["code"] for one in answer["errors"][0]["extensions"]["errors"]] == ["too_costly"]
    monkeypatch.setattr(budget, "BUDGET", 220 + 2 * DRAWING)
    assert "errors" not in await graph.ask(query, id=str(row.id))
