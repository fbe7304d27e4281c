"""Judgement without storage: the request is the whole input, the answer the whole output."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.evaluation import EvaluateProgress, Evaluation, evaluate
from service.core.priority import PrioritizedTactics, PrioritizeRequest, prioritize
from service.errors import not_found
from service.graphql.annotations import optional
from service.graphql.context import Context
from service.graphql.derive import NAMES, input_of, output
from service.graphql.inputs import argument, arguments_of, field, read_input, speaking
from service.graphql.scalars import identity
from service.operations.priorities import prioritize_plan
from service.operations.workspaces import today_of
from service.store.tables.people import Scope


def computed(
    shape: type[Any], answer: Any, run: Callable[[Context, Any], Awaitable[Any]], text: str, *, spread: bool = False
) -> tuple[Any, Any]:
    """Annotation and field of a computation: the request is one `input`, or `spread` over arguments of its own."""
    kind = input_of(shape)

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        info.context.caller.require(Scope.READ)
        asked = read_input(shape, given if spread else given["input"], NAMES[kind])
        with speaking(NAMES[kind]):
            return await run(info.context, asked)

    arguments = arguments_of(kind) if spread else [argument("input", kind, "What to judge.")]
    return optional(answer), field(resolve, text, *arguments)


async def _evaluate(context: Context, asked: EvaluateProgress) -> Evaluation:
    return evaluate(asked, await today_of(await context.work()))


async def _prioritize(_: Context, asked: PrioritizeRequest) -> PrioritizedTactics:
    return prioritize(asked)


PrioritizedTacticsType = output(PrioritizedTactics, sentences=True)
COMPUTATIONS = {
    "prioritize_tactics": computed(PrioritizeRequest, PrioritizedTacticsType, _prioritize, "Rank tactics."),
    "evaluate_progress": computed(EvaluateProgress, output(Evaluation), _evaluate, "Judge key results."),
}


def prioritized_tactics() -> Any:
    """The field of a plan that ranks its open tactics."""
    kind = input_of(PrioritizeRequest)

    async def resolve(root: Any, info: Info, objective_id: Any = None, **given: Any) -> Any:
        asked = read_input(PrioritizeRequest, given | {"tactics": []}, NAMES[kind])
        within = None if objective_id is None else identity(objective_id)
        if objective_id is not None and within is None:
            raise not_found("objective")
        work = await info.context.work()
        with speaking(NAMES[kind]):
            return await info.context.ask(prioritize_plan(work, root.id, asked, within))

    settings = [one for one in arguments_of(kind) if one.python_name != "tactics"]
    only = argument("objective_id", UUID | None, "Only the tactics of this objective.")
    text = "Its tactics that are an idea, planned or active, ranked."
    return field(resolve, text, *settings, only, kind=optional(PrioritizedTacticsType))
