"""What the command line says of itself, and how it fails."""

import re
import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from service import __version__
from service.__main__ import KeyScope, app
from service.commands.failures import EXIT_CODES, Failure
from service.commands.help import HEADINGS
from service.errors import not_found
from service.store.tables.people import Scope
from tests.cli.running import ROOT

runner = CliRunner()
COMMANDS = (
    (),
    ("judge",),
    ("serve",),
    ("import",),
    ("export",),
    ("migrate",),
    ("worker",),
    ("contracts",),
    ("doctor",),
    ("keys",),
    ("keys", "create"),
    ("keys", "list"),
    ("keys", "revoke"),
    ("workspaces",),
    ("workspaces", "create"),
    ("workspaces", "list"),
    ("workspaces", "erase"),
    ("completions",),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_explains_itself(words: tuple[str, ...]) -> None:
    result = runner.invoke(app, [*words, "--help"])
    assert result.exit_code == 0
    assert re.search(r"^  [A-Z][^\n]*[a-z]", result.stdout, re.M)
    assert re.search(r"^  Examples:\n.*oarlock " + " ".join(words), result.stdout, re.M)
    assert "Exit codes: 0 " in result.stdout


def test_all_commands_are_listed_below_what_they_are_for() -> None:
    lines = runner.invoke(app, ["--help"]).stdout.splitlines()
    listed = [line.split()[0] for line in lines if re.match(r"^  [a-z]+  +[A-Z]", line)]
    assert sorted(listed) == sorted({words[0] for words in COMMANDS if words})
    assert [line for line in lines if line.rstrip(":") in HEADINGS] == [f"{one}:" for one in HEADINGS[:-1]]
    assert not any(line.endswith("...") for line in lines if "[OPTIONS]" not in line)


def test_a_command_that_is_misspelt_is_answered_with_the_one_that_may_be_meant() -> None:
    assert "Did you mean 'serve'?" in runner.invoke(app, ["sevre"]).output
    assert "Did you mean 'create'?" in runner.invoke(app, ["keys", "craete"]).output


def test_help_tells_the_exit_codes() -> None:
    assert EXIT_CODES in " ".join(runner.invoke(app, ["--help"]).stdout.split())


def test_version() -> None:
    assert runner.invoke(app, ["--version"]).stdout == f"oarlock {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["sevre"],
        ["serve", "--port", "70000"],
        ["serve", "--workers", "0"],
        ["keys", "create"],
        ["keys", "create", "--scope", "everything"],
        ["keys", "create", "--scope", "read", "--expires-in-days", "0"],
        ["keys", "revoke", "first"],
        ["workspaces", "create", "Ac me"],
        ["workspaces", "create", "-acme"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_meant_exits_with_two(words: list[str]) -> None:
    result = runner.invoke(app, words)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_scopes_on_the_command_line_are_the_scopes_there_are() -> None:
    assert {one.value for one in KeyScope} == {one.value for one in Scope}


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (Failure("It is so."), 1, "oarlock: It is so.\n"),
        (Failure("You said so.", 2), 2, "oarlock: You said so.\n"),
        (not_found("plan"), 1, "oarlock: There is no such plan in this workspace.\n"),
    ],
)
def test_expected_failures_are_one_line(error: Exception, code: int, line: str) -> None:
    result = runner.invoke(_failing(error), [])
    assert (result.exit_code, result.stderr, result.stdout) == (code, line, "")


def test_a_bug_is_not_taken_for_an_expected_failure() -> None:
    result = runner.invoke(_failing(ZeroDivisionError("bug")), [])
    assert isinstance(result.exception, ZeroDivisionError)


def _failing(error: Exception) -> typer.Typer:
    from service.commands.failures import Commands

    failing = typer.Typer(cls=Commands, rich_markup_mode=None, pretty_exceptions_enable=False)

    @failing.callback(invoke_without_command=True)
    def fail() -> None:
        raise error

    return failing


def test_help_loads_nothing_heavy() -> None:
    heavy = {"fastapi", "sqlalchemy", "pydantic", "strawberry", "uvicorn", "asyncpg"}
    program = f"import service.__main__, sys; print(*({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "service", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"oarlock {__version__}\n"
