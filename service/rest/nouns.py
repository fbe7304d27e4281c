"""Five routes for each noun: list, create, get, patch, delete."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter
from sqlalchemy import Row
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import wanted_versions
from service.edge.documents import Documented, describe
from service.edge.kept import keep
from service.edge.languages import spoken
from service.edge.requests import (
    NOUN_BYTES,
    body_of,
    caller_of,
    check_json,
    decoded,
    flag_of,
    identity_of,
    known_query,
    opened,
)
from service.edge.resources import RESOURCES, Resource, patch_shape, shown
from service.edge.responses import noun_response, read_response
from service.edge.writes import written
from service.operations.past import MODELS, looking_back
from service.operations.validation import decode
from service.present.wire import told
from service.rest.lists import list_response, next_cursor_of, page_of
from service.store.work import Work

MERGE_PATCH = ("application/merge-patch+json", "application/json")


async def expanded(work: Work, resource: Resource, rows: Sequence[Row[Any]]) -> list[dict[str, Any]]:
    """Rows as they go out, with what is computed about them."""
    items = [shown(resource.table, row) for row in rows]
    if resource.facts is not None and rows:
        facts = await resource.facts(work, rows)
        for item in items:
            item.update(told(facts[item["id"]], spoken()))
    return items


def add_routes(router: APIRouter, resource: Resource) -> None:
    """The routes of one noun."""
    patch_type = patch_shape(resource)
    documented = Documented(resource, patch_type)
    path, one = f"/{resource.path}", f"/{resource.path}/{{id}}"
    seen = ("as_of",) if resource.noun in MODELS else ()

    async def list_all(request: Request) -> Response:
        caller = await caller_of(request)
        page = page_of(request, resource.table)
        async with opened(request, caller) as work:
            part = await resource.list(work, page)
            items = await expanded(work, resource, part.rows)
            after = next_cursor_of(work, resource.table, part)
            await keep(request, work)
        return list_response(request, items, after)

    async def create(request: Request) -> Response:
        caller = await caller_of(request)
        known_query(request)
        fields = await decoded(request, resource.created_from, NOUN_BYTES)

        async def act(work: Work) -> Response:
            made = await resource.create(work, fields)
            row, once = _with_once(resource, made)
            (item,) = await expanded(work, resource, [row])
            return noun_response(item | once, 201, Location=f"/v1/{resource.path}/{row.id}")

        return await written(request, caller, act)

    async def get(request: Request) -> Response:
        caller = await caller_of(request)
        known_query(request, *seen)
        async with opened(request, caller) as present:
            work = await looking_back(present, request.query_params.get("as_of"))
            row = await resource.get(work, identity_of(request, resource.words))
            (item,) = await expanded(work, resource, [row])
            await keep(request, present)
        return read_response(request, item, row.version)

    async def patch(request: Request) -> Response:
        caller = await caller_of(request)
        known_query(request)
        check_json(request, *MERGE_PATCH)
        change = decode(patch_type, await body_of(request, NOUN_BYTES)).model_dump(exclude_unset=True)
        versions = wanted_versions(request)

        async def act(work: Work) -> Response:
            row = await resource.patch(work, identity_of(request, resource.words), change, if_version=versions)
            (item,) = await expanded(work, resource, [row])
            return noun_response(item)

        return await written(request, caller, act)

    async def delete(request: Request) -> Response:
        caller = await caller_of(request)
        known_query(request, "cascade")
        cascade, versions = flag_of(request, "cascade"), wanted_versions(request)

        async def act(work: Work) -> Response:
            identity = identity_of(request, resource.words)
            await resource.delete(work, identity, cascade=cascade, if_version=versions)
            return Response(status_code=204)

        return await written(request, caller, act)

    describe(router, "GET", path, list_all, documented.list)
    describe(router, "POST", path, create, documented.create)
    describe(router, "GET", one, get, documented.get)
    describe(router, "PATCH", one, patch, documented.patch)
    describe(router, "DELETE", one, delete, documented.delete)


def _with_once(resource: Resource, made: Any) -> tuple[Row[Any], dict[str, Any]]:
    """The new row, and what only this answer shows: a key in full, a source's secret."""
    if resource.noun == "key":
        row, token = made
        return row, {"key": token}
    return made, {resource.shown_once: made.secret} if resource.shown_once else {}


router = APIRouter(prefix="/v1")
for each in RESOURCES:
    add_routes(router, each)
