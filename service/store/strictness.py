"""What strict JSON means here, where pydantic has it otherwise.

A number in quotes is no time: pydantic would take it for seconds since 1970. And 4.0 is an integer, as JSON Schema has
it: some languages write it so. Values that already have their Python types are read as pydantic reads them.

There are two doors of the same strictness: `strictly` for JSON as bytes, which finds all faults, and `briefly` for
large JSON that a reader has made lists and dicts of, which stops at the first fault of an array or a free object.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

from pydantic import TypeAdapter
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


def schema_of(shape: Any) -> Any:
    """The validation schema of a shape, with what it holds several times written out at each place."""
    schema: dict[str, Any] = cast("dict[str, Any]", TypeAdapter[Any](shape).core_schema)
    if schema.get("type") != "definitions":
        return schema
    definitions = {one["ref"]: one for one in schema["definitions"]}
    return _written_out(schema["schema"], definitions)


def _written_out(schema: Any, definitions: Mapping[str, Any]) -> Any:
    def change(part: dict[str, Any]) -> Any:
        if part.get("type") == "definition-ref":
            return _written_out(definitions[part["schema_ref"]], definitions)
        return {name: value for name, value in part.items() if name != "ref"}

    return _everywhere(schema, change)


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


CHOICE = "\0"
"""Begins the marks that a choice leaves in the place of a fault; no name in JSON that is accepted holds it."""


def _by_shape(schema: dict[str, Any]) -> CoreSchema:
    """A choice between one scalar and several objects, decided by what is there before anything in it is checked.

    Faults are then those of the alternative that was meant. An object is taken for the first alternative that knows
    all of its fields, else for the first that knows one, else for the first.
    """
    choices: list[dict[str, Any]] = [choice[0] if isinstance(choice, tuple) else choice for choice in schema["choices"]]
    objects = [choice for choice in choices if _dataclass_of(choice) is not None]
    others = [choice for choice in choices if _dataclass_of(choice) is None]
    if not objects or len(others) != 1:
        return cast("CoreSchema", schema)
    known = [{field["name"] for field in (_dataclass_of(choice) or {})["schema"]["fields"]} for choice in objects]
    tagged = {f"{CHOICE}{at}": cast("CoreSchema", choice) for at, choice in enumerate([*objects, *others])}
    scalar = f"{CHOICE}{len(objects)}"

    def shape_of(value: Any) -> str:
        if not isinstance(value, dict):
            return next((f"{CHOICE}{at}" for at, one in enumerate(objects) if _is_made(one, value)), scalar)
        names = set(cast("dict[str, Any]", value))
        fits = [at for at, fields in enumerate(known) if names <= fields] or [
            at for at, fields in enumerate(known) if names & fields
        ]
        return f"{CHOICE}{fits[0] if fits else 0}"

    return core_schema.tagged_union_schema(tagged, shape_of)


def _dataclass_of(schema: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of a dataclass, if that is what is behind the functions around it."""
    while schema.get("type", "").startswith("function-"):
        schema = schema["schema"]
    return schema if schema.get("type") == "dataclass" else None


def _is_made(choice: dict[str, Any], value: Any) -> bool:
    """Whether a value is an object of an alternative already."""
    return isinstance(value, (_dataclass_of(choice) or {"cls": ()})["cls"])


def _strict(schema: dict[str, Any]) -> Any:
    match schema.get("type"):
        case "union":
            return _by_shape(schema)
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
    if kind == "union":
        return _by_shape(schema)
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
