"""Who has how much to do, as a field of a plan."""

from datetime import date
from typing import Any

from strawberry import Info

from service.core.workload import Workload
from service.graphql.annotations import optional
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.graphql.reads import PLAN_WORKLOADS


def workload() -> Any:
    """The field of a plan that sets the hours of its open tactics against those of its people."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        return await info.context.load(PLAN_WORKLOADS, root, (given.get("from"), given.get("to")))

    start = argument("from", date | None, "A day of the first week. Unset: today.")
    end = argument("to", date | None, "The day after the last one, at most 53 weeks later. Unset: twelve weeks later.")
    text = "The hours of its open tactics, by member and week."
    return field(resolve, text, start, end, kind=optional(output(Workload)))
