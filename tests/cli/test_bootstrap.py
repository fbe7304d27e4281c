"""The first workspace, the operator's key and the demo: once, also when several processes start at once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest

from service.commands.bootstrap import ensure_demo, ensure_first, find_first
from service.commands.failures import Failure
from service.demo import campfire
from service.demo.load import load
from service.operations.key_results import list_key_results
from service.operations.keys import create_key, delete_key, find_caller, list_keys
from service.operations.metrics import list_metrics
from service.operations.objectives import list_objectives
from service.operations.plans import create_plan, delete_plan, list_plans
from service.operations.tactics import list_tactics
from service.operations.workspaces import create_workspace, list_workspaces
from service.store.database import Database
from service.store.filters import Order
from service.store.migrations import upgrade
from service.store.paging import Page
from service.store.tables import Reading
from service.store.tables.base import table_of
from service.store.tables.people import KeyFields, Scope
from service.store.tables.plans import PlanFields
from service.store.work import Caller, open_work
from tests.conftest import SETTINGS
from tests.support.server import Server

CHOSEN = "chosen-by-the-operator-for-automation-1"
TODAY = date(2026, 11, 21)
ALL = frozenset(Scope)


@pytest.fixture
async def fresh(server: Server) -> AsyncIterator[Database]:
    """A migrated database without workspaces."""
    owner, service = await server.create_database()
    await upgrade(owner)
    database = await Database.open(service, SETTINGS)
    yield database
    await database.close()


async def test_the_first_start_makes_a_workspace_and_tells_its_key_once(fresh: Database) -> None:
    assert await find_first(fresh) is None
    first = await ensure_first(fresh, None)
    assert first.slug == "main"
    assert first.key is not None
    caller = await find_caller(fresh, first.key)
    assert caller is not None
    assert caller.workspace_id == first.workspace_id
    assert caller.may(Scope.ADMIN)
    again = await ensure_first(fresh, None)
    assert (again.workspace_id, again.key) == (first.workspace_id, None)


async def test_of_many_that_start_at_once_one_makes_it(fresh: Database) -> None:
    made = await asyncio.gather(*(ensure_first(fresh, None) for _ in range(4)))
    assert len({one.workspace_id for one in made}) == 1
    assert sum(one.key is not None for one in made) == 1
    assert list(await list_workspaces(fresh)) == ["main"]


async def test_an_operators_key_is_used_and_not_told(fresh: Database) -> None:
    made = await asyncio.gather(*(ensure_first(fresh, CHOSEN) for _ in range(3)))
    assert {one.key for one in made} == {None}
    caller = await find_caller(fresh, CHOSEN)
    assert caller is not None
    assert caller.may(Scope.ADMIN)


async def test_an_operators_key_is_added_later_once(fresh: Database) -> None:
    first = await ensure_first(fresh, None)
    await asyncio.gather(*(ensure_first(fresh, CHOSEN) for _ in range(3)))
    await ensure_first(fresh, CHOSEN)
    async with open_work(fresh, Caller(first.workspace_id, ALL)) as work:
        names = sorted(row.name for row in (await list_keys(work, Page())).rows)
    assert names == ["OARLOCK_ADMIN_KEY", "first key"]


async def test_an_operators_key_that_was_revoked_works_again_after_a_start_with_it(fresh: Database) -> None:
    first = await ensure_first(fresh, CHOSEN)
    caller = await find_caller(fresh, CHOSEN)
    assert caller is not None
    assert caller.key_id is not None
    async with open_work(fresh, Caller(first.workspace_id, ALL), write=True) as work:
        await delete_key(work, caller.key_id)
    assert await find_caller(fresh, CHOSEN) is None
    await ensure_first(fresh, CHOSEN)
    assert await find_caller(fresh, CHOSEN) is not None


@pytest.mark.parametrize(
    "key", ["a key with spaces in it is no good here", "ключ" * 10, "tab\tin-between-two-parts-of-the-key"]
)
async def test_a_key_that_cannot_stand_in_a_header_is_refused(fresh: Database, key: str) -> None:
    with pytest.raises(Failure, match="printable ASCII"):
        await ensure_first(fresh, key)
    assert await find_first(fresh) is None


async def test_a_key_of_another_workspace_or_of_less_scope_or_expired_is_refused(fresh: Database) -> None:
    first = await ensure_first(fresh, None)
    await create_workspace(fresh, "other", token="o" * 40)
    past = datetime.now(UTC) - timedelta(days=1)
    async with open_work(fresh, Caller(first.workspace_id, ALL), write=True) as work:
        await create_key(work, KeyFields(scopes=[Scope.READ]), token="r" * 40)
        await create_key(work, KeyFields(scopes=[Scope.ADMIN], expires_at=past), token="e" * 40)
    for key in ("o" * 40, "r" * 40, "e" * 40):
        with pytest.raises(Failure, match="Choose another one"):
            await ensure_first(fresh, key)


async def test_the_first_is_main_or_else_the_oldest(fresh: Database) -> None:
    oldest, _ = await create_workspace(fresh, "zebra")
    await create_workspace(fresh, "ant")
    assert (await ensure_first(fresh, None)).workspace_id == oldest
    await create_workspace(fresh, "main")
    assert (await ensure_first(fresh, None)).slug == "main"


async def test_the_demo_is_loaded_whole_in_order_and_once(fresh: Database) -> None:
    first = await ensure_first(fresh, None)
    caller = Caller(first.workspace_id, ALL)
    assert sorted(await asyncio.gather(*(load(fresh, caller, TODAY) for _ in range(3)))) == [False, False, True]
    demo = campfire(TODAY)
    promoted = {event.body["id"] for event in demo.events if event.does == "promote"}
    delivered = {
        (reading["metric"], reading["period_start"])
        for event in demo.events
        if event.does == "deliver"
        for reading in event.body["readings"]
        if isinstance(reading["value"], int)
        and any(reading["metric"] == metric["key"] for metric in demo.made["metric"])
    }
    page = Page(limit=200, orders=(Order("created_at", descending=False),))
    async with open_work(fresh, caller) as work:
        for listing, items in (
            (list_plans, demo.made["plan"]),
            (list_objectives, demo.made["objective"]),
            (list_key_results, demo.made["key_result"]),
            (list_tactics, demo.made["tactic"]),
            (list_metrics, demo.made["metric"]),
        ):
            rows = [row for row in (await listing(work, page)).rows if str(row.id) not in promoted]
            assert [str(row.id) for row in rows] == [item["id"] for item in items]
            assert all(row.created_at <= work.now for row in rows)
        table = table_of(Reading)
        recorded = await work.rows(work.select(Reading, table.c.metric_id, table.c.period_start))
    assert len(recorded) == len(demo.readings) + len(delivered)
    assert await ensure_demo(fresh, first) is False


async def test_the_demo_leaves_a_workspace_with_plans_alone(fresh: Database) -> None:
    first = await ensure_first(fresh, None)
    caller = Caller(first.workspace_id, ALL)
    async with open_work(fresh, caller, write=True) as work:
        await create_plan(work, PlanFields(title="Ours"))
    assert await load(fresh, caller, TODAY) is False
    async with open_work(fresh, caller) as work:
        assert [row.title for row in (await list_plans(work, Page())).rows] == ["Ours"]
        assert (await list_metrics(work, Page())).rows == []


async def test_the_demo_does_not_come_back_while_parts_of_it_are_kept(fresh: Database) -> None:
    first = await ensure_first(fresh, None)
    caller = Caller(first.workspace_id, ALL)
    assert await load(fresh, caller, TODAY) is True
    async with open_work(fresh, caller, write=True) as work:
        for row in (await list_plans(work, Page())).rows:
            await delete_plan(work, row.id, cascade=True)
    assert await load(fresh, caller, TODAY) is False
    async with open_work(fresh, caller) as work:
        assert (await list_plans(work, Page())).rows == []
