"""One request: its id, its caller, its body, and the work done for it."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from starlette.requests import Request

from service.edge.keyring import Keyring
from service.errors import Kind, Problem, invalid, not_found
from service.operations.validation import decode
from service.settings import Settings
from service.store.database import Database
from service.store.work import Caller, Work, open_work

NOUN_BYTES = 524_288
"""More than any noun needs. Finding all the faults of what is much larger would keep others waiting."""

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class Edge:
    """What every edge needs; kept in the application's state."""

    settings: Settings
    database: Database
    keyring: Keyring


def edge_of(request: Request) -> Edge:
    """The application's edge."""
    return request.app.state.edge


def request_id_of(request: Request) -> str | None:
    """The id under which this request is logged."""
    return request.scope.get("oarlock.request_id")


async def caller_of(request: Request) -> Caller:
    """Who asks. This comes before the body: strangers are not read."""
    caller = await edge_of(request).keyring.caller_of(request.headers.get("authorization"))
    request.scope["oarlock.workspace_id"] = caller.workspace_id
    return caller


@asynccontextmanager
async def opened(request: Request, caller: Caller, *, write: bool = False) -> AsyncIterator[Work]:
    """Work for a caller. It commits on leaving, before anything is answered."""
    async with open_work(edge_of(request).database, caller, write=write) as work:
        yield work


async def body_of(request: Request, most: int | None = None) -> bytes:
    """The body, up to the limit, or `most` bytes if that is less, and no further."""
    limit = min(most or sys.maxsize, edge_of(request).settings.max_body_bytes)
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise _too_large(limit)
        parts.append(part)
    return b"".join(parts)


def _too_large(limit: int) -> Problem:
    return Problem(Kind.TOO_LARGE, f"Send at most {limit:,} bytes.")


def check_json(request: Request, *accepted: str) -> None:
    """Refuse bodies of another content type."""
    kinds = accepted or ("application/json",)
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given not in kinds:
        raise Problem(Kind.UNSUPPORTED_MEDIA_TYPE, f"Send {' or '.join(kinds)}, and say so in Content-Type.")


async def decoded(request: Request, shape: type[Shape], most: int | None = None) -> Shape:
    """The JSON body as a checked value."""
    check_json(request)
    return decode(shape, await body_of(request, most))


def identity_of(request: Request, noun: str, *, text: str | None = None) -> UUID:
    """The id in the path, which the router has read, or in `text`; what is no UUID names nothing."""
    if text is None:
        return request.path_params["id"]
    try:
        return UUID(text) if len(text) == 36 else _missing(noun)
    except ValueError:
        return _missing(noun)


def _missing(noun: str) -> Any:
    raise not_found(noun)


def flag_of(request: Request, name: str) -> bool:
    """A query parameter that is true or false."""
    text = request.query_params.get(name, "false")
    if text not in ("true", "false"):
        raise invalid(name, "wrong_type", f"{name}: say true or false.")
    return text == "true"


def known_query(request: Request, *names: str) -> None:
    """Refuse query parameters that mean nothing here, rather than ignore a misspelt one."""
    for name in request.query_params:
        if name not in names:
            known = f"Known are: {', '.join(names)}." if names else "There are none here."
            raise invalid(name[:100], "unknown_parameter", f"There is no such query parameter. {known}")
