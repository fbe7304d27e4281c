"""Around every request: an id, a clock, a log line, a count, and an answer even when something unexpected happens."""

import asyncio
import re
import time
from contextlib import suppress

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils.compat import uuid7

from service.edge.languages import speaking
from service.edge.load import release
from service.edge.observability import count_request
from service.edge.problems import response_of
from service.errors import Kind, Problem

USABLE_ID = re.compile(rb"[A-Za-z0-9._-]{8,128}")
UNEXPECTED = "Something unexpected happened. Quote the request id when you report it."
LATE = "This could not be answered in time. Ask for less, or try again."
LATE_WRITE = (
    "This could not be done in time, and whether it was done is unknown. Send it again with the same Idempotency-Key, "
    "or look before you repeat it."
)
MOST_LOGGED = 500
"""Characters of a path in the log."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
log = structlog.get_logger("oarlock.request")


class RequestContext:
    """Gives every HTTP request an id (the caller's own, if usable) and a language, and writes one log line about it.

    Every answer tells the id, and where its caller stands with the rate limits. It has to begin within `seconds`: what
    takes longer is stopped. From then on it may take its time; `scope["oarlock.deadline"]` can be moved before, too.
    """

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app = app
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _id_of(scope)
        scope["oarlock.request_id"] = request_id
        started = time.perf_counter()
        status = 0
        deadline = scope["oarlock.deadline"] = asyncio.timeout(self.seconds)

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                with suppress(RuntimeError):  # it has passed, and this is the answer that says so
                    deadline.reschedule(None)
                own = ((b"x-request-id", request_id.encode()), *scope.get("oarlock.rate", ()))
                message["headers"] = [*message["headers"], *own]
            await send(message)

        with speaking(Headers(scope=scope)):
            try:
                async with deadline:
                    await self.app(scope, receive, send_with_id)
            except Exception as error:
                late = isinstance(error, TimeoutError) and deadline.expired()
                if not late:
                    log.exception("unexpected", request_id=request_id, method=scope["method"], path=scope["path"])
                if status:
                    raise
                problem = _late(scope) if late else Problem(Kind.INTERNAL, UNEXPECTED)
                await response_of(problem, request_id)(scope, receive, send_with_id)
            finally:
                _report(scope, status, time.perf_counter() - started, request_id)
                release(scope)


def _late(scope: Scope) -> Problem:
    return Problem(Kind.TIMEOUT, LATE if scope["method"] in SAFE else LATE_WRITE)


def _id_of(scope: Scope) -> str:
    given = next((value for name, value in scope["headers"] if name == b"x-request-id"), b"")
    return given.decode() if USABLE_ID.fullmatch(given) else str(uuid7())


def _pattern_of(scope: Scope) -> str:
    """The path of the route that answered, with the names of its parameters; never one that a client made up."""
    pattern = getattr(scope.get("route"), "path_format", None)
    plain = "endpoint" in scope and not scope.get("path_params")
    return pattern or (scope["path"] if plain else "unknown")


def _report(scope: Scope, status: int, seconds: float, request_id: str) -> None:
    count_request(scope["method"], _pattern_of(scope), status, seconds)
    workspace = scope.get("oarlock.workspace_id")
    log.info(
        "request",
        request_id=request_id,
        method=scope["method"],
        path=scope["path"][:MOST_LOGGED],
        status=status,
        ms=round(seconds * 1000, 1),
        workspace=None if workspace is None else str(workspace),
    )
