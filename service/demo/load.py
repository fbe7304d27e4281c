"""Putting the demo into a workspace: what happened, done again in its order by the operations that clients use."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID

from service.demo.acts import act
from service.demo.campfire import campfire
from service.demo.events import Demo, Event, Item
from service.errors import Kind, Problem
from service.operations.intake import MAX_BATCH, record_readings
from service.operations.plans import list_plans
from service.store.database import Database
from service.store.paging import Page
from service.store.work import Caller, Work, open_work

APART = timedelta(milliseconds=1)
READ_AT, DONE_AT = time(6, tzinfo=UTC), time(9, tzinfo=UTC)
"""When a day's readings come in, and when people set to work."""
DAILY_DAYS = 120
"""For how many of the last days readings came in each day; before that, each Monday and around each month's end."""
Tell = Callable[[float], object]
TRIES = 6
"""How often a load is tried that waits too long for another one."""


async def load(database: Database, caller: Caller, today: date, tell: Tell = abs) -> bool:
    """Load the demo as it stands on `today` into a workspace without plans, whole or not at all; whether it did.

    Now and then, `tell` is told which part of it is done, from 0 to 1.

    Ids are always the same, so of two that load at once the second finds them taken and leaves it at that; as does
    one that comes after the plans were deleted and other parts of the demo kept.
    """
    for left in reversed(range(TRIES)):
        try:
            async with open_work(database, caller, write=True) as work:
                if (await list_plans(work, Page(limit=1))).rows:
                    return False
                await _relive(work, campfire(today), today, tell)
                return True
        except Problem as problem:
            if problem.kind is Kind.CONFLICT:
                return False
            if problem.kind is not Kind.UNAVAILABLE or not left:
                raise
    raise AssertionError


async def _relive(work: Work, demo: Demo, today: date, tell: Tell) -> None:
    """Do it all again by a moving clock, so that the log and every look back show when it happened."""
    latest, caller = work.now, work.caller
    events = {day: list(group) for day, group in groupby(demo.events, key=lambda event: event.on)}
    arrived = sorted(demo.readings, key=_known_from)
    begun, first = 0, min(events)
    for day in _days(first, today):
        if day not in events and not _reads(day, today):
            continue
        tell((day - first) / (today - first))
        work.now = min(datetime.combine(day, READ_AT), latest)
        begun = await _record(work, arrived, begun, day)
        work.now = min(datetime.combine(day, DONE_AT), latest)
        for event in events.get(day, ()):
            await _do(work, caller, event)
    work.now, work.caller, work.reason = latest, caller, None


def _days(first: date, last: date) -> Iterator[date]:
    for number in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(number)


def _reads(day: date, today: date) -> bool:
    """Whether readings come in on a day."""
    around_month_end = day.day == 1 or (day + timedelta(days=1)).day == 1
    return day.weekday() == 0 or around_month_end or day > today - timedelta(days=DAILY_DAYS)


def _known_from(reading: Item) -> str:
    """The day, as text, after whose beginning a reading can be known: that after an evening, or its period's last."""
    if "at" in reading:
        return (date.fromisoformat(reading["at"][:10]) + timedelta(days=1)).isoformat()
    return reading["period_end"][:10]


async def _record(work: Work, readings: Sequence[Item], begun: int, day: date) -> int:
    """Record what has come in since the last time, up to a day's morning; gives how many there are by now."""
    end, until = begun, day.isoformat()
    while end < len(readings) and _known_from(readings[end]) <= until:
        end += 1
    for start in range(begun, end, MAX_BATCH):
        await record_readings(work, readings[start : min(end, start + MAX_BATCH)], atomic=True)
    await _settle(work)
    return end


async def _do(work: Work, caller: Caller, event: Event) -> None:
    """Let a member do something; each thing has a moment of its own, so that lists keep the order."""
    work.caller = caller if event.by is None else replace(caller, member_id=UUID(event.by))
    work.reason = event.reason
    await act(work, event)
    await _settle(work)
    work.now += APART


async def _settle(work: Work) -> None:
    """Write to the log at this moment, and forget what was read at it."""
    await work.write_history()
    work.shelf.clear()
    work.reason = None
