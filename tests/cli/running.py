"""The command line as people and programs start it: processes of their own, in places of their own."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-m", "service")
KEY = re.compile(r"oar_[A-Za-z0-9_-]{43}")


def environment(data_dir: Path, **more: str) -> dict[str, str]:
    """Ours without its OARLOCK settings, and a place for data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OARLOCK_")}
    return {**kept, "PYTHONPATH": str(ROOT), "OARLOCK_DATA_DIR": str(data_dir), "OARLOCK_LOG_LEVEL": "error", **more}


def run(*arguments: str, env: Mapping[str, str], code: int = 0, command: Sequence[str] = COMMAND) -> str:
    """Run a command to its end; gives what it said on stdout, or on stderr when it is to fail."""
    done = subprocess.run([*command, *arguments], env=env, capture_output=True, text=True, timeout=90, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stderr if code else done.stdout


@dataclass
class Service:
    """A service that runs."""

    process: subprocess.Popen[str]
    url: str
    said: str

    @property
    def key(self) -> str | None:
        """The key it printed."""
        found = KEY.search(self.said)
        return found.group() if found else None

    def get(self, path: str, key: str | None = None) -> tuple[int, Any]:
        """The status and the JSON of an answer."""
        request = urllib.request.Request(self.url + path, headers={"Authorization": f"Bearer {key}"} if key else {})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, float]:
        """Tell it to end; its exit code and the seconds it took."""
        started = time.monotonic()
        self.process.send_signal(how)
        return self.process.wait(timeout=20), time.monotonic() - started


@contextmanager
def serving(env: Mapping[str, str], *options: str, command: Sequence[str] = COMMAND) -> Iterator[Service]:
    """A service on a free port, from the moment it has said where it is."""
    whole = [*command, "serve", "--port", "0", *options]
    with subprocess.Popen(whole, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stderr is not None
            said = ""
            while "database" not in said:
                line = process.stdout.readline()
                assert line, said + process.stderr.read()
                said += line
            address = re.search(r"http://\S+", said)
            assert address is not None
            yield Service(process, address.group(), said)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()


def processes_of(data_dir: Path) -> list[str]:
    """The command lines that name a data directory: its PostgreSQL and the keeper."""
    lines: list[str] = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            words = entry.read_text(errors="replace").split("\0")
            if any(str(data_dir) in word for word in words):
                lines.append(" ".join(words))
    return lines


def children_of(pid: int) -> list[int]:
    """The worker processes of a service."""
    found: list[int] = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = int(entry.read_text().rpartition(")")[2].split()[1])
            if parent == pid and "spawn_main" in (entry.parent / "cmdline").read_text():
                found.append(int(entry.parent.name))
    return sorted(found)
