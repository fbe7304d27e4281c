"""Tables (CSV) as people keep them: their rows, what their columns mean, and what is wrong with them.

The text may begin with a byte order mark; the first line that says something names the columns. Whatever is wrong is
told with its line and its column, all at once: faults point at `/line/column`, lines from 1.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from service.core.columns import HEADER, MOST_COLUMNS
from service.core.delimited import delimiter_in
from service.errors import Fault, Kind, Problem, invalid, placed, worded

MOST_ROWS = 1_000
MOST_FAULTS = 20
"""Faults that are told of a table; the others are counted."""

Meaning = TypeVar("Meaning", bound=Hashable)
Cells = Sequence[str] | Fault
"""What a row says, or what is wrong with it."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_APART = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """A name without what makes no difference: capitals, accents, punctuation and what stands in brackets."""
    apart = unicodedata.normalize("NFKD", _BRACKETS.sub(" ", name).casefold().replace("ł", "l"))
    return _APART.sub(" ", "".join(sign for sign in apart if not unicodedata.combining(sign))).strip()


def names_in(called: str) -> dict[str, str]:
    """Fields by what they are plainly called, of lines `field = name, name, …`; lines that are indented go on."""
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=\S)", called.strip()):
        field, _, names = entry.partition(" = ")
        found |= {plain(name): field for name in (field, *names.split(","))}
    return found


def sheet_in(text: str, delimiter: str | None) -> tuple[list[str], Iterator[tuple[int, Cells]]]:
    """The names of the columns, and the rows that are not blank, each with the number of its first line.

    The delimiter is found in the header if it is not given. Raises Problem for a table without a header, and, when it
    comes to them, for too many rows.
    """
    text = text.removeprefix("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), None)
    if first is None:
        raise invalid(HEADER, "missing", "The first line has to name the columns.")
    rows = _rows_in(text, delimiter or delimiter_in(first))
    header = next(rows)[1]
    if isinstance(header, Fault):
        raise invalid(HEADER, "malformed", "The names of the columns stand in one line, quoted as in RFC 4180.")
    if len(header) > MOST_COLUMNS:
        raise invalid(HEADER, "too_many", worded("A table has at most {most:,} columns.", most=MOST_COLUMNS))
    return [name.strip() for name in header], _fitting(rows, len(header))


def columns_of(
    names: Sequence[str], ignored: frozenset[str], meaning_of: Callable[[str, int], Meaning | Fault]
) -> dict[Meaning, int]:
    """Where stands what columns mean, by their names and numbers. Each has to mean something, or be ignored by name."""
    if not ignored <= set(names):
        raise invalid("ignore", "unknown_column", "There is no column of this name.")
    places: dict[Meaning, int] = {}
    faults: list[Fault] = []
    for place, name in enumerate(names):
        if name in ignored:
            continue
        meant = meaning_of(name, place + 1)
        if isinstance(meant, Fault):
            faults.append(meant)
        elif meant in places:
            message = worded("Column {number} is what another column is already.", number=place + 1)
            faults.append(Fault(HEADER, "repeated", message))
        else:
            places[meant] = place
    if faults:
        raise Problem(Kind.INVALID, faults[0].message, faults[:MOST_FAULTS])
    return places


def refusal(faults: Sequence[Fault]) -> Problem:
    """All that is wrong with a table, of which the first are told."""
    told = faults[:MOST_FAULTS]
    return Problem(Kind.INVALID, placed(told[0], len(faults) - len(told)), told)


def _fitting(rows: Iterator[tuple[int, list[str] | Fault]], width: int) -> Iterator[tuple[int, Cells]]:
    """The rows after the header; those that are wider or narrower are faults."""
    for count, (line, cells) in enumerate(rows, start=1):
        if count > MOST_ROWS:
            raise invalid("", "too_many", worded("A table has at most {most:,} rows.", most=MOST_ROWS))
        if isinstance(cells, Fault) or len(cells) == width:
            yield line, cells
        else:
            message = "This row has more or fewer cells than the header has columns."
            yield line, Fault(f"/{line}", "wrong_width", message)


def _rows_in(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | Fault]]:
    """The rows that are not blank, each with the number of its first line; after broken quotes there are no more."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            message = "The quotes of this row are not in order: RFC 4180 says how to quote."
            yield line, Fault(f"/{line}", "bad_quotes", message)
            return
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells
