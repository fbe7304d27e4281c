"""Taking readings in over HTTP, against PostgreSQL's own binary COPY into a table of the same shape, in one run.

Run as `python -m benchmarks.ingest [readings in the long stream]`. The service is one process behind a socket, as
`oarlock serve` runs it: row-level security, outcomes, revisions and latest values included. Everything is on disk when
it is answered. Rates are readings in a second by the clock, the best of some rounds that take turns; the service's cost
is the time that the processor spends on it.
"""

import asyncio
import os
import platform
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import asyncpg
import orjson
from sqlalchemy.engine import make_url

from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store.database import Database
from service.store.embedded import open_server
from service.store.migrations import upgrade

PROGRAM = """
import socket, sys
from service.commands.server import make_server
make_server().run([socket.socket(fileno=int(sys.argv[1]))])
"""

METRICS = 10
ROUNDS = 3
COPIED, IN_ARRAYS, IN_LINES, SINGLE = 200_000, 200_000, 400_000, 8_000
ARRAY, SENDERS, CONNECTIONS = 1_000, 64, 4
FIRST = datetime(2024, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass
class Service:
    """The service under test, and how to speak to it."""

    process: int
    port: int
    key: str
    minutes: int = 0
    """Minutes of readings that were sent so far: each is new."""

    def spent(self) -> float:
        """Seconds of the processor's time."""
        counted = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(counted[11]) + int(counted[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Megabytes that it holds."""
        lines = Path(f"/proc/{self.process}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024

    def readings(self, count: int) -> list[dict[str, object]]:
        """Readings that nobody has sent yet, in the order of time."""
        start, self.minutes = self.minutes, self.minutes + -(-count // METRICS)
        times = [(FIRST + (start + at) * MINUTE).isoformat()[:19] + "Z" for at in range(-(-count // METRICS))]
        return [{"metric": f"m{at % METRICS}", "value": at * 0.5, "at": times[at // METRICS]} for at in range(count)]

    def request(self, path: str, body: bytes, media: str = "application/json", method: str = "POST") -> bytes:
        """A request as it goes over the wire."""
        head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.key}\r\n"
        return (head + f"Content-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n").encode() + body

    async def send(self, requests: list[bytes], connections: int) -> None:
        """Send requests over some connections, each the next one when it has its answer."""
        waiting = iter(requests)
        await asyncio.gather(*(self._send(waiting) for _ in range(connections)))

    async def _send(self, requests: Iterator[bytes]) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        for request in requests:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
            body = await reader.readexactly(length)
            assert head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")), (head, body[:300])
        writer.close()


@contextmanager
def serving(url: str) -> Iterator[tuple[int, int]]:
    """The service in a process of its own; gives it and its port."""
    given = os.environ | {"OARLOCK_DATABASE_URL": url, "OARLOCK_LOG_LEVEL": "error", "OARLOCK_UPKEEP_MINUTES": "0"}
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        command = [sys.executable, "-c", PROGRAM, str(listener.fileno())]
        with subprocess.Popen(command, env=given, pass_fds=[listener.fileno()]) as process:
            try:
                yield process.pid, listener.getsockname()[1]
            finally:
                process.terminate()


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection of its own to PostgreSQL."""
    connection = await asyncpg.connect(make_url(url).set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        yield connection
    finally:
        await connection.close()


async def rate(count: int, work: Callable[[], Awaitable[None]]) -> float:
    """Readings a second."""
    started = time.perf_counter()
    await work()
    return count / (time.perf_counter() - started)


def copied(workspace: UUID, ids: list[UUID], round_: int) -> list[tuple[object, ...]]:
    """Rows as COPY takes them, the same readings as are sent."""
    start, now = FIRST + round_ * COPIED // METRICS * MINUTE, datetime.now(UTC)
    rows: list[tuple[object, ...]] = []
    for at in range(COPIED):
        moment = start + at // METRICS * MINUTE
        rows.append((workspace, ids[at % METRICS], moment, moment, at * 0.5, "api", None, False, None, None, now, 1))
    return rows


COLUMNS = (
    "workspace_id", "metric_id", "period_start", "period_end", "value", "source", "external_id", "provisional", "note",
    "observed_at", "received_at", "revision",
)  # fmt: skip


async def compare(service: Service, admin: asyncpg.Connection, workspace: UUID) -> None:
    """The rounds, taking turns, and what came out."""
    await admin.execute("CREATE TABLE oarlock.bare (LIKE oarlock.readings INCLUDING ALL)")
    ids = [uuid4() for _ in range(METRICS)]
    best: dict[str, float] = {}
    cost: dict[str, float] = {}

    async def measure(name: str, count: int, work: Callable[[], Awaitable[None]]) -> None:
        before = service.spent()
        best[name] = max(best.get(name, 0), await rate(count, work))
        cost[name] = min(cost.get(name, 1e9), (service.spent() - before) / count * 1e6)

    for round_ in range(ROUNDS):
        rows = copied(workspace, ids, round_)
        copy = partial(admin.copy_records_to_table, "bare", schema_name="oarlock", records=rows, columns=COLUMNS)
        await measure("COPY", COPIED, copy)
        every = service.readings(IN_ARRAYS)
        arrays = [
            service.request("/v1/readings", orjson.dumps(every[at : at + ARRAY])) for at in range(0, IN_ARRAYS, ARRAY)
        ]
        await measure("arrays of 1,000", IN_ARRAYS, lambda arrays=arrays: service.send(arrays, CONNECTIONS))
        lines = b"\n".join(map(orjson.dumps, service.readings(IN_LINES)))
        stream = [service.request("/v1/readings", lines, "application/x-ndjson")]
        await measure("JSON lines", IN_LINES, lambda stream=stream: service.send(stream, 1))
        for name, query in (("single, each its own transaction", "?atomic=true"), ("single", "")):
            single = [service.request("/v1/readings" + query, orjson.dumps(one)) for one in service.readings(SINGLE)]
            await measure(name, SINGLE, lambda single=single: service.send(single, SENDERS))
    limit, alone = best["COPY"], best["single, each its own transaction"]
    for name, found in best.items():
        said = f"{found / limit:.2f} of COPY, {cost[name]:.1f} µs of the service each" if name != "COPY" else ""
        also = f", {found / alone:.1f} times one transaction each" if name == "single" else ""
        print(f"{name:34} {found:9,.0f} readings/s  {said}{also}")


async def stream_long(service: Service, count: int) -> None:
    """A stream that is never held whole, here or there; and what the service holds meanwhile."""
    reader, writer = await asyncio.open_connection("127.0.0.1", service.port)
    writer.write(
        service.request("/v1/readings?summary=true", b"", "application/x-ndjson").replace(
            b"Content-Length: 0", b"Transfer-Encoding: chunked"
        )
    )
    held: list[float] = []
    started, before = time.perf_counter(), service.spent()
    for _ in range(count // 10_000):
        lines = b"\n".join(map(orjson.dumps, service.readings(10_000))) + b"\n"
        writer.write(f"{len(lines):x}\r\n".encode() + lines + b"\r\n")
        await writer.drain()
        held.append(service.memory())
    writer.write(b"0\r\n\r\n")
    head = await reader.readuntil(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200"), head
    writer.close()
    tenth = len(held) // 10
    print(
        f"a stream of {count:,}: {count / (time.perf_counter() - started):,.0f} readings/s, "
        f"{(service.spent() - before) / count * 1e6:.1f} µs of the service each; it held {max(held[:tenth]):.0f} MB "
        f"in the first tenth, {max(held):.0f} MB at most"
    )


async def prepare(url: str, admin_url: str) -> tuple[UUID, str]:
    """A migrated database with a workspace; gives it and its key."""
    await upgrade(admin_url)
    database = await Database.open(url, Settings(pool_size=1))
    made = await create_workspace(database, "benchmark")
    await database.close()
    return made


async def main(count: int) -> None:
    """Compare, and print the machine and the day."""
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as place:
        Path(place).chmod(0o755)
        with open_server(Path(place)) as server:
            workspace, key = await prepare(server.url, server.admin_url)
            with serving(server.url) as (process, port):
                service = Service(process, port, key)
                await asyncio.sleep(5)  # its languages are read
                metrics = [{"key": f"m{at}", "name": f"Metric {at}", "kind": "level"} for at in range(METRICS)]
                await service.send([service.request("/v1/metrics", orjson.dumps(one)) for one in metrics], 1)
                machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
                print(f"{machine}, {datetime.now(UTC):%Y-%m-%d}")
                async with connected(server.admin_url) as admin:
                    await compare(service, admin, workspace)
                if count:
                    await stream_long(service, count)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
