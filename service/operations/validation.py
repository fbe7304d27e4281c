"""From what was sent to a checked value, with problems that say where and what, and never echo the input.

A small body is checked while it is read, and has all its faults told. A large one is read first, which is quick
whatever it holds, and then checked up to its first faults: the work is bounded by the answer, not by the input.
"""

import gc
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

import orjson
from pydantic import ValidationError
from pydantic_core import ErrorDetails, SchemaValidator

from service.errors import Fault, Kind, Problem, invalid, placed, worded
from service.store.refusals import message_of
from service.store.strictness import CHOICE, briefly, schema_of, strictly

MAX_FAULTS = 20
MAX_TOKEN = 60

SMALL_BODY = 16_384
"""Bytes of a body up to which all faults are looked for."""

MOST_CONTAINERS = 600_000
"""Arrays and objects in a body. The fullest request there is a use for holds fewer; making many more takes seconds."""

NOT_JSON = "The body is not valid JSON."

CALLED = {
    "extra_forbidden": "unknown_field",
    "unexpected_keyword_argument": "unknown_field",
    "model_attributes_type": "model_type",
}
"""Codes of the same fault, which pydantic calls otherwise by the kind of shape and of what it reads."""

Value = TypeVar("Value")


@cache
def adapter(shape: Any) -> SchemaValidator:
    """The validator of a shape, built once."""
    return SchemaValidator(strictly(schema_of(shape)), _use_prebuilt=False)


def pointer_of(location: Sequence[int | str]) -> str:
    """A JSON pointer (RFC 6901) to a place in the body, with long names cut short."""
    tokens = (str(token) for token in location)
    shown = (token[:MAX_TOKEN].replace("~", "~0").replace("/", "~1") for token in tokens if token[:1] != CHOICE)
    return "".join("/" + token for token in shown)


def problem_of(error: ValidationError, prefix: str = "") -> Problem:
    """What is wrong with a value, at most twenty faults of it."""
    details = error.errors(include_url=False, include_input=False)
    if any(detail["type"] == "json_invalid" for detail in details):
        return Problem(Kind.MALFORMED, NOT_JSON)
    faults = [_fault(detail, prefix) for detail in details[:MAX_FAULTS]]
    return Problem(Kind.INVALID, placed(faults[0], max(0, len(details) - MAX_FAULTS)), faults)


def _fault(detail: ErrorDetails, prefix: str) -> Fault:
    code = CALLED.get(detail["type"], detail["type"])
    return Fault(prefix + pointer_of(detail["loc"]), code, message_of(detail))


def decode(shape: type[Value], body: bytes) -> Value:
    """Read strict JSON: no coercion between types, no NaN, no unknown fields."""
    if len(body) > SMALL_BODY:
        return _decode_large(shape, body)
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


def read_json(body: bytes) -> Any:
    """A body as JSON values, read in a fraction of a second whatever it holds."""
    if body.count(b"[") + body.count(b"{") > MOST_CONTAINERS:
        message = worded("Send at most {most:,} arrays and objects in one body.", most=MOST_CONTAINERS)
        raise invalid("", "too_many", message)
    try:
        with _READING:
            return orjson.loads(body)
    except orjson.JSONDecodeError:
        raise Problem(Kind.MALFORMED, NOT_JSON) from None


def _decode_large(shape: type[Value], body: bytes) -> Value:
    """What the request holds many of is checked one by one, so that in a thread this never keeps others waiting."""
    with _READING:
        value = read_json(body)
        rest: dict[str, list[Any]] = {}
        for name, part in _parts_of(shape).items():
            given: Any = cast("dict[str, Any]", value).get(name) if isinstance(value, dict) else None
            if isinstance(given, list) and len(cast("list[Any]", given)) <= part.most:
                value[name], rest[name] = given[:1], given[1:]
        whole: Any = _briefly_checked(_brief_adapter(shape), value)
        for name, given in rest.items():
            adapter = _parts_of(shape)[name].adapter
            checked = (_briefly_checked(adapter, one, f"/{name}/{place}") for place, one in enumerate(given, start=1))
            whole = replace(whole, **{name: (*getattr(whole, name), *checked)})
        return whole


@dataclass(frozen=True, slots=True)
class _Part:
    """One of many in a field of a request, and how many there may be."""

    adapter: SchemaValidator
    most: int


@cache
def _parts_of(shape: Any) -> dict[str, _Part]:
    """The fields of a request that hold many things with fields of their own."""
    schema: Any = schema_of(shape)
    found: dict[str, _Part] = {}
    for field in schema["schema"]["fields"] if schema["type"] == "dataclass" else ():
        inner = field["schema"]
        many = inner["schema"] if inner["type"] == "default" else inner
        if many["type"] == "tuple" and many["items_schema"][0]["type"] == "dataclass":
            adapter = SchemaValidator(briefly(many["items_schema"][0]), _use_prebuilt=False)
            found[field["name"]] = _Part(adapter, many.get("max_length", sys.maxsize))
    return found


@cache
def _brief_adapter(shape: Any) -> SchemaValidator:
    return SchemaValidator(briefly(schema_of(shape)), _use_prebuilt=False)


def _briefly_checked(adapter: SchemaValidator, value: Any, prefix: str = "") -> Any:
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        raise problem_of(error, prefix) from None


class _Uncollected:
    """While something large is read, no garbage is looked for: all of it is in use, and looking takes the longest."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readers = 0

    def __enter__(self) -> None:
        with self._lock:
            self._readers += 1
            gc.disable()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._readers -= 1
            if not self._readers:
                gc.enable()


_READING = _Uncollected()
