"""The first start: the first workspace, its admin key, and the demo if wanted."""

from dataclasses import dataclass
from uuid import UUID

from service.commands.failures import MISUSED, Failure
from service.commands.terminal import SILENT, Bar
from service.demo.load import load
from service.demo.opening import renew_key
from service.errors import Kind, Problem
from service.operations.keys import create_key, find_caller
from service.operations.workspaces import FIRST_SLUG, create_workspace, list_workspaces
from service.store.database import Database
from service.store.tables.people import KeyFields, Scope
from service.store.work import Caller, open_work, utc_now


@dataclass(frozen=True, slots=True)
class First:
    """The first workspace; `key` only if it was made just now and not chosen by the operator."""

    slug: str
    workspace_id: UUID
    key: str | None = None


async def ensure_first(database: Database, admin_key: str | None) -> First:
    """The first workspace, made if there is none, in which the operator's admin key works.

    Of several processes that start at once, one makes it, and the others find it.
    """
    if admin_key is not None and not (admin_key.isascii() and admin_key.isprintable() and " " not in admin_key):
        message = "OARLOCK_ADMIN_KEY travels in a header: use printable ASCII without spaces."
        raise Failure(message, MISUSED)
    there = await find_first(database)
    if there is None:
        try:
            identity, key = await create_workspace(database, FIRST_SLUG, token=admin_key)
            return First(FIRST_SLUG, identity, None if admin_key else key)
        except Problem as problem:
            there = await find_first(database) if problem.kind is Kind.CONFLICT else None
            if there is None:
                raise
    if admin_key is not None:
        await _ensure_key(database, there, admin_key)
    return there


async def find_first(database: Database) -> First | None:
    """The workspace “main”, or else the oldest one; None when there is none yet."""
    workspaces = await list_workspaces(database)
    if not workspaces:
        return None
    # Ids begin with the time of making, so the smallest is the oldest.
    slug = FIRST_SLUG if FIRST_SLUG in workspaces else min(workspaces, key=lambda slug: workspaces[slug].int)
    return First(slug, workspaces[slug])


async def _ensure_key(database: Database, first: First, admin_key: str) -> None:
    """See that the key opens the first workspace. Whoever sets the environment could make keys anyway."""
    caller = await find_caller(database, admin_key)
    if caller is None:
        fields = KeyFields(scopes=[Scope.ADMIN], name="OARLOCK_ADMIN_KEY")
        try:
            async with open_work(database, Caller(first.workspace_id, frozenset(Scope)), write=True) as work:
                await create_key(work, fields, token=admin_key)
            return
        except Problem as problem:
            if problem.kind is not Kind.CONFLICT:
                raise
        caller = await find_caller(database, admin_key)  # another process was faster
    if caller is None or caller.workspace_id != first.workspace_id or not caller.may(Scope.ADMIN):
        message = (
            f"OARLOCK_ADMIN_KEY is no admin key of the workspace “{first.slug}”: "
            "it has expired, lacks the scope, or belongs to another workspace. Choose another one."
        )
        raise Failure(message, MISUSED)


async def ensure_demo(database: Database, first: First, bar: Bar = SILENT) -> bool:
    """Load the demo into the first workspace if it has no plans; whether that happened now."""
    bar.show(description="Loading the demo", total=1, completed=0, note="")
    caller = Caller(first.workspace_id, frozenset(Scope))
    return await load(database, caller, utc_now().date(), lambda part: bar.show(completed=part))


async def open_demo(database: Database, first: First) -> str | None:
    """A key of its own for the page of the demo, if the first workspace holds it."""
    async with open_work(database, Caller(first.workspace_id, frozenset(Scope)), write=True) as work:
        return await renew_key(work)
