"""People who come with an access token of an issuer: which member they are, and what they may do."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from service.errors import Fault, Kind, Problem
from service.operations import nouns
from service.operations.access import GRANTED, within
from service.store.database import Database
from service.store.tables import Member, Route, Workspace
from service.store.tables.base import table_of
from service.store.tables.people import Access, MemberFields, Scope
from service.store.work import Caller, Work, open_work

SLUG = re.compile(r"[A-Za-z0-9._-]{1,100}")
NO_MEMBER = (
    "Whoever this token is about may do nothing in this workspace. One of its admins can make them a member and give "
    "them access."
)
FIRST_COME = "Came for the first time."


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom a token is about: who they are to its issuer, and what it may be used for at most (None: for anything)."""

    issuer: str
    subject: str
    name: str | None = None
    scopes: frozenset[Scope] | None = None


async def find_person(
    database: Database, slug: str, person: Person, provision: Access | None, request_id: str | None = None
) -> Caller:
    """Who a person is in a workspace; a member from now on, with the access to `provision`, if they were none.

    Raises Problem `forbidden` for those who may do nothing there, and as well if there is no such workspace.
    """
    workspace_id = await _find_workspace(database, slug)
    async with open_work(database, Caller(workspace_id, frozenset({Scope.READ}))) as work:
        row = await _find_member(work, person)
        workspaces = table_of(Workspace)
        locale = await work.scalar(select(workspaces.c.locale).where(workspaces.c.id == workspace_id))
    if row is None and provision is not None:
        row = await _provision(database, workspace_id, person, provision, request_id)
    access = Access.NONE if row is None or row.access is None else Access(row.access)
    scopes = GRANTED[access] if person.scopes is None else within(person.scopes, access)
    if row is None or not scopes:
        raise no_member()
    return Caller(workspace_id, scopes, member_id=row.id, locale=locale)


def no_member() -> Problem:
    """That somebody is nobody in a workspace; a workspace that is not there looks the same."""
    return Problem(Kind.FORBIDDEN, NO_MEMBER, (Fault("Authorization", "no_member", NO_MEMBER),))


async def _find_workspace(database: Database, slug: str) -> UUID:
    if SLUG.fullmatch(slug) is None:
        raise no_member()
    table = table_of(Route)
    query = select(table.c.workspace_id).where(table.c.kind == "workspace", table.c.lookup == slug)
    async with database.transaction("BEGIN READ ONLY") as connection:
        route = (await connection.execute(query)).first()
    if route is None:
        raise no_member()
    return route.workspace_id


async def _find_member(work: Work, person: Person) -> Row[Any] | None:
    table = table_of(Member)
    same = (table.c.issuer == person.issuer, table.c.subject == person.subject)
    found: Sequence[Row[Any]] = await work.rows(work.select(Member, table.c.id, table.c.access).where(*same))
    return found[0] if found else None


async def _provision(
    database: Database, workspace_id: UUID, person: Person, access: Access, request_id: str | None
) -> Row[Any]:
    """Make a person a member. Of several processes to which the person comes at once, one does it."""
    caller = Caller(workspace_id, frozenset({Scope.ADMIN}))
    async with open_work(database, caller, write=True, request_id=request_id, reason=FIRST_COME) as work:
        workspaces = table_of(Workspace)
        held = select(workspaces.c.id).where(workspaces.c.id == workspace_id)
        await work.row(held.with_for_update(key_share=True))
        row = await _find_member(work, person)
        if row is None:
            who = {"issuer": person.issuer, "subject": person.subject, "access": access}
            fields = MemberFields.model_validate({"name": person.name or person.subject, **who})
            row = await nouns.create(work, Member, fields)
        return row
