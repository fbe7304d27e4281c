"""Workload over HTTP: who has how much to do in which week."""

import asyncio
import re
from datetime import date

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.workload import Workload
from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.errors import invalid, worded
from service.operations.workloads import workload_of_plan
from service.present.wire import told
from service.store.strictness import DAY, EXAMPLES

router = APIRouter(prefix="/v1")


async def plan_workload(request: Request) -> Response:
    """The hours of a plan's open tactics against the hours of those who do them, by member and week."""
    caller = await caller_of(request)
    known_query(request, "from", "to")
    start, end = day_of(request, "from"), day_of(request, "to")
    async with opened(request, caller) as work:
        found = await workload_of_plan(work, identity_of(request, "plan"), start, end)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


def day_of(request: Request, name: str) -> date | None:
    """A query parameter that is a day."""
    text = request.query_params.get(name)
    try:
        if text is None or re.match(DAY, text):
            return None if text is None else date.fromisoformat(text)
    except ValueError:
        pass
    raise invalid(name, "wrong_type", worded("Write it as {example}.", example=EXAMPLES[DAY]))


ANY_DAY = {"type": "string", "format": "date"}
describe(
    router,
    "GET",
    "/plans/{id}/workload",
    plan_workload,
    Operation(
        "get_plan_workload",
        "Read a plan's workload",
        "judgement",
        Workload,
        permission="workload_of_plan",
        parameters=(
            query("from", ANY_DAY, "A day of the first week. Unset: today."),
            query("to", ANY_DAY, "The day after the last one, at most 53 weeks later. Unset: twelve weeks later."),
        ),
    ),
)
