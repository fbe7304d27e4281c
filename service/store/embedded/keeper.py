"""The keeper: a tiny process that stops the embedded server when its last user has gone.

Every process that uses the server holds a shared lock on one file. The kernel takes the lock back however the process
ends, also after `kill -9`, so an exclusive lock on that file is granted exactly when nobody is left. The keeper waits
for it, and while it holds it, newcomers wait for the keeper.

Runs as a script (`python -I -S keeper.py <home>`) of the standard library alone: it starts in 20 ms, and depends on
nothing that could change while it waits. Helpers that it shares with the rest of the package live here for that reason.
"""

import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

CLUSTER = "cluster"
STATUS = f"{CLUSTER}/postmaster.pid"
"""The server's note about itself, a fact a line: process id first, socket directory fifth, state eighth."""

LOG = "server.log"
USERS_LOCK = "users.lock"
SERVER_LOCK = "server.lock"

PATIENCE = 60.0
"""Seconds for a fast shutdown, which puts all data in place; then it is cut short, and the next start recovers."""

LARGEST_LOG = 10 * 2**20
"""Bytes of log before it is set aside as `server.log.1`, replacing the one before."""

LOOK_AT_LOG = 60.0
"""Seconds between looks at the log's size."""

PAUSE = 0.01
"""Seconds between looks at something that has no way to tell us."""


def try_lock(path: Path, *, shared: bool = False) -> int | None:
    """An open file that holds the lock, or None when others have it. It is released when the last copy is closed."""
    import fcntl  # here, because Windows lacks it, where the package must still be able to say no

    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    return handle


def is_free(path: Path) -> bool:
    """Whether nobody holds the lock, or its directory is gone altogether."""
    try:
        handle = try_lock(path)
    except FileNotFoundError:
        return True
    if handle is None:
        return False
    os.close(handle)
    return True


def read_lines(note: Path) -> list[str]:
    """What the server has noted, none when there is no note."""
    with suppress(FileNotFoundError):
        return note.read_text(encoding="utf-8").splitlines()
    return []


def read_pid(note: Path) -> int | None:
    """The process id on a note's first line, which says nothing about whether that process lives."""
    lines = read_lines(note)
    return int(lines[0]) if lines and lines[0].strip().isdigit() else None


def stop_server(home: Path) -> None:
    """Return when no process of the server is left. Its lock tells, so that no reused process id is ever signalled."""
    began = time.monotonic()
    asked = None
    while not is_free(home / SERVER_LOCK):
        wish = signal.SIGINT if time.monotonic() - began < PATIENCE else signal.SIGQUIT
        pid = read_pid(home / STATUS)
        if pid is not None and asked != (pid, wish):
            asked = (pid, wish)
            with suppress(ProcessLookupError):
                os.kill(pid, wish)
        time.sleep(PAUSE)


def limit_log(log: Path) -> None:
    """Set a log that has grown too large aside. The server appends, so it goes on in the emptied file."""
    with suppress(OSError):
        if log.stat().st_size > LARGEST_LOG:
            shutil.copyfile(log, log.with_name(log.name + ".1"))
            os.truncate(log, 0)


def main(home: Path) -> None:
    """Wait until nobody uses the server, looking at its log now and then; stop it."""
    import fcntl

    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)  # meant for the users; when they are gone, so are we
    signal.signal(signal.SIGALRM, lambda *_: limit_log(home / LOG))
    signal.setitimer(signal.ITIMER_REAL, LOOK_AT_LOG, LOOK_AT_LOG)
    users = os.open(home / USERS_LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    fcntl.flock(users, fcntl.LOCK_EX)
    stop_server(home)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
