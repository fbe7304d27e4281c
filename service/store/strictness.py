"""What strict JSON means here, where pydantic has it otherwise.

A number in quotes is no time: pydantic would take it for seconds since 1970. And 4.0 is an integer, as JSON Schema has
it: some languages write it so. Values that already have their Python types are read as pydantic reads them.
"""

from typing import Any, cast

from pydantic_core import CoreSchema, core_schema

DAY = r"^\d{4}-\d\d-\d\d$"
MOMENT = r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d"
EXAMPLES = {DAY: "2026-11-21", MOMENT: "2026-11-21T09:00:00Z"}
"""How to write what has to match a pattern of these."""

SCALARS = frozenset({"str", "int", "float", "bool", "uuid", "enum", "literal", "list", "tuple", "dict"})


def strictly(schema: Any) -> Any:
    """A validation schema that takes JSON in this manner, wherever in it a value stands."""
    if isinstance(schema, dict):
        return _strict({name: strictly(part) for name, part in cast("dict[str, Any]", schema).items()})
    if isinstance(schema, (list, tuple)):
        parts = [strictly(part) for part in cast("list[Any]", schema)]
        return tuple(parts) if isinstance(schema, tuple) else parts
    return schema


def _strict(schema: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "date":
            return _in_json(core_schema.str_schema(pattern=DAY, strict=True), schema)
        case "datetime":
            return _in_json(core_schema.str_schema(pattern=MOMENT, strict=True), schema)
        case "int":
            return _in_json(core_schema.float_schema(strict=True), schema)
        case kind if kind in SCALARS:
            return _in_json(None, schema)
        case _:
            return schema


def _in_json(first: CoreSchema | None, schema: dict[str, Any]) -> CoreSchema:
    """In JSON, check something first and then read it; without anything to check, read it strictly."""
    plain = cast("CoreSchema", schema)
    steps = core_schema.chain_schema([first, plain]) if first else cast("CoreSchema", schema | {"strict": True})
    return core_schema.json_or_python_schema(json_schema=steps, python_schema=plain)
