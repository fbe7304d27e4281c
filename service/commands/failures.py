"""Failures as one line on stderr, and what the exit codes mean."""

import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from service.errors import Problem

FAILED = 1
MISUSED = 2
EXIT_CODES = "Exit codes: 0 done · 1 it failed, or a check found something · 2 an option or a setting is wrong."


def bug_in(error: Exception) -> str:
    """The traceback of what nobody has thought of, without what is a secret or looks like one."""
    from service.core.redaction import known, on_lines, redacted
    from service.edge.logs import MOST_OF_TRACEBACK, given_secrets

    text = "".join(traceback.format_exception(error))
    return on_lines(redacted(text, known(given_secrets())), MOST_OF_TRACEBACK)


class Failure(Exception):
    """An expected failure: the message says what to change and holds no secret."""

    def __init__(self, message: str, code: int = FAILED) -> None:
        super().__init__(message)
        self.code = code


class Commands(TyperGroup):
    """A group whose expected failures are told in one line. Anything else is a bug, and shows its traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen command."""
        try:
            return super().invoke(ctx)
        except Failure as failure:
            message, code = str(failure), failure.code
        except Problem as problem:
            message, code = problem.detail, FAILED
        typer.echo(f"oarlock: {message}", err=True)
        raise typer.Exit(code)
