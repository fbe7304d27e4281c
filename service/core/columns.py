"""What the columns of a table of readings mean: from a header and options to the readings in a row.

Long tables have a row a reading, each field in a column of its name or of one it is told to come from. Wide tables have
a row a moment and a column a metric. An empty cell says nothing; an empty value is no reading, and never zero.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from service.errors import Fault, Kind, Problem, invalid, worded

FIELDS = (
    "metric", "value", "at", "period_start", "period_end",
    "source", "external_id", "observed_at", "provisional", "note",
)  # fmt: skip
"""The fields of a reading; a column of the same name is taken for it without being told."""

DELIMITERS = {",": ",", ";": ";", "|": "|", "\t": "\t", "tab": "\t"}
"""What may stand between cells, as it is told."""

MOST_COLUMNS = 1_000
LONGEST_NUMBER = 64
"""Characters of a number."""
HEADER = "header"
"""What faults of the first line point at."""


class Decimal(StrEnum):
    """What stands before the decimals of a number: `point` (1,234.5) or `comma` (1.234,5)."""

    POINT = "point"
    COMMA = "comma"


_SPACES = " \u00a0\u202f'’"
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_GROUPED = {
    Decimal.POINT: re.compile(rf"[+-]?\d{{1,3}}(?:([,{_SPACES}])\d{{3}}(?:\1\d{{3}})*)(?:\.\d+)?", re.ASCII),
    Decimal.COMMA: re.compile(rf"[+-]?\d{{1,3}}(?:([.{_SPACES}])\d{{3}}(?:\1\d{{3}})*)(?:,\d+)?", re.ASCII),
}
_COMMA = re.compile(r"[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)

NUMBER = {
    None: "Write a number as 1234.5. If its decimals come after a comma, or its thousands are grouped, say decimal.",
    Decimal.POINT: "Write a number as 1234.5 or 1,234.5.",
    Decimal.COMMA: "Write a number as 1234,5 or 1.234,5.",
}
BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """How a table is written. What is None is found out: the delimiter from the header; numbers are then `1234.5`."""

    delimiter: str | None = None
    decimal: Decimal | None = None
    metric: str | None = None
    """The metric of every row, instead of a column."""
    source: str | None = None
    """The source of every row, instead of a column."""
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    """The name of the column that a field comes from, by field."""
    ignored: frozenset[str] = frozenset()
    """Columns that are left out."""
    wide: bool = False
    """Whether each column that is no field is a metric, called by its key or id."""


PARAMETERS = ("delimiter", "decimal", "metric", "source", "wide", "ignore", *(f"column[{name}]" for name in FIELDS))
"""The options by the names they are told by."""


def options_of(told: Iterable[tuple[str, str]]) -> CsvOptions:
    """Options from names and texts, as a query or a command line tells them; other names are passed over.

    `delimiter` is `,` `;` `|` or `tab`, `decimal` is `point` or `comma`, `wide` is `true` or `false`; `column[at]`
    names the column of a field; `ignore` names a column, and may be told several times.
    """
    given = [(name, text) for name, text in told if name in PARAMETERS]
    names = [name for name, _ in given if name != "ignore"]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise invalid(twice, "repeated", "Say this once.")
    known = {name: text for name, text in given if name != "ignore"}
    delimiter, decimal, wide = known.get("delimiter"), known.get("decimal"), known.get("wide", "false")
    if delimiter is not None and delimiter not in DELIMITERS:
        raise invalid("delimiter", "unknown_delimiter", "A delimiter is , or ; or | or tab.")
    if decimal is not None and decimal not in set(Decimal):
        raise invalid("decimal", "unknown_decimal", "Decimals come after a point or a comma: say point or comma.")
    if wide not in BOOLEANS:
        raise invalid("wide", "wrong_type", worded("{name}: say true or false.", name="wide"))
    return CsvOptions(
        delimiter=None if delimiter is None else DELIMITERS[delimiter],
        decimal=None if decimal is None else Decimal(decimal),
        metric=known.get("metric"),
        source=known.get("source"),
        columns={name: known[f"column[{name}]"].strip() for name in FIELDS if f"column[{name}]" in known},
        ignored=frozenset(text.strip() for name, text in given if name == "ignore"),
        wide=BOOLEANS[wide],
    )


def number_of(written: str, decimal: Decimal | None) -> float | None:
    """A finite number as it is written; None for what is none.

    Nothing is guessed: groups are of three digits, all set off by the same sign, and there are none without `decimal`.
    `1.234` with a decimal comma is 1234.
    """
    if len(written) > LONGEST_NUMBER:
        return None
    if decimal is not Decimal.COMMA and _PLAIN.fullmatch(written):
        value = float(written)
    elif decimal is Decimal.COMMA and _COMMA.fullmatch(written):
        value = float(written.replace(",", "."))
    else:
        grouped = None if decimal is None else _GROUPED[decimal].fullmatch(written)
        if grouped is None:
            return None
        value = float(written.replace(grouped[1], "").replace(",", "."))
    return value if math.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class Layout:
    """Where in a row the fields of its readings stand, by a header that was found to be in order."""

    width: int
    fields: Mapping[str, int]
    """The place of a field's cell, by field."""
    metrics: Mapping[str, int]
    """In a wide table, the place of a metric's cell, by metric."""
    constants: Mapping[str, str]
    decimal: Decimal | None

    def readings_in(self, cells: Sequence[str]) -> list[dict[str, Any] | Fault]:
        """The readings of a row, each as its fields or as what is wrong with it; none where the values are empty."""
        if len(cells) != self.width:
            return [Fault("", "wrong_width", "This row has more or fewer cells than the header has columns.")]
        shared: dict[str, Any] = dict(self.constants)
        for name, place in self.fields.items():
            if name != "value" and (text := cells[place].strip()):
                shared[name] = text
        written = {name: cells[place].strip() for name, place in self.metrics.items()}
        if not self.metrics:
            written = {"": cells[self.fields["value"]].strip()}
        if not any(written.values()):
            return []
        if "provisional" in shared:
            said = BOOLEANS.get(shared["provisional"].lower())
            if said is None:
                return [Fault("/provisional", "wrong_type", "Say true or false.")]
            shared["provisional"] = said
        return [self._reading(name, text, shared) for name, text in written.items() if text]

    def _reading(self, metric: str, written: str, shared: Mapping[str, Any]) -> dict[str, Any] | Fault:
        value = number_of(written, self.decimal)
        if value is None:
            return Fault("/value", "no_number", NUMBER[self.decimal])
        reading = {**shared, "value": value}
        return {**reading, "metric": metric} if metric else reading


def layout_of(header: Sequence[str], options: CsvOptions) -> Layout:
    """What the columns mean. Every one has to mean something, or be ignored by name; else `invalid` says which."""
    names = [name.strip() for name in header]
    if len(names) > MOST_COLUMNS:
        raise invalid(HEADER, "too_many", worded("A table has at most {most:,} columns.", most=MOST_COLUMNS))
    places = {name: place for place, name in enumerate(names)}
    if len(places) < len(names):
        raise invalid(HEADER, "repeated", "Two columns have the same name.")
    if not options.ignored <= set(places):
        raise invalid("ignore", "unknown_column", "There is no column of this name.")
    fields = _fields_in(places, options)
    taken = {*fields.values(), *(places[name] for name in options.ignored)}
    rest = {name: place for name, place in places.items() if place not in taken}
    constants = {name: text for name in ("metric", "source") if (text := getattr(options, name)) is not None}
    _check_complete(fields, constants, options)
    if options.wide and not rest:
        raise invalid(HEADER, "no_metric", "In a wide table, name the metrics in the header: a column for each.")
    if (rest and not options.wide) or "" in rest:
        message = "Column {number} is no field of a reading. Say which field it is, or that it is to be ignored."
        fault = Fault(HEADER, "unknown_column", worded(message, number=min(rest.values()) + 1))
        raise Problem(Kind.INVALID, fault.message, [fault])
    return Layout(len(names), fields, rest if options.wide else {}, constants, options.decimal)


def _fields_in(places: Mapping[str, int], options: CsvOptions) -> dict[str, int]:
    """The places of the fields: those that were told, then those that columns are named after."""
    told: dict[str, int] = {}
    for name, column in options.columns.items():
        if column not in places:
            raise invalid(f"column[{name}]", "unknown_column", "There is no column of this name.")
        if places[column] in told.values():
            raise invalid(f"column[{name}]", "repeated", "This column is another field already.")
        told[name] = places[column]
    named = {name: places[name] for name in FIELDS if name in places and name not in told}
    free = set(places.values()) - set(told.values()) - {places[name] for name in options.ignored}
    return told | {name: place for name, place in named.items() if place in free}


def _check_complete(fields: Mapping[str, int], constants: Mapping[str, str], options: CsvOptions) -> None:
    """Refuse a table that says something twice, or lacks what every reading has."""
    if fields.keys() & constants.keys():
        raise invalid(HEADER, "repeated", "There is a column for what was said to be the same in every row.")
    if options.wide and (fields.keys() | constants.keys()) & {"metric", "value"}:
        message = "In a wide table the columns are the metrics: there is none for metric or value."
        raise invalid(HEADER, "repeated", message)
    if not options.wide and "value" not in fields:
        raise invalid(HEADER, "missing", "There is no column for the value. Say which one it is.")
    if not options.wide and "metric" not in fields and "metric" not in constants:
        raise invalid(HEADER, "missing", "There is no column for the metric. Say which one it is, or name the metric.")
    if not fields.keys() & {"at", "period_start"}:
        raise invalid(HEADER, "missing", "There is no column for the time. Say which one is at, or period_start.")
