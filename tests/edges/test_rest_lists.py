"""Lists over REST: pages that follow one another, filters and sorts of every noun, and no parameter that is ignored."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from service.edge.resources import RESOURCES
from service.store.filters import filterable
from service.store.tables import QuarantinedReading, Reading
from tests.edges.conftest import Tenant
from tests.edges.world import PATHS, World, called, make_world

TABLES: dict[str, Any] = {resource.path: resource.table for resource in RESOURCES} | {
    "readings": Reading,
    "readings/quarantined": QuarantinedReading,
}


@pytest.fixture
async def world(tenant: Tenant) -> World:
    return await make_world(tenant, "mine")


async def pages(client: httpx.AsyncClient, url: str) -> list[list[dict[str, Any]]]:
    """All pages of a list, by following its links; the cursor in the body has to say the same."""
    found: list[list[dict[str, Any]]] = []
    following: str | None = url
    while following is not None:
        response = await client.get(following)
        assert response.status_code == 200, response.text
        found.append(response.json()["items"])
        link, cursor = response.links.get("next"), response.json()["next_cursor"]
        assert (link is None) == (cursor is None)
        following = None if link is None else link["url"]
        if link is not None:
            assert dict(parse_qsl(urlsplit(link["url"]).query))["cursor"] == cursor
        assert len(found) < 100, "no end"
    return found


@pytest.mark.parametrize("path", PATHS)
async def test_pages_follow_one_another_without_a_gap(world: World, path: str) -> None:
    made = [world.made[path]["id"]]
    for number in range(6):
        fields = world.fields(path)
        if path == "metrics":
            fields["key"] = f"metric-{number}"
        made.append((await world.tenant.make(path, **fields))["id"])
    if path in ("keys", "objectives"):  # there were others before
        made = [one["id"] for one in (await world.tenant.read(path))["items"]]
    client = world.tenant.client
    for limit, sizes in (
        (1, [1] * len(made)),
        (3, [min(3, len(made) - at) for at in range(0, len(made), 3)]),
        (7, None),
        (200, [len(made)]),
    ):
        found = await pages(client, f"/v1/{path}?limit={limit}")
        assert [one["id"] for page in found for one in page] == made
        assert sizes is None or [len(page) for page in found] == sizes
    name = called(world.made[path])
    # All but one bear the same name: ties are broken by the id, forwards and backwards.
    for sort in (name, f"-{name}", f"-{name},-created_at", "-version,id"):
        found = await pages(client, f"/v1/{path}?limit=2&sort={sort}&version[gte]=1")
        assert sorted(one["id"] for page in found for one in page) == sorted(made)
        values = [one[name] for page in found for one in page]
        if sort.lstrip("-").startswith(name):
            assert values == sorted(values, reverse=sort.startswith("-"))


async def test_readings_come_in_pages_too(tenant: Tenant) -> None:
    metric = await tenant.make("metrics", key="m", name="M", kind="level")
    await tenant.record("m", *((f"2026-01-{day:02}", float(-day)) for day in range(1, 21)))
    waiting = [{"metric": f"unknown-{n}", "value": n, "at": "2026-01-01"} for n in range(5)]
    await tenant.client.post("/v1/readings", json=waiting)
    found = [one for page in await pages(tenant.client, "/v1/readings?limit=7") for one in page]
    assert [one["value"] for one in found] == [-float(day) for day in range(1, 21)]
    assert {one["metric_id"] for one in found} == {metric["id"]}
    query = "limit=4&sort=value&period_start[gte]=2026-01-05T00:00:00Z&period_start[lt]=2026-01-15T00:00:00Z"
    found = [one for page in await pages(tenant.client, f"/v1/readings?{query}") for one in page]
    assert [one["value"] for one in found] == [-float(day) for day in range(14, 4, -1)]
    found = [one for page in await pages(tenant.client, "/v1/readings/quarantined?limit=2") for one in page]
    assert {one["metric"] for one in found} == {one["metric"] for one in waiting}


@pytest.mark.parametrize("path", TABLES)
async def test_every_field_filters_and_sorts(world: World, path: str) -> None:
    """Each field finds the one thing by its own value, and does not find it by the opposite."""
    items = (await world.tenant.read(path, limit=200, sort="id" if path in PATHS else "received_at"))["items"]
    item = next((one for one in items if one["id"] == world.id(path)), None) if path in PATHS else items[0]
    assert item is not None
    for name, field in filterable(TABLES[path]).items():
        value = item[name]
        for operator in sorted(field.operators):
            if value is None or (field.many and not value):
                given = {f"{name}[null]": "true"} if "null" in field.operators else None
            else:
                given = {f"{name}[{operator}]": _written(value, operator)}
            if given is not None:
                found = (await world.tenant.read(path, **given, limit=200))["items"]
                excluding = operator in ("ne", "lt", "gt") and value is not None
                assert (item in found) is not excluding, given
        if not field.many:
            for sort in (name, f"-{name}"):
                assert item in (await world.tenant.read(path, sort=sort, limit=200))["items"]


def _written(value: Any, operator: str) -> str:
    if operator == "null":
        return "false"
    one = value[0] if isinstance(value, list) else value
    return str(one).lower() if isinstance(one, bool) else str(one)


async def test_a_plain_value_means_equal_or_for_lists_contains(world: World) -> None:
    member = world.id("members")
    assert len((await world.tenant.read("tactics", assignee_ids=member))["items"]) == 1
    assert len((await world.tenant.read("tactics", mandatory="true", status="active"))["items"]) == 1
    assert (await world.tenant.read("tactics", mandatory="false"))["items"] == []
    assert (await world.tenant.read("tactics", **{"status[in]": "idea,done"}))["items"] == []
    assert len((await world.tenant.read("tactics", **{"status[in]": "idea,active"}))["items"]) == 1
    assert len((await world.tenant.read("plans", **{"title[contains]": "MINE PLA"}))["items"]) == 1


REFUSED = [
    ("nope=1", "nope"), ("title[nope]=1", "title[nope]"), ("title[eq=1", "title[eq"), ("[eq]=1", "[eq]"), ("=1", ""),
    ("title[eq][eq]=1", "title[eq][eq]"), ("workspace_id=1", "workspace_id"), ("sort=nope", "sort"), ("sort=", "sort"),
    ("sort=title,,id", "sort"), ("sort=-", "sort"), ("sort=workspace_id", "sort"), ("limit=0", "limit"),
    ("limit=201", "limit"), ("limit=-1", "limit"), ("limit=1.5", "limit"), ("limit=", "limit"), ("limit=٣", "limit"),
    ("limit=1e2", "limit"), ("limit=9999999999999999999999", "limit"), ("cursor=", "cursor"), ("cursor=abc", "cursor"),
    ("cursor=%FF", "cursor"), ("cursor=%00", "cursor"),
    ("cursor=ż", "cursor"), ("id=1", "id"), ("id[in]=1,2", "id[in]"),
    ("version=x", "version"), ("version=1e400", "version"), ("starts_on=2026-02-30", "starts_on"),
    ("starts_on=1767225600", "starts_on"), ("created_at[gte]=1767225600", "created_at[gte]"),
    ("created_at[gte]=2026-01-01", "created_at[gte]"), ("starts_on[null]=maybe", "starts_on[null]"),
    ("status=unheard", "status"), ("title=%00", "title"), ("version=99999999999", "version"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "pointer"), REFUSED)
async def test_what_a_list_cannot_do_is_said(tenant: Tenant, query: str, pointer: str) -> None:
    response = await tenant.client.get(f"/v1/plans?{query}")
    assert response.status_code == 422
    assert [one["pointer"] for one in response.json()["errors"]] == [pointer]


async def test_a_filter_holds_a_bounded_number_of_values(tenant: Tenant) -> None:
    assert (await tenant.read("plans", **{"title[in]": ",".join("x" * 200)}))["items"] == []
    assert (await tenant.client.get("/v1/plans", params={"title[in]": ",".join("x" * 201)})).status_code == 422
    assert (await tenant.client.get("/v1/plans", params={"sort": "title,id,status,version,mission"})).status_code == 200
    many = {"sort": "title,id,status,version,mission,framework"}
    assert (await tenant.client.get("/v1/plans", params=many)).status_code == 422


async def test_odd_but_honest_values_are_looked_for(tenant: Tenant) -> None:
    for title in ("%", "_", "\\", "'", '"', "a,b", "a&b=c", "żółw", "😀", " spaced ", "[eq]"):
        plan = await tenant.make("plans", title=title)
        assert [one["id"] for one in (await tenant.read("plans", title=title))["items"]] == [plan["id"]]
        contained = (await tenant.read("plans", **{"title[contains]": title}))["items"]
        assert plan["id"] in [one["id"] for one in contained]


async def test_a_cursor_belongs_to_its_list_and_its_order(world: World) -> None:
    client = world.tenant.client
    await world.tenant.make("plans", title="another")
    cursor = (await world.tenant.read("plans", limit=1))["next_cursor"]
    assert (await client.get("/v1/plans", params={"cursor": cursor})).status_code == 200
    changed = cursor[:-2] + ("A" if cursor[-2] != "A" else "B") + cursor[-1]
    others: list[tuple[str, dict[str, str]]] = [
        ("plans", {"cursor": cursor, "sort": "title"}),
        ("plans", {"cursor": cursor, "sort": "-created_at"}),
        ("objectives", {"cursor": cursor}),
        ("readings", {"cursor": cursor}),
        ("plans", {"cursor": changed}),
        ("plans", {"cursor": cursor[:-4]}),
    ]
    for path, parameters in others:
        response = await client.get(f"/v1/{path}", params=parameters)
        assert response.status_code == 422, parameters
        assert response.json()["errors"][0]["code"] == "bad_cursor"


@pytest.mark.parametrize("path", [*PATHS, "readings"])
async def test_parameters_that_mean_nothing_are_refused(world: World, path: str) -> None:
    client, url = world.tenant.client, f"/v1/{path}"
    answers = [await client.post(f"{url}?title=x", json={})]
    if path in PATHS:
        one = f"{url}/{world.id(path)}?"
        answers += [
            await client.get(f"{one}expand=all"), await client.patch(f"{one}cascade=true", json={}),
            await client.delete(f"{one}force=true"), await client.get(f"{one}limit=1"),
        ]  # fmt: skip
    for response in answers:
        assert response.status_code == 422, response.request.url
        assert response.json()["errors"][0]["code"] == "unknown_parameter"
    if path in PATHS:
        assert (await client.get(f"{url}/{world.id(path)}")).status_code == 200


async def test_pages_stay_right_while_things_come_and_go(tenant: Tenant) -> None:
    made = [await tenant.make("plans", title=f"{number}") for number in range(6)]
    first = await tenant.read("plans", limit=2)
    assert (await tenant.client.delete(f"/v1/plans/{made[1]['id']}")).status_code == 204  # where the cursor stands
    await tenant.client.delete(f"/v1/plans/{made[2]['id']}")
    late = await tenant.make("plans", title="late")
    second = await tenant.read("plans", limit=10, cursor=first["next_cursor"])
    assert [one["id"] for one in second["items"]] == [made[3]["id"], made[4]["id"], made[5]["id"], late["id"]]
