"""The OpenAPI 3.1 document: what FastAPI knows of the routes, and the components derived from the declared shapes."""

from inspect import getdoc
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from service import __version__
from service.edge.documents import FILTERS, PROBLEMS, SHAPES
from service.edge.problems import MEDIA_TYPE
from service.edge.resources import RESOURCES
from service.errors import STATUS, TITLES, Kind
from service.i18n import LANGUAGES
from service.present.wire import ToldReason
from service.rest import events
from service.rest.examples import exemplify

SAID = (
    "RankedTactic",
    "UnscoredTactic",
    "PrioritizedTactics",
    "Selection",
    "LeftOutTactic",
    "ComparedTactic",
    "DerivedMetric",
)
"""Shapes whose reasons go out as sentences."""
SCHEMAS = "#/components/schemas/"
REASON = f"{SCHEMAS}Reason"

DESCRIPTION = """
Objectives, key results, tactics and metric readings of a team, judged and explained.

Send `Authorization: Bearer <key>`, or an access token of an issuer that the service trusts, if need be with the slug of
the workspace in `Oarlock-Workspace`. Errors are problem documents (RFC 9457) whose `errors[].pointer` says where.
Lists page by cursor, filter by `field=value` or `field[operator]=value`, and sort by `sort=-due_on,title`.
`Accept-Language` chooses the language of what is said to people: en, es, pl, ca, bg or it.
""".strip()

TAGS = {
    "judgement": "Progress, forecasts and rankings: of what is stored, or of what is sent.",
    "charts": "Pictures of plans and key results: SVG, PNG, and documents for Vega-Lite.",
    "catalog": "What the service knows of metrics and goal types by itself, in the language of the answer.",
    "calendars": "What is due when, for calendar programs, and the links by which they read it.",
    "changes": "Who did what, when and why.",
    "readings": "Values of metrics, sent with a key or signed.",
    "workspace": "What a workspace has set for itself.",
}

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
            "description": "Where, and what to change there; at most 20.",
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


LANGUAGE = {
    "description": "The language of what is said to people.",
    "schema": {"type": "string", "enum": list(LANGUAGES)},
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
        document["tags"] = tags()
        document["webhooks"] = events.webhooks()
        document["components"] = components()
        document["security"] = [{"key": []}]
        for path in document["paths"].values():
            for operation in path.values():
                operation["responses"].pop("default", None)
        exemplify(document)
        app.openapi_schema = document
    return app.openapi_schema


def tags() -> list[dict[str, str]]:
    """What the operations are grouped by: the nouns, and what is done with them."""
    nouns = {resource.path: getdoc(resource.fields) or "" for resource in RESOURCES}
    return [{"name": name, "description": text} for name, text in (nouns | TAGS).items()]


def components() -> dict[str, Any]:
    """Schemas of all shapes, the problem responses, and the security scheme."""
    shapes: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (name, "validation", TypeAdapter(shape)) for name, shape in sorted(SHAPES.items())
    ]
    _, whole = TypeAdapter.json_schemas(shapes, ref_template=f"{SCHEMAS}{{model}}")
    schemas = {"Problem": PROBLEM, **events.SHAPES, **FILTERS, **_told_apart(whole["$defs"])}
    if "Reason" in schemas:
        schemas["Reason"] = TypeAdapter(ToldReason).json_schema()
    for name in SAID:
        if name in schemas:
            schemas[name] = _sentences(schemas[name])
    return {
        "schemas": {name: _tidied(schema) for name, schema in sorted(schemas.items())},
        "headers": {"ContentLanguage": LANGUAGE},
        "parameters": events.SIGNED,
        "responses": {component: _problem_response(int(status)) for status, component in PROBLEMS.items()},
        "securitySchemes": {
            "key": {
                "type": "http",
                "scheme": "bearer",
                "description": "A key of the workspace, or an access token of a trusted issuer (OpenID Connect).",
            },
            "calendar_token": {
                "type": "apiKey",
                "in": "query",
                "name": "token",
                "description": "The token of a link to a plan's calendar.",
            },
        },
    }


def _told_apart(schemas: dict[str, Any]) -> dict[str, Any]:
    """Shapes by their short names. Of several with one name, the stored or shallowest keeps it: Status, SmartStatus."""
    names: dict[str, str] = {}
    for name in sorted(schemas, key=lambda name: ("__tables__" not in name, name.count("__"), name)):
        *package, _, short = ["", "", *name.split("__")][-3:]
        names[name] = short if short not in names.values() else package[0].capitalize() + short
    return {names[name]: _renamed(schema, names) for name, schema in schemas.items()}


def _renamed(schema: Any, names: dict[str, str]) -> Any:
    if isinstance(schema, dict):
        renamed = {key: _renamed(value, names) for key, value in schema.items()}
        reference = schema.get("$ref")
        return renamed | {"$ref": SCHEMAS + names[reference.removeprefix(SCHEMAS)]} if reference else renamed
    return [_renamed(one, names) for one in schema] if isinstance(schema, list) else schema


def _sentences(schema: Any) -> Any:
    if isinstance(schema, dict):
        if schema.get("$ref") == REASON:
            return {"type": "string", "description": schema.get("description", "Why, in a sentence.")}
        return {key: _sentences(value) for key, value in schema.items()}
    return [_sentences(one) for one in schema] if isinstance(schema, list) else schema


def _tidied(schema: Any) -> Any:
    """Without the titles that pydantic makes of names; the names of free objects are held to their pattern."""
    if isinstance(schema, dict):
        closed = {"additionalProperties": False} if "patternProperties" in schema else {}
        kept = {name: one for name, one in schema.items() if not (name == "title" and isinstance(one, str))}
        return {name: _tidied(one) for name, one in kept.items()} | closed
    return [_tidied(one) for one in schema] if isinstance(schema, list) else schema


def _problem_response(status: int) -> dict[str, Any]:
    kinds = [kind for kind, code in STATUS.items() if code == status]
    return {
        "description": ". ".join(TITLES[kind] for kind in kinds) + ".",
        "headers": {"Content-Language": {"$ref": "#/components/headers/ContentLanguage"}},
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
