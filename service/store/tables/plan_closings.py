"""Closings of plans: how a plan ended, kept as it was judged then."""

from typing import Annotated
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.core.thresholds import Framework
from service.store.tables.base import TEXT, Day, Identified, ProseOrNone, Stored, index, noun_keys, refers

Kept = Annotated[list[dict[str, object]], Field(sa_type=JSONB)]  # pyright: ignore[reportArgumentType]


class PlanClosing(Identified, Stored, table=True):
    """How a plan ended. Written once, and never changed: a plan that is closed again gets another."""

    __tablename__ = "plan_closings"
    __table_args__ = noun_keys(
        "plan_closings",
        refers("plan_id", "plans"),
        refers("member_id", "members"),
        index("plan_closings", "plan_id", "created_at", "id"),
        index("plan_closings", "member_id"),
    )

    plan_id: UUID
    """The plan."""
    closed_on: Day
    """The day on which it was judged."""
    member_id: UUID | None = None
    """The member who closed it."""
    lessons: ProseOrNone = None
    """What was learned."""
    framework: Annotated[Framework, TEXT]
    """How its goals were framed then."""
    progress: float | None = None
    """How far the plan came, 0 to 1."""
    objectives: Kept
    """Every objective as it ended, as `service.operations.closings` reads it."""
    key_results: Kept
    """Every key result as it ended."""
    tactics: Kept
    """Every tactic as it stood."""
