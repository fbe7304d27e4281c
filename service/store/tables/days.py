"""Days of readings, rolled up so that a series over years need not read them all; and when upkeep was done."""

from decimal import Decimal
from typing import Annotated, ClassVar
from uuid import UUID

from sqlalchemy import Double, Numeric, PrimaryKeyConstraint
from sqlmodel import Field

from service.store.tables.base import Instant, InstantOrNone, Tenant, tenant_keys


class ReadingDay(Tenant, table=True):
    """What the readings of a metric that begin in `[starts, ends)` come to.

    It is announced (`rolled_at` is null), then rolled up from the readings. Whoever changes a reading in it deletes it,
    and so it holds for exactly the readings that there are. A closed one stands in the place of its readings.
    It has no foreign key, for the same reason as readings have none.
    """

    __tablename__ = "reading_days"
    __table_args__ = (PrimaryKeyConstraint("workspace_id", "metric_id", "starts"),)

    metric_id: UUID
    """The metric whose readings they are."""
    starts: Instant
    """When the day begins, in the zone in which it was rolled up."""
    ends: Instant
    """When the next day begins."""
    rolled_at: InstantOrNone = None
    """When it was rolled up; null: it is only announced, and says nothing yet."""
    closed: bool = False
    """Whether its readings are gone."""
    count: int = 0
    """How many readings begin in it."""
    total: Annotated[Decimal | None, Field(sa_type=Numeric)] = None
    """The sum of their values, exact, as decimals; null without readings, as is all that follows."""
    least: Annotated[float | None, Field(sa_type=Double)] = None
    """The smallest value."""
    most: Annotated[float | None, Field(sa_type=Double)] = None
    """The greatest value."""
    first: Annotated[float | None, Field(sa_type=Double)] = None
    """The value whose period starts first."""
    first_start: InstantOrNone = None
    """When that period starts."""
    last: Annotated[float | None, Field(sa_type=Double)] = None
    """The value whose period starts last."""
    last_start: InstantOrNone = None
    """When that period starts."""
    last_end: InstantOrNone = None
    """When that period ends."""
    provisional: bool | None = None
    """Whether a source may still change any of them."""
    received_at: InstantOrNone = None
    """When the newest of them was received."""
    settled_at: InstantOrNone = None
    """Of a closed day: when any reading of it was last received, replaced or withdrawn."""


class Upkeep(Tenant, table=True):
    """When a process last took a workspace's upkeep upon itself, so that of several only one does."""

    __tablename__ = "upkeeps"
    logged: ClassVar[bool] = False
    __table_args__ = tenant_keys(primary=())

    begun_at: Instant
    """When it began."""
