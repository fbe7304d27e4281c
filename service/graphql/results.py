"""Results of tactics in the graph: what came with them, what they cost and brought, how estimates stood to that."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.impact import LAG_DAYS
from service.errors import Problem, not_found, repointed
from service.graphql.annotations import optional
from service.graphql.context import Parent, Read
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.graphql.scalars import identity
from service.operations.estimation_bias import EstimationBias, estimation_bias_of
from service.operations.results import TacticResult, results_of
from service.operations.returns import PlanReturns, returns_of_plan
from service.store.work import Work

LAG = argument("lag_days", int, "How many days later than a tactic ran its effect is looked for.", LAG_DAYS)


async def _results(work: Work, tactics: list[Parent], lag_days: int) -> Mapping[UUID, Any]:
    return await results_of(work, tactics, lag_days)


async def _returns(work: Work, plans: list[Parent], lag_days: int) -> Mapping[UUID, Any]:
    return {plan.id: await returns_of_plan(work, plan.id, lag_days) for plan in plans}


def _parts_of(found: PlanReturns) -> int:
    return 10 * len(found.tactics) + 2 * (len(found.objectives) + len(found.key_results))


RESULTS = Read(_results, weight=20, at_once=40)
RETURNS = Read(_returns, weight=30, size=_parts_of, at_once=1)


def _lagging(read: Read, shape: type[Any], text: str) -> Any:
    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        try:
            return await info.context.load(read, root, given.get("lag_days", LAG_DAYS))
        except Problem as problem:
            raise repointed(problem, camel) from problem

    return field(resolve, text, LAG, kind=optional(output(shape)))


def tactic_result() -> Any:
    """The field of a tactic that says what it came to."""
    return _lagging(RESULTS, TacticResult, "What it came to, or comes to up to today while it runs.")


def plan_roi() -> Any:
    """The field of a plan that says what its tactics cost and bring."""
    return _lagging(RETURNS, PlanReturns, "What its tactics cost and bring, and their return on investment.")


def estimation_bias() -> tuple[Any, Any]:
    """Annotation and field of the root that says how estimates stood to what became of them."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        info.context.budget.spend_on(info)
        plan_id, objective_id = _named(given, "plan"), _named(given, "objective")
        return await info.context.ask(estimation_bias_of(await info.context.work(), plan_id, objective_id))

    text = "How the estimates of finished tactics stood to what became of them."
    of_plan = argument("plan_id", UUID | None, "Only the tactics of this plan.")
    of_objective = argument("objective_id", UUID | None, "Only the tactics of this objective.")
    return optional(output(EstimationBias)), field(resolve, text, of_plan, of_objective)


def _named(given: Mapping[str, Any], noun: str) -> UUID | None:
    text = given.get(f"{noun}_id")
    found = None if text is None else identity(text)
    if text is not None and found is None:
        raise not_found(noun)
    return found
