"""What the document says of headers: conditions, idempotency keys, reasons, and the tags of answers."""

from typing import Any


def _header(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "schema": schema, "description": description}


IF_MATCH = _header(
    "If-Match",
    {"type": "string"},
    "Only if it still has the version of this entity tag; otherwise 412. Its computed fields may have changed.",
)
IF_NONE_MATCH = _header(
    "If-None-Match",
    {"type": "string"},
    "The entity tag of an answer that is held already; 304 if it still holds.",
)
IDEMPOTENCY_KEY = _header(
    "Idempotency-Key",
    {"type": "string", "pattern": "^[!#-~]{1,255}$"},
    "A fresh name for this request. Sent again, the same request gets the first answer again; "
    "another request under the same key is refused (422), one at the same time too (409).",
)
REASON = _header(
    "Oarlock-Reason",
    {"type": "string", "pattern": "^[ -~]*$", "maxLength": 1000},
    "Why, for the change log; a change of an active plan's baseline, target, due date or KPI needs one. "
    "What is not ASCII is sent in UTF-8, or encoded as RFC 8187 has it: `UTF-8''%D0%9F…`.",
)
ETAG = {"ETag": {"description": "Names this very state of it.", "schema": {"type": "string"}}}
NOT_MODIFIED = {"description": "What the caller holds still holds.", "headers": ETAG}


def parameters_of(method: str, *, writes: bool) -> list[dict[str, Any]]:
    """The headers a request may have, by its method and whether it changes anything."""
    if method == "GET":
        return [IF_NONE_MATCH]
    if not writes:
        return []
    return [*([] if method == "POST" else [IF_MATCH]), IDEMPOTENCY_KEY, REASON]
