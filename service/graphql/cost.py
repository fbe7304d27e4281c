"""How many things the answer to a document could hold if every page were full, and what each thing in it is worth.

Things are what pages are made of; what hangs on them singly, or in short lists, is part of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import iscoroutinefunction
from operator import attrgetter
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    value_from_ast_untyped,
)

from service.errors import worded
from service.store.paging import DEFAULT_LIMIT, MAX_LIMIT

MAX_THINGS = 250_000
FIELDS_A_POINT = 10
READ_FIELDS = 5
"""As many fields as one that is waited for is worth. Those of the schema itself are at hand: only the items count."""
LISTED = 10
"""How long lists are taken to be that have no pages."""
PAGING = ("first", "last", "ids")
Length = tuple[ValueNode, ...] | int | None
"""How long a list can be: what its page's arguments say, or a number; None for a list that is part of a thing."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Of one thing: how many fields are selected outside of lists, and the lists with their lengths and items."""

    fields: int
    lists: tuple[tuple[Length, "Selected"], ...]


class Costs:
    """What the answers to one validated document cost.

    Fields that stand in several places under one name are counted once, as they are answered. The walk over a document
    with its fragments spread is bounded by the number of fields that it may then have.
    """

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        definitions = document.definitions
        self._fragments = {one.name.value: one for one in definitions if isinstance(one, FragmentDefinitionNode)}
        self._roots: dict[int, Selected] = {}
        self._known: dict[int, Selected] = {}

    def things(self, operation: OperationDefinitionNode, given: Mapping[str, Any] | None = None) -> int:
        """How many things the answer to an operation could hold, under variables as they were given."""
        root = self._roots.get(id(operation))
        if root is None:
            kind = self._schema.get_root_type(operation.operation)
            root = self._roots[id(operation)] = self._selected([operation.selection_set], kind)
        defaults = {
            one.variable.name.value: value_from_ast_untyped(one.default_value)
            for one in operation.variable_definitions or ()
            if one.default_value is not None
        }
        return _things_in(root, defaults | dict(given or {}))

    def points(self, nodes: Iterable[FieldNode]) -> int:
        """What one item is worth of a list that these nodes, taken as one, ask for: 1, and 1 more for ten fields.

        What has no fields is worth nothing.
        """
        found = {id(one): one for node in nodes if (one := self._known.get(id(node.selection_set))) is not None}
        return 1 + sum(one.fields for one in found.values()) // FIELDS_A_POINT if found else 0

    def _selected(self, sets: list[SelectionSetNode], kind: Any) -> Selected:
        named: dict[tuple[str, str], list[FieldNode]] = defaultdict(list)
        for node, within in self._spread(sets, kind):
            named[(node.alias or node.name).value, within.name].append(node)
        fields, lists = 0, list[tuple[Length, Selected]]()
        for (_, name), nodes in named.items():
            part = self._field(nodes, self._schema.type_map[name])
            fields += part.fields
            lists += part.lists
        return Selected(fields, tuple(lists))

    def _spread(self, sets: list[SelectionSetNode], kind: Any) -> Iterator[tuple[FieldNode, Any]]:
        """The fields of selection sets taken as one, fragments spread, each with the type it is asked of."""
        seen: set[str] = set()
        waiting = [(one, kind) for one in sets]
        while waiting:
            selected, kind = waiting.pop()
            for one in selected.selections:
                if isinstance(one, FieldNode):
                    yield one, kind
                elif (fragment := self._fragment(one, seen)) is not None:
                    named = fragment.type_condition
                    waiting.append((fragment.selection_set, self._schema.type_map[named.name.value] if named else kind))

    def _fragment(self, one: Any, seen: set[str]) -> Any:
        """What is spread; None for a fragment that was spread in this place before."""
        if not isinstance(one, FragmentSpreadNode):
            return one
        name = one.name.value
        if name in seen:
            return None
        seen.add(name)
        return self._fragments[name]

    def _field(self, nodes: list[FieldNode], kind: Any) -> Selected:
        field = self._schema.get_field(kind, nodes[0].name.value)
        assert field is not None, "the document is validated"
        worth = READ_FIELDS if iscoroutinefunction(field.resolve) else 0 if kind.name.startswith("__") else 1
        sets = [one.selection_set for one in nodes if one.selection_set is not None]
        if not sets:
            return Selected(worth, ())
        within = self._selected(sets, get_named_type(field.type))
        for one in sets:
            self._known[id(one)] = max(within, self._known.get(id(one), within), key=attrgetter("fields"))
        length = self._length(nodes[0], kind, field)
        if _is_list(field.type):
            return Selected(worth, ((length, within),))
        lists = tuple((length if one is None else one, items) for one, items in within.lists)
        return Selected(worth + within.fields, lists)

    def _length(self, node: FieldNode, kind: Any, field: GraphQLField) -> Length:
        """The length of the field's list, or of the lists in its connection. Introspection is all things."""
        if kind.name.startswith("__"):
            return len(self._schema.type_map) if node.name.value == "types" else LISTED
        paging = [name for name in PAGING if name in field.args]
        return tuple(one.value for one in node.arguments or () if one.name.value in paging) if paging else None


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)


def _things_in(selected: Selected, variables: Mapping[str, Any]) -> int:
    return sum(
        _longest(length, variables) * ((length is not None) + _things_in(items, variables))
        for length, items in selected.lists
    )


def _longest(length: Length, variables: Mapping[str, Any]) -> int:
    if length is None or isinstance(length, int):
        return LISTED if length is None else length
    found = (_number(value, variables) for value in length)
    return next((max(0, min(one, MAX_LIMIT)) for one in found if one is not None), DEFAULT_LIMIT)


def _number(value: ValueNode, variables: Mapping[str, Any]) -> int | None:
    """How many a value asks for: a number, or a list of ids; None for what is null or neither."""
    if isinstance(value, IntValueNode):
        return int(value.value)
    if isinstance(value, ListValueNode):
        return len(value.values)
    given = variables.get(value.name.value) if isinstance(value, VariableNode) else None
    if isinstance(given, list):
        return len(given)
    return int(given) if isinstance(given, int | float) else None


def check_cost(costs: Costs, operation: OperationDefinitionNode, given: Mapping[str, Any] | None) -> None:
    """Raise a GraphQL error for an operation whose answer could hold too much."""
    things = costs.things(operation, given)
    if things > MAX_THINGS:
        message = worded(
            "The answer could hold {things:,} things: at most {most:,}. Ask for smaller pages, by a smaller `first`.",
            things=things,
            most=MAX_THINGS,
        )
        raise GraphQLError(message, operation)
