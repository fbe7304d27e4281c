"""Members of a team, and the keys that software acts with."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime
from sqlalchemy import DateTime, Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from service.store.tables.base import TEXT, Identified, Line, LineOrNone, Stored, noun_keys, refers, unique


class Scope(StrEnum):
    """What a key may do. `admin` includes all, `write` includes `read`; `ingest` takes readings in and nothing else."""

    READ = "read"
    WRITE = "write"
    INGEST = "ingest"
    ADMIN = "admin"


class Access(StrEnum):
    """What a person may do: `viewer` reads, `editor` writes and records readings, `admin` does all; `none`: nothing."""

    NONE = "none"
    VIEWER = "viewer"
    EDITOR = "editor"
    ADMIN = "admin"


class MemberFields(Identified):
    """A person of the team."""

    name: Line
    """What the person is called."""
    email: Annotated[
        str | None, Field(max_length=254, schema_extra={"pattern": r"^[^@\x00-\x20]+@[^@\x00-\x20]+$"}, sa_type=Text)
    ] = None
    """Where the person is reached."""
    hours_per_week: float | None = Field(default=None, ge=0, le=168)
    """Hours a week the person has for tactics."""
    role: LineOrNone = None
    """What the person does, in the team's own words."""
    access: Annotated[Access | None, TEXT] = None
    """What the person may do when signed in, and at most by keys that act for the person. Unset: nothing when signed
    in, and by keys what they say. To set it, or how the person signs in, takes `admin`."""
    issuer: LineOrNone = None
    """By which issuer of access tokens the person signs in: their `iss`. It goes with `subject`."""
    subject: LineOrNone = None
    """Who the person is to that issuer: the `sub` of the tokens. No two members are the same one."""


class Member(MemberFields, Stored, table=True):
    """A person of the team."""

    __tablename__ = "members"
    __table_args__ = noun_keys("members", unique("issuer", "subject"))


class KeyFields(Identified):
    """A bearer key."""

    scopes: Annotated[list[Scope], Field(min_length=1, max_length=4, sa_type=ARRAY(Text))]
    """What the key may do: any of `read`, `write`, `ingest`, `admin`."""
    name: LineOrNone = None
    """What the key is for."""
    member_id: UUID | None = None
    """The member who acts when this key is used."""
    expires_at: Annotated[AwareDatetime | None, Field(sa_type=DateTime(timezone=True))] = None
    """When the key stops working. Unset: never."""


class ApiKey(KeyFields, Stored, table=True):
    """A bearer key. The key itself is shown once; its SHA-256 stands in the routing table."""

    __tablename__ = "keys"
    __table_args__ = noun_keys("keys", refers("member_id", "members"))

    digest: str = Field(sa_type=Text)
    hint: str = Field(sa_type=Text)
    """The key's first characters, to tell keys apart."""
