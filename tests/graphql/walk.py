"""Walking the whole graph: what to ask of a field, a way to every type, and every argument in which an id can stand.

All of it is found in the schema. A field that the walk does not know how to ask for fails with what is missing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import uuid4

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
    is_required_argument,
    is_required_input_field,
)

from service.edge.resources import RESOURCES
from service.graphql.schema import SCHEMA
from tests.edges.test_parity import camel, renamed
from tests.edges.walk import BODIES, body_of
from tests.edges.world import World, called

Place = tuple[str, ...]
"""The way to a value in the variables: names of arguments and of fields of inputs."""

QUERY, MUTATION = SCHEMA.query_type, SCHEMA.mutation_type
assert QUERY is not None
assert MUTATION is not None
LEAST: dict[str, Any] = {
    "String": "x", "Int": 1, "Float": 1.0, "Boolean": False, "JSON": {},
    "Date": "2026-01-01", "DateTime": "2199-01-01T00:00:00Z",
}  # fmt: skip
BY_TITLE = {resource.title: resource for resource in RESOURCES}
BY_NAME = {camel(resource.noun): resource for resource in RESOURCES}


@dataclass
class Asked:
    """A field to be asked for, with the variables of its arguments, and the fields around it."""

    operation: str
    name: str
    of: GraphQLField
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    around: tuple["Asked", ...] = ()

    @property
    def label(self) -> str:
        """What to call it in a failure."""
        return ".".join(one.name for one in (*self.around, self))

    @property
    def root(self) -> "Asked":
        """The field of the root by which it is reached."""
        return self.around[0] if self.around else self

    def document(self, *variants: dict[str, Any], selected: str | None = None) -> dict[str, Any]:
        """A request for the field: once, or once for each variant of its variables, as `a0`, `a1` and so on."""
        declared: list[str] = []
        variables: dict[str, Any] = {}

        def call(one: Asked, given: dict[str, Any], number: str) -> str:
            names: list[str] = []
            for name, value in given.items():
                variable = f"{one.name}_{name}{number}"
                variables[variable] = value
                declared.append(f"${variable}: {one.of.args[name].type}")
                names.append(f"{name}: ${variable}")
            return f"{one.name}({', '.join(names)})" if names else one.name

        chosen = selection(self.of.type) if selected is None else selected
        inner = " ".join(
            f"a{place}: {call(self, self.variables | variant, f'_{place}')} {chosen}"
            for place, variant in enumerate(variants or ({},))
        )
        for one in reversed(self.around):
            inner = f"{call(one, one.variables, '')} {_within(one.of, inner)}"
        head = f"({', '.join(declared)})" if declared else ""
        return {"query": f"{self.operation} {head} {{ {inner} }}", "variables": variables}


def _within(of: GraphQLField, inner: str) -> str:
    kind = get_named_type(of.type)
    return f"{{ nodes {{ __typename {inner} }} }}" if is_connection(kind) else f"{{ __typename {inner} }}"


def is_connection(kind: Any) -> bool:
    """Whether a type is a page of a list."""
    return kind.name.endswith("Connection")


def node_of(kind: Any) -> Any:
    """The type of the things in a connection, or the type itself."""
    return get_named_type(kind.fields["nodes"].type) if is_connection(kind) else kind


@cache
def selection(kind: Any, depth: int = 3) -> str:
    """All leaves of a type, and of what it holds without being asked for with arguments."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInterfaceType):
        return "{ __typename id " + " ".join(map(_called, BY_TITLE)) + " }"
    if not isinstance(named, GraphQLObjectType):
        return ""
    if named.name in BY_TITLE:
        depth = 0
    names = ["__typename"]
    for name, one in named.fields.items():
        inner = get_named_type(one.type)
        if not isinstance(inner, (GraphQLObjectType, GraphQLInterfaceType)):
            names.append(name)
        elif depth and not one.args and name != "edges":
            names.append(f"{name} {selection(inner, depth - 1)}")
    return "{ " + " ".join(names) + " }"


def _called(title: str) -> str:
    """What a noun is called, where there may be others: under a name of its own."""
    name = camel(called(BY_TITLE[title].fields.model_fields))
    return f"... on {title} {{ {title}_{name}: {name} }}"


def roots(world: World) -> list[Asked]:
    """Every field of the two roots, with what it needs."""
    asked: list[Asked] = []
    for operation, root in (("query", QUERY), ("mutation", MUTATION)):
        for name, one in root.fields.items():
            needed = {arg: value_of(name, arg, one, world) for arg in one.args if is_required_argument(one.args[arg])}
            asked.append(Asked(operation, name, one, needed))
    return asked


def noun_of(field_name: str, argument: str) -> Any:
    """The noun whose id an argument takes: `updatePlan(id:)`, `overrideStatus(keyResultId:)`."""
    name = argument.removesuffix("Id") if argument != "id" else re.sub("^(create|update|delete)", "", field_name)
    return BY_NAME.get(name[:1].lower() + name[1:])


def value_of(field_name: str, name: str, of: GraphQLField, world: World) -> Any:
    """What to send as an argument that a field needs."""
    kind = get_nullable_type(of.args[name].type)
    title = re.sub("^(create|update|delete)", "", field_name)
    noun = BY_TITLE.get(title)
    if name == "input" and field_name == "deriveMetric":
        return BODIES["derive_metric"]
    if name == "input" and field_name in ("closePlan", "succeedPlan"):
        return renamed(body_of(field_name.replace("Plan", "_plan"), world))
    if name == "csv":
        return BODIES[{"importOkrs": "import_okrs", "importAudit": "import_audit"}[field_name]]["csv"]
    if name == "input" and field_name in ("testMapping", "replayWebhookEvents"):
        return BODIES[{"testMapping": "test_mapping", "replayWebhookEvents": "replay_webhook_events"}[field_name]]
    if name == "input" and noun is not None:
        fields = world.fields(noun.path) | ({"key": f"k-{uuid4()}"} if title == "Metric" else {})
        return renamed(fields)
    if name == "patch":
        return {"name" if noun is None else camel(called(world.made[noun.path])): "changed"}
    if name == "deliveryId":
        return world.id("webhook-deliveries" if "Webhook" in field_name else "deliveries")
    if get_named_type(kind).name == "ID":
        found = noun_of(field_name, name)
        if found is not None:
            return world.id(found.path)
        everything = [one["id"] for one in world.made.values()]
        return everything if isinstance(kind, GraphQLList) else world.id("keys")
    return least(of.args[name].type)


def least(kind: Any) -> Any:
    """The least value that a type takes."""
    kind = get_nullable_type(kind)
    if isinstance(kind, GraphQLList):
        return []
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {name: least(one.type) for name, one in kind.fields.items() if is_required_input_field(one)}
    return str(uuid4()) if kind.name == "ID" else LEAST[kind.name]


def inner_fields(world: World) -> Iterator[Asked]:
    """Every field of every type that takes arguments or leads to other things, by a way to its type."""
    for kind, way in ways(world).items():
        for name, one in SCHEMA.type_map[kind].fields.items():
            inner = get_named_type(one.type)
            if one.args or isinstance(inner, (GraphQLObjectType, GraphQLInterfaceType)):
                yield Asked("query", name, one, _needed(name, one, world), way)


def _needed(name: str, one: GraphQLField, world: World) -> dict[str, Any]:
    return {arg: value_of(name, arg, one, world) for arg in one.args if is_required_argument(one.args[arg])}


ASIDE = {
    "node",
    "nodes",
    "validateGoals",
    "prioritizeTactics",
    "compareMethods",
    "deriveMetric",
    "evaluateProgress",
    "testMapping",
}
"""Fields of the root that are no way to anything stored, or to nothing that others do not lead to."""


def ways(world: World) -> dict[str, tuple[Asked, ...]]:
    """A way from the root of queries to every type it leads to, the shortest; through one thing rather than a list."""
    known: dict[str, tuple[Asked, ...]] = {}
    plain = [one for one in roots(world) if one.operation == "query" and one.name not in ASIDE]
    waiting = [((), one) for one in sorted(plain, key=lambda one: is_connection(get_named_type(one.of.type)))]
    while waiting:
        around, asked = waiting.pop(0)
        kind = node_of(get_named_type(asked.of.type))
        if not isinstance(kind, GraphQLObjectType) or kind.name in known:
            continue
        way = known[kind.name] = (*around, asked)
        for name, one in kind.fields.items():
            waiting.append((way, Asked("query", name, one, _needed(name, one, world))))
    return known


def places(of: GraphQLField, kind: str = "ID") -> Iterator[tuple[Place, bool]]:
    """Every place in a field's arguments where an id (or another scalar) can stand, and whether it takes several."""
    for name, argument in of.args.items():
        yield from _places(argument.type, kind, (name,), ())


def _places(given: Any, kind: str, way: Place, seen: tuple[str, ...]) -> Iterator[tuple[Place, bool]]:
    several = isinstance(get_nullable_type(given), GraphQLList)
    named = get_named_type(given)
    if named.name == kind:
        yield way, several
    if isinstance(named, GraphQLInputObjectType) and named.name not in seen:
        for name, one in named.fields.items():
            yield from _places(one.type, kind, (*way, name), (*seen, named.name))


def placed(asked: Asked, place: Place, value: Any) -> dict[str, Any]:
    """The variables of a field with a value at a place; what is missing on the way there is the least."""
    name, *rest = place
    kind: Any = asked.of.args[name].type
    return asked.variables | {name: _placed(asked.variables.get(name), kind, rest, value)}


def _placed(given: Any, kind: Any, way: list[str], value: Any) -> Any:
    bare = get_nullable_type(kind)
    if isinstance(bare, GraphQLList):
        first = given[0] if given else None
        inner = _placed(first, bare.of_type, way, value) if way else value
        return inner if isinstance(inner, list) else [inner]
    if not way:
        return value
    whole = given if given is not None else least(GraphQLNonNull(bare))
    return whole | {way[0]: _placed(whole.get(way[0]), bare.fields[way[0]].type, way[1:], value)}


def root_of(kind: Any) -> str:
    """The field of the root that lists a type."""
    for name, one in QUERY.fields.items():
        named = get_named_type(one.type)
        if is_connection(named) and node_of(named) is kind:
            return name
    return pytest.fail(f"no field of the root lists {kind.name}: say where its cursors come from")
