"""Reading the change log: who did what, in the order of commits."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from service.core.periods import Untimely, parse_instant
from service.errors import invalid
from service.operations.history import EXPORT, NOUNS
from service.operations.permissions import PERMISSIONS, permitted
from service.operations.workspaces import calendar_of
from service.store.filters import Condition
from service.store.paging import Page, Slice, fetch
from service.store.tables import Change
from service.store.work import Work

LOGGED = (*NOUNS.values(), "workspace", EXPORT)
"""Every noun the log knows."""
SEEN_BY = {"workspace": "read_workspace", "plan_closing": "closing_of_plan", EXPORT: "export_workspace"}
"""Who may see changes of what is not read by its own id: by their lines in the table of permissions."""


@permitted
async def list_changes(
    work: Work, page: Page, *where: Condition, since: str | None = None, until: str | None = None
) -> Slice:
    """What was done, in the order of commits unless sorted otherwise; only of nouns that the caller may see.

    `since` and `until` are instants or days, the range half-open; days begin in the workspace's zone.
    """
    moments = await done_between(work, since, until)
    visible = tuple(noun for noun in LOGGED if _may_see(work, noun))
    hidden = () if visible == LOGGED else (Condition("noun", "in", visible),)
    return await fetch(work, Change, replace(page, where=(*page.where, *where, *moments, *hidden)))


async def done_between(work: Work, since: str | None, until: str | None) -> tuple[Condition, ...]:
    """The conditions under which a change was done from one moment on and before another."""
    bounds = [("from", "gte", since), ("to", "lt", until)]
    found = [
        Condition("changed_at", operator, await _moment(work, name, text))
        for name, operator, text in bounds
        if text is not None
    ]
    return tuple(found)


def _may_see(work: Work, noun: str) -> bool:
    return work.caller.may(PERMISSIONS[SEEN_BY.get(noun, f"get_{noun}")])


async def _moment(work: Work, name: str, text: str) -> datetime:
    try:
        return parse_instant(text, (await calendar_of(work)).zone, name)
    except Untimely as error:
        raise invalid(name, error.code, error.message) from None


def about(column: str, identity: Any) -> Condition:
    """The condition under which a change is about one thing (`noun_id`) or stands in one plan (`plan_id`)."""
    return Condition(column, "eq", identity)
