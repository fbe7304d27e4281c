"""A plan against itself at another moment, and deletions taken back, over HTTP."""

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import json_response, read_response
from service.edge.writes import written
from service.operations.comparisons import PlanComparison, compare_plan_between
from service.operations.undo import Undone, undo_change
from service.present.wire import told
from service.store.work import Work

router = APIRouter(prefix="/v1")
MOMENT = {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]}


async def compare_plan(request: Request) -> Response:
    """A plan as it stood at one moment against the same at another: what came, went and was amended, and why."""
    caller = await caller_of(request)
    known_query(request, "from", "to")
    since, until = (request.query_params.get(name) for name in ("from", "to"))
    async with opened(request, caller) as work:
        found = await compare_plan_between(work, identity_of(request, "plan"), since, until)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def undo(request: Request) -> Response:
    """Take a deletion back: what it took along comes back under the same ids, as it was.

    What the log does not keep stays gone: readings, figures of audits, secrets. The answer says so.
    """
    caller = await caller_of(request)
    known_query(request)

    async def act(work: Work) -> Response:
        done = await undo_change(work, request.path_params["seq"])
        return json_response(told(done, spoken()))

    return await written(request, caller, act)


describe(
    router,
    "GET",
    "/plans/{id}/comparison",
    compare_plan,
    Operation(
        "compare_plan_between",
        "Compare a plan with itself",
        "changes",
        PlanComparison,
        parameters=(
            query("from", MOMENT, "As of this instant, RFC 3339, or the end of this day. Unset: as it was made."),
            query("to", MOMENT, "As of this instant, or the end of this day. Unset: now."),
        ),
    ),
)
describe(
    router,
    "POST",
    "/changes/{seq}/undo",
    undo,
    Operation("undo_change", "Take a deletion back", "changes", Undone),
)
