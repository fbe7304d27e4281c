"""`oarlock contracts`: what clients rely on, as files that are committed and compared."""

import json
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import typer

from service.commands.failures import FAILED
from service.graphql.schema import sdl
from service.main import create_app
from service.settings import Settings

SHOWN = 40
"""Lines of a difference; the rest is counted."""


def contracts() -> dict[str, str]:
    """The documents by file name. They depend on the code alone, not on the environment, and need no database."""
    app = create_app(Settings.model_construct(), "postgresql://localhost/none")
    openapi = json.dumps(app.openapi(), indent=2, ensure_ascii=False)
    return {"openapi.json": openapi + "\n", "schema.graphql": sdl().rstrip("\n") + "\n"}


def write_contracts(folder: Path, *, check: bool) -> None:
    """Write the files, or compare them with the code."""
    differ = False
    for name, text in contracts().items():
        path = folder / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == text:
            typer.echo(f"{path} is as the code has it.")
        elif check:
            differ = True
            _tell_difference(path, old, text)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            typer.echo(f"{path} is written.")
    if differ:
        typer.echo("oarlock: the contracts differ from the code. If that is meant, run `oarlock contracts`.", err=True)
        raise typer.Exit(FAILED)


def _tell_difference(path: Path, old: str, new: str) -> None:
    lines = unified_diff(old.splitlines(), new.splitlines(), str(path), "the code", n=1, lineterm="")
    typer.echo("\n".join(islice(lines, SHOWN)))
    if rest := sum(1 for _ in lines):
        typer.echo(f"… and {rest} more lines")
