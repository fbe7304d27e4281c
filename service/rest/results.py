"""Results of tactics over HTTP: what came with them, what they cost and brought, how estimates stood to that."""

import asyncio
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.impact import LAG_DAYS, MOST_LAG_DAYS
from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.errors import invalid, worded
from service.operations.estimation_bias import EstimationBias, estimation_bias_of
from service.operations.results import TacticResult, result_of_tactic
from service.operations.returns import PlanReturns, returns_of_plan
from service.present.wire import told

router = APIRouter(prefix="/v1")
LAG = "lag_days"


async def tactic_result(request: Request) -> Response:
    """What a tactic came to, or comes to up to today while it runs."""
    caller = await caller_of(request)
    known_query(request, LAG)
    lag_days = _lag_of(request)
    async with opened(request, caller) as work:
        found = await result_of_tactic(work, identity_of(request, "tactic"), lag_days)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def plan_roi(request: Request) -> Response:
    """What the tactics of a plan cost and bring, by business outcome, objective, key result and one by one."""
    caller = await caller_of(request)
    known_query(request, LAG)
    lag_days = _lag_of(request)
    async with opened(request, caller) as work:
        found = await returns_of_plan(work, identity_of(request, "plan"), lag_days)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def estimation_bias(request: Request) -> Response:
    """How the estimates of finished tactics stood to what became of them."""
    caller = await caller_of(request)
    known_query(request, "plan_id", "objective_id")
    plan_id, objective_id = _named(request, "plan_id", "plan"), _named(request, "objective_id", "objective")
    async with opened(request, caller) as work:
        found = await estimation_bias_of(work, plan_id, objective_id)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


def _named(request: Request, name: str, noun: str) -> UUID | None:
    text = request.query_params.get(name)
    return None if text is None else identity_of(request, noun, text=text)


def _lag_of(request: Request) -> int:
    text = request.query_params.get(LAG, str(LAG_DAYS))
    if not (text.isascii() and text.isdigit() and len(text) < 4 and int(text) <= MOST_LAG_DAYS):
        raise invalid(LAG, "out_of_range", worded("Ask for a lag of 0 to {most} days.", most=MOST_LAG_DAYS))
    return int(text)


LATER = query(
    LAG,
    {"type": "integer", "minimum": 0, "maximum": MOST_LAG_DAYS, "default": LAG_DAYS},
    "How many days later than a tactic ran its effect is looked for.",
)
AN_ID = {"type": "string", "format": "uuid"}
describe(
    router,
    "GET",
    "/tactics/{id}/result",
    tactic_result,
    Operation(
        "get_tactic_result",
        "Read a tactic's result",
        "judgement",
        TacticResult,
        parameters=(LATER,),
        permission="result_of_tactic",
    ),
)
describe(
    router,
    "GET",
    "/plans/{id}/roi",
    plan_roi,
    Operation(
        "get_plan_roi",
        "Read a plan's costs, benefits and ROI",
        "judgement",
        PlanReturns,
        parameters=(LATER,),
        permission="returns_of_plan",
    ),
)
describe(
    router,
    "GET",
    "/estimation-bias",
    estimation_bias,
    Operation(
        "get_estimation_bias",
        "Read how estimates stood to what became of them",
        "judgement",
        EstimationBias,
        parameters=(
            query("plan_id", AN_ID, "Only the tactics of this plan."),
            query("objective_id", AN_ID, "Only the tactics of this objective."),
        ),
        permission="estimation_bias_of",
    ),
)
