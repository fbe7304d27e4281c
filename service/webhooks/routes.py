"""Signed input: `POST /v1/ingest/{id}` takes readings from services that sign what they send.

In order: the size, the signature over the exact bytes, the memory of delivery ids, the readings, and one commit for
all of it; then the answer. The same delivery id again gets the first answer again.
"""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.batches import READINGS, in_words, items_of
from service.edge.documents import Operation, describe
from service.edge.languages import speak
from service.edge.observability import count_readings
from service.edge.requests import body_of, count, edge_of, identity_of, known_query
from service.edge.responses import json_response
from service.errors import Kind, Problem
from service.operations.readings import Outcomes, record_readings
from service.operations.sources import answer_delivery, find_workspaces, remember_delivery, source_of_delivery
from service.operations.validation import read_json
from service.operations.workspaces import get_workspace
from service.present.wire import told
from service.store.tables.sources import Scheme
from service.store.work import Caller, open_work
from service.webhooks.signatures import verify

router = APIRouter(prefix="/v1")
NOT_MEANT = (Kind.UNAUTHENTICATED, Kind.NOT_FOUND)
"""What it means that a source of this id, in one workspace of several, has not signed a delivery."""


async def ingest(request: Request) -> Response:
    """Take a signed delivery of readings."""
    known_query(request)
    edge = edge_of(request)
    source_id = identity_of(request, "source")
    callers = await find_workspaces(edge.database, source_id)
    await count(request, callers[0], "source", source_id)
    body = await body_of(request)
    for caller in callers[:-1]:
        try:
            return await _taken_by(request, caller, source_id, body)
        except Problem as problem:
            if problem.kind not in NOT_MEANT:
                raise
    return await _taken_by(request, callers[-1], source_id, body)


async def _taken_by(request: Request, caller: Caller, source_id: UUID, body: bytes) -> Response:
    """Take a delivery in one workspace, if its source there has signed it."""
    edge = edge_of(request)
    async with edge.load.writing(len(body)), open_work(edge.database, caller, write=True) as work:
        source = await source_of_delivery(work, source_id)
        speak(request.headers, (await get_workspace(work)).locale)
        headers = dict(request.headers.items())
        delivery_id = verify(
            Scheme(source.scheme), [source.secret], headers, body, work.now, source.header, source.prefix
        )
        request.scope["oarlock.workspace_id"] = caller.workspace_id
        if delivery_id is not None:
            first = await remember_delivery(work, source_id, delivery_id)
            if first is not None:
                return json_response(first)
        outcomes = await record_readings(work, items_of(read_json(body)), source=source.name)
        answer: dict[str, Any] = told(in_words(outcomes))
        if delivery_id is not None:
            await answer_delivery(work, source_id, delivery_id, answer)
    count_readings(outcomes)
    return json_response(answer)


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
        body=READINGS,
        description="The source's own signature takes the place of a key. Every item has its own outcome; a delivery "
        "that was understood is answered 200 even if items were rejected, since sending it again would not help. "
        "The same delivery id again gets the first answer again.",
        public=True,
    ),
)
