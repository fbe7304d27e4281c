"""Bearer keys: made, listed, changed, revoked; and how a request's key finds its caller.

A key that acts for a member may do what the member may, and ends with the member.
"""

import hashlib
import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select

from service.errors import Kind, Problem
from service.operations import nouns
from service.operations.access import Admitted, access_of, keeping_admin, within
from service.operations.nouns import Versions
from service.operations.permissions import permitted
from service.operations.removal import remove
from service.store.database import Database
from service.store.paging import Page, Slice, fetch
from service.store.tables import ApiKey, Route, Workspace
from service.store.tables.base import table_of
from service.store.tables.people import Access, KeyFields, Scope
from service.store.work import Caller, Work, open_work

PREFIX = "oar_"
HINT_LENGTH = 8


def digest_of(token: str) -> str:
    """SHA-256 in hex. A key holds 256 random bits, so a slow hash would add nothing but time."""
    return hashlib.sha256(token.encode()).hexdigest()


@permitted
async def create_key(work: Work, fields: KeyFields, *, token: str | None = None) -> tuple[Row[Any], str]:
    """Make a key; the answer is the only place where it stands in full."""
    await nouns.check_references(work, [("/member_id", fields.member_id, "member")])
    token = token or PREFIX + secrets.token_urlsafe(32)
    digest = digest_of(token)
    row = await nouns.create(work, ApiKey, fields, digest=digest, hint=token[:HINT_LENGTH])
    route = {"kind": "key", "lookup": digest, "workspace_id": work.workspace_id, "target_id": row.id}
    await work.run(insert(table_of(Route)).values(route))
    return row, token


@permitted
async def get_key(work: Work, identity: UUID) -> Row[Any]:
    """One key, without the key itself."""
    return await nouns.get(work, ApiKey, identity)


@permitted
async def list_keys(work: Work, page: Page) -> Slice:
    """The workspace's keys."""
    return await fetch(work, ApiKey, page)


@permitted
async def patch_key(work: Work, identity: UUID, patch: Mapping[str, Any], *, if_version: Versions = None) -> Row[Any]:
    """Change what a key may do, for whom and until when."""
    async with keeping_admin(work):
        row = await nouns.take(work, ApiKey, identity, if_version)
        fields = nouns.merged(KeyFields, row, patch)
        await nouns.check_references(work, [("/member_id", fields.member_id, "member")])
        return await nouns.change(work, ApiKey, row, fields)


@permitted
async def delete_key(work: Work, identity: UUID, *, cascade: bool = False, if_version: Versions = None) -> None:
    """Revoke a key; not the last one that may do everything."""
    async with keeping_admin(work):
        await remove(work, ApiKey, identity, cascade=cascade, if_version=if_version)


async def find_caller(database: Database, token: str) -> Caller | None:
    """Who a key belongs to. None: it is unknown, revoked or expired."""
    found = await find_admitted(database, token)
    return None if found is None else found.caller


async def find_admitted(database: Database, token: str) -> Admitted | None:
    """The same, with the moment until which it is so: by its digest to the workspace, there to its row."""
    table = table_of(Route)
    query = select(table.c.workspace_id, table.c.target_id).where(
        table.c.kind == "key", table.c.lookup == digest_of(token)
    )
    async with database.transaction("BEGIN READ ONLY") as connection:
        route = (await connection.execute(query)).first()
    if route is None:
        return None
    async with open_work(database, Caller(route.workspace_id, frozenset({Scope.ADMIN}))) as work:
        try:
            row = await nouns.get(work, ApiKey, route.target_id)
        except Problem as problem:
            if problem.kind is Kind.NOT_FOUND:
                return None
            raise
        if row.expires_at is not None and row.expires_at <= work.now:
            return None
        access = None if row.member_id is None else await access_of(work, row.member_id)
        if access is Access.NONE:
            return None
        workspaces = table_of(Workspace)
        locale = await work.scalar(select(workspaces.c.locale).where(workspaces.c.id == work.workspace_id))
        scopes = within(frozenset(Scope(scope) for scope in row.scopes), access)
        return Admitted(Caller(route.workspace_id, scopes, row.id, row.member_id, locale=locale), row.expires_at)
