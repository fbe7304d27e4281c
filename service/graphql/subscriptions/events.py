"""Subscriptions over HTTP: events that the server sends, one connection for each operation (graphql-sse).

Each answer is an event `next`, the end an event `complete`. When the service goes away there is no such end, so that
the client knows to come back.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import ExitStack, aclosing, suppress
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from service.edge.languages import in_language
from service.edge.load import release
from service.edge.problems import response_of
from service.errors import Problem
from service.graphql.errors import told, unexpected
from service.graphql.execution import Asked
from service.graphql.subscriptions.hub import Hub
from service.graphql.subscriptions.streams import Asker, answers
from service.graphql.trusted import Documents
from service.store.encoding import to_json

EVENTS = "text/event-stream"
COMPLETE = b"event: complete\ndata:\n\n"
STILL_HERE = b":\n\n"
"""A comment: it keeps proxies from closing what is silent, and finds out who is gone."""

TICK = 2.0
"""Seconds of silence after which a sign of life is sent, and the key looked at again."""

MOST_PATIENCE = 10.0
"""Seconds that a client may take to make room for an event."""

HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
"""Nobody on the way keeps events back: the second header tells nginx."""


def event_of(answer: Any) -> bytes:
    """An answer as an event. JSON as we write it has no line breaks."""
    return b"event: next\ndata: " + to_json(answer) + b"\n\n"


class Events(Response):
    """The events of one operation, until it ends, the client leaves, or the service does."""

    def __init__(self, asked: Asked, documents: Documents, hub: Hub, asker: Asker) -> None:
        super().__init__(None, 200, in_language() | HEADERS, f"{EVENTS}; charset=utf-8")
        del self.headers["content-length"]
        self.asked, self.documents, self.hub, self.asker = asked, documents, hub, asker

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send them."""
        release(scope)
        with ExitStack() as held:
            try:
                caller = await self.asker.who()
                held.enter_context(self.hub.connected(caller.workspace_id))
            except Problem as problem:
                await response_of(problem, self.asker.request_id)(scope, receive, send)
                return
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            waits = (self._send_all(send), _gone(receive), self.hub.ending.wait())
            tasks = [asyncio.ensure_future(one) for one in waits]
            try:
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                if tasks[0].done() and isinstance(tasks[0].exception(), TimeoutError):
                    return  # the client reads too slowly to be told
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        with suppress(TimeoutError):
            async with asyncio.timeout(MOST_PATIENCE):
                await send({"type": "http.response.body", "body": b""})

    async def _send_all(self, send: Send) -> None:
        async with aclosing(self._parts()) as parts:
            async for part in parts:
                async with asyncio.timeout(MOST_PATIENCE):
                    await send({"type": "http.response.body", "body": part, "more_body": True})

    async def _parts(self) -> AsyncGenerator[bytes]:
        yield STILL_HERE
        try:
            async with aclosing(self._ticking()) as found:
                async for one in found:
                    yield STILL_HERE if one is None else event_of(one)
        except Problem as problem:
            yield event_of({"errors": [told(problem)]})
        except Exception:
            yield event_of({"errors": [unexpected(self.asker.request_id)]})
        yield COMPLETE

    async def _ticking(self) -> AsyncGenerator[dict[str, Any] | None]:
        """The answers, and None whenever there was none for a while."""
        async with aclosing(answers(self.asked, self.documents, self.hub, self.asker)) as stream:
            upcoming = asyncio.ensure_future(anext(stream, END))
            try:
                while True:
                    done, _ = await asyncio.wait([upcoming], timeout=TICK)
                    if not done:
                        await self.asker.still()
                        yield None
                        continue
                    found: Any = upcoming.result()
                    if found is END:
                        return
                    yield found
                    upcoming = asyncio.ensure_future(anext(stream, END))
            finally:
                upcoming.cancel()
                await asyncio.gather(upcoming, return_exceptions=True)


END = object()


async def _gone(receive: Receive) -> None:
    """Return when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
