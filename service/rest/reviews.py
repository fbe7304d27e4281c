"""The review of a plan over HTTP: what is to be talked about when people meet."""

import asyncio
import re

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.review_sheet import PlanReview
from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.errors import invalid
from service.operations.reviews import review_of_plan
from service.present.wire import told

router = APIRouter(prefix="/v1")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")


async def plan_review(request: Request) -> Response:
    """What is to be talked about in a plan: goals, tactics, amendments and check-ins, each with the reason."""
    caller = await caller_of(request)
    known_query(request, "confidence_below")
    below = _fraction_of(request, "confidence_below")
    async with opened(request, caller) as work:
        found = await review_of_plan(work, identity_of(request, "plan"), below)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


def _fraction_of(request: Request, name: str) -> float | None:
    """A query parameter that is a number."""
    text = request.query_params.get(name)
    if text is None or NUMBER.fullmatch(text):
        return None if text is None else float(text)
    raise invalid(name, "wrong_type", "Give a confidence from 0 to 1.")


FRACTION = {"type": "number", "minimum": 0, "maximum": 1}
describe(
    router,
    "GET",
    "/plans/{id}/review",
    plan_review,
    Operation(
        "get_plan_review",
        "Read a plan's review",
        "judgement",
        PlanReview,
        permission="review_of_plan",
        parameters=(
            query(
                "confidence_below",
                FRACTION,
                "Below which confidence people count as not sure. Unset: as the workspace has it.",
            ),
        ),
    ),
)
