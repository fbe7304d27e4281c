"""From what was sent to a checked value, with problems that say where and what, and never echo the input."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from service.errors import Fault, Kind, Problem
from service.store.strictness import EXAMPLES, strictly
from service.store.tables.base import NO_NUL

MAX_FAULTS = 20
MAX_TOKEN = 60
MESSAGES = {
    "unknown_field": "There is no such field here, or it cannot be set.",
    "missing": "This field is required.",
}

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
    more = f" ({len(details) - MAX_FAULTS} more)" if len(details) > MAX_FAULTS else ""
    first = faults[0]
    return Problem(Kind.INVALID, f"{first.pointer or 'The body'}: {first.message}{more}", faults)


def _fault(detail: ErrorDetails, prefix: str) -> Fault:
    code = {"extra_forbidden": "unknown_field", "unexpected_keyword_argument": "unknown_field"}.get(
        detail["type"], detail["type"]
    )
    message = MESSAGES.get(code, detail["msg"].removeprefix("Value error, "))
    pattern = detail.get("ctx", {}).get("pattern")
    if pattern == NO_NUL["pattern"]:
        message = "The character U+0000 cannot be stored: take it out."
    elif pattern in EXAMPLES:
        message = f"Write it as {EXAMPLES[pattern]}"
    return Fault(prefix + pointer_of(detail["loc"]), code, message)


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
