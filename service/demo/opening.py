"""How the demo opens by itself to people at the machine it runs on: by a key that only reads, and not for long."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.demo.campfire import SOCIAL
from service.demo.told import identifier
from service.errors import Kind, Problem
from service.operations.keys import create_key, delete_key, find_admitted, list_keys
from service.operations.plans import list_plans
from service.operations.workspaces import get_workspace
from service.store.database import Database
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables.people import KeyFields, Scope
from service.store.work import Work, open_work

NAME = "demo page"
"""What its keys are for; whichever bears this name is replaced."""
VALID = timedelta(days=7)
HANDED_ON = "OARLOCK_DEMO_KEY"
"""The variable in which `oarlock serve --demo` hands the key to the processes that serve; nobody else sets it."""
READS = frozenset({Scope.READ})
PLAN = UUID(identifier("plan", SOCIAL))
"""The plan that the demo is about. Its id is its own, so nothing else passes for it."""


async def renew_key(work: Work) -> str | None:
    """A fresh key to read the workspace by, if it holds the demo, and no older one beside it."""
    if not await holds_demo(work):
        return None
    for row in (await list_keys(work, Page(where=(Condition("name", "eq", NAME),)))).rows:
        await _revoke(work, row)
    fields = KeyFields(scopes=[Scope.READ], name=NAME, expires_at=work.now + VALID)
    return (await create_key(work, fields))[1]


async def opened_by(database: Database, key: str) -> str | None:
    """The slug of the workspace that a key opens, as long as it only reads it and the demo is there."""
    found = await find_admitted(database, key)
    if found is None or found.caller.scopes != READS:
        return None
    async with open_work(database, found.caller) as work:
        return (await get_workspace(work)).slug if await holds_demo(work) else None


async def holds_demo(work: Work) -> bool:
    """Whether the demo is here, with the plan that it is about."""
    return bool((await list_plans(work, Page(limit=1, where=(Condition("id", "eq", PLAN),)))).rows)


async def _revoke(work: Work, row: Row[Any]) -> None:
    try:
        await delete_key(work, row.id)
    except Problem as problem:  # another process that starts just now was faster
        if problem.kind is not Kind.NOT_FOUND:
            raise
