"""From what was sent to a checked value, with problems that say where and what, and never echo the input."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from service.errors import Fault, Kind, Problem, placed
from service.store.refusals import message_of
from service.store.strictness import strictly

MAX_FAULTS = 20
MAX_TOKEN = 60

Value = TypeVar("Value")


@cache
def adapter(shape: Any) -> SchemaValidator:
    """The validator of a shape, built once."""
    return SchemaValidator(strictly(TypeAdapter[Any](shape).core_schema), _use_prebuilt=False)


def pointer_of(location: Sequence[int | str]) -> str:
    """A JSON pointer (RFC 6901) to a place in the body, with long names cut short."""
    return "".join("/" + str(token)[:MAX_TOKEN].replace("~", "~0").replace("/", "~1") for token in location)


def problem_of(error: ValidationError, prefix: str = "") -> Problem:
    """What is wrong with a value, at most twenty faults of it."""
    details = error.errors(include_url=False, include_input=False)
    if any(detail["type"] == "json_invalid" for detail in details):
        return Problem(Kind.MALFORMED, "The body is not valid JSON.")
    faults = [_fault(detail, prefix) for detail in details[:MAX_FAULTS]]
    return Problem(Kind.INVALID, placed(faults[0], max(0, len(details) - MAX_FAULTS)), faults)


def _fault(detail: ErrorDetails, prefix: str) -> Fault:
    code = {"extra_forbidden": "unknown_field", "unexpected_keyword_argument": "unknown_field"}.get(
        detail["type"], detail["type"]
    )
    return Fault(prefix + pointer_of(detail["loc"]), code, message_of(detail))


def decode(shape: type[Value], body: bytes) -> Value:
    """Read strict JSON: no coercion between types, no NaN, no unknown fields."""
    try:
        return adapter(shape).validate_json(body)
    except ValidationError as error:
        raise problem_of(error) from None


def checked(shape: type[Value], value: Mapping[str, Any], prefix: str = "") -> Value:
    """Check values that already have their Python types."""
    try:
        return adapter(shape).validate_python(value)
    except ValidationError as error:
        raise problem_of(error, prefix) from None
