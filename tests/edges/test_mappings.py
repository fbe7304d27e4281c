"""Mappings on both edges: tried before a source takes them, and the presets."""

import json
from typing import Any

import httpx
import pytest

from service.core.mappings import PRESETS
from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_languages import differ
from tests.edges.test_parity import ask

ROWS = {"items": "rows", "metric": "shop.{name}", "value": "n", "at": "on"}
BODY = {"rows": [{"name": "visits", "n": 7, "on": "2026-01-05"}, {"name": "visits", "n": "8", "on": 1767611412}]}
TRY = """query($input: MappingTrialInput!) { testMapping(input: $input) {
  usable faulty readings { item rule reading faults { pointer code message } }
} }"""
SHOWN = """{ catalogPresets {
  key description scheme header prefix encoding deliveryHeader
  mapping { items readings { metric value at when } } metrics { metric kind cadence unit }
  samples { body headers readings }
} }"""


async def tried(tenant: Tenant, body: Any, **headers: str) -> httpx.Response:
    return await tenant.client.post("/v1/mappings/test", json=body, headers=headers)


async def test_a_mapping_is_tried_and_says_what_is_wrong_with_each_reading(tenant: Tenant) -> None:
    response = await tried(tenant, {"mapping": ROWS, "body": BODY})
    assert response.status_code == 200
    text = "The expression gave a text; put to_number(…) around it if it is a number."
    number = "The expression gave a number: say what it counts, by from_epoch(…) or from_epoch_ms(…)."
    assert response.json() == {
        "usable": 1,
        "faulty": 1,
        "readings": [
            {
                "item": 0,
                "rule": 0,
                "reading": {"metric": "shop.visits", "value": 7, "at": "2026-01-05"},
                "faults": [],
            },
            {
                "item": 1,
                "rule": 0,
                "reading": {"metric": "shop.visits"},
                "faults": [
                    {"pointer": "/value", "code": "wrong_type", "message": text},
                    {"pointer": "/at", "code": "bad_time", "message": number},
                ],
            },
        ],
    }
    assert (await tenant.read("readings/quarantined"))["items"] == [], "nothing is recorded"


@pytest.mark.parametrize("language", ["en", "bg"])
async def test_the_graph_says_the_same(tenant: Tenant, language: str) -> None:
    tenant.client.headers["Accept-Language"] = language
    trial = {"mapping": ROWS, "body": BODY, "headers": {"X-Event": "sale"}}
    rest = (await tried(tenant, trial)).json()
    assert await ask(tenant, TRY, input=trial) == {"testMapping": rest}


async def test_the_faults_are_told_in_the_language_of_the_request(tenant: Tenant) -> None:
    told = [
        (await tried(tenant, {"mapping": ROWS, "body": BODY}, **{"Accept-Language": language})).json()
        for language in LANGUAGES
    ]
    differ([one["readings"][1]["faults"][0]["message"] for one in told])


@pytest.mark.parametrize("name", PRESETS)
async def test_a_preset_finds_in_its_samples_what_the_catalogue_says(tenant: Tenant, name: str) -> None:
    shown = {one["key"]: one for one in (await tenant.read("catalog/presets"))["items"]}[name]
    assert shown["mapping"]["items"] == PRESETS[name].mapping.items
    for sample in shown["samples"]:
        trial = {"body": sample["body"], "headers": sample["headers"]}
        for mapping in ({"preset": name}, {"mapping": shown["mapping"]}):
            answer = (await tried(tenant, trial | mapping)).json()
            assert [one["reading"] for one in answer["readings"]] == sample["readings"]
            assert answer["faulty"] == 0


async def test_the_presets_are_the_same_on_both_edges(tenant: Tenant) -> None:
    tenant.client.headers["Accept-Language"] = "pl"
    rest = (await tenant.read("catalog/presets"))["items"]
    graph = (await ask(tenant, SHOWN))["catalogPresets"]
    assert [one["key"] for one in rest] == list(PRESETS)
    for one, other in zip(rest, graph, strict=True):
        assert other["deliveryHeader"] == one["delivery_header"]
        for name in ("key", "description", "scheme", "header", "prefix", "encoding", "metrics", "samples"):
            assert other[name] == one[name]
        assert other["mapping"]["items"] == one["mapping"]["items"]
        assert [rule["metric"] for rule in other["mapping"]["readings"]] == [
            rule["metric"] for rule in one["mapping"]["readings"]
        ]


async def test_what_to_set_up_is_told_in_every_language(tenant: Tenant) -> None:
    found = []
    for language in LANGUAGES:
        response = await tenant.client.get("/v1/catalog/presets", headers={"Accept-Language": language})
        found.append([one["description"] for one in response.json()["items"]])
    for described in zip(*found, strict=True):
        differ(list(described))


@pytest.mark.parametrize(
    ("trial", "pointer"),
    [
        ({"body": {}}, "/mapping"),
        ({"preset": "gitlab", "body": {}}, "/preset"),
        ({"mapping": ROWS | {"value": "a["}, "body": {}}, "/mapping/value"),
        ({"mapping": ROWS | {"readings": [{"note": "foo()"}]}, "body": {}}, "/mapping/readings/0/note"),
        ({"mapping": ROWS | {"path": "x"}, "body": {}}, "/mapping/path"),
        ({"mapping": ROWS, "body": {"rows": 5}}, "/mapping/items"),
        ({"preset": "generic"}, "/body"),
    ],
)
async def test_what_cannot_be_tried_is_refused_where_it_is_wrong(
    tenant: Tenant, trial: dict[str, Any], pointer: str
) -> None:
    response = await tried(tenant, trial)
    assert response.status_code == 422
    assert [fault["pointer"] for fault in response.json()["errors"]] == [pointer]


async def test_a_large_body_is_tried_as_well(tenant: Tenant) -> None:
    rows = [{"metric": "a", "value": place, "at": "2026-01-05"} for place in range(10_000)]
    response = await tried(tenant, {"preset": "generic", "body": rows})
    assert (response.status_code, response.json()["usable"]) == (200, 10_000)
    response = await tried(tenant, {"preset": "generic", "body": [*rows, rows[0]]})
    assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "too_many")


async def test_odd_figures_and_texts_never_break_the_answer(tenant: Tenant) -> None:
    body = b'{"preset": "generic", "body": [{"metric": "a", "value": 1e400, "at": "2026"}, {"name": "\\ud83d\\ude00"}]}'
    response = await tenant.client.post("/v1/mappings/test", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code in (200, 400, 422)
    mapping = {"metric": "a", "value": "`1e999`", "at": "'x'", "note": json.dumps("\ud800").replace('"', "'")}
    assert (await tried(tenant, {"mapping": mapping, "body": {}})).status_code == 200
    mapping["note"] = '`"\\ud800"`'
    answer = (await tried(tenant, {"mapping": mapping, "body": {}})).json()
    assert [one["pointer"] for one in answer["readings"][0]["faults"]] == ["/value", "/at", "/note"]


async def test_trying_takes_a_key_that_reads(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    trial = {"preset": "generic", "body": {}}
    statuses: dict[str, int] = {}
    for scope in ("read", "ingest"):
        key = (await tenant.make("keys", scopes=[scope]))["key"]
        response = await anonymous.post("/v1/mappings/test", json=trial, headers={"Authorization": f"Bearer {key}"})
        statuses[scope] = response.status_code
    assert statuses == {"read": 200, "ingest": 403}
    assert (await anonymous.post("/v1/mappings/test", json=trial)).status_code == 401
