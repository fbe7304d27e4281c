"""Ranking the tactics of a stored plan."""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row

from service.core.priority import (
    NUMBERS,
    ComparedTactics,
    CompareMethods,
    Estimate,
    MemberCapacity,
    PrioritizedTactics,
    PrioritizeRequest,
    RankingDefaults,
    TacticInputs,
    compare,
    prioritize,
)
from service.core.priority.correction import corrected
from service.core.verdict import Reason
from service.operations import nouns
from service.operations.estimates import estimates_of
from service.operations.estimation_bias import biases_of_inputs
from service.operations.permissions import permitted
from service.operations.turns import in_pieces
from service.operations.workspaces import ranking_defaults_of, today_of
from service.store.tables import Member, Objective, Plan, Tactic
from service.store.tables.base import table_of
from service.store.tables.estimates import SCORES
from service.store.tables.tactics import TacticStatus
from service.store.work import Rows, Work

OPEN = (TacticStatus.IDEA, TacticStatus.PLANNED, TacticStatus.ACTIVE)
STORED_INPUTS = [*(name for name in NUMBERS if name in Tactic.model_fields), "scores", "mandatory", "due_on"]


async def tactics_of_plan(work: Work, plan_id: UUID, objective_id: UUID | None = None) -> Rows:
    """A plan's tactics that are still to be decided on, in the order they were made."""
    objectives, tactics = table_of(Objective), table_of(Tactic)
    within = work.select(Objective, objectives.c.id).where(objectives.c.plan_id == plan_id)
    if objective_id is not None:
        within = within.where(objectives.c.id == objective_id)
    query = work.select(Tactic).where(tactics.c.objective_id.in_(within), tactics.c.status.in_(OPEN))
    return await work.rows(query.order_by(tactics.c.created_at, tactics.c.id))


def inputs_of(
    rows: Rows, estimates: Mapping[UUID, Mapping[str, Estimate]], done: Collection[UUID] = ()
) -> tuple[TacticInputs, ...]:
    """Stored tactics as the ranking takes them: what people estimate goes before a tactic's own figure.

    What requires a tactic that is `done` has to wait no longer.
    """
    return tuple(
        TacticInputs(
            id=str(row.id),
            requires=tuple(str(one) for one in row.requires if one not in done),
            excludes=tuple(map(str, row.excludes)),
            assignee_ids=tuple(map(str, row.assignee_ids or ([row.responsible_id] if row.responsible_id else []))),
            **_figures_of(row, estimates.get(row.id, {})),
        )
        for row in rows
    )


def _figures_of(row: Row[Any], estimates: Mapping[str, Estimate]) -> dict[str, Any]:
    figures = {name: getattr(row, name) for name in STORED_INPUTS}
    for name, estimate in estimates.items():
        if name.startswith(SCORES):
            figures["scores"] = {**figures["scores"], name.removeprefix(SCORES): estimate}
        else:
            figures[name] = estimate
    return figures


async def members_of(work: Work, rows: Rows) -> tuple[MemberCapacity, ...]:
    """The hours of those who do some tactics or answer for them, as far as they have said how many."""
    ids = {one for row in rows for one in (*row.assignee_ids, row.responsible_id) if one is not None}
    members = (await nouns.get_many(work, Member, ids)).values()
    return tuple(
        MemberCapacity(id=str(member.id), hours_per_week=member.hours_per_week)
        for member in members
        if member.hours_per_week is not None
    )


async def done_among(work: Work, rows: Rows) -> set[UUID]:
    """Which of the tactics that some tactics require are done."""
    required = {one for row in rows for one in row.requires}
    found = await nouns.get_many(work, Tactic, required)
    return {row.id for row in found.values() if row.status == TacticStatus.DONE}


@permitted
async def prioritize_plan(
    work: Work,
    plan_id: UUID,
    request: PrioritizeRequest,
    objective_id: UUID | None = None,
    *,
    with_members: bool = False,
    correct_bias: bool = False,
) -> PrioritizedTactics:
    """Rank a plan's open tactics (idea, planned or active) as `request` says, else as the workspace does.

    The request's own tactics and members are not read; `with_members` lets the members' hours limit the selection.
    `correct_bias` multiplies costs, efforts and benefits by what earlier estimates of the workspace came to; the
    warnings say by which factors.
    """
    asked, defaults, rows = await plan_request(work, plan_id, request, objective_id)
    if with_members:
        asked = replace(asked, members=await members_of(work, rows))
    corrections: tuple[Reason, ...] = ()
    if correct_bias:
        biases = await biases_of_inputs(work)
        asked, corrections = corrected(asked, {one.input.value: one.suggested_factor for one in biases})
    ranked = await asyncio.to_thread(prioritize, asked, defaults, await today_of(work))
    return replace(ranked, warnings=(*corrections, *ranked.warnings))


@permitted
async def compare_plan(
    work: Work, plan_id: UUID, request: CompareMethods, objective_id: UUID | None = None
) -> ComparedTactics:
    """Rank a plan's open tactics by several methods. The request's own tactics are not read."""
    asked, defaults, _ = await plan_request(work, plan_id, request, objective_id)
    return await asyncio.to_thread(compare, asked, defaults)


Asked = TypeVar("Asked", PrioritizeRequest, CompareMethods)


async def plan_request(
    work: Work, plan_id: UUID, request: Asked, objective_id: UUID | None
) -> tuple[Asked, RankingDefaults, Rows]:
    """A request about a plan's open tactics as a stateless one, the workspace's defaults, and the tactics."""
    await nouns.get(work, Plan, plan_id)
    if objective_id is not None:
        await nouns.get(work, Objective, objective_id)
    defaults = await ranking_defaults_of(work)
    rows = await tactics_of_plan(work, plan_id, objective_id)
    done = await done_among(work, rows)
    estimates = await estimates_of(work, (row.id for row in rows))
    inputs: list[TacticInputs] = []
    async for piece in in_pieces(rows):
        inputs += inputs_of(piece, estimates, done)
    return replace(request, tactics=tuple(inputs)), defaults, rows
