"""For machines that look after machines: alive, ready, and how busy."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.edge.observability import exposition
from service.edge.problems import response_of
from service.edge.requests import edge_of, request_id_of
from service.edge.responses import json_response
from service.errors import Problem
from service.store.migrations import head, revision_of

router = APIRouter()
EXPOSITION = "text/plain; version=0.0.4; charset=utf-8"


async def livez(_: Request) -> Response:
    """The process answers."""
    return json_response({"status": "ok"})


async def readyz(request: Request) -> Response:
    """The database answers, and is migrated to what this process expects; if it only can be read, that is told."""
    database = edge_of(request).database
    try:
        revision = await revision_of(database)
    except Problem as problem:
        return response_of(problem, request_id_of(request))
    if revision != head():
        return json_response({"status": "migrating", "revision": revision}, 503)
    shortage = None if database.space is None else database.space.shortage
    if shortage is not None:
        return json_response({"status": "read_only", "revision": revision, "detail": shortage})
    return json_response({"status": "ready", "revision": revision})


async def metrics(_: Request) -> Response:
    """Prometheus' text format."""
    return Response(await exposition(), media_type=EXPOSITION)


for path, handler in (("/livez", livez), ("/readyz", readyz), ("/metrics", metrics)):
    router.add_api_route(path, handler, include_in_schema=False)
