"""Traces and metrics for a collector: what spans say, what belongs to what, and that nothing is there unless asked."""

import asyncio
import io
import json
import logging
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from fastapi import FastAPI
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from service import traces
from service.edge.telemetry import NOT_INSTALLED, Telemetry, Wish, telemetry_of, wish_of
from service.main import create_app
from service.operations.upkeep import keep_up
from service.operations.workspaces import create_workspace
from service.settings import Settings
from tests.support.server import Server

SETTINGS = Settings(pool_size=4, upkeep_minutes=0)
TRACE, PARENT = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


class Traced:
    """A service whose spans and metrics are kept here, and a client with a key."""

    def __init__(self, server: Server) -> None:
        self.spans, self.reader = InMemorySpanExporter(), InMemoryMetricReader()
        tracers = TracerProvider(shutdown_on_exit=False)
        tracers.add_span_processor(SimpleSpanProcessor(self.spans))
        meters = MeterProvider([self.reader], shutdown_on_exit=False)
        self.app: FastAPI = create_app(SETTINGS, server.url, Telemetry(tracers, meters))
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(self.app, raise_app_exceptions=False))
        self.workspace: UUID = uuid4()

    async def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        self.spans.clear()
        return await self.client.request(method, f"http://test{path}", **given)

    def named(self, name: str) -> list[ReadableSpan]:
        return [one for one in self.spans.get_finished_spans() if one.name == name]

    def one(self, name: str) -> ReadableSpan:
        (found,) = self.named(name)
        return found


@pytest.fixture
async def traced(server: Server) -> AsyncIterator[Traced]:
    made = Traced(server)
    async with made.app.router.lifespan_context(made.app):
        made.workspace, key = await create_workspace(made.app.state.edge.database, f"test-{uuid4().hex}")
        made.client.headers["Authorization"] = f"Bearer {key}"
        yield made
    await made.client.aclose()
    assert traces.TRACING.tracer is None


def said(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


async def test_a_request_is_one_span_with_its_work_below(traced: Traced) -> None:
    response = await traced.ask("POST", "/v1/plans", json={"title": "Grow"}, headers={"X-Request-Id": "request-1"})
    assert response.status_code == 201
    server, work = traced.one("POST /v1/plans"), traced.named("work")[-1]
    about = said(server)
    assert about["http.route"] == about["url.path"] == "/v1/plans"
    assert about["http.response.status_code"] == 201
    assert about["oarlock.request_id"] == "request-1"
    assert about["oarlock.workspace_id"] == str(traced.workspace)
    assert about["oarlock.operation"] == "create_plan"
    assert UUID(about["oarlock.key_id"])
    assert work.parent is not None
    assert work.parent.span_id == server.context.span_id
    assert said(work)["oarlock.write"] is True
    assert said(work)["oarlock.statements"] >= 2
    assert said(work)["oarlock.rows"] >= 1


class Lines:
    """A log that writes every line, whatever level the tests before have left it at."""

    def __init__(self, write: Callable[[], None]) -> None:
        self._write = write

    def is_enabled_for(self, _level: int) -> bool:
        return True

    def info(self, _event: str, **_: Any) -> None:
        self._write()


async def test_a_request_takes_up_the_trace_it_is_sent_with_also_in_the_log(
    traced: Traced, monkeypatch: pytest.MonkeyPatch
) -> None:
    from service.edge.logs import _place

    placed: list[dict[str, Any]] = []
    monkeypatch.setattr("service.edge.middleware.log", Lines(lambda: placed.append(dict(_place(0, "", {})))))
    await traced.ask("GET", "/v1/plans", headers={"traceparent": f"00-{TRACE}-{PARENT}-01"})
    server = traced.one("GET /v1/plans")
    assert f"{server.context.trace_id:032x}" == TRACE
    assert server.parent is not None
    assert f"{server.parent.span_id:016x}" == PARENT
    assert placed == [{"trace_id": TRACE, "span_id": f"{server.context.span_id:016x}"}]


async def test_a_graphql_operation_has_a_name_and_an_executor(traced: Traced) -> None:
    body = {"query": "query Mine { objectives { nodes { id title } } }"}
    assert (await traced.ask("POST", "/graphql", json=body)).status_code == 200
    part, server = traced.one("graphql"), traced.one("POST /graphql")
    assert said(part) == {
        "graphql.operation.name": "Mine",
        "graphql.operation.type": "query",
        "oarlock.executor": "levels",
    }
    assert said(server)["oarlock.operation"] == "Mine"
    parents = {one.parent.span_id for one in traced.named("work") if one.parent is not None}
    assert part.context.span_id in parents
    assert parents <= {part.context.span_id, server.context.span_id}
    for _ in range(3):
        await traced.ask("POST", "/graphql", json=body)
    again = traced.one("POST /graphql")
    assert said(again)["oarlock.told_again"] is True
    assert said(again)["http.route"] == "/graphql"
    assert not traced.named("graphql")


async def test_judgements_are_a_part_also_those_made_in_a_thread(traced: Traced) -> None:
    await traced.ask("POST", "/v1/smart/validate", json={"goals": [{"text": "Sell 10 boats by June"}]})
    server = traced.one("POST /v1/smart/validate")
    judge = traced.one("judge")
    assert judge.parent is not None
    assert judge.parent.span_id == server.context.span_id


async def test_a_refusal_is_no_failure_and_a_bug_is(traced: Traced, monkeypatch: pytest.MonkeyPatch) -> None:
    await traced.ask("GET", f"/v1/plans/{uuid4()}")
    assert traced.one("GET /v1/plans/{id}").status.is_ok or traced.one("GET /v1/plans/{id}").status.is_unset
    assert said(traced.named("work")[-1])["error.type"] == "not_found"
    assert traced.named("work")[-1].status.is_unset
    monkeypatch.setattr("service.rest.calendars.calendar_of_plan", None)
    response = await traced.ask("GET", f"/v1/plans/{uuid4()}/calendar.ics?secret=hunter2")
    assert response.status_code in (500, 422)
    body = "".join(one.to_json() for one in traced.spans.get_finished_spans())
    assert "hunter2" not in body


async def test_no_url_is_repeated(traced: Traced) -> None:
    await traced.ask("GET", "/v1/hunter2/hunter2?token=hunter3&hunter4")
    await asyncio.sleep(0)
    server = traced.one("GET unknown")
    assert "hunter" not in server.to_json()
    assert said(server)["url.path"] == "unknown"


async def test_the_metrics_name_routes(traced: Traced) -> None:
    for _ in range(4):
        await traced.ask("GET", "/v1/plans")
    data = traced.reader.get_metrics_data()
    assert data is not None
    every = json.loads(data.to_json())["resource_metrics"][0]["scope_metrics"][0]["metrics"]
    points = {one["name"]: one["data"]["data_points"] for one in every}
    (route,) = points["http.server.request.duration"]
    assert (route["attributes"]["http.route"], route["count"]) == ("/v1/plans", 4)
    assert "http.server.active_requests" in points


async def test_upkeep_is_traced(traced: Traced) -> None:
    done = asyncio.Event()

    async def renew(_: Any) -> None:
        done.set()

    traced.spans.clear()
    task = asyncio.create_task(keep_up(traced.app.state.edge.database, SETTINGS, 0.0005, renew))
    await asyncio.wait_for(done.wait(), 20)
    for _ in range(200):
        if traced.named("upkeep"):
            break
        await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert said(traced.named("upkeep")[0]) == {"oarlock.job": "renewal"}


async def test_what_is_sent_to_others_carries_the_trace_and_nothing_else(traced: Traced) -> None:
    assert traces.outward() == {}, "outside of any"
    with traces.calling("webhook", endpoint_id="x") as part:
        assert part is not None
        context = part.get_span_context()
        told = traces.outward()
        assert list(told) == ["traceparent"]
        assert told["traceparent"].startswith(f"00-{context.trace_id:032x}-{context.span_id:016x}-")


async def test_without_a_collector_nothing_is_made(service: FastAPI) -> None:
    assert not service._native_telemetry.enabled()
    assert traces.span("x") is traces.span("y") is traces.OFF
    assert traces.leaf("x") is None
    assert traces.judging(3) is traces.OFF
    assert traces.ids() is None
    assert traces.outward() == {}
    assert telemetry_of(Wish()) == Telemetry()


@pytest.mark.parametrize(
    ("given", "signals"),
    [
        ({}, ()),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://h:4318"}, ("traces", "metrics")),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://h/v1/traces"}, ("traces",)),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://h", "OTEL_METRICS_EXPORTER": "none"}, ("traces",)),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, ("traces",)),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://h", "OTEL_SDK_DISABLED": "TRUE"}, ()),
        ({"OTEL_SERVICE_NAME": "oarlock", "OTEL_EXPORTER_OTLP_HEADERS": "a=b"}, ()),
    ],
)
def test_the_environment_says_what_is_wanted(given: dict[str, str], signals: tuple[str, ...]) -> None:
    assert wish_of(given) == Wish(signals)


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"OTEL_TRACES_EXPORTER": "jaeger"}, "another exporter"),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://h", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, "another protocol"),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "collector:4317"}, "no URL"),
    ],
)
def test_what_cannot_be_done_is_said(given: dict[str, str], why: str) -> None:
    wish = wish_of(given)
    assert wish.signals == ()
    assert why in str(wish)
    assert telemetry_of(wish) == Telemetry(), "which is no reason not to serve"


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.edge.telemetry.is_installed", lambda: False)
    assert wish_of({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://h"}).amiss == NOT_INSTALLED


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(SETTINGS, server.url)
    async with app.router.lifespan_context(app):
        _, key = await create_workspace(app.state.edge.database, f"test-{uuid4().hex}")
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {key}"}
        async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
            yield client


async def test_a_collector_gets_what_the_environment_asks_for(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    got: list[tuple[str, str | None, bytes]] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            got.append((self.path, self.headers["x-key"], body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Collector) as collector:
        threading.Thread(target=collector.serve_forever, daemon=True).start()
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{collector.server_port}")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_HEADERS", "x-key=sesame")
        async with serving(server) as client:
            assert (await client.get("/v1/plans")).status_code == 200
        collector.shutdown()
    assert {path for path, _, _ in got} == {"/v1/traces", "/v1/metrics"}, "what was collected last, at the end"
    assert {key for _, key, _ in got} == {"sesame"}
    assert any(b"GET /v1/plans" in body for _, _, body in got)
    assert any(b"oarlock" in body for _, _, body in got)


async def test_a_collector_that_is_away_is_nobodys_matter(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "20")
    from service.edge.logs import Seldom

    stream, seldom = io.StringIO(), logging.StreamHandler()
    seldom.setStream(stream)
    seldom.addFilter(Seldom())
    logging.getLogger("opentelemetry").addHandler(seldom)
    loop = asyncio.get_running_loop()
    try:
        async with serving(server) as client:
            for _ in range(60):
                assert (await client.get("/v1/plans?limit=1")).status_code == 200
            begun = loop.time()
        assert loop.time() - begun < 10, "it ends all the same"
    finally:
        logging.getLogger("opentelemetry").removeHandler(seldom)
    assert len(stream.getvalue().splitlines()) <= 1
