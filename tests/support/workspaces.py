"""A fresh workspace for each test, and what is done in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid4

from service.operations.workspaces import create_workspace, patch_workspace
from service.store.database import Database
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""When tests take place: a Saturday at noon, five minutes' walk from no boundary of any kind."""


@dataclass(frozen=True)
class Workspace:
    """A tenant of its own, with its first key."""

    database: Database
    id: UUID
    slug: str
    key: str

    def caller(self, *scopes: Scope, member_id: UUID | None = None, key_id: UUID | None = None) -> Caller:
        """Someone of this workspace; without scopes, who may do everything."""
        return Caller(self.id, frozenset(scopes or Scope), key_id, member_id)

    @asynccontextmanager
    async def writing(
        self, *scopes: Scope, now: datetime = NOW, member_id: UUID | None = None, key_id: UUID | None = None
    ) -> AsyncIterator[Work]:
        """Work that may write, at a moment."""
        caller = self.caller(*scopes, member_id=member_id, key_id=key_id)
        async with open_work(self.database, caller, write=True, clock=lambda: now) as work:
            yield work

    @asynccontextmanager
    async def reading(self, *scopes: Scope, now: datetime = NOW) -> AsyncIterator[Work]:
        """Work that only reads, at a moment."""
        async with open_work(self.database, self.caller(*scopes), anywhere=True, clock=lambda: now) as work:
            yield work

    async def set(self, **settings: object) -> None:
        """Change what the workspace has set."""
        async with self.writing() as work:
            await patch_workspace(work, settings)


async def make_workspace(database: Database) -> Workspace:
    """A tenant that nobody else knows of."""
    slug = f"test-{uuid4().hex}"
    identity, key = await create_workspace(database, slug)
    return Workspace(database, identity, slug, key)
