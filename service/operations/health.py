"""The health of stored plans, and of the workspace: what is missing or out of order, and what to do about it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Row, func

from service.core.health import (
    SEVERITIES,
    Finding,
    HealthTotals,
    Severity,
    counted,
    findings_around,
    findings_of,
    worst_first,
)
from service.errors import invalid, worded
from service.operations.nouns import get
from service.operations.outlines import outlines_of
from service.operations.permissions import permitted
from service.operations.surroundings import surroundings_of
from service.operations.turns import in_pieces
from service.store.tables import Objective, Plan
from service.store.tables.base import table_of
from service.store.tables.plans import PlanStatus
from service.store.work import Rows, Work

MOST_PLANS = 100
"""Plans that one answer looks at, the newest first."""

MOST_OBJECTIVES = 1000
"""Objectives of all these plans together; the newest plan is looked at however many it has."""

MOST_FINDINGS = 1000
"""Findings about the workspace that one answer lists, the worst first; all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHealth:
    """What is missing or out of order in a plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    totals: HealthTotals
    """How many findings there are, those counted that were not asked for."""
    findings: tuple[Finding, ...]
    """What was found, worst first; empty when all is well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceHealth:
    """What is missing or out of order in all plans that are not closed, and in what stands in no plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    totals: HealthTotals
    """How many findings there are, those counted that were not asked for or are not listed."""
    findings: tuple[Finding, ...]
    """What was found, worst first: of each severity the newest plan's, then the others', then what is in none."""
    findings_left_out: int
    """How many more were asked for: at most 1,000 are listed."""
    plan_ids: tuple[UUID, ...]
    """The plans that were looked at, the newest first: as many as 100, with 1,000 objectives together."""
    plans_left_out: int
    """How many more are not closed. Each tells its own health."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which findings are asked for; None: all of them."""

    severities: Collection[Severity] | None = None
    rules: Collection[str] | None = None

    def of(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings that are asked for."""
        return tuple(
            one
            for one in findings
            if (self.severities is None or one.severity in self.severities)
            and (self.rules is None or one.reason.rule in self.rules)
        )


ALL = Wanted()


def wanted_of(severities: Sequence[str] | None, rules: Sequence[str] | None) -> Wanted:
    """Which findings are asked for, by the names of severities and rules; None or none at all stands for all."""
    known = [one.value for one in Severity]
    for severity in severities or ():
        if severity not in known:
            message = worded("There is no such severity. Known are: {known}.", known=", ".join(known))
            raise invalid("severity", "unknown_value", message)
    for rule in rules or ():
        if rule not in SEVERITIES:
            message = worded("There is no such rule. Known are: {known}.", known=", ".join(SEVERITIES))
            raise invalid("rule", "unknown_value", message)
    return Wanted(
        severities=frozenset(map(Severity, severities)) if severities else None,
        rules=frozenset(rules) if rules else None,
    )


@permitted
async def health_of_plan(work: Work, plan_id: UUID, wanted: Wanted = ALL) -> PlanHealth:
    """What is missing or out of order in a plan, its open objectives, their key results and its open tactics."""
    plan = await get(work, Plan, plan_id)
    (outline,) = await outlines_of(work, [plan])
    found = findings_of(outline)
    return PlanHealth(plan_id=plan_id, totals=counted(found), findings=wanted.of(found))


@permitted
async def health_of_workspace(work: Work, wanted: Wanted = ALL) -> WorkspaceHealth:
    """What is missing or out of order in all plans that are not closed, and in what stands in no plan."""
    table = table_of(Plan)
    query = work.select(Plan).where(table.c.status != PlanStatus.CLOSED)
    plans = await work.rows(query.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(MOST_PLANS))
    looked_at = await _within_bounds(work, plans)
    opened = await work.scalar(work.select(Plan, func.count()).where(table.c.status != PlanStatus.CLOSED))
    every: list[Finding] = []
    async for piece in in_pieces(await outlines_of(work, looked_at), 1):
        every += [one for plan in piece for one in findings_of(plan)]
    found = worst_first((*every, *findings_around(await surroundings_of(work))))
    listed = wanted.of(found)
    return WorkspaceHealth(
        totals=counted(found),
        findings=listed[:MOST_FINDINGS],
        findings_left_out=max(len(listed) - MOST_FINDINGS, 0),
        plan_ids=tuple(plan.id for plan in looked_at),
        plans_left_out=opened - len(looked_at),
    )


async def _within_bounds(work: Work, plans: Rows) -> list[Row[Any]]:
    """The first plans that have no more objectives together than are looked at, but one plan at least."""
    table = table_of(Objective)
    query = work.select(Objective, table.c.plan_id, func.count().label("number")).group_by(table.c.plan_id)
    rows = await work.rows(query.where(table.c.plan_id.in_([plan.id for plan in plans])))
    counts = {row.plan_id: row.number for row in rows}
    found: list[Row[Any]] = []
    left = MOST_OBJECTIVES
    for plan in plans:
        left -= counts.get(plan.id, 0)
        if found and left < 0:
            break
        found.append(plan)
    return found
