"""PostgreSQL's own programs for tests of backups and replicas: run as the embedded server's are, on its data."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from service.store.embedded import Embedded, open_server
from service.store.embedded.cluster import DATABASE, OWNER
from service.store.embedded.identity import Identity, identify
from service.store.embedded.launch import find_programs
from service.store.embedded.places import PORT
from service.store.migrations import upgrade
from tests.support.server import execute, run

REPLICATION = "local replication all scram-sha-256\n"


@dataclass(frozen=True)
class Tools:
    """PostgreSQL's programs, for one server."""

    server: Embedded
    identity: Identity
    programs: Path

    @property
    def environment(self) -> dict[str, str]:
        """How its owner connects."""
        who = {"PGUSER": OWNER, "PGPASSWORD": self.server.passwords.owner, "PGDATABASE": DATABASE}
        return {"PATH": os.defpath, "LC_ALL": "C", "PGHOST": str(self.server.socket), "PGPORT": str(PORT), **who}

    def run(self, program: str, *arguments: str | Path) -> str:
        """Run a program to its end; gives what it said."""
        done = subprocess.run(
            [*self.identity.prefix, self.programs / program, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **self.identity.options,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    @contextmanager
    def started(self, cluster: Path) -> Iterator["Running"]:
        """A second server on a directory of data, while it lasts; its socket is in that directory."""
        options = ("-D", cluster, "-c", "listen_addresses=", "-c", f"unix_socket_directories={cluster}")
        command = [*self.identity.prefix, self.programs / "postgres", *options, "-c", f"port={PORT}"]
        with (cluster.parent / f"{cluster.name}.log").open("ab") as log:
            process = subprocess.Popen(
                command, env=self.environment, stdout=log, stderr=log, start_new_session=True, **self.identity.options
            )
        running = Running(self, cluster, process)
        try:
            running.await_answer()
            yield running
        finally:
            process.send_signal(signal.SIGQUIT)
            process.wait(timeout=30)


@dataclass(frozen=True)
class Running:
    """A second server."""

    tools: Tools
    cluster: Path
    process: "subprocess.Popen[bytes]"

    @property
    def admin_url(self) -> str:
        """How its owner connects."""
        return self.tools.server.admin_url.replace(_quoted(self.tools.server.socket), _quoted(self.cluster))

    @property
    def url(self) -> str:
        """How the service connects."""
        return self.tools.server.url.replace(_quoted(self.tools.server.socket), _quoted(self.cluster))

    def await_answer(self) -> None:
        """Wait until it can be read from."""
        until = time.monotonic() + 60
        while True:
            try:
                run(execute(self.admin_url, "SELECT 1"))
                return
            except Exception:
                assert self.process.poll() is None, (self.cluster.parent / f"{self.cluster.name}.log").read_text()
                assert time.monotonic() < until
                time.sleep(0.05)


def _quoted(socket: Path) -> str:
    return str(socket).replace("/", "%2F")


@contextmanager
def primary_in(folder: Path) -> Iterator[Tools]:
    """A migrated server of one's own that lets itself be copied and followed."""
    with open_server(folder) as server:
        run(upgrade(server.admin_url))
        access = server.home.cluster / "pg_hba.conf"
        access.write_text(access.read_text() + REPLICATION)
        run(execute(server.admin_url, "SELECT pg_reload_conf()"))
        programs = find_programs()
        yield Tools(server, identify(programs, server.home.cluster), programs)
