"""OKRs as people keep them: a table (CSV) with a row a key result, under objectives that are named once.

An empty objective is that of the row above, as in merged cells. A row without a key result is an objective by itself.
Nothing is guessed: numbers are read as they are said to be written, and a day that could be two is refused. Whatever is
wrong is told with its line and its column, all at once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from service.core.columns import HEADER, NUMBER, Decimal, number_of
from service.core.okr_headers import okr_field_called
from service.core.sheets import Cells, columns_of, plain, refusal, sheet_in
from service.errors import Fault, Problem, invalid, worded

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "zł": "PLN", "лв.": "BGN", "лв": "BGN"}
_CODE = re.compile(r"([A-Z]{3})\s*(?=[\d+.-])|(?<=\d)\s*([A-Z]{3})$")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WRITTEN = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


class DateOrder(StrEnum):
    """Which comes first in a day like 03/04/2026."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(slots=True)
class SheetKeyResult:
    """A key result as a table has it."""

    line: int
    title: str
    metric: str
    """What its metric is called: what the table says, or its title."""
    unit: str | None = None
    baseline: float | None = None
    target: float | None = None
    current: float | None = None
    starts_on: date | None = None
    due_on: date | None = None
    weight: float | None = None
    confidence: float | None = None
    """0 to 1."""


@dataclass(slots=True)
class SheetObjective:
    """An objective as a table has it, from the line on where it is first named."""

    line: int
    title: str
    owner: str | None = None
    parent: str | None = None
    starts_on: date | None = None
    due_on: date | None = None
    weight: float | None = None
    key_results: list[SheetKeyResult] = field(default_factory=list[SheetKeyResult])


@dataclass(frozen=True, slots=True)
class OkrFormat:
    """How a table is written."""

    delimiter: str | None = None
    """Unset: found in the header."""
    decimal: Decimal | None = None
    """Unset: numbers are written 1234.5."""
    date_order: DateOrder | None = None
    """Unset: days that could be two are refused."""
    ignored: frozenset[str] = frozenset()
    """Columns that are left out."""


def objectives_in(text: str, format_: OkrFormat) -> list[SheetObjective]:
    """The objectives of a table with their key results, in its order. What is wrong with it is one `Problem`.

    Faults point at `/line/column`, lines from 1, columns by field.
    """
    names, rows = sheet_in(text, format_.delimiter)
    places = columns_of(names, format_.ignored, _meaning_of)
    if "objective" not in places:
        raise invalid(HEADER, "missing", "There is no column for the objective.")
    reading = _Reading(places, format_)
    for line, cells in rows:
        reading.take(line, cells)
    return reading.done()


def _meaning_of(name: str, number: int) -> str | Fault:
    """The field that a column is."""
    message = worded("Column {number} is no field of OKRs. Rename it, or have it ignored.", number=number)
    return okr_field_called(name) or Fault(HEADER, "unknown_column", message)


class _Reading:
    """The rows of a table one after another, until there are no more."""

    def __init__(self, places: Mapping[str, int], format_: OkrFormat) -> None:
        self._places = places
        self._format = format_
        self._objectives: dict[str, SheetObjective] = {}
        self._present: SheetObjective | None = None
        self._faults: list[Fault] = []

    def take(self, line: int, cells: Cells) -> None:
        """Read a row."""
        if isinstance(cells, Fault):
            self._faults.append(cells)
        else:
            self._read(_Row(line, {name: cells[place].strip() for name, place in self._places.items()}))

    def done(self) -> list[SheetObjective]:
        """What was read, if all of it was in order."""
        if self._faults:
            raise refusal(self._faults)
        if not self._objectives:
            raise invalid("", "missing", "There is no objective in this table.")
        return list(self._objectives.values())

    def _read(self, row: "_Row") -> None:
        if title := row.said("objective"):
            self._present = self._objectives.setdefault(plain(title) or title, SheetObjective(row.line, title))
        objective, title = self._present, row.said("key_result")
        if objective is None:
            self._faults.append(Fault(f"/{row.line}/objective", "missing", "Say which objective it is."))
            return
        for name in ("owner", "parent"):
            if said := row.said(name):
                setattr(objective, name, getattr(objective, name) or said)
        if title:
            self._add(objective, row, title)
            return
        stray = [name for name in ("metric", "baseline", "target", "current") if row.said(name)]
        self._faults += [Fault(f"/{row.line}/key_result", "missing", NAMELESS) for _ in stray[:1]]
        for name in ("starts_on", "due_on"):
            setattr(objective, name, self._day(row, name))
        objective.weight = self._number(row, "weight")[0]

    def _add(self, objective: SheetObjective, row: "_Row", title: str) -> None:
        if any(plain(one.title) == plain(title) for one in objective.key_results):
            self._faults.append(Fault(f"/{row.line}/key_result", "duplicate", TWICE))
        found = SheetKeyResult(row.line, title, row.said("metric") or title, row.said("unit") or None)
        for name in ("baseline", "target", "current"):
            value, unit = self._number(row, name)
            setattr(found, name, value)
            found.unit = found.unit or unit
        found.weight = self._number(row, "weight")[0]
        found.starts_on, found.due_on = self._day(row, "starts_on"), self._day(row, "due_on")
        found.confidence = self._confidence(row)
        objective.key_results.append(found)

    def _number(self, row: "_Row", name: str) -> tuple[float | None, str | None]:
        """A number, and the unit that is written with it: a percent sign, or a currency."""
        written = row.said(name)
        if not written:
            return None, None
        bare, unit = _apart(written)
        value = number_of(bare, self._format.decimal)
        if value is None:
            self._faults.append(Fault(f"/{row.line}/{name}", "no_number", NUMBER[self._format.decimal]))
        return value, unit

    def _confidence(self, row: "_Row") -> float | None:
        value, unit = self._number(row, "confidence")
        if value is not None and unit == "%":
            value /= 100
        if value is not None and not 0 <= value <= 1:
            message = "Write a confidence as 0 to 1, or in percent with its sign."
            self._faults.append(Fault(f"/{row.line}/confidence", "out_of_range", message))
            return None
        return value

    def _day(self, row: "_Row", name: str) -> date | None:
        written = row.said(name)
        if not written:
            return None
        try:
            return day_of(written, self._format.date_order)
        except ValueError:
            self._faults.append(Fault(f"/{row.line}/{name}", "no_day", DAY))
        except Problem as problem:
            self._faults.append(Fault(f"/{row.line}/{name}", "ambiguous", problem.detail))
        return None


NAMELESS = "Say which key result these figures are of."
TWICE = "The objective has a key result of this title already."
DAY = "Write a day as 2026-12-31."
TWO_DAYS = "This day could be two. Write it as 2026-12-31, or say in date_order which comes first."


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: Mapping[str, str]

    def said(self, name: str) -> str:
        """What a cell says; nothing where there is no such column."""
        return self.cells.get(name, "")


def _apart(written: str) -> tuple[str, str | None]:
    """A number and the unit that is written with it."""
    if written.endswith("%"):
        return written[:-1].rstrip(), "%"
    for sign, code in SIGNS.items():
        if written.startswith(sign) or written.endswith(sign):
            return written.removeprefix(sign).removesuffix(sign).strip(), code
    found = _CODE.search(written)
    if found is not None:
        return (written[: found.start()] + written[found.end() :]).strip(), found[1] or found[2]
    return written, None


def day_of(written: str, order: DateOrder | None) -> date:
    """A day as ISO 8601 has it, or with its year last; with points between, the day comes first.

    Raises ValueError for what is no day, and Problem for what could be two.
    """
    if iso := _ISO.fullmatch(written):
        return date(*(int(part) for part in iso.groups()))
    found = _WRITTEN.fullmatch(written)
    if found is None:
        raise ValueError
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if order is None and found[2] != "." and first != second and first <= 12 and second <= 12:
        raise invalid("", "ambiguous", TWO_DAYS)
    turned = order is DateOrder.MONTH_FIRST if order is not None else found[2] != "." and second > 12
    return date(year, first, second) if turned else date(year, second, first)
