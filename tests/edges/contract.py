"""The OpenAPI document as a judge: every answer in these tests is held against what the document says of it."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

import httpx
import jsonschema_rs

PROBLEM = "application/problem+json"
MOST_BYTES_OF_A_PROBLEM = 20_000
OTHERWISE = {"export_metrics": "/v1/otlp/v1/metrics"}
"""Operations whose errors are no problems, since their protocol has a form of its own, and their paths."""
KINDS = {400: "malformed", 401: "unauthenticated", 403: "forbidden"}
METHODS = ("get", "post", "put", "patch", "delete")


class Contract:
    """What the document says of every operation."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    @cached_property
    def operations(self) -> dict[str, tuple[str, str, dict[str, Any]]]:
        """Method in capitals, path and description of every operation, by its id."""
        return {
            operation["operationId"]: (method.upper(), path, operation)
            for path, item in self.document["paths"].items()
            for method, operation in item.items()
            if method in METHODS
        }

    @cached_property
    def _paths(self) -> list[tuple[re.Pattern[str], str]]:
        """Patterns of paths, those without parameters first."""
        paths = sorted(self.document["paths"], key=lambda path: ("{" in path, path))
        return [(re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path))), path) for path in paths]

    def resolved(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        """A part of the document with its reference followed."""
        while "$ref" in part:
            found: Any = self.document
            for name in part["$ref"].removeprefix("#/").split("/"):
                found = found[name]
            part = found
        return part

    def body_schema(self, operation: Mapping[str, Any]) -> dict[str, Any] | None:
        """The schema of an operation's request body."""
        content = operation.get("requestBody", {}).get("content", {})
        return next(iter(content.values()))["schema"] if content else None

    def parameters(self, operation: Mapping[str, Any], place: str) -> list[dict[str, Any]]:
        """An operation's parameters in `path` or `query`."""
        return [one for one in operation.get("parameters", ()) if one["in"] == place]

    def faults(self, schema: Mapping[str, Any], value: Any) -> list[str]:
        """How a value breaks a schema, if it does."""
        key = repr(schema)
        if key not in self._validators:
            whole = {**schema, "components": self.document["components"]}
            self._validators[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return [f"{error.instance_path}: {error.message[:300]}" for error in self._validators[key].iter_errors(value)]

    def operation_of(self, request: httpx.Request) -> dict[str, Any] | None:
        """What the document says of a request's operation; None when it says nothing."""
        for pattern, path in self._paths:
            if pattern.fullmatch(request.url.path):
                return self.document["paths"][path].get(request.method.lower())
        return None

    async def hold(self, response: httpx.Response) -> None:
        """Hold an answer against the document. This is an event hook of the client."""
        await response.aread()
        request = response.request
        where = f"{request.method} {request.url.path} → {response.status_code}: {response.text[:500]}"
        assert response.headers["x-request-id"], where
        operation = self.operation_of(request)
        if response.status_code >= 400 and request.method != "HEAD":
            check_problem(response)
        if operation is None:
            return
        assert str(response.status_code) in operation["responses"], f"undocumented: {where}"
        documented = self.resolved(operation["responses"][str(response.status_code)])
        content = documented.get("content", {})
        if not content:
            assert not response.content, where
            return
        media = response.headers["content-type"].partition(";")[0]
        assert media in content, where
        value = response.json() if media.endswith(("/json", "+json")) else response.text
        assert not self.faults(content[media]["schema"], value), (
            f"{self.faults(content[media]['schema'], value)}\n{where}"
        )
        for name in documented.get("headers", {}):
            assert name in response.headers, f"no {name}: {where}"


def check_problem(response: httpx.Response) -> dict[str, Any]:
    """An error has to be a small problem document that says what to change and under which id it is logged."""
    where = f"{response.request.method} {response.request.url.path} → {response.status_code}: {response.text[:500]}"
    assert response.status_code != 500, where
    if response.request.url.path in OTHERWISE.values() and response.status_code != 405:
        return check_status(response)
    assert response.headers["content-type"] == PROBLEM, where
    assert len(response.content) < MOST_BYTES_OF_A_PROBLEM, where[:300]
    body = response.json()
    assert body["status"] == response.status_code, where
    assert body["request_id"] == response.headers["x-request-id"], where
    assert body["detail"] and body["title"] and body["code"], where
    assert body["type"] == f"/problems/{body['code'].replace('_', '-')}", where
    for fault in body.get("errors", ()):
        assert fault["code"] and fault["message"], where
    return body


def check_status(response: httpx.Response) -> dict[str, Any]:
    """An error of OTLP is a small google.rpc.Status in the encoding of the request; gives what a problem would."""
    assert len(response.content) < MOST_BYTES_OF_A_PROBLEM
    if response.headers["content-type"] == "application/json":
        assert response.json()["code"] > 0
        assert response.json()["message"]
    else:
        assert response.headers["content-type"] == "application/x-protobuf"
        assert response.content
    return {"code": KINDS.get(response.status_code)}
