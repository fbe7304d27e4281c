"""Ranking the tactics of a stored plan."""

import asyncio
from dataclasses import fields, replace
from uuid import UUID

from service.core.priority import PrioritizedTactics, PrioritizeRequest, TacticInputs, prioritize
from service.operations import nouns
from service.operations.permissions import permitted
from service.operations.turns import in_pieces
from service.operations.workspaces import ranking_defaults_of
from service.store.tables import Objective, Plan, Tactic
from service.store.tables.base import table_of
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

OPEN = (TacticStatus.IDEA, TacticStatus.PLANNED, TacticStatus.ACTIVE)
STORED_INPUTS = [one.name for one in fields(TacticInputs) if one.name in Tactic.model_fields and one.name != "id"]


async def tactics_of_plan(work: Work, plan_id: UUID, objective_id: UUID | None = None) -> Rows:
    """A plan's tactics that are still to be decided on, in the order they were made."""
    objectives, tactics = table_of(Objective), table_of(Tactic)
    within = work.select(Objective, objectives.c.id).where(objectives.c.plan_id == plan_id)
    if objective_id is not None:
        within = within.where(objectives.c.id == objective_id)
    query = work.select(Tactic).where(tactics.c.objective_id.in_(within), tactics.c.status.in_(OPEN))
    return await work.rows(query.order_by(tactics.c.created_at, tactics.c.id))


def inputs_of(rows: Rows) -> tuple[TacticInputs, ...]:
    """Stored estimates as the ranking takes them."""
    return tuple(TacticInputs(id=str(row.id), **{name: getattr(row, name) for name in STORED_INPUTS}) for row in rows)


@permitted
async def prioritize_plan(
    work: Work, plan_id: UUID, request: PrioritizeRequest, objective_id: UUID | None = None
) -> PrioritizedTactics:
    """Rank a plan's open tactics (idea, planned or active) as `request` says, else as the workspace does.

    The request's own tactics are not read.
    """
    await nouns.get(work, Plan, plan_id)
    if objective_id is not None:
        await nouns.get(work, Objective, objective_id)
    defaults = await ranking_defaults_of(work)
    inputs: list[TacticInputs] = []
    async for piece in in_pieces(await tactics_of_plan(work, plan_id, objective_id)):
        inputs += inputs_of(piece)
    return await asyncio.to_thread(prioritize, replace(request, tactics=tuple(inputs)), defaults)
