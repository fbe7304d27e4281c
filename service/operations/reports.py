"""A plan's report: all that is known of the plan, read in one snapshot by what judges it everywhere else."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row

from service.core.priority import PrioritizeRequest
from service.operations import nouns
from service.operations.charts import chart_ranking, chart_roadmap
from service.operations.health import health_of_plan
from service.operations.permissions import permitted
from service.operations.promises import promised_in
from service.operations.reported import (
    amendments_of,
    check_ins_of,
    closing_of,
    objectives_of,
    tactics_of,
)
from service.operations.returns import returns_of_plan
from service.operations.reviews import review_of_plan
from service.operations.rollups import PlanProgress, progress_of_plan
from service.operations.tactics import OPEN, tactics_in
from service.operations.workspaces import calendar_of
from service.present.charts.value_complexity import RankedPlan
from service.present.report.known import Known, KnownPlan
from service.store.tables import Plan
from service.store.work import Rows, Work


@permitted
async def report_of_plan(work: Work, plan_id: UUID) -> Known:
    """All that a plan's report tells, as of the instant of the work."""
    plan = await nouns.get(work, Plan, plan_id)
    progress = await progress_of_plan(work, plan_id)
    promised = await promised_in(work, plan_id, progress)
    returns = await returns_of_plan(work, plan_id)
    rows = await tactics_in(work, plan_id)
    return Known(
        plan=await _plan(work, plan, progress, promised[plan_id]),
        review=await review_of_plan(work, plan_id),
        objectives=await objectives_of(work, progress),
        tactics=await tactics_of(work, rows),
        roadmap=await chart_roadmap(work, plan_id),
        ranking=await _ranking(work, plan_id, rows),
        returns=returns.returns,
        outcomes=tuple((one.outcome, one.returns) for one in returns.outcomes),
        findings=(await health_of_plan(work, plan_id)).findings,
        check_ins=await check_ins_of(work, plan_id),
        amendments=await amendments_of(work, plan, progress, promised),
        closing=await closing_of(work, plan),
    )


async def _plan(work: Work, plan: Row[Any], progress: PlanProgress, first: float | None) -> KnownPlan:
    return KnownPlan(
        id=plan.id,
        title=plan.title,
        mission=plan.mission,
        function=plan.business_function,
        framework=plan.framework,
        state=plan.status,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        at=work.now,
        zone=str((await calendar_of(work)).zone),
        looked_back=work.as_of is not None,
        progress=progress.progress,
        first_progress=first,
        status=progress.status,
    )


async def _ranking(work: Work, plan_id: UUID, rows: Rows) -> RankedPlan | None:
    """The ranking as its chart has it, where there is anything that it could show."""
    if any(row.status in OPEN for row in rows):
        return await chart_ranking(work, plan_id, PrioritizeRequest(tactics=()))
    return None
