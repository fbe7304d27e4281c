"""Judgement over HTTP: stateless from a body, or of what is stored."""

import asyncio
from uuid import UUID

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.evaluation import EvaluateProgress, Evaluation
from service.core.forecast import Forecast
from service.core.formulas import DerivedMetric, DeriveMetric
from service.edge.documents import AS_OF, Operation, describe
from service.edge.languages import spoken
from service.edge.requests import caller_of, computing, identity_of, known_query, opened
from service.edge.responses import json_response, read_response
from service.operations import derivations, judgements
from service.operations.key_results import get_key_result
from service.operations.objectives import get_objective
from service.operations.past import looking_back_on
from service.operations.progress import KeyResultFacts, forecasts_of, progress_of
from service.operations.rollups import ObjectiveFacts, PlanProgress, progress_of_plan, rollups_of
from service.present.wire import said, told
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.base import Stored
from service.store.work import Work

router = APIRouter(prefix="/v1")


async def evaluate_progress(request: Request) -> Response:
    """Judge key results from the body alone."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, EvaluateProgress) as wanted:
        async with opened(request, caller) as work:
            judge = await judgements.evaluate_progress(work, wanted)
        return json_response(await asyncio.to_thread(lambda: told(judge(), spoken())))


async def derive_metric(request: Request) -> Response:
    """Compute a derived metric from the body, and from the readings of the stored metrics that it names."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, DeriveMetric) as wanted:
        async with opened(request, caller) as work:
            compute = await derivations.derive_metric(work, wanted)
        return json_response(await asyncio.to_thread(lambda: said(compute(), spoken())))


async def _work_of(request: Request, present: Work, model: type[Stored], identity: UUID) -> Work:
    """The work in which a thing is judged, as of the moment that the request names."""
    ((work, _),) = await looking_back_on(present, request.query_params.get("as_of"), model, [identity])
    return work


async def plan_progress(request: Request) -> Response:
    """A plan with all its objectives and key results, judged."""
    caller = await caller_of(request)
    known_query(request, "as_of")
    async with opened(request, caller) as present:
        identity = identity_of(request, "plan")
        found = await progress_of_plan(await _work_of(request, present, Plan, identity), identity)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def objective_progress(request: Request) -> Response:
    """An objective with the arithmetic of its roll-up."""
    caller = await caller_of(request)
    known_query(request, "as_of")
    async with opened(request, caller) as present:
        identity = identity_of(request, "objective")
        work = await _work_of(request, present, Objective, identity)
        row = await get_objective(work, identity)
        facts = await rollups_of(work, [row.id])
    return read_response(request, told(facts[row.id], spoken()))


async def key_result_progress(request: Request) -> Response:
    """A key result, judged."""
    caller = await caller_of(request)
    known_query(request, "as_of")
    async with opened(request, caller) as present:
        identity = identity_of(request, "key result")
        work = await _work_of(request, present, KeyResult, identity)
        row = await get_key_result(work, identity)
        facts = await progress_of(work, [row])
    return read_response(request, told(facts[row.id], spoken()))


async def key_result_forecast(request: Request) -> Response:
    """Where the readings of a key result lead."""
    caller = await caller_of(request)
    known_query(request, "as_of")
    async with opened(request, caller) as present:
        identity = identity_of(request, "key result")
        work = await _work_of(request, present, KeyResult, identity)
        row = await get_key_result(work, identity)
        forecasts = await forecasts_of(work, [row])
    return read_response(request, told(forecasts[row.id], spoken()))


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
    "/metrics/derive",
    derive_metric,
    Operation("derive_metric", "Compute a derived metric", "judgement", DerivedMetric, body=DeriveMetric),
)
describe(
    router,
    "GET",
    "/plans/{id}/progress",
    plan_progress,
    Operation(
        "get_plan_progress",
        "Judge a plan",
        "judgement",
        PlanProgress,
        permission="progress_of_plan",
        parameters=(AS_OF,),
        description="A plan with all its objectives and key results, judged: as it stands and by what is known, or as "
        "it stood and by what was known then.",
    ),
)
describe(
    router,
    "GET",
    "/objectives/{id}/progress",
    objective_progress,
    Operation(
        "get_objective_progress",
        "Judge an objective",
        "judgement",
        ObjectiveFacts,
        permission="rollups_of",
        parameters=(AS_OF,),
    ),
)
describe(
    router,
    "GET",
    "/key-results/{id}/progress",
    key_result_progress,
    Operation(
        "get_key_result_progress",
        "Judge a key result",
        "judgement",
        KeyResultFacts,
        permission="progress_of",
        parameters=(AS_OF,),
    ),
)
describe(
    router,
    "GET",
    "/key-results/{id}/forecast",
    key_result_forecast,
    Operation(
        "get_key_result_forecast",
        "Forecast a key result",
        "judgement",
        Forecast,
        permission="forecasts_of",
        parameters=(AS_OF,),
    ),
)
