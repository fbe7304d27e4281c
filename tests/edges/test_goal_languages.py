"""SMART reports in the language asked for, else in the goal's, on both edges."""

from typing import Any

import pytest

from tests.edges.conftest import Tenant
from tests.edges.test_languages import asked, differ


async def test_reports_on_goals_say_which_language_they_are_in(tenant: Tenant) -> None:
    """What is asked for, else what all goals have in common, else what the workspace speaks."""
    await tenant.client.patch("/v1/workspace", json={"locale": "pl"})
    own = {"Authorization": f"Bearer {(await tenant.make('keys', scopes=['read']))['key']}"}
    goals: dict[str, dict[str, Any]] = {
        "en": {"text": "Grow Instagram followers to 15,000 by 31 March 2027"},
        "es": {"text": "Aumentar los seguidores de Instagram a 15.000 antes del 31 de marzo de 2027"},
        "pl": {"context": {"metric": "followers", "target": 15000, "deadline": "2027-03-31"}},
    }
    told = {"en": "The goal ends on", "es": "El objetivo termina el", "pl": "Cel kończy się", "bg": "Целта приключва"}
    for sent, asks, said in (
        (["es"], None, ["es"]), (["en", "en"], "*", ["en", "en"]), (["pl"], "de", ["pl"]), (["es", "en"], None, []),
        (["es", "en", "pl"], "bg", ["bg"] * 3), (["en"], "en;q=0, es;q=0.1", ["es"]),
    ):  # fmt: skip
        body = {"goals": [goals[one] for one in sent]}
        asked_for = own if asks is None else own | {"Accept-Language": asks}
        response = await tenant.client.post("/v1/smart/validate", json=body, headers=asked_for)
        assert response.headers["content-language"] == (said or ["pl"])[0], (sent, asks)
        messages = [one["criteria"]["T"]["message"] for one in response.json()["results"]]
        for message, language in zip(messages, said or sent, strict=True):
            assert message.startswith(told[language]), message


REPORT = "language criteria { message suggestion evidence { quote } } forecast { reasons { rule message } }"


def letters_of(report: dict[str, Any]) -> dict[str, Any]:
    """A report of REST, as far as `REPORT` asks for it."""
    letters = [report["criteria"][letter] for letter in "SMART"]
    forecast, shown = report["forecast"], ("message", "suggestion")
    quotes = [[{"quote": one["quote"]} for one in letter["evidence"]] for letter in letters]
    return {
        "language": report["language"],
        "criteria": [
            {name: letter[name] for name in shown} | {"evidence": seen}
            for letter, seen in zip(letters, quotes, strict=True)
        ],
        "forecast": forecast
        and {"reasons": [{name: one[name] for name in ("rule", "message")} for one in forecast["reasons"]]},
    }


@pytest.mark.parametrize("asks", [None, "es", "it"])
async def test_reports_on_goals_are_told_alike_on_both_edges(tenant: Tenant, asks: str | None) -> None:
    headers, ends = ({} if asks is None else {"Accept-Language": asks}), "El objetivo termina el 2027-03-31."
    if asks == "it":
        ends = "L'obiettivo termina il 2027-03-31."
    title = "Aumentar los seguidores de Instagram a 15000 antes del 31 de marzo de 2027"
    plan = await tenant.make("plans", title="P", starts_on="2026-01-01", ends_on="2027-03-31")
    objective = await tenant.make("objectives", title=title, plan_id=plan["id"])
    metric = await tenant.make("metrics", key="fans", name="Fans", kind="level")
    key_result = await tenant.make(
        "key-results", title=title, objective_id=objective["id"], metric_id=metric["id"], kind="increase_to",
        baseline=10, target=15000, due_on="2027-03-31",
    )  # fmt: skip
    days = [f"2026-{month:02}-{day:02}" for month in range(1, 11) for day in (1, 15)]
    batch = [{"metric": "fans", "value": 1000 + 50 * place, "at": on} for place, on in enumerate(days)]
    batch[7]["value"] = 9000
    assert (await tenant.client.post("/v1/readings", json=batch)).status_code == 200

    goals = [{"text": title, "context": {"history": [[one["at"], one["value"]] for one in batch]}}]
    sent = await tenant.client.post("/v1/smart/validate", json={"goals": goals}, headers=headers)
    found = {"goal": sent.json()["results"][0]}
    for noun, path in (
        ("objective", f"objectives/{objective['id']}"),
        ("keyResult", f"key-results/{key_result['id']}"),
    ):
        response = await tenant.client.get(f"/v1/{path}/smart", headers=headers)
        assert response.headers["content-language"] == (asks or "es")
        found[noun] = response.json()
    whole = await tenant.client.get(f"/v1/plans/{plan['id']}/smart", headers=headers)
    assert whole.headers["content-language"] == sent.headers["content-language"] == (asks or "es")
    assert [item["smart"] for item in whole.json()["items"]] == [found["objective"], found["keyResult"]]
    for report in found.values():
        assert (report["language"], report["criteria"]["T"]["message"]) == ("es", ends)
    assert {"forecast.outliers"} <= {one["rule"] for one in found["keyResult"]["forecast"]["reasons"]}

    query = f"""query($goals: [GoalInput!]!, $objective: ID!, $keyResult: ID!) {{
        validateGoals(goals: $goals) {{ {REPORT} }} objective(id: $objective) {{ smart {{ {REPORT} }} }}
        keyResult(id: $keyResult) {{ smart {{ {REPORT} }} }} }}"""
    history = [{"on": one["at"], "value": one["value"]} for one in batch]
    variables = {
        "goals": [{"text": title, "context": {"history": history}}],
        "objective": objective["id"],
        "keyResult": key_result["id"],
    }
    body = {"query": query, "variables": variables}
    data = (await tenant.client.post("/graphql", json=body, headers=headers)).json()["data"]
    assert data["validateGoals"] == [letters_of(found["goal"])]
    assert data["objective"]["smart"] == letters_of(found["objective"])
    assert data["keyResult"]["smart"] == letters_of(found["keyResult"])


async def test_goals_are_told_in_every_language(tenant: Tenant) -> None:
    goals = {"goals": [{"text": "Improve our brand", "context": {"parent_objective": "Increase revenue"}}]}
    found = await asked(tenant.client, "POST", "/v1/smart/validate", json=goals)
    for letter in "SMART":
        letters = [answer["results"][0]["criteria"][letter] for answer in found.values()]
        differ([one.pop("message") for one in letters])
        differ([one.pop("suggestion") for one in letters])
        assert all(one == letters[0] for one in letters)
