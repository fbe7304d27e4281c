"""Metrics of OpenTelemetry: both encodings by hand, the unmodified SDK over a socket, and bodies that mean harm."""

import gzip
import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import httpx
import pytest
from google.protobuf.json_format import Parse, ParseDict
from google.rpc.status_pb2 import Status
from opentelemetry.exporter.otlp.proto.http import Compression
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.metrics import Observation
from opentelemetry.proto.collector.metrics.v1.metrics_service_pb2 import (
    ExportMetricsServiceRequest,
    ExportMetricsServiceResponse,
)
from opentelemetry.sdk.metrics import Counter, Histogram, MeterProvider
from opentelemetry.sdk.metrics.export import AggregationTemporality, PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource

from service.edge.inflation import inflated
from service.edge.otlp import refusal
from service.errors import Kind, Problem
from tests.edges.conftest import Tenant
from tests.edges.served import Served, check_refused, serving
from tests.support.server import Server

PATH = "/v1/otlp/v1/metrics"
PROTOBUF = {"Content-Type": "application/x-protobuf"}
JSON = {"Content-Type": "application/json"}
NOON = 1_767_614_400 * 10**9
"""2026-01-05, 12:00 UTC, in nanoseconds."""
MINUTE = 60 * 10**9


def moment(minute: int) -> str:
    return str(NOON + minute * MINUTE)


def exported(*metrics: dict[str, Any], **resource: str) -> dict[str, Any]:
    """A request in OTLP's JSON, with what a sender adds that nobody here reads."""
    about = [{"key": name.replace("_", "."), "value": {"stringValue": text}} for name, text in resource.items()]
    scope = {"scope": {"name": "tests", "version": "1"}, "metrics": list(metrics), "schemaUrl": "x"}
    return {"resourceMetrics": [{"resource": {"attributes": about}, "scopeMetrics": [scope], "unknownField": [1]}]}


def measured(minute: int, start: int = 0, **more: Any) -> dict[str, Any]:
    return {"timeUnixNano": moment(minute), "startTimeUnixNano": moment(start), **more}


def number(minute: int, value: float, start: int = 0, **more: Any) -> dict[str, Any]:
    return measured(minute, start, asDouble=value, **more)


def gauge(name: str, *points: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "gauge": {"dataPoints": list(points)}}


def summed(name: str, *points: dict[str, Any], temporality: int = 2, monotonic: bool = True) -> dict[str, Any]:
    data = {"dataPoints": list(points), "aggregationTemporality": temporality, "isMonotonic": monotonic}
    return {"name": name, "sum": data}


async def send(tenant: Tenant, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    response = await tenant.client.post(PATH, json=body)
    assert response.status_code == status, response.text
    return response.json()


async def make(tenant: Tenant, kind: str, *keys: str) -> None:
    for key in keys:
        await tenant.make("metrics", key=key, name=key, kind=kind)


async def values(tenant: Tenant) -> list[tuple[str, str, float]]:
    """The readings that are there: minute of the hour they begin and end, and value."""
    items = (await tenant.read("readings", sort="period_start"))["items"]
    return [(one["period_start"][11:16], one["period_end"][11:16], one["value"]) for one in items]


async def test_both_encodings_say_the_same(tenant: Tenant) -> None:
    await make(tenant, "level", "load/host.name:a", "queue")
    await make(tenant, "flow", "visits", "time.sum", "time.count", "old.sum", "old.count", "exp.count")
    exemplar = {"traceId": "5b8efff798038103d269b633813fc60c", "spanId": "eee19b7ec3c1b174", "asInt": "7"}
    about = [{"key": "host.name", "value": {"stringValue": "a"}}]
    body = exported(
        gauge("load", number(0, 0.5, attributes=about, exemplars=[exemplar])),
        summed("queue", {"timeUnixNano": int(moment(0)), "asInt": 12}, monotonic=False),
        summed("visits", {"startTimeUnixNano": moment(0), "timeUnixNano": moment(1), "asInt": "7"}, temporality=1),
        {"name": "time", "histogram": {"aggregationTemporality": 1, "dataPoints": [measured(1, count="3", sum=1.5)]}},
        {"name": "exp", "exponentialHistogram": {"aggregationTemporality": 1, "dataPoints": [measured(1, count=2)]}},
        {"name": "old", "summary": {"dataPoints": [measured(1, count="4", sum=2.5)]}},
        service_name="shop",
    )
    response = await tenant.client.post(PATH, json=body)
    assert (response.status_code, response.json()) == (200, {})
    first = await tenant.read("readings", sort="metric_id,period_start")
    assert {one["source"] for one in first["items"]} == {"shop"}
    assert sorted(one["value"] for one in first["items"]) == [0.5, 1.5, 2.0, 2.5, 3.0, 4.0, 7.0, 12.0]
    message = ParseDict(body, ExportMetricsServiceRequest(), ignore_unknown_fields=True)
    for content, more in (
        (message.SerializeToString(), {}),
        (gzip.compress(message.SerializeToString(), mtime=0), {"Content-Encoding": "gzip"}),
    ):
        response = await tenant.client.post(PATH, content=content, headers={**PROTOBUF, **more})
        assert (response.status_code, response.headers["content-type"]) == (200, PROTOBUF["Content-Type"])
        assert response.content == b""
    assert await tenant.read("readings", sort="metric_id,period_start") == first


async def test_totals_are_recorded_as_what_they_grew_by(tenant: Tenant) -> None:
    await make(tenant, "flow", "visits")
    for minute, value in ((1, 10), (3, 25)):
        assert await send(tenant, exported(summed("visits", number(minute, value)))) == {}
    assert await send(tenant, exported(summed("visits", number(3, 25)))) == {}
    assert await values(tenant) == [("12:00", "12:01", 10.0), ("12:01", "12:03", 15.0)]
    late = await send(tenant, exported(summed("visits", number(2, 20))))
    assert late["partialSuccess"]["rejectedDataPoints"] == "1"
    assert "older" in late["partialSuccess"]["errorMessage"]
    assert "resourceMetrics/0/scopeMetrics/0/metrics/0/dataPoints/0" in late["partialSuccess"]["errorMessage"]
    assert await send(tenant, exported(summed("visits", number(6, 4, start=5)))) == {}
    assert await send(tenant, exported(summed("visits", number(8, 9, start=5), number(7, 6, start=5)))) == {}
    assert [one[2] for one in await values(tenant)] == [10.0, 15.0, 4.0, 2.0, 3.0]


async def test_a_total_of_a_level_is_the_reading_itself(tenant: Tenant) -> None:
    await make(tenant, "level", "visits")
    await make(tenant, "ratio", "share")
    for minute, value in ((1, 10), (3, 25)):
        assert await send(tenant, exported(summed("visits", number(minute, value)))) == {}
    assert await values(tenant) == [("12:01", "12:01", 10.0), ("12:03", "12:03", 25.0)]
    answer = await send(tenant, exported(summed("share", number(1, 1))))
    assert answer["partialSuccess"]["rejectedDataPoints"] == "1"


async def test_streams_of_several_processes_are_counted_each_by_itself(tenant: Tenant) -> None:
    await make(tenant, "flow", "visits")
    for minute, first, second in ((1, 100, 3), (3, 110, 5)):
        await send(tenant, exported(summed("visits", number(minute, first)), service_instance_id="a"))
        await send(tenant, exported(summed("visits", number(minute + 1, second, -1)), service_instance_id="b"))
    assert sum(value for _, _, value in await values(tenant)) == 110 + 5


async def test_what_waits_for_its_metric_is_no_rejection(tenant: Tenant) -> None:
    answer = await send(tenant, exported(summed("visits", number(1, 10)), gauge("load", number(1, 0.5))))
    assert "rejectedDataPoints" not in answer["partialSuccess"]
    assert "no such metric" in answer["partialSuccess"]["errorMessage"]
    await send(tenant, exported(summed("visits", number(2, 15))))
    await make(tenant, "flow", "visits")
    assert await values(tenant) == [("12:00", "12:01", 10.0), ("12:01", "12:02", 5.0)]


async def test_points_of_one_metric_and_time_do_not_overwrite_one_another(tenant: Tenant) -> None:
    await make(tenant, "level", "load")
    named = [{"key": "oarlock.metric", "value": {"stringValue": "load"}}]
    body = exported(gauge("a", number(0, 1, attributes=named)), gauge("b", number(0, 2, attributes=named)))
    answer = await send(tenant, body)
    assert answer["partialSuccess"]["rejectedDataPoints"] == "1"
    assert await values(tenant) == [("12:00", "12:00", 1.0)]


async def test_a_delta_that_replaces_another_is_told(tenant: Tenant) -> None:
    await make(tenant, "flow", "visits")
    assert await send(tenant, exported(summed("visits", number(1, 5), temporality=1))) == {}
    answer = await send(tenant, exported(summed("visits", number(1, 6), temporality=1), service_name="other"))
    assert list(answer["partialSuccess"]) == ["errorMessage"]


async def test_a_total_whose_reading_is_rejected_stands_where_it_stood(tenant: Tenant) -> None:
    await make(tenant, "flow", "visits")
    await send(tenant, exported(summed("visits", number(1, 10))))
    future = 200 * 365 * 24 * 60
    answer = await send(tenant, exported(summed("visits", number(2, 12), number(future, 20))))
    assert answer["partialSuccess"]["rejectedDataPoints"] == "1"
    assert await send(tenant, exported(summed("visits", number(3, 21)))) == {}
    assert [value for _, _, value in await values(tenant)] == [10.0, 2.0, 9.0]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
async def test_what_is_no_number_is_rejected_and_the_rest_lands(tenant: Tenant, value: str) -> None:
    await make(tenant, "level", "load")
    nothing = {"timeUnixNano": moment(3), "flags": 1}
    body = exported(gauge("load", {"timeUnixNano": moment(0), "asDouble": value}, number(1, 2), nothing))
    answer = await send(tenant, body)
    assert answer["partialSuccess"]["rejectedDataPoints"] == "1"
    assert await values(tenant) == [("12:01", "12:01", 2.0)]


async def test_many_points_are_recorded_in_batches(tenant: Tenant) -> None:
    await make(tenant, "level", "load")
    points = [{"timeUnixNano": str(NOON + place * 10**9), "asInt": str(place)} for place in range(10_500)]
    assert await send(tenant, exported(gauge("load", *points))) == {}
    newest = await tenant.read("readings", sort="-period_start", limit=1)
    assert newest["items"][0]["value"] == 10_499


@pytest.mark.parametrize(
    ("content", "headers", "status"),
    [
        (b"\x0a\xff", PROTOBUF, 400),
        (b"\x0a" * 200, PROTOBUF, 400),
        (b"{", JSON, 400),
        (b"[]", JSON, 400),
        (b'{"resourceMetrics": 5}', JSON, 400),
        (b'{"resourceMetrics": ["x"]}', JSON, 400),
        (b'{"resourceMetrics": [{"resource": [{}]}]}', JSON, 400),
        (b'{"resourceMetrics": [{"scopeMetrics": [{"metrics": [{"name": 5}]}]}]}', JSON, 400),
        (b"\x1f\x8b", {**PROTOBUF, "Content-Encoding": "gzip"}, 400),
        (gzip.compress(b"\x0a\x00" * 99, mtime=0)[:-9], {**PROTOBUF, "Content-Encoding": "gzip"}, 400),
        (gzip.compress(b"", mtime=0) + b"more", {**PROTOBUF, "Content-Encoding": "gzip"}, 400),
        (gzip.compress(b"", mtime=0) * 200, {**PROTOBUF, "Content-Encoding": "gzip"}, 400),
        (gzip.compress(b"\x00" * 1_500_000, mtime=0), {**PROTOBUF, "Content-Encoding": "gzip"}, 413),
        (b"", {**PROTOBUF, "Content-Encoding": "br"}, 415),
        (b"", {"Content-Type": "text/plain"}, 415),
        (b"\x00" * 2_000_001, PROTOBUF, 413),
    ],
)  # fmt: skip
async def test_what_cannot_be_read_is_refused_in_the_encoding_it_came_in(
    tenant: Tenant, content: bytes, headers: dict[str, str], status: int
) -> None:
    response = await tenant.client.post(PATH, content=content, headers=headers)
    assert response.status_code == status, response.content
    if headers is JSON or headers["Content-Type"] != PROTOBUF["Content-Type"]:
        assert response.json().keys() == {"code", "message"}
    else:
        told = Status.FromString(response.content)
        assert told.code > 0
        assert told.message


async def test_keys_are_held_to_their_scopes(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    refused = await anonymous.post(PATH, content=b"", headers=PROTOBUF)
    assert (refused.status_code, Status.FromString(refused.content).code) == (401, 16)
    assert refused.headers["www-authenticate"]
    key = (await tenant.make("keys", scopes=["read"]))["key"]
    refused = await anonymous.post(PATH, json={}, headers={"Authorization": f"Bearer {key}"})
    assert (refused.status_code, refused.json()["code"]) == (403, 7)
    key = (await tenant.make("keys", scopes=["ingest"]))["key"]
    taken = await anonymous.post(PATH, json={}, headers={"Authorization": f"Bearer {key}"})
    assert (taken.status_code, taken.json()) == (200, {})


@pytest.mark.parametrize(("kind", "status", "wait"), [(Kind.RATE_LIMITED, 429, "7"), (Kind.UNAVAILABLE, 503, "7")])
def test_who_may_try_again_is_told_when(kind: Kind, status: int, wait: str) -> None:
    response = refusal(Problem(kind, "Later.", retry_after=7), PROTOBUF["Content-Type"])
    assert (response.status_code, response.headers["retry-after"]) == (status, wait)
    assert Status.FromString(bytes(response.body)).message == "Later."


def test_a_body_inflates_so_far_and_no_further() -> None:
    assert inflated(gzip.compress(b"a" * 60_000, mtime=0), 100_000) == b"a" * 60_000
    assert inflated(gzip.compress(b"a", mtime=0) + gzip.compress(b"b"), 100) == b"ab"
    for body, most in ((gzip.compress(b"a" * 70_000, mtime=0), 100_000), (gzip.compress(b"ab"), 1)):
        with pytest.raises(Problem):
            inflated(body, most)


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Served]:
    with serving(server) as found:
        yield found


@pytest.mark.parametrize("compression", [Compression.Gzip, Compression.NoCompression])
@pytest.mark.parametrize("temporality", [AggregationTemporality.DELTA, AggregationTemporality.CUMULATIVE])
def test_the_sdk_as_it_is(served: Served, compression: Compression, temporality: AggregationTemporality) -> None:
    name = f"sdk.{compression.value}.{temporality.name.lower()}"
    kinds = {f"{name}.load": "level", f"{name}.open": "level"}
    kinds |= {f"{name}.{one}": "flow" for one in ("visits/page:home", "seconds.sum", "seconds.count")}
    ids: dict[str, str] = {}
    for key, kind in kinds.items():
        body = json.dumps({"key": key, "name": key, "kind": kind})
        ids[key] = served.ask("POST", "/v1/metrics", body).json["id"]
    exporter = OTLPMetricExporter(
        endpoint=f"http://127.0.0.1:{served.port}{PATH}",
        headers={"Authorization": f"Bearer {served.key}"},
        compression=compression,
        preferred_temporality={Counter: temporality, Histogram: temporality},
    )
    reader = PeriodicExportingMetricReader(exporter, export_interval_millis=3_600_000)
    provider = MeterProvider([reader], resource=Resource.create({"service.name": "shop"}), shutdown_on_exit=False)
    meter = provider.get_meter("tests")
    meter.create_observable_gauge(f"{name}.load", [lambda _: [Observation(0.25)]])
    visits, seconds = meter.create_counter(f"{name}.visits"), meter.create_histogram(f"{name}.seconds")
    busy = meter.create_up_down_counter(f"{name}.open")
    for count in (3, 4):
        visits.add(count, {"page": "home"})
        seconds.record(count / 2)
        busy.add(1)
        assert provider.force_flush()
    provider.shutdown()

    def readings(key: str) -> list[dict[str, Any]]:
        answer = served.ask("GET", f"/v1/readings?metric_id={ids[key]}&sort=period_start")
        return answer.json["items"]

    assert {one["value"] for one in readings(f"{name}.load")} == {0.25}
    assert [one["value"] for one in readings(f"{name}.open")][:2] == [1.0, 2.0]
    assert sum(one["value"] for one in readings(f"{name}.visits/page:home")) == 7
    assert sum(one["value"] for one in readings(f"{name}.seconds.sum")) == 3.5
    assert sum(one["value"] for one in readings(f"{name}.seconds.count")) == 2
    for key in kinds:
        assert {one["source"] for one in readings(key)} == {"shop"}
    periods = [(one["period_start"], one["period_end"]) for one in readings(f"{name}.visits/page:home")]
    assert all(one[1] == other[0] for one, other in pairwise(periods))


BOMBS: dict[str, tuple[bytes, dict[str, str]]] = {
    "a bomb": (gzip.compress(b"\x00" * 50_000_000, mtime=0), {"Content-Encoding": "gzip", **PROTOBUF}),
    "deep attributes": (
        b'{"resourceMetrics":[{"resource":{"attributes":[{"key":"a","value":'
        + b'{"arrayValue":{"values":[' * 10_000 + b"]}}" * 10_000 + b"}]}}]}",
        JSON,
    ),
    "empty points": (b"", PROTOBUF),
    "many objects": (b'{"resourceMetrics":[' + b"{}," * 2_000_000 + b"{}]}", JSON),
}  # fmt: skip


def empty_points(count: int) -> bytes:
    message = ExportMetricsServiceRequest()
    points = message.resource_metrics.add().scope_metrics.add().metrics.add().gauge.data_points
    for _ in range(count):
        points.add()
    return message.SerializeToString()


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_hostile_body_is_refused_soon_and_nobody_waits(served: Served, bomb: str) -> None:
    content, headers = BOMBS[bomb]
    with served.watched():
        answer = served.ask("POST", PATH, content or empty_points(1_000_000), **headers)
    check_refused(answer, bomb, 400, 413)


def test_an_answer_of_json_is_a_message_of_the_protocol(served: Served) -> None:
    answer = served.ask("POST", PATH, json.dumps(exported(gauge("nobody", number(0, 1)))))
    message = Parse(answer.body, ExportMetricsServiceResponse())
    assert message.partial_success.error_message
