"""The web server of one process: uvicorn, with an end that tears no answer."""

import asyncio
import gc
import os
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from socket import socket
from typing import Any

import uvicorn

from service.commands.connections import Connection, Socket
from service.commands.signals import handled

LAST_ARRIVALS = 0.1
"""Seconds for the connections that clients had made, but we had not yet accepted: closing the port resets them."""

LAST_ANSWERS = 1.0
"""Seconds in which open connections may still bring a request, whose answer is their last."""

FINISHING = 5
"""Seconds after that for what is in flight; then it is cancelled."""

TURN = 0.001
"""Seconds after which a thread that computes lets the event loop go on: requests come through it many times."""

AT_MOST = 9.0
"""Seconds from the signal to the end, whatever hangs."""

KEEP_ALIVE = 75
"""Seconds an idle connection is kept: longer than the proxies in front keep theirs, so that they are first to close."""

PING = 20.0
"""Seconds between pings over a WebSocket, and for the answer to one; proxies close what is silent for a minute."""

MOST_MESSAGE = 4_000_000
"""Bytes of a message over a WebSocket that are read at all; what may be asked is less, and the application's to say."""

NOT_STARTED = "The service did not start; what is said above tells why."


class Server(uvicorn.Server):
    """Ends on SIGTERM or SIGINT with exit code 0.

    uvicorn closes idle connections at once, also those on which a request is just arriving, and raises the signal
    again at the end. Here new connections are refused first, and each open one gets an answer that closes it. `ending`
    is called before, for what has no end of its own.
    """

    def __init__(self, config: uvicorn.Config, ending: Callable[[], None] = lambda: None) -> None:
        super().__init__(config)
        self.ending = ending

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Handle the signals while serving; they are not raised again."""
        with handled(self.handle_exit):
            yield

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Begin the end, once, and see that it comes."""
        if not self.should_exit:
            end_by_force(AT_MOST)
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to serve. What is loaded by now stays: looking through it for garbage would hold every request up."""
        await super().startup(sockets)
        sys.setswitchinterval(TURN)
        gc.collect()
        gc.freeze()

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        """Refuse new connections, give open ones their last answers, let followers go, finish what is in flight."""
        self.ending()
        refuse(sockets or ())
        await asyncio.sleep(LAST_ARRIVALS)
        for server in self.servers:
            server.close()
        for one in sockets or ():
            one.close()
        self.server_state.default_headers = [*self.server_state.default_headers, (b"connection", b"close")]
        until = time.monotonic() + LAST_ANSWERS
        while self.server_state.connections and time.monotonic() < until and not self.force_exit:
            await asyncio.sleep(0.02)
        await super().shutdown()


def refuse(sockets: Iterable[socket]) -> None:
    """Let no more connections queue up; those that wait can still be accepted."""
    for one in sockets:
        one.listen(0)


def end_by_force(seconds: float) -> None:
    """End this process in so many seconds, if it is still there. The embedded server's keeper notices."""
    timer = threading.Timer(seconds, os._exit, args=(0,))
    timer.daemon = True
    timer.start()


def make_server() -> Server:
    """A server of the application that the environment describes."""
    from service.main import application

    app = application()
    config = uvicorn.Config(
        app,
        http=Connection,
        ws=Socket,
        ws_max_size=MOST_MESSAGE,
        ws_ping_interval=PING,
        ws_ping_timeout=PING,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=FINISHING,
    )

    def ending() -> None:
        app.state.hub.end()  # which is there once the application has begun

    return Server(config, ending)
