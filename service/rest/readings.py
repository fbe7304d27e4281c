"""Readings and the workspace over HTTP."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.batches import READINGS, items_of, outcomes_response, without_landed
from service.edge.conditions import wanted_versions
from service.edge.documents import Operation, describe, list_parameters, listed_shape, query, row_shape
from service.edge.observability import count_readings
from service.edge.requests import body_of, caller_of, edge_of, flag_of, identity_of, known_query, opened, values_of
from service.edge.resources import shown
from service.edge.writes import written
from service.operations.quarantine import list_quarantined
from service.operations.readings import Outcomes, list_readings, record_readings, withdraw_reading
from service.rest.lists import list_response, next_cursor_of, page_of
from service.store.tables import QuarantinedReading, Reading
from service.store.work import Work

router = APIRouter(prefix="/v1")


async def create_readings(request: Request) -> Response:
    """Record one reading or many."""
    caller = await caller_of(request)
    known_query(request, "atomic", "summary")
    atomic, summary = flag_of(request, "atomic"), flag_of(request, "summary")
    body = await values_of(request)
    counted: list[Outcomes] = []

    async def act(work: Work) -> Response:
        outcomes = await record_readings(work, items_of(body), atomic=atomic)
        counted.append(outcomes)
        shown_outcomes = without_landed(outcomes) if summary else outcomes
        return outcomes_response(request, shown_outcomes, single=not isinstance(body, list))

    async with edge_of(request).load.writing(len(await body_of(request))):
        response = await written(request, caller, act)
    for outcomes in counted:  # on disk now; none for a repeated request
        count_readings(outcomes)
    return response


async def get_readings(request: Request) -> Response:
    """List present values."""
    caller = await caller_of(request)
    page = page_of(request, Reading)
    async with opened(request, caller) as work:
        part = await list_readings(work, page)
        items = [shown(Reading, row) for row in part.rows]
        return list_response(request, items, next_cursor_of(work, Reading, part))


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


FLAGS = (
    query("atomic", {"type": "boolean", "default": False}, "All or none."),
    query("summary", {"type": "boolean", "default": False}, "List only the items that did not land."),
)
READING = row_shape("Reading", Reading, "The present value of a metric in a period.")
QUARANTINED = row_shape("QuarantinedReading", QuarantinedReading, "A reading whose metric is unknown.")

describe(
    router,
    "POST",
    "/readings",
    create_readings,
    Operation(
        "record_readings",
        "Record readings",
        "readings",
        Outcomes,
        body=READINGS,
        parameters=FLAGS,
        description="Each item has its own outcome. What is answered 200 is on disk. If no item at all can be taken, "
        "the answer is a problem (422) that carries the outcomes too.",
    ),
)
describe(
    router,
    "GET",
    "/readings",
    get_readings,
    Operation("list_readings", "List readings", "readings", listed_shape(READING), parameters=list_parameters(Reading)),
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
