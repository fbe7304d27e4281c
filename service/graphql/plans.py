"""What a query asks for, worked out once for a document: the fields of each level, and how each of them is found.

A field is a column or another attribute of what it is asked of; or what a batch read gives for it, declared in the
field's metadata; or whatever its resolver says. Fragments are spread and equal keys merged by the rules of the
ordinary executor, which this is a shorter way for.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from graphql import (
    Executor,
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    VariableNode,
    Visitor,
    get_argument_values,
    get_named_type,
    visit,
)
from graphql.execution.collect_fields import FieldDetails, collect_fields, collect_subfields

from service.graphql.context import Read
from service.graphql.fields import FACT, READ
from service.graphql.reads import Many

DECLARED = "strawberry-definition"
PAGING = frozenset({"first", "last", "after", "before", "sort"})
"""The arguments of a page that come as they are meant; a filter its resolver has to read."""
MOST = 16
"""Plans that are kept of one document: who sends ever other conditions is not remembered for all of them."""

Found = Callable[[Any], Any]


@dataclass(slots=True)
class Step:
    """A field of a level. At most one of `found`, `read` and `many` says how it is found; else its resolver does."""

    key: str
    parent: GraphQLObjectType
    field: GraphQLField
    details: list[FieldDetails]
    found: Found | None = None
    """An attribute of the parent, or with `read` of what was read for it."""
    read: Read | None = None
    many: Many | None = None
    column: str | None = None
    """The attribute of the parent that it is."""
    lean: Read | None = None
    """The read of a page without conditions, of those columns alone that are asked for."""
    fixed: dict[str, Any] | None = None
    """Its arguments, where no variable is among them."""
    within: "dict[str, Level]" = dataclasses.field(default_factory=dict[str, "Level"])
    """What is selected of what it gives, by the name of its type."""

    @property
    def name(self) -> str:
        """What the field is called in the schema."""
        return self.details[0].node.name.value

    @property
    def nodes(self) -> list[FieldNode]:
        """Where it stands in the document."""
        return [one.node for one in self.details]

    def arguments(self, executor: Executor[Any]) -> dict[str, Any]:
        """Its arguments in this request."""
        if self.fixed is not None:
            return self.fixed
        return get_argument_values(self.field, self.details[0].node, executor.variable_values)

    def level(self, executor: Executor[Any], kind: Any = None) -> "Level":
        """What is selected of what it gives; of one type, where it may give several."""
        kind = kind or get_named_type(self.field.type)
        known = self.within.get(kind.name)
        if known is None:
            known = self.within[kind.name] = _level(executor, kind, _below(executor, kind, self.details))
        return known


@dataclass(frozen=True, slots=True)
class Level:
    """The fields that are asked of things of one type, by their keys in the answer."""

    steps: tuple[Step, ...]
    keys: tuple[str, ...]
    name: str
    """What the type is called."""


class _Conditions(Visitor):
    """Collects the variables that say whether something is asked at all."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: Any, *_: Any) -> None:
        """A directive, of which only the condition matters."""
        self.names |= {one.value.name.value for one in node.arguments or () if isinstance(one.value, VariableNode)}


class Plans:
    """The plans of one document: one for each operation, and for what its conditions make of it."""

    def __init__(self, document: Any) -> None:
        conditions = _Conditions()
        visit(document, conditions)
        self._names = sorted(conditions.names)
        self._known: dict[tuple[Any, ...], Level] = {}

    def plan(self, executor: Executor[Any]) -> Level:
        """The first level of the operation that is executed."""
        given = executor.variable_values.coerced
        key = (id(executor.operation), *(given.get(name) for name in self._names))
        known = self._known.get(key)
        if known is None:
            if len(self._known) == MOST:
                self._known.clear()
            kind = executor.schema.query_type
            assert kind is not None
            asked = collect_fields(
                executor.schema, executor.fragments, executor.variable_values, kind, executor.operation
            )
            known = self._known[key] = _level(executor, kind, asked.grouped_field_set)
        return known


def _below(executor: Executor[Any], kind: GraphQLObjectType, details: list[FieldDetails]) -> dict[str, Any]:
    values, operation = executor.variable_values, executor.operation
    return collect_subfields(executor.schema, executor.fragments, values, operation, kind, details).grouped_field_set


def _level(executor: Executor[Any], kind: GraphQLObjectType, asked: dict[str, Any]) -> Level:
    steps = tuple(_step(executor, kind, key, details) for key, details in asked.items())
    return Level(steps, tuple(asked), kind.name)


def _step(executor: Executor[Any], kind: GraphQLObjectType, key: str, details: list[FieldDetails]) -> Step:
    node = details[0].node
    known = executor.schema.get_field(kind, node.name.value)
    assert known is not None, "the document is validated"
    step = Step(key, kind, known, details)
    if not any(isinstance(one.value, VariableNode) or _nested(one.value) for one in node.arguments or ()):
        step.fixed = get_argument_values(known, node)
    declared = known.extensions.get(DECLARED)
    if declared is None:
        return step
    read, fact = declared.metadata.get(READ), declared.metadata.get(FACT)
    if isinstance(read, Read) and not known.args:
        step.read, step.found = read, None if fact is None else attrgetter(fact)
    elif isinstance(read, Many) and all(one.name.value in PAGING for one in node.arguments or ()):
        step.many = read
    elif read is None and declared.is_basic_field:
        name = declared.python_name
        step.column, step.found = name, attribute_of(name)
    return step


def attribute_of(name: str) -> Found:
    """What finds an attribute, or in stored JSON a key."""
    plain = attrgetter(name)
    return lambda source: source.get(name) if type(source) is dict else plain(source)


def lean_page(executor: Executor[Any], step: Step) -> Read:
    """The read of a connection's page without conditions."""
    if step.lean is None:
        assert step.many is not None
        step.lean = step.many.lean(_columns_in(executor, step))
    return step.lean


def _columns_in(executor: Executor[Any], step: Step) -> frozenset[str] | None:
    """The columns that a connection's items are asked for; None for all of them."""
    found: set[str] = set()
    for part in step.level(executor).steps:
        items = part.level(executor).steps if part.name == "edges" else (part,)
        for one in items:
            if one.name in ("nodes", "node"):
                columns = _columns_of(one.level(executor))
                if columns is None:
                    return None
                found |= columns
    return frozenset(found)


def _columns_of(level: Level) -> set[str] | None:
    found: set[str] = set()
    for one in level.steps:
        if one.name == "__typename":
            continue
        if one.read is not None:
            if one.read.needs is None:
                return None
            found |= set(one.read.needs)
        elif one.many is not None:
            found.add("id")
        elif one.column is not None:
            found.add(one.column)
        else:
            return None
    return found


def _nested(value: Any) -> bool:
    """Whether a value is made of others, among which a variable may be."""
    return hasattr(value, "values") or hasattr(value, "fields")
