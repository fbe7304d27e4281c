"""What is missing or out of order, as a field of a plan and of the workspace."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from strawberry import Info

from service.core.health import Severity
from service.graphql.annotations import enum_of, optional
from service.graphql.context import Parent, Read
from service.graphql.derive import output
from service.graphql.inputs import argument, field
from service.operations.health import (
    PlanHealth,
    Wanted,
    WorkspaceHealth,
    health_of_plan,
    health_of_workspace,
    wanted_of,
)
from service.store.work import Work

Health = PlanHealth | WorkspaceHealth


async def _plans(work: Work, plans: list[Parent], wanted: Wanted) -> Mapping[UUID, Any]:
    return {plan.id: await health_of_plan(work, plan.id, wanted) for plan in plans}


async def _workspaces(work: Work, workspaces: list[Parent], wanted: Wanted) -> Mapping[UUID, Any]:
    return {workspace.id: await health_of_workspace(work, wanted) for workspace in workspaces}


def _findings_in(health: Health) -> int:
    return len(health.findings)


PLAN_HEALTHS = Read(_plans, weight=30, size=_findings_in, at_once=1)
WORKSPACE_HEALTHS = Read(_workspaces, weight=300, size=_findings_in, at_once=1)


def _health(read: Read, shape: type[Any], text: str) -> Any:
    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        wanted = wanted_of(given.get("severity"), given.get("rule"))
        return await info.context.load(read, root, wanted)

    severities = argument("severity", optional(list[enum_of(Severity)]), "Only findings of these. Unset: of all.")
    rules = argument("rule", list[str] | None, "Only findings of these rules. Unset: of all. All are counted.")
    return field(resolve, text, severities, rules, kind=optional(output(shape)))


def plan_health() -> Any:
    """The field of a plan that tells what is missing or out of order in it."""
    return _health(PLAN_HEALTHS, PlanHealth, "What is missing or out of order in it.")


def workspace_health() -> Any:
    """The field of the workspace that tells what is missing or out of order in it."""
    text = "What is missing or out of order in all plans that are not closed, and in what stands in no plan."
    return _health(WORKSPACE_HEALTHS, WorkspaceHealth, text)
