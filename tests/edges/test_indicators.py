"""Indicators over both edges: the same story played by REST and by the graph, to the same end."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, renamed, selection

ERRORS = "userErrors { code pointer message }"
CHOOSE = f"""mutation ($id: ID!, $input: ChooseIndicatorsInput!) {{ chooseIndicators(tacticId: $id, input: $input) {{
  indicators {{ id state reason score rank }} {ERRORS} }} }}"""
PROMOTE = f"""mutation ($id: ID!, $input: PromotionInput!) {{ promoteIndicator(indicatorId: $id, input: $input) {{
  indicator {{ promotedToId promotedTo {{ id promotedFrom {{ nodes {{ id }} }} }} }}
  keyResult {{ id objectiveId metricId title kind baseline target }} {ERRORS} }} }}"""
TARGET = {"kind": "increase_to", "baseline": 10, "target": 50}

Told = list[tuple[str, str | None]]
"""Codes and pointers of what stood in the way; empty when it was done."""


class Rest:
    """Whoever sends what is done by REST."""

    def __init__(self, tenant: Tenant) -> None:
        self.client = tenant.client

    async def _post(self, path: str, body: Any) -> tuple[Any, Told]:
        response = await self.client.post(f"/v1/{path}", json=body)
        answer = response.json()
        if response.is_success:
            return answer, []
        faults = [(one["code"], one["pointer"]) for one in answer.get("errors", ())]
        return None, faults or [(answer["code"], None)]

    async def choose(self, tactic_id: str, keep: list[str], **reasons: str) -> Told:
        why = [{"indicator_id": key, "reason": value} for key, value in reasons.items()]
        answer, told = await self._post(f"tactics/{tactic_id}/indicators/choose", {"keep": keep, "reasons": why})
        assert told or {one["state"] for one in answer["items"]} <= {"chosen", "dropped"}
        return told

    async def promote(self, identity: str, **given: Any) -> tuple[Any, Told]:
        return await self._post(f"indicators/{identity}/promote", given)


class Graph:
    """Whoever sends the same by the graph."""

    def __init__(self, tenant: Tenant) -> None:
        self.tenant = tenant

    async def _mutate(self, query: str, name: str, **variables: Any) -> tuple[Any, Told]:
        payload = (await ask(self.tenant, query, **variables))[name]
        return payload, [(one["code"], one["pointer"]) for one in payload["userErrors"]]

    async def choose(self, tactic_id: str, keep: list[str], **reasons: str) -> Told:
        why = [{"indicatorId": key, "reason": value} for key, value in reasons.items()]
        payload, told = await self._mutate(
            CHOOSE, "chooseIndicators", id=tactic_id, input={"keep": keep, "reasons": why}
        )
        assert told or {one["state"] for one in payload["indicators"]} <= {"chosen", "dropped"}
        return [(code, pointer and pointer.replace("indicatorId", "indicator_id")) for code, pointer in told]

    async def promote(self, identity: str, **given: Any) -> tuple[Any, Told]:
        payload, told = await self._mutate(PROMOTE, "promoteIndicator", id=identity, input=given)
        made = payload["keyResult"]
        if made is None:
            return None, told
        promoted = {"id": made["id"], "promotedFrom": {"nodes": [{"id": identity}]}}
        assert payload["indicator"] == {"promotedToId": made["id"], "promotedTo": promoted}
        return {**made, "objective_id": made["objectiveId"], "metric_id": made["metricId"]}, told


Player = Callable[[Tenant], Any]


async def story(tenant: Tenant) -> dict[str, Any]:
    """A tactic with a KPI and eight candidates, of which two have readings."""
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", title="Be read", plan_id=plan["id"])
    names = {"orders": "Orders", "opens": "Opens", "clicks": "Clicks"}
    metrics = {
        key: await tenant.make("metrics", key=key, name=name, kind="flow", cadence="weekly")
        for key, name in names.items()
    }
    monday = datetime.now(UTC).date() - timedelta(days=7 * 20)
    for place, value in enumerate([5, 9, 2, 8, 1, 7, 3, 11, 6, 4, 12, 5, 10, 2, 9]):
        day = (monday + timedelta(weeks=place)).isoformat()
        later = (monday + timedelta(weeks=place + 1)).isoformat()
        await tenant.record("opens", (day, value))
        await tenant.record("clicks", (day, 3 * value + 1))
        await tenant.record("orders", (later, 2 * value))
    kpi = await tenant.make(
        "key-results", title="Orders", objective_id=objective["id"], metric_id=metrics["orders"]["id"], **TARGET
    )
    tactic = await tenant.make("tactics", title="Letter", objective_id=objective["id"], key_result_id=kpi["id"])
    ratings = [(5, 5), (5, 4), (4, 4), (3, 3), (2, 3), (3, 2), (5, 0.5), (None, 5)]
    made = [
        await tenant.make(
            "indicators",
            tactic_id=tactic["id"],
            title=f"Sign {place}",
            significance=one,
            tractability=two,
            metric_id={0: metrics["opens"]["id"], 1: metrics["clicks"]["id"]}.get(place),
        )
        for place, (one, two) in enumerate(ratings)
    ]
    return {"tactic": tactic["id"], "objective": objective["id"], "signs": [one["id"] for one in made], "kpi": kpi}


@pytest.mark.parametrize("player", [Rest, Graph])
async def test_from_candidates_to_a_key_result(tenant: Tenant, player: Player) -> None:
    told, plays = await story(tenant), player(tenant)
    tactic, signs = told["tactic"], told["signs"]
    proposed = await tenant.read(f"tactics/{tactic}/indicator-proposal", keep=2)
    assert [one["indicator_id"] for one in proposed["indicators"] if one["keep"]] == [signs[0], signs[2]]
    assert proposed["indicators"][1]["reasons"][1]["message"] == (
        "Not kept: it moves together with “Sign 0” (rank correlation 1), which is ranked higher."
    )
    strongest = proposed["indicators"][0]["evidence"]["strongest"]
    assert (strongest["lag"], strongest["correlation"]) == (1, 1)
    assert "no proof" in proposed["indicators"][0]["evidence"]["reason"]["message"]
    assert [one["reason"]["rule"] for one in proposed["findings"]] == ["indicators.redundant"]

    stranger = str(uuid4())
    assert await plays.choose(tactic, [signs[0], stranger]) == [("unknown_reference", "/keep/1")]
    assert await plays.choose(tactic, [signs[0], signs[0]]) == [("duplicate", "/keep/1")]
    assert await plays.choose(tactic, [], **{stranger: "x"}) == [("unknown_reference", "/reasons/0/indicator_id")]
    assert await plays.choose(stranger, []) == [("not_found", None)]
    assert await plays.choose(tactic, [signs[0], signs[2]], **{signs[1]: "as the first"}) == []
    listed = (await tenant.read("indicators", tactic_id=tactic, state="dropped", sort="created_at"))["items"]
    assert [(one["title"], one["rank"], one["reason"]) for one in listed] == [
        ("Sign 1", 2, "as the first"), ("Sign 3", 4, None), ("Sign 4", 6, None), ("Sign 5", 5, None),
        ("Sign 6", 7, None), ("Sign 7", None, None),
    ]  # fmt: skip
    found = await tenant.read(f"tactics/{tactic}/indicator-proposal")
    assert [one["reason"]["rule"] for one in found["findings"]] == ["indicators.untracked"]

    assert await plays.promote(signs[2], **TARGET) == (None, [("no_metric", "")])
    assert await plays.promote(stranger, **TARGET) == (None, [("not_found", None)])
    made, faults = await plays.promote(signs[0], **TARGET, title="Opens each week")
    assert faults == []
    assert made["objective_id"] == told["objective"]
    assert (made["title"], made["kind"], made["baseline"], made["target"]) == (
        "Opens each week", "increase_to", 10, 50,
    )  # fmt: skip
    kept = await tenant.read(f"indicators/{signs[0]}")
    assert (kept["promoted_to_id"], kept["metric_id"], kept["state"]) == (made["id"], made["metric_id"], "chosen")
    assert kept["last_reading"]["value"] == 9
    assert await plays.promote(signs[0], **TARGET) == (None, [("conflict", None)])


async def test_both_edges_propose_the_same(tenant: Tenant) -> None:
    told = await story(tenant)
    await Rest(tenant).choose(told["tactic"], told["signs"][:1])
    whole = await tenant.read(f"tactics/{told['tactic']}/indicator-proposal", keep=4)
    query = f"query ($id: ID!) {{ tactic(id: $id) {{ indicatorProposal(keep: 4) {selection(whole)} }} }}"
    graph = await ask(tenant, query, id=told["tactic"])
    assert graph["tactic"]["indicatorProposal"] == renamed(whole)
    joined = """query ($id: ID!) { tactic(id: $id) { indicators(sort: ["createdAt"], first: 1) { nodes {
      title score tactic { id } metric { key indicators { totalCount } } keyResult { id } lastReading { value } } }
      keyResult { indicators { totalCount } } } }"""
    graph = await ask(tenant, joined, id=told["tactic"])
    assert graph["tactic"] == {
        "indicators": {
            "nodes": [
                {
                    "title": "Sign 0", "score": 25, "tactic": {"id": told["tactic"]}, "keyResult": None,
                    "metric": {"key": "opens", "indicators": {"totalCount": 1}}, "lastReading": {"value": 9},
                }
            ]
        },
        "keyResult": {"indicators": {"totalCount": 0}},
    }  # fmt: skip


async def test_what_is_asked_is_checked_alike(tenant: Tenant) -> None:
    tactic = await tenant.make("tactics", title="T")
    address = f"/v1/tactics/{tactic['id']}/indicator-proposal"
    for keep, code in (("6", "out_of_range"), ("1", "out_of_range"), ("x", "wrong_type"), ("2.5", "wrong_type")):
        refused = await tenant.client.get(address, params={"keep": keep})
        assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, code)
        assert refused.json()["errors"][0]["pointer"] == "keep"
    assert (await tenant.client.get(f"/v1/tactics/{uuid4()}/indicator-proposal")).status_code == 404
    query = "query ($id: ID!) { tactic(id: $id) { indicatorProposal(keep: 6) { keep } } }"
    answer = (await tenant.client.post("/graphql", json={"query": query, "variables": {"id": tactic["id"]}})).json()
    assert answer["errors"][0]["message"].startswith("Keep 2 to 5 indicators.")


async def test_a_promotion_is_made_once_under_its_key(tenant: Tenant) -> None:
    told = await story(tenant)
    address, header = f"/v1/indicators/{told['signs'][0]}/promote", {"Idempotency-Key": str(uuid4())}
    first = await tenant.client.post(address, json=TARGET, headers=header)
    assert first.status_code == 201, first.text
    assert first.headers["location"] == f"/v1/key-results/{first.json()['id']}"
    again = await tenant.client.post(address, json=TARGET, headers=header)
    assert (again.status_code, again.content) == (201, first.content)
    assert (await tenant.client.post(address, json=TARGET)).status_code == 409
    shown = await tenant.client.get(first.headers["location"])
    assert shown.json() == first.json()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_proposal_is_told_in_the_language_asked_for(tenant: Tenant, language: str) -> None:
    told = await story(tenant)
    await Rest(tenant).choose(told["tactic"], [told["signs"][2]])
    address = f"/v1/tactics/{told['tactic']}/indicator-proposal"
    answer = (await tenant.client.get(address, headers={"Accept-Language": language})).json()
    reasons = [answer["rule"], *(one["reason"] for one in answer["findings"])]
    reasons += [one["advice"] for one in answer["findings"]]
    reasons += [reason for one in answer["indicators"] for reason in one["reasons"]]
    english = (await tenant.client.get(address)).json()
    assert (answer == english) == (language == "en")
    assert all(one["message"] and "{" not in one["message"] for one in reasons)
