"""Bodies of any length, as they come: inflated if they were packed, and never waited for too long."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import ClientDisconnect, Request

from service.edge.inflation import GZIP, Inflation
from service.edge.requests import check_encoding, edge_of
from service.errors import Kind, Problem

ENCODINGS = ("identity", GZIP)
"""How a body may be packed."""


async def bytes_of(request: Request) -> AsyncIterator[bytes]:
    """The body in parts. Who sends may take any time in all, but not for the next bytes."""
    inflation = Inflation() if check_encoding(request, ENCODINGS) == GZIP else None
    parts, seconds = request.stream().__aiter__(), edge_of(request).settings.body_timeout_seconds
    while True:
        try:
            async with asyncio.timeout(seconds):
                part = await anext(parts, None)
        except TimeoutError:
            raise Problem(Kind.TOO_SLOW, "The body did not arrive in time. Send less at a time.") from None
        except ClientDisconnect:
            raise Problem(Kind.MALFORMED, "The body broke off.") from None
        if part is None:
            break
        for piece in (part,) if inflation is None else inflation.feed(part):
            yield piece
    if inflation is not None:
        inflation.end()
