"""Check-ins: what people say of a plan, kept with every value and status as it was when they said it."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.core.pace import Pace
from service.core.status import Freshness, Status
from service.store.tables.base import (
    TEXT,
    Declared,
    Identified,
    Ids,
    InstantOrNone,
    Line,
    ProseOrNone,
    Stored,
    index,
    noun_keys,
    refers,
)
from service.store.tables.measures import JSONB_OR_NULL


class CheckInState(StrEnum):
    """Whether a check-in is still being written."""

    DRAFT = "draft"
    PUBLISHED = "published"


class KeyResultConfidence(Declared):
    """How sure a person is of one key result."""

    key_result_id: UUID
    """The key result, of the check-in's plan."""
    confidence: float = Field(ge=0, le=1)
    """How likely it is, in the person's eyes, that the target is met on the due day: 0 to 1."""
    note: ProseOrNone = None
    """What that rests on."""


class CheckInFields(Identified):
    """What a person says of a plan at one time."""

    plan_id: UUID
    """The plan."""
    state: Annotated[CheckInState, TEXT] = CheckInState.DRAFT
    """Draft or published. What is published stays as it is; only `acknowledged_by` changes."""
    what_changed: ProseOrNone = None
    """What has changed since the last check-in."""
    next_step: ProseOrNone = None
    """What is done next."""
    confidences: Annotated[list[KeyResultConfidence], Field(max_length=500, sa_type=JSONB)] = []
    """How sure the author is of key results, each named once. Of those left out, what was last said still holds."""
    author_id: UUID | None = None
    """Who checks in. Unset: the member who acts with the key, if it names one."""
    acknowledged_by: Ids = []
    """The members who have taken note of it, once it is published."""


class KeyResultSnapshot(Declared):
    """What was so of one key result at the instant at which a check-in was published."""

    key_result_id: UUID
    """The key result, which may be gone by now."""
    title: Line
    """What it was called."""
    value: float | None
    """The metric's latest reading; null without one."""
    period_start: datetime | None
    """When the period of that reading begins."""
    period_end: datetime | None
    """When the period of that reading ends, exclusive."""
    baseline: float | None
    """The baseline judged by."""
    target: float | None
    """The target judged by, with percentages and multiples resolved."""
    progress: float | None
    """How far, 0 to 1; null without a value."""
    raw_progress: float | None
    """How far as it comes, also below 0 and above 1."""
    expected: float | None
    """What the dated plan asked for, 0 to 1."""
    pace: Pace
    """Progress against what was expected."""
    pace_ratio: float | None
    """`raw_progress` ÷ `expected`."""
    freshness: Freshness
    """Whether the latest reading was recent enough to judge by."""
    confidence: float | None
    """How sure people were, 0 to 1: as this check-in says, else as the last one before that said it."""
    status: Status
    """The status shown."""


class CheckIn(CheckInFields, Stored, table=True):
    """What a person says of a plan at one time. Once published it stays as it is, with all that was so then."""

    __tablename__ = "check_ins"
    __table_args__ = noun_keys(
        "check_ins",
        refers("plan_id", "plans"),
        refers("author_id", "members"),
        index("check_ins", "plan_id", "published_at", "id"),
        index("check_ins", "plan_id", "created_at", "id"),
        index("check_ins", "author_id", "created_at", "id"),
    )

    published_at: InstantOrNone = None
    """When it was published; null for a draft."""
    snapshot: Annotated[list[KeyResultSnapshot] | None, JSONB_OR_NULL] = None
    """Every key result of the plan as it was at that instant, in the order they were made; null for a draft."""
