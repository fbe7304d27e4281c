"""Who may ask what, and of whom: every field of the graph, by every key, and by a key of another workspace.

The fields are found in the schema, so that a new one is played as soon as it is there. What belongs to another
workspace has to be answered, byte for byte, as what does not exist.
"""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any
from uuid import uuid4

import httpx
import pytest
from graphql import GraphQLField

from service.main import create_app
from service.operations.workspaces import create_workspace
from service.store.tables.people import Scope
from service.store.work import INCLUDED
from tests.edges.conftest import SETTINGS, Tenant
from tests.edges.test_parity import camel
from tests.edges.test_permissions import NOT_KEYS, marks
from tests.edges.test_tenants import OURS, THEIRS
from tests.edges.walk import answer_of
from tests.edges.world import PATHS, World, make_world
from tests.graphql.walk import (
    BY_TITLE,
    MUTATION,
    QUERY,
    Asked,
    inner_fields,
    is_connection,
    node_of,
    placed,
    places,
    root_of,
    roots,
)
from tests.support.rows import rows_of
from tests.support.server import Server

GONE = ("delete", "withdraw")
"""How the names of mutations begin that take something away: they are asked to take away what is not there."""
UNFILLED = {"undoChange": {"conflict"}, "eraseWorkspace": {"not_confirmed"}}
"""Mutations that the walk lets in but gives what they refuse, and their codes: no deletion, and not the slug."""
FIXED = {"X-Request-Id": "the-same-for-all"}
MOST_ALIASES = 40


@pytest.fixture
async def new_world(server: Server) -> AsyncIterator[Callable[[str], Awaitable[World]]]:
    """Each call makes one of everything in another workspace of one service."""
    app = create_app(SETTINGS, server.url)
    async with app.router.lifespan_context(app), AsyncExitStack() as stack:

        async def make(mark: str) -> World:
            identity, key = await create_workspace(app.state.edge.database, f"test-{uuid4().hex}")
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            headers = {"Authorization": f"Bearer {key}", **FIXED}
            client = httpx.AsyncClient(transport=transport, base_url="http://test", headers=headers)
            return await make_world(Tenant(identity, key, await stack.enter_async_context(client)), mark)

        yield make


@pytest.fixture
async def ours(new_world: Callable[[str], Awaitable[World]]) -> World:
    return await new_world(OURS)


@pytest.fixture
async def theirs(new_world: Callable[[str], Awaitable[World]], server: Server) -> AsyncIterator[World]:
    """Another workspace. Whatever a test does, nothing in it changes."""
    world = await new_world(THEIRS)
    before = await rows_of(server, world.tenant.id)
    yield world
    assert await rows_of(server, world.tenant.id) == before


async def post(world: World, request: dict[str, Any], **headers: str) -> httpx.Response:
    """Ask as a workspace, or with other headers."""
    return await world.tenant.client.post("/graphql", json=request, headers=headers)


async def as_key(world: World, *scopes: str) -> dict[str, str]:
    """The headers of a key with some scopes."""
    made = await world.tenant.make("keys", scopes=list(scopes))
    return {"Authorization": f"Bearer {made['key']}"}


SENTENCE = re.compile(r"Takes the scope `(\w+)`\.")


def scope_of(asked: Asked) -> str:
    """The scope that its root takes."""
    return scope_said(asked.root.of)


def scope_said(of: GraphQLField) -> str:
    """The scope that the description of a root names at its end; reading takes `read` without saying so."""
    said = SENTENCE.findall(of.description or "")
    assert len(said) < 2
    assert not said or (of.description or "").endswith(f"`{said[0]}`.")
    return said[0] if said else "read"


def codes_of(response: httpx.Response) -> set[str]:
    """The codes of all errors of an answer, and of all user errors."""
    answer = response.json()
    codes = {one["extensions"]["code"] for one in answer.get("errors", ())}
    for payload in (answer.get("data") or {}).values():
        if isinstance(payload, dict):
            codes |= {one["code"] for one in payload.get("userErrors") or ()}
    return codes


ADMINISTERED = ("keys", "sources", "webhook-endpoints")
"""The nouns that only admins may see."""

GUARDED = ("source", "sources", "key", "keys", "webhookEndpoint", "webhookEndpoints")


def elsewhere(asked: Asked) -> dict[str, Any]:
    """The variables of a field, with ids of nothing in the place of all that it needs."""
    variables = asked.variables
    for place, _ in places(asked.of):
        if place[0] in variables and len(place) == 1:
            variables = placed(Asked(asked.operation, asked.name, asked.of, variables), place, str(uuid4()))
    return variables


def test_every_root_that_takes_more_than_reading_names_its_scope() -> None:
    assert all(SENTENCE.search(one.description) for one in MUTATION.fields.values())
    guarded = {name: scope_said(one) for name, one in QUERY.fields.items() if SENTENCE.search(one.description)}
    assert guarded == dict.fromkeys(GUARDED, "admin")


def test_both_edges_name_the_same_scopes() -> None:
    document = create_app(SETTINGS, "postgresql://nobody@localhost/none").openapi()
    operations = (one for item in document["paths"].values() for one in item.values() if one["security"])
    rest = {camel(one["operationId"]): one["security"][0]["key"][0] for one in operations}
    mutations = {name: scope_said(one) for name, one in MUTATION.fields.items()}
    assert {name for name, scope in mutations.items() if rest.get(name) != scope} == {"removeOverride"}
    assert mutations["removeOverride"] == rest["removeStatusOverride"]
    twins = {name: rest.get(f"list{name[0].upper()}{name[1:]}") or rest.get(name) for name in QUERY.fields}
    assert {name: scope_said(QUERY.fields[name]) for name, one in twins.items() if one} == {
        name: one for name, one in twins.items() if one
    }


async def test_without_a_key_nothing_is_done_or_said(ours: World, server: Server) -> None:
    before = await rows_of(server, ours.tenant.id)
    for asked in roots(ours):
        answers: set[tuple[str, bytes]] = set()
        for name, header in NOT_KEYS.items():
            headers = {"Authorization": (header or "").replace("{key}", ours.tenant.key)}
            for variables in (asked.variables, elsewhere(asked)):
                response = await post(ours, asked.document(variables), **headers)
                assert (response.status_code, response.json()["code"]) == (401, "unauthenticated"), (asked.name, name)
                answers.add((name, response.content))
        assert len(answers) == len(NOT_KEYS), f"{asked.name}: what is there is answered otherwise"
    assert await rows_of(server, ours.tenant.id) == before


@pytest.mark.parametrize("scope", list(Scope))
async def test_a_key_does_what_its_scope_says_and_nothing_else(ours: World, server: Server, scope: Scope) -> None:
    headers = await as_key(ours, scope.value)
    may = {scope.value, *(one.value for one in INCLUDED.get(scope, ()))}
    unseen = marks(ours, *(() if "admin" in may else ADMINISTERED if "read" in may else ours.made))
    before = await rows_of(server, ours.tenant.id)
    refused = [asked for asked in roots(ours) if scope_of(asked) not in may and asked.name != "viewer"]
    for asked in refused:
        response = await post(ours, asked.document(), **headers)
        assert codes_of(response) == {"forbidden"}, (asked.name, response.text)
        assert response.json()["data"] == {"a0": None}, asked.name
        nothing = await post(ours, asked.document(elsewhere(asked)), **headers)
        assert answer_of(nothing) == answer_of(response), f"{asked.name}: a refusal says what is there"
    assert await rows_of(server, ours.tenant.id) == before
    for asked in roots(ours):
        if asked.name not in {one.name for one in refused}:
            gone = asked.name.startswith(GONE)
            response = await post(ours, asked.document(elsewhere(asked) if gone else {}), **headers)
            let_in = UNFILLED.get(asked.name, set[str]())
            expected = {"not_found"} if gone else {"forbidden"} if _shut(asked, may) else let_in
            assert codes_of(response) == expected, f"{asked.name}: {response.text[:2000]}"
            if scope is not Scope.ADMIN:
                assert not unseen.search(response.text), f"{asked.name}: {response.text[:2000]}"


def _shut(asked: Asked, may: set[str]) -> bool:
    """Whoever asks may know what the key may do; of the workspace, only who may read."""
    return asked.name == "viewer" and "read" not in may


@pytest.mark.slow
@pytest.mark.parametrize("scope", list(Scope))
async def test_what_is_reached_takes_what_its_root_takes(ours: World, scope: Scope) -> None:
    headers = await as_key(ours, scope.value)
    may = {scope.value, *(one.value for one in INCLUDED.get(scope, ()))}
    unseen = marks(ours, *(() if "admin" in may else ADMINISTERED if "read" in may else ours.made))
    for asked in inner_fields(ours):
        response = await post(ours, asked.document(), **headers)
        assert codes_of(response) == (set() if scope_of(asked) in may else {"forbidden"}), (asked.label, response.text)
        if scope is Scope.ADMIN:
            parent = node_of_last(asked)
            found = f'"__typename":"{parent}"' in response.text
            assert found or parent in ABSENT, f"{asked.label}: make one in tests/edges/world.py"
        else:
            assert not unseen.search(response.text), f"{asked.label}: {response.text[:2000]}"


ABSENT = {
    "Selection": "only who asks for a capacity gets one",
    "LimitUse": "only who asks for a capacity gets one",
    "LeftOutTactic": "only who asks for a capacity gets one",
    "RankStep": "only who asks for the sensitivity gets it",
    "FocusCost": "the account of the world has no metric of what it costs",
    "KeyResultSnapshot": "the check-in of the world is a draft",
    "UnnotedCheckIn": "the check-in of the world is a draft",
    "ReviewedKeyResult": "the objective of the world is closed",
    "ReviewedAmendment": "nothing of the world was amended",
    "IndicatorEvidence": "the metrics of the world have too few readings to be set beside each other",
    "ComparedField": "nothing of the plan of the world was changed",
    "UncountedTactic": "the tactic of the world has hours, a due day and somebody who does it",
}
"""Types of which the world has nothing, and why."""


def node_of_last(asked: Asked) -> str:
    """The name of the type whose field is asked for."""
    return node_of(_named(asked.around[-1])).name


def _named(asked: Asked) -> Any:
    kind = asked.of.type
    while hasattr(kind, "of_type"):
        kind = kind.of_type
    return kind


def traces(theirs: World) -> re.Pattern[str]:
    """What may not be seen of a workspace."""
    return re.compile("|".join([THEIRS, *(one["id"] for one in theirs.made.values()), str(theirs.tenant.id)]))


async def same(ours: World, theirs: World, label: object, foreign: dict[str, Any], unknown: dict[str, Any]) -> None:
    """Two requests have to be answered alike, with nothing of theirs, and nothing unexpected."""
    answers = [await post(ours, one) for one in (foreign, unknown)]
    assert not traces(theirs).search(answers[0].text), (label, answers[0].text[:2000])
    assert "internal" not in codes_of(answers[0]), label
    assert "graphql_validation" not in codes_of(answers[0]), (label, answers[0].text[:2000])
    assert answer_of(answers[0]) == answer_of(answers[1]), label


@pytest.mark.slow
async def test_foreign_ids_are_unknown_ids(ours: World, theirs: World) -> None:
    """In every argument and every field of every input, wherever the field is; those of filters come below."""
    tried: set[str] = set()
    everything = [theirs.id(path) for path in PATHS]
    for asked in (*roots(ours), *inner_fields(ours)):
        for place, several in places(asked.of):
            if "filter" in place or place == ("input", "id"):
                continue
            tried.add(f"{asked.label}({'.'.join(place)})")
            for foreign in (*everything, everything) if several else everything:
                unknown = [str(uuid4()) for _ in foreign] if isinstance(foreign, list) else str(uuid4())
                given, others = (asked.document(placed(asked, place, one)) for one in (foreign, unknown))
                await same(ours, theirs, (asked.label, place), given, others)
    assert {"node(id)", "nodes(ids)", "updatePlan(id)", "createTactic(input.assigneeIds)"} <= tried
    assert {"deleteKey(id)", "overrideStatus(keyResultId)", "plan.prioritizedTactics(objectiveId)"} <= tried


def chunks(variants: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """As many as one document may have aliases for."""
    for start in range(0, len(variants), MOST_ALIASES):
        yield variants[start : start + MOST_ALIASES]


@pytest.mark.slow
async def test_what_is_theirs_is_not_found_by_any_filter(ours: World, theirs: World) -> None:
    """Of lists at the root by everything that an id or a text can be compared with; of those of a thing by all ids."""
    tried: set[str] = set()
    ids, texts = [theirs.id(path) for path in PATHS], [THEIRS, f"{THEIRS} plan"]
    for asked in (*roots(ours), *inner_fields(ours)):
        if "filter" not in asked.of.args:
            continue
        foreign: list[dict[str, Any]] = []
        unknown: list[dict[str, Any]] = []
        kinds = (("ID", ids, lambda: str(uuid4())), ("String", texts, lambda: "nobody"))
        operators = ("in", "contains") if asked.around else ("eq", "ne", "in", "contains")
        for kind, names, nobody in kinds[:1] if asked.around else kinds:
            for place, several in places(asked.of, kind):
                if place[0] != "filter" or place[-1] not in operators:
                    continue
                tried.add(f"{asked.label}({'.'.join(place)})")
                for value in (names,) if several else _known(theirs, asked, place, kind) or names[:1]:
                    foreign.append(placed(asked, place, value))
                    none = [nobody() for _ in value] if isinstance(value, list) else nobody()
                    unknown.append(placed(asked, place, none))
        few = "{ nodes { __typename } }" if asked.around else "{ totalCount nodes { __typename } }"
        for given, others in zip(chunks(foreign), chunks(unknown), strict=True):
            requests = (asked.document(*variants, selected=few) for variants in (given, others))
            await same(ours, theirs, (asked.label, given), *requests)
    assert {"plans(filter.id.in)", "tactics(filter.title.ne)", "member.tactics(filter.assigneeIds.contains)"} <= tried
    assert {"changes(filter.nounId.eq)", "metric.readings(filter.metricId.in)"} <= tried


def _known(theirs: World, asked: Asked, place: tuple[str, ...], kind: str) -> list[str]:
    """What the field that is filtered by has in their thing of this kind."""
    resource = BY_TITLE.get(node_of(_named(asked)).name)
    thing = {} if resource is None else theirs.made[resource.path]
    values = next((one for name, one in thing.items() if camel(name) == place[1]), None)
    known = values if isinstance(values, list) else [values]
    return [one for one in known if isinstance(one, str) and (kind == "ID" or THEIRS in one)]


UNDER_ANOTHER = {
    "Delivery": "is listed under its source alone; tests/edges/test_deliveries.py holds its cursors",
    "WebhookDelivery": "is listed under its endpoint alone; tests/edges/test_endpoints.py holds its cursors",
}
"""Types that no field of the root lists, and why."""


@pytest.mark.slow
async def test_a_cursor_of_theirs_is_no_cursor(ours: World, theirs: World) -> None:
    tried: set[str] = set()
    for asked in (*roots(ours), *inner_fields(ours)):
        kind = _named(asked)
        if not is_connection(kind) or node_of(kind).name in UNDER_ANOTHER:
            continue
        tried.add(asked.label)
        root = next(one for one in roots(theirs) if one.name == root_of(node_of(kind)))
        for order in ({}, {"sort": ["-id"]}) if node_of(kind).name in BY_TITLE else ({},):
            page = await post(theirs, root.document({"first": 1, **order}, selected="{ pageInfo { endCursor } }"))
            cursor = page.json()["data"]["a0"]["pageInfo"]["endCursor"]
            assert cursor, f"{root.name}: there is nothing in the list"
            for name in ("after", "before"):
                given, others = (
                    asked.document({name: one, **order}, selected="{ nodes { __typename } }")
                    for one in (cursor, "A" * len(cursor))
                )
                await same(ours, theirs, (asked.label, name), given, others)
                errors = (await post(ours, given)).json()["errors"]
                assert {fault["code"] for one in errors for fault in one["extensions"]["errors"]} == {"bad_cursor"}
    assert {"plans", "readings", "changes", "plan.objectives", "member.tactics", "metric.readings"} <= tried


@pytest.mark.slow
async def test_foreign_ids_are_free_to_be_taken(ours: World, theirs: World) -> None:
    tried = 0
    for asked in roots(ours):
        resource = BY_TITLE.get(asked.name.removeprefix("create"))
        if resource is None:
            continue
        tried += 1
        delete = next(one for one in roots(ours) if one.name == f"delete{resource.title}")
        for kind in PATHS:
            request = asked.document(placed(asked, ("input", "id"), theirs.id(kind)))
            response = await post(ours, request)
            assert response.json()["data"]["a0"]["userErrors"] == [], (asked.name, kind, response.text)
            await post(ours, delete.document({"id": theirs.id(kind)}))
    assert tried == len(BY_TITLE)
