"""The one filter and sort grammar: `field=value`, `field[gte]=…`, `field[in]=a,b`, `sort=-due_on,title`.

REST hands in query parameters, GraphQL hands in typed inputs; both become `Condition`s that are checked against the
declared fields of the noun, so an unknown field or operator is refused and never ignored.
"""

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from annotated_types import Ge, Le
from pydantic import AwareDatetime, FiniteFloat, TypeAdapter, ValidationError
from sqlalchemy import Column, ColumnElement, Table
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from service.errors import invalid, worded
from service.store.refusals import message_of
from service.store.strictness import DAY, EXAMPLES, MOMENT
from service.store.tables.base import Tenant, table_of

HIDDEN = frozenset(
    {
        "workspace_id",
        "digest",
        "secret",
        "previous_secret",
        "verify_token",
        "override",
        "rolled_zone",
        "closed_before",
        "formula_metric_ids",
        "begins_after",
    }
)
MAX_VALUES = 200
MAX_SORTS = 5
MAX_CONDITIONS = 400
"""More than a noun has fields with operators: each is looked at for every row."""
MAX_POINTER = 100
"""So much of a parameter's name is told again."""

ORDERED = frozenset({"eq", "ne", "in", "lt", "lte", "gt", "gte"})
OPERATORS: dict[type, frozenset[str]] = {
    str: ORDERED | {"contains"},
    StrEnum: frozenset({"eq", "ne", "in"}),
    UUID: frozenset({"eq", "ne", "in"}),
    bool: frozenset({"eq", "ne"}),
    int: ORDERED,
    float: ORDERED,
    date: ORDERED,
    datetime: ORDERED,
    list: frozenset({"contains"}),
}


@dataclass(frozen=True, slots=True)
class Filterable:
    """A field that lists can be filtered and (unless it is a list) sorted by."""

    name: str
    python: Any
    """The type of one value: str, an enum, UUID, bool, int, float, date or datetime."""
    many: bool
    nullable: bool

    @property
    def operators(self) -> frozenset[str]:
        """The operators it takes."""
        base = OPERATORS[list] if self.many else OPERATORS[_family(self.python)]
        return base | {"null"} if self.nullable else base


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, its value already of the field's type."""

    field: str
    operator: str
    value: Any


@dataclass(frozen=True, slots=True)
class Order:
    """One sort key."""

    field: str
    descending: bool


def _family(python: Any) -> type:
    if isinstance(python, type) and issubclass(python, StrEnum):
        return StrEnum
    return python


def _bare(annotation: Any) -> tuple[Any, bool, bool]:
    """The type of one value behind an annotation, whether there may be many, and whether it may be null."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        inner = next(one for one in get_args(annotation) if one is not type(None))
        python, many, _ = _bare(inner)
        return python, many, True
    if get_origin(annotation) is list:
        return _bare(get_args(annotation)[0])[0], True, False
    return datetime if annotation is AwareDatetime else annotation, False, False


@cache
def filterable(model: type[Any]) -> dict[str, Filterable]:
    """The fields of a noun that lists can be filtered by."""
    table = table_of(model)
    found: dict[str, Filterable] = {}
    for name, info in model.model_fields.items():
        if name in HIDDEN or isinstance(table.c[name].type, JSONB):
            continue
        python, many, nullable = _bare(info.annotation)
        found[name] = Filterable(name, python, many, nullable)
    return found


WRITTEN = {date: DAY, datetime: MOMENT}
STRICT: dict[Any, Any] = {
    datetime: AwareDatetime,
    float: FiniteFloat,
    int: Annotated[int, Ge(-(2**31)), Le(2**31 - 1)],
}


@cache
def _reader(python: Any) -> TypeAdapter[Any]:
    return TypeAdapter(STRICT.get(python, python))


def _field(model: type[Tenant], name: str, pointer: str, spelt: Callable[[str], str] = str) -> Filterable:
    known = filterable(model)
    if name not in known:
        names = ", ".join(sorted(map(spelt, known)))
        message = worded("There is no such field here. Known are: {known}.", known=names)
        raise invalid(pointer, "unknown_field", message)
    return known[name]


def _check_operator(field: Filterable, wanted: str, pointer: str) -> None:
    if wanted not in field.operators:
        known = ", ".join(sorted(field.operators))
        message = worded("“{name}” takes these operators: {known}.", name=field.name, known=known)
        raise invalid(pointer, "unknown_operator", message)


def _read(python: Any, value: Any, pointer: str, *, typed: bool = False) -> Any:
    """One value: from its text, or as the GraphQL schema typed it."""
    if isinstance(value, str) and "\x00" in value:
        raise invalid(pointer, "wrong_type", "A value may not hold the character U+0000.")
    pattern = None if typed else WRITTEN.get(python)
    if pattern is not None and not re.match(pattern, value):
        raise invalid(pointer, "wrong_type", worded("Write it as {example}.", example=EXAMPLES[pattern]))
    try:
        return _reader(python).validate_python(value) if typed else _reader(python).validate_strings(value)
    except ValidationError as error:
        raise invalid(pointer, "wrong_type", message_of(error.errors(include_url=False)[0])) from None


def conditions_of_query(model: type[Tenant], items: Iterable[tuple[str, str]]) -> list[Condition]:
    """Read `field=value` and `field[operator]=value` parameters."""
    found: list[Condition] = []
    for parameter, text in items:
        pointer = parameter[:MAX_POINTER]
        if len(found) == MAX_CONDITIONS:
            raise invalid(pointer, "too_many", worded("Give at most {most} filters.", most=MAX_CONDITIONS))
        name, bracket, rest = parameter.partition("[")
        field = _field(model, parameter if bracket and not rest.endswith("]") else name, pointer)
        wanted = rest.removesuffix("]") if rest else ("contains" if field.many else "eq")
        _check_operator(field, wanted, pointer)
        found.append(Condition(name, wanted, _value_of_text(field, wanted, text, pointer)))
    return found


def _value_of_text(field: Filterable, wanted: str, text: str, pointer: str) -> Any:
    if wanted == "null":
        return _read(bool, text, pointer)
    if wanted == "in":
        return [_read(field.python, one, pointer) for one in _bounded(text.split(","), pointer)]
    return _read(field.python, text, pointer)


def _bounded(values: Sequence[Any], pointer: str) -> Sequence[Any]:
    if len(values) > MAX_VALUES:
        raise invalid(pointer, "too_many", worded("Give at most {most} values.", most=MAX_VALUES))
    return values


def _value_of_input(field: Filterable, wanted: str, value: Any, pointer: str) -> Any:
    if wanted == "in" and isinstance(value, list | tuple):
        return [_read(field.python, one, pointer, typed=True) for one in _bounded(value, pointer)]
    return _read(bool if wanted == "null" else field.python, value, pointer, typed=True)


def conditions_of_input(model: type[Tenant], given: Mapping[str, Mapping[str, Any]]) -> list[Condition]:
    """Read `{field: {operator: value}}`, as typed by the GraphQL schema. Null is asked for by `null` alone."""
    found: list[Condition] = []
    for name, operators in given.items():
        field = _field(model, name, f"filter.{name}")
        for wanted, value in operators.items():
            pointer = f"filter.{name}.{wanted}"
            _check_operator(field, wanted, pointer)
            found.append(Condition(name, wanted, _value_of_input(field, wanted, value, pointer)))
    return found


def orders_of(model: type[Tenant], text: str | None, spelt: Callable[[str], str] = str) -> tuple[Order, ...]:
    """Read `-due_on,title`; lists without a wish are in the order of making. `spelt`: how the asker writes fields."""
    if text is None:
        return (Order("created_at", descending=False),) if "created_at" in filterable(model) else ()
    wanted = [one.strip() for one in text.split(",")]
    if len(wanted) > MAX_SORTS:
        raise invalid("sort", "too_many", worded("Sort by at most {most} fields.", most=MAX_SORTS))
    orders: list[Order] = []
    for one in wanted:
        field = _field(model, one.removeprefix("-"), "sort", spelt)
        if field.many:
            message = worded("“{name}” is a list; lists cannot be sorted by.", name=spelt(field.name))
            raise invalid("sort", "not_sortable", message)
        orders.append(Order(field.name, one.startswith("-")))
    return tuple(orders)


def _contains(column: Column[Any], value: Any) -> ColumnElement[bool]:
    many = isinstance(column.type, ARRAY)
    return column.contains([value]) if many else column.icontains(value, autoescape=True)


CLAUSES: dict[str, Callable[[Column[Any], Any], ColumnElement[bool]]] = {
    "eq": operator.eq,
    "ne": lambda column, value: column.is_distinct_from(value),
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "in": lambda column, values: column.in_(values),
    "contains": _contains,
    "null": lambda column, wanted: column.is_(None) if wanted else column.is_not(None),
}


def clause_of(table: Table, condition: Condition) -> ColumnElement[bool]:
    """A condition in SQL."""
    return CLAUSES[condition.operator](table.c[condition.field], condition.value)
