"""The calendar of a plan over HTTP, and the links by which calendar programs read it without a key."""

import asyncio
from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field, create_model
from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import etag_of, is_known, wanted_versions
from service.edge.documents import Operation, describe, query, row_shape
from service.edge.languages import speak
from service.edge.requests import NOUN_BYTES, caller_of, count, decoded, edge_of, identity_of, known_query, opened
from service.edge.resources import shown
from service.edge.responses import REVALIDATE, noun_response, read_response
from service.edge.spans import CALLER
from service.edge.writes import written
from service.operations import calendar_tokens
from service.operations.calendars import calendar_of_plan
from service.operations.plans import get_plan
from service.present import calendars
from service.store.tables import CalendarToken
from service.store.tables.calendars import CalendarTokenFields
from service.store.work import Caller, Work

router = APIRouter(prefix="/v1")
TOKEN = "token"  # noqa: S105 - the parameter's name


async def get_calendar(request: Request) -> Response:
    """A plan's due days as an iCalendar file, for whoever holds a key or a link of this plan.

    The file is in the workspace's language. To a token that is unknown, revoked or another plan's, nothing is there.
    """
    plan_id = identity_of(request, "plan")
    caller = await _reader_of(request, plan_id)
    known_query(request, TOKEN)
    async with opened(request, caller) as work:
        calendar = await calendar_of_plan(work, plan_id)
    etag = etag_of(calendar.mark)
    headers = {
        "ETag": etag,
        "Cache-Control": REVALIDATE,
        "Content-Language": calendar.language,
        "Referrer-Policy": "no-referrer",
    }
    if is_known(request, etag):
        return Response(status_code=304, headers=headers)
    async with edge_of(request).load.turns:  # a millisecond for each event
        body = await asyncio.to_thread(calendars.written, calendar)
    return Response(body, 200, headers, f"{calendars.MEDIA_TYPE}; charset=utf-8")


async def _reader_of(request: Request, plan_id: UUID) -> Caller:
    """Who asks: by a link if there is a token, else by a key."""
    token = request.query_params.get(TOKEN)
    if token is None:
        return await caller_of(request)
    caller = await calendar_tokens.find_reader(edge_of(request).database, plan_id, token)
    request.scope[CALLER] = caller
    speak(request.headers, caller.locale)
    await count(request, caller, "key", caller.bearer_id)
    return caller


async def create(request: Request) -> Response:
    """Make a link to a plan's calendar. Its token stands in this answer alone, with the path that holds it."""
    caller = await caller_of(request)
    known_query(request)
    fields = await decoded(request, CalendarTokenFields, NOUN_BYTES)

    async def act(work: Work) -> Response:
        row, token = await calendar_tokens.create_calendar_token(work, identity_of(request, "plan"), fields)
        once = {"token": token, "path": calendar_tokens.path_of(row.plan_id, token)}
        return noun_response(shown(CalendarToken, row) | once, 201, Location=f"/v1/calendar-tokens/{row.id}")

    return await written(request, caller, act)


async def list_all(request: Request) -> Response:
    """All links to a plan's calendar, in the order they were made, without their tokens."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        plan = await get_plan(work, identity_of(request, "plan"))
        rows = (await calendar_tokens.calendar_tokens_of(work, [plan.id]))[plan.id]
    return read_response(request, {"items": [shown(CalendarToken, row) for row in rows]})


async def get(request: Request) -> Response:
    """A link to a calendar, without its token."""
    caller = await caller_of(request)
    known_query(request)
    async with opened(request, caller) as work:
        row = await calendar_tokens.get_calendar_token(work, identity_of(request, "calendar token"))
    return read_response(request, shown(CalendarToken, row), row.version)


async def delete(request: Request) -> Response:
    """Revoke a link to a calendar: from now on nothing is there."""
    caller = await caller_of(request)
    known_query(request)
    versions = wanted_versions(request)

    async def act(work: Work) -> Response:
        identity = identity_of(request, "calendar token")
        await calendar_tokens.delete_calendar_token(work, identity, if_version=versions)
        return Response(status_code=204)

    return await written(request, caller, act)


ITEM = row_shape("CalendarToken", CalendarToken, "A link to a plan's calendar.")


def _once() -> type[BaseModel]:
    told: dict[str, Any] = {
        "token": (str, Field(description="The token. Keep it: no other answer shows it.")),
        "path": (str, Field(description="The path of the calendar, with the token.")),
    }
    return create_model("NewCalendarToken", __base__=ITEM, __doc__=ITEM.__doc__, **told)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTokenList:
    """All links to a plan's calendar."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    items: list[ITEM]  # pyright: ignore[reportInvalidTypeForm]
    """The links, in the order they were made; at most 50."""


TAG = "calendars"
describe(
    router,
    "GET",
    "/plans/{id}/calendar.ics",
    get_calendar,
    Operation(
        "get_plan_calendar",
        "Read a plan's calendar",
        TAG,
        content={calendars.MEDIA_TYPE: {"schema": {"type": "string"}}},
        also=("calendar_token",),
        permission="calendar_of_plan",
        parameters=(query(TOKEN, {"type": "string", "pattern": calendar_tokens.PATTERN}, "The token of a link."),),
    ),
)
describe(
    router,
    "POST",
    "/plans/{id}/calendar-tokens",
    create,
    Operation("create_calendar_token", "Make a link to a calendar", TAG, _once(), 201, body=CalendarTokenFields),
)
describe(
    router,
    "GET",
    "/plans/{id}/calendar-tokens",
    list_all,
    Operation(
        "list_calendar_tokens",
        "List the links to a plan's calendar",
        TAG,
        CalendarTokenList,
        permission="calendar_tokens_of",
    ),
)
describe(
    router,
    "GET",
    "/calendar-tokens/{id}",
    get,
    Operation("get_calendar_token", "Get a link to a calendar", TAG, ITEM),
)
describe(
    router,
    "DELETE",
    "/calendar-tokens/{id}",
    delete,
    Operation("delete_calendar_token", "Revoke a link to a calendar", TAG, status=204),
)
