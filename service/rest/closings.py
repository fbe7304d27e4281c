"""The end of a plan over HTTP: how it would be closed, closing it, what is kept of it, and the plan after it."""

import asyncio
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.core.verdict import Reason
from service.edge.documents import Operation, describe, query, read_shape
from service.edge.languages import spoken
from service.edge.requests import NOUN_BYTES, caller_of, decoded, identity_of, known_query, opened
from service.edge.resources import BY_NOUN
from service.edge.responses import json_response, read_response
from service.edge.writes import written
from service.operations.closing_records import ClosedPlan, ClosedPlans, ClosePlan, ClosingProposal
from service.operations.closings import close_plan, closing_of_plan, closings_of, propose_closing
from service.operations.plans import get_plan
from service.operations.succession_records import CarriedOver, LeftOut, SucceedPlan
from service.operations.successions import succeed_plan
from service.present.wire import told
from service.rest.nouns import expanded
from service.rest.workloads import day_of
from service.store.work import Work

router = APIRouter(prefix="/v1")
PLAN = BY_NOUN["plan"]


async def proposal(request: Request) -> Response:
    """What closing a plan would say of it: how each objective ended by what was measured, and why. Nothing changes."""
    caller = await caller_of(request)
    known_query(request, "closed_on")
    day = day_of(request, "closed_on")
    async with opened(request, caller) as work:
        found = await propose_closing(work, identity_of(request, "plan"), day)
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def close(request: Request) -> Response:
    """Close a plan with every objective that is still open, and keep how it ended.

    An objective ends as is said of it, else as proposed. One without a value has to be named, or `unmeasured` set.
    """
    caller = await caller_of(request)
    known_query(request)
    asked = await decoded(request, ClosePlan, NOUN_BYTES)

    async def act(work: Work) -> Response:
        return json_response(told(await close_plan(work, identity_of(request, "plan"), asked), spoken()))

    return await written(request, caller, act)


async def closing(request: Request) -> Response:
    """How a plan ended, as it was judged when it was last closed. There is none of a plan that never was."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await closing_of_plan(work, identity_of(request, "plan"))
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def closings(request: Request) -> Response:
    """All closings of a plan, the latest last: one that was opened again and closed anew has several."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        plan = await get_plan(work, identity_of(request, "plan"))
        found = ClosedPlans(items=(await closings_of(work, [plan.id]))[plan.id])
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


async def succeed(request: Request) -> Response:
    """Make the next plan from a plan, as a draft, with the unfinished objectives, their key results and open tactics.

    The answer tells of each thing what became of it on the way, and why what was left out was.
    """
    caller = await caller_of(request)
    known_query(request)
    asked = await decoded(request, SucceedPlan, NOUN_BYTES)

    async def act(work: Work) -> Response:
        made = await succeed_plan(work, identity_of(request, "plan"), asked)
        (plan,) = await expanded(work, PLAN, [made.plan])
        answer = {"plan": plan, "carried": made.carried, "left_out": made.left_out, "notes": made.notes}
        return json_response(told(answer, spoken()), 201, Location=f"/v1/plans/{made.plan.id}")

    return await written(request, caller, act)


NOTES = (
    "What the finished tactics returned, how far off estimates were, and which titles of key results name figures or "
    "days of the plan before. It is offered; nothing is corrected by it."
)


def _succession() -> type[BaseModel]:
    members: dict[str, Any] = {
        "plan": (read_shape(PLAN), Field(description="The new plan.")),
        "carried": (tuple[CarriedOver, ...], Field(description="What was made anew in it, and what became of it.")),
        "left_out": (tuple[LeftOut, ...], Field(description="What was not, and why.")),
        "notes": (tuple[Reason, ...], Field(description=NOTES)),
    }
    return create_model("PlanSuccession", __doc__="A plan made from another.", **members)


TAG = "plans"
CLOSED_ON = query(
    "closed_on", {"type": "string", "format": "date"}, "The day to judge by: of later readings none counts."
)
describe(
    router,
    "GET",
    "/plans/{id}/closing-proposal",
    proposal,
    Operation(
        "get_closing_proposal",
        "Read how a plan would be closed",
        TAG,
        ClosingProposal,
        parameters=(CLOSED_ON,),
        permission="propose_closing",
    ),
)
describe(
    router,
    "POST",
    "/plans/{id}/close",
    close,
    Operation("close_plan", "Close a plan", TAG, ClosedPlan, body=ClosePlan),
)
describe(
    router,
    "GET",
    "/plans/{id}/closing",
    closing,
    Operation("get_plan_closing", "Read how a plan ended", TAG, ClosedPlan, permission="closing_of_plan"),
)
describe(
    router,
    "GET",
    "/plans/{id}/closings",
    closings,
    Operation("list_plan_closings", "List the closings of a plan", TAG, ClosedPlans, permission="closings_of"),
)
describe(
    router,
    "POST",
    "/plans/{id}/successor",
    succeed,
    Operation("succeed_plan", "Make the plan after a plan", TAG, _succession(), 201, body=SucceedPlan),
)
