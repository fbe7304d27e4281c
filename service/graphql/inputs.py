"""Arguments: declared one by one or from a declaration, read through the same strict door as a REST body."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING
from typing import Any, TypeVar

import strawberry
from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument

from service.errors import Kind, Problem, repointed
from service.graphql.derive import MEMBERS
from service.graphql.names import Names
from service.operations.validation import decode
from service.store.encoding import to_json

Shape = TypeVar("Shape")


def argument(name: str, annotation: Any, text: str | None, default: Any = UNSET) -> StrawberryArgument:
    """One argument. Without a default it is required, unless its annotation is optional."""
    kind = StrawberryAnnotation(annotation)
    return StrawberryArgument(name, None, kind, description=text, default=default)


def arguments_of(kind: Any) -> list[StrawberryArgument]:
    """The fields of an input type as arguments of their own."""
    return [
        argument(name, annotation, field.description, UNSET if field.default_value is MISSING else field.default_value)
        for name, (annotation, field) in MEMBERS[kind].items()
    ]


def field(resolve: Callable[..., Any], text: str, *arguments: StrawberryArgument, kind: Any = None) -> Any:
    """A field whose resolver takes `(root, info, **arguments)`; what was not sent is not there.

    `kind` is its type, unless the class or the schema says it.
    """
    made = strawberry.field(resolver=resolve, description=text, graphql_type=kind)
    made.arguments = list(arguments)
    return made


def read(shape: type[Shape], given: Any) -> Shape:
    """What was sent as a checked value, by the same strict reading as REST."""
    beyond = Problem(Kind.INVALID, "A JSON value is nested too deeply, or holds too large a number.")
    try:
        written = to_json(given)
    except TypeError:
        raise beyond from None
    try:
        return decode(shape, written)
    except Problem as problem:
        raise beyond if problem.kind is Kind.MALFORMED else problem from None


def read_input(shape: type[Shape], given: Any, names: Names) -> Shape:
    """The same; faults are pointed out in the names that were sent."""
    with speaking(names):
        return read(shape, given)


@contextmanager
def speaking(names: Names) -> Iterator[None]:
    """Let problems point at fields by the names of an input."""
    try:
        yield
    except Problem as problem:
        raise repointed(problem, names.pointer) from problem
