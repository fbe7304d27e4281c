"""Asks a server for one thing again and again, over connections that stay open, in a process of its own.

Each line of its input is a JSON object: the port, the request as text, how many connections, for how many seconds.
Each line of its output says how many answers came, in how many seconds, and the first of them.
"""

import asyncio
import sys
import time
from typing import Any

import orjson
import uvloop

HEAD_ENDS, LENGTH = b"\r\n\r\n", b"content-length:"


class Asking(asyncio.Protocol):
    """A connection that asks as soon as it has its answer, until the time is up."""

    def __init__(self, request: bytes, until: float, ended: asyncio.Future[None]) -> None:
        self.request, self.until, self.ended = request, until, ended
        self.answers = 0
        self.first = b""
        self._there = bytearray()
        self._whole = 0

    def connection_made(self, transport: Any) -> None:
        """Ask for the first time."""
        self._transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Count what is whole, and ask again."""
        self._there += data
        if not self._whole:
            end = self._there.find(HEAD_ENDS)
            if end < 0:
                return
            head = bytes(self._there[:end]).lower()
            if not head.startswith(b"http/1.1 200") or LENGTH not in head:
                self.ended.set_exception(RuntimeError(bytes(self._there[:2000]).decode()))
                self._transport.close()
                return
            self._whole = end + len(HEAD_ENDS) + int(head.partition(LENGTH)[2].partition(b"\r\n")[0])
        if len(self._there) < self._whole:
            return
        if not self.answers:
            self.first = bytes(self._there).partition(HEAD_ENDS)[2]
        self.answers, self._whole = self.answers + 1, 0
        self._there.clear()
        if time.perf_counter() < self.until:
            self._transport.write(self.request)
        else:
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """The end."""
        if not self.ended.done():
            self.ended.set_result(None)


async def ask(port: int, request: str, connections: int, seconds: float) -> dict[str, Any]:
    """Ask over so many connections for so long."""
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    asking = [Asking(request.encode(), started + seconds, loop.create_future()) for _ in range(connections)]
    for one in asking:
        await loop.create_connection(lambda one=one: one, "127.0.0.1", port)
    await asyncio.gather(*(one.ended for one in asking))
    answers = sum(one.answers for one in asking)
    return {"answers": answers, "seconds": time.perf_counter() - started, "first": asking[0].first.decode()}


def main() -> None:
    """Do what each line says."""
    for line in sys.stdin:
        print(orjson.dumps(uvloop.run(ask(**orjson.loads(line)))).decode(), flush=True)


if __name__ == "__main__":
    main()
