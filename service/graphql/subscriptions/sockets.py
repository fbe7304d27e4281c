"""GraphQL over WebSockets, by the protocol graphql-transport-ws: any number of operations over one connection.

Our own few lines instead of Strawberry's handler: that executes a schema by itself, and would know nothing of our
documents, limits, budgets, snapshots and problems. The protocol is what is left.

When the service goes away it closes without completing any operation, so that clients come back and go on. That an idle
client still lives is the server's concern: it sends the pings of RFC 6455 and drops who does not answer them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, aclosing, suppress
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import orjson
import structlog
from starlette.websockets import WebSocket
from uuid_utils.compat import uuid7

from service.edge.keyring import WORKSPACE
from service.edge.languages import speak, speaking
from service.edge.requests import Edge
from service.errors import RETRYABLE, Kind, Problem, worded
from service.graphql.errors import told, unexpected
from service.graphql.requests import MAX_BODY, Malformed, asked_of, malformed
from service.graphql.subscriptions.hub import Hub
from service.graphql.subscriptions.streams import Asker, answers
from service.store.encoding import to_json
from service.store.work import Caller

PROTOCOL = "graphql-transport-ws"

INIT_SECONDS = 10.0
"""For the first message, which says who it is."""

KEY_SECONDS = 2.0
"""Between two looks at whether the key is still good."""

MOST_OPERATIONS = 100
"""At one time over one connection: more than any page shows."""

MOST_WAITING = 100
"""Messages that wait to be sent; after that, operations wait, and who goes on asking regardless is dropped."""

MOST_PATIENCE = 10.0
"""Seconds that a client may take to make room for a message."""

LAST_WORDS = 2.0
"""Seconds to say why a connection is closed."""

LONGEST_ID = 200

Close = tuple[int, str]
GONE: Close = (0, "")
"""The client has closed, or is not there any more."""
NO_MESSAGE: Close = (4400, "This is no message of graphql-transport-ws.")
NOT_BEGUN: Close = (4401, "Send connection_init with an authorization first.")
REFUSED: Close = (4403, "This key or token is unknown, revoked or expired, or may do nothing here.")
OTHER_PROTOCOL: Close = (4406, "Speak graphql-transport-ws.")
NO_INIT: Close = (4408, "Connection initialisation timeout.")
TOO_SLOW: Close = (4408, "The client reads too slowly. Go on from the last cursor.")
TAKEN: Close = (4409, "An operation with this id is under way already.")
TWICE: Close = (4429, "Too many initialisation requests.")
FAILED: Close = (4500, "Something unexpected happened.")
TOO_LARGE: Close = (1009, f"A message has at most {MAX_BODY:,} bytes.")
RESTARTING: Close = (1012, "The service restarts. Connect again.")
LATER: Close = (1013, "Try again later.")

log = structlog.get_logger("oarlock.sockets")


async def graphql_socket(socket: WebSocket) -> None:
    """Serve one connection."""
    with speaking(socket.headers):
        if not may_come(socket):
            await socket.close()  # before it is accepted: HTTP's 403
            return
        if PROTOCOL not in socket.scope["subprotocols"]:
            await socket.accept()
            await socket.close(*OTHER_PROTOCOL)
            return
        await socket.accept(PROTOCOL)
        await Session(socket).run()


def may_come(socket: WebSocket) -> bool:
    """Whether a page of this origin may connect: of our own host, or of the CORS allow-list. Programs name none.

    Browsers let any page open a WebSocket and leave the choice to us.
    """
    origin = socket.headers.get("origin")
    if origin is None:
        return True
    allowed = socket.app.state.edge.settings.allowed_origins
    return "*" in allowed or origin in allowed or urlsplit(origin).netloc == socket.headers.get("host")


class Session:
    """One connection: what it may do, what it has under way, and what waits to be sent over it."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.edge: Edge = socket.app.state.edge
        self.hub: Hub = socket.app.state.hub
        self.request_id = str(uuid7())
        self.authorization: str | None = None
        self.workspace: str | None = None
        self.caller: Caller | None = None
        self.operations: dict[str, asyncio.Task[None]] = {}
        self.waiting: asyncio.Queue[bytes] = asyncio.Queue(MOST_WAITING)
        self.over: asyncio.Future[Close] = asyncio.get_running_loop().create_future()
        self.held = ExitStack()

    async def run(self) -> None:
        """Serve it to its end."""
        tasks = [self._start(one) for one in (self._read, self._write, self._watch)]
        with self.held:
            try:
                code, reason = await self.over
            finally:
                await _cancelled([*tasks, *self.operations.values()])
        log.info(
            "socket_closed",
            request_id=self.request_id,
            workspace=None if self.caller is None else str(self.caller.workspace_id),
            code=code,
        )
        if code:
            with suppress(Exception):
                async with asyncio.timeout(LAST_WORDS):
                    await self.socket.close(code, reason)

    def end(self, close: Close) -> None:
        """Let it end, for the first reason that is given."""
        if not self.over.done():
            self.over.set_result(close)

    def _start(self, work: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """Do something beside. A failure of ours ends the connection."""

        async def run() -> None:
            try:
                await work()
            except Exception:
                log.exception("unexpected", request_id=self.request_id)
                self.end(FAILED)

        return asyncio.create_task(run())

    async def _read(self) -> None:
        late = asyncio.get_running_loop().call_later(INIT_SECONDS, self._end_uninitialised)
        try:
            while not self.over.done():
                message = await self.socket.receive()
                if message["type"] == "websocket.disconnect":
                    self.end(GONE)
                    return
                await self._take(message)
        finally:
            late.cancel()

    def _end_uninitialised(self) -> None:
        if self.caller is None:
            self.end(NO_INIT)

    async def _write(self) -> None:
        try:
            while True:
                text = (await self.waiting.get()).decode()
                async with asyncio.timeout(MOST_PATIENCE):
                    await self.socket.send_text(text)
        except TimeoutError:
            self.end(TOO_SLOW)
        except Exception:  # what a server raises when it is closed differs
            self.end(GONE)

    async def _watch(self) -> None:
        """See whether the service goes on, and the key is good."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(KEY_SECONDS):
                    await self.hub.ending.wait()
                    self.end(RESTARTING)
                    return
            if self.caller is not None:
                try:
                    await Asker(self._who, self.request_id).still()
                except Problem:
                    self.end(REFUSED)
                    return

    async def _who(self) -> Caller:
        return await self.edge.keyring.caller_of(self.authorization, self.workspace, self.request_id)

    async def _take(self, received: Any) -> None:
        text = received.get("text") or received.get("bytes") or ""
        if len(text) > MAX_BODY:
            self.end(TOO_LARGE)
            return
        message = _message_of(text)
        match message:
            case {"type": "connection_init"}:
                await self._init(message.get("payload"))
            case {"type": "ping"}:
                self._say({"type": "pong"})
            case {"type": "pong"}:
                pass
            case {"type": "subscribe", "id": str(identity)} if 0 < len(identity) <= LONGEST_ID:
                self._subscribe(identity, message.get("payload"))
            case {"type": "complete", "id": str(identity)}:
                if (task := self.operations.pop(identity, None)) is not None:
                    task.cancel()
            case _:
                self.end(NO_MESSAGE)

    async def _init(self, payload: Any) -> None:
        if self.authorization is not None:
            self.end(TWICE)
            return
        given = payload if isinstance(payload, dict) else {}
        found = given.get("authorization") or given.get("Authorization") or self.socket.headers.get("authorization")
        self.authorization = found if isinstance(found, str) else ""
        named = given.get("workspace") or self.socket.headers.get(WORKSPACE)
        self.workspace = named if isinstance(named, str) else None
        try:
            caller = await self._who()
            self.held.enter_context(self.hub.connected(caller.workspace_id))
        except Problem as problem:
            self.end(LATER if problem.kind in RETRYABLE else REFUSED)
            return
        self.caller = caller
        speak(self.socket.headers, caller.locale)
        self._say({"type": "connection_ack"})

    def _subscribe(self, identity: str, payload: Any) -> None:
        if self.caller is None:
            self.end(NOT_BEGUN)
        elif identity in self.operations:
            self.end(TAKEN)
        elif len(self.operations) >= MOST_OPERATIONS:
            message = worded("At most {most} operations at a time go over one connection.", most=MOST_OPERATIONS)
            self._say(_errors(identity, [told(Problem(Kind.RATE_LIMITED, message))]))
        else:
            self.operations[identity] = self._start(partial(self._operate, identity, payload))

    async def _operate(self, identity: str, payload: Any) -> None:
        """Answer one operation."""
        task = asyncio.current_task()
        try:
            last = await self._answered(identity, payload)
        except Malformed as error:
            last = _errors(identity, [malformed(error)])
        except Problem as problem:
            if problem.kind is Kind.UNAUTHENTICATED:
                self.end(REFUSED)
            last = _errors(identity, [told(problem)])
        except Exception:
            last = _errors(identity, [unexpected(self.request_id)])
        if self.operations.get(identity) is task:
            del self.operations[identity]
            await self.waiting.put(to_json(last))

    async def _answered(self, identity: str, payload: Any) -> dict[str, Any]:
        """Send all answers, and give the last message."""
        caller = await self._who()
        counted = await self.edge.rates.count(caller.workspace_id, "key", caller.bearer_id)
        if counted.problem is not None:
            raise counted.problem
        asked, asker = asked_of(payload, "POST"), Asker(self._who, self.request_id)
        async with aclosing(answers(asked, self.socket.app.state.documents, self.hub, asker)) as stream:
            async for one in stream:
                if "data" not in one:
                    return _errors(identity, one["errors"])
                await self.waiting.put(to_json({"id": identity, "type": "next", "payload": one}))
        return {"id": identity, "type": "complete"}

    def _say(self, message: dict[str, Any]) -> None:
        try:
            self.waiting.put_nowait(to_json(message))
        except asyncio.QueueFull:
            self.end(TOO_SLOW)


def _message_of(text: str | bytes) -> Any:
    try:
        return orjson.loads(text)
    except ValueError:
        return None


def _errors(identity: str, errors: list[Any]) -> dict[str, Any]:
    return {"id": identity, "type": "error", "payload": errors}


async def _cancelled(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
