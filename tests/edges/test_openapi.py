"""The OpenAPI document: whole, valid, described throughout, and the same whoever makes it."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema_rs
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from schemathesis.specs.openapi.definitions import OPENAPI_31

from service.errors import Kind
from tests.edges.contract import OTHERWISE, PROBLEM, Contract
from tests.edges.walk import PUBLIC

SUCCESS = {"get": {"200"}, "post": {"200", "201"}, "put": {"200"}, "patch": {"200"}, "delete": {"200", "204"}}


def parts(value: Any, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in a document."""
    if isinstance(value, dict):
        yield pointer, value
        for key, inner in value.items():
            yield from parts(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from parts(inner, f"{pointer}/{place}")


def test_it_is_valid(contract: Contract) -> None:
    errors = jsonschema_rs.Draft202012Validator(OPENAPI_31).iter_errors(contract.document)
    assert [f"{error.instance_path}: {error.message[:200]}" for error in errors] == []
    for name, schema in contract.document["components"]["schemas"].items():
        jsonschema_rs.Draft202012Validator({**schema, "components": contract.document["components"]})
        assert jsonschema_rs.meta.is_valid(schema), name


async def test_it_is_served_to_anyone(anonymous: httpx.AsyncClient, contract: Contract) -> None:
    response = await anonymous.get("/openapi.json")
    assert (response.status_code, response.json()) == (200, contract.document)


def test_it_names_every_route_and_no_other(app: FastAPI, contract: Contract) -> None:
    routed = {
        (method.lower(), route.path_format)
        for route in app.routes
        if isinstance(route, APIRoute) and route.path.startswith("/v1")
        for method in route.methods
    }
    documented = {(method, path) for path, item in contract.document["paths"].items() for method in item}
    assert documented == routed
    assert len(set(contract.operations)) == len(documented), "an operationId stands twice"


def test_its_head_says_what_a_reader_needs(contract: Contract) -> None:
    document = contract.document
    assert document["openapi"].startswith("3.1")
    assert all(document["info"].get(name) for name in ("title", "version", "summary", "description", "license"))
    assert document["servers"]
    assert document["security"] == [{"key": []}]
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    used = {tag for _, _, operation in contract.operations.values() for tag in operation["tags"]}
    assert {tag["name"] for tag in document["tags"]} == used
    assert all(tag["description"] for tag in document["tags"])


def test_every_operation_is_described(contract: Contract) -> None:
    for name, (method, path, operation) in contract.operations.items():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name), name
        assert operation["summary"][0].isupper() and not operation["summary"].endswith("."), name
        assert not re.search(r"\ba [aeiou]|\ban [^aeiou]", operation["summary"]), name
        assert operation["description"].strip(), name
        assert len(operation["tags"]) == 1, name
        assert (operation.get("security") == []) is (name in PUBLIC), name
        for parameter in operation.get("parameters", ()):
            assert parameter["description"], (name, parameter["name"])
            assert "schema" in parameter or "content" in parameter, (name, parameter["name"])
        declared = {one["name"] for one in contract.parameters(operation, "path")}
        assert declared == set(re.findall(r"\{(\w+)\}", path)), name
        assert set(operation["responses"]) & SUCCESS[method.lower()], name


def test_every_operation_says_how_it_fails(contract: Contract) -> None:
    for name, (method, _, operation) in contract.operations.items():
        codes = set(operation["responses"])
        if name in OTHERWISE:
            assert {"400", "401", "403", "413", "415", "429", "503", "504"} <= codes, name
            continue
        needed = {"400", "401", "404", "405", "422", "429", "503", "504"} | ({"403"} if name not in PUBLIC else set())
        needed |= {"413", "415"} if "requestBody" in operation else set()
        needed |= {"409"} if method in ("POST", "DELETE") else set()
        assert needed <= codes, (name, needed - codes)
        for code in codes - {"200", "201", "204", "304"}:
            response = contract.resolved(operation["responses"][code])
            assert list(response["content"]) == [PROBLEM], (name, code)
            assert response["description"], (name, code)


def test_every_reference_leads_somewhere_and_every_component_is_used(contract: Contract) -> None:
    references = {one["$ref"] for _, one in parts(contract.document) if isinstance(one.get("$ref"), str)}
    for reference in references:
        contract.resolved({"$ref": reference})
    components = contract.document["components"]
    kinds = ("schemas", "responses", "headers", "parameters")
    defined = {f"#/components/{kind}/{name}" for kind in kinds for name in components[kind]}
    assert references == defined


def test_every_shape_and_every_field_is_described(contract: Contract) -> None:
    for name, schema in contract.document["components"]["schemas"].items():
        assert schema.get("description") or "enum" in schema, name
        for field, declared in schema.get("properties", {}).items():
            described = declared.get("description") or contract.resolved(declared).get("description")
            assert described or name.endswith("Filter"), f"{name}.{field}"


def test_what_is_sent_is_closed_and_bounded(contract: Contract) -> None:
    """Unknown fields are refused; and texts and lists have an end, those of the stateless judgements aside."""
    for name, (_, _, operation) in contract.operations.items():
        schema = contract.body_schema(operation)
        if schema is None or "$ref" not in schema:
            continue
        shape = contract.resolved(schema)
        assert shape["additionalProperties"] is False, name
        if not name.startswith(("create_", "update_", "override_")):
            continue
        for field, declared in shape["properties"].items():
            for one in map(contract.resolved, declared.get("anyOf", [declared])):
                bounds = {"string": {"maxLength", "enum", "format", "pattern"}, "array": {"maxItems"}}
                needed = bounds.get(one.get("type", ""))
                assert not needed or needed & set(one), (name, field)


def test_nothing_secret_is_ever_answered(contract: Contract) -> None:
    for name, schema in contract.document["components"]["schemas"].items():
        hidden = {"workspace_id", "digest", "override"} | (
            {"secret", "key"} if not name.startswith(("New", "Rotation", "EndpointRotation")) else set()
        )
        # Who is told of several workspaces has to tell them apart.
        named = {"workspace_id"} if name.endswith("Event") else set[str]()
        named |= {"key"} if name.startswith(("Metric", "PresetMetric", "Series", "Weighted", "Catalog")) else set[str]()
        shown = set(schema.get("properties", {})) - named
        assert not shown & hidden, name


def test_a_problem_lists_every_kind(contract: Contract) -> None:
    problem = contract.document["components"]["schemas"]["Problem"]
    assert problem["properties"]["code"]["enum"] == [kind.value for kind in Kind]
    assert set(problem["required"]) == {"type", "title", "status", "detail", "code", "request_id"}


SCRIPT = """
import json, sys
from service.main import create_app
from service.settings import Settings
sys.stdout.write(json.dumps(create_app(Settings(), "postgresql://nobody@localhost/none").openapi()))
"""


@pytest.mark.slow
def test_it_is_the_same_whoever_makes_it(contract: Contract) -> None:
    """Byte for byte, also where Python counts its hashes otherwise; and no database is needed."""
    made = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    here = json.dumps(contract.document).encode()
    assert hashlib.sha256(made.stdout).hexdigest() == hashlib.sha256(here).hexdigest()
