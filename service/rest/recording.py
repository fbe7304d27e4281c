"""Readings taken in over HTTP: one, an array, or a stream of lines."""

from collections.abc import Sequence

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.columns import DELIMITERS, FIELDS, PARAMETERS, Decimal, options_of
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
    opened,
    reason_of,
    request_id_of,
)
from service.edge.streams import streamed, whole_of
from service.edge.writes import idempotency_key_of, written
from service.errors import invalid, worded
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
    known_query(request, "atomic", "summary", "dry_run", *PARAMETERS)
    _check_table(request, media)
    atomic, dry, summary = (flag_of(request, name) for name in ("atomic", "dry_run", "summary"))
    if media == JSON:
        read, single = await _read_body(request)
        return await _recorded(request, caller, read, single=single, atomic=atomic, dry=dry, summary=summary)
    reader = _reader_of(request, media)
    if not atomic:
        return await streamed(request, reader, summary=summary, dry=dry)
    whole = await whole_of(request, reader)
    check_size(len(whole.read))
    return await _recorded(request, caller, whole.read, lines=whole.lines, atomic=True, dry=dry, summary=summary)


def _check_table(request: Request, media: str) -> None:
    for name in request.query_params if media != CSV else ():
        if name in PARAMETERS:
            message = worded("This is about tables. Send one as {media}, or leave it out.", media=CSV)
            raise invalid(name, "only_of_tables", message)


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
    lines: Sequence[int] | None = None,
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
    if dry:  # nothing is done, so that nothing is remembered under a key either
        async with edge.load.writing(size), opened(request, caller, write=True) as work, work.part(keep=False):
            told = await record_batch(work, read, atomic=atomic)
        return recorded_response(request, told, lines=lines, single=single, summary=summary)
    counted: list[Recorded] = []

    async def act(work: Work) -> Response:
        told = await record_batch(work, read, atomic=atomic)
        counted.append(told)
        return recorded_response(request, told, lines=lines, single=single, summary=summary)

    async with edge.load.writing(size):
        response = await written(request, caller, act)
    for told in counted:  # on disk now; none for a repeated request
        count_readings(told.counts())
    return response


TEXT = {"type": "string"}
TABLE = {
    "delimiter": ({"type": "string", "enum": list(DELIMITERS)}, "CSV: what stands between cells. Unset: found out."),
    "decimal": ({"type": "string", "enum": list(Decimal)}, "CSV: what stands before decimals. Unset: 1234.5."),
    "metric": (TEXT, "CSV: the metric of every row, instead of a column."),
    "source": (TEXT, "CSV: the source of every row, instead of a column."),
    "wide": ({"type": "boolean", "default": False}, "CSV: each column that is no field is a metric, by its key or id."),
    "ignore": ({"type": "array", "items": TEXT}, "CSV: columns to leave out."),
    **{f"column[{name}]": (TEXT, f"CSV: the column in which `{name}` stands.") for name in FIELDS},
}
"""How a table is written, by the names of PARAMETERS."""

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
        bodies={
            LINES[0]: TEXT | {"description": "A reading a line, each a JSON object."},
            CSV: TEXT | {"description": "A header, then a reading a row; or a row a moment and a column a metric."},
        },
        parameters=(*FLAGS, *(query(name, schema, text) for name, (schema, text) in TABLE.items())),
        description="One reading, an array of at most 10,000, or a stream of any length as JSON lines or CSV. Each "
        "item has its own outcome. What is answered 200 is on disk. If no item at all can be taken, the answer is a "
        "problem (422) that carries the outcomes too.",
    ),
)
