"""Objectives rolled up from what is stored, worked out by hand."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.i18n import say
from service.operations.key_results import override_status, patch_key_result
from service.operations.objectives import patch_objective
from service.operations.readings import withdraw_reading
from service.operations.rollups import ObjectiveFacts, rollups_of
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from service.store.work import Work
from tests.support.factories import make_key_result, make_metric, make_objective, make_plan, record
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace

DATES = {"starts_on": "2026-11-01", "due_on": "2026-12-11"}  # half of the time is over
UP = {"baseline": 0.0, "target": 100.0}


async def add(work: Work, objective: Row[Any], value: float | None, **given: Any) -> Row[Any]:
    """A key result on a metric of its own, which stands at a value."""
    named = {name: given.pop(name) for name in ("unit", "cadence") if name in given}
    metric = await make_metric(work, **named)
    if value is not None:
        await record(work, metric, ("2026-11-20", value))
    return await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **{**DATES, **given})


async def facts_of(workspace: Workspace, *ids: UUID) -> list[ObjectiveFacts]:
    async with workspace.reading() as work:
        found = await rollups_of(work, ids)
    for facts in found.values():
        told = (*facts.reasons, *facts.rollup.reasons, *facts.rollup.warnings)
        assert all(say(reason) for reason in (*told, *(child.reason for child in facts.rollup.excluded)))
    return [found[identity] for identity in ids]


def shares(facts: ObjectiveFacts) -> dict[str, tuple[float, float, float]]:
    return {child.ref: (child.weight, child.share, child.contribution) for child in facts.rollup.children}


def left_out(facts: ObjectiveFacts) -> dict[str, str]:
    return {child.ref: child.reason.rule for child in facts.rollup.excluded}


def warnings(facts: ObjectiveFacts) -> set[str]:
    return {reason.rule for reason in facts.rollup.warnings}


# From key results


async def test_the_weighted_mean_with_all_its_arithmetic(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        light, heavy = await add(work, objective, 20.0), await add(work, objective, 60.0, weight=3.0)
    (facts,) = await facts_of(workspace, objective.id)
    assert facts.progress == pytest.approx((20 * 1 + 60 * 3) / 400)
    assert shares(facts) == {
        str(light.id): pytest.approx((1.0, 0.25, 0.05)),
        str(heavy.id): pytest.approx((3.0, 0.75, 0.45)),
    }
    assert (facts.status, facts.pace, facts.weakest_id) == ("off_track", "off_track", light.id)


async def test_the_weakest_part_is_named_by_its_title_and_by_the_new_one_once_it_has_one(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        top = await make_objective(work)
        low = await make_objective(work, title="Be found", parent_id=top.id, plan_id=top.plan_id)
        await patch_objective(work, top.id, {"progress_driver": "children"})
        weak = await add(work, low, 20.0)
        await patch_key_result(work, weak.id, {"title": "Visits"})
    said = [facts.reasons[-1].params["name"] for facts in await facts_of(workspace, top.id, low.id)]
    assert said == ["Be found", "Visits"]
    async with workspace.writing() as work:
        await patch_objective(work, low.id, {"title": "Be loved"})
    (facts,) = await facts_of(workspace, top.id)
    assert say(facts.reasons[-1]) == "The status is that of the weakest child, “Be loved”: off track."
    assert facts.reasons[-1].params["ref"] == str(low.id)


async def test_rising_and_falling_under_one_roof(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        await add(work, objective, 50.0)
        await add(work, objective, 70.0, kind="decrease_to", baseline=100.0, target=40.0)
    (facts,) = await facts_of(workspace, objective.id)
    assert (facts.progress, facts.status) == (pytest.approx(0.5), "on_track")


async def test_a_part_without_a_value_is_left_out_and_named_and_still_shows(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        full, silent = await add(work, objective, 50.0), await add(work, objective, None)
        aimless = await add(work, objective, 50.0, target=None)
    (facts,) = await facts_of(workspace, objective.id)
    assert facts.progress == pytest.approx(0.5)
    assert shares(facts).keys() == {str(full.id)}
    assert left_out(facts) == {str(silent.id): "progress.no_reading", str(aimless.id): "target.missing"}
    assert (facts.status, facts.weakest_id) == ("pending", silent.id)


async def test_nothing_below_is_pending_and_not_zero(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
    (facts,) = await facts_of(workspace, objective.id)
    assert (facts.progress, facts.status, facts.pace, facts.weakest_id) == (None, "pending", "pending", None)
    assert (facts.rollup.children, facts.rollup.excluded) == ((), ())


async def test_weights_of_zero_leave_out_and_hide_nothing(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective, weightless = await make_objective(work), await make_objective(work)
        counts, bad = await add(work, objective, 50.0), await add(work, objective, 1.0, weight=0.0)
        for value in (20.0, 50.0):
            await add(work, weightless, value, weight=0.0)
    facts, none = await facts_of(workspace, objective.id, weightless.id)
    assert (facts.progress, facts.status, facts.weakest_id) == (pytest.approx(0.5), "off_track", bad.id)
    assert shares(facts)[str(counts.id)] == pytest.approx((1.0, 1.0, 0.5))
    assert "rollup.weight_zero" in warnings(facts)
    assert (none.progress, none.status) == (None, "off_track")
    assert none.reasons[0].rule == "rollup.nothing_counts"


async def test_worst_first(workspace: Workspace) -> None:
    order = [("off_track", 1.0), ("at_risk", 40.0), ("pending", None), ("on_track", 50.0), ("achieved", 100.0)]
    async with workspace.writing() as work:
        for worst in range(len(order)):
            objective = await make_objective(work)
            made = [await add(work, objective, value) for _, value in reversed(order[worst:])]
            found = (await rollups_of(work, [objective.id]))[objective.id]
            assert (found.status, found.weakest_id) == (order[worst][0], made[-1].id)


async def test_a_persons_word_rolls_up_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        made = await add(work, objective, 50.0)
        word = {"status": "at_risk", "reason": "Ill.", "expires_at": "2026-12-01T00:00:00Z"}
        await override_status(work, made.id, StatusOverride.model_validate(word))
    (facts,) = await facts_of(workspace, objective.id)
    assert (facts.status, facts.pace, facts.progress) == ("at_risk", "on_track", pytest.approx(0.5))


async def test_one_metric_claimed_twice_is_flagged(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective, metric = await make_objective(work), await make_metric(work)
        await record(work, metric, ("2026-11-20", 50.0))
        for _ in range(2):
            await make_key_result(work, objective_id=objective.id, metric_id=metric.id, **DATES)
    (facts,) = await facts_of(workspace, objective.id)
    assert "rollup.double_counting" in warnings(facts)
    assert facts.progress == pytest.approx(0.5)


@pytest.mark.parametrize(("framework", "count", "warned"), [("smart", 2, False), ("smart", 3, True), ("okr", 1, True)])
async def test_an_unusual_number_is_a_warning(workspace: Workspace, framework: str, count: int, warned: bool) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, framework=framework)
        objective = await make_objective(work, plan_id=plan.id)
        for _ in range(count):
            await add(work, objective, 50.0)
    (facts,) = await facts_of(workspace, objective.id)
    assert ("rollup.key_result_count" in warnings(facts)) == warned


# Sums


async def test_a_sum_where_units_match(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work, rollup="sum_of_values")
        await add(work, objective, 30.0, unit="EUR", target=100.0)
        await add(work, objective, 60.0, unit="EUR", target=200.0, weight=0.0)
    (facts,) = await facts_of(workspace, objective.id)
    assert facts.progress == pytest.approx(90 / 300)
    rolled = facts.rollup
    assert (rolled.baseline, rolled.current, rolled.target) == (0.0, 90.0, 300.0)


async def test_a_sum_of_different_units_is_none_with_the_reason(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work, rollup="sum_of_values")
        await add(work, objective, 30.0, unit="EUR")
        await add(work, objective, 30.0, unit="count")
    (facts,) = await facts_of(workspace, objective.id)
    assert facts.progress is None
    assert facts.rollup.reasons[0].rule == "rollup.units_differ"
    assert facts.status == "off_track"


async def test_sums_of_sums(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        given: dict[str, Any] = {"plan_id": plan.id, "rollup": "sum_of_values"}
        top = await make_objective(work, progress_driver="children", **given)
        for values in ((10.0, 20.0), (30.0,)):
            below = await make_objective(work, parent_id=top.id, **given)
            for value in values:
                await add(work, below, value, unit="EUR")
    (facts,) = await facts_of(workspace, top.id)
    assert (facts.rollup.current, facts.rollup.target) == (60.0, 300.0)
    assert facts.progress == pytest.approx(60 / 300)


# From objectives below


async def make_family(workspace: Workspace, driver: str) -> tuple[Row[Any], Row[Any], Row[Any]]:
    """An objective at 0.8 by its own key result, with one below it at 0.2 (weight 3) and a silent one."""
    async with workspace.writing() as work:
        plan = await make_plan(work)
        top = await make_objective(work, plan_id=plan.id, progress_driver=driver)
        below = await make_objective(work, plan_id=plan.id, parent_id=top.id, weight=3.0)
        silent = await make_objective(work, plan_id=plan.id, parent_id=top.id)
        await add(work, top, 80.0)
        await add(work, below, 20.0)
    return top, below, silent


@pytest.mark.parametrize(
    ("driver", "progress", "status"),
    [("key_results", 0.8, "on_track"), ("children", 0.2, "off_track"), ("both", (0.8 + 3 * 0.2) / 4, "off_track")],
)
async def test_what_drives_it(workspace: Workspace, driver: str, progress: float, status: str) -> None:
    top, below, silent = await make_family(workspace, driver)
    (facts,) = await facts_of(workspace, top.id)
    assert (facts.progress, facts.status) == (pytest.approx(progress), status)
    assert (facts.weakest_id == below.id) == (driver != "key_results")
    assert left_out(facts) == ({} if driver == "key_results" else {str(silent.id): "rollup.nothing_below"})


async def test_switching_what_drives_it_loses_nothing(workspace: Workspace) -> None:
    top, *_ = await make_family(workspace, "key_results")
    (before,) = await facts_of(workspace, top.id)
    for driver in ("children", "both", "key_results"):
        async with workspace.writing() as work:
            await patch_objective(work, top.id, {"progress_driver": driver})
    (after,) = await facts_of(workspace, top.id)
    assert (after.progress, shares(after)) == (before.progress, shares(before))


async def test_three_generations(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        top = await make_objective(work, plan_id=plan.id, progress_driver="children")
        middle = await make_objective(work, plan_id=plan.id, parent_id=top.id, progress_driver="both")
        await add(work, middle, 100.0)
        low = await make_objective(work, plan_id=plan.id, parent_id=middle.id)
        await add(work, low, 50.0)
        await add(work, low, 0.0)
    high, mid, bottom = await facts_of(workspace, top.id, middle.id, low.id)
    assert (bottom.progress, mid.progress, high.progress) == pytest.approx((0.25, 0.625, 0.625))
    assert (bottom.status, mid.status, high.status) == ("off_track",) * 3
    assert (mid.weakest_id, high.weakest_id) == (low.id, middle.id)


async def test_children_in_another_plan_count_by_their_own_framework(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        smart, okr = await make_plan(work), await make_plan(work, framework="okr")
        top = await make_objective(work, plan_id=smart.id, progress_driver="children")
        below = await make_objective(work, plan_id=okr.id, parent_id=top.id)
        await add(work, below, 35.0)
    facts, under = await facts_of(workspace, top.id, below.id)
    assert (facts.progress, under.progress) == pytest.approx((0.35, 0.35))
    assert (facts.status, under.status) == ("on_track", "on_track")  # 0.7 of what is expected: at risk in a SMART plan


async def test_a_long_chain(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work)
        above = top = await make_objective(work, plan_id=plan.id, progress_driver="children")
        for _ in range(120):
            above = await make_objective(work, plan_id=plan.id, parent_id=above.id, progress_driver="both")
        await add(work, above, 50.0)
    (facts,) = await facts_of(workspace, top.id)
    assert (facts.progress, facts.status) == (pytest.approx(0.5), "on_track")


# Closed, broken, absent


@pytest.mark.parametrize(
    ("framework", "outcome", "status"),
    [
        ("smart", "achieved", "achieved"),
        ("smart", "missed", "missed"),
        ("smart", "partial", "missed"),
        ("okr", "partial", "succeeded"),
        ("smart", "dropped", "pending"),
    ],
)
async def test_how_it_was_closed_counts_first(workspace: Workspace, framework: str, outcome: str, status: str) -> None:
    async with workspace.writing() as work:
        plan = await make_plan(work, framework=framework)
        objective = await make_objective(work, plan_id=plan.id, stage="closed", outcome=outcome)
        await add(work, objective, 65.0)
    (facts,) = await facts_of(workspace, objective.id)
    assert (facts.status, facts.reasons[0].rule) == (status, "status.closed")
    assert facts.progress == pytest.approx(0.65)


async def test_one_broken_key_result_takes_nothing_else_down(workspace: Workspace) -> None:
    """Its objective was moved to end before it starts; the numbers of another are beyond all reckoning."""
    async with workspace.writing() as work:
        objective = await make_objective(work, due_on="2026-12-11")
        await add(work, objective, 50.0)
        milestones = [{"on": "2026-12-01", "value": 50.0}]
        odd = {"starts_on": "2026-11-21", "due_on": None, "milestones": milestones}
        await add(work, objective, 50.0, **odd)
        await add(work, objective, 1e308, baseline=-1e308, target=1e308)
        relative = {"baseline": None, "target": None, "target_multiply_by": 2.0}
        await add(work, objective, 0.0, **relative)
        await patch_objective(work, objective.id, {"due_on": "2026-11-20"})
    (facts,) = await facts_of(workspace, objective.id)
    assert len(facts.rollup.children) + len(facts.rollup.excluded) == 4
    assert facts.progress is not None
    assert set(left_out(facts).values()) == {"progress.out_of_range", "target.of_zero"}


async def test_a_value_that_is_withdrawn_is_absent_and_not_zero(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work)
        kept, gone = await add(work, objective, 50.0), await add(work, objective, 0.0)
        before = (await rollups_of(work, [objective.id]))[objective.id]
        await withdraw_reading(work, gone.metric_id, "2026-11-20")
    (after,) = await facts_of(workspace, objective.id)
    assert (before.progress, after.progress) == pytest.approx((0.25, 0.5))
    assert (shares(after).keys(), left_out(after).keys()) == ({str(kept.id)}, {str(gone.id)})


async def test_what_is_not_there_is_left_out(workspace: Workspace, new_workspace: Any) -> None:
    other = await new_workspace()
    async with other.writing() as work:
        foreign = await make_objective(work)
    async with workspace.writing() as work:
        mine = await make_objective(work)
    async with workspace.reading() as work:
        assert (await rollups_of(work, [foreign.id, mine.id, uuid4(), mine.id])).keys() == {mine.id}
        assert await rollups_of(work, []) == {}


async def test_many_cost_as_many_statements_as_few(workspace: Workspace) -> None:
    spent: list[int] = []
    for count in (1, 12):
        ids: list[UUID] = []
        async with workspace.writing() as work:
            plan = await make_plan(work)
            above = None
            for place in range(count):
                given = {"parent_id": above} if place % 4 else {}
                objective = await make_objective(work, plan_id=plan.id, progress_driver="both", **given)
                above = objective.id
                ids.append(above)
                await add(work, objective, 50.0)
                await add(work, objective, 50.0, kind="stay_at_least", lower=10.0)
        async with workspace.reading() as work:
            with counted() as statements:
                found = await rollups_of(work, ids)
        assert [found[identity].progress for identity in ids] == [pytest.approx(found[ids[0]].progress)] * count
        spent += statements
    assert spent[0] == spent[1] < 10


async def test_facts_take_the_scope_to_read(workspace: Workspace) -> None:
    with refused(Kind.FORBIDDEN):
        async with workspace.reading(Scope.INGEST) as work:
            await rollups_of(work, [uuid4()])


def test_half_of_the_time_is_over() -> None:
    assert NOW.date().isoformat() == "2026-11-21"
