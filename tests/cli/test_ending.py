"""How a server ends: nothing that was asked is left without an answer, and nothing holds it up for ever."""

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.cli.running import ROOT

PROGRAM = """
import asyncio, socket, sys, uvicorn
from service.commands.server import Server
async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            kind = (await receive())["type"]
            await send({"type": kind + ".complete"})
            if kind == "lifespan.shutdown":
                return
    await asyncio.sleep(float(scope["query_string"] or 0))
    body = b"whole"
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"5")]})
    await send({"type": "http.response.body", "body": body})
server = Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=5, timeout_keep_alive=75))
server.run([socket.socket(fileno=int(sys.argv[1]))])
"""


@asynccontextmanager
async def served() -> AsyncIterator[tuple[asyncio.subprocess.Process, int]]:
    """A process that serves answers of chosen duration (`?seconds`), and its port."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        handle = listener.fileno()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", PROGRAM, str(handle), pass_fds=[handle], env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        port = listener.getsockname()[1]
    try:
        reader, writer = await ask(port, "0")
        assert await answer(reader) is False
        writer.close()
        yield process, port
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def ask(port: int, seconds: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await ask_again(writer, seconds)
    return reader, writer


async def ask_again(writer: asyncio.StreamWriter, seconds: str) -> None:
    writer.write(f"GET /?{seconds} HTTP/1.1\r\nhost: here\r\n\r\n".encode())
    await writer.drain()


async def answer(reader: asyncio.StreamReader) -> bool:
    """Read one whole answer; whether it is the connection's last."""
    head = await reader.readuntil(b"\r\n\r\n")
    assert await reader.readexactly(5) == b"whole"
    return b"connection: close" in head


async def test_what_is_in_flight_is_finished_and_the_exit_code_is_zero() -> None:
    async with served() as (process, port):
        reader, _ = await ask(port, "2")
        idle = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        await answer(reader)
        assert await process.wait() == 0
        assert await idle[0].read() == b""


async def test_new_connections_are_refused_while_old_ones_get_a_last_answer() -> None:
    async with served() as (process, port):
        slow = await ask(port, "1.5")
        idle_reader, idle_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        await asyncio.sleep(0.5)
        with contextlib.suppress(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", port)
            raise AssertionError
        await ask_again(idle_writer, "0")
        assert await answer(idle_reader) is True
        await answer(slow[0])
        assert await process.wait() == 0


@pytest.mark.slow
async def test_what_never_ends_is_cut_off_in_time() -> None:
    async with served() as (process, port):
        _, writer = await ask(port, "600")
        await asyncio.sleep(0.2)
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert await process.wait() == 0
        assert time.monotonic() - started < 10
        writer.close()


async def test_under_load_no_answer_is_torn_and_no_request_on_an_open_connection_lost() -> None:
    seen: Counter[str] = Counter()

    async def client(port: int) -> None:
        try:
            reader, writer = await ask(port, "0")
            while not await answer(reader):
                seen["answered"] += 1
                await ask_again(writer, "0.01")
            seen["closed in order"] += 1
        except (OSError, asyncio.IncompleteReadError) as error:
            seen[type(error).__name__] += 1

    async with served() as (process, port):
        clients = [asyncio.create_task(client(port)) for _ in range(40)]
        await asyncio.sleep(1)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(asyncio.gather(*clients), 10)
        assert await process.wait() == 0
    answered = seen.pop("answered")
    assert answered > 40
    assert seen == {"closed in order": 40}


def test_a_signal_before_anything_runs_ends_in_order() -> None:
    program = (
        "from service.commands.signals import handled, leave\nimport time\n"
        "with handled(leave):\n    print('up', flush=True)\n    time.sleep(60)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=env) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.terminate()
        assert process.wait(10) == 0
