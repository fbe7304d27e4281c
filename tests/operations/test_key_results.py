"""What a key result may say, checked when it is written; and a person's word on its status."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from service.errors import Kind
from service.operations.key_results import get_key_result, override_status, patch_key_result
from service.operations.objectives import patch_objective
from service.store.tables import KeyResult
from service.store.tables.base import table_of
from service.store.tables.measures import StatusOverride
from service.store.tables.people import Scope
from tests.support.factories import make_key_result, make_member, make_metric, make_objective, make_plan
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

UP, DOWN = {"kind": "increase_to"}, {"kind": "decrease_to"}
AT_LEAST, AT_MOST, WITHIN = {"kind": "stay_at_least"}, {"kind": "stay_at_most"}, {"kind": "stay_within"}
YEAR = {"starts_on": "2026-01-01", "due_on": "2026-12-31"}

ACCEPTED: dict[str, dict[str, Any]] = {
    "up": UP | {"baseline": 0.0, "target": 100.0},
    "up from below zero, in fractions": UP | {"baseline": -2.5, "target": -0.1},
    "down": DOWN | {"baseline": 100.0, "target": 40.0},
    "a target without a baseline": UP | {"baseline": None, "target": 100.0},
    "no target yet": UP | {"baseline": None, "target": None},
    "20 % more": UP | {"baseline": 50.0, "target": None, "target_change_percent": 20.0},
    "20 % more of what will be known": UP | {"baseline": None, "target": None, "target_change_percent": 20.0},
    "half": DOWN | {"baseline": 50.0, "target": None, "target_multiply_by": 0.5},
    "commit, target, stretch": UP | {"baseline": 0.0, "target": 100.0, "commit": 70.0, "stretch": 130.0},
    "the same, down": DOWN | {"baseline": 100.0, "target": 40.0, "commit": 60.0, "stretch": 20.0},
    "at least": AT_LEAST | {"lower": 4.2},
    "at most": AT_MOST | {"upper": 0.0},
    "within": WITHIN | {"lower": 1.0, "upper": 1.0},
    "done or not": {"kind": "binary"},
    "done": {"kind": "binary", "done": True},
    "an explicit weight of 0": UP | {"weight": 0.0},
    "milestones": UP
    | YEAR
    | {"milestones": [{"on": "2026-12-31", "value": 100.0}, {"on": "2026-01-01", "value": 0.0}]},
}

REFUSED: dict[str, tuple[dict[str, Any], list[tuple[str, str]]]] = {
    "to stay where it is": (UP | {"baseline": 5.0, "target": 5.0}, [("/target", "target_is_baseline")]),
    "down to above": (DOWN | {"baseline": 5.0, "target": 6.0}, [("/target", "direction_contradicts")]),
    "up to below": (UP | {"baseline": 5.0, "target": 4.0}, [("/target", "direction_contradicts")]),
    "up by less than nothing": (
        UP | {"baseline": 5.0, "target": None, "target_change_percent": -20.0},
        [("/target_change_percent", "direction_contradicts")],
    ),
    "0 % more": (
        UP | {"baseline": 5.0, "target": None, "target_change_percent": 0.0},
        [("/target_change_percent", "target_is_baseline")],
    ),
    "once as much": (
        UP | {"baseline": 5.0, "target": None, "target_multiply_by": 1.0},
        [("/target_multiply_by", "target_is_baseline")],
    ),
    "twice nothing": (
        UP | {"baseline": 0.0, "target": None, "target_multiply_by": 2.0},
        [("/target_multiply_by", "target_of_zero")],
    ),
    "beyond all numbers": (
        UP | {"baseline": 1e308, "target": None, "target_multiply_by": 10.0},
        [("/target_multiply_by", "target_out_of_range")],
    ),
    "two targets": (
        UP | {"baseline": 1.0, "target": 2.0, "target_multiply_by": 2.0},
        [("/target_multiply_by", "target_ambiguous")],
    ),
    "commit beyond the target": (UP | {"commit": 120.0}, [("/commit", "levels_out_of_order")]),
    "stretch before the target": (UP | {"stretch": 90.0}, [("/stretch", "levels_out_of_order")]),
    "no bound": (AT_LEAST, [("/lower", "bound_missing")]),
    "the other bound": (AT_MOST | {"lower": 1.0}, [("/lower", "field_foreign"), ("/upper", "bound_missing")]),
    "bounds crossed": (WITHIN | {"lower": 2.0, "upper": 1.0}, [("/lower", "bounds_crossed")]),
    "a target to hold": (AT_LEAST | {"lower": 1.0, "target": 2.0}, [("/target", "field_foreign")]),
    "a share of done": ({"kind": "binary", "target": 1.0}, [("/target", "field_foreign")]),
    "done with a way to go": (UP | {"done": True}, [("/done", "field_foreign")]),
    "due before it starts": (
        UP | {"starts_on": "2026-02-01", "due_on": "2026-01-31"},
        [("/due_on", "due_before_start")],
    ),
    "a milestone outside": (
        UP | YEAR | {"milestones": [{"on": "2027-01-01", "value": 50.0}]},
        [("/milestones/0/on", "milestone_outside")],
    ),
    "two milestones on a day": (
        UP | YEAR | {"milestones": [{"on": "2026-06-01", "value": 50.0}, {"on": "2026-06-01", "value": 60.0}]},
        [("/milestones/1/on", "milestone_twice")],
    ),
}


@pytest.mark.parametrize("given", ACCEPTED.values(), ids=ACCEPTED)
async def test_what_may_be_said(workspace: Workspace, given: dict[str, Any]) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work, **given)
    async with workspace.reading() as work:
        row = await get_key_result(work, made.id)
    for name, value in given.items():
        held = getattr(row, name)
        assert value == (held.isoformat() if name in YEAR else held), name


@pytest.mark.parametrize(("given", "faults"), REFUSED.values(), ids=REFUSED)
async def test_what_is_refused_on_making(
    workspace: Workspace, given: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    with refused(Kind.INVALID, *faults):
        async with workspace.writing() as work:
            await make_key_result(work, **given)


@pytest.mark.parametrize(("given", "faults"), REFUSED.values(), ids=REFUSED)
async def test_what_is_refused_on_changing(
    workspace: Workspace, given: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    plain = {"baseline": None, "target": None} if given["kind"] not in ("increase_to", "decrease_to") else {}
    async with workspace.writing() as work:
        made = await make_key_result(work)
    with refused(Kind.INVALID, *faults):
        async with workspace.writing() as work:
            await patch_key_result(work, made.id, plain | given)
    async with workspace.reading() as work:
        assert await get_key_result(work, made.id) == made


@pytest.mark.parametrize(
    "given",
    [{"weight": -1.0}, {"weight": float("nan")}, {"baseline": float("inf")}, {"target": float("nan")}, {"kind": "up"}],
    ids=repr,
)
async def test_what_is_no_value_at_all(workspace: Workspace, given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        async with workspace.writing() as work:
            await make_key_result(work, **given)
    async with workspace.writing() as work:
        made = await make_key_result(work)
    with refused(Kind.INVALID):
        async with workspace.writing() as work:
            await patch_key_result(work, made.id, given)


async def test_the_dates_that_hold_are_its_own_else_the_objectives_else_the_plans(workspace: Workspace) -> None:
    milestones = [{"on": "2026-06-01", "value": 50.0}]
    async with workspace.writing() as work:
        plan = await make_plan(work, starts_on="2026-01-01", ends_on="2026-03-31")
        early = await make_objective(work, plan_id=plan.id)
        late = await make_objective(work, plan_id=plan.id, due_on="2026-06-30")
    for given, fits in (
        ({"objective_id": early.id}, False),
        ({"objective_id": late.id}, True),
        ({"objective_id": early.id, "due_on": "2026-06-01"}, True),
        ({"objective_id": late.id, "due_on": "2026-05-31"}, False),
    ):
        if fits:
            async with workspace.writing() as work:
                await make_key_result(work, milestones=milestones, **given)
        else:
            with refused(Kind.INVALID, ("/milestones/0/on", "milestone_outside")):
                async with workspace.writing() as work:
                    await make_key_result(work, milestones=milestones, **given)


async def test_moving_the_objective_leaves_its_key_results_as_they_are(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        objective = await make_objective(work, due_on="2026-12-31")
        milestones = [{"on": "2026-11-30", "value": 50.0}]
        made = await make_key_result(work, objective_id=objective.id, milestones=milestones)
    async with workspace.writing() as work:
        await patch_objective(work, objective.id, {"due_on": "2026-10-31"})
    async with workspace.reading() as work:
        assert await get_key_result(work, made.id) == made


async def test_a_kind_changes_only_with_what_belongs_to_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work)
    with refused(Kind.INVALID, ("/target", "field_foreign"), ("/lower", "bound_missing")):
        async with workspace.writing() as work:
            await patch_key_result(work, made.id, {"kind": "stay_at_least"})
    async with workspace.writing() as work:
        held = await patch_key_result(work, made.id, {"kind": "stay_at_least", "target": None, "lower": 5.0})
    assert (held.kind, held.target, held.lower, held.baseline) == ("stay_at_least", None, 5.0, 0.0)


async def test_one_metric_may_be_claimed_twice(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        for _ in range(2):
            assert (await make_key_result(work, metric_id=metric.id)).metric_id == metric.id


# A person's word

WORD = StatusOverride(status="at_risk", reason="The shop closes.", expires_at=NOW + timedelta(days=7))  # pyright: ignore


async def test_a_word_is_kept_with_its_author_and_taken_back(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        member, made = await make_member(work), await make_key_result(work)
    async with workspace.writing(member_id=member.id) as work:
        said = await override_status(work, made.id, WORD)
    assert said.override is not None
    assert {name: said.override[name] for name in ("status", "reason", "author_id")} == {
        "status": "at_risk",
        "reason": "The shop closes.",
        "author_id": str(member.id),
    }
    assert said.version == 2
    async with workspace.writing(member_id=member.id) as work:
        back = await override_status(work, made.id, None)
    assert (back.override, back.version) == (None, 3)


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(days=-1)])
async def test_a_word_that_has_expired_is_refused(workspace: Workspace, ahead: timedelta) -> None:
    late = WORD.model_copy(update={"expires_at": NOW + ahead})
    async with workspace.writing() as work:
        made = await make_key_result(work)
        with refused(Kind.INVALID, ("/expires_at", "in_the_past")):
            await override_status(work, made.id, late)


async def test_no_word_is_null_to_the_database_too(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work)
        table = table_of(KeyResult)
        silent = work.select(KeyResult, table.c.id).where(table.c.override.is_(None))
        assert await work.scalar(silent) == made.id
        await override_status(work, made.id, WORD)
        assert await work.row(silent) is None
        await override_status(work, made.id, None)
        assert await work.scalar(silent) == made.id


async def test_a_key_speaks_where_no_member_does(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work)
    async with workspace.writing(key_id=made.id) as work:
        said = await override_status(work, made.id, WORD)
    assert said.override["author_id"] == str(made.id)


async def test_a_word_survives_other_changes_and_does_not_change_them(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work)
        said = await override_status(work, made.id, WORD)
        changed = await patch_key_result(work, made.id, {"title": "Two hundred"})
    assert changed.override == said.override
    assert (changed.title, changed.target) == ("Two hundred", made.target)


async def test_a_word_takes_the_scope_to_write_and_something_to_speak_of(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_key_result(work)
    for scope in (Scope.READ, Scope.INGEST):
        with refused(Kind.FORBIDDEN):
            async with workspace.writing(scope) as work:
                await override_status(work, made.id, WORD)
    with refused(Kind.NOT_FOUND):
        async with workspace.writing() as work:
            await override_status(work, made.metric_id, WORD)


@pytest.mark.parametrize("status", ["missed", "stale", "succeeded", "green", "", None])
def test_only_some_words_can_be_said(status: Any) -> None:
    with pytest.raises(ValidationError):
        StatusOverride.model_validate({"status": status, "reason": "Because.", "expires_at": NOW})
