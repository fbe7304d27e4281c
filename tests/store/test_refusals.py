"""What pydantic refuses is said in our words, whatever the shape."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from service.core.evaluation import EvaluateProgress
from service.core.priority import PrioritizeRequest
from service.core.smart.goals import ValidateGoals
from service.edge.resources import RESOURCES, patch_shape
from service.errors import Kind
from service.operations.sent import ReadingInput
from service.operations.validation import adapter, checked
from service.store.refusals import message_of
from service.store.tables.workspaces import WorkspaceFields
from tests.i18n.said import TEMPLATES
from tests.support.problems import refused

SHAPES = [
    *(resource.fields for resource in RESOURCES),
    *(patch_shape(resource) for resource in RESOURCES),
    EvaluateProgress,
    PrioritizeRequest,
    ValidateGoals,
    ReadingInput,
    WorkspaceFields,
]
VALUES: list[Any] = [
    None, 1, -1, 1.5, -5.5, 1e300, 10**30, True, "", "x", "a" * 20_000, "\ud800", "\x00", "5", "0.5", "true",
    "2026-02-30", "2026-01-01", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00", "2026-01-01T12:00:00Z", float("nan"),
    [], {}, [None], ["x"] * 2000, [[1, 2]], [["2026-01-01"]], [{"on": "2026-02-30", "value": "x"}], {"": 1}, {"a": "b"},
]  # fmt: skip


def refusals(shape: Any) -> Iterator[Any]:
    """All that a shape says of these values, in place of it and in place of each of its fields."""
    fields = TypeAdapter(shape).json_schema().get("properties", {})
    bodies = [*VALUES, *({name: value} for name in (*fields, "nothing") for value in VALUES)]
    for body in bodies:
        try:
            adapter(shape).validate_python(body)
        except ValidationError as error:
            yield from error.errors(include_url=False)
        try:
            adapter(shape).validate_json(json.dumps(body))
        except ValidationError as error:
            yield from (detail for detail in error.errors(include_url=False) if detail["type"] != "json_invalid")


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_no_text_of_pydantic_gets_out(shape: Any) -> None:
    seen: set[str] = set()
    for detail in refusals(shape):
        message = message_of(detail)
        assert message != "This value does not fit.", detail
        assert message.template in TEMPLATES, detail
        seen.add(detail["type"])
    assert len(seen) > 3


def test_what_nobody_foresaw_is_still_a_sentence() -> None:
    detail: Any = {"type": "decimal_max_digits", "loc": (), "msg": "Decimal input…", "ctx": {"max_digits": 3}}
    assert message_of(detail) == "This value does not fit."


@pytest.mark.parametrize(
    ("kind", "context", "says"),
    [
        ("string_too_short", {"min_length": 1}, "This is too short: the length is 1 or more."),
        ("greater_than", {"gt": 0.0}, "Send a number above 0."),
        ("less_than_equal", {"le": 1_000_000.0}, "Send a number of 1000000 or less."),
        ("less_than_equal", {"le": 0.5}, "Send a number of 0.5 or less."),
        ("enum", {"expected": "'a', 'b' or 'c'"}, "Send one of these: 'a', 'b', 'c'."),
        ("string_pattern_mismatch", {"pattern": r"^[^\x00]*$"}, "The character U+0000 cannot be stored: take it out."),
        ("value_error", {"error": ValueError("use a name")}, "use a name"),
    ],
)
def test_figures_are_those_of_the_shape(kind: str, context: dict[str, Any], says: str) -> None:
    detail: Any = {"type": kind, "loc": (), "msg": "", "ctx": context}
    assert message_of(detail) == says


def test_a_fault_says_it_too() -> None:
    with refused(Kind.INVALID, ("/time_zone", "value_error"), says="/time_zone: use a name of the IANA time zone"):
        checked(WorkspaceFields, {"name": "W", "time_zone": "Nowhere"})
