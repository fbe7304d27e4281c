"""JSON as it leaves: fast, strict, and at home with what rows hold."""

from typing import Any
from uuid import UUID

import orjson


def _plain(value: Any) -> Any:
    """The driver's own UUID class is a subclass, which orjson leaves to us."""
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(type(value).__name__)


def to_json(value: Any) -> bytes:
    """Canonical UUIDs, RFC 3339 instants in UTC with `Z`, no NaN."""
    return orjson.dumps(value, default=_plain, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS)
