"""Why the embedded server did not start, in words that help."""

import errno
import shutil
from collections.abc import Iterable
from pathlib import Path

from service.errors import Kind, Problem

ADVICE = "Choose another place with OARLOCK_DATA_DIR, or set OARLOCK_DATABASE_URL to use your own PostgreSQL."

LOW = 32 * 2**20
"""Bytes. With less room than this PostgreSQL may fail without being able to write down why."""


class StartFailed(Problem):
    """The embedded server cannot be had. The detail says why and what to do, and holds no secret."""

    def __init__(self, detail: str) -> None:
        super().__init__(Kind.UNAVAILABLE, detail)


def unusable(data_dir: Path, error: OSError) -> StartFailed:
    """What a failed system call means for someone who only chose a directory."""
    if error.errno == errno.ENOSPC:
        return StartFailed(f"The disk that holds {data_dir} is full: free some space and start again.")
    place = error.filename or data_dir
    return StartFailed(f"The data directory {data_dir} cannot be used: {error.strerror or error} ({place}). {ADVICE}")


def gave_up(program: str, place: Path, said: str, secrets: Iterable[str]) -> StartFailed:
    """A program ended; `said` is what it wrote, of which the end tells most."""
    for secret in secrets:
        said = said.replace(secret, "…")
    words = "\n".join(said.strip().splitlines()[-8:])[-1500:] or "(nothing)"
    free = shutil.disk_usage(place).free
    room = f"The disk has only {free // 2**20} MB free. " if free < LOW else ""
    return StartFailed(f"{program} failed in {place}. {room}It said:\n{words}\n{ADVICE}")
