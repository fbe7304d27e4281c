"""Upkeep: what nobody asks for and every workspace needs, in pieces so small that nobody waits for them.

Days of dense metrics are rolled up, readings of days that their metric no longer keeps give way to what they came to,
and what has expired is forgotten. Each piece is a transaction of its own, so breaking off loses nothing. Of several
processes that offer to do it, one takes a workspace at a time.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Row, text
from sqlalchemy.dialects.postgresql import insert

from service.core.moments import midnight
from service.errors import Kind, Problem
from service.meters import UPKEEP
from service.operations import nouns
from service.operations.answers import forget_expired
from service.operations.deliveries import forget_deliveries
from service.operations.retention import draw_line, forget_changes, forget_totals, forget_windows
from service.operations.webhook_deliveries import forget_webhooks
from service.operations.workspaces import calendar_of, list_workspaces, today_of
from service.settings import Settings
from service.store.closings import close_days, rolled_until
from service.store.database import Database
from service.store.outages import GONE, translated
from service.store.rollups import (
    ANNOUNCED_AT_ONCE,
    Hole,
    Span,
    announce,
    dense_of,
    forget_days,
    holes_of,
    roll_up,
)
from service.store.tables import Metric, Upkeep
from service.store.tables.base import table_of
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work, utc_now
from service.traces import span

DENSE, WITHIN = 10_000, timedelta(days=2_500)
"""Rolled up are metrics with so many readings within so long: more than four a day."""

LOOKED_AT_ONCE = 100
"""Metrics that are looked at in one statement: for each, as many entries of an index as it takes to be dense."""

FIRST = 60.0
"""Seconds from the start of a process to its first round, at most: others come first."""

PATIENCE = "SET LOCAL lock_timeout = '2s'"
"""A piece waits for no lock longer: those who record come first."""

log = structlog.get_logger("oarlock.upkeep")

Piece = Callable[[Work], Awaitable[int]]


@dataclass(slots=True)
class Done:
    """What a round of upkeep did."""

    workspaces: int = 0
    """Workspaces that were kept."""
    failed: int = 0
    """Workspaces in which something failed; it is tried again in the next round."""
    rolled_up: int = 0
    """Days that were rolled up."""
    closed: int = 0
    """Days whose readings gave way to what they came to."""
    forgotten: int = 0
    """Answers, deliveries, changes and counts that were forgotten."""

    def add(self, other: "Done") -> None:
        """Count what another did, too."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


@dataclass(frozen=True, slots=True)
class Place:
    """A workspace in which upkeep is done, piece by piece, resting between them."""

    database: Database
    caller: Caller
    clock: Callable[[], datetime]
    rest: float
    """How long it rests after a piece, in the time that the piece took."""
    delivery_days: float | None = None
    """For how many days deliveries are kept; None: for ever."""
    log_days: float | None = None
    """For how many days the change log is kept whole; None: for ever."""

    async def do(self, piece: Piece) -> int:
        """One piece, in a transaction that waits for no lock for long; gives what it gives."""
        begun = time.monotonic()
        async with open_work(self.database, self.caller, write=True, clock=self.clock) as work:
            await work.run(text(PATIENCE))
            done = await piece(work)
        await asyncio.sleep(self.rest * (time.monotonic() - begun))
        return done

    async def do_all(self, piece: Piece) -> int:
        """Pieces until one finds nothing left to do; gives the sum."""
        total = 0
        while done := await self.do(piece):
            total += done
        return total


async def keep_up(
    database: Database,
    settings: Settings,
    minutes: float,
    renew: Callable[[date], Awaitable[None]],
    *,
    rest: float = 1.0,
) -> None:
    """Rounds of upkeep until cancelled, so many minutes apart; `renew` is done once a day, before all else.

    Whatever fails is logged and tried again in the next round. It rests after each piece, for so many times as long as
    the piece took.
    """
    log.info("upkeep_begins", minutes=minutes)
    await asyncio.sleep(min(FIRST, minutes * 60) * (1 + random.random()) / 2)  # noqa: S311 - spreads the processes
    renewed: date | None = None
    while True:
        today = utc_now().date()
        if renewed != today and await _tried("renewal", renew(today)):
            renewed = today
        pause = timedelta(minutes=minutes) * 0.9
        days, log_days = settings.delivery_days, settings.log_days
        await _tried("round", keep_all(database, pause, rest=rest, delivery_days=days, log_days=log_days))
        await asyncio.sleep(minutes * 60)


async def _tried(what: str, action: Awaitable[Any]) -> bool:
    """Whether something was done without a failure, which is logged."""
    begun, outcome = time.monotonic(), "failed"
    try:
        with span("upkeep", job=what), translated():
            await action
        outcome = "done"
    except Problem as problem:  # the database is away, or takes no changes
        log.warning("upkeep_put_off", what=what, reason=problem.detail)
        return False
    except Exception:
        log.exception("upkeep_failed", what=what)
        return False
    finally:
        UPKEEP.labels(what, outcome).observe(time.monotonic() - begun)
    return True


async def keep_all(
    database: Database,
    pause: timedelta = timedelta(),
    *,
    rest: float = 0.0,
    delivery_days: float | None = None,
    log_days: float | None = None,
    clock: Callable[[], datetime] = utc_now,
) -> Done:
    """One round: every workspace that nobody else has begun with since `pause` ago.

    What fails in a workspace waits for the next round. Raises Problem when the database is away, or its disk full.
    """
    done = Done()
    if database.space is not None:
        database.space.check()
    for slug, identity in (await list_workspaces(database)).items():
        place = Place(database, Caller(identity, frozenset(Scope)), clock, rest, delivery_days, log_days)
        try:
            if await _claimed(place, pause):
                kept = await _keep(place)
                done.add(kept)
                if kept.rolled_up or kept.closed or kept.forgotten:
                    log.info("workspace_kept", workspace=slug, **asdict(kept))
        except Problem as problem:
            if problem.detail in GONE:
                raise
            done.failed += 1
            log.warning("upkeep_put_off", what=slug, reason=problem.detail)
        except Exception:
            done.failed += 1
            log.exception("upkeep_failed", what=slug)
    return done


async def _claimed(place: Place, pause: timedelta) -> bool:
    """Whether this process may do the workspace's upkeep now: nobody else has begun with it since."""

    async def claim(work: Work) -> int:
        table = table_of(Upkeep)
        statement = insert(table).values(workspace_id=work.workspace_id, begun_at=work.now)
        claimed = statement.on_conflict_do_update(
            index_elements=["workspace_id"],
            set_={"begun_at": statement.excluded.begun_at},
            where=(table.c.workspace_id == work.workspace_id) & (table.c.begun_at <= work.now - pause),
        )
        return await work.run(claimed)

    return bool(await place.do(claim))


async def _keep(place: Place) -> Done:
    begun, outcome = time.monotonic(), "failed"
    try:
        with span("upkeep", job="workspace", workspace_id=str(place.caller.workspace_id)):
            done = await _keep_whole(place)
        outcome = "done"
    finally:
        UPKEEP.labels("workspace", outcome).observe(time.monotonic() - begun)
    return done


async def _keep_whole(place: Place) -> Done:
    done = Done(workspaces=1)
    done.forgotten = await place.do_all(forget_expired)
    if (days := place.delivery_days) is not None:
        done.forgotten += await place.do_all(lambda work: forget_deliveries(work, days))
        done.forgotten += await place.do_all(lambda work: forget_webhooks(work, days))
    done.forgotten += await _forget_log(place)
    done.forgotten += await place.do_all(forget_totals) + await place.do_all(forget_windows)
    for metric in await _metrics(place):
        try:
            done.rolled_up += await _roll_up(place, metric)
            if metric.keep_raw_days is not None:
                done.closed += await _close(place, metric.id)
        except Problem as problem:
            # Those who record come first, and a metric may be deleted meanwhile: there is a next round.
            if problem.kind not in (Kind.UNAVAILABLE, Kind.NOT_FOUND):
                raise
            log.info("metric_left", metric=str(metric.id), reason=problem.detail)
    return done


async def _forget_log(place: Place) -> int:
    """Let the change log go back no further than is set; gives how many changes were forgotten."""
    days = place.log_days
    if days is None or not await place.do(lambda work: draw_line(work, days)):
        return 0
    return await place.do_all(forget_changes)


async def _metrics(place: Place) -> Sequence[Row[Any]]:
    """The metrics whose days are rolled up, with those that have become dense."""
    table = table_of(Metric)
    columns = (table.c.id, table.c.rolled_zone, table.c.keep_raw_days, table.c.closed_before)
    async with open_work(place.database, place.caller, clock=place.clock) as work:
        every = await work.rows(work.select(Metric, *columns).order_by(table.c.id))
    chosen: list[Row[Any]] = [row for row in every if row.rolled_zone is not None or row.keep_raw_days is not None]
    unsure = [row for row in every if row.rolled_zone is None]
    for start in range(0, len(unsure), LOOKED_AT_ONCE):
        part = unsure[start : start + LOOKED_AT_ONCE]

        async def look(work: Work, part: Sequence[Row[Any]] = part) -> int:
            dense = await dense_of(work, [row.id for row in part], DENSE, WITHIN)
            chosen.extend(row for row in part if row.id in dense and row.keep_raw_days is None)
            return len(dense)

        await place.do(look)
    return chosen


async def _roll_up(place: Place, metric: Row[Any]) -> int:
    """Roll up the days of a metric that are over and were not rolled up, or were changed since; gives how many."""
    async with open_work(place.database, place.caller, clock=place.clock) as work:
        calendar = await calendar_of(work)
        until = midnight(await today_of(work), calendar.zone)
        missing = await holes_of(work, metric.id, metric.closed_before, until)
    if missing or metric.rolled_zone != calendar.zone.key:
        await place.do(lambda work: _announce(work, metric.id))
    return await place.do_all(lambda work: roll_up(work, metric.id))


async def _announce(work: Work, metric_id: UUID) -> int:
    """Announce the days that are missing; in another zone than before, all but the closed ones."""
    await nouns.hold(work, Metric, metric_id)  # against all who record, for a moment
    metric = await nouns.get(work, Metric, metric_id)
    zone = (await calendar_of(work)).zone
    if metric.rolled_zone != zone.key:
        await forget_days(work, metric_id)
        table = table_of(Metric)
        await work.run(work.update(Metric).where(table.c.id == metric_id).values(rolled_zone=zone.key))
    holes = await holes_of(work, metric_id, metric.closed_before, midnight(await today_of(work), zone))
    days = [day for hole in holes for day in days_in(hole, zone, metric.closed_before)][:ANNOUNCED_AT_ONCE]
    await announce(work, metric_id, days)
    return len(days)


def days_in(hole: Hole, zone: ZoneInfo, closed_before: datetime | None) -> list[Span]:
    """The days of a zone that fill a hole: whole ones, but none before the day that is there, or that is closed."""
    first = hole.since.astimezone(zone).date()
    floor = hole.since if hole.after_day else closed_before
    days: list[Span] = []
    start = midnight(first, zone)
    if floor is not None:
        start = max(start, floor)
    number = 1
    while start < hole.until:
        end = min(midnight(first + timedelta(days=number), zone), hole.until)
        if start < end:
            days.append((start, end))
        start, number = max(start, end), number + 1
    return days


async def _close(place: Place, metric_id: UUID) -> int:
    """Close the days that the metric no longer keeps, and let go of their readings; gives how many."""
    await place.do(lambda work: _draw_line(work, metric_id))

    async def close(work: Work) -> int:
        metric = await work.row(work.select(Metric).where(table_of(Metric).c.id == metric_id))
        if metric is None or metric.closed_before is None:
            return 0
        return await close_days(work, metric_id, metric.closed_before)

    return await place.do_all(close)


async def _draw_line(work: Work, metric_id: UUID) -> int:
    """Take no more readings of days that are to be closed: as far as all are rolled up, and for as long as is set."""
    await nouns.hold(work, Metric, metric_id)
    metric = await nouns.get(work, Metric, metric_id)
    if metric.keep_raw_days is None:
        return 0
    zone = (await calendar_of(work)).zone
    until = midnight(await today_of(work) - timedelta(days=metric.keep_raw_days), zone)
    holes = await holes_of(work, metric_id, metric.closed_before, until)
    line = await rolled_until(work, metric_id, min([until, *(hole.since for hole in holes)]))
    if line is None or (metric.closed_before is not None and line <= metric.closed_before):
        return 0
    await work.run(work.update(Metric).where(table_of(Metric).c.id == metric_id).values(closed_before=line))
    return 1
