"""Outbound webhooks: who is told of what, what there is to tell, and how telling went.

Events are made from the log, in its order, by whoever holds the workspace's row of `webhook_outboxes`: that row, the
events and their deliveries are written in one transaction, so that each change is told once and none is left out.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Integer, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from service.store.tables.base import (
    NO_NUL,
    TEXT,
    Declared,
    Identified,
    Instant,
    InstantOrNone,
    ProseOrNone,
    Stored,
    Tenant,
    index,
    noun_keys,
    refers,
    tenant_keys,
    unique,
)
from service.store.tables.sources import Secret

MOST_EVENTS = 60
TextOrNone = Annotated[str | None, TEXT]
EventName = Annotated[str, Field(schema_extra={"pattern": r"^(\*|[a-z_]{1,40}\.[a-z_]{1,40})$"})]


class EndpointState(StrEnum):
    """Whether an endpoint is told of events."""

    ENABLED = "enabled"
    DISABLED = "disabled"


class OutcomeOfDelivery(StrEnum):
    """How far the delivery of an event has come: it waits for its next attempt, was taken, or was given up."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"


class WebhookEndpointFields(Identified):
    """A URL that is told of events."""

    url: Annotated[str, Field(min_length=1, max_length=2000, schema_extra=NO_NUL, sa_type=Text)]
    """Where events are sent to: an absolute https URL of a public host, in ASCII, without user name and fragment."""
    events: Annotated[list[EventName], Field(min_length=1, max_length=MOST_EVENTS, sa_type=ARRAY(Text))]
    """The events it is told of, for example `key_result.achieved`; `*` for all, also those that are yet to come."""
    description: ProseOrNone = None
    """What it is there for."""
    state: Annotated[EndpointState, TEXT] = EndpointState.ENABLED
    """Whether it is told of events. What happens while it is disabled waits, or can be replayed."""


class NewWebhookEndpointFields(WebhookEndpointFields):
    """A URL that is to be told of events."""

    secret: Secret = None
    """The secret, if there is one already: `whsec_` and 24 to 64 bytes in base64. Unset: one is made here."""


class EndpointRotation(Declared):
    """A new secret for an endpoint."""

    overlap_hours: float = Field(default=24, ge=0, le=720)
    """For how many hours events are signed with the present secret, too."""
    secret: Secret = None
    """The new secret, if there is one already: `whsec_` and 24 to 64 bytes in base64. Unset: one is made here."""


class WebhookEndpoint(WebhookEndpointFields, Stored, table=True):
    """A URL that is told of events."""

    __tablename__ = "webhook_endpoints"
    __table_args__ = noun_keys("webhook_endpoints")

    secret: str = Field(sa_type=Text)
    previous_secret: TextOrNone = None
    previous_until: InstantOrNone = None
    """Until when events are signed with the secret before the present one, too. Null: the secret is the first."""
    disabled_at: InstantOrNone = None
    """When it was disabled; null while it is enabled."""
    disabled_reason: TextOrNone = None
    """Why the service disabled it: `gone` (it answered 410) or `exhausted` (nothing was taken for days)."""
    begins_after: int = Field(sa_type=BigInteger)


class WebhookOutbox(Tenant, table=True):
    """How far a workspace's log was made into events, and when its judgements were last looked at."""

    __tablename__ = "webhook_outboxes"
    __table_args__ = tenant_keys(primary=())
    logged: ClassVar[bool] = False

    told: int = Field(sa_type=BigInteger)
    """The number of the last change that was made into events."""
    judged: int = Field(default=0, sa_type=BigInteger)
    """The number of the last change when judgements were last looked at."""
    judged_at: InstantOrNone = None
    """When that was; null: never, or nobody wanted to hear of them since."""
    judge_after: InstantOrNone = None
    """Before this, nobody looks at judgements: somebody is at it, or has just been."""


class WebhookStatus(Tenant, table=True):
    """What a judgement was when it was last looked at."""

    __tablename__ = "webhook_statuses"
    __table_args__ = tenant_keys(primary=("noun_id",))
    logged: ClassVar[bool] = False

    noun_id: UUID
    noun: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text)


class WebhookEvent(Tenant, table=True):
    """An event as it is sent: the same bytes at every attempt, to every endpoint."""

    __tablename__ = "webhook_events"
    __table_args__ = tenant_keys(index("webhook_events", "occurred_at", "id"))
    logged: ClassVar[bool] = False

    id: UUID
    type: str = Field(sa_type=Text)
    occurred_at: Instant
    payload: str = Field(sa_type=Text)


class WebhookDelivery(Tenant, table=True):
    """An event on its way to an endpoint, or there."""

    __tablename__ = "webhook_deliveries"
    __table_args__ = tenant_keys(
        refers("endpoint_id", "webhook_endpoints"),
        refers("event_id", "webhook_events"),
        unique("endpoint_id", "event_id"),
        index("webhook_deliveries", "endpoint_id", "queued_at", "id"),
        index("webhook_deliveries", "endpoint_id", "status", "due_at"),
        index("webhook_deliveries", "status", "due_at"),
        index("webhook_deliveries", "event_id"),
    )
    logged: ClassVar[bool] = False

    id: UUID
    """Its id here."""
    endpoint_id: UUID
    """The endpoint it goes to."""
    event_id: UUID
    """The event; sent as `webhook-id`, the same at every attempt and in every replay."""
    type: str = Field(sa_type=Text)
    """What kind of event it is."""
    occurred_at: Instant
    """When what it tells of was done, or seen."""
    queued_at: Instant
    """When it was given to be sent, or to be sent again."""
    status: Annotated[OutcomeOfDelivery, TEXT]
    """pending: it waits for its next attempt. delivered: it was answered 2xx. failed: it was given up."""
    attempts: int = Field(default=0, sa_type=Integer)
    """How often it was tried."""
    failures: int = Field(default=0, sa_type=Integer)
    """How many attempts in a row failed since it was queued."""
    due_at: InstantOrNone = None
    """When it is tried next, at the earliest; null when it is over."""
    delivered_at: InstantOrNone = None
    """When it was taken."""
    code: TextOrNone = None
    """Why the last attempt failed, as a stable code; null if it did not."""


class WebhookAttempt(Tenant, table=True):
    """One try to deliver an event."""

    __tablename__ = "webhook_attempts"
    __table_args__ = tenant_keys(
        refers("delivery_id", "webhook_deliveries"),
        index("webhook_attempts", "endpoint_id"),
        primary=("delivery_id", "number"),
    )
    logged: ClassVar[bool] = False

    delivery_id: UUID
    endpoint_id: UUID
    number: int = Field(sa_type=Integer, sa_column_kwargs={"autoincrement": False})
    """Counts the attempts, from 1."""
    began_at: datetime = Field(sa_type=DateTime(timezone=True))  # pyright: ignore[reportArgumentType]
    """When it began."""
    milliseconds: int = Field(sa_type=Integer)
    """How long it took."""
    status_code: Annotated[int | None, Field(sa_type=Integer)] = None
    """The HTTP status it was answered with; null without an answer."""
    code: TextOrNone = None
    """Why it failed, as a stable code; null if it did not."""
    answer: TextOrNone = None
    """How the answer's body begins; what is no UTF-8 in it is shown as U+FFFD."""
