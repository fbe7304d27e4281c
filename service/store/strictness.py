"""What strict JSON means here, where pydantic has it otherwise.

A number in quotes is no time: pydantic would take it for seconds since 1970. And 4.0 is an integer, as JSON Schema has
it: some languages write it so. Values that already have their Python types are read as pydantic reads them.

There are two doors of the same strictness: `strictly` for JSON as bytes, which finds all faults, and `briefly` for
large JSON that a reader has made lists and dicts of, which stops at the first fault of an array or a free object.
"""

from collections.abc import Callable
from typing import Any, cast

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

DAY = r"^\d{4}-\d\d-\d\d$"
MOMENT = r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d"
EXAMPLES = {DAY: "2026-11-21", MOMENT: "2026-11-21T09:00:00Z"}
"""How to write what has to match a pattern of these."""

SCALARS = frozenset({"str", "int", "float", "bool", "uuid", "enum", "literal", "list", "tuple", "dict"})

MOST_FIELDS = 1_000
"""More fields than any object needs: each that is unknown would be a fault of its own."""

TOO_MANY_FIELDS = "too_many_fields"
"""The type of error of an object that has more."""


def strictly(schema: Any) -> Any:
    """A validation schema that takes JSON in this manner, wherever in it a value stands."""
    return _everywhere(schema, _strict)


def briefly(schema: Any) -> Any:
    """The same for values that a JSON reader has made, with work that is bounded by the shape, not by the input."""
    return _everywhere(schema, _brief)


def _everywhere(schema: Any, change: Callable[[dict[str, Any]], Any]) -> Any:
    if isinstance(schema, dict):
        return change({name: _everywhere(part, change) for name, part in cast("dict[str, Any]", schema).items()})
    if isinstance(schema, (list, tuple)):
        parts = [_everywhere(part, change) for part in cast("list[Any]", schema)]
        return tuple(parts) if isinstance(schema, tuple) else parts
    return schema


FIRST: dict[str, CoreSchema] = {
    "date": core_schema.str_schema(pattern=DAY, strict=True),
    "datetime": core_schema.str_schema(pattern=MOMENT, strict=True),
    "int": core_schema.float_schema(strict=True),
}
"""What a value has to be in JSON before it is read as something else."""


def _strict(schema: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "date" | "datetime" | "int" as kind:
            return _in_json(FIRST[kind], schema)
        case kind if kind in SCALARS:
            return _in_json(None, schema)
        case _:
            return schema


def _in_json(first: CoreSchema | None, schema: dict[str, Any]) -> CoreSchema:
    """In JSON, check something first and then read it; without anything to check, read it strictly."""
    plain = cast("CoreSchema", schema)
    steps = core_schema.chain_schema([first, plain]) if first else cast("CoreSchema", schema | {"strict": True})
    return core_schema.json_or_python_schema(json_schema=steps, python_schema=plain)


STRICT, AT_FIRST_FAULT = {"strict": True}, {"fail_fast": True}
HOW: dict[str, dict[str, Any]] = {
    "str": STRICT,
    "float": STRICT,
    "bool": STRICT,
    "literal": STRICT,
    "list": STRICT | AT_FIRST_FAULT,
    "tuple": AT_FIRST_FAULT,  # strictly it would take Python's tuples alone, of which JSON has none
    "dict": STRICT | AT_FIRST_FAULT,
}


def _brief(schema: dict[str, Any]) -> Any:
    kind = schema.get("type", "")
    how = cast("CoreSchema", schema | HOW.get(kind, {}) if isinstance(kind, str) else schema)
    if isinstance(kind, str) and kind in FIRST:
        return core_schema.chain_schema([FIRST[kind], how])
    if kind in ("dict", "dataclass", "model"):
        return core_schema.no_info_before_validator_function(_check_fields, how)
    return how


def _check_fields(value: Any) -> Any:
    if isinstance(value, dict) and len(cast("dict[str, Any]", value)) > MOST_FIELDS:
        raise PydanticCustomError(TOO_MANY_FIELDS, "Too many fields", {"most": MOST_FIELDS})
    return value
