"""What senders send: one shape for a reading, read at once when all is well, and one by one when something is not."""

from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Protocol, TypeVar, cast, get_type_hints

import msgspec
from pydantic import StrictBool, StrictFloat, StrictStr, ValidationError

from service.core.periods import WRITTEN
from service.errors import worded
from service.operations.outcomes import Outcome, rejected
from service.operations.validation import adapter, pointer_of
from service.store.refusals import message_of
from service.store.strictness import TOO_MANY_FIELDS
from service.store.tables.base import NO_NUL

MOST_FIELDS = 40
"""More fields than a reading has: of so many, one by one is not told what is wrong with it."""

LENGTHS = {"metric": 120, "source": 300, "external_id": 300, "note": 2000}
MOMENTS = ("at", "period_start", "period_end", "observed_at")


def _with_limits(schema: dict[str, Any]) -> None:
    """Say in the documents what is checked further down, item by item."""
    for name in (*LENGTHS, *MOMENTS):
        field = schema["properties"][name]
        limits = {"pattern": f"^{WRITTEN.pattern}$"} if name in MOMENTS else {"maxLength": LENGTHS[name], **NO_NUL}
        field.get("anyOf", [field])[0].update(limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingInput:
    """A reading as it is sent."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
        "json_schema_extra": _with_limits,
    }

    metric: StrictStr
    """The metric's id or key."""
    value: StrictFloat
    """The value, in the metric's unit."""
    at: StrictStr | None = None
    """RFC 3339, or a day. For a level its instant, for others any moment of the period."""
    period_start: StrictStr | None = None
    """When the period begins, instead of `at`."""
    period_end: StrictStr | None = None
    """When the period ends, exclusive. Unset: one cadence after its start."""
    source: StrictStr | None = None
    """Who says so; provenance only. Unset: `api`, or the name of the webhook's source."""
    external_id: StrictStr | None = None
    """The source's own id for it."""
    observed_at: StrictStr | None = None
    """When the source read it."""
    provisional: StrictBool = False
    """Whether the source may still change it."""
    note: StrictStr | None = None
    """What someone wants to say about it."""


class Sent(Protocol):
    """A reading that was read: what `ReadingInput` declares."""

    metric: str
    value: float
    at: str | None
    period_start: str | None
    period_end: str | None
    source: str | None
    external_id: str | None
    observed_at: str | None
    provisional: bool
    note: str | None


def _quick() -> Any:
    """The same shape for the quick reader, which knows types but no messages."""
    hints = get_type_hints(ReadingInput)
    every = [
        (one.name, hints[one.name], *(() if one.default is MISSING else (one.default,))) for one in fields(ReadingInput)
    ]
    return msgspec.defstruct("Reading", every, forbid_unknown_fields=True, gc=False, kw_only=True)


Quick = _quick()
_MANY: msgspec.json.Decoder[Any] = msgspec.json.Decoder(list[Quick])
_ONE: msgspec.json.Decoder[Any] = msgspec.json.Decoder(Quick)
Read = TypeVar("Read")


def read_quickly(body: bytes) -> Sequence[Sent] | None:
    """The readings in a JSON object or array; None when anything at all is amiss, without saying what."""
    try:
        return [_ONE.decode(body)] if body.lstrip()[:1] == b"{" else _MANY.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def read_lines(lines: bytes) -> Sequence[Sent] | None:
    """The readings in lines of JSON, blank ones left out; None when anything at all is amiss."""
    try:
        return _ONE.decode_lines(lines)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def read_items(items: Sequence[object]) -> list[Sent | Outcome]:
    """Readings that came as JSON values: all at once when all are well; one by one when some are not."""
    try:
        if not any(_is_overfull(item) for item in items):
            return msgspec.convert(items, list[Quick])
    except (msgspec.ValidationError, RecursionError):
        pass
    return [_read_item(item) for item in items]


def _is_overfull(item: object) -> bool:
    return isinstance(item, dict) and len(cast("dict[str, Any]", item)) > MOST_FIELDS


def _read_item(item: object) -> Sent | Outcome:
    if not isinstance(item, dict):
        return rejected("wrong_type", "", "A reading is a JSON object.")
    if _is_overfull(cast("object", item)):
        message = worded("These are too many: a reading has at most {most} fields.", most=MOST_FIELDS)
        return rejected(TOO_MANY_FIELDS, "", message)
    try:
        return adapter(ReadingInput).validate_python(item)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "unexpected_keyword_argument":
            return rejected("unknown_field", pointer_of(first["loc"]), "There is no such field in a reading.")
        return rejected(first["type"], pointer_of(first["loc"]), message_of(first))


def too_long(one: Sent) -> Outcome | None:
    """Refuse texts that cannot be stored."""
    for name, most in LENGTHS.items():
        text = getattr(one, name)
        if text is not None and (len(text) > most or not storable(text)):
            return rejected(
                "string_too_long", f"/{name}", "This text is too long, or holds U+0000 or half a character."
            )
    return None


def storable(text: str) -> bool:
    """Whether PostgreSQL takes a text: without U+0000, and without halves of characters."""
    if text.isascii():
        return "\x00" not in text
    try:
        return b"\x00" not in text.encode()
    except UnicodeEncodeError:
        return False
