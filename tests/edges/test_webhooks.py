"""Signed deliveries, over HTTP: what is proven gets in once, what is not leaves no trace."""

import asyncio
import base64
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from standardwebhooks import Webhook

from tests.edges.conftest import Tenant

AT = "2026-03-01T12:00:00Z"
READING = {"metric": "followers", "value": 81, "at": AT}


def standard(
    secret: str, body: bytes, *, delivery: str = "msg_1", sent: float | None = None, **changes: str | None
) -> dict[str, str]:
    """Headers of Standard Webhooks, signed by hand: the library signs only text."""
    when = str(int(time.time() if sent is None else sent))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.new(key, f"{delivery}.{when}.".encode() + body, hashlib.sha256).digest()
    headers = {"id": delivery, "timestamp": when, "signature": f"v1,{base64.b64encode(digest).decode()}"} | changes
    return {f"webhook-{name}": value for name, value in headers.items() if value is not None}


class Sender:
    """A service that was given a source."""

    def __init__(self, tenant: Tenant, client: httpx.AsyncClient, source: dict[str, Any]) -> None:
        self.tenant, self.client, self.source = tenant, client, source
        self.secret: str = source["secret"]

    async def post(self, body: bytes, headers: dict[str, str], query: str = "") -> httpx.Response:
        """Send bytes with headers and without a key."""
        return await self.client.post(f"/v1/ingest/{self.source['id']}{query}", content=body, headers=headers)

    async def deliver(self, body: object, delivery: str = "msg_1") -> httpx.Response:
        """Deliver what the standard asks for."""
        content = json.dumps(body).encode()
        return await self.post(content, standard(self.secret, content, delivery=delivery))

    async def readings(self) -> list[dict[str, Any]]:
        """What is on record."""
        return (await self.tenant.read("readings"))["items"]


@pytest.fixture
async def sender(tenant: Tenant, anonymous: httpx.AsyncClient) -> Sender:
    await tenant.make("metrics", key="followers", name="Followers", kind="level")
    return Sender(tenant, anonymous, await tenant.make("sources", name="shop"))


@pytest.fixture
async def of_scheme(tenant: Tenant, anonymous: httpx.AsyncClient) -> Callable[..., Any]:
    await tenant.make("metrics", key="followers", name="Followers", kind="level")

    async def make(**fields: str) -> Sender:
        return Sender(tenant, anonymous, await tenant.make("sources", name="shop", **fields))

    return make


async def test_the_reference_library_is_understood(sender: Sender) -> None:
    text, now = json.dumps(READING), datetime.now(UTC)
    signature = Webhook(sender.secret).sign("msg_ref", now, text)
    headers = {"webhook-id": "msg_ref", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": signature}
    assert (await sender.post(text.encode(), headers)).json()["accepted"] == 1


async def test_a_delivery_is_recorded_with_its_source(sender: Sender) -> None:
    response = await sender.deliver([READING, {**READING, "metric": "nobody-knows"}, {**READING, "value": "many"}])
    counts = {name: response.json()[name] for name in ("accepted", "unchanged", "revised", "rejected", "quarantined")}
    assert counts == {"accepted": 1, "unchanged": 0, "revised": 0, "rejected": 1, "quarantined": 1}
    outcomes = [(item["outcome"], item["code"], item["pointer"]) for item in response.json()["items"]]
    assert outcomes == [
        ("accepted", None, None),
        ("quarantined", "unknown_metric", "/metric"),
        ("rejected", "float_type", "/value"),
    ]
    (reading,) = await sender.readings()
    assert (reading["value"], reading["source"], reading["period_start"]) == (81, "shop", AT)
    waiting = (await sender.tenant.read("readings/quarantined"))["items"]
    assert [(one["metric"], one["source"]) for one in waiting] == [("nobody-knows", "shop")]
    metric = await sender.tenant.make("metrics", key="nobody-knows", name="Now known", kind="level")
    assert metric["last_reading"]["value"] == 81
    assert (await sender.tenant.read("readings/quarantined"))["items"] == []


async def test_the_same_delivery_again_gets_the_same_bytes(sender: Sender) -> None:
    first = await sender.deliver([READING], "msg_7")
    again = await sender.deliver([READING], "msg_7")
    assert (again.status_code, again.content) == (200, first.content)
    # The id decides, not the body; another id is another delivery.
    assert (await sender.deliver([{**READING, "value": 9}], "msg_7")).content == first.content
    assert [one["value"] for one in await sender.readings()] == [81]
    assert (await sender.deliver([READING], "msg_8")).json()["unchanged"] == 1
    assert (await sender.deliver([{**READING, "value": 9}], "msg_9")).json()["revised"] == 1


async def test_of_the_same_delivery_at_the_same_time_one_is_recorded(sender: Sender) -> None:
    answers = await asyncio.gather(*(sender.deliver([READING], "msg_1") for _ in range(4)))
    assert {answer.content for answer in answers} == {answers[0].content}
    assert answers[0].json()["accepted"] == 1
    assert len(await sender.readings()) == 1


async def test_delivery_ids_belong_to_their_source(sender: Sender) -> None:
    await sender.deliver([READING], "msg_1")
    other = Sender(sender.tenant, sender.client, await sender.tenant.make("sources", name="other"))
    assert (await other.deliver([READING], "msg_1")).json()["unchanged"] == 1


BODY = json.dumps(READING).encode()
REFUSED: list[tuple[str, Callable[[str], dict[str, str]]]] = [
    ("another secret", lambda _: standard("whsec_" + base64.b64encode(b"x" * 32).decode(), BODY)),
    ("another body", lambda secret: standard(secret, BODY + b" ")),
    ("another id", lambda secret: standard(secret, BODY) | {"webhook-id": "msg_2"}),
    ("sent 6 minutes ago", lambda secret: standard(secret, BODY, sent=time.time() - 360)),
    ("sent in 6 minutes", lambda secret: standard(secret, BODY, sent=time.time() + 360)),
    ("a time that was not signed", lambda secret: standard(secret, BODY, timestamp=str(int(time.time()) - 1))),
    ("no headers", lambda _: {}),
    ("no id", lambda secret: standard(secret, BODY, id=None)),
    ("no time", lambda secret: standard(secret, BODY, timestamp=None)),
    ("no signature", lambda secret: standard(secret, BODY, signature=None)),
    ("a time in words", lambda secret: standard(secret, BODY, timestamp="yesterday")),
    ("a time with a fraction", lambda secret: standard(secret, BODY, timestamp=f"{time.time()}")),
    ("a time beyond all years", lambda secret: standard(secret, BODY, timestamp="9" * 30)),
    ("a negative time", lambda secret: standard(secret, BODY, timestamp="-1")),
    ("not base64", lambda secret: standard(secret, BODY, signature="v1,???")),
    ("no version", lambda secret: standard(secret, BODY, signature="abc")),
    ("another version", lambda secret: standard(secret, BODY, signature="v2,abc")),
    ("only commas", lambda secret: standard(secret, BODY, signature=",,, ,,")),
    ("a bearer key instead", lambda _: {"authorization": "Bearer nothing"}),
]


@pytest.mark.parametrize(("headers"), [case[1] for case in REFUSED], ids=[case[0] for case in REFUSED])
async def test_what_is_not_proven_leaves_no_trace(sender: Sender, headers: Callable[[str], dict[str, str]]) -> None:
    response = await sender.post(BODY, headers(sender.secret))
    assert response.status_code == 401
    assert "followers" not in response.text
    assert sender.secret not in response.text
    assert await sender.readings() == []
    # And the id is not used up.
    assert (await sender.deliver(READING, "msg_1")).json()["accepted"] == 1


async def test_one_of_several_signatures_is_enough(sender: Sender) -> None:
    headers = standard(sender.secret, BODY)
    headers["webhook-signature"] = f"v1a,xyz v1,{'A' * 44} {headers['webhook-signature']}"
    assert (await sender.post(BODY, headers)).status_code == 200


MALFORMED = {
    "not UTF-8": b'{"metric": "\xff\xfe"}',
    "not JSON": b"metric=followers",
    "empty": b"",
    "cut short": BODY[:-3],
    "a lone surrogate": b'{"metric": "\\ud800", "value": 1, "at": "2026-03-01"}',
    "NaN": b'{"metric": "followers", "value": NaN, "at": "2026-03-01"}',
    "deep": b"[" * 5000 + b"]" * 5000,
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED.keys())
async def test_a_body_that_cannot_be_read_is_malformed_however_well_it_is_signed(sender: Sender, body: bytes) -> None:
    response = await sender.post(body, standard(sender.secret, body))
    assert response.status_code == 400
    assert await sender.readings() == []
    assert (await sender.deliver(READING, "msg_1")).json()["accepted"] == 1


@pytest.mark.parametrize("body", [None, 5, "followers", {}, [5, None, [], "x"], {"metric": {}}, [[READING]]])
async def test_what_is_no_reading_is_answered_item_by_item(sender: Sender, body: object) -> None:
    response = await sender.deliver(body)
    assert response.status_code == 200, "a sender would only send it again"
    count = len(body) if isinstance(body, list) else 1
    assert response.json()["rejected"] == count
    assert [item["retryable"] for item in response.json()["items"]] == [False] * count


async def test_an_empty_delivery_is_fine(sender: Sender) -> None:
    response = await sender.deliver([])
    assert (response.status_code, response.json()["items"]) == (200, [])


async def test_the_id_of_a_delivery_may_be_of_any_length(sender: Sender) -> None:
    for length in (200, 201, 10_000):
        named = secrets.token_hex(length)[:length]
        first = await sender.deliver({**READING, "value": length}, named)
        assert (await sender.deliver(READING, named)).content == first.content
    kept = (await sender.tenant.read(f"sources/{sender.source['id']}/deliveries"))["items"]
    assert [len(one["delivery_id"]) for one in kept] == [200, 71, 71]


async def test_a_delivery_too_large_is_not_read(sender: Sender) -> None:
    body = b"[" + b" " * 2_000_000 + b"]"
    assert (await sender.post(body, standard(sender.secret, body))).status_code == 413


async def test_more_readings_than_a_batch_holds_are_refused_whole(sender: Sender) -> None:
    response = await sender.deliver([{}] * 10_001)
    assert response.status_code == 422
    assert "10,000" in response.json()["detail"]


async def test_a_source_that_is_not_there_is_not_found(sender: Sender) -> None:
    response = await sender.client.post(f"/v1/ingest/{uuid4()}", content=BODY, headers=standard(sender.secret, BODY))
    assert response.status_code == 404
    await sender.tenant.client.delete(f"/v1/sources/{sender.source['id']}")
    assert (await sender.deliver(READING)).status_code == 404


async def test_query_parameters_are_not_ignored(sender: Sender) -> None:
    assert (await sender.post(BODY, standard(sender.secret, BODY), "?atomic=true")).status_code == 422


async def test_the_secret_is_shown_once(sender: Sender) -> None:
    path = f"/v1/sources/{sender.source['id']}"
    client = sender.tenant.client
    answers = [
        await client.get(path), await client.get("/v1/sources"), await client.patch(path, json={"name": "renamed"}),
        await client.get("/v1/sources", params={"sort": "name"}),
    ]  # fmt: skip
    assert all(answer.status_code == 200 for answer in answers)
    assert not any("whsec_" in answer.text or "secret" in answer.text for answer in answers)
    for hidden in ("secret", "workspace_id"):
        assert (await client.get("/v1/sources", params={hidden: "x"})).status_code == 422
        assert (await client.get("/v1/sources", params={"sort": hidden})).status_code == 422


async def test_github_is_understood(of_scheme: Callable[..., Any]) -> None:
    github = await of_scheme(scheme="hmac-sha256", header="X-Hub-Signature-256", prefix="sha256=")
    digest = hmac.new(github.secret.encode(), BODY, hashlib.sha256).hexdigest()
    good = {"X-Hub-Signature-256": f"sha256={digest}"}
    assert (await github.post(BODY, good)).json()["accepted"] == 1
    # It signs no id, but the same body: the first answer again.
    assert (await github.post(BODY, good)).json()["accepted"] == 1
    for bad in (
        {}, {"X-Hub-Signature-256": digest}, {"X-Hub-Signature-256": "sha256="}, {"X-Hub-Signature-256": "sha256=é"},
        {"X-Hub-Signature-256": f"sha256={digest[:-1]}"}, {"X-Hub-Signature": f"sha256={digest}"},
        {"X-Hub-Signature-256": f"sha256={'0' * 64}"}, standard(github.secret, BODY),
    ):  # fmt: skip
        raw = [(name.encode(), value.encode()) for name, value in bad.items()]
        response = await github.client.post(f"/v1/ingest/{github.source['id']}", content=BODY, headers=raw)
        assert response.status_code == 401, bad
    assert (await github.post(BODY + b" ", good)).status_code == 401


async def test_a_token_is_compared(of_scheme: Callable[..., Any]) -> None:
    plain = await of_scheme(scheme="token", header="Authorization", prefix="Bearer ")
    assert (await plain.post(BODY, {"Authorization": f"Bearer {plain.secret}"})).json()["accepted"] == 1
    for bad in ({}, {"Authorization": plain.secret}, {"Authorization": "Bearer "}, {"Authorization": "Bearer x"}):
        assert (await plain.post(BODY, bad)).status_code == 401, bad
    assert (await plain.post(b"\xff", {"Authorization": f"Bearer {plain.secret}"})).status_code == 400


async def test_schemes_need_their_header(tenant: Tenant) -> None:
    for scheme in ("hmac-sha256", "token"):
        response = await tenant.client.post("/v1/sources", json={"name": "x", "scheme": scheme})
        assert response.status_code == 422
        assert response.json()["errors"][0]["pointer"] == "/header"
    source = await tenant.make("sources", name="x", scheme="token", header="X-Token")
    response = await tenant.client.patch(f"/v1/sources/{source['id']}", json={"header": None})
    assert response.status_code == 422


async def test_sources_of_two_workspaces_may_have_one_id_and_the_signature_decides(
    new_tenant: Callable[..., Any], anonymous: httpx.AsyncClient
) -> None:
    senders: list[Sender] = []
    identity = str(uuid4())
    for name in ("shop", "copy"):
        tenant = await new_tenant()
        await tenant.make("metrics", key="followers", name="Followers", kind="level")
        senders.append(Sender(tenant, anonymous, await tenant.make("sources", id=identity, name=name)))
    for sender in senders:
        assert (await sender.deliver([READING])).json()["accepted"] == 1
        assert [item["source"] for item in await sender.readings()] == [sender.source["name"]]
    content = json.dumps(READING).encode()
    forged = await senders[0].post(content, standard(f"whsec_{base64.b64encode(b'x' * 32).decode()}", content))
    assert forged.status_code == 401
    gone = await senders[0].tenant.client.delete(f"/v1/sources/{identity}")
    assert gone.status_code == 204
    assert (await senders[0].deliver([READING], "msg_2")).status_code == 401
    assert (await senders[1].deliver([READING], "msg_2")).json()["unchanged"] == 1
