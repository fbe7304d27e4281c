"""Keyset paging against a plain sort in Python: every row once, in order, whichever way one goes."""

import base64
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from itertools import cycle
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Row

from service.errors import Kind
from service.operations.tactics import delete_tactic, list_tactics
from service.store.filters import Condition, Order
from service.store.paging import Page, Slice, count, count_each, cursor_of, fetch, fetch_each
from service.store.tables import Plan, Reading, Tactic
from service.store.tables.tactics import TacticStatus
from service.store.work import Work
from tests.support.factories import make_metric, make_objective, make_plan, make_tactic, record
from tests.support.problems import refused
from tests.support.workspaces import NOW, Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
SORTABLE = [
    "title",
    "effort",
    "value",
    "due_on",
    "status",
    "mandatory",
    "objective_id",
    "created_at",
    "id",
    "recurrence",
]
SHARED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
orders = st.lists(
    st.builds(Order, st.sampled_from(SORTABLE), st.booleans()), max_size=4, unique_by=lambda order: order.field
).map(tuple)


async def make_many(workspace: Workspace) -> list[Row[Any]]:
    """Tactics with every kind of tie: many nulls, few values, three moments of making."""
    dice = random.Random(7)
    made: list[Row[Any]] = []
    async with workspace.writing() as work:
        plan = await make_plan(work)
        objectives = [(await make_objective(work, plan_id=plan.id)).id for _ in range(3)]
    for minute, size in ((0, 14), (1, 1), (2, 12)):
        async with workspace.writing(now=NOW + timedelta(minutes=minute)) as work:
            for _ in range(size):
                given = {
                    "title": dice.choice(["Ask", "ask", "Bake", "żaba", "10", "9", "a,b"]),
                    "effort": dice.choice([None, 0.0, 0.1, 0.30000000000000004, 1e300]),
                    "value": dice.choice([None, -1.5, 2.0]),
                    "due_on": dice.choice([None, date(2026, 1, 1), date(2026, 12, 31), date(9999, 12, 31)]),
                    "status": dice.choice(list(TacticStatus)),
                    "mandatory": dice.choice([True, False]),
                    "objective_id": dice.choice([None, *objectives]),
                }
                made.append(await make_tactic(work, **given))
    return made


def sorted_by(rows: Sequence[Row[Any]], wanted: Sequence[Order]) -> list[UUID]:
    """The ids in order: each key in its direction, nulls last either way, at the end by id."""
    found = sorted(rows, key=lambda row: row.id)
    for order in reversed(wanted):
        full = [row for row in found if getattr(row, order.field) is not None]
        full.sort(key=lambda row: getattr(row, order.field), reverse=order.descending)
        found = [*full, *(row for row in found if getattr(row, order.field) is None)]
    return [row.id for row in found]


async def walk(work: Work, page: Page, *, limits: Sequence[int]) -> list[Slice]:
    """All pages one after another, forward or backwards, of these sizes in turn."""
    found: list[Slice] = []
    cursor: str | None = None
    for limit in cycle(limits):
        ends = {"before": cursor} if page.backwards else {"after": cursor}
        part = await list_tactics(work, Page(limit, page.orders, page.where, backwards=page.backwards, **ends))
        found.append(part)
        if not part.more:
            return found
        assert len(part.rows) == limit
        end = part.rows[0] if page.backwards else part.rows[-1]
        cursor = cursor_of(work, Tactic, page.orders, end)
    raise AssertionError


@SHARED
@given(orders=orders, limits=st.lists(st.integers(1, 10), min_size=1, max_size=3), backwards=st.booleans())
async def test_pages_hold_every_row_once_in_order(
    many: tuple[Workspace, list[Row[Any]]], orders: tuple[Order, ...], limits: list[int], backwards: bool
) -> None:
    workspace, rows = many
    async with workspace.reading() as work:
        slices = await walk(work, Page(orders=orders, backwards=backwards), limits=limits)
    pages = [[row.id for row in part.rows] for part in (reversed(slices) if backwards else slices)]
    assert [identity for page in pages for identity in page] == sorted_by(rows, orders)


@SHARED
@given(orders=orders, place=st.integers(0, 26), limit=st.integers(1, 30), forward=st.booleans())
async def test_a_cursor_stands_between_what_is_before_and_after(
    many: tuple[Workspace, list[Row[Any]]], orders: tuple[Order, ...], place: int, limit: int, forward: bool
) -> None:
    workspace, rows = many
    expected = sorted_by(rows, orders)
    at = next(row for row in rows if row.id == expected[place])
    async with workspace.reading() as work:
        cursor = cursor_of(work, Tactic, orders, at)
        where = {"after": cursor} if forward else {"before": cursor, "backwards": True}
        part = await list_tactics(work, Page(limit=limit, orders=orders, **where))
    beyond = expected[place + 1 :] if forward else expected[:place]
    assert [row.id for row in part.rows] == (beyond[:limit] if forward else beyond[-limit:])
    assert part.more == (len(beyond) > limit)


@pytest.fixture
async def many(workspace: Workspace) -> tuple[Workspace, list[Row[Any]]]:
    """A workspace with tactics of every kind of tie."""
    return workspace, await make_many(workspace)


async def test_between_two_cursors(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, rows = many
    order = (Order("effort", True),)
    expected = sorted_by(rows, order)
    by_id = {row.id: row for row in rows}
    async with workspace.reading() as work:
        after, before = (cursor_of(work, Tactic, order, by_id[expected[place]]) for place in (4, 20))
        part = await list_tactics(work, Page(limit=200, orders=order, after=after, before=before))
    assert [row.id for row in part.rows] == expected[5:20]


async def test_pages_stay_right_while_rows_come_and_go(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, rows = many
    order = (Order("title", False),)
    expected = sorted_by(rows, order)
    async with workspace.reading() as work:
        first = await list_tactics(work, Page(limit=10, orders=order))
        cursor = cursor_of(work, Tactic, order, first.rows[-1])
    async with workspace.writing() as work:
        await make_tactic(work, title="!")  # before everything: it would shift pages by number
        await delete_tactic(work, expected[9])  # the cursor's own row
        await delete_tactic(work, expected[3])
    async with workspace.reading() as work:
        rest = await list_tactics(work, Page(limit=200, orders=order, after=cursor))
    assert [row.id for row in rest.rows] == expected[10:]


async def test_an_empty_list(workspace: Workspace) -> None:
    async with workspace.reading() as work:
        part = await list_tactics(work, Page())
        assert (list(part.rows), part.more, await count(work, Tactic, ())) == ([], False, 0)


async def test_exactly_one_page(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, rows = many
    async with workspace.reading() as work:
        part = await list_tactics(work, Page(limit=len(rows)))
    assert (len(part.rows), part.more) == (27, False)


async def test_lists_keyed_by_more_than_an_id(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metrics = sorted([await make_metric(work) for _ in range(3)], key=lambda one: one.id)
        for metric in metrics:
            await record(work, metric, *((f"2026-11-{day:02}", 1.0) for day in range(1, 8)))
    for order in ((), (Order("value", True),), (Order("period_start", True),)):
        found: list[tuple[UUID, Any]] = []
        cursor = None
        async with workspace.reading() as work:
            while True:
                part = await fetch(work, Reading, Page(limit=4, orders=order, after=cursor))
                found += [(row.metric_id, row.period_start) for row in part.rows]
                if not part.more:
                    break
                cursor = cursor_of(work, Reading, order, part.rows[-1])
        expected = sorted(found)
        if order == (Order("period_start", True),):
            expected.sort(key=lambda one: one[1], reverse=True)
        assert found == expected
        assert len(set(found)) == 21


# A page for each of many parents


@SHARED
@given(orders=orders, limit=st.integers(1, 12), backwards=st.booleans())
async def test_one_page_for_each_parent_is_the_page_of_each_parent(
    many: tuple[Workspace, list[Row[Any]]], orders: tuple[Order, ...], limit: int, backwards: bool
) -> None:
    workspace, rows = many
    parents = sorted({row.objective_id for row in rows if row.objective_id is not None})
    stranger = UUID(int=1)
    async with workspace.reading() as work:
        page = Page(limit=limit, orders=orders, backwards=backwards)
        slices = await fetch_each(work, Tactic, "objective_id", [*parents, stranger], page)
        counts = await count_each(work, Tactic, "objective_id", [*parents, stranger], ())
    assert slices.keys() == {*parents, stranger}
    for parent in (*parents, stranger):
        expected = sorted_by([row for row in rows if row.objective_id == parent], orders)
        part = slices[parent]
        assert [row.id for row in part.rows] == (expected[-limit:] if backwards else expected[:limit])
        assert part.more == (len(expected) > limit)
        assert counts[parent] == len(expected)


async def test_rows_of_a_page_for_each_are_those_of_a_list(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, rows = many
    parent = next(row.objective_id for row in rows if row.objective_id is not None)
    async with workspace.reading() as work:
        (part,) = (await fetch_each(work, Tactic, "objective_id", [parent], Page(limit=200))).values()
        whole = await fetch(work, Tactic, Page(limit=200, where=(Condition("objective_id", "eq", parent),)))
    assert [tuple(row)[:-1] for row in part.rows] == [tuple(row) for row in whole.rows]


# Cursors that are not ours


async def cursor_at_first(workspace: Workspace, order: tuple[Order, ...] = ()) -> str:
    async with workspace.reading() as work:
        part = await list_tactics(work, Page(limit=1, orders=order))
        return cursor_of(work, Tactic, order, part.rows[0])


async def refuse(workspace: Workspace, cursor: str, order: tuple[Order, ...] = (), model: Any = Tactic) -> None:
    for ends in ({"after": cursor}, {"before": cursor}):
        with refused(Kind.INVALID, ("cursor", "bad_cursor")):
            async with workspace.reading() as work:
                await fetch(work, model, Page(orders=order, **ends))


async def test_a_cursor_holds_no_more_than_it_must_and_is_safe_in_a_url(
    many: tuple[Workspace, list[Row[Any]]],
) -> None:
    cursor = await cursor_at_first(many[0], (Order("title", False),))
    assert set(cursor) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


async def test_a_cursor_that_was_tampered_with_is_refused(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, _ = many
    raw = base64.urlsafe_b64decode((cursor := await cursor_at_first(workspace)) + "=" * (-len(cursor) % 4))
    for place in range(len(raw)):
        changed = raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]
        await refuse(workspace, base64.urlsafe_b64encode(changed).decode().rstrip("="))
    for changed in (raw[:16], raw[1:], raw + b" ", raw[:-1]):
        await refuse(workspace, base64.urlsafe_b64encode(changed).decode().rstrip("="))


@pytest.mark.parametrize("cursor", ["", "x", "żaba", "AAAA", "=" * 9, "a" * 5000, "null", "%00", "\ud800"])
async def test_what_never_was_a_cursor_is_refused(workspace: Workspace, cursor: str) -> None:
    await refuse(workspace, cursor)


async def test_a_cursor_of_another_sort_is_refused(many: tuple[Workspace, list[Row[Any]]]) -> None:
    workspace, _ = many
    title, down = (Order("title", False),), (Order("title", True),)
    cursor = await cursor_at_first(workspace, title)
    for other in ((), down, (Order("due_on", False),), (*title, Order("id", False))):
        await refuse(workspace, cursor, other)
    async with workspace.reading() as work:
        assert (await list_tactics(work, Page(orders=title, after=cursor))).rows


async def test_a_cursor_of_another_noun_is_refused(many: tuple[Workspace, list[Row[Any]]]) -> None:
    order = (Order("title", False),)
    await refuse(many[0], await cursor_at_first(many[0], order), order, Plan)


async def test_a_cursor_of_another_tenant_is_refused(
    many: tuple[Workspace, list[Row[Any]]], new_workspace: NewWorkspace
) -> None:
    await refuse(await new_workspace(), await cursor_at_first(many[0]))
