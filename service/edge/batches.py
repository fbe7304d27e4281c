"""Batches of readings, as bodies and as answers, for the bearer's route and the signed one alike."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import reference
from service.edge.languages import in_language, spoken
from service.edge.problems import response_of
from service.edge.requests import request_id_of
from service.errors import Fault, Kind, Problem, worded, words
from service.i18n import translate
from service.operations.intake import MAX_BATCH
from service.operations.outcomes import KINDS, Outcome, OutcomeKind, Outcomes, Recorded
from service.operations.sent import ReadingInput
from service.store.encoding import to_json

READINGS = {
    "oneOf": [reference(ReadingInput), {"type": "array", "maxItems": MAX_BATCH, "items": reference(ReadingInput)}]
}
"""One reading or an array of them, in the document."""

MAX_FAULTS = 20
MAX_REFUSED = 50
"""Outcomes that a batch refused whole is told: the first of them say enough."""

_LANDED = [f'"outcome":"{kind}","code":null,"retryable":false,"pointer":null,"message":null}}' for kind in KINDS]


def refused_whole(counts: Mapping[OutcomeKind, int]) -> bool:
    """Whether nothing of a batch could be taken."""
    return 0 < counts[OutcomeKind.REJECTED] == sum(counts.values())


def in_words(outcomes: Outcomes) -> Outcomes:
    """The same, its messages in the language of the request."""
    language = spoken()
    items = (replace(one, message=one.message and translate(one.message, language)) for one in outcomes.items)
    return outcomes if all(one.message is None for one in outcomes.items) else replace(outcomes, items=tuple(items))


def recorded_json(told: Recorded, lines: Sequence[int] | None = None, *, summary: bool = False) -> bytes:
    """The outcomes as JSON; with `summary`, only the items that did not land."""
    counts = ",".join(f'"{kind}":{count}' for kind, count in told.counts().items())
    return f'{{{counts},"omitted":0,"items":[{",".join(items_json(told, 0, lines, missed=summary))}]}}'.encode()


def items_json(
    told: Recorded, offset: int = 0, lines: Sequence[int] | None = None, *, missed: bool = False
) -> list[str]:
    """Items as JSON, counted from `offset`; with `missed`, only those that did not land."""
    if missed:
        return [_missed_json(place, one, offset, lines) for place, one in sorted(told.missed.items())]
    if lines is None:
        items = [f'{{"index":{place},{_LANDED[kind]}' for place, kind in enumerate(told.kinds.tolist(), offset)]
    else:
        each = zip(told.kinds.tolist(), lines, strict=True)
        items = [f'{{"index":{at},"line":{line},{_LANDED[kind]}' for at, (kind, line) in enumerate(each, offset)]
    for place, one in told.missed.items():
        items[place] = _missed_json(place, one, offset, lines)
    return items


def _missed_json(place: int, one: Outcome, offset: int, lines: Sequence[int] | None) -> str:
    item = {
        "index": place + offset,
        **({} if lines is None else {"line": lines[place]}),
        "outcome": one.kind.value,
        "code": one.code,
        "retryable": one.retryable,
        "pointer": one.pointer,
        "message": one.message and translate(one.message, spoken()),
    }
    return to_json(item).decode()


def recorded_response(
    request: Request,
    told: Recorded,
    *,
    lines: Sequence[int] | None = None,
    single: bool = False,
    summary: bool = False,
) -> Response:
    """The outcomes; when nothing of the request could be taken, a problem (422) that carries the first of them."""
    if refused_whole(told.counts()):
        return refused_response(request, told, lines=lines, single=single)
    return Response(recorded_json(told, lines, summary=summary), 200, in_language(), "application/json")


def refused_response(
    request: Request, told: Recorded, *, lines: Sequence[int] | None = None, single: bool = False
) -> Response:
    """Nothing of a request could be taken. `lines` are those of what was sent in lines."""
    first = [(place, told.of(place)) for place in range(min(len(told), MAX_FAULTS))]
    faults = [Fault(_place(place, one, single), one.code or "", one.message or "") for place, one in first]
    detail = worded("No reading could be taken. The first: {message}", message=words(faults[0].message))
    problem = Problem(Kind.INVALID, detail, faults)
    counts = {kind.value: count for kind, count in told.counts().items()}
    shown = in_words(told.part(0, MAX_REFUSED).told()).items
    if lines is not None:
        shown = tuple(replace(one, line=lines[one.index]) for one in shown)
    return response_of(problem, request_id_of(request), **counts, items=shown)


def _place(place: int, one: Outcome, single: bool) -> str:
    return (one.pointer or "") if single else f"/{place}{one.pointer or ''}"
