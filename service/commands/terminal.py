"""What a terminal can show, and bars for what takes long. What goes into a pipe gets neither colours nor bars.

`NO_COLOR` takes the colours away, `TERM=dumb` colours and bars, `CI` the bars: nobody watches there.
"""

import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

NARROWEST = 40
"""Columns below which nothing is folded any more."""

STEERING = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Characters that steer a terminal, or turn the direction of writing: what others wrote must do neither."""
HARMLESS = {**dict.fromkeys(STEERING, "\ufffd"), **dict.fromkeys(map(ord, "\t\r\n"), " ")}


def coloured() -> bool:
    """Whether what is told may have colours."""
    return _on_terminal(sys.stdout) and not os.environ.get("NO_COLOR")


def width() -> int | None:
    """How many columns there are; None where what is told goes into a pipe or a file, and is not folded."""
    return max(NARROWEST, shutil.get_terminal_size().columns) if _on_terminal(sys.stdout) else None


def _on_terminal(stream: IO[str]) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def styled(text: str, color: str | None = None, **style: bool) -> str:
    """A text in a colour, `bold`, `dim` or with an `underline`, where there are colours."""
    return typer.style(text, fg=color, **style) if text and coloured() else text


def harmless(text: str) -> str:
    """A text of one line in which nothing steers the terminal, as long as it was."""
    return text.translate(HARMLESS)


def cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(0 if unicodedata.combining(one) else 1 + (unicodedata.east_asian_width(one) in "WF") for one in text)


def folded(text: str, indent: int = 0) -> list[str]:
    """The lines of a text that begins at a column, and goes on there; one line where nothing is folded."""
    columns = width()
    return [text] if columns is None else textwrap.wrap(text, columns - indent, break_on_hyphens=False) or [""]


def tell_beside(lead: str, text: str, indent: int, **style: Any) -> None:
    """A text beside its lead, which may be longer than it looks by its colours; folded lines begin below the first."""
    for place, line in enumerate(folded(text, indent)):
        typer.echo((lead if place == 0 else " " * indent) + styled(line, **style))


class Bar:
    """How far something has come that takes long. Without a display it counts for nobody."""

    def __init__(self, display: "Progress | None" = None, task: "TaskID | None" = None) -> None:
        self._display, self._task = display, task

    def move(self, by: float = 1) -> None:
        """Come so much farther."""
        if self._display is not None and self._task is not None:
            self._display.advance(self._task, by)

    def show(self, **what: Any) -> None:
        """Change what is shown: `completed` and `total`, the `description`, a `note` behind them."""
        if self._display is not None and self._task is not None:
            self._display.update(self._task, **what)


SILENT = Bar()


@contextmanager
def watched(label: str, total: float | None = None, *, hidden: bool = False) -> Iterator[Bar]:
    """A bar on stderr while something is done, if that is a terminal; it is gone at the end.

    Without a `total` it only shows that something moves, and for how long already.
    """
    if hidden or not _on_terminal(sys.stderr) or os.environ.get("CI"):
        yield SILENT
        return
    from rich import progress
    from rich.console import Console

    with progress.Progress(
        progress.SpinnerColumn(style="cyan"),
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(None, "dim", **dict.fromkeys(("complete_style", "finished_style", "pulse_style"), "cyan")),
        progress.TaskProgressColumn(style="bold"),
        progress.TextColumn("{task.fields[note]}", style="dim", markup=False),
        progress.TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        expand=True,
        redirect_stdout=False,
    ) as display:
        yield Bar(display, display.add_task(label, total=total, note=""))
