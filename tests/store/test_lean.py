"""Rows on the shortest way are the rows that come the usual way, whatever they hold and however they are asked for."""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.operations.key_results import override_status
from service.store.encoding import to_json
from service.store.filters import Order
from service.store.lean import columns_of, page_of_each, rows_by_id
from service.store.paging import Page, cursor_of, fetch_each
from service.store.tables import KeyResult, Metric, Reading, Source, Tactic
from service.store.tables.base import table_of
from service.store.tables.measures import GivenStatus, StatusOverride
from service.store.tables.tactics import TacticStatus
from service.store.work import Work
from tests.support.factories import (
    make_key_result,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    record,
)
from tests.support.statements import LOG
from tests.support.workspaces import NOW, Workspace

SORTABLE = ["title", "effort", "due_on", "status", "mandatory", "objective_id", "created_at", "id", "recurrence"]
NEEDED = ("id", "objective_id")


def every(model: Any) -> tuple[str, ...]:
    """All columns of a table."""
    return columns_of(model)


ALL = every(Tactic)
REST = [name for name in ALL if name not in (*NEEDED, *SORTABLE)]
SHARED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
orders = st.lists(
    st.builds(Order, st.sampled_from(SORTABLE), st.booleans()), max_size=4, unique_by=lambda order: order.field
).map(tuple)
STRANGER = UUID(int=1)


@pytest.fixture
async def many(workspace: Workspace) -> tuple[Workspace, list[UUID]]:
    """Tactics with every kind of tie under five objectives, of which one has none and one has a single one."""
    dice = random.Random(11)
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objectives = [(await make_objective(work, plan_id=plan.id)).id for _ in range(5)]
    for minute, size in ((0, 11), (1, 1), (2, 9)):
        async with workspace.writing(now=NOW + timedelta(minutes=minute)) as work:
            for _ in range(size):
                given: dict[str, Any] = {
                    "title": dice.choice(["Ask", "ask", "Bake", "żaba", "10", "9", "a,b"]),
                    "effort": dice.choice([None, 0.0, 0.1, 0.30000000000000004, 1e300]),
                    "due_on": dice.choice([None, date(2026, 1, 1), date(9999, 12, 31)]),
                    "status": dice.choice(list(TacticStatus)),
                    "mandatory": dice.choice([True, False]),
                    "scores": dice.choice([{}, {"reach": 3.5, "żar": -0.0}]),
                    "objective_id": dice.choice([None, *objectives[:3]]),
                }
                await make_tactic(work, **given)
    async with workspace.writing() as work:
        await make_tactic(work, objective_id=objectives[3])
    return workspace, objectives


def held(row: Any, names: Sequence[str]) -> list[Any]:
    """What a row holds under some names, each with its type."""
    return [(name, type(getattr(row, name)), getattr(row, name)) for name in names]


@SHARED
@given(
    orders=orders,
    limit=st.integers(1, 12),
    backwards=st.booleans(),
    most=st.none() | st.integers(1, 30),
    rest=st.sets(st.sampled_from(REST)),
    count=st.integers(1, 6),
)
async def test_a_page_of_each_is_the_page_that_the_usual_way_gives(
    many: tuple[Workspace, list[UUID]],
    orders: tuple[Order, ...],
    limit: int,
    backwards: bool,
    most: int | None,
    rest: set[str],
    count: int,
) -> None:
    workspace, objectives = many
    parents = [*objectives, STRANGER][-count:]
    wanted = {*NEEDED, *rest, *(order.field for order in orders)}
    names = tuple(name for name in ALL if name in wanted)
    page = Page(limit=limit, orders=orders, backwards=backwards, most=most)
    async with workspace.reading() as work:
        lean = await page_of_each(work, Tactic, "objective_id", parents, page, names)
        usual = await fetch_each(work, Tactic, "objective_id", parents, page)
        assert lean.keys() == usual.keys() == set(parents)
        if most is not None and len(parents) > 1:  # cut short, it is only of the same length: ties are anyone's
            assert sum(len(one.rows) for one in lean.values()) == sum(len(one.rows) for one in usual.values())
            return
        for parent in parents:
            one, other = lean[parent], usual[parent]
            assert [held(row, names) for row in one.rows] == [held(row, names) for row in other.rows]
            assert (one.more, one.page) == (other.more, other.page)
            for row, same in zip(one.rows, other.rows, strict=True):
                assert cursor_of(work, Tactic, orders, row) == cursor_of(work, Tactic, orders, same)


async def test_a_page_of_readings_which_have_no_ids(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metrics = [(await make_metric(work)) for _ in range(3)]
        for metric in metrics[:2]:
            await record(work, metric, *((f"2026-11-{day:02}", day / 7) for day in range(1, 9)))
    names, parents = every(Reading), [metric.id for metric in metrics]
    async with workspace.reading() as work:
        for page in (Page(3), Page(3, backwards=True), Page(5, (Order("value", True),)), Page(8), Page(200)):
            lean = await page_of_each(work, Reading, "metric_id", parents, page, names)
            usual = await fetch_each(work, Reading, "metric_id", parents, page)
            for parent in parents:
                assert [held(row, names) for row in lean[parent].rows] == [
                    held(row, names) for row in usual[parent].rows
                ]
                assert lean[parent].more == usual[parent].more


async def furnished(work: Work) -> None:
    """Things whose columns hold JSON of every shape, lists of ids, enumerations, dates, instants and nulls."""
    plain, full = [await make_key_result(work, **given) for given in ({}, {"starts_on": "2026-11-01"})]
    milestones = [{"on": "2026-11-20", "value": 0.1}, {"on": "2026-11-30", "value": 50}]
    await make_key_result(work, due_on="2026-12-11", milestones=milestones, weight=0.5)
    word = StatusOverride(status=GivenStatus.AT_RISK, reason="„Ż”\n\\", expires_at=NOW + timedelta(days=2))
    await override_status(work, full.id, word)
    first = await make_tactic(work)
    await make_tactic(work, requires=[first.id], scores={"reach": 3.5, "żar": -1e300}, mandatory=True)
    mapping = {"readings": [{"metric": "{name}", "value": "count", "at": "day"}]}
    await make_source(work, mapping=mapping)
    await make_metric(work, unit="€", keep_raw_days=400, superseded_by=None)
    assert plain.override is None


@pytest.mark.parametrize("model", [KeyResult, Tactic, Source, Metric])
async def test_rows_by_id_are_those_of_the_usual_way(workspace: Workspace, model: Any) -> None:
    async with workspace.writing() as work:
        await furnished(work)
    async with workspace.reading() as work:
        usual = {row.id: row for row in await work.rows(work.select(model))}
        lean = await rows_by_id(work, model, [*usual, uuid4(), *usual])
        assert len(usual) == len(lean) >= 1
        for identity, row in usual.items():
            names = [column.name for column in table_of(model).columns]
            assert held(lean[identity], names) == held(row, names)
            assert to_json(tuple(lean[identity])) == to_json(tuple(row))
        some = await rows_by_id(work, model, list(usual)[:1], ("id", "created_at", "version"))
        ((identity, row),) = some.items()
        assert row._fields == ("id", "created_at", "version")
        assert row == (identity, usual[identity].created_at, usual[identity].version)


async def test_json_is_read_once_and_nulls_are_nulls(workspace: Workspace) -> None:
    """A list is a list, an object an object, and words within are not read as JSON again."""
    async with workspace.writing() as work:
        await furnished(work)
    async with workspace.reading() as work:
        rows = await rows_by_id(work, KeyResult, [row.id for row in await work.rows(work.select(KeyResult))])
    overrides = [row.override for row in rows.values() if row.override is not None]
    assert [one["reason"] for one in overrides] == ["„Ż”\n\\"]
    assert sorted(len(row.milestones) for row in rows.values()) == [0, 0, 2]
    assert all(isinstance(row.created_at, datetime) and isinstance(row.id, UUID) for row in rows.values())


async def test_rows_of_another_workspace_are_not_there(workspace: Workspace, new_workspace: Any) -> None:
    other = await new_workspace()
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objective = await make_objective(work, plan_id=plan.id)
        tactic = await make_tactic(work, objective_id=objective.id)
    async with other.reading() as work:
        assert await rows_by_id(work, Tactic, [tactic.id]) == {}
        for parents in ([objective.id], [objective.id, STRANGER]):
            found = await page_of_each(work, Tactic, "objective_id", parents, Page(), ALL)
            assert all(not part.rows and not part.more for part in found.values())


async def test_nothing_is_asked_for_nothing(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        before = LOG.count
        assert await rows_by_id(work, Tactic, []) == {}
        assert LOG.count == before


async def test_each_way_of_asking_is_one_statement_that_is_walked(many: tuple[Workspace, list[UUID]]) -> None:
    """That each is held to its workspace is looked at after this test, as after every other."""
    workspace, objectives = many
    async with workspace.reading() as work:
        for parents in (objectives, objectives[:1]):
            before = LOG.count
            await page_of_each(work, Tactic, "objective_id", parents, Page(2), ALL)
            assert LOG.count == before + 1
        before = LOG.count
        await rows_by_id(work, Tactic, objectives)
        assert LOG.count == before + 1
    assert any("oarlock.tactics t WHERE t.workspace_id = $1 AND t.id = ANY" in one for one in LOG.sent)
