"""How many things an answer could hold: counted from the document and its variables before anything is read."""

from typing import Any

import pytest
from graphql import FieldNode, OperationDefinitionNode, get_introspection_query, parse

from service.graphql.cost import LISTED, MAX_THINGS, Costs, check_cost
from service.graphql.documents import prepare
from service.graphql.schema import SCHEMA
from tests.graphql.conftest import Graph, NewGraph
from tests.graphql.test_limits import HOSTILE
from tests.graphql.test_statements import DASHBOARD
from tests.support.statements import counted
from tests.support.workspaces import Workspace

CHAIN = "{ plans(first: %d) { nodes { objectives(first: %d) { nodes { keyResults(first: %d) { nodes { %s } } } } } } }"


def things(text: str, **given: Any) -> int:
    document = parse(text)
    (operation,) = (one for one in document.definitions if isinstance(one, OperationDefinitionNode))
    return Costs(SCHEMA, document).things(operation, given)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("{ __typename viewer { scopes workspace { id } } }", 0),
        ("{ plan(id: 1) { title progress smart { smart } } }", 0),
        ("{ plans { nodes { id } } }", 50),
        ("{ plans { totalCount pageInfo { endCursor } } }", 0),
        ("{ plans(first: 7) { edges { cursor node { id } } } }", 7),
        ("{ plans(first: 7) { edges { node { id } } nodes { id } } }", 14),
        ("{ plans(last: 7) { nodes { id } } }", 7),
        ("{ plans(first: null, last: 7) { nodes { id } } }", 7),
        ("{ plans(first: null) { nodes { id } } }", 50),
        ("{ plans(first: 900) { nodes { id } } }", 200),
        ("{ plans(first: -900) { nodes { id } } }", 0),
        ("{ a: plans(first: 3) { nodes { id } } b: plans(first: 4) { nodes { id } } }", 7),
        ("{ plans(first: 3) { nodes { objectives(first: 4) { nodes { id } } } } }", 3 + 3 * 4),
        ("{ plan(id: 1) { objectives { nodes { keyResults { nodes { lastReading { value } } } } } } }", 50 + 50 * 50),
        ("{ tactics(first: 3) { nodes { objective { plan { title } } } } }", 3),
        ("{ tactics(first: 3) { nodes { objective { tactics(first: 4) { nodes { id } } } } } }", 3 + 3 * 4),
        ("{ tactics(first: 3) { nodes { assignees { name } requires } } }", 3),
        ("{ tactics(first: 3) { nodes { assignees { tactics(first: 2) { nodes { id } } } } } }", 3 + 3 * LISTED * 2),
        ('{ nodes(ids: ["a", "b", "c"]) { id } }', 3),
        ('{ nodes(ids: ["a", "b"]) { ... on Plan { tactics(first: 5) { nodes { id } } } } }', 2 + 2 * 5),
        ("{ node(id: 1) { ... on Plan { tactics(first: 5) { nodes { id } } } } }", 5),
        ('mutation { createPlan(input: {title: "P"}) { plan { objectives { nodes { id } } } } }', 50),
        ("{ __schema { types { name } } }", len(SCHEMA.type_map)),
        ('{ __type(name: "Plan") { fields { name } } }', LISTED),
    ],
)
def test_worked_examples(text: str, count: int):
    assert things(text) == count


@pytest.mark.parametrize(
    ("text", "given", "count"),
    [
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {}, 50),
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {"n": None}, 50),
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {"n": 8}, 8),
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {"n": 8.0}, 8),
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {"n": 10**30}, 200),
        ("query($n: Int) { plans(first: $n) { nodes { id } } }", {"n": "8"}, 50),  # which is refused later
        ("query($n: Int = 9) { plans(first: $n) { nodes { id } } }", {}, 9),
        ("query($n: Int = 9) { plans(first: $n) { nodes { id } } }", {"n": 8}, 8),
        ("query($n: Int = 9) { plans(first: $n) { nodes { id } } }", {"n": None}, 50),
        ("query($n: Int, $m: Int) { plans(first: $n, last: $m) { nodes { id } } }", {"m": 8}, 8),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["a", "b"]}, 2),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["a"] * 900}, 200),
        ("query($id: ID!) { nodes(ids: [$id, $id]) { id } }", {"id": "a"}, 2),
    ],
)
def test_pages_that_variables_size(text: str, given: dict[str, Any], count: int):
    assert things(text, **given) == count


def test_the_same_field_is_counted_once_wherever_it_is_spread():
    plain = "{ plans(first: 5) { nodes { id title objectives(first: 4) { nodes { id title } } } } }"
    spread = """
      { plans(first: 5) { nodes { ...A } ...B } ... { plans(first: 5) { nodes { title } } } }
      fragment A on Plan { id ...C objectives(first: 4) { nodes { id } } }
      fragment B on PlanConnection { nodes { ...C } }
      fragment C on Plan { objectives(first: 4) { nodes { title } } }
    """
    assert things(spread) == things(plain) == 5 + 5 * 4


def test_fragments_that_would_explode_are_counted_at_once():
    assert things(HOSTILE["24 fragments, each spread twice"][0]) == 50


def test_what_people_ask_for_is_let_through_and_what_nobody_can_read_is_not():
    for fits in (
        CHAIN % (20, 20, 20, "title progress pace status lastReading { value } tactics(first: 20) { nodes { title } }"),
        CHAIN % (50, 50, 50, "title progress"),
        DASHBOARD,
        get_introspection_query(specified_by_url=True, schema_description=True, input_value_deprecation=True),
    ):
        assert 0 < things(fits) <= MAX_THINGS, fits
    hundreds = CHAIN % (100, 100, 100, "tactics(first: 100) { nodes { id } }")
    assert things(hundreds) == 100 + 100**2 + 100**3 + 100**4


def test_an_introspection_is_let_through_but_not_twelve_at_once():
    part = "fields { args { type { ofType { name } } } type { name } } inputFields { name } enumValues { name }"
    once = f"{{ __schema {{ types {{ {part} }} }} }}"
    often = f"{{ {' '.join(f'a{place}: __schema {{ types {{ {part} }} }}' for place in range(12))} }}"
    assert 12 * things(once) == things(often) > MAX_THINGS


async def test_what_could_hold_too_much_is_refused_before_anything_is_read(graph: Graph):
    await graph("{ viewer { scopes } }")
    with counted() as count:
        answer = await graph.ask(CHAIN % (100, 100, 100, "id"))
    assert count == [0]
    (error,) = answer["errors"]
    assert "data" not in answer
    assert error["extensions"] == {"code": "too_costly"}
    assert error["message"] == (
        "The answer could hold 1,010,100 things: at most 250,000. Ask for smaller pages, by a smaller `first`."
    )


async def test_variables_decide_each_time(graph: Graph):
    query = "query($n: Int) " + CHAIN.replace("%d", "$n") % "id"
    for number, fits in ((60, True), (200, False), (10, True)):
        answer = await graph.ask(query, n=number)
        assert ("errors" not in answer) is fits, number


async def test_only_the_operation_that_is_asked_for_counts(new_graph: NewGraph, workspace: Workspace):
    both = "query Small { plans { totalCount } } query Large " + CHAIN % (200, 200, 200, "id")
    graph = new_graph(workspace.key)
    response = await graph.post({"query": both, "operationName": "Small"})
    assert response.json() == {"data": {"plans": {"totalCount": 0}}}
    response = await graph.post({"query": both, "operationName": "Large"})
    assert response.json()["errors"][0]["extensions"]["code"] == "too_costly"
    response = await graph.post({"query": both})
    assert response.json()["errors"][0]["extensions"]["code"] == "graphql_validation"


@pytest.mark.parametrize(
    ("fields", "points"),
    [
        ("id", 1),
        (" ".join(f"a{one}: id" for one in range(9)), 1),
        (" ".join(f"a{one}: id" for one in range(10)), 2),
        ("progress pace", 2),  # two that are waited for
        ("objective { id title } metric { id title: name }", 2),  # two that are waited for, and two more of each
        ("id reasons { rule message params } tactics { nodes { id title } }", 2),  # what is in lists is paid there
    ],
)
def test_what_an_item_of_a_list_is_worth(fields: str, points: int):
    prepared = prepare(f"{{ keyResults {{ nodes {{ {fields} }} }} }}", introspection=True)
    operation = prepared.operation(None)
    assert operation is not None
    check_cost(prepared.costs, operation, None)
    (connection,) = operation.selection_set.selections
    assert isinstance(connection, FieldNode)
    assert connection.selection_set is not None
    (nodes,) = connection.selection_set.selections
    assert isinstance(nodes, FieldNode)
    assert prepared.costs.points([nodes]) == points
    assert prepared.costs.points([]) == 0
