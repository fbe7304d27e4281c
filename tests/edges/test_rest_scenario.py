"""The main purpose, as a newcomer would use the service: from an empty workspace to judged goals, by REST alone."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from tests.edges.conftest import Tenant


def day(days: int) -> str:
    """A day as it is written, so many days from today."""
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def close(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


async def test_from_an_empty_workspace_to_judged_goals(tenant: Tenant) -> None:
    # A plan of 100 days, of which 30 are over: 0.3 of the way is expected today.
    plan = await tenant.make("plans", title="Be found", starts_on=day(-30), ends_on=day(70), status="active")
    company = await tenant.make(
        "objectives", plan_id=plan["id"], title="Grow the shop", level="company", progress_driver="both"
    )
    social = await tenant.make(
        "objectives", plan_id=plan["id"], parent_id=company["id"], title="Be quick", level="social", weight=3
    )
    followers = await tenant.make("metrics", key="followers", name="Followers", kind="level", unit="count")
    minutes = await tenant.make(
        "metrics", key="reply-time", name="Reply time", kind="level", unit="minutes", good_direction="down"
    )
    grow = await tenant.make(
        "key-results",
        objective_id=company["id"],
        metric_id=followers["id"],
        title="2,000 followers",
        kind="increase_to",
        baseline=1000,
        target=2000,
    )
    reply = await tenant.make(
        "key-results",
        objective_id=social["id"],
        metric_id=minutes["id"],
        title="Reply within 4 minutes",
        kind="decrease_to",
        baseline=10,
        target=4,
    )
    assert (grow["progress"], grow["status"], grow["freshness"]) == (None, "pending", "none")
    assert "no_reading" in json.dumps(grow["reasons"])

    # Readings come in signed: 9 followers more every day, 1,270 today; replies within 9.1 minutes today.
    source = await tenant.make("sources", name="shop")
    body = [{"metric": "followers", "value": 1000 + 9 * n, "at": day(n - 30)} for n in range(31)]
    body.append({"metric": "reply-time", "value": 9.1, "at": day(0)})
    outcomes = await deliver(tenant, source, "delivery-1", body)
    assert (outcomes["accepted"], outcomes["rejected"], outcomes["quarantined"]) == (32, 0, 0)
    assert [item["index"] for item in outcomes["items"]] == list(range(32))

    grow = await tenant.read(f"key-results/{grow['id']}")
    assert (grow["progress"], grow["raw_progress"]) == (close(0.27), close(0.27))
    assert (grow["expected"], grow["pace_ratio"]) == (close(0.3), close(0.9))
    assert (grow["pace"], grow["status"], grow["freshness"]) == ("on_track", "on_track", "fresh")
    assert grow["required_rate_per_day"] == close((2000 - 1270) / 70)
    assert grow["grade"] == 0.3
    assert grow["last_reading"]["value"] == 1270
    reply = await tenant.read(f"key-results/{reply['id']}")
    assert (reply["progress"], reply["pace_ratio"]) == (close(0.15), close(0.5))
    assert (reply["status"], reply["required_rate_per_day"]) == ("off_track", close((4 - 9.1) / 70))
    assert all(reason["message"] and "{" not in reason["message"] for reason in reply["reasons"])

    # (1 × 0.27 + 3 × 0.15) ÷ 4 = 0.18, and the worst child decides the status.
    company_now = await tenant.read(f"objectives/{company['id']}/progress")
    assert (company_now["progress"], company_now["status"]) == (close(0.18), "off_track")
    assert company_now["weakest_id"] == social["id"]
    parts = {
        one["ref"]: (one["weight"], one["share"], one["contribution"]) for one in company_now["rollup"]["children"]
    }
    assert parts == {grow["id"]: (1, close(0.25), close(0.0675)), social["id"]: (3, close(0.75), close(0.1125))}
    whole = await tenant.read(f"plans/{plan['id']}/progress")
    assert (whole["progress"], whole["status"]) == (close(0.18), "off_track")
    assert {one["id"]: one["facts"]["progress"] for one in whole["objectives"]} == {
        company["id"]: close(0.18),
        social["id"]: close(0.15),
    }

    # 9 a day on a straight line: 1,270 + 70 × 9 = 1,900 on the due day, short of 2,000.
    forecast = await tenant.read(f"key-results/{grow['id']}/forecast")
    assert forecast["value"] == pytest.approx(1900, abs=1)
    assert forecast["interval_95"][0] <= forecast["interval_80"][0] <= forecast["value"]
    assert forecast["value"] <= forecast["interval_80"][1] <= forecast["interval_95"][1] < 2000
    assert forecast["probability"] < 0.05
    assert forecast["points"] == 31
    # (2000 − 1270) ÷ 9 = 81.1 days from today
    assert abs((date.fromisoformat(forecast["completion_on"]) - date.fromisoformat(day(82))).days) <= 1


async def deliver(tenant: Tenant, source: dict[str, str], delivery: str, body: object) -> dict[str, object]:
    """Deliver readings as a service would that knows Standard Webhooks and no key."""
    text, now = json.dumps(body), datetime.now(UTC)
    headers = {
        "Authorization": "",
        "webhook-id": delivery,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(source["secret"]).sign(delivery, now, text),
    }
    response = await tenant.client.post(f"/v1/ingest/{source['id']}", content=text, headers=headers)
    assert response.status_code == 200, response.text
    return response.json()


async def test_tactics_are_ranked_by_value_and_complexity(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="O")
    other = await tenant.make("objectives", plan_id=plan["id"], title="Another")
    estimates = {"quick win": (5, 2), "project": (5, 4), "filler": (2, 1), "trap": (1, 5), "edge": (3, 3)}
    for title, (value, complexity) in estimates.items():
        await tenant.make("tactics", title=title, objective_id=objective["id"], value=value, complexity=complexity)
    await tenant.make("tactics", title="unknown", objective_id=other["id"], complexity=1)
    await tenant.make("tactics", title="over", objective_id=other["id"], value=5, complexity=1, status="done")
    titles = {one["id"]: one["title"] for one in (await tenant.read("tactics"))["items"]}
    path = f"plans/{plan['id']}/prioritized-tactics"

    ranked = await tenant.read(path)
    order = [(titles[one["id"]], one["rank"], one["section"]) for one in ranked["items"]]
    assert order == [("quick win", 1, 1), ("edge", 2, 1), ("project", 3, 2), ("filler", 4, 3), ("trap", 5, 4)]
    assert [titles[one["id"]] for one in ranked["not_scored"]] == ["unknown"]

    stricter = await tenant.read(path, value_threshold=4, complexity_threshold=1)
    assert [titles[one["id"]] for one in stricter["items"]] == ["quick win", "project", "filler", "edge", "trap"]
    assert [one["section"] for one in stricter["items"]] == [2, 2, 3, 4, 4]
    narrowed = await tenant.read(path, objective_id=other["id"])
    assert (narrowed["items"], len(narrowed["not_scored"])) == ([], 1)

    # The same list, asked for without storing anything.
    inputs = [{"id": title, "value": value, "complexity": cost} for title, (value, cost) in estimates.items()]
    response = await tenant.client.post("/v1/tactics/prioritize", json={"tactics": inputs})
    assert [one["id"] for one in response.json()["items"]] == ["quick win", "edge", "project", "filler", "trap"]


async def test_tactics_are_ranked_by_weighted_criteria(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="O")
    scores = {"letter": {"reach": 8, "cost": 2}, "film": {"reach": 10, "cost": 9}}
    for title, given in scores.items():
        await tenant.make("tactics", title=title, objective_id=objective["id"], scores=given)
    criteria = [
        {"key": "reach", "weight": 1, "kind": "benefit", "scale": [0, 10]},
        {"key": "cost", "weight": 3, "kind": "cost", "scale": [0, 10]},
    ]
    ranked = await tenant.read(
        f"plans/{plan['id']}/prioritized-tactics", method="weighted", criteria=json.dumps(criteria)
    )
    # letter (1 × 8 + 3 × (10 − 2)) ÷ 4 = 8; film (1 × 10 + 3 × (10 − 9)) ÷ 4 = 3.25
    assert [one["score"] for one in ranked["items"]] == [close(8), close(3.25)]


async def test_what_is_judged_without_being_stored(tenant: Tenant) -> None:
    items = [
        {"ref": "a", "kind": "increase_to", "baseline": 0, "target": 100, "current": 25, "weight": 1,
         "starts_on": "2026-01-01", "due_on": "2026-04-11", "as_of": "2026-01-26"},
        {"ref": "b", "kind": "binary", "done": True, "weight": 3},
        {"ref": "c", "kind": "increase_to", "target": 5, "weight": 9},
    ]  # fmt: skip
    response = await tenant.client.post("/v1/progress/evaluate", json={"items": items})
    answer = response.json()
    # 25 of 100 days over, 25 of 100 reached.
    first = answer["results"][0]
    assert (first["progress"], first["expected"], first["pace"]) == (0.25, 0.25, "on_track")
    # (1 × 0.25 + 3 × 1) ÷ 4; what has no value is left out and named.
    assert answer["rollup"]["progress"] == close(0.8125)
    assert [one["ref"] for one in answer["rollup"]["excluded"]] == ["c"]


async def test_a_stored_objective_is_judged_with_what_is_known_of_it(tenant: Tenant) -> None:
    plan = await tenant.make("plans", title="P", starts_on=day(-10), ends_on=day(90))
    business = await tenant.make(
        "objectives", plan_id=plan["id"], title="Increase revenue by 15% by 31 December 2199", level="company"
    )
    text = "Grow Instagram followers from 12,400 to 15,000"
    fields = {"plan_id": plan["id"], "title": text, "level": "social", "due_on": day(90)}
    aligned = await tenant.make("objectives", **fields, parent_id=business["id"])
    alone = await tenant.make("objectives", **fields)
    report = await tenant.read(f"objectives/{aligned['id']}/smart")
    assert [report["letters"][letter] for letter in "SMT"] == ["pass", "pass", "pass"]
    assert report["extraction"]["deadline"] == day(90)
    lonely = await tenant.read(f"objectives/{alone['id']}/smart")
    assert lonely["letters"]["R"] == "fail"
    assert lonely["criteria"]["R"]["message"] and lonely["criteria"]["R"]["suggestion"]
    whole = await tenant.read(f"plans/{plan['id']}/smart")
    assert len(whole["items"]) == 3
