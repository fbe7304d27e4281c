"""Inbound webhooks: who may send, how it is read, and what was delivered."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from sqlalchemy import JSON, BigInteger, DateTime, Integer, LargeBinary, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.core.mappings import Mapping
from service.store.tables.base import (
    TEXT,
    Declared,
    Identified,
    Instant,
    Line,
    Stored,
    Tenant,
    index,
    noun_keys,
    refers,
    tenant_keys,
    unique,
)
from service.store.tables.measures import JSONB_OR_NULL


class Scheme(StrEnum):
    """How a source signs what it sends."""

    STANDARD_WEBHOOKS = "standard-webhooks"
    HMAC_SHA256 = "hmac-sha256"
    HMAC_SHA256_TIMESTAMPED = "hmac-sha256-timestamped"
    HMAC_SHA1 = "hmac-sha1"
    TOKEN = "token"  # noqa: S105 - the scheme's name


class Encoding(StrEnum):
    """How the digest of a signature is written."""

    HEX = "hex"
    BASE64 = "base64"


class DeliveryStatus(StrEnum):
    """What became of a delivery as a whole."""

    TAKEN = "taken"
    PARTLY = "partly"
    REFUSED = "refused"


JSON_OR_NULL = Field(sa_type=JSON(none_as_null=True), nullable=True)  # pyright: ignore[reportArgumentType, reportCallIssue]
HeaderNameOrNone = Annotated[str | None, Field(schema_extra={"pattern": "^[A-Za-z0-9-]{1,100}$"}, sa_type=Text)]
Secret = Annotated[str | None, Field(schema_extra={"pattern": "^[ -~]{16,500}$"}, sa_type=Text)]
"""What someone else has made up, or will be given: printable ASCII."""
VerifyToken = Annotated[str | None, Field(schema_extra={"pattern": "^[!-~]{8,200}$"}, sa_type=Text)]
Count = Annotated[int, Field(default=0, sa_type=Integer)]


class SourceFields(Identified):
    """A service that sends readings by webhook."""

    name: Line
    """What it is called; readings name it as their source."""
    scheme: Annotated[Scheme, TEXT] = Scheme.STANDARD_WEBHOOKS
    """How deliveries are signed."""
    header: HeaderNameOrNone = None
    """The header that holds the signature or the token, with every scheme but `standard-webhooks`."""
    prefix: Annotated[str | None, Field(max_length=40, schema_extra={"pattern": "^[ -~]*$"}, sa_type=Text)] = None
    """What stands before the signature in that header, for example `sha256=`."""
    encoding: Annotated[Encoding, TEXT] = Encoding.HEX
    """How the signature is written in that header."""
    delivery_header: HeaderNameOrNone = None
    """The header that holds the delivery's id, for example `X-GitHub-Delivery`. `standard-webhooks` has its own."""
    mapping: Annotated[Mapping | None, JSONB_OR_NULL] = None
    """How readings are found in what it sends. Unset: it sends readings as they are, or its preset says."""
    preset: Annotated[str | None, Field(schema_extra={"pattern": "^[a-z0-9_-]{1,60}$"}, sa_type=Text)] = None
    """A service that is known by name: it says how it signs, unless that is said here, and how readings are found."""
    verify_token: VerifyToken = None
    """What Meta has to name when it asks whether the address is ours; unset, the secret. It is shown in no answer."""


class NewSourceFields(SourceFields):
    """A service that is to send readings by webhook."""

    scheme: Annotated[Scheme | None, TEXT] = None  # pyright: ignore[reportIncompatibleVariableOverride]
    """How deliveries are signed. Unset: as the preset says, else `standard-webhooks`."""
    encoding: Annotated[Encoding | None, TEXT] = None  # pyright: ignore[reportIncompatibleVariableOverride]
    """How the signature is written in its header. Unset: as the preset says, else `hex`."""
    secret: Secret = None
    """The secret, if the sender has made it up: 16 to 500 printable characters. Unset: one is made here."""


class Rotation(Declared):
    """A new secret for a source."""

    overlap_hours: float = Field(default=24, ge=0, le=720)
    """For how many hours the present secret counts, too."""
    secret: Secret = None
    """The new secret, if the sender has made it up: 16 to 500 printable characters. Unset: one is made here."""


class Source(SourceFields, Stored, table=True):
    """A service that sends readings by webhook."""

    __tablename__ = "sources"
    __table_args__ = noun_keys("sources")

    secret: str = Field(sa_type=Text)
    previous_secret: Annotated[str | None, Field(sa_type=Text)] = None
    previous_until: Annotated[datetime | None, Field(sa_type=DateTime(timezone=True))] = None  # pyright: ignore[reportArgumentType]
    """Until when the secret before the present one counts, too. Null: the secret is the first."""


class Delivery(Tenant, table=True):
    """What a source has delivered, and what became of it."""

    __tablename__ = "deliveries"
    logged: ClassVar[bool] = False
    __table_args__ = tenant_keys(
        refers("source_id", "sources"),
        unique("source_id", "delivery_id"),
        index("deliveries", "source_id", "received_at", "id"),
        index("deliveries", "received_at"),
    )

    id: UUID
    """Its id here."""
    source_id: UUID
    """The source that delivered it."""
    delivery_id: str = Field(sa_type=Text)
    """The sender's id of it; where it sends none, `sha256:` and the digest of the body."""
    received_at: Instant
    """When it came, or came again and was read anew."""
    status: DeliveryStatus = Field(sa_type=Text)
    """taken: all its readings are on record or wait for their metric. partly: some were rejected. refused: all were."""
    content_type: Annotated[str | None, Field(sa_type=Text)] = None
    """What it said it is."""
    headers: dict[str, str] = Field(sa_type=JSONB)
    """Its headers that say what it is about: those of CloudEvents, and the one with its id. No signature is kept."""
    size: int = Field(sa_type=BigInteger)
    """Bytes of its body."""
    accepted: Count
    """Readings of periods that had none."""
    unchanged: Count
    """Readings that were there with the same value."""
    revised: Count
    """Readings that replaced another value, which is kept."""
    rejected: Count
    """Readings that cannot be taken as they are."""
    quarantined: Count
    """Readings of unknown metrics, kept until there is one."""
    code: Annotated[str | None, Field(sa_type=Text)] = None
    """Why the whole of it could not be read, or its first reading that was not taken; stable."""
    message: Annotated[str | None, Field(sa_type=Text)] = None
    """The same in words."""


class DeliveryContent(Tenant, table=True):
    """What is large about a delivery: its body, byte for byte, and the answer that the same delivery gets again."""

    __tablename__ = "delivery_contents"
    logged: ClassVar[bool] = False
    __table_args__ = tenant_keys(
        refers("delivery", "deliveries"),
        index("delivery_contents", "source_id"),
        primary=("delivery",),
    )

    delivery: UUID
    source_id: UUID
    body: bytes = Field(sa_type=LargeBinary)
    answer: Annotated[dict[str, object] | None, JSON_OR_NULL] = None
