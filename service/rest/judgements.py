"""Judgement over HTTP: stateless from a body, or of what is stored."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.evaluation import EvaluateProgress, Evaluation
from service.core.forecast import Forecast
from service.core.priority import Method, PrioritizedTactics, PrioritizeRequest, Variant, WeightedCriterion
from service.edge.documents import JSON, Operation, describe, query, reference
from service.edge.languages import spoken
from service.edge.requests import caller_of, computing, identity_of, known_query, opened
from service.edge.responses import json_response, read_response
from service.errors import Kind, Problem, repointed, worded
from service.operations import judgements
from service.operations.key_results import get_key_result
from service.operations.objectives import get_objective
from service.operations.priorities import prioritize_plan
from service.operations.progress import forecasts_of
from service.operations.rollups import ObjectiveFacts, PlanProgress, progress_of_plan, rollups_of
from service.operations.validation import checked, decode
from service.present.wire import said, told

router = APIRouter(prefix="/v1")
SETTINGS = ("method", "variant", "value_threshold", "complexity_threshold")
RANKING = (*SETTINGS, "criteria", "objective_id")


async def evaluate_progress(request: Request) -> Response:
    """Judge key results from the body alone."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, EvaluateProgress) as wanted:
        async with opened(request, caller) as work:
            judge = await judgements.evaluate_progress(work, wanted)
        return json_response(await asyncio.to_thread(lambda: told(judge(), spoken())))


async def prioritize_tactics(request: Request) -> Response:
    """Rank tactics from the body alone."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, PrioritizeRequest) as wanted:
        async with opened(request, caller) as work:
            rank = await judgements.prioritize_tactics(work, wanted)
        return json_response(await asyncio.to_thread(lambda: said(rank(), spoken())))


async def prioritize_stored(request: Request) -> Response:
    """Rank the open tactics of a plan."""
    caller = await caller_of(request)
    known_query(request, *RANKING)
    wanted = _ranking_of(request)
    objective_id = request.query_params.get("objective_id")
    async with opened(request, caller) as work:
        narrowed = None if objective_id is None else identity_of(request, "objective", text=objective_id)
        ranked = await prioritize_plan(work, identity_of(request, "plan"), wanted, narrowed)
    return read_response(request, await asyncio.to_thread(said, ranked, spoken()))


def _ranking_of(request: Request) -> PrioritizeRequest:
    """The ranking a query string asks for; criteria are a JSON array."""
    given: dict[str, Any] = {name: request.query_params[name] for name in SETTINGS if name in request.query_params}
    with _pointing_at_parameters("criteria"):
        criteria = decode(tuple[WeightedCriterion, ...], request.query_params.get("criteria", "[]").encode())
    with _pointing_at_parameters():
        return replace(checked(PrioritizeRequest, given | {"tactics": ()}), criteria=criteria)


@contextmanager
def _pointing_at_parameters(name: str = "") -> Iterator[None]:
    """Turn pointers into a body into pointers at the query parameter `name`, or at each by its own name."""
    try:
        yield
    except Problem as problem:
        if problem.kind is Kind.MALFORMED:
            raise Problem(problem.kind, worded("{name} is not valid JSON.", name=name)) from None
        raise repointed(problem, lambda pointer: (name + pointer).removeprefix("/")) from None


async def plan_progress(request: Request) -> Response:
    """A plan with all its objectives, judged."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await progress_of_plan(work, identity_of(request, "plan"))
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def objective_progress(request: Request) -> Response:
    """An objective with the arithmetic of its roll-up."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await get_objective(work, identity_of(request, "objective"))
        facts = await rollups_of(work, [row.id])
    return read_response(request, told(facts[row.id], spoken()))


async def key_result_forecast(request: Request) -> Response:
    """Where the readings of a key result lead."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await get_key_result(work, identity_of(request, "key result"))
        forecasts = await forecasts_of(work, [row])
    return read_response(request, told(forecasts[row.id], spoken()))


NUMBER = {"type": "number"}
RANKING_PARAMETERS = (
    query(
        "method", {"type": "string", "enum": [one.value for one in Method]}, "How to rank. Unset: the workspace's way."
    ),
    query("variant", {"type": "string", "enum": [one.value for one in Variant]}, "ICE only."),
    query("value_threshold", NUMBER, "A value at or above this is high. Unset: the workspace's threshold."),
    query("complexity_threshold", NUMBER, "A complexity at or below this is low. Unset: the workspace's threshold."),
    {
        "name": "criteria",
        "in": "query",
        "description": "Weighted only: a JSON array of what to score by.",
        "content": {JSON: {"schema": {"type": "array", "items": reference(WeightedCriterion)}}},
    },
    query("objective_id", {"type": "string", "format": "uuid"}, "Only the tactics of this objective."),
)

describe(
    router,
    "POST",
    "/progress/evaluate",
    evaluate_progress,
    Operation("evaluate_progress", "Judge key results", "judgement", Evaluation, body=EvaluateProgress),
)
describe(
    router,
    "POST",
    "/tactics/prioritize",
    prioritize_tactics,
    Operation("prioritize_tactics", "Rank tactics", "judgement", PrioritizedTactics, body=PrioritizeRequest),
)
describe(
    router,
    "GET",
    "/plans/{id}/prioritized-tactics",
    prioritize_stored,
    Operation(
        "prioritize_plan",
        "Rank a plan's open tactics",
        "judgement",
        PrioritizedTactics,
        parameters=RANKING_PARAMETERS,
        description="Ranks the tactics that are an idea, planned or active, from their stored estimates.",
    ),
)
describe(
    router,
    "GET",
    "/plans/{id}/progress",
    plan_progress,
    Operation("get_plan_progress", "Judge a plan", "judgement", PlanProgress, permission="progress_of_plan"),
)
describe(
    router,
    "GET",
    "/objectives/{id}/progress",
    objective_progress,
    Operation("get_objective_progress", "Judge an objective", "judgement", ObjectiveFacts, permission="rollups_of"),
)
describe(
    router,
    "GET",
    "/key-results/{id}/forecast",
    key_result_forecast,
    Operation("get_key_result_forecast", "Forecast a key result", "judgement", Forecast, permission="forecasts_of"),
)
