"""Audits that come as tables and the focus of their accounts, over both edges and in every language."""

from typing import Any

import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.contract import check_problem
from tests.edges.test_parity import ask, renamed, selection

TABLE = "Channel,Handle,Followers,Engagement rate\nInstagram,@acme,1200,4.5\ntiktok,@acme,300,2.0\n"
AGAIN = (
    "Channel;Handle;Followers;Engagement rate;Ad spend\nInstagram;@acme;1.320;4,6 %;99,5\ntiktok;@acme;240;1,5 %;1\n"
)
CSV = {"Content-Type": "text/csv"}
MUTATION = """mutation ($csv: String!, $title: String!, $day: Date!, $dry: Boolean!) {
  importAudit(csv: $csv, title: $title, heldOn: $day, dryRun: $dry) {
    imported { outcome dryRun auditId accounts { accountId channel figures { metricId metricKey value created } } }
    userErrors { code pointer message }
  }
}"""


async def send(tenant: Tenant, table: str, **query: Any) -> Any:
    """A table as it comes from a spreadsheet."""
    response = await tenant.client.post("/v1/audits/import", params=query, content=table.encode(), headers=CSV)
    assert response.status_code == 200, response.text
    return response.json()


async def test_a_table_is_the_same_audit_over_both_edges(tenant: Tenant) -> None:
    said = {"title": "Spring", "held_on": "2026-03-01"}
    dry = await send(tenant, "\ufeff" + TABLE, **said, dry_run="true")
    assert (dry["outcome"], dry["audit_id"], dry["accounts"][0]["created"]) == ("created", None, True)
    assert (await tenant.read("audits"))["items"] == []
    first = await send(tenant, "\ufeff" + TABLE, **said)
    response = await tenant.client.post("/v1/audits/import", json={"csv": TABLE, **said})
    assert response.json()["outcome"] == "unchanged"
    assert response.json()["audit_id"] == first["audit_id"]
    data = await ask(tenant, MUTATION, csv=TABLE, title="Spring", day="2026-03-01", dry=False)
    told = data["importAudit"]["imported"]
    assert (told["outcome"], told["auditId"]) == ("unchanged", first["audit_id"])
    assert [one["accountId"] for one in told["accounts"]] == [one["account_id"] for one in first["accounts"]]
    changed = TABLE.replace("1200", "1201")
    data = await ask(tenant, MUTATION, csv=changed, title="Spring", day="2026-03-01", dry=False)
    (error,) = data["importAudit"]["userErrors"]
    assert (error["code"], error["pointer"]) == ("taken", "/title")
    response = await tenant.client.post("/v1/audits/import", params=said, content=changed, headers=CSV)
    assert (response.status_code, check_problem(response)["errors"][0]["code"]) == (409, "taken")
    data = await ask(tenant, MUTATION, csv=changed, title="Later", day="2026-03-01", dry=True)
    assert data["importAudit"]["imported"]["outcome"] == "created"
    assert len((await tenant.read("audits"))["items"]) == 1


async def test_the_focus_is_the_same_over_both_edges(tenant: Tenant) -> None:
    first = await send(tenant, TABLE, title="Spring", held_on="2026-03-01")
    second = await send(tenant, AGAIN, title="Summer", held_on="2026-06-01", decimal="comma", currency="EUR")
    account, other = (one["account_id"] for one in second["accounts"])
    followers, rate, spent = (one["metric_id"] for one in second["accounts"][0]["figures"])
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", title="Be known", plan_id=plan["id"])
    result = await tenant.make(
        "key-results", title="More", objective_id=objective["id"], metric_id=followers, kind="increase_to",
        baseline_audit_id=second["audit_id"], target_change_percent=20,
    )  # fmt: skip
    assert (result["baseline"], result["baseline_on"], result["resolved_target"]) == (1320, "2026-06-01", 1584)
    await tenant.client.patch(f"/v1/accounts/{other}", json={"focus": "keep", "focus_reason": "We like it"})
    address = f"audits/{second['audit_id']}/focus"
    whole = await tenant.read(address)
    told = [(one["account_id"], one["proposal"], one["focus"], one["agrees"]) for one in whole["accounts"]]
    assert told == [(account, "keep", None, None), (other, "stop", "keep", False)]
    assert whole["accounts"][0]["figures"][0]["change"] == 120
    assert whole["accounts"][0]["figures"][0]["share"] == pytest.approx(1320 / 1560)
    assert whole["accounts"][0]["objective_ids"] == [objective["id"]]
    assert whole["accounts"][0]["cost"] == {"metric_id": spent, "value": 99.5, "unit": "EUR"}
    assert whole.pop("others") == []
    graph = await ask(
        tenant, f"query ($id: ID!) {{ audit(id: $id) {{ focus {selection(whole)} }} }}", id=second["audit_id"]
    )
    assert graph["audit"]["focus"] == renamed(whole)
    against = await tenant.read(address, against=first["audit_id"])
    assert against["against_audit_id"] == first["audit_id"]
    query = "query ($id: ID!, $other: ID!) { audit(id: $id) { focus(against: $other) { againstAuditId } } }"
    graph = await ask(tenant, query, id=second["audit_id"], other=first["audit_id"])
    assert graph["audit"]["focus"] == {"againstAuditId": first["audit_id"]}
    for given, status in ((second["audit_id"], 422), (account, 422), ("x", 404)):
        response = await tenant.client.get(f"/v1/{address}", params={"against": given})
        assert (response.status_code, response.json()["code"]) == (status, "invalid" if status == 422 else "not_found")

    metric, engaging = await tenant.read(f"metrics/{followers}"), await tenant.read(f"metrics/{rate}")
    assert (metric["worth"]["vanity"], metric["worth"]["serves"]) == (True, [result["id"]])
    assert metric["worth"]["advice"]["rule"] == "metric.vanity.tied"
    assert engaging["worth"] == {"vanity": False, "serves": [], "advice": None}
    query = f"query ($id: ID!) {{ metric(id: $id) {{ worth {selection(metric['worth'])} }} }}"
    assert (await ask(tenant, query, id=followers))["metric"]["worth"] == renamed(metric["worth"])


@pytest.mark.parametrize(
    ("query", "table", "fault"),
    [
        ({"held_on": "2026-03-01"}, TABLE, ("title", "missing")),
        ({"title": "A", "held_on": "March"}, TABLE, ("held_on", "string_pattern_mismatch")),
        ({"title": "A", "held_on": "2026-03-01", "decimal": "dot"}, TABLE, ("decimal", "enum")),
        ({"title": "A", "held_on": "2026-03-01", "dry_run": "maybe"}, TABLE, ("dry_run", "wrong_type")),
        ({"title": "A", "held_on": "2026-03-01", "colour": "red"}, TABLE, ("colour", "unknown_parameter")),
        ({"title": "A", "held_on": "2026-03-01", "ignore": "Luck"}, TABLE, ("ignore", "unknown_column")),
        ({"title": "A", "held_on": "2026-03-01"}, TABLE.replace("4.5", "4,5", 1), ("/2", "wrong_width")),
        ({"title": "A", "held_on": "2026-03-01"}, AGAIN, ("/2/engagement_rate", "no_number")),
    ],
)
async def test_what_is_amiss_is_told_where_it_is(
    tenant: Tenant, query: dict[str, str], table: str, fault: tuple[str, str]
) -> None:
    response = await tenant.client.post("/v1/audits/import", params=query, content=table, headers=CSV)
    assert response.status_code == 422, response.text
    assert fault in [(one["pointer"], one["code"]) for one in check_problem(response)["errors"]]
    for path in ("audits", "accounts", "metrics"):
        assert (await tenant.read(path))["items"] == []


async def test_what_is_no_table_is_refused(tenant: Tenant) -> None:
    said = {"title": "A", "held_on": "2026-03-01"}
    latin = TABLE.replace("acme", "ácme").encode("latin-1")
    response = await tenant.client.post("/v1/audits/import", params=said, content=latin, headers=CSV)
    assert (response.status_code, response.json()["code"]) == (400, "malformed")
    response = await tenant.client.post("/v1/audits/import", params=said, json={"csv": TABLE, **said})
    assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "only_of_tables")
    response = await tenant.client.post("/v1/audits/import", params=said, content=TABLE)
    assert response.status_code == 415
    response = await tenant.client.post("/v1/audits/import", params=said, content=TABLE + " " * 600_000, headers=CSV)
    assert response.status_code == 413


@pytest.mark.parametrize("language", LANGUAGES)
async def test_faults_proposals_and_advice_are_told_in_the_language_asked_for(tenant: Tenant, language: str) -> None:
    headers = {"Accept-Language": language}
    said = {"title": "A", "held_on": "2026-03-01"}
    response = await tenant.client.post(
        "/v1/audits/import", params=said, content="channel,handle,likes\na,b,-1\n", headers=CSV | headers
    )
    assert response.json()["errors"][0]["message"].startswith("The metric cannot") == (language == "en")
    told = await send(tenant, "channel,handle,likes\na,b,1\n", **said)
    metric = told["accounts"][0]["figures"][0]["metric_id"]
    found = (await tenant.client.get(f"/v1/audits/{told['audit_id']}/focus", headers=headers)).json()
    message = found["accounts"][0]["reason"]["message"]
    assert message.startswith("There is nothing to compare with") == (language == "en")
    assert "28" in message
    found = (await tenant.client.get(f"/v1/metrics/{metric}", headers=headers)).json()
    assert found["worth"]["advice"]["message"].startswith("It looks good") == (language == "en")


async def test_a_table_that_is_sent_again_with_its_key_is_answered_again(tenant: Tenant) -> None:
    said = {"title": "A", "held_on": "2026-03-01"}
    headers = CSV | {"Idempotency-Key": "the-table"}
    answers = [
        await tenant.client.post("/v1/audits/import", params=said, content=TABLE, headers=headers) for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert answers[1].headers["Idempotency-Replayed"] == "true"
