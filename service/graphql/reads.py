"""The batch reads behind the graph's relations and judgements, each for a whole level of the tree at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any
from uuid import UUID

from service.core.indicators import IndicatorProposal
from service.core.workload import Workload
from service.edge.resources import alignment_facts_of
from service.graphql.context import Parent, Read
from service.operations.audits import AuditFacts, audited_of
from service.operations.calendar_tokens import calendar_tokens_of
from service.operations.closing_records import ClosedPlan, ClosingProposal
from service.operations.closings import closings_of, propose_closing
from service.operations.deliveries import contents_of
from service.operations.indicator_proposals import propose_indicators
from service.operations.indicators import indicator_facts_of
from service.operations.nouns import get_many
from service.operations.past import looking_back_on
from service.operations.progress import forecasts_of, last_readings_of
from service.operations.remembered import key_result_facts_of
from service.operations.rollups import ObjectiveFacts, PlanProgress, progress_of_plan, rollups_of
from service.operations.serving import worths_of
from service.operations.tactics import due_days_of
from service.operations.versions import versions_of
from service.operations.webhook_deliveries import WebhookContents, webhook_contents_of
from service.operations.workloads import workload_of_plan
from service.store.filters import Condition
from service.store.lean import columns_of, page_of_each
from service.store.paging import Page, Slice, count, count_each, fetch, fetch_each, identity_of
from service.store.tables import KeyResult, Objective
from service.store.tables.base import table_of
from service.store.work import Work

WITHOUT_LIMIT = Page(limit=1_000_000)


def rows_in(part: Slice) -> int:
    """How many rows a page has."""
    return len(part.rows)


def one(model: type[Any], column: str) -> Read:
    """The row that a column of the parent names."""
    key = attrgetter(column)

    async def run(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
        return await get_many(work, model, map(key, parents))

    return Read(run, key, needs=(column,))


def several(model: type[Any], column: str) -> Read:
    """The rows that a list of ids in the parent names, in that order."""
    ids = attrgetter(column)

    async def run(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
        found = await get_many(work, model, (identity for parent in parents for identity in ids(parent)))
        return {parent.id: [found[identity] for identity in ids(parent) if identity in found] for parent in parents}

    return Read(run)


class Many:
    """The rows of a noun that belong to a parent: a page of them, and how many there are under conditions.

    `column` is the one that names the parent, if that is how they belong to it.
    """

    def __init__(self, model: type[Any], page: Read, total: Read, column: str | None = None) -> None:
        self.model = model
        self.page = page
        self.total = total
        self.column = column

    def lean(self, columns: frozenset[str] | None) -> Read:
        """The read of a first or last page, without conditions, of which only some columns are asked for."""
        model, column = self.model, self.column
        assert column is not None
        every = columns_of(model)
        needed = None if columns is None else {*columns, column, *(one.name for one in identity_of(table_of(model)))}

        async def page(work: Work, parents: list[Parent], wanted: Page) -> Mapping[UUID, Slice]:
            sorted_by = {one.field for one in wanted.orders}
            named = every if needed is None else tuple(one for one in every if one in needed or one in sorted_by)
            return await page_of_each(work, model, column, [parent.id for parent in parents], wanted, named)

        return Read(page, size=rows_in)


def naming(model: type[Any], column: str) -> Many:
    """The rows whose column names the parent."""

    async def page(work: Work, parents: list[Parent], wanted: Page) -> Mapping[UUID, Slice]:
        return await fetch_each(work, model, column, [parent.id for parent in parents], wanted)

    async def total(work: Work, parents: list[Parent], where: tuple[Condition, ...]) -> Mapping[UUID, int]:
        return await count_each(work, model, column, [parent.id for parent in parents], where)

    return Many(model, Read(page, size=rows_in), Read(total), column)


Narrow = Callable[[Work, list[Parent]], Any]


def _narrowed(model: type[Any], condition_of: Narrow) -> Many:
    """The rows that a condition of each parent's own selects: one statement a parent."""

    async def page(work: Work, parents: list[Parent], wanted: Page) -> Mapping[UUID, Slice]:
        found: dict[UUID, Slice] = {}
        for identity, condition in (await condition_of(work, parents)).items():
            found[identity] = await fetch(work, model, replace(wanted, where=(*wanted.where, condition)))
        return found

    async def total(work: Work, parents: list[Parent], where: tuple[Condition, ...]) -> Mapping[UUID, int]:
        conditions = await condition_of(work, parents)
        return {key: await count(work, model, (*where, condition)) for key, condition in conditions.items()}

    return Many(model, Read(page, size=rows_in, weight=20, at_once=20), Read(total, weight=20, at_once=20))


def listing(model: type[Any], column: str) -> Many:
    """The rows whose list of ids holds the parent."""

    async def condition_of(_: Work, parents: list[Parent]) -> dict[UUID, Condition]:
        return {parent.id: Condition(column, "contains", parent.id) for parent in parents}

    return _narrowed(model, condition_of)


def within_plan(model: type[Any]) -> Many:
    """The rows of a plan's objectives."""

    async def condition_of(work: Work, plans: list[Parent]) -> dict[UUID, Condition]:
        within = await fetch_each(work, Objective, "plan_id", [plan.id for plan in plans], WITHOUT_LIMIT)
        return {
            identity: Condition("objective_id", "in", tuple(row.id for row in part.rows))
            for identity, part in within.items()
        }

    return _narrowed(model, condition_of)


def _of_rows(operation: Callable[[Work, list[Parent]], Any], **paid: Any) -> Read:
    async def run(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
        return await operation(work, parents)

    return Read(run, **paid)


def _of_ids(operation: Callable[..., Any], **paid: Any) -> Read:
    async def run(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
        return await operation(work, [parent.id for parent in parents])

    return Read(run, needs=("id",), **paid)


KEY_RESULT_FACTS = _of_ids(key_result_facts_of, weight=2, at_once=200)
KEY_RESULT_VERSIONS = _of_rows(versions_of, weight=5, at_once=100)


async def key_results_at(work: Work, rows: list[Parent], as_of: str | None) -> list[tuple[Work, list[Parent]]]:
    """Key results as they stood at a moment, with the works in which they are judged as of then."""
    ids = [row.id for row in rows]
    found = await looking_back_on(work, as_of, KeyResult, ids)
    return [(then, list((await get_many(then, KeyResult, some)).values())) for then, some in found]


async def _forecasts(work: Work, parents: list[Parent], as_of: str | None) -> Mapping[UUID, Any]:
    found: dict[UUID, Any] = {}
    for then, rows in await key_results_at(work, parents, as_of):
        found |= await forecasts_of(then, rows)
    return found


KEY_RESULT_FORECASTS = Read(_forecasts, weight=10, at_once=40)


async def _progress_of_plans(work: Work, plans: list[Parent], _: Any) -> Mapping[UUID, Any]:
    return {plan.id: await progress_of_plan(work, plan.id) for plan in plans}


def _objectives_in(progress: PlanProgress) -> int:
    return 10 * len(progress.objectives)


def _figures_in(facts: AuditFacts) -> int:
    return len(facts.entries)


def _parts_of(facts: ObjectiveFacts) -> int:
    return 2 * len(facts.rollup.children)


PLAN_PROGRESS = Read(_progress_of_plans, weight=30, size=_objectives_in, at_once=1)
OBJECTIVE_FACTS = _of_ids(rollups_of, weight=4, size=_parts_of, at_once=100)
LAST_READINGS = _of_ids(last_readings_of)
METRIC_WORTHS = _of_rows(worths_of, weight=2, at_once=100)
AUDIT_FACTS = _of_ids(audited_of, size=_figures_in)
CALENDAR_TOKENS = _of_ids(calendar_tokens_of, size=len)
DELIVERY_CONTENTS = _of_rows(contents_of, weight=20, at_once=10)


def _tries_in(contents: WebhookContents) -> int:
    return len(contents.tries)


WEBHOOK_CONTENTS = _of_rows(webhook_contents_of, weight=10, size=_tries_in, at_once=20)
ALIGNMENT_FACTS = _of_rows(alignment_facts_of, at_once=100)
INDICATOR_FACTS = _of_rows(indicator_facts_of, weight=2, at_once=100)
TACTIC_FACTS = _of_rows(due_days_of, at_once=100)


async def _indicator_proposals(work: Work, tactics: list[Parent], keep: int) -> Mapping[UUID, Any]:
    return await propose_indicators(work, (tactic.id for tactic in tactics), keep)


def _indicators_in(proposal: IndicatorProposal) -> int:
    return 2 * len(proposal.indicators) + len(proposal.findings)


INDICATOR_PROPOSALS = Read(_indicator_proposals, weight=20, size=_indicators_in, at_once=4)


async def _workloads(work: Work, plans: list[Parent], days: tuple[date | None, date | None]) -> Mapping[UUID, Any]:
    return {plan.id: await workload_of_plan(work, plan.id, *days) for plan in plans}


def _weeks_in(workload: Workload) -> int:
    return sum(len(member.weeks) for member in workload.members)


PLAN_WORKLOADS = Read(_workloads, weight=30, size=_weeks_in, at_once=1)


def _kept_in(closings: tuple[ClosedPlan, ...]) -> int:
    return sum(map(_told_in, closings))


def _told_in(closing: ClosedPlan | ClosingProposal) -> int:
    return 2 * sum(map(len, (closing.result.objectives, closing.result.key_results, closing.result.tactics)))


async def _closing_proposals(work: Work, plans: list[Parent], day: date | None) -> Mapping[UUID, Any]:
    return {plan.id: await propose_closing(work, plan.id, day) for plan in plans}


CLOSINGS = _of_ids(closings_of, weight=5, size=_kept_in, at_once=10)
CLOSING_PROPOSALS = Read(_closing_proposals, weight=40, size=_told_in, at_once=1)
