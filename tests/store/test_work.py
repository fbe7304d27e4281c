"""One workspace: nothing of another is seen or changed, with or without a predicate; and who may do what."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError, ProgrammingError

from service.core.status import Outcome
from service.errors import Kind, Problem
from service.operations.answers import keep_answer
from service.operations.calendar_tokens import create_calendar_token
from service.operations.closing_records import ClosePlan
from service.operations.closings import close_plan
from service.operations.intake import record_readings
from service.operations.objectives import get_objective
from service.operations.readings import withdraw_reading
from service.store.database import Database
from service.store.outages import BY_STATE, problem_of
from service.store.rates import lease
from service.store.rollups import announce
from service.store.tables import Metric, Node, Plan, Upkeep
from service.store.tables.base import table_of
from service.store.tables.calendars import CalendarTokenFields
from service.store.tables.people import Scope
from service.store.work import Caller, Work, open_work
from tests.support.factories import (
    make_account,
    make_alignment,
    make_attempt,
    make_audit,
    make_check_in,
    make_delivery,
    make_endpoint,
    make_estimate,
    make_indicator,
    make_key,
    make_key_result,
    make_member,
    make_metric,
    make_objective,
    make_plan,
    make_source,
    make_tactic,
    reading,
    record,
    record_total,
)
from tests.support.problems import refused
from tests.support.server import Server, plain
from tests.support.statements import TENANT
from tests.support.workspaces import NOW, Workspace

NewWorkspace = Callable[[], Awaitable[Workspace]]
ON_PURPOSE = {"by_hand": "leaves the predicate out to see whether the policy alone holds"}


async def fill(workspace: Workspace) -> None:
    """A row in every tenant table."""
    async with workspace.writing() as work:
        key_result = await make_key_result(work)
        metric = await make_metric(work, account_id=(await make_account(work)).id)
        await make_audit(work, entries=[{"metric_id": metric.id, "value": 5.0}])
        tactic = await make_tactic(work, key_result_id=key_result.id)
        await make_estimate(work, tactic_id=tactic.id)
        await make_indicator(work, tactic_id=tactic.id)
        above = await get_objective(work, key_result.objective_id)
        await make_alignment(work, from_id=above.id, to_id=(await make_objective(work, plan_id=above.plan_id)).id)
        await make_check_in(work, plan_id=above.plan_id)
        await create_calendar_token(work, above.plan_id, CalendarTokenFields(name="phone"))
        await close_plan(work, above.plan_id, ClosePlan(unmeasured=Outcome.DROPPED))
        await make_member(work)
        await make_key(work)
        source = await make_source(work)
        await make_delivery(work, source)
        await record(work, metric, ("2026-11-01", 1.0), ("2026-11-02", 2.0))
        await record(work, metric, ("2026-11-01", 3.0))
        await withdraw_reading(work, metric.id, "2026-11-02")
        await record_readings(work, [reading(metric, 1.0, "2026-11-01") | {"metric": "nobody-knows"}])
        await record_total(work)
        await announce(work, metric.id, [(NOW - timedelta(days=1), NOW)])
        await work.run(work.insert(Upkeep, {"begun_at": NOW}))
        await make_attempt(work, await make_endpoint(work, events=["*"]))
    async with workspace.writing(key_id=source.id) as work:
        await keep_answer(work, "a key", b"fingerprint", b"sealed", 24)
    await lease(workspace.database, workspace.id, source.id, NOW, wanted=1, most=1)


async def by_hand(work: Work, statement: str, **given: Any) -> list[Any]:
    return list(await work.rows(text(statement).execution_options(**ON_PURPOSE), given or None))


@pytest.fixture
async def neighbour(new_workspace: NewWorkspace) -> Workspace:
    """Another tenant, with a row in every table."""
    other = await new_workspace()
    await fill(other)
    return other


async def test_every_table_of_the_neighbour_has_rows(neighbour: Workspace) -> None:
    async with neighbour.reading() as work:
        for table in TENANT:
            assert await by_hand(work, f"SELECT 1 FROM oarlock.{table}"), table


async def test_nothing_of_another_is_visible_without_a_predicate(workspace: Workspace, neighbour: Workspace) -> None:
    async with workspace.reading() as work:
        for table, column in TENANT.items():
            rows = await by_hand(work, f"SELECT {column} FROM oarlock.{table}")
            assert {row[0] for row in rows} <= {workspace.id}, table
            other = await by_hand(work, f"SELECT 1 FROM oarlock.{table} WHERE {column} = :other", other=neighbour.id)
            assert other == [], table


async def test_nothing_of_another_can_be_changed_or_deleted(workspace: Workspace, neighbour: Workspace) -> None:
    async with workspace.writing() as work:
        for table, column in TENANT.items():
            mine = len(await by_hand(work, f"SELECT 1 FROM oarlock.{table}"))
            touched = await by_hand(work, f"UPDATE oarlock.{table} SET {column} = {column} RETURNING {column}")
            assert len(touched) == mine, table
        for table in ("deliveries", "readings", "reading_revisions", "latest_readings", "quarantined_readings", "keys"):
            await by_hand(work, f"DELETE FROM oarlock.{table}")
    await test_every_table_of_the_neighbour_has_rows(neighbour)


async def test_nothing_can_be_given_to_another(workspace: Workspace, neighbour: Workspace) -> None:
    async with neighbour.reading() as work:
        columns = {table: await _columns_and_row(work, table) for table in TENANT}
    for table, (names, row) in columns.items():
        with pytest.raises(ProgrammingError, match="row-level security"):
            async with workspace.writing() as work:
                places = ", ".join(f":{name}" for name in names)
                await by_hand(work, f"INSERT INTO oarlock.{table} ({', '.join(names)}) VALUES ({places})", **row)


async def _columns_and_row(work: Work, table: str) -> tuple[list[str], dict[str, Any]]:
    (row,) = await by_hand(work, f"SELECT * FROM oarlock.{table} LIMIT 1")
    given = {name: None if isinstance(value, dict | list) else value for name, value in row._mapping.items()}
    return list(given), given


async def test_a_row_cannot_move_to_another(workspace: Workspace, neighbour: Workspace) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with workspace.writing() as work:
            await make_metric(work)
            await by_hand(work, "UPDATE oarlock.nodes SET workspace_id = :other", other=neighbour.id)


async def test_without_a_tenant_there_is_nothing(database: Database, neighbour: Workspace) -> None:
    async with database.transaction() as connection:
        for table in TENANT:
            rows = await connection.execute(text(f"SELECT 1 FROM oarlock.{table}").execution_options(**ON_PURPOSE))
            assert rows.all() == [], table


async def test_after_work_the_connection_knows_no_tenant(database: Database, neighbour: Workspace) -> None:
    for _ in range(8):
        async with neighbour.reading():
            pass
    await test_without_a_tenant_there_is_nothing(database, neighbour)


@pytest.mark.parametrize("table", ["readings_p_default", "readings_p_2026"])
async def test_a_partition_cannot_be_read_past_its_parent(workspace: Workspace, table: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with workspace.reading() as work:
            await by_hand(work, f"SELECT 1 FROM oarlock.{table}")


async def test_copy_cannot_pass_by_the_policies(server: Server, workspace: Workspace, neighbour: Workspace) -> None:
    connection = await asyncpg.connect(plain(server.url))
    try:
        if server.embedded is None:
            await connection.execute("SET ROLE oarlock_app")
        await connection.execute(f"SET app.workspace_id = '{workspace.id}'")
        out = await connection.fetch("SELECT workspace_id FROM oarlock.nodes")
        assert {row[0] for row in out} <= {workspace.id}
        with pytest.raises(asyncpg.FeatureNotSupportedError, match="row-level security"):
            await connection.copy_records_to_table("nodes", schema_name="oarlock", records=[])
    finally:
        await connection.close()


async def test_the_helpers_hold_every_statement_to_the_workspace(workspace: Workspace, neighbour: Workspace) -> None:
    table = table_of(Plan)
    async with neighbour.reading() as work:
        (theirs,) = await work.rows(work.select(Plan, table.c.id))
    async with workspace.writing() as work:
        assert await work.row(work.select(Plan).where(table.c.id == theirs.id)) is None
        assert await work.run(work.update(Plan).where(table.c.id == theirs.id).values(title="mine")) == 0
        assert await work.run(work.delete(Plan).where(table.c.id == theirs.id)) == 0
    for statement in (work.select(Plan), work.update(Plan).values(title="x"), work.delete(Plan)):
        assert "workspace_id = " in str(statement)
    many = [{"workspace_id": neighbour.id, "id": uuid4()}, {"id": uuid4()}]
    assert {row["workspace_id"] for row in work.insert(Plan, many)._multi_values[0]} == {workspace.id}
    alone = work.insert(Plan, many[0]).compile().params
    assert alone["workspace_id"] == workspace.id


async def test_an_unknown_workspace_is_empty(database: Database, neighbour: Workspace) -> None:
    async with open_work(database, Caller(uuid4(), frozenset(Scope))) as work:
        for table in TENANT:
            assert await by_hand(work, f"SELECT 1 FROM oarlock.{table}") == [], table


# What the database's errors become


async def failing(workspace: Workspace, statement: Any) -> Problem:
    with pytest.raises(Problem) as caught:
        async with workspace.writing() as work:
            await work.run(statement)
    return caught.value


SECRET = "whsec-a-row-that-nobody-should-see"


@pytest.mark.parametrize("state", sorted(BY_STATE))
async def test_errors_become_problems_by_their_state_and_say_nothing_of_the_database(
    workspace: Workspace, state: str
) -> None:
    # No user-defined function is needed to raise a state: a DO block is one.
    raised = f"DO $$ BEGIN RAISE EXCEPTION 'relation oarlock.plans {SECRET}' USING ERRCODE = '{state}'; END $$"
    problem = await failing(workspace, text(raised))
    assert (problem.kind, problem.detail) == BY_STATE[state]
    assert SECRET not in repr(problem.errors) + problem.detail


@pytest.mark.parametrize("state", ["08006", "08003", "57P01", "57P03", "53200", "53100"])
async def test_what_means_that_the_database_is_away_can_be_tried_again(workspace: Workspace, state: str) -> None:
    raised = f"DO $$ BEGIN RAISE EXCEPTION '{SECRET}' USING ERRCODE = '{state}'; END $$"
    problem = await failing(workspace, text(raised))
    assert problem.kind is Kind.UNAVAILABLE
    assert SECRET not in problem.detail


async def test_a_mistake_of_ours_is_no_problem_of_the_caller(workspace: Workspace) -> None:
    for wrong in ("SELECT nothing FROM oarlock.routes", "SELECT 1 / 0 FROM oarlock.no_such_table", "SELEC 1"):
        with pytest.raises(DBAPIError):
            async with workspace.reading() as work:
                await by_hand(work, wrong)


async def test_real_violations_are_conflicts(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        metric = await make_metric(work)
        await make_key_result(work, metric_id=metric.id)
    nodes, metrics = table_of(Node), table_of(Metric)
    twice = insert(nodes).values(workspace_id=workspace.id, id=metric.id, noun="plan")
    assert (await failing(workspace, twice)).kind is Kind.CONFLICT
    still_named = delete(metrics).where(metrics.c.workspace_id == workspace.id, metrics.c.id == metric.id)
    assert (await failing(workspace, still_named)).kind is Kind.CONFLICT


async def test_a_value_the_driver_cannot_send_is_invalid(workspace: Workspace) -> None:
    table = table_of(Plan)
    query = select(table.c.id).where(table.c.workspace_id == workspace.id, table.c.version == 2**40)
    assert (await failing(workspace, query)).kind is Kind.INVALID
    nul = update(table).where(table.c.workspace_id == workspace.id, table.c.title == "a\x00b").values(title="c")
    assert (await failing(workspace, nul)).kind is Kind.INVALID


def test_an_unknown_error_is_nobodys_problem() -> None:
    assert problem_of(asyncpg.InternalServerError("XX000")) is None
    assert problem_of(KeyError("no")) is None


# Who may do what

MAY = {
    Scope.READ: {Scope.READ},
    Scope.WRITE: {Scope.READ, Scope.WRITE},
    Scope.INGEST: {Scope.INGEST},
    Scope.ADMIN: set(Scope),
}


@pytest.mark.parametrize("held", Scope)
@pytest.mark.parametrize("wanted", Scope)
async def test_scopes(workspace: Workspace, held: Scope, wanted: Scope) -> None:
    async with workspace.reading(held) as work:
        assert work.caller.may(wanted) == (wanted in MAY[held])
        if wanted in MAY[held]:
            work.require(wanted)
            return
        with refused(Kind.FORBIDDEN, says=wanted.value):
            work.require(wanted)


async def test_several_scopes_add_up(workspace: Workspace) -> None:
    caller = workspace.caller(Scope.READ, Scope.INGEST)
    assert [scope for scope in Scope if caller.may(scope)] == [Scope.READ, Scope.INGEST]
    assert not Caller(workspace.id, frozenset()).may(Scope.READ)


async def test_a_part_that_is_not_kept_leaves_nothing_and_undoes_what_failed_within_it(workspace: Workspace) -> None:
    async with workspace.writing() as work:
        kept = await make_plan(work)
        async with work.part(keep=False):
            await make_plan(work)
            with pytest.raises(ZeroDivisionError):
                async with work.part():
                    await make_plan(work)
                    raise ZeroDivisionError
        assert [row.id for row in await work.rows(work.select(Plan))] == [kept.id]
        assert [one.noun_id for one in work.changes] == [kept.id]
