"""What the OpenAPI document says of a route, derived from the declared fields.

Handlers read bodies and queries themselves, strictly; so the document is written from the same declarations here.
"""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from inspect import getdoc
from typing import Any, cast, get_type_hints
from uuid import UUID

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field, TypeAdapter, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.edge.deprecation import Deprecation, announcing
from service.edge.headers import ETAG, IF_MATCH, NOT_MODIFIED, parameters_of
from service.edge.resources import Resource, public_names
from service.edge.scopes import taking
from service.operations.past import MODELS
from service.operations.permissions import PERMISSIONS
from service.store.filters import MAX_SORTS, MAX_VALUES, Filterable, filterable
from service.store.paging import DEFAULT_LIMIT, MAX_LIMIT
from service.store.tables.base import NO_NUL
from service.store.tables.people import Scope

Handler = Callable[[Request], Awaitable[Response]]
JSON = "application/json"
PROBLEMS = {
    "400": "Malformed",
    "401": "Unauthenticated",
    "403": "Forbidden",
    "404": "NotFound",
    "405": "MethodNotAllowed",
    "408": "TooSlow",
    "409": "Conflict",
    "412": "PreconditionFailed",
    "413": "TooLarge",
    "415": "UnsupportedMediaType",
    "422": "Invalid",
    "429": "RateLimited",
    "501": "NotInstalled",
    "503": "Unavailable",
    "504": "Timeout",
}
OF_EXTRAS = {"501"}
NO_BODY = {"408", "409", "413", "415"}
DEPRECATED: dict[str, Any] = {"deprecated": True}


@dataclass(frozen=True, slots=True)
class Operation:
    """One route in the document. `answer` is a shape, or None for 204; shapes become components by their names.

    `permission` is its line in the table of permissions, if that is not its own name; what is `public` takes no key.
    `also` names other ways to be let in than a key. `bodies` are schemas of bodies in other media types than `media`.
    `content` describes an answer that is no shape, by media type; `extra` names the optional extra that it takes.
    """

    name: str
    summary: str
    tag: str
    answer: Any = None
    status: int = 200
    body: Any = None
    media: tuple[str, ...] = (JSON,)
    bodies: dict[str, Any] = field(default_factory=dict[str, Any])
    parameters: tuple[dict[str, Any], ...] = ()
    description: str | None = None
    permission: str | None = None
    public: bool = False
    also: tuple[str, ...] = ()
    deprecation: Deprecation | None = None
    more: dict[str, Any] = field(default_factory=dict[str, Any])
    content: dict[str, Any] | None = None
    extra: str | None = None
    conditional: bool = True
    """Of what is read: whether it has an entity tag."""

    @property
    def line(self) -> str:
        """Its line in the table of permissions."""
        return self.permission or self.name


SHAPES: dict[str, Any] = {}
"""Every shape the document refers to, by the name of its component."""


def reference(shape: Any) -> dict[str, Any]:
    """A reference to a shape's component, made known to the document."""
    SHAPES[shape.__name__] = shape
    return {"$ref": f"#/components/schemas/{shape.__name__}"}


def describe(router: APIRouter, method: str, path: str, handler: Handler, operation: Operation) -> None:
    """Add a route, and what the document says of it."""
    answer = _answer_of(operation)
    writes = not operation.public and PERMISSIONS[operation.line] is not Scope.READ
    tagged = method == "GET" and operation.conditional
    headers = parameters_of(method, writes=writes) if tagged or method != "GET" else []
    responses: dict[str, Any] = {str(operation.status): answer}
    if tagged or (writes and operation.answer is not None and "version" in _names(operation.answer)):
        answer["headers"] = answer.get("headers", {}) | ETAG
    if tagged:
        responses["304"] = NOT_MODIFIED
    for status, component in PROBLEMS.items():
        conditional = status != "412" or IF_MATCH in headers
        optional = status in OF_EXTRAS and operation.extra is None
        if conditional and not optional and not (operation.body is None and method == "GET" and status in NO_BODY):
            responses[status] = {"$ref": f"#/components/responses/{component}"}
    parameters = [*_path_parameters(path), *operation.parameters, *headers]
    extra: dict[str, Any] = {"responses": responses, "parameters": parameters}
    if operation.body is not None:
        schema = operation.body if isinstance(operation.body, dict) else reference(operation.body)
        schemas = dict.fromkeys(operation.media, schema) | operation.bodies
        content = {media: {"schema": one} for media, one in schemas.items()}
        extra["requestBody"] = {"required": True, "content": content}
    extra["security"] = [] if operation.public else [{"key": [PERMISSIONS[operation.line].value]}]
    extra["security"] += [{way: []} for way in operation.also]
    router.add_api_route(
        path.replace("{id}", "{id:uuid}").replace("{seq}", "{seq:int}"),
        handler,
        methods=[method],
        operation_id=operation.name,
        summary=operation.summary,
        description=_description(operation, handler),
        tags=[operation.tag],
        status_code=operation.status,
        response_model=None,
        deprecated=operation.deprecation is not None or None,
        openapi_extra=extra | operation.more,
    )
    if operation.deprecation is not None:
        route = cast("APIRoute", router.routes[-1])
        route.app = announcing(route.app, operation.deprecation)


def _answer_of(operation: Operation) -> dict[str, Any]:
    """What is answered where all goes well."""
    if operation.status == 204:
        return {"description": "Done; there is nothing to say."}
    content = operation.content
    if operation.answer is not None:
        content = {JSON: {"schema": reference(operation.answer)}}
    answer: dict[str, Any] = (
        {"description": "Done."} if content is None else {"description": "The answer.", "content": content}
    )
    if operation.status == 201:
        link = {"description": "Where it is.", "schema": {"type": "string"}}
        answer |= {"description": "Made.", "headers": {"Location": link}}
    return answer


def _names(shape: Any) -> Collection[str]:
    return getattr(shape, "model_fields", ())


def _description(operation: Operation, handler: Handler) -> str:
    """What it does, whether it is on its way out, and the scope it takes."""
    text = operation.description or getdoc(handler) or operation.summary
    if operation.deprecation is not None:
        text = f"{text} {operation.deprecation.sentence}"
    return text if operation.public else taking(operation.line, text)


def _path_parameters(path: str) -> list[dict[str, Any]]:
    names = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
    return [
        {"name": name, "in": "path", "required": True, "schema": _path_schema(name), "description": _path_text(name)}
        for name in names
    ]


def _path_schema(name: str) -> dict[str, Any]:
    if name == "seq":
        return {"type": "integer", "minimum": 1, "maximum": 2**63 - 1}
    return {"type": "string"} if name == "period_start" else {"type": "string", "format": "uuid"}


PATH_TEXTS = {"period_start": "When the period begins, RFC 3339.", "seq": "Its number in the log."}


def _path_text(name: str) -> str:
    return PATH_TEXTS.get(name, "Its id.")


def query(
    name: str, schema: dict[str, Any], description: str, deprecation: Deprecation | None = None, **more: Any
) -> dict[str, Any]:
    """A query parameter in the document."""
    if deprecation is not None:
        description, more = f"{description} {deprecation.sentence}", more | DEPRECATED
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description, **more}


DATE = r"[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"
TYPES: dict[Any, tuple[str, dict[str, Any], str]] = {
    str: ("Text", {"type": "string", **NO_NUL}, r"[^,\x00]*"),
    UUID: ("Id", {"type": "string", "format": "uuid"}, r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    bool: ("Boolean", {"type": "boolean"}, ""),
    int: ("Integer", {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1}, r"-?\d{1,9}"),
    float: ("Number", {"type": "number"}, r"-?\d{1,20}(\.\d{1,20})?([eE][+-]?\d{1,2})?"),
    date: ("Day", {"type": "string", "format": "date"}, DATE),
    datetime: ("Time", {"type": "string", "format": "date-time"}, f"{DATE}T{TIME}"),
}
"""What a type is called in a filter, one value of it, and the pattern of one value in a list."""

FILTERS: dict[str, Any] = {}
"""Every filter the document refers to, by the name of its component."""


def _filter_of(known: Filterable) -> dict[str, Any]:
    """A reference to the filter of a field: what each of its operators takes."""
    if isinstance(known.python, type) and issubclass(known.python, StrEnum):
        values = [member.value for member in known.python]
        name, value, one = known.python.__name__, {"type": "string", "enum": values}, f"({'|'.join(values)})"
    else:
        name, value, one = TYPES[known.python]
    properties: dict[str, Any] = dict.fromkeys(sorted(known.operators - {"in", "null"}), value)
    if "in" in known.operators:
        pattern = f"^{one}(,{one}){{0,{MAX_VALUES - 1}}}$"
        properties["in"] = {"type": "string", "pattern": pattern, "description": "Several values, separated by commas."}
    if "null" in known.operators:
        properties["null"] = {"type": "boolean", "description": "Whether it has no value."}
    kind = "Many" if known.many else "Optional" if known.nullable else ""
    FILTERS[f"{kind}{name}Filter"] = {
        "type": "object",
        "description": "The operators of a filter, and what each takes.",
        "properties": properties,
        "additionalProperties": False,
    }
    return {"$ref": f"#/components/schemas/{kind}{name}Filter"}


DEEP: dict[str, Any] = {"style": "deepObject", "explode": True}
"""How the operators of a filter are written: `name[operator]=value`."""


AS_OF = query(
    "as_of",
    {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]},
    "Answer as of this instant, RFC 3339, or as of the end of this day: by what stood and was known then. Unset: now.",
)


def list_parameters(table: type[Any]) -> tuple[dict[str, Any], ...]:
    """The grammar of a list: limit, cursor, sort, and one filter a field."""
    fields = filterable(table)
    filters = [
        query(
            name,
            _filter_of(known),
            f"Filter by {name}: `{name}=value`, or `{name}[operator]=value`.",
            **(DEEP | DEPRECATED if table.model_fields[name].deprecated else DEEP),
        )
        for name, known in sorted(fields.items())
    ]
    key = f"-?({'|'.join(sorted(name for name, known in fields.items() if not known.many))})"
    sort = {"type": "string", "pattern": f"^{key}(,{key}){{0,{MAX_SORTS - 1}}}$"}
    cursor = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
    return (
        query("limit", {"type": "integer", "minimum": 1, "maximum": MAX_LIMIT, "default": DEFAULT_LIMIT}, "Page size."),
        query("cursor", cursor, "The `next_cursor` of the page before, with the same sort."),
        query("sort", sort, "Fields to sort by, separated by commas, `-` for descending."),
        *filters,
    )


def read_shape(resource: Resource) -> type[BaseModel]:
    """What a noun looks like when read: its public columns, then what is computed."""
    fields: dict[str, Any] = {}
    table: type[Any] = resource.table
    for name in public_names(table):
        info = table.model_fields[name]
        fields[name] = (info.annotation, Field(description=info.description, deprecated=info.deprecated))
    for shape in resource.computed:
        described = TypeAdapter(shape).json_schema()["properties"]
        for name, annotation in get_type_hints(shape, include_extras=True).items():
            if name in described and name != "rollup":
                fields[name] = (annotation, _told(described[name].get("description")))
    return create_model(resource.title, __doc__=resource.table.__doc__, **fields)


def _told(description: str | None) -> Any:
    return Field(description=description)


def row_shape(name: str, table: type[Any], text: str) -> type[BaseModel]:
    """What a row looks like that is no noun."""
    columns: dict[str, Any] = {}
    for column in public_names(table):
        info = table.model_fields[column]
        columns[column] = (info.annotation, _told(info.description))
    return create_model(name, __doc__=text, **columns)


def listed_shape(item: type[BaseModel]) -> type[BaseModel]:
    """A page of items."""
    fields: dict[str, Any] = {
        "items": (list[item], _told("The items, in order.")),
        "next_cursor": (str | None, _told("Where the next page starts; null on the last.")),
    }
    return create_model(f"{item.__name__}List", __doc__="One page of a list.", **fields)


def once_shape(resource: Resource, item: type[BaseModel]) -> type[BaseModel]:
    """A noun as the answer that creates it shows it, with what is shown only there."""
    if resource.shown_once is None:
        return item
    secret = (str, _told(f"The {resource.shown_once}. Keep it: no other answer shows it."))
    once: dict[str, Any] = {resource.shown_once: secret}
    return create_model(f"New{item.__name__}", __base__=item, __doc__=item.__doc__, **once)


class Documented:
    """What the document says of the five routes of a noun."""

    def __init__(self, resource: Resource, patch: type[BaseModel]) -> None:
        tag, many = resource.path, resource.plural.replace("_", " ")
        one = f"{'an' if resource.words[0] in 'aeiou' else 'a'} {resource.words}"
        item = read_shape(resource)
        self.list = Operation(
            f"list_{resource.plural}",
            f"List {many}",
            tag,
            listed_shape(item),
            parameters=list_parameters(resource.table),
            description=getdoc(resource.list),
        )
        self.create = Operation(
            f"create_{resource.noun}",
            f"Create {one}",
            tag,
            once_shape(resource, item),
            201,
            body=resource.created_from,
            description=getdoc(resource.create),
        )
        self.get = Operation(
            f"get_{resource.noun}",
            f"Get {one}",
            tag,
            item,
            parameters=(AS_OF,) if resource.noun in MODELS else (),
            description=getdoc(resource.get),
        )
        self.patch = Operation(
            f"update_{resource.noun}",
            f"Change {one} by merge patch",
            tag,
            item,
            body=patch,
            permission=f"patch_{resource.noun}",
            media=("application/merge-patch+json", JSON),
            description=f"{getdoc(resource.patch)} What is left out stays; null takes a field back to its default.",
        )
        cascade = query("cascade", {"type": "boolean", "default": False}, "Delete what depends on it, or let go of it.")
        self.delete = Operation(
            f"delete_{resource.noun}",
            f"Delete {one}",
            tag,
            status=204,
            parameters=(cascade,),
            description=getdoc(resource.delete),
        )
