"""The plan after a plan: what is carried, from where it starts, what is left, and that it says why."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from service.core.status import Outcome
from service.core.succession import Carry
from service.core.verdict import Reason
from service.errors import Kind
from service.i18n import say
from service.operations.alignments import list_alignments
from service.operations.closing_records import ClosePlan
from service.operations.closings import close_plan
from service.operations.estimates import list_estimates
from service.operations.key_results import list_key_results
from service.operations.objectives import list_objectives
from service.operations.succession_records import SucceedPlan, Succession
from service.operations.successions import succeed_plan
from service.operations.tactics import list_tactics
from service.store.filters import Condition
from service.store.paging import Page
from service.store.tables.plans import PlanStatus, Stage
from service.store.tables.tactics import TacticStatus
from service.store.work import Work
from tests.support.factories import (
    make_alignment,
    make_estimate,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_tactic,
    record,
)
from tests.support.problems import refused
from tests.support.workspaces import Workspace

DAYS = {"starts_on": date(2026, 7, 1), "ends_on": date(2026, 9, 30)}
WHOLE = Page(limit=200)


async def succeed(workspace: Workspace, plan: Row[Any], **given: Any) -> Succession:
    async with workspace.writing() as work:
        return await succeed_plan(work, plan.id, SucceedPlan(**given))


async def objectives_in(work: Work, plan: Row[Any]) -> dict[str, Row[Any]]:
    part = await list_objectives(work, Page(limit=200, where=(Condition("plan_id", "eq", plan.id),)))
    return {row.title: row for row in part.rows}


def reasons(found: Succession, title: str) -> list[str]:
    (one,) = (one for one in found.carried if one.title == title)
    return [reason.rule for reason in one.reasons]


def left(found: Succession) -> dict[str, str]:
    return {one.title: one.reason.rule for one in found.left_out}


async def test_it_offers_what_returns_and_estimates_teach(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective = await make_objective(work, plan_id=plan.id)
        for cost in (120.0, 130.0, 135.0, 135.0, 140.0, 150.0):
            await make_tactic(
                work, objective_id=objective.id, status="done", cost=100.0, actual_cost=cost, actual_benefit=270.0
            )
        await make_tactic(work, objective_id=objective.id, title="Next", cost=100.0)
    found = await succeed(workspace, plan)
    assert [(one.rule, dict(one.params)) for one in found.notes] == [
        ("succession.return", {"tactics": 6, "cost": 810.0, "benefit": 1620.0, "percent": 100.0}),
        ("succession.bias", {"input": "cost", "factor": 1.35, "tactics": 6}),
    ]
    async with workspace.reading() as work:
        made = await list_tactics(work, Page(limit=200, where=(Condition("title", "eq", "Next"),)))
    assert [row.cost for row in made.rows] == [100.0, 100.0], "nothing is corrected"
    assert (await succeed(workspace, found.plan)).notes[0].rule == "succession.bias"


async def test_it_says_which_titles_name_figures_of_the_plan_before(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective, metric = await make_objective(work, plan_id=plan.id), await make_metric(work)
        await record(work, metric, ("2026-09-30", 140.0))
        fields = {"objective_id": objective.id, "metric_id": metric.id, "baseline": 100.0, "target": 150.0}
        await make_key_result(work, **fields, title="Raise leads from 100 to 150 by 30 September 2026")
        await make_key_result(work, **fields, title="Raise leads to 150 by the end of the quarter")
        await make_key_result(work, **fields, title="Leads")
    found = await succeed(workspace, plan)
    assert found.notes == (
        Reason(
            "succession.reword",
            {"title": "Raise leads from 100 to 150 by 30 September 2026", "named": "100, by 30 September 2026"},
        ),
    )
    assert say(found.notes[0]) == (
        "Reword the title of “Raise leads from 100 to 150 by 30 September 2026”: it names figures of the last plan "
        "(100, by 30 September 2026)."
    )


async def test_what_is_unfinished_goes_on_from_where_it_stands(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
        plan = await make_plan(work, title="Summer", status="active", mission="Fans", **DAYS)
        top = await make_objective(
            work, plan_id=plan.id, title="Be known", letter="A", weight=2.0, owner_id=ada.id, due_on="2026-08-31"
        )
        await make_objective(work, plan_id=plan.id, title="Be loved", parent_id=top.id, stage="closed")
        won = await make_objective(work, plan_id=plan.id, title="Be found")
        followers, visits = await make_metric(work), await make_metric(work)
        await record(work, followers, ("2026-09-30", 12_000.0), ("2026-11-20", 12_500.0))
        await record(work, visits, ("2026-09-30", 500.0))
        up = {"objective_id": top.id, "metric_id": followers.id, "title": "Followers"}
        await make_key_result(work, **up, baseline=10_000.0, target=15_000.0)
        relative = {"baseline": 10_000.0, "target": None, "target_change_percent": 30.0}
        await make_key_result(work, **up | {"title": "Followers, relative"} | relative)
        await make_key_result(work, objective_id=won.id, metric_id=visits.id, title="Visits")
        await close_plan(work, plan.id, ClosePlan(closed_on=date(2026, 9, 30), lessons="Post less, better."))
    found = await succeed(workspace, plan, title="Autumn")
    new = found.plan
    assert (new.title, new.status, new.mission, new.previous_plan_id) == ("Autumn", PlanStatus.DRAFT, "Fans", plan.id)
    assert (new.starts_on, new.ends_on) == (date(2026, 10, 1), date(2026, 12, 31))
    assert left(found) == {
        "Be loved": "succession.closed",
        "Be found": "succession.achieved",
        "Visits": "succession.objective_left",
    }
    async with workspace.reading() as work:
        carried = await objectives_in(work, new)
        results = {row.title: row for row in (await list_key_results(work, WHOLE)).rows if row.objective_id != top.id}
    again = carried["Be known"]
    assert (again.letter, again.weight, again.owner_id) == ("A", 2.0, ada.id)
    assert (again.due_on, again.stage, again.outcome) == (date(2026, 11, 30), Stage.ACTIVE, None)
    kept = results["Followers"]
    assert (kept.objective_id, kept.baseline, kept.target) == (again.id, 12_000.0, 15_000.0)
    assert kept.baseline_on == date(2026, 9, 30)
    relative_again = results["Followers, relative"]
    assert (relative_again.baseline, relative_again.target, relative_again.target_change_percent) == (
        12_000.0,
        None,
        30,
    )
    assert reasons(found, "Followers") == ["succession.baseline", "succession.target_kept"]


async def test_without_a_closing_the_last_reading_counts(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective = await make_objective(work, plan_id=plan.id)
        metric = await make_metric(work)
        await record(work, metric, ("2026-11-20", 120.0))
        await make_key_result(work, objective_id=objective.id, metric_id=metric.id, title="Leads", baseline=50.0)
    found = await succeed(workspace, plan)
    async with workspace.reading() as work:
        (made,) = (row for row in (await list_key_results(work, WHOLE)).rows if row.objective_id != objective.id)
    assert (found.plan.title, made.baseline, made.baseline_on) == (plan.title, 120.0, date(2026, 11, 20))
    assert made.target == 240.0  # the target 100 was twice the baseline, and met
    assert reasons(found, "Leads")[1] == "succession.target_grown"


async def test_the_tree_and_its_alignments_are_rebuilt_among_what_is_carried(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, other = await make_plan(work, **DAYS), await make_plan(work)
        goal = await make_objective(work, plan_id=other.id, title="Goal")
        top = await make_objective(work, plan_id=plan.id, title="Top", parent_id=goal.id)
        middle = await make_objective(
            work, plan_id=plan.id, title="Middle", parent_id=top.id, stage="closed", outcome="achieved"
        )
        low = await make_objective(work, plan_id=plan.id, title="Low", parent_id=middle.id)
        side = await make_objective(work, plan_id=plan.id, title="Side")
        for ends in ((low, side), (side, goal), (low, middle)):
            await make_alignment(work, from_id=ends[0].id, to_id=ends[1].id)
    found = await succeed(workspace, plan)
    async with workspace.reading() as work:
        made = await objectives_in(work, found.plan)
        served = {(row.from_id, row.to_id) for row in (await list_alignments(work, WHOLE)).rows}
    assert made.keys() == {"Top", "Low", "Side"}
    assert (made["Top"].parent_id, made["Low"].parent_id, made["Side"].parent_id) == (goal.id, made["Top"].id, None)
    assert reasons(found, "Low") == ["succession.parent_left"]
    assert reasons(found, "Top") == []
    assert {(made["Low"].id, made["Side"].id), (made["Side"].id, goal.id)} <= served
    assert len(served) == 5


async def test_open_tactics_come_along_with_estimates_and_new_days(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        ada = await make_member(work)
        plan = await make_plan(work, **DAYS)
        objective = await make_objective(work, plan_id=plan.id)
        add: dict[str, Any] = {"objective_id": objective.id}
        first = await make_tactic(work, **add, title="List", status="done")
        monthly = {"recurrence": "FREQ=MONTHLY;BYMONTHDAY=30", "due_on": "2026-07-30"}
        post = await make_tactic(work, **add, title="Post", status="active", requires=[first.id], **monthly)
        await make_tactic(work, **add, title="Write", due_on="2026-07-15", requires=[post.id], assignee_ids=[ada.id])
        await make_tactic(work, **add, title="Fair", recurrence="FREQ=MONTHLY;COUNT=2", due_on="2026-07-01")
        for value in (2.0, 3.0):
            await make_estimate(work, tactic_id=post.id, member_id=ada.id, value=value)
    found = await succeed(workspace, plan)
    assert left(found) == {"List": "succession.done"}
    async with workspace.reading() as work:
        made = {row.title: row for row in (await list_tactics(work, WHOLE)).rows if row.objective_id != objective.id}
        guesses = [row.value for row in (await list_estimates(work, WHOLE)).rows if row.tactic_id == made["Post"].id]
    post_again, write_again = made["Post"], made["Write"]
    assert (post_again.due_on, post_again.recurrence) == (date(2026, 10, 30), monthly["recurrence"])
    assert (post_again.status, post_again.requires, guesses) == (TacticStatus.PLANNED, [], [3.0])
    assert reasons(found, "Post") == ["succession.planned_again", "succession.estimates"]
    assert (write_again.due_on, write_again.requires) == (date(2026, 10, 15), [post_again.id])
    assert write_again.assignee_ids == [ada.id]
    assert (made["Fair"].due_on, made["Fair"].recurrence) == (None, None)
    assert reasons(found, "Fair") == ["succession.recurrence_over"]


async def test_what_to_carry_is_said(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        kept = await make_objective(work, plan_id=plan.id, title="Open")
        await make_tactic(work, objective_id=kept.id, title="Write")
        done = await make_objective(work, plan_id=plan.id, title="Over", stage="closed", outcome="achieved")
        elsewhere = await make_objective(work)
    none = await succeed(workspace, plan, carry=Carry.NONE)
    assert (none.carried, left(none)["Open"]) == ((), "succession.not_asked")
    named = await succeed(workspace, plan, carry=Carry.NONE, objective_ids=(done.id,))
    assert [one.title for one in named.carried] == ["Over"]
    every = await succeed(workspace, plan, carry=Carry.ALL, tactics=False)
    assert ([one.title for one in every.carried], left(every)) == (
        ["Open", "Over"],
        {"Write": "succession.not_asked"},
    )
    with refused(Kind.INVALID, ("/objective_ids/1", "other_plan")):
        await succeed(workspace, plan, objective_ids=(done.id, elsewhere.id))


async def test_days_that_do_not_fit_the_new_plan_are_unset(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        await make_objective(work, plan_id=plan.id, title="Late", due_on="2026-09-15")
    found = await succeed(workspace, plan, ends_on=date(2026, 10, 31))
    async with workspace.reading() as work:
        assert (await objectives_in(work, found.plan))["Late"].due_on is None
    assert reasons(found, "Late") == ["succession.days_unset"]
    with refused(Kind.INVALID, ("/ends_on", "ends_before_start")):
        await succeed(workspace, plan, ends_on=date(2026, 9, 1))


async def test_a_deed_that_is_done_stays_behind_and_one_that_is_not_goes_on(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, **DAYS)
        objective = await make_objective(work, plan_id=plan.id, title="Policy")
        for title, done in (("Written", True), ("Taught", False)):
            await make_key_result(work, objective_id=objective.id, kind="binary", title=title, done=done)
        await close_plan(work, plan.id, ClosePlan(unmeasured=Outcome.MISSED))
    found = await succeed(workspace, plan)
    assert left(found) == {"Written": "succession.done"}
    assert [one.title for one in found.carried] == ["Policy", "Taught"]
