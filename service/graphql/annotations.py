"""Declared fields, and what their annotations are in GraphQL."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Optional, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import strawberry
from pydantic import AwareDatetime, BaseModel, TypeAdapter
from strawberry.scalars import JSON


class Estimate:
    """Stands for a number, a range or votes: GraphQL knows no input that is a scalar or an object."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One declared field. Without a default it is required."""

    name: str
    annotation: Any
    description: str | None
    default: Any = MISSING
    deprecation: str | None = None


@cache
def declared(shape: type[Any]) -> tuple[Declared, ...]:
    """The fields of a model or dataclass."""
    return tuple(_of_model(shape) if issubclass(shape, BaseModel) else _of_dataclass(shape))


def _of_model(shape: type[BaseModel]) -> list[Declared]:
    return [
        Declared(
            name,
            info.annotation,
            info.description,
            MISSING if info.is_required() else _default_of(info),
            info.deprecation_message,
        )
        for name, info in shape.model_fields.items()
    ]


def _default_of(one: Any) -> Any:
    """A field's default. An id that is made anew each time has none to show."""
    if one.default_factory in (None, MISSING):
        return one.default
    made = one.default_factory()
    return None if isinstance(made, UUID) else made


def _of_dataclass(shape: type[Any]) -> list[Declared]:
    described = TypeAdapter(shape).json_schema()["properties"]
    hints = get_type_hints(shape, include_extras=True)
    return [
        Declared(one.name, hints[one.name], _text_of(described[spelt(one.name)], hints[one.name]), _default_of(one))
        for one in fields(shape)
    ]


def spelt(name: str) -> str:
    """A field's name as it is sent: `from_` is `from`, which Python keeps for itself."""
    return name.rstrip("_")


def _text_of(schema: Mapping[str, Any], hint: Any) -> str | None:
    """A field's description; pydantic leaves out one that its enum has too."""
    own = hint.__doc__ if isinstance(hint, type) and issubclass(hint, Enum) else None
    return schema.get("description") or own


def optional(annotation: Any) -> Any:
    """The annotation, or null. For types that are made at run time, which `|` may not know."""
    return Optional[annotation]  # noqa: UP045


def annotate(annotation: Any, nested: Callable[[Any], Any]) -> Any:
    """The annotation as Strawberry takes it; `nested` makes types of the models, dataclasses and pairs in it."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return annotate(parts[0], nested)
    if origin in (Union, UnionType):
        kinds = [part for part in parts if part is not type(None)]
        made = annotate(kinds[0], nested) if len(kinds) == 1 else Estimate
        return optional(made) if len(kinds) < len(parts) else made
    if origin is list or (origin is tuple and Ellipsis in parts):
        return list[annotate(parts[0], nested)]
    if (origin or annotation) in (dict, Mapping, Any, object):
        return JSON
    return nested(annotation) if origin is tuple else _single(annotation, nested)


def _single(kind: Any, nested: Callable[[Any], Any]) -> Any:
    if kind is AwareDatetime:
        return datetime
    if issubclass(kind, Enum):
        return enum_of(kind)
    return nested(kind) if is_dataclass(kind) or issubclass(kind, BaseModel) else kind


TITLES = {
    "service.core.smart.answers.Source": "EvidenceSource",
    "service.core.smart.answers.Status": "LetterStatus",
    "service.core.smart.answers.Target": "GoalTarget",
    "service.core.smart.goals.Capacity": "GoalCapacity",
    "service.core.smart.goals.Commitment": "GoalCommitment",
    "service.core.smart.goals.Context": "GoalContext",
    "service.present.charts.progress.Progress": "ProgressChart",
    "service.present.charts.progress.Day": "ChartDay",
    "service.present.charts.progress.Level": "ChartLevel",
    "service.present.charts.progress.Ray": "ForecastRay",
    "service.present.charts.roadmap.Roadmap": "RoadmapChart",
    "service.present.charts.themes.Theme": "ChartTheme",
    "service.present.charts.value_complexity.Point": "ValueComplexityPoint",
    "service.present.charts.value_complexity.Section": "ValueComplexitySection",
    "service.present.charts.value_complexity.ValueComplexity": "ValueComplexityChart",
}
"""What classes are called in the graph, where their own names are taken or say too little outside their module."""


def title_of(kind: Any) -> str:
    """The name of a class in the graph."""
    return TITLES.get(f"{kind.__module__}.{kind.__qualname__}") or str(kind.__name__)


@cache
def enum_of(kind: type[Enum]) -> Any:
    """An enum whose names are its values; a hyphen, which GraphQL has not, becomes an underscore."""
    made: Any = strawberry.enum(kind, name=title_of(kind), description=kind.__doc__, graphql_name_from="value")
    for value in made.__strawberry_definition__.values:
        value.name = value.name.replace("-", "_")
    return made
