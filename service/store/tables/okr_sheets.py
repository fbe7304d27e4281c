"""A table of OKRs as it is sent, to become objectives and key results of a plan."""

from typing import Annotated

from sqlmodel import Field

from service.core.columns import Decimal
from service.core.okr_sheets import DateOrder
from service.store.tables.base import NO_NUL, Day, Declared

MOST_CHARACTERS = 500_000


class OkrSheet(Declared):
    """OKRs as a table (CSV) with a row a key result, to be taken all or not at all."""

    csv: Annotated[str, Field(max_length=MOST_CHARACTERS, schema_extra=NO_NUL)]
    """The table: a column for the objective, and any of key result, owner, parent, metric, unit, start, target, …"""
    dry_run: bool = False
    """Say what would happen, and do nothing."""
    delimiter: Annotated[str | None, Field(schema_extra={"pattern": r"^([,;|]|tab)$"})] = None
    """What stands between cells: `,` `;` `|` or `tab`. Unset: found in the header."""
    decimal: Decimal | None = None
    """What stands before decimals: `point` (1,234.5) or `comma` (1.234,5). Unset: numbers are written 1234.5."""
    date_order: DateOrder | None = None
    """What comes first in a day like 03/04/2026: `day_first` or `month_first`. Unset: such days are refused."""
    current_on: Day | None = None
    """The day of the current values. Unset: today."""
    ignore: Annotated[list[str], Field(max_length=1_000)] = []
    """Columns that are left out, by name."""
