"""GraphQL over HTTP: media types, statuses, methods, and bodies that mean harm."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from service.errors import Kind, Problem
from service.graphql.transport import GRAPHQL, JSON, media_type_of
from service.settings import Settings
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.workspaces import Workspace

QUERY = "{ viewer { scopes } }"
PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (JSON, JSON),
        (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", JSON),
        (f"{JSON};q=0.5, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON};q=0.9", JSON),
        (f"{GRAPHQL.upper()}; charset=utf-8", GRAPHQL),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", JSON),
        (f"text/plain, {GRAPHQL};q=0.1", GRAPHQL),
        (" , ,", None),
        (f"{JSON};q=0", None),
        (f"{JSON};q=much", None),
        ("text/html", None),
        ("multipart/mixed;q=1;;;", None),
    ],
)
def test_the_media_type_that_is_liked_best(accept: str, media: str | None):
    if media is not None:
        assert media_type_of(accept) == media
        return
    with pytest.raises(Problem) as refused:
        media_type_of(accept)
    assert refused.value.kind is Kind.NOT_ACCEPTABLE


async def test_a_query_in_both_media_types(graph: Graph):
    for accept, media in ((JSON, JSON), (GRAPHQL, GRAPHQL), ("*/*", JSON)):
        response = await graph.post({"query": QUERY}, accept=accept)
        assert response.status_code == 200
        assert response.headers["content-type"] == f"{media}; charset=utf-8"
        assert response.json() == {"data": {"viewer": {"scopes": ["read", "write", "ingest", "admin"]}}}


BEFORE_IT_BEGAN = {
    "no document": ("{", {}, "malformed"),
    "nothing": (" # ", {}, "malformed"),
    "an unknown field": ("{ planz { id } }", {}, "graphql_validation"),
    "an unknown operation": ("query A { viewer { scopes } }", {"operationName": "B"}, "graphql_validation"),
    "one of two operations": ("query A { __typename } query B { __typename }", {}, "graphql_validation"),
    "no operation": ("fragment F on Plan { id }", {}, "graphql_validation"),
    "a missing variable": ("query($id: ID!) { plan(id: $id) { id } }", {}, "graphql_validation"),
    "a wrong variable": (
        "query($n: Int) { plans(first: $n) { totalCount } }",
        {"variables": {"n": "1"}},
        "graphql_validation",
    ),
    "a subscription": ("subscription { readingsRecorded { id } }", {}, "graphql_validation"),
    "a type definition": ("type A { b: Int }", {}, "graphql_validation"),
}


@pytest.mark.parametrize(("query", "more", "code"), BEFORE_IT_BEGAN.values(), ids=BEFORE_IT_BEGAN)
async def test_what_was_not_begun(graph: Graph, query: str, more: dict[str, Any], code: str):
    for accept, status in ((GRAPHQL, 400), (JSON, 200), ("", 200)):
        response = await graph.post({"query": query, **more}, accept=accept)
        assert response.status_code == status
        answer = response.json()
        assert "data" not in answer
        assert [error["extensions"]["code"] for error in answer["errors"]] == [code]


async def test_a_field_that_fails_is_part_of_an_answer(graph: Graph):
    query = '{ viewer { scopes } plans(after: "?") { totalCount } }'
    for accept in (GRAPHQL, JSON):
        response = await graph.post({"query": query}, accept=accept)
        assert response.status_code == 200
        answer = response.json()
        assert answer["data"] == {"viewer": {"scopes": ["read", "write", "ingest", "admin"]}, "plans": None}
        assert len(answer["errors"]) == 1


async def test_a_subscription_is_refused_in_words(graph: Graph):
    response = await graph.post({"query": "subscription { readingsRecorded { cursor } }"})
    assert (response.status_code, response.json()["code"]) == (406, "not_acceptable")
    assert "text/event-stream" in response.json()["detail"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"7",
        b'"{ viewer { scopes } }"',
        b"{}",
        b'{"query": null}',
        b'{"query": ""}',
        b'{"query": 7}',
        b'{"query": {"a": 1}}',
        b'{"query": ["{ __typename }"]}',
        b'{"query": "{ __typename }", "variables": []}',
        b'{"query": "{ __typename }", "variables": "{}"}',
        b'{"query": "{ __typename }", "operationName": 1}',
        b'{"query": "{ __typename }", "extensions": []}',
        b'{"query": "{ __typename }", "variables": {"a": NaN}}',
        b'{"query": "{ __typename }", "variables": {"a": Infinity}}',
        b'{"query": "{ __typename }", "variables": {"a": 1e999}}',
        b'{"query": "\xff"}',
        b'{"query": "\\ud800"}',
        b'{"query": "{ __typename }", "variables": {"\\udfff": 1}}',
        b'\xef\xbb\xbf{"query": "{ __typename }"}',
        '{"query": "{ __typename }"}'.encode("utf-16"),
        b"[" * 100_000,
        b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    ],
    ids=lambda body: repr(body[:50]),
)
async def test_bodies_that_are_no_request(graph: Graph, body: bytes):
    for accept in (GRAPHQL, JSON):
        response = await graph.post(body, accept=accept)
        assert response.status_code == 400, response.text
        assert response.headers["content-type"] == f"{accept}; charset=utf-8"
        (error,) = response.json()["errors"]
        assert error["extensions"] == {"code": "malformed"}
        assert len(response.content) < 500


@pytest.mark.parametrize(
    "variables",
    [
        {"x": "\x00"},
        {"x": "a" * 1_000_000},
        {"x": [[[[[[]]]]]]},
        {"x": {"y": {"z": 1}}},
        {"x": None, **{f"v{one}": one for one in range(10_000)}},
    ],
    ids=lambda one: repr(one)[:40],
)
async def test_variables_that_fit_nothing(graph: Graph, variables: dict[str, Any]):
    body = orjson.dumps(
        {"query": "query($x: ID) { plans(filter: {id: {eq: $x}}) { totalCount } }", "variables": variables}
    )
    response = await graph.post(body)
    assert response.status_code == 200
    codes = {error["extensions"]["code"] for error in response.json().get("errors", [])}
    assert codes <= {"graphql_validation", "invalid"}
    assert len(response.content) < 5_000


async def test_deep_values_of_free_json(graph: Graph):
    deep: Any = 1
    for _ in range(100):
        deep = {"a": deep}
    query = (
        'mutation($scores: JSON) { createTactic(input: {title: "T", scores: $scores}) { userErrors { code pointer } } }'
    )
    body = orjson.dumps({"query": query, "variables": {"scores": {"deep": deep}}})
    response = await graph.post(body)
    assert response.status_code == 200, response.text
    assert len(response.content) < 2_000
    errors = response.json()["data"]["createTactic"]["userErrors"]
    assert errors == [{"code": "float_type", "pointer": "/scores/deep"}]
    for more in (100, 700):
        deeper = body.replace(b'{"a":1}', b'{"a":' * more + b"1" + b"}" * more)
        assert deeper != body
        response = await graph.post(deeper)
        assert response.json()["data"]["createTactic"]["userErrors"] == [{"code": "invalid", "pointer": None}]
    large = query.replace("$scores: JSON", "$unused: Int").replace("$scores", "{a: " + "9" * 400 + "}")
    response = await graph.post({"query": large.replace("($unused: Int)", "")})
    assert response.json()["data"]["createTactic"]["userErrors"] == [{"code": "invalid", "pointer": None}]


async def test_literals_that_mean_harm(graph: Graph):
    for literal in (
        '"\\u0000"',
        '"\\uD800"',
        '"' + "x" * 10_000 + '"',
        "1e999",
        "[[[[1]]]]",
        "{a: {b: 1}}",
        "nope",
        '"""\x00"""',
    ):
        query = f"{{ plans(filter: {{title: {{contains: {literal}}}}}) {{ totalCount }} }}"
        response = await graph.post({"query": query})
        assert response.status_code in (200, 400)
        for error in response.json().get("errors", []):
            assert error["extensions"]["code"] in ("malformed", "graphql_validation", "invalid"), (literal, error)
        assert len(response.content) < 2_000


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/graphql",
        "",
        JSON + "; charset=latin-1",
    ],
)
async def test_other_content_types_are_refused(graph: Graph, kind: str):
    response = await graph.client.post(
        "/graphql", content=b'{"query": "{ __typename }"}', headers={"content-type": kind}
    )
    assert response.status_code == 415
    assert response.headers["content-type"] == PROBLEM


async def test_content_types_that_say_utf_8(graph: Graph):
    for kind in (JSON, f"{JSON}; charset=utf-8", f'{JSON};charset="UTF-8"', "Application/JSON ; Charset=utf-8"):
        body = '{"query": "{ __type(name: \\"Run🏃\\") { name } }"}'.encode()
        response = await graph.client.post("/graphql", content=body, headers={"content-type": kind})
        assert response.json() == {"data": {"__type": None}}


async def test_nobody_else_gets_in(new_graph: Callable[..., Graph]):
    for key in (None, "oar_unknown"):
        response = await new_graph(key).post(b"[" * 10)
        assert response.status_code == 401
        assert response.headers["content-type"] == PROBLEM
        assert response.headers["www-authenticate"].startswith("Bearer")


async def test_a_body_that_is_too_large(new_graph: Callable[..., Graph], workspace: Workspace):
    graph = new_graph(workspace.key, Settings(pool_size=1, max_body_bytes=2000))
    response = await graph.post({"query": QUERY, "extensions": {"x": "y" * 3000}})
    assert (response.status_code, response.headers["content-type"]) == (413, PROBLEM)


async def test_nothing_acceptable(graph: Graph):
    response = await graph.post({"query": QUERY}, accept="text/html")
    assert (response.status_code, response.headers["content-type"]) == (406, PROBLEM)


async def test_queries_by_get(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
    query = "query P($id: ID!) { plan(id: $id) { title } } query Q { __typename }"
    variables = orjson.dumps({"id": str(plan.id)}).decode()
    parameters = {"query": query, "variables": variables, "operationName": "P", "extensions": "{}"}
    response = await graph.client.get("/graphql", params=parameters)
    assert (response.status_code, response.json()) == (200, {"data": {"plan": {"title": "Grow"}}})
    for wrong in (
        {},
        {"query": ""},
        {"query": query, "variables": "{"},
        {"query": query, "variables": "[]"},
        {"query": query, "extensions": "1"},
    ):
        response = await graph.client.get("/graphql", params=wrong)
        assert response.status_code == 400, wrong


async def test_a_mutation_by_get_is_refused_and_not_done(graph: Graph):
    query = 'mutation { createPlan(input: {title: "P"}) { plan { id } } }'
    both = f"query Q {{ __typename }} mutation M {query.removeprefix('mutation ')}"
    for parameters in ({"query": query}, {"query": both, "operationName": "M"}):
        response = await graph.client.get("/graphql", params=parameters, headers={"accept": GRAPHQL})
        assert (response.status_code, response.headers["allow"]) == (405, "POST")
        assert response.headers["content-type"] == PROBLEM
    assert await graph("{ plans { totalCount } }") == {"plans": {"totalCount": 0}}
    response = await graph.client.get("/graphql", params={"query": both, "operationName": "Q"})
    assert response.json() == {"data": {"__typename": "Query"}}


async def test_introspection_can_be_switched_off(new_graph: Callable[..., Graph], workspace: Workspace):
    closed = new_graph(workspace.key, Settings(pool_size=1, introspection=False))
    for query in ("{ __schema { queryType { name } } }", '{ __type(name: "Plan") { name } }'):
        answer = await closed.ask(query)
        assert {error["extensions"]["code"] for error in answer["errors"]} == {"graphql_validation"}
        assert "data" not in answer
    assert await closed("{ __typename }") == {"__typename": "Query"}
    answer = await closed.ask("{ planz { id } }")
    assert "Did you mean" not in answer["errors"][0]["message"]
