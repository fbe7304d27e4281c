"""What is not kept for ever, let go in small pieces: old changes, totals of streams that are silent, rate windows.

The log keeps its skeleton: what was made and deleted, every amendment, and when plans changed their status, so that
promises, versions and the days on which plans closed are told as ever. What goes are recordings and plain updates.
"""

from datetime import datetime, timedelta

from sqlalchemy import and_, false, func, not_, or_, tuple_

from service.operations.history import noun_of
from service.store.rates import KEPT as WINDOWS_KEPT
from service.store.tables import Change, ChangeCounter, Plan, RateWindow, TelemetryTotal
from service.store.tables.base import table_of
from service.store.tables.changes import Action
from service.store.work import Work

FORGOTTEN_AT_ONCE = 1_000
"""Rows that a piece lets go of. They are chosen before they go: a plan that chose anew for each would take more."""

SILENT = timedelta(days=400)
"""How long a stream of telemetry may be silent before its last total goes: who counts on after that begins anew."""

LINE_MOVES = timedelta(days=1)
"""By how much at least, so that the log is looked through once a day."""

PASSING = (Action.UPDATED.value, Action.RECORDED.value, Action.WITHDRAWN.value)
"""What the log tells of only for a time."""


async def draw_line(work: Work, days: float) -> int:
    """Say that the log is whole only for so many days, at most once a day; gives 1 if the line moved.

    Nothing is deleted yet: whoever asks for what lies before the line is refused from now on, and told nothing wrong.
    """
    return await _draw(work, work.now - timedelta(days=days), LINE_MOVES)


async def keep_from(work: Work, since: datetime) -> None:
    """Say that the log, of which a part was left elsewhere, is whole only from an instant on, or from a later one."""
    await _draw(work, since, timedelta())


async def _draw(work: Work, since: datetime, least: timedelta) -> int:
    table, counters = table_of(Change), table_of(ChangeCounter)
    last = await work.scalar(work.select(Change, func.max(table.c.seq)).where(table.c.changed_at < since))
    if last is None:
        return 0
    due = or_(counters.c.kept_since.is_(None), counters.c.kept_since <= since - least)
    further = or_(counters.c.kept_after.is_(None), counters.c.kept_after < last)
    return await work.run(work.update(ChangeCounter).where(due, further).values(kept_after=last, kept_since=since))


async def forget_changes(work: Work) -> int:
    """Let go of the next changes before the line, the oldest first; gives how many."""
    table, counters = table_of(Change), table_of(ChangeCounter)
    line = await work.row(work.select(ChangeCounter, counters.c.kept_after, counters.c.kept_since))
    if line is None or line.kept_after is None:
        return 0
    # Numbers do not follow times where clocks differ or a history was imported: what is kept is whole by both.
    before = and_(table.c.seq <= line.kept_after, table.c.changed_at < line.kept_since)
    turned = and_(table.c.noun == noun_of(Plan), func.coalesce(table.c.after.has_key("status"), false()))
    passing = work.select(Change, table.c.seq).where(before, table.c.action.in_(PASSING), not_(turned))
    some = passing.order_by(table.c.seq).limit(FORGOTTEN_AT_ONCE).with_for_update(skip_locked=True)
    gone = [row.seq for row in await work.rows(some)]
    if gone:
        await work.run(work.delete(Change).where(table.c.seq.in_(gone)))
    return len(gone)


async def forget_totals(work: Work) -> int:
    """Let go of the last totals of some streams that have been silent for more than a year; gives how many."""
    table = table_of(TelemetryTotal)
    silent = work.select(TelemetryTotal, table.c.stream).where(table.c.updated_at < work.now - SILENT)
    some = silent.limit(FORGOTTEN_AT_ONCE).with_for_update(skip_locked=True)
    gone = [row.stream for row in await work.rows(some)]
    return await work.run(work.delete(TelemetryTotal).where(table.c.stream.in_(gone))) if gone else 0


async def forget_windows(work: Work) -> int:
    """Let go of some rate windows that are over, of keys and sources that are not heard of any more; gives how many."""
    table = table_of(RateWindow)
    identity = (table.c.subject_id, table.c.starts_at)
    over = work.select(RateWindow, *identity).where(table.c.starts_at < work.now - WINDOWS_KEPT)
    some = over.limit(FORGOTTEN_AT_ONCE).with_for_update(skip_locked=True)
    gone = [tuple(row) for row in await work.rows(some)]
    return await work.run(work.delete(RateWindow).where(tuple_(*identity).in_(gone))) if gone else 0


async def kept_since(work: Work) -> datetime | None:
    """The instant that can be looked back to at the earliest; None: any."""
    return await work.scalar(work.select(ChangeCounter, table_of(ChangeCounter).c.kept_since))
