"""An audit as people keep it: a table (CSV) of accounts and what was counted there.

Wide tables have a row an account and a column a metric; long ones a row a figure, with `metric` and `value`. The text
may begin with a byte order mark; the columns may be called by their names in six languages. An empty cell says nothing,
and is never zero. Whatever is wrong is told with its line and its column, all at once, and nothing is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from service.core.audit_headers import field_called, metrics_called
from service.core.catalog.metrics import METRICS
from service.core.columns import HEADER, NUMBER, Decimal, number_of
from service.core.sheets import Cells, columns_of, refusal, sheet_in
from service.errors import Fault, invalid, worded

TOLD = ("url", "owner", "purpose")
"""What a row may say of its account beside where it is."""


@dataclass(frozen=True, slots=True)
class SheetFigure:
    """A figure of an account: `metric` is a key of the catalogue, or else (`known` is false) what the cell says."""

    line: int
    metric: str
    value: float
    known: bool = True
    column: str | None = None
    """The column that says which metric it is; None: the column is the metric."""

    @property
    def pointer(self) -> str:
        """Where it stands."""
        return f"/{self.line}/{self.column or self.metric}"


@dataclass(frozen=True, slots=True)
class SheetAccount:
    """An account as a table has it, from the line on where it is first named."""

    line: int
    channel: str
    handle: str
    told: dict[str, str] = field(default_factory=dict[str, str])
    """What is said of it: `url`, `owner`, `purpose`."""
    figures: list[SheetFigure] = field(default_factory=list[SheetFigure])


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the fields of a row stand, and in a wide table its metrics by their keys."""

    fields: Mapping[str, int]
    metrics: Mapping[str, int]


def accounts_in(
    text: str,
    *,
    delimiter: str | None = None,
    decimal: Decimal | None = None,
    ignored: Sequence[str] = (),
) -> list[SheetAccount]:
    """The accounts of a table with their figures, in its order. What is wrong with it is one `Problem`.

    `delimiter` is found in the header if it is not given, `decimal` says how numbers are written (`1234.5` if not
    given), and `ignored` names columns that are left out. Faults point at `/line/column`, lines from 1, columns by
    field or key.
    """
    names, rows = sheet_in(text, delimiter)
    reading = _Reading(_layout_of(names, frozenset(name.strip() for name in ignored)), decimal)
    for line, cells in rows:
        reading.take(line, cells)
    return reading.done()


class _Reading:
    """The rows of a table one after another, until there are no more."""

    def __init__(self, layout: _Layout, decimal: Decimal | None) -> None:
        self._layout = layout
        self._decimal = decimal
        self._accounts: dict[tuple[str, str], SheetAccount] = {}
        self._faults: list[Fault] = []

    def take(self, line: int, cells: Cells) -> None:
        """Read a row."""
        if isinstance(cells, Fault):
            self._faults.append(cells)
        else:
            said = {name: cells[place].strip() for name, place in self._layout.fields.items()}
            missing = [name for name in ("channel", "handle") if not said[name]]
            self._faults += [Fault(f"/{line}/{name}", "missing", "Say which account it is.") for name in missing]
            if not missing:
                self._read(line, said, cells)

    def done(self) -> list[SheetAccount]:
        """What was read, if all of it was in order."""
        accounts = list(self._accounts.values())
        if not self._faults and not any(account.figures for account in accounts):
            raise invalid("", "missing", "There is no figure in this table.")
        if self._faults:
            raise refusal(self._faults)
        return accounts

    def _read(self, line: int, said: Mapping[str, str], cells: Sequence[str]) -> None:
        name = (said["channel"].lower(), said["handle"].lower())
        known = self._accounts.get(name)
        account = known or SheetAccount(line, said["channel"], said["handle"])
        self._accounts[name] = account
        if known is not None and self._layout.metrics:
            message = "This account has a row already. Give each one row, or a row for each figure."
            self._faults.append(Fault(f"/{line}/handle", "duplicate", message))
            return
        for one in TOLD:
            if said.get(one):
                account.told.setdefault(one, said[one])
        figures = self._wide(line, cells) if self._layout.metrics else self._long(line, said)
        for figure in figures:
            if any(one.metric == figure.metric for one in account.figures):
                message = "This account has a figure of this metric already."
                self._faults.append(Fault(figure.pointer, "duplicate", message))
            account.figures.append(figure)

    def _wide(self, line: int, cells: Sequence[str]) -> Iterator[SheetFigure]:
        for key, place in self._layout.metrics.items():
            written = cells[place].strip()
            if written and (value := self._value(f"/{line}/{key}", written, key)) is not None:
                yield SheetFigure(line, key, value)

    def _long(self, line: int, said: Mapping[str, str]) -> Iterator[SheetFigure]:
        written, name = said["value"], said["metric"]
        if not written:
            return
        found = metrics_called(name)
        if not name:
            self._faults.append(Fault(f"/{line}/metric", "missing", "Say which metric it is."))
        elif len(found) > 1:
            self._faults.append(Fault(f"/{line}/metric", "ambiguous", AMBIGUOUS))
        else:
            key = next(iter(found), None)
            value = self._value(f"/{line}/value", written, key)
            if value is not None:
                yield SheetFigure(line, key or name, value, key is not None, "metric")

    def _value(self, pointer: str, written: str, key: str | None) -> float | None:
        """A number; of a percentage with or without its sign."""
        percent = key is None or METRICS[key].unit == "%"
        bare = written[:-1].rstrip() if percent and written.endswith("%") else written
        value = number_of(bare, self._decimal)
        if value is None:
            self._faults.append(Fault(pointer, "no_number", NUMBER[self._decimal]))
        elif key is not None and not _possible(key, value):
            self._faults.append(Fault(pointer, "out_of_range", "The metric cannot take this value."))
        return value


AMBIGUOUS = "Several metrics are called so. Call it by its key in the catalogue."


def _possible(key: str, value: float) -> bool:
    lower, upper = METRICS[key].lower, METRICS[key].upper
    return (lower is None or value >= lower) and (upper is None or value <= upper)


def _layout_of(names: Sequence[str], ignored: frozenset[str]) -> _Layout:
    """What the columns mean; else `invalid` says which means nothing."""
    places = columns_of(names, ignored, _meaning_of)
    fields = {key: place for (is_field, key), place in places.items() if is_field}
    metrics = {key: place for (is_field, key), place in places.items() if not is_field}
    _check_complete(fields, metrics)
    return _Layout(fields, metrics)


def _meaning_of(name: str, number: int) -> tuple[bool, str] | Fault:
    """Whether a column is a field or a metric, and which."""
    found, meant = metrics_called(name), field_called(name)
    if meant is not None:
        return True, meant
    if not found:
        return Fault(HEADER, "unknown_column", worded(UNKNOWN_COLUMN, number=number))
    if len(found) > 1:
        return Fault(HEADER, "ambiguous", worded(AMBIGUOUS_COLUMN, number=number))
    return False, next(iter(found))


UNKNOWN_COLUMN = (
    "Column {number} is neither a field of an account nor a metric of the catalogue. Call it by a key of the "
    "catalogue, or say that it is to be ignored."
)
AMBIGUOUS_COLUMN = "Column {number} could be several metrics. Call it by its key in the catalogue."


def _check_complete(fields: Mapping[str, int], metrics: Mapping[str, int]) -> None:
    """Refuse a table without accounts, and one that is neither wide nor long."""
    if not {"channel", "handle"} <= fields.keys():
        raise invalid(HEADER, "missing", "Name the account: a column for its channel, and one for its handle.")
    long = fields.keys() & {"metric", "value"}
    if long and metrics:
        message = "A table has a column for each metric, or one for the metric and one for the value, but not both."
        raise invalid(HEADER, "repeated", message)
    if not metrics and len(long) < 2:
        message = (
            "There are no figures: give each metric a column, or give a column for the metric and one for the value."
        )
        raise invalid(HEADER, "missing", message)
