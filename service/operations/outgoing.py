"""Deliveries on their way: claimed by whoever sends them, for as long as an attempt may take, and marked when it ends.

A claim is a lease: `due_at` lies so far ahead that nobody else sends it meanwhile. Whoever dies in between marks
nothing, and when the lease is over somebody sends the same event again, under the same id.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, func, text

from service.core.outbound.schedule import delay_after
from service.operations import nouns
from service.operations.outbox import Clock, caller_in
from service.operations.sources import secrets_of
from service.store.database import Database
from service.store.tables import WebhookAttempt, WebhookDelivery, WebhookEndpoint, WebhookEvent
from service.store.tables.base import table_of
from service.store.tables.endpoints import EndpointState, OutcomeOfDelivery
from service.store.work import Work, open_work, utc_now

LEASE = timedelta(seconds=40)
"""How long a claim holds: more than twice what the longest attempt takes."""

GONE = 410
EXHAUSTED_REASON, GONE_REASON = "exhausted", "gone"

# What is chosen is written down first: a plan that looked it up again for each row would pass over those already
# updated, and claim more than the limit.
CLAIM = text("""
    WITH chosen AS MATERIALIZED (
        SELECT c.id
          FROM unnest(CAST(:endpoints AS uuid[]), CAST(:free AS int[])) AS w(endpoint_id, free)
         CROSS JOIN LATERAL (
               SELECT p.id FROM oarlock.webhook_deliveries p
                WHERE p.workspace_id = :workspace_id AND p.endpoint_id = w.endpoint_id
                  AND p.status = 'pending' AND p.due_at <= CAST(:now AS timestamptz)
                ORDER BY p.due_at, p.id LIMIT w.free FOR UPDATE SKIP LOCKED) AS c)
    UPDATE oarlock.webhook_deliveries d SET due_at = CAST(:until AS timestamptz)
      FROM chosen
     WHERE d.workspace_id = :workspace_id AND d.id = chosen.id
    RETURNING d.id
""")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A delivery that was claimed, with all it takes to send it."""

    id: UUID
    endpoint_id: UUID
    event_id: UUID
    url: str
    payload: str = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False)
    leased_until: datetime


@dataclass(frozen=True, slots=True)
class Attempt:
    """How an attempt went. `code` is why it failed, None if it was taken; `retry_after` what was asked for, seconds."""

    began_at: datetime
    milliseconds: int
    status_code: int | None = None
    code: str | None = None
    answer: str | None = None
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """What was claimed, and when there will be more, as far as that is known."""

    parcels: Sequence[Parcel] = ()
    next_at: datetime | None = None


async def claim(
    database: Database, workspace_id: UUID, at_once: int, busy: Mapping[UUID, int], room: int, clock: Clock = utc_now
) -> Claimed:
    """Claim what is due: of each enabled endpoint as many as may be sent at once, less those that are on their way.

    It is no more than there is room for, and then of as many endpoints as possible.
    """
    async with open_work(database, caller_in(workspace_id), write=True, clock=clock) as work:
        table = table_of(WebhookEndpoint)
        endpoints = await work.rows(work.select(WebhookEndpoint).where(table.c.state == EndpointState.ENABLED))
        wanted = shared_out({row.id: at_once - busy.get(row.id, 0) for row in endpoints}, room)
        if not wanted:
            return Claimed()
        until = work.now + LEASE
        given = {"workspace_id": work.workspace_id, "now": work.now, "until": until}
        given |= {"endpoints": list(wanted), "free": list(wanted.values())}
        ids = [row.id for row in await work.rows(CLAIM, given)]
        parcels = await _parcels(work, ids, {row.id: row for row in endpoints}, until)
        return Claimed(parcels, await _next_due(work, list(wanted), ids))


def shared_out(free: Mapping[UUID, int], room: int) -> dict[UUID, int]:
    """How many of each may go, of those that are free: one of each first, then another, while there is room."""
    given: Counter[UUID] = Counter()
    order = list(free)
    random.shuffle(order)
    for turn in range(max(free.values(), default=0)):
        for one in order:
            if turn < free[one] and room > 0:
                given[one] += 1
                room -= 1
    return dict(given)


async def _parcels(
    work: Work, ids: Sequence[UUID], endpoints: Mapping[UUID, Row[Any]], until: datetime
) -> list[Parcel]:
    if not ids:
        return []
    deliveries, events = table_of(WebhookDelivery), table_of(WebhookEvent)
    columns = (deliveries.c.id, deliveries.c.endpoint_id, deliveries.c.event_id, events.c.payload)
    joined = and_(events.c.workspace_id == work.workspace_id, events.c.id == deliveries.c.event_id)
    query = work.select(WebhookDelivery, *columns).where(joined, deliveries.c.id.in_(ids))
    found: list[Parcel] = []
    for row in await work.rows(query.order_by(deliveries.c.occurred_at, deliveries.c.id)):
        endpoint = endpoints[row.endpoint_id]
        secrets = tuple(secrets_of(endpoint, work.now))
        found.append(Parcel(row.id, row.endpoint_id, row.event_id, endpoint.url, row.payload, secrets, until))
    return found


async def _next_due(work: Work, endpoints: Sequence[UUID], claimed: Sequence[UUID]) -> datetime | None:
    """When the next delivery of endpoints that have room is due, those apart that were just claimed."""
    table = table_of(WebhookDelivery)
    waits = (
        table.c.status == OutcomeOfDelivery.PENDING,
        table.c.endpoint_id.in_(endpoints),
        table.c.id.not_in(claimed),
    )
    return await work.scalar(work.select(WebhookDelivery, func.min(table.c.due_at)).where(*waits))


async def mark(
    database: Database, workspace_id: UUID, parcel: Parcel, attempt: Attempt, luck: float, clock: Clock = utc_now
) -> datetime | None:
    """Write down how an attempt went; gives when the next one is due, None if there is none.

    What was queued anew meanwhile stays as it is: it will be sent again, as somebody has wished.
    """
    async with open_work(database, caller_in(workspace_id), write=True, clock=clock) as work:
        # The endpoint first, as those do who change or delete it: two who wait for each other would be none the wiser.
        endpoints, deliveries = table_of(WebhookEndpoint), table_of(WebhookDelivery)
        lock = work.select(WebhookEndpoint).where(endpoints.c.id == parcel.endpoint_id)
        endpoint = await work.row(lock.with_for_update(key_share=True))
        row = await work.row(work.select(WebhookDelivery).where(deliveries.c.id == parcel.id).with_for_update())
        if endpoint is None or row is None:  # deleted while it was on its way
            return None
        await _note(work, row, attempt)
        if row.status != OutcomeOfDelivery.PENDING or row.due_at != parcel.leased_until:
            return row.due_at
        values = _after(row, attempt, work.now, luck)
        await work.run(work.update(WebhookDelivery).where(deliveries.c.id == row.id).values(values))
        if values["status"] is OutcomeOfDelivery.FAILED:
            await _disable_if_hopeless(work, endpoint, row, attempt)
        return values["due_at"]


async def _note(work: Work, row: Row[Any], attempt: Attempt) -> None:
    values = {
        "delivery_id": row.id,
        "endpoint_id": row.endpoint_id,
        "number": row.attempts + 1,
        "began_at": attempt.began_at,
        "milliseconds": attempt.milliseconds,
        "status_code": attempt.status_code,
        "code": attempt.code,
        "answer": attempt.answer,
    }
    await work.run(work.insert(WebhookAttempt, values))
    counted = {"attempts": row.attempts + 1}
    await work.run(work.update(WebhookDelivery).where(table_of(WebhookDelivery).c.id == row.id).values(counted))


def _after(row: Row[Any], attempt: Attempt, now: datetime, luck: float) -> dict[str, Any]:
    """What a delivery is after an attempt."""
    if attempt.code is None:
        return {
            "status": OutcomeOfDelivery.DELIVERED,
            "delivered_at": now,
            "due_at": None,
            "code": None,
            "failures": 0,
        }
    failures = row.failures + 1
    delay = None if attempt.status_code == GONE else delay_after(failures, luck, attempt.retry_after)
    values: dict[str, Any] = {"failures": failures, "code": attempt.code}
    if delay is None:
        return values | {"status": OutcomeOfDelivery.FAILED, "due_at": None}
    return values | {"status": OutcomeOfDelivery.PENDING, "due_at": now + timedelta(seconds=delay)}


async def _disable_if_hopeless(work: Work, endpoint: Row[Any], row: Row[Any], attempt: Attempt) -> None:
    """Disable an endpoint that says it is gone, or that took nothing while a delivery ran through the whole schedule.

    That is after more than three days of nothing but failures.
    """
    if endpoint.state != EndpointState.ENABLED:
        return
    reason = GONE_REASON if attempt.status_code == GONE else EXHAUSTED_REASON
    if reason == EXHAUSTED_REASON:
        table = table_of(WebhookDelivery)
        taken = (table.c.endpoint_id == endpoint.id, table.c.delivered_at >= row.queued_at)
        if await work.row(work.select(WebhookDelivery, table.c.id).where(*taken).limit(1)) is not None:
            return
    values = {"state": EndpointState.DISABLED, "disabled_at": work.now, "disabled_reason": reason}
    await nouns.write(work, WebhookEndpoint, endpoint, values)
