"""Readings: one present value per metric and period, every earlier one kept, and the latest at hand.

These tables carry no foreign key: a check per row would double the cost of ingestion. The operation that writes
them resolves the metrics first and holds them against deletion; erasing a metric or workspace erases them too.
"""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import Boolean, Double, Index, PrimaryKeyConstraint, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.store.tables.base import Instant, InstantOrNone, Tenant, index


class Measured(Tenant):
    """What a reading holds."""

    metric_id: UUID
    """The metric it is a reading of."""
    period_start: Instant
    """When the period begins; for a level, the instant."""
    period_end: Instant
    """When the period ends, exclusive; for a level, the same instant."""
    value: float = Field(sa_type=Double)
    """The value, in the metric's unit."""
    source: str = Field(sa_type=Text)
    """Who said so; provenance only."""
    external_id: str | None = Field(default=None, sa_type=Text)
    """The source's own id for it."""
    provisional: bool = Field(default=False, sa_type=Boolean)
    """Whether the source may still change it."""
    note: str | None = Field(default=None, sa_type=Text)
    """What someone wanted to say about it."""
    observed_at: InstantOrNone = None
    """When the source read it."""
    received_at: Instant
    """When this value was received."""
    revision: int = Field(default=1)
    """Which value of this period it is, from 1."""


class Reading(Measured, table=True):
    """The present value of a metric in a period. Its identity is metric and period start."""

    __tablename__ = "readings"
    __table_args__ = (
        PrimaryKeyConstraint("workspace_id", "metric_id", "period_start"),
        {"postgresql_partition_by": "RANGE (period_start)"},
    )


class ReadingRevision(Measured, table=True):
    """An earlier value, with the time it stopped being the present one, and whether it was withdrawn then."""

    __tablename__ = "reading_revisions"
    __table_args__ = (
        PrimaryKeyConstraint("workspace_id", "metric_id", "period_start", "revision"),
        Index("ix_reading_revisions_withdrawn", "workspace_id", "metric_id", postgresql_where=text("withdrawn")),
    )

    superseded_at: Instant
    """When the next value came, or it was withdrawn."""
    withdrawn: bool = False
    """Whether it was withdrawn rather than replaced."""


class LatestReading(Tenant, table=True):
    """The reading with the latest period of each metric, kept in the transaction that writes readings."""

    __tablename__ = "latest_readings"
    __table_args__ = (PrimaryKeyConstraint("workspace_id", "metric_id"),)

    metric_id: UUID
    period_start: Instant
    period_end: Instant
    value: float = Field(sa_type=Double)
    provisional: bool = False
    received_at: Instant


class QuarantinedReading(Tenant, table=True):
    """A reading of a metric that nobody has made yet; recorded when somebody does."""

    __tablename__ = "quarantined_readings"
    logged: ClassVar[bool] = False
    __table_args__ = (
        PrimaryKeyConstraint("workspace_id", "id"),
        index("quarantined_readings", "metric", "received_at"),
    )

    id: UUID
    """Its id."""
    metric: str = Field(sa_type=Text)
    """The unknown metric, as it was sent."""
    reading: dict[str, object] = Field(sa_type=JSONB)
    """The reading, as it was sent."""
    source: str = Field(sa_type=Text)
    """Who sent it."""
    received_at: Instant
    """When it was received."""
