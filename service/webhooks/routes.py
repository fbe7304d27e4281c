"""Signed input: `POST /v1/ingest/{id}` takes readings from services that sign what they send.

In order: the size, the signature over the exact bytes, the memory of delivery ids, the readings, and one commit for
all of it; then the answer. A delivery that cannot be read is kept all the same, with the reason it is refused for.
"""

import hmac
import re
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from service.edge.batches import READINGS
from service.edge.conditions import etag_of, is_known
from service.edge.documents import Operation, describe, query
from service.edge.languages import speak, spoken
from service.edge.observability import count_readings, count_received
from service.edge.requests import body_of, count, edge_of, flag_of, identity_of, known_query, request_id_of
from service.edge.responses import INERT, json_response
from service.edge.spans import CALLER
from service.errors import Kind, Problem, invalid
from service.operations.deliveries import Handled, take_delivery
from service.operations.forms import BATCH, EVENT, JSON, Arrived, kept_headers
from service.operations.outcomes import Outcomes
from service.operations.sources import find_workspaces, secrets_of, source_of_delivery
from service.operations.workspaces import get_workspace
from service.store.tables.sources import Encoding, Scheme
from service.store.work import Caller, Work, open_work
from service.webhooks.signatures import verify

router = APIRouter(prefix="/v1")
NOT_MEANT = (Kind.UNAUTHENTICATED, Kind.NOT_FOUND)
"""What it means that a source of this id, in one workspace of several, has not signed a delivery."""

CHALLENGE = re.compile(r"[!-~]{1,200}")
MODE, TOKEN, ASKED = "hub.mode", "hub.verify_token", "hub.challenge"


async def ingest(request: Request) -> Response:
    """Take a signed delivery of readings."""
    known_query(request, "dry_run")
    dry_run = flag_of(request, "dry_run")
    source_id = identity_of(request, "source")
    callers = await _workspaces(request, source_id)
    body = await body_of(request)
    for caller in callers[:-1]:
        try:
            return await _taken_by(request, caller, source_id, body, dry_run=dry_run)
        except Problem as problem:
            if problem.kind not in NOT_MEANT:
                raise
    try:
        return await _taken_by(request, callers[-1], source_id, body, dry_run=dry_run)
    except Problem as problem:
        if problem.kind in NOT_MEANT:
            count_received("refused")
        raise


async def _workspaces(request: Request, source_id: UUID) -> list[Caller]:
    """The workspaces that may be meant; the request is counted."""
    callers = await find_workspaces(edge_of(request).database, source_id)
    await count(request, callers[0], "source", source_id)
    return callers


async def _taken_by(request: Request, caller: Caller, source_id: UUID, body: bytes, *, dry_run: bool) -> Response:
    """Take a delivery in one workspace, if its source there has signed it. It is answered after the commit."""
    edge, request_id = edge_of(request), request_id_of(request)
    async with (
        edge.load.writing(len(body)),
        open_work(edge.database, caller, write=True, request_id=request_id) as work,
    ):
        source = await source_of_delivery(work, source_id)
        speak(request.headers, (await get_workspace(work)).locale)
        headers = dict(request.headers.items())
        signed_id = _proven(work, source, headers, body)
        request.scope[CALLER] = caller
        kept = kept_headers(headers, source.header, source.delivery_header)
        sent = Arrived(body, headers.get("content-type"), kept)
        handled = await take_delivery(work, source, sent, signed_id, language=spoken(), dry_run=dry_run)
    return _answered(handled, dry_run=dry_run)


def _proven(work: Work, source: Row, headers: dict[str, str], body: bytes) -> str | None:  # pyright: ignore[reportMissingTypeArgument]
    scheme, encoding = Scheme(source.scheme), Encoding(source.encoding)
    held = secrets_of(source, work.now)
    return verify(scheme, held, headers, body, work.now, source.header, source.prefix, encoding)


def _answered(handled: Handled, *, dry_run: bool) -> Response:
    if not dry_run:
        count_received("taken" if handled.problem is None else "unreadable")
    if handled.problem is not None:
        raise handled.problem
    if handled.outcomes is not None and not dry_run:
        count_readings(handled.outcomes.counts())
    return json_response(handled.answer)


async def confirm(request: Request) -> Response:
    """Answer the question by which Meta makes sure that an address is meant to take its deliveries.

    The challenge is answered, as text, to whoever names the source's `verify_token`, or where it has none its secret.
    """
    known_query(request, MODE, TOKEN, ASKED)
    mode, token, challenge = (request.query_params.get(name, "") for name in (MODE, TOKEN, ASKED))
    source_id = identity_of(request, "source")
    callers = await _workspaces(request, source_id)
    if mode != "subscribe":
        raise invalid(MODE, "wrong_value", "The mode has to be “subscribe”.")
    if not CHALLENGE.fullmatch(challenge):
        raise invalid(ASKED, "malformed", "A challenge has 1 to 200 visible ASCII characters.")
    if not any([await _has_token(request, caller, source_id, token) for caller in callers]):
        message = "This is not the source's verify_token, nor, where it has none, its secret."
        raise Problem(Kind.UNAUTHENTICATED, message)
    etag = etag_of(challenge.encode())
    headers = {**INERT, "ETag": etag, "Cache-Control": "no-store"}
    if is_known(request, etag):
        return Response(status_code=304, headers=headers)
    return Response(challenge, 200, headers, "text/plain")


async def _has_token(request: Request, caller: Caller, source_id: UUID, token: str) -> bool:
    async with open_work(edge_of(request).database, caller) as work:
        source = await source_of_delivery(work, source_id)
        expected = secrets_of(source, work.now) if source.verify_token is None else [source.verify_token]
    given = token.encode(errors="replace")
    alike = [hmac.compare_digest(one.encode(), given) for one in expected if one]  # all, however early one is
    return True in alike


TEXT = {"type": "string"}
describe(
    router,
    "POST",
    "/ingest/{id}",
    ingest,
    Operation(
        "ingest",
        "Take a signed delivery of readings",
        "readings",
        Outcomes,
        body={"anyOf": [READINGS, {"description": "CloudEvents, or whatever the source's mapping reads."}]},
        media=(JSON, EVENT, BATCH),
        parameters=(query("dry_run", {"type": "boolean", "default": False}, "Say what would become of it, no more."),),
        description="The source's own signature takes the place of a key. Every item has its own outcome; a delivery "
        "that was understood is answered 200 even if items were rejected, since sending it again would not help. "
        "The same delivery id again gets the first answer again.",
        public=True,
    ),
)
describe(
    router,
    "GET",
    "/ingest/{id}",
    confirm,
    Operation(
        "confirm_source",
        "Answer Meta's challenge",
        "readings",
        content={"text/plain": {"schema": TEXT}},
        parameters=(
            query(MODE, {"type": "string", "enum": ["subscribe"]}, "What Meta wants."),
            query(TOKEN, TEXT, "The source's `verify_token`."),
            query(ASKED, {"type": "string", "pattern": "^[!-~]{1,200}$"}, "What is to be answered."),
        ),
        public=True,
    ),
)
