"""What the answer to a document could cost, in points, if every page were full.

A thing is a point, and ten of its fields are one more; a field that is waited for is worth five.
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

MAX_COST = 250_000
"""Points that an answer may have in which every page is full."""
FIELDS_A_POINT = 10
READ_FIELDS = 5
"""As many fields as one that is waited for is worth."""
LISTED = 5
"""How long lists are taken to be that have no pages."""
PAGING = ("first", "last", "ids")
Length = tuple[ValueNode, ...] | int | None
"""What says how long a list can be: the values of its page's arguments, or a number; None where nothing does."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Of one thing: how many fields are selected outside of lists, and the lists with their lengths and items."""

    fields: int
    lists: tuple[tuple[Length, "Selected"], ...]

    @property
    def points(self) -> int:
        """What the thing itself costs."""
        return 1 + self.fields // FIELDS_A_POINT


class Costs:
    """What the operations of one validated document cost.

    Fields that stand in several places under one name are counted once, as they are answered. The walk over a document
    with its fragments spread is bounded by the number of fields that it may then have.
    """

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._schema = schema
        definitions = document.definitions
        self._fragments = {one.name.value: one for one in definitions if isinstance(one, FragmentDefinitionNode)}
        self._roots: dict[int, Selected] = {}
        self._known: dict[int, Selected] = {}

    def of(self, operation: OperationDefinitionNode, given: Mapping[str, Any] | None = None) -> int:
        """The points of an operation with full pages, under variables as they were given."""
        root = self._roots.get(id(operation))
        if root is None:
            kind = self._schema.get_root_type(operation.operation)
            root = self._roots[id(operation)] = self._selected([operation.selection_set], kind)
        defaults = {
            one.variable.name.value: value_from_ast_untyped(one.default_value)
            for one in operation.variable_definitions or ()
            if one.default_value is not None
        }
        return root.points + _points_within(root, defaults | dict(given or {}))

    def of_item(self, nodes: Iterable[FieldNode]) -> int:
        """The points of one item of a list that these nodes, taken as one, ask for; 0 for what has no fields."""
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
        worth = READ_FIELDS if iscoroutinefunction(field.resolve) else 1
        sets = [one.selection_set for one in nodes if one.selection_set is not None]
        if not sets:
            return Selected(worth, ())
        within = self._selected(sets, get_named_type(field.type))
        for one in sets:
            self._known[id(one)] = max(within, self._known.get(id(one), within), key=attrgetter("fields"))
        types = (kind.name, nodes[0].name.value) == ("__Schema", "types")
        length = len(self._schema.type_map) if types else _length_of(nodes[0], field)
        if _is_list(field.type):
            return Selected(worth, ((length, within),))
        lists = tuple((length if one is None else one, items) for one, items in within.lists)
        return Selected(worth + within.fields, lists)


def _length_of(node: FieldNode, field: GraphQLField) -> Length:
    """What the arguments say of the length of the field's list, or of the lists in its connection."""
    paging = [name for name in PAGING if name in field.args]
    return tuple(one.value for one in node.arguments or () if one.name.value in paging) if paging else None


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)


def _points_within(selected: Selected, variables: Mapping[str, Any]) -> int:
    """The points of all that is in the lists of one thing."""
    return sum(
        _longest(length, variables) * (items.points + _points_within(items, variables))
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
    """Raise a GraphQL error for an operation whose answer could cost too much."""
    cost = costs.of(operation, given)
    if cost > MAX_COST:
        message = worded(
            "The answer could cost {cost:,} points: at most {most:,}. Ask for smaller pages, by a smaller `first`.",
            cost=cost,
            most=MAX_COST,
        )
        raise GraphQLError(message, operation)
