"""The review of a plan, over both edges and in every language."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from service.i18n import LANGUAGES
from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, filled, renamed, selection

TODAY = datetime.now(UTC).date()


def day(distance: int) -> str:
    return (TODAY + timedelta(days=distance)).isoformat()


async def met(tenant: Tenant) -> str:
    """A plan in which there is something to say of everything; gives its id."""
    plan = (
        await tenant.make(
            "plans", title="P", status="active", starts_on=day(-90), ends_on=day(90), check_in_cadence="weekly"
        )
    )["id"]
    objective = (await tenant.make("objectives", title="Be known", plan_id=plan))["id"]
    metric = (await tenant.make("metrics", key="reach", name="Reach", kind="level", cadence="daily"))["id"]
    named = {"objective_id": objective, "metric_id": metric, "kind": "increase_to", "baseline": 0}
    result = (await tenant.make("key-results", title="Reach it", target=100, **named))["id"]
    await tenant.make("tactics", title="Late", objective_id=objective, due_on=day(-3))
    await tenant.record("reach", (day(-1), 20))
    said = [{"key_result_id": result, "confidence": 0.9}]
    await tenant.make("check-ins", plan_id=plan, state="published", confidences=said, next_step="Call the press")
    await tenant.record("reach", (day(0), 60))
    changed = await tenant.client.patch(
        f"/v1/key-results/{result}", json={"target": 200}, headers={"Oarlock-Reason": "The market grew"}
    )
    assert changed.status_code == 200, changed.text
    return plan


async def test_the_review_is_the_same_over_both_edges(tenant: Tenant) -> None:
    plan = await met(tenant)
    rest = await tenant.read(f"plans/{plan}/review", confidence_below=0.95)
    assert (rest["confidence_below"], rest["check_ins"]["cadence"]) == (0.95, "weekly")
    assert rest["counts"] == {
        "key_results": 1, "off_track": 1, "missed": 0, "stale": 0, "at_risk": 0, "without_reading": 0, "unconfident": 1,
        "diverging": 0, "changed": 1, "tactics_overdue": 1, "tactics_due": 0, "amendments": 1, "unacknowledged": 1,
        "check_ins_missed": rest["check_ins"]["missed"],
    }  # fmt: skip
    assert rest["check_ins"]["missed"] >= 12
    assert rest["last_check_in"]["next_step"] == "Call the press"
    (changed,) = rest["key_results"]
    assert changed["since"] == {
        "value_before": 20.0, "value_change": 40.0, "progress_before": 0.2, "progress_change": pytest.approx(0.1),
        "status_before": "off_track",
    }  # fmt: skip
    (amended,) = rest["amendments"]
    assert amended["reasons"][0]["message"] == "Amended: target. The reason given: The market grew"
    free = {name: amended.pop(name) for name in ("before", "after")}
    assert free == {"before": {"target": 100.0}, "after": {"target": 200.0}}

    asked = f"review(confidenceBelow: 0.95) {selection(filled(rest))} free: review {{ amendments {{ before after }} }}"
    graph = (await ask(tenant, f"query ($id: ID!) {{ plan(id: $id) {{ {asked} }} }}", id=plan))["plan"]
    assert graph["free"]["amendments"] == [free]
    assert filled(graph["review"]) == renamed(filled(rest))

    sure = await tenant.read(f"plans/{plan}/review")
    assert (sure["confidence_below"], sure["counts"]["unconfident"], sure["counts"]["diverging"]) == (0.5, 0, 1)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_review_is_told_in_the_language_asked_for(tenant: Tenant, language: str) -> None:
    plan = await met(tenant)
    response = await tenant.client.get(f"/v1/plans/{plan}/review", headers={"Accept-Language": language})
    found: dict[str, Any] = response.json()
    told = [
        one["message"]
        for part in ("key_results", "tactics", "amendments", "unacknowledged")
        for item in found[part]
        for one in item["reasons"]
    ] + [one["message"] for one in found["check_ins"]["reasons"]]
    assert len(told) >= 9
    assert ("It was published on" in " ".join(told)) == (language == "en")
    assert response.headers["Content-Language"] == language


@pytest.mark.parametrize(
    ("text", "code"),
    [("sure", "wrong_type"), ("", "wrong_type"), ("nan", "wrong_type"), ("1_0", "wrong_type"), ("1.5", "out_of_range")],
)
async def test_what_is_no_confidence_is_refused(tenant: Tenant, text: str, code: str) -> None:
    plan = (await tenant.make("plans", title="P"))["id"]
    response = await tenant.client.get(f"/v1/plans/{plan}/review", params={"confidence_below": text})
    assert response.status_code == 422, response.text
    assert [(one["pointer"], one["code"]) for one in response.json()["errors"]] == [("confidence_below", code)]


async def test_the_graph_refuses_it_too(tenant: Tenant) -> None:
    plan = (await tenant.make("plans", title="P"))["id"]
    query = "query ($id: ID!) { plan(id: $id) { review(confidenceBelow: -1) { reviewedOn } } }"
    answer = (await tenant.client.post("/graphql", json={"query": query, "variables": {"id": plan}})).json()
    (error,) = answer["errors"]
    faults = [(one["pointer"], one["code"]) for one in error["extensions"]["errors"]]
    assert faults == [("confidenceBelow", "out_of_range")]


async def test_a_cadence_is_one_of_four(tenant: Tenant) -> None:
    plan = (await tenant.make("plans", title="P", check_in_cadence="biweekly"))["id"]
    assert (await tenant.read("plans", check_in_cadence="biweekly"))["items"][0]["id"] == plan
    refused = await tenant.client.patch(f"/v1/plans/{plan}", json={"check_in_cadence": "daily"})
    assert [one["pointer"] for one in refused.json()["errors"]] == ["/check_in_cadence"]
    cleared = await tenant.client.patch(f"/v1/plans/{plan}", json={"check_in_cadence": None})
    assert cleared.json()["check_in_cadence"] is None
