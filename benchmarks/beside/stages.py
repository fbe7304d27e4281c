"""Where the time of one request goes: microseconds of the processor by part of the program, inside the service.

Run as `python -m benchmarks.beside.stages [seconds]`. The service is asked over HTTP, as it is in comparisons. Now
and then of its own processor's time it notes where it is: the innermost part of the stack that has a name here. `own`
counts what a part does itself, `all` with the libraries that it calls (and no other part of ours).
"""

import asyncio
import collections
import os
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from benchmarks.beside.plans import World, make_world
from benchmarks.beside.rounds import Load, Server, get, loading, machine, post, serving
from benchmarks.beside.services import GIVEN
from benchmarks.graphql.__main__ import DASHBOARD, SMALL
from service.store.embedded import open_server

EVERY = 0.002
"""Seconds of the processor's time between two looks; the kernel may make it four milliseconds."""

LEAST = 0.01
"""Shares below this are put together."""

PARTS = ("asyncpg", "sqlalchemy", "fastapi", "starlette", "uvicorn", "graphql", "strawberry", "structlog", "orjson")
SERVE = """
import socket, sys
from benchmarks.beside.stages import watch
from service.commands.server import make_server
watch(sys.argv[1])
make_server().run([socket.socket(fileno=int(sys.argv[2]))])
"""


def part_of(path: str) -> str | None:
    """The part of the program that a file belongs to: our modules by name, libraries whole."""
    _, packaged, rest = path.rpartition("/site-packages/")
    if packaged:
        name = rest.partition("/")[0]
        if name in ("fastapi", "starlette") and rest.endswith("/routing.py"):
            return "routing (FastAPI, Starlette)"
        return name if name in PARTS else None
    _, ours, rest = path.rpartition("/service/")
    return f"service/{rest.removesuffix('.py')}" if ours else None


def watch(place: str) -> None:
    """Begin to look, and write what was seen into a file whenever told to (SIGUSR2), beginning anew."""
    seen: collections.Counter[tuple[str, str]] = collections.Counter()

    def look(_: int, frame: FrameType | None) -> None:
        own: str | None = None
        ours: str | None = None
        while frame is not None and ours is None:
            part = part_of(frame.f_code.co_filename)
            own = own or part
            if part is not None and part.startswith("service/"):
                ours = part
            frame = frame.f_back
        seen["uvicorn, event loop, sockets" if own in (None, "uvicorn") else own, ours or "none of ours"] += 1

    def tell(_: int, __: FrameType | None) -> None:
        lines = [f"{own}\t{ours}\t{count}" for (own, ours), count in seen.items()]
        seen.clear()
        Path(place).with_suffix(".part").write_text("\n".join(lines))
        Path(place).with_suffix(".part").rename(place)

    signal.signal(signal.SIGPROF, look)
    signal.signal(signal.SIGUSR2, tell)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)


def seen_by(server: Server, place: Path) -> list[tuple[str, str, int]]:
    """What was seen since this was asked last: own part, part of ours, how often."""
    place.unlink(missing_ok=True)
    os.kill(server.process, signal.SIGUSR2)
    while not place.exists():
        time.sleep(0.01)
    lines = [line.split("\t") for line in place.read_text().splitlines()]
    return [(own, ours, int(count)) for own, ours, count in lines]


def report(cost: float, seen: list[tuple[str, str, int]]) -> None:
    """Microseconds by part, of a request that takes so many."""
    whole = sum(count for _, _, count in seen)
    own, below = collections.Counter[str](), collections.Counter[str]()
    for part, ours, count in seen:
        own[part] += count
        below[ours] += count
    for part, count in (own | below).most_common():
        if count >= LEAST * whole:
            both = f"all {below[part] / whole * cost:5.0f}" if part in below else ""
            print(f"  {part:40} own {own[part] / whole * cost:5.0f}  {both}")
    print(f"  from {whole:,} looks")


def look_into(load: Load, server: Server, world: World, place: Path, seconds: float) -> None:
    """Ask for each case, and tell where its time went."""
    dashboard = post("/graphql", {"query": DASHBOARD, "variables": {"id": str(world.plan)}}, world.key)
    small = post("/graphql", {"query": SMALL, "variables": {"id": str(world.objective)}}, world.key)
    cases = {
        "a route that does nothing": get("/livez", world.key),
        "GET one objective": get(f"/v1/objectives/{world.objective}", world.key),
        "list of 50 objectives": get(f"/v1/objectives?plan_id={world.plan}", world.key),
        "small query": small,
        "nested dashboard": dashboard,
    }
    load.ask(server, dashboard, seconds)
    for name, request in cases.items():
        load.ask(server, request, seconds / 4)
        seen_by(server, place)
        before = server.spent()
        answers = load.ask(server, request, seconds)["answers"]
        cost = (server.spent() - before) / answers * 1e6
        print(f"{name}: {cost:.0f} µs of the process")
        report(cost, seen_by(server, place))


def main(seconds: float) -> None:
    """Print all, and leave nothing behind."""
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "seen"
        with open_server(Path(folder) / "data") as database, loading() as load, ExitStack() as stack:
            world = asyncio.run(make_world(database.url, database.admin_url))
            given = GIVEN | {"OARLOCK_DATABASE_URL": world.url, "OARLOCK_KEEP_ANSWERS_SECONDS": "0"}
            server = stack.enter_context(serving([sys.executable, "-c", SERVE, str(place)], given))
            load.ask(server, get("/livez"), 6)  # its languages are read
            print(machine())
            look_into(load, server, world, place, seconds)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 12.0)
