"""Workspaces: making one, finding one, and what it has set."""

from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from datetime import date, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, insert, select
from uuid_utils.compat import uuid7

from service.core.periods import Calendar
from service.core.priority import Method, RankingDefaults
from service.core.thresholds import Thresholds
from service.errors import Fault, Kind, Problem, invalid, worded
from service.operations.history import log_workspace
from service.operations.keys import create_key
from service.operations.nouns import Versions, check_names, check_version
from service.operations.permissions import permitted
from service.operations.validation import checked
from service.store.database import Database
from service.store.lean import own_row
from service.store.tables import (
    Change,
    ChangeCounter,
    LatestReading,
    QuarantinedReading,
    RateWindow,
    Reading,
    ReadingDay,
    ReadingRevision,
    RememberedAnswer,
    Route,
    Workspace,
)
from service.store.tables.base import table_of
from service.store.tables.people import KeyFields, Scope
from service.store.tables.workspaces import Weekday, WorkspaceFields
from service.store.work import Caller, Work, open_work

UNTIED = (
    Reading,
    ReadingRevision,
    ReadingDay,
    LatestReading,
    QuarantinedReading,
    Change,
    ChangeCounter,
    RememberedAnswer,
    RateWindow,
)
"""The tables that no foreign key ties to their workspace."""

FIRST_SLUG = "main"
WEEKDAYS = {Weekday.MONDAY: 0, Weekday.SATURDAY: 5, Weekday.SUNDAY: 6}
THRESHOLDS = tuple(one.name for one in dataclass_fields(Thresholds))


async def create_workspace(
    database: Database, slug: str, *, name: str | None = None, token: str | None = None
) -> tuple[UUID, str]:
    """Make a tenant and its first key, which may do everything; gives the workspace's id and the key."""
    fields = checked(WorkspaceFields, {"name": name or slug})
    identity = uuid7()
    caller = Caller(identity, frozenset(Scope))
    async with open_work(database, caller, write=True) as work:
        route = {"kind": "workspace", "lookup": slug, "workspace_id": identity, "target_id": identity}
        if await work.scalar(select(table_of(Route).c.target_id).where(_is_slug(slug))) is not None:
            message = worded("There is a workspace “{slug}” already.", slug=slug)
            raise Problem(Kind.CONFLICT, message, (Fault("/slug", "taken", message),))
        moment = {"created_at": work.now, "updated_at": work.now, "version": 1}
        await work.run(insert(table_of(Workspace)).values(id=identity, slug=slug, **fields.model_dump(), **moment))
        await work.run(insert(table_of(Route)).values(route))
        _, key = await create_key(work, KeyFields(scopes=list(Scope), name="first key"), token=token)
    return identity, key


def _is_slug(slug: str) -> Any:
    table = table_of(Route)
    return (table.c.kind == "workspace") & (table.c.lookup == slug)


async def list_workspaces(database: Database) -> dict[str, UUID]:
    """All tenants, slug to id, as the routing table knows them."""
    table = table_of(Route)
    query = select(table.c.lookup, table.c.workspace_id).where(table.c.kind == "workspace").order_by(table.c.lookup)
    async with database.transaction("BEGIN READ ONLY") as connection:
        return {row.lookup: row.workspace_id for row in await connection.execute(query)}


async def get_workspace(work: Work) -> Row[Any]:
    """The caller's workspace, read once a transaction: what is judged in it, is judged by its settings."""
    if "workspace" not in work.shelf:
        if work.as_of is None:
            work.shelf["workspace"] = await own_row(work)
        else:
            table = table_of(Workspace)
            work.shelf["workspace"] = await work.row(select(table).where(table.c.id == work.workspace_id))
    row = work.shelf["workspace"]
    if row is None:
        raise _gone()
    return row


@permitted
async def read_workspace(work: Work) -> Row[Any]:
    """What the workspace has set, for whoever may read."""
    return await get_workspace(work)


def _gone() -> Problem:
    return Problem(Kind.UNAUTHENTICATED, "The workspace of this key is gone.")


@permitted
async def patch_workspace(work: Work, patch: Mapping[str, Any], *, if_version: Versions = None) -> Row[Any]:
    """Change what the workspace has set."""
    check_names(patch, WorkspaceFields.model_fields.keys())
    await hold_workspace(work, alone=True)
    work.shelf.pop("workspace", None)
    row = await get_workspace(work)
    check_version(row.version, if_version)
    present = {name: getattr(row, name) for name in WorkspaceFields.model_fields}
    merged = present | dict(patch)
    wanted = checked(WorkspaceFields, {name: value for name, value in merged.items() if value is not None})
    _check(wanted)
    fields = wanted.model_dump()
    if fields == present:
        return row
    table = table_of(Workspace)
    change = {**fields, "updated_at": work.now, "version": row.version + 1}
    await work.run(table.update().where(table.c.id == work.workspace_id).values(change))
    work.shelf.pop("workspace", None)
    log_workspace(work, {name: (present[name], value) for name, value in fields.items() if value != present[name]})
    return await get_workspace(work)


def _check(wanted: WorkspaceFields) -> None:
    """Settings that only make sense together, those taken back to their defaults included."""
    ratios = "The ratio for at risk cannot be above the one for on track: lower it, or raise the other."
    band = "The intended landing cannot end below where it begins: raise its end, or lower its beginning."
    pairs = (
        (Fault("/smart_at_risk", "contradiction", ratios), wanted.smart_at_risk, wanted.smart_on_track),
        (Fault("/okr_at_risk", "contradiction", ratios), wanted.okr_at_risk, wanted.okr_on_track),
        (Fault("/band_to", "contradiction", band), wanted.band_from, wanted.band_to),
    )
    faults = [fault for fault, low, high in pairs if low > high]
    if faults:
        raise Problem(Kind.INVALID, faults[0].message, faults)


async def hold_workspace(work: Work, *, alone: bool = False) -> None:
    """Hold the workspace against being erased until the transaction ends; of those who say `alone`, one at a time."""
    table = table_of(Workspace)
    query = select(table.c.id).where(table.c.id == work.workspace_id)
    if await work.row(query.with_for_update(read=not alone, key_share=True)) is None:
        raise _gone()


@permitted
async def erase_workspace(work: Work, *, slug: str | None = None, if_version: Versions = None) -> None:
    """Erase a tenant with all that belongs to it. Its keys and sources find nothing from now on.

    A slug that is given has to be the workspace's own: whoever asks for this from afar has to say what is to go.

    The workspace goes first and takes along what refers to it. Whoever was recording readings is waited for there;
    so what refers to nothing goes afterwards, and none is left behind.
    """
    row = await get_workspace(work)
    check_version(row.version, if_version)
    if slug not in (None, row.slug):
        raise invalid("confirm", "not_confirmed", "To erase the workspace with all that is in it, say its slug here.")
    routes, workspaces = table_of(Route), table_of(Workspace)
    await work.take_time()
    await work.run(delete(routes).where(routes.c.workspace_id == work.workspace_id))
    await work.run(delete(workspaces).where(workspaces.c.id == work.workspace_id))
    for model in UNTIED:
        await work.run(work.delete(model))


async def calendar_of(work: Work) -> Calendar:
    """How the workspace counts time: where its days begin, on which weekday its weeks, when its fiscal year ends."""
    workspace = await get_workspace(work)
    year_end = date.fromisoformat(f"2028-{workspace.fiscal_year_start}") - timedelta(days=1)  # 29 days in February
    return Calendar(ZoneInfo(workspace.time_zone), WEEKDAYS[workspace.week_start], (year_end.month, year_end.day))


async def today_of(work: Work) -> date:
    """The day it is in the workspace."""
    return work.day_in((await calendar_of(work)).zone)


async def thresholds_of(work: Work) -> Thresholds:
    """What the workspace judges progress by."""
    workspace = await get_workspace(work)
    return Thresholds(**{name: getattr(workspace, name) for name in THRESHOLDS})


async def ranking_defaults_of(work: Work) -> RankingDefaults:
    """What the workspace ranks tactics by when a request does not say."""
    workspace = await get_workspace(work)
    return RankingDefaults(
        method=Method(workspace.prioritization_method),
        value_threshold=workspace.value_threshold,
        complexity_threshold=workspace.complexity_threshold,
    )
