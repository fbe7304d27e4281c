"""What a real terminal shows, and a pipe does not."""

import contextlib
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

import pytest

from service.commands import tables
from tests.cli.running import COMMAND, ROOT

GOAL = "Increase social media engagement and the number of visitors of our web site by 20% without spending more"
BAR = "\u2501"
COLOUR = re.compile(r"\x1b\[[\d;]*3\dm")


def shown(*words: str, columns: int = 80, code: int = 3, **more: str) -> str:
    """What a terminal of so many columns gets of both streams, until a command has ended."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(words, env=surroundings(more), stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        text = b""
        with contextlib.suppress(OSError):  # Linux's way to say that nobody writes any more
            while read := os.read(ours, 65_536):
                text += read
    os.close(ours)
    assert process.returncode == code, text
    return text.decode()


def piped(*words: str, code: int = 3) -> tuple[str, str]:
    done = subprocess.run(words, env=surroundings({}), capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout, done.stderr


def surroundings(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: one for name, one in os.environ.items() if name not in ("CI", "NO_COLOR", "COLUMNS", "FORCE_COLOR")}
    return {**kept, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **more}


def goals_in(folder: Path, many: int) -> str:
    path = folder / "goals.txt"
    path.write_text(f"{GOAL}\n" * many)
    return str(path)


@pytest.mark.parametrize("columns", [60, 100])
def test_a_goal_is_folded_to_the_width_of_the_terminal_with_its_marks(columns: int) -> None:
    text = shown(*COMMAND, "judge", "--language", "en", GOAL, columns=columns)
    plain = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in text.splitlines()]
    assert max(map(len, plain)) <= columns
    assert COLOUR.search(text)
    place = next(number for number, line in enumerate(plain) if "20%" in line)
    assert plain[place + 1].index("MMM") == plain[place].index("20%")


def test_a_pipe_gets_neither_colours_nor_folds_nor_bars(tmp_path: Path) -> None:
    output, error = piped(*COMMAND, "judge", "--language", "en", "--file", goals_in(tmp_path, 30))
    assert error == ""
    assert "\x1b" not in output
    assert sum(line.endswith(GOAL) for line in output.splitlines()) == 30


def test_long_work_has_a_bar_on_a_terminal_which_is_gone_at_the_end(tmp_path: Path) -> None:
    text = shown(*COMMAND, "judge", "--language", "en", "--file", goals_in(tmp_path, 30), NO_COLOR="1")
    assert "Judging" in text
    assert BAR in text
    assert not COLOUR.search(text)
    assert BAR not in text[text.rindex("verdict") :]


@pytest.mark.parametrize("more", [{"CI": "true"}, {"TERM": "dumb"}], ids=str)
def test_there_is_no_bar_where_nobody_watches(more: dict[str, str]) -> None:
    program = (
        "from service.commands.terminal import watched\nwith watched('Long', 9) as bar: bar.move(9)\nprint('done')"
    )
    assert "Long" in shown(sys.executable, "-c", program, code=0)
    assert shown(sys.executable, "-c", program, code=0, **more) == "done\r\n"


@pytest.mark.parametrize("columns", [70, 120])
def test_a_table_folds_its_cells_but_no_id_and_leaves_nothing_out_but_what_is_empty(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tables, "width", lambda: columns)
    identity = UUID("01a20422-1846-7661-aad8-32c8c40e8573")
    scopes = ["read", "write", "ingest", "admin"]
    tables.show(
        [{"id": identity, "name": "what \x1b[1m sends", "scopes": scopes, "member_id": None, "hint": "oar_abcd"}]
    )
    output = capsys.readouterr().out
    assert max(map(len, output.splitlines())) <= columns
    assert str(identity) in output
    assert all(one in output for one in (*scopes, "sends", "oar_abcd"))
    assert not {"member_id", "\x1b"} & {*output.split(), *output}
