"""What sources have delivered, over HTTP: listed, read with the body, applied again; and new secrets for sources."""

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import wanted_versions
from service.edge.documents import (
    Operation,
    describe,
    list_parameters,
    listed_shape,
    once_shape,
    query,
    read_shape,
    row_shape,
)
from service.edge.languages import spoken
from service.edge.requests import NOUN_BYTES, caller_of, decoded, flag_of, identity_of, known_query, opened
from service.edge.resources import BY_NOUN, shown
from service.edge.responses import json_response, noun_response, read_response
from service.edge.writes import written
from service.operations.deliveries import DeliveryContents, contents_of, get_delivery, list_deliveries, replay_delivery
from service.operations.outcomes import Outcomes
from service.operations.sources import rotate_secret
from service.rest.lists import list_response, next_cursor_of, page_of
from service.store.tables import Delivery, Source
from service.store.tables.sources import Rotation
from service.store.work import Work

router = APIRouter(prefix="/v1")
SOURCE = BY_NOUN["source"]


async def rotate(request: Request) -> Response:
    """Give a source a new secret, which this answer alone shows. The present one counts until the overlap ends."""
    caller = await caller_of(request)
    known_query(request)
    rotation, versions = await decoded(request, Rotation, NOUN_BYTES), wanted_versions(request)

    async def act(work: Work) -> Response:
        row = await rotate_secret(work, identity_of(request, "source"), rotation, if_version=versions)
        return noun_response(shown(Source, row) | {"secret": row.secret})

    return await written(request, caller, act)


async def list_all(request: Request) -> Response:
    """What a source has delivered, without the bodies. What could not be proven is not among it."""
    caller = await caller_of(request)
    page = page_of(request, Delivery)
    async with opened(request, caller) as work:
        part = await list_deliveries(work, identity_of(request, "source"), page)
        items = [shown(Delivery, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, Delivery, part))


async def get(request: Request) -> Response:
    """A delivery with its body as text, and the outcomes it was answered with."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await get_delivery(work, identity_of(request, "source"), _delivery_of(request))
        contents = await contents_of(work, [row])
    return read_response(request, _whole(row, contents[row.id]))


async def replay(request: Request) -> Response:
    """Apply a delivery again as it came, by the source's present mapping. It keeps its new answer.

    A delivery that still cannot be read is answered 200, too; its `code` and `message` say why.
    """
    caller = await caller_of(request)
    known_query(request, "dry_run")
    dry_run = flag_of(request, "dry_run")

    async def act(work: Work) -> Response:
        source_id, delivery = identity_of(request, "source"), _delivery_of(request)
        row, kept = await replay_delivery(work, source_id, delivery, language=spoken(), dry_run=dry_run)
        return json_response(_whole(row, kept))

    return await written(request, caller, act)


def _delivery_of(request: Request) -> Any:
    return identity_of(request, "delivery", text=request.path_params["delivery_id"])


def _whole(row: Row[Any], kept: DeliveryContents) -> dict[str, Any]:
    return shown(Delivery, row) | {"body": kept.body, "outcomes": kept.outcomes}


ITEM = row_shape("Delivery", Delivery, "What a source has delivered, and what became of it.")


def _with_content() -> type[BaseModel]:
    told: dict[str, Any] = {
        "body": (str, Field(description="What was sent. What is no UTF-8 in it is shown as U+FFFD.")),
        "outcomes": (Outcomes | None, Field(description="What was answered; null if it could not be read.")),
    }
    return create_model("WholeDelivery", __base__=ITEM, __doc__="A delivery with its body and outcomes.", **told)


WHOLE = _with_content()
ROTATED = once_shape(SOURCE, read_shape(SOURCE))
DRY_RUN = query("dry_run", {"type": "boolean", "default": False}, "Say what would become of it, no more.")
TAG = "sources"
describe(
    router,
    "POST",
    "/sources/{id}/rotate-secret",
    rotate,
    Operation("rotate_secret", "Give a source a new secret", TAG, ROTATED, body=Rotation),
)
describe(
    router,
    "GET",
    "/sources/{id}/deliveries",
    list_all,
    Operation(
        "list_deliveries",
        "List the deliveries of a source",
        TAG,
        listed_shape(ITEM),
        parameters=list_parameters(Delivery),
    ),
)
describe(
    router,
    "GET",
    "/sources/{id}/deliveries/{delivery_id}",
    get,
    Operation("get_delivery", "Get a delivery of a source", TAG, WHOLE),
)
describe(
    router,
    "POST",
    "/sources/{id}/deliveries/{delivery_id}/replay",
    replay,
    Operation("replay_delivery", "Apply a delivery again", TAG, WHOLE, parameters=(DRY_RUN,)),
)
