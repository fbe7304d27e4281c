"""Audits: what the metrics of an account stood at on a day, kept as it was found."""

from typing import Annotated
from uuid import UUID

from sqlalchemy import Double, Text
from sqlmodel import Field

from service.core.columns import Decimal
from service.store.tables.base import (
    NO_NUL,
    Day,
    Declared,
    Identified,
    InstantOrNone,
    Line,
    ProseOrNone,
    Stored,
    Tenant,
    index,
    noun_keys,
    refers,
    tenant_keys,
)

MOST_ENTRIES = 500
"""Metrics in an audit."""

MOST_CHARACTERS = 400_000
"""Characters of an audit that is a table."""


class AuditFigure(Declared):
    """A value that somebody counted for an audit."""

    metric_id: UUID
    """The metric."""
    value: float
    """What it stood at, in the metric's unit."""


class AuditFields(Identified):
    """A look at how an account stands on a day."""

    title: Line
    """What is looked at, in words."""
    held_on: Day
    """The day whose figures it takes; it stays, as they do."""
    account_id: UUID | None = None
    """The account whose metrics it takes; it stays. Unset: those of all accounts."""
    note: ProseOrNone = None
    """What was found."""


class NewAuditFields(AuditFields):
    """An audit to be held: of each metric it takes the latest value whose period had ended by the end of the day."""

    metric_ids: Annotated[list[UUID] | None, Field(max_length=MOST_ENTRIES)] = None
    """The metrics to look at. Unset: the account's, or those that have any account."""
    entries: Annotated[list[AuditFigure], Field(max_length=MOST_ENTRIES)] = []
    """Values that were counted by hand; they stand instead of what was read."""


class AuditSheet(Declared):
    """An audit as a table (CSV) of accounts and their figures, to be held all or not at all."""

    csv: Annotated[str, Field(max_length=MOST_CHARACTERS, schema_extra=NO_NUL)]
    """The table: columns for channel and handle, then one a metric, or one for the metric and one for the value."""
    title: Line
    """What the audit is called; with its day what it is known by when the table comes again."""
    held_on: Day
    """The day of the figures."""
    dry_run: bool = False
    """Say what would happen, and do nothing."""
    delimiter: Annotated[str | None, Field(schema_extra={"pattern": r"^([,;|]|tab)$"})] = None
    """What stands between cells: `,` `;` `|` or `tab`. Unset: found in the header."""
    decimal: Decimal | None = None
    """What stands before decimals: `point` (1,234.5) or `comma` (1.234,5). Unset: numbers are written 1234.5."""
    currency: Annotated[str | None, Field(schema_extra={"pattern": r"^[A-Z]{3}$"})] = None
    """The currency (ISO 4217) of metrics of money that have to be made."""
    ignore: Annotated[list[str], Field(max_length=1_000)] = []
    """Columns that are left out, by name."""


class Audit(AuditFields, Stored, table=True):
    """A look at how an account stood on a day."""

    __tablename__ = "audits"
    __table_args__ = noun_keys("audits", refers("account_id", "accounts"), index("audits", "account_id"))


class AuditEntry(Tenant, table=True):
    """What a metric stood at in an audit. It is never changed."""

    __tablename__ = "audit_entries"
    __table_args__ = tenant_keys(
        refers("audit_id", "audits"),
        refers("metric_id", "metrics"),
        index("audit_entries", "metric_id"),
        primary=("audit_id", "metric_id"),
    )

    audit_id: UUID
    """The audit."""
    metric_id: UUID
    """The metric."""
    value: float = Field(sa_type=Double)
    """The value, in `unit`."""
    unit: Annotated[str | None, Field(sa_type=Text)] = None
    """The metric's unit at the time."""
    period_start: InstantOrNone = None
    """When the period began that it is of; None: counted by hand."""
    period_end: InstantOrNone = None
    """When that period ended, exclusive; for a level, the same instant."""
