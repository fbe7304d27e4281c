"""What sources deliver, as its senders and its keepers see it: forms, presets, dry runs, kept, replayed, rotated."""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from service.core.mappings import PRESETS
from service.operations.sources import SIGNING
from tests.edges.conftest import Tenant
from tests.edges.test_webhooks import READING, Sender, of_scheme, sender, standard

__all__ = ["of_scheme", "sender"]
OfScheme = Callable[..., Any]
COUNTS = ("accepted", "unchanged", "revised", "rejected", "quarantined")
EVENT = {"specversion": "1.0", "id": "e-1", "source": "/shop", "type": "counted"}
SECRET = "It's a Secret to Everybody"
BODY = json.dumps(READING).encode()


async def deliveries(sender: Sender, **query: str) -> list[dict[str, Any]]:
    return (await sender.tenant.read(f"sources/{sender.source['id']}/deliveries", **query))["items"]


async def delivery(sender: Sender, which: dict[str, Any]) -> dict[str, Any]:
    return await sender.tenant.read(f"sources/{sender.source['id']}/deliveries/{which['id']}")


def signed(sender: Sender, body: bytes, named: str = "msg_1", kind: str = "application/json") -> dict[str, str]:
    return standard(sender.secret, body, delivery=named) | {"Content-Type": kind}


def hexed(secret: str, body: bytes, algorithm: str = "sha256") -> str:
    return hmac.new(secret.encode(), body, algorithm).hexdigest()


def based(secret: str, body: bytes) -> str:
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


# Forms


async def test_events_are_taken_in_each_of_their_forms(sender: Sender) -> None:
    event, moment = {**EVENT, "time": "2026-03-02T08:00:00Z"}, "2026-03-02T08:00:00Z"
    structured = json.dumps({**event, "data": READING}).encode()
    batch = json.dumps([{**EVENT, "data": [READING, {**READING, "value": 9}]}, {**EVENT, "data": 5}]).encode()
    forms = [
        (structured, "application/cloudevents+json", {}, [1, 0, 0, 0, 0]),
        (BODY, "application/json", {f"ce-{name}": text for name, text in event.items()}, [0, 1, 0, 0, 0]),
        (batch, "application/cloudevents-batch+json", {}, [0, 1, 1, 1, 0]),
    ]
    for place, (body, kind, headers, counts) in enumerate(forms):
        response = await sender.post(body, signed(sender, body, f"msg_{place}", kind) | headers)
        assert response.status_code == 200, response.text
        assert [response.json()[name] for name in COUNTS] == counts
    (reading,) = await sender.readings()
    assert (reading["value"], reading["observed_at"]) == (9, None)
    assert [one["headers"].get("ce-time") for one in await deliveries(sender)] == [None, moment, None]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/cloudevents+avro"])
async def test_other_content_types_are_refused_with_what_is_taken(sender: Sender, kind: str) -> None:
    response = await sender.post(BODY, signed(sender, BODY, kind=kind))
    assert response.status_code == 415
    for media in ("application/json", "application/cloudevents+json", "application/cloudevents-batch+json"):
        assert media in response.json()["detail"]
    (kept,) = await deliveries(sender)
    assert (kept["status"], kept["code"], kept["content_type"]) == ("refused", "unsupported_media_type", kind)


async def test_an_event_without_its_attributes_is_told_which(sender: Sender) -> None:
    body = json.dumps({**EVENT, "type": ""}).encode()
    response = await sender.post(body, signed(sender, body, kind="application/cloudevents+json"))
    assert response.status_code == 422
    assert [(one["pointer"], one["code"]) for one in response.json()["errors"]] == [("/type", "missing")]


# Presets


def proof(name: str, secret: str, body: bytes) -> dict[str, str]:
    """How a preset's service proves what it sends, written down once more from what it publishes."""
    if PRESETS[name].scheme == "token":
        return {"Authorization": f"Bearer {secret}"}
    now = str(int(time.time()))
    return {
        "github": {"X-Hub-Signature-256": f"sha256={hexed(secret, body)}", "X-GitHub-Delivery": str(uuid4())},
        "shopify": {"X-Shopify-Hmac-SHA256": based(secret, body), "X-Shopify-Webhook-Id": str(uuid4())},
        "stripe": {"Stripe-Signature": f"t={now},v1={hexed(secret, now.encode() + b'.' + body)},v0=00"},
        "typeform": {"Typeform-Signature": f"sha256={based(secret, body)}"},
        "segment": {"X-Signature": hexed(secret, body, "sha1")},
    }[name]


@pytest.mark.parametrize("name", sorted(PRESETS))
async def test_what_each_service_publishes_of_its_signature_is_verified(of_scheme: OfScheme, name: str) -> None:
    sender = await of_scheme(preset=name, secret=SECRET)
    sample = next(one for one in PRESETS[name].samples if one.readings)
    body = json.dumps(sample.body).encode()
    headers = {"Content-Type": "application/json", **sample.headers}
    assert (await sender.post(body, headers | proof(name, SECRET[::-1], body))).status_code == 401
    assert await deliveries(sender) == []
    response = await sender.post(body, headers | proof(name, SECRET, body))
    assert response.status_code == 200, response.text
    (kept,) = await deliveries(sender)
    assert kept["quarantined"] == len(response.json()["items"]) == len(sample.readings), kept
    shown = await sender.tenant.read(f"sources/{sender.source['id']}")
    assert [shown[one] for one in SIGNING] == [getattr(PRESETS[name], one) for one in SIGNING]
    assert SECRET not in json.dumps([shown, kept, await delivery(sender, kept)])


async def test_the_header_with_the_id_is_what_a_redelivery_is_known_by(of_scheme: OfScheme) -> None:
    fields = {"scheme": "hmac-sha256", "header": "X-Hub-Signature-256", "prefix": "sha256="}
    github = await of_scheme(**fields, delivery_header="X-GitHub-Delivery", secret=SECRET)
    answers = []
    for value, named in ((1, "d-1"), (2, "d-2"), (9, "d-1")):
        body = json.dumps({**READING, "value": value}).encode()
        headers = {"X-Hub-Signature-256": f"sha256={hexed(SECRET, body)}", "X-GitHub-Delivery": named}
        answers.append(await github.post(body, headers))
    assert answers[2].content == answers[0].content
    assert [one["value"] for one in await github.readings()] == [2]


# Meta asks


async def asked(sender: Sender, **query: str) -> httpx.Response:
    names = {"mode": "subscribe", "verify_token": "meatyhamhock", "challenge": "1158201444"} | query
    given = {f"hub.{name}": text for name, text in names.items()}
    return await sender.client.get(f"/v1/ingest/{sender.source['id']}", params=given)


async def test_metas_question_is_answered_to_who_knows_the_token(of_scheme: OfScheme) -> None:
    meta = await of_scheme(scheme="hmac-sha256", header="X-Hub-Signature-256", verify_token="meatyhamhock")
    response = await asked(meta)
    assert (response.status_code, response.text) == (200, "1158201444")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "meatyhamhock" not in json.dumps(await meta.tenant.read(f"sources/{meta.source['id']}"))
    assert "verify_token" not in meta.source
    assert (await asked(meta, verify_token=meta.source["secret"])).status_code == 401
    for wrong in ("", "meatyhamhoc", "meatyhamhockk", "MEATYHAMHOCK", "żółć"):
        refused = await asked(meta, verify_token=wrong)
        assert refused.status_code == 401, wrong
        assert "1158201444" not in refused.text
    for name, text in (("mode", "unsubscribe"), ("challenge", ""), ("challenge", "a b"), ("challenge", "1" * 201),
                       ("challenge", "\x00"), ("challenge", "é"), ("challenge", "<b>\n")):  # fmt: skip
        assert (await asked(meta, **{name: text})).status_code == 422, (name, text)
    assert (await asked(meta, more="x")).status_code == 422


async def test_a_source_without_a_token_answers_to_its_secret_alone(sender: Sender) -> None:
    for token in ("", "meatyhamhock", sender.source["secret"][:-1]):
        assert (await asked(sender, verify_token=token)).status_code == 401
    assert (await asked(sender, verify_token=sender.source["secret"])).text == "1158201444"
    unknown = await sender.client.get(f"/v1/ingest/{uuid4()}", params={"hub.mode": "subscribe"})
    assert unknown.status_code == 404


# Only trying


async def test_a_dry_run_answers_and_leaves_nothing(sender: Sender) -> None:
    body = json.dumps([READING, {**READING, "metric": "nobody"}, 5]).encode()
    tried = await sender.post(body, signed(sender, body), "?dry_run=true")
    assert tried.status_code == 200
    assert [tried.json()[name] for name in COUNTS] == [1, 0, 0, 1, 1]
    assert (await sender.post(b"{", signed(sender, b"{"), "?dry_run=true")).status_code == 400
    assert (await sender.post(body, standard("whsec_" + "A" * 44, body), "?dry_run=true")).status_code == 401
    assert (await sender.post(body, signed(sender, body), "?dry_run=maybe")).status_code == 422
    assert (await deliveries(sender), await sender.readings()) == ([], [])
    assert (await sender.tenant.read("readings/quarantined"))["items"] == []
    assert (await sender.post(body, signed(sender, body))).content == tried.content


# Kept


async def test_deliveries_are_listed_read_and_filtered(sender: Sender) -> None:
    bodies = [BODY, b"nonsense", json.dumps([READING, 5]).encode()]
    for place, body in enumerate(bodies):
        await sender.post(body, signed(sender, body, f"msg_{place}"))
    listed = await deliveries(sender)
    assert [one["status"] for one in listed] == ["taken", "refused", "partly"]
    assert not any("body" in one or "outcomes" in one for one in listed)
    assert [one["delivery_id"] for one in await deliveries(sender, status="refused")] == ["msg_1"]
    late = {"received_at[gt]": listed[0]["received_at"], "sort": "-received_at"}
    assert [one["delivery_id"] for one in await deliveries(sender, **late)] == ["msg_2", "msg_1"]
    for place, body in enumerate(bodies):
        one = await delivery(sender, listed[place])
        assert (one["body"].encode(), one["size"]) == (body, len(body))
        assert {name: one[name] for name in listed[place]} == listed[place]
        assert (one["outcomes"] is None) is (place == 1)
    path = f"/v1/sources/{sender.source['id']}/deliveries"
    first = await sender.tenant.client.get(path, params={"limit": 2})
    rest = await sender.tenant.client.get(path, params={"limit": 2, "cursor": first.json()["next_cursor"]})
    assert [one["delivery_id"] for one in first.json()["items"] + rest.json()["items"]] == ["msg_0", "msg_1", "msg_2"]
    for wrong in ({"body": "x"}, {"answer": "x"}, {"secret": "x"}, {"status": "lost"}, {"sort": "headers"}):
        assert (await sender.tenant.client.get(path, params=wrong)).status_code == 422, wrong


async def test_nothing_is_kept_that_nobody_proved(sender: Sender) -> None:
    await sender.post(BODY, standard("whsec_" + "A" * 44, BODY))
    await sender.post(BODY, {})
    assert await deliveries(sender) == []


async def test_meta_signs_as_github_does(of_scheme: OfScheme) -> None:
    meta = await of_scheme(scheme="hmac-sha256", header="X-Hub-Signature-256", prefix="sha256=", secret=SECRET)
    body = b'{"metric":"followers","value":81,"at":"2026-03-01T12:00:00Z","note":"\\u00e4\\/"}'
    headers = {"X-Hub-Signature-256": f"sha256={hexed(SECRET, body)}", "Content-Type": "application/json"}
    assert (await meta.post(body, headers)).json()["accepted"] == 1


async def test_what_is_kept_of_headers_proves_nothing(sender: Sender) -> None:
    headers = signed(sender, BODY) | {"Authorization": "Bearer x", "Cookie": "x", "X-Topic": "counts"}
    await sender.post(BODY, headers)
    (kept,) = await deliveries(sender)
    assert kept["headers"].keys() == {"webhook-id", "webhook-timestamp", "x-topic"}


# Again


async def test_a_delivery_is_applied_again_by_the_present_mapping(sender: Sender) -> None:
    body = json.dumps({"n": 5, "day": "2026-03-01"}).encode()
    await sender.post(body, signed(sender, body))
    (kept,) = await deliveries(sender)
    path = f"/v1/sources/{sender.source['id']}"
    client = sender.tenant.client
    mapping = {"metric": "followers", "value": "n", "at": "day"}
    assert (await client.patch(path, json={"mapping": mapping})).status_code == 200
    again = f"{path}/deliveries/{kept['id']}/replay"
    tried = await client.post(again, params={"dry_run": "true"})
    assert (tried.status_code, tried.json()["status"]) == (200, "taken")
    assert await sender.readings() == []
    done = await client.post(again, headers={"Idempotency-Key": "once"})
    assert done.json()["outcomes"]["accepted"] == 1
    assert [(one["value"], one["source"]) for one in await sender.readings()] == [(5, "shop")]
    assert await delivery(sender, kept) == done.json()
    assert (await client.post(again, headers={"Idempotency-Key": "once"})).content == done.content
    assert (await client.post(again)).json()["outcomes"]["unchanged"] == 1
    assert (await sender.post(body, signed(sender, body))).json()["unchanged"] == 1


async def test_in_graphql_the_same_is_seen_and_done(sender: Sender) -> None:
    for body in (BODY, b"\xff"):
        await sender.post(body, signed(sender, body, f"msg_{len(body)}"))
    client, identity = sender.tenant.client, sender.source["id"]

    async def ask(query: str, **variables: Any) -> Any:
        response = await client.post("/graphql", json={"query": query, "variables": variables})
        assert "errors" not in response.json(), response.text
        return response.json()["data"]

    found = await ask(
        """query($id: ID!) { source(id: $id) { deliveries(first: 1, filter: {status: {eq: taken}}) {
          totalCount nodes { id deliveryId status accepted headers receivedAt
            content { body outcomes { accepted items { index outcome } } } } } } }""",
        id=identity,
    )
    (node,) = found["source"]["deliveries"]["nodes"]
    assert (node["status"], node["accepted"], node["content"]["body"].encode()) == ("taken", 1, BODY)
    assert node["content"]["outcomes"] == {"accepted": 1, "items": [{"index": 0, "outcome": "accepted"}]}
    replay = """mutation($source: ID!, $id: ID!, $dry: Boolean!) {
      replayDelivery(sourceId: $source, deliveryId: $id, dryRun: $dry) {
        userErrors { code } delivery { id unchanged } outcomes { unchanged } } }"""
    done = await ask(replay, source=identity, id=node["id"], dry=False)
    assert done["replayDelivery"]["delivery"] == {"id": node["id"], "unchanged": 1}
    assert done["replayDelivery"]["outcomes"] == {"unchanged": 1}
    missing = await ask(replay, source=identity, id=str(uuid4()), dry=True)
    assert [one["code"] for one in missing["replayDelivery"]["userErrors"]] == ["not_found"]
    rotate = """mutation($id: ID!) { rotateSecret(sourceId: $id, input: {overlapHours: 1}) {
      userErrors { code } secret source { previousUntil } } }"""
    rotated = (await ask(rotate, id=identity))["rotateSecret"]
    assert rotated["secret"].startswith("whsec_")
    assert rotated["source"]["previousUntil"] is not None
    assert (await Sender(sender.tenant, sender.client, {**sender.source, **rotated}).deliver(READING, "m")).is_success


# New secrets


async def test_a_rotated_secret_is_shown_once_and_the_old_one_counts_for_a_while(sender: Sender) -> None:
    path, client = f"/v1/sources/{sender.source['id']}", sender.tenant.client
    key = {"Idempotency-Key": "rotate"}
    rotated = await client.post(f"{path}/rotate-secret", json={"overlap_hours": 24}, headers=key)
    assert rotated.status_code == 200
    fresh = Sender(sender.tenant, sender.client, rotated.json())
    assert fresh.secret != sender.secret
    assert (
        await client.post(f"{path}/rotate-secret", json={"overlap_hours": 24}, headers=key)
    ).json() == rotated.json()
    for place, one in enumerate((sender, fresh)):
        assert (await one.deliver(READING, f"msg_{place}")).status_code == 200
    shown = (await client.get(path)).json()
    assert shown["previous_until"] == rotated.json()["previous_until"] is not None
    assert not {"secret", "previous_secret", "verify_token"} & shown.keys()
    at_once = await client.post(f"{path}/rotate-secret", json={"overlap_hours": 0})
    last = Sender(sender.tenant, sender.client, at_once.json())
    statuses = [(await one.deliver(READING, "msg_9")).status_code for one in (sender, fresh, last)]
    assert statuses == [401, 401, 200]
    changes = (await client.get(f"{path}/changes")).text
    assert "whsec_" not in changes
    for wrong in ({"overlap_hours": -1}, {"overlap_hours": 721}, {"secret": "short"}, {"more": 1}):
        assert (await client.post(f"{path}/rotate-secret", json=wrong)).status_code == 422, wrong


async def test_a_secret_can_be_given_but_not_patched(tenant: Tenant) -> None:
    source = await tenant.make("sources", name="shop", scheme="token", header="X-Token", secret=SECRET)
    assert source["secret"] == SECRET
    for hidden in ("secret", "previous_secret", "previous_until"):
        assert (await tenant.client.patch(f"/v1/sources/{source['id']}", json={hidden: SECRET})).status_code == 422
    for wrong in ("short", "ż" * 20, "x" * 501, ""):
        response = await tenant.client.post("/v1/sources", json={"name": "x", "secret": wrong})
        assert response.status_code == 422, wrong


# Pressure


async def test_two_at_once_are_recorded_once(sender: Sender) -> None:
    answers = await asyncio.gather(*(sender.deliver([{**READING, "value": one}], "msg_1") for one in range(4)))
    assert len({answer.content for answer in answers}) == 1
    assert len(await sender.readings()) == len(await deliveries(sender)) == 1


async def test_who_sends_too_much_is_told_when_to_come_again(service: FastAPI, sender: Sender) -> None:
    load = service.state.edge.load
    largest = service.state.edge.settings.max_body_bytes
    held, load.held = load.held, 32 * largest
    try:
        response = await sender.deliver(READING)
    finally:
        load.held = held
    assert response.status_code == 503
    assert int(response.headers["retry-after"]) > 0
    assert await deliveries(sender) == []
    assert (await sender.deliver(READING)).status_code == 200


async def test_another_workspaces_deliveries_are_absent(sender: Sender, new_tenant: Callable[..., Any]) -> None:
    await sender.deliver(READING)
    (kept,) = await deliveries(sender)
    stranger: Tenant = await new_tenant()
    own = await stranger.make("sources", name="own")
    for source in (sender.source["id"], own["id"]):
        path = f"/v1/sources/{source}/deliveries"
        assert (await stranger.client.get(f"{path}/{kept['id']}")).status_code == 404
        assert (await stranger.client.post(f"{path}/{kept['id']}/replay")).status_code == 404
        assert (await stranger.client.get(f"{path}/nonsense")).status_code == 404
    foreign = f"/v1/sources/{sender.source['id']}"
    await sender.deliver(READING, "msg_2")
    page = await sender.tenant.client.get(f"{foreign}/deliveries", params={"limit": 1})
    cursor = {"cursor": page.json()["next_cursor"]}
    assert (await stranger.client.get(f"/v1/sources/{own['id']}/deliveries", params=cursor)).status_code == 422
    assert (await stranger.client.get(f"{foreign}/deliveries")).status_code == 404
    assert (await stranger.client.post(f"{foreign}/rotate-secret", json={})).status_code == 404
