"""The log: one line a request, ours and the libraries' in one form, none of them more than one line."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from fastapi import FastAPI

from service.edge.logs import MOST, MOST_OF_TRACEBACK, Guard, Seldom, configure_logs, given_secrets
from service.settings import Settings
from tests.edges.conftest import Tenant


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """All that is written to stderr, by loggers that are configured as those of a service."""
    stream, before, root = io.StringIO(), structlog.get_config(), logging.getLogger()
    monkeypatch.setattr("sys.stderr", stream)
    handlers, level = root.handlers[:], root.level
    configure_logs(Settings(log_level="info"))
    structlog.configure(cache_logger_on_first_use=False)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:], root.level = handlers, level
    structlog.configure(**before)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def of_requests(stream: io.StringIO) -> list[dict[str, Any]]:
    return [line for line in lines(stream) if line["event"] == "request"]


async def test_a_request_is_one_line(tenant: Tenant, written: io.StringIO) -> None:
    made = await tenant.make("plans", title="Grow")
    answer = await tenant.client.get(f"/v1/plans/{made['id']}?as_of=2026-01-01", headers={"X-Request-Id": "request-1"})
    assert answer.status_code == 404
    line = of_requests(written)[-1]
    key = (await tenant.read("keys"))["items"][0]["id"]
    assert line.pop("timestamp").endswith("Z")
    assert 0 < line.pop("ms") < 60_000
    assert line == {
        "event": "request",
        "level": "info",
        "request_id": "request-1",
        "method": "GET",
        "route": "/v1/plans/{id}",
        "id": made["id"],
        "operation": "get_plan",
        "status": 404,
        "workspace": str(tenant.id),
        "key": key,
    }


async def test_a_graphql_request_tells_its_operation_also_when_its_answer_was_kept(
    tenant: Tenant, written: io.StringIO
) -> None:
    both = "query Mine { plans { nodes { id } } } query Other { plans { nodes { id } } }"
    body = {"query": both, "operationName": "Mine"}
    for _ in range(4):
        assert (await tenant.client.post("/graphql", json=body)).status_code == 200
    told = of_requests(written)
    assert [line["operation"] for line in told] == ["Mine"] * 4
    assert {line["route"] for line in told} == {"/graphql"}
    made_up = {"query": "query Mine { plans { nodes { id } } }", "operationName": "x\ny"}
    await tenant.client.post("/graphql", json=made_up)
    assert of_requests(written)[-1]["operation"] is None


async def test_what_a_client_makes_up_is_not_logged(anonymous: httpx.AsyncClient, written: io.StringIO) -> None:
    await anonymous.get(f"/somewhere/{uuid4()}?a=b")
    line = of_requests(written)[-1]
    assert (line["route"], line["id"], line["workspace"], line["key"]) == ("unknown", None, None, None)


async def test_a_method_cannot_forge_a_line(service: FastAPI, written: io.StringIO) -> None:
    async def nothing() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def unheard(_message: Any) -> None: ...

    scope = {
        "type": "http", "method": 'GET\n{"event":"forged"}\x1b[2J', "path": "/livez\r\nforged", "raw_path": b"",
        "query_string": b"", "headers": [], "http_version": "1.1", "scheme": "http", "server": ("a", 1), "client": None,
    }  # fmt: skip
    await service(scope, nothing, unheard)
    (line,) = lines(written)
    assert line["event"] == "request"
    assert line["method"] == 'GET\\x0a{"event":"forged"}\\x1b[2J'


def test_libraries_speak_the_same_form(written: io.StringIO) -> None:
    logging.getLogger("uvicorn.error").error("Exception in %s", "ASGI\napplication")
    logging.getLogger("uvicorn.error").info("left out")
    (line,) = lines(written)
    assert line.pop("timestamp")
    assert line == {"event": "Exception in ASGI\\x0aapplication", "level": "error", "logger": "uvicorn.error"}


def test_an_error_is_told_without_the_rows_it_repeats(written: io.StringIO) -> None:
    said, url = "null value\nDETAIL:  Failing row contains (hunter2, 1).\nHINT: none", "postgresql://me:hunter3@db/x"
    try:
        try:
            raise ValueError(said)
        except ValueError as error:
            raise RuntimeError(url) from error
    except RuntimeError:
        structlog.get_logger("x").exception("broken", request_id="r")
        logging.getLogger("library").exception("broken too")
    first, second = lines(written)
    for line in (first, second):
        assert "null value" in line["exception"]
        assert "test_logs.py" in line["exception"]
        assert "hunter" not in json.dumps(line)


@pytest.mark.parametrize("people", [False, True])
def test_a_line_is_bounded(*, people: bool) -> None:
    guard = Guard(lines=people)
    error = RuntimeError("long " * 100_000)
    line = guard(None, "", {"event": "e" * 100_000, "value": ["v" * 100_000], "number": 1, "exc_info": error})
    assert len(line["value"]) == MOST + 1
    assert len(line["event"]) <= 4_001
    assert len(line["exception"]) <= MOST_OF_TRACEBACK + 200
    assert line["number"] == 1


def test_people_get_lines_that_cannot_be_forged(written: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", written)  # which is another for each phase of a test
    configure_logs(Settings(log_format="console"))
    structlog.get_logger("x").error("it\nbroke", value="a\x1b[31m\nb", exc_info=RuntimeError("x\n2026 [info] forged"))
    first, *rest = written.getvalue().splitlines()
    assert "it\\x0abroke" in first
    assert "a\\x1b[31m\\x0ab" in first
    assert rest
    assert all(line.startswith("  ") for line in rest), rest


def test_a_collector_that_is_away_is_told_of_once_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("service.edge.logs.time.monotonic", lambda: now)
    seldom = Seldom()

    def told(name: str) -> bool:
        return seldom.filter(logging.LogRecord(name, logging.ERROR, "", 0, "x", None, None))

    assert [told("opentelemetry.exporter.a"), told("opentelemetry.sdk.b"), told("asyncio"), told("asyncio")] == [
        True, False, True, True,
    ]  # fmt: skip
    now += 61
    assert told("opentelemetry.exporter.a")


def test_the_secrets_of_the_environment_are_known() -> None:
    given = {
        "OARLOCK_ADMIN_KEY": "an-admin-key",
        "OARLOCK_DATABASE_URL": "postgresql://me:pass%2Fword@db/x?password=another",
        "OARLOCK_LOG_LEVEL": "info",
        "OTEL_EXPORTER_OTLP_HEADERS": "authorization=Bearer%20to-collect,x-key=a-key",
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "https://me:for-traces@host/v1",
    }
    found = given_secrets(given)
    assert {"an-admin-key", "pass%2Fword", "pass/word", "another", "to-collect", "a-key", "for-traces"} <= found
    assert "info" not in found
