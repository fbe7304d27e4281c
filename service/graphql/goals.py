"""Judged goals in the graph: the same reports as REST, with the five letters in full as a list."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import strawberry

from service.core.smart.answers import Assessment
from service.edge.languages import asked, spoken
from service.graphql.annotations import declared
from service.graphql.context import Parent, Read
from service.graphql.derive import output, output_field
from service.graphql.fields import object_type
from service.operations.smart import smart_of_key_results, smart_of_objectives, smart_of_plan
from service.present.goals import GoalCriterion, GoalReport, report_of
from service.present.plan_goals import PlanGoalSummary, plan_report_of
from service.store.work import Work

MEMBERS = {one.name: output_field(one) for one in declared(GoalReport) if one.name != "criteria"}


def _criteria(root: Any) -> Any:
    return [getattr(root.criteria, letter) for letter in "SMART"]


@object_type("GoalReport", GoalReport.__doc__, MEMBERS)
class GoalReportType:
    """A goal judged."""

    criteria: Any = strawberry.field(
        resolver=_criteria,
        description="The five letters in full, in the order of the word.",
        graphql_type=list[output(GoalCriterion)],
    )


async def _objectives(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
    return _told(await smart_of_objectives(work, parents))


async def _key_results(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
    return _told(await smart_of_key_results(work, parents))


def _told(assessments: Mapping[UUID, Assessment]) -> Mapping[UUID, GoalReport]:
    return dict(zip(assessments, reports_of(assessments.values()), strict=True))


async def _plans(work: Work, parents: list[Parent], _: Any) -> Mapping[UUID, Any]:
    found: dict[UUID, PlanGoalSummary] = {}
    for plan in parents:
        goals = await smart_of_plan(work, plan.id)
        told = plan_report_of(goals.objectives, goals.key_results, goals.titles, asked(), spoken())
        found[plan.id] = told.summary
    return found


def _goals_in(summary: PlanGoalSummary) -> int:
    return SMART_WEIGHT * summary.goals


SMART_WEIGHT = 40
PLAN_SMART = Read(_plans, weight=SMART_WEIGHT, size=_goals_in, at_once=1)
OBJECTIVE_SMART = Read(_objectives, weight=SMART_WEIGHT, at_once=40)
KEY_RESULT_SMART = Read(_key_results, weight=SMART_WEIGHT, at_once=40)


def reports_of(assessments: Iterable[Assessment]) -> list[GoalReport]:
    """Judged goals with their words."""
    return [report_of(one, asked(), spoken()) for one in assessments]
