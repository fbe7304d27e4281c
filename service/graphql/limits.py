"""How large a document may be once its fragments are spread: its depth, fields, aliases, directives and repetitions.

Each selection set is measured once, wherever it is spread, so that the measuring takes as long as the document is
long, not as long as its expansion.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLResolveInfo,
    ListValueNode,
    Node,
    ObjectFieldNode,
    ObjectValueNode,
    SelectionSetNode,
    VariableNode,
)

from service.errors import worded

MAX_DEPTH = 20
MAX_FIELDS = 1000
MAX_ALIASES = 50
MAX_ALIAS_LENGTH = 100
"""An alias stands in the answer as often as there are things to which it gives a name."""
MAX_DIRECTIVES = 50
MAX_REPETITIONS = 10_000
MAX_VALUES = 75_000
"""Of variables: ten thousand readings with six fields each are fewer."""
TOO_DEEP = worded("The document is nested too deeply: at most {most} levels.", most=MAX_DEPTH)
TOO_MANY_FIELDS = worded("The document selects too much: at most {most} fields, fragments spread.", most=MAX_FIELDS)
TOO_MANY_ALIASES = worded("The document has too many aliases: at most {most}, fragments spread.", most=MAX_ALIASES)
TOO_LONG_ALIAS = worded("An alias is too long: at most {most} characters.", most=MAX_ALIAS_LENGTH)
TOO_MANY_DIRECTIVES = worded(
    "The document has too many directives: at most {most}, fragments spread.", most=MAX_DIRECTIVES
)
TOO_MANY_VALUES = worded("The variables hold too much: at most {most:,} values.", most=MAX_VALUES)
CYCLE = "A fragment spreads itself."
TOO_REPETITIVE = "The document selects the same fields too often."


@dataclass(frozen=True, slots=True)
class Size:
    """Of a selection set with all its fragments spread: levels, fields, aliased fields, directives."""

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0


class Measure:
    """Measures the selection sets of one document."""

    def __init__(self, document: DocumentNode) -> None:
        definitions = document.definitions
        self._fragments = {one.name.value: one for one in definitions if isinstance(one, FragmentDefinitionNode)}
        self._known: dict[int, Size | None] = {}

    def size(self, selected: SelectionSetNode | None) -> Size:
        """The size of a selection set; raises a GraphQL error for a fragment that spreads itself."""
        if selected is None:
            return Size()
        if id(selected) not in self._known:
            self._known[id(selected)] = None
            self._known[id(selected)] = self._sum(selected)
        known = self._known[id(selected)]
        if known is None:
            raise GraphQLError(CYCLE, selected)
        return known

    def _sum(self, selected: SelectionSetNode) -> Size:
        parts = list(self._parts(selected))
        return Size(
            max((one.depth for one in parts), default=0),
            sum(one.fields for one in parts),
            sum(one.aliases for one in parts),
            sum(one.directives for one in parts),
        )

    def _parts(self, selected: SelectionSetNode) -> Iterator[Size]:
        seen: set[str] = set()
        for one in selected.selections:
            directives = len(one.directives or ())
            if isinstance(one, FieldNode):
                _refuse_if(one.alias is not None and len(one.alias.value) > MAX_ALIAS_LENGTH, TOO_LONG_ALIAS, one)
                below = self.size(one.selection_set)
                aliases = below.aliases + (one.alias is not None)
                yield Size(below.depth + 1, below.fields + 1, aliases, below.directives + directives)
            else:
                within = self.size(self.within(one, seen))
                yield replace(within, directives=within.directives + directives)

    def within(self, spread: Any, seen: set[str]) -> SelectionSetNode | None:
        """What a spread stands for. A fragment spread twice in one place is selected once."""
        if not isinstance(spread, FragmentSpreadNode):
            return spread.selection_set
        name = spread.name.value
        if name in seen or name not in self._fragments:
            return None
        seen.add(name)
        return self._fragments[name].selection_set

    def spread(self, sets: list[SelectionSetNode]) -> Iterator[FieldNode]:
        """The fields of selection sets taken as one, fragments spread."""
        seen: set[str] = set()
        waiting = list(sets)
        while waiting:
            for one in waiting.pop().selections:
                if isinstance(one, FieldNode):
                    yield one
                elif (within := self.within(one, seen)) is not None:
                    waiting.append(within)


def _selected(definition: Any) -> SelectionSetNode | None:
    return getattr(definition, "selection_set", None)


def repetitions(measure: Measure, sets: list[SelectionSetNode]) -> int:
    """How many pairs of fields answer under one name in selection sets taken as one: validation compares them all."""
    named: dict[str, list[FieldNode]] = defaultdict(list)
    for one in measure.spread(sets):
        named[(one.alias or one.name).value].append(one)
    pairs = 0
    for fields in named.values():
        pairs += len(fields) * (len(fields) - 1) // 2
        within = [one.selection_set for one in fields if one.selection_set is not None]
        if within:
            pairs += repetitions(measure, within)
    return pairs


def check_size(document: DocumentNode) -> None:
    """Raise a GraphQL error for a document that is too large to be looked at."""
    measure = Measure(document)
    pairs = 0
    for definition in document.definitions:
        selected = _selected(definition)
        if selected is None:
            continue
        try:
            size = measure.size(selected)
        except RecursionError:
            raise GraphQLError(TOO_DEEP) from None
        _refuse_if(size.depth > MAX_DEPTH, TOO_DEEP, definition)
        _refuse_if(size.fields > MAX_FIELDS, TOO_MANY_FIELDS, definition)
        _refuse_if(size.aliases > MAX_ALIASES, TOO_MANY_ALIASES, definition)
        _refuse_if(size.directives + _directives(definition) > MAX_DIRECTIVES, TOO_MANY_DIRECTIVES, definition)
        pairs += repetitions(measure, [selected])
        _refuse_if(pairs > MAX_REPETITIONS, TOO_REPETITIVE, definition)


def _directives(definition: Any) -> int:
    """Of an operation or fragment itself, and of its variables."""
    variables = definition.variable_definitions or ()
    return sum(len(one.directives or ()) for one in (definition, *variables))


def check_variables(variables: Any) -> None:
    """Raise a GraphQL error for variables that hold too much to be looked at one by one."""
    if values_of(variables) > MAX_VALUES:
        raise GraphQLError(TOO_MANY_VALUES)


def values_of(given: Any) -> int:
    """How many values there are in the objects and lists of what was given; not counted further than is allowed."""
    waiting, found = [given], 0
    while waiting and found <= MAX_VALUES:
        value = waiting.pop()
        within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        found += len(within)
        waiting.extend(within)
    return found


def values_sent(info: GraphQLResolveInfo) -> int:
    """How many values were sent in the arguments of a field, in the document or in variables, without any defaults."""
    sources = info.variable_values.sources
    waiting: list[Node] = list[Node](info.field_nodes[0].arguments or ())
    found = len(waiting)
    while waiting and found <= MAX_VALUES:
        node = waiting.pop()
        match node:
            case ArgumentNode(value=value) | ObjectFieldNode(value=value):
                waiting.append(value)
            case ObjectValueNode(fields=within) | ListValueNode(values=within):
                found += len(within)
                waiting.extend(within)
            case VariableNode(name=name) if name.value in sources:
                found += values_of(sources[name.value].value)
            case _:
                continue
    return found


def _refuse_if(wrong: bool, message: str, definition: Node) -> None:
    if wrong:
        raise GraphQLError(message, definition)
