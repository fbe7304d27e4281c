"""Reading what a list is asked for, and writing a page with its links."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from service.edge.responses import read_response
from service.errors import invalid, worded
from service.store.filters import conditions_of_query, orders_of
from service.store.paging import DEFAULT_LIMIT, MAX_LIMIT, Page, Slice, cursor_of
from service.store.tables.base import Tenant
from service.store.work import Work

PAGING = ("limit", "cursor", "sort")


def page_of(request: Request, table: type[Tenant], besides: Collection[str] = ()) -> Page:
    """The page a request asks for: `limit`, `cursor`, `sort`, and filters on any other name but those `besides`."""
    items = request.query_params.multi_items()
    given = {name: value for name, value in items if name in PAGING}
    return Page(
        limit=_limit(given.get("limit")),
        orders=orders_of(table, given.get("sort")),
        where=tuple(conditions_of_query(table, [item for item in items if item[0] not in (*PAGING, *besides)])),
        after=given.get("cursor"),
    )


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= MAX_LIMIT):
        message = worded("{name}: give a whole number from 1 to {most}.", name="limit", most=MAX_LIMIT)
        raise invalid("limit", "out_of_range", message)
    return int(text)


def next_cursor_of(work: Work, table: type[Tenant], part: Slice) -> str | None:
    """The cursor of the next page, if there is one."""
    return cursor_of(work, table, part.page.orders, part.rows[-1]) if part.more else None


def list_response(request: Request, items: Sequence[Mapping[str, Any]], next_cursor: str | None) -> Response:
    """`{"items": […], "next_cursor": …}`, with the same cursor as a link (RFC 8288)."""
    headers: dict[str, str] = {}
    if next_cursor is not None:
        kept = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
        query = urlencode([*kept, ("cursor", next_cursor)])
        headers["Link"] = f'<{request.url.path}?{query}>; rel="next"'
    return read_response(request, {"items": items, "next_cursor": next_cursor}, headers=headers)
