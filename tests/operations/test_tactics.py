"""Tactics that repeat: rules are read when they are written, and days are those of the workspace."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Row

from service.errors import Kind
from service.operations.tactics import due_days_of, patch_tactic, rule_in, tactics_in
from service.store.tables import Tactic
from service.store.tables.base import table_of
from tests.support.factories import make_key_result, make_objective, make_plan, make_tactic
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=30"


async def due(workspace: Workspace, row: Row[Any], now: datetime = NOW) -> str | None:
    async with workspace.reading(now=now) as work:
        found = (await due_days_of(work, [row]))[row.id].next_due_on
    return None if found is None else found.isoformat()


@pytest.mark.parametrize(
    ("given", "pointer", "code"),
    [
        ({"recurrence": "FREQ=HOURLY"}, "/recurrence", "bad_recurrence"),
        ({"recurrence": "FREQ=DAILY;COUNT=2;UNTIL=20270101"}, "/recurrence", "bad_recurrence"),
        ({"recurrence": MONTHLY, "due_on": date(2026, 11, 29)}, "/due_on", "not_an_occurrence"),
        ({"recurrence": "FREQ=YEARLY;UNTIL=20200101", "due_on": NOW.date()}, "/recurrence", "not_an_occurrence"),
    ],
)
async def test_what_is_no_recurrence_is_refused(
    workspace: Workspace, given: dict[str, Any], pointer: str, code: str
) -> None:
    with refused(Kind.INVALID, (pointer, code)):
        async with workspace.writing() as work:
            await make_tactic(work, **given)
    async with workspace.writing() as work:
        made = await make_tactic(work)
    with refused(Kind.INVALID, (pointer, code)):
        async with workspace.writing() as work:
            await patch_tactic(work, made.id, given)


async def test_a_rule_may_come_before_its_first_day(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_tactic(work, recurrence=MONTHLY)
    assert await due(workspace, made) is None
    with refused(Kind.INVALID, ("/due_on", "not_an_occurrence")):
        async with workspace.writing() as work:
            await patch_tactic(work, made.id, {"due_on": date(2027, 2, 27)})
    async with workspace.writing() as work:
        made = await patch_tactic(work, made.id, {"due_on": date(2027, 2, 28)})
    assert await due(workspace, made) == "2027-02-28"


async def test_when_a_tactic_is_due_next(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        once = await make_tactic(work, due_on=date(2026, 11, 21))
        monthly = await make_tactic(work, due_on=date(2026, 6, 30), recurrence=MONTHLY)
        over = await make_tactic(work, due_on=date(2026, 6, 30), recurrence=f"{MONTHLY};COUNT=3")
        done = await make_tactic(work, due_on=date(2026, 12, 24), status="done")
        never = await make_tactic(work)
    assert [await due(workspace, one) for one in (once, monthly, over, done, never)] == [
        "2026-11-21", "2026-11-30", None, None, None,
    ]  # fmt: skip
    assert await due(workspace, monthly, datetime(2027, 2, 1, tzinfo=UTC)) == "2027-02-28"
    assert await due(workspace, once, datetime(2026, 11, 22, tzinfo=UTC)) is None


async def test_today_is_the_workspaces(workspace: Workspace) -> None:
    """Half past ten in the evening by UTC is the next day in Auckland, and still the same one in Los Angeles."""
    async with workspace.writing() as work:
        daily = await make_tactic(work, due_on=date(2026, 11, 1), recurrence="FREQ=DAILY")
    late = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    assert await due(workspace, daily, late) == "2026-11-21"
    await workspace.set(time_zone="Pacific/Auckland")
    assert await due(workspace, daily, late) == "2026-11-22"
    await workspace.set(time_zone="America/Los_Angeles")
    assert await due(workspace, daily, datetime(2026, 11, 22, 5, tzinfo=UTC)) == "2026-11-21"


async def test_what_was_stored_before_rules_were_checked_is_read_all_the_same(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        made = await make_tactic(work, due_on=date(2026, 12, 1))
        table = table_of(Tactic)
        await work.run(work.update(Tactic).where(table.c.id == made.id).values(recurrence="FREQ=SECONDLY"))
        made = await work.row(work.select(Tactic).where(table.c.id == made.id))
        assert made is not None
    assert rule_in(made) is None
    assert await due(workspace, made) == "2026-12-01"


async def test_the_tactics_of_a_plan_are_those_of_its_objectives_and_key_results(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        plan, other = await make_plan(work), await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        elsewhere = await make_objective(work, plan_id=other.id)
        result = await make_key_result(work, objective_id=objective.id)
        ours = [
            await make_tactic(work, objective_id=objective.id),
            await make_tactic(work, key_result_id=result.id),
            await make_tactic(work, objective_id=objective.id, status="dropped"),
        ]
        await make_tactic(work, objective_id=elsewhere.id, key_result_id=result.id)
        await make_tactic(work)
    async with workspace.reading() as work:
        assert {row.id for row in await tactics_in(work, plan.id)} == {row.id for row in ours}
