"""Examples of the OpenAPI document: there is one wherever something is sent, and the demo answers each of them well."""

from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from service.demo.load import load
from service.operations.workspaces import create_workspace
from service.rest.examples import told
from service.store.tables.people import Scope
from service.store.work import Caller, utc_now
from tests.edges.contract import Contract

NOT_IN_THE_DEMO = ("keys", "webhook-endpoints")
"""What the demo has none of, or none whose id is always the same."""
LAST = ("undo", "close", "successor")


def operations(contract: Contract) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in contract.document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def example_of(operation: dict[str, Any]) -> Any:
    content = operation.get("requestBody", {}).get("content", {})
    return content.get("application/json", {}).get("examples", {}).get("demo", {}).get("value")


def identity_of(operation: dict[str, Any]) -> str | None:
    return next((one.get("example") for one in operation["parameters"] if one.get("name") == "id"), None)


def test_whatever_takes_a_body_or_an_id_shows_one(contract: Contract) -> None:
    for path, method, operation in operations(contract):
        name, owner = operation["operationId"], path.split("/")[2]
        if name in told()["without"]:
            assert example_of(operation) is None, name
            continue
        expected = method != "delete" and owner not in NOT_IN_THE_DEMO
        if "{id}" in path:
            assert (identity_of(operation) is not None) == expected, name
        if ("requestBody" in operation and expected and method != "patch") or (method == "post" and "{" not in path):
            assert example_of(operation) is not None, name


def test_the_file_speaks_of_operations_that_there_are(contract: Contract) -> None:
    known = {operation["operationId"]: path for path, _, operation in operations(contract)}
    named = (told()[part].keys() for part in ("bodies", "ids_of", "without", "answers"))
    assert set().union(*named) <= known.keys()
    assert told()["ids"].keys() <= {path.split("/")[2] for path in known.values()}


@pytest.fixture
async def demo(service: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client in a workspace that holds the demo."""
    database = service.state.edge.database
    identity, key = await create_workspace(database, f"demo-{uuid4().hex}")
    assert await load(database, Caller(identity, frozenset(Scope)), utc_now().date())
    transport, bearer = httpx.ASGITransport(service), {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=bearer) as client:
        yield client


@pytest.mark.slow
async def test_every_example_is_answered_as_it_says(demo: httpx.AsyncClient, contract: Contract) -> None:
    """What is read comes first, what ends something last."""
    sent = [
        (path.replace("{id}", identity_of(operation) or "{id}"), method, operation)
        for path, method, operation in operations(contract)
        if "example" in str(operation["parameters"]) or example_of(operation) is not None or "{" not in path
    ]
    skipped = told()["without"].keys()
    asked = [one for one in sent if "{" not in one[0] and one[1] != "delete" and one[2]["operationId"] not in skipped]
    asked.sort(key=lambda one: (one[1] != "get", any(word in one[0] for word in LAST)))
    failed = []
    for path, method, operation in asked:
        response = await demo.request(method, path, json=example_of(operation))
        expected = told()["answers"].get(operation["operationId"], {}).get("status")
        if not response.is_success and response.status_code != expected:
            failed.append(f"{operation['operationId']}: {response.status_code} {response.text}")
    assert not failed, "\n".join(failed)
    assert len(asked) > 120
