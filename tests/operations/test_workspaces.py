"""Workspaces: made once, found by their slug, and what they have set."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from service.errors import Kind, Problem
from service.operations.keys import find_caller
from service.operations.workspaces import (
    calendar_of,
    create_workspace,
    get_workspace,
    list_workspaces,
    patch_workspace,
    today_of,
)
from service.store.database import Database
from service.store.tables.people import Scope
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

LATER = NOW + timedelta(hours=1)


async def test_a_workspace_begins_with_the_defaults(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        row = await get_workspace(work)
    assert (row.id, row.slug, row.name, row.version) == (workspace.id, workspace.slug, workspace.slug, 1)
    assert (row.locale, row.time_zone, row.week_start, row.fiscal_year_start) == ("en", "UTC", "monday", "01-01")


async def test_a_slug_is_taken_once(database: Database, workspace: Workspace) -> None:
    with refused(Kind.CONFLICT, ("/slug", "taken")):
        await create_workspace(database, workspace.slug)
    assert (await list_workspaces(database))[workspace.slug] == workspace.id


async def test_of_two_who_take_a_slug_at_once_one_has_it(database: Database) -> None:
    slug, tokens = f"test-{uuid4().hex}", [uuid4().hex * 2, uuid4().hex * 2]
    came = await asyncio.gather(
        *(create_workspace(database, slug, token=token) for token in tokens), return_exceptions=True
    )
    made = [one for one in came if not isinstance(one, BaseException)]
    (problem,) = [one for one in came if isinstance(one, BaseException)]
    assert isinstance(problem, Problem)
    assert problem.kind is Kind.CONFLICT
    assert (await list_workspaces(database))[slug] == made[0][0]
    callers = [await find_caller(database, token) for token in tokens]
    assert [caller.workspace_id for caller in callers if caller is not None] == [made[0][0]]


@pytest.mark.parametrize("name", ["", "x" * 301, "a\x00b"])
async def test_a_name_that_is_none_is_refused(database: Database, name: str) -> None:
    with refused(Kind.INVALID):
        await create_workspace(database, name)


async def test_what_is_set_is_kept_and_counted(workspace: Workspace) -> None:
    settings = {
        "name": "Campfire",
        "locale": "bg",
        "time_zone": "Europe/Sofia",
        "week_start": "sunday",
        "fiscal_year_start": "07-01",
    }
    async with workspace.writing(now=LATER) as work:
        row = await patch_workspace(work, settings)
    assert {name: getattr(row, name) for name in settings} == settings
    assert (row.version, row.updated_at, row.slug) == (2, LATER, workspace.slug)
    async with workspace.reading() as work:
        assert await get_workspace(work) == row


async def test_what_changes_nothing_is_not_counted(workspace: Workspace) -> None:
    for patch in ({}, {"locale": "en"}, {"time_zone": None}):
        async with workspace.writing(now=LATER) as work:
            assert (await patch_workspace(work, patch)).version == 1


async def test_null_takes_a_setting_back(workspace: Workspace) -> None:
    await workspace.set(time_zone="Europe/Sofia", week_start="saturday")
    async with workspace.writing() as work:
        row = await patch_workspace(work, {"time_zone": None, "week_start": None})
    assert (row.time_zone, row.week_start) == ("UTC", "monday")


@pytest.mark.parametrize(
    ("patch", "pointer"),
    [
        ({"time_zone": "Europe/Atlantis"}, "/time_zone"),
        ({"time_zone": "../../etc/passwd"}, "/time_zone"),
        ({"time_zone": ""}, "/time_zone"),
        ({"locale": "de"}, "/locale"),
        ({"week_start": "tuesday"}, "/week_start"),
        ({"fiscal_year_start": "02-30"}, "/fiscal_year_start"),
        ({"fiscal_year_start": "13-01"}, "/fiscal_year_start"),
        ({"fiscal_year_start": "7-1"}, "/fiscal_year_start"),
        ({"name": None}, "/name"),
        ({"name": ""}, "/name"),
        ({"slug": "mine"}, "/slug"),
        ({"slug": None}, "/slug"),
        ({"nothing": None}, "/nothing"),
        ({"id": None}, "/id"),
    ],
)
async def test_what_is_refused(workspace: Workspace, patch: dict[str, Any], pointer: str) -> None:
    with pytest.raises(Problem) as caught:
        await workspace.set(**patch)
    assert (caught.value.kind, caught.value.errors[0].pointer) == (Kind.INVALID, pointer)
    async with workspace.reading() as work:
        assert (await get_workspace(work)).version == 1


async def test_settings_are_an_admins(workspace: Workspace) -> None:
    for scope in (Scope.READ, Scope.WRITE, Scope.INGEST):
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await patch_workspace(work, {"locale": "it"})


async def test_two_who_change_settings_both_count(workspace: Workspace) -> None:
    await asyncio.gather(workspace.set(locale="it"), workspace.set(week_start="sunday"), workspace.set(name="Both"))
    async with workspace.reading() as work:
        row = await get_workspace(work)
    assert (row.locale, row.week_start, row.name, row.version) == ("it", "sunday", "Both", 4)


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        ("UTC", date(2026, 11, 21)),
        ("Pacific/Kiritimati", date(2026, 11, 22)),
        ("Pacific/Pago_Pago", date(2026, 11, 21)),
        ("Asia/Kathmandu", date(2026, 11, 21)),
    ],
)
async def test_today_is_the_workspaces_day(workspace: Workspace, zone: str, today: date) -> None:
    await workspace.set(time_zone=zone)
    async with workspace.reading() as work:
        assert (await calendar_of(work)).zone.key == zone
        assert await today_of(work) == today
    async with workspace.reading(now=datetime(2026, 11, 21, 0, 30, tzinfo=UTC)) as work:
        assert (await today_of(work) == date(2026, 11, 20)) == (zone == "Pacific/Pago_Pago")
