"""What shells are offered: by the scripts that they run, in a real bash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from service.__main__ import app
from service.core.catalog.metrics import METRICS
from service.core.columns import FIELDS
from service.i18n import LANGUAGES
from tests.cli.running import COMMAND, ROOT

ASK = """
eval "$(oarlock completions bash)"
complete -p oarlock
while read -r line; do
  read -ra COMP_WORDS <<< "$line"
  case $line in *=) COMP_WORDS[-1]= ;; esac
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
  _oarlock_completion oarlock
  echo "${COMPREPLY[@]}"
done
"""
"""A line that ends with = asks for a word of which nothing is written yet."""


def test_bash_completes_commands_options_and_values(tmp_path: Path) -> None:
    program = tmp_path / "oarlock"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {" ".join(COMMAND)} "$@"\n')
    program.chmod(0o755)
    asked = {
        "oarlock ju": ["judge"],
        "oarlock keys create --scope =": ["read", "write", "ingest", "admin"],
        "oarlock judge --answer-in =": list(LANGUAGES),
        "oarlock import x.csv --column p": [f"{one}=" for one in FIELDS if one.startswith("p")],
    }
    env = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    given = "".join(f"{line}\n" for line in asked)
    done = subprocess.run(["bash", "-c", ASK], input=given, env=env, capture_output=True, text=True, check=True)
    first, *offered = done.stdout.splitlines()
    assert first.endswith("oarlock")
    assert [line.split() for line in offered] == list(asked.values())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_a_script_that_asks_us(shell: str) -> None:
    script = CliRunner().invoke(app, ["completions", shell]).stdout
    assert f"_OARLOCK_COMPLETE=complete_{shell}" in script


def test_offers_need_nothing_heavy() -> None:
    heavy = {"fastapi", "sqlalchemy", "pydantic", "babel", "numpy"}
    program = (
        "from service.commands.completions import *; import sys\n"
        "print(metrics('foll'), decimals(''), delimiters('t'), languages('e'))\n"
        f"print(*({heavy!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    wanted = [one for one in sorted(METRICS) if one.startswith("foll")]
    assert done.stdout == f"{wanted} ['point', 'comma'] ['tab'] ['en', 'es']\n\n"
