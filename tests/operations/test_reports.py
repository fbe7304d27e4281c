"""What a plan's report is made of: read as of one instant, by what judges the plan everywhere else."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from service.core.priority import PrioritizeRequest
from service.core.status import Freshness, Outcome, Status
from service.errors import Kind
from service.operations.charts import chart_progress, chart_ranking, chart_roadmap
from service.operations.closing_records import ClosePlan, OpenTactics, StatedOutcome
from service.operations.closings import close_plan
from service.operations.key_results import get_key_result, patch_key_result
from service.operations.past import looking_back
from service.operations.reported import MOST_CHARTS, MOST_CHECK_INS
from service.operations.reports import report_of_plan
from service.present.report.known import Known
from service.store.tables.people import Scope
from tests.support.factories import (
    make_check_in,
    make_key_result,
    make_member,
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


async def report(workspace: Workspace, plan_id: UUID, days: int = 0, as_of: str | None = None) -> Known:
    async with workspace.reading(now=NOW + days * DAY) as work:
        return await report_of_plan(await looking_back(work, as_of), plan_id)


async def grown(workspace: Workspace, results: int = 1) -> dict[str, Any]:
    """An active plan with key results that have ten readings each, and tactics in every state."""
    async with workspace.writing(now=NOW - 30 * DAY) as work:
        ada = (await make_member(work, name="Ada")).id
        plan = await make_plan(
            work, starts_on="2026-10-01", ends_on="2026-12-31", status="active", mission="Bread",
            business_function="marketing",
        )  # fmt: skip
        objective = await make_objective(
            work, plan_id=plan.id, letter="A", owner_id=ada, business_outcome="revenue", perspective="customer"
        )
        shared = {"objective_id": objective.id}
        found: list[UUID] = []
        for _ in range(results):
            metric = await make_metric(work)
            found.append((await make_key_result(work, metric_id=metric.id, **shared)).id)
            await record(work, metric, *((str(date(2026, 9, 22) + 3 * n * DAY), 2.0 * n) for n in range(10)))
        done = {"status": "done", "started_on": "2026-10-10", "ended_on": "2026-10-20", "key_result_id": found[0]}
        await make_tactic(
            work, title="Film", **done, **shared, expected_change=3, cost=10, benefit=20, actual_cost=10,
            actual_benefit=30,
        )  # fmt: skip
        await make_tactic(work, title="Leaflets", status="active", due_on="2026-11-01", responsible_id=ada, **shared)
        await make_tactic(work, title="Weekly", due_on="2026-10-05", recurrence="FREQ=WEEKLY;BYDAY=MO", **shared)
        await make_tactic(work, title="Letters", value=3, complexity=2, **shared)
        await make_tactic(work, title="Never", status="dropped", **shared)
        await make_check_in(
            work, plan_id=plan.id, state="published", author_id=ada, next_step="Call",
            confidences=[{"key_result_id": found[0], "confidence": 0.4}],
        )  # fmt: skip
    return {"plan": plan.id, "results": found}


async def test_a_report_holds_all_that_is_known_of_a_plan(workspace: Workspace) -> None:
    made = await grown(workspace)
    known = await report(workspace, made["plan"])
    plan = known.plan
    assert (plan.title, plan.function, plan.mission, plan.state, plan.looked_back) == (
        "Grow", "marketing", "Bread", "active", False,
    )  # fmt: skip
    (objective,) = known.objectives
    assert (objective.letter, objective.owner, objective.perspective, objective.outcome) == (
        "A", "Ada", "customer", "revenue",
    )  # fmt: skip
    (result,) = objective.key_results
    assert (plan.progress, result.course.progress, result.confidence) == (pytest.approx(0.18), pytest.approx(0.18), 0.4)
    assert (result.freshness, result.course.status, objective.weakest) == (Freshness.STALE, Status.STALE, "A hundred")
    assert [(one.title, one.overdue, one.due_on) for one in known.tactics] == [
        ("Film", False, None), ("Leaflets", True, date(2026, 11, 1)), ("Weekly", False, date(2026, 11, 23)),
        ("Letters", False, None), ("Never", False, None),
    ]  # fmt: skip
    film = known.tactics[0]
    assert film.impact is not None and film.impact.expected_change == 3
    assert (film.actual.roi, film.estimated.roi, known.tactics[1].people) == (2.0, 1.0, ("Ada",))
    assert [(outcome, one.actual.roi) for outcome, one in known.outcomes] == [("revenue", 2.0)]
    assert [(one.author, one.next_step) for one in known.check_ins] == [("Ada", "Call")]
    assert known.closing is None and known.amendments == ()
    assert {"health.overdue", "health.stale"} <= {one.reason.rule for one in known.findings}


async def test_charts_are_those_that_stand_by_themselves(workspace: Workspace) -> None:
    made = await grown(workspace, 2)
    async with workspace.reading() as work:
        known = await report_of_plan(work, made["plan"])
        for one in known.objectives[0].key_results:
            assert one.charted
            assert one.course == await chart_progress(work, await get_key_result(work, one.id))
        assert known.roadmap == await chart_roadmap(work, made["plan"])
        assert known.ranking == await chart_ranking(work, made["plan"], PrioritizeRequest(tactics=()))


async def test_of_many_key_results_the_first_are_drawn(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        shared = await make_metric(work)
        unread = await make_key_result(work, objective_id=objective.id)
        for _ in range(MOST_CHARTS + 2):
            await make_key_result(work, objective_id=objective.id, metric_id=shared.id)
        await record(work, shared, ("2026-11-20", 5.0))
    results = (await report(workspace, objective.plan_id)).objectives[0].key_results
    assert [one.charted for one in results] == [False, *[True] * MOST_CHARTS, False, False]
    assert results[0].id == unread.id and results[-1].course.readings == ((date(2026, 11, 20), 5.0),)


async def test_amendments_stand_with_both_scores(workspace: Workspace) -> None:
    made = await grown(workspace)
    async with workspace.writing(now=NOW - DAY) as work:
        work.reason = "The town grew"
        await patch_key_result(work, made["results"][0], {"target": 200.0, "due_on": "2026-12-15"})
    known = await report(workspace, made["plan"])
    (one,) = known.amendments
    assert (one.on, one.title, one.why) == (TODAY - DAY, "A hundred", "The town grew")
    assert set(one.fields) == {("target", 100.0, 200.0), ("due_on", None, date(2026, 12, 15))}
    assert (one.first, one.present) == (pytest.approx(0.18), pytest.approx(0.09))
    assert (known.plan.first_progress, known.plan.progress) == (pytest.approx(0.18), pytest.approx(0.09))


async def test_a_report_as_of_a_day_tells_what_was_known_then(workspace: Workspace) -> None:
    made = await grown(workspace)
    async with workspace.writing(now=NOW - DAY) as work:
        work.reason = "The town grew"
        await patch_key_result(work, made["results"][0], {"target": 200.0})
        await make_check_in(work, plan_id=made["plan"], state="published", next_step="Rest")
    then = await report(workspace, made["plan"], as_of="2026-10-25")
    assert (then.plan.looked_back, then.review.reviewed_on) == (True, date(2026, 10, 25))
    assert then.plan.progress == pytest.approx(0.18) and then.amendments == ()
    assert [one.next_step for one in then.check_ins] == ["Call"]
    assert not then.tactics[1].overdue, "it was due a week later"
    assert await report(workspace, made["plan"]) != then


async def test_a_closed_plan_tells_how_it_ended(workspace: Workspace) -> None:
    made = await grown(workspace)
    async with workspace.writing() as work:
        objective = (await get_key_result(work, made["results"][0])).objective_id
        said = StatedOutcome(objective_id=objective, outcome=Outcome.PARTIAL, note="Half of it")
        await close_plan(work, made["plan"], ClosePlan(lessons="Earlier", outcomes=(said,), tactics=OpenTactics.DROP))
    closing = (await report(workspace, made["plan"])).closing
    assert closing is not None and (closing.on, closing.lessons, closing.met) == (TODAY, "Earlier", 0)
    assert [(one.letter, one.outcome, one.note) for one in closing.objectives] == [("A", "partial", "Half of it")]
    assert (await report(workspace, made["plan"], as_of="2026-11-20")).closing is None


async def test_the_latest_check_ins_are_told_and_drafts_are_not(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        for number in range(MOST_CHECK_INS + 1):
            await make_check_in(work, plan_id=plan.id, state="published", next_step=str(number))
        await make_check_in(work, plan_id=plan.id, next_step="draft")
    told = [one.next_step for one in (await report(workspace, plan.id)).check_ins]
    assert told == [str(number) for number in range(MOST_CHECK_INS, 0, -1)]


async def test_statements_do_not_grow_with_the_plan(workspace: Workspace) -> None:
    found: list[int] = []
    for size in (1, 6):
        made = await grown(workspace, size)
        async with workspace.reading() as work:
            with counted() as statements:
                await report_of_plan(work, made["plan"])
        found += statements
    assert found[0] == found[1] < 100, found


async def test_who_may_not_read_gets_no_report(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    async with workspace.reading(Scope.INGEST) as work:
        with refused(Kind.FORBIDDEN):
            await report_of_plan(work, plan.id)
    async with workspace.reading() as work:
        with refused(Kind.NOT_FOUND):
            await report_of_plan(work, uuid4())
