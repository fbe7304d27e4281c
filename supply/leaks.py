"""`make secrets`: whether any file of ours holds a secret.

detect-secrets looks at every file that git tracks or would track. What it finds and `made_up.toml` does not explain
fails, and so does an explanation that is no longer needed. Nothing is sent anywhere to be tried.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from supply import ROOT, TOOLS

MADE_UP = ROOT / "supply" / "made_up.toml"

SKIPPED = re.compile(r"^openapi/|\.lock$|package-lock\.json$|^supply/made_up\.toml$")
"""What is made from files that are looked at; locks, which are all digests; and the list of what is known."""

ADVICE = """\
A real secret has to be withdrawn where it is valid, and then taken out of the history. One that is made up is
entered in supply/made_up.toml, with the reason."""


@dataclass(frozen=True, slots=True)
class Found:
    """A line that looks as if it held a secret: the kind, and the SHA-1 by which detect-secrets names the secret."""

    path: str
    line: int
    kind: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Why something is no secret: one by its digest, or a kind of line by a pattern that matches within it."""

    path: str
    reason: str
    digest: str = ""
    line: str = ""

    def explains(self, found: Found) -> bool:
        """Whether it speaks of this."""
        if not fnmatchcase(found.path, self.path):
            return False
        return found.digest == self.digest if self.digest else re.search(self.line, found.text) is not None


def read_made_up(path: Path = MADE_UP) -> list[MadeUp]:
    """The reviewed explanations; TypeError when one has a line too many."""
    return [MadeUp(**entry) for entry in tomllib.loads(path.read_text(encoding="utf-8"))["made_up"]]


def files_in(folder: Path) -> list[str]:
    """The files of a checkout that are tracked or would be, without what `SKIPPED` names."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(listed, cwd=folder, capture_output=True, text=True, check=True)
    names = sorted(set(filter(None, done.stdout.split("\0"))))
    return [name for name in names if not SKIPPED.search(name) and (folder / name).is_file()]


def scan(folder: Path, files: Sequence[str]) -> list[Found]:
    """What looks like a secret in these files."""
    plugin = Path(__file__).with_name("keys.py")
    command = [TOOLS / "detect-secrets", "scan", "--no-verify", "--plugin", plugin, *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return [_found(folder, one) for of_file in json.loads(done.stdout)["results"].values() for one in of_file]


def _found(folder: Path, one: dict[str, Any]) -> Found:
    lines = (folder / one["filename"]).read_text(encoding="utf-8", errors="replace").splitlines()
    number = one["line_number"]
    return Found(one["filename"], number, one["type"], one["hashed_secret"], lines[number - 1])


def judge(found: Iterable[Found], made_up: Sequence[MadeUp]) -> list[str]:
    """What is not explained, and which explanations explain nothing; never the secret itself."""
    faults: list[str] = []
    used: set[MadeUp] = set()
    for one in found:
        by = [entry for entry in made_up if entry.explains(one)]
        used.update(by)
        if not by:
            faults.append(f'{one.path}:{one.line}: {one.kind}, digest = "{one.digest}"')
    faults += [f"made_up.toml explains what is not there: {entry}" for entry in made_up if entry not in used]
    return faults


def main() -> int:
    """Scan the checkout; gives the exit code."""
    files, made_up = files_in(ROOT), read_made_up()
    faults = judge(scan(ROOT, files), made_up)
    print(*[*faults, ADVICE] if faults else [f"{len(files)} files: no secret that is not made up."], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
