"""How a team's estimates stood to what became of them, over its finished tactics."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_

from service.core.estimation_bias import EstimatedInput, InputBias, bias_of
from service.operations import nouns
from service.operations.estimates import estimated_in, estimates_of
from service.operations.permissions import permitted
from service.operations.results import results_of
from service.store.tables import KeyResult, Objective, Plan, Tactic
from service.store.tables.base import table_of
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

MOST_TACTICS = 500
"""Tactics that are looked at, those that ended last."""
ACTUAL = {
    EstimatedInput.COST: "actual_cost",
    EstimatedInput.EFFORT: "actual_effort",
    EstimatedInput.BENEFIT: "actual_benefit",
}
"""What becomes known of each input that is given by people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimationBias:
    """How estimates stood to what became of them. It is offered; nothing is corrected by it unless asked for."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID | None
    """The plan whose tactics are looked at; null: all."""
    objective_id: UUID | None
    """The objective whose tactics are looked at; null: all."""
    tactics: int
    """Tactics that are done: at most 500, those that ended last."""
    inputs: tuple[InputBias, ...]
    """Cost, effort and benefit, and the expected change against what was measured."""


@permitted
async def estimation_bias_of(
    work: Work, plan_id: UUID | None = None, objective_id: UUID | None = None
) -> EstimationBias:
    """The bias of estimates in the workspace, in a plan, or in an objective."""
    if plan_id is not None:
        await nouns.get(work, Plan, plan_id)
    if objective_id is not None:
        await nouns.get(work, Objective, objective_id)
    rows = await _done(work, plan_id, objective_id)
    given = await _biases(work, rows)
    changes: list[tuple[float, float]] = []
    expecting = [row for row in rows if row.expected_change is not None]
    for result in (await results_of(work, expecting)).values():
        expected, difference = result.impact.expected_change, result.impact.difference
        if expected is not None and difference is not None and not result.impact.interim:
            changes.append((expected, difference))
    changed = bias_of(EstimatedInput.EXPECTED_CHANGE, changes)
    return EstimationBias(plan_id=plan_id, objective_id=objective_id, tactics=len(rows), inputs=(*given, changed))


async def biases_of_inputs(work: Work) -> list[InputBias]:
    """The bias in the workspace of what rankings take: cost, effort and benefit."""
    return await _biases(work, await _done(work, None, None))


async def _biases(work: Work, rows: Rows) -> list[InputBias]:
    people = await estimates_of(work, (row.id for row in rows))
    found: list[InputBias] = []
    for name, actual in ACTUAL.items():
        pairs = ((estimated_in(row, people.get(row.id, {}), name), getattr(row, actual)) for row in rows)
        found.append(bias_of(name, _known(pairs)))
    return found


def _known(pairs: Iterable[tuple[float | None, float | None]]) -> list[tuple[float, float]]:
    return [(one, other) for one, other in pairs if one is not None and other is not None]


async def _done(work: Work, plan_id: UUID | None, objective_id: UUID | None) -> Rows:
    """The tactics that are done, the last to end first; by their objectives or else their key results."""
    objectives, results, tactics = table_of(Objective), table_of(KeyResult), table_of(Tactic)
    query = work.select(Tactic).where(tactics.c.status == TacticStatus.DONE)
    if plan_id is not None or objective_id is not None:
        within = work.select(Objective, objectives.c.id)
        within = within if plan_id is None else within.where(objectives.c.plan_id == plan_id)
        within = within if objective_id is None else within.where(objectives.c.id == objective_id)
        measured = work.select(KeyResult, results.c.id).where(results.c.objective_id.in_(within))
        alone = tactics.c.objective_id.is_(None)
        query = query.where(or_(tactics.c.objective_id.in_(within), alone & tactics.c.key_result_id.in_(measured)))
    order = (tactics.c.ended_on.desc().nulls_last(), tactics.c.created_at.desc(), tactics.c.id.desc())
    return await work.rows(query.order_by(*order).limit(MOST_TACTICS))
