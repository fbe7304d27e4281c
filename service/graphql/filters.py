"""Filters and orders as GraphQL inputs: the fields and operators of the one grammar that REST has too."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any
from uuid import UUID

import strawberry

from service.errors import invalid
from service.graphql.annotations import enum_of, optional
from service.graphql.derive import input_type
from service.graphql.names import camel
from service.store.filters import Condition, Filterable, Order, conditions_of_input, filterable, orders_of

OPERATORS = {
    "eq": "Equal to this.",
    "ne": "Not equal to this; null is not equal to it either.",
    "in": "One of these, at most 200.",
    "lt": "Less than this.",
    "lte": "At most this.",
    "gt": "More than this.",
    "gte": "At least this.",
    "contains": "Holds this; in texts, upper and lower case alike.",
    "null": "Whether there is no value.",
}
NAMES: dict[Any, str] = {
    UUID: "Id",
    str: "String",
    bool: "Boolean",
    int: "Int",
    float: "Float",
    date: "Date",
    datetime: "DateTime",
}


@cache
def filter_of(title: str, model: type[Any]) -> Any:
    """The filter of a noun's lists. All that is said must hold."""
    members: dict[str, tuple[Any, Any]] = {}
    for name, known in filterable(model).items():
        info = model.model_fields[name]
        told = {"description": info.description, "deprecation_reason": info.deprecation_message}
        field = strawberry.field(default=strawberry.UNSET, **told)
        members[name] = (optional(_operators_of(known)), field)
    return input_type(f"{title}Filter", "Conditions on the fields, all of which must hold.", members)


def _operators_of(field: Filterable) -> Any:
    title = NAMES.get(field.python) or field.python.__name__
    name = f"{'Nullable' if field.nullable else ''}{title}{'List' if field.many else ''}Filter"
    return _operators(name, field.python, tuple(one for one in OPERATORS if one in field.operators))


@cache
def _operators(name: str, python: type[Any], operators: tuple[str, ...]) -> Any:
    value = enum_of(python) if issubclass(python, Enum) else python
    members: dict[str, tuple[Any, Any]] = {}
    for operator in operators:
        annotation = {"in": list[value], "null": bool}.get(operator, value)
        field = strawberry.field(name=operator, description=OPERATORS[operator], default=strawberry.UNSET)
        members[f"{operator}_"] = (optional(annotation), field)
    return input_type(name, "Conditions on one field, all of which must hold.", members)


def conditions_of(model: type[Any], given: Mapping[str, Mapping[str, Any] | None]) -> tuple[Condition, ...]:
    """A filter as conditions that can be keys: fields that are asked for with the same ones are read together."""
    asked: dict[str, dict[str, Any]] = {}
    for name, operators in given.items():
        if operators is None:
            message = "Null is no condition. Leave it out, or ask for missing values by “null”, where that is known."
            raise invalid(f"filter.{name}", "wrong_type", message)
        asked[name] = {operator.rstrip("_"): value for operator, value in operators.items()}
    return tuple(
        replace(one, value=tuple(one.value)) if isinstance(one.value, list) else one
        for one in conditions_of_input(model, asked)
    )


def orders_of_input(model: type[Any], given: Sequence[str] | None) -> tuple[Order, ...]:
    """Sort keys, each a field in camelCase or snake_case with `-` before it for descending; commas may join several."""
    python_names = {camel(name): name for name in filterable(model)}
    keys: list[str] = []
    for one in (part.strip() for text in given or () for part in text.split(",")):
        sign, name = ("-", one[1:]) if one.startswith("-") else ("", one)
        keys.append(sign + python_names.get(name, name))
    return orders_of(model, ",".join(keys) or None, camel)
