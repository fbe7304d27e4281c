"""OTLP/HTTP for metrics: bodies to data points, outcomes and problems to answers, in protobuf or JSON as they came.

The messages are those of opentelemetry-proto, imported when the first request comes.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from starlette.responses import Response

from service.core.telemetry import Point, Temporality
from service.edge.problems import RETRY_AFTER_SECONDS, UNREAD, challenge_of
from service.errors import RETRYABLE, Kind, Problem, worded
from service.operations.telemetry import MAX_POINTS, Received, summed_up
from service.operations.validation import read_json
from service.store.encoding import to_json

PROTOBUF = "application/x-protobuf"
JSON = "application/json"
SERVICE_NAME = "service.name"
UNNAMED = "otlp"
DEEPEST = 64
MOST_SAID = 10
"""Different messages in an answer."""

NO_RECORDED_VALUE = 1
GRPC_CODES = {400: 3, 401: 16, 403: 7, 404: 5, 408: 4, 409: 10, 413: 8, 415: 3, 422: 3, 429: 8, 503: 14, 504: 4}
INTERNAL = 13
UNREADABLE = "The body is no ExportMetricsServiceRequest in the encoding that Content-Type names."


def points_of(body: bytes, media: str) -> list[Point]:
    """The data points in a body. Raises Problem: `malformed` for what cannot be read, `too_large` for too many."""
    points: list[Point] = []
    for point in _points_in(_message_of(body, media)):
        if len(points) == MAX_POINTS:
            raise Problem(Kind.TOO_LARGE, worded("Send at most {most:,} data points at a time.", most=MAX_POINTS))
        points.append(point)
    return points


def _message_of(body: bytes, media: str) -> Any:
    from google.protobuf.json_format import ParseDict, ParseError
    from google.protobuf.message import DecodeError
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceRequest

    try:
        if media == PROTOBUF:
            return ExportMetricsServiceRequest.FromString(body)
        # Ids are hexadecimal in OTLP, which reads as base64 as well; they stand in exemplars alone, which nobody reads.
        given, message = read_json(body), ExportMetricsServiceRequest()
        _check_objects(given, ExportMetricsServiceRequest.DESCRIPTOR)
        return ParseDict(given, message, ignore_unknown_fields=True, max_recursion_depth=DEEPEST)
    except (DecodeError, ParseError, RecursionError, ValueError, TypeError, AttributeError):
        raise Problem(Kind.MALFORMED, UNREADABLE) from None


def _check_objects(given: Any, message: Any) -> None:
    """Raise TypeError for what protobuf takes in silence: lists and texts for empty messages, true for the number 1."""
    if not isinstance(given, dict):
        raise TypeError
    for name, value in given.items():
        known = message.fields_by_camelcase_name.get(name)
        if known is None or value is None:
            continue
        if known.message_type is None:
            if isinstance(value, bool) and known.cpp_type != known.CPPTYPE_BOOL:
                raise TypeError
            continue
        for one in value if known.is_repeated else (value,):
            _check_objects(one, known.message_type)


def _points_in(message: Any) -> Iterator[Point]:
    for r, resource in enumerate(message.resource_metrics):
        about = _pairs(resource.resource.attributes)
        source = dict(about).get(SERVICE_NAME) or UNNAMED
        for s, scope in enumerate(resource.scope_metrics):
            origin = _origin(about, scope.scope.name)
            for m, metric in enumerate(scope.metrics):
                place = f"resourceMetrics/{r}/scopeMetrics/{s}/metrics/{m}"
                for p, (point, summed, monotonic, figures) in enumerate(_data_of(metric)):
                    yield Point(
                        place=f"{place}/dataPoints/{p}",
                        name=metric.name,
                        source=source,
                        origin=origin,
                        attributes=_pairs(point.attributes),
                        temporality=None if summed is None else _temporality(summed),
                        monotonic=monotonic,
                        start=point.start_time_unix_nano,
                        time=point.time_unix_nano,
                        figures=figures,
                        recorded=not point.flags & NO_RECORDED_VALUE,
                    )


def _data_of(metric: Any) -> Iterator[tuple[Any, int | None, bool, tuple[tuple[str, float | None], ...]]]:
    """The data points of a metric: temporality (None where nothing is summed up), whether they only grow, figures."""
    match metric.WhichOneof("data"):
        case "gauge":
            yield from ((point, None, False, (("", _number(point)),)) for point in metric.gauge.data_points)
        case "sum":
            temporality, monotonic = metric.sum.aggregation_temporality, metric.sum.is_monotonic
            yield from ((point, temporality, monotonic, (("", _number(point)),)) for point in metric.sum.data_points)
        case "histogram" | "exponential_histogram" as kind:
            data = getattr(metric, kind)
            for point in data.data_points:
                total = ((".sum", point.sum),) if point.HasField("sum") else ()
                yield point, data.aggregation_temporality, True, (*total, (".count", float(point.count)))
        case "summary":
            for point in metric.summary.data_points:
                yield point, Temporality.CUMULATIVE, True, ((".sum", point.sum), (".count", float(point.count)))
        case _:
            return


def _number(point: Any) -> float | None:
    match point.WhichOneof("value"):
        case "as_double":
            return point.as_double
        case "as_int":
            return float(point.as_int)
        case _:
            return None


def _temporality(number: int) -> Temporality:
    try:
        return Temporality(number)
    except ValueError:
        return Temporality.UNSPECIFIED


def _pairs(attributes: Iterable[Any]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((one.key, _text(one.value)) for one in attributes))


def _text(value: Any) -> str:
    """An attribute's value as text: what is no string, number or truth value by a digest of it."""
    match value.WhichOneof("value"):
        case "string_value":
            return value.string_value
        case "bool_value":
            return "true" if value.bool_value else "false"
        case "int_value":
            return str(value.int_value)
        case "double_value":
            return repr(value.double_value)
        case None:
            return ""
        case _:
            return hashlib.sha256(value.SerializeToString(deterministic=True)).hexdigest()[:16]


def _origin(about: tuple[tuple[str, str], ...], scope: str) -> bytes:
    return hashlib.sha256(repr((about, scope)).encode()).digest()


def export_response(received: Received, points: list[Point], media: str) -> Response:
    """The answer to a request that was understood: empty when all is well, else a partial success that says why."""
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsServiceResponse

    response = ExportMetricsServiceResponse()
    places = [point.place for point in points]
    said = summed_up(received.dropped, places, MOST_SAID) or summed_up(received.notes, places, MOST_SAID)
    if said:
        response.partial_success.rejected_data_points = received.rejected
        response.partial_success.error_message = said
    return Response(_encoded(response, media), media_type=media)


def refusal(problem: Problem, media: str) -> Response:
    """A problem as OTLP has it: a google.rpc.Status, in the encoding of the request; what broke a rule is a 400."""
    from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import ExportMetricsPartialSuccess

    status = 400 if problem.kind is Kind.INVALID else problem.status
    headers = challenge_of(problem)
    if problem.kind in RETRYABLE:
        headers["Retry-After"] = str(problem.retry_after or RETRY_AFTER_SECONDS)
    if problem.kind in UNREAD:
        headers["Connection"] = "close"
    code, message = GRPC_CODES.get(status, INTERNAL), str(problem.detail)
    if media == PROTOBUF:
        # google.rpc.Status is not in opentelemetry-proto; a partial success has the same two fields on the wire.
        same = ExportMetricsPartialSuccess(rejected_data_points=code, error_message=message)
        return Response(same.SerializeToString(), status, headers, media)
    return Response(to_json({"code": code, "message": message}), status, headers, JSON)


def _encoded(message: Any, media: str) -> bytes:
    if media == PROTOBUF:
        return message.SerializeToString()
    from google.protobuf.json_format import MessageToJson

    return MessageToJson(message, indent=None).encode()
