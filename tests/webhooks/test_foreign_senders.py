"""Senders that others wrote, unmodified: Standard Webhooks and CloudEvents, from Python and from Node.js."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from cloudevents.core.bindings.http import to_binary_event, to_structured_event
from cloudevents.core.v1.event import CloudEvent
from cloudevents.v1.http import CloudEvent as OldEvent
from cloudevents.v1.http import to_binary, to_structured
from standardwebhooks import Webhook

from tests.edges.served import Served, serving
from tests.support.server import Server

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
PACKAGES = HERE.parent / "node" / "node_modules"


@pytest.fixture(scope="module")
def served(server: Server) -> Iterator[Served]:
    """The service behind a socket, with a metric of clicks a day."""
    with serving(server) as found:
        made = found.ask("POST", "/v1/metrics", json.dumps({"key": "clicks", "name": "Clicks", "kind": "flow"}))
        assert made.status == 201, made.body
        yield found


class Source:
    """A source made for one test: where to send, and with what."""

    def __init__(self, served: Served, **fields: Any) -> None:
        made = served.ask("POST", "/v1/sources", json.dumps({"name": "sender", **fields}))
        assert made.status == 201, made.body
        self.url = f"http://127.0.0.1:{served.port}/v1/ingest/{made.json['id']}"
        self.secret = made.json["secret"]


@pytest.fixture
def signed(served: Served) -> Source:
    return Source(served)


@pytest.fixture
def token(served: Served) -> Source:
    return Source(served, scheme="token", header="X-Token")


def values(served: Served) -> list[float]:
    return [one["value"] for one in served.ask("GET", "/v1/readings?sort=period_start").json["items"]]


def reading(day: int) -> dict[str, Any]:
    return {"metric": "clicks", "value": float(day), "at": f"2026-02-{day:02}"}


def accepted(response: httpx.Response, count: int) -> None:
    assert response.status_code == 200, response.text
    assert response.json()["accepted"] == count, response.text


def test_standard_webhooks_from_python(served: Served, signed: Source) -> None:
    body, now = json.dumps([reading(1), reading(2)]), datetime.now(UTC)
    signature = Webhook(signed.secret).sign("msg_1", now, body)
    headers = {
        "Content-Type": "application/json", "webhook-id": "msg_1", "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": signature,
    }  # fmt: skip
    first = httpx.post(signed.url, content=body, headers=headers)
    accepted(first, 2)
    assert httpx.post(signed.url, content=body, headers=headers).content == first.content
    assert httpx.post(signed.url, content=body.replace("1.0", "9.0"), headers=headers).status_code == 401


@pytest.mark.parametrize("write", [to_binary_event, to_structured_event])
def test_cloud_events_from_python(served: Served, token: Source, write: Any) -> None:
    day = 3 if write is to_binary_event else 4
    attributes = {"id": f"event-{day}", "source": "/python", "type": "metrics", "datacontenttype": "application/json"}
    message = write(CloudEvent(attributes=attributes, data=reading(day)))
    accepted(httpx.post(token.url, content=message.body, headers=message.headers | {"X-Token": token.secret}), 1)
    assert float(day) in values(served)


@pytest.mark.parametrize("write", [to_binary, to_structured])
def test_cloud_events_as_they_were_written_before(token: Source, write: Any) -> None:
    day = 5 if write is to_binary else 6
    headers, body = write(OldEvent({"type": "metrics", "source": "/python"}, reading(day)))
    media = {"Content-Type": "application/json"} if write is to_binary else {}
    accepted(httpx.post(token.url, content=body, headers={**media, **headers, "X-Token": token.secret}), 1)


@pytest.mark.node
@pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")
@pytest.mark.skipif(not (PACKAGES / "cloudevents").is_dir(), reason="run npm ci in tests/node")
async def test_senders_from_node(served: Served, signed: Source, token: Source) -> None:
    program = ["node", str(HERE / "senders.mjs"), str(PACKAGES), signed.url, signed.secret, token.url, token.secret]
    sender = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    printed, _ = await sender.communicate()
    assert sender.returncode == 0
    told = [json.loads(line) for line in printed.decode().splitlines()]
    assert [(one["name"], one["status"], one["answer"].get("accepted")) for one in told] == [
        ("standardwebhooks", 200, 2),
        ("standardwebhooks again", 200, 2),
        ("binary", 200, 1),
        ("structured", 200, 1),
        ("structured and signed", 200, 1),
        ("batch", 200, 2),
    ]
