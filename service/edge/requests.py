"""One request: its id, its caller, its body, and the work done for it."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Container, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from urllib.parse import unquote_to_bytes
from uuid import UUID

from starlette.requests import Request

from service.edge.intake import Intake
from service.edge.kept import Kept
from service.edge.keyring import WORKSPACE, Keyring
from service.edge.languages import speak
from service.edge.load import Load
from service.edge.rates import Policy, Rates
from service.edge.spans import CALLER
from service.errors import Kind, Problem, invalid, joined, not_found, worded
from service.operations.validation import SMALL_BODY, decode, read_json
from service.settings import Settings
from service.store.database import Database
from service.store.work import Caller, Work, open_work

NOUN_BYTES = 524_288
"""More than any noun needs. Finding all the faults of what is much larger would keep others waiting."""

MAX_REASON = 1000
UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of characters."""
Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class Edge:
    """What every edge needs; kept in the application's state."""

    settings: Settings
    database: Database
    keyring: Keyring
    rates: Rates
    intake: Intake
    kept: Kept
    load: Load = field(default_factory=Load)


def edge_of(request: Request) -> Edge:
    """The application's edge."""
    return request.app.state.edge


def request_id_of(request: Request) -> str | None:
    """The id under which this request is logged."""
    return request.scope.get("oarlock.request_id")


async def caller_of(request: Request) -> Caller:
    """Who asks, within the limits of the key. This comes before the body: strangers are not read."""
    caller = await still(request)
    request.scope[CALLER] = caller
    speak(request.headers, caller.locale)
    await count(request, caller, "key", caller.bearer_id)
    return caller


async def still(request: Request) -> Caller:
    """Who asks, as it stands now: what goes on for long asks again, for what was revoked meanwhile."""
    named = (request.headers.get(name) for name in ("authorization", WORKSPACE))
    return await edge_of(request).keyring.caller_of(*named, request_id=request_id_of(request))


async def count(request: Request, caller: Caller, policy: Policy, subject_id: UUID) -> None:
    """Count a request, once however often it is looked at, and refuse it if there were too many."""
    if "oarlock.rate" in request.scope:
        return
    counted = await edge_of(request).rates.count(caller.workspace_id, policy, subject_id)
    request.scope["oarlock.rate"] = counted.headers
    if counted.problem is not None:
        raise counted.problem


@asynccontextmanager
async def opened(request: Request, caller: Caller, *, write: bool = False) -> AsyncIterator[Work]:
    """Work for a caller. It commits on leaving, before anything is answered."""
    database, reason = edge_of(request).database, reason_of(request) if write else None
    named = request_id_of(request)
    async with open_work(database, caller, write=write, anywhere=True, request_id=named, reason=reason) as work:
        yield work


def reason_of(request: Request) -> str | None:
    """Why the caller does it: the header Oarlock-Reason in UTF-8, or encoded as RFC 8187 has it (`UTF-8''…`)."""
    raw = next((value for name, value in request.headers.raw if name == b"oarlock-reason"), b"").strip()
    if raw[:7].lower() == b"utf-8''":
        raw = unquote_to_bytes(raw[7:])
    try:
        reason = raw.decode()
    except UnicodeDecodeError:
        reason = raw.decode("latin-1")
    return checked_reason(reason, "Oarlock-Reason")


def checked_reason(reason: str | None, pointer: str) -> str | None:
    """A reason that can stand in the log; what is blank is none."""
    text = (reason or "").strip()
    if len(text) > MAX_REASON or UNWRITABLE.search(text):
        message = worded("A reason is one line of at most {most} characters.", most=MAX_REASON)
        raise invalid(pointer, "malformed", message)
    return text or None


async def body_of(request: Request, most: int | None = None, *, encodings: Container[str] = ("identity",)) -> bytes:
    """The body, up to the limit, or `most` bytes if that is less, and no further. It is read once and then known.

    It comes as it was sent, in one of the content encodings the caller knows.
    """
    if "oarlock.body" in request.scope:
        return request.scope["oarlock.body"]
    edge = edge_of(request)
    limit = min(most or sys.maxsize, edge.settings.max_body_bytes)
    declared = request.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > limit:
        raise _too_large(limit)
    check_encoding(request, encodings)
    body = bytearray()
    try:
        async with asyncio.timeout(edge.settings.body_timeout_seconds):
            more = True
            while more:
                message = await request.receive()
                if message["type"] == "http.disconnect":
                    raise Problem(Kind.MALFORMED, "The body broke off.")
                part, more = message.get("body", b""), message.get("more_body", False)
                if len(body) + len(part) > limit:
                    raise _too_large(limit)
                edge.load.hold(request.scope, len(part), edge.settings.max_body_bytes)
                body += part
    except TimeoutError:
        raise Problem(Kind.TOO_SLOW, "The body did not arrive in time. Send less at a time.") from None
    request.scope["oarlock.body"] = bytes(body)
    return request.scope["oarlock.body"]


def encoding_of(request: Request) -> str:
    """The content encoding of the body."""
    return request.headers.get("content-encoding", "identity").strip().lower()


def check_encoding(request: Request, known: Container[str]) -> str:
    """The content encoding of the body, refused if it is not among those that are known here."""
    encoding = encoding_of(request)
    if encoding not in known:
        raise Problem(Kind.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a Content-Encoding.")
    return encoding


def _too_large(limit: int) -> Problem:
    return Problem(Kind.TOO_LARGE, worded("Send at most {most:,} bytes.", most=limit))


def media_of(request: Request) -> str:
    """The content type of the body, without its parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def check_json(request: Request, *accepted: str, also: Sequence[str] = ()) -> None:
    """Refuse bodies of another content type; those in `also` are taken, but not named."""
    kinds = accepted or ("application/json",)
    if media_of(request) not in (*kinds, *also):
        media = joined(kinds, "{one} or {other}")
        raise Problem(Kind.UNSUPPORTED_MEDIA_TYPE, worded("Send {media}, and say so in Content-Type.", media=media))


async def decoded(request: Request, shape: type[Shape], most: int | None = None) -> Shape:
    """The JSON body as a checked value."""
    check_json(request)
    return decode(shape, await body_of(request, most))


@asynccontextmanager
async def computing(request: Request, shape: type[Shape]) -> AsyncIterator[Shape]:
    """The JSON body as a checked value to compute with. Who sends a large one takes turns with others who do.

    So there is always a thread for small ones, and what large ones are made into never fills the memory.
    """
    check_json(request)
    body = await body_of(request)
    if len(body) <= SMALL_BODY:
        yield decode(shape, body)
        return
    load = edge_of(request).load
    async with load.turns:
        yield decode(shape, body) if len(body) <= NOUN_BYTES else await load.paced(partial(decode, shape, body))


async def values_of(request: Request) -> Any:
    """The JSON body as it is."""
    check_json(request)
    body = await body_of(request)
    return read_json(body) if len(body) <= NOUN_BYTES else await edge_of(request).load.paced(partial(read_json, body))


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
        raise invalid(name, "wrong_type", worded("{name}: say true or false.", name=name))
    return text == "true"


def known_query(request: Request, *names: str) -> None:
    """Refuse query parameters that mean nothing here, rather than ignore a misspelt one."""
    for name in request.query_params:
        if name not in names:
            known = worded("There is no such query parameter. Known are: {known}.", known=", ".join(names))
            none = "There is no such query parameter. There are none here."
            raise invalid(name[:100], "unknown_parameter", known if names else none)
