"""Metrics from services that export OpenTelemetry: OTLP/HTTP, in protobuf or JSON, answered in its own form."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.telemetry import Point
from service.edge.documents import Operation, describe
from service.edge.inflation import GZIP, inflated
from service.edge.observability import count_readings
from service.edge.otlp import JSON, PROTOBUF, export_response, points_of, refusal
from service.edge.requests import body_of, caller_of, check_json, edge_of, encoding_of, known_query, media_of, opened
from service.errors import STATUS, TITLES, Problem
from service.operations.telemetry import record_telemetry
from service.operations.validation import SMALL_BODY

router = APIRouter(prefix="/v1")


async def export_metrics(request: Request) -> Response:
    """Record data points as readings."""
    media = PROTOBUF if media_of(request) == PROTOBUF else JSON
    try:
        return await _exported(request, media)
    except Problem as problem:
        return refusal(problem, media)


async def _exported(request: Request, media: str) -> Response:
    caller = await caller_of(request)
    known_query(request)
    check_json(request, PROTOBUF, JSON)
    points, size = await _points_of(request, media)
    async with edge_of(request).load.writing(size), opened(request, caller, write=True) as work:
        received = await record_telemetry(work, points)
    for told in received.told:  # on disk now
        count_readings(told.counts())
    return export_response(received, points, media)


async def _points_of(request: Request, media: str) -> tuple[list[Point], int]:
    """The data points of the body, and how many bytes they were; who sends many takes turns with others who do."""
    body, edge = await body_of(request, encodings=("identity", GZIP)), edge_of(request)
    if encoding_of(request) == GZIP:
        most = edge.settings.max_body_bytes
        inflate = partial(inflated, body, most)
        body = inflate() if len(body) <= SMALL_BODY else await edge.load.paced(inflate)
        edge.load.hold(request.scope, len(body), most)
    if len(body) <= SMALL_BODY:
        return points_of(body, media), len(body)
    async with edge.load.turns:
        return await edge.load.paced(partial(points_of, body, media)), len(body)


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    """An object as protobuf has it in JSON: any field may be null, which means that it is not there."""
    types = {name: one["type"] for name, one in properties.items()}
    types = {name: [*([one] if isinstance(one, str) else one), "null"] for name, one in types.items()}
    fields = {name: {**one, "type": types[name]} for name, one in properties.items()}
    return {"type": "object", "properties": fields}


def _listed(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": _object(**properties)}


TEXT = {"type": "string"}
COUNT = {"type": ["string", "integer"], "pattern": r"^[0-9]{1,18}$", "minimum": 0, "maximum": 2**64 - 1}
NANOSECONDS = {**COUNT, "description": "Nanoseconds since 1970."}
NUMBER = {"type": ["number", "string"], "pattern": r"^(-?[0-9]{1,15}(\.[0-9]{1,15})?|NaN|-?Infinity)$"}
ATTRIBUTES = _listed(key=TEXT, value=_object(stringValue=TEXT))
MEASURED = {"attributes": ATTRIBUTES, "startTimeUnixNano": NANOSECONDS, "timeUnixNano": NANOSECONDS}
NUMBERS = _listed(**MEASURED, asDouble=NUMBER)
COUNTED = _listed(**MEASURED, count=COUNT, sum=NUMBER)
TEMPORALITY = {"type": ["number", "string"], "description": "1: delta, 2: cumulative."}


NAME = {**TEXT, "description": "With the attributes of a point, the key of the metric."}
DATA = {
    "gauge": _object(dataPoints=NUMBERS),
    "sum": _object(dataPoints=NUMBERS, aggregationTemporality=TEMPORALITY, isMonotonic={"type": "boolean"}),
    "histogram": _object(dataPoints=COUNTED, aggregationTemporality=TEMPORALITY),
    "exponentialHistogram": _object(dataPoints=COUNTED, aggregationTemporality=TEMPORALITY),
    "summary": _object(dataPoints=COUNTED),
}
METRIC = {"oneOf": [_object(name=NAME, **{kind: data}) | {"required": [kind]} for kind, data in DATA.items()]}
SCOPE = {"scope": _object(name=TEXT), "metrics": {"type": "array", "items": METRIC}}
RESOURCE = _object(attributes=ATTRIBUTES)
BINARY = {"schema": {"type": "string", "contentMediaType": PROTOBUF}}
REQUEST = {
    **_object(resourceMetrics=_listed(resource=RESOURCE, scopeMetrics=_listed(**SCOPE))),
    "description": "ExportMetricsServiceRequest of opentelemetry-proto; what is not read is not listed here.",
}
ANSWER = {
    "type": "object",
    "description": "ExportMetricsServiceResponse. Empty when all is well.",
    "properties": {
        "partialSuccess": {
            "type": "object",
            "description": "How many data points were dropped, and why; with none dropped, what should be known.",
            "properties": {"rejectedDataPoints": {"type": "string"}, "errorMessage": TEXT},
        }
    },
    "additionalProperties": False,
}
REFUSAL = {
    "type": "object",
    "description": "google.rpc.Status.",
    "required": ["code", "message"],
    "properties": {
        "code": {"type": "integer", "description": "A code of gRPC."},
        "message": {"type": "string", "description": "What to change."},
    },
}
ENDINGS = (400, 401, 403, 408, 409, 413, 415, 429, 503, 504)


def _response(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {JSON: {"schema": schema}, PROTOBUF: BINARY}}


def _titles(status: int) -> str:
    return ". ".join(TITLES[kind] for kind, code in STATUS.items() if code == status) + "."


describe(
    router,
    "POST",
    "/otlp/v1/metrics",
    export_metrics,
    Operation(
        "export_metrics",
        "Take in metrics of OpenTelemetry",
        "readings",
        permission="record_telemetry",
        description="OTLP/HTTP: data points become readings of the metrics they are called by. Bodies may be gzipped. "
        "What is answered 200 is on disk; `partialSuccess` tells what was dropped and why.",
        more={
            "parameters": [],
            "requestBody": {"required": True, "content": {JSON: {"schema": REQUEST}, PROTOBUF: BINARY}},
            "responses": {
                "200": _response("The answer.", ANSWER),
                **{str(status): _response(_titles(status), REFUSAL) for status in ENDINGS},
            },
        },
    ),
)
