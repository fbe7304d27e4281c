"""Who PostgreSQL runs as. It refuses to be root, and we refuse to open up directories or to create users for it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.store.embedded.failures import StartFailed

REFUSED = (
    "PostgreSQL does not run as root, and here it runs neither in a user namespace nor as {user}: {why}. "
    "Run Oarlock as another user, or set OARLOCK_DATABASE_URL to use your own PostgreSQL."
)

NO_ONE = 65534
"""The user id that stands for all those a namespace does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """How to run the server's programs: as ourselves, as ourselves behind a prefix, or as another user."""

    prefix: tuple[str, ...] = ()
    user: tuple[int, int] | None = None
    """User and group id to change to, which then own the server's files; None: our own."""

    @property
    def options(self) -> dict[str, Any]:
        """The same for `subprocess`."""
        if self.user is None:
            return {}
        return {"user": self.user[0], "group": self.user[1], "extra_groups": []}

    @property
    def owner(self) -> int:
        """Whose the server's files are, as seen by us."""
        return os.geteuid() if self.user is None else self.user[0]


def identify(programs: Path, cluster: Path) -> Identity:
    """Choose for a cluster, there or yet to be made.

    As root, PostgreSQL goes into a user namespace of its own: there it sees another user id, while outside it keeps
    ours, so all files stay root's and every directory stays as closed as it is. It loses root's capabilities, but not
    root's ownership: who wants more distance runs the service as its own user. Where namespaces are not allowed, as
    in many containers, it runs as `nobody`, or as whoever owns the files that are there.
    """
    if os.geteuid() != 0:
        return Identity()
    owner = cluster.stat().st_uid if cluster.exists() else None
    if not owner and (namespaced := _in_namespace(programs)):
        return namespaced
    return _as_user(owner)


def check_access(identity: Identity, programs: Path, folder: Path) -> None:
    """Let another user try the ways to the programs and to a directory: only the kernel knows whether they are open."""
    if identity.user is None:
        return
    attempt = 'cd "$1" && exec "$2" --version'
    trial = subprocess.run(
        ["/bin/sh", "-c", attempt, "sh", folder, programs / "postgres"],
        cwd="/",
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=10,
        **identity.options,
    )
    if trial.returncode:
        why = f"that user may not enter {folder} or {programs}"
        raise StartFailed(REFUSED.format(user=f"user {identity.owner}", why=why))


def _in_namespace(programs: Path) -> Identity | None:
    import pwd  # here and below, because Windows lacks it

    unshare = shutil.which("unshare")
    # Any user but root will do, yet `initdb` wants to know its name.
    known = next((user for user in pwd.getpwall() if user.pw_uid not in {0, NO_ONE}), None)
    if sys.platform != "linux" or unshare is None or known is None:
        return None
    prefix = (unshare, "--user", f"--map-user={known.pw_uid}", f"--map-group={known.pw_gid}", "--")
    trial = subprocess.run(
        [*prefix, programs / "postgres", "--version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=10,
    )
    return Identity(prefix=prefix) if trial.returncode == 0 else None


def _as_user(owner: int | None) -> Identity:
    import pwd

    if owner == 0:
        raise StartFailed(REFUSED.format(user="another user", why="the data belongs to root"))
    name = "nobody" if owner is None else f"user {owner}, who owns the data"
    try:
        user = pwd.getpwnam(name) if owner is None else pwd.getpwuid(owner)
    except KeyError:
        raise StartFailed(REFUSED.format(user=name, why="this system does not know that user")) from None
    return Identity(user=(user.pw_uid, user.pw_gid))
