"""Seeing to it that server and keeper run, and that they end: what joining and leaving have in common."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from service.store.embedded import keeper
from service.store.embedded.cluster import ensure_cluster, read_passwords
from service.store.embedded.failures import StartFailed, gave_up
from service.store.embedded.identity import Identity, check_access, identify
from service.store.embedded.launch import Launcher, find_programs, find_socket
from service.store.embedded.places import PORT, SOCKET_NAME, Home, make_private, socket_directory

PROMISES = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "full_page_writes": "on",
    "logging_collector": "off",
}
"""Settings that privacy, durability and this package rest on. Given at every start, they outrank `postgresql.conf`."""


@contextmanager
def one_at_a_time(home: Home, patience: float) -> Iterator[float]:
    """Hold the start lock; yields the moment (monotonic seconds) until which `patience` lasts, waiting included."""
    until = time.monotonic() + patience
    handle = await_lock(home.start_lock, until)
    try:
        yield until
    finally:
        os.close(handle)


def await_lock(path: Path, until: float, *, shared: bool = False) -> int:
    """An open file that holds the lock, as soon as others release it."""
    while (handle := keeper.try_lock(path, shared=shared)) is None:
        _pause(until, f"another process holds {path}")
    return handle


def make_home(home: Home) -> None:
    """Make the home and what is missing above it, all private. What is there stays as it is."""
    programs = find_programs()
    identity = identify(programs, home.cluster)
    missing = [folder for folder in (home.path, *home.path.parents) if not folder.exists()]
    if missing:
        check_access(identity, programs, missing[-1].parent)
    for folder in reversed(missing):
        make_private(folder, identity)


def ensure_keeper(home: Home) -> None:
    """Start a keeper unless there is one. It inherits its lock, so it counts as there from the first moment."""
    lock = keeper.try_lock(home.keeper_lock)
    if lock is None:
        return
    try:
        launcher = Launcher(home=home, lock=lock, identity=Identity())
        launcher.detach(sys.executable, "-I", "-S", keeper.__file__, home.path)
    finally:
        os.close(lock)


def ensure_server(home: Home, until: float) -> Path:
    """The socket directory of the running server, which is started if need be."""
    started_at = None
    while (socket := find_socket(home)) is None:
        lock = keeper.try_lock(home.server_lock)
        if lock is not None:
            try:
                if started_at is not None:
                    raise gave_up("PostgreSQL", home.path, _read_log(home, started_at), read_passwords(home).all)
                started_at = _size(home.log)
                _start(home, lock)
            finally:
                os.close(lock)
        _pause(until, f"PostgreSQL is not ready yet; it writes to {home.log}")
    return socket


def await_end(home: Home, until: float) -> None:
    """Wait for server and keeper to end, unless others still use them."""
    while not (keeper.is_free(home.keeper_lock) and keeper.is_free(home.server_lock)):
        if _is_shared(home.users_lock):
            return
        _pause(until, "PostgreSQL is still writing")


def _start(home: Home, lock: int) -> None:
    programs = find_programs()
    identity = identify(programs, home.cluster)
    make_private(home.path, identity)
    check_access(identity, programs, home.path)
    launcher = Launcher(home=home, lock=lock, identity=identity)
    ensure_cluster(launcher, programs)
    read_passwords(home)  # better to learn here than from the first query that they are gone
    socket = socket_directory(home, identity)
    _forget_dead_server(home.path / keeper.STATUS, socket / f"{SOCKET_NAME}.lock")
    settings = PROMISES | {"unix_socket_directories": f'"{socket}"'}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    launcher.detach(programs / "postgres", "-D", home.cluster, *options)


def _forget_dead_server(*notes: Path) -> None:
    # A server that was killed leaves its process id behind. PostgreSQL refuses to start when a process of that id is
    # there: another one by now, as happens in containers, where ids start afresh, or a zombie that init is slow to
    # collect. Our lock says that no server of ours lives. One that somebody started by hand does not hold the lock,
    # so whatever is called postgres is left for PostgreSQL to judge.
    for note in notes:
        pid = keeper.read_pid(note)
        if pid is None or _program(pid) != "postgres":
            note.unlink(missing_ok=True)


def _program(pid: int) -> str:
    """The name of the program a process runs; empty when there is no process, or a zombie."""
    if Path("/proc/self/cmdline").exists():
        path = ""
        with suppress(OSError):  # it may end while we look
            path = Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace").split("\0")[0]
    else:
        listing = ["/bin/ps", "-p", str(pid), "-o", "comm="]
        path = subprocess.run(listing, capture_output=True, text=True, check=False, timeout=10).stdout.strip()
    return Path(path).name


def _is_shared(path: Path) -> bool:
    for shared in (False, True):
        handle = keeper.try_lock(path, shared=shared)
        if handle is not None:
            os.close(handle)
            return shared
    return False  # the keeper has it to itself


def _size(log: Path) -> int:
    return log.stat().st_size if log.exists() else 0


def _read_log(home: Home, start: int) -> str:
    with home.log.open("rb") as log:
        log.seek(start)
        return log.read().decode(errors="replace")


def _pause(until: float, otherwise: str) -> None:
    if time.monotonic() > until:
        detail = f"Waited too long: {otherwise}."
        raise StartFailed(detail)
    time.sleep(keeper.PAUSE)
