"""Canaries: a secret in every place where one can come in, and none of them comes out again.

Whatever is done with them, in success, refusal and breakdown: they stand in no log line, span, metric, problem, change
log or export. What the service makes itself stands in the answer that makes it, and nowhere else.
"""

import asyncio
import base64
import io
import json
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import pytest
import structlog
from fastapi import FastAPI
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from service.edge.logs import configure_logs
from service.edge.requests import body_of
from service.edge.telemetry import Telemetry
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from tests.support.server import Server

SETTINGS = Settings(pool_size=4, upkeep_minutes=0, log_level="debug")


def canary(name: str) -> str:
    return f"{name}-canary-{uuid4().hex}"


@dataclass
class Cage:
    """A service whose every word is kept, and the canaries that were let into it."""

    app: FastAPI
    client: httpx.AsyncClient
    log: io.StringIO
    spans: InMemorySpanExporter
    canaries: set[str] = field(default_factory=set[str])
    refusals: list[str] = field(default_factory=list[str])

    def plant(self, name: str) -> str:
        made = canary(name)
        self.canaries.add(made)
        return made

    async def ask(self, method: str, path: str, **given: Any) -> httpx.Response:
        response = await self.client.request(method, path, **given)
        if response.status_code >= 400:
            self.refusals.append(f"{response.headers} {response.text}")
        return response

    async def told(self) -> dict[str, str]:
        """Everything that was said to whoever may listen, by where."""
        key = {"Authorization": self.client.headers["Authorization"]}
        changes = [(await self.client.get("/v1/changes?limit=100", headers=key)).text]
        return {
            "log": self.log.getvalue(),
            "spans": "".join(one.to_json() for one in self.spans.get_finished_spans()),
            "metrics": (await self.client.get("/metrics")).text,
            "problems": "".join(self.refusals),
            "changes": "".join(changes),
            "export": (await self.client.get("/v1/export", headers=key)).text,
        }

    async def escaped(self) -> list[tuple[str, str]]:
        told = await self.told()
        assert all(told.values()), {name: len(text) for name, text in told.items()}
        return [(where, one) for where, text in told.items() for one in self.canaries if one in text]


@pytest.fixture(params=["json", "console"])
def log(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    stream, before, root = io.StringIO(), structlog.get_config(), logging.getLogger()
    monkeypatch.setattr("sys.stderr", stream)
    handlers, level = root.handlers[:], root.level
    configure_logs(SETTINGS.model_copy(update={"log_format": request.param}))
    structlog.configure(cache_logger_on_first_use=False)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:], root.level = handlers, level
    structlog.configure(**before)


@pytest.fixture
async def cage(server: Server, log: io.StringIO) -> AsyncIterator[Cage]:
    spans = InMemorySpanExporter()
    tracers = TracerProvider(shutdown_on_exit=False)
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    app = create_app(SETTINGS, server.url, Telemetry(tracers))
    async with app.router.lifespan_context(app):
        database = app.state.edge.database
        _, key = await create_workspace(database, f"test-{uuid4().hex}")
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {key}"}
        async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
            cage = Cage(app, client, log, spans, {key, key.removeprefix("oar_")})
            secret: bytes = database.cursor_secret
            cage.canaries |= {secret.hex(), base64.b64encode(secret).decode(), repr(secret)[2:-1]}
            yield cage


async def make(cage: Cage, path: str, **fields: Any) -> dict[str, Any]:
    response = await cage.ask("POST", f"/v1/{path}", json=fields)
    assert response.status_code == 201, response.text
    return response.json()


async def use_everything(cage: Cage) -> dict[str, str]:
    """Let a canary in by every way that works; gives paths and keys to go on with."""
    plan = (await make(cage, "plans", title="Grow"))["id"]
    key = (await make(cage, "keys", scopes=["read"], name="reader"))["key"]
    source = await make(cage, "sources", name="Shop", scheme="token", header="X-Shop-Token",
                        secret=cage.plant("source-secret"), verify_token=cage.plant("verify"))  # fmt: skip
    whsec = "whsec_" + base64.b64encode(canary("endpoint").encode()).decode()
    fields = {"url": "https://example.com/hook", "events": ["*"], "secret": whsec}
    endpoint = await make(cage, "webhook-endpoints", **fields)
    rotated = await cage.ask("POST", f"/v1/sources/{source['id']}/rotate-secret", json={})
    link = await make(cage, f"plans/{plan}/calendar-tokens", name="phone")
    cage.canaries |= {key, whsec, link["token"], *(one for one in [rotated.json().get("secret")] if one)}
    assert (await cage.ask("GET", link["path"])).status_code == 200
    assert (await cage.ask("GET", "/v1/plans", headers={"Authorization": f"Bearer {key}"})).status_code == 200
    once = {"Idempotency-Key": cage.plant("idempotency")}
    for _ in range(2):
        assert (await cage.ask("POST", "/v1/plans", json={"title": "Once"}, headers=once)).status_code == 201
    return {"plan": plan, "source": source["id"], "endpoint": endpoint["id"], "path": link["path"]}


async def misuse_everything(cage: Cage, made: dict[str, str]) -> None:
    """Let a canary in by every way that is refused."""
    jwt = ".".join(base64.urlsafe_b64encode(canary(part).encode()).decode().rstrip("=") for part in ("a", "b", "c"))
    cage.canaries.add(jwt)
    for bearer in (cage.plant("key"), f"oar_{cage.plant('oar')}", jwt, f"eyJ{jwt}"):
        answer = await cage.ask("GET", "/v1/plans", headers={"Authorization": f"Bearer {bearer}"})
        assert answer.status_code in (401, 500)
    headers = {
        "Authorization": f"Basic {cage.plant('basic')}",
        "Cookie": f"session={cage.plant('cookie')}",
        "Proxy-Authorization": f"Bearer {cage.plant('proxy')}",
        "X-Api-Key": cage.plant("api-key"),
    }
    await cage.ask("GET", "/v1/plans", headers=headers)
    for path in ("/v1/plans", "/v1/nowhere", "/graphql", made["path"].partition("?")[0]):
        await cage.ask("GET", f"{path}?token={cage.plant('query')}&access_token={cage.plant('query')}")
    await cage.ask("GET", f"/v1/plans/{cage.plant('path')}")
    await cage.ask("GET", f"/{cage.plant('path')}")
    for header in ("X-Shop-Token", "X-Hub-Signature-256", "webhook-signature", "Authorization"):
        signed = {header: cage.plant("signature")}
        await cage.ask("POST", f"/v1/ingest/{made['source']}", json=[], headers=signed)
    meta = {"hub.mode": "subscribe", "hub.challenge": "1", "hub.verify_token": cage.plant("meta")}
    await cage.ask("GET", f"/v1/ingest/{made['source']}", params=meta)
    await cage.ask("POST", "/v1/sources", json={"name": 1, "secret": cage.plant("refused")})
    await cage.ask("POST", "/v1/sources", json={"name": "x", "secret": [cage.plant("refused")]})
    await cage.ask("POST", "/v1/webhook-endpoints", json={"url": "http://x", "secret": cage.plant("refused")})
    await cage.ask("PATCH", f"/v1/sources/{made['source']}", json={"secret": cage.plant("refused")})
    await cage.ask("POST", "/v1/plans", json={}, headers={"Idempotency-Key": f"{cage.plant('idempotency')} "})
    variables = {"input": {"name": 1, "secret": cage.plant("variable")}}
    query = "mutation ($input: CreateSourceInput!) { createSource(input: $input) { secret } }"
    await cage.ask("POST", "/graphql", json={"query": query, "variables": variables})
    await cage.ask("GET", "/v1/plans", params={"cursor": cage.plant("cursor")})


async def test_no_canary_comes_out_of_what_works_or_is_refused(cage: Cage) -> None:
    made = await use_everything(cage)
    await misuse_everything(cage, made)
    await asyncio.sleep(0)
    assert len(cage.canaries) > 30
    assert len(cage.refusals) > 20
    assert await cage.escaped() == []


async def test_no_canary_comes_out_of_a_breakdown(cage: Cage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors whose text repeats all that they were about, as those of drivers and clients do."""
    made = await use_everything(cage)

    async def breaking(request: Any, *_: Any, **__: Any) -> Any:
        body = (await body_of(request)).decode()
        text = f"{request.url} {request.headers.raw} {dict(request.headers)} {body} {json.dumps(body)}"
        raise RuntimeError(text)

    broken = ("service.edge.requests.still", "service.webhooks.routes._workspaces", "service.rest.calendars._reader_of")
    for name in broken:
        monkeypatch.setattr(name, breaking)
    before = len(cage.refusals)
    await misuse_everything(cage, made)
    with monkeypatch.context() as wire:
        wire.setattr("service.edge.keyring.Keyring.known", lambda *_: None)
        body = {"name": "x", "secret": cage.plant("body"), "nested": {"access_token": cage.plant("body")}}
        answer = await cage.ask("POST", "/v1/sources", json=body, headers={"X-Custom-Auth": cage.plant("header")})
        assert answer.status_code == 500
    monkeypatch.undo()
    failed = [one for one in cage.refusals[before:] if '"code":"internal"' in one]
    assert len(failed) >= 10, "it did break down"
    assert cage.log.getvalue().count("Traceback") >= 10
    assert await cage.escaped() == []


async def test_no_canary_comes_out_of_the_database(cage: Cage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that the database refuses is repeated by its error."""
    from service.store.work import Work

    secret = cage.plant("stored")
    insert = Work.insert

    def broken(self: Work, model: Any, values: Any) -> Any:
        if model.__name__ == "Source":
            values = dict(values) | {"name": None}
        return insert(self, model, values)

    monkeypatch.setattr(Work, "insert", broken)
    body = {"name": "x", "scheme": "token", "secret": secret, "header": "X-T"}
    answer = await cage.ask("POST", "/v1/sources", json=body)
    assert answer.status_code == 500, answer.text
    assert "null value" in cage.log.getvalue()
    assert await cage.escaped() == []


def test_no_setting_is_repeated_by_its_form() -> None:
    secret = canary("setting")
    url = f"postgresql://me:{secret}@host/db"
    given = Settings(
        database_url=url, direct_database_url=url, replica_database_url=url, migration_database_url=url,
        admin_key=f"{secret}-{secret}",
    )  # fmt: skip
    assert secret not in repr(given) + str(given)
