"""One attempt to deliver an event: signed by Standard Webhooks, bounded in time and size, and followed nowhere else."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import httpcore
import httpx
from standardwebhooks import Webhook

from service import __version__
from service.core.outbound.addresses import Permits
from service.core.outbound.schedule import asked_for
from service.core.outbound.urls import read_url
from service.errors import Problem
from service.operations.outgoing import Attempt, Parcel
from service.operations.resolving import Unresolved
from service.traces import outward
from service.webhooks.outbound.network import JudgedNetwork

SECONDS, CONNECT_SECONDS = 15.0, 5.0
"""What an attempt may take in all, and until it is connected."""

MOST_READ = 65_536
"""Bytes of an answer's body that are read."""

MOST_KEPT = 1_000
"""Characters of them that are kept."""

IDLE_SECONDS = 10.0
"""How long a connection is kept for the next event."""

Headers = list[tuple[bytes, bytes]]


class Sender:
    """Sends events over connections that it keeps for a while; no proxy, no cookies, no redirects."""

    def __init__(self, permits: Permits, at_once: int, tls: ssl.SSLContext | None = None) -> None:
        self._permits = permits
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(),
            max_connections=at_once,
            max_keepalive_connections=at_once,
            keepalive_expiry=IDLE_SECONDS,
            network_backend=JudgedNetwork(permits),
        )

    async def close(self) -> None:
        """Close all connections."""
        await self._pool.aclose()

    async def send(self, parcel: Parcel, now: datetime) -> Attempt:
        """Try once. Whatever goes wrong is told in the answer; nothing is raised but what ends the process."""
        begun = time.monotonic()
        status, headers, body, code = None, {}, b"", None
        try:
            async with asyncio.timeout(SECONDS), self._answer(parcel, now) as response:
                status, headers = response.status, _named(response.headers)
                body = await _beginning(response)
        except Exception as error:
            # An answer counts from its first line on: what follows is only kept to be looked at.
            code = None if status is not None else code_of(error)
        return Attempt(
            began_at=now,
            milliseconds=round((time.monotonic() - begun) * 1000),
            status_code=status,
            code=code if status is None else _code_of_status(status),
            answer=_shown(body) if status is not None else None,
            retry_after=asked_for(headers.get("retry-after"), now),
        )

    @asynccontextmanager
    async def _answer(self, parcel: Parcel, now: datetime) -> AsyncIterator[httpcore.Response]:
        read_url(parcel.url, self._permits)
        limits = {"connect": CONNECT_SECONDS, "read": SECONDS, "write": SECONDS, "pool": SECONDS}
        request = self._pool.stream(
            "POST",
            parcel.url,
            headers=[*signed(parcel, now), *outward().items()],
            content=parcel.payload.encode(),
            extensions={"timeout": limits},
        )
        async with request as response:
            yield response


def signed(parcel: Parcel, now: datetime) -> list[tuple[str, str]]:
    """The headers of an attempt, with a signature by each secret that counts."""
    event_id = str(parcel.event_id)
    signatures = (Webhook(secret).sign(event_id, now, parcel.payload) for secret in parcel.secrets)
    return [
        ("content-type", "application/json"),
        ("user-agent", f"Oarlock/{__version__} (webhooks)"),
        ("accept", "*/*"),
        ("webhook-id", event_id),
        ("webhook-timestamp", str(int(now.timestamp()))),
        ("webhook-signature", " ".join(signatures)),
    ]


CODES: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((Problem,), "refused_address"),
    ((Unresolved,), "unknown_host"),
    ((TimeoutError, httpcore.TimeoutException), "timeout"),
    ((httpcore.ConnectError,), "not_connected"),
    ((httpcore.NetworkError, httpcore.RemoteProtocolError, OSError), "connection_lost"),
)
"""Why there was no answer, as a stable code."""


def code_of(error: Exception) -> str:
    """Why there was no answer, as a stable code; of what nobody has thought of, `not_sent`."""
    if isinstance(error, httpcore.ConnectError) and isinstance(error.__cause__ or error.__context__, ssl.SSLError):
        return "tls_failed"
    return next((code for kinds, code in CODES if isinstance(error, kinds)), "not_sent")


def _code_of_status(status: int) -> str | None:
    if 200 <= status < 300:
        return None
    return "redirected" if 300 <= status < 400 else "refused"


def _named(headers: Headers) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}


async def _beginning(response: httpcore.Response) -> bytes:
    """As much of a body as is read, as it came: nothing is unpacked."""
    found = b""
    async for piece in response.aiter_stream():
        found += piece
        if len(found) >= MOST_READ:
            break
    return found[:MOST_READ]


def _shown(body: bytes) -> str:
    """What PostgreSQL can keep of a body."""
    return body.decode(errors="replace").replace("\x00", "\ufffd")[:MOST_KEPT]
