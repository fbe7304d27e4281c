"""What is done about webhook endpoints besides writing them: secrets rotated, events sent again, and a test of them."""

from datetime import datetime
from uuid import UUID

from service.graphql.derive import NAMES, input_of
from service.graphql.inputs import argument, read
from service.graphql.names import Names
from service.graphql.payloads import IF_VERSION, Done, Given, Members, mutation, required, shown, versions
from service.graphql.types import WebhookDelivery, WebhookEndpoint
from service.operations.endpoints import rotate_endpoint_secret
from service.operations.webhook_deliveries import (
    Replay,
    replay_webhook_delivery,
    replay_webhook_events,
    test_webhook_endpoint,
)
from service.store.tables.endpoints import EndpointRotation
from service.store.work import Work

ROTATION = input_of(EndpointRotation)
REPLAY = input_of(Replay)
WORDS = "webhook endpoint"
WHICH = argument("webhook_endpoint_id", UUID, "Which endpoint.")


async def _rotate(work: Work, given: Given) -> Done:
    rotation, identity = read(EndpointRotation, given["input"]), required(given, "webhook_endpoint_id", WORDS)
    row = await rotate_endpoint_secret(work, identity, rotation, if_version=versions(given))
    return {"webhook_endpoint": row, "secret": row.secret}


async def _replay(work: Work, given: Given) -> Done:
    endpoint_id, delivery = required(given, "webhook_endpoint_id", WORDS), required(given, "delivery_id", "delivery")
    return {"delivery": await replay_webhook_delivery(work, endpoint_id, delivery)}


async def _replay_events(work: Work, given: Given) -> Done:
    replay = read(Replay, given["input"])
    done = await replay_webhook_events(work, required(given, "webhook_endpoint_id", WORDS), replay)
    return {"queued": done.queued, "next_since": done.next_since}


async def _test(work: Work, given: Given) -> Done:
    return {"delivery": await test_webhook_endpoint(work, required(given, "webhook_endpoint_id", WORDS))}


OF_ENDPOINTS: Members = {
    "rotate_endpoint_secret": mutation(
        "rotateEndpointSecret",
        "Give an endpoint a new secret. Until the overlap ends, events are signed with the present one, too.",
        _rotate,
        {
            "webhook_endpoint": shown(WebhookEndpoint, "The endpoint."),
            "secret": shown(str, "The secret. Keep it: no other answer shows it."),
        },
        NAMES[ROTATION],
        WHICH,
        argument("input", ROTATION, "The new secret."),
        IF_VERSION,
    ),
    "replay_webhook_delivery": mutation(
        "replayWebhookDelivery",
        "Send an event to an endpoint again, under the same id.",
        _replay,
        {"delivery": shown(WebhookDelivery, "The delivery.")},
        Names({}),
        WHICH,
        argument("delivery_id", UUID, "Which delivery, by its `id`."),
    ),
    "replay_webhook_events": mutation(
        "replayWebhookEvents",
        "Send what happened in a time to an endpoint again, the oldest first, at most a thousand events a call.",
        _replay_events,
        {
            "queued": shown(int, "How many events were queued."),
            "next_since": shown(datetime, "If there are more: the `since` of the next call."),
        },
        NAMES[REPLAY],
        WHICH,
        argument("input", REPLAY, "The time, and which of its events."),
    ),
    "test_webhook_endpoint": mutation(
        "testWebhookEndpoint",
        "Send an endpoint an event that says nothing, `webhook.test`, whatever it subscribes to.",
        _test,
        {"delivery": shown(WebhookDelivery, "Its delivery.")},
        Names({}),
        WHICH,
    ),
}
"""Mutations by their lines in the table of permissions."""
