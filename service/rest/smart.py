"""SMART over HTTP: goals from the body, or what is stored. A failed check is a 200 with findings."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from service.core.smart.answers import Assessment
from service.core.smart.goals import ValidateGoals
from service.edge.documents import Operation, describe
from service.edge.languages import asked, spoken
from service.edge.requests import caller_of, computing, identity_of, known_query, opened
from service.edge.resources import BY_NOUN, Resource
from service.edge.responses import json_response, read_response
from service.operations.judgements import validate_goals
from service.operations.smart import smart_of_key_results, smart_of_objectives, smart_of_plan
from service.present.goals import GoalReport, GoalReports, common_language, report_of
from service.present.plan_goals import PlanGoalReports, plan_report_of
from service.present.wire import told
from service.store.work import Work

router = APIRouter(prefix="/v1")
Judge = Callable[[Work, Sequence[Row[Any]]], Awaitable[dict[UUID, Assessment]]]


def _in_language_of(assessments: Iterable[Assessment]) -> dict[str, str]:
    """The header that tells in which language goals are spoken of."""
    return {"Content-Language": common_language(assessments, asked(), spoken())}


async def validate(request: Request) -> Response:
    """Judge goals from the body alone."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, ValidateGoals) as wanted:
        async with opened(request, caller) as work:
            judge = await validate_goals(work, wanted)
        reports, spoken_of = await asyncio.to_thread(lambda: _reported(judge()))
        return json_response(reports, 200, **spoken_of)


def _reported(assessments: Sequence[Assessment]) -> tuple[Any, dict[str, str]]:
    """Goals from a body as they go out, and the header that tells their language."""
    reports = GoalReports(results=tuple(report_of(one, asked(), spoken()) for one in assessments))
    return told(reports), _in_language_of(assessments)


async def _stored(request: Request, resource: Resource, judge: Judge) -> Response:
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await resource.get(work, identity_of(request, resource.words))
        assessments = await judge(work, [row])
    report = report_of(assessments[row.id], asked(), spoken())
    return read_response(request, told(report), headers=_in_language_of(assessments.values()))


async def objective_smart(request: Request) -> Response:
    """Judge a stored objective."""
    return await _stored(request, BY_NOUN["objective"], smart_of_objectives)


async def key_result_smart(request: Request) -> Response:
    """Judge a stored key result."""
    return await _stored(request, BY_NOUN["key_result"], smart_of_key_results)


async def plan_smart(request: Request) -> Response:
    """Judge every objective and key result of a plan."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        goals = await smart_of_plan(work, identity_of(request, "plan"))
    judged = (*goals.objectives.values(), *goals.key_results.values())
    reports = await asyncio.to_thread(
        lambda: told(plan_report_of(goals.objectives, goals.key_results, goals.titles, asked(), spoken()))
    )
    return read_response(request, reports, headers=_in_language_of(judged))


describe(
    router,
    "POST",
    "/smart/validate",
    validate,
    Operation(
        "validate_goals",
        "Judge goals against SMART",
        "judgement",
        GoalReports,
        body=ValidateGoals,
        description="Five letters a goal, each with its rule, message, evidence and suggestion. Up to 1,000 goals.",
    ),
)
describe(
    router,
    "GET",
    "/objectives/{id}/smart",
    objective_smart,
    Operation(
        "get_objective_smart",
        "Judge an objective against SMART",
        "judgement",
        GoalReport,
        permission="smart_of_objectives",
    ),
)
describe(
    router,
    "GET",
    "/key-results/{id}/smart",
    key_result_smart,
    Operation(
        "get_key_result_smart",
        "Judge a key result against SMART",
        "judgement",
        GoalReport,
        permission="smart_of_key_results",
    ),
)
describe(
    router,
    "GET",
    "/plans/{id}/smart",
    plan_smart,
    Operation(
        "get_plan_smart", "Judge a plan's goals against SMART", "judgement", PlanGoalReports, permission="smart_of_plan"
    ),
)
