"""Connections: nobody holds one by saying nothing, by saying it slowly or at length, or by having very many."""

import asyncio
import contextlib
import os
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.cli.running import ROOT

PROGRAM = """
import asyncio, socket, sys, uvicorn
from service.commands.connections import Connection
from service.commands.server import Server
class Hasty(Connection):
    patience, lingering, most_open = float(sys.argv[2]), 0.5, 20
async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            kind = (await receive())["type"]
            await send({"type": kind + ".complete"})
            if kind == "lifespan.shutdown":
                return
    seconds, *last = scope["query_string"].decode().split("&")
    if scope["method"] == "PUT":
        while (await receive()).get("more_body"):
            pass
    await asyncio.sleep(float(seconds or 0))
    close = [(b"connection", b"close")] if last else []
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5"), *close]})
    await send({"type": "http.response.body", "body": b"whole"})
config = uvicorn.Config(app, http=Hasty, log_config=None, timeout_keep_alive=75)
Server(config).run([socket.socket(fileno=int(sys.argv[1]))])
"""
PATIENCE = 0.5
SLACK = 2.0
"""Seconds that a busy machine may take on top."""


@asynccontextmanager
async def served(patience: float = PATIENCE) -> AsyncIterator[int]:
    """The port of a process with little patience, whose answers take a chosen time (`?seconds`)."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        handle, port = listener.fileno(), listener.getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", PROGRAM, str(handle), str(patience)),
            pass_fds=[handle],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        try:
            assert await asked(port, b"GET /?0 HTTP/1.1\r\nhost: h\r\n\r\n") == b"whole"
            yield port
            assert process.returncode is None
        finally:
            process.terminate()
            await process.wait()


async def asked(port: int, request: bytes) -> bytes:
    """The body of the answer to a request on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    try:
        return await answer(reader)
    finally:
        writer.close()


async def answer(reader: asyncio.StreamReader) -> bytes:
    """The body of the next answer; nothing when there is none."""
    with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
        await reader.readuntil(b"\r\n\r\n")
        return await reader.readexactly(5)
    return b""


async def seconds_until_closed(reader: asyncio.StreamReader) -> float:
    started = time.monotonic()
    with contextlib.suppress(ConnectionError):
        while await asyncio.wait_for(reader.read(65_536), 10):
            pass
    return time.monotonic() - started


async def drip(writer: asyncio.StreamWriter, text: bytes) -> None:
    """Send a byte every now and then, as long as anybody takes them."""
    with contextlib.suppress(OSError):
        for place in range(len(text)):
            writer.write(text[place : place + 1])
            await writer.drain()
            await asyncio.sleep(0.05)


SLOW = b"GET /?0 HTTP/1.1\r\nhost: h\r\n" + b"x-y: z\r\n" * 100
BEGINNINGS = {
    "nothing": b"",
    "an empty line": b"\r\n",
    "a letter": b"G",
    "a request line": b"GET / HTTP/1.1\r\n",
    "half a header": b"GET / HTTP/1.1\r\nhost: h\r\nx-half: ha",
    "a head without its end": b"GET / HTTP/1.1\r\nhost: h\r\n",
}


async def test_a_head_that_does_not_come_is_not_awaited() -> None:
    async def begin(port: int, sent: bytes) -> float:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        seconds = await seconds_until_closed(reader)
        writer.close()
        return seconds

    async with served() as port:
        seconds = await asyncio.gather(*(begin(port, sent) for sent in BEGINNINGS.values()))
        assert min(seconds) > PATIENCE / 2
        assert max(seconds) < PATIENCE + SLACK


async def test_a_head_that_comes_byte_by_byte_is_not_awaited_either() -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        dripping = asyncio.create_task(drip(writer, SLOW))
        assert await seconds_until_closed(reader) < PATIENCE + SLACK
        dripping.cancel()
        writer.close()


async def test_the_head_of_a_second_request_is_awaited_no_longer() -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /?0 HTTP/1.1\r\nhost: h\r\n\r\n")
        assert await answer(reader) == b"whole"
        dripping = asyncio.create_task(drip(writer, SLOW))
        assert await seconds_until_closed(reader) < PATIENCE + SLACK
        dripping.cancel()
        writer.close()


async def test_who_is_quiet_between_two_requests_is_left_alone() -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(2):
            writer.write(b"GET /?0 HTTP/1.1\r\nhost: h\r\n\r\n")
            assert await answer(reader) == b"whole"
            await asyncio.sleep(PATIENCE * 1.4)
        writer.close()


async def test_an_answer_that_takes_longer_is_awaited_and_so_is_a_body() -> None:
    async with served() as port:
        assert await asked(port, b"GET /?0.8 HTTP/1.1\r\nhost: h\r\n\r\n") == b"whole"
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"PUT /?0 HTTP/1.1\r\nhost: h\r\ncontent-length: 20\r\n\r\n")
        await drip(writer, b"a body, byte by byte")
        assert await answer(reader) == b"whole"
        writer.close()


async def test_a_next_request_that_begins_during_an_answer_does_not_cut_it_off() -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /?0.8 HTTP/1.1\r\nhost: h\r\n\r\nGET /?0 HTTP/1.1\r\nho")
        assert await answer(reader) == b"whole"
        writer.write(b"st: h\r\n\r\n")
        assert await answer(reader) == b"whole"
        writer.close()


async def test_the_rest_of_a_request_that_was_answered_is_not_awaited() -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /?0 HTTP/1.1\r\nhost: h\r\ncontent-length: 1000\r\n\r\n")
        assert await answer(reader) == b"whole"
        dripping = asyncio.create_task(drip(writer, b"x" * 1000))
        assert await seconds_until_closed(reader) < PATIENCE + SLACK
        dripping.cancel()
        writer.close()


async def test_who_sends_all_of_it_reads_the_answer_that_ends_the_connection() -> None:
    """What comes after the answer is read and thrown away for a while: a reset would take the answer along."""
    body = b"x" * 5_000_000
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /?0&last HTTP/1.1\r\nhost: h\r\ncontent-length: %d\r\n\r\n" % len(body))
        writer.write(body)
        await writer.drain()
        assert await answer(reader) == b"whole"
        assert await seconds_until_closed(reader) < SLACK
        writer.close()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /?0&last HTTP/1.1\r\nhost: h\r\ncontent-length: 9\r\n\r\n")
        assert await answer(reader) == b"whole"
        assert await seconds_until_closed(reader) < PATIENCE + SLACK
        writer.close()


@pytest.mark.parametrize(
    "head",
    [b"GET /?" + b"x" * 1_000_000, b"GET /?0 HTTP/1.1\r\nhost: h\r\n" + b"x-y: z\r\n" * 100_000, b"\r\n" * 500_000],
    ids=["line", "headers", "empty lines"],
)
async def test_a_head_of_any_length_is_not_read(head: bytes) -> None:
    async with served() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(OSError):
            for start in range(0, len(head), 16_384):
                writer.write(head[start : start + 16_384])
                await writer.drain()
        assert await seconds_until_closed(reader) < PATIENCE + SLACK
        writer.close()


async def test_those_who_only_wait_make_room_and_those_who_are_answered_stay() -> None:
    async with served(patience=60) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /?0.5 HTTP/1.1\r\nhost: h\r\n\r\n")
        idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(60)]
        assert await asked(port, b"GET /?0 HTTP/1.1\r\nhost: h\r\n\r\n") == b"whole"
        closed = [one for one, _ in idle if one.at_eof() or await gone(one)]
        assert len(closed) >= 40
        assert await answer(reader) == b"whole"
        for _, one in (*idle, (reader, writer)):
            one.close()


async def gone(reader: asyncio.StreamReader) -> bool:
    with contextlib.suppress(TimeoutError, ConnectionError):
        return await asyncio.wait_for(reader.read(1), 0.01) == b""
    return False
