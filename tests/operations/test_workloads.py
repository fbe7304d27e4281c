"""The workload of a stored plan."""

from datetime import date, timedelta

from service.errors import Kind
from service.operations.workloads import workload_of_plan
from tests.support.factories import make_member, make_objective, make_plan, make_tactic
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

TODAY = NOW.date()


async def test_open_tactics_stand_against_the_hours_of_those_who_do_them(workspace: Workspace) -> None:
    await workspace.set(week_start="saturday")
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = (await make_objective(work, plan_id=plan.id)).id
        ada, ben = await make_member(work, name="Ada", hours_per_week=5.0), await make_member(work, name="Ben")
        await make_member(work, name="Eve")
        week = {"objective_id": objective, "effort": 14.0, "due_on": TODAY + timedelta(days=6)}
        shared = await make_tactic(work, **week, assignee_ids=[ada.id, ben.id], responsible_id=ada.id)
        await make_tactic(work, **week, responsible_id=ben.id, status="active")
        await make_tactic(work, **week, assignee_ids=[ada.id], status="done")
        await make_tactic(work, **week, assignee_ids=[ada.id], status="dropped")
        idle = await make_tactic(work, objective_id=objective, title="Nobody's")
    async with workspace.reading() as work:
        found = await workload_of_plan(work, plan.id)
    assert [(one.name, one.hours, one.over) for one in found.members] == [("Ada", 7.0, 2.0), ("Ben", 21.0, 0.0)]
    assert len(found.members[0].weeks) == 12
    assert found.starts_on == TODAY
    assert found.members[0].weeks[0].tactics[0].tactic_id == shared.id
    assert [(one.tactic_id, len(one.reasons)) for one in found.not_counted] == [(idle.id, 3)]


async def test_a_range_is_one_and_at_most_a_year(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
    cases = [
        (TODAY, TODAY, "empty_range"),
        (None, date(2026, 1, 1), "empty_range"),
        (TODAY, TODAY + timedelta(days=372), "too_many_weeks"),
    ]
    async with workspace.reading() as work:
        for start, end, code in cases:
            with refused(Kind.INVALID, ("to", code)):
                await workload_of_plan(work, plan.id, start, end)
        assert (await workload_of_plan(work, plan.id, TODAY, TODAY + timedelta(days=371))).members == ()
        assert (await workload_of_plan(work, plan.id, date(9999, 12, 30))).ends_on == date.max


async def test_what_is_not_there_has_no_workload(workspace: Workspace) -> None:
    with refused(Kind.NOT_FOUND):
        async with workspace.reading() as work:
            await workload_of_plan(work, workspace.id)
