"""The written form of a workspace that moves: a header, a line for each thing, and a last line that says it is whole.

A file is checked from its first line to its last before anything of it is written anywhere.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import IO, Annotated, Any, ClassVar, cast, get_args
from uuid import UUID

import msgspec
import orjson
from pydantic_core import PydanticUndefined
from sqlalchemy import BigInteger, Boolean, Column, Date, DateTime, Float, Integer, LargeBinary, Numeric
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID

from service.errors import Fault, Kind, Problem, worded, words
from service.operations.validation import decode
from service.store.moving import AT_ONCE, MOVED, ORDER, Moved
from service.store.tables.base import Declared
from service.store.tables.workspaces import WorkspaceFields

VERSION = 1
BEGINNING = b'{"oarlock":"export"'
"""What every export begins with."""

MOST_FAULTS = 20
LONGEST = 16_777_216
"""Bytes of a line: a check-in on a large plan holds a snapshot of it."""

PIECE = 4_194_304
"""Bytes of lines that are written at once, at most."""

NO_EXPORT = "This is no export of a workspace: its first line has to be the header that an export begins with."
NEWER = "This export is of version {given}; this service reads version {known}. Take a service that is as new."
NOT_WHOLE = "The export is not whole, or was changed: its last line does not vouch for the others. Make it anew."
NO_OBJECT = "This line is not a JSON object of at most {most:,} bytes."
NO_TYPE = "There are no lines of this type in an export."
NO_FIELD = "There is no such field in a line of this type."
MISSING = "This field is missing."
WRONG = "This is not what the field takes."
FAULTS = {"unknown_field": NO_FIELD, "missing": MISSING, "wrong_type": WRONG}
ORDERED = "This line comes too late: things of its type stand before those of the line above it."


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an export: its number, from 1, and its fields."""

    number: int
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedWorkspace:
    """What a header tells of the workspace."""

    slug: str
    created_at: datetime
    updated_at: datetime
    version: int
    settings: WorkspaceFields


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line of an export."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"extra": "forbid"}

    oarlock: str
    version: int
    exported_at: datetime
    last_change: int
    """The number of the workspace's last change."""
    log_whole_since: datetime | None = None
    """From when on its change log is whole; null: from its beginning."""
    workspace: ExportedWorkspace
    counts: dict[str, int]
    """Lines by type."""


def encoded(value: Mapping[str, Any]) -> bytes:
    """A line as it is written: ids and instants in canonical text, exact numbers and bytes in PostgreSQL's."""
    return orjson.dumps(value, default=_plain, option=orjson.OPT_UTC_Z)


def _plain(value: Any) -> Any:
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes):
        return f"\\x{value.hex()}"
    raise TypeError(type(value).__name__)


def last_line(digest: str, lines: int) -> bytes:
    """The line that says that an export is whole."""
    return encoded({"oarlock": "end", "lines": lines, "sha256": digest}) + b"\n"


def check_export(file: IO[bytes]) -> Header:
    """Read an export to its end; gives its header. Raises Problem for what no service, or not this one, has written.

    It is `malformed` if it is not whole, and `invalid` with up to twenty faults if lines are wrong.
    """
    digest, first = hashlib.sha256(), file.readline(LONGEST)
    header = _header(first)
    faults: list[Fault] = []
    counts = dict.fromkeys(MOVED, 0)
    place, number, line = 0, 1, first
    for number, following in enumerate(iter(lambda: file.readline(LONGEST), b""), start=2):
        digest.update(line)
        if number > 2 and len(faults) < MOST_FAULTS:
            place = _check(number - 1, line, place, counts, faults)
        line = following
    if faults:
        detail = worded("{pointer}: {message}", pointer=faults[0].pointer, message=words(faults[0].message))
        raise Problem(Kind.INVALID, detail, faults)
    if (
        line.strip() != last_line(digest.hexdigest(), number - 2).strip()
        or counts != dict.fromkeys(MOVED, 0) | header.counts
    ):
        raise Problem(Kind.MALFORMED, NOT_WHOLE)
    return header


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value: Any = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _header(line: bytes) -> Header:
    value = _object(line)
    if value is None or value.get("oarlock") != "export":
        raise Problem(Kind.MALFORMED, NO_EXPORT)
    given = value.get("version")
    if not isinstance(given, int):
        raise Problem(Kind.MALFORMED, NO_EXPORT)
    if given != VERSION:
        message = worded(NEWER, given=given, known=VERSION)
        raise Problem(Kind.INVALID, message, (Fault("/1/version", "unknown_version", message),))
    return decode(Header, line)


def _check(number: int, line: bytes, place: int, counts: dict[str, int], faults: list[Fault]) -> int:
    """Add what is wrong with a line; gives the place of its type among the types."""

    def wrong(pointer: str, code: str, message: str) -> int:
        faults.append(Fault(f"/{number}{pointer}", code, message))
        return place

    fields = _object(line)
    if fields is None:
        return wrong("", "json_invalid", worded(NO_OBJECT, most=LONGEST))
    moved = MOVED.get(str(fields.pop("type", "")))
    if moved is None:
        return wrong("/type", "unknown_type", NO_TYPE)
    if ORDER[moved.kind] < place:
        return wrong("", "out_of_order", ORDERED)
    counts[moved.kind] += 1
    try:
        shape_of(moved).check(fields, line)
    except msgspec.ValidationError as error:
        pointer, code = _told(str(error))
        return wrong(pointer, code, FAULTS[code])
    except Problem as problem:
        one = problem.errors[0] if problem.errors else Fault("", "wrong_type", WRONG)
        return wrong(one.pointer, one.code, one.message)
    return ORDER[moved.kind]


def _told(said: str) -> tuple[str, str]:
    """Where a line is wrong, and how: what msgspec says, as a pointer and a code."""
    quoted = said.partition("`")[2].partition("`")[0]
    if said.startswith("Object contains unknown field"):
        return f"/{quoted}", "unknown_field"
    if said.startswith("Object missing required field"):
        return f"/{quoted}", "missing"
    way = said.partition(" - at `$.")[2].partition("`")[0].partition("[")[0]
    return f"/{way}" if way else "", "wrong_type"


def pieces_of(file: IO[bytes]) -> Iterator[tuple[Moved, list[Line]]]:
    """The lines of a checked export between its first and last, of one type at a time, with defaults filled in."""
    kind, lines, size = "", list[Line](), 0
    number = 1
    file.readline(LONGEST)
    for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), start=2):
        fields: dict[str, Any] = orjson.loads(line)
        if "oarlock" in fields:
            break
        name = fields.pop("type")
        if lines and (name != kind or len(lines) == AT_ONCE or size + len(line) > PIECE):
            yield MOVED[kind], lines
            lines, size = [], 0
        kind, size = name, size + len(line)
        lines.append(Line(number, {**shape_of(MOVED[name]).defaults, **fields}))
    if lines:
        yield MOVED[kind], lines


@dataclass(frozen=True, slots=True)
class Shape:
    """What the lines of a type hold."""

    struct: Any
    declared: type[Declared] | None
    """The fields that clients set, with their limits."""
    free: Mapping[str, Any]
    """Other JSON, by field."""
    defaults: Mapping[str, Any]
    """What stands for fields that an older service did not know."""

    def check(self, fields: Mapping[str, Any], line: bytes) -> None:
        """Raise what is wrong with the fields of a line: msgspec's error, or a Problem."""
        msgspec.convert(fields, self.struct)
        if b"\\u0000" in line and _has_nul(fields):
            raise Problem(Kind.INVALID, WRONG)
        if self.declared is not None:
            known = {name: fields[name] for name in self.declared.model_fields if name in fields}
            decode(self.declared, orjson.dumps(known))
        for name, annotation in self.free.items():
            if fields.get(name) is not None:
                decode(annotation, orjson.dumps(fields[name]))


def _has_nul(value: Any) -> bool:
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_has_nul(one) for pair in cast("dict[str, Any]", value).items() for one in pair)
    return isinstance(value, list) and any(map(_has_nul, cast("list[Any]", value)))


@cache
def shape_of(moved: Moved) -> Shape:
    """What the lines of a type hold, after the columns of its table."""
    infos = moved.model.model_fields
    base: Any = moved.model.__mro__[1]
    declared = base if issubclass(base, Declared) else None
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    defaults: dict[str, Any] = {}
    for column in moved.columns:
        info = infos[column.name]
        kind = _type_of(column, info.annotation)
        if column.name in moved.key or info.is_required():
            fields.append((column.name, kind))
            continue
        default = (
            info.default if info.default is not PydanticUndefined else cast("Callable[[], Any]", info.default_factory)()
        )
        defaults[column.name] = default
        fields.append((column.name, kind, msgspec.field(default_factory=lambda: None)))
    own = set(declared.model_fields) if declared is not None else set[str]()
    free = {c.name: infos[c.name].annotation for c in moved.columns if isinstance(c.type, JSONB) and c.name not in own}
    struct = msgspec.defstruct(moved.model.__name__, fields, forbid_unknown_fields=True, kw_only=True)
    return Shape(struct, declared, free, defaults)


def _type_of(column: Column[Any], annotation: Any) -> Any:
    """The type of a field in a line."""
    kind: Any = next((known for sql, known in TYPES if isinstance(column.type, sql)), str)
    if isinstance(column.type, BigInteger | Integer):
        bits = 63 if isinstance(column.type, BigInteger) else 31
        kind = Annotated[int, msgspec.Meta(ge=-(2**bits), le=2**bits - 1)]
    enums = [one for one in (annotation, *get_args(annotation)) if isinstance(one, type) and issubclass(one, StrEnum)]
    kind = enums[0] if enums and kind is str else kind
    return kind | None if column.nullable else kind


TYPES: Sequence[tuple[Any, Any]] = (
    (JSONB, Any),
    (ARRAY, list[UUID]),
    (SQL_UUID, UUID),
    (DateTime, Annotated[datetime, msgspec.Meta(tz=True)]),
    (Date, date),
    (Boolean, bool),
    (Float, float),
    (Numeric, Decimal),
    (LargeBinary, Annotated[str, msgspec.Meta(pattern=r"^\\x([0-9a-f]{2})*$")]),
)
"""Types of columns, and of their fields."""
