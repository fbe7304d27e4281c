"""Whole levels and single fields give the same answer to the last byte, whatever is asked, of whom and by whom."""

import asyncio
import gc
import inspect
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx
import orjson
import pytest
from graphql import GraphQLError, GraphQLField, GraphQLObjectType
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.pool import QueuePool

from service.edge.observability import ANSWERS
from service.errors import Kind, Problem
from service.graphql import levels, reads
from service.graphql.context import Context
from service.graphql.errors import MAX_ERRORS
from service.graphql.execution import Asked, answer
from service.graphql.fields import READ
from service.graphql.plans import DECLARED, MOST, Plans
from service.graphql.schema import SCHEMA
from service.graphql.trusted import Documents
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.store import tables
from service.store.database import Database
from service.store.encoding import to_json
from service.store.tables.people import Scope
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant
from tests.edges.world import make_world
from tests.graphql.conftest import SETTINGS, Graph, NewGraph
from tests.graphql.questions import Pool, Question, Writer
from tests.graphql.test_budget import READINGS, measured
from tests.graphql.test_queries import CHAIN, grow
from tests.support import factories as make
from tests.support.server import Server
from tests.support.turns import Turns
from tests.support.workspaces import Workspace

BY_LEVELS, BY_FIELDS = Documents(), Documents(levels=False)
EXECUTORS = ("levels", "fallback", "ordinary")


def answers() -> dict[str, int]:
    """How many queries were answered in which way so far."""
    return {name: int(ANSWERS.labels(name)._value.get()) for name in EXECUTORS}


@dataclass
class Counts:
    """How the queries since the last look were answered."""

    before: dict[str, int]

    def taken(self) -> dict[str, int]:
        """Those that there were any of."""
        now = answers()
        found = {name: now[name] - self.before[name] for name in EXECUTORS if now[name] > self.before[name]}
        self.before = now
        return found


@pytest.fixture
def counts() -> Counts:
    """From here on."""
    return Counts(answers())


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> Iterator[datetime]:
    """All reading from here on happens at one moment."""
    now = datetime.now(UTC)
    monkeypatch.setitem(inspect.unwrap(open_work).__kwdefaults__, "clock", lambda: now)
    yield now


@dataclass
class Place:
    """A workspace in which there is something of everything, who may ask there, and what to ask for."""

    database: Database
    callers: list[Caller]
    pool: Pool

    async def both(self, question: Question, caller: Caller) -> tuple[dict[str, Any], dict[str, Any]]:
        """The answer by levels, and by fields."""
        asked = Asked(question.query, question.variables)
        one, two = [
            await answer(asked, documents, self.database, caller, request_id="r")
            for documents in (BY_LEVELS, BY_FIELDS)
        ]
        return one, two


CURSORS = """{
  plans(first: 1) { edges { cursor } } objectives(first: 2) { edges { cursor } }
  tactics(first: 1) { edges { cursor } } keyResults(first: 1) { edges { cursor } }
  metrics(first: 1) { edges { cursor } } readings(first: 1) { edges { cursor } } changes(first: 2) { edges { cursor } }
}"""


@pytest.fixture
async def place(server: Server, database: Database) -> AsyncIterator[Place]:
    """One of everything, and beside it a chain of goals with several of some."""
    app = create_app(SETTINGS, server.url)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(app.router.lifespan_context(app))
        slug = f"test-{uuid4().hex}"
        identity, key = await create_workspace(database, slug)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        headers = {"Authorization": f"Bearer {key}"}
        client = httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers, timeout=60)
        world = await make_world(Tenant(identity, key, await stack.enter_async_context(client)), "ours")
        workspace = Workspace(database, identity, slug, key)
        grown = await grow(workspace)
        async with workspace.writing() as work:
            for _ in range(3):
                under = await make.make_objective(work, plan_id=grown["plan"], parent_id=grown["objective"])
                await make.make_key_result(work, objective_id=under.id, metric_id=grown["metric"])
        ids = [one["id"] for one in world.made.values() if "id" in one] + [str(one) for one in grown.values()]
        member = UUID(world.id("members"))
        kinds = (frozenset(Scope), frozenset({Scope.READ}), frozenset({Scope.INGEST}), frozenset({Scope.WRITE}))
        callers = [Caller(identity, scopes, UUID(world.id("keys")), who) for scopes, who in zip(
            kinds, (member, None, None, None), strict=True
        )]  # fmt: skip
        found = await answer(Asked(CURSORS), BY_FIELDS, database, callers[0])
        cursors = [edge["cursor"] for one in found["data"].values() for edge in one["edges"]]
        yield Place(database, callers, Pool(ids, cursors))


def too_costly(found: dict[str, Any]) -> bool:
    """Whether the budget struck: where it does depends on what was read first, which is all that may differ."""
    codes = [fault["code"] for one in found.get("errors", ()) for fault in one["extensions"].get("errors", ())]
    return "too_costly" in codes


def settled(found: dict[str, Any]) -> tuple[bytes, set[Any]]:
    """An answer, without what depends on which of two fields fails first.

    That is the order of errors; and where several would take down the same list, which of them are told. Of more errors
    than are told at most, some are left out.
    """
    errors = found.get("errors", ())
    told = {(null_of(found.get("data"), one.get("path", ())), to_json(one)) for one in errors}
    known = {(place, error if len(place) == len(orjson.loads(error).get("path", ())) else b"") for place, error in told}
    return to_json(found | {"errors": None}), known if len(errors) < MAX_ERRORS else set()


def null_of(data: Any, path: Sequence[Any]) -> tuple[Any, ...]:
    """The part of a path that leads to what is null because of it."""
    for place, step in enumerate(path):
        if data is None:
            return tuple(path[:place])
        data = data[step]
    return tuple(path)


async def compare(place: Place, logs: list[Any], seed: Random, who: int) -> bool:
    """Ask both ways; gives whether there was something to compare."""
    question = Writer(seed, place.pool).question()
    logs.clear()
    one, two = await place.both(question, place.callers[who])
    said = [entry for entry in logs if entry["event"] in ("not_by_levels", "unexpected")]
    assert not said, (question, said)
    if too_costly(one) or too_costly(two):
        return False
    assert settled(one) == settled(two), (question, one, two)
    return "data" in one


WHO = st.sampled_from([0, 0, 0, 0, 1, 2, 3])
FROM_SCHEMA = settings(
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


@settings(FROM_SCHEMA, max_examples=60)
@given(seed=st.integers(0, 2**32), who=WHO)
async def test_both_give_the_same_bytes(place: Place, frozen: datetime, logs: list[Any], seed: int, who: int) -> None:
    await compare(place, logs, Random(seed), who)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(FROM_SCHEMA, max_examples=1500)
@given(seed=st.integers(0, 2**32), who=WHO)
async def test_both_give_the_same_bytes_for_long(
    place: Place, frozen: datetime, logs: list[Any], seed: int, who: int
) -> None:
    await compare(place, logs, Random(seed), who)


async def test_what_is_compared_is_worth_comparing(
    place: Place, frozen: datetime, logs: list[Any], counts: Counts
) -> None:
    """Of questions that are made up many are answered, and many of these by levels."""
    compared = sum([await compare(place, logs, Random(seed), 0) for seed in range(40)])
    assert compared >= 20
    assert counts.taken()["levels"] >= 10


# What is answered by levels, and what is not


class Both:
    """The graph by levels and by fields, asked alike."""

    def __init__(self, by_levels: Graph, by_fields: Graph) -> None:
        self.by_levels = by_levels
        self.by_fields = by_fields

    async def __call__(self, query: str, **variables: Any) -> dict[str, Any]:
        """The answer, which is the same whoever gives it."""
        asked = {"query": query, "variables": variables}
        named = {"x_request_id": "request-of-this-test"}
        one, two = [await graph.post(asked, **named) for graph in (self.by_levels, self.by_fields)]
        assert one.status_code == two.status_code == 200
        assert one.content == two.content, (one.text, two.text)
        return one.json()


@pytest.fixture
def both(new_graph: NewGraph, workspace: Workspace, frozen: datetime) -> Both:
    """Somebody who may do everything, and asks two services of which one does not answer by levels."""
    fields_only = SETTINGS.model_copy(update={"graphql_levels": False})
    return Both(new_graph(workspace.key), new_graph(workspace.key, fields_only))


BY_LEVEL = {
    "a small query": "{ viewer { scopes workspace { name } } }",
    "nothing but a name": "{ __typename }",
    "a dashboard": """{ plans { nodes { title progress goalStatus objectives(first: 20) { totalCount nodes {
        title progress status reasons { rule message } keyResults { nodes {
          title progress status expected lastReading { value periodStart } metric { key unit } } } } } } } }""",
    "filters and sorts": """{ tactics(filter: {status: {eq: idea}}, sort: ["-createdAt"]) { totalCount nodes { id } }
        plans { nodes { objectives(filter: {title: {eq: "Be known there"}}, sort: "title") {
          totalCount nodes { title } } } } }""",
    "cursors": """{ objectives(first: 1) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { title tactics(last: 1) { edges { cursor node { title } } } } } } }""",
    "one thing under two names": """{ plans { edges { a: node { title } b: node { id objectives { edges {
        one: node { title } two: node { weight stage plan { id } } } } } } } }""",
    "fragments": """{ plans { nodes { ...P ... on Plan { title objectives { nodes { ... { id } ...O } } } } } }
        fragment P on Plan { id objectives { nodes { title } } } fragment O on Objective { weight title }""",
    "equal keys": "{ plans { nodes { id } } plans { nodes { title id } totalCount } }",
    "nothing of each": "{ plans { nodes { id @skip(if: true) objectives { nodes { id @include(if: false) } } } } }",
    "nothing of all": "{ plans { pageInfo { endCursor @skip(if: true) } nodes { id } } }",
    "conditions": """query($yes: Boolean = true) { plans { nodes { id @include(if: $yes) title @skip(if: $yes)
        objectives @include(if: $yes) { totalCount } } } }""",
    "computed": """{ plans { nodes { health { findings { severity } } review { reviewedOn } smart { goals } progress
        prioritizedTactics { tieRule items { id } } } } keyResults { nodes { forecast { method value }
        series { points { value } } smart { verdict flags } } } }""",
    "words about the schema": "{ __schema { queryType { name } } __type(name: \"Plan\") { kind fields { name } } }",
    "nobody there": "{ plan(id: \"no id\") { title } nodes(ids: []) { id } }",
}  # fmt: skip
"""Queries in which nothing goes wrong."""


@pytest.mark.parametrize("query", BY_LEVEL.values(), ids=BY_LEVEL)
async def test_answered_by_levels(both: Both, workspace: Workspace, counts: Counts, logs: list[Any], query: str):
    await grow(workspace)
    counts.taken()
    answer = await both(query)
    assert "errors" not in answer, answer
    assert counts.taken() == {"levels": 1, "ordinary": 1}
    assert not [entry for entry in logs if entry["event"] == "not_by_levels"]


async def test_the_whole_chain_is_answered_by_levels(both: Both, workspace: Workspace, counts: Counts):
    ids = await grow(workspace)
    answer = await both(CHAIN, id=str(ids["goal"]))
    assert answer["data"]["objective"]["children"]["nodes"]
    assert counts.taken() == {"levels": 1, "ordinary": 1}


async def test_things_by_id_are_answered_by_levels(both: Both, workspace: Workspace, counts: Counts):
    """Of several types, each with fields of its own, and some are not there."""
    ids = await grow(workspace)
    query = """query($id: ID!, $ids: [ID!]!) {
      node(id: $id) { __typename id ... on Plan { title objectives { nodes { title } } } }
      nodes(ids: $ids) { __typename ... on Node { id } ...M ... on Objective { children { totalCount } } }
    } fragment M on Metric { key lastReading { value } }"""
    asked = [ids["metric"], uuid4(), ids["goal"], ids["first"], ids["objective"], ids["metric"]]
    answer = await both(query, id=str(ids["plan"]), ids=[*map(str, asked), "no id"])
    kinds = [one and one["__typename"] for one in answer["data"]["nodes"]]
    assert kinds == ["Metric", None, "Objective", "Tactic", "Objective", "Metric", None]
    assert counts.taken() == {"levels": 1, "ordinary": 1}


BY_FIELD = {
    "a page of nothing": ("{ plans { nodes { objectives(first: 0) { totalCount } } } }", "invalid"),
    "both ends": ("{ plans { nodes { objectives(first: 1, last: 1) { totalCount } } } }", "invalid"),
    "an empty cursor": ('{ plans { nodes { objectives(after: "") { nodes { id } } } } }', "invalid"),
    "an empty cursor before": ('{ plans { nodes { objectives(before: "", last: 1) { nodes { id } } } } }', "invalid"),
    "a cursor of nobody": ('{ plans { nodes { objectives(after: "x") { nodes { id } } } } }', "invalid"),
    "an unknown sort": ('{ plans { nodes { objectives(sort: "nonsense") { nodes { id } } } } }', "invalid"),
    "an unknown moment": ('{ keyResults { nodes { judgement(asOf: "soon") { progress } } } }', "invalid"),
}  # fmt: skip
"""Queries with something to complain of."""


@pytest.mark.parametrize(("query", "code"), BY_FIELD.values(), ids=BY_FIELD)
async def test_what_goes_wrong_is_said_by_fields(
    both: Both, workspace: Workspace, counts: Counts, logs: list[Any], query: str, code: str
):
    await grow(workspace)
    counts.taken()
    answer = await both(query)
    assert {one["extensions"]["code"] for one in answer["errors"]} == {code}
    assert counts.taken() == {"fallback": 1, "ordinary": 1}
    assert not [entry for entry in logs if entry["event"] in ("not_by_levels", "unexpected")]


async def test_the_past_is_answered_by_fields(both: Both, workspace: Workspace, counts: Counts):
    ids = await grow(workspace)
    query = 'query($id: ID!) { plan(id: $id, asOf: "2026-11-22") { title objectives { nodes { progress } } } }'
    await both(query, id=str(ids["plan"]))
    assert counts.taken() == {"fallback": 1, "ordinary": 1}


async def test_mutations_are_not_counted_as_queries_that_fell_back(graph: Graph, counts: Counts):
    await graph('mutation { createPlan(input: {title: "Grow"}) { plan { id } } }')
    assert counts.taken() == {"ordinary": 1}


async def test_who_may_not_is_told_the_same(
    new_graph: NewGraph, workspace: Workspace, counts: Counts, frozen: datetime
):
    await grow(workspace)
    for scopes in ([Scope.INGEST], [Scope.READ]):
        async with workspace.writing() as work:
            _, token = await make.make_key(work, scopes=scopes)
        asked = Both(new_graph(token), new_graph(token, SETTINGS.model_copy(update={"graphql_levels": False})))
        answer = await asked("{ viewer { scopes member { name } } plans { nodes { id } } keys { nodes { id } } }")
        assert {one["extensions"]["code"] for one in answer["errors"]} == {"forbidden"}
        assert counts.taken() == {"fallback": 1, "ordinary": 1}


# Failures


@dataclass
class Failing:
    """A batch read that can be made to fail, and is mended at the end."""

    read: Any

    def fail(self, run: Any) -> None:
        """Let it do something else."""
        object.__setattr__(self.read, "run", run)


def fields_of(title: str) -> dict[str, GraphQLField]:
    """The fields of an object type."""
    kind = SCHEMA.type_map[title]
    assert isinstance(kind, GraphQLObjectType)
    return kind.fields


@pytest.fixture
def objective_facts() -> Iterator[Failing]:
    """The judgement of objectives."""
    kept = reads.OBJECTIVE_FACTS.run
    yield Failing(reads.OBJECTIVE_FACTS)
    object.__setattr__(reads.OBJECTIVE_FACTS, "run", kept)


@pytest.fixture
def metrics_of() -> Iterator[Failing]:
    """The metrics of key results, which may not be null."""
    read = fields_of("KeyResult")["metric"].extensions[DECLARED].metadata[READ]
    kept = read.run
    yield Failing(read)
    object.__setattr__(read, "run", kept)


def raising(error: Exception) -> Any:
    """A read that fails."""

    async def fail(*_: Any) -> Any:
        raise error

    return fail


SEEN = "{ plans { nodes { title objectives { nodes { id progress keyResults { nodes { metric { key } } } } } } } }"


async def test_a_read_that_fails_takes_down_the_same_fields_and_is_logged_once(
    both: Both, workspace: Workspace, objective_facts: Failing, logs: list[Any]
):
    await grow(workspace)
    objective_facts.fail(raising(RuntimeError("secret")))
    answer = await both(SEEN)
    assert [one["extensions"]["code"] for one in answer["errors"]] == ["internal", "internal"]
    assert [one["progress"] for one in answer["data"]["plans"]["nodes"][0]["objectives"]["nodes"]] == [None, None]
    events = [entry["event"] for entry in logs]
    assert events.count("unexpected") == 2, "one of each of the two services"
    assert events.count("not_by_levels") == 1


async def test_a_read_that_is_refused_is_not_logged(
    both: Both, workspace: Workspace, objective_facts: Failing, logs: list[Any]
):
    await grow(workspace)
    objective_facts.fail(raising(Problem(Kind.UNAVAILABLE, "Try again.")))
    answer = await both(SEEN)
    assert {one["message"] for one in answer["errors"]} == {"Try again."}
    assert not {"unexpected", "not_by_levels"} & {entry["event"] for entry in logs}


async def test_null_goes_up_as_far_as_it_must(both: Both, workspace: Workspace, metrics_of: Failing, counts: Counts):
    """A metric that may not be missing takes down its key result, the list of them, the connection, and so on."""
    await grow(workspace)

    async def none(*_: Any) -> dict[Any, Any]:
        return {}

    metrics_of.fail(none)
    counts.taken()
    for query, up_to in ((SEEN, ["plans"]), ("{ keyResults { nodes { metric { key } } } }", ["keyResults"])):
        answer = await both(query)
        assert answer["data"] == {up_to[0]: None}
        assert answer["errors"][0]["path"][0] == up_to[0]
    assert counts.taken() == {"fallback": 2, "ordinary": 2}


async def test_a_mistake_in_levels_is_logged_and_answered_by_fields(
    both: Both, workspace: Workspace, counts: Counts, logs: list[Any], monkeypatch: pytest.MonkeyPatch
):
    await grow(workspace)
    counts.taken()

    async def mistaken(*_: Any) -> Any:
        raise KeyError("secret")

    monkeypatch.setattr(levels.Course, "lists", mistaken)
    answer = await both(SEEN)
    assert "errors" not in answer
    assert answer["data"]["plans"]["nodes"][0]["objectives"]["nodes"]
    assert counts.taken() == {"fallback": 1, "ordinary": 1}
    (entry,) = [entry for entry in logs if entry["event"] == "not_by_levels"]
    assert entry["log_level"] == "warning"
    assert entry["request_id"] == "request-of-this-test"
    assert isinstance(entry["exc_info"], KeyError)


async def test_a_number_too_large_for_an_int_is_refused_alike(both: Both, workspace: Workspace):
    """GraphQL's integers have 32 bits; whoever writes them has to look."""
    ids = await grow(workspace)
    async with workspace.writing() as work:
        await work.run(work.update(tables.Plan).where(tables.Plan.id == ids["plan"]).values(version=2**31 - 1))
    assert (await both("{ plans { nodes { version } } }"))["data"]["plans"]["nodes"] == [{"version": 2**31 - 1}]
    kind = SCHEMA.type_map["Int"]
    with pytest.raises(GraphQLError):
        levels.writer_of(kind)(2**31)
    assert levels.writer_of(kind)(2**31 - 1) == 2**31 - 1


async def test_what_is_answered_leaves_nothing_open(graph: Graph, workspace: Workspace, database: Database):
    """A query that falls back has let go of its first snapshot before it begins the second."""
    await grow(workspace)
    for query, _ in BY_FIELD.values():
        await graph.ask(query)
    pool = database.engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0
    assert len(asyncio.all_tasks()) == 1


async def test_plans_are_made_once_and_not_of_everything_that_is_sent(graph: Graph, workspace: Workspace):
    """Ten conditions can be met in a thousand ways; not all of these are kept."""
    await grow(workspace)
    names = [f"c{place}" for place in range(10)]
    heads = ", ".join(f"${name}: Boolean!" for name in names)
    query = f"query({heads}) {{ plans {{ nodes {{ id {' '.join(f'{n}: title @skip(if: ${n})' for n in names)} }} }} }}"
    documents = Documents()
    for number in range(3 * MOST):
        given = {name: bool(number >> place & 1) for place, name in enumerate(names)}
        (plan,) = (await graph(query, **given))["plans"]["nodes"]
        assert plan.keys() == {"id", *(name for name in names if not given[name])}
    plans = documents.find(query).plans
    assert isinstance(plans, Plans)
    assert 1 <= len(plans._known) <= MOST  # pyright: ignore[reportPrivateUsage]


def ask_slowly(context: Context, started: list[int], ended: list[int], place: int) -> Any:
    """A reading that takes a while, and fails if it is the first."""

    async def reading() -> int:
        started.append(place)
        await asyncio.sleep(0.001)
        ended.append(place)
        if place == 0:
            raise Problem(Kind.UNAVAILABLE, "Try again.")
        return place

    return context.ask(reading())


async def test_when_one_of_many_fails_the_others_end_before_all_is_asked_again(
    graph: Graph, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    """Else what they cost would be paid of what the second answer may cost."""
    await grow(workspace)
    started, ended, begun, begin_again = list[int](), list[int](), list[tuple[int, int]](), Context.begin_again

    async def resolve(_: Any, info: Any, **__: Any) -> Any:
        return await ask_slowly(info.context, started, ended, len(started))

    def beginning(context: Context, *given: Any) -> None:
        begun.append((len(started), len(ended)))
        begin_again(context, *given)

    monkeypatch.setattr(fields_of("Tactic")["result"], "resolve", resolve)
    monkeypatch.setattr(Context, "begin_again", beginning)
    await graph.ask("{ tactics { nodes { result { __typename } } } }")
    assert begun == [(2, 2)]


async def test_what_nobody_waits_for_any_more_may_fail_quietly(workspace: Workspace, database: Database):
    """A field is given up while its statement runs; that it then fails concerns nobody."""
    complaints = list[Any]()
    asyncio.get_running_loop().set_exception_handler(lambda _, told: complaints.append(told))
    context, ended = Context(database, workspace.caller()), list[int]()
    waiting = asyncio.ensure_future(ask_slowly(context, started := list[int](), ended, 0))
    while not started:
        await asyncio.sleep(0)
    waiting.cancel()
    with suppress(asyncio.CancelledError):
        await waiting
    await context.close()
    assert ended == [0]
    gc.collect()
    await asyncio.sleep(0)
    assert complaints == []


async def test_what_one_field_gives_up_another_still_gets(both: Both, workspace: Workspace, metrics_of: Failing):
    """Two ways lead to the same objectives; on one of them something fails that may not be missing."""
    await grow(workspace)

    async def late(*_: Any) -> Any:
        await asyncio.sleep(0.1)
        raise Problem(Kind.UNAVAILABLE, "Try again.")

    metrics_of.fail(late)
    query = "{ keyResults { nodes { objective { progress } metric { key } } } objectives { nodes { progress } } }"
    answer = await both(query)
    assert answer["data"]["keyResults"] is None
    assert [one["progress"] for one in answer["data"]["objectives"]["nodes"]] == [None, 0.25]


# Fairness


@pytest.mark.slow
async def test_a_big_answer_keeps_others_waiting_no_longer_than_fields_do(both: Both, workspace: Workspace):
    """Readings by the thousand, and their rows in two lists."""
    await measured(workspace, 40, 200)
    queries = (
        READINGS,
        "{ metrics(first: 200) { nodes { readings(first: 200) { edges { cursor node { value } } } } } }",
    )
    for query in queries:
        longest, seconds = dict[str, float](), dict[str, float]()
        for name, graph in (("levels", both.by_levels), ("fields", both.by_fields)):
            await graph.ask("{ __typename }")
            tries: list[Turns] = []
            for _ in range(3):
                async with Turns() as turns:
                    await graph(query)
                tries.append(turns)
            longest[name], seconds[name] = min(one.longest for one in tries), min(one.seconds for one in tries)
        print(longest, seconds)
        assert longest["levels"] <= max(longest["fields"], 0.1), longest
        assert seconds["levels"] < seconds["fields"], seconds
