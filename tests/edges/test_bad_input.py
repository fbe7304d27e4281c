"""Bad input: whatever is sent in the place of whatever field, the answer is small and says what to change.

Every body that the OpenAPI document knows is sent with every place in it replaced by everything hostile. What breaks
the document's schema has to be refused, with a pointer to the place; what does not may pass, and must then be readable.
"""

import json
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from service.edge.requests import NOUN_BYTES
from tests.edges.conftest import SETTINGS, Tenant
from tests.edges.contract import Contract
from tests.edges.walk import addressed, body_of
from tests.edges.world import World, make_world

OURS = "ours"
LONG = "~" * 400 + "é" * 20_000
MOST_ECHOED = 120
RAW = "\ue000"
"""Marks what JSON cannot write: the rest of the text goes into the body as it is."""

HOSTILE: dict[str, Any] = {
    "null": None, "true": True, "0": 0, "-1": -1, "4.0": 4.0, "1.5": 1.5, "huge": 1e308, "-huge": -1e308,
    "tiny": 5e-324, "2^31": 2**31, "2^63": 2**63, "2^64": 2**64, "10^40": 10**40, "empty text": "", "text": "x",
    "number as text": "5",
    "NUL": "a\x00b", "long": LONG, "list": [], "object": {}, "list of null": [None], "list of list": [[]],
    "strange object": {"": {"": []}}, "no such day": "2026-02-30", "year 0": "0000-01-01", "year 1": "0001-01-01",
    "year 9999": "9999-12-31", "epoch": 1767225600, "epoch as text": "1767225600",
    "instant": "0001-01-01T00:00:00+14:00",
    "last instant": "9999-12-31T23:59:59-14:00", "without a zone": "2026-01-01T00:00:00",
    "NaN": f"{RAW}NaN", "Infinity": f"{RAW}Infinity", "-Infinity": f"{RAW}-Infinity", "1e400": f"{RAW}1e400",
    "-1e400": f"{RAW}-1e400", "10^400": f"{RAW}1{'0' * 400}", "10^5000": f"{RAW}1{'0' * 5000}",
    "lone surrogate": f'{RAW}"\\ud800"', "upside down": f'{RAW}"\\udc00\\ud800"', "cut escape": f'{RAW}"\\u12"',
    "deep": f"{RAW}{'[' * 300}{']' * 300}", "tab": f'{RAW}"\t"', "comment": f"{RAW}/* */ 1", "hex": f"{RAW}0x10",
}  # fmt: skip

NOT_JSON = {name for name, value in HOSTILE.items() if isinstance(value, str) and value.startswith(RAW)}

NESTED: dict[str, Any] = {
    "evaluate_progress": {
        "framework": "okr",
        "rollup": "weighted_mean",
        "items": [
            {
                "ref": "a", "kind": "increase_to", "baseline": 1, "target": 9, "current": 3, "weight": 2,
                "history": [["2026-01-02", 2], ["2026-01-03", 3]], "milestones": [{"on": "2026-02-01", "value": 5}],
                "starts_on": "2026-01-01", "due_on": "2026-03-01", "as_of": "2026-01-15", "cadence": "daily",
                "metric_id": "m", "unit": "count", "commit": 5, "stretch": 10,
            },
            {"kind": "stay_within", "lower": 1, "upper": 5, "history": [["2026-01-02", 2]], "cadence": "weekly"},
            {"kind": "increase_to", "baseline": 4, "target_change_percent": 20, "current": 4.5},
            {"kind": "decrease_to", "baseline": 4, "target_multiply_by": 0.5, "current": 3},
            {"kind": "binary", "done": False},
        ],
    },
    "prioritize_tactics": {
        "method": "weighted", "value_threshold": 4, "complexity_threshold": 2, "variant": None,
        "criteria": [{"key": "reach", "weight": 1, "kind": "benefit", "scale": [0, 10]}],
        "tactics": [
            {"id": "a", "value": 3, "complexity": 2, "effort": 1, "reach": 2, "impact": 3, "confidence": 0.5, "ease": 4,
             "scores": {"reach": 5}, "requires": [], "excludes": ["c"], "mandatory": False,
             "assignee_ids": ["ada"], "due_on": "2027-01-31"},
            {"id": "b", "confidence_percent": 50, "ice_impact": 1, "ice_confidence": 2, "business_value": 1,
             "time_criticality": 2, "risk_reduction": 3, "job_size": 4, "benefit": 5, "cost": 6, "scores": {},
             "value": {"low": 1, "likely": 2, "high": 4}, "complexity": {"votes": [1, 3]}},
        ],
        "capacity": {"effort": 20}, "members": [{"id": "ada", "hours_per_week": 10}], "starts_on": "2026-11-21",
        "top_k": 1, "seed": 2, "sensitivity": True, "time_limit": 1,
    },
    "compare_methods": {
        "methods": ["ice", "value_complexity"], "variant": "mean", "value_threshold": 4, "complexity_threshold": 2,
        "criteria": [{"key": "reach", "weight": 1, "kind": "benefit", "scale": [0, 10]}],
        "tactics": [{"id": "a", "value": 3, "complexity": 2}],
    },
    "derive_metric": {
        "metric": "csat", "variant": "mean", "inputs": {"responses": {"5": 3, "1": 1}}, "from": "2026-11-01",
        "to": "2026-11-08T00:00:00Z", "as_of": "2026-11-20",
    },
    "test_mapping": {
        "mapping": {
            "items": "rows", "when": "n", "metric": "shop.{name}", "value": "n", "at": "on", "note": "name",
            "readings": [
                {"metric": "a", "value": "n", "when": "n"},
                {"period_start": "on", "period_end": "to", "external_id": "to_string(n)", "observed_at": "on",
                 "provisional": "`true`"},
            ],
        },
        "body": {"rows": [{"name": "visits", "n": 7, "on": "2026-01-05", "to": "2026-01-06"}]},
        "headers": {"X-Event": "sale"},
    },
    "create_calendar_token": {"name": "phone"},
    "rotate_secret": {"overlap_hours": 2.5, "secret": "a secret of the sender's own"},
    "rotate_endpoint_secret": {"overlap_hours": 2.5, "secret": "whsec_" + "A" * 44},
    "replay_webhook_events": {"since": "2026-01-01T00:00:00Z", "until": "2026-02-01T00:00:00Z", "what": "all"},
    "validate_goals": {
        "goals": [
            {
                "ref": "g", "text": "Grow followers from 12,400 to 15,000 by 31 March 2027", "language": "en",
                "reference_date": "2026-11-21", "framework": "smart",
                "context": {
                    "metric": "followers", "unit": "count", "direction": "increase", "baseline": 5, "target": 9,
                    "deadline": "2027-01-01", "history": [["2026-01-01", 5], ["2026-02-01", 6]],
                    "parent_objective": "Increase revenue by 15%", "fiscal_year_end": "06-30",
                    "capacity": {"hours_per_week": 10, "effort_hours_per_item": 10}, "bound": None,
                    "commitment": "committed",
                },
            }
        ]
    },
    "record_readings": {
        "metric": f"{OURS}-metric", "value": 5, "at": "2026-01-01T00:00:00Z", "source": "s", "external_id": "e",
        "observed_at": "2026-01-01T00:00:00Z", "provisional": True, "note": "n",
    },
    "update_workspace": {
        "name": "N", "locale": "es", "time_zone": "Europe/Sofia", "week_start": "sunday", "fiscal_year_start": "07-01",
        "smart_on_track": 0.8, "smart_at_risk": 0.6, "okr_on_track": 0.6, "okr_at_risk": 0.4, "succeeded_from": 0.5,
        "band_from": 0.5, "band_to": 0.8, "stale_after_cadences": 3, "irregular_stale_days": 40,
        "check_in_cadence": "biweekly", "confidence_below": 0.6,
        "prioritization_method": "ice", "value_threshold": 4, "complexity_threshold": 2.5,
    },
}  # fmt: skip
"""Bodies with something in every place, for operations whose fields are not a noun's."""

OPERATIONS = sorted(
    {"override_status", "choose_indicators", "promote_indicator", "import_audit", "close_plan", "succeed_plan", *NESTED}
    | {"import_okrs"}
    | {f"{verb}_{noun}" for verb in ("create", "update") for noun in
       ("plan", "objective", "key_result", "tactic", "metric", "member", "estimate", "indicator", "account", "audit",
        "alignment", "check_in", "source", "webhook_endpoint", "key")}
)  # fmt: skip

VIEWS = (
    "plans", "objectives", "key-results", "tactics", "estimates", "indicators", "accounts", "audits", "alignments",
    "check-ins", "metrics", "members", "sources", "webhook-endpoints", "keys",
    "readings", "readings/revisions", "readings/quarantined",
    "workspace", "health",
)  # fmt: skip
UNPAGED = ("workspace", "health")
"""Views that come as one, without pages."""
JUDGED = {
    "plans": (
        "closing-proposal",
        "closings",
        "progress",
        "prioritized-tactics",
        "compared-tactics",
        "smart",
        "workload",
        "health",
        "review",
        "roi",
    ),
    "objectives": ("progress", "smart"),
    "key-results": ("progress", "forecast", "smart"),
    "metrics": ("series",),
    "audits": ("focus",),
    "tactics": ("indicator-proposal", "result"),
}


@pytest.fixture
async def world(tenant: Tenant) -> AsyncIterator[World]:
    """One of everything; at the end all of it has to be readable, whatever was let in."""
    world = await make_world(tenant, OURS)
    yield world
    await read_everything(tenant)


async def read_everything(tenant: Tenant) -> None:
    """Every view there is; the client holds each answer against the document."""
    for path in VIEWS:
        page = await tenant.read(path, **({} if path in UNPAGED else {"limit": 200}))
        for item in page.get("items", ())[-20:]:
            for view in JUDGED.get(path, ()):
                await tenant.read(f"{path}/{item['id']}/{view}")
            for ending in ("md", "html") if path == "plans" else ():
                report = await tenant.client.get(f"/v1/plans/{item['id']}/report.{ending}")
                assert report.status_code == 200, report.text


FOR_NEW_AUDITS = ("metric_ids", "entries")
"""What may be given of an audit only when it is made."""


def whole_body(operation: str, world: World) -> Any:
    """A body with something in every place."""
    if operation in NESTED:
        return NESTED[operation]
    verb, _, noun = operation.partition("_")
    if verb != "update":
        return body_of(operation, world)
    fields = world.fields(f"{noun.replace('_', '-')}s")
    return {name: value for name, value in fields.items() if noun != "audit" or name not in FOR_NEW_AUDITS}


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a JSON value."""
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from places(inner, (*path, key))


def replaced(value: Any, path: tuple[str | int, ...], by: Any) -> Any:
    """A copy of a JSON value with something else in one place."""
    if not path:
        return by
    copy = list(value) if isinstance(value, list) else dict(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], by)
    return copy


def written(value: Any) -> bytes:
    """JSON, and what pretends to be."""
    text = json.dumps(value)
    return "".join(
        json.loads(f'"{part}"')[1:] if part.startswith(r"\ue000") else part for part in _strings(text)
    ).encode("utf-8", "surrogatepass")


def _strings(text: str) -> Iterator[str]:
    while (start := text.find(r'"\ue000')) >= 0:
        end = start + 1
        while text[end] != '"' or text[end - 1] == "\\":
            end += 1
        yield text[:start]
        yield text[start + 1 : end]
        text = text[end + 1 :]
    yield text


def check_refusal(response: httpx.Response, where: object) -> list[str]:
    """A refusal is quick to read and does not send the input back. Gives the pointers."""
    assert response.status_code in (400, 404, 409, 413, 422), (where, response.text)
    for piece in ("~" * MOST_ECHOED, "é" * MOST_ECHOED, "0" * MOST_ECHOED, "[" * MOST_ECHOED):
        assert piece not in response.text, (where, response.text[:500])
    return [fault["pointer"] for fault in response.json().get("errors", ())]


@pytest.mark.slow
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_every_place_of_every_body_may_hold_anything(world: World, contract: Contract, operation: str) -> None:
    method, path, described = contract.operations[operation]
    schema = contract.body_schema(described)
    assert schema is not None
    body = whole_body(operation, world)
    kind = {
        "create_calendar_token": "plans",
        "rotate_secret": "sources",
        "rotate_endpoint_secret": "webhook-endpoints",
        "replay_webhook_events": "webhook-endpoints",
        "choose_indicators": "tactics",
        "close_plan": "plans",
        "succeed_plan": "plans",
        "import_okrs": "plans",
    }.get(operation) or f"{operation.partition('_')[2].replace('_', '-')}s"
    url = addressed(path, world.made.get(kind, world.made["key-results"])["id"])
    whole = await world.tenant.client.request(method, url, json=body)
    assert whole.status_code in (200, 201), whole.text
    tried = 0
    for place in places(body):
        for name, value in HOSTILE.items():
            where = (operation, place, name)
            hostile = replaced(body, place, value)
            content = written(hostile)
            response = await world.tenant.client.request(
                method, url, content=content, headers={"content-type": "application/json"}
            )
            tried += 1
            if name in NOT_JSON:
                assert response.status_code in (400, 422), (where, response.text)
                check_refusal(response, where)
            elif contract.faults(schema, hostile):
                pointers = check_refusal(response, where)
                pointer = "".join(f"/{part}" for part in place)
                assert any(one.startswith(pointer) or (one and pointer.startswith(one)) for one in pointers), (
                    where,
                    pointers,
                )
            elif response.status_code >= 400:
                check_refusal(response, where)
    assert tried >= len(HOSTILE)


def test_every_operation_with_a_body_is_played(contract: Contract) -> None:
    with_body = {name for name, (_, _, one) in contract.operations.items() if "requestBody" in one}
    assert with_body - {"ingest", "export_metrics", "import_workspace"} == set(OPERATIONS)


WHOLE = {
    "nothing": b"", "a space": b" ", "null": b"null", "a list": b"[]", "a list of lists": b"[[{}]]", "a number": b"5",
    "a text": b'"x"', "true": b"true", "NaN": b"NaN", "cut short": b'{"title": "x"', "two": b"{}{}", "a comma": b"{,}",
    "single quotes": b"{'title': 'x'}", "not UTF-8": b'{"title": "\xff"}', "UTF-16": '{"title": "x"}'.encode("utf-16"),
    "BOM": b'\xef\xbb\xbf{"title": "x"}', "overlong": b'{"title": "\xc0\xaf"}',
    "surrogate": b'{"title": "\xed\xa0\x80"}',
    "NUL": b"\x00", "NUL in a name": b'{"\\u0000": 1}', "a name twice": b'{"title": 1, "title": 2}',
    "deep lists": b"[" * 100_000, "deep objects": b'{"a":' * 100_000, "closed deep lists": b"[" * 5000 + b"]" * 5000,
    "deep in a field": b'{"title": ' + b"[" * 5000 + b"]" * 5000 + b"}", "unknown fields": b'{"zz": 1, "yy": 2}',
    "a very long name": b'{"' + b"~" * 100_000 + b'": 1}', "a form": b"title=x", "XML": b"<title>x</title>",
    "many unknown fields": json.dumps({f"unknown-{n}": n for n in range(60_000)}).encode(),
    "a very long text": json.dumps({"title": "~" * 1_500_000}).encode(),
    "a very long list": json.dumps({"title": [0] * 500_000}).encode(),
    "many dots": b'{"title": 0.' + b"0" * 100_000 + b"1}",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", WHOLE)
async def test_a_body_that_is_no_body_is_refused_quickly(world: World, contract: Contract, name: str) -> None:
    for operation in OPERATIONS:
        method, path, _ = contract.operations[operation]
        kind = f"{operation.partition('_')[2].replace('_', '-')}s"
        url = addressed(path, world.made.get(kind, world.made["key-results"])["id"])
        started = time.perf_counter()
        response = await world.tenant.client.request(
            method, url, content=WHOLE[name], headers={"content-type": "application/json"}
        )
        assert time.perf_counter() - started < 2
        if (operation, name) == ("record_readings", "a list"):
            assert response.status_code == 200  # nothing to record
        else:
            check_refusal(response, (operation, name))


async def test_a_body_beyond_the_limit_is_not_read(world: World, contract: Contract) -> None:
    limit = SETTINGS.max_body_bytes
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 65_536
            yield b" " * 65_536

    for operation in OPERATIONS:
        method, path, _ = contract.operations[operation]
        url = addressed(path, world.id("key-results"))
        for content in (b" " * (limit + 1), endless()):
            response = await world.tenant.client.request(
                method, url, content=content, headers={"content-type": "application/json"}
            )
            assert response.status_code == 413, operation
            assert any(f"{most:,}" in response.json()["detail"] for most in (limit, NOUN_BYTES))
    assert sent < len(OPERATIONS) * (limit + 200_000)


async def test_a_length_that_is_a_lie_does_not_matter(tenant: Tenant) -> None:
    for length in ("0", "5", "-1", "x", "99999999999999999999", "٣"):
        raw = [(b"content-type", b"application/json"), (b"content-length", length.encode())]
        response = await tenant.client.post("/v1/plans", content=b'{"title": "P"}', headers=raw)
        assert response.status_code in (201, 413), length


EXTREMES = (1.7976931348623157e308, -1e308, 5e-324, -1e-300, -0.0, 1.0)


@pytest.mark.slow
async def test_extreme_numbers_never_break_a_view(tenant: Tenant) -> None:
    """What is accepted is judged: a number where there is one, null with a reason where there is none."""
    plan = await tenant.make("plans", title="P", starts_on="2026-01-01", ends_on="2026-12-31")
    accepted = 0
    for place, value in enumerate(EXTREMES):
        metric = await tenant.make("metrics", key=f"m{place}", name="M", kind="level", unit="count")
        days = [f"2026-0{1 + n}-01" for n in range(6)]
        series = zip(days, [value, EXTREMES[place - 1], value, 1.0, EXTREMES[place - 2], value], strict=True)
        await tenant.record(metric["key"], *series)
        objective = await tenant.make("objectives", plan_id=plan["id"], title="O", rollup="sum_of_values")
        shared = {"objective_id": objective["id"], "metric_id": metric["id"], "title": "K"}
        for baseline in EXTREMES:
            for fields in (
                {"kind": "increase_to", "baseline": baseline, "target": value},
                {"kind": "decrease_to", "baseline": baseline, "target": value},
                {"kind": "increase_to", "baseline": baseline, "target_change_percent": value},
                {"kind": "increase_to", "baseline": baseline, "target_multiply_by": value},
                {"kind": "increase_to", "target": baseline, "weight": abs(value)},
                {"kind": "stay_within", "lower": min(baseline, value), "upper": max(baseline, value)},
            ):
                response = await tenant.client.post("/v1/key-results", json=shared | fields)
                assert response.status_code in (201, 422), response.text
                accepted += response.status_code == 201
    assert accepted > 100
    await read_everything(tenant)
    for one in (await tenant.read("key-results", limit=200))["items"]:
        assert one["progress"] is None or 0 <= one["progress"] <= 1
        assert one["progress"] is not None or one["reasons"], "nothing without a reason"


@pytest.mark.slow
async def test_extreme_days_never_break_a_view(tenant: Tenant) -> None:
    bounds = ("0001-01-01", "0001-01-02", "2026-01-01", "9999-12-31")
    metric = await tenant.make("metrics", key="m", name="M", kind="level")
    await tenant.record("m", *((f"20{year}-06-01", float(year)) for year in range(10, 26)))
    for zone in ("Pacific/Kiritimati", "Pacific/Niue"):
        assert (await tenant.client.patch("/v1/workspace", json={"time_zone": zone})).status_code == 200
        for first in bounds:
            for last in bounds:
                if first <= last:
                    plan = await tenant.make("plans", title="P", starts_on=first, ends_on=last)
                    objective = await tenant.make("objectives", plan_id=plan["id"], title="O")
                    shared = {"objective_id": objective["id"], "metric_id": metric["id"], "title": "K"}
                    await tenant.make("key-results", kind="increase_to", target=100, baseline=0, **shared)
                    await tenant.make("key-results", kind="increase_to", target=100, **shared)
                    await tenant.make("key-results", kind="stay_at_least", lower=3, **shared)
        await read_everything(tenant)


async def test_extreme_estimates_are_ranked_or_set_aside(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="O")
    names = (
        "value", "complexity", "effort", "reach", "impact", "confidence", "ice_impact", "ice_confidence", "ease",
        "business_value", "time_criticality", "risk_reduction", "job_size", "benefit", "cost",
    )  # fmt: skip
    for one in EXTREMES:
        for other in EXTREMES:
            estimates = {name: one if place % 2 else other for place, name in enumerate(names)}
            body = {"title": "T", "objective_id": objective["id"], "scores": {"c": one}, **estimates}
            assert (await tenant.client.post("/v1/tactics", json=body)).status_code in (201, 422)
    criteria = json.dumps([{"key": "c", "weight": 1e308, "kind": "cost", "scale": [-1e308, 1e308]}])
    for method in ("value_complexity", "rice", "ice", "wsjf", "roi", "weighted"):
        given = {"method": method} | ({"criteria": criteria} if method == "weighted" else {})
        ranked = await tenant.read(f"plans/{plan['id']}/prioritized-tactics", **given)
        assert ranked["items"] or ranked["not_scored"]
        assert [one["rank"] for one in ranked["items"]] == sorted(one["rank"] for one in ranked["items"])
    for bad in ("inf", "nan", "1e400", "x", "", "-", "0x1", "٣.5", "1,5"):
        response = await tenant.client.get(
            f"/v1/plans/{plan['id']}/prioritized-tactics", params={"value_threshold": bad}
        )
        assert response.status_code == 422, bad
        assert response.json()["errors"][0]["pointer"] == "value_threshold"
    for bad in ("x", "[", "[5]", "{}", '[{"key": "c"}]', "null", "[NaN]", '[{"key": "\\ud800"}]', "[" * 10_000):
        response = await tenant.client.get(
            f"/v1/plans/{plan['id']}/prioritized-tactics", params={"method": "weighted", "criteria": bad}
        )
        assert response.status_code in (400, 422), bad
        assert all(one["pointer"].startswith("criteria") for one in response.json().get("errors", ()))
