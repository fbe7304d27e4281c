"""From declared fields to GraphQL types, so that nothing is said twice.

    output(Forecast)             the object type of a dataclass, and of all it holds
    input_of(EvaluateProgress)   the input type; resolvers get what was sent as plain dicts with Python's names

Names, descriptions, defaults and nullability come from the declaration; a field's name is its own in camelCase, and an
enum's values are the strings that REST has.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin

import strawberry
from strawberry.scalars import JSON

from service.core.verdict import Reason
from service.edge.languages import spoken
from service.graphql.annotations import Declared, annotate, declared, optional, spelt, title_of
from service.graphql.names import Names, camel
from service.present.wire import params_of, said, sentence_of

OWN_INPUT_NAMES = ("Input", "Inputs", "Request")
"""Declarations that are called so keep their names as input types; others get `Input` added."""


def make(kind: Callable[..., Any], name: str, text: str | None, members: Mapping[str, tuple[Any, Any]]) -> Any:
    """A Strawberry type of `kind` from annotations and fields."""
    namespace: dict[str, Any] = {
        "__module__": __name__,
        "__annotations__": {member: annotation for member, (annotation, _) in members.items()},
        **{member: field for member, (_, field) in members.items()},
    }
    return kind(type(name, (), namespace), name=name, description=text)


def _sentence(root: Any) -> str:
    return sentence_of(root, spoken())


def _params(root: Any) -> Any:
    return params_of(root, spoken())


@strawberry.type(name="Reason", description="Why a verdict is what it is.")
class ReasonType:
    """A reason, its words found when they are asked for."""

    rule: str = strawberry.field(description="The rule that spoke; stable.")
    message: str = strawberry.field(resolver=_sentence, description="What it says, with the arithmetic.")
    params: JSON = strawberry.field(resolver=_params, description="The figures in the message.")


def _on(root: Any) -> date:
    return root[0]


def _value(root: Any) -> float:
    return root[1]


PAIR = {"on": "The day.", "value": "The value on that day."}


@strawberry.type(name="DatedValue", description="A value and its day.")
class DatedValueType:
    """A pair such as `[day, value]`."""

    on: date = strawberry.field(resolver=_on, description=PAIR["on"])
    value: float = strawberry.field(resolver=_value, description=PAIR["value"])


@cache
def output(shape: Any, *, sentences: bool = False) -> Any:
    """The object type of a dataclass; with `sentences`, every reason in it is its sentence."""
    if shape is Reason:
        return str if sentences else ReasonType
    if get_origin(shape) is tuple:
        return DatedValueType if get_args(shape) == (date, float) else list[get_args(shape)[0]]
    members = {one.name: output_field(one, sentences=sentences) for one in declared(shape)}
    return make(strawberry.type, title_of(shape), shape.__doc__, members)


def output_field(one: Declared, *, sentences: bool = False) -> tuple[Any, Any]:
    """Annotation and field for one declared field, read from the attribute of its name."""
    annotation = annotate(one.annotation, lambda shape: output(shape, sentences=sentences))
    if not (sentences and Reason in (one.annotation, *get_args(one.annotation))):
        return annotation, strawberry.field(description=one.description, deprecation_reason=one.deprecation)

    def told(root: Any) -> Any:
        return said(getattr(root, one.name), spoken())

    return annotation, strawberry.field(resolver=told, description=one.description)


def input_of(shape: Any, name: str | None = None, *, partial: bool = False, leave: tuple[str, ...] = ()) -> Any:
    """The input type of a declaration; in a `partial` one nothing is required and everything may be null."""
    return _input_of(shape, name, partial, leave)


@cache
def _input_of(shape: Any, name: str | None, partial: bool, leave: tuple[str, ...]) -> Any:
    if get_origin(shape) is tuple:
        return _pair_of(shape)
    title = title_of(shape)
    members = {one.name: input_field(one, partial=partial) for one in declared(shape) if one.name not in leave}
    return input_type(name or (title if title.endswith(OWN_INPUT_NAMES) else f"{title}Input"), shape.__doc__, members)


def input_field(one: Declared, *, partial: bool = False) -> tuple[Any, Any]:
    """Annotation and field for one field of an input."""
    annotation = annotate(one.annotation, input_of)
    plain = list(one.default) if isinstance(one.default, (list, tuple)) else one.default
    if partial or plain is None or isinstance(plain, dict):
        plain = strawberry.UNSET
        annotation = optional(annotation)
    if plain is MISSING:  # what is required cannot be on its way out
        return annotation, strawberry.field(description=one.description)
    told: dict[str, Any] = {"description": one.description, "deprecation_reason": one.deprecation}
    if (name := spelt(one.name)) != one.name:
        told["name"] = name
    return annotation, strawberry.field(default_factory=lambda: plain, **told)


def input_type(name: str, text: str | None, members: Mapping[str, tuple[Any, Any]], pair: bool = False) -> Any:
    """An input type whose values reach resolvers as dicts, or as lists where the declaration has pairs."""
    made = make(strawberry.input, name, text, members)
    known = {
        spelt(member): (field.graphql_name or camel(member), _within(annotation))
        for member, (annotation, field) in members.items()
    }
    names = Names(known, pair)
    MEMBERS[made], NAMES[made] = members, names
    made.__strawberry_definition__.from_input = lambda _kind, given, _context: names.plain(given)
    return made


MEMBERS: dict[Any, Mapping[str, tuple[Any, Any]]] = {}
"""What each input type is made of."""
NAMES: dict[Any, Names] = {}
"""How the fields of each input type are called."""


def _within(annotation: Any) -> Names | None:
    """The names of the input type behind an annotation, if there is one."""
    while (parts := get_args(annotation)) and not isinstance(annotation, type):
        annotation = parts[0]
    return NAMES.get(annotation)


@cache
def _pair_of(shape: Any) -> Any:
    """A pair such as `[day, value]`, with names for its two places."""
    kinds = dict(zip(("on", "value"), get_args(shape), strict=True))
    members = {name: (kind, strawberry.field(description=PAIR[name])) for name, kind in kinds.items()}
    return input_type("DatedValueInput", "A value and its day.", members, pair=True)
