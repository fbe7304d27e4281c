"""`oarlock export`, `oarlock import` of an export, and `oarlock workspaces erase`, beside a running service or not."""

import gzip
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import orjson
import typer

from service.commands.failures import FAILED, MISUSED, Failure
from service.commands.ground import with_database
from service.commands.tables import show, tell_json
from service.commands.tenants import caller_in
from service.commands.terminal import SILENT, Bar, watched
from service.errors import Problem
from service.operations.exporting import export_workspace
from service.operations.exports import BEGINNING
from service.operations.history import log_export
from service.operations.imports import Imported, import_export
from service.operations.workspaces import erase_workspace
from service.store.database import Database
from service.store.work import open_work

STDIN = STDOUT = "-"
PACKED = b"\x1f\x8b"
"""What files begin with that gzip has packed."""
READ_AT_ONCE = 262_144
"""Bytes."""
SOME_IN_CONFLICT = 3
MOST_TOLD = 20
"""Conflicts that are told to people; programs are told more of them."""


def export_file(workspace: str | None, output: str, *, as_json: bool) -> None:
    """Write an export to a file or to stdout, and tell of a file what is in it. One that ends in .gz is packed."""
    if as_json and output == STDOUT:
        message = "The export itself goes to stdout: name a file by --output, and --json tells what is in it."
        raise Failure(message, MISUSED)

    async def act(database: Database, bar: Bar) -> dict[str, int]:
        _, caller = await caller_in(database, workspace)
        async with open_work(database, caller, write=True) as work:
            log_export(work)
        async with open_work(database, caller) as work:
            lines = await export_workspace(work)
            with _to(output) as file:
                header = await anext(lines)
                file.write(header)
                counts: dict[str, int] = orjson.loads(header)["counts"]
                bar.show(total=sum(counts.values()))
                async for piece in lines:
                    file.write(piece)
                    bar.move(piece.count(b"\n"))
        return counts

    hidden = as_json or (output == STDOUT and sys.stdout.isatty())
    with watched("Exporting", hidden=hidden) as bar:
        counts = with_database(lambda database: act(database, bar))
    if as_json:
        tell_json({"file": output, "lines": sum(counts.values()), "types": counts})
    elif output != STDOUT:
        typer.echo(f"Exported: {sum(counts.values()):,} lines to {output}.")


@contextmanager
def _to(output: str) -> Iterator[IO[bytes]]:
    """Where an export goes. A file gets its name when it is whole, so that none is ever taken for one that is."""
    if output == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path, part = Path(output), Path(f"{output}.part")
    try:
        with gzip.open(part, "wb") if path.suffix == ".gz" else part.open("wb") as file:
            yield cast("IO[bytes]", file)
        part.replace(path)
    except OSError as error:
        message = f"The file cannot be written: {error.strerror}."
        raise Failure(message) from None
    finally:
        part.unlink(missing_ok=True)


def is_export(file: str) -> bool:
    """Whether a file, or what comes on stdin, begins like an export; nothing of stdin is taken away."""
    if file == STDIN:
        peek = getattr(sys.stdin.buffer, "peek", None)
        return peek is not None and peek(len(BEGINNING)).startswith(BEGINNING)
    try:
        with _readable_twice(file, SILENT) as content:
            return content.read(len(BEGINNING)) == BEGINNING
    except (OSError, EOFError):
        return False


class Watched(io.RawIOBase):
    """A file of which a bar shows how far it is read: to be checked, and from its beginning again, to be imported."""

    def __init__(self, raw: io.FileIO, bar: Bar) -> None:
        self._raw, self._bar = raw, bar
        bar.show(total=os.fstat(raw.fileno()).st_size)

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """It is read twice."""
        return True

    def readinto(self, buffer: Any) -> int | None:
        """Read some, and show how far that was."""
        count = self._raw.readinto(buffer)
        self._bar.show(completed=self._raw.tell())
        return count

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go back to the beginning."""
        self._bar.show(description="Importing", completed=0)
        return self._raw.seek(offset, whence)


@contextmanager
def _readable_twice(file: str, bar: Bar) -> Iterator[IO[bytes]]:
    """A file, unpacked; what comes on stdin, in a file of its own."""
    if file == STDIN:
        with tempfile.TemporaryFile(buffering=0) as kept:
            shutil.copyfileobj(sys.stdin.buffer, kept)
            kept.seek(0)
            yield io.BufferedReader(Watched(cast("io.FileIO", kept), bar), READ_AT_ONCE)
        return
    with Path(file).open("rb", buffering=0) as raw:
        packed = raw.read(len(PACKED)) == PACKED
        raw.seek(0)
        content = io.BufferedReader(Watched(raw, bar), READ_AT_ONCE)
        yield cast("IO[bytes]", gzip.GzipFile(fileobj=content) if packed else content)


def import_file(file: str, workspace: str | None, *, replace: bool, dry: bool, as_json: bool) -> None:
    """Import an export, and tell what became of it; the exit code says whether all of it is there now."""

    async def act(database: Database, bar: Bar) -> Imported:
        _, caller = await caller_in(database, workspace)
        with _readable_twice(file, bar) as content:
            try:
                return await import_export(database, caller, content, replace=replace, dry=dry)
            except Problem as problem:
                lines = (f"  line {one.pointer.lstrip('/')}: {one.message}" for one in problem.errors)
                raise Failure("\n".join((problem.detail, *lines)), FAILED) from None

    with watched("Checking", hidden=as_json) as bar:
        told = with_database(lambda database: act(database, bar))
    _tell(told, dry=dry, as_json=as_json)
    if told.total().conflict:
        raise typer.Exit(SOME_IN_CONFLICT)


def _tell(told: Imported, *, dry: bool, as_json: bool) -> None:
    total = told.total()
    if as_json:
        types: dict[str, Any] = {name: dict(counts) for name, counts in told.counts.items()}
        rest = {"types": types, "conflicts": told.conflicts, "omitted": told.omitted, "dry_run": dry}
        tell_json({name: getattr(total, name) for name in total.__slots__} | rest)
        return
    outcomes = [name for name in total.__slots__ if getattr(total, name)]
    parts = [f"{getattr(total, name):,} {name}" for name in outcomes]
    typer.echo(f"{'Would be: ' if dry else ''}{', '.join(parts)}.\n")
    show([{"type": kind, **{name: many[name] or "" for name in outcomes}} for kind, many in told.counts.items()])
    for one in told.conflicts[:MOST_TOLD]:
        typer.echo(f"  line {one.line} ({one.type}): {one.message}", err=True)


def erase(slug: str, *, sure: bool, as_json: bool) -> None:
    """Erase a workspace, once somebody has said so."""
    if not sure and not (sys.stdin.isatty() and typer.confirm(f"Erase “{slug}” with all that is in it, for ever?")):
        message = "Nothing was erased. Say --yes to erase the workspace with all that is in it."
        raise Failure(message, MISUSED)

    async def act(database: Database) -> None:
        _, caller = await caller_in(database, slug)
        async with open_work(database, caller, write=True) as work:
            await erase_workspace(work, slug=slug)

    with watched("Erasing", hidden=as_json):
        with_database(act)
    if as_json:
        tell_json({"erased": slug})
    else:
        typer.echo("Erased.")
