"""Running totals of telemetry: what each stream stood at last, so that the next total tells what came since."""

from typing import ClassVar

from sqlalchemy import Double, LargeBinary
from sqlmodel import Field

from service.store.tables.base import Instant, InstantOrNone, Tenant, tenant_keys


class TelemetryTotal(Tenant, table=True):
    """The last total of a stream; until there is one, `last_time` and `last_value` are null."""

    __tablename__ = "telemetry_totals"
    logged: ClassVar[bool] = False
    __table_args__ = tenant_keys(primary=("stream",))

    stream: bytes = Field(sa_type=LargeBinary)
    """A digest of metric, resource, scope and attributes."""
    start_time: InstantOrNone = None
    """When whoever counts began; null if that is unknown."""
    last_time: InstantOrNone = None
    """When the total was read."""
    last_value: float | None = Field(default=None, sa_type=Double)
    """The total."""
    updated_at: Instant
    """When it was received."""
