"""What a formula is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from service.core.catalog.formulas import Formula

MOST_NODES = 200
MOST_METRICS = 20
MOST_LEVELS = 20
"""Of parentheses, functions, lists and signs within one another."""


class Aggregate(StrEnum):
    """What is taken of a metric's readings in a window."""

    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    LAST = "last"
    COUNT = "count"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it was written."""

    value: float


@dataclass(frozen=True, slots=True)
class Part:
    """A metric by its key or id; without an aggregate, what is natural to its kind. `at` counts characters from 1."""

    name: str
    aggregate: Aggregate | None = None
    at: int = 1


@dataclass(frozen=True, slots=True)
class Negative:
    """A sign before something."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class Operation:
    """Two sides with `+`, `-`, `*` or `/` between them; `at` is where that stands."""

    sign: str
    left: "Node"
    right: "Node"
    at: int = 1


@dataclass(frozen=True, slots=True)
class Published:
    """A formula of the catalogue with what goes in by name: an expression each, or several where it takes a list."""

    formula: Formula
    inputs: "Mapping[str, Node | tuple[Node, ...]]"
    at: int = 1


Node: TypeAlias = Number | Part | Negative | Operation | Published


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula that was read: its text, and the metrics that it names, in the order of the text."""

    text: str
    node: Node
    parts: tuple[Part, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The metrics by what the formula calls them, each once."""
        return tuple(dict.fromkeys(part.name for part in self.parts))


def nodes_of(node: Node) -> Iterator[Node]:
    """A node and all within it, in the order of the text."""
    yield node
    match node:
        case Negative(of=of):
            yield from nodes_of(of)
        case Operation(left=left, right=right):
            yield from nodes_of(left)
            yield from nodes_of(right)
        case Published(inputs=inputs):
            for given in inputs.values():
                for one in given if isinstance(given, tuple) else (given,):
                    yield from nodes_of(one)
        case Number() | Part():
            return
