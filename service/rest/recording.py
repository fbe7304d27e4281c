"""Readings taken in over HTTP: one, an array, or a stream of lines."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.columns import PARAMETERS, options_of
from service.edge.batches import READINGS, recorded_response
from service.edge.documents import Operation, describe, query
from service.edge.load import SMALL_BATCH
from service.edge.observability import count_readings
from service.edge.requests import (
    NOUN_BYTES,
    body_of,
    caller_of,
    check_json,
    edge_of,
    flag_of,
    known_query,
    media_of,
    reason_of,
    request_id_of,
)
from service.edge.streams import Undone, streamed
from service.edge.writes import idempotency_key_of, written
from service.operations.intake import Read, check_size, read_body, record_batch
from service.operations.lines import Delimited, JsonLines, Reader
from service.operations.outcomes import Outcomes, Recorded
from service.store.work import Caller, Work

router = APIRouter(prefix="/v1")

JSON, CSV = "application/json", "text/csv"
LINES = ("application/x-ndjson", "application/jsonl", "application/x-jsonlines")


async def create_readings(request: Request) -> Response:
    """Record one reading, many, or a stream."""
    caller = await caller_of(request)
    media = media_of(request)
    check_json(request, JSON, LINES[0], CSV, also=LINES)
    known_query(request, "atomic", "summary", "dry_run", *(PARAMETERS if media == CSV else ()))
    atomic, dry, summary = (flag_of(request, name) for name in ("atomic", "dry_run", "summary"))
    if media == JSON:
        read, single = await _read_body(request)
        return await _recorded(request, caller, read, single=single, atomic=atomic, dry=dry, summary=summary)
    reader = _reader_of(request, media)
    if not atomic:
        return await streamed(request, caller, reader, summary=summary, dry=dry)
    every = [] if (first := reader.feed(await body_of(request))) is None else [*first.read]
    every += reader.end().read
    check_size(len(every))
    return await _recorded(request, caller, every, atomic=True, dry=dry, summary=summary)


def _reader_of(request: Request, media: str) -> Reader:
    if media != CSV:
        return JsonLines()
    known = [(name, value) for name, value in request.query_params.multi_items() if name in PARAMETERS]
    return Delimited(options_of(known))


async def _read_body(request: Request) -> tuple[Read, bool]:
    body = await body_of(request)
    return read_body(body) if len(body) <= NOUN_BYTES else await edge_of(request).load.paced(lambda: read_body(body))


async def _recorded(
    request: Request,
    caller: Caller,
    read: Read,
    *,
    single: bool = False,
    atomic: bool = False,
    dry: bool = False,
    summary: bool = False,
) -> Response:
    """Record a batch. Small ones that need no transaction of their own share one."""
    edge = edge_of(request)
    size = len(await body_of(request))
    alone = atomic or dry or size > SMALL_BATCH or idempotency_key_of(request) or reason_of(request)
    if not alone:
        told = await edge.intake.record(caller, read, request_id_of(request))
        count_readings(told.counts())
        return recorded_response(request, told, single=single, summary=summary)
    counted: list[Recorded] = []

    async def act(work: Work) -> Response:
        told = await record_batch(work, read, atomic=atomic)
        if dry:
            raise Undone(told)
        counted.append(told)
        return recorded_response(request, told, single=single, summary=summary)

    try:
        async with edge.load.writing(size):
            response = await written(request, caller, act)
    except Undone as undone:
        return recorded_response(request, undone.told, single=single, summary=summary)
    for told in counted:  # on disk now; none for a repeated request
        count_readings(told.counts())
    return response


FLAGS = (
    query("atomic", {"type": "boolean", "default": False}, "All or none."),
    query("summary", {"type": "boolean", "default": False}, "List only the items that did not land."),
    query("dry_run", {"type": "boolean", "default": False}, "Answer what would happen, and leave nothing behind."),
)

describe(
    router,
    "POST",
    "/readings",
    create_readings,
    Operation(
        "record_readings",
        "Record readings",
        "readings",
        Outcomes,
        body=READINGS,
        parameters=FLAGS,
        description="One reading, an array of at most 10,000, or a stream of any length as JSON lines or CSV. Each "
        "item has its own outcome. What is answered 200 is on disk. If no item at all can be taken, the answer is a "
        "problem (422) that carries the outcomes too.",
    ),
)
