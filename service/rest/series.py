"""Series of metrics over HTTP, and how times are asked for."""

import asyncio
from enum import StrEnum
from typing import Any, TypeVar

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.series import Aggregate, BucketSize
from service.edge.documents import Operation, describe, query
from service.edge.languages import spoken
from service.edge.requests import caller_of, identity_of, known_query, opened
from service.edge.responses import read_response
from service.errors import Problem, invalid, worded
from service.operations.metrics import get_metric
from service.operations.series import Series, SeriesRequest, series_of
from service.present.wire import told
from service.store.refusals import CHOICE

router = APIRouter(prefix="/v1")
Choice = TypeVar("Choice", bound=StrEnum)


async def metric_series(request: Request) -> Response:
    """A metric's readings in buckets of the workspace's calendar."""
    caller = await caller_of(request)
    known_query(request, "from", "to", "bucket", "aggregate", "as_of")
    wanted = SeriesRequest(
        start=request.query_params.get("from"),
        end=request.query_params.get("to"),
        bucket=choice_of(request, "bucket", BucketSize),
        aggregate=choice_of(request, "aggregate", Aggregate),
        as_of=request.query_params.get("as_of"),
    )
    async with opened(request, caller) as work:
        row = await get_metric(work, identity_of(request, "metric"))
        found = (await series_of(work, [row], wanted))[row.id]
    if isinstance(found, Problem):
        raise found
    return read_response(request, await asyncio.to_thread(told, found, spoken()))


def choice_of(request: Request, name: str, choices: type[Choice]) -> Choice | None:
    """A query parameter that is one of several words."""
    text = request.query_params.get(name)
    try:
        return None if text is None else choices(text)
    except ValueError:
        raise invalid(name, "wrong_type", worded(CHOICE, expected=", ".join(choices))) from None


def _choice(choices: type[StrEnum]) -> dict[str, Any]:
    return {"type": "string", "enum": [one.value for one in choices]}


TIME = {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]}
AS_OF = query(
    "as_of",
    TIME,
    "Answer by what was known at this instant, RFC 3339, or at the end of this day. Unset: now.",
)
describe(
    router,
    "GET",
    "/metrics/{id}/series",
    metric_series,
    Operation(
        "get_metric_series",
        "Read a metric in buckets",
        "metrics",
        Series,
        permission="series_of",
        description="A bucket holds the readings whose periods start in it; one without readings has a null value and "
        "the count 0. A level takes its last value, a flow its sum. What has no meaning, such as a sum of what is "
        "counted once a period, is refused with the reason. At most 4,000 buckets.",
        parameters=(
            query(
                "from",
                TIME,
                "From when, RFC 3339 or a day. Unset: 90 days, 53 weeks, 24 months, 20 quarters or 10 "
                "years of whole buckets.",
            ),
            query("to", TIME, "Until when, exclusive, RFC 3339 or a day. Unset: now."),
            query("bucket", _choice(BucketSize), "How long a bucket is. Unset: as the metric's cadence has it."),
            query("aggregate", _choice(Aggregate), "What becomes of a bucket's readings. Unset: what fits the metric."),
            AS_OF,
        ),
    ),
)
