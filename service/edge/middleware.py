"""Around every request: an id, a clock, a log line, a count, and an answer even when something unexpected happens.

How long the parts of a request took is told to administrators who ask for it: it would tell strangers what there is.
"""

import asyncio
import logging
import re
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import structlog
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils.compat import uuid7

from service.edge.languages import speaking
from service.edge.load import release
from service.edge.logs import secrets_in
from service.edge.observability import count_request
from service.edge.problems import response_of
from service.edge.spans import CALLER, OPERATION, TOLD_AGAIN, begin_span, tell_span
from service.errors import Kind, Problem
from service.meters import FLYING
from service.operations.permissions import PERMISSIONS
from service.store.work import Caller
from service.traces import TIMINGS, Timings

USABLE_ID = re.compile(rb"[A-Za-z0-9._-]{8,128}")
UNEXPECTED = "Something unexpected happened. Quote the request id when you report it."
LATE = "This could not be answered in time. Ask for less, or try again."
LATE_WRITE = (
    "This could not be done in time, and whether it was done is unknown. Send it again with the same Idempotency-Key, "
    "or look before you repeat it."
)
ASKS_FOR_TIMES = b"oarlock-timing"
TIMES = b"server-timing"

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
        request_id, timings = _asked(scope)
        scope["oarlock.request_id"] = request_id
        if "fastapi.telemetry" in scope:
            begin_span(scope, request_id)
        timed = TIMINGS.set(timings) if timings is not None else None
        deadline = scope["oarlock.deadline"] = asyncio.timeout(self.seconds)
        told = Told(scope, send, request_id, timings, deadline)
        FLYING.now += 1
        try:
            with speaking(Headers(scope=scope)):
                await self._answer(scope, receive, told)
        finally:
            FLYING.now -= 1
            _report(scope, told.status, told.seconds(), request_id)
            release(scope)
            if timed is not None:
                TIMINGS.reset(timed)

    async def _answer(self, scope: Scope, receive: Receive, told: "Told") -> None:
        deadline = told.deadline
        try:
            async with deadline:
                await self.app(scope, receive, told)
        except asyncio.CancelledError:
            if told.status or not _is_ending(scope):
                raise
            problem = _late(scope, Kind.UNAVAILABLE)
            await response_of(problem, told.request_id)(scope, receive, told)
        except Exception as error:
            late = isinstance(error, TimeoutError) and deadline.expired()
            if not late:
                known = {"request_id": told.request_id, "route": _pattern_of(scope)}
                log.exception("unexpected", **known, secrets=secrets_in(scope))
            if told.status:
                raise
            problem = _late(scope) if late else Problem(Kind.INTERNAL, UNEXPECTED)
            await response_of(problem, told.request_id)(scope, receive, told)


@dataclass(slots=True)
class Told:
    """Sends an answer, with what every answer says besides: the request's id, its rates, and its times if asked."""

    scope: Scope
    send: Send
    request_id: str
    timings: Timings | None
    deadline: asyncio.Timeout
    started: float = field(default_factory=time.perf_counter)
    status: int = 0

    def seconds(self) -> float:
        """Since the request arrived."""
        return time.perf_counter() - self.started

    async def __call__(self, message: Message) -> None:
        """Send one message of it."""
        if message["type"] == "http.response.start":
            scope, self.status = self.scope, message["status"]
            with suppress(RuntimeError):  # it has passed, and this is the answer that says so
                self.deadline.reschedule(None)
            own = [(b"x-request-id", self.request_id.encode()), *scope.get("oarlock.rate", ())]
            if self.timings is not None:
                own += _times(scope, self.timings, self.seconds())
            message["headers"] = [*message["headers"], *own]
            if "fastapi.telemetry" in scope:
                tell_span(scope, _pattern_of(scope), _operation_of(scope))
        await self.send(message)


def _late(scope: Scope, kind: Kind = Kind.TIMEOUT) -> Problem:
    return Problem(kind, LATE if scope["method"] in SAFE else LATE_WRITE)


def _is_ending(scope: Scope) -> bool:
    """Whether the process is about to end: what is cancelled then, is so because its time is up."""
    hub = getattr(getattr(scope.get("app"), "state", None), "hub", None)
    return hub is not None and hub.ending.is_set()


def _asked(scope: Scope) -> tuple[str, Timings | None]:
    """The id of a request, and where its times are noted if somebody asks for them."""
    given, timings = b"", None
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            given = given or value
        elif name == ASKS_FOR_TIMES:
            timings = Timings()
    return given.decode() if USABLE_ID.fullmatch(given) else str(uuid7()), timings


def _times(scope: Scope, timings: Timings, seconds: float) -> list[tuple[bytes, bytes]]:
    """The header that says how long the parts took, for whoever may do everything in the workspace."""
    caller: Caller | None = scope.get(CALLER)
    if caller is None or not caller.may(PERMISSIONS["read_timings"]):
        return []
    parts = [f"total;dur={seconds * 1000:.2f}"]
    if TOLD_AGAIN in scope:
        parts.append('kept;desc="told again"')
    if timings.statements:
        parts.append(f'db;dur={timings.database * 1000:.2f};desc="{timings.statements} statements"')
    for name, part in (("judge", timings.judging), ("write", timings.writing)):
        if part:
            parts.append(f"{name};dur={part * 1000:.2f}")
    return [(TIMES, ", ".join(parts).encode())]


def _pattern_of(scope: Scope) -> str:
    """The path of the route that answered, with the names of its parameters; never one that a client made up."""
    pattern = getattr(scope.get("route"), "path_format", None)
    plain = "endpoint" in scope and not scope.get("path_params")
    return pattern or (scope["path"] if plain else "unknown")


def _operation_of(scope: Scope) -> str | None:
    """What was asked for: the name of the REST operation, or of the one in a GraphQL document."""
    return scope.get(OPERATION) or getattr(scope.get("route"), "operation_id", None)


def _report(scope: Scope, status: int, seconds: float, request_id: str) -> None:
    method, pattern = scope["method"], _pattern_of(scope)
    count_request(method, pattern, status, seconds)
    if not log.is_enabled_for(logging.INFO):
        return
    caller: Caller | None = scope.get(CALLER)
    log.info(
        "request",
        request_id=request_id,
        method=method,
        route=pattern,
        id=_text(scope.get("path_params", {}).get("id")),
        operation=_operation_of(scope),
        status=status,
        ms=round(seconds * 1000, 1),
        workspace=_text(caller and caller.workspace_id),
        key=_text(caller and (caller.key_id or caller.source_id)),
    )


def _text(identity: Any) -> str | None:
    return None if identity is None else str(identity)
