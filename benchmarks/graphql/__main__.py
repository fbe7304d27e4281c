"""The graph over HTTP beside PostGraphile 5 and a bare handler of one statement, in one run.

Run as `python -m benchmarks.graphql [rounds]`; npm fetches PostGraphile, and the Node.js it runs on, when they are not
there yet. The service is one process as `oarlock serve` runs it, keys and tenancy included; the others ask nobody who
they are. Everybody has one process, eight connections to the same PostgreSQL, and the same plan.
"""

import asyncio
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.beside.plans import COLUMNS, FUNCTIONS, World, make_world, plain_url
from benchmarks.beside.rounds import (
    Load,
    Requests,
    Server,
    check,
    get,
    loading,
    machine,
    measure,
    post,
    report,
    serving,
)
from benchmarks.beside.services import ANEW, BARE, OURS, serve_bare, serve_ours
from service.store.embedded import open_server

HERE = Path(__file__).parent
ROUNDS = 12
PEERS = {f"PostGraphile, {schema}": schema for schema in (FUNCTIONS, COLUMNS)}

DASHBOARD = """query Dashboard($id: ID!) { plan(id: $id) { id title objectives(first: 50) { nodes {
  id title letter progress status
  keyResults(first: 3) { nodes { id title baseline target progress status lastReading { value periodStart } } }
} } } }"""
SMALL = """query Small($id: ID!) { objective(id: $id) { id title progress status
  keyResults(first: 3) { nodes { id title progress status lastReading { value } } }
} }"""
PEER_DASHBOARD = """query Dashboard($id: UUID!) { plan: planByRowId(rowId: $id) { id: rowId title
  objectives: objectivesByPlanId(first: 50, orderBy: PRIMARY_KEY_ASC) { nodes {
    id: rowId title letter progress status
    keyResults: keyResultsByObjectiveId(first: 3, orderBy: PRIMARY_KEY_ASC) { nodes {
      id: rowId title baseline target progress status lastReading: latestByKeyResultId { value periodStart }
    } }
  } }
} }"""
PEER_SMALL = """query Small($id: UUID!) { objective: objectiveByRowId(rowId: $id) { id: rowId title progress status
  keyResults: keyResultsByObjectiveId(first: 3, orderBy: PRIMARY_KEY_ASC) { nodes {
    id: rowId title progress status lastReading: latestByKeyResultId { value }
  } }
} }"""


def install() -> None:
    """Fetch the peer, if it is not here as it is locked."""
    lock, done = HERE / "package-lock.json", HERE / "node_modules/.package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        subprocess.run(["npm", "ci", "--no-fund", "--no-audit", "--loglevel=error"], cwd=HERE, check=True)


def serve_peer(stack: ExitStack, world: World, schema: str) -> Server:
    """PostGraphile over a schema."""
    node, program = HERE / "node_modules/.bin/node", HERE / "peer.mjs"
    command = [str(node), str(program), plain_url(world.admin_url), schema]
    return stack.enter_context(serving(command, {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}))


def cases_of(world: World) -> dict[str, Requests]:
    """What is asked of whom."""

    def of(path: str, ours: str, theirs: str, identity: object) -> Requests:
        given = {"id": str(identity)}
        return {
            **dict.fromkeys((OURS, ANEW), post("/graphql", {"query": ours, "variables": given}, world.key)),
            **{name: post("/graphql", {"query": theirs, "variables": given}) for name in PEERS},
            BARE: get(f"/{path}/{identity}"),
        }

    return {
        "nested dashboard, 50 objectives × 3 key results": of("dashboard", DASHBOARD, PEER_DASHBOARD, world.plan),
        "small query, 1 objective × 3 key results": of("small", SMALL, PEER_SMALL, world.objective),
    }


def compare(load: Load, world: World, rounds: int) -> None:
    """Start everybody, see that they agree, and measure."""
    with ExitStack() as stack:
        servers = {OURS: serve_ours(stack, world), ANEW: serve_ours(stack, world, anew=True)}
        servers |= {BARE: serve_bare(stack, world, "bare")}
        servers |= {name: serve_peer(stack, world, schema) for name, schema in PEERS.items()}
        cases = cases_of(world)
        lengths = {case: check(load, servers, case, requests) for case, requests in cases.items()}
        print(machine(), f"{rounds} rounds", sep=", ", flush=True)
        report(measure(load, servers, cases, rounds), cases, lengths, OURS)


def main(rounds: int) -> None:
    """Compare, and leave nothing behind."""
    install()
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as place:
        Path(place).chmod(0o755)
        with open_server(Path(place)) as server, loading() as load:
            compare(load, asyncio.run(make_world(server.url, server.admin_url)), rounds)
    print("at the end:", machine())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
