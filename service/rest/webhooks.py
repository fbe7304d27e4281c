"""What endpoints are sent, over HTTP: listed, read with every attempt, sent again; tests of them, and new secrets."""

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import wanted_versions
from service.edge.documents import Operation, describe, list_parameters, listed_shape, once_shape, read_shape, row_shape
from service.edge.requests import NOUN_BYTES, caller_of, decoded, identity_of, known_query, opened
from service.edge.resources import BY_NOUN, shown
from service.edge.responses import json_response, noun_response, read_response
from service.edge.writes import written
from service.operations.endpoints import rotate_endpoint_secret
from service.operations.webhook_deliveries import (
    Queued,
    Replay,
    WebhookContents,
    WebhookTry,
    get_webhook_delivery,
    list_webhook_deliveries,
    replay_webhook_delivery,
    replay_webhook_events,
    test_webhook_endpoint,
    webhook_contents_of,
)
from service.present.wire import told
from service.rest.lists import list_response, next_cursor_of, page_of
from service.store.tables import WebhookDelivery, WebhookEndpoint
from service.store.tables.endpoints import EndpointRotation
from service.store.work import Work

router = APIRouter(prefix="/v1")
ENDPOINT = BY_NOUN["webhook_endpoint"]
WORDS = ENDPOINT.words


async def rotate(request: Request) -> Response:
    """Give an endpoint a new secret, which this answer alone shows.

    Until the overlap ends, events are signed with the present one, too.
    """
    caller = await caller_of(request)
    known_query(request)
    rotation, versions = await decoded(request, EndpointRotation, NOUN_BYTES), wanted_versions(request)

    async def act(work: Work) -> Response:
        row = await rotate_endpoint_secret(work, identity_of(request, WORDS), rotation, if_version=versions)
        return noun_response(shown(WebhookEndpoint, row) | {"secret": row.secret})

    return await written(request, caller, act)


async def list_all(request: Request) -> Response:
    """What an endpoint was sent and is to be sent, without the bodies."""
    caller = await caller_of(request)
    page = page_of(request, WebhookDelivery)
    async with opened(request, caller) as work:
        part = await list_webhook_deliveries(work, identity_of(request, WORDS), page)
        items = [shown(WebhookDelivery, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, WebhookDelivery, part))


async def get(request: Request) -> Response:
    """A delivery with the body that is sent, and every attempt."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await get_webhook_delivery(work, identity_of(request, WORDS), _delivery_of(request))
        contents = await webhook_contents_of(work, [row])
    return read_response(request, _whole(row, contents[row.id]))


async def replay(request: Request) -> Response:
    """Send an event to an endpoint again, under the same id, with a schedule of its own."""
    caller = await caller_of(request)
    known_query(request)

    async def act(work: Work) -> Response:
        row = await replay_webhook_delivery(work, identity_of(request, WORDS), _delivery_of(request))
        return json_response(shown(WebhookDelivery, row))

    return await written(request, caller, act)


async def replay_all(request: Request) -> Response:
    """Send what happened in a time to an endpoint again, the oldest first, at most a thousand events a call.

    These are the events that it subscribes to now; they go out under the same ids as before.
    """
    caller = await caller_of(request)
    known_query(request)
    wanted = await decoded(request, Replay, NOUN_BYTES)

    async def act(work: Work) -> Response:
        return json_response(told(await replay_webhook_events(work, identity_of(request, WORDS), wanted)))

    return await written(request, caller, act)


async def test(request: Request) -> Response:
    """Send an endpoint an event that says nothing, `webhook.test`, whatever it subscribes to; gives its delivery."""
    caller = await caller_of(request)
    known_query(request)

    async def act(work: Work) -> Response:
        return json_response(shown(WebhookDelivery, await test_webhook_endpoint(work, identity_of(request, WORDS))))

    return await written(request, caller, act)


def _delivery_of(request: Request) -> Any:
    return identity_of(request, "delivery", text=request.path_params["delivery_id"])


def _whole(row: Row[Any], kept: WebhookContents) -> dict[str, Any]:
    return shown(WebhookDelivery, row) | told(kept)


ITEM = row_shape("WebhookDelivery", WebhookDelivery, "An event on its way to an endpoint, or there.")


def _with_content() -> type[BaseModel]:
    said: dict[str, Any] = {
        "payload": (str, Field(description="The body that is sent, byte for byte.")),
        "tries": (list[WebhookTry], Field(description="Every attempt, in order.")),
    }
    return create_model("WholeWebhookDelivery", __base__=ITEM, __doc__="A delivery with its body and attempts.", **said)


WHOLE = _with_content()
ROTATED = once_shape(ENDPOINT, read_shape(ENDPOINT))
TAG = "webhook-endpoints"
ONE = "/webhook-endpoints/{id}"
describe(
    router,
    "POST",
    f"{ONE}/rotate-secret",
    rotate,
    Operation("rotate_endpoint_secret", "Give an endpoint a new secret", TAG, ROTATED, body=EndpointRotation),
)
describe(
    router,
    "POST",
    f"{ONE}/test",
    test,
    Operation("test_webhook_endpoint", "Send an endpoint a test event", TAG, ITEM),
)
describe(
    router,
    "POST",
    f"{ONE}/replay",
    replay_all,
    Operation("replay_webhook_events", "Send the events of a time again", TAG, Queued, body=Replay),
)
describe(
    router,
    "GET",
    f"{ONE}/deliveries",
    list_all,
    Operation(
        "list_webhook_deliveries",
        "List the deliveries to an endpoint",
        TAG,
        listed_shape(ITEM),
        parameters=list_parameters(WebhookDelivery),
    ),
)
describe(
    router,
    "GET",
    f"{ONE}/deliveries/{{delivery_id}}",
    get,
    Operation("get_webhook_delivery", "Get a delivery to an endpoint", TAG, WHOLE),
)
describe(
    router,
    "POST",
    f"{ONE}/deliveries/{{delivery_id}}/replay",
    replay,
    Operation("replay_webhook_delivery", "Send an event again", TAG, ITEM),
)
