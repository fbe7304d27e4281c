"""How a plan stands by what it first promised: its key results judged as they were before any amendment."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from service.operations.nouns import get
from service.operations.progress import judged
from service.operations.rollups import PlanProgress, Tree, tree_of, whole_of
from service.operations.versions import first_versions_of
from service.operations.workspaces import thresholds_of
from service.store.tables import Plan
from service.store.work import Work

Promised = Mapping[UUID, float | None]
"""Progress by the first promises, by the ids of a plan, its objectives and its key results."""


async def promised_in(work: Work, plan_id: UUID, progress: PlanProgress) -> Promised:
    """How far a plan, its objectives and its key results have come by what was promised before any amendment.

    Weights and what hangs on what are as they are: only what was amended of key results is as it was. Those whose
    first metric is gone are judged by the present one.
    """
    plan = await get(work, Plan, plan_id)
    tree = await tree_of(work, [one.id for one in progress.objectives])
    first = await first_versions_of(work, [context.row for context, _ in tree.judgements.values()])
    judgements = (
        {**tree.judgements, **await judged(work, cast("list[Any]", list(first.values())))} if first else tree.judgements
    )
    promised = Tree(tree.objectives, judgements, tree.frameworks, tree.thresholds, tree.outcomes)
    rows = [tree.objectives[one.id] for one in progress.objectives]
    facts = promised.facts([row.id for row in rows])
    return {
        plan_id: whole_of(plan, rows, facts, await thresholds_of(work)).progress,
        **{key: one.progress for key, one in facts.items()},
        **{one.id: judgements[one.id][1].progress for one in progress.key_results},
    }
