"""Many things made at once are as if each had been made alone, at the cost of a few statements."""

from uuid import uuid4

import pytest

from service.errors import Kind
from service.operations.accounts import create_accounts, get_account
from service.operations.intake import record_readings
from service.operations.metrics import create_metrics, get_metric
from service.operations.readings import latest_of
from service.store.paging import Page, fetch
from service.store.tables import Account, Change, Metric, Node
from service.store.tables.accounts import AccountFields
from service.store.tables.base import table_of
from service.store.tables.measures import MetricFields
from service.store.work import Work
from tests.support.factories import make_account, make_metric
from tests.support.problems import refused
from tests.support.statements import counted
from tests.support.workspaces import NOW, Workspace


def metric(number: int, **given: object) -> MetricFields:
    return MetricFields.model_validate({"key": f"many-{number}", "name": f"Metric {number}", "kind": "level", **given})


async def ids_in(work: Work) -> set[object]:
    return {row.id for row in await work.rows(work.select(Node))}


async def test_they_are_there_as_if_made_alone_in_their_order(workspace: Workspace) -> None:
    many = [metric(number, unit="count" if number % 2 else None) for number in range(7, 0, -1)]
    async with workspace.writing() as work:
        made = await create_metrics(work, many)
        alone = await make_metric(work, key="alone", name="Metric", kind="level")
    assert [row.key for row in made] == [fields.key for fields in many]
    assert {(row.created_at, row.updated_at, row.version, row.workspace_id) for row in made} == {
        (NOW, NOW, 1, workspace.id)
    }
    async with workspace.reading() as work:
        assert [await get_metric(work, row.id) for row in made] == made
        table = table_of(Change)
        of_metrics = work.select(Change).where(table.c.noun == "metric")
        log = await work.rows(of_metrics.order_by(table.c.seq))
        assert [row.noun_id for row in log] == [*(row.id for row in made), alone.id]
        assert {(row.action, row.noun) for row in log} == {("created", "metric")}
        assert log[0].after["key"] == "many-7"
        assert {row.id for row in made} <= await ids_in(work)


async def test_many_cost_as_many_statements_as_one(workspace: Workspace) -> None:
    spent: list[int] = []
    for many in ([metric(0)], [metric(number) for number in range(1, 301)]):
        async with workspace.writing() as work:
            with counted() as statements:
                assert len(await create_metrics(work, many)) == len(many)
            spent.append(statements[0])
    assert spent[0] == spent[1]
    async with workspace.writing() as work:
        with counted() as statements:
            assert (await create_metrics(work, []), await create_accounts(work, [])) == ([], [])
    assert statements == [0]


@pytest.mark.parametrize("place", [0, 1, 2])
async def test_an_id_that_is_taken_is_a_conflict_and_nothing_is_made(workspace: Workspace, place: int) -> None:
    async with workspace.writing() as work:
        there = await make_account(work)
        ids = await ids_in(work)
    many = [metric(number, **({"id": there.id} if number == place else {})) for number in range(3)]
    with refused(Kind.CONFLICT, ("/id", "taken")):
        async with workspace.writing() as work:
            await create_metrics(work, many)
    twice = uuid4()
    with refused(Kind.CONFLICT, ("/id", "taken")):
        async with workspace.writing() as work:
            await create_metrics(work, [metric(1, id=twice), metric(2), metric(3, id=twice)])
    async with workspace.reading() as work:
        assert not (await fetch(work, Metric, Page())).rows
        assert await ids_in(work) == ids


async def test_the_rules_of_one_hold_for_many(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        await make_metric(work, key="many-2")
        await make_account(work, channel="Instagram", handle="@acme")
    with refused(Kind.CONFLICT, ("/key", "taken")):
        async with workspace.writing() as work:
            await create_metrics(work, [metric(1), metric(2)])
    with refused(Kind.INVALID, ("/account_id", "unknown_reference")):
        async with workspace.writing() as work:
            await create_metrics(work, [metric(3), metric(4, account_id=uuid4())])
    same = {"channel": "INSTAGRAM", "handle": "@Acme"}
    with refused(Kind.CONFLICT, ("/handle", "taken")):
        async with workspace.writing() as work:
            others = [AccountFields.model_validate({"channel": "X", "handle": "@acme"})]
            await create_accounts(work, [*others, AccountFields.model_validate(same)])
    async with workspace.writing() as work:
        wanted = [AccountFields.model_validate({"channel": "X", "handle": f"@{name}"}) for name in ("b", "a")]
        made = await create_accounts(work, wanted)
        assert [row.handle for row in made] == ["@b", "@a"]
        assert await get_account(work, made[0].id) == made[0]
        assert len((await fetch(work, Account, Page())).rows) == 3


async def test_readings_that_waited_for_any_of_them_are_recorded(workspace: Workspace) -> None:
    items = [{"metric": name, "value": 5.0, "at": "2026-11-01"} for name in ("many-1", "many-3", "another")]
    async with workspace.writing() as work:
        assert (await record_readings(work, items)).quarantined == 3
    async with workspace.writing() as work:
        made = await create_metrics(work, [metric(number) for number in range(4)])
    async with workspace.reading() as work:
        assert set(await latest_of(work, [row.id for row in made])) == {made[1].id, made[3].id}
