"""A whole workspace over HTTP: out as lines, in from lines, and gone."""

import tempfile
import zlib
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import IO, Any, ClassVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from service.edge.conditions import wanted_versions
from service.edge.documents import Operation, describe, query
from service.edge.erasures import tell_erased
from service.edge.inflation import GZIP
from service.edge.languages import spoken
from service.edge.requests import (
    caller_of,
    check_json,
    edge_of,
    flag_of,
    known_query,
    opened,
    reason_of,
    request_id_of,
    still,
)
from service.edge.responses import json_response
from service.edge.uploads import bytes_of
from service.edge.writes import idempotency_key_of
from service.errors import RETRYABLE, Kind, Problem, invalid
from service.i18n import translate
from service.operations.exporting import export_workspace
from service.operations.history import log_export
from service.operations.imports import Conflict, Counts, Imported, import_export
from service.operations.permissions import admit
from service.operations.workspaces import erase_workspace
from service.store.work import Caller

router = APIRouter(prefix="/v1")

LINES = "application/x-ndjson"
ALSO = ("application/jsonl", "application/x-jsonlines")
HELD_IN_MEMORY = 1_048_576
"""Bytes of an import that are held in memory; longer ones lie in a file until they are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedWorkspace(Counts):
    """What became of the lines of an export."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    dry_run: bool
    """Whether nothing was written, and this is what would have been."""
    types: dict[str, Counts]
    """The same by type of line; `workspace` is what the workspace has set."""
    conflicts: tuple[Conflict, ...]
    """The first 1,000 lines that were not written, and why."""
    omitted: int
    """Conflicts that are not listed."""


def imported_of(told: Imported, language: str, *, dry: bool) -> ImportedWorkspace:
    """What became of an import, in words."""
    conflicts = (
        Conflict(line=one.line, type=one.type, code=one.code, message=translate(one.message, language))
        for one in told.conflicts
    )
    types = {name: Counts(**counts) for name, counts in told.counts.items()}
    own: dict[str, Any] = {"dry_run": dry, "types": types, "conflicts": tuple(conflicts), "omitted": told.omitted}
    return ImportedWorkspace(**asdict(told.total()), **own)


class Lines(StreamingResponse):
    """Lines that are read while they are sent; whatever becomes of the sending, the reading ends with it."""

    def __init__(self, lines: AsyncIterator[bytes], headers: dict[str, str]) -> None:
        super().__init__(lines, headers=headers, media_type=LINES)
        self._lines: Any = lines

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send them."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._lines.aclose()


async def get_export(request: Request) -> Response:
    """The whole workspace as lines of JSON, all of one moment, without keys and secrets."""
    caller = await caller_of(request)
    known_query(request)
    admit(caller, "export_workspace")
    packed = GZIP in request.headers.get("accept-encoding", "").lower()
    headers = {"Content-Disposition": 'attachment; filename="oarlock.ndjson"', "Vary": "Accept-Encoding"}
    headers |= {"Cache-Control": "no-store"} | ({"Content-Encoding": GZIP} if packed else {})
    if request.method == "HEAD":
        return Response(headers=headers, media_type=LINES)
    if edge_of(request).load.exports.locked():
        raise Problem(Kind.UNAVAILABLE, "Another export is being read right now. Try again.")
    request.scope["oarlock.deadline"].reschedule(None)
    async with opened(request, caller, write=True) as work:
        log_export(work)
    lines = _lines(request, caller)
    lines = _packed(lines) if packed else lines
    first = await anext(lines)
    return Lines(_with(first, lines), headers)


async def _lines(request: Request, caller: Caller) -> AsyncIterator[bytes]:
    async with edge_of(request).load.exports, opened(request, caller) as work:
        async for piece in await export_workspace(work):
            yield piece
            if not await _goes_on(request):
                return  # without the last line, so that nobody takes it for whole


async def _goes_on(request: Request) -> bool:
    """Whether the caller may still have what is being sent; that may be unknown for a while."""
    try:
        admit(await still(request), "export_workspace")
    except Problem as problem:
        return problem.kind in RETRYABLE
    return True


async def _packed(lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    packing = zlib.compressobj(wbits=31)
    async for piece in lines:
        if packed := packing.compress(piece):
            yield packed
    yield packing.flush()


async def _with(first: bytes, lines: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield first
    async for piece in lines:
        yield piece


async def post_import(request: Request) -> Response:
    """Write an export into the workspace. It is looked through before anything is written."""
    caller = await caller_of(request)
    admit(caller, "import_graph")
    check_json(request, LINES, also=ALSO)
    known_query(request, "on_conflict", "dry_run")
    replace, dry = _replaces(request), flag_of(request, "dry_run")
    reason = reason_of(request)
    request.scope["oarlock.deadline"].reschedule(None)
    with closing(tempfile.SpooledTemporaryFile(HELD_IN_MEMORY)) as file:
        async for part in bytes_of(request):
            file.write(part)
        file.seek(0)
        caller = await still(request)
        told = await _imported(request, caller, file, replace=replace, dry=dry, reason=reason)
    language = spoken()
    return json_response(asdict(imported_of(told, language, dry=dry)))


async def _imported(request: Request, caller: Caller, file: IO[bytes], **how: Any) -> Imported:
    edge = edge_of(request)
    async with edge.load.batches:
        return await import_export(edge.database, caller, file, request_id=request_id_of(request), **how)


def _replaces(request: Request) -> bool:
    wanted = request.query_params.get("on_conflict", "skip")
    if wanted not in ("skip", "replace"):
        raise invalid("on_conflict", "wrong_type", "Say skip or replace.")
    return wanted == "replace"


async def delete_workspace(request: Request) -> Response:
    """Erase the workspace with all that belongs to it, its keys included. This cannot be undone."""
    caller = await caller_of(request)
    known_query(request, "confirm")
    idempotency_key_of(request)  # held to its form like any other, though no answer is left to be kept
    async with opened(request, caller, write=True) as work:
        slug = request.query_params.get("confirm", "")
        await erase_workspace(work, slug=slug, if_version=wanted_versions(request))
    tell_erased(work)
    return Response(status_code=204)


TEXT = {"schema": {"type": "string", "description": "JSON Lines; see docs/moving.md."}}

describe(
    router,
    "GET",
    "/export",
    get_export,
    Operation(
        "export_workspace", "Export the workspace", "workspace", content={LINES: TEXT}, conditional=False,
        description="The whole workspace as JSON Lines, all of one moment, packed if Accept-Encoding says gzip. "
        "Keys, secrets and links to calendars are not in it. The last line says that it is whole.",
    ),
)  # fmt: skip
describe(
    router,
    "POST",
    "/import",
    post_import,
    Operation(
        "import_workspace", "Import a workspace", "workspace", ImportedWorkspace, body=TEXT["schema"], media=(LINES,),
        parameters=(
            query(
                "on_conflict", {"type": "string", "enum": ["skip", "replace"], "default": "skip"},
                "What becomes of what is there and differs: it stays, or is written over.",
            ),
            query("dry_run", {"type": "boolean", "default": False}, "Say what would happen, and write nothing."),
        ),
        permission="import_graph",
        description="Write an export into this workspace, each thing under its own id. The body may have any length, "
        "and be packed with gzip. It is looked through to its end before anything is written; what is wrong with a "
        "line is told by its number. Sent again, everything is found unchanged.",
    ),
)  # fmt: skip
describe(
    router,
    "DELETE",
    "/workspace",
    delete_workspace,
    Operation(
        "erase_workspace", "Erase the workspace", "workspace", status=204,
        parameters=(query("confirm", {"type": "string"}, "The slug of the workspace; required."),),
    ),
)  # fmt: skip
