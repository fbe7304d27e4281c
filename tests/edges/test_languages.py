"""Six languages on both edges: the words differ, and nothing else does."""

import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.contract import check_problem
from tests.edges.test_webhooks import standard

NOUN = {
    "en": "key result",
    "es": "resultado clave",
    "pl": "kluczowy wynik",
    "ca": "resultat clau",
    "bg": "ключов резултат",
    "it": "risultato chiave",
}


@pytest.fixture
async def plain(service: FastAPI, tenant: Tenant) -> AsyncIterator[httpx.AsyncClient]:
    """The tenant's client, but its answers are not held against the document."""
    transport = httpx.ASGITransport(service, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {tenant.key}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers) as client:
        yield client


async def asked(client: httpx.AsyncClient, method: str, path: str, **given: Any) -> dict[str, dict[str, Any]]:
    """One request in every language, its answers by language."""
    found: dict[str, dict[str, Any]] = {}
    headers = given.pop("headers", {})
    for language in LANGUAGES:
        wanted = headers | {"Accept-Language": language}
        response = await client.request(method, path, headers=wanted, **given)
        assert response.headers["content-language"] == language
        assert "Accept-Language" in response.headers["vary"]
        found[language] = response.json()
    return found


def differ(texts: list[str]) -> None:
    assert len(set(texts)) == len(LANGUAGES) == len(texts), texts


def check_alike(found: dict[str, dict[str, Any]], *words: str) -> None:
    """Whatever is no text for people is the same in every language; `words` name the texts."""
    for name in words:
        differ([answer[name] for answer in found.values()])
    plain = [
        {name: value for name, value in answer.items() if name not in (*words, "errors", "request_id")}
        for answer in found.values()
    ]
    assert all(one == plain[0] for one in plain)


BAD: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/v1/plans", {"json": {"starts_on": "2026-02-30", "colour": "red", "title": ""}}),
    ("POST", "/v1/plans", {"json": {"title": "P", "starts_on": "2026-02-02", "ends_on": "2026-01-01"}}),
    ("POST", "/v1/plans", {"content": b"{", "headers": {"content-type": "application/json"}}),
    ("POST", "/v1/plans", {"content": b"{}", "headers": {"content-type": "text/plain"}}),
    ("POST", "/v1/plans?colour=red", {"json": {"title": "P"}}),
    ("POST", "/v1/tactics", {"json": {"title": "T", "objective_id": str(uuid4())}}),
    ("POST", "/v1/sources", {"json": {"name": "S", "scheme": "token"}}),
    ("PATCH", "/v1/workspace", {"json": {"time_zone": "Nowhere"}}),
    ("PUT", "/v1/plans", {"json": {}}),
    ("GET", f"/v1/key-results/{uuid4()}", {}),
    ("GET", "/v1/plans?limit=0", {}),
    ("GET", "/v1/plans?colour=red", {}),
    ("GET", "/v1/plans?status=red", {}),
    ("GET", "/v1/plans?starts_on=tomorrow", {}),
    ("GET", "/v1/plans?cursor=x", {}),
    ("GET", f"/v1/plans/{uuid4()}/prioritized-tactics?criteria=x", {}),
    ("GET", f"/v1/plans/{uuid4()}/prioritized-tactics?criteria=[1]", {}),
    ("GET", "/v1/nothing", {}),
    ("GET", "/problems/nothing", {}),
    ("POST", "/v1/readings", {"json": [{"metric": "m", "value": "1", "at": "2026-01-01"}]}),
    ("POST", "/v1/readings", {"json": {"metric": "m", "value": 1}}),
    ("POST", "/v1/progress/evaluate", {"json": {"items": [{"kind": "increase_to", "baseline": 5, "target": 4}]}}),
    ("POST", "/v1/tactics/prioritize", {"json": {"tactics": [{"id": "a"}, {"id": "a"}]}}),
    ("POST", "/v1/smart/validate", {"json": {"goals": [{"text": " "}]}}),
]


@pytest.mark.parametrize(("method", "path", "given"), BAD, ids=[f"{place}" for place in range(len(BAD))])
async def test_a_problem_is_said_in_every_language(
    tenant: Tenant, method: str, path: str, given: dict[str, Any]
) -> None:
    found = await asked(tenant.client, method, path, **given)
    for answer in found.values():
        answer.pop("items", None)
    check_alike(found, "title", "detail")
    faults = [answer.get("errors", []) for answer in found.values()]
    for same in zip(*faults, strict=True):
        differ([one.pop("message") for one in same])
        assert all(one == same[0] for one in same)


async def test_a_noun_is_called_by_its_name(tenant: Tenant) -> None:
    found = await asked(tenant.client, "GET", f"/v1/key-results/{uuid4()}")
    for language, answer in found.items():
        assert NOUN[language] in answer["detail"]
    assert found["es"]["title"] == "No hay nada aquí con ese nombre"
    assert found["es"]["detail"] == "No existe en este espacio de trabajo: resultado clave."


async def test_what_is_in_the_way_is_counted_in_every_language(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    for title in ("A", "B"):
        await tenant.make("objectives", title=title, plan_id=plan["id"])
    found = await asked(tenant.client, "DELETE", f"/v1/plans/{plan['id']}")
    assert found["en"]["detail"] == "In the way: 2 objectives. Remove them first, or say cascade=true."
    assert found["pl"]["detail"].startswith("Na przeszkodzie stoją: cele: 2.")
    differ([answer["detail"] for answer in found.values()])


async def test_strangers_are_told_in_their_language(anonymous: httpx.AsyncClient) -> None:
    found = await asked(anonymous, "GET", "/v1/plans")
    check_alike(found, "title", "detail")
    response = await anonymous.get("/v1/plans")
    assert (response.headers["content-language"], response.status_code) == ("en", 401)
    assert response.json()["title"] == "A valid key or token is required"


async def test_kinds_of_problems_are_explained_in_every_language(anonymous: httpx.AsyncClient) -> None:
    for kind in ("not-found", "in-the-way", "internal"):
        found = await asked(anonymous, "GET", f"/problems/{kind}")
        check_alike(found, "title")


async def test_where_nothing_is_asked_the_workspace_decides(tenant: Tenant, anonymous: httpx.AsyncClient) -> None:
    """The locale is read with the key, so a key that nobody has used before sees a change at once."""
    changed = await tenant.client.patch("/v1/workspace", json={"locale": "pl"})
    assert changed.json()["locale"] == "pl"
    key = (await tenant.make("keys", scopes=["read"]))["key"]
    own = {"Authorization": f"Bearer {key}"}
    asked_for = {None: "pl", "de-AT": "pl", "*": "pl", "???": "pl", "ca": "ca", "de, bg;q=0.4": "bg"}
    for asks, spoken in asked_for.items():
        headers = own if asks is None else own | {"Accept-Language": asks}
        response = await anonymous.get(f"/v1/key-results/{uuid4()}", headers=headers)
        assert response.headers["content-language"] == spoken, asks
        assert NOUN[spoken] in check_problem(response)["detail"]
    response = await anonymous.get("/v1/plans", headers={"Authorization": "Bearer nobody"})
    assert response.headers["content-language"] == "en", "who is unknown has no workspace"


async def test_several_headers_are_one(tenant: Tenant) -> None:
    headers = [("accept-language", "de"), ("accept-language", "it;q=0.5")]
    response = await tenant.client.get("/v1/nothing", headers=headers)
    assert response.headers["content-language"] == "it"


async def test_one_request_leaves_no_language_to_the_next(tenant: Tenant) -> None:
    await tenant.client.get("/v1/nothing", headers={"Accept-Language": "bg"})
    assert (await tenant.client.get("/v1/nothing")).headers["content-language"] == "en"


async def test_what_breaks_is_said_in_the_language_of_the_request(
    plain: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any, **__: Any) -> Any:
        raise RuntimeError

    monkeypatch.setattr("service.rest.judgements.progress_of_plan", broken)
    response = await plain.get(f"/v1/plans/{uuid4()}/progress", headers={"Accept-Language": "es"})
    assert (response.status_code, response.headers["content-language"]) == (500, "es")
    assert response.json()["title"] == "Ocurrió algo inesperado"


async def test_outcomes_of_readings_are_said_in_every_language(tenant: Tenant) -> None:
    await tenant.make("metrics", key="fans", name="Fans", kind="level")
    batch = [
        {"metric": "fans", "value": 1, "at": "2026-01-01"},
        {"metric": "fans", "value": "1", "at": "2026-01-01"},
        {"metric": "fans", "value": 1, "at": "yesterday"},
        {"metric": "fans", "value": 1, "at": "2026-01-01", "colour": "red"},
        {"metric": "nobody", "value": 1, "at": "2026-01-01"},
    ]
    found = await asked(tenant.client, "POST", "/v1/readings", json=batch)
    for place in range(1, len(batch)):
        items = [answer["items"][place] for answer in found.values()]
        differ([item.pop("message") for item in items])
        assert all(item == items[0] for item in items)
    assert found["ca"]["items"][0]["message"] is None


async def test_a_delivery_is_answered_in_the_language_of_its_workspace(
    tenant: Tenant, anonymous: httpx.AsyncClient
) -> None:
    await tenant.client.patch("/v1/workspace", json={"locale": "it"})
    source = await tenant.make("sources", name="shop")
    body = json.dumps({"metric": "nobody", "value": "1", "at": "2026-03-01"}).encode()
    response = await anonymous.post(
        f"/v1/ingest/{source['id']}", content=body, headers=standard(source["secret"], body)
    )
    assert response.headers["content-language"] == "it"
    assert response.json()["items"][0]["message"] == "Inviare un numero."
    refused = await anonymous.post(f"/v1/ingest/{source['id']}", content=body)
    assert refused.headers["content-language"] == "it"
    assert refused.json()["title"] == "È richiesta una chiave o un token valido"


JUDGED = {
    "items": [
        {
            "ref": "a", "kind": "increase_to", "baseline": 0, "target": 10, "current": 4, "upper": 3,
            "starts_on": "2026-01-01", "due_on": "2026-12-31", "as_of": "2026-07-01",
        },
        {"ref": "b", "kind": "stay_within", "lower": 5, "upper": 4},
    ]
}  # fmt: skip


def reasons_of(value: Any) -> list[dict[str, Any]]:
    """All reasons in an answer, in order."""
    if isinstance(value, dict):
        return [value] if "rule" in value else [reason for one in value.values() for reason in reasons_of(one)]
    return [reason for one in value for reason in reasons_of(one)] if isinstance(value, list) else []


def check_told(found: dict[str, dict[str, Any]]) -> set[str]:
    """All that is said in words is said differently in every language; gives the rules."""
    told = [reasons_of(answer) for answer in found.values()]
    for same in zip(*told, strict=True):
        assert len({one["rule"] for one in same}) == 1
        if any(one.isalpha() for one in same[0]["message"]):
            differ([one["message"] for one in same])
        if "message" in same[0]["params"]:
            differ([one["params"]["message"] for one in same])
    return {one["rule"] for one in told[0]}


async def test_judgements_are_told_in_every_language(tenant: Tenant) -> None:
    found = await asked(tenant.client, "POST", "/v1/progress/evaluate", json=JUDGED)
    assert {"target.unusable", "target.field_ignored", "pace.at_risk", "rollup.weakest"} <= check_told(found)
    query = """query($input: EvaluateProgressInput!) { evaluateProgress(input: $input) {
        results { reasons { rule message params } } rollup { reasons { message } } } }"""
    for language, answer in found.items():
        body = {"query": query, "variables": {"input": camel(JUDGED)}}
        response = await tenant.client.post("/graphql", json=body, headers={"Accept-Language": language})
        judged = response.json()["data"]["evaluateProgress"]
        assert [one["reasons"] for one in judged["results"]] == [one["reasons"] for one in answer["results"]]


def camel(value: Any) -> Any:
    """Names as GraphQL has them."""
    if isinstance(value, dict):
        words = ((name.split("_"), one) for name, one in value.items())
        return {first + "".join(part.capitalize() for part in rest): camel(one) for (first, *rest), one in words}
    return [camel(one) for one in value] if isinstance(value, list) else value


async def test_rankings_are_told_in_every_language(tenant: Tenant) -> None:
    body = {"tactics": [{"id": "a", "value": 4, "complexity": 2}, {"id": "b", "value": 1}]}
    found = await asked(tenant.client, "POST", "/v1/tactics/prioritize", json=body)
    differ([answer["tie_rule"] for answer in found.values()])
    differ([answer["items"][0]["reasons"][0] for answer in found.values()])
    differ([answer["not_scored"][0]["reason"] for answer in found.values()])
    query = """{ prioritizeTactics(input: {tactics: [{id: "a", value: 4, complexity: 2}]}) {
        tieRule items { reasons } } }"""
    for language, answer in found.items():
        response = await tenant.client.post("/graphql", json={"query": query}, headers={"Accept-Language": language})
        ranked = response.json()["data"]["prioritizeTactics"]
        assert ranked == {"tieRule": answer["tie_rule"], "items": [{"reasons": answer["items"][0]["reasons"]}]}


async def test_stored_goals_are_told_in_every_language(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P", starts_on="2026-01-01", ends_on="2026-12-31")
    metric = await tenant.make("metrics", key="fans", name="Fans", kind="level")
    objective = await tenant.make("objectives", title="O", plan_id=plan["id"])
    key_result = await tenant.make(
        "key-results", title="K", objective_id=objective["id"], metric_id=metric["id"], kind="increase_to", target=10
    )
    for path in (
        f"objectives/{objective['id']}", f"key-results/{key_result['id']}", f"plans/{plan['id']}/progress",
        f"objectives/{objective['id']}/progress", f"key-results/{key_result['id']}/forecast",
    ):  # fmt: skip
        found = await asked(tenant.client, "GET", f"/v1/{path}")
        assert check_told(found)


async def test_an_answer_in_another_language_is_another_answer(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", title="O", plan_id=plan["id"])
    path = f"/v1/objectives/{objective['id']}"
    tags = {
        language: (await tenant.client.get(path, headers={"Accept-Language": language})).headers["etag"]
        for language in LANGUAGES
    }
    assert len(set(tags.values())) == len(LANGUAGES)
    headers = {"Accept-Language": "ca", "If-None-Match": tags["ca"]}
    known = await tenant.client.get(path, headers=headers)
    assert (known.status_code, known.headers["vary"]) == (304, "Accept-Language")
    assert (await tenant.client.get(path, headers=headers | {"Accept-Language": "it"})).status_code == 200


async def graphed(client: httpx.AsyncClient, query: str, **variables: Any) -> dict[str, dict[str, Any]]:
    return await asked(client, "POST", "/graphql", json={"query": query, "variables": variables})


async def test_user_errors_are_said_in_every_language(tenant: Tenant) -> None:
    found = await graphed(
        tenant.client,
        """mutation($id: ID!) {
          a: createPlan(input: {title: "", startsOn: "2026-02-02", endsOn: "2026-01-01"}) {
            userErrors { code pointer message } }
          b: updatePlan(id: $id, patch: {}) { userErrors { code pointer message } }
          c: recordReadings(readings: [{metric: "m", value: 1}]) {
            outcomes { items { code message } } userErrors { code pointer message } }
        }""",
        id=str(uuid4()),
    )
    for field in "abc":
        errors = [answer["data"][field]["userErrors"] for answer in found.values()]
        for same in zip(*errors, strict=True):
            differ([one.pop("message") for one in same])
        assert errors[0] and all(one == errors[0] for one in errors)
    outcomes = [answer["data"]["c"]["outcomes"]["items"][0] for answer in found.values()]
    differ([one["message"] for one in outcomes])
    assert {one["code"] for one in outcomes} == {"no_time"}


async def test_errors_of_the_graph_are_said_in_every_language(plain: httpx.AsyncClient) -> None:
    found = await graphed(plain, "{ plans(first: 0) { totalCount } objectives(first: 1, last: 1) { totalCount } }")
    for place in range(2):
        errors = [answer["errors"][place] for answer in found.values()]
        differ([error["message"] for error in errors])
        differ([error["extensions"]["errors"][0]["message"] for error in errors])
        assert len({error["extensions"]["errors"][0]["pointer"] for error in errors}) == 1
    deep = '{ node(id: "x") { id ' + "... on Objective { parent { " * 25 + "id" + " } }" * 25 + " } }"
    for body in ({"query": deep}, {"query": "{ ...a } fragment a on Query { ...a }"}, [], {"query": 1}, {}):
        found = await asked(plain, "POST", "/graphql", json=body)
        differ([answer["errors"][0]["message"] for answer in found.values()])
        assert len({json.dumps(answer["errors"][0]["extensions"]) for answer in found.values()}) == 1


async def test_what_the_language_of_graphql_itself_says_stays_english(tenant: Tenant) -> None:
    for query in ("{ nothing }", "{", "{ plans(first: true) { totalCount } }"):
        found = await graphed(tenant.client, query)
        assert len({answer["errors"][0]["message"] for answer in found.values()}) == 1


async def test_what_is_refused_before_the_graph_is_a_problem_in_the_language(tenant: Tenant) -> None:
    for headers in ({"accept": "text/html"}, {"content-type": "text/plain"}, {"authorization": "Bearer nobody"}):
        given = {"content-type": "application/json"} | headers
        found = await asked(tenant.client, "POST", "/graphql", content=b"{}", headers=given)
        check_alike(found, "title", "detail")
