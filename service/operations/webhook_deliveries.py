"""What endpoints were sent: listed with every attempt, sent again one by one or a whole time of them, and forgotten."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, Row, and_, exists, select

from service.core.outbound.events import EVERYTHING, TEST
from service.errors import Kind, Problem, invalid, not_found
from service.operations import nouns
from service.operations.outbox import delivery_row, queue_test, wake
from service.operations.permissions import permitted
from service.store.filters import Condition
from service.store.paging import Page, Slice, fetch
from service.store.tables import WebhookAttempt, WebhookDelivery, WebhookEndpoint, WebhookEvent
from service.store.tables.base import Declared, table_of
from service.store.tables.endpoints import EndpointState, OutcomeOfDelivery
from service.store.work import Work

REPLAYED_AT_ONCE = 1_000
"""Events that one call sends again at most; a further one goes on with the rest."""

FORGOTTEN_AT_ONCE = 1_000

DISABLED = "The endpoint is disabled. Set its state to “enabled” first."


class Replayed(StrEnum):
    """Which events of a time are sent again."""

    UNDELIVERED = "undelivered"
    ALL = "all"


class Replay(Declared):
    """A time whose events are to be sent again."""

    since: AwareDatetime
    """From when on, by when things were done."""
    until: AwareDatetime | None = None
    """Before when. Unset: until now."""
    what: Replayed = Replayed.UNDELIVERED
    """`undelivered`: what was given up or never sent. `all`: also what was taken."""


@dataclass(frozen=True, slots=True)
class Queued:
    """What was queued to be sent again."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    queued: int
    """How many events."""
    next_since: datetime | None
    """If there are more: the `since` of the next call. Null when these were all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookTry:
    """One attempt to deliver an event."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    number: int
    """Counts the attempts, from 1."""
    began_at: datetime
    """When it began."""
    milliseconds: int
    """How long it took."""
    status_code: int | None
    """The HTTP status it was answered with; null without an answer."""
    code: str | None
    """Why it failed, as a stable code; null if it did not."""
    answer: str | None
    """How the answer's body begins, at most 1,000 characters. What is no UTF-8 in it is shown as U+FFFD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookContents:
    """What is large about a delivery."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    payload: str
    """The body that is sent, byte for byte."""
    tries: tuple[WebhookTry, ...]
    """Every attempt, in order."""


@permitted
async def list_webhook_deliveries(work: Work, endpoint_id: UUID, page: Page) -> Slice:
    """What an endpoint was sent and is to be sent, without the bodies."""
    await nouns.get(work, WebhookEndpoint, endpoint_id)
    within = Condition("endpoint_id", "eq", endpoint_id)
    return await fetch(work, WebhookDelivery, replace(page, where=(*page.where, within)))


@permitted
async def get_webhook_delivery(work: Work, endpoint_id: UUID, delivery: UUID) -> Row[Any]:
    """One delivery to an endpoint."""
    return await _find(work, endpoint_id, delivery)


@permitted
async def webhook_contents_of(work: Work, deliveries: Sequence[Row[Any]]) -> dict[UUID, WebhookContents]:
    """The bodies of deliveries with every attempt, by their ids."""
    events, attempts = table_of(WebhookEvent), table_of(WebhookAttempt)
    wanted = work.select(WebhookEvent).where(events.c.id.in_({row.event_id for row in deliveries}))
    payloads = {row.id: row.payload for row in await work.rows(wanted)}
    tries: dict[UUID, list[WebhookTry]] = {row.id: [] for row in deliveries}
    query = work.select(WebhookAttempt).where(attempts.c.delivery_id.in_(list(tries)))
    for row in await work.rows(query.order_by(attempts.c.delivery_id, attempts.c.number)):
        told: Mapping[str, Any] = {name: getattr(row, name) for name in WebhookTry.__slots__}
        tries[row.delivery_id].append(WebhookTry(**told))
    return {row.id: WebhookContents(payload=payloads[row.event_id], tries=tuple(tries[row.id])) for row in deliveries}


@permitted
async def replay_webhook_delivery(work: Work, endpoint_id: UUID, delivery: UUID) -> Row[Any]:
    """Send an event to an endpoint again, under the same id, with a schedule of its own."""
    await _enabled(work, endpoint_id)
    row = await _find(work, endpoint_id, delivery)
    await _queue_again(work, [row.id])
    await wake(work)
    return await _find(work, endpoint_id, delivery)


@permitted
async def replay_webhook_events(work: Work, endpoint_id: UUID, replay: Replay) -> Queued:
    """Send what happened in a time to an endpoint again, the oldest first, at most a thousand events a call.

    These are the events that it subscribes to now; what was kept of them goes out under the same ids.
    """
    endpoint = await _enabled(work, endpoint_id)
    until = replay.until or work.now
    if until <= replay.since:
        raise invalid("/until", "too_early", "Give an “until” that is later than “since”.")
    events = table_of(WebhookEvent)
    within = and_(events.c.occurred_at >= replay.since, events.c.occurred_at < until)
    query = work.select(WebhookEvent, events.c.id, events.c.type, events.c.occurred_at)
    query = query.where(within, _subscribed(endpoint), _not_under_way(work, endpoint_id, replay.what))
    found = await work.rows(query.order_by(events.c.occurred_at, events.c.id).limit(REPLAYED_AT_ONCE + 1))
    chosen, more = _whole_moments(found)
    await _queue_events(work, endpoint_id, chosen)
    await wake(work)
    return Queued(len(chosen), more)


def _whole_moments(found: Sequence[Row[Any]]) -> tuple[Sequence[Row[Any]], datetime | None]:
    """As many events as are queued at once, and the moment with which the next call goes on, which is left whole."""
    if len(found) <= REPLAYED_AT_ONCE:
        return found, None
    following = found[REPLAYED_AT_ONCE].occurred_at
    chosen = [row for row in found[:REPLAYED_AT_ONCE] if row.occurred_at < following]
    return chosen or found[:REPLAYED_AT_ONCE], following


def _subscribed(endpoint: Row[Any]) -> ColumnElement[bool]:
    """The events that an endpoint wants to hear of; a test was meant for one moment."""
    table = table_of(WebhookEvent)
    if EVERYTHING in endpoint.events:
        return table.c.type != TEST
    return table.c.type.in_(endpoint.events)


def _not_under_way(work: Work, endpoint_id: UUID, what: Replayed) -> ColumnElement[bool]:
    """Whether an event has no delivery to the endpoint that is still to come, or went well unless all are meant."""
    table = table_of(WebhookDelivery)
    left = [OutcomeOfDelivery.PENDING.value]
    if what is Replayed.UNDELIVERED:
        left.append(OutcomeOfDelivery.DELIVERED.value)
    same = and_(table.c.workspace_id == work.workspace_id, table.c.event_id == table_of(WebhookEvent).c.id)
    return ~exists(select(table.c.id).where(same, table.c.endpoint_id == endpoint_id, table.c.status.in_(left)))


async def _queue_events(work: Work, endpoint_id: UUID, events: Sequence[Row[Any]]) -> None:
    table = table_of(WebhookDelivery)
    ours = (table.c.endpoint_id == endpoint_id, table.c.event_id.in_([row.id for row in events]))
    known = {row.event_id: row.id for row in await work.rows(work.select(WebhookDelivery).where(*ours))}
    await _queue_again(work, list(known.values()))
    fresh = [delivery_row(work, endpoint_id, *row) for row in events if row.id not in known]
    if fresh:
        await work.run(work.insert(WebhookDelivery, fresh))


async def _queue_again(work: Work, deliveries: Sequence[UUID]) -> None:
    table = table_of(WebhookDelivery)
    values = {"status": OutcomeOfDelivery.PENDING, "queued_at": work.now, "due_at": work.now, "failures": 0}
    await work.run(work.update(WebhookDelivery).where(table.c.id.in_(deliveries)).values(values))


@permitted
async def test_webhook_endpoint(work: Work, endpoint_id: UUID) -> Row[Any]:
    """Send an endpoint an event that says nothing, `webhook.test`, whatever it subscribes to; gives its delivery."""
    endpoint = await _enabled(work, endpoint_id)
    return await _find(work, endpoint_id, await queue_test(work, endpoint))


async def forget_webhooks(work: Work, days: float) -> int:
    """Forget what was sent or given up more than so many days ago, with its attempts, and events that nobody waits for.

    Gives how many deliveries and events, at most a thousand of each.
    """
    table, attempts, events = table_of(WebhookDelivery), table_of(WebhookAttempt), table_of(WebhookEvent)
    before = work.now - timedelta(days=days)
    old = and_(table.c.status != OutcomeOfDelivery.PENDING, table.c.queued_at < before)
    query = work.select(WebhookDelivery, table.c.id).where(old).limit(FORGOTTEN_AT_ONCE)
    gone = [row.id for row in await work.rows(query.with_for_update(skip_locked=True))]
    if gone:
        await work.run(work.delete(WebhookAttempt).where(attempts.c.delivery_id.in_(gone)))
        await work.run(work.delete(WebhookDelivery).where(table.c.id.in_(gone)))
    same = and_(table.c.workspace_id == work.workspace_id, table.c.event_id == events.c.id)
    unused = and_(events.c.occurred_at < before, ~exists(select(table.c.id).where(same)))
    rows = await work.rows(work.select(WebhookEvent, events.c.id).where(unused).limit(FORGOTTEN_AT_ONCE))
    if rows:
        await work.run(work.delete(WebhookEvent).where(events.c.id.in_([row.id for row in rows])))
    return len(gone) + len(rows)


async def _enabled(work: Work, endpoint_id: UUID) -> Row[Any]:
    """An endpoint that is told of events, held against being disabled or deleted meanwhile."""
    endpoint = await nouns.get(work, WebhookEndpoint, endpoint_id, lock=True)
    if endpoint.state != EndpointState.ENABLED:
        raise Problem(Kind.CONFLICT, DISABLED)
    return endpoint


async def _find(work: Work, endpoint_id: UUID, delivery: UUID) -> Row[Any]:
    table = table_of(WebhookDelivery)
    query = work.select(WebhookDelivery).where(table.c.endpoint_id == endpoint_id, table.c.id == delivery)
    row = await work.row(query)
    if row is None:
        raise not_found("delivery")
    return row
