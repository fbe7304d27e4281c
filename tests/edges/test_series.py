"""Series and looking back, the same by REST and in the graph: what is answered, and what is refused."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.edges.conftest import Tenant
from tests.edges.test_parity import filled, renamed, selection

POINTS = "{ start end value count provisional }"
Asked = dict[str, str]


async def series(tenant: Tenant, path: str, **asked: str) -> Any:
    """What REST says, held against what the graph says."""
    rest = await tenant.read(f"{path}/series", **asked)
    kind, identity = path.split("/")
    noun = {"metrics": "metric"}[kind]
    query = f"query ($id: ID!) {{ {noun}(id: $id) {{ series{arguments(asked)} {selection(filled(rest))} }} }}"
    assert (await ask(tenant, query, id=identity))[noun]["series"] == renamed(filled(rest))
    return rest


def arguments(asked: Asked) -> str:
    """The graph's arguments; those of enums without quotes."""
    told = {"as_of": "asOf"}
    given = [
        f"{told.get(name, name)}: {value if name in ('bucket', 'aggregate') else f'{chr(34)}{value}{chr(34)}'}"
        for name, value in asked.items()
    ]
    return f"({', '.join(given)})" if given else ""


async def ask(tenant: Tenant, query: str, **variables: Any) -> Any:
    answer = await answer_of(tenant, query, **variables)
    assert "errors" not in answer, answer["errors"]
    return answer["data"]


async def answer_of(tenant: Tenant, query: str, **variables: Any) -> Any:
    return (await tenant.client.post("/graphql", json={"query": query, "variables": variables})).json()


def without_nulls(value: Any) -> Any:
    """An answer without what is null, of which nobody can tell what it would hold."""
    if isinstance(value, dict):
        return {name: without_nulls(one) for name, one in value.items() if one is not None}
    return [without_nulls(one) for one in value] if isinstance(value, list) else value


async def make_visits(tenant: Tenant, **given: Any) -> dict[str, Any]:
    fields = {"key": "visits", "name": "Visits", "kind": "flow", "cadence": "daily", "unit": "count", **given}
    return await tenant.make("metrics", **fields)


async def now_after(tenant: Tenant, metric: str) -> str:
    """When the newest value of a metric was received."""
    listed = await tenant.read("readings", metric_id=metric, sort="-received_at", limit=1)
    return listed["items"][0]["received_at"]


async def test_a_story_of_corrections_is_told_as_it_was_known(tenant: Tenant) -> None:
    metric = await make_visits(tenant)
    path, asked = f"metrics/{metric['id']}", {"from": "2026-01-01", "to": "2026-01-04"}
    await tenant.record("visits", ("2026-01-01", 10), ("2026-01-02", 20))
    first = await now_after(tenant, metric["id"])
    await tenant.record("visits", ("2026-01-02", 25), ("2026-01-03", 5))
    second = await now_after(tenant, metric["id"])
    gone = await tenant.client.delete(f"/v1/{path}/readings/2026-01-01")
    assert gone.status_code == 204

    def values(found: Any) -> list[Any]:
        return [point["value"] for point in found["points"]]

    present = await series(tenant, path, **asked)
    assert values(present) == [None, 25, 5]
    assert [point["count"] for point in present["points"]] == [0, 1, 1]
    assert (present["bucket"], present["aggregate"], present["as_of"]) == ("day", "sum", None)
    assert (present["start"], present["end"]) == ("2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z")
    assert values(await series(tenant, path, **asked, as_of=second)) == [10, 25, 5]
    then = await series(tenant, path, **asked, as_of=first)
    assert (values(then), then["as_of"]) == ([10, 20, None], first)
    assert values(await series(tenant, path, **asked, as_of="2026-01-31")) == [None, None, None]
    assert values(await series(tenant, path, **asked, bucket="month")) == [30]
    assert values(await series(tenant, path, **asked, bucket="month", aggregate="avg", as_of=first)) == [15]

    for as_of, known in ((None, [25, 5]), (second, [10, 25, 5]), (first, [10, 20]), ("2026-01-31", [])):
        asked_for = {"metric_id": metric["id"], "limit": 2} | ({} if as_of is None else {"as_of": as_of})
        page = await tenant.read("readings", **asked_for)
        listed = page["items"]
        while page["next_cursor"] is not None:
            page = await tenant.read("readings", **asked_for, cursor=page["next_cursor"])
            listed += page["items"]
        assert [item["value"] for item in listed] == known
        query = """query ($id: ID!, $asOf: String) { readings(filter: {metricId: {eq: $id}}, asOf: $asOf)
            { totalCount nodes { periodStart periodEnd value source provisional receivedAt revision } } }"""
        found = (await ask(tenant, query, id=metric["id"], asOf=as_of))["readings"]
        assert found["totalCount"] == len(known)
        left_out = ("metric_id", "external_id", "note", "observed_at")
        assert found["nodes"] == [
            renamed({name: value for name, value in item.items() if name not in left_out}) for item in listed
        ]

    earlier = await tenant.read("readings/revisions", metric_id=metric["id"])
    assert [(item["value"], item["withdrawn"], item["superseded_at"] == second) for item in earlier["items"]] == [
        (10, True, False), (20, False, True),
    ]  # fmt: skip
    only = await tenant.read(
        "readings/revisions", metric_id=metric["id"], period_start="2026-01-02T00:00:00Z", withdrawn="false"
    )
    assert [item["value"] for item in only["items"]] == [20]
    every = selection(earlier["items"][0])
    query = f"""query ($id: ID!) {{ metric(id: $id) {{ revisions {{ totalCount nodes {every} }} }}
        readingRevisions(filter: {{metricId: {{eq: $id}}}}) {{ nodes {{ value source withdrawn supersededAt }} }} }}"""
    data = await ask(tenant, query, id=metric["id"])
    assert data["metric"]["revisions"] == {"totalCount": 2, "nodes": renamed(earlier["items"])}
    assert [one["value"] for one in data["readingRevisions"]["nodes"]] == [10, 20]


@pytest.mark.parametrize(
    ("kind", "cadence", "asked", "pointer", "code"),
    [
        ("level", "daily", {"aggregate": "sum"}, "aggregate", "aggregate_unfit"),
        ("ratio", "daily", {"aggregate": "sum"}, "aggregate", "aggregate_unfit"),
        ("ratio", "daily", {"aggregate": "avg"}, "aggregate", "aggregate_unfit"),
        ("unique", "daily", {"aggregate": "sum"}, "aggregate", "aggregate_unfit"),
        ("unique", "daily", {"bucket": "week"}, "aggregate", "aggregate_missing"),
        ("flow", "monthly", {"bucket": "week"}, "bucket", "bucket_too_short"),
        ("unique", "weekly", {"bucket": "day", "aggregate": "max"}, "bucket", "bucket_too_short"),
        ("flow", "daily", {"from": "2026-02-01", "to": "2026-02-01"}, "to", "empty_range"),
        ("flow", "daily", {"from": "2026-02-30"}, "from", "bad_time"),
        ("flow", "daily", {"from": "1950-01-01"}, "from", "too_many_buckets"),
        ("flow", "daily", {"to": "1767600000"}, "to", "bad_time"),
        ("flow", "daily", {"as_of": "2199-01-01"}, "as_of", "in_the_future"),
        ("flow", "daily", {"as_of": "now"}, "as_of", "bad_time"),
    ],
)
async def test_what_has_no_meaning_is_refused_with_the_reason(
    tenant: Tenant, kind: str, cadence: str, asked: Asked, pointer: str, code: str
) -> None:
    metric = await make_visits(tenant, kind=kind, cadence=cadence)
    response = await tenant.client.get(f"/v1/metrics/{metric['id']}/series", params=asked)
    problem = response.json()
    assert (response.status_code, problem["code"]) == (422, "invalid")
    assert [(fault["pointer"], fault["code"]) for fault in problem["errors"]] == [(pointer, code)]
    query = f"query ($id: ID!) {{ metric(id: $id) {{ key series{arguments(asked)} {{ key }} }} }}"
    answer = await answer_of(tenant, query, id=metric["id"])
    assert answer["data"] == {"metric": {"key": "visits", "series": None}}
    (error,) = answer["errors"]
    fault = problem["errors"][0] | {"pointer": {"as_of": "asOf"}.get(pointer, pointer)}
    assert error["extensions"]["errors"] == [fault]


@pytest.mark.parametrize(("name", "value"), [("bucket", "hour"), ("aggregate", "median"), ("bucket", "")])
async def test_words_that_are_not_known(tenant: Tenant, name: str, value: str) -> None:
    metric = await make_visits(tenant)
    response = await tenant.client.get(f"/v1/metrics/{metric['id']}/series", params={name: value})
    assert response.status_code == 422
    (fault,) = response.json()["errors"]
    assert (fault["pointer"], fault["code"]) == (name, "wrong_type")
    assert "day, week" in fault["message"] or "last, sum" in fault["message"]


async def test_one_metric_that_cannot_be_added_up_leaves_the_others(tenant: Tenant) -> None:
    await make_visits(tenant)
    await make_visits(tenant, key="reach", kind="unique")
    await tenant.record("visits", ("2026-01-01", 3))
    answer = await answer_of(
        tenant,
        """{ metrics(sort: ["key"]) { nodes { key
            series(from: "2026-01-01", to: "2026-01-02", aggregate: sum) { points { value } } } } }""",
    )
    assert answer["data"]["metrics"]["nodes"] == [
        {"key": "reach", "series": None}, {"key": "visits", "series": {"points": [{"value": 3}]}},
    ]  # fmt: skip
    assert [error["path"] for error in answer["errors"]] == [["metrics", "nodes", 0, "series"]]


async def test_what_has_not_changed_is_not_sent_again(tenant: Tenant) -> None:
    metric = await make_visits(tenant)
    path, asked = f"/v1/metrics/{metric['id']}/series", {"from": "2026-01-01", "to": "2026-02-01"}
    first = await tenant.client.get(path, params=asked)
    known = {"If-None-Match": first.headers["etag"]}
    assert (await tenant.client.get(path, params=asked, headers=known)).status_code == 304
    await tenant.record("visits", ("2026-01-01", 3))
    assert (await tenant.client.get(path, params=asked, headers=known)).status_code == 200


async def test_too_many_points_for_one_answer_are_broken_off(tenant: Tenant) -> None:
    for place in range(5):
        await make_visits(tenant, key=f"visits-{place}")
    query = """query ($from: String) { metrics { nodes { series(from: $from, to: "2026-01-01")
        { points { start end value count provisional } } } } }"""
    few = await ask(tenant, query, **{"from": "2020-01-01"})
    assert [len(node["series"]["points"]) for node in few["metrics"]["nodes"]] == [2192] * 5
    query = query.replace("{ start", "{ a: start b: start c: start d: start e: start f: start start")
    answer = await answer_of(tenant, query, **{"from": "2016-01-01"})
    assert {fault["code"] for error in answer["errors"] for fault in error["extensions"]["errors"]} == {"too_costly"}


# Progress


async def make_plan(tenant: Tenant) -> dict[str, Any]:
    """A plan over a year, one objective, one key result on a level from 0 to 100."""
    plan = await tenant.make("plans", title="Grow", starts_on="2026-01-01", ends_on="2026-12-31")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Be known")
    metric = await tenant.make("metrics", key="fans", name="Fans", kind="level", cadence="daily")
    given = {"objective_id": objective["id"], "metric_id": metric["id"], "title": "A hundred", "kind": "increase_to"}
    key_result = await tenant.make("key-results", **given, baseline=0, target=100)
    return {"plan": plan, "objective": objective, "key_result": key_result, "metric": metric}


async def test_progress_is_judged_as_it_was(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    await tenant.record("fans", ("2026-03-01T12:00:00Z", 20))
    then = await now_after(tenant, made["metric"]["id"])
    await tenant.record("fans", ("2026-03-01T12:00:00Z", 30), ("2026-05-01T12:00:00Z", 60))
    for as_of, progress in ((None, 0.6), (then, 0.2), ("2026-02-01", None)):
        asked = {} if as_of is None else {"as_of": as_of}
        plan = await tenant.read(f"plans/{made['plan']['id']}/progress", **asked)
        objective = await tenant.read(f"objectives/{made['objective']['id']}/progress", **asked)
        key_result = await tenant.read(f"key-results/{made['key_result']['id']}/progress", **asked)
        forecast = await tenant.read(f"key-results/{made['key_result']['id']}/forecast", **asked)
        assert (plan["progress"], objective["progress"], key_result["progress"]) == (progress,) * 3
        assert [one["facts"] for one in plan["objectives"]] == [objective]
        assert [one["facts"] for one in plan["key_results"]] == [key_result]
        assert (key_result["last_reading"] is None) == (progress is None)
        objective, key_result, forecast = (without_nulls(filled(one)) for one in (objective, key_result, forecast))
        data = await ask(
            tenant,
            f"""query ($plan: ID!, $objective: ID!, $result: ID!, $asOf: String) {{
                plan(id: $plan) {{ judgement(asOf: $asOf)
                    {{ progress status asOf keyResults {{ facts {{ progress }} }} }} }}
                objective(id: $objective) {{ judgement(asOf: $asOf) {selection(objective)} }}
                keyResult(id: $result) {{ judgement(asOf: $asOf) {selection(key_result)}
                                         forecast(asOf: $asOf) {selection(forecast)} }} }}""",
            plan=made["plan"]["id"], objective=made["objective"]["id"], result=made["key_result"]["id"], asOf=as_of,
        )  # fmt: skip
        told = {name: plan[name] for name in ("progress", "status", "as_of")}
        facts = {"keyResults": [{"facts": {"progress": progress}}]}
        assert data["plan"]["judgement"] == renamed(told) | facts
        assert data["objective"]["judgement"] == renamed(objective)
        assert data["keyResult"]["judgement"] == renamed(key_result)
        assert data["keyResult"]["forecast"] == renamed(forecast)


async def test_what_was_expected_is_of_the_day_that_is_looked_back_to(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    path = f"key-results/{made['key_result']['id']}/progress"
    assert (await tenant.read(path, as_of="2026-01-01"))["expected"] == 0
    assert (await tenant.read(path, as_of="2026-07-02"))["expected"] == pytest.approx(182 / 364)


async def test_a_word_on_a_status_and_a_closing_count_from_when_they_were_said(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    await tenant.record("fans", (datetime.now(UTC).isoformat(), 100))
    then = await now_after(tenant, made["metric"]["id"])
    result, objective = f"key-results/{made['key_result']['id']}", f"objectives/{made['objective']['id']}"
    override = {"status": "at_risk", "reason": "They are bots.", "expires_at": "2199-01-01T00:00:00Z"}
    assert (await tenant.client.put(f"/v1/{result}/status-override", json=override)).status_code == 200
    closing = {"stage": "closed", "outcome": "dropped"}
    assert (await tenant.client.patch(f"/v1/{objective}", json=closing)).status_code == 200
    told = [(await tenant.read(f"{path}/progress"))["status"] for path in (result, objective)]
    assert told == ["at_risk", "pending"]
    told = [(await tenant.read(f"{path}/progress", as_of=then))["status"] for path in (result, objective)]
    assert told == ["achieved", "achieved"]


@pytest.mark.parametrize(
    "path",
    [
        "plans/{plan}/progress",
        "objectives/{objective}/progress",
        "key-results/{key_result}/progress",
        "key-results/{key_result}/forecast",
        "readings",
    ],
)
async def test_nowhere_is_the_future_known(tenant: Tenant, path: str) -> None:
    made = await make_plan(tenant)
    url = "/v1/" + path.format(**{name: one["id"] for name, one in made.items()})
    for as_of, code in (("2199-01-01", "in_the_future"), ("soon", "bad_time")):
        response = await tenant.client.get(url, params={"as_of": as_of})
        assert response.status_code == 422
        assert [(fault["pointer"], fault["code"]) for fault in response.json()["errors"]] == [("as_of", code)]
    answer = await answer_of(tenant, '{ readings(asOf: "2199-01-01") { nodes { value } } }')
    assert [fault["pointer"] for fault in answer["errors"][0]["extensions"]["errors"]] == ["asOf"]


async def test_a_key_result_on_a_metric_superseded_on_the_way_says_so_wherever_it_is_read(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    await tenant.record("fans", ("2026-03-01T12:00:00Z", 20))
    newer = await tenant.make("metrics", key="followers", name="Followers", kind="level")
    metric = f"metrics/{made['metric']['id']}"
    assert (await tenant.client.patch(f"/v1/{metric}", json={"superseded_by": newer["id"]})).status_code == 200
    plan = await tenant.read(f"plans/{made['plan']['id']}/progress")
    (told,) = [one for one in plan["key_results"][0]["facts"]["reasons"] if one["rule"] == "metric.superseded"]
    assert told["params"] == {"metric": "fans"}
    found = await series(tenant, metric, **{"from": "2026-03-01", "to": "2026-03-02"})
    assert found["superseded_by"] == newer["id"]
    assert [one["params"] for one in found["reasons"]] == [{"metric": "fans", "successor": "followers"}]


async def test_a_key_result_gives_the_series_of_its_metric_over_its_own_dates(tenant: Tenant) -> None:
    made = await make_plan(tenant)
    await tenant.record("fans", ("2025-12-31T12:00:00Z", 1), ("2026-03-01T12:00:00Z", 20))
    query = f"""query ($id: ID!) {{ keyResult(id: $id) {{
        series(bucket: quarter) {{ start aggregate points {POINTS} }}
        first: series(from: "2026-03-01", to: "2026-03-02") {{ points {{ value }} }} }} }}"""
    found = (await ask(tenant, query, id=made["key_result"]["id"]))["keyResult"]
    assert (found["series"]["start"], found["series"]["aggregate"]) == ("2026-01-01T00:00:00Z", "last")
    assert found["series"]["points"][0] == {
        "start": "2026-01-01T00:00:00Z", "end": "2026-04-01T00:00:00Z", "value": 20, "count": 1, "provisional": False,
    }  # fmt: skip
    assert found["first"]["points"] == [{"value": 20}]
