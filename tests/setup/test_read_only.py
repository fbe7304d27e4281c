"""The service as a hardened container runs it: nothing can be written to, no capabilities, no new privileges, no HOME.

A mount namespace of its own makes every file system read-only, which is what the compose file asks of an engine.
"""

import asyncio
import json
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Service, run, serving
from tests.support.server import Server

SEAL = """\
set -e
mount --make-rprivate /
[ -z "$1" ] || mount --bind "$1" "$1"
for place in $(awk '{ print $5 }' /proc/self/mountinfo | sort -u); do
    case $place in
        "$1" | /proc | /proc/* | /sys | /sys/* | /dev | /dev/*) ;;
        *) mount -o remount,bind,ro "$place" 2>/dev/null || [ ! -w "$place" ] || [ ! -d "$place" ] ;;
    esac
done
shift
exec "$@"
"""
OWN = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--map-root-user", "--mount")
SEALABLE = shutil.which("unshare") and subprocess.run([*OWN, "true"], capture_output=True, check=False).returncode == 0

pytestmark = pytest.mark.skipif(not SEALABLE, reason="needs Linux, and leave to make a mount namespace")


def sealed(*words: str, writable: str = "", user: str | None = None) -> list[str]:
    """A command with read-only file systems, but for one directory; as another user, who may read everything."""
    kept = "-all,+dac_read_search" if user else "-all"
    group = str(pwd.getpwnam(user).pw_gid) if user else ""
    names = ("--reuid", user, "--regid", group, "--clear-groups", "--ambient-caps", kept) if user else ()
    rights = (*names, "--inh-caps", kept, "--bounding-set", kept, "--no-new-privs")
    return [*OWN, "sh", "-c", SEAL, "sh", writable, "setpriv", *rights, *words]


SERVICE = (sys.executable, "-m", "service")


def environment(**more: str) -> dict[str, str]:
    """What the image sets, and no more: no HOME, no TMPDIR."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def await_ready(service: Service) -> None:
    """Wait until it answers: modules are compiled at each start where nothing can be written."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(OSError):
            assert service.get("/readyz")[0] == 200
            return
    raise AssertionError("it does not answer")


def ask(service: Service, path: str, body: bytes | None = None) -> bytes:
    """What is answered to its admin."""
    headers = {"Authorization": f"Bearer {service.key}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{service.url}/v1/{path}", body, headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def test_the_seal_holds(tmp_path: Path) -> None:
    for place in (ROOT, tmp_path, Path("/tmp"), Path("/var/tmp")):
        done = subprocess.run(
            sealed("touch", str(place / "a-new-file")), env=environment(), capture_output=True, text=True, check=False
        )
        assert "Read-only file system" in done.stderr
        assert not (place / "a-new-file").exists()
    inside = tmp_path / "a-new-file"
    subprocess.run(sealed("touch", str(inside), writable=str(tmp_path)), env=environment(), check=True)
    assert inside.exists()


@pytest.mark.slow
def test_with_a_database_nothing_has_to_be_writable(server: Server) -> None:
    admin_url, url = asyncio.run(server.create_database())
    command = sealed(*SERVICE)
    env = environment(OARLOCK_DATABASE_URL=url, OARLOCK_MIGRATION_DATABASE_URL=admin_url, OARLOCK_LOG_LEVEL="error")
    assert "the newest" in run("migrate", env=env, command=command)
    with serving(env, "--workers", "2", command=command) as service:
        await_ready(service)
        sent = {"title": "Plan", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}
        plan = json.loads(ask(service, "plans", json.dumps(sent).encode()))
        picture = ask(service, f"plans/{plan['id']}/roadmap.png")  # drawn in a process of its own
        assert picture.startswith(b"\x89PNG\r\n\x1a\n")
        status = Path(f"/proc/{service.process.pid}/status").read_text()
        assert re.search(r"^CapBnd:\s+0+$", status, re.M)
        assert re.search(r"^NoNewPrivs:\s+1$", status, re.M)
        assert service.stop(signal.SIGTERM)[0] == 0


@pytest.fixture
def place() -> Iterator[Path]:
    """A short path, for a socket lies in it, of a user who owns nothing else."""
    folder = Path(tempfile.mkdtemp(prefix="oarlock-"))
    shutil.chown(folder, "nobody")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="needs another user")
def test_without_one_the_data_directory_has_to_be_and_no_more(place: Path) -> None:
    command = sealed(*SERVICE, writable=str(place), user="nobody")
    env = environment(OARLOCK_DATA_DIR=str(place), OARLOCK_LOG_LEVEL="error")
    with serving(env, command=command) as service:
        await_ready(service)
        assert service.get("/v1/plans", service.key) == (200, {"items": [], "next_cursor": None})
        assert service.stop()[0] == 0
    assert {entry.owner() for entry in place.iterdir()} == {"nobody"}
