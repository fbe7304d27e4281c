"""Tables of readings in delimited text (CSV), read piece by piece: a file of any length takes the memory of a piece.

The text is UTF-8, with or without a byte order mark; lines end in LF or CRLF; cells may be quoted as RFC 4180 has it.
The first line names the columns. A bad row is told with its line, and the next one is read as if nothing had happened.
"""

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from service.core.columns import DELIMITERS, HEADER, CsvOptions, Layout, layout_of
from service.errors import Fault, Kind, Problem, invalid, worded

LONGEST = 65_536
"""Characters of a row, its line breaks in quotes included."""

PIECE = 4_096
"""Bytes that are collected before they are read: a row that comes a letter at a time is not begun as often."""


@dataclass(frozen=True, slots=True)
class Row:
    """A reading or what is wrong with it, and the line of the text in which its row begins, from 1."""

    line: int
    item: dict[str, Any] | Fault


class CsvReader:
    """Reads a table that comes in pieces of bytes. What is wrong with all of it, header or text, is a `Problem`."""

    def __init__(self, options: CsvOptions | None = None) -> None:
        self.options = options or CsvOptions()
        self.skipped = 0
        """Rows without a value so far."""
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("strict")
        self._bytes = bytearray()
        self._waiting: list[str] = []
        """Lines of a row that is not complete."""
        self._rest = ""
        """The beginning of a line."""
        self._line = 1
        """The number of the first line that waits."""
        self._delimiter = self.options.delimiter
        self._layout: Layout | None = None

    def feed(self, chunk: bytes) -> list[Row]:
        """Take a piece; gives the readings that are complete by now."""
        self._bytes += chunk
        return self._read(self._taken(final=False)) if len(self._bytes) >= PIECE else []

    def end(self) -> list[Row]:
        """There are no more pieces; gives what is left. A table without a header is `invalid`."""
        rows = self._read(self._taken(final=True))
        if self._rest:
            lines, self._rest = [self._rest], ""
            rows += self._read(lines)
        if self._waiting:
            rows.append(Row(self._line, Fault("", "open_quote", "A quoted cell begins in this row and never ends.")))
        if self._layout is None:
            raise invalid(HEADER, "missing", "The first line has to name the columns.")
        return rows

    def _taken(self, *, final: bool) -> list[str]:
        """The whole lines of what has come, decoded."""
        try:
            text = self._rest + self._decoder.decode(bytes(self._bytes), final)
        except UnicodeDecodeError:
            raise Problem(Kind.MALFORMED, "The text is not UTF-8. Save it as UTF-8 and send it again.") from None
        self._bytes.clear()
        *lines, self._rest = text.split("\n")
        if max(len(self._rest), max(map(len, lines), default=0)) > LONGEST:
            raise _too_long()
        return lines

    def _read(self, lines: Sequence[str]) -> list[Row]:
        """The readings in lines, with those that waited before them."""
        lines = [*self._waiting, *lines]
        if self._layout is None:
            lines = self._read_header(lines)
        if self._layout is None:
            return []
        rows: list[Row] = []
        for line, cells in self._records(lines):
            if isinstance(cells, Fault):
                rows.append(Row(line, cells))
                continue
            if not cells:
                continue
            readings = self._layout.readings_in(cells)
            self.skipped += not readings
            rows += [Row(line, one) for one in readings]
        return rows

    def _read_header(self, lines: list[str]) -> list[str]:
        """Find out what the columns mean from the first line that is not blank; gives the lines after it."""
        blank = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
        lines = lines[blank:]
        self._line += blank
        if not lines:
            return lines
        if self._delimiter is None:
            self._delimiter = delimiter_in(lines[0])
        cells = next((cells for _, cells in list(self._records(lines[:1]))), None)
        if self._waiting or cells is None or isinstance(cells, Fault):
            raise invalid(HEADER, "malformed", "The names of the columns stand in one line, quoted as in RFC 4180.")
        self._layout = layout_of(cells, self.options)
        return lines[1:]

    def _records(self, lines: Sequence[str]) -> Iterator[tuple[int, list[str] | Fault]]:
        """The rows in lines, each with the number of its first line; those of the last one, if it is open, wait."""
        begun = taken = 0
        dry = False

        def supplied() -> Iterator[str]:
            nonlocal taken, dry
            for line in lines:
                taken += 1
                yield line + "\n"
            dry = True

        reader = csv.reader(supplied(), delimiter=self._delimiter or ",", strict=True)
        self._waiting = []
        while begun < len(lines):
            found: list[str] | Fault
            try:
                found = next(reader)
            except StopIteration:
                break
            except csv.Error:
                if dry:
                    self._waiting = list(lines[begun:])
                    if sum(map(len, self._waiting)) > LONGEST:
                        raise _too_long() from None
                    break
                found = Fault("", "bad_quotes", "The quotes of this row are not in order: RFC 4180 says how to quote.")
            yield self._line + begun, found
            begun = taken
        self._line += begun


def delimiter_in(header: str) -> str:
    """The only delimiter there is in a header, outside of quotes; `invalid` if there is none, or more than one."""
    bare = "".join(header.split('"')[::2])
    found = {sign for sign in DELIMITERS.values() if sign in bare}
    if len(found) != 1:
        message = "The header does not tell what stands between the cells. Say the delimiter: , or ; or | or tab."
        raise invalid("delimiter", "unknown_delimiter", message)
    return found.pop()


def _too_long() -> Problem:
    return Problem(Kind.TOO_LARGE, worded("A row has at most {most:,} characters.", most=LONGEST))
