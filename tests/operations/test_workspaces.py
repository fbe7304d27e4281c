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
    read_workspace,
    today_of,
)
from service.store.database import Database
from service.store.tables.people import Scope
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

LATER = NOW + timedelta(hours=1)
FIGURES = {
    "smart_on_track": 0.9, "smart_at_risk": 0.75, "okr_on_track": 0.7, "okr_at_risk": 0.5,
    "succeeded_from": 0.6, "band_from": 0.6, "band_to": 0.7,
    "stale_after_cadences": 2, "irregular_stale_days": 35,
    "value_threshold": 3.0, "complexity_threshold": 3.0,
}  # fmt: skip


async def test_a_workspace_begins_with_the_defaults(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        row = await get_workspace(work)
    assert (row.id, row.slug, row.name, row.version) == (workspace.id, workspace.slug, workspace.slug, 1)
    assert (row.locale, row.time_zone, row.week_start, row.fiscal_year_start) == ("en", "UTC", "monday", "01-01")
    assert {name: getattr(row, name) for name in FIGURES} == FIGURES
    assert row.prioritization_method == "value_complexity"


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
    await workspace.set(time_zone="Europe/Sofia", week_start="saturday", prioritization_method="rice")
    await workspace.set(**{name: figure / 2 if figure < 1 else int(figure) + 7 for name, figure in FIGURES.items()})
    names = ("time_zone", "week_start", "prioritization_method", *FIGURES)
    async with workspace.writing() as work:
        before = await get_workspace(work)
        row = await patch_workspace(work, dict.fromkeys(names))
    assert not [name for name in names if getattr(before, name) == getattr(row, name)]
    assert (row.time_zone, row.week_start, row.prioritization_method) == ("UTC", "monday", "value_complexity")
    assert {name: getattr(row, name) for name in FIGURES} == FIGURES


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
        ({"smart_on_track": 0}, "/smart_on_track"),
        ({"smart_on_track": 1.01}, "/smart_on_track"),
        ({"okr_at_risk": -0.5}, "/okr_at_risk"),
        ({"okr_on_track": float("nan")}, "/okr_on_track"),
        ({"succeeded_from": 1.1}, "/succeeded_from"),
        ({"band_from": -0.1}, "/band_from"),
        ({"stale_after_cadences": 0}, "/stale_after_cadences"),
        ({"stale_after_cadences": 101}, "/stale_after_cadences"),
        ({"stale_after_cadences": 2.5}, "/stale_after_cadences"),
        ({"irregular_stale_days": 3651}, "/irregular_stale_days"),
        ({"prioritization_method": "gut"}, "/prioritization_method"),
        ({"value_threshold": float("inf")}, "/value_threshold"),
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


@pytest.mark.parametrize(
    ("patch", "pointers"),
    [
        ({"smart_at_risk": 0.91}, ["/smart_at_risk"]),
        ({"smart_on_track": 0.74}, ["/smart_at_risk"]),
        ({"okr_at_risk": 0.8}, ["/okr_at_risk"]),
        ({"okr_on_track": 0.4}, ["/okr_at_risk"]),
        ({"band_from": 0.71}, ["/band_to"]),
        ({"band_to": 0.5}, ["/band_to"]),
        ({"smart_on_track": 0.1, "okr_on_track": 0.1, "band_to": 0.1}, ["/smart_at_risk", "/okr_at_risk", "/band_to"]),
    ],
)
async def test_settings_that_contradict_each_other(
    workspace: Workspace, patch: dict[str, Any], pointers: list[str]
) -> None:
    with refused(Kind.INVALID, *((pointer, "contradiction") for pointer in pointers)):
        await workspace.set(**patch)


async def test_settings_at_the_edge_of_contradiction_and_a_default_beyond_it(workspace: Workspace) -> None:
    await workspace.set(smart_at_risk=0.9, okr_at_risk=0.7, band_from=0.7)
    await workspace.set(smart_on_track=0.3, smart_at_risk=0.3, band_from=0.0, band_to=0.0)
    for name, pointer in (("smart_at_risk", "/smart_at_risk"), ("band_from", "/band_to")):
        with refused(Kind.INVALID, (pointer, "contradiction")):
            await workspace.set(**{name: None})
    await workspace.set(smart_at_risk=None, smart_on_track=None)


async def test_a_workspace_is_read_by_whoever_may_read(workspace: Workspace) -> None:
    async with workspace.reading(Scope.READ) as work:
        assert await read_workspace(work) == await get_workspace(work)
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST) as work:
            await read_workspace(work)


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
