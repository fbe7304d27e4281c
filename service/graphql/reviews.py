"""The review of a plan, as a field of it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.review_sheet import PlanReview
from service.errors import Problem, repointed
from service.graphql.annotations import optional
from service.graphql.context import Parent, Read
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.operations.reviews import review_of_plan
from service.store.work import Work


async def _reviews(work: Work, plans: list[Parent], below: float | None) -> Mapping[UUID, Any]:
    return {plan.id: await review_of_plan(work, plan.id, below) for plan in plans}


def _items_in(review: PlanReview) -> int:
    """What is listed, and every key result that was judged for it."""
    listed = len(review.tactics) + len(review.amendments) + len(review.unacknowledged)
    return 2 * review.counts.key_results + listed


PLAN_REVIEWS = Read(_reviews, weight=30, size=_items_in, at_once=1)


def review() -> Any:
    """The field of a plan that says what is to be talked about in it."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        try:
            return await info.context.load(PLAN_REVIEWS, root, given.get("confidence_below"))
        except Problem as problem:
            raise repointed(problem, camel) from problem

    text = "Below which confidence people count as not sure, 0 to 1. Unset: as the workspace has it."
    below = argument("confidence_below", float | None, text)
    return field(resolve, "What is to be talked about when people meet.", below, kind=optional(output(PlanReview)))
