"""The end of a plan and the plan after it, over both edges."""

from typing import Any

from tests.edges.conftest import Tenant
from tests.edges.test_parity import ask, filled, renamed, selection

OKRS = {
    "title": "Third quarter", "framework": "okr", "status": "active", "starts_on": "2026-01-01",
    "ends_on": "2026-03-31",
}  # fmt: skip


async def make_plan(tenant: Tenant, key: str = "hours") -> dict[str, Any]:
    """A plan with a goal that was nearly reached, and one that nothing measures."""
    plan = await tenant.make("plans", **OKRS)
    watched = await tenant.make("objectives", plan_id=plan["id"], title="Be watched")
    await tenant.make("objectives", plan_id=plan["id"], title="Be understood")
    metric = await tenant.make("metrics", key=key, name="Hours watched", kind="level")
    await tenant.record(key, ("2026-01-02", 100e6), ("2026-03-30", 973e6))
    target = {"kind": "increase_to", "baseline": 100e6, "target": 1.2e9}
    above = {"objective_id": watched["id"], "metric_id": metric["id"]}
    result = await tenant.make("key-results", title="A billion", **above, **target)
    why = {"Oarlock-Reason": "Less is a stretch, too."}
    amended = await tenant.client.patch(f"/v1/key-results/{result['id']}", json={"target": 1e9}, headers=why)
    assert amended.status_code == 200, amended.text
    return plan


async def test_a_plan_is_closed_and_followed(tenant: Tenant) -> None:
    plan = await make_plan(tenant)
    path = f"/v1/plans/{plan['id']}"
    assert (await tenant.client.get(f"{path}/closing")).status_code == 404
    assert (await tenant.read(f"plans/{plan['id']}/closings")) == {"items": []}
    proposal = await tenant.read(f"plans/{plan['id']}/closing-proposal", closed_on="2026-03-31")
    watched, understood = proposal["result"]["objectives"]
    assert (watched["proposed"], understood["proposed"]) == ("achieved", None)
    assert proposal["unanswered"] == [understood["id"]]
    refused = await tenant.client.post(f"{path}/close", json={})
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "outcome_missing")
    said = {"objective_id": understood["id"], "outcome": "partial", "note": "By what people write."}
    body = {"closed_on": "2026-03-31", "lessons": "Fewer, longer films.", "outcomes": [said]}
    once = {"Idempotency-Key": "close-it"}
    closed = await tenant.client.post(f"{path}/close", json=body, headers=once)
    assert closed.status_code == 200, closed.text
    again = await tenant.client.post(f"{path}/close", json=body, headers=once)
    assert (again.content, again.headers["Idempotency-Replayed"]) == (closed.content, "true")
    assert (await tenant.client.post(f"{path}/close", json=body)).status_code == 409
    closing = await tenant.read(f"plans/{plan['id']}/closing")
    assert closing == closed.json()
    assert closing["result"]["outcomes"] == {"achieved": 1, "partial": 1, "missed": 0, "dropped": 0, "unsaid": 0}
    made = await tenant.client.post(f"{path}/successor", json={"title": "Fourth quarter"})
    assert made.status_code == 201, made.text
    after = made.json()
    assert made.headers["Location"] == f"/v1/plans/{after['plan']['id']}"
    assert (after["plan"]["starts_on"], after["plan"]["ends_on"]) == ("2026-04-01", "2026-06-30")
    assert after["plan"]["previous_plan_id"] == plan["id"]
    assert [(one["noun"], one["title"]) for one in after["carried"]] == [("objective", "Be understood")]
    left = [(one["title"], one["reason"]["rule"]) for one in after["left_out"]]
    assert left == [("Be watched", "succession.achieved"), ("A billion", "succession.objective_left")]
    assert after["notes"] == []
    query = """query ($id: ID!) { plan(id: $id) { previous { id closing { lessons } } successors { nodes { id } } } }"""
    next_one = (await ask(tenant, query, id=after["plan"]["id"]))["plan"]
    assert next_one["previous"] == {"id": plan["id"], "closing": {"lessons": "Fewer, longer films."}}
    assert (await ask(tenant, query, id=plan["id"]))["plan"]["successors"]["nodes"] == [{"id": after["plan"]["id"]}]


async def test_both_edges_say_the_same(tenant: Tenant) -> None:
    plan = await make_plan(tenant)
    identity = plan["id"]
    rest = filled(await tenant.read(f"plans/{identity}/closing-proposal", closed_on="2026-03-31"))
    query = f"""query ($id: ID!) {{ plan(id: $id) {{ closing {{ id }} closings {{ id }}
        closingProposal(closedOn: "2026-03-31") {selection(rest)} }} }}"""
    found = (await ask(tenant, query, id=identity))["plan"]
    assert found == {"closing": None, "closings": [], "closingProposal": renamed(rest)}
    mutation = """mutation ($id: ID!, $input: ClosePlanInput!) { closePlan(planId: $id, input: $input)
        { userErrors { code pointer } plan { status } closing %s } }"""
    refused = (await ask(tenant, mutation % "{ id }", id=identity, input={}))["closePlan"]
    assert refused["userErrors"] == [{"code": "outcome_missing", "pointer": "/outcomes"}]
    given = {"unmeasured": "dropped", "closedOn": "2026-03-31", "lessons": "Ask more people."}
    done = (await ask(tenant, mutation % "{ id }", id=identity, input=given))["closePlan"]
    assert (done["userErrors"], done["plan"]) == ([], {"status": "closed"})
    kept = filled(await tenant.read(f"plans/{identity}/closing"))
    query = f"query ($id: ID!) {{ plan(id: $id) {{ closing {selection(kept)} closings {{ id }} }} }}"
    found = (await ask(tenant, query, id=identity))["plan"]
    assert found == {"closing": renamed(kept), "closings": [{"id": done["closing"]["id"]}]}
    mutation = """mutation ($id: ID!) { succeedPlan(planId: $id, input: {carry: all}) { userErrors { code }
        plan { title previous { id } } carried { noun title reasons { rule message } } leftOut { id } } }"""
    made = (await ask(tenant, mutation, id=identity))["succeedPlan"]
    assert made["plan"] == {"title": "Third quarter", "previous": {"id": identity}}
    assert [one["title"] for one in made["carried"]] == ["Be watched", "Be understood", "A billion"]
    assert [one["rule"] for one in made["carried"][2]["reasons"]] == ["succession.baseline", "succession.target_kept"]
    assert made["leftOut"] == []


async def test_both_edges_keep_what_was_measured_and_offer_what_it_teaches(tenant: Tenant) -> None:
    plan = await make_plan(tenant)
    key_result = (await tenant.read("key-results"))["items"][0]
    for cost in (120, 130, 135, 140, 150, 150):
        figures = {"cost": 100, "actual_cost": cost, "actual_benefit": 200, "expected_change": 1e6}
        days = {"status": "done", "started_on": "2026-01-10", "ended_on": "2026-03-30"}
        await tenant.make("tactics", title="A film", key_result_id=key_result["id"], **figures, **days)
    proposal = await tenant.read(f"plans/{plan['id']}/closing-proposal", closed_on="2026-03-31")
    (one, *_) = proposal["result"]["tactics"]
    assert [reason["rule"] for reason in one["reasons"]] == ["result.too_few_before", "result.before_after"]
    assert (one["difference"], one["interim"], one["unit"]) == (None, False, None)
    assert one["caveats"][0]["rule"] == "result.beside"
    rest = filled(proposal)
    query = f"""query ($id: ID!) {{ plan(id: $id) {{ closingProposal(closedOn: "2026-03-31") {selection(rest)} }} }}"""
    assert (await ask(tenant, query, id=plan["id"]))["plan"]["closingProposal"] == renamed(rest)
    mutation = """mutation ($id: ID!) { succeedPlan(planId: $id, input: {}) { userErrors { code }
        notes { rule message } } }"""
    notes = (await ask(tenant, mutation, id=plan["id"]))["succeedPlan"]["notes"]
    made = (await tenant.client.post(f"/v1/plans/{plan['id']}/successor", json={})).json()["notes"]
    assert [{name: note[name] for name in ("rule", "message")} for note in made] == notes
    assert [note["rule"] for note in notes] == ["succession.return", "succession.bias"]


async def test_opening_again_takes_a_word(tenant: Tenant) -> None:
    plan = await make_plan(tenant)
    path = f"/v1/plans/{plan['id']}"
    assert (await tenant.client.post(f"{path}/close", json={"unmeasured": "missed"})).status_code == 200
    response = await tenant.client.patch(path, json={"status": "active"})
    assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "reason_required")
    why = {"Oarlock-Reason": "The figures of March came late."}
    assert (await tenant.client.patch(path, json={"status": "active"}, headers=why)).status_code == 200
    assert len((await tenant.read(f"plans/{plan['id']}/closings"))["items"]) == 1
    assert (await tenant.client.post(f"{path}/close", json={"lessons": "Wait a week."})).status_code == 200
    lessons = [one["lessons"] for one in (await tenant.read(f"plans/{plan['id']}/closings"))["items"]]
    assert lessons == [None, "Wait a week."]


async def test_it_is_said_in_the_language_of_the_request(tenant: Tenant) -> None:
    plan = await make_plan(tenant)
    response = await tenant.client.get(f"/v1/plans/{plan['id']}/closing-proposal", headers={"Accept-Language": "bg"})
    (reason,) = response.json()["result"]["objectives"][1]["reasons"]
    assert reason["message"] == "Няма стойност, по която да се прецени: някой трябва да каже как е завършила."
