"""Readings and the workspace over HTTP."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import wanted_versions
from service.edge.documents import Operation, describe, list_parameters, listed_shape, row_shape
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.resources import shown
from service.edge.writes import written
from service.operations.moments import moment_of
from service.operations.quarantine import list_quarantined
from service.operations.readings import list_readings, list_revisions, withdraw_reading
from service.rest.lists import list_response, next_cursor_of, page_of
from service.rest.series import AS_OF
from service.store.tables import QuarantinedReading, Reading, ReadingRevision
from service.store.work import Work

router = APIRouter(prefix="/v1")


async def get_readings(request: Request) -> Response:
    """List present values, or those that were known at a moment."""
    caller = await caller_of(request)
    page = page_of(request, Reading, ("as_of",))
    async with opened(request, caller) as work:
        part = await list_readings(work, page, await moment_of(work, request.query_params.get("as_of")))
        items = [shown(Reading, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, Reading, part))


async def get_revisions(request: Request) -> Response:
    """List values that were replaced or withdrawn."""
    caller = await caller_of(request)
    page = page_of(request, ReadingRevision)
    async with opened(request, caller) as work:
        part = await list_revisions(work, page)
        items = [shown(ReadingRevision, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, ReadingRevision, part))


async def get_quarantined(request: Request) -> Response:
    """List what waits for its metric."""
    caller = await caller_of(request)
    page = page_of(request, QuarantinedReading)
    async with opened(request, caller) as work:
        part = await list_quarantined(work, page)
        items = [shown(QuarantinedReading, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, QuarantinedReading, part))


async def withdraw(request: Request) -> Response:
    """Take a reading back."""
    caller = await caller_of(request)
    known_query(request)
    versions = wanted_versions(request)

    async def act(work: Work) -> Response:
        metric_id, start = identity_of(request, "metric"), request.path_params["period_start"]
        await withdraw_reading(work, metric_id, start, if_version=versions)
        return Response(status_code=204)

    return await written(request, caller, act)


READING = row_shape("Reading", Reading, "The present value of a metric in a period.")
REVISION = row_shape("ReadingRevision", ReadingRevision, "An earlier value of a metric in a period.")
QUARANTINED = row_shape("QuarantinedReading", QuarantinedReading, "A reading whose metric is unknown.")

describe(
    router,
    "GET",
    "/readings",
    get_readings,
    Operation(
        "list_readings",
        "List readings",
        "readings",
        listed_shape(READING),
        parameters=(*list_parameters(Reading), AS_OF),
    ),
)
describe(
    router,
    "GET",
    "/readings/revisions",
    get_revisions,
    Operation(
        "list_reading_revisions",
        "List earlier values of readings",
        "readings",
        listed_shape(REVISION),
        permission="list_revisions",
        parameters=list_parameters(ReadingRevision),
        description="Every value that was replaced or withdrawn, with its source, when it was received, and until when "
        "it was the present one. Filter by `metric_id` and `period_start` for those of one reading.",
    ),
)
describe(
    router,
    "GET",
    "/readings/quarantined",
    get_quarantined,
    Operation(
        "list_quarantined_readings",
        "List readings of unknown metrics",
        "readings",
        listed_shape(QUARANTINED),
        permission="list_quarantined",
        parameters=list_parameters(QuarantinedReading),
    ),
)
describe(
    router,
    "DELETE",
    "/metrics/{id}/readings/{period_start}",
    withdraw,
    Operation("withdraw_reading", "Withdraw a reading", "readings", status=204),
)
