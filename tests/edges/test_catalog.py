"""The catalogue on both edges: whole, in the caller's language, with an entity tag."""

from typing import Any

import httpx
import pytest

from service.core.catalog.goal_types import GOAL_TYPES
from service.core.catalog.metrics import METRICS
from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_languages import differ
from tests.edges.test_parity import ask, renamed, selection

LISTS = {"metrics": "catalogMetrics", "goal-types": "catalogGoalTypes"}
WORDS = ("name", "description", "synonyms")
"""What is said in the language of the answer."""


async def listed(tenant: Tenant, path: str, language: str) -> list[dict[str, Any]]:
    response = await tenant.client.get(f"/v1/catalog/{path}", headers={"Accept-Language": language})
    assert (response.status_code, response.headers["content-language"]) == (200, language)
    return response.json()["items"]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("language", ["bg", "es"])
async def test_the_catalogue_is_the_same_on_both_edges(tenant: Tenant, path: str, language: str) -> None:
    rest = await listed(tenant, path, language)
    tenant.client.headers["Accept-Language"] = language
    graph = await ask(tenant, f"{{ {LISTS[path]} {selection(rest)} }}")
    assert graph == {LISTS[path]: renamed(rest)}


async def test_a_metric_is_told_with_all_its_facts(tenant: Tenant) -> None:
    items = {one["key"]: one for one in await listed(tenant, "metrics", "en")}
    assert list(items) == list(METRICS)
    synonyms = items["followers"].pop("synonyms")
    assert {"follower", "fan", "audience"} <= set(synonyms)
    assert items["followers"] == {
        "key": "followers",
        "name": "Followers",
        "description": "Accounts that follow yours.",
        "kind": "level",
        "unit": "count",
        "good_direction": "up",
        "lower": 0,
        "upper": None,
        "outcome": "awareness",
        "vanity": True,
        "needs_channel": True,
        "company_level": False,
        "goal_types": ["brand_awareness", "recruiting"],
        "drives": ["traffic", "reputation", "expansion"],
        "formulas": [],
    }
    assert items["reach_rate"]["formulas"] == [
        {"variant": "standard", "formula": "reach / followers", "inputs": ["reach", "followers"], "unit": "%"}
    ]
    assert (items["nps"]["lower"], items["nps"]["upper"]) == (-100, 100)


async def test_a_goal_type_names_metrics_that_are_there(tenant: Tenant) -> None:
    items = {one["key"]: one for one in await listed(tenant, "goal-types", "pl")}
    assert list(items) == list(GOAL_TYPES)
    assert items["customer_service"] == {
        "key": "customer_service",
        "name": "Obsługa klienta",
        "description": "Pomagać klientom szybko i dobrze.",
        "outcome": "service",
        "metrics": ["csat", "requests_per_agent", "average_response_time", "response_rate"],
    }
    keys = {one["key"] for one in await listed(tenant, "metrics", "pl")}
    assert {metric for one in items.values() for metric in one["metrics"]} <= keys


@pytest.mark.parametrize("path", LISTS)
async def test_the_words_differ_by_language_and_nothing_else_does(tenant: Tenant, path: str) -> None:
    found = {language: await listed(tenant, path, language) for language in LANGUAGES}
    facts = [[{name: one[name] for name in one if name not in WORDS} for one in items] for items in found.values()]
    assert all(each == facts[0] for each in facts)
    for place in range(len(facts[0])):
        differ([items[place]["description"] for items in found.values()])
        for items in found.values():
            assert len(items[place]["description"]) <= 120
            assert all(not set(word) & set('*+^=~@_"<>&|') for word in items[place].get("synonyms", ()))


@pytest.mark.parametrize("path", LISTS)
async def test_who_has_the_catalogue_is_told_so(tenant: Tenant, path: str) -> None:
    first = await tenant.client.get(f"/v1/catalog/{path}", headers={"Accept-Language": "it"})
    headers = {"If-None-Match": first.headers["etag"], "Accept-Language": "it"}
    again = await tenant.client.get(f"/v1/catalog/{path}", headers=headers)
    assert (again.status_code, again.content) == (304, b"")
    other = await tenant.client.get(f"/v1/catalog/{path}", headers=headers | {"Accept-Language": "ca"})
    assert (other.status_code, other.headers["etag"] != first.headers["etag"]) == (200, True)


@pytest.mark.parametrize("path", LISTS)
async def test_the_catalogue_takes_a_key_that_reads(tenant: Tenant, anonymous: httpx.AsyncClient, path: str) -> None:
    assert (await anonymous.get(f"/v1/catalog/{path}")).status_code == 401
    statuses: dict[str, int] = {}
    for scope in ("read", "ingest"):
        key = (await tenant.make("keys", scopes=[scope]))["key"]
        response = await anonymous.get(f"/v1/catalog/{path}", headers={"Authorization": f"Bearer {key}"})
        statuses[scope] = response.status_code
    assert statuses == {"read": 200, "ingest": 403}
