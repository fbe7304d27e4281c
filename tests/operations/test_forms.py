"""What a delivery holds: plain JSON, a mapping's readings, and CloudEvents in each of their forms."""

import base64
import json
from typing import Any

import pytest
from cloudevents.core.bindings.http import to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from service.core.mappings import Mapping
from service.errors import Kind
from service.operations.forms import BATCH, EVENT, JSON, Arrived, bounded, kept_headers, read_content, readings_in
from tests.support.problems import refused

READING = {"metric": "followers", "value": 81, "at": "2026-03-01"}
TIME = "2026-03-02T08:00:00Z"
ATTRIBUTES = {"specversion": "1.0", "id": "e-1", "source": "/shop", "type": "shop.counted"}
OBSERVED = {**READING, "observed_at": TIME}
MAPPED = Mapping(items="data.counts", metric="{name}", value="count", at="at")


def sent(body: object, content_type: str | None = JSON, **headers: str) -> Arrived:
    """A delivery; a body that is no bytes is written as JSON. `ce_id` is the header `ce-id`."""
    written = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Arrived(written, content_type, {name.replace("_", "-"): value for name, value in headers.items()})


def readings(delivery: Arrived, mapping: Mapping | None = None) -> list[Any]:
    return readings_in(read_content(delivery), mapping, delivery.headers)


def event(**more: Any) -> dict[str, Any]:
    return {name: value for name, value in {**ATTRIBUTES, "data": READING, **more}.items() if value is not ...}


@pytest.mark.parametrize("kind", [None, "application/json", "Application/JSON; charset=utf-8", "application/hal+json"])
def test_json_is_readings_as_they_are(kind: str | None) -> None:
    assert readings(sent(READING, kind)) == [READING]
    assert readings(sent([READING, 5], kind)) == [READING, 5]
    assert readings(sent([], kind)) == []


def test_a_mapping_sees_the_whole_body_and_the_headers() -> None:
    mapping = Mapping(items="counts", metric="{name}", value="count", at="header('x-day')")
    delivery = sent({"counts": [{"name": "a", "count": 1}, {"name": "b", "count": 2}]}, x_day="2026-03-01")
    found = [(one["metric"], one["value"], one["at"]) for one in readings(delivery, mapping)]
    assert found == [("a", 1, "2026-03-01"), ("b", 2, "2026-03-01")]


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/cloudevents+xml", "x"]
)
def test_what_is_not_read_is_told_what_is(kind: str) -> None:
    with refused(Kind.UNSUPPORTED_MEDIA_TYPE, says=f"{JSON}, {EVENT} or {BATCH}"):
        readings(sent(READING, kind))


def test_the_reference_library_is_understood_in_both_modes() -> None:
    made = CloudEvent({**ATTRIBUTES, "id": "a b/é", "source": "urn:x?ü", "comexample": '50% "off"'}, data=READING)
    for message in (to_structured(made, JSONFormat()), to_binary(made, JSONFormat())):
        headers = {name.lower(): str(value) for name, value in message.headers.items()}
        delivery = Arrived(message.body, headers.get("content-type"), headers)
        content = read_content(delivery)
        assert content.event_id == "urn:x?ü a b/é"
        assert content.events is not None
        assert content.events[0]["comexample"] == '50% "off"'
        (found,) = readings_in(content, None, headers)
        assert {name: found[name] for name in READING} == READING
        assert found["observed_at"] == content.events[0]["time"]


def test_an_events_time_is_when_it_was_observed_unless_it_says_so_itself() -> None:
    itself = {**READING, "observed_at": "2026-03-01T01:00:00Z"}
    assert readings(sent(event(time=TIME, data=[READING, itself, 5]), EVENT)) == [OBSERVED, itself, 5]
    assert readings(sent(event(), EVENT)) == [READING]


def test_a_mapping_sees_an_event_with_its_attributes() -> None:
    mapping = Mapping(items="[@]", metric="{type}", value="data.count", at="time")
    (found,) = readings(sent(event(time=TIME, data={"count": 5}), EVENT), mapping)
    assert found == {"metric": "shop.counted", "value": 5, "at": TIME, "observed_at": TIME}


def test_binary_events_have_their_attributes_in_headers() -> None:
    headers = {f"ce_{name}": value for name, value in ATTRIBUTES.items()} | {"ce_time": TIME}
    assert readings(sent(READING, JSON, **headers)) == [OBSERVED]
    quoted = headers | {"ce_source": '"/a \\"shop\\"%20%F0%9F%98%80"'}
    assert read_content(sent(READING, JSON, **quoted)).event_id == '/a "shop" 😀 e-1'
    with refused(Kind.INVALID, ("/data", "missing")):
        readings(sent(b"", JSON, **headers))
    with refused(Kind.MALFORMED):
        readings(sent(b"{", JSON, **headers))
    with refused(Kind.UNSUPPORTED_MEDIA_TYPE):
        readings(sent(READING, "text/xml", **headers))


@pytest.mark.parametrize("name", ["specversion", "source", "type", "id"])
def test_each_required_attribute_is_asked_for_where_it_belongs(name: str) -> None:
    for wrong in (..., "", None, 5):
        with refused(Kind.INVALID, (f"/{name}", "missing")):
            readings(sent(event(**{name: wrong}), EVENT))
        with refused(Kind.INVALID, (f"/1/{name}", "missing")):
            readings(sent([event(), event(**{name: wrong})], BATCH))
    headers = {f"ce_{one}": value for one, value in ATTRIBUTES.items() if one != name}
    with refused(Kind.INVALID, (f"ce-{name}", "missing")):
        readings(sent(READING, JSON, **headers))


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"specversion": "0.3"}, ("/specversion", "unknown_version")),
        ({"time": "yesterday"}, ("/time", "wrong_type")),
        ({"time": "2026-03-01"}, ("/time", "wrong_type")),
        ({"time": 1767600000}, ("/time", "wrong_type")),
        ({"Upper": "x"}, ("/Upper", "malformed_attribute")),
        ({"a/b": "x"}, ("/a~1b", "malformed_attribute")),
        ({"nested": {}}, ("/nested", "malformed_attribute")),
        ({"subject": "a\0b"}, ("/subject", "malformed_attribute")),
        ({"data_base64": "e30="}, ("/data_base64", "contradiction")),
        ({"data": ..., "data_base64": "%%"}, ("/data_base64", "malformed")),
        ({"data": ..., "data_base64": 5}, ("/data_base64", "malformed")),
        ({"data": ..., "data_base64": base64.b64encode(b"{").decode()}, ("/data_base64", "malformed")),
        ({"data": ...}, ("/data", "missing")),
    ],
)
def test_an_event_that_breaks_the_rules_is_told_where(more: dict[str, Any], fault: tuple[str, str]) -> None:
    with refused(Kind.INVALID, fault):
        readings(sent(event(**more), EVENT))


def test_data_in_base64_is_json() -> None:
    encoded = base64.b64encode(json.dumps([READING]).encode()).decode()
    assert readings(sent(event(data=..., data_base64=encoded), EVENT)) == [READING]


def test_a_batch_is_all_readings_of_all_events_in_order() -> None:
    other = {**READING, "value": 5}
    batch = [event(time=TIME, data=[READING, other]), event(id="e-2"), event(id="e-3", data=[])]
    content = read_content(sent(batch, BATCH))
    assert content.event_id is None
    assert readings_in(content, None, {}) == [OBSERVED, {**other, "observed_at": TIME}, READING]
    assert readings(sent([], BATCH)) == []
    counts = [{"name": "a", "count": 1, "at": "2026-03-01"}]
    assert len(readings(sent([event(data={"counts": counts * 2}), event(data={"counts": counts})], BATCH), MAPPED)) == 3


@pytest.mark.parametrize(("body", "kind"), [({}, BATCH), ("x", BATCH), ([], EVENT), ("x", EVENT)])
def test_what_is_no_event_is_refused(body: object, kind: str) -> None:
    with refused(Kind.INVALID, ("", "wrong_type")):
        readings(sent(body, kind))


def test_a_mapping_that_fails_on_an_event_says_on_which() -> None:
    text = event(data={"counts": "many"})
    with refused(Kind.INVALID, ("/items", "wrong_type")):
        readings(sent(text, EVENT), MAPPED)
    with refused(Kind.INVALID, ("/1/items", "wrong_type")):
        readings(sent([event(data={"counts": []}), text], BATCH), MAPPED)


def test_headers_are_kept_for_mappings_but_never_what_proves_anything() -> None:
    given = {
        "X-GitHub-Event": "star", "X-GitHub-Delivery": "d-1", "CE-Id": "e-1", "Webhook-Id": "m-1", "Order": "o-1",
        "Webhook-Signature": "v1,secret", "X-Hub-Signature-256": "sha256=secret", "X-Hub-Signature": "sha1=secret",
        "X-Shopify-Hmac-SHA256": "secret", "X-Api-Key": "secret", "X-Auth": "secret", "X-Amz-Security-Token": "secret",
        "Authorization": "Bearer secret", "Cookie": "secret", "X-Proof": "secret", "X-Forwarded-For": "192.0.2.1",
        "User-Agent": "GitHub-Hookshot", "Host": "example.org", "X-Long": "x" * 5000,
    }  # fmt: skip
    kept = kept_headers(given, "X-Proof", "Order", None)
    assert sorted(kept) == ["ce-id", "order", "webhook-id", "x-github-delivery", "x-github-event", "x-long"]
    assert len(kept["x-long"]) == 1000
    assert "order" not in kept_headers(given, "order", "Order")
    assert len(kept_headers({f"x-h{place}": "1" for place in range(500)}, None)) == 60


def test_an_id_too_long_to_keep_becomes_its_digest() -> None:
    assert bounded("x" * 200) == "x" * 200
    assert bounded("x" * 201) != bounded("x" * 202)
    assert len(bounded("x" * 5000)) == len("sha256:") + 64


def test_a_digest_names_exactly_one_body() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert sent(b"").digest == f"sha256:{empty}"
    assert sent(b"{}").digest != sent(b"{} ").digest


def test_the_events_of_a_batch_share_what_a_mapping_may_cost() -> None:
    many = {"counts": [{"name": "a", "count": 1, "at": "2026-03-01"}], "other": [[1] * 100] * 100}
    costly = Mapping(
        items="data.counts", metric="{name}", value="count", at="at", when="length(sort(root().data.other[])) > `0`"
    )
    assert len(readings(sent(event(data=many), EVENT), costly)) == 1
    batch = sent([event(id=f"e-{at}", data=many) for at in range(100)], BATCH)
    with refused(Kind.INVALID):
        readings(batch, costly)
