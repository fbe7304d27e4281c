"""Questions made up from the schema: whatever can be asked of it, right and wrong, in every way it can be written."""

import json
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

from graphql import (
    GraphQLArgument,
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

from service.graphql.schema import SCHEMA

MOST_FIELDS = 45
DEEPEST = 6
SIZES = [1, 2, 3, 5, 50, 0, -1, 201, None]
MOMENTS = ["2026-11-20", "2026-11-21T13:00:00Z", "2020-01-01", "2199-01-01", "yesterday", None]
SORTS = ["id", "-id", "createdAt", "-created_at", "title", "-weight,title", "value", "nonsense", ""]
WORDS: dict[str, list[Any]] = {
    "String": ["x", "", "żółw", "Be known", "2026-11-20"],
    "Int": [0, 1, 7, -3, 2**31 - 1],
    "Float": [0, 1, 0.5, -2.25, 1e9],
    "Boolean": [True, False],
    "JSON": [{}, {"a": [1]}],
    "EstimateValue": [1, 2.5],
    "Date": ["2026-01-01", "2026-11-20", "never"],
    "DateTime": ["2026-11-20T00:00:00Z", "2199-01-01T00:00:00Z", "soon"],
}


@dataclass
class Question:
    """A document with the values of its variables."""

    query: str
    variables: dict[str, Any]


@dataclass
class Pool:
    """What questions may name: ids of things that are there, and cursors of their lists."""

    ids: list[str]
    cursors: list[str]


@dataclass
class Writer:
    """Writes one question."""

    dice: Random
    pool: Pool
    left: int = MOST_FIELDS
    made: int = 0
    declared: list[str] = field(default_factory=list[str])
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    fragments: list[str] = field(default_factory=list[str])

    def question(self) -> Question:
        """A query of up to three roots."""
        kind = SCHEMA.query_type
        assert kind is not None
        chosen = self.selection(kind, DEEPEST, most=3)
        head = f"({', '.join(self.declared)})" if self.declared else ""
        return Question("\n".join([f"query Asked{head} {chosen}", *self.fragments]), self.variables)

    def likely(self, share: float) -> bool:
        """Whether something happens that happens so often."""
        return self.dice.random() < share

    def fresh(self, prefix: str) -> str:
        """A name that nothing else has."""
        self.made += 1
        return f"{prefix}{self.made}"

    def selection(self, kind: Any, depth: int, most: int = 6, *, apart: bool = False) -> str:
        """Some fields of a type, in braces; `apart`, each under a name of its own."""
        if isinstance(kind, GraphQLInterfaceType):
            return self.of_interface(kind, depth)
        names = [
            name
            for name, one in kind.fields.items()
            if depth > 1 or not isinstance(get_named_type(one.type), (GraphQLObjectType, GraphQLInterfaceType))
        ]
        leading = [name for name in names if name in ("nodes", "edges", "node", "pageInfo", "totalCount")]
        parts: list[str] = []
        calls: list[tuple[str, GraphQLField]] = []
        for _ in range(self.dice.randint(1, most)):
            if not names or self.left <= 0:
                break
            if calls and self.likely(0.1):
                call, one = self.dice.choice(calls)  # the same key once more: what is selected of it is merged
            else:
                name = self.dice.choice(leading if leading and self.likely(0.7) else names)
                one = kind.fields[name]
                call = self.call(name, one, apart=apart)
                calls.append((call, one))
            self.left -= 1
            inner = get_named_type(one.type)
            composite = isinstance(inner, (GraphQLObjectType, GraphQLInterfaceType))
            parts.append(f"{call}{self.condition()}{' ' + self.selection(inner, depth - 1) if composite else ''}")
        if not parts or self.likely(0.15):
            parts.append(f"{'' if not self.likely(0.3) else self.fresh('t') + ': '}__typename{self.condition()}")
        return "{ " + " ".join(self.gathered(kind, parts)) + " }"

    def gathered(self, kind: Any, parts: list[str]) -> list[str]:
        """Some of the fields in a fragment, named or not."""
        if not self.likely(0.25):
            return parts
        cut = self.dice.randint(0, len(parts) - 1)
        inner = "{ " + " ".join(parts[cut:]) + " }"
        written = self.dice.choice(["named", "typed", "plain"])
        if written == "named":
            name = self.fresh("F")
            self.fragments.append(f"fragment {name} on {kind.name} {inner}")
            return [*parts[:cut], f"...{name}{self.condition()}"]
        return [*parts[:cut], f"...{f' on {kind.name}' if written == 'typed' else ''}{self.condition()} {inner}"]

    def of_interface(self, kind: GraphQLInterfaceType, depth: int) -> str:
        """Fields of whatever it is, and more of some types it may be."""
        kinds = list(SCHEMA.get_possible_types(kind))
        parts = [f"... on {one.name} {self.selection(one, depth, 4, apart=True)}" for one in self.dice.sample(kinds, 4)]
        return "{ " + " ".join(["__typename", *parts, *(["id"] if self.likely(0.5) else [])]) + " }"

    def condition(self) -> str:
        """Mostly none; else that something is skipped or included, said outright or by a variable."""
        if not self.likely(0.1):
            return ""
        value = self.dice.choice(["true", "false"])
        if self.likely(0.5):
            value = self.variable("Boolean!", value == "true", value)
        return f" @{self.dice.choice(['skip', 'include'])}(if: {value})"

    def call(self, name: str, one: GraphQLField, *, apart: bool) -> str:
        """A field with its arguments, under a name of its own where two might clash."""
        given: list[str] = []
        for arg, known in one.args.items():
            if is_required_argument(known) or self.likely(0.15 if "filter" in one.args else 0.35):
                given.append(f"{arg}: {self.argument(arg, known)}")
        if given or apart or self.likely(0.1):
            name = f"{self.fresh('a')}: {name}"
        return f"{name}({', '.join(given)})" if given else name

    def argument(self, name: str, known: GraphQLArgument) -> str:
        """A value of an argument as it is written: outright, or as a variable."""
        value = self.value(name, known.type)
        written = literal(value, known.type)
        return self.variable(str(known.type), value, written) if self.likely(0.3) else written

    def variable(self, kind: str, value: Any, written: str) -> str:
        """A variable that is sent, or has a default, or both."""
        name = self.fresh("v")
        default = self.likely(0.4) and value is not None
        self.declared.append(f"${name}: {kind}{' = ' + written if default else ''}")
        if not default or self.likely(0.5):
            self.variables[name] = value
        return f"${name}"

    def value(self, name: str, kind: Any) -> Any:
        """Something to send, mostly as it should be."""
        bare = get_nullable_type(kind)
        required = isinstance(kind, GraphQLNonNull)
        if name in ("first", "last"):
            return self.dice.choice([1, 2, 3, 50] if self.likely(0.8) else SIZES)
        if name in ("after", "before"):
            return self.dice.choice([*self.pool.cursors, "", "x"])
        if name in ("asOf", "from", "to", "since"):
            return self.dice.choice(MOMENTS[:2] if self.likely(0.7) or required else MOMENTS)
        if name == "sort":
            return [self.dice.choice(SORTS) for _ in range(self.dice.randint(1, 2))]
        if isinstance(bare, GraphQLList):
            return [self.value(name, bare.of_type) for _ in range(self.dice.randint(0 if self.likely(0.1) else 1, 3))]
        if isinstance(bare, GraphQLEnumType):
            return self.dice.choice(list(bare.values))
        if isinstance(bare, GraphQLInputObjectType):
            needed = [one for one, known in bare.fields.items() if is_required_input_field(known)]
            more = self.dice.sample(list(bare.fields), self.dice.randint(0, min(2, len(bare.fields))))
            return {one: self.value(one, bare.fields[one].type) for one in dict.fromkeys([*needed, *more])}
        if bare.name == "ID" or bare.name == "UUID":
            return self.dice.choice([*self.pool.ids, str(UUID(int=1)), "no id"])
        return self.dice.choice(WORDS[bare.name])


def literal(value: Any, kind: Any) -> str:
    """A value as a document has it."""
    bare = get_nullable_type(kind)
    if value is None:
        return "null"
    if isinstance(bare, GraphQLList):
        return f"[{', '.join(literal(one, bare.of_type) for one in value)}]"
    if isinstance(bare, GraphQLEnumType):
        return value
    if isinstance(bare, GraphQLInputObjectType):
        return "{" + ", ".join(f"{name}: {literal(one, bare.fields[name].type)}" for name, one in value.items()) + "}"
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_plain(one)}" for name, one in value.items()) + "}"
    return f"[{', '.join(map(_plain, value))}]" if isinstance(value, list) else json.dumps(value, ensure_ascii=False)
