"""REST over HTTP beside a bare handler and a stock FastAPI handler of the same one statement, in one run.

Run as `python -m benchmarks.rest [rounds]`. The service is one process as `oarlock serve` runs it, keys, tenancy and
judgements included; the others ask nobody who they are, and read what was judged before. Routes that do nothing show
what the framework takes of a request.
"""

import asyncio
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.beside.plans import World, make_world
from benchmarks.beside.rounds import Load, Requests, check, get, loading, machine, measure, report
from benchmarks.beside.services import ANEW, BARE, FASTAPI, OURS, serve_bare, serve_ours
from service.store.embedded import open_server

ROUNDS = 12


def answered_alike(world: World) -> dict[str, Requests]:
    """Where all give the same answer."""

    def of(path: str, statement: str, identity: object) -> Requests:
        there = get(f"/{statement}/{world.workspace}/{identity}")
        return {OURS: get(path, world.key), ANEW: get(path, world.key), BARE: there, FASTAPI: there}

    return {
        "GET one objective": of(f"/v1/objectives/{world.objective}", "objective", world.objective),
        "list of 50 objectives": of(f"/v1/objectives?plan_id={world.plan}", "objectives", world.plan),
    }


def compare(load: Load, world: World, rounds: int) -> None:
    """Start everybody, see that they agree, and measure."""
    with ExitStack() as stack:
        servers = {
            OURS: serve_ours(stack, world),
            ANEW: serve_ours(stack, world, anew=True),
            BARE: serve_bare(stack, world, "bare"),
            FASTAPI: serve_bare(stack, world, "fastapi"),
        }
        cases = answered_alike(world)
        lengths = {case: check(load, servers, case, requests) for case, requests in cases.items()}
        empty = {OURS: get("/livez"), BARE: get("/empty"), FASTAPI: get("/empty")}
        cases["a route that does nothing"] = empty
        print(machine(), f"{rounds} rounds", sep=", ", flush=True)
        report(measure(load, servers, cases, rounds), cases, lengths, OURS)


def main(rounds: int) -> None:
    """Compare, and leave nothing behind."""
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as place:
        Path(place).chmod(0o755)
        with open_server(Path(place)) as server, loading() as load:
            compare(load, asyncio.run(make_world(server.url, server.admin_url)), rounds)
    print("at the end:", machine())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
