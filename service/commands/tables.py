"""Lists for people and for programs."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import typer

from service.store.encoding import to_json


def show(rows: Sequence[Mapping[str, Any]], *, as_json: bool) -> None:
    """A table with aligned columns, or a JSON array of objects."""
    if as_json:
        tell_json(rows)
        return
    lines = [list(rows[0]), *([shown(value) for value in row.values()] for row in rows)] if rows else []
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def tell_json(value: object) -> None:
    """One line of JSON, values as on the wire."""
    typer.echo(to_json(value))


def shown(value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    return "" if value is None else str(value)
