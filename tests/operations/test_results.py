"""Results of tactics that are stored: the right readings reach the judgement, by the days that tactics ran."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.core.priority import Method, PrioritizeRequest
from service.errors import Kind
from service.operations.estimation_bias import estimation_bias_of
from service.operations.intake import record_readings
from service.operations.metrics import patch_metric
from service.operations.priorities import prioritize_plan
from service.operations.results import result_of_tactic, results_of
from service.operations.returns import Returns, returns_of_plan
from service.operations.tactics import create_tactic, patch_tactic
from service.store.tables.tactics import TacticFields, TacticStatus
from service.store.work import Work
from tests.support.factories import (
    make_estimate,
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

TODAY = NOW.date()
DAY = timedelta(days=1)


def on(days_ago: int) -> str:
    return (TODAY - days_ago * DAY).isoformat()


async def followed(work: Work, values: dict[int, float], **given: Any) -> Row[Any]:
    """A key result whose metric had values so many days ago."""
    target = {name: given.pop(name) for name in ("target", "baseline") if name in given}
    metric_given = {name: given.pop(name) for name in ("kind_of_metric", "cadence") if name in given}
    kind = metric_given.pop("kind_of_metric", "level")
    metric = await make_metric(work, kind=kind, unit="count", **metric_given)
    assert (await record(work, metric, *((on(ago), value) for ago, value in values.items()))).rejected == 0
    return await make_key_result(work, metric_id=metric.id, **target, **given)


STEADY = dict.fromkeys(range(40, 10, -1), 100.0)
LIFTED = STEADY | dict.fromkeys(range(10, 0, -1), 120.0)


async def test_a_tactic_is_set_against_the_trend_before_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        target = await followed(work, LIFTED)
        row = await make_tactic(
            work, key_result_id=target.id, started_on=on(10), ended_on=on(1), status="done", expected_change=40.0,
            cost=100.0, benefit=150.0, actual_cost=80.0, actual_benefit=200.0,
        )  # fmt: skip
    async with workspace.reading() as work:
        found = await result_of_tactic(work, row.id)
    assert (found.key_result_id, found.metric_id, found.unit) == (target.id, target.metric_id, "count")
    assert (found.impact.measured, found.impact.projected, found.impact.difference) == pytest.approx((120, 100, 20))
    assert (found.impact.ratio, found.impact.verdict, found.impact.interim) == (pytest.approx(0.5), "better", False)
    assert (found.estimated.roi, found.actual.roi, found.cost_per_unit) == pytest.approx((0.5, 1.5, 4.0))


async def test_a_flow_counts_what_has_come_so_far(workspace: Workspace) -> None:
    """Today is not over: its reading would be of a part of the day."""
    async with workspace.writing() as work:
        target = await followed(work, LIFTED | {0: 3.0}, kind_of_metric="flow")
        row = await make_tactic(work, key_result_id=target.id, started_on=on(10), status="active")
    async with workspace.reading() as work:
        found = await result_of_tactic(work, row.id)
    assert (found.impact.interim, found.impact.measure, found.ended_on) == (True, "total", None)
    assert (found.impact.measured, found.impact.difference) == pytest.approx((1200.0, 200.0))
    assert found.impact.points_within == 10
    assert found.cost_per_unit is None


async def test_what_should_go_down_is_better_lower(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        lower = STEADY | dict.fromkeys(range(10, 0, -1), 70.0)
        target = await followed(work, lower, kind="decrease_to", baseline=100.0, target=60.0)
        row = await make_tactic(
            work, key_result_id=target.id, started_on=on(10), ended_on=on(1), expected_change=-20.0, actual_cost=90.0
        )
        kept = await followed(work, lower, kind="stay_at_least", lower=50.0)
        other = await make_tactic(work, key_result_id=kept.id, started_on=on(10), ended_on=on(1), actual_cost=90.0)
    async with workspace.reading() as work:
        found = await results_of(work, [row, other])
    assert found[row.id].impact.verdict == "better"
    assert (found[row.id].impact.ratio, found[row.id].cost_per_unit) == pytest.approx((1.5, 3.0))
    assert (found[other.id].impact.verdict, found[other.id].cost_per_unit) == ("worse", None)


async def test_others_on_the_metric_and_unsettled_readings_are_named(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        target = await followed(work, LIFTED)
        metric_id = target.metric_id
        rows = [
            await make_tactic(work, title=title, key_result_id=target.id, **days)
            for title, days in {
                "This": {"started_on": on(10), "ended_on": on(1)},
                "Before": {"started_on": on(30), "ended_on": on(11)},
                "Overlapping": {"started_on": on(12), "ended_on": on(10)},
                "Still running": {"started_on": on(1), "status": "active"},
                "An idea": {},
            }.items()
        ]
        second = await make_key_result(work, metric_id=metric_id)
        await make_tactic(work, title="Of another key result", key_result_id=second.id, started_on=on(5))
        successor = await make_metric(work)
    async with workspace.writing(now=NOW + timedelta(minutes=5)) as work:
        await record_readings(work, [{"metric": str(metric_id), "value": 121.0, "at": on(3)}])
        await record_readings(work, [{"metric": str(metric_id), "value": 120.0, "at": on(2), "provisional": True}])
        await patch_metric(work, metric_id, {"superseded_by": str(successor.id)})
    async with workspace.reading(now=NOW + timedelta(minutes=6)) as work:
        found = await result_of_tactic(work, rows[0].id)
    assert [one.title for one in found.impact.beside] == ["Overlapping", "Of another key result", "Still running"]
    caveats = {one.rule: dict(one.params) for one in found.impact.caveats}
    assert caveats["result.beside"]["count"] == 3
    assert {"result.revised", "result.provisional", "metric.superseded", "result.year_unknown"} <= set(caveats)


async def test_a_lag_has_its_bounds(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        row = await make_tactic(work)
        for lag in (-1, 367):
            with refused(Kind.INVALID, ("lag_days", "out_of_range")):
                await result_of_tactic(work, row.id, lag)
        assert (await result_of_tactic(work, row.id, 366)).impact.reasons[0].rule == "result.no_key_result"


async def test_days_at_the_ends_of_time_do_no_harm(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        target = await followed(work, LIFTED)
        rows = [
            await make_tactic(work, key_result_id=target.id, started_on=first, ended_on=last)
            for first, last in (
                ("0001-01-01", "9999-12-31"),
                ("9999-12-31", "9999-12-31"),
                ("0001-01-01", "0001-01-01"),
            )
        ]
        found = await results_of(work, rows, 366)
    assert [found[row.id].impact.points_before for row in rows] == [0, 0, 0]


async def test_a_week_that_it_did_not_fill_is_left_out(workspace: Workspace) -> None:
    """A flow of weeks: the week that holds the start is neither before nor within."""
    async with workspace.writing() as work:
        weeks = dict.fromkeys(range(100, 20, -7), 70.0) | {16: 70.0, 9: 140.0}
        target = await followed(work, weeks, kind_of_metric="flow", cadence="weekly")
        monday = TODAY - timedelta(days=TODAY.weekday())
        row = await make_tactic(
            work, key_result_id=target.id, started_on=(monday - 10 * DAY).isoformat(), ended_on=monday.isoformat()
        )
        found = await result_of_tactic(work, row.id)
    assert (found.impact.points_within, found.impact.measured) == (1, 140.0)


async def test_many_cost_as_many_statements_as_one(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        rows = [
            await make_tactic(work, key_result_id=(await followed(work, LIFTED)).id, started_on=on(10))
            for _ in range(4)
        ]
    spent: list[int] = []
    for some in (rows[:1], rows):
        async with workspace.reading() as work:
            with counted() as statements:
                assert len(await results_of(work, some)) == len(some)
            spent.append(len(statements))
    assert spent[0] == spent[1]


# The days that it ran


@pytest.mark.parametrize(
    ("given", "patch", "days"),
    [
        ({}, {"status": "active"}, (TODAY, None)),
        ({"status": "active", "started_on": on(9)}, {"status": "done"}, (TODAY - 9 * DAY, TODAY)),
        ({"status": "planned"}, {"status": "done"}, (None, TODAY)),
        ({"status": "planned"}, {"status": "done", "ended_on": on(3)}, (None, TODAY - 3 * DAY)),
        ({"status": "planned"}, {"status": "done", "ended_on": None}, (None, None)),
        ({"status": "idea"}, {"status": "dropped"}, (None, None)),
        ({"status": "active", "started_on": on(9)}, {"status": "dropped"}, (TODAY - 9 * DAY, TODAY)),
        ({"status": "done", "started_on": on(9), "ended_on": on(2)}, {"status": "active"}, (TODAY - 9 * DAY, None)),
        (
            {"status": "done", "started_on": on(9), "ended_on": on(2)},
            {"title": "x"},
            (TODAY - 9 * DAY, TODAY - 2 * DAY),
        ),
        ({"status": "active", "started_on": on(-5)}, {"status": "done"}, (TODAY + 5 * DAY, None)),
    ],
)
async def test_a_status_sets_the_days_unless_they_are_given(
    workspace: Workspace, given: dict[str, Any], patch: dict[str, Any], days: tuple[date | None, date | None]
) -> None:
    async with workspace.writing() as work:
        row = await make_tactic(work, **given)
        changed = await patch_tactic(work, row.id, patch)
    assert (changed.started_on, changed.ended_on) == days


async def test_what_is_made_active_or_done_has_its_day_at_once(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = [
            await create_tactic(work, TacticFields(title="x", status=TacticStatus(one))) for one in ("active", "done")
        ]
        assert [(row.started_on, row.ended_on) for row in made] == [(TODAY, None), (None, TODAY)]
        with refused(Kind.INVALID, ("/ended_on", "ends_before_start")):
            await make_tactic(work, started_on=on(1), ended_on=on(2))


# Returns


def figures(found: Returns) -> tuple[Any, ...]:
    return (found.estimated.cost, found.estimated.benefit, found.actual.cost, found.actual.benefit)


async def test_a_plan_counts_each_tactic_once_in_every_table(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        company = await make_objective(work, business_outcome="revenue", title="Company")
        social = await make_objective(work, plan_id=company.plan_id, parent_id=company.id, title="Social")
        other = await make_objective(work, plan_id=company.plan_id, title="Other")
        target = await make_key_result(work, objective_id=social.id)
        done = {"status": "done", "started_on": on(9)}
        await make_tactic(
            work, objective_id=social.id, key_result_id=target.id, cost=100.0, benefit=300.0, actual_cost=150.0,
            actual_benefit=300.0, **done,
        )  # fmt: skip
        voted = await make_tactic(work, key_result_id=target.id, cost=1.0, benefit=50.0, status="planned")
        await make_estimate(work, tactic_id=voted.id, input="cost", value=40.0)
        await make_tactic(work, objective_id=company.id, cost=10.0, benefit=20.0, actual_cost=10.0, **done)
        await make_tactic(work, objective_id=other.id, cost=7.0, benefit=7.0, status="idea")
        await make_tactic(work, objective_id=(await make_objective(work)).id, cost=1e6, benefit=1e6, **done)
    async with workspace.reading() as work:
        found = await returns_of_plan(work, company.plan_id)
    assert figures(found.returns) == (150.0, 370.0, 160.0, 300.0)
    assert (found.returns.estimated.roi, found.returns.actual.roi) == (pytest.approx(220 / 150), None)
    assert (found.returns.actual.benefit_missing, found.returns.estimated_of_finished.cost) == (1, 110.0)
    by_objective = {one.title: one for one in found.objectives}
    assert figures(by_objective["Social"].own) == (140.0, 350.0, 150.0, 300.0)
    assert by_objective["Social"].own.actual.roi == 1.0
    assert figures(by_objective["Company"].own) == (10.0, 20.0, 10.0, None)
    assert figures(by_objective["Company"].whole) == (150.0, 370.0, 160.0, 300.0)
    assert by_objective["Other"].own.estimated.tactics == 0
    assert [(one.outcome, one.returns.estimated.tactics) for one in found.outcomes] == [("revenue", 3), (None, 0)]
    assert [figures(one.returns) for one in found.key_results] == [(140.0, 350.0, 150.0, 300.0)]
    assert [one.actual.roi for one in found.tactics] == [1.0, None, None, None]


async def test_an_outcome_is_taken_from_above_in_another_plan(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        top = await make_objective(work, business_outcome="satisfaction")
        middle = await make_objective(work, parent_id=top.id)
        low = await make_objective(work, parent_id=middle.id)
        await make_tactic(work, objective_id=low.id, status="planned", cost=1.0, benefit=2.0)
        found = await returns_of_plan(work, low.plan_id)
    assert [one.outcome for one in found.outcomes] == ["satisfaction"]


async def test_a_plan_that_is_not_there_has_no_returns(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        for asked in (
            returns_of_plan(work, uuid4()),
            estimation_bias_of(work, uuid4()),
            result_of_tactic(work, uuid4()),
        ):
            with refused(Kind.NOT_FOUND):
                await asked
        with refused(Kind.NOT_FOUND):
            await estimation_bias_of(work, None, uuid4())


# Bias, and what it corrects


async def finished(work: Work, objective_id: UUID, ratios: tuple[float, ...]) -> None:
    for ratio in ratios:
        await make_tactic(
            work, objective_id=objective_id, status="done", cost=100.0, actual_cost=100.0 * ratio, effort=10.0,
            actual_effort=10.0, started_on=on(9), ended_on=on(2),
        )  # fmt: skip


async def test_bias_is_of_the_workspace_a_plan_or_an_objective(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        one, other = await make_objective(work), await make_objective(work)
        await finished(work, one.id, (1.5, 1.6, 1.4, 1.5, 1.7))
        await finished(work, other.id, (0.9,))
        target = await make_key_result(work, objective_id=other.id)
        await make_tactic(work, key_result_id=target.id, status="done", cost=10.0, actual_cost=30.0)
        await make_tactic(work, objective_id=one.id, status="dropped", cost=10.0, actual_cost=1.0)
    async with workspace.reading() as work:
        everywhere = await estimation_bias_of(work)
        in_plan = await estimation_bias_of(work, one.plan_id)
        in_objective = await estimation_bias_of(work, None, other.id)
        nowhere = await estimation_bias_of(work, one.plan_id, other.id)
    assert [found.tactics for found in (everywhere, in_plan, in_objective, nowhere)] == [7, 5, 2, 0]
    cost, effort, benefit, change = in_plan.inputs
    assert (cost.median_ratio, cost.suggested_factor, cost.interval) == (1.5, 1.5, (1.4, 1.7))
    assert (effort.median_ratio, effort.suggested_factor, effort.reason.rule) == (1.0, None, "bias.none_shown")
    assert (benefit.tactics, change.tactics) == (0, 0)
    assert in_objective.inputs[0].reason.rule == "bias.too_few"


async def test_expected_changes_stand_beside_measured_ones(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        for expected in (40.0, 40.0, 50.0, 80.0, 40.0, 25.0):
            target = await followed(work, LIFTED)
            await make_tactic(
                work,
                key_result_id=target.id,
                status="done",
                started_on=on(10),
                ended_on=on(1),
                expected_change=expected,
            )
        changes = (await estimation_bias_of(work)).inputs[-1]
    assert (changes.input, changes.tactics) == ("expected_change", 6)
    assert changes.median_ratio == pytest.approx(0.5)
    assert (changes.overestimated_share, changes.reason.rule) == (1.0, "bias.overestimated")


async def test_a_ranking_is_corrected_only_when_asked_and_says_so(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        await finished(work, (await make_objective(work)).id, (1.5, 1.6, 1.4, 1.5, 1.7))
        objective = await make_objective(work, plan_id=plan.id)
        row = await make_tactic(work, objective_id=objective.id, cost=100.0, benefit=300.0)
    request = PrioritizeRequest(tactics=(), method=Method.ROI)
    async with workspace.reading() as work:
        plain = await prioritize_plan(work, plan.id, request)
        asked = await prioritize_plan(work, plan.id, request, correct_bias=True)
    assert (plain.items[0].score, plain.warnings) == (2.0, ())
    assert asked.items[0].score == 1.0
    assert asked.items[0].id == str(row.id)
    told = [(one.rule, one.params["input"], one.params.get("factor")) for one in asked.warnings]
    assert told == [
        ("priority.bias_corrected", "cost", 1.5),
        ("priority.bias_unknown", "effort", None),
        ("priority.bias_unknown", "benefit", None),
    ]
