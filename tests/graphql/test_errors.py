"""What goes wrong unexpectedly says nothing, is logged, and harms nobody else."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from service.errors import Kind, Problem
from service.graphql import reads
from service.graphql.context import Context, Read
from service.operations import plans
from service.store import tables
from service.store.database import Database
from tests.graphql.conftest import Graph
from tests.support import factories as make
from tests.support.workspaces import Workspace

SECRET = "SELECT secret FROM oarlock.sources WHERE id = 'x'"


def broken(error: BaseException) -> Callable[..., Any]:
    async def fail(*_: Any, **__: Any) -> Any:
        raise error

    return fail


def unexpected_of(logs: list[Any]) -> list[Any]:
    return [entry for entry in logs if entry["event"] == "unexpected"]


@pytest.fixture
def facts_fail(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Let the judgement of objectives fail."""

    def make_fail(error: BaseException) -> None:
        object.__setattr__(reads.OBJECTIVE_FACTS, "run", broken(error))

    kept = reads.OBJECTIVE_FACTS.run
    yield make_fail
    object.__setattr__(reads.OBJECTIVE_FACTS, "run", kept)


OBJECTIVES = "{ objectives { nodes { title progress pace owner { name } } } plans { totalCount } viewer { scopes } }"


async def test_what_is_unexpected_is_masked_and_logged(graph: Graph, workspace: Workspace, facts_fail: Any, logs: Any):
    async with workspace.writing() as work:
        await make.make_objective(work)
        await make.make_objective(work)
    facts_fail(RuntimeError(SECRET))
    response = await graph.post({"query": OBJECTIVES}, x_request_id="request-of-this-test")
    assert response.status_code == 200
    answer = response.json()
    assert SECRET not in response.text
    assert answer["data"]["plans"] == {"totalCount": 2}
    assert answer["data"]["viewer"]["scopes"]
    masked = {"code": "internal", "requestId": "request-of-this-test"}
    assert all(error["message"] == "Something unexpected happened." for error in answer["errors"])
    assert all(error["extensions"] == masked for error in answer["errors"])
    unexpected = unexpected_of(logs)
    assert len(unexpected) == 1, "one cause, one line, however many fields it took down"
    assert unexpected[0]["request_id"] == "request-of-this-test"
    assert isinstance(unexpected[0]["exc_info"], RuntimeError)


@pytest.mark.parametrize("kind", [Kind.UNAVAILABLE, Kind.TIMEOUT, Kind.FORBIDDEN])
async def test_what_is_expected_says_so(graph: Graph, workspace: Workspace, facts_fail: Any, logs: Any, kind: Kind):
    async with workspace.writing() as work:
        await make.make_objective(work)
    facts_fail(Problem(kind, "Try again."))
    answer = await graph.ask("{ objectives { nodes { progress } } plans { totalCount } }")
    assert answer["data"] == {"objectives": {"nodes": [{"progress": None}]}, "plans": {"totalCount": 1}}
    (error,) = answer["errors"]
    assert (error["message"], error["extensions"]) == ("Try again.", {"code": kind.value})
    assert error["path"] == ["objectives", "nodes", 0, "progress"]
    assert unexpected_of(logs) == []


async def test_a_mutation_that_breaks_is_rolled_back_and_masked(graph: Graph, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(plans, "check_plan", lambda _: (_ for _ in ()).throw(RuntimeError(SECRET)))
    answer = await graph.ask("""mutation {
      createMember(input: {name: "M"}) { member { name } }
      createPlan(input: {title: "P"}) { plan { id } userErrors { code } }
      b: createMember(input: {name: "N"}) { member { name } }
    }""")
    assert answer["data"] == {
        "createMember": {"member": {"name": "M"}},
        "createPlan": None,
        "b": {"member": {"name": "N"}},
    }
    (error,) = answer["errors"]
    assert (error["message"], error["extensions"]["code"]) == ("Something unexpected happened.", "internal")


async def test_an_argument_that_only_its_variable_makes_wrong(graph: Graph):
    query = "query($input: PrioritizeRequest! = {tactics: []}) { prioritizeTactics(input: $input) { method } }"
    assert (await graph(query))["prioritizeTactics"] == {"method": "value_complexity"}
    query = 'mutation($cascade: Boolean = true) { deletePlan(id: "x", cascade: $cascade) { deletedId } }'
    answer = await graph.ask(query, cascade=None)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["graphql_validation"]


def make_sleep(seconds: float = 0.2) -> Any:
    return text("SELECT pg_sleep(:seconds)::text").bindparams(seconds=seconds)


async def test_a_field_given_up_does_not_break_the_snapshot(database: Database, workspace: Workspace):
    """Another field's failure cancels those that wait; what they asked for runs to its end on the one connection."""
    started = asyncio.Event()

    async def slow(work: Any, parents: list[Any], _: Any) -> dict[Any, Any]:
        started.set()
        return {parent.id: await work.scalar(make_sleep()) for parent in parents}

    context = Context(database, workspace.caller())
    async with workspace.writing() as work:
        plan = await make.make_plan(work)
    waiting = asyncio.create_task(context.load(Read(slow), plan))
    await started.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    found = await context.load(reads.naming(tables.Objective, "plan_id").total, plan, ())
    assert found == 0, "the same snapshot still answers"
    waiting = asyncio.create_task(context.load(Read(slow), plan))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await context.close()
    fresh = await context.work()
    assert await fresh.scalar(make_sleep(0)) is not None
    await context.close()


async def test_a_database_that_is_away(graph: Graph, database: Database):
    await graph("{ viewer { scopes } }")
    held = [await database.engine.connect() for _ in range(4)]
    database.engine.pool._timeout = 0.1  # the pool's own wait
    try:
        answer = await graph.ask("{ plans { totalCount } objectives { totalCount } }")
    finally:
        for connection in held:
            await connection.close()
    assert answer["data"] == {"plans": None, "objectives": None}
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"unavailable"}
    assert await graph("{ plans { totalCount } }") == {"plans": {"totalCount": 0}}
