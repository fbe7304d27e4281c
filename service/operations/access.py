"""What members may do, whoever lets them in: by a key that acts for them, or signed in at an issuer of tokens."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from service.errors import Fault, Kind, Problem
from service.store.tables import ApiKey, Member, Workspace
from service.store.tables.base import table_of
from service.store.tables.people import Access, Scope
from service.store.work import INCLUDED, Caller, Work

GRANTED = {
    Access.NONE: frozenset[Scope](),
    Access.VIEWER: frozenset({Scope.READ}),
    Access.EDITOR: frozenset({Scope.READ, Scope.WRITE, Scope.INGEST}),
    Access.ADMIN: frozenset(Scope),
}
"""What each access comes to."""

SAID = frozenset({"access", "issuer", "subject"})
"""What of a member decides about access."""

LAST = (
    "Nobody would be left who may do everything here. Make another key with the scope “admin” first, or give another "
    "member access."
)


@dataclass(frozen=True, slots=True)
class Admitted:
    """Who was let in, and until when at the latest; None: until further notice."""

    caller: Caller
    until: datetime | None = None


def within(held: frozenset[Scope], access: Access | None) -> frozenset[Scope]:
    """What is left of some scopes to a member: all of them where nothing is said about the member's access."""
    if access is None:
        return held
    return held.union(*(INCLUDED.get(scope, ()) for scope in held)) & GRANTED[access]


async def access_of(work: Work, member_id: Any) -> Access | None:
    """What is said about a member's access."""
    table = table_of(Member)
    said = await work.scalar(work.select(Member, table.c.access).where(table.c.id == member_id))
    return None if said is None else Access(said)


@asynccontextmanager
async def keeping_admin(work: Work) -> AsyncGenerator[None]:
    """Do what may take rights away, one at a time in a workspace; `conflict` if nobody is left who may do everything.

    A key counts as long as it is good. Members count only for whoever is one and has signed in: whether others could
    sign in is not known here.
    """
    workspaces = table_of(Workspace)
    held = select(workspaces.c.id).where(workspaces.c.id == work.workspace_id)
    await work.row(held.with_for_update(key_share=True))
    before = await _is_administered(work)
    yield
    if before and not await _is_administered(work):
        raise Problem(Kind.CONFLICT, LAST, (Fault("", "last_admin", LAST),))


async def _is_administered(work: Work) -> bool:
    caller = work.caller
    if caller.key_id is None and caller.member_id is None:
        return True  # by whoever stands at the machine, and can make keys at any time
    keys, members = table_of(ApiKey), table_of(Member)
    barred = work.select(Member, members.c.id).where(members.c.access != Access.ADMIN.value)
    good: list[ColumnElement[bool]] = [
        keys.c.scopes.contains([Scope.ADMIN.value]),
        or_(keys.c.expires_at.is_(None), keys.c.expires_at > work.now),
        or_(keys.c.member_id.is_(None), keys.c.member_id.not_in(barred)),
    ]
    if await work.row(work.select(ApiKey, keys.c.id).where(*good).limit(1)) is not None:
        return True
    return caller.key_id is None and await access_of(work, caller.member_id) is Access.ADMIN
