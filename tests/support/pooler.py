"""A PgBouncer of the tests' own in transaction mode, on a loopback port, before the run's server."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

from service.store.embedded.identity import identify
from service.store.embedded.launch import find_programs

PROGRAM = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")

CONFIGURATION = """\
[databases]
{name} = host={host} port={port} user={user} password={password} dbname={name}

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {listen}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = {servers}
server_reset_query =
logfile = {folder}/log
"""
"""Nothing is reset and nothing ignored: what a session would need is not forgiven."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def pooling(url: str, folder: Path, *, servers: int) -> Iterator[str]:
    """The URL of a pooler that shares so many servers among all its clients, while it lasts."""
    assert PROGRAM is not None
    parsed, port = make_url(url), free_port()
    where = {"host": parsed.host or parsed.query["host"], "port": parsed.port or parsed.query.get("port", 5432)}
    given = {"user": parsed.username, "password": parsed.password, "name": parsed.database}
    file = folder / "pgbouncer.ini"
    file.write_text(CONFIGURATION.format(**where, **given, listen=port, folder=folder, servers=servers))
    identity = identify(find_programs(), folder)
    prefix = identity.prefix if identity.user is None else ()
    with subprocess.Popen([*prefix, PROGRAM, "-q", file], stderr=subprocess.DEVNULL, **identity.options) as process:
        try:
            _await_port(port, process, folder)
            yield parsed.set(host="127.0.0.1", port=port, query={}).render_as_string(hide_password=False)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _await_port(port: int, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    until = time.monotonic() + 10
    while True:
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, (folder / "log").read_text()
        assert time.monotonic() < until, "the pooler does not listen"
        time.sleep(0.02)
