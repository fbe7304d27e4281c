"""What subscriptions tell, to whom, and from where on."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from service.graphql.subscriptions import hub as hubs
from service.operations import following
from tests.graphql.following import PLAN, READINGS, SOON, Line, Place, Tenant, running
from tests.support.server import Server, execute


@pytest.fixture
async def place(server: Server) -> AsyncIterator[Place]:
    async with running(server) as found:
        yield found


@pytest.fixture
async def tenant(place: Place) -> AsyncIterator[Tenant]:
    async with place.tenant() as found:
        yield found


@pytest.fixture
async def line(place: Place, tenant: Tenant) -> AsyncIterator[Line]:
    async with place.line(tenant.key) as found:
        yield found


async def settled(line: Line) -> None:
    """Return when what was asked before has begun: a query that is answered after it."""
    name = await line.ask("{ __typename }")
    assert (await line.hear())["id"] == name
    assert await line.hear() == {"id": name, "type": "complete"}


async def begun(place: Place, tenant: Tenant, many: int = 1) -> None:
    """Return when so many follow."""
    feeds = place.app.state.hub._feeds
    async with asyncio.timeout(SOON):
        while tenant.id not in feeds or len(feeds[tenant.id][0].followers) < many:
            await asyncio.sleep(0.01)


async def test_a_plan_tells_what_was_done_in_it_and_can_be_read_anew(place: Place, tenant: Tenant, line: Line) -> None:
    plan = await tenant.plan()
    await line.ask(PLAN, id=plan["id"])
    await begun(place, tenant)
    await tenant.make("objectives", plan_id=(await tenant.plan())["id"], title="Of another plan")
    objective = await tenant.make("objectives", plan_id=plan["id"], title="Reach")
    found = await line.event()
    (change,) = found["changes"]
    assert (change["action"], change["noun"], change["nounId"]) == ("created", "objective", objective["id"])
    assert (change["before"], change["after"]["title"]) == (None, "Reach")
    assert found["plan"] == {"title": "Spring", "progress": None}
    assert found["cursor"] == str(change["seq"])
    await tenant.patch(f"plans/{plan['id']}", title="Summer")
    found = await line.event()
    assert [(one["before"], one["after"]) for one in found["changes"]] == [({"title": "Spring"}, {"title": "Summer"})]
    assert found["plan"]["title"] == "Summer"


async def test_what_comes_at_once_is_told_together(place: Place, tenant: Tenant, line: Line) -> None:
    plan = await tenant.plan()
    await line.ask(PLAN, id=plan["id"], after=str(await tenant.last()))
    for number in range(5):
        await tenant.patch(f"plans/{plan['id']}", title=f"Plan {number}")
    titles: list[str] = []
    events = 0
    while titles[-1:] != ["Plan 4"]:
        titles += [one["after"]["title"] for one in (await line.event())["changes"]]
        events += 1
    assert titles == [f"Plan {number}" for number in range(5)]
    assert events < 5


async def test_a_plan_that_is_deleted_is_told_also_to_who_comes_back(place: Place, tenant: Tenant, line: Line) -> None:
    plan = await tenant.plan()
    seen = str(await tenant.last())
    await line.ask(PLAN, id=plan["id"])
    await begun(place, tenant)
    assert (await tenant.client.delete(f"/v1/plans/{plan['id']}")).status_code == 204
    found = await line.event()
    assert (found["changes"][0]["action"], found["plan"]) == ("deleted", None)
    await line.ask(PLAN, id=plan["id"], after=seen)
    assert await line.event() == found
    name = await line.ask(PLAN, id=plan["id"], after=found["cursor"])
    message = await line.hear()
    assert (message["id"], message["type"]) == (name, "error")
    assert message["payload"][0]["extensions"]["code"] == "not_found"


async def test_readings_are_told_of_the_metrics_that_were_asked_for(place: Place, tenant: Tenant, line: Line) -> None:
    ours, other = [await tenant.make("metrics", key=key, name=key, kind="level") for key in ("followers", "likes")]
    await line.ask(READINGS, ids=[ours["id"]])
    await begun(place, tenant)
    await tenant.record("likes", 1, "2026-11-01T00:00:00Z")
    await tenant.record("followers", 5, "2026-11-02T00:00:00Z")
    found = await line.event()
    assert [(one["action"], one["nounId"]) for one in found["changes"]] == [("recorded", ours["id"])]
    assert found["metrics"] == [{"id": ours["id"], "key": "followers"}]
    await tenant.patch(f"metrics/{ours['id']}", name="Followers")  # no reading
    gone = await tenant.client.delete(f"/v1/metrics/{ours['id']}/readings/2026-11-02T00:00:00Z")
    assert gone.status_code == 204, gone.text
    assert [one["action"] for one in (await line.event())["changes"]] == ["withdrawn"]
    await line.ask(READINGS)
    await begun(place, tenant, 2)
    await tenant.record("likes", 2, "2026-11-03T00:00:00Z")
    assert (await line.event())["metrics"] == [{"id": other["id"], "key": "likes"}]


@pytest.mark.parametrize("after", ["", "x", "-1", "1.5", "٣", "999999999", "9" * 40])
async def test_what_is_no_cursor_is_refused(tenant: Tenant, line: Line, after: str) -> None:
    await line.ask(PLAN, id=(await tenant.plan())["id"], after=after)
    message = await line.hear()
    assert message["type"] == "error"
    (fault,) = message["payload"][0]["extensions"]["errors"]
    assert (fault["pointer"], fault["code"]) == ("after", "bad_cursor")


async def test_too_much_is_not_made_up_for(tenant: Tenant, line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST_MADE_UP", 2)
    plan = await tenant.plan()
    seen = await tenant.last()
    for number in range(3):
        await tenant.patch(f"plans/{plan['id']}", title=f"Plan {number}")
    await line.ask(PLAN, id=plan["id"], after=str(seen))
    message = await line.hear()
    assert message["payload"][0]["extensions"]["errors"][0]["code"] == "too_old"
    await line.ask(PLAN, id=plan["id"], after=str(seen + 1))
    assert len((await line.event())["changes"]) == 2


@pytest.mark.parametrize("foreign", [True, False])
async def test_what_is_elsewhere_looks_absent(place: Place, tenant: Tenant, line: Line, foreign: bool) -> None:
    async with place.tenant() as theirs:
        plan, metric = await theirs.plan(), await theirs.make("metrics", key="m", name="M", kind="level")
        await line.ask(PLAN, id=plan["id"] if foreign else str(uuid4()))
        said = [await line.hear()]
        await line.ask(READINGS, ids=[metric["id"] if foreign else "no uuid"])
        said.append(await line.hear())
        nouns = ("plan", "metric")
        for message, noun in zip(said, nouns, strict=True):
            (error,) = message["payload"]
            assert error["extensions"] == {"code": "not_found"}
            assert error["message"] == f"There is no such {noun} in this workspace."
        await line.ask(READINGS)
        await begun(place, tenant)
        await theirs.record("m", 1, "2026-11-01T00:00:00Z")
        await tenant.make("metrics", key="m", name="M", kind="level")
        await tenant.record("m", 7, "2026-11-01T00:00:00Z")
        assert [one["nounId"] for one in (await line.event())["changes"]] != [metric["id"]]


async def test_no_metrics_are_not_all_of_them(line: Line) -> None:
    await line.ask(READINGS, ids=[])
    (error,) = (await line.hear())["payload"]
    assert [(one["pointer"], one["code"]) for one in error["extensions"]["errors"]] == [("metricIds", "too_few")]


async def test_only_who_may_read_follows(place: Place, tenant: Tenant) -> None:
    made = await tenant.make("keys", name="Sensor", scopes=["ingest"])
    async with place.line(made["key"]) as line:
        await line.ask(READINGS)
        (error,) = (await line.hear())["payload"]
        assert error["extensions"]["code"] == "forbidden"


@pytest.mark.slow
async def test_each_change_is_told_once_whoever_writes_and_however_often_one_comes_back(
    place: Place, tenant: Tenant
) -> None:
    plan = await tenant.plan()
    seen = await tenant.last()

    async def write(writer: int) -> None:
        for number in range(15):
            await tenant.make("objectives", plan_id=plan["id"], title=f"{writer}.{number}")
            await tenant.make("members", name=f"{writer}.{number}")  # of no plan

    async def follow() -> list[int]:
        found: list[int] = []
        cursor = str(seen)
        while len(found) < 60:
            async with place.line(tenant.key) as line:
                await line.ask(PLAN, id=plan["id"], after=cursor)
                for _ in range(2):
                    event = await line.event()
                    found += [one["seq"] for one in event["changes"]]
                    cursor = event["cursor"]
                    if len(found) >= 60:
                        break
        return found

    following_ = [asyncio.create_task(follow()) for _ in range(3)]
    await asyncio.gather(*(write(one) for one in range(4)))
    response = await tenant.client.get("/v1/changes", params={"plan_id": plan["id"], "limit": 200})
    logged = [one["seq"] for one in response.json()["items"] if one["seq"] > seen]
    assert len(logged) == 60
    for task in following_:
        assert await task == logged


async def test_a_lost_listener_is_replaced_and_nothing_is_missed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hubs, "LOOK_AFTER", 3600.0)  # nothing but notices
    async with running(server) as place, place.tenant() as tenant, place.line(tenant.key) as line:
        plan = await tenant.plan()
        await line.ask(PLAN, id=plan["id"])
        await begun(place, tenant)
        await tenant.patch(f"plans/{plan['id']}", title="Before")
        assert (await line.event())["plan"]["title"] == "Before"
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'oarlock listening'"
        for number in range(3):
            assert [row[0] for row in await execute(server.admin_url, ended)]
            await tenant.patch(f"plans/{plan['id']}", title=f"After {number}")
            assert (await line.event())["plan"]["title"] == f"After {number}"
            await listening(server)


async def listening(server: Server) -> None:
    """Return when somebody listens again."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'oarlock listening'"
    while not (await execute(server.admin_url, query))[0][0]:
        await asyncio.sleep(0.05)


async def test_what_nobody_hears_of_is_found_by_looking(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "LOOK_AFTER", 0.2)

    async def deaf(*_: Any) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(hubs, "listen", deaf)
    async with running(server) as place, place.tenant() as tenant, place.line(tenant.key) as line:
        plan = await tenant.plan()
        await line.ask(PLAN, id=plan["id"])
        await begun(place, tenant)
        await tenant.patch(f"plans/{plan['id']}", title="Found")
        assert (await line.event())["plan"]["title"] == "Found"


async def test_more_than_is_looked_at_one_by_one_wakes_everybody(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "MOST_NEWS", 1)
    monkeypatch.setattr(following, "MOST_AT_ONCE", 2)
    monkeypatch.setattr("service.graphql.subscriptions.streams.MOST_AT_ONCE", 2)
    async with running(server) as place, place.tenant() as tenant, place.line(tenant.key) as line:
        plan = await tenant.plan()
        await line.ask(PLAN, id=plan["id"])
        await begun(place, tenant)
        for number in range(5):
            await tenant.patch(f"plans/{plan['id']}", title=f"Plan {number}")
        titles: list[str] = []
        while titles[-1:] != ["Plan 4"]:
            changes = (await line.event())["changes"]
            assert len(changes) <= 2
            titles += [one["after"]["title"] for one in changes]
        assert titles == [f"Plan {number}" for number in range(5)]
