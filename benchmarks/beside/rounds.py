"""Servers measured in turns: requests a second and the processor's time for each, as ratios of the same round."""

import os
import platform
import random
import socket
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

CONNECTIONS = 8
WARM, SECONDS = 3.0, 1.0
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Server:
    """A server under test: one process, and where it listens."""

    process: int
    port: int

    def spent(self) -> float:
        """Seconds of the processor's time, its own and the kernel's for it; all its threads."""
        counted = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(counted[11]) + int(counted[12])) / TICKS


@contextmanager
def serving(command: Sequence[str], more: Mapping[str, str] | None = None) -> Iterator[Server]:
    """A server in a process of its own; what it is called with ends in the number of its socket."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        descriptor = listener.fileno()
        environment = os.environ | dict(more or {})
        with subprocess.Popen([*command, str(descriptor)], env=environment, pass_fds=[descriptor]) as process:
            try:
                yield Server(process.pid, listener.getsockname()[1])
            finally:
                process.terminate()


class Load:
    """The process that asks."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, server: Server, request: str, seconds: float, connections: int = CONNECTIONS) -> dict[str, Any]:
        """Ask a server for one thing for so long; says how many answers came, in how many seconds, and the first."""
        asked = {"port": server.port, "request": request, "connections": connections, "seconds": seconds}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(orjson.dumps(asked).decode() + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the server gave something else than an answer"
        return orjson.loads(line)


@contextmanager
def loading() -> Iterator[Load]:
    """The process that asks, while it is needed."""
    command = [sys.executable, "-m", "benchmarks.beside.load"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Load(process)
        finally:
            process.terminate()


@dataclass(frozen=True, slots=True)
class Measured:
    """One turn of one server."""

    rate: float
    """Answers a second."""
    cost: float
    """Microseconds of its process for each."""


Requests = Mapping[str, str]
"""A request of one case, by the server it is sent to."""


def get(path: str, key: str | None = None) -> str:
    """A GET as it goes over the wire."""
    authorization = f"Authorization: Bearer {key}\r\n" if key else ""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{authorization}Accept: application/json\r\n\r\n"


def post(path: str, body: object, key: str | None = None) -> str:
    """A POST of JSON as it goes over the wire."""
    text = orjson.dumps(body).decode()
    authorization = f"Authorization: Bearer {key}\r\n" if key else ""
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\n{authorization}Accept: application/json\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(text.encode())}\r\n\r\n{text}"


def agree(one: Any, other: Any) -> bool:
    """Whether two answers say the same: numbers to twelve places, instants however they are written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(agree(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(agree, one, other))
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) < 1e-12
    return one == other or (isinstance(one, str) and isinstance(other, str) and _instants_agree(one, other))


def _instants_agree(one: str, other: str) -> bool:
    try:
        return datetime.fromisoformat(one) == datetime.fromisoformat(other)
    except (TypeError, ValueError):
        return False


def check(load: Load, servers: Mapping[str, Server], name: str, requests: Requests) -> int:
    """See that all servers answer the same; gives how long our answer is."""
    answers = {server: load.ask(servers[server], request, 0, 1)["first"] for server, request in requests.items()}
    first, *rest = ({"of": server, "said": orjson.loads(text)} for server, text in answers.items())
    for other in rest:
        assert agree(first["said"], other["said"]), f"{name}: {first['of']} and {other['of']} do not agree"
    return len(next(iter(answers.values())))


def measure(load: Load, servers: Mapping[str, Server], cases: Mapping[str, Requests], rounds: int) -> list[Any]:
    """The rounds, each of every case and server once, in an order of its own: what was measured, by case and server."""
    turns = [(case, server) for case, requests in cases.items() for server in requests]
    for case, server in turns:
        load.ask(servers[server], cases[case][server], WARM)
    order, found = random.Random(1), list[Any]()  # noqa: S311
    for _ in range(rounds):
        order.shuffle(turns)
        one: dict[tuple[str, str], Measured] = {}
        for case, server in turns:
            before = servers[server].spent()
            told = load.ask(servers[server], cases[case][server], SECONDS)
            cost = (servers[server].spent() - before) / told["answers"] * 1e6
            one[case, server] = Measured(told["answers"] / told["seconds"], cost)
        found.append(one)
    return found


def _quartiles(values: Sequence[float]) -> str:
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{middle:5.2f} ({low:.2f} to {high:.2f})"


def report(found: list[Any], cases: Mapping[str, Requests], lengths: Mapping[str, int], own: str) -> None:
    """Medians, and how we stand to each peer in the same round."""
    for case, requests in cases.items():
        print(f"{case}, {lengths[case] / 1000:.1f} kB" if case in lengths else case)
        for server in requests:
            rate = statistics.median(one[case, server].rate for one in found)
            cost = statistics.median(one[case, server].cost for one in found)
            line = f"  {server:26} {rate:8,.0f}/s  {cost:7,.0f} µs"
            if server != own:
                ours = [(one[case, own], one[case, server]) for one in found]
                rates = _quartiles([mine.rate / other.rate for mine, other in ours])
                costs = _quartiles([mine.cost / other.cost for mine, other in ours])
                line += f"   ours: {rates} of its rate, {costs} of its time"
            print(line)


def machine() -> str:
    """The machine, the day, and how busy it is."""
    load = os.getloadavg()[0]
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, load {load:.1f}"
    )
