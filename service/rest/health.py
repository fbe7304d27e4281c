"""The health of a plan, and of the workspace, over HTTP."""

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.health import SEVERITIES, Severity
from service.edge.documents import AS_OF, Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.operations.health import (
    PlanHealth,
    Wanted,
    WorkspaceHealth,
    health_of_plan,
    health_of_workspace,
    wanted_of,
)
from service.operations.past import looking_back
from service.present.wire import told

router = APIRouter(prefix="/v1")


async def plan_health(request: Request) -> Response:
    """What is missing or out of order in a plan, and what to do about it."""
    caller = await caller_of(request)
    wanted = _wanted_of(request, "as_of")
    async with opened(request, caller) as present:
        work = await looking_back(present, request.query_params.get("as_of"))
        found = await health_of_plan(work, identity_of(request, "plan"), wanted)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def workspace_health(request: Request) -> Response:
    """What is missing or out of order in all plans that are not closed, and in what stands in no plan.

    Sources are looked at for those who may see them.
    """
    caller = await caller_of(request)
    wanted = _wanted_of(request)
    async with opened(request, caller) as work:
        found = await health_of_workspace(work, wanted)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


def _wanted_of(request: Request, *more: str) -> Wanted:
    """Which findings the query asks for, beside what `more` it may say."""
    known_query(request, "severity", "rule", *more)
    severities, rules = (_listed(request, name) for name in ("severity", "rule"))
    return wanted_of(severities, rules)


def _listed(request: Request, name: str) -> list[str]:
    """The values of a query parameter that are separated by commas."""
    text = request.query_params.get(name)
    return [] if text is None else text.split(",")


def _several(names: list[str]) -> dict[str, object]:
    """Some of the names, separated by commas."""
    one = f"({'|'.join(names)})".replace(".", "[.]")
    return {"type": "string", "pattern": f"^{one}(,{one})*$"}


NARROWED = (
    query("severity", _several([one.value for one in Severity]), "Only findings of these severities, by commas."),
    query("rule", _several(list(SEVERITIES)), "Only findings of these rules, by commas. All are counted."),
)
describe(
    router,
    "GET",
    "/plans/{id}/health",
    plan_health,
    Operation(
        "get_plan_health",
        "Read a plan's health",
        "judgement",
        PlanHealth,
        permission="health_of_plan",
        parameters=(*NARROWED, AS_OF),
    ),
)
describe(
    router,
    "GET",
    "/health",
    workspace_health,
    Operation(
        "get_workspace_health",
        "Read the workspace's health",
        "judgement",
        WorkspaceHealth,
        permission="health_of_workspace",
        parameters=NARROWED,
    ),
)
