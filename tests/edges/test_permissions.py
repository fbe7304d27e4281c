"""Who may do what: the table, what the documents say of it, and what the service does, for every operation and key.

The operations are found in the OpenAPI document, so that a new one is played as soon as it is there.
"""

import ast
import importlib
import inspect
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

import service
from service.operations.permissions import PERMISSIONS
from service.store.tables.people import Scope
from service.store.work import INCLUDED, Work
from tests.edges.conftest import Tenant
from tests.edges.contract import Contract, check_problem
from tests.edges.walk import PUBLIC, Step, answer_of, steps
from tests.edges.world import World, make_world
from tests.support.rows import rows_of
from tests.support.server import Server

ROOT = Path(service.__file__).parent
EDGES = ("edge", "rest", "graphql", "webhooks")

COMPUTING = {
    "evaluate_progress",
    "prioritize_tactics",
    "compare_methods",
    "derive_metric",
    "validate_goals",
    "test_mapping",
}
"""Operations that write nothing, though their method could."""

OTHER_WAYS = {"get_plan_calendar": ("calendar_token",)}
"""Operations that let in by something else than a key as well."""

MAKING = ("create_", "promote_", "succeed_")
"""Begin the names of operations that answer with what they made."""

UNFILLED = {"erase_workspace": 422, "import_workspace": 415, "undo_change": 409}
"""Operations that the walk lets in but gives too little for, and what they answer: no slug to confirm, no lines, and
the number of a change that is no deletion."""

HELD_OTHERWISE = {
    "claim_key": "keeps the answer of an operation that is held itself",
    "recall_answer": "keeps the answer of an operation that is held itself",
    "keep_answer": "keeps the answer of an operation that is held itself",
    "get_many": "reads what a held operation has named",
    "moment_of": "reads a time that a held operation looks back to",
    "looking_back_on": "gives a held operation the past to read",
    "looking_back": "gives a held operation the past to read",
    "done_between": "reads the times between which a held operation has looked",
    "get_workspace": "says in which language a delivery is answered",
}
"""What the edges call without a line of its own, and why."""


ADMINISTERED = ("keys", "sources", "webhook-endpoints")
"""The nouns that only admins may see."""


def held(step: Step) -> bool:
    return step.name not in PUBLIC


# The table


def named_in(text: str) -> set[str]:
    """The lines of the table that a source names: `PERMISSIONS["…"]`, and operations of the documents."""
    return set(re.findall(r'PERMISSIONS\["(\w+)"\]', text)) | set(re.findall(r'permission="(\w+)"', text))


def called_by_edges() -> Iterator[tuple[str, str]]:
    """Every name of `service.operations` that a module of an edge uses, with its module."""
    for path in (one for edge in EDGES for one in (ROOT / edge).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "service.operations":
                modules |= {one.name for one in node.names}
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("service.operations."):
                yield from ((str(node.module), one.name) for one in node.names)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
                yield f"service.operations.{node.value.id}", node.attr


def operations_of_edges() -> dict[str, Callable[..., object]]:
    """The operations that the edges call: async functions that are handed the work."""
    found: dict[str, Callable[..., object]] = {}
    for module, name in called_by_edges():
        one = getattr(importlib.import_module(module), name)
        if inspect.iscoroutinefunction(one) and next(iter(inspect.get_annotations(one).values()), None) is Work:
            found[name] = one
    return found


def test_every_operation_that_the_edges_call_is_in_the_table() -> None:
    operations = operations_of_edges()
    assert {"create_plan", "list_keys", "record_readings", "source_of_delivery", "progress_of"} <= set(operations)
    free = {name for name, one in operations.items() if not hasattr(one, "__wrapped__")}
    assert free - set(HELD_OTHERWISE) == set(), "give each a line in PERMISSIONS and @permitted, or say why not"
    assert {name for name in HELD_OTHERWISE if name in operations and name not in free} == set()


def test_every_line_of_the_table_is_used() -> None:
    sources = [path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")]
    permitted = {name for text in sources for name in re.findall(r"@permitted\nasync def (\w+)\(", text)}
    used = permitted.union(*map(named_in, sources))
    assert set(PERMISSIONS) - used == set()
    assert used - set(PERMISSIONS) == set()


def test_nothing_but_the_table_decides_about_scopes() -> None:
    deciding = re.compile(r"\.(?:require|may)\((?!PERMISSIONS\[)")
    for path in (one for layer in (*EDGES, "operations") for one in (ROOT / layer).glob("*.py")):
        if path.name != "permissions.py":
            assert deciding.findall(path.read_text(encoding="utf-8")) == [], path


def test_scopes_follow_what_is_done(contract: Contract) -> None:
    """Reading takes `read`, writing `write`, keys and sources `admin`; what is otherwise is named here."""
    otherwise = {"record_readings": "ingest", "export_metrics": "ingest", "update_workspace": "admin"}
    otherwise |= dict.fromkeys(("export_workspace", "import_workspace", "erase_workspace"), "admin")
    otherwise |= dict.fromkeys(COMPUTING, "read")
    for step in filter(held, steps(contract)):
        guarded = step.path.split("/")[2] in ADMINISTERED
        plain = "admin" if guarded else "read" if step.method == "GET" else "write"
        assert step.scope == otherwise.get(step.name, plain), step.name


# The documents


def test_every_operation_of_the_document_names_its_scope(contract: Contract) -> None:
    for step in steps(contract):
        sentences = re.findall(r"Takes the scope `(\w+)`\.", step.operation["description"])
        if held(step):
            ways = [{way: []} for way in OTHER_WAYS.get(step.name, ())]
            assert step.operation["security"] == [{"key": [step.scope]}, *ways], step.name
            assert sentences == [step.scope], step.name
            assert step.operation["description"].endswith("."), step.name
        else:
            assert (step.operation["security"], sentences) == ([], []), step.name
    assert {step.name for step in steps(contract) if not held(step)} == PUBLIC


def table_of(contract: Contract) -> str:
    """The operations by what they are about and the scope they take, as docs/api.md shows them."""
    rows: dict[str, dict[str, list[str]]] = {}
    for step in sorted(filter(held, steps(contract)), key=lambda step: (step.operation["tags"], step.name)):
        cells = rows.setdefault(step.operation["tags"][0], {scope: [] for scope in Scope})
        cells[str(step.scope)].append(f"`{step.name}`")
    lines = ["| | " + " | ".join(f"`{scope}`" for scope in Scope) + " |", "|---" * (len(Scope) + 1) + "|"]
    lines += [f"| {tag} | " + " | ".join(" ".join(names) for names in row.values()) + " |" for tag, row in rows.items()]
    return "\n".join(lines)


def test_the_guide_shows_the_table(contract: Contract) -> None:
    guide = (ROOT.parent / "docs" / "api.md").read_text(encoding="utf-8")
    section = guide.partition("## Keys and workspaces")[2].partition("\n## ")[0]
    table = table_of(contract)
    assert table in section, f"write this into docs/api.md, under “Keys and workspaces”:\n\n{table}\n"


# The walk


@pytest.fixture
async def world(new_tenant: Callable[[], Awaitable[Tenant]]) -> World:
    return await make_world(await new_tenant(), "ours")


NOT_KEYS = {
    "none": None,
    "empty": "",
    "no scheme": "{key}",
    "another scheme": "Basic {key}",
    "no key": "Bearer ",
    "unknown": "Bearer oar_" + "x" * 43,
    "two": "Bearer {key} {key}",
}


async def test_without_a_key_nothing_is_done_or_said(
    world: World, anonymous: httpx.AsyncClient, contract: Contract, server: Server
) -> None:
    """Nor read: a megabyte of nonsense is answered like nothing. What is there looks like what is not."""
    before = await rows_of(server, world.tenant.id)
    for step in filter(held, steps(contract)):
        for name, header in NOT_KEYS.items():
            headers = {} if header is None else {"Authorization": header.replace("{key}", world.tenant.key)}
            body = step.body(world) if step.schema else None
            response = await step.call(anonymous, step.own(world), body, headers=headers)
            assert response.status_code == 401, (step.name, name)
            assert response.headers["www-authenticate"].startswith("Bearer"), (step.name, name)
            assert check_problem(response)["code"] == "unauthenticated", (step.name, name)
            nothing = await step.call(anonymous, step.url(uuid4()), body, headers=headers)
            assert answer_of(nothing) == answer_of(response), (step.name, name)
        response = await anonymous.request(step.method, step.own(world), content=b"{" * 1_000_000)
        assert response.status_code == 401, step.name
    assert await rows_of(server, world.tenant.id) == before


def marks(world: World, *paths: str) -> re.Pattern[str]:
    """The traces of what was made under some paths: ids, and names between quotes."""
    names = [one for path in paths for one in world.made[path].values() if isinstance(one, str) and world.mark in one]
    ids = [world.id(path) for path in paths]
    return re.compile("|".join([*ids, *(f'"{re.escape(name)}"' for name in names)]))


@pytest.mark.parametrize("scope", list(Scope))
async def test_a_key_does_what_its_scope_says_and_nothing_else(
    world: World, anonymous: httpx.AsyncClient, contract: Contract, server: Server, scope: Scope
) -> None:
    made = await world.tenant.make("keys", scopes=[scope.value])
    headers = {"Authorization": f"Bearer {made['key']}"}
    may = {scope, *INCLUDED.get(scope, ())}
    unseen = marks(world, *(() if Scope.ADMIN in may else ADMINISTERED if Scope.READ in may else world.made))
    before = await rows_of(server, world.tenant.id)
    walk = list(filter(held, steps(contract)))
    for step in walk:
        if step.scope not in may:
            body = step.body(world) if step.schema else None
            response = await step.call(anonymous, step.own(world), body, headers=headers)
            assert response.status_code == 403, (step.name, response.text)
            assert check_problem(response)["code"] == "forbidden", step.name
            nothing = await step.call(anonymous, step.url(uuid4()), body, headers=headers)
            assert answer_of(nothing) == answer_of(response), f"{step.name}: a refusal says what is there"
    assert await rows_of(server, world.tenant.id) == before
    for step in walk:
        if step.scope in may:
            body = step.body(world) if step.schema else None
            url = step.url(uuid4()) if step.method == "DELETE" else step.own(world)
            response = await step.call(anonymous, url, body, headers=headers)
            expected = {404} if step.method == "DELETE" else {201} if step.name.startswith(MAKING) else {200}
            expected = {UNFILLED[step.name]} if step.name in UNFILLED else expected
            assert response.status_code in expected, f"{step.name}: give it a body in BODIES? {response.text}"
            if scope is not Scope.ADMIN:
                assert not unseen.search(response.text), f"{step.name}: {response.text[:1000]}"
