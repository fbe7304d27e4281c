"""Inbound webhooks: who may send, and what was delivered."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy import JSON, Text
from sqlmodel import Field

from service.store.tables.base import (
    TEXT,
    Identified,
    Instant,
    Line,
    Stored,
    Tenant,
    index,
    noun_keys,
    refers,
    tenant_keys,
)


class Scheme(StrEnum):
    """How a source signs what it sends."""

    STANDARD_WEBHOOKS = "standard-webhooks"
    HMAC_SHA256 = "hmac-sha256"
    TOKEN = "token"  # noqa: S105 - the scheme's name


JSON_OR_NULL = Field(sa_type=JSON(none_as_null=True), nullable=True)  # pyright: ignore[reportArgumentType, reportCallIssue]
HeaderNameOrNone = Annotated[str | None, Field(schema_extra={"pattern": "^[A-Za-z0-9-]{1,100}$"}, sa_type=Text)]


class SourceFields(Identified):
    """A service that sends readings by webhook."""

    name: Line
    """What it is called; readings name it as their source."""
    scheme: Annotated[Scheme, TEXT] = Scheme.STANDARD_WEBHOOKS
    """How deliveries are signed."""
    header: HeaderNameOrNone = None
    """The header that holds the signature (`hmac-sha256`) or the token (`token`)."""
    prefix: Annotated[str | None, Field(max_length=40, schema_extra={"pattern": "^[ -~]*$"}, sa_type=Text)] = None
    """What stands before the signature in that header, for example `sha256=`."""


class Source(SourceFields, Stored, table=True):
    """A service that sends readings by webhook."""

    __tablename__ = "sources"
    __table_args__ = noun_keys("sources")

    secret: str = Field(sa_type=Text)


class Delivery(Tenant, table=True):
    """A delivery that was taken, with the answer it got: the same delivery id gets the same answer again."""

    __tablename__ = "deliveries"
    __table_args__ = tenant_keys(
        refers("source_id", "sources"),
        index("deliveries", "source_id", "received_at"),
        primary=("source_id", "delivery_id"),
    )

    source_id: UUID
    delivery_id: str = Field(sa_type=Text)
    received_at: Instant
    answer: Annotated[dict[str, object] | None, JSON_OR_NULL] = None
