"""The least that answers: one statement whose JSON PostgreSQL makes; bare ASGI, and FastAPI as its manual has it.

Run as `python -m benchmarks.beside.bare <bare|fastapi> <database> <socket>`. Nobody is asked who they are.
"""

import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import uvicorn
from fastapi import FastAPI, Response

HERE = Path(__file__).parent
POOL = 8
STATEMENTS = {name: (HERE / f"{name}.sql").read_text() for name in ("dashboard", "small", "objective", "objectives")}
"""By the first part of the path; the ids in the rest of it are the arguments."""

HEAD = {"type": "http.response.start", "status": 200}


class Bare:
    """A handler with nothing around it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.pool: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer a request."""
        if scope["type"] == "lifespan":
            await receive()
            self.pool = await asyncpg.create_pool(self.url, min_size=POOL, max_size=POOL)
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await self.pool.close()
            await send({"type": "lifespan.shutdown.complete"})
            return
        _, name, *ids = scope["path"].split("/")
        body = (await self.pool.fetchval(STATEMENTS[name], *ids)).encode() if ids else b"{}"
        length = (b"content-length", str(len(body)).encode())
        await send(HEAD | {"headers": [(b"content-type", b"application/json"), length]})
        await send({"type": "http.response.body", "body": body})


def make_fastapi(url: str) -> FastAPI:
    """The same as the manual of FastAPI has it, with the answer as ready bytes; and a route without anything."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with asyncpg.create_pool(url, min_size=POOL, max_size=POOL) as app.state.pool:
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/empty")
    async def get_nothing() -> Response:
        return Response(b"{}", media_type="application/json")

    @app.get("/{name}/{workspace}/{identity}")
    async def get(name: str, workspace: UUID, identity: UUID) -> Response:
        body = await app.state.pool.fetchval(STATEMENTS[name], workspace, identity)
        return Response(body.encode(), media_type="application/json")

    return app


def main(kind: str, url: str, descriptor: str) -> None:
    """Serve on a socket that is open already."""
    app = Bare(url) if kind == "bare" else make_fastapi(url)
    config = uvicorn.Config(
        app, http="httptools", loop="uvloop", lifespan="on", log_config=None, access_log=False, timeout_keep_alive=75
    )
    uvicorn.Server(config).run([socket.socket(fileno=int(descriptor))])


if __name__ == "__main__":
    main(*sys.argv[1:])
