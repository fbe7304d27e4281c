"""The scalars: ids, days, instants and free JSON, written exactly as in REST."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import strawberry
from strawberry.scalars import JSON
from strawberry.schema.types.scalar import DEFAULT_SCALAR_REGISTRY
from strawberry.types.scalar import ScalarDefinition

from service.graphql.annotations import Estimate


def _unchanged(value: Any) -> Any:
    return value


def _day(text: Any) -> date:
    if not isinstance(text, str) or len(text) != 10:
        message = "Write a day as YYYY-MM-DD."
        raise ValueError(message)
    return date.fromisoformat(text)


def _instant(text: Any) -> datetime:
    message = "Write an instant as RFC 3339 has it, with its offset: 2026-11-21T12:00:00Z."
    if not isinstance(text, str) or text[10:11] not in ("T", "t", " "):
        raise ValueError(message)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(message)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(message) from None


ID_SCALAR = DEFAULT_SCALAR_REGISTRY[strawberry.ID]
"""A UUID in canonical text. What is no UUID is let in: it names nothing, which the field it was sent to will say."""

DATE_SCALAR = strawberry.scalar(
    name="Date", description="A day, as YYYY-MM-DD.", serialize=_unchanged, parse_value=_day
)
DATE_TIME_SCALAR = strawberry.scalar(
    name="DateTime",
    description="An instant as RFC 3339 has it; answers are in UTC.",
    specified_by_url="https://datatracker.ietf.org/doc/html/rfc3339",
    serialize=_unchanged,
    parse_value=_instant,
)
JSON_SCALAR = strawberry.scalar(
    name="JSON", description="Any JSON value.", serialize=_unchanged, parse_value=_unchanged
)

ESTIMATE_SCALAR = strawberry.scalar(
    name="EstimateValue",
    description="A number, a range {low, likely, high}, or the votes of several people {votes: […]}.",
    serialize=_unchanged,
    parse_value=_unchanged,
)

SCALARS: dict[object, ScalarDefinition] = {
    UUID: ID_SCALAR,
    date: DATE_SCALAR,
    datetime: DATE_TIME_SCALAR,
    JSON: JSON_SCALAR,
    Estimate: ESTIMATE_SCALAR,
}
"""Which scalar stands for which Python type. Days and instants stay what they are until the answer is written."""


def identity(text: Any) -> UUID | None:
    """The UUID in an id, or None: what is no UUID names nothing."""
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None
