"""The health of a plan over HTTP."""

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.operations.health import PlanHealth, health_of_plan
from service.present.wire import told

router = APIRouter(prefix="/v1")


async def plan_health(request: Request) -> Response:
    """What is missing or out of order in a plan, and what to do about it."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await health_of_plan(work, identity_of(request, "plan"))
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


describe(
    router,
    "GET",
    "/plans/{id}/health",
    plan_health,
    Operation("get_plan_health", "Read a plan's health", "judgement", PlanHealth, permission="health_of_plan"),
)
