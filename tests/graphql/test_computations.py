"""Judgement from the request alone: the same answers as the pure functions give, in the graph's names."""

from datetime import date
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from graphql import GraphQLEnumType, GraphQLObjectType, get_named_type
from strawberry.utils.str_converters import to_camel_case as camel

from service.core.evaluation import EvaluateProgress, evaluate
from service.core.priority import Method, PrioritizeRequest, RankingDefaults, prioritize
from service.graphql.schema import SCHEMA
from service.operations.validation import decode
from service.present.wire import said, told
from service.store.encoding import to_json
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.workspaces import Workspace


def everything(name: str) -> str:
    """A selection of all there is below a type."""
    parts = []
    for field, declared in SCHEMA.type_map[name].fields.items():
        below = get_named_type(declared.type)
        parts.append(f"{field} {everything(below.name)}" if isinstance(below, GraphQLObjectType) else field)
    return "{ " + " ".join(parts) + " }"


def in_camel_case(value: Any, kind: Any) -> Any:
    """What REST answers, in the names that the graph has for a type; free JSON stays as it is."""
    kind = get_named_type(kind)
    if isinstance(value, list):
        return [in_camel_case(one, kind) for one in value]
    if isinstance(value, dict) and isinstance(kind, GraphQLObjectType):
        return {camel(name): in_camel_case(one, kind.fields[camel(name)].type) for name, one in value.items()}
    return value


ESTIMATES = (
    "value", "complexity", "effort", "reach", "impact", "confidence", "ease", "benefit", "cost",
    "business_value", "time_criticality", "risk_reduction", "job_size",
)  # fmt: skip
RANKING = f"query($input: PrioritizeRequest!) {{ prioritizeTactics(input: $input) {everything('PrioritizedTactics')} }}"


def motley(chance: Random, count: int) -> list[dict[str, Any]]:
    """Tactics with estimates of every sort: none, null, 0, whole and broken numbers."""
    few = [chance.random() / 2, 0.5, 0.5 + chance.random() / 2]
    spread = dict(zip(("low", "likely", "high"), few, strict=True))
    numbers = [None, 0, 1, 0.25, chance.random(), {"votes": few}, spread]
    return [
        {"id": f"t{place}"} | {name: chance.choice(numbers) for name in ESTIMATES if chance.random() < 0.9}
        for place in range(count)
    ]


@pytest.mark.parametrize("method", [None, *(one for one in Method if one is not Method.WEIGHTED)])
async def test_a_ranking_is_the_pure_functions(graph: Graph, method: Method | None):
    body = {"tactics": motley(Random(7), 80)} | ({} if method is None else {"method": method.value})
    sent = {"tactics": [{camel(name): value for name, value in one.items()} for one in body["tactics"]]}
    found = await graph(RANKING, input=body | sent)
    expected = said(prioritize(decode(PrioritizeRequest, to_json(body))))
    assert found["prioritizeTactics"] == in_camel_case(expected, SCHEMA.type_map["PrioritizedTactics"])
    assert 5 < len(expected["items"]) < 75


async def test_what_a_ranking_leaves_open_is_the_workspaces(graph: Graph, workspace: Workspace):
    await workspace.set(value_threshold=0.5, complexity_threshold=0.25)
    body = {"tactics": motley(Random(7), 20)}
    sent = {"tactics": [{camel(name): value for name, value in one.items()} for one in body["tactics"]]}
    defaults = RankingDefaults(value_threshold=0.5, complexity_threshold=0.25)
    expected = said(prioritize(decode(PrioritizeRequest, to_json(body)), defaults))
    found = (await graph(RANKING, input=sent))["prioritizeTactics"]
    assert found == in_camel_case(expected, SCHEMA.type_map["PrioritizedTactics"])
    assert (found["valueThreshold"], found["complexityThreshold"]) == (0.5, 0.25)


async def test_a_judgement_is_the_pure_functions(graph: Graph):
    history = [["2026-01-01", 5], ["2026-02-01", 6.5], ["2026-03-01", 9]]
    plain = {"ref": "a", "kind": "increase_to", "baseline": 5, "target": 10, "as_of": "2026-04-01", "metric_id": "m"}
    items = [
        {**plain, "history": history, "starts_on": "2026-01-01", "due_on": "2026-12-31", "cadence": "monthly"},
        {"ref": "b", "kind": "stay_within", "lower": 1, "upper": 2, "current": 3, "as_of": "2026-04-01", "weight": 2},
        {"ref": "c", "kind": "binary", "done": True, "milestones": []},
    ]
    query = f"query($input: EvaluateProgressInput!) {{ evaluateProgress(input: $input) {everything('Evaluation')} }}"
    sent = [{camel(name): value for name, value in item.items()} for item in items]
    sent[0]["history"] = [{"on": on, "value": value} for on, value in history]
    found = (await graph(query, input={"framework": "okr", "items": sent}))["evaluateProgress"]
    request = decode(EvaluateProgress, to_json({"framework": "okr", "items": items}))
    plain_answer = in_camel_case(told(evaluate(request, date(2026, 4, 1))), SCHEMA.type_map["Evaluation"])
    assert to_json(found) == to_json(plain_answer)


@pytest.mark.parametrize(
    ("asked", "faults"),
    [
        ({"tactics": [{"id": "a"}, {"id": "a"}]}, [("/tactics/1/id", "duplicate")]),
        ({"tactics": [{"id": "a", "scores": {"a_b": "x"}}]}, [("/tactics/0/scores/a_b", "float_type")]),
        ({"method": "rice", "tactics": [{"id": "a", "confidence": 8}]}, [("/tactics/0/confidence", "above_one")]),
        (
            {"method": "rice", "tactics": [{"id": "a", "confidencePercent": 800}]},
            [("/tactics/0/confidencePercent", "above_hundred")],
        ),
        ({"variant": "mean", "tactics": []}, [("/variant", "unknown_variant")]),
    ],
)
async def test_faults_of_a_ranking(graph: Graph, asked: dict[str, Any], faults: list[tuple[str, str]]):
    query = "query($input: PrioritizeRequest!) { prioritizeTactics(input: $input) { method } }"
    assert await graph.refused(query, input=asked) == ("invalid", faults)


async def test_faults_of_a_judgement(graph: Graph):
    query = "query($input: EvaluateProgressInput!) { evaluateProgress(input: $input) { rollup { method } } }"
    item = {"kind": "increase_to", "baseline": 1, "target": 1}
    assert await graph.refused(query, input={"items": [item]}) == (
        "invalid",
        [("/items/0/target", "target_is_baseline")],
    )
    item = {"kind": "increase_to", "weight": -1}
    code, faults = await graph.refused(query, input={"items": [item]})
    assert (code, faults[0][0]) == ("invalid", "/items/0/weight")


async def test_the_words_of_a_problem_have_the_names_that_were_sent(graph: Graph):
    query = "query($input: PrioritizeRequest!) { prioritizeTactics(input: $input) { method } }"
    result = await graph.ask(query, input={"tactics": [{"id": "a", "scores": {"iceImpact": None}}]})
    assert result["errors"][0]["message"].startswith("/tactics/0/scores/iceImpact: ")


def test_every_enum_of_an_answer_is_known():
    for name in ("Evaluation", "PrioritizedTactics", "Forecast"):
        kinds = {get_named_type(field.type) for field in SCHEMA.type_map[name].fields.values()}
        assert all(kind.values for kind in kinds if isinstance(kind, GraphQLEnumType))


async def test_a_plans_open_tactics_are_ranked(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
        one, other = [await make.make_objective(work, plan_id=plan.id) for _ in range(2)]
        easy = await make.make_tactic(work, objective_id=one.id, value=5, complexity=1)
        hard = await make.make_tactic(work, objective_id=other.id, value=4, complexity=5)
        await make.make_tactic(work, objective_id=one.id, value=5, complexity=1, status="done")
        scored = await make.make_tactic(work, objective_id=other.id, scores={"reach_in_weeks": 3})
    query = """query($id: ID!, $objective: ID, $method: Method!, $criteria: [WeightedCriterionInput!]!) {
      plan(id: $id) { prioritizedTactics(objectiveId: $objective, method: $method, criteria: $criteria) {
        method items { id rank section reasons } notScored { id reason }
      } } }"""
    given = {"id": str(plan.id), "method": "value_complexity", "criteria": []}
    ranked = (await graph(query, **given))["plan"]["prioritizedTactics"]
    assert [(item["id"], item["section"]) for item in ranked["items"]] == [(str(easy.id), 1), (str(hard.id), 2)]
    assert [item["id"] for item in ranked["notScored"]] == [str(scored.id)]
    ranked = (await graph(query, **given, objective=str(one.id)))["plan"]["prioritizedTactics"]
    assert [item["id"] for item in ranked["items"]] == [str(easy.id)]
    criteria = [{"key": "reach_in_weeks", "weight": 1, "kind": "benefit", "scale": [1, 5]}]
    ranked = (await graph(query, **given | {"method": "weighted", "criteria": criteria}))["plan"]["prioritizedTactics"]
    assert [item["id"] for item in ranked["items"]] == [str(scored.id)]
    for unknown in ("x", str(uuid4())):
        assert await graph.refused(query, **given, objective=unknown) == ("not_found", [])
    criteria[0]["scale"] = [5, 1]
    refused = await graph.refused(query, **given | {"method": "weighted", "criteria": criteria})
    assert refused == ("invalid", [("/criteria/0/scale", "scale")])
