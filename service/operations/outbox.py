"""From the log to deliveries: each change is made into events once, for every endpoint that wants to hear of it.

Whoever makes events holds the workspace's outbox, so of many processes one does it at a time; how far the log was told,
the events and their deliveries are committed together. What was rolled back stands in no log, so it is told to nobody.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from uuid_utils.compat import uuid7

from service.core.outbound.events import TEST, events_of, events_of_status, wants, wants_judgements
from service.operations.statuses import Stock, remember, remembered_in, stock_of
from service.store.database import Database
from service.store.encoding import to_json
from service.store.history import CHANNEL
from service.store.moving import last_change
from service.store.tables import Change, WebhookDelivery, WebhookEndpoint, WebhookEvent, WebhookOutbox
from service.store.tables.base import table_of
from service.store.tables.endpoints import EndpointState, OutcomeOfDelivery
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work, utc_now

TOLD_AT_ONCE = 500
"""Changes that are made into events in one transaction."""

JUDGING = timedelta(seconds=60)
"""How long whoever looks at judgements keeps others from it, at most: after that somebody else does it."""

JUDGED_AGAIN = timedelta(minutes=10)
"""After this, judgements are looked at though nothing was done: days pass, and what people said expires."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Told:
    """How far it came: whether there is more to tell at once, and whether judgements are to be looked at, or when."""

    more: bool = False
    judge: bool = False
    again_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something to tell."""

    type: str
    occurred_at: datetime
    data: Mapping[str, Any]
    seq: int | None = None
    """The change it is about; None for what is told whatever was done before."""


def caller_in(workspace_id: UUID) -> Caller:
    """The service itself, in a workspace."""
    return Caller(workspace_id, frozenset(Scope))


async def tell(database: Database, workspace_id: UUID, clock: Clock = utc_now) -> Told:
    """Make the next changes of a workspace's log into events; nothing while somebody else is at it."""
    async with open_work(database, caller_in(workspace_id), write=True, clock=clock) as work:
        outbox = await work.row(work.select(WebhookOutbox).with_for_update(skip_locked=True))
        endpoints = await work.rows(work.select(WebhookEndpoint))
        if outbox is None or not endpoints:
            return Told()
        last = await last_change(work)
        begin = max(outbox.told, min(row.begins_after for row in endpoints))
        table = table_of(Change)
        query = work.select(Change).where(table.c.seq > begin).order_by(table.c.seq).limit(TOLD_AT_ONCE)
        changes = await work.rows(query) if begin < last else ()
        await queue(work, endpoints, (event for row in changes for event in _events_in(row)))
        told = changes[-1].seq if changes else max(begin, last)
        values: dict[str, Any] = {} if told == outbox.told else {"told": told}
        judge, again_at = _is_judged_now(outbox, endpoints, last, work.now)
        if judge:
            values["judge_after"] = work.now + JUDGING
        if values:
            await work.run(work.update(WebhookOutbox).values(values))
        return Told(len(changes) == TOLD_AT_ONCE, judge, again_at)


def _is_judged_now(
    outbox: Row[Any], endpoints: Sequence[Row[Any]], last: int, now: datetime
) -> tuple[bool, datetime | None]:
    """Whether judgements are to be looked at by whoever asks, and else from when on."""
    if outbox.judged_at is None or not any(wants_judgements(row.events) for row in endpoints):
        return False, None
    due = outbox.judged_at if last > outbox.judged else outbox.judged_at + JUDGED_AGAIN
    due = due if outbox.judge_after is None else max(due, outbox.judge_after)
    return (True, None) if due <= now else (False, due)


def _events_in(change: Row[Any]) -> Iterable[Event]:
    data = {
        "id": change.noun_id,
        "noun": change.noun,
        "action": change.action,
        "seq": change.seq,
        "plan_id": change.plan_id,
        "member_id": change.member_id,
        "reason": change.reason,
        "before": change.before,
        "after": change.after,
    }
    for event in events_of(change.action, change.noun):
        yield Event(event, change.changed_at, data, change.seq)


async def queue(work: Work, endpoints: Sequence[Row[Any]], events: Iterable[Event]) -> None:
    """Keep events that any endpoint wants to hear of, each with a delivery to every enabled one that does.

    What only disabled endpoints want is kept, too: they can be sent it when they are enabled again.
    """
    kept: list[dict[str, Any]] = []
    deliveries: list[dict[str, Any]] = []
    for event in events:
        wanted = [row for row in endpoints if _hears(row, event)]
        if not wanted:
            continue
        row = event_row(work, event)
        kept.append(row)
        enabled = (one for one in wanted if one.state == EndpointState.ENABLED)
        deliveries += [delivery_row(work, one.id, row["id"], event.type, event.occurred_at) for one in enabled]
    if kept:
        await work.run(work.insert(WebhookEvent, kept))
    if deliveries:
        await work.run(work.insert(WebhookDelivery, deliveries))


def _hears(endpoint: Row[Any], event: Event) -> bool:
    if event.seq is not None and event.seq <= endpoint.begins_after:
        return False
    return wants(endpoint.events, event.type)


def event_row(work: Work, event: Event) -> dict[str, Any]:
    """An event as it is kept: with the very bytes that are sent."""
    payload = {
        "type": event.type,
        "timestamp": event.occurred_at,
        "workspace_id": work.workspace_id,
        "data": event.data,
    }
    return {
        "id": uuid7(),
        "type": event.type,
        "occurred_at": event.occurred_at,
        "payload": to_json(payload).decode(),
    }


def delivery_row(work: Work, endpoint_id: UUID, event_id: UUID, kind: str, occurred_at: datetime) -> dict[str, Any]:
    """The delivery of an event, due at once."""
    return {
        "id": uuid7(),
        "endpoint_id": endpoint_id,
        "event_id": event_id,
        "type": kind,
        "occurred_at": occurred_at,
        "queued_at": work.now,
        "status": OutcomeOfDelivery.PENDING,
        "attempts": 0,
        "failures": 0,
        "due_at": work.now,
    }


async def queue_test(work: Work, endpoint: Row[Any]) -> UUID:
    """Queue an event that says nothing for one endpoint; gives the id of its delivery."""
    row = event_row(work, Event(TEST, work.now, {"endpoint_id": endpoint.id, "description": endpoint.description}))
    await work.run(work.insert(WebhookEvent, row))
    delivery = delivery_row(work, endpoint.id, row["id"], TEST, work.now)
    await work.run(work.insert(WebhookDelivery, delivery))
    await wake(work)
    return delivery["id"]


async def wake(work: Work) -> None:
    """Let those who deliver look, though the log has not grown."""
    await work.rows(select(func.pg_notify(CHANNEL, f"{work.workspace_id}:0")))


async def judge(database: Database, workspace_id: UUID, pause: timedelta, clock: Clock = utc_now) -> int:
    """Look at a workspace's judgements, and tell of those that are other than before; gives how many.

    They are looked at in a snapshot of their own; what came of an older one than was told already is thrown away.
    Nobody looks again before the pause is over.
    """
    caller = caller_in(workspace_id)
    async with open_work(database, caller, clock=clock) as work:
        stock = await stock_of(work)
    async with open_work(database, caller, write=True, clock=clock) as work:
        outbox = await work.row(work.select(WebhookOutbox).with_for_update())
        if outbox is None or outbox.judged_at is None or (outbox.judged, outbox.judged_at) >= (stock.seq, stock.at):
            return 0
        held = await remembered_in(work)
        found = list(_events_since(stock, held))
        await queue(work, await work.rows(work.select(WebhookEndpoint)), found)
        await remember(work, stock, held)
        await work.run(work.update(WebhookOutbox).values(judge_after=work.now + pause))
        return len(found)


def _events_since(stock: Stock, held: Mapping[UUID, str]) -> Iterable[Event]:
    for key, one in stock.standings.items():
        before = held.get(key)
        data = {"id": key, "noun": one.noun, "status": one.status, "previous_status": before, "seq": stock.seq}
        for event in events_of_status(one.noun, before, one.status):
            yield Event(event, stock.at, data | dict(one.told))
