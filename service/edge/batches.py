"""Batches of readings, as bodies and as answers, for the bearer's route and the signed one alike."""

from dataclasses import fields, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import reference
from service.edge.languages import spoken
from service.edge.problems import response_of
from service.edge.requests import request_id_of
from service.edge.responses import json_response
from service.errors import Fault, Kind, Problem, worded, words
from service.i18n import translate
from service.operations.readings import MAX_BATCH, ItemOutcome, Outcomes
from service.operations.recording import ReadingInput

READINGS = {
    "oneOf": [reference(ReadingInput), {"type": "array", "maxItems": MAX_BATCH, "items": reference(ReadingInput)}]
}
"""One reading or an array of them, in the document."""

FAILED = ("rejected", "quarantined")
MAX_FAULTS = 20
MAX_REFUSED = 50
"""Outcomes that a batch refused whole is told: the first of them say enough."""


def items_of(value: Any) -> list[Any]:
    """One reading or an array of them, as a list."""
    return value if isinstance(value, list) else [value]


def without_landed(outcomes: Outcomes) -> Outcomes:
    """The same counts, with only those items that did not land."""
    return replace(outcomes, items=tuple(one for one in outcomes.items if one.outcome in FAILED))


def refused_whole(outcomes: Outcomes) -> bool:
    """Whether nothing of a batch could be taken."""
    taken = outcomes.accepted + outcomes.unchanged + outcomes.revised + outcomes.quarantined
    return taken == 0 and outcomes.rejected > 0


def in_words(outcomes: Outcomes) -> Outcomes:
    """The same, its messages in the language of the request."""
    language = spoken()
    items = (replace(one, message=one.message and translate(one.message, language)) for one in outcomes.items)
    return outcomes if all(one.message is None for one in outcomes.items) else replace(outcomes, items=tuple(items))


def outcomes_response(request: Request, outcomes: Outcomes, *, single: bool = False) -> Response:
    """The outcomes; when nothing of the request could be taken, a problem (422) that carries the first of them."""
    if not refused_whole(outcomes):
        return json_response(in_words(outcomes))
    rejected = [one for one in outcomes.items if one.outcome == "rejected"][:MAX_FAULTS]
    faults = [Fault(_place(one, single), one.code or "", one.message or "") for one in rejected]
    detail = worded("No reading could be taken. The first: {message}", message=words(faults[0].message))
    problem = Problem(Kind.INVALID, detail, faults)
    told = in_words(replace(outcomes, items=outcomes.items[:MAX_REFUSED]))
    return response_of(problem, request_id_of(request), **{one.name: getattr(told, one.name) for one in fields(told)})


def _place(one: ItemOutcome, single: bool) -> str:
    return (one.pointer or "") if single else f"/{one.index}{one.pointer or ''}"
