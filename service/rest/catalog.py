"""The catalogue over HTTP: whole, without pages, in the language that the caller accepts."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.documents import Operation, describe
from service.edge.languages import spoken
from service.edge.requests import caller_of, known_query, opened
from service.edge.responses import read_response
from service.operations.catalog import list_catalog_goal_types, list_catalog_metrics, list_catalog_presets
from service.present.catalog import CatalogGoalTypes, CatalogMetrics
from service.present.mappings import CatalogPresets
from service.present.wire import told

router = APIRouter(prefix="/v1")


async def metrics(request: Request) -> Response:
    """All metrics that the service knows by itself: limits, direction, outcome, and names in the caller's language."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await list_catalog_metrics(work, spoken())
    return read_response(request, told(CatalogMetrics(items=found)))


async def goal_types(request: Request) -> Response:
    """All kinds of goals that the service knows, each with the keys of the metrics that say most about it."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await list_catalog_goal_types(work, spoken())
    return read_response(request, told(CatalogGoalTypes(items=found)))


async def presets(request: Request) -> Response:
    """All senders that are known: how they sign, their mapping, samples of what they send, and what to set up there."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        found = await list_catalog_presets(work, spoken())
    return read_response(request, told(CatalogPresets(items=found)))


describe(
    router,
    "GET",
    "/catalog/metrics",
    metrics,
    Operation("list_catalog_metrics", "List the catalogue's metrics", "catalog", CatalogMetrics),
)
describe(
    router,
    "GET",
    "/catalog/goal-types",
    goal_types,
    Operation("list_catalog_goal_types", "List the catalogue's goal types", "catalog", CatalogGoalTypes),
)
describe(
    router,
    "GET",
    "/catalog/presets",
    presets,
    Operation("list_catalog_presets", "List the presets of sources", "catalog", CatalogPresets),
)
