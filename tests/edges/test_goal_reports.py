"""What a report says beyond the letters: contradictions, the rewrite, a plan's summary; alike on both edges."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant

FIELDS = {"metric": "churn_rate", "direction": "decrease", "baseline": 90, "target": 140, "deadline": "2027-03-31"}
CONTRADICTED = {
    "en": "Increase revenue from 100 to 150 by 30 June 2027",
    "es": "Aumentar los ingresos de 100 a 150 antes del 30 de junio de 2027",
    "pl": "Zwiększyć przychody ze 100 do 150 do 30 czerwca 2027",
    "ca": "Augmentar els ingressos de 100 a 150 abans del 30 de juny de 2027",
    "bg": "Увеличаване на приходите от 100 на 150 до 30 юни 2027 г.",
    "it": "Aumentare i ricavi da 100 a 150 entro il 30 giugno 2027",
}
BARE = {
    "en": ("Increase Instagram followers",
           "Increase Instagram followers from [starting value] to [target value] by [date]"),
    "es": ("Aumentar los seguidores de Instagram",
           "Aumentar los seguidores de Instagram de [valor inicial] a [valor objetivo] para el [fecha]"),
    "pl": ("Zwiększyć liczbę obserwujących na Instagramie",
           "Zwiększyć liczbę obserwujących na Instagramie z [wartość początkowa] do [wartość docelowa] do dnia [data]"),
    "ca": ("Augmentar els seguidors a Instagram",
           "Augmentar els seguidors a Instagram de [valor inicial] a [valor objectiu] no més tard del dia [data]"),
    "bg": ("Увеличаване на последователите в Instagram",
           "Увеличаване на последователите в Instagram от [начална стойност] на [целева стойност] до [дата]"),
    "it": ("Aumentare i follower su Instagram",
           "Aumentare i follower su Instagram da [valore iniziale] a [valore obiettivo] entro il [data]"),
}  # fmt: skip
CONFLICT = "conflicts { field fieldValue textValue start end quote message }"
REWRITE = "rewrite { text blanks { role start end optional } }"
QUERY = f"query($goals: [GoalInput!]!) {{ validateGoals(goals: $goals) {{ flags {CONFLICT} {REWRITE} }} }}"


async def asked(tenant: Tenant, query: str, **variables: Any) -> dict[str, Any]:
    response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
    assert "errors" not in response.json(), response.text
    return response.json()["data"]


def in_graph(report: dict[str, Any]) -> dict[str, Any]:
    """A report of REST, as far as `QUERY` asks for it, in the graph's names."""
    renamed = {"field_value": "fieldValue", "text_value": "textValue"}
    conflicts = [{renamed.get(name, name): one for name, one in each.items()} for each in report["conflicts"]]
    return {"flags": report["flags"], "conflicts": conflicts, "rewrite": report["rewrite"]}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_contradictions_are_told_alike_in_the_language_of_the_goal(tenant: Tenant, language: str) -> None:
    text = CONTRADICTED[language]
    sent = {"text": text, "language": language, "reference_date": "2026-11-21", "context": FIELDS}
    response = await tenant.client.post("/v1/smart/validate", json={"goals": [sent]})
    (report,) = response.json()["results"]
    assert "conflict" in report["flags"]
    assert [(one["field"], one["field_value"], one["text_value"]) for one in report["conflicts"][1:]] == [
        ("direction", "decrease", "increase"), ("baseline", 90, 100), ("target", 140, 150),
        ("deadline", "2027-03-31", "2027-06-30"),
    ]  # fmt: skip
    assert report["conflicts"][0]["field_value"] == "churn_rate"
    for one in report["conflicts"]:
        assert text[one["start"] : one["end"]] == one["quote"]
        assert one["quote"] in one["message"]
    given = {"text": text, "language": language, "referenceDate": "2026-11-21", "context": FIELDS}
    assert (await asked(tenant, QUERY, goals=[given]))["validateGoals"] == [in_graph(report)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asks", [None, "pl"])
async def test_a_goal_is_rewritten_in_its_own_language(tenant: Tenant, language: str, asks: str | None) -> None:
    text, expected = BARE[language]
    headers = {} if asks is None else {"Accept-Language": asks}
    sent = {"goals": [{"text": text, "language": language}]}
    (report,) = (await tenant.client.post("/v1/smart/validate", json=sent, headers=headers)).json()["results"]
    assert report["rewrite"]["text"] == expected
    blanks = report["rewrite"]["blanks"]
    assert [(one["role"], one["optional"]) for one in blanks] == [
        ("baseline", True), ("target", False), ("deadline", False),
    ]  # fmt: skip
    assert all((expected[one["start"]], expected[one["end"] - 1]) == ("[", "]") for one in blanks)
    assert (await asked(tenant, QUERY, **sent))["validateGoals"][0]["rewrite"] == report["rewrite"]


async def test_a_goal_of_fields_alone_is_rewritten_in_the_language_of_the_report(tenant: Tenant) -> None:
    sent = {"goals": [{"context": {"metric": "churn_rate", "bound": "max", "target": 2.5}}]}
    expected = {"en": "Churn rate: at no more than 2.5% until [date]",
                "pl": "Wskaźnik rezygnacji: na poziomie co najwyżej 2,5% do dnia [data]"}  # fmt: skip
    for language, text in expected.items():
        response = await tenant.client.post("/v1/smart/validate", json=sent, headers={"Accept-Language": language})
        assert response.json()["results"][0]["rewrite"]["text"] == text


async def test_a_goal_that_lacks_nothing_is_not_rewritten(tenant: Tenant) -> None:
    goal = {"text": "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027", "reference_date": "2026-11-21"}
    (report,) = (await tenant.client.post("/v1/smart/validate", json={"goals": [goal]})).json()["results"]
    assert (report["rewrite"], report["conflicts"]) == (None, [])


SUMMARY = """query($id: ID!) { plan(id: $id) { smart { goals smart needsWork notSmart
    letters { letter passed partial failed unknown reasons { rule goals message ids } }
    fixFirst { id noun title letter status rule message suggestion } } } }"""


async def test_a_plan_says_where_to_begin_on_both_edges(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    fields = {"plan_id": plan["id"], "level": "team"}
    business = await tenant.make(
        "objectives", **fields | {"level": "company"}, title="Grow revenue by 15% by June 2199"
    )
    vague = await tenant.make("objectives", **fields, title="Be more active")
    undated = await tenant.make("objectives", **fields, title="Increase sales by 10%", parent_id=business["id"])
    metric = await tenant.make("metrics", key="leads", name="Leads", kind="flow", catalog_key="leads")
    result = await tenant.make(
        "key-results", objective_id=undated["id"], metric_id=metric["id"], title="Get 900 leads", kind="increase_to",
        baseline=100, target=500, due_on="2199-06-30",
    )  # fmt: skip

    whole = await tenant.read(f"plans/{plan['id']}/smart")
    summary = whole["summary"]
    assert (summary["goals"], summary["smart"], summary["needs_work"], summary["not_smart"]) == (4, 2, 0, 2)
    weakest = summary["letters"][0]
    assert (weakest["letter"], weakest["failed"]) == ("T", 2)
    assert weakest["reasons"] == [
        {"rule": "T.none", "goals": 2, "message": "There is no time in the goal.", "ids": [vague["id"], undated["id"]]}
    ]
    first = [(one["id"], one["letter"]) for one in summary["fix_first"]]
    assert first == [
        (vague["id"], "S"), (vague["id"], "M"), (vague["id"], "T"), (undated["id"], "T"), (vague["id"], "R"),
    ]  # fmt: skip
    assert summary["fix_first"][-1]["rule"] == "R.unaligned"
    assert all(one["suggestion"] for one in summary["fix_first"])
    reports = {item["id"]: item["smart"] for item in whole["items"]}
    assert [one["field"] for one in reports[result["id"]]["conflicts"]] == ["target"]
    assert reports[undated["id"]]["rewrite"]["text"].endswith("by [date]")

    graph = (await asked(tenant, SUMMARY, id=plan["id"]))["plan"]["smart"]
    assert graph == {
        "goals": 4, "smart": 2, "needsWork": 0, "notSmart": 2, "letters": summary["letters"],
        "fixFirst": summary["fix_first"],
    }  # fmt: skip


async def test_the_command_line_tells_exactly_what_the_service_answers(tenant: Tenant) -> None:
    goals = ["Publish 3 blog posts every week until the end of June 2027", "Zdobyć 500 leadów", "Be the best"]
    fields = {"target": 600.0, "deadline": "2027-06-30"}
    sent = {"goals": [{"text": one, "reference_date": "2026-11-22", "context": fields} for one in goals]}
    answer = await tenant.client.post("/v1/smart/validate", json=sent)
    words = [*goals, "--on", "2026-11-22", "--target", "600", "--deadline", "2027-06-30", "--json"]
    told = CliRunner().invoke(app, ["judge", *words]).stdout.splitlines()
    assert [json.loads(line) for line in told] == answer.json()["results"]
