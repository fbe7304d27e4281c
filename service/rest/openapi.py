"""The OpenAPI 3.1 document: what FastAPI knows of the routes, and the components derived from the declared shapes."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from service import __version__
from service.edge.documents import PROBLEMS, SHAPES
from service.edge.problems import MEDIA_TYPE
from service.errors import STATUS, TITLES, Kind
from service.present.wire import ToldReason

SAID = ("RankedTactic", "UnscoredTactic", "PrioritizedTactics")
"""Shapes whose reasons go out as sentences."""
REASON = "#/components/schemas/Reason"

DESCRIPTION = """
Objectives, key results, tactics and metric readings of a team, judged and explained.

Send `Authorization: Bearer <key>`. Errors are problem documents (RFC 9457) whose `errors[].pointer` says where.
Lists page by cursor, filter by `field=value` or `field[operator]=value`, and sort by `sort=-due_on,title`.
""".strip()

PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457). `type` and `code` are stable.",
    "required": ["type", "title", "status", "detail", "code", "request_id"],
    "properties": {
        "type": {"type": "string", "description": "The kind of problem, as a path that explains it."},
        "title": {"type": "string", "description": "The kind of problem, in words."},
        "status": {"type": "integer", "description": "The HTTP status."},
        "detail": {"type": "string", "description": "What to change."},
        "code": {"type": "string", "enum": [kind.value for kind in Kind], "description": "The kind, as a code."},
        "request_id": {"type": ["string", "null"], "description": "The id under which the request is logged."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "message"],
                "properties": {
                    "pointer": {"type": "string", "description": "A JSON pointer into the body, or a parameter."},
                    "code": {"type": "string", "description": "The rule that was broken; stable."},
                    "message": {"type": "string", "description": "What to change there."},
                },
            },
        },
    },
}


def document_of(app: FastAPI) -> dict[str, Any]:
    """The whole document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title="Oarlock",
            version=__version__,
            summary="The goals backend other software builds on.",
            description=DESCRIPTION,
            routes=app.routes,
            servers=[{"url": "/", "description": "This server."}],
            license_info={"name": "Apache 2.0", "identifier": "Apache-2.0"},
        )
        document["components"] = components()
        document["security"] = [{"key": []}]
        for path in document["paths"].values():
            for operation in path.values():
                operation["responses"].pop("default", None)
        app.openapi_schema = document
    return app.openapi_schema


def components() -> dict[str, Any]:
    """Schemas of all shapes, the problem responses, and the security scheme."""
    schemas: dict[str, Any] = {"Problem": PROBLEM}
    for name, shape in sorted(SHAPES.items()):
        schema = TypeAdapter(shape).json_schema(ref_template="#/components/schemas/{model}", mode="validation")
        schemas.update(schema.pop("$defs", {}))
        schemas[name] = schema
    if "Reason" in schemas:
        schemas["Reason"] = TypeAdapter(ToldReason).json_schema()
    for name in SAID:
        if name in schemas:
            schemas[name] = _sentences(schemas[name])
    return {
        "schemas": {name: _untitled(schema) for name, schema in sorted(schemas.items())},
        "responses": {component: _problem_response(int(status)) for status, component in PROBLEMS.items()},
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A key of the workspace."}},
    }


def _sentences(schema: Any) -> Any:
    if isinstance(schema, dict):
        if schema.get("$ref") == REASON:
            return {"type": "string"}
        return {key: _sentences(value) for key, value in schema.items()}
    return [_sentences(one) for one in schema] if isinstance(schema, list) else schema


def _untitled(schema: Any) -> Any:
    """Without the titles that pydantic makes of field names."""
    if isinstance(schema, dict):
        return {
            key: _untitled(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))
        }
    return [_untitled(one) for one in schema] if isinstance(schema, list) else schema


def _problem_response(status: int) -> dict[str, Any]:
    kinds = [kind for kind, code in STATUS.items() if code == status]
    return {
        "description": ". ".join(TITLES[kind] for kind in kinds) + ".",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
