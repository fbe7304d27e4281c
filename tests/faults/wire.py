"""The wire between the service and PostgreSQL, in the hands of a test: to be cut, silenced, slowed down and counted.

It stands on a port of the loopback and goes on to the tests' server. What the service says is known message by message,
so that the wire can be cut at the Nth: before it is said, or after it was said and before the answer is heard.
"""

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import make_url

ASKING = frozenset({b"Q", b"S"})
"""Messages after which an answer is awaited: a simple query, and the end of an extended one."""

NOW_OR_NEVER = struct.pack("ii", 1, 0)

Cut = Literal["before", "after", "silence"]


@dataclass(eq=False)
class Line:
    """One connection of the service."""

    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    deaf: bool = False
    """Whether what PostgreSQL answers is kept from the service."""

    def reset(self) -> None:
        """End it as a crashed host does: with RST, or with nothing more to be said."""
        for one in (self.client, self.server):
            raw: socket.socket | None = one.get_extra_info("socket")
            if raw is not None and raw.family != socket.AF_UNIX:
                with contextlib.suppress(OSError):
                    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NOW_OR_NEVER)
            one.transport.abort()


@dataclass
class Wire:
    """A proxy in front of a PostgreSQL."""

    target: str
    port: int = 0
    lines: set[Line] = field(default_factory=set["Line"])
    refusing: bool = False
    """Whether new connections are reset."""
    delay: float = 0.0
    """Seconds before anything goes on."""
    said: int = 0
    """How many messages that ask for an answer went by."""
    cut_at: tuple[int | bytes, Cut] | None = None
    """What is to happen, once, at the Nth such message from when this was set, or at the first that ends so."""
    happened: bool = False
    _open: dict[str, asyncio.Event] = field(default_factory=dict[str, asyncio.Event])

    def __post_init__(self) -> None:
        for way in ("up", "down"):
            self._open[way] = asyncio.Event()
            self._open[way].set()

    @property
    def url(self) -> str:
        """How the service connects, over the wire."""
        parsed = make_url(self.target).set(host="127.0.0.1", port=self.port, query={})
        return parsed.render_as_string(hide_password=False)

    def silence(self, *ways: str) -> None:
        """Let nothing through any more, `up` to PostgreSQL or `down` to the service; without words, either way."""
        for way in ways or ("up", "down"):
            self._open[way].clear()

    def resume(self, *, forget: bool = False) -> None:
        """Let everything through again; `forget` what was said meanwhile, with the connections it was said over."""
        if forget:
            self.reset()
        for one in self._open.values():
            one.set()

    def reset(self) -> None:
        """End all connections."""
        for line in list(self.lines):
            line.reset()

    def cut(self, at: int | bytes, how: Cut) -> None:
        """Cut at the Nth message from now on, or at the first simple query that ends so."""
        self.said, self.cut_at, self.happened = 0, (at, how), False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, to its end."""
        url = make_url(self.target)
        place = url.query.get("host")
        if self.refusing:
            Line(writer, writer).reset()
            return
        try:
            if isinstance(place, str):
                back, forth = await asyncio.open_unix_connection(f"{place}/.s.PGSQL.{url.query['port']}")
            else:
                back, forth = await asyncio.open_connection(url.host, url.port or 5432)
        except OSError:
            Line(writer, writer).reset()
            return
        line = Line(writer, forth)
        self.lines.add(line)
        ways = [asyncio.create_task(self._up(reader, line)), asyncio.create_task(self._down(back, line))]
        try:
            with contextlib.suppress(asyncio.CancelledError):  # the test is over
                await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            self.lines.discard(line)
            for one in (writer, forth):
                one.close()

    async def _up(self, reader: asyncio.StreamReader, line: Line) -> None:
        begun = False
        while True:
            head = await reader.readexactly(5 if begun else 4)
            length = int.from_bytes(head[-4:])
            body = await reader.readexactly(length - 4)
            kind = head[:1] if begun else b""
            begun = begun or length != 8  # the question whether it can be encrypted has no more than that
            if kind in ASKING and self._is_cut(line, body, before=True):
                return
            await self._pass("up", line.server, head + body)
            if kind in ASKING and self._is_cut(line, body, before=False):
                line.deaf = True
                if self.cut_at is not None and self.cut_at[1] == "after":
                    await asyncio.sleep(0.05)  # long enough for it to be done
                    line.reset()
                    return

    async def _down(self, reader: asyncio.StreamReader, line: Line) -> None:
        while data := await reader.read(65_536):
            if not line.deaf:
                await self._pass("down", line.client, data)

    async def _pass(self, way: str, writer: asyncio.StreamWriter, data: bytes) -> None:
        if self.delay:
            await asyncio.sleep(self.delay)
        await self._open[way].wait()
        writer.write(data)
        await writer.drain()

    def _is_cut(self, line: Line, body: bytes, *, before: bool) -> bool:
        if before:
            self.said += 1
        if self.cut_at is None or self.happened:
            return False
        at, how = self.cut_at
        if not (body.endswith(at + b"\0") if isinstance(at, bytes) else at == self.said):
            return False
        if before != (how == "before"):
            return False
        self.happened = True
        if before:
            line.reset()
        return True


@asynccontextmanager
async def wired(target: str) -> AsyncIterator[Wire]:
    """A wire to a PostgreSQL, for as long as it takes."""
    wire = Wire(target)
    server = await asyncio.start_server(wire.serve, "127.0.0.1", 0)
    wire.port = server.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        server.close()
        wire.resume()
        wire.reset()
