"""Relay connections over keyset pages: cursors and totals are worked out only when they are asked for."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import strawberry
from sqlalchemy import Row
from strawberry import Info
from strawberry.types.arguments import StrawberryArgument

from service.errors import Problem, invalid, repointed, worded
from service.graphql.annotations import optional
from service.graphql.filters import conditions_of, filter_of, orders_of_input
from service.graphql.inputs import argument, field
from service.graphql.names import camel
from service.store.paging import DEFAULT_LIMIT, MAX_LIMIT, Page, Slice, cursor_of
from service.store.work import Work

Item = TypeVar("Item")


@strawberry.type(description="Where a page lies in its list.")
class PageInfo:
    """Relay's page info."""

    has_next_page: bool = strawberry.field(description="Whether there is more after this page.")
    has_previous_page: bool = strawberry.field(description="Whether there is more before this page.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first item.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last item.")


@strawberry.type(description="An item and its place in the list.")
class Edge(Generic[Item]):
    """Relay's edge."""

    cursor: str = strawberry.field(description="Its place, for `after` and `before`, under the same sort.")
    node: Item = strawberry.field(description="The item.")


async def _total(root: "Connected", info: Info) -> int:
    return await root.total()


@strawberry.type(description="One page of a list.")
class Connection(Generic[Item]):
    """Relay's connection."""

    edges: list[Edge[Item]] = strawberry.field(description="The items with their cursors.")
    nodes: list[Item] = strawberry.field(description="The items.")
    page_info: PageInfo = strawberry.field(description="Where the page lies in the list.")

    total_count: int = field(_total, "How many items the whole list has under the filter.")


@dataclass(frozen=True, slots=True)
class Connected:
    """What stands behind a connection: the rows of a page, and what it takes to say more of them."""

    work: Work
    model: type[Any]
    part: Slice
    total: Callable[[], Awaitable[int]]

    @property
    def nodes(self) -> Any:
        """The rows."""
        return self.part.rows

    @property
    def edges(self) -> list["Placed"]:
        """The rows with their cursors."""
        return [Placed(self, row) for row in self.part.rows]

    @property
    def page_info(self) -> "Connected":
        """Itself: it knows where it lies."""
        return self

    @property
    def has_next_page(self) -> bool:
        """Forwards it is known; backwards, something follows a page that ends before a cursor."""
        page = self.part.page
        return page.before is not None if page.backwards else self.part.more

    @property
    def has_previous_page(self) -> bool:
        """The mirror image."""
        page = self.part.page
        return self.part.more if page.backwards else page.after is not None

    @property
    def start_cursor(self) -> str | None:
        """The first row's."""
        return self.cursor(self.part.rows[0]) if self.part.rows else None

    @property
    def end_cursor(self) -> str | None:
        """The last row's."""
        return self.cursor(self.part.rows[-1]) if self.part.rows else None

    def cursor(self, row: Row[Any]) -> str:
        """The cursor that stands at a row."""
        return cursor_of(self.work, self.model, self.part.page.orders, row)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row in its connection."""

    connected: Connected
    node: Row[Any]

    @property
    def cursor(self) -> str:
        """Its place."""
        return self.connected.cursor(self.node)


ARGUMENTS = (
    argument("first", int | None, "How many from the start, 1 to 200; 50 unless given."),
    argument("after", str | None, "Only what comes after this cursor."),
    argument("last", int | None, "How many from the end, 1 to 200; not with `first`."),
    argument("before", str | None, "Only what comes before this cursor."),
)
SORT = 'Fields to sort by, `-` before one for descending: `["-dueOn", "title"]`.'
Fetch = Callable[..., Awaitable[Connected]]


def connection(title: str, model: type[Any], text: str, fetch: Fetch, *more: StrawberryArgument) -> Any:
    """A field that is a connection: its arguments become a page, and `fetch` gives the page of a parent.

    It takes the parent, the context and the page, and by their names what is given of `more` arguments.
    """

    async def resolve(root: Any, info: Info, **given: Any) -> Any:
        besides = {one.python_name: given.get(one.python_name) for one in more}
        try:
            return await fetch(root, info.context, page_of(model, given), **besides)
        except Problem as problem:
            names = {"cursor": "after" if given.get("after") else "before"} | {name: camel(name) for name in besides}
            raise repointed(problem, lambda pointer: names.get(pointer, pointer)) from problem

    where = argument("filter", optional(filter_of(title, model)), "Only what meets these conditions.")
    sort = argument("sort", list[str] | None, SORT)
    return field(resolve, text, *ARGUMENTS, where, sort, *more)


def page_of(model: type[Any], arguments: Mapping[str, Any]) -> Page:
    """The page that a connection's arguments ask for; null is the same as not given."""
    given = {name: value for name, value in arguments.items() if value is not None}
    for name in ("first", "last"):
        if not 1 <= given.get(name, 1) <= MAX_LIMIT:
            message = worded("{name}: give a whole number from 1 to {most}.", name=name, most=MAX_LIMIT)
            raise invalid(name, "out_of_range", message)
    if "first" in given and "last" in given:
        raise invalid("last", "contradiction", "Give first or last, not both.")
    return Page(
        limit=given.get("first") or given.get("last") or DEFAULT_LIMIT,
        orders=orders_of_input(model, given.get("sort")),
        where=conditions_of(model, given.get("filter", {})),
        after=given.get("after"),
        before=given.get("before"),
        backwards="last" in given,
    )
