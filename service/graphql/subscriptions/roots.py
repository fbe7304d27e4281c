"""The roots of subscriptions: what can be followed, and what each event shows."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import strawberry
from strawberry import Info
from strawberry.types.arguments import StrawberryArgument

from service.errors import Problem, not_found, repointed
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.graphql.scalars import identity
from service.graphql.subscriptions.hub import Hub
from service.graphql.types import Change, Metric, Plan
from service.operations.following import Wanted, begin_following
from service.operations.nouns import get_many
from service.store import tables
from service.store.work import Caller, Rows, open_work

CURSOR = "Where it stands in the log: give it as `after` to go on from here, without a gap."
CHANGES = "What was done, in the order of commits: all that came within a fifth of a second, a hundred at most."


@dataclass(frozen=True, slots=True)
class Event:
    """What has come of what is followed."""

    wanted: Wanted
    changes: Rows

    @property
    def cursor(self) -> str:
        """The number of its last change."""
        return str(self.changes[-1].seq)


@dataclass(slots=True)
class Followed:
    """Something that is followed from a change on: what a root begins, and the executor takes for a stream."""

    hub: Hub
    workspace_id: UUID
    wanted: Wanted
    seq: int
    more: bool = False
    """Whether more has come than the last event could hold."""

    def __aiter__(self) -> AsyncGenerator[None]:
        return self.signs()

    async def signs(self) -> AsyncGenerator[None]:
        """A sign whenever there may be more."""
        with self.hub.following(self.workspace_id, self.wanted) as due:
            while True:
                if not self.more:
                    await due.wait()
                    await self.hub.gather()
                due.clear()
                yield


@dataclass(frozen=True, slots=True)
class Opening:
    """What a root needs to begin: the context in which it is asked."""

    hub: Hub
    caller: Caller

    async def follow(self, wanted: Wanted, after: str | None) -> Followed:
        """Begin to follow; raises the problem that speaks against it."""
        try:
            async with open_work(self.hub.database, self.caller, anywhere=True) as work:
                seq = await begin_following(work, wanted, after)
        except Problem as problem:
            raise repointed(problem, camel) from problem
        return Followed(self.hub, self.caller.workspace_id, wanted, seq)


async def _plan(root: Event, info: Info) -> Any:
    work, plan_id = await info.context.work(), root.wanted.plan_id
    assert plan_id is not None
    return (await info.context.ask(get_many(work, tables.Plan, [plan_id]))).get(plan_id)


async def _metrics(root: Event, info: Info) -> Any:
    work, ids = await info.context.work(), dict.fromkeys(one.noun_id for one in root.changes)
    found = await info.context.ask(get_many(work, tables.Metric, ids))
    return [found[one] for one in ids if one in found]


@strawberry.type(description="What was done to a plan, and to whatever stands in it.")
class PlanChange:
    """An event of a plan."""

    cursor: str = strawberry.field(description=CURSOR)
    changes: list[Change] = strawberry.field(description=CHANGES)
    plan: Plan | None = field(_plan, "The plan as it is now, to be read anew; null once it is deleted.")


@strawberry.type(description="Readings that were recorded, revised or withdrawn.")
class ReadingsRecorded:
    """An event of readings."""

    cursor: str = strawberry.field(description=CURSOR)
    changes: list[Change] = strawberry.field(description=CHANGES)
    metrics: list[Metric] = field(_metrics, "The metrics that they are of, as they are now; without deleted ones.")


async def _plan_changed(root: Any, info: Info, **given: Any) -> Followed:
    plan_id = identity(given["plan_id"])
    if plan_id is None:
        raise not_found("plan")
    return await info.context.follow(Wanted(plan_id=plan_id), given.get("after"))


async def _readings_recorded(root: Any, info: Info, **given: Any) -> Followed:
    named = given.get("metric_ids")
    ids = None if named is None else frozenset(identity(one) for one in named)
    if ids is not None and None in ids:
        raise not_found("metric")
    return await info.context.follow(Wanted(metric_ids=ids), given.get("after"))  # pyright: ignore[reportArgumentType]


def _subscription(resolve: Any, text: str, kind: Any, *arguments: StrawberryArgument) -> Any:
    made = strawberry.subscription(resolver=resolve, description=text, graphql_type=kind)
    made.arguments = list(arguments)
    return made


PLAN_ID = argument("plan_id", UUID, "The plan.")
METRIC_IDS = argument("metric_ids", list[UUID] | None, "Only of these metrics, at most 200. Unset: of all.")
AFTER = argument(
    "after",
    str | None,
    "The cursor of the last event that was seen, or the number of a change: what came after it is told first. "
    "Unset: only what comes from now on.",
)


@strawberry.type(description="What can be followed: over WebSockets (graphql-transport-ws) or as graphql-sse.")
class Subscription:
    """All that can be subscribed to."""

    plan_changed: PlanChange = _subscription(
        _plan_changed, "Whatever is done to a plan, and to what stands in it.", PlanChange, PLAN_ID, AFTER
    )
    readings_recorded: ReadingsRecorded = _subscription(
        _readings_recorded, "Whatever is done to readings.", ReadingsRecorded, METRIC_IDS, AFTER
    )
