"""Connections that nobody can hold on to: what is begun has to be said in time and briefly, and there are only so many.

The deadlines of bodies and answers are the application's; these are for what comes before it has anything to answer.
"""

import asyncio
import resource
import time
from itertools import islice
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

MOST_OPEN = 10_000
LOOKED_AT = 100
"""Connections among which the one is found that has waited longest: looking at all would take too long."""


def room() -> int:
    """How many connections may be open: half the files that this process may have, for the database needs some too."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_OPEN if files == resource.RLIM_INFINITY else min(MOST_OPEN, files // 2)


class Connection(HttpToolsProtocol):
    """One connection. By itself uvicorn waits for ever for a head, and for the rest of a request it has answered."""

    patience = 10.0
    """Seconds for a request line and headers, from the first byte or from connecting; and for what nobody reads."""

    lingering = 3.0
    """Seconds for the rest of a request whose answer says that it ends the connection."""

    most_head = 65_536
    """Bytes of a request line and headers."""

    most_open = room()

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.since = time.monotonic()
        self._waiting: asyncio.TimerHandle | None = None
        self._within = False
        self._ending = False
        self._head = 0

    @property
    def idle(self) -> bool:
        """Whether nobody is working on an answer to it."""
        return self.cycle is None or self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Begin to wait. When there are too many, one that only waits makes room."""
        super().connection_made(transport)
        self._wait()
        if len(self.connections) > self.most_open:
            known = (one for one in self.connections if isinstance(one, Connection) and one is not self)
            longest = min((one for one in islice(known, LOOKED_AT) if one.idle), key=_since, default=self)
            longest.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take what has come, as long as a head stays small."""
        if not self._within:
            self._wait()
            self._head += len(data)
        super().data_received(data)
        if not self._within and self._head > self.most_head and not self.transport.is_closing():
            self.send_400_response("The request line and headers are too large.")

    def on_headers_complete(self) -> None:
        """A request has been said; its body is the application's to wait for."""
        self._wait_no_more()
        self._within = True
        super().on_headers_complete()
        if self.cycle is not None:  # there is none of a request that becomes a WebSocket
            self.cycle.transport = cast("asyncio.Transport", Answering(self))

    def on_message_complete(self) -> None:
        """A request is there as a whole."""
        self._wait_no_more()
        self._within = False
        super().on_message_complete()
        if self._ending:
            self.transport.close()

    def end(self) -> None:
        """Close after an answer, but not in the middle of a request: the client would be reset, and never read it."""
        if self._within:
            self._ending = True
            self._wait(self.lingering)
        else:
            self.transport.close()

    def on_response_complete(self) -> None:
        """Answered; what is left of the body is not waited for longer than for a head."""
        self.since = time.monotonic()
        super().on_response_complete()
        if self._within:
            self._wait()

    def _wait(self, seconds: float | None = None) -> None:
        if self._waiting is None and not self.transport.is_closing():
            self._waiting = self.loop.call_later(seconds or self.patience, self._give_up)

    def _wait_no_more(self) -> None:
        self._head = 0
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _give_up(self) -> None:
        self._waiting = None
        if self.idle:
            self.transport.close()
        else:  # the beginning of a next request, whose turn comes after the present answer
            self._wait()


class Socket(WebSocketsSansIOProtocol):
    """A connection that became a WebSocket. By itself uvicorn waits for ever for who does not read what it is sent."""

    patience = 20.0
    """Seconds for making room: longer than the application has, which may still say why it closes."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._stuck: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        """No more can be sent for now. If that stays so, nobody is there who should be said goodbye to."""
        super().pause_writing()
        self._stuck = self.loop.call_later(self.patience, self.transport.abort)

    def resume_writing(self) -> None:
        """There is room again."""
        self._forget_stuck()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._forget_stuck()
        super().connection_lost(exc)

    def _forget_stuck(self) -> None:
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None


class Answering:
    """The transport as an answer sees it: closing is left to the connection, which knows what is still coming in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.write = connection.transport.write
        self.is_closing = connection.transport.is_closing

    def close(self) -> None:
        """The answer was the connection's last."""
        self._connection.end()


def _since(one: Connection) -> float:
    return one.since
