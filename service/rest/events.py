"""What the OpenAPI document says of events: one entry of `webhooks` for each."""

from typing import Any

from service.core.outbound.events import EVENTS, JUDGED, TEST
from service.store.tables.changes import Action


def _header(name: str, text: str) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": True, "schema": {"type": "string"}, "description": text}


SIGNED = {
    "WebhookId": _header("webhook-id", "The event's id: the same at every attempt and in every replay."),
    "WebhookTimestamp": _header("webhook-timestamp", "When this attempt began, in seconds since 1970."),
    "WebhookSignature": _header(
        "webhook-signature", "`v1,` and the signature in base64; several, with spaces, while secrets rotate."
    ),
}
"""The headers of every event, by the names of their components."""
TEST_TEXT = "A test that somebody asked for."
ID = {"type": "string", "format": "uuid"}
ID_OR_NULL = {"type": ["string", "null"], "format": "uuid"}
FIELDS_OR_NULL = {"type": ["object", "null"], "additionalProperties": True}
DONE_DATA = {
    "type": "object",
    "description": "A change as the log tells of it.",
    "required": ["id", "noun", "action", "seq", "plan_id", "member_id", "reason", "before", "after"],
    "properties": {
        "id": ID | {"description": "The thing that was changed; of readings, their metric."},
        "noun": {"type": "string", "description": "What kind of thing it is."},
        "action": {"type": "string", "enum": [one.value for one in Action], "description": "What was done to it."},
        "seq": {
            "type": "integer",
            "description": "The change's place in the workspace's history: the order of events.",
        },
        "plan_id": ID_OR_NULL | {"description": "The plan it stands in."},
        "member_id": ID_OR_NULL | {"description": "The member who acted."},
        "reason": {"type": ["string", "null"], "description": "Why, as it was said."},
        "before": FIELDS_OR_NULL | {"description": "The fields that changed, as they were."},
        "after": FIELDS_OR_NULL | {"description": "The same fields as they are since."},
    },
}
JUDGED_DATA = {
    "type": "object",
    "description": "What is judged, and what it was before; with what else there is to say of it.",
    "required": ["id", "noun", "status", "previous_status", "seq"],
    "properties": {
        "id": ID | {"description": "What is judged."},
        "noun": {"type": "string", "enum": ["objective", "key_result", "metric"], "description": "What kind it is."},
        "status": {"type": "string", "description": "What it is now."},
        "previous_status": {"type": ["string", "null"], "description": "What it was; null if nobody had looked yet."},
        "seq": {"type": "integer", "description": "The last change that the judgement knew of."},
    },
    "additionalProperties": True,
}
TEST_DATA = {
    "type": "object",
    "description": "Which endpoint is tested.",
    "required": ["endpoint_id", "description"],
    "properties": {
        "endpoint_id": ID | {"description": "The endpoint that is tested."},
        "description": {"type": ["string", "null"], "description": "What it is there for."},
    },
}


def _sent(text: str, data: dict[str, Any]) -> dict[str, Any]:
    """What is sent, with its data."""
    return {
        "type": "object",
        "description": text,
        "required": ["type", "timestamp", "workspace_id", "data"],
        "properties": {
            "type": {"type": "string", "description": "The event."},
            "timestamp": {"type": "string", "format": "date-time", "description": "When it was done, or seen."},
            "workspace_id": ID | {"description": "The workspace it happened in."},
            "data": data,
        },
    }


SHAPES = {
    "ChangeEvent": _sent("What was done.", DONE_DATA),
    "JudgementEvent": _sent("What a judgement has become.", JUDGED_DATA),
    "TestEvent": _sent(TEST_TEXT, TEST_DATA),
}
"""What events look like, by the names of their components."""


def webhooks() -> dict[str, Any]:
    """What endpoints are sent: one operation an event, of which only the data differ."""
    return {event: {"post": _webhook(event, text)} for event, text in (EVENTS | {TEST: TEST_TEXT}).items()}


def _webhook(event: str, text: str) -> dict[str, Any]:
    shape = "JudgementEvent" if event in JUDGED else "TestEvent" if event == TEST else "ChangeEvent"
    body = {"allOf": [{"$ref": f"#/components/schemas/{shape}"}], "properties": {"type": {"const": event}}}
    return {
        "operationId": f"on_{event.replace('.', '_')}",
        "summary": text,
        "description": f"{text} Signed by Standard Webhooks; sent at least once, under an id that stays the same.",
        "tags": ["webhook-endpoints"],
        "security": [],
        "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in SIGNED],
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": {
            "2XX": {"description": "It is taken. Anything else is tried again, but 410, which disables the endpoint."}
        },
    }
