"""Links to calendars: made, listed, revoked; and how a request that brings a token finds whose calendar it may read."""

import hmac
import secrets
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, insert, select

from service.errors import Kind, Problem, not_found, worded
from service.operations import nouns
from service.operations.keys import HINT_LENGTH, digest_of
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.database import Database
from service.store.tables import CalendarToken, Plan, Route, Workspace
from service.store.tables.base import Identified, table_of
from service.store.tables.calendars import CalendarTokenFields
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work

PREFIX = "cal_"
PATTERN = "^cal_[A-Za-z0-9_-]{43}$"
MOST = 50
"""Links that a plan may have at a time: they are listed without pages."""


def path_of(plan_id: UUID, token: str) -> str:
    """Where calendar programs find the calendar."""
    return f"/v1/plans/{plan_id}/calendar.ics?token={token}"


@permitted
async def create_calendar_token(work: Work, plan_id: UUID, fields: CalendarTokenFields) -> tuple[Row[Any], str]:
    """Make a link to a plan's calendar; the answer is the only place where its token stands in full."""
    await nouns.get(work, Plan, plan_id, lock=True)
    table = table_of(CalendarToken)
    if await work.scalar(work.select(CalendarToken, func.count()).where(table.c.plan_id == plan_id)) >= MOST:
        raise Problem(Kind.CONFLICT, worded("A plan has at most {most} calendar tokens: delete one first.", most=MOST))
    token = PREFIX + secrets.token_urlsafe(32)
    digest = digest_of(token)
    shown = {"plan_id": plan_id, "hint": token[:HINT_LENGTH]}
    row = await nouns.create(work, CalendarToken, Identified(), **fields.model_dump(), **shown, digest=digest)
    route = {"kind": "calendar", "lookup": digest, "workspace_id": work.workspace_id, "target_id": row.id}
    await work.run(insert(table_of(Route)).values(route))
    return row, token


@permitted
async def get_calendar_token(work: Work, identity: UUID) -> Row[Any]:
    """One link to a calendar, without its token."""
    return await nouns.get(work, CalendarToken, identity)


@permitted
async def calendar_tokens_of(work: Work, plan_ids: Iterable[UUID]) -> dict[UUID, list[Row[Any]]]:
    """The links to the calendars of plans, by plan, in the order they were made, without their tokens."""
    table = table_of(CalendarToken)
    found: dict[UUID, list[Row[Any]]] = {identity: [] for identity in plan_ids}
    query = work.select(CalendarToken).where(table.c.plan_id.in_(list(found)))
    for row in await work.rows(query.order_by(table.c.created_at, table.c.id)):
        found[row.plan_id].append(row)
    return found


@permitted
async def delete_calendar_token(work: Work, identity: UUID, *, if_version: Versions = None) -> None:
    """Revoke a link: from now on there is nothing at it."""
    await remove(work, CalendarToken, identity, cascade=False, if_version=if_version)


async def find_reader(database: Database, plan_id: UUID, token: str) -> Caller:
    """Who comes by a link: somebody who may read, and is to be shown nothing but this plan's calendar.

    The link counts as a key of its own. Unknown and revoked tokens, and those of other plans, find nothing, all alike.
    """
    table = table_of(Route)
    digest = digest_of(token)
    query = select(table.c.workspace_id, table.c.target_id).where(table.c.kind == "calendar", table.c.lookup == digest)
    async with database.transaction("BEGIN READ ONLY") as connection:
        route = (await connection.execute(query)).first()
    if route is None:
        raise not_found("plan")
    caller = Caller(route.workspace_id, frozenset({Scope.READ}), route.target_id)
    async with open_work(database, caller) as work:
        row = (await nouns.get_many(work, CalendarToken, [route.target_id])).get(route.target_id)
        workspaces = table_of(Workspace)
        locale = await work.scalar(select(workspaces.c.locale).where(workspaces.c.id == work.workspace_id))
    if row is None or row.plan_id != plan_id or not hmac.compare_digest(row.digest, digest):
        raise not_found("plan")
    return Caller(route.workspace_id, caller.scopes, route.target_id, locale=locale)
