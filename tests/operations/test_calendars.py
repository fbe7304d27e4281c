"""The calendar of a plan, and the links to it."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row, select

from service.errors import Kind
from service.operations.calendar_tokens import (
    MOST,
    calendar_tokens_of,
    create_calendar_token,
    delete_calendar_token,
    find_reader,
    get_calendar_token,
)
from service.operations.calendars import calendar_of_plan
from service.operations.keys import find_caller
from service.operations.plans import delete_plan
from service.operations.workspaces import erase_workspace
from service.present.calendars import CalendarEvent, Certainty
from service.store.tables import Route
from service.store.tables.base import table_of
from service.store.tables.calendars import CalendarTokenFields
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_key_result, make_member, make_objective, make_plan, make_tactic
from tests.support.problems import refused
from tests.support.workspaces import Workspace


async def make_link(work: Work, plan: Row[Any], name: str = "phone") -> tuple[Row[Any], str]:
    return await create_calendar_token(work, plan.id, CalendarTokenFields(name=name))


@pytest.fixture
async def plan(workspace: Workspace) -> Row[Any]:
    async with workspace.writing() as work:
        return await make_plan(work, ends_on=date(2026, 12, 31))


async def test_a_link_lets_in_to_read_one_calendar(workspace: Workspace, plan: Row[Any]) -> None:
    async with workspace.writing(Scope.WRITE) as work:
        row, token = await make_link(work, plan)
    assert token.startswith(row.hint) and len(row.hint) == 8
    assert token not in repr(row)
    caller = await find_reader(workspace.database, plan.id, token)
    assert (caller.workspace_id, caller.scopes, caller.key_id) == (workspace.id, frozenset({Scope.READ}), row.id)
    assert caller.locale == "en"


async def test_what_is_no_link_of_the_plan_finds_nothing(workspace: Workspace, plan: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_plan(work)
        row, token = await make_link(work, plan)
    for plan_id, given in ((other.id, token), (uuid4(), token), (plan.id, token + "x"), (plan.id, workspace.key)):
        with refused(Kind.NOT_FOUND):
            await find_reader(workspace.database, plan_id, given)
    assert await find_caller(workspace.database, token) is None, "a link is no key"
    async with workspace.writing() as work:
        await delete_calendar_token(work, row.id)
    with refused(Kind.NOT_FOUND):
        await find_reader(workspace.database, plan.id, token)


async def test_links_are_listed_by_plan_and_end_one_by_one(workspace: Workspace, plan: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_plan(work)
        (one, _), (two, token) = await make_link(work, plan, "one"), await make_link(work, plan, "two")
    async with workspace.reading(Scope.READ) as work:
        found = await calendar_tokens_of(work, [plan.id, other.id])
        assert ({row.id for row in found[plan.id]}, found[other.id]) == ({one.id, two.id}, [])
        assert (await get_calendar_token(work, one.id)).name == "one"
    with refused(Kind.FORBIDDEN):
        async with workspace.writing(Scope.READ) as work:
            await delete_calendar_token(work, one.id)
    async with workspace.writing() as work:
        await delete_calendar_token(work, one.id)
    assert (await find_reader(workspace.database, plan.id, token)).key_id == two.id


async def test_a_plan_has_so_many_links_and_no_more(workspace: Workspace, plan: Row[Any]) -> None:
    async with workspace.writing() as work:
        for place in range(MOST):
            await make_link(work, plan, str(place))
    with refused(Kind.CONFLICT):
        async with workspace.writing() as work:
            await make_link(work, plan)


async def routes_of(workspace: Workspace) -> list[UUID]:
    table = table_of(Route)
    query = select(table.c.target_id).where(table.c.kind == "calendar", table.c.workspace_id == workspace.id)
    async with workspace.database.transaction("BEGIN READ ONLY") as connection:
        return list((await connection.execute(query)).scalars())


async def test_links_go_with_their_plan_and_with_their_workspace(workspace: Workspace, plan: Row[Any]) -> None:
    async with workspace.writing() as work:
        other = await make_plan(work)
        await make_link(work, plan)
        kept, token = await make_link(work, other)
    with refused(Kind.IN_THE_WAY, says="calendar tokens"):
        async with workspace.writing() as work:
            await delete_plan(work, plan.id)
    async with workspace.writing() as work:
        await delete_plan(work, plan.id, cascade=True)
    assert await routes_of(workspace) == [kept.id]
    async with workspace.writing() as work:
        await erase_workspace(work)
    assert await routes_of(workspace) == []
    with refused(Kind.NOT_FOUND):
        await find_reader(workspace.database, other.id, token)


async def test_a_calendar_shows_each_day_where_it_was_set(workspace: Workspace, plan: Row[Any]) -> None:
    await workspace.set(locale="es", time_zone="Europe/Madrid")
    async with workspace.writing() as work:
        brian, hailley = await make_member(work, name="Brian"), await make_member(work, name="Hailley")
        dated = await make_objective(work, plan_id=plan.id, due_on=date(2026, 11, 30), owner_id=brian.id)
        undated = await make_objective(work, plan_id=plan.id)
        result = await make_key_result(work, objective_id=undated.id, due_on=date(2026, 12, 1))
        await make_key_result(work, objective_id=dated.id)
        post = await make_tactic(
            work, title="Post", objective_id=dated.id, due_on=date(2026, 6, 30), recurrence="FREQ=MONTHLY",
            responsible_id=brian.id, assignee_ids=[brian.id, hailley.id], status="active",
        )  # fmt: skip
        dropped = await make_tactic(work, key_result_id=result.id, due_on=date(2026, 12, 2), status="dropped")
        await make_tactic(work, objective_id=dated.id)
        await make_tactic(work, due_on=date(2026, 12, 3))
    async with workspace.reading(Scope.READ) as work:
        calendar = await calendar_of_plan(work, plan.id)
    assert (calendar.title, calendar.language, calendar.time_zone) == (plan.title, "es", "Europe/Madrid")
    found: dict[UUID, CalendarEvent] = {event.id: event for event in calendar.events}
    assert [event.noun for event in calendar.events] == ["plan", "objective", "key_result", "tactic", "tactic"]
    assert found.keys() == {plan.id, dated.id, result.id, post.id, dropped.id}
    assert found[dropped.id].certainty is Certainty.CANCELLED
    assert found[post.id].rule is not None
    assert [(note.rule, *note.params.values()) for note in found[post.id].notes] == [
        ("calendar.responsible", "Brian"), ("calendar.assignees", "Brian, Hailley"), ("calendar.objective", "Be known"),
    ]  # fmt: skip
    assert [note.params["title"] for note in found[dropped.id].notes] == [undated.title]


async def test_a_dropped_objective_is_cancelled_and_an_achieved_one_is_marked(
    workspace: Workspace, plan: Row[Any]
) -> None:
    async with workspace.writing() as work:
        days = {"plan_id": plan.id, "due_on": date(2026, 12, 1), "stage": "closed"}
        dropped = await make_objective(work, **days, outcome="dropped")
        achieved = await make_objective(work, **days, outcome="achieved")
        below = await make_key_result(work, objective_id=dropped.id, due_on=date(2026, 12, 1))
    async with workspace.reading() as work:
        found = {event.id: event for event in (await calendar_of_plan(work, plan.id)).events}
    assert found[dropped.id].certainty is found[below.id].certainty is Certainty.CANCELLED
    assert (found[achieved.id].certainty, found[achieved.id].done) == (Certainty.CONFIRMED, True)
