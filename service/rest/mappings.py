"""Mappings over HTTP: tried on a body before a source takes them."""

import asyncio

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from service.core.mappings.trial import MappingTrial, TriedMapping
from service.edge.documents import Operation, describe
from service.edge.languages import spoken
from service.edge.requests import caller_of, computing, known_query, opened
from service.edge.responses import json_response
from service.operations import mappings
from service.present.mappings import tried_in
from service.present.wire import told

router = APIRouter(prefix="/v1")


async def test_mapping(request: Request) -> Response:
    """Say which readings a mapping, or a preset, finds in a body, and what is wrong with them. Nothing is recorded."""
    caller = await caller_of(request)
    known_query(request)
    async with computing(request, MappingTrial) as wanted:
        async with opened(request, caller) as work:
            tried = await mappings.try_mapping(work, wanted)
        return json_response(await asyncio.to_thread(lambda: told(tried_in(tried(), spoken()))))


describe(
    router,
    "POST",
    "/mappings/test",
    test_mapping,
    Operation("test_mapping", "Test a mapping", "sources", TriedMapping, body=MappingTrial, permission="try_mapping"),
)
