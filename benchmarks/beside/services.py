"""The servers that are measured: ours, and those of one statement."""

import sys
from contextlib import ExitStack

from benchmarks.beside.plans import World, plain_url
from benchmarks.beside.rounds import Server, serving

OURS, ANEW, BARE, FASTAPI = "Oarlock", "Oarlock, made anew", "bare handler", "FastAPI handler"
SERVE = """
import socket, sys
from service.commands.server import make_server
make_server().run([socket.socket(fileno=int(sys.argv[1]))])
"""
GIVEN = {
    "OARLOCK_LOG_LEVEL": "error",
    "OARLOCK_UPKEEP_MINUTES": "0",
    "OARLOCK_POOL_SIZE": "8",
    "OARLOCK_RATE_LIMIT_KEY": "1000000000",
    "OARLOCK_RATE_LIMIT_WORKSPACE": "1000000000",
}
"""Limits of rate are counted, but never reached; like the others, it logs what goes wrong."""


def serve_ours(stack: ExitStack, world: World, *, anew: bool = False) -> Server:
    """The service, one process as `oarlock serve` runs it; or one that keeps no answer but makes each `anew`."""
    given = GIVEN | {"OARLOCK_DATABASE_URL": world.url} | ({"OARLOCK_KEEP_ANSWERS_SECONDS": "0"} if anew else {})
    return stack.enter_context(serving([sys.executable, "-c", SERVE], given))


def serve_bare(stack: ExitStack, world: World, kind: str) -> Server:
    """A handler with one statement, `bare` or `fastapi`."""
    command = [sys.executable, "-m", "benchmarks.beside.bare", kind, plain_url(world.admin_url)]
    return stack.enter_context(serving(command))
