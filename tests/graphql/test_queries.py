"""Reading the graph: the whole chain, lists and their pages, things by id, and what is not for everyone."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from service.store.tables.people import Scope
from tests.graphql.conftest import Graph, NewGraph
from tests.support import factories as make
from tests.support.workspaces import Workspace

CHAIN = """
query Chain($id: ID!) {
  objective(id: $id) {
    level title
    children { nodes {
      title parent { id title } plan { title } owner { name } progress pace status weakestId
      reasons { rule message params }
      rolledUp { method progress children { ref weight share contribution } excluded { ref reason { message } } }
      keyResults { nodes {
        title kind progress rawProgress expected pace status freshness grade requiredRatePerDay resolvedTarget
        lastReading { value periodStart } metric { key lastReading { value } } milestones { on value }
        forecast { method points value }
        tactics { nodes {
          title status objective { title } keyResult { title } responsible { name } assignees { name }
          requires requiredTactics { title } excludedTactics { title }
        } }
      } }
      tactics { nodes { title } }
    } }
  }
}
"""


async def grow(workspace: Workspace) -> dict[str, Any]:
    """A company goal, an objective under it with a key result on the way, and two tactics."""
    async with workspace.writing() as work:
        ada, brian = await make.make_member(work), await make.make_member(work, name="Brian")
        plan = await make.make_plan(work, starts_on="2026-11-01", ends_on="2026-12-01")
        goal = await make.make_objective(work, plan_id=plan.id, title="A new market", level="company")
        under = {"plan_id": plan.id, "parent_id": goal.id, "owner_id": ada.id}
        objective = await make.make_objective(work, title="Be known there", level="social", **under)
        metric = await make.make_metric(work, key="followers")
        milestones = [{"on": "2026-11-11", "value": 50}]
        key_result = await make.make_key_result(
            work, objective_id=objective.id, metric_id=metric.id, milestones=milestones
        )
        serves = {"objective_id": objective.id, "key_result_id": key_result.id}
        first = await make.make_tactic(work, title="List influencers", **serves)
        more = {"requires": [first.id], "assignee_ids": [brian.id, ada.id], "responsible_id": ada.id}
        second = await make.make_tactic(work, title="Write to them", **serves, **more)
        await make.record(work, metric, ("2026-11-18", 20.0), ("2026-11-19", 22.0), ("2026-11-20", 25.0))
    names = ("ada", "brian", "plan", "goal", "objective", "metric", "key_result", "first", "second")
    values = (ada, brian, plan, goal, objective, metric, key_result, first, second)
    return {name: row.id for name, row in zip(names, values, strict=True)}


async def test_the_whole_chain_in_one_query(graph: Graph, workspace: Workspace):
    ids = await grow(workspace)
    goal = (await graph(CHAIN, id=str(ids["goal"])))["objective"]
    assert (goal["level"], goal["title"]) == ("company", "A new market")
    (objective,) = goal["children"]["nodes"]
    assert objective["parent"] == {"id": str(ids["goal"]), "title": "A new market"}
    assert objective["owner"] == {"name": "Ada"}
    assert objective["progress"] == 0.25
    assert objective["weakestId"] == str(ids["key_result"])
    (counted,) = objective["rolledUp"]["children"]
    assert counted == {"ref": str(ids["key_result"]), "weight": 1.0, "share": 1.0, "contribution": 0.25}
    assert all(reason["message"] for reason in objective["reasons"])
    (key_result,) = objective["keyResults"]["nodes"]
    assert (key_result["kind"], key_result["progress"], key_result["grade"]) == ("increase_to", 0.25, 0.3)
    assert key_result["lastReading"] == {"value": 25.0, "periodStart": "2026-11-20T00:00:00Z"}
    assert key_result["metric"] == {"key": "followers", "lastReading": {"value": 25.0}}
    assert key_result["milestones"] == [{"on": "2026-11-11", "value": 50.0}]
    assert key_result["forecast"]["method"] == "straight_line"
    first, second = key_result["tactics"]["nodes"]
    assert (first["title"], first["requiredTactics"]) == ("List influencers", [])
    assert second["requires"] == [str(ids["first"])]
    assert second["requiredTactics"] == [{"title": "List influencers"}]
    assert second["assignees"] == [{"name": "Brian"}, {"name": "Ada"}]
    assert second["responsible"] == {"name": "Ada"}


async def test_lists_of_a_plan_a_metric_and_a_member(graph: Graph, workspace: Workspace):
    ids = await grow(workspace)
    query = """query($plan: ID!, $metric: ID!, $ada: ID!, $brian: ID!) {
      plan(id: $plan) {
        objectives { totalCount } keyResults { totalCount nodes { id } } tactics(first: 1) { totalCount nodes { id } }
        prioritizedTactics { items { id } notScored { id reason } tieRule }
      }
      metric(id: $metric) {
        keyResults { nodes { id } } readings(last: 2) { totalCount nodes { value metric { key } } } successor { id }
      }
      ada: member(id: $ada) { objectives { totalCount } tactics { totalCount } responsibleFor { nodes { id } } }
      brian: member(id: $brian) { objectives { totalCount } tactics { nodes { id } } }
    }"""
    data = await graph(query, **{name: str(ids[name]) for name in ("plan", "metric", "ada", "brian")})
    first, second = str(ids["first"]), str(ids["second"])
    assert data["plan"]["objectives"] == {"totalCount": 2}
    assert data["plan"]["keyResults"] == {"totalCount": 1, "nodes": [{"id": str(ids["key_result"])}]}
    assert data["plan"]["tactics"] == {"totalCount": 2, "nodes": [{"id": first}]}
    ranked = data["plan"]["prioritizedTactics"]
    assert ranked["items"] == []
    assert [one["id"] for one in ranked["notScored"]] == [first, second]
    assert ranked["tieRule"]
    assert data["metric"]["readings"]["totalCount"] == 3
    assert [one["value"] for one in data["metric"]["readings"]["nodes"]] == [22.0, 25.0]
    assert data["ada"] == {
        "objectives": {"totalCount": 1},
        "tactics": {"totalCount": 1},
        "responsibleFor": {"nodes": [{"id": second}]},
    }
    assert data["brian"] == {"objectives": {"totalCount": 0}, "tactics": {"nodes": [{"id": second}]}}


async def test_things_by_id_whatever_they_are(graph: Graph, workspace: Workspace, new_workspace: Any):
    ids = await grow(workspace)
    stranger = await new_workspace()
    async with stranger.writing() as work:
        foreign = (await make.make_plan(work)).id
    query = """query($id: ID!, $ids: [ID!]!) {
      node(id: $id) { __typename id ... on Plan { title objectives { totalCount } } }
      nodes(ids: $ids) { __typename id ... on Metric { key lastReading { value } } }
    }"""
    asked = [str(ids["metric"]), str(foreign), "no id", str(uuid4()), str(ids["first"]), str(ids["metric"]).upper()]
    data = await graph(query, id=str(ids["plan"]), ids=asked)
    plan = {"__typename": "Plan", "id": str(ids["plan"]), "title": "Grow", "objectives": {"totalCount": 2}}
    assert data["node"] == plan
    metric = {"__typename": "Metric", "id": str(ids["metric"]), "key": "followers", "lastReading": {"value": 25.0}}
    assert data["nodes"] == [metric, None, None, None, {"__typename": "Tactic", "id": str(ids["first"])}, metric]


@pytest.mark.parametrize("noun", ["plan", "objective", "keyResult", "tactic", "metric", "member", "source", "key"])
async def test_what_is_not_there_is_null(graph: Graph, noun: str, new_workspace: Any):
    stranger = await new_workspace()
    async with stranger.writing() as work:
        foreign = (await make.make_plan(work)).id
    for text in (str(foreign), str(uuid4()), "7", "", "ÿ" * 36, "{" + str(foreign)[:34] + "}"):
        assert await graph(f"query($id: ID!) {{ {noun}(id: $id) {{ id }} }}", id=text) == {noun: None}


async def test_the_viewer(graph: Graph, workspace: Workspace, with_scopes: Callable[..., Any]):
    async with workspace.writing() as work:
        ada = await make.make_member(work)
    query = "{ viewer { scopes workspace { id slug name locale timeZone version } member { id name } } }"
    viewer = (await graph(query))["viewer"]
    assert viewer["scopes"] == ["read", "write", "ingest", "admin"]
    assert (viewer["workspace"]["id"], viewer["workspace"]["slug"]) == (str(workspace.id), workspace.slug)
    assert viewer["member"] is None
    acting = await with_scopes(Scope.READ, member_id=ada.id)
    assert (await acting(query))["viewer"]["member"] == {"id": str(ada.id), "name": "Ada"}


async def test_a_key_sees_what_its_scopes_allow(graph: Graph, workspace: Workspace, with_scopes: Callable[..., Any]):
    async with workspace.writing() as work:
        source, (key, _) = await make.make_source(work), await make.make_key(work)
        plan = await make.make_plan(work)
    reader, sensor = await with_scopes(Scope.READ), await with_scopes(Scope.INGEST)
    for query in ("{ sources { totalCount } }", "{ keys { nodes { id } } }", "query($id: ID!) { key(id: $id) { id } }"):
        variables = {"id": str(key.id)} if "$id" in query else {}
        assert await reader.refused(query, **variables) == ("forbidden", [])
        assert await graph(query, **variables)
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    ids = [str(source.id), str(key.id), str(plan.id)]
    assert [one and one["id"] for one in (await reader(query, ids=ids))["nodes"]] == [None, None, str(plan.id)]
    assert [one["id"] for one in (await graph(query, ids=ids))["nodes"]] == ids
    for query in (
        "{ plans { nodes { id } } }",
        "{ readings { totalCount } }",
        "{ prioritizeTactics(input: {tactics: []}) { method } }",
    ):
        assert await sensor.refused(query) == ("forbidden", [])
    for query in ("{ viewer { workspace { name } } }", "{ viewer { member { name } } }"):
        assert await sensor.refused(query) == ("forbidden", [])
    assert await sensor("{ viewer { scopes } }") == {"viewer": {"scopes": ["ingest"]}}


async def test_one_field_that_fails_leaves_the_others_standing(graph: Graph):
    answer = await graph.ask(
        '{ a: plans(after: "zz") { nodes { id } } viewer { scopes } b: plans(first: 0) { totalCount } }'
    )
    assert answer["data"] == {"a": None, "viewer": {"scopes": ["read", "write", "ingest", "admin"]}, "b": None}
    assert {error["path"][0]: error["extensions"]["code"] for error in answer["errors"]} == {
        "a": "invalid",
        "b": "invalid",
    }


PAGES = """query($first: Int, $after: String, $last: Int, $before: String, $sort: [String!], $filter: TacticFilter) {
  tactics(first: $first, after: $after, last: $last, before: $before, sort: $sort, filter: $filter) {
    totalCount nodes { id } edges { cursor node { id title } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}"""


@pytest.fixture
async def tactics(workspace: Workspace) -> list[str]:
    """Nine tactics whose values repeat and are missing in places; their ids in the order they were made."""
    values = [3, None, 1, 3, None, 2, 1, 3, 2]
    async with workspace.writing() as work:
        rows = [await make.make_tactic(work, title=f"T{place}", value=value) for place, value in enumerate(values)]
    return [str(row.id) for row in rows]


async def walk(graph: Graph, size: int, backwards: bool, **given: Any) -> tuple[list[str], int]:
    """All pages one after another; the ids in the order of the list, and how many pages there were."""
    found: list[str] = []
    cursor, pages, more = None, 0, True
    while more:
        turn = {"last": size, "before": cursor} if backwards else {"first": size, "after": cursor}
        page = (await graph(PAGES, **turn, **given))["tactics"]
        here = [one["id"] for one in page["nodes"]]
        assert [one["node"]["id"] for one in page["edges"]] == here
        assert len(here) <= size
        info = page["pageInfo"]
        assert (info["startCursor"], info["endCursor"]) == (page["edges"][0]["cursor"], page["edges"][-1]["cursor"])
        assert info["hasNextPage" if backwards else "hasPreviousPage"] is (pages > 0)
        more = info["hasPreviousPage" if backwards else "hasNextPage"]
        cursor = info["startCursor" if backwards else "endCursor"]
        found = here + found if backwards else found + here
        pages += 1
    return found, pages


@pytest.mark.parametrize("size", [1, 2, 4, 9, 10])
@pytest.mark.parametrize("sort", [None, ["value"], ["-value"], ["-value", "title"], ["-createdAt"], ["value,-title"]])
async def test_pages_make_up_the_list(graph: Graph, tactics: list[str], size: int, sort: list[str] | None):
    whole = [one["id"] for one in (await graph(PAGES, sort=sort))["tactics"]["nodes"]]
    assert sorted(whole) == sorted(tactics)
    for backwards in (False, True):
        assert await walk(graph, size, backwards, sort=sort) == (whole, -(-len(whole) // size))


async def test_between_two_cursors(graph: Graph, tactics: list[str]):
    cursors = [one["cursor"] for one in (await graph(PAGES))["tactics"]["edges"]]
    page = (await graph(PAGES, after=cursors[1], before=cursors[5]))["tactics"]
    assert [one["id"] for one in page["nodes"]] == tactics[2:5]
    page = (await graph(PAGES, after=cursors[1], before=cursors[5], last=2))["tactics"]
    assert [one["id"] for one in page["nodes"]] == tactics[3:5]
    assert page["totalCount"] == 9


@pytest.mark.parametrize(
    ("sort", "titles"),
    [
        (["-title"], ["T8", "T7"]),
        (["value", "-title"], ["T6", "T2"]),
        ("value,-title", ["T6", "T2"]),
        (["-created_at", "-value", "-title"], ["T7", "T3"]),
        (["-createdAt", "-value", "-title"], ["T7", "T3"]),
        (["-createdAt,-value", "-title"], ["T7", "T3"]),
        ([], ["T0", "T1"]),
    ],
)
async def test_sorting(graph: Graph, tactics: list[str], sort: Any, titles: list[str]):
    page = await graph(PAGES, first=2, sort=sort)
    assert [one["node"]["title"] for one in page["tactics"]["edges"]] == titles


@pytest.mark.parametrize(
    ("condition", "titles"),
    [
        ({"title": {"eq": "T3"}}, {"T3"}),
        ({"title": {"contains": "t3"}}, {"T3"}),
        ({"value": {"null": True}}, {"T1", "T4"}),
        ({"value": {"null": False, "lt": 2}}, {"T2", "T6"}),
        ({"value": {"gte": 3}, "title": {"in": ["T3", "T4"]}}, {"T3"}),
        ({"value": {"ne": 3}}, {"T1", "T2", "T4", "T5", "T6", "T8"}),
        ({"status": {"eq": "idea"}, "value": {"gt": 2.5}}, {"T0", "T3", "T7"}),
        ({"status": {"in": ["active", "done"]}}, set()),
        ({"createdAt": {"lt": "2026-11-21T12:00:00Z"}}, set()),
        ({"createdAt": {"lte": "2026-11-21T13:00:00+01:00"}, "value": {"eq": 2}}, {"T5", "T8"}),
        ({"dueOn": {"gte": "2026-01-01"}}, set()),
        ({"mandatory": {"eq": True}}, set()),
        ({"id": {"in": []}}, set()),
        ({"objectiveId": {"eq": str(uuid4())}}, set()),
        ({"assigneeIds": {"contains": str(uuid4())}}, set()),
        ({"version": {"eq": 1}, "value": {"eq": 1}}, {"T2", "T6"}),
        ({}, {f"T{place}" for place in range(9)}),
    ],
)
async def test_filtering(graph: Graph, tactics: list[str], condition: dict[str, Any], titles: set[str]):
    page = (await graph(PAGES, filter=condition))["tactics"]
    assert {one["node"]["title"] for one in page["edges"]} == titles
    assert page["totalCount"] == len(titles)


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ({"first": 0}, ("first", "out_of_range")),
        ({"first": 201}, ("first", "out_of_range")),
        ({"last": -1}, ("last", "out_of_range")),
        ({"first": 1, "last": 1}, ("last", "contradiction")),
        ({"after": "?"}, ("after", "bad_cursor")),
        ({"before": "A" * 60}, ("before", "bad_cursor")),
        ({"sort": ["titel"]}, ("sort", "unknown_field")),
        ({"sort": ["scores"]}, ("sort", "unknown_field")),
        ({"sort": ["requires"]}, ("sort", "not_sortable")),
        ({"sort": ["title", ""]}, ("sort", "unknown_field")),
        ({"sort": ["title"] * 6}, ("sort", "too_many")),
        ({"filter": {"title": {"eq": None}}}, ("filter.title.eq", "wrong_type")),
        ({"filter": {"title": None}}, ("filter.title", "wrong_type")),
        ({"filter": {"title": {"contains": "\x00"}}}, ("filter.title.contains", "wrong_type")),
        ({"filter": {"objectiveId": {"in": ["x"]}}}, ("filter.objectiveId.in", "wrong_type")),
        ({"filter": {"title": {"in": ["a"] * 201}}}, ("filter.title.in", "too_many")),
    ],
)
async def test_what_a_list_refuses(graph: Graph, arguments: dict[str, Any], fault: tuple[str, str]):
    assert await graph.refused(PAGES, **arguments) == ("invalid", [fault])


async def test_what_may_be_sorted_by_is_named_as_the_graph_names_it(graph: Graph):
    answer = await graph.ask(PAGES, sort=["dueon"])
    (error,) = answer["errors"]
    assert "dueOn" in error["message"]
    assert "due_on" not in error["message"]


async def test_a_cursor_of_another_list_is_refused(
    graph: Graph, tactics: list[str], new_graph: NewGraph, new_workspace: Any
):
    cursor = (await graph(PAGES))["tactics"]["pageInfo"]["startCursor"]
    stranger = new_graph((await new_workspace()).key)
    assert await stranger.refused(PAGES, after=cursor) == ("invalid", [("after", "bad_cursor")])
    assert await graph.refused(PAGES, after=cursor, sort=["title"]) == ("invalid", [("after", "bad_cursor")])
    assert await graph.refused("query($c: String) { plans(after: $c) { nodes { id } } }", c=cursor) == (
        "invalid",
        [("after", "bad_cursor")],
    )


async def test_pages_within_each_parent(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
        for count in (3, 0, 1):
            objective = await make.make_objective(work, plan_id=plan.id)
            for place in range(count):
                await make.make_tactic(work, objective_id=objective.id, title=f"T{place}")
    query = """query($id: ID!, $after: String) { plan(id: $id) { objectives { nodes {
      tactics(first: 2, after: $after, sort: ["title"]) {
        totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    } } } }"""
    pages = [one["tactics"] for one in (await graph(query, id=str(plan.id)))["plan"]["objectives"]["nodes"]]
    assert [[one["title"] for one in page["nodes"]] for page in pages] == [["T0", "T1"], [], ["T0"]]
    assert [page["totalCount"] for page in pages] == [3, 0, 1]
    assert [page["pageInfo"]["hasNextPage"] for page in pages] == [True, False, False]
    after = pages[0]["pageInfo"]["endCursor"]
    pages = [
        one["tactics"] for one in (await graph(query, id=str(plan.id), after=after))["plan"]["objectives"]["nodes"]
    ]
    assert [[one["title"] for one in page["nodes"]] for page in pages] == [["T2"], [], []]


async def test_one_field_under_two_names_with_other_arguments(graph: Graph, workspace: Workspace):
    async with workspace.writing() as work:
        objective = await make.make_objective(work)
        for title in ("a", "b", "c"):
            await make.make_tactic(work, objective_id=objective.id, title=title)
    query = """query($id: ID!) { objective(id: $id) {
      first: tactics(first: 1) { nodes { title } } last: tactics(last: 1) { nodes { title } }
      b: tactics(filter: {title: {in: ["b", "d"]}}) { nodes { title } }
    } }"""
    found = (await graph(query, id=str(objective.id)))["objective"]
    assert {name: [one["title"] for one in page["nodes"]] for name, page in found.items()} == {
        "first": ["a"],
        "last": ["c"],
        "b": ["b"],
    }


async def test_readings(graph: Graph, workspace: Workspace):
    ids = await grow(workspace)
    query = """query($filter: ReadingFilter) { readings(filter: $filter, sort: ["-periodStart"], first: 2) {
      totalCount nodes { metricId value periodStart periodEnd source provisional revision receivedAt metric { key } }
      pageInfo { hasNextPage endCursor } } }"""
    found = (await graph(query, filter={"metricId": {"eq": str(ids["metric"])}}))["readings"]
    assert [one["value"] for one in found["nodes"]] == [25.0, 22.0]
    assert found["totalCount"] == 3
    assert found["pageInfo"]["hasNextPage"]
    reading = found["nodes"][0]
    assert (reading["metricId"], reading["metric"]) == (str(ids["metric"]), {"key": "followers"})
    assert (reading["source"], reading["provisional"], reading["revision"]) == ("api", False, 1)


async def test_readings_that_wait_for_their_metric_are_listed(graph: Graph):
    record = "mutation ($readings: [ReadingInput!]!) { recordReadings(readings: $readings) { userErrors { code } } }"
    await graph(record, readings=[{"metric": "not.yet", "value": day, "at": f"2026-01-0{day}"} for day in (1, 2)])
    query = """{ quarantinedReadings(first: 1, filter: {metric: {eq: "not.yet"}}, sort: ["receivedAt"]) {
        totalCount nodes { metric reading source } pageInfo { hasNextPage } } }"""
    found = (await graph(query))["quarantinedReadings"]
    assert (found["totalCount"], found["pageInfo"]) == (2, {"hasNextPage": True})
    (one,) = found["nodes"]
    assert (one["metric"], one["reading"]["value"], one["source"]) == ("not.yet", 1, "api")
