"""Accounts: where the team is present, on a channel under a handle, and what is to become of it."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from service.store.tables.base import (
    NO_NUL,
    TEXT,
    Identified,
    Line,
    ProseOrNone,
    Stored,
    index,
    noun_keys,
    refers,
    unique,
)


class AccountState(StrEnum):
    """Whether anybody looks after an account."""

    ACTIVE = "active"
    DORMANT = "dormant"
    CLOSED = "closed"


class Focus(StrEnum):
    """What is to become of an account."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class AccountFields(Identified):
    """A presence on a channel: a page, a profile, a newsletter."""

    channel: Line
    """Where it is, for example `instagram`."""
    handle: Line
    """What it is called there; with the channel unique in the workspace, in capitals or not."""
    url: Annotated[str | None, Field(max_length=2000, schema_extra=NO_NUL, sa_type=Text)] = None
    """Where it is found."""
    owner_id: UUID | None = None
    """The member who answers for it."""
    purpose: ProseOrNone = None
    """What it is there for, and for whom."""
    state: Annotated[AccountState, TEXT] = AccountState.ACTIVE
    """`active` (looked after), `dormant` (there, but nobody posts), or `closed`."""
    focus: Annotated[Focus | None, TEXT] = None
    """Whether to go on as it is (`keep`), otherwise (`change`), or not at all (`stop`). Unset: not decided."""
    focus_reason: ProseOrNone = None
    """Why; the numbers behind it are those of its audits."""


class Account(AccountFields, Stored, table=True):
    """A presence on a channel."""

    __tablename__ = "accounts"
    __table_args__ = noun_keys(
        "accounts", unique("channel", "handle"), refers("owner_id", "members"), index("accounts", "owner_id")
    )
