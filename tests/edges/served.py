"""The service as a process of its own behind a socket, and a client of another workspace who watches how long it waits.

Who sends and who watches must not share an event loop with the service, or nobody could say whom it was that waited.
Waiting is measured as the processor's time that the service spends meanwhile, so that a busy machine changes nothing.
"""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import orjson

from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from tests.cli.running import ROOT
from tests.edges.conftest import Tenant
from tests.edges.world import World, make_world
from tests.support.server import Server, run

PROGRAM = """
import socket, sys
from service.commands.server import make_server
make_server().run([socket.socket(fileno=int(sys.argv[1]))])
"""

MOST_SECONDS = 2.0
"""Of work until the answer to bad input."""

MOST_BYTES = 20_000
"""Of the answer to bad input."""

MOST_WAITING = 0.5
"""Seconds of work that anybody else may wait for meanwhile."""

MOST_PATIENCE = 5.0
"""Seconds by the clock, whatever they are spent on."""


@dataclass(frozen=True)
class Answer:
    """What came back, and after how many seconds of the service's work."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float

    @property
    def json(self) -> Any:
        """The body as JSON values."""
        return orjson.loads(self.body)


@dataclass(frozen=True)
class Served:
    """A service that runs: where, for whom, and what there is in the workspace."""

    process: int
    port: int
    key: str
    others_key: str
    world: World

    def spent(self) -> float:
        """Seconds of the processor's time that the service has spent; where nobody counts them, of the clock."""
        try:
            counted = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return time.perf_counter()
        return (int(counted[11]) + int(counted[12])) / os.sysconf("SC_CLK_TCK")

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Ask over a connection of one's own, with a key, in JSON unless `headers` say otherwise."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        given = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json", **headers}
        started = self.spent()
        with contextlib.closing(connection):
            connection.request(method, path, body, given)
            response = connection.getresponse()
            content = response.read()
        found = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, found, content, self.spent() - started)

    @contextmanager
    def watched(self, most: float = MOST_WAITING) -> Iterator[None]:
        """Nobody else waits while this is going on: neither who asks whether it lives, nor who reads another plan."""
        waits, over = dict[str, list[float]](), threading.Event()

        def watch(path: str) -> None:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            headers = {"Authorization": f"Bearer {self.others_key}"}
            with contextlib.closing(connection):
                while path not in waits or not over.wait(0.005):
                    started, begun = self.spent(), time.monotonic()
                    connection.request("GET", path, headers=headers)
                    response = connection.getresponse()
                    response.read()
                    waits.setdefault(path, []).append(self.spent() - started)
                    assert response.status == 200, path
                    assert time.monotonic() - begun < MOST_PATIENCE, path

        watchers = [threading.Thread(target=watch, args=(path,)) for path in ("/livez", "/v1/plans?limit=1")]
        for watcher in watchers:
            watcher.start()
        try:
            yield
        finally:
            over.set()
            for watcher in watchers:
                watcher.join()
        assert len(waits) == len(watchers), "a watcher was turned away"
        longest = {path: max(seconds) for path, seconds in waits.items()}
        assert max(longest.values()) < most, longest


def check_refused(answer: Answer, where: object, *statuses: int) -> None:
    """Bad input is answered soon and briefly, never by a failure of ours."""
    said = (where, answer.status, round(answer.seconds, 2), len(answer.body), answer.body[:300])
    assert 400 <= answer.status < 500, said
    assert not statuses or answer.status in statuses, said
    assert answer.seconds < MOST_SECONDS, said
    assert len(answer.body) < MOST_BYTES, said


@contextmanager
def serving(server: Server, **settings: str) -> Iterator[Served]:
    """A service over the tests' database, with two workspaces, one of them with one of everything in it."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("OARLOCK_")}
    given |= {"OARLOCK_DATABASE_URL": server.url, "OARLOCK_LOG_LEVEL": "error", "PYTHONPATH": str(ROOT)}
    given |= {"OARLOCK_WEBHOOK_WORKERS": "0", **settings}  # others share the database
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        command = [sys.executable, "-c", PROGRAM, str(listener.fileno())]
        with subprocess.Popen(command, env=given, pass_fds=[listener.fileno()]) as process:
            try:
                yield run(_inhabited(server, process.pid, listener.getsockname()[1]))
                assert process.poll() is None, "the process did not stay up"
            finally:
                process.terminate()


async def _inhabited(server: Server, process: int, port: int) -> Served:
    database = await Database.open(server.url, Settings(pool_size=1))
    (identity, key), (_, others_key) = [await create_workspace(database, f"test-{uuid4().hex}") for _ in range(2)]
    await database.close()
    headers = {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=30) as client:
        world = await make_world(Tenant(identity, key, client), "served")
    return Served(process, port, key, others_key, world)
