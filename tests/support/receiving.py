"""A receiver of events on loopback, as others write them: it keeps what comes, and answers as it is told."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from standardwebhooks import Webhook

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

Act = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An answer as it goes over the wire; `_` in a header's name stands for `-`."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass(frozen=True)
class Received:
    """A request as it came."""

    head: str
    headers: dict[str, str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        """What it tells."""
        return orjson.loads(self.body)

    def verified_by(self, secret: str) -> Any:
        """What the standard's own library makes of it."""
        return Webhook(secret).verify(self.body, self.headers)


@dataclass
class Receiver:
    """What came, and how it is answered: `answers` one after the other, then always 200. An answer may be an act."""

    url: str = ""
    requests: list[Received] = field(default_factory=list)
    answers: list[bytes | Act] = field(default_factory=list)
    came: asyncio.Condition = field(default_factory=asyncio.Condition)
    now: int = 0
    most: int = 0

    async def wait_for(self, many: int) -> list[Received]:
        """The first so many requests."""
        async with asyncio.timeout(20), self.came:
            await self.came.wait_for(lambda: len(self.requests) >= many)
        return self.requests[:many]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                request = await _read(reader)
                self.now += 1
                self.most = max(self.most, self.now)
                async with self.came:
                    self.requests.append(request)
                    self.came.notify_all()
                given = self.answers.pop(0) if self.answers else OK
                try:
                    if isinstance(given, bytes):
                        writer.write(given)
                        await writer.drain()
                    else:
                        await given(reader, writer)
                finally:
                    self.now -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Received:
    head, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
    return Received(head, headers, await reader.readexactly(int(headers.get("content-length", "0"))))


@asynccontextmanager
async def receiving(host: str = "127.0.0.1", **server: Any) -> AsyncIterator[Receiver]:
    """A receiver that listens on a port of its own."""
    receiver = Receiver()
    listening = await asyncio.start_server(receiver._serve, host, 0, **server)
    port = listening.sockets[0].getsockname()[1]
    receiver.url = f"http://{host}:{port}/hooks"
    try:
        yield receiver
    finally:
        listening.close()
        listening.close_clients() if hasattr(listening, "close_clients") else None
