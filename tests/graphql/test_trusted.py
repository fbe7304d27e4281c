"""Trusted documents: asked for by id, from a manifest that is checked at the start."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import get_introspection_query

from service.graphql.transport import GRAPHQL, JSON
from service.graphql.trusted import ManifestError, documents_of
from service.main import create_app
from service.settings import Settings
from tests.graphql.conftest import Graph, NewGraph
from tests.support import factories as make
from tests.support.workspaces import Workspace

TITLE = "query Title($id: ID!) { plan(id: $id) { title } }"
MAKE = 'mutation Make { createPlan(input: {title: "P"}) { plan { title } } }'
BOTH = "query Ask { plans { totalCount } } " + MAKE
CYRILLIC = '{ plans(filter: {title: {eq: "План"}}) { totalCount } }'


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


DOCUMENTS = {"title": TITLE, f"sha256:{digest(MAKE)}": MAKE, digest(BOTH): BOTH, "app/1.0/план": CYRILLIC}
NewTrusting = Callable[..., Graph]


@pytest.fixture
def manifest(tmp_path: Path) -> Callable[[Any], Path]:
    """A file that holds this."""

    def write(content: Any) -> Path:
        path = tmp_path / "documents.json"
        path.write_bytes(content if isinstance(content, bytes) else orjson.dumps(content))
        return path

    return write


@pytest.fixture
def trusting(new_graph: NewGraph, workspace: Workspace, manifest: Callable[[Any], Path]) -> NewTrusting:
    """Somebody at a service that trusts these documents."""

    def make_one(documents: Any = DOCUMENTS, **given: Any) -> Graph:
        settings = Settings(pool_size=2, trusted_documents=manifest(documents), **given)
        return new_graph(workspace.key, settings)

    return make_one


async def code_of(graph: Graph, body: dict[str, Any], *, accept: str = JSON, status: int = 200) -> str:
    response = await graph.post(body, accept=accept)
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == f"{accept}; charset=utf-8"
    answer = response.json()
    assert "data" not in answer
    (error,) = answer["errors"]
    return error["extensions"]["code"]


async def test_a_document_by_its_id(trusting: NewTrusting, workspace: Workspace):
    graph = trusting()
    async with workspace.writing() as work:
        plan = await make.make_plan(work, title="План")
    expected = {"data": {"plan": {"title": "План"}}}
    variables = {"id": str(plan.id)}
    for identity in ("title", digest(TITLE), f"sha256:{digest(TITLE)}"):
        response = await graph.post({"documentId": identity, "variables": variables, "query": None}, accept=GRAPHQL)
        assert (response.status_code, response.json()) == (200, expected)
        parameters = {"documentId": identity, "variables": orjson.dumps(variables).decode()}
        response = await graph.client.get("/graphql", params=parameters)
        assert (response.status_code, response.json()) == (200, expected)
    for identity in ("app/1.0/план", f"sha256:{digest(CYRILLIC)}"):
        response = await graph.post({"documentId": identity})
        assert response.json() == {"data": {"plans": {"totalCount": 1}}}


async def test_an_id_may_stand_where_persisted_queries_have_their_hash(trusting: NewTrusting, workspace: Workspace):
    graph = trusting(only_trusted_documents=True)
    async with workspace.writing() as work:
        plan = await make.make_plan(work, title="План")
    variables = {"id": str(plan.id)}
    for identity in ("title", digest(TITLE)):
        extensions = {"persistedQuery": {"version": 1, "sha256Hash": identity}}
        for sent in ({}, {"query": TITLE}):  # the text comes along where a client sends both
            response = await graph.post({"extensions": extensions, "variables": variables, **sent})
            assert response.json() == {"data": {"plan": {"title": "План"}}}
        parameters = {"extensions": orjson.dumps(extensions).decode(), "variables": orjson.dumps(variables).decode()}
        assert (await graph.client.get("/graphql", params=parameters)).json() == {"data": {"plan": {"title": "План"}}}
    unknown = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "unknown"}}}
    assert await code_of(graph, unknown) == "document_not_found"
    for none in ({}, {"persistedQuery": None}, {"persistedQuery": []}, {"persistedQuery": {"sha256Hash": 7}}):
        assert await code_of(graph, {"extensions": none}, status=400) == "malformed"


async def test_its_operations_variables_and_faults_are_as_if_it_were_sent(trusting: NewTrusting):
    graph = trusting()
    response = await graph.post({"documentId": digest(BOTH), "operationName": "Ask"})
    assert response.json() == {"data": {"plans": {"totalCount": 0}}}
    for body in (
        {"documentId": digest(BOTH)},
        {"documentId": digest(BOTH), "operationName": "Other"},
        {"documentId": "title"},
        {"documentId": "title", "variables": {"id": [1]}},
    ):
        assert await code_of(graph, body, accept=GRAPHQL, status=400) == "graphql_validation"


async def test_a_mutation_takes_a_post(trusting: NewTrusting):
    graph = trusting()
    for parameters in (
        {"documentId": f"sha256:{digest(MAKE)}"},
        {"documentId": digest(MAKE)},
        {"documentId": digest(BOTH), "operationName": "Make"},
    ):
        response = await graph.client.get("/graphql", params=parameters)
        assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert await graph("{ plans { totalCount } }") == {"plans": {"totalCount": 0}}
    response = await graph.post({"documentId": digest(MAKE)})
    assert response.json() == {"data": {"createPlan": {"plan": {"title": "P"}}}}


async def test_a_mutation_by_id_is_repeatable_too(trusting: NewTrusting):
    graph = trusting()
    key = {"idempotency_key": "one-and-the-same"}
    answers = [await graph.post({"documentId": digest(MAKE)}, **key) for _ in range(2)]
    assert [one.json() for one in answers] == [{"data": {"createPlan": {"plan": {"title": "P"}}}}] * 2
    assert await graph("{ plans { totalCount } }") == {"plans": {"totalCount": 1}}


@pytest.mark.parametrize(
    "identity",
    ["unknown", "title ", "Title", "sha256:", "sha256:" + digest("{ a }"), "sha256:" + digest(TITLE).upper()],
)
async def test_an_unknown_id(trusting: NewTrusting, graph: Graph, identity: str):
    for one in (trusting(), graph):
        assert await code_of(one, {"documentId": identity}, accept=GRAPHQL, status=400) == "document_not_found"
        assert await code_of(one, {"documentId": identity}, accept=JSON, status=200) == "document_not_found"
        response = await one.client.get("/graphql", params={"documentId": identity}, headers={"accept": GRAPHQL})
        assert response.status_code == 400
        assert identity not in response.text


@pytest.mark.parametrize(
    "body",
    [
        {"documentId": "title", "query": TITLE},
        {"documentId": "unknown", "query": "{ __typename }"},
        {"documentId": 7},
        {"documentId": ["title"]},
        {"documentId": {"id": "title"}, "query": "{ __typename }"},
        {"documentId": ""},
        {"documentId": None},
        {"documentId": None, "query": ""},
    ],
)
async def test_requests_that_are_none(trusting: NewTrusting, body: dict[str, Any]):
    graph = trusting()
    for accept in (JSON, GRAPHQL):
        assert await code_of(graph, body, accept=accept, status=400) == "malformed"


async def test_other_documents_are_answered_beside_them(trusting: NewTrusting):
    assert await trusting()("{ __typename }") == {"__typename": "Query"}


async def test_only_trusted_documents(trusting: NewTrusting, workspace: Workspace):
    graph = trusting(only_trusted_documents=True)
    for query in ("{ __typename }", TITLE + " ", get_introspection_query(), "{", MAKE.replace("P", "Q")):
        assert await code_of(graph, {"query": query}, accept=GRAPHQL, status=400) == "document_not_trusted"
        assert await code_of(graph, {"query": query}, accept=JSON, status=200) == "document_not_trusted"
    response = await graph.client.get("/graphql", params={"query": "{ __typename }"})
    assert response.json()["errors"][0]["extensions"] == {"code": "document_not_trusted"}
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
    for body in ({"query": TITLE}, {"documentId": "title"}):
        response = await graph.post(body | {"variables": {"id": str(plan.id)}})
        assert response.json() == {"data": {"plan": {"title": "Grow"}}}
    assert await code_of(graph, {"documentId": "unknown"}) == "document_not_found"


LARGE = "{ plans(first: 200) { nodes { objectives(first: 200) { nodes { tactics(first: 200) { nodes { id } } } } } } }"
BAD: dict[str, tuple[Any, str]] = {
    "not JSON": (b"{", "OARLOCK_TRUSTED_DOCUMENTS is not valid JSON."),
    "not UTF-8": (b'{"a": "\xff"}', "OARLOCK_TRUSTED_DOCUMENTS is not valid JSON."),
    "a list": ([TITLE], "OARLOCK_TRUSTED_DOCUMENTS must hold one JSON object, of ids and the texts of documents."),
    "another format": ({"operations": [{"id": "a", "body": TITLE}]}, "one JSON object, of ids and the texts"),
    "no id": ({"": TITLE}, "has 1 to 200 characters"),
    "a long id": ({"a" * 201: TITLE}, "has 1 to 200 characters"),
    "the hash of another": ({f"sha256:{digest(MAKE)}": TITLE}, f"another SHA-256: {digest(TITLE)}. Write the manifest"),
    "the bare hash of another": ({digest(MAKE): TITLE}, "has another SHA-256"),
    "a hash in capitals": ({f"sha256:{digest(TITLE).upper()}": TITLE}, "has another SHA-256"),
    "no hash": ({"sha256:title": TITLE}, "The trusted document “sha256:title” has another SHA-256"),
    "a document that is none": ({"a": "{"}, "The trusted document “a” cannot be answered: Syntax Error"),
    "an unknown field": ({"a": TITLE, "b": "{ planz { id } }"}, "“b” cannot be answered: Cannot query field 'planz'"),
    "too many aliases": ({"a": "{ " + " ".join(f"a{one}: __typename" for one in range(60)) + " }"}, "too many aliases"),
    "too large pages": ({"a": LARGE}, "“a” cannot be answered: The answer could hold 8,040,200 things"),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
def test_a_bad_manifest_stops_the_start(manifest: Callable[[Any], Path], content: Any, says: str):
    settings = Settings(trusted_documents=manifest(content))
    with pytest.raises(ManifestError, match=re.escape(says)):
        create_app(settings, "postgresql://nobody@localhost/nowhere")


def test_a_manifest_that_is_not_there_or_not_said(tmp_path: Path):
    with pytest.raises(ManifestError, match="cannot be read: No such file or directory"):
        documents_of(Settings(trusted_documents=tmp_path / "documents.json"))
    with pytest.raises(ManifestError, match="cannot be read: Is a directory"):
        documents_of(Settings(trusted_documents=tmp_path))
    with pytest.raises(ManifestError, match="ONLY_TRUSTED_DOCUMENTS needs OARLOCK_TRUSTED_DOCUMENTS"):
        documents_of(Settings(only_trusted_documents=True))


def test_documents_whose_pages_the_variables_size_may_be_trusted(manifest: Callable[[Any], Path]):
    text = "query($n: Int!) " + LARGE.replace("200", "$n")
    assert documents_of(Settings(trusted_documents=manifest({"a": text}))).find(None, "a")


def test_introspection_is_trusted_where_it_is_answered(manifest: Callable[[Any], Path]):
    path = manifest({"schema": get_introspection_query()})
    assert documents_of(Settings(trusted_documents=path)).find(None, "schema")
    with pytest.raises(ManifestError, match="introspection has been disabled"):
        documents_of(Settings(trusted_documents=path, introspection=False))
