"""Whole levels and single fields give the same answer to the last byte, whatever is asked, of whom and by whom."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from service.edge.observability import ANSWERS
from service.errors import Kind, Problem
from service.graphql import levels
from service.graphql.execution import Asked, answer
from service.graphql.plans import MOST, Plans
from service.graphql.trusted import Documents
from service.main import create_app
from service.operations.workspaces import create_workspace
from service.settings import Settings
from service.store import lean
from service.store.database import Database
from service.store.encoding import to_json
from service.store.tables.people import Scope
from service.store.work import Caller, open_work
from tests.edges.conftest import Tenant
from tests.edges.world import make_world
from tests.graphql.conftest import SETTINGS, Graph, NewGraph
from tests.graphql.questions import Pool, Question, Writer
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
            await answer(asked, documents, self.database, caller, request_id="r") for documents in (BY_LEVELS, BY_FIELDS)
        ]
        return one, two


CURSORS = """{
  plans(first: 1) { edges { cursor } } objectives(first: 2) { edges { cursor } } tactics(first: 1) { edges { cursor } }
  keyResults(first: 1) { edges { cursor } } metrics(first: 1) { edges { cursor } } readings(first: 1) { edges { cursor } }
  changes(first: 2) { edges { cursor } }
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


async def compare(place: Place, logs: list[Any], seed: Random, who: int) -> bool:
    """Ask both ways; gives whether there was something to compare."""
    question = Writer(seed, place.pool).question()
    logs.clear()
    one, two = await place.both(question, place.callers[who])
    said = [entry for entry in logs if entry["event"] in ("not_by_levels", "unexpected")]
    assert not said, (question, said)
    if too_costly(one) or too_costly(two):
        return False
    assert to_json(one) == to_json(two), (question, one, two)
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
