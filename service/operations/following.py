"""Following the log: what somebody wants to hear of, from which change on, and what has come since.

The log is the truth. Its numbers have no gaps and follow the commits, so who has seen one number is never shown a
smaller one later: to have read from the last number seen is to have missed nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from service.errors import Problem, invalid, not_found, worded
from service.operations.changes import about, list_changes
from service.operations.history import noun_of
from service.operations.nouns import get_many
from service.operations.permissions import permitted
from service.store.database import Database
from service.store.filters import Condition
from service.store.paging import MAX_LIMIT, Page, count
from service.store.tables import Change, ChangeCounter, Metric, Plan
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.tables.people import Scope
from service.store.work import Caller, Rows, Work, open_work

MOST_AT_ONCE = 100
"""Changes that are told together."""

MOST_MADE_UP = 10_000
"""Changes that are made up for when somebody comes back: whoever missed more has sooner read anew."""

MOST_NEWS = 1_000
"""Changes that are looked at one by one, to find who wants to hear of them; of more, everybody hears."""

LONGEST_CURSOR = 18
"""Digits, so that any number is one the log could have."""

MEASURED = (Action.RECORDED.value, Action.WITHDRAWN.value)
"""What is done to readings."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody follows: a plan, or else the readings of metrics, of all of them if none are named."""

    plan_id: UUID | None = None
    metric_ids: frozenset[UUID] | None = None

    @property
    def where(self) -> tuple[Condition, ...]:
        """The conditions that changes of it meet."""
        if self.plan_id is not None:
            return (about("plan_id", self.plan_id),)
        of_readings = (Condition("noun", "eq", noun_of(Metric)), Condition("action", "in", MEASURED))
        if self.metric_ids is None:
            return of_readings
        return (Condition("noun_id", "in", tuple(sorted(self.metric_ids))), *of_readings)

    def concerns(self, action: str, noun_id: UUID, plan_id: UUID | None) -> bool:
        """Whether a change of these is one of it."""
        if self.plan_id is not None:
            return plan_id == self.plan_id
        return action in MEASURED and (self.metric_ids is None or noun_id in self.metric_ids)


@permitted
async def begin_following(work: Work, wanted: Wanted, after: str | None = None) -> int:
    """The number of the change after which it begins: the latest, or the one that `after` names.

    Raises Problem `not_found` for what is not in the workspace, `invalid` for a cursor that is none or too old. A plan
    that was deleted since may still be followed from before that, to hear of it.
    """
    counter = await work.row(work.select(ChangeCounter))
    last = 0 if counter is None else counter.last
    begin = last if after is None else _number(after, last)
    if counter is not None and begin < (counter.kept_after or 0):
        message = "What came after this cursor is not kept any more. Read anew, and subscribe without “after”."
        raise invalid("after", "too_old", message)
    missed = 0 if after is None else await _missed(work, wanted, begin)
    if wanted.plan_id is not None and not missed and wanted.plan_id not in await get_many(work, Plan, [wanted.plan_id]):
        raise not_found("plan")
    if wanted.metric_ids is not None:
        await _check_metrics(work, wanted.metric_ids)
    return begin


async def changes_after(work: Work, wanted: Wanted, seq: int) -> Rows:
    """What came after a change, in the order of commits: the next hundred changes, or as many as there are."""
    return (await list_changes(work, Page(limit=MOST_AT_ONCE), *wanted.where, Condition("seq", "gt", seq))).rows


@dataclass(frozen=True, slots=True)
class News:
    """What a workspace's log has grown by: its latest number, and the changes unless there are too many."""

    last: int
    changes: Rows | None


async def news_of(database: Database, workspace_id: UUID, seq: int | None) -> News:
    """What came after a number; from None on, only how far the log is. For the service itself, whoever follows."""
    table = table_of(Change)
    async with open_work(database, Caller(workspace_id, frozenset({Scope.READ}))) as work:
        last = await work.scalar(work.select(ChangeCounter, table_of(ChangeCounter).c.last)) or 0
        if seq is None or last - seq > MOST_NEWS:
            return News(last, None)
        columns = (table.c.action, table.c.noun_id, table.c.plan_id)
        return News(last, await work.rows(work.select(Change, *columns).where(table.c.seq > seq)))


def _number(after: str, last: int) -> int:
    """The number that a cursor is."""
    usable = after.isascii() and after.isdigit() and len(after) <= LONGEST_CURSOR
    if not usable or int(after) > last:
        raise _no_cursor()
    return int(after)


def _no_cursor() -> Problem:
    message = "This is no cursor of this workspace. Take one from an event, or the number of a change."
    return invalid("after", "bad_cursor", message)


async def _missed(work: Work, wanted: Wanted, begin: int) -> int:
    """How many changes are to be made up for."""
    missed = await count(work, Change, (*wanted.where, Condition("seq", "gt", begin)))
    if missed > MOST_MADE_UP:
        message = worded(
            "More than {most:,} changes were made since. Read anew, and subscribe without “after”.", most=MOST_MADE_UP
        )
        raise invalid("after", "too_old", message)
    return missed


async def _check_metrics(work: Work, metric_ids: Sequence[UUID] | frozenset[UUID]) -> None:
    if not metric_ids:
        raise invalid("metric_ids", "too_few", "Name at least one metric, or leave this out to follow all of them.")
    if len(metric_ids) > MAX_LIMIT:
        raise invalid("metric_ids", "too_many", worded("Give at most {most} ids.", most=MAX_LIMIT))
    if len(await get_many(work, Metric, metric_ids)) < len(metric_ids):
        raise not_found("metric")
