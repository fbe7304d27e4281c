"""Two edges, one service: whatever is read, refused or judged by REST is the same in the graph."""

import re
from typing import Any

import pytest

from service.edge.resources import RESOURCES, Resource
from service.store.tables.sources import Scheme
from tests.edges.conftest import Tenant
from tests.edges.world import make_world

HYPHENS = {scheme.value: scheme.value.replace("-", "_") for scheme in Scheme}
"""GraphQL has no hyphens in the names of enum values."""

FREE = ("params", "scores")
"""JSON whose names are not ours."""


def camel(name: str) -> str:
    return re.sub(r"_(.)", lambda found: found.group(1).upper(), name)


def renamed(value: Any, *, free: bool = False) -> Any:
    """A REST answer in the graph's names; free JSON keeps its own."""
    if isinstance(value, dict):
        names = value if free else {camel(name): name for name in value}
        return {
            name: renamed(value[old], free=old in ("params", "scores")) for name, old in zip(names, value, strict=True)
        }
    if isinstance(value, list):
        return [renamed(one) for one in value]
    return HYPHENS.get(value, value) if isinstance(value, str) else value


def selection(value: Any) -> str:
    """The graph's fields for all that a REST answer holds."""
    if isinstance(value, list):
        return max(map(selection, value), key=len, default="")
    if not isinstance(value, dict):
        return ""
    inner = [camel(name) + ("" if name in FREE else selection(one)) for name, one in value.items()]
    return " { " + " ".join(inner) + " }"


def filled(value: Any) -> Any:
    """An answer without its empty lists, of which nobody can tell what they would hold."""
    if isinstance(value, dict):
        return {name: filled(one) for name, one in value.items() if one != []}
    return [filled(one) for one in value] if isinstance(value, list) else value


async def ask(tenant: Tenant, query: str, **variables: Any) -> Any:
    response = await tenant.client.post("/graphql", json={"query": query, "variables": variables})
    answer = response.json()
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
async def test_what_is_read_is_the_same(tenant: Tenant, resource: Resource) -> None:
    world = await make_world(tenant, "parity")
    identity = world.id(resource.path)
    if resource.noun == "check_in":  # a draft keeps nothing yet
        published = await tenant.client.patch(f"/v1/check-ins/{identity}", json={"state": "published"})
        assert published.status_code == 200, published.text
    rest = await tenant.read(f"{resource.path}/{identity}")
    name = camel(resource.noun)
    data = await ask(tenant, f"query ($id: ID!) {{ {name}(id: $id) {selection(rest)} }}", id=identity)
    assert data[name] == renamed(rest)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
async def test_what_is_listed_is_the_same(tenant: Tenant, resource: Resource) -> None:
    await make_world(tenant, "parity")
    rest = await tenant.read(
        resource.path, sort="-created_at,id", limit=10, **{"created_at[gte]": "2020-01-01T00:00:00Z"}
    )
    plural = camel(resource.plural)
    query = f"""{{ {plural}(first: 10, sort: ["-createdAt", "id"],
        filter: {{createdAt: {{gte: "2020-01-01T00:00:00Z"}}}}) {{ nodes {{ id }} pageInfo {{ hasNextPage }} }} }}"""
    connection = (await ask(tenant, query))[plural]
    assert [one["id"] for one in connection["nodes"]] == [one["id"] for one in rest["items"]] != []
    assert connection["pageInfo"]["hasNextPage"] == (rest["next_cursor"] is not None)


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("plan", {"title": ""}),
    ("plan", {"title": "x" * 301}),
    ("plan", {"title": "a\x00b"}),
    ("plan", {"title": "Backwards", "starts_on": "2026-02-01", "ends_on": "2026-01-01"}),
    ("objective", {"title": "Nowhere", "plan_id": "00000000-0000-7000-8000-000000000000"}),
    ("objective", {"title": "Ended?", "outcome": "achieved"}),
    ("objective", {"title": "Light", "weight": -1}),
    ("key_result", {"title": "Still", "kind": "increase_to", "baseline": 5, "target": 5}),
    ("key_result", {"title": "Wrong way", "kind": "decrease_to", "baseline": 5, "target": 6}),
    ("key_result", {"title": "Two", "kind": "increase_to", "target": 5, "target_multiply_by": 2}),
    ("tactic", {"title": "Sure", "confidence": 1.5}),
    ("metric", {"key": "not a key", "name": "M", "kind": "level"}),
    ("metric", {"key": "parity.metric", "name": "Twice", "kind": "level"}),
    ("member", {"name": "No one", "email": "nowhere"}),
    ("source", {"name": "Silent", "scheme": "token"}),
]


@pytest.mark.parametrize(
    ("noun", "fields"), WRONG, ids=lambda value: value if isinstance(value, str) else value.get("title")
)
async def test_what_is_refused_is_refused_alike(tenant: Tenant, noun: str, fields: dict[str, Any]) -> None:
    plan = await tenant.make("plans", title="A plan")
    objective = await tenant.make("objectives", title="An objective", plan_id=plan["id"])
    metric = await tenant.make("metrics", key="parity.metric", name="A metric", kind="level")
    needed = {
        "objective": {"plan_id": plan["id"]},
        "key_result": {"objective_id": objective["id"], "metric_id": metric["id"]},
    }
    fields = needed.get(noun, {}) | fields
    resource = next(one for one in RESOURCES if one.noun == noun)
    response = await tenant.client.post(f"/v1/{resource.path}", json=fields)
    problem = response.json()
    assert response.status_code in (409, 422), problem
    query = f"""mutation ($input: {resource.title}Input!) {{ create{resource.title}(input: $input)
        {{ userErrors {{ code pointer message }} }} }}"""
    errors = (await ask(tenant, query, input=renamed(fields)))[f"create{resource.title}"]["userErrors"]
    expected = [(one["code"], camel(one["pointer"]), one["message"]) for one in problem["errors"]]
    assert [(one["code"], one["pointer"], one["message"]) for one in errors] == expected


SETTINGS: dict[str, tuple[Any, Any]] = {
    "name": ("Campfire", ""),
    "locale": ("bg", "de"),
    "time_zone": ("Europe/Sofia", "Mars/Olympus"),
    "week_start": ("sunday", "tuesday"),
    "fiscal_year_start": ("07-01", "02-30"),
    "smart_on_track": (0.8, 1.01),
    "smart_at_risk": (0.9, 0),
    "okr_on_track": (1, 0),
    "okr_at_risk": (0.01, 0.71),
    "succeeded_from": (0, -0.1),
    "band_from": (0.7, 0.71),
    "band_to": (1, 0.59),
    "stale_after_cadences": (3.0, 2.5),
    "irregular_stale_days": (1, 0),
    "check_in_cadence": ("weekly", "daily"),
    "confidence_below": (0.7, 1.1),
    "prioritization_method": ("ice", "gut"),
    "value_threshold": (-2.5, "high"),
    "complexity_threshold": (5, True),
}
"""Every setting of a workspace, with a value it takes and one that it refuses."""

TYPED = {
    "locale", "week_start", "stale_after_cadences", "prioritization_method", "value_threshold", "complexity_threshold",
    "check_in_cadence",
}  # fmt: skip
"""Settings whose wrong values the graph's own types refuse, before the service sees them."""


async def test_every_setting_is_set_and_taken_back_alike(tenant: Tenant) -> None:
    before = await tenant.read("workspace")
    assert SETTINGS.keys() == before.keys() - {"id", "slug", "created_at", "updated_at", "version"}
    query = (
        f"mutation ($patch: WorkspacePatch!) {{ updateWorkspace(patch: $patch) {{ workspace {selection(before)} }} }}"
    )
    stamps = ("updated_at", "version")
    for name, (good, _) in SETTINGS.items():
        response = await tenant.client.patch("/v1/workspace", json={name: good})
        rest = response.json()
        assert (response.status_code, rest[name]) == (200, good), rest
        if name != "name":
            assert (await tenant.client.patch("/v1/workspace", json={name: None})).json()[name] == before[name]
        graph = (await ask(tenant, query, patch={camel(name): good}))["updateWorkspace"]["workspace"]
        assert {
            camel(one) for one in rest if one not in stamps and renamed(rest)[camel(one)] != graph[camel(one)]
        } == set()
        await ask(tenant, query, patch={camel(name): before[name] if name == "name" else None})
    after = await tenant.read("workspace")
    assert {one: after[one] for one in before if one not in stamps} == {
        one: before[one] for one in before if one not in stamps
    }


@pytest.mark.parametrize("name", SETTINGS)
async def test_a_setting_is_refused_alike(tenant: Tenant, name: str) -> None:
    wrong = SETTINGS[name][1]
    response = await tenant.client.patch("/v1/workspace", json={name: wrong})
    assert response.status_code == 422, response.text
    expected = [(one["code"], camel(one["pointer"]), one["message"]) for one in response.json()["errors"]]
    query = """mutation ($patch: WorkspacePatch!) { updateWorkspace(patch: $patch)
        { userErrors { code pointer message } } }"""
    answer = await tenant.client.post("/graphql", json={"query": query, "variables": {"patch": {camel(name): wrong}}})
    assert ("errors" in answer.json()) == (name in TYPED)
    if name in TYPED:
        return
    errors = answer.json()["data"]["updateWorkspace"]["userErrors"]
    assert [(one["code"], one["pointer"], one["message"]) for one in errors] == expected
    assert expected


async def test_judgement_by_settings_is_the_same(tenant: Tenant) -> None:
    settings = {"smart_on_track": 0.5, "smart_at_risk": 0.5, "value_threshold": 5, "fiscal_year_start": "04-01"}
    assert (await tenant.client.patch("/v1/workspace", json=settings)).status_code == 200
    goal = {"text": "Get 500 leads by the end of the fiscal year", "reference_date": "2026-11-21"}
    rest = (await tenant.client.post("/v1/smart/validate", json={"goals": [goal]})).json()["results"]
    assert rest[0]["extraction"]["deadline"] == "2027-03-31"
    query = "query ($goals: [GoalInput!]!) { validateGoals(goals: $goals) { extraction { deadline } } }"
    (found,) = (await ask(tenant, query, goals=[renamed(goal)]))["validateGoals"]
    assert found["extraction"]["deadline"] == "2027-03-31"

    tactics = [{"id": "a", "value": 5, "complexity": 2}, {"id": "b", "value": 4, "complexity": 2}, {"id": "c"}]
    wanted = {"sensitivity": True, "capacity": {"value": 9}, "tactics": tactics}
    ranked = (await tenant.client.post("/v1/tactics/prioritize", json={"method": None, **wanted})).json()
    assert (ranked["value_threshold"], [item["section"] for item in ranked["items"]]) == (5, [1, 3])
    query = f"query ($input: PrioritizeRequest!) {{ prioritizeTactics(input: $input) {selection(ranked)} }}"
    assert (await ask(tenant, query, input=wanted))["prioritizeTactics"] == renamed(ranked)

    item = {"kind": "increase_to", "baseline": 0, "target": 100, "current": 25, "starts_on": "2026-01-01"}
    item |= {"due_on": "2026-12-31", "as_of": "2026-07-02"}
    judged = (await tenant.client.post("/v1/progress/evaluate", json={"items": [item]})).json()["results"][0]
    assert (judged["status"], judged["pace_ratio"]) == ("on_track", pytest.approx(0.5))
    query = """query ($input: EvaluateProgressInput!) { evaluateProgress(input: $input) { results { status
        reasons { rule message params } } } }"""
    (found,) = (await ask(tenant, query, input={"items": [renamed(item)]}))["evaluateProgress"]["results"]
    assert found == {"status": "on_track", "reasons": judged["reasons"]}


async def test_judgement_is_the_same(tenant: Tenant) -> None:
    goal = {"text": "Grow Instagram followers from 12,400 to 15,000 by 31 March 2027", "reference_date": "2026-11-21"}
    history = [[f"2026-{month:02}-01", 9000 + 310 * month + month % 3 * 20] for month in range(1, 12)]
    sent = goal | {"context": {"history": history}}
    rest = (await tenant.client.post("/v1/smart/validate", json={"goals": [sent]})).json()["results"]
    letters = rest[0].pop("criteria")
    assert (rest[0].pop("rewrite"), rest[0].pop("conflicts")) == (None, [])
    assert (letters["A"]["status"], rest[0]["forecast"]["points"]) == ("fail", 11)
    assert rest[0]["forecast"].pop("reasons") == []
    expected = [rest[0] | {"criteria": [letters[letter] for letter in "SMART"]}]
    query = f"query ($goals: [GoalInput!]!) {{ validateGoals(goals: $goals) {selection(expected)} }}"
    given = renamed(goal) | {"context": {"history": [{"on": on, "value": value} for on, value in history]}}
    assert (await ask(tenant, query, goals=[given]))["validateGoals"] == renamed(expected)

    first = {"id": "a", "value": {"votes": [2, 5, 5]}, "complexity": 2, "effort": 3}
    second = {"id": "b", "value": 5, "complexity": {"low": 1, "likely": 2, "high": 4}, "effort": 4, "requires": ["a"]}
    tactics = [first, second, {"id": "c"}]
    wanted = {"tactics": tactics, "sensitivity": True, "capacity": {"effort": 5}, "seed": 7, "top_k": 1}
    ranked = (await tenant.client.post("/v1/tactics/prioritize", json=wanted)).json()
    assert (ranked["draws"], ranked["selection"]["ids"]) == (4000, ["a"])
    query = f"query ($input: PrioritizeRequest!) {{ prioritizeTactics(input: $input) {selection(ranked)} }}"
    assert (await ask(tenant, query, input=renamed(wanted)))["prioritizeTactics"] == renamed(ranked)

    wanted = {"tactics": [one | {"ease": 3, "impact": 2, "confidence": 1} for one in (first, second)]}
    compared = (await tenant.client.post("/v1/tactics/compare", json=wanted)).json()
    assert [one["method"] for one in compared["methods"]] == ["value_complexity", "ice"]
    query = f"query ($input: CompareMethodsInput!) {{ compareMethods(input: $input) {selection(compared)} }}"
    assert (await ask(tenant, query, input=renamed(wanted)))["compareMethods"] == renamed(compared)

    item = {"kind": "increase_to", "baseline": 0, "target": 100, "current": 25, "starts_on": "2026-01-01"}
    item |= {"due_on": "2026-12-31", "as_of": "2026-07-02"}
    history = [["2026-01-01", 0], ["2026-03-02", 10], ["2026-05-01", 21], ["2026-07-02", 25]]
    sent = item | {"history": history}
    judged = filled((await tenant.client.post("/v1/progress/evaluate", json={"items": [sent]})).json())
    given = renamed(item) | {"history": [{"on": on, "value": value} for on, value in history]}
    query = f"query ($input: EvaluateProgressInput!) {{ evaluateProgress(input: $input) {selection(judged)} }}"
    assert (await ask(tenant, query, input={"items": [given]}))["evaluateProgress"] == renamed(judged)
