"""Deleting: what is in the way, what goes along, what lets go, and that nothing is left over."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind, Problem
from service.operations.answers import keep_answer
from service.operations.calendar_tokens import create_calendar_token
from service.operations.closing_records import ClosePlan
from service.operations.closings import close_plan
from service.operations.estimates import get_estimate
from service.operations.intake import record_readings
from service.operations.keys import find_caller
from service.operations.metrics import delete_metric, get_metric
from service.operations.objectives import delete_objective, get_objective
from service.operations.plans import delete_plan
from service.operations.readings import withdraw_reading
from service.operations.sources import find_workspaces, get_source
from service.operations.succession_records import SucceedPlan
from service.operations.successions import succeed_plan
from service.operations.tactics import delete_tactic, get_tactic
from service.operations.workspaces import erase_workspace, get_workspace, list_workspaces
from service.store.paging import Page
from service.store.rates import lease
from service.store.rollups import announce
from service.store.tables import Objective, Tactic, Upkeep
from service.store.tables.base import table_of
from service.store.tables.calendars import CalendarTokenFields
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import (
    make_account,
    make_alignment,
    make_attempt,
    make_audit,
    make_check_in,
    make_delivery,
    make_endpoint,
    make_estimate,
    make_indicator,
    make_key,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    reading,
    record,
    record_total,
)
from tests.support.problems import refused
from tests.support.remnants import mentions, rows_of
from tests.support.samples import BY_NOUN
from tests.support.server import Server
from tests.support.statements import TENANT
from tests.support.together import together
from tests.support.workspaces import NOW, Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
LATER = NOW + timedelta(hours=1)


@dataclass
class House:
    """Two plans that hang together in every way there is, by name."""

    things: dict[str, tuple[str, UUID]] = field(default_factory=dict[str, tuple[str, UUID]])

    def add(self, name: str, noun: str, row: Row[Any]) -> UUID:
        self.things[name] = (noun, row.id)
        return row.id

    def __getitem__(self, name: str) -> UUID:
        return self.things[name][1]

    def names(self, ids: set[UUID]) -> set[str]:
        return {name for name, (_, identity) in self.things.items() if identity in ids}


async def build(workspace: Workspace) -> House:
    """objective “top” in plan “one” has “middle” and “bottom” below it there, and “elsewhere” in plan “two”."""
    house = House()
    async with workspace.writing() as work:
        ada = house.add("ada", "member", await make_member(work))
        page = house.add("page", "account", await make_account(work, owner_id=ada))
        fans = house.add("fans", "metric", await make_metric(work, account_id=page))
        counted = [{"metric_id": fans, "value": 5.0}]
        look = house.add("look", "audit", await make_audit(work, account_id=page, entries=counted))
        old = house.add("old", "metric", await make_metric(work, superseded_by=fans))
        given_formula: dict[str, Any] = {"kind": "ratio", "formula": f"100 * `{fans}`"}
        share = house.add("share", "metric", await make_metric(work, **given_formula))
        house.add("trend", "metric", await make_metric(work, kind="ratio", formula=f"`{share}` / `{old}`"))
        one = house.add("one", "plan", await make_plan(work))
        two = house.add("two", "plan", await make_plan(work))
        top = house.add("top", "objective", await make_objective(work, plan_id=one, owner_id=ada))
        middle = house.add("middle", "objective", await make_objective(work, plan_id=one, parent_id=top))
        house.add("bottom", "objective", await make_objective(work, plan_id=one, parent_id=middle))
        there = house.add("elsewhere", "objective", await make_objective(work, plan_id=two, parent_id=top))
        house.add("back", "objective", await make_objective(work, plan_id=one, parent_id=there))
        house.add("beside", "objective", await make_objective(work, plan_id=one))
        result = house.add("result", "key_result", await make_key_result(work, objective_id=top, metric_id=fans))
        start = {"baseline": None, "baseline_audit_id": look}
        house.add("begun", "key_result", await make_key_result(work, objective_id=top, metric_id=fans, **start))
        house.add("deep", "key_result", await make_key_result(work, objective_id=middle, metric_id=old))
        house.add("far", "key_result", await make_key_result(work, objective_id=there, metric_id=old))
        house.add("rated", "key_result", await make_key_result(work, objective_id=there, metric_id=share))
        act = house.add("act", "tactic", await make_tactic(work, objective_id=top, key_result_id=result))
        given: dict[str, Any] = {"requires": [act], "responsible_id": ada, "assignee_ids": [ada]}
        after = house.add("after", "tactic", await make_tactic(work, objective_id=there, **given))
        more: dict[str, Any] = {"excludes": [act, after], "key_result_id": result}
        house.add("instead", "tactic", await make_tactic(work, **more))
        house.add("guess", "estimate", await make_estimate(work, tactic_id=act, member_id=ada))
        told = {"metric_id": fans, "key_result_id": result}
        house.add("sign", "indicator", await make_indicator(work, tactic_id=act, **told))
        given = {"plan_id": two, "author_id": ada, "state": "published", "acknowledged_by": [ada]}
        house.add("news", "check_in", await make_check_in(work, **given))
        beside = house["beside"]
        house.add("served", "alignment", await make_alignment(work, from_id=beside, to_id=there))
        key, _ = await make_key(work, member_id=ada)
        house.add("key", "key", key)
        shop = house.add("shop", "source", await make_source(work))
        await make_delivery(work, await get_source(work, shop))
        endpoint = await make_endpoint(work, events=["*"])
        house.add("listener", "webhook_endpoint", endpoint)
        await make_attempt(work, endpoint)
        await create_calendar_token(work, two, CalendarTokenFields(name="phone"))
        for metric in (await get_metric(work, fans), await get_metric(work, old)):
            await record(work, metric, ("2026-11-01", 1.0), ("2026-11-02", 2.0))
            await record(work, metric, ("2026-11-01", 3.0))
    async with workspace.writing(member_id=ada) as work:
        three = house.add("three", "plan", await make_plan(work))
        await close_plan(work, three, ClosePlan())
        house.add("next", "plan", (await succeed_plan(work, three, SucceedPlan())).plan)
    return house


async def remove(workspace: Workspace, house: House, name: str, *, cascade: bool = False) -> set[str]:
    """Delete something; gives the names of all that is gone."""
    noun, identity = house.things[name]
    async with workspace.writing(now=LATER) as work:
        await BY_NOUN[noun].delete(work, identity, cascade=cascade)
    left: set[UUID] = set()
    async with workspace.reading() as work:
        for resource in BY_NOUN.values():
            left |= {row.id for row in (await resource.list(work, Page(limit=200))).rows}
        gone = house.names({identity for _, identity in house.things.values()} - left)
        assert await mentions(work, [house[one] for one in gone]) == {}
    return gone


IN_THE_WAY = {
    "one": "5 objectives",
    "two": "1 objectives, 1 check-ins, 1 calendar tokens",
    "three": "1 closings, 1 plans made from it",
    "top": "2 objectives under it, 2 key results, 1 tactics",
    "middle": "1 objectives under it, 1 key results",
    "elsewhere": "1 objectives under it, 2 key results, 1 tactics, 1 alignments with what serves it",
    "beside": "1 alignments with what it serves",
    "result": "2 tactics that should move it, 1 indicators that should tell of it",
    "act": "1 tactics that require it, 1 tactics that exclude it, 1 estimates, 1 indicators",
    "after": "1 tactics that exclude it",
    "share": "1 metrics computed from it, 1 key results",
    "fans": "1 metrics computed from it, 2 key results, 1 indicators tracked by it, 1 metrics that it superseded, "
    "2 readings, 1 earlier readings, 1 figures in audits",
    "page": "1 metrics read from it, 1 audits of it",
    "look": "1 key results that start from it",
    "old": "1 metrics computed from it, 2 key results, 2 readings, 1 earlier readings",
    "ada": "1 accounts owned, 1 objectives owned, 1 tactics answered for, 1 tactics assigned, 1 estimates made, "
    "1 check-ins written, 1 check-ins taken note of, 1 plans closed, 1 keys",
}
FREE = (
    "begun",
    "bottom",
    "served",
    "back",
    "deep",
    "far",
    "rated",
    "trend",
    "instead",
    "key",
    "shop",
    "listener",
    "guess",
    "sign",
    "news",
    "next",
)

ALONG = {
    "one": {
        "one",
        "begun",
        "top",
        "middle",
        "bottom",
        "back",
        "beside",
        "result",
        "deep",
        "act",
        "guess",
        "sign",
        "served",
    },
    "two": {"two", "elsewhere", "far", "rated", "after", "served", "news"},
    "top": {"top", "begun", "middle", "bottom", "result", "deep", "act", "guess", "sign"},
    "three": {"three"},
    "middle": {"middle", "bottom", "deep"},
    "elsewhere": {"elsewhere", "far", "rated", "after", "served"},
    "beside": {"beside", "served"},
    "result": {"result"},
    "act": {"act", "guess", "sign"},
    "after": {"after"},
    "fans": {"fans", "begun", "result", "share", "rated", "trend"},
    "page": {"page"},
    "look": {"look"},
    "share": {"share", "rated", "trend"},
    "old": {"old", "deep", "far", "trend"},
    "ada": {"ada", "key"},
}


@pytest.mark.parametrize("name", IN_THE_WAY)
async def test_what_is_in_the_way_is_counted_and_nothing_is_changed(workspace: Workspace, name: str) -> None:
    house = await build(workspace)
    async with workspace.reading() as work:
        before = await mentions(work, [identity for _, identity in house.things.values()])
    with refused(Kind.IN_THE_WAY, says=f"In the way: {IN_THE_WAY[name]}. Remove them first"):
        await remove(workspace, house, name)
    async with workspace.reading() as work:
        assert await mentions(work, [identity for _, identity in house.things.values()]) == before


@pytest.mark.parametrize("name", FREE)
async def test_what_nothing_depends_on_goes_alone(workspace: Workspace, name: str) -> None:
    house = await build(workspace)
    assert await remove(workspace, house, name) == {name}


@pytest.mark.parametrize("name", ALONG)
async def test_a_cascade_takes_along_what_cannot_stand_alone(workspace: Workspace, name: str) -> None:
    house = await build(workspace)
    assert await remove(workspace, house, name, cascade=True) == ALONG[name]


async def test_what_lets_go_is_changed_and_stays(workspace: Workspace) -> None:
    house = await build(workspace)
    await remove(workspace, house, "top", cascade=True)
    async with workspace.reading() as work:
        elsewhere = await get_objective(work, house["elsewhere"])
        after, instead = await get_tactic(work, house["after"]), await get_tactic(work, house["instead"])
        back = await get_objective(work, house["back"])
    assert (elsewhere.parent_id, elsewhere.version, elsewhere.updated_at) == (None, 2, LATER)
    assert (after.requires, after.version, after.updated_at) == ([], 2, LATER)
    assert (instead.excludes, instead.key_result_id) == ([after.id], None)
    assert instead.version == 3  # let go of two things
    assert (back.parent_id, back.version, back.updated_at) == (house["elsewhere"], 1, NOW)


async def test_a_member_is_let_go_of_everywhere(workspace: Workspace) -> None:
    house = await build(workspace)
    await remove(workspace, house, "ada", cascade=True)
    async with workspace.reading() as work:
        assert (await get_objective(work, house["top"])).owner_id is None
        after = await get_tactic(work, house["after"])
        assert (after.responsible_id, after.assignee_ids) == (None, [])
        assert (await get_estimate(work, house["guess"])).member_id is None
        news = await BY_NOUN["check_in"].get(work, house["news"])
        assert (news.author_id, news.acknowledged_by, news.state) == (None, [], "published")


async def test_a_wide_and_deep_tree_goes_in_one_move(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        root = await make_objective(work, plan_id=plan.id)
        chain = root
        for _ in range(30):
            chain = await make_objective(work, plan_id=plan.id, parent_id=chain.id)
        for _ in range(30):
            await make_objective(work, plan_id=plan.id, parent_id=root.id)
    async with workspace.writing() as work:
        await delete_objective(work, root.id, cascade=True)
        assert await work.rows(work.select(Objective)) == []


async def test_another_workspace_keeps_its_own(workspace: Workspace, new_workspace: NewWorkspace) -> None:
    """Also where it uses the very same ids."""
    other = await new_workspace()
    ids = {name: uuid4() for name in ("plan", "objective", "metric", "key_result", "tactic")}
    for one in (workspace, other):
        async with one.writing() as work:
            await make_plan(work, id=ids["plan"])
            await make_objective(work, id=ids["objective"], plan_id=ids["plan"])
            metric = await make_metric(work, id=ids["metric"])
            where = {"objective_id": ids["objective"], "metric_id": ids["metric"]}
            await make_key_result(work, id=ids["key_result"], **where)
            await make_tactic(work, id=ids["tactic"], objective_id=ids["objective"])
            await record(work, metric, ("2026-11-01", 1.0))
    async with other.reading() as work:
        before = await mentions(work, ids.values())
    async with workspace.writing() as work:
        await delete_plan(work, ids["plan"], cascade=True)
        await delete_metric(work, ids["metric"], cascade=True)
        assert await mentions(work, ids.values()) == {}
    async with other.reading() as work:
        assert await mentions(work, ids.values()) == before


# At the same time


async def test_a_metric_that_is_deleted_waits_for_readings_on_their_way(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    assert await together(
        workspace,
        lambda work: record(work, metric, ("2026-11-01", 1.0)),
        lambda work: delete_metric(work, metric.id, cascade=True),
    ) == [None, None]
    async with workspace.reading() as work:
        assert await mentions(work, [metric.id]) == {}


async def test_readings_wait_for_the_deletion_of_their_metric_and_are_quarantined(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    outcomes: list[Any] = []

    async def late(work: Work) -> None:
        outcomes.append(await record(work, metric, ("2026-11-01", 1.0)))

    assert await together(workspace, lambda work: delete_metric(work, metric.id), late) == [None, None]
    assert (outcomes[0].quarantined, outcomes[0].accepted) == (1, 0)
    async with workspace.reading() as work:
        assert await mentions(work, [metric.id]) == {}


async def test_a_child_on_its_way_is_not_orphaned(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    _, second = await together(
        workspace, lambda work: make_objective(work, plan_id=plan.id), lambda work: delete_plan(work, plan.id)
    )
    assert isinstance(second, Problem)
    assert second.kind in (Kind.CONFLICT, Kind.IN_THE_WAY)
    async with workspace.writing() as work:
        await delete_plan(work, plan.id, cascade=True)
        assert await mentions(work, [plan.id]) == {}


async def test_a_child_of_what_is_being_deleted_is_refused(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    _, second = await together(
        workspace, lambda work: delete_plan(work, plan.id), lambda work: make_objective(work, plan_id=plan.id)
    )
    assert isinstance(second, Problem)
    assert (second.kind, second.errors[0].pointer) == (Kind.INVALID, "/plan_id")


@pytest.mark.parametrize("column", ["requires", "excludes"])
async def test_a_list_never_names_what_is_gone(workspace: Workspace, column: str) -> None:
    """No foreign key watches over lists of ids."""
    async with workspace.writing() as work:
        named, other = await make_tactic(work), await make_tactic(work)
    await together(
        workspace,
        lambda work: BY_NOUN["tactic"].patch(work, other.id, {column: [named.id]}),
        lambda work: delete_tactic(work, named.id, cascade=True),
    )
    async with workspace.reading() as work:
        there = await work.row(work.select(Tactic).where(table_of(Tactic).c.id == named.id))
        mentioned = await mentions(work, [named.id])
    assert there is not None or mentioned == {}


async def test_two_who_delete_the_same_thing(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    first, second = await together(
        workspace, lambda work: delete_plan(work, plan.id), lambda work: delete_plan(work, plan.id)
    )
    assert first is None
    assert isinstance(second, Problem)
    assert second.kind is Kind.NOT_FOUND


# The whole workspace


async def test_an_erased_workspace_leaves_nothing(
    server: Server, workspace: Workspace, new_workspace: NewWorkspace
) -> None:
    other = await new_workspace()
    for one in (workspace, other):
        house = await build(one)
        async with one.writing() as work:
            metric = await get_metric(work, house["fans"])
            await withdraw_reading(work, metric.id, "2026-11-02")
            await record_readings(work, [reading(metric, 1.0, "2026-11-01") | {"metric": "nobody-knows"}])
            await record_total(work)
            await announce(work, metric.id, [(NOW, LATER)])
            await work.run(work.insert(Upkeep, {"begun_at": NOW}))
        async with one.writing(key_id=uuid4()) as work:
            await keep_answer(work, "a key", b"fingerprint", b"sealed", 24)
        await lease(one.database, one.id, one.id, NOW, wanted=1, most=1)
    before = await rows_of(server, other.id)
    assert all(before.values()), before
    assert before.keys() == {*TENANT, "routes"}
    async with workspace.writing() as work:
        await erase_workspace(work)
    assert await rows_of(server, workspace.id) == dict.fromkeys(before, 0)
    assert await rows_of(server, other.id) == before


async def test_an_erased_workspace_is_found_by_nobody(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        source = await make_source(work)
    async with workspace.writing() as work:
        await erase_workspace(work)
    assert await find_caller(workspace.database, workspace.key) is None
    assert workspace.slug not in await list_workspaces(workspace.database)
    with refused(Kind.NOT_FOUND):
        await find_workspaces(workspace.database, source.id)
    with refused(Kind.UNAUTHENTICATED):  # who was let in a moment ago
        async with workspace.reading() as work:
            await get_workspace(work)
    with refused(Kind.UNAUTHENTICATED):
        async with workspace.writing() as work:
            await record_readings(work, [{"metric": "unknown", "value": 1.0, "at": "2026-11-01"}])
    with refused(Kind.CONFLICT):
        async with workspace.writing() as work:
            await make_plan(work)


async def test_erasing_takes_an_admin(workspace: Workspace) -> None:
    for scope in (Scope.READ, Scope.WRITE, Scope.INGEST):
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await erase_workspace(work)


@pytest.mark.parametrize("known", [True, False])
async def test_erasing_waits_for_readings_on_their_way(server: Server, workspace: Workspace, known: bool) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    item = reading(metric, 1.0, "2026-11-01") | ({} if known else {"metric": "unknown"})
    assert await together(workspace, lambda work: record_readings(work, [item]), erase_workspace) == [None, None]
    assert set((await rows_of(server, workspace.id)).values()) == {0}


@pytest.mark.parametrize("known", [True, False])
async def test_readings_wait_for_erasing(server: Server, workspace: Workspace, known: bool) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
    item = reading(metric, 1.0, "2026-11-01") | ({} if known else {"metric": "unknown"})
    first, second = await together(workspace, erase_workspace, lambda work: record_readings(work, [item]))
    assert first is None
    assert isinstance(second, Problem)
    assert second.kind is Kind.UNAUTHENTICATED
    assert set((await rows_of(server, workspace.id)).values()) == {0}


async def test_the_house_has_one_of_every_noun_and_each_is_deleted_here(workspace: Workspace) -> None:
    house = await build(workspace)
    assert {noun for noun, _ in house.things.values()} == BY_NOUN.keys()
    assert house.things.keys() == {*IN_THE_WAY, *FREE}
