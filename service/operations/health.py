"""The health of a stored plan: what is missing or out of order in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row

from service.core.health import Finding, Outline, OutlinedKeyResult, OutlinedObjective, OutlinedTactic, findings_of
from service.core.rollup import ProgressDriver
from service.operations.lineage import served_by
from service.operations.nouns import get, get_many
from service.operations.permissions import permitted
from service.operations.tactics import OPEN, tactics_in
from service.store.tables import KeyResult, Metric, Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import Level, Perspective, Stage
from service.store.work import Rows, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHealth:
    """What is missing or out of order in a plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    findings: tuple[Finding, ...]
    """What was found, warnings first; empty when all is well."""


@permitted
async def health_of_plan(work: Work, plan_id: UUID) -> PlanHealth:
    """What is missing or out of order in a plan's open objectives, their key results and its open tactics."""
    plan = await get(work, Plan, plan_id)
    objectives, results = table_of(Objective), table_of(KeyResult)
    query = work.select(Objective).where(objectives.c.plan_id == plan_id, objectives.c.stage != Stage.CLOSED)
    above = await work.rows(query.order_by(objectives.c.created_at, objectives.c.id))
    within = results.c.objective_id.in_([row.id for row in above])
    query = work.select(KeyResult).where(within).order_by(results.c.created_at, results.c.id)
    below = await work.rows(query) if above else ()
    tactics = [row for row in await tactics_in(work, plan_id) if row.status in OPEN]
    objective_of = {row.id: row.objective_id for row in below}
    served = await served_by(work, above)
    outline = Outline(
        id=plan.id,
        title=plan.title,
        perspectives=list(Perspective),
        objectives=[_objective(row, served) for row in above],
        key_results=await _key_results(work, below),
        tactics=[
            OutlinedTactic(
                id=row.id,
                title=row.title,
                objective_id=row.objective_id or objective_of.get(row.key_result_id, row.key_result_id),
                indicated=row.key_result_id is not None,
                created_at=row.created_at,
            )
            for row in tactics
        ],
    )
    return PlanHealth(plan_id=plan_id, findings=findings_of(outline))


def _objective(row: Row[Any], served: Mapping[UUID, Row[Any]]) -> OutlinedObjective:
    return OutlinedObjective(
        id=row.id,
        title=row.title,
        top=None if row.level is None else row.level == Level.COMPANY,
        serves=row.id in served,
        perspective=row.perspective,
        measured=row.progress_driver != ProgressDriver.CHILDREN,
    )


async def _key_results(work: Work, rows: Rows) -> list[OutlinedKeyResult]:
    metrics = await get_many(work, Metric, (row.metric_id for row in rows))
    successors = await get_many(work, Metric, (one.superseded_by for one in metrics.values() if one.superseded_by))
    found: list[OutlinedKeyResult] = []
    for row in rows:
        metric = metrics[row.metric_id]
        successor = successors.get(metric.superseded_by)
        found.append(
            OutlinedKeyResult(
                id=row.id,
                title=row.title,
                objective_id=row.objective_id,
                created_at=row.created_at,
                metric=metric.name,
                successor=None if successor is None else successor.name,
            )
        )
    return found
