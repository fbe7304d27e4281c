"""The end of a plan in the graph: how it would be closed, closing it, and the plan after it."""

from datetime import date
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.verdict import Reason
from service.graphql.annotations import optional
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, field, read
from service.graphql.payloads import Done, Given, Members, mutation, required, shown
from service.graphql.reads import CLOSING_PROPOSALS, CLOSINGS
from service.operations.closing_records import ClosedPlan, ClosePlan, ClosingProposal
from service.operations.closings import close_plan
from service.operations.plans import get_plan
from service.operations.succession_records import CarriedOver, LeftOut, SucceedPlan
from service.operations.successions import succeed_plan
from service.store.work import Work

NOTES = (
    "What the finished tactics returned, how far off estimates were, and which titles of key results name figures or "
    "days of the plan before. It is offered; nothing is corrected by it."
)
CLOSE, SUCCEED = input_of(ClosePlan), input_of(SucceedPlan)


def closing_proposal() -> Any:
    """The field of a plan that says how it would be closed."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        return await info.context.load(CLOSING_PROPOSALS, root, given.get("closed_on"))

    day = argument("closed_on", date | None, "The day to judge by: of later readings none counts. Unset: today.")
    text = "What closing it would say of it: how each objective ended by what was measured, and why."
    return field(resolve, text, day, kind=optional(output(ClosingProposal)))


def latest_closing() -> Any:
    """The field of a plan that says how it ended, the last time it was closed."""

    async def resolve(root: Any, info: Info) -> Any:
        found = await info.context.load(CLOSINGS, root)
        return found[-1] if found else None

    text = "How it ended, as it was judged when it was last closed; null if it never was."
    return field(resolve, text, kind=optional(output(ClosedPlan)))


async def _close(work: Work, given: Given) -> Done:
    asked = read(ClosePlan, given["input"])
    closing = await close_plan(work, required(given, "plan_id", "plan"), asked)
    return {"closing": closing, "plan": await get_plan(work, closing.plan_id)}


async def _succeed(work: Work, given: Given) -> Done:
    asked = read(SucceedPlan, given["input"])
    made = await succeed_plan(work, required(given, "plan_id", "plan"), asked)
    return {"plan": made.plan, "carried": made.carried, "left_out": made.left_out, "notes": made.notes}


def of_closings(plan: Any) -> Members:
    """The mutations by which plans end and go on."""
    which = argument("plan_id", UUID, "Which plan.")
    return {
        "close_plan": mutation(
            "closePlan",
            "Close a plan with every objective that is still open, and keep how it ended.",
            _close,
            {"closing": shown(output(ClosedPlan), "How it ended."), "plan": shown(plan, "The plan.")},
            NAMES[CLOSE],
            which,
            argument("input", CLOSE, "How it is closed."),
        ),
        "succeed_plan": mutation(
            "succeedPlan",
            "Make the next plan from a plan, as a draft, with what is unfinished in it.",
            _succeed,
            {
                "plan": shown(plan, "The new plan."),
                "carried": shown(list[output(CarriedOver)], "What was made anew in it, and what became of it."),
                "left_out": shown(list[output(LeftOut)], "What was not, and why."),
                "notes": shown(list[output(Reason)], NOTES),
            },
            NAMES[SUCCEED],
            which,
            argument("input", SUCCEED, "What is otherwise in the new plan, and what is carried into it."),
        ),
    }
