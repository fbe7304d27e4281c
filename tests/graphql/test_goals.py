"""Judged goals on the nouns of the graph: contradictions, the rewrite, and a plan's summary."""

from typing import Any

from tests.graphql.conftest import Graph
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan
from tests.support.workspaces import Workspace

REPORT = """verdict flags conflicts { field fieldValue textValue quote message }
    rewrite { text blanks { role start end optional } }"""
QUERY = f"""query($plan: ID!, $objective: ID!, $keyResult: ID!) {{
    plan(id: $plan) {{ smart {{
        goals letters {{ letter failed reasons {{ rule ids }} }} fixFirst {{ id letter rule }} }} }}
    objective(id: $objective) {{ smart {{ {REPORT} }} }}
    keyResult(id: $keyResult) {{ smart {{ {REPORT} }} }} }}"""


async def test_stored_goals_tell_what_contradicts_and_what_is_missing(graph: Graph, workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id, title="Improve our results")
        metric = await make_metric(work, name="Churn rate", catalog_key="churn_rate", unit="%")
        result = await make_key_result(
            work, objective_id=objective.id, metric_id=metric.id, title="Reduce churn to 4%", kind="decrease_to",
            baseline=5.0, target=3.0,
        )  # fmt: skip
        other = await make_objective(work, plan_id=plan.id, title="Augmentar els seguidors a Instagram")
    variables = {"plan": str(plan.id), "objective": str(other.id), "keyResult": str(result.id)}
    data: dict[str, Any] = (await graph.post({"query": QUERY, "variables": variables})).json()["data"]
    found = data["keyResult"]["smart"]
    message = "The field says the target is 3, the text says “4%”: the field counts."
    assert found["conflicts"] == [
        {"field": "target", "fieldValue": 3.0, "textValue": 4.0, "quote": "4%", "message": message}
    ]
    assert found["flags"] == ["conflict"]
    assert found["rewrite"] == {
        "text": "Reduce churn to 3% by [date]",
        "blanks": [{"role": "deadline", "start": 22, "end": 28, "optional": False}],
    }
    assert data["objective"]["smart"]["rewrite"]["text"] == (
        "Augmentar els seguidors a Instagram de [valor inicial] a [valor objectiu] no més tard del dia [data]"
    )
    summary = data["plan"]["smart"]
    assert summary["goals"] == 3
    assert summary["letters"][0]["letter"] == "T"
    assert summary["letters"][0]["failed"] == 3
    ids = [str(objective.id), str(other.id), str(result.id)]
    assert summary["letters"][0]["reasons"] == [{"rule": "T.none", "ids": ids}]
    assert {(one["id"], one["letter"]) for one in summary["fixFirst"]} >= {(one, "T") for one in ids}
