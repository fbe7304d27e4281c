"""Who did what: one row for each change, in the order in which the changes were committed.

These tables carry no foreign key, not to the workspace either: they are written last, and whoever erases the workspace
meanwhile must not be waited for. Erasing a workspace erases its history too.
"""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy import BigInteger, PrimaryKeyConstraint, Text
from sqlmodel import Field

from service.store.tables.base import TEXT, Instant, InstantOrNone, Tenant, index
from service.store.tables.measures import JSONB_OR_NULL


class Action(StrEnum):
    """What was done. `amended` is a change of an active plan's baseline, target, due date or KPI, with its reason."""

    CREATED = "created"
    UPDATED = "updated"
    AMENDED = "amended"
    DELETED = "deleted"
    RECORDED = "recorded"
    WITHDRAWN = "withdrawn"


TextOrNone = Annotated[str | None, TEXT]
State = Annotated[dict[str, object] | None, JSONB_OR_NULL]


class Change(Tenant, table=True):
    """A change: who did what to which thing, when and why, and what it was before and after."""

    __tablename__ = "changes"
    __table_args__ = (
        PrimaryKeyConstraint("workspace_id", "seq"),
        index("changes", "noun_id", "seq"),
        index("changes", "plan_id", "seq"),
        index("changes", "changed_at"),
    )

    seq: int = Field(sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    """Its place in the workspace's history, from 1 and without gaps, in the order of commits."""
    changed_at: Instant
    """When it was done."""
    action: Annotated[Action, TEXT]
    """created, updated, amended, deleted, recorded or withdrawn."""
    noun: str = Field(sa_type=Text)
    """What kind of thing was changed."""
    noun_id: UUID
    """The thing that was changed; of readings, their metric."""
    plan_id: UUID | None = None
    """The plan it stands in, if it stands in one."""
    member_id: UUID | None = None
    """The member who acted."""
    key_id: UUID | None = None
    """The key that was used; null for what a source, the service or its operator did."""
    source_id: UUID | None = None
    """The source whose delivery it came by."""
    reason: TextOrNone = None
    """Why, as it was said."""
    request_id: TextOrNone = None
    """The request it came with, as it is logged."""
    before: State = None
    """The fields that changed, as they were; null for what was created."""
    after: State = None
    """The same fields as they are since; null for what was deleted."""


class ChangeCounter(Tenant, table=True):
    """How many changes a workspace has seen. Whoever counts holds the row until the commit: numbers follow commits."""

    __tablename__ = "change_counters"
    __table_args__ = (PrimaryKeyConstraint("workspace_id"),)

    last: int = Field(sa_type=BigInteger)
    kept_after: int | None = Field(default=None, sa_type=BigInteger)
    """The log is whole from the change after this one; before that, only its skeleton is kept. None: all of it is."""
    kept_since: InstantOrNone = None
    """The instant from which on the log is whole, and which can be looked back to at the earliest."""
