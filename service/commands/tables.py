"""Lists for people and for programs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import typer

Row = Mapping[str, Any]


def show(rows: Sequence[Row], *, as_json: bool) -> None:
    """A table with aligned columns, or a JSON array of objects."""
    if as_json:
        typer.echo(json.dumps([dict(row) for row in rows], default=str, ensure_ascii=False, indent=2))
        return
    lines = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)] if rows else []
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(str, value))
    return "" if value is None else str(value)
