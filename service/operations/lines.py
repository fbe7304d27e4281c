"""Readings in lines of text, read piece by piece: a stream of any length takes the memory of a piece."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import orjson

from service.core.columns import CsvOptions
from service.core.delimited import CsvReader, Row
from service.errors import Fault, Kind, Problem, worded
from service.operations.outcomes import Outcome, rejected
from service.operations.sent import Sent, read_items, read_lines

PIECE = 786_432
"""Bytes that are read at once: some ten thousand readings."""

MOST_ROWS = 10_000
"""Readings that are enough of a table, however short its rows are."""

LONGEST = 65_536
"""Bytes of a line."""

NO_JSON = rejected("json_invalid", "", "This line is not valid JSON.")
WHITE = b" \t\r\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some readings of a stream."""

    read: Sequence[Sent | Outcome]
    lines: Sequence[int]
    """The line in which each begins, from 1."""


class Reader(Protocol):
    """Reads a stream that comes in pieces of bytes. What is wrong with all of it is a `Problem`."""

    def feed(self, chunk: bytes) -> Piece | None:
        """Take some bytes; gives readings once there are enough of them."""
        ...

    def end(self) -> Piece:
        """There are no more; gives what is left."""
        ...


class JsonLines:
    """One JSON object a line; blank lines mean nothing."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._line = 1

    def feed(self, chunk: bytes) -> Piece | None:
        """Take some bytes; gives the readings in whole lines once there are enough of them."""
        self._bytes += chunk
        if len(self._bytes) < PIECE:
            return None
        end = self._bytes.rfind(b"\n") + 1
        if len(self._bytes) - end > LONGEST:
            raise Problem(Kind.TOO_LARGE, worded("A line has at most {most:,} bytes.", most=LONGEST))
        return self._read(end)

    def end(self) -> Piece:
        """There are no more; gives what is left."""
        return self._read(len(self._bytes))

    def _read(self, end: int) -> Piece:
        text, first = bytes(self._bytes[:end]), self._line
        del self._bytes[:end]
        breaks = text.count(b"\n")
        self._line += breaks
        whole = breaks + (not text.endswith(b"\n"))
        quick = read_lines(text)
        if quick is not None and len(quick) == whole:
            return Piece(quick, range(first, first + whole))
        lines = [(first + place, line) for place, line in enumerate(text.split(b"\n")) if line.strip(WHITE)]
        return Piece([_read_line(line) for _, line in lines], [number for number, _ in lines])


def _read_line(line: bytes) -> Sent | Outcome:
    try:
        return read_items([orjson.loads(line)])[0]
    except orjson.JSONDecodeError:
        return NO_JSON


class Delimited:
    """A table of delimited text (CSV)."""

    def __init__(self, options: CsvOptions) -> None:
        self._reader = CsvReader(options)
        self._rows: list[Row] = []
        self._held = 0

    @property
    def skipped(self) -> int:
        """How many rows had no value so far."""
        return self._reader.skipped

    def feed(self, chunk: bytes) -> Piece | None:
        """Take some bytes; gives the readings in whole rows once there are enough of them."""
        self._rows += self._reader.feed(chunk)
        self._held += len(chunk)
        return self._read() if self._held >= PIECE or len(self._rows) >= MOST_ROWS else None

    def end(self) -> Piece:
        """There are no more; gives what is left."""
        self._rows += self._reader.end()
        return self._read()

    def _read(self) -> Piece:
        rows, self._rows, self._held = self._rows, [], 0
        items = iter(read_items([row.item for row in rows if not isinstance(row.item, Fault)]))
        read = [_refused(row.item) if isinstance(row.item, Fault) else next(items) for row in rows]
        return Piece(read, [row.line for row in rows])


def _refused(fault: Fault) -> Outcome:
    return rejected(fault.code, fault.pointer, fault.message)
