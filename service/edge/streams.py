"""Streams of readings, of any length: stored piece by piece, each on disk before the next is begun.

While the database writes one piece, the next is read. Broken off, a stream may be sent again whole: what is there
already is found unchanged.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from service.edge.batches import items_json, refused_response, refused_whole
from service.edge.inflation import GZIP, inflated
from service.edge.languages import in_language
from service.edge.observability import count_readings
from service.edge.problems import response_of
from service.edge.requests import body_of, edge_of, encoding_of, request_id_of, still
from service.edge.uploads import ENCODINGS, bytes_of
from service.errors import Problem
from service.operations.intake import MAX_BATCH, record_piece
from service.operations.lines import Piece, Reader
from service.operations.outcomes import KINDS, OutcomeKind, Recorded

MOST_LISTED = 1_000
"""Items that did not land of a long stream, listed; there may be millions."""


async def whole_of(request: Request, reader: Reader) -> Piece:
    """All of a stream in one piece, for what is recorded whole or not at all."""
    edge = edge_of(request)
    body, most = await body_of(request, encodings=ENCODINGS), edge.settings.max_body_bytes
    if encoding_of(request) == GZIP:
        body = await edge.load.paced(partial(inflated, body, most))
        edge.load.hold(request.scope, len(body), most)
    first, last = await edge.load.paced(lambda: (reader.feed(body), reader.end()))
    if first is None:
        return last
    return Piece([*first.read, *last.read], [*first.lines, *last.lines])


@dataclass(slots=True)
class Tally:
    """What became of a stream so far: counts of all, and the items as long as they are few."""

    summary: bool
    counts: dict[OutcomeKind, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    many: int = 0
    items: list[str] = field(default_factory=list[str])
    missed: list[str] = field(default_factory=list[str])
    first: Recorded | None = None
    lines: Sequence[int] = ()

    def add(self, told: Recorded, piece: Piece) -> None:
        """Count a piece that is on disk."""
        for kind, count in told.counts().items():
            self.counts[kind] += count
        if self.many + len(told) <= MAX_BATCH and not self.summary:
            self.items += items_json(told, self.many, piece.lines)
        if len(self.missed) < MOST_LISTED:
            self.missed += items_json(told, self.many, piece.lines, missed=True)[: MOST_LISTED - len(self.missed)]
        if self.first is None:
            self.first, self.lines = told, piece.lines
        self.many += len(told)

    def json(self) -> bytes:
        """The answer: all items, or of a long stream (or with `summary`) the first that did not land."""
        whole = self.many <= MAX_BATCH and not self.summary
        items = self.items if whole else self.missed
        missed = self.counts[OutcomeKind.REJECTED] + self.counts[OutcomeKind.QUARANTINED]
        omitted = 0 if whole else missed - len(items)
        counts = ",".join(f'"{kind}":{count}' for kind, count in self.counts.items())
        return f'{{{counts},"omitted":{omitted},"items":[{",".join(items)}]}}'.encode()


async def streamed(request: Request, reader: Reader, *, summary: bool, dry: bool) -> Response:
    """Store a stream; answers for all of it when its last piece is on disk."""
    tally = Tally(summary)
    request.scope["oarlock.deadline"].reschedule(None)
    writing: asyncio.Task[None] | None = None
    try:
        async for piece in _pieces(request, reader):
            if writing is not None:
                await writing
            writing = asyncio.create_task(_store(request, piece, tally, dry=dry))
        if writing is not None:
            await writing
    except Problem as problem:
        if writing is not None:  # what is being stored is counted, too
            await asyncio.gather(writing, return_exceptions=True)
        counts = {kind.value: count for kind, count in tally.counts.items()}
        return response_of(problem, request_id_of(request), **counts)
    if tally.first is not None and refused_whole(tally.counts):
        return refused_response(request, tally.first, lines=tally.lines)
    return Response(tally.json(), 200, in_language(), "application/json")


async def _pieces(request: Request, reader: Reader) -> AsyncIterator[Piece]:
    """The stream in pieces, as soon as their bytes are there."""
    async for part in bytes_of(request):
        piece = reader.feed(part)
        if piece is not None and len(piece.read):
            yield piece
    last = reader.end()
    if len(last.read):
        yield last


async def _store(request: Request, piece: Piece, tally: Tally, *, dry: bool) -> None:
    edge, request_id = edge_of(request), request_id_of(request)
    caller = await still(request)
    async with edge.load.batches:
        told = await record_piece(edge.database, caller, piece.read, keep=not dry, request_id=request_id)
    tally.add(told, piece)
    if not dry:
        count_readings(told.counts())
