"""`oarlock contracts`: what clients rely on, as files that are committed and compared."""

import json
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import typer

from service.commands.failures import FAILED
from service.commands.tables import tell_json
from service.graphql.schema import sdl
from service.main import create_app
from service.settings import Settings

SAME, WRITTEN, DIFFERENT = "as the code has it", "written", "different"
SHOWN = 40
"""Lines of a difference; the rest is counted."""


def contracts() -> dict[str, str]:
    """The documents by file name. They depend on the code alone, not on the environment, and need no database."""
    app = create_app(Settings.model_construct(), "postgresql://localhost/none")
    openapi = json.dumps(app.openapi(), indent=2, ensure_ascii=False)
    return {"openapi.json": openapi + "\n", "schema.graphql": sdl().rstrip("\n") + "\n"}


def write_contracts(folder: Path, *, check: bool, as_json: bool) -> None:
    """Write the files, or compare them with the code."""
    states: dict[str, str] = {}
    for name, text in contracts().items():
        path = folder / name
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        states[str(path)] = SAME if old == text else DIFFERENT if check else WRITTEN
        if states[str(path)] == WRITTEN:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if states[str(path)] == DIFFERENT and not as_json:
            _tell_difference(path, old, text)
        elif not as_json:
            typer.echo(f"{path} is {states[str(path)]}.")
    if as_json:
        tell_json([{"file": path, "state": state} for path, state in states.items()])
    if DIFFERENT in states.values():
        typer.echo("oarlock: the contracts differ from the code. If that is meant, run `oarlock contracts`.", err=True)
        raise typer.Exit(FAILED)


def _tell_difference(path: Path, old: str, new: str) -> None:
    lines = unified_diff(old.splitlines(), new.splitlines(), str(path), "the code", n=1, lineterm="")
    typer.echo("\n".join(islice(lines, SHOWN)))
    if rest := sum(1 for _ in lines):
        typer.echo(f"… and {rest} more lines")
