"""The database cluster on disk: made once, in one step, with its two roles and their passwords."""

import json
import os
import secrets
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from service.store.embedded.failures import ADVICE, StartFailed, gave_up
from service.store.embedded.launch import MAJOR, Launcher
from service.store.embedded.places import Home

DATABASE = "oarlock"
OWNER = "oarlock_owner"
APP = "oarlock_app"

ROOM = 192 * 2**20
"""Bytes a new cluster wants: it takes 50 MB, and its log of changes needs air."""

TUNING = {
    "max_connections": "100",
    "shared_buffers": "128MB",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
"""First values in the cluster's `postgresql.conf`, where whoever runs it may change them."""

ACCESS = "local all all scram-sha-256\n"
"""The whole `pg_hba.conf`: everyone by password, and by the socket only."""

ROLES = f"""\
ALTER ROLE {OWNER} PASSWORD '{{owner}}'
CREATE ROLE {APP} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT PASSWORD '{{app}}'
ALTER ROLE {APP} SET log_error_verbosity = terse
CREATE DATABASE {DATABASE}
"""
"""Run in single-user mode, where a line is a statement. Terse, lest the log quote the rows of a failed statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passwords:
    """256 random bits for each role, in letters that need no quoting in SQL or in a URL."""

    owner: str = field(repr=False)
    app: str = field(repr=False)

    @property
    def all(self) -> tuple[str, str]:
        """What no message may hold."""
        return self.owner, self.app


def read_passwords(home: Home) -> Passwords:
    """The passwords this cluster was made with."""
    try:
        return Passwords(**json.loads(home.passwords.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        detail = f"{home.passwords} is missing or damaged: the database cannot be opened without. Restore it. {ADVICE}"
        raise StartFailed(detail) from None


def ensure_cluster(launcher: Launcher, programs: Path) -> None:
    """Make the cluster if there is none; see that ours can read the one there is."""
    home = launcher.home
    if not home.cluster.exists():
        _make_cluster(launcher, programs)
    version = (home.cluster / "PG_VERSION").read_text(encoding="utf-8").strip()
    if version != str(MAJOR):
        detail = (
            f"The data in {home.cluster} were written by PostgreSQL {version}, and this Oarlock brings {MAJOR}: "
            f"export them with the Oarlock that wrote them, then import them here. {ADVICE}"
        )
        raise StartFailed(detail)


def _make_cluster(launcher: Launcher, programs: Path) -> None:
    # Beside its place, then moved there: an interrupted attempt is thrown away and never taken for a database.
    home = launcher.home
    free = shutil.disk_usage(home.path).free
    if free < ROOM:
        detail = (
            f"A new database needs {ROOM // 2**20} MB, but the disk that holds {home.path} has only "
            f"{free // 2**20} MB free. Free some space. {ADVICE}"
        )
        raise StartFailed(detail)
    if home.staging.exists():
        shutil.rmtree(home.staging)
    passwords = _make_passwords(home)
    _initialise(launcher, programs)
    (home.staging / "pg_hba.conf").write_text(ACCESS, encoding="utf-8")
    _create_roles(launcher, programs, passwords)
    _sync(home.staging / "pg_hba.conf")
    home.staging.rename(home.cluster)
    _sync(home.path)


def _make_passwords(home: Home) -> Passwords:
    passwords = Passwords(owner=secrets.token_urlsafe(32), app=secrets.token_urlsafe(32))
    home.passwords.unlink(missing_ok=True)
    home.passwords.touch(mode=0o600, exist_ok=False)
    home.passwords.write_text(json.dumps({"owner": passwords.owner, "app": passwords.app}), encoding="utf-8")
    _sync(home.passwords)
    return passwords


def _initialise(launcher: Launcher, programs: Path) -> None:
    # "reject" shuts the door until there are passwords. The built-in locale sorts by code point and knows the upper and
    # lower case of all scripts, the same on every system, so that no upgrade of one can break an index.
    choices = (
        "--auth=reject",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    )
    tuning = [f"--set={name}={value}" for name, value in TUNING.items()]
    place = ("--pgdata", launcher.home.staging, "--username", OWNER)
    done = launcher.run(programs / "initdb", *place, *choices, "--data-checksums", "--no-instructions", *tuning)
    if done.returncode:
        raise gave_up("PostgreSQL's initdb", launcher.home.path, done.stdout, ())


def _create_roles(launcher: Launcher, programs: Path, passwords: Passwords) -> None:
    sql = ROLES.format(owner=passwords.owner, app=passwords.app)
    strict = ("-c", "exit_on_error=on", "-c", "log_min_error_statement=panic")
    done = launcher.run(programs / "postgres", "--single", "-D", launcher.home.staging, *strict, "postgres", text=sql)
    if done.returncode:
        raise gave_up("Creating the database's roles", launcher.home.path, done.stdout, passwords.all)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
