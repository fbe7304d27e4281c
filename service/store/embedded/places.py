"""Where the embedded server's things lie: all in `<data directory>/postgres`, which only we can enter."""

import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from service.store.embedded import keeper
from service.store.embedded.failures import ADVICE, StartFailed
from service.store.embedded.identity import Identity

PORT = 5432
"""A part of the socket's name, no more: the server listens to no network."""

SOCKET_NAME = f".s.PGSQL.{PORT}"

LONGEST_SOCKET = 103
"""Bytes of a socket's path on macOS, the strictest; Linux allows 107."""


@dataclass(frozen=True, slots=True)
class Home:
    """The directory of mode 0700 that holds everything. The data directory around it may hold other things."""

    path: Path

    @property
    def cluster(self) -> Path:
        """The database itself, PostgreSQL's `PGDATA`. It appears in one step, complete."""
        return self.path / keeper.CLUSTER

    @property
    def staging(self) -> Path:
        """Where the cluster is made."""
        return self.path / "cluster.new"

    @property
    def passwords(self) -> Path:
        """The generated passwords, mode 0600."""
        return self.path / "passwords.json"

    @property
    def log(self) -> Path:
        """What the server says."""
        return self.path / keeper.LOG

    @property
    def start_lock(self) -> Path:
        """Held by whoever joins or leaves: one at a time."""
        return self.path / "start.lock"

    @property
    def users_lock(self) -> Path:
        """Shared by all processes that use the server."""
        return self.path / keeper.USERS_LOCK

    @property
    def server_lock(self) -> Path:
        """Held by every process of the server, so free only when none is left."""
        return self.path / keeper.SERVER_LOCK

    @property
    def keeper_lock(self) -> Path:
        """Held by the keeper."""
        return self.path / "keeper.lock"


def home_in(data_dir: Path) -> Home:
    """The home in a data directory; neither need exist yet."""
    if not str(data_dir).isprintable():
        detail = f"PostgreSQL cannot deal with the characters in the data directory's name. {ADVICE}"
        raise StartFailed(detail)
    return Home(data_dir / "postgres")


def make_private(folder: Path, identity: Identity) -> None:
    """A directory for the server's user alone, made or made so."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.stat()
    if found.st_mode & 0o077:
        folder.chmod(0o700)
    if found.st_uid != identity.owner:
        os.chown(folder, *(identity.user or (identity.owner, -1)))


def socket_directory(home: Home, identity: Identity) -> Path:
    """A private directory for the socket: in the home or, when that makes too long a path, among the temporary files.

    The latter is noted in the home and used again while it is ours alone, for anyone may write next to it.
    """
    inside = home.path / "socket"
    if _fits(inside):
        make_private(inside, identity)
        return inside
    note = home.path / "socket.path"
    if note.exists() and _is_private(noted := Path(note.read_text(encoding="utf-8")), identity):
        return noted
    short = Path(tempfile.gettempdir())
    root = short if _fits(short / "oarlock-12345678") else Path("/tmp")  # noqa: S108 -- mkdtemp makes it private
    fresh = Path(tempfile.mkdtemp(prefix="oarlock-", dir=root))
    make_private(fresh, identity)
    note.touch(mode=0o600)
    note.write_text(str(fresh), encoding="utf-8")
    return fresh


def _fits(folder: Path) -> bool:
    # A comma separates hosts in a database URL; a quote ends a name in PostgreSQL's list of socket directories.
    return len(os.fsencode(folder / SOCKET_NAME)) <= LONGEST_SOCKET and not set('",') & set(str(folder))


def _is_private(folder: Path, identity: Identity) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == identity.owner and not found.st_mode & 0o077
