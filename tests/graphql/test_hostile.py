"""Requests that mean harm: answered soon, in few bytes, as GraphQL over HTTP says, while everybody else goes on."""

import asyncio
from typing import Any

import orjson
import pytest
from graphql import get_introspection_query
from httpx import Response

from service.graphql.transport import GRAPHQL, JSON
from tests.graphql.conftest import Graph
from tests.graphql.test_budget import measured
from tests.graphql.test_limits import HOSTILE
from tests.support import factories as make
from tests.support.turns import Turns
from tests.support.workspaces import Workspace

MOST_BYTES = 20_000
MOST_SECONDS = 2.0
MOST_AT_ONCE = 0.5
"""Seconds for which nobody else has a turn."""

RANK = "query($v: PrioritizeRequest!) { prioritizeTactics(input: $v) { method } }"
TITLE = "{ plans(filter: {title: {eq: TEXT}}) { nodes { id } } }"
TYPES = "__schema { types { name fields { name args { name type { name } } type { name } } } }"


def asked(query: Any, **more: Any) -> bytes:
    return orjson.dumps({"query": query, **more})


def many(count: int, part: str) -> str:
    return " ".join(part.replace("N", str(place)) for place in range(count))


IDS = asked("query($v: [ID!]!) { nodes(ids: $v) { id } }", variables={"v": None})
REFUSED: dict[str, bytes] = {name: asked(text) for name, (text, says) in HOSTILE.items() if says is not None} | {
    "10,000 aliases": asked("{ " + many(10_000, "aN: __typename") + " }"),
    "700 aliases": asked("{ " + many(700, "aN: __typename") + " }"),
    "50,000 braces": asked("{" * 50_000),
    "50,000 selections": asked("{a" * 50_000),
    "50,000 lists in an argument": asked("{ nodes(ids: " + "[" * 50_000 + ") { id } }"),
    "50,000 lists in a document as long as may be": asked("{ nodes(ids: " + "[" * 49_000 + "]" * 49_000 + ") { id } }"),
    "objects in an argument": asked("{ plans(filter: " + "{a:" * 20_000 + "1" + "}" * 20_000 + ") { totalCount } }"),
    "deep lists in a type": asked("query($a: " + "[" * 1_400 + "Int" + "]" * 1_400 + ") { __typename }"),
    "1,400 directives": asked("{ __typename " + "@a " * 1_400 + "}"),
    "1,400 known directives": asked("{ __typename " + "@skip(if: false) " * 420 + "}"),
    "directives on fragments": asked("{ " + "... @include(if: true) { __typename } " * 200 + "}"),
    "a comment of 1.9 MB": asked("{ __typename } #" + "x" * 1_900_000),
    "spaces": asked("{ __typename " + " " * 1_900_000 + "}"),
    "lines": asked("{ __typename " + "\n" * 900_000 + "}"),
    "a long string": asked(TITLE.replace("TEXT", '"' + "x" * 1_900_000 + '"')),
    "a long block of text": asked(TITLE.replace("TEXT", '"""' + "\n x" * 400_000 + '"""')),
    "a long number": asked("{ plans(first: " + "1" * 90_000 + ") { nodes { id } } }"),
    "a long alias": asked("{ " + "a" * 90_000 + ": __typename }"),
    "a long name": asked("{ " + "a" * 90_000 + " }"),
    "many unknown names": asked("{ " + many(990, "planN") + " }"),
    "many names that are nearly right": asked("{ " + " ".join("plan" + "s" * place for place in range(2, 400)) + " }"),
    "many unknown arguments": asked("{ plans(" + many(900, "firsN: 1") + ") { nodes { id } } }"),
    "700 variables": asked("query(" + many(700, "$aN: Int") + ") { __typename }"),
    "350 variables that are missing": asked(
        "query(" + many(350, "$aN: ID!") + ") { nodes(ids: [" + many(350, "$aN") + "]) { id } }"
    ),
    "1,400 unknown variables": asked("{ nodes(ids: [" + many(1_400, "$aN") + "]) { id } }"),
    "100,000 variables": asked("{ __typename }", variables={f"a{place}": place for place in range(100_000)}),
    "100,000 unknown fields of an input": asked(RANK, variables={"v": {f"a{place}": 1 for place in range(100_000)}}),
    "50,000 nearly known fields": asked(RANK, variables={"v": {f"method{place}": 1 for place in range(50_000)}}),
    "70,000 wrong tactics": asked(RANK, variables={"v": {"tactics": [7] * 70_000}}),
    "200,000 ids": IDS.replace(b"null", orjson.dumps(["x"] * 200_000)),
    "50,000 levels of variables": IDS.replace(b"null", b"[" * 50_000 + b"]" * 50_000),
    "1,000 levels of variables": IDS.replace(b"null", b"[" * 1_000 + b"]" * 1_000),
    "a query that is a number": asked(7),
    "a query that is a list": asked(["{ __typename }"]),
    "a lone surrogate": b'{"query": "{ a(b: \\"\\ud800\\") }"}',
    "a NUL": asked("{ \x00 }"),
    "a byte order mark": b"\xef\xbb\xbf" + asked("{ __typename }"),
    "nothing": b"",
    "a batch": b"[" + b",".join([asked("{ __typename }")] * 1_000) + b"]",
    "an unknown operation": asked("query A { __typename }", operationName="B"),
    "an unknown operation with a long name": asked("query A { __typename }", operationName="B" * 1_000_000),
    "590 operations": asked(many(590, "query AN { __typename }")),
    "700 anonymous operations": asked("{ a } " * 700),
    "400 fragments that are not used": asked("{ __typename } " + many(400, "fragment FN on Plan { id }")),
    "introspection in introspection": asked(
        "{ __schema { types { " + "fields { type { " * 8 + "name" + " } }" * 8 + " } } }"
    ),
    "introspection by way of inputs": asked(
        "{ __schema { types { fields { args { type { inputFields { type { enumValues { name } } } } } } } } }"
    ),
    "introspection of what things may be": asked(
        "{ __schema { types { possibleTypes { fields { args { type { enumValues { name } } } } } } } }"
    ),
    "introspection in ever more wrappers": asked(
        "{ __schema { types { fields { type { " + "ofType { " * 30 + "name" + " }" * 30 + " } } } } }"
    ),
    "49 introspections": asked("{ " + many(49, f"aN: {TYPES}") + " }"),
    "pages in pages": asked(
        "{ plans(first: 200) { nodes { objectives(first: 200) { nodes { tactics(first: 200) { nodes { id } } } } } } }"
    ),
    "one page 49 times": asked(
        "{ " + many(49, "aN: objectives(first: 200) { nodes { keyResults(first: 200) { nodes { id } } } }") + " }"
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
async def test_refused_soon_in_few_bytes_while_others_go_on(graph: Graph, body: bytes):
    await graph("{ __typename }")
    for accept, statuses in ((GRAPHQL, {400}), (JSON, {200, 400})):
        async with Turns() as turns:
            response = await graph.post(body, accept=accept)
        assert response.status_code in statuses, response.text[:1000]
        answer = response.json()
        assert answer["errors"]
        assert "data" not in answer
        codes = {error["extensions"]["code"] for error in answer["errors"]}
        assert codes <= {"malformed", "graphql_validation", "too_costly"}
        assert len(response.content) < MOST_BYTES
        assert turns.seconds < MOST_SECONDS
        assert turns.longest < MOST_AT_ONCE


@pytest.mark.parametrize("size", [2_100_000, 10_000_000])
async def test_a_body_of_many_megabytes_is_not_read(graph: Graph, size: int):
    async with Turns() as turns:
        response = await graph.post(asked("{ __typename } #" + "x" * size))
    assert response.status_code == 413
    assert len(response.content) < 500
    assert turns.longest < MOST_AT_ONCE


HARMLESS = {
    "fragments in fragments": HOSTILE["24 fragments, each spread twice"][0],
    "a field 49 times": "{ " + many(49, "aN: plans { nodes { id } }") + " }",
    "what is the same 50 times": "{ " + "plans { nodes { id } } " * 50 + "}",
    "a NUL in a string": TITLE.replace("TEXT", '"\\u0000"'),
    "a string as long as a document may be": TITLE.replace("TEXT", '"' + "x" * 99_000 + '"'),
}


@pytest.mark.parametrize("query", HARMLESS.values(), ids=HARMLESS)
async def test_what_is_answered_is_answered_soon(graph: Graph, query: str):
    async with Turns() as turns:
        response = await graph.post({"query": query}, accept=GRAPHQL)
    assert response.status_code == 200
    assert len(response.content) < MOST_BYTES
    assert turns.seconds < MOST_SECONDS
    assert turns.longest < MOST_AT_ONCE


@pytest.mark.parametrize("count", [1, 4])
async def test_an_introspection_keeps_nobody_waiting(graph: Graph, count: int):
    full = get_introspection_query(input_value_deprecation=True)
    query = full if count == 1 else "{ " + many(count, f"aN: {TYPES}") + " }"
    async with Turns() as turns:
        response = await graph.post({"query": query})
    assert "errors" not in response.json()
    assert len(response.content) > 100_000
    assert turns.seconds < MOST_SECONDS
    assert turns.longest < MOST_AT_ONCE


async def test_two_thousand_errors(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        for _ in range(200):
            await make.make_plan(work)
    query = (
        "{ plans(first: 200) { nodes { " + many(10, 'aN: prioritizedTactics(objectiveId: "x") { method }') + " } } }"
    )
    async with Turns() as turns:
        response = await graph.post({"query": query}, accept=GRAPHQL)
    assert response.status_code == 200
    answer = response.json()
    assert len(answer["errors"]) == 20
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"not_found"}
    assert len(orjson.dumps(answer["errors"])) < MOST_BYTES
    assert turns.seconds < MOST_SECONDS
    assert turns.longest < MOST_AT_ONCE


async def test_variables_as_many_as_may_be(graph: Graph):
    tactics = [{"id": str(place), "value": 3, "complexity": 2} for place in range(18_000)]
    body = asked(RANK, variables={"v": {"tactics": tactics}})
    async with Turns() as turns:
        response = await graph.post(body)
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "invalid"
    assert turns.seconds < MOST_SECONDS
    assert turns.longest < MOST_AT_ONCE


async def test_others_are_answered_meanwhile(graph: Graph, workspace: Workspace):
    """Not only the event loop goes on: small requests beside large ones, one after another, come back before them."""
    await measured(workspace, 50, 200)
    query = "{ metrics { nodes { readings(first: 200) { nodes { id: value periodStart source } } } } }"

    async def ask() -> list[Response]:
        return [await graph.post({"query": query}) for _ in range(6)]

    large = asyncio.create_task(ask())
    await asyncio.sleep(0)
    small = 0
    while not large.done():
        assert await graph("{ __typename }") == {"__typename": "Query"}
        small += 1
        await asyncio.sleep(0.001)
    assert all("errors" not in one.json() for one in large.result())
    assert small > 10
