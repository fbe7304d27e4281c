"""Lists for people and for programs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import typer

from service.commands.terminal import harmless, width
from service.store.encoding import to_json

Row = Mapping[str, Any]
Colours = Mapping[str, Callable[[str], Mapping[str, Any]]]
"""How the cells of columns are styled by what they say."""


def show(rows: Sequence[Row], *, as_json: bool = False, colours: Colours | None = None) -> None:
    """A table with aligned columns, or a JSON array of objects. On a terminal it is as wide as that, and cells fold."""
    if as_json:
        tell_json(rows)
    elif rows and (columns := width()) is not None:
        _show_folded(rows, columns, colours or {})
    elif rows:
        lines = [list(rows[0]), *([shown(value) for value in row.values()] for row in rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        for line in lines:
            typer.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _show_folded(rows: Sequence[Row], columns: int, colours: Colours) -> None:
    """Columns in which nothing stands are left out; ids stay whole, to be copied, and words if they can."""
    from rich.console import Console
    from rich.style import Style
    from rich.table import Table
    from rich.text import Text

    names = [name for name in rows[0] if any(shown(row[name]) for row in rows)]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in names:
        table.add_column(name, overflow="fold", no_wrap=any(isinstance(row[name], UUID) for row in rows))
    for row in rows:
        cells = ((shown(row[name]), colours.get(name)) for name in names)
        styles = ((cell, {} if style is None else style(cell)) for cell, style in cells)
        table.add_row(*(Text(cell, Style(**one)) for cell, one in styles))
    Console(width=columns, highlight=False).print(table)


def tell_json(value: object) -> None:
    """One line of JSON, values as on the wire."""
    typer.echo(to_json(value))


def shown(value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, list | tuple):
        return ", ".join(map(shown, value))
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    return "" if value is None else harmless(str(value))
