"""Writing through the graph: what is done, what stands in the way, and that the one does not harm the other."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from service.edge.resources import RESOURCES
from service.store.tables.people import Scope
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.workspaces import Workspace

FAULTS = "userErrors { code pointer message }"


def doing(signature: str, answer: str) -> str:
    """A mutation of one field, from its signature and what to show of its answer."""
    field, _, taken = signature.removesuffix(")").partition("(")
    names = [one.split(":")[0].strip() for one in taken.split(",")]
    declared = ", ".join(f"${one.strip()}" for one in taken.split(","))
    handed = ", ".join(f"{name}: ${name}" for name in names)
    return f"mutation({declared}) {{ {field}({handed}) {{ {answer} {FAULTS} }} }}"


def faults_of(payload: dict[str, Any]) -> list[tuple[str, str | None]]:
    assert all(fault["message"] for fault in payload["userErrors"])
    return [(fault["code"], fault["pointer"]) for fault in payload["userErrors"]]


async def test_a_plan_is_made_changed_and_deleted(graph: Graph):
    create = doing("createPlan(input: PlanInput!)", "plan { id title framework startsOn version }")
    made = (await graph(create, input={"title": "Grow", "startsOn": "2026-12-01"}))["createPlan"]
    plan = made["plan"]
    assert made["userErrors"] == []
    assert (plan["title"], plan["framework"], plan["startsOn"], plan["version"]) == ("Grow", "smart", "2026-12-01", 1)

    update = doing("updatePlan(id: ID!, patch: PlanPatch!)", "plan { title framework startsOn version }")
    changed = await graph(update, id=plan["id"], patch={"framework": "okr"})
    assert changed["updatePlan"]["plan"] == {
        "title": "Grow",
        "framework": "okr",
        "startsOn": "2026-12-01",
        "version": 2,
    }
    changed = await graph(update, id=plan["id"], patch={"framework": None, "startsOn": None})
    assert changed["updatePlan"]["plan"] == {"title": "Grow", "framework": "smart", "startsOn": None, "version": 3}
    changed = await graph(update, id=plan["id"], patch={})
    assert changed["updatePlan"]["plan"]["version"] == 3

    delete = doing("deletePlan(id: ID!)", "deletedId")
    assert (await graph(delete, id=plan["id"]))["deletePlan"] == {"deletedId": plan["id"], "userErrors": []}
    assert await graph("query($id: ID!) { plan(id: $id) { id } }", id=plan["id"]) == {"plan": None}
    assert faults_of((await graph(delete, id=plan["id"]))["deletePlan"]) == [("not_found", None)]


INPUTS: dict[str, dict[str, Any]] = {
    "plan": {"title": "P", "businessFunction": "customer_service", "mission": None},
    "objective": {"title": "O", "letter": "A", "weight": 2.5, "progressDriver": "both"},
    "key_result": {"title": "K", "kind": "stay_within", "lower": 1, "upper": 2.5},
    "tactic": {"title": "T", "scores": {"reach_in_weeks": 3, "costs": 1.5}, "recurrence": "FREQ=DAILY", "effort": 2},
    "estimate": {"input": "scores/fit", "low": 1, "value": 2.5, "high": 9, "note": "a guess"},
    "indicator": {"title": "I", "significance": 4, "tractability": 2.5, "state": "dropped", "reason": "why"},
    "check_in": {"state": "published", "whatChanged": "C", "nextStep": None, "acknowledgedBy": []},
    "metric": {"key": "m", "name": "M", "kind": "ratio", "precision": 2, "goodDirection": "down"},
    "alignment": {"kind": "supports", "weight": 2.5, "note": "why"},
    "account": {"channel": "instagram", "handle": "@campfire", "state": "dormant", "focus": "keep"},
    "audit": {"title": "A", "heldOn": "2026-01-10", "note": "found"},
    "member": {"name": "Brian", "email": "brian@example.org", "hoursPerWeek": 7.5},
    "source": {"name": "S", "scheme": "hmac_sha256", "header": "X-Signature", "prefix": "sha256="},
    "webhook_endpoint": {"url": "https://8.8.8.8/x", "events": ["*"], "description": "all", "state": "disabled"},
    "key": {"scopes": ["read", "ingest"], "name": "a sensor's", "expiresAt": "2030-01-01T01:00:00+01:00"},
}


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.noun)
async def test_every_noun_is_made_as_it_was_sent(graph: Graph, workspace: Workspace, resource: Any):
    given = {"id": str(uuid4()), **INPUTS[resource.noun]}
    async with workspace.writing() as work:
        if resource.noun == "objective":
            given["planId"] = str((await make.make_plan(work)).id)
        if resource.noun == "check_in":
            given["planId"] = str((await make.make_plan(work)).id)
        if resource.noun == "alignment":
            given |= {name: str((await make.make_objective(work)).id) for name in ("fromId", "toId")}
        if resource.noun in ("estimate", "indicator"):
            given["tacticId"] = str((await make.make_tactic(work)).id)
        if resource.noun == "key_result":
            given["objectiveId"] = str((await make.make_objective(work)).id)
            given["metricId"] = str((await make.make_metric(work)).id)
    name, field = resource.title, resource.title[0].lower() + resource.title[1:]
    sent = " ".join(given)
    query = (
        f"mutation($input: {name}Input!) {{ create{name}(input: $input) {{ {field} {{ {sent} version }} {FAULTS} }} }}"
    )
    made = (await graph(query, input=given))[f"create{name}"]
    assert made["userErrors"] == []
    expected = given | {"expiresAt": "2030-01-01T00:00:00Z"} if name == "Key" else given
    assert made[field] == expected | {"version": 1}
    again = (await graph(query, input=given))[f"create{name}"]
    assert again[field] is None
    taken = {("taken", pointer) for pointer in ("/id", "/key", "/toId", "/handle")}
    assert taken & set(faults_of(again))


async def test_a_key_and_a_secret_stand_in_the_first_answer_only(graph: Graph, new_graph: Callable[..., Graph]):
    data = await graph("""mutation {
      createKey(input: {scopes: [read]}) { token key { id hint scopes } userErrors { code } }
      createSource(input: {name: "shop"}) { secret source { id scheme } }
    }""")
    key, source = data["createKey"], data["createSource"]
    assert key["token"].startswith(key["key"]["hint"])
    assert (await new_graph(key["token"])("{ viewer { scopes } }"))["viewer"] == {"scopes": ["read"]}
    assert source["secret"].startswith("whsec_")
    assert source["source"]["scheme"] == "standard_webhooks"
    failed = await graph("mutation { createKey(input: {scopes: []}) { token key { id } userErrors { pointer } } }")
    assert failed["createKey"] == {"token": None, "key": None, "userErrors": [{"pointer": "/scopes"}]}


async def test_the_answer_is_read_after_the_commit(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        objective = await make.make_objective(work)
        metric = await make.make_metric(work)
        await make.record(work, metric, ("2026-11-20", 40.0))
    query = """mutation($input: KeyResultInput!) { createKeyResult(input: $input) {
      keyResult { progress status lastReading { value } objective { progress keyResults { totalCount } } }
    } }"""
    ids = {"objectiveId": str(objective.id), "metricId": str(metric.id)}
    given = {**ids, "title": "K", "kind": "increase_to", "baseline": 0, "target": 100}
    made = (await graph(query, input=given))["createKeyResult"]["keyResult"]
    assert (made["progress"], made["lastReading"]) == (0.4, {"value": 40.0})
    assert made["objective"] == {"progress": 0.4, "keyResults": {"totalCount": 1}}


async def test_fields_of_a_mutation_see_what_those_before_them_did(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        objective = await make.make_objective(work)
    query = """mutation($id: ID!) {
      a: createTactic(input: {title: "a", objectiveId: $id}) { tactic { objective { tactics { totalCount } } } }
      b: createTactic(input: {title: "b", objectiveId: $id}) { tactic { objective { tactics { totalCount } } } }
    }"""
    data = await graph(query, id=str(objective.id))
    counts = [data[name]["tactic"]["objective"]["tactics"]["totalCount"] for name in ("a", "b")]
    assert counts == [1, 2]


async def test_one_that_fails_leaves_the_next_alone(graph: Graph, workspace: Workspace):
    query = """mutation($taken: ID!) {
      first: createPlan(input: {id: $taken, title: "first"}) { plan { title } userErrors { code } }
      twice: createPlan(input: {id: $taken, title: "twice"}) { plan { title } userErrors { code pointer } }
      wrong: createPlan(input: {title: "w", startsOn: "2026-02-01", endsOn: "2026-01-01"}) { userErrors { pointer } }
      large: recordReadings(readings: [{metric: "m", value: 1e308, at: "2026-11-01"}]) { outcomes { quarantined } }
      last: createPlan(input: {title: "last"}) { plan { title objectives { totalCount } } userErrors { code } }
    }"""
    data = await graph(query, taken=str(uuid4()))
    assert data["first"] == {"plan": {"title": "first"}, "userErrors": []}
    assert data["twice"] == {"plan": None, "userErrors": [{"code": "taken", "pointer": "/id"}]}
    assert data["wrong"] == {"userErrors": [{"pointer": "/endsOn"}]}
    assert data["large"] == {"outcomes": {"quarantined": 1}}
    assert data["last"] == {"plan": {"title": "last", "objectives": {"totalCount": 0}}, "userErrors": []}
    titles = (await graph('{ plans(sort: "title") { nodes { title } } }'))["plans"]["nodes"]
    assert [one["title"] for one in titles] == ["first", "last"]


async def test_what_is_not_allowed_is_an_error_of_the_field_alone(with_scopes: Callable[..., Any]):
    writer = await with_scopes(Scope.WRITE)
    answer = await writer.ask("""mutation {
      createKey(input: {scopes: [admin]}) { token userErrors { code } }
      createPlan(input: {title: "P"}) { plan { title } }
      updateWorkspace(patch: {name: "mine"}) { userErrors { code } }
    }""")
    assert answer["data"] == {"createKey": None, "createPlan": {"plan": {"title": "P"}}, "updateWorkspace": None}
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["forbidden", "forbidden"]
    reader = await with_scopes(Scope.READ)
    assert await reader.refused('mutation { createPlan(input: {title: "P"}) { userErrors { code } } }') == (
        "forbidden",
        [],
    )


async def test_a_child_in_the_way(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        objective = await make.make_objective(work)
    query = doing("deletePlan(id: ID!, cascade: Boolean! = false)", "deletedId")
    refused = (await graph(query, id=str(objective.plan_id)))["deletePlan"]
    assert (refused["deletedId"], faults_of(refused)) == (None, [("in_the_way", None)])
    done = (await graph(query, id=str(objective.plan_id), cascade=True))["deletePlan"]
    assert done == {"deletedId": str(objective.plan_id), "userErrors": []}
    gone = await graph("query($id: ID!) { objective(id: $id) { id } }", id=str(objective.id))
    assert gone == {"objective": None}


KEY_RESULT = {
    "title": "K",
    "kind": "increase_to",
    "baseline": 1,
    "target": 2,
    "objectiveId": str(uuid4()),
    "metricId": str(uuid4()),
}


@pytest.mark.parametrize(
    ("noun", "given", "faults"),
    [
        ("Plan", {"title": ""}, [("string_too_short", "/title")]),
        ("Plan", {"title": "x" * 301}, [("string_too_long", "/title")]),
        ("Plan", {"title": "a\x00b"}, [("string_pattern_mismatch", "/title")]),
        ("Plan", {"title": "a", "id": "7"}, [("uuid_parsing", "/id")]),
        ("Plan", {"title": "", "id": "7"}, [("uuid_parsing", "/id"), ("string_too_short", "/title")]),
        ("Objective", {"title": "O", "planId": str(uuid4())}, [("unknown_reference", "/planId")]),
        (
            "Objective",
            {"title": "O", "planId": "x", "weight": -1},
            [("uuid_parsing", "/planId"), ("greater_than_equal", "/weight")],
        ),
        ("KeyResult", KEY_RESULT, [("unknown_reference", "/objectiveId")]),
        (
            "KeyResult",
            KEY_RESULT | {"milestones": [{"on": "2026-01-01", "value": 1}] * 101},
            [("too_long", "/milestones")],
        ),
        ("Tactic", {"title": "T", "requires": [str(uuid4())]}, [("unknown_reference", "/requires/0")]),
        ("Tactic", {"title": "T", "assigneeIds": ["x"]}, [("uuid_parsing", "/assigneeIds/0")]),
        ("Tactic", {"title": "T", "scores": {"a_b": "3"}}, [("float_type", "/scores/a_b")]),
        ("Tactic", {"title": "T", "scores": [1]}, [("dict_type", "/scores")]),
        ("Tactic", {"title": "T", "scores": None}, [("dict_type", "/scores")]),
        ("Metric", {"key": "a b", "name": "M", "kind": "level"}, [("string_pattern_mismatch", "/key")]),
        ("Source", {"name": "S", "scheme": "token"}, [("missing", "/header")]),
        ("Member", {"name": "M", "hoursPerWeek": 200}, [("less_than_equal", "/hoursPerWeek")]),
    ],
)
async def test_what_an_input_must_keep_to(
    graph: Graph, noun: str, given: dict[str, Any], faults: list[tuple[str, str]]
):
    query = f"mutation($input: {noun}Input!) {{ create{noun}(input: $input) {{ {FAULTS} }} }}"
    assert faults_of((await graph(query, input=given))[f"create{noun}"]) == faults


async def test_faults_of_a_patch_point_into_it(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        key_result = await make.make_key_result(work)
    query = doing("updateKeyResult(id: ID!, patch: KeyResultPatch!)", "keyResult { id }")
    for patch, faults in (
        ({"metricId": str(uuid4())}, [("unknown_reference", "/metricId")]),
        ({"startsOn": "2026-02-01", "dueOn": "2026-01-01"}, [("due_before_start", "/dueOn")]),
        ({"target": 0}, [("target_is_baseline", "/target")]),
    ):
        changed = (await graph(query, id=str(key_result.id), patch=patch))["updateKeyResult"]
        assert (changed["keyResult"], faults_of(changed)) == (None, faults)
    for identity in ("x", str(uuid4())):
        changed = (await graph(query, id=identity, patch={}))["updateKeyResult"]
        assert faults_of(changed) == [("not_found", None)]


COUNTS = ("accepted", "unchanged", "revised", "rejected", "quarantined")
ITEMS = "items { index outcome code retryable pointer }"
RECORD = doing(
    "recordReadings(readings: [ReadingInput!]!, atomic: Boolean! = false)", f"outcomes {{ {' '.join(COUNTS)} {ITEMS} }}"
)


async def test_readings_are_recorded_each_on_its_own(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        metric = await make.make_metric(work, key="followers")
        await make.record(work, metric, ("2026-11-18", 1.0), ("2026-11-19", 2.0))
    readings = [
        {"metric": "followers", "value": 1, "at": "2026-11-18"},
        {"metric": str(metric.id), "value": 3, "at": "2026-11-19"},
        {"metric": "followers", "value": 4, "periodStart": "2026-11-20T00:00:00Z", "externalId": "x", "note": "n"},
        {"metric": "unknown", "value": 4, "at": "2026-11-20"},
        {"metric": "followers", "value": 4, "periodStart": "yesterday"},
    ]
    done = (await graph(RECORD, readings=readings))["recordReadings"]
    outcomes = done["outcomes"]
    assert [outcomes[name] for name in COUNTS] == [1] * 5
    assert [one["outcome"] for one in outcomes["items"]] == [
        "unchanged",
        "revised",
        "accepted",
        "quarantined",
        "rejected",
    ]
    assert [one["pointer"] for one in outcomes["items"]] == [None, None, None, "/metric", "/periodStart"]
    assert done["userErrors"] == []
    kept = await graph('{ readings(sort: "periodStart") { nodes { value externalId note revision } } }')
    assert [one["value"] for one in kept["readings"]["nodes"]] == [1.0, 3.0, 4.0]
    assert kept["readings"]["nodes"][2] == {"value": 4.0, "externalId": "x", "note": "n", "revision": 1}


async def test_all_readings_or_none(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        await make.make_metric(work, key="followers")
    readings = [
        {"metric": "followers", "value": 1, "at": "2026-11-18"},
        {"metric": "followers", "value": 1, "periodStart": "?"},
    ]
    refused = (await graph(RECORD, readings=readings, atomic=True))["recordReadings"]
    assert (refused["outcomes"], faults_of(refused)) == (None, [("bad_time", "/1/periodStart")])
    assert await graph("{ readings { totalCount } }") == {"readings": {"totalCount": 0}}
    nothing = (await graph(RECORD, readings=readings[1:]))["recordReadings"]
    assert (nothing["outcomes"]["rejected"], faults_of(nothing)) == (1, [("bad_time", "/0/periodStart")])


async def test_too_many_readings_are_refused_whole(graph: Graph):
    readings = [{"metric": "m", "value": 1, "at": "2026-11-18"}] * 10_001
    refused = (await graph(RECORD, readings=readings))["recordReadings"]
    assert (refused["outcomes"], faults_of(refused)) == (None, [("too_many", "")])


async def test_a_sensor_records_and_reads_nothing(workspace: Workspace, with_scopes: Callable[..., Any]):
    async with workspace.writing() as work:
        await make.make_metric(work, key="followers")
    sensor = await with_scopes(Scope.INGEST)
    done = await sensor(RECORD, readings=[{"metric": "followers", "value": 1, "at": "2026-11-18"}])
    assert done["recordReadings"]["outcomes"]["accepted"] == 1


async def test_a_reading_is_withdrawn(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        metric = await make.make_metric(work)
        await make.record(work, metric, ("2026-11-18", 1.0), ("2026-11-19", 2.0))
    query = doing(
        "withdrawReading(metricId: ID!, periodStart: DateTime!)",
        "metric { lastReading { value } readings { totalCount } }",
    )
    for start in ("2026-11-19T01:00:00+01:00", "2026-11-19T00:00:00Z"):
        done = (await graph(query, metricId=str(metric.id), periodStart=start))["withdrawReading"]
        if start.endswith("Z"):
            assert (done["metric"], faults_of(done)) == (None, [("not_found", None)])
        else:
            assert done == {"metric": {"lastReading": {"value": 1.0}, "readings": {"totalCount": 1}}, "userErrors": []}
    assert faults_of((await graph(query, metricId="x", periodStart="2026-11-19T00:00:00Z"))["withdrawReading"]) == [
        ("not_found", None)
    ]


async def test_a_persons_word_on_a_status(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        key_result = await make.make_key_result(work)
    query = doing(
        "overrideStatus(keyResultId: ID!, status: Pace!, reason: String!, expiresAt: DateTime!)",
        "keyResult { status reasons { rule message } }",
    )
    said = {"status": "at_risk", "reason": "The launch slipped.", "expiresAt": "2126-01-01T00:00:00Z"}
    given = {"keyResultId": str(key_result.id), **said}
    done = (await graph(query, **given))["overrideStatus"]
    assert (done["keyResult"]["status"], done["userErrors"]) == ("at_risk", [])
    assert any("The launch slipped." in reason["message"] for reason in done["keyResult"]["reasons"])
    refused = (await graph(query, **given | {"reason": ""}))["overrideStatus"]
    assert faults_of(refused) == [("string_too_short", "/reason")]
    assert faults_of((await graph(query, **given | {"keyResultId": str(uuid4())}))["overrideStatus"]) == [
        ("not_found", None)
    ]
    back = doing("removeOverride(keyResultId: ID!)", "keyResult { status }")
    assert (await graph(back, keyResultId=given["keyResultId"]))["removeOverride"] == {
        "keyResult": {"status": "pending"},
        "userErrors": [],
    }


async def test_the_workspace_is_changed(graph: Graph):
    query = doing("updateWorkspace(patch: WorkspacePatch!)", "workspace { locale timeZone weekStart version }")
    done = (await graph(query, patch={"locale": "bg", "timeZone": "Europe/Sofia"}))["updateWorkspace"]
    assert done["workspace"] == {"locale": "bg", "timeZone": "Europe/Sofia", "weekStart": "monday", "version": 2}
    done = (await graph(query, patch={"timeZone": None}))["updateWorkspace"]
    assert done["workspace"]["timeZone"] == "UTC"
    refused = (await graph(query, patch={"timeZone": "Sofia", "fiscalYearStart": "13-01"}))["updateWorkspace"]
    assert {pointer for _, pointer in faults_of(refused)} == {"/timeZone", "/fiscalYearStart"}


async def test_ids_are_shared_by_all_nouns(graph: Graph):
    identity = str(uuid4())
    query = """mutation($id: ID!) {
      createMember(input: {id: $id, name: "M"}) { member { id } }
      createPlan(input: {id: $id, title: "P"}) { plan { id } userErrors { code pointer } }
    }"""
    data = await graph(query, id=identity)
    assert UUID(data["createMember"]["member"]["id"]) == UUID(identity)
    assert data["createPlan"] == {"plan": None, "userErrors": [{"code": "taken", "pointer": "/id"}]}
