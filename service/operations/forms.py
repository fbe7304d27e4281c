"""The forms a delivery may have: readings as they are, any JSON with a mapping, and CloudEvents 1.0.

CloudEvents come structured (`application/cloudevents+json`), binary (attributes in `ce-` headers, the data as the body)
or in a batch (`application/cloudevents-batch+json`). Without a mapping an event's data is a reading or an array of
them; a mapping sees the event as an object of its attributes and `data`.

Sources: CloudEvents 1.0.2, its JSON event format and its HTTP protocol binding.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast
from urllib.parse import unquote

from service.core.mappings import Budget, mapped
from service.core.mappings import Mapping as Mapped
from service.core.periods import WRITTEN
from service.errors import Kind, Problem, invalid, repointed, worded
from service.operations.validation import pointer_of, read_json

JSON = "application/json"
EVENT = "application/cloudevents+json"
BATCH = "application/cloudevents-batch+json"
REQUIRED = ("specversion", "id", "source", "type")
VERSION = "1.0"
MOST_ID = 200
"""Characters of a delivery's id; the digest stands for a longer one."""

NAME = re.compile(r"[a-z0-9]{1,100}")
KEPT = re.compile(r"ce-[a-z0-9]{1,100}|webhook-(id|timestamp)|x-[a-z0-9-]{1,100}")
SECRET = re.compile("signature|hmac|token|secret|key|auth|password|cookie|credential|forwarded|real-ip|client-ip")
MOST_HEADERS = 60
MOST_VALUE = 1_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """A delivery as it came: the exact bytes, what they are said to be, and the headers that say what it is about."""

    body: bytes
    content_type: str | None
    headers: Mapping[str, str]

    @property
    def media_type(self) -> str:
        """The content type without parameters. What says nothing is taken for JSON."""
        return (self.content_type or JSON).partition(";")[0].strip().lower()

    @property
    def digest(self) -> str:
        """A name for exactly this body."""
        return f"sha256:{sha256(self.body).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Content:
    """What a body holds: one JSON value, or events; and the id that a single event gives the delivery."""

    value: Any = None
    events: tuple[dict[str, Any], ...] | None = None
    batch: bool = False

    @property
    def event_id(self) -> str | None:
        """Who says so, and its id of the event: together they name it (CloudEvents 1.0, 3.1.1)."""
        if self.events is None or self.batch:
            return None
        (event,) = self.events
        return bounded(f"{event['source']} {event['id']}")


def bounded(identity: str) -> str:
    """An id of a delivery, or the digest of one that is too long to be kept."""
    return identity if len(identity) <= MOST_ID else f"sha256:{sha256(identity.encode()).hexdigest()}"


def kept_headers(headers: Mapping[str, str], proof: str | None, *besides: str | None) -> dict[str, str]:
    """The headers that say what a delivery is about, by lower-case name: all that a mapping will see, now and later.

    Nothing that proves who sent it is among them, nor whatever is called like a secret; values are cut short.
    """
    wanted = {one.lower() for one in besides if one}
    found: dict[str, str] = {}
    for name, value in sorted((name.lower(), value) for name, value in headers.items()):
        known = name in wanted or (KEPT.fullmatch(name) and (name.startswith("ce-") or not SECRET.search(name)))
        if known and name != (proof or "").lower() and len(found) < MOST_HEADERS:
            found[name] = value[:MOST_VALUE]
    return found


def read_content(sent: Arrived) -> Content:
    """What a body holds. Raises Problem: unsupported media type, malformed, or invalid."""
    match sent.media_type:
        case media if media == BATCH:
            value = read_json(sent.body)
            if not isinstance(value, list):
                raise invalid("", "wrong_type", "A batch of CloudEvents is a JSON array.")
            found = cast("list[Any]", value)
            return Content(events=tuple(_structured(one, f"/{at}") for at, one in enumerate(found)), batch=True)
        case media if media == EVENT:
            return Content(events=(_structured(read_json(sent.body), ""),))
        case media if media == JSON or (media.endswith("+json") and not media.startswith("application/cloudevents")):
            if any(f"ce-{name}" in sent.headers for name in REQUIRED):
                return Content(events=(_binary(sent),))
            return Content(value=read_json(sent.body))
        case _:
            message = "Send {json}, {event} or {batch}, and say so in Content-Type."
            told = worded(message, json=JSON, event=EVENT, batch=BATCH)
            raise Problem(Kind.UNSUPPORTED_MEDIA_TYPE, told)


def readings_in(content: Content, mapping: Mapped | None, headers: Mapping[str, str]) -> list[Any]:
    """The readings that a delivery holds, in order; raises Problem where the mapping finds none to be read."""
    if content.events is None:
        return _as_list(content.value) if mapping is None else list(mapped(mapping, content.value, headers=headers))
    found: list[Any] = []
    budget = Budget()  # one for all events: many small ones may cost no more than a large one
    for at, event in enumerate(content.events):
        prefix = f"/{at}" if content.batch else ""
        found += _observed(_readings_of(event, mapping, headers, prefix, budget), event.get("time"))
    return found


def _as_list(value: Any) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else [value]


def _readings_of(
    event: Mapping[str, Any], mapping: Mapped | None, headers: Mapping[str, str], prefix: str, budget: Budget
) -> list[Any]:
    if mapping is None:
        if "data" not in event:
            raise invalid(f"{prefix}/data", "missing", "An event's data has to be a reading, or an array of them.")
        return _as_list(event["data"])
    try:
        return list(mapped(mapping, dict(event), headers=headers, budget=budget))
    except Problem as problem:
        raise repointed(problem, lambda pointer: prefix + pointer) from None


def _observed(readings: list[Any], time: str | None) -> Iterator[Any]:
    """Readings that do not say when they were observed were so at the event's time."""
    for one in readings:
        plain = time is None or not isinstance(one, dict) or "observed_at" in one
        yield cast("Any", one) if plain else {**cast("dict[str, Any]", one), "observed_at": time}


def _structured(value: Any, prefix: str) -> dict[str, Any]:
    """An event in JSON: its attributes and its data."""
    if not isinstance(value, dict):
        raise invalid(prefix, "wrong_type", "A CloudEvent is a JSON object.")
    event = {name: one for name, one in cast("dict[str, Any]", value).items() if one is not None or name == "data"}
    _check(event, f"{prefix}/")
    if "data_base64" in event:
        if "data" in event:
            message = "Give data or data_base64, not both."
            raise invalid(f"{prefix}/data_base64", "contradiction", message)
        event["data"] = _decoded(event.pop("data_base64"), f"{prefix}/data_base64")
    return event


def _decoded(text: Any, pointer: str) -> Any:
    try:
        return read_json(base64.b64decode(text, validate=True))
    except (Problem, TypeError, ValueError, binascii.Error):
        raise invalid(pointer, "malformed", "This has to be JSON, in base64.") from None


def _binary(sent: Arrived) -> dict[str, Any]:
    """An event whose attributes are headers and whose data is the body."""
    event: dict[str, Any] = {
        name.removeprefix("ce-"): _unquoted(value) for name, value in sent.headers.items() if name.startswith("ce-")
    }
    event["datacontenttype"] = sent.media_type
    _check(event, "ce-")
    if sent.body:
        event["data"] = read_json(sent.body)
    return event


def _unquoted(value: str) -> str:
    """The value of an attribute from its header: out of its quotes, then out of its percents."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        value = re.sub(r"\\(.)", r"\1", value[1:-1])
    return unquote(value, errors="replace")


def _check(event: Mapping[str, Any], before: str) -> None:
    """Hold the attributes of an event to CloudEvents 1.0. `before` is what pointers at them begin with."""
    for name in REQUIRED:
        if not event.get(name) or not isinstance(event[name], str):
            message = worded("A CloudEvent needs its attribute {name}, a text.", name=name)
            raise invalid(before + name, "missing", message)
    if event["specversion"] != VERSION:
        message = worded("Only version {version} of CloudEvents is read.", version=VERSION)
        raise invalid(before + "specversion", "unknown_version", message)
    for name, value in event.items():
        if name in ("data", "data_base64"):
            continue
        if not NAME.fullmatch(name) or not isinstance(value, str | bool | int) or "\x00" in str(value):
            message = "An attribute of a CloudEvent has a name of small letters and digits, and is no list or object."
            raise invalid(before + pointer_of([name])[1:], "malformed_attribute", message)
    time = event.get("time")
    if time is not None and not (isinstance(time, str) and WRITTEN.fullmatch(time) and "T" in time.upper()):
        raise invalid(before + "time", "wrong_type", "Write the time of an event as RFC 3339 has it.")
