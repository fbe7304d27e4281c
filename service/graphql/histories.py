"""What became of a plan, as fields of it, and deletions taken back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from strawberry import Info

from service.errors import Problem, repointed
from service.graphql.annotations import optional
from service.graphql.connections import Connected, connection
from service.graphql.context import Context, Parent, Read
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.graphql.names import Names, camel
from service.graphql.payloads import Done, Given, Members, mutation, shown
from service.graphql.reads import naming
from service.operations.changes import done_between
from service.operations.comparisons import PlanComparison, compare_plan_between
from service.operations.undo import Undone, undo_change
from service.store.paging import Page
from service.store.tables import Change
from service.store.work import Work

CHANGES = naming(Change, "plan_id")
SINCE = "Only what was done at this moment or later: an instant, or a day of the workspace."
UNTIL = "Only what was done before this moment: an instant, or a day of the workspace."


def plan_changes() -> Any:
    """The field of a plan that lists what was done to it and in it, between two moments if they are given."""

    async def fetch(root: Any, context: Context, page: Page, **span: str | None) -> Connected:
        work = await context.work()
        where = (*page.where, *await done_between(work, span["from"], span["to"]))
        part = await context.load(CHANGES.page, root, replace(page, where=where))
        return Connected(work, Change, part, lambda: context.load(CHANGES.total, root, where))

    text = "What was done to it and to whatever stands in it."
    bounds = (argument("from", str | None, SINCE), argument("to", str | None, UNTIL))
    return connection("Change", Change, text, fetch, *bounds)


async def _comparisons(work: Work, plans: list[Parent], span: tuple[str | None, str | None]) -> Mapping[UUID, Any]:
    return {plan.id: await compare_plan_between(work, plan.id, *span) for plan in plans}


def _things_in(found: PlanComparison) -> int:
    return 2 * (len(found.things) + len(found.standings))


COMPARISONS = Read(_comparisons, weight=90, size=_things_in, at_once=1)


def plan_comparison() -> Any:
    """The field of a plan that sets it against itself at an earlier moment."""

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        try:
            return await info.context.load(COMPARISONS, root, (given.get("from"), given.get("to")))
        except Problem as problem:
            raise repointed(problem, camel) from problem

    text = "It as it stood at one moment against the same at another: what came, went and was amended, and why."
    since = argument("from", str | None, "As of this instant, RFC 3339, or the end of this day. Unset: as it was made.")
    until = argument("to", str | None, "As of this instant, or the end of this day. Unset: now.")
    return field(resolve, text, since, until, kind=optional(output(PlanComparison)))


async def _undo(work: Work, given: Given) -> Done:
    return {"undone": await undo_change(work, given["seq"])}


def of_histories() -> Members:
    """The mutation that takes a deletion back."""
    seq = argument("seq", int, "The number of the deletion in the log.")
    undone = {"undone": shown(output(Undone), "What came back, and what did not.")}
    text = "Take a deletion back: what it took along comes back under the same ids, as it was."
    return {"undo_change": mutation("undoChange", text, _undo, undone, Names({}), seq)}
