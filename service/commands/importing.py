"""`oarlock import`: readings from a file or a pipe, beside a running service or without one.

Every piece of some ten thousand readings is on disk before the next one is read. Broken off, the same command may be
given again: what is there already is found unchanged. `--from-line` only saves the time.
"""

import csv
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import typer

from service.commands.failures import FAILED, MISUSED, Failure
from service.commands.ground import with_database
from service.commands.signals import handled
from service.commands.tables import tell_json
from service.commands.tenants import caller_in
from service.commands.terminal import Bar, watched
from service.core.columns import FIELDS, options_of
from service.errors import Kind, Problem
from service.operations.intake import record_piece
from service.operations.lines import Delimited, JsonLines, Piece, Reader
from service.operations.outcomes import KINDS, OutcomeKind, Recorded
from service.store.database import Database

STDIN = "-"
CHUNK = 65_536
SOURCE = "import"
"""The source of readings that do not name theirs."""

UNREADABLE = frozenset({Kind.INVALID, Kind.MALFORMED, Kind.TOO_LARGE})
"""What it means that the file, or what was said of it, is wrong."""

SOME_REJECTED = 3
INTERRUPTED = 128 + signal.SIGINT
FORMATS = {".csv": "csv", ".tsv": "csv", ".txt": "csv", ".ndjson": "ndjson", ".jsonl": "ndjson"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be imported, and how: the options of the command."""

    file: str
    format: str | None
    told: tuple[tuple[str, str], ...]
    """How a table is written, as `options_of` takes it."""
    workspace: str | None
    from_line: int
    dry_run: bool
    errors: Path | None


@dataclass(slots=True)
class Course:
    """How far an import has come."""

    counts: dict[OutcomeKind, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    skipped: int = 0
    next_line: int = 1
    """The first line of which nothing is recorded yet."""
    stopping: bool = False
    waiting: bool = False
    """Whether it waits for more to read, and can be stopped at once."""

    def stop(self, _signal: int, _frame: object) -> None:
        """Finish the piece that is being written, and end; told twice, end at once."""
        if self.stopping or self.waiting:
            self.stopping = True
            raise Stopped
        self.stopping = True


class Stopped(BaseException):
    """Somebody wants the import to end."""


def import_readings(wanted: Wanted, *, as_json: bool) -> None:
    """Import a file, and tell what became of it; the exit code says whether all of it was recorded."""
    course, rejects = Course(next_line=wanted.from_line), Rejects(wanted)

    async def act(database: Database, bar: Bar) -> None:
        reader = reader_for(wanted)
        _, caller = await caller_in(database, wanted.workspace)
        with opened(wanted, course, bar) as chunks, closing(rejects):
            for piece in pieces(reader, chunks, wanted.from_line):
                told = await record_piece(database, caller, piece.read, source=SOURCE, keep=not wanted.dry_run)
                rejects.add(piece, told)
                for kind, count in told.counts().items():
                    course.counts[kind] += count
                course.next_line = max(piece.lines, default=course.next_line - 1) + 1
                bar.show(note=f"{sum(course.counts.values()):,} readings")
                if course.stopping:
                    raise Stopped
            course.skipped = getattr(reader, "skipped", 0)

    with handled(course.stop):
        try:
            with watched("Importing", hidden=as_json) as bar:
                with_database(lambda database: act(database, bar))
        except Stopped:
            tell(course, wanted, rejects.written, as_json=as_json, complete=False)
            raise typer.Exit(INTERRUPTED) from None
        except Problem as problem:
            typer.echo(how_to_go_on(course, wanted), err=True)
            raise Failure(problem.detail, MISUSED if problem.kind in UNREADABLE else FAILED) from None
        except BaseException:
            typer.echo(how_to_go_on(course, wanted), err=True)
            raise
    tell(course, wanted, rejects.written, as_json=as_json, complete=True)
    if course.counts[OutcomeKind.REJECTED]:
        raise typer.Exit(SOME_REJECTED)


def reader_for(wanted: Wanted) -> Reader:
    """What reads a file: as its ending says, unless a format is given."""
    format_ = wanted.format or FORMATS.get(Path(wanted.file).suffix.lower())
    if format_ is None:
        message = "The file's ending does not tell what is in it. Say --format csv or --format ndjson."
        raise Failure(message, MISUSED)
    if format_ == "ndjson":
        if wanted.told:
            message = "Columns, delimiters and the like are of tables: NDJSON names its fields itself."
            raise Failure(message, MISUSED)
        return JsonLines()
    return Delimited(options_of(wanted.told))


def columns_told(columns: Iterable[str]) -> Iterator[tuple[str, str]]:
    """`at=Datum` as an option of a table: the field comes from the column of that name."""
    for text in columns:
        name, equals, column = text.partition("=")
        if name not in FIELDS or not equals:
            message = f"Write --column FIELD=COLUMN. The fields are: {', '.join(FIELDS)}."
            raise Failure(message, MISUSED)
        yield f"column[{name}]", column


def pieces(reader: Reader, chunks: Iterable[bytes], from_line: int) -> Iterator[Piece]:
    """The readings of a file piece by piece, those before a line left out."""
    for chunk in chunks:
        piece = reader.feed(chunk)
        if piece is not None:
            yield _from(piece, from_line)
    yield _from(reader.end(), from_line)


def _from(piece: Piece, line: int) -> Piece:
    if not piece.lines or piece.lines[0] >= line:
        return piece
    kept = [place for place, number in enumerate(piece.lines) if number >= line]
    return Piece([piece.read[place] for place in kept], [piece.lines[place] for place in kept])


@contextmanager
def opened(wanted: Wanted, course: Course, bar: Bar) -> Iterator[Iterator[bytes]]:
    """The file's bytes; a bar shows how many of them are read, if that can be known."""
    with ExitStack() as stack:
        file: Any = sys.stdin.buffer
        if wanted.file != STDIN:
            try:
                file = stack.enter_context(Path(wanted.file).open("rb"))
                bar.show(total=Path(wanted.file).stat().st_size or None)
            except OSError as error:
                message = f"The file cannot be read: {error.strerror}."
                raise Failure(message, MISUSED) from None
        yield _chunks(lambda: file.read1(CHUNK), course, bar)


def _chunks(read: Callable[[], bytes], course: Course, bar: Bar) -> Iterator[bytes]:
    """A file in chunks. Whoever waits for one may be stopped at once."""
    while True:
        course.waiting = True
        if course.stopping:
            raise Stopped
        chunk = read()
        course.waiting = False
        if not chunk:
            return
        yield chunk
        bar.move(len(chunk))


class Rejects:
    """Where rejected rows are listed: a file beside the one that is read, or the one that was named; else stderr."""

    def __init__(self, wanted: Wanted) -> None:
        named = None if wanted.file == STDIN else Path(f"{wanted.file}.rejected.csv")
        self.path = wanted.errors or named
        self._goes_on = wanted.from_line > 1
        self._file: TextIO | None = None

    @property
    def written(self) -> Path | None:
        """The file, if anything was rejected."""
        return self.path if self._file is not None else None

    def add(self, piece: Piece, told: Recorded) -> None:
        """List what was rejected of a piece. The first of it makes the file; an import that goes on adds to it."""
        rows = [
            (piece.lines[place], one.code, (one.pointer or "").lstrip("/"), one.message)
            for place, one in sorted(told.missed.items())
            if one.kind is OutcomeKind.REJECTED
        ]
        if not rows:
            return
        try:
            if self._file is None:
                self._file = self._opened()
            csv.writer(self._file, lineterminator="\n").writerows(rows)
        except OSError as error:
            message = f"The rejected rows cannot be written: {error.strerror}. Name a file by --errors."
            raise Failure(message) from None

    def _opened(self) -> TextIO:
        file = sys.stderr if self.path is None else self.path.open("a" if self._goes_on else "w", encoding="utf-8")
        if self.path is None or file.tell() == 0:
            file.write("line,code,field,message\n")
        return file

    def close(self) -> None:
        """Nothing more is rejected."""
        if self._file is not None and self.path is not None:
            self._file.close()


def tell(course: Course, wanted: Wanted, rejected: Path | None, *, as_json: bool, complete: bool) -> None:
    """Tell what became of the readings, and how to go on with the rest."""
    if as_json:
        counts = {kind.value: count for kind, count in course.counts.items()}
        so_far = {"skipped": course.skipped, "next_line": course.next_line, "complete": complete}
        tell_json({**counts, **so_far, "dry_run": wanted.dry_run, "rejected_file": rejected and str(rejected)})
    else:
        parts = [f"{count:,} {kind.value}" for kind, count in course.counts.items() if count]
        parts += [f"{course.skipped:,} skipped for want of a value"] if course.skipped else []
        typer.echo(("Would be: " if wanted.dry_run else "") + (", ".join(parts) or "There were no readings") + ".")
        if rejected is not None:
            typer.echo(f"What was rejected, and why: {rejected}")
        if course.counts[OutcomeKind.QUARANTINED]:
            typer.echo("What is quarantined is recorded as soon as somebody makes its metric.")
    if not complete:
        typer.echo(how_to_go_on(course, wanted), err=True)


def how_to_go_on(course: Course, wanted: Wanted) -> str:
    """How the rest of a file is imported."""
    if wanted.dry_run or course.next_line <= wanted.from_line:
        return "Nothing was imported."
    return (
        f"Everything before line {course.next_line} is recorded. Give the same command with "
        f"--from-line {course.next_line} to go on, or as it was: nothing is recorded twice."
    )
