"""`oarlock export`, `oarlock import` of an export, and `oarlock workspaces erase`, beside a running service or not."""

import gzip
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import typer

from service.commands.failures import FAILED, MISUSED, Failure
from service.commands.ground import with_database
from service.commands.tables import tell_json
from service.commands.tenants import caller_in
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
SOME_IN_CONFLICT = 3
MOST_TOLD = 20
"""Conflicts that are told to people; programs are told more of them."""


def export_file(workspace: str | None, output: str) -> None:
    """Write an export to a file or to stdout. A file that ends in .gz is packed."""

    async def act(database: Database) -> None:
        _, caller = await caller_in(database, workspace)
        async with open_work(database, caller, write=True) as work:
            log_export(work)
        async with open_work(database, caller) as work:
            lines = await export_workspace(work)
            with _to(output) as file:
                async for piece in lines:
                    file.write(piece)

    with_database(act)


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
        with _opened(file) as content:
            return content.read(len(BEGINNING)) == BEGINNING
    except (OSError, EOFError):
        return False


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    path = Path(file)
    with path.open("rb") as raw:
        packed = raw.read(len(PACKED)) == PACKED
    with gzip.open(path, "rb") if packed else path.open("rb") as content:
        yield cast("BinaryIO", content)


@contextmanager
def _readable_twice(file: str) -> Iterator[IO[bytes]]:
    """A file as it is; what comes on stdin, in a file of its own."""
    if file != STDIN:
        with _opened(file) as content:
            yield content
        return
    with tempfile.TemporaryFile() as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.seek(0)
        yield kept


def import_file(file: str, workspace: str | None, *, replace: bool, dry: bool, as_json: bool) -> None:
    """Import an export, and tell what became of it; the exit code says whether all of it is there now."""

    async def act(database: Database) -> Imported:
        _, caller = await caller_in(database, workspace)
        with _readable_twice(file) as content:
            try:
                return await import_export(database, caller, content, replace=replace, dry=dry)
            except Problem as problem:
                lines = (f"  line {one.pointer.lstrip('/')}: {one.message}" for one in problem.errors)
                raise Failure("\n".join((problem.detail, *lines)), FAILED) from None

    told = with_database(act)
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
    parts = [f"{getattr(total, name):,} {name}" for name in total.__slots__ if getattr(total, name)]
    typer.echo(f"{'Would be: ' if dry else ''}{', '.join(parts)}.")
    for one in told.conflicts[:MOST_TOLD]:
        typer.echo(f"  line {one.line} ({one.type}): {one.message}", err=True)


def erase(slug: str, *, sure: bool) -> None:
    """Erase a workspace, once somebody has said so."""
    if not sure and not (sys.stdin.isatty() and typer.confirm(f"Erase “{slug}” with all that is in it, for ever?")):
        message = "Nothing was erased. Say --yes to erase the workspace with all that is in it."
        raise Failure(message, MISUSED)

    async def act(database: Database) -> None:
        _, caller = await caller_in(database, slug)
        async with open_work(database, caller, write=True) as work:
            await erase_workspace(work, slug=slug)

    with_database(act)
    typer.echo("Erased.")
