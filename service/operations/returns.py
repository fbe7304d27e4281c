"""Returns of plans: what tactics cost and bring, by outcome, objective and key result, and what a unit moved cost."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.impact import LAG_DAYS
from service.core.priority import Estimate
from service.core.returns import Money, Return, Returns, Spent, return_of, returns_of
from service.operations import nouns
from service.operations.estimates import estimated_in, estimates_of
from service.operations.permissions import permitted
from service.operations.results import results_of
from service.operations.tactics import tactics_in
from service.store.tables import KeyResult, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import BusinessOutcome
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

DECIDED = frozenset({TacticStatus.PLANNED, TacticStatus.ACTIVE, TacticStatus.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeReturns:
    """The returns of tactics that serve one business outcome."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    outcome: BusinessOutcome | None
    """The outcome of their objective, or of the nearest one above it that names one; null where none does."""
    returns: Returns
    """What they cost and bring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveReturns:
    """The returns of an objective."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    objective_id: UUID
    """The objective."""
    title: str
    """What it is called."""
    own: Returns
    """Of the tactics that serve it directly."""
    whole: Returns
    """Of these and of the tactics of all objectives under it in the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultReturns:
    """The returns of the tactics that should move a key result."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key_result_id: UUID
    """The key result."""
    title: str
    """What it is called."""
    returns: Returns
    """What they cost and bring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TacticReturns:
    """The return of one tactic."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    title: str
    """What it is called."""
    status: TacticStatus
    """Idea, planned, active, done or dropped."""
    estimated: Return
    """By its estimates: of several people's, the median."""
    actual: Return
    """By what it cost and brought so far."""
    difference: float | None
    """What came with it in its key result, against the trend before; null when it could not be measured."""
    unit: str | None
    """The unit of the difference."""
    cost_per_unit: float | None
    """Actual cost ÷ difference, where that is on the good side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReturns:
    """What the tactics of a plan cost and bring, each counted once in every table."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    returns: Returns
    """Of all its tactics."""
    outcomes: tuple[OutcomeReturns, ...]
    """By business outcome, as far as there are tactics; those of none last."""
    objectives: tuple[ObjectiveReturns, ...]
    """By objective, in the order they were made."""
    key_results: tuple[KeyResultReturns, ...]
    """By key result; tactics that name none are in none of these."""
    tactics: tuple[TacticReturns, ...]
    """One by one, in the order they were made."""


@permitted
async def returns_of_plan(work: Work, plan_id: UUID, lag_days: int = LAG_DAYS) -> PlanReturns:
    """The returns of a plan's tactics; `lag_days` is how much later than they ran their effects are looked for."""
    await nouns.get(work, Plan, plan_id)
    objectives, results = table_of(Objective), table_of(KeyResult)
    query = work.select(Objective).where(objectives.c.plan_id == plan_id)
    above = await work.rows(query.order_by(objectives.c.created_at, objectives.c.id))
    within = results.c.objective_id.in_([row.id for row in above])
    query = work.select(KeyResult).where(within).order_by(results.c.created_at, results.c.id)
    below = await work.rows(query) if above else ()
    rows = await tactics_in(work, plan_id)
    spent = await spent_of(work, rows)
    objective_of = {row.id: row.objective_id for row in below}
    owner = {row.id: row.objective_id or objective_of[row.key_result_id] for row in rows}
    return PlanReturns(
        plan_id=plan_id,
        returns=returns_of(spent.values()),
        outcomes=_by_outcome(spent, owner, await _outcomes_of(work, above)),
        objectives=await asyncio.to_thread(_by_objective, spent, owner, above),
        key_results=_by_key_result(spent, rows, below),
        tactics=await _one_by_one(work, rows, spent, lag_days),
    )


async def spent_of(work: Work, rows: Rows) -> dict[UUID, Spent]:
    """What tactics should cost and bring, and did, by their ids; estimates of people go before a tactic's own."""
    people = await estimates_of(work, (row.id for row in rows))
    return {row.id: _spent(row, people.get(row.id, {})) for row in rows}


def _spent(row: Row[Any], people: Mapping[str, Estimate]) -> Spent:
    begun = row.started_on is not None or row.actual_cost is not None
    return Spent(
        estimated=Money(estimated_in(row, people, "cost"), estimated_in(row, people, "benefit")),
        actual=Money(row.actual_cost, row.actual_benefit),
        decided=row.status in DECIDED,
        finished=row.status == TacticStatus.DONE or (row.status == TacticStatus.DROPPED and begun),
    )


def _by_outcome(
    spent: Mapping[UUID, Spent], owner: Mapping[UUID, UUID], outcome_of: Mapping[UUID, str | None]
) -> tuple[OutcomeReturns, ...]:
    found: list[OutcomeReturns] = []
    for outcome in (*BusinessOutcome, None):
        parts = [one for key, one in spent.items() if outcome_of[owner[key]] == outcome]
        if parts:
            found.append(OutcomeReturns(outcome=outcome, returns=returns_of(parts)))
    return tuple(found)


async def _outcomes_of(work: Work, rows: Sequence[Row[Any]]) -> dict[UUID, str | None]:
    """The business outcome of objectives, their own or that of the nearest one above; a level a statement."""
    known = {row.id: row for row in rows}
    while missing := {row.parent_id for row in known.values() if row.parent_id is not None} - known.keys():
        found = await nouns.get_many(work, Objective, missing)
        known |= found
        if len(found) < len(missing):
            break
    return {row.id: _outcome(row, known) for row in rows}


def _outcome(row: Row[Any] | None, known: Mapping[UUID, Row[Any]]) -> str | None:
    while row is not None and row.business_outcome is None:
        row = known.get(row.parent_id)
    return None if row is None else row.business_outcome


def _by_objective(
    spent: Mapping[UUID, Spent], owner: Mapping[UUID, UUID], rows: Sequence[Row[Any]]
) -> tuple[ObjectiveReturns, ...]:
    under: dict[UUID, list[UUID]] = {}
    for row in rows:
        under.setdefault(row.parent_id, []).append(row.id)
    served: dict[UUID, list[Spent]] = {}
    for key, one in spent.items():
        served.setdefault(owner[key], []).append(one)
    return tuple(
        ObjectiveReturns(
            objective_id=row.id,
            title=row.title,
            own=returns_of(served.get(row.id, ())),
            whole=returns_of(one for identity in _below(row.id, under) for one in served.get(identity, ())),
        )
        for row in rows
    )


def _by_key_result(spent: Mapping[UUID, Spent], rows: Rows, below: Sequence[Row[Any]]) -> tuple[KeyResultReturns, ...]:
    moving: dict[UUID | None, list[Spent]] = {}
    for row in rows:
        moving.setdefault(row.key_result_id, []).append(spent[row.id])
    return tuple(
        KeyResultReturns(key_result_id=one.id, title=one.title, returns=returns_of(moving.get(one.id, ())))
        for one in below
    )


def _below(identity: UUID, under: Mapping[UUID, Collection[UUID]]) -> Iterable[UUID]:
    """An objective and all under it."""
    waiting = [identity]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += under.get(one, ())


async def _one_by_one(work: Work, rows: Rows, spent: Mapping[UUID, Spent], lag_days: int) -> tuple[TacticReturns, ...]:
    results = await results_of(work, rows, lag_days)
    return tuple(
        TacticReturns(
            tactic_id=row.id,
            title=row.title,
            status=TacticStatus(row.status),
            estimated=return_of([spent[row.id].estimated]),
            actual=return_of([spent[row.id].actual]),
            difference=results[row.id].impact.difference,
            unit=results[row.id].unit,
            cost_per_unit=results[row.id].cost_per_unit,
        )
        for row in rows
    )
