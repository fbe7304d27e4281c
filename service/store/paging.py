"""Keyset paging: pages that stay right while rows come and go, over signed cursors.

A cursor holds the sort keys of a row and its id, signed for one workspace, noun and order: a cursor of another
tenant, list or sort is refused. Nulls come last in both directions.
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson
from pydantic import TypeAdapter
from sqlalchemy import Column, ColumnElement, FromClause, Row, Select, and_, false, func, literal, or_, select

from service.errors import Problem, invalid
from service.store.encoding import to_json
from service.store.filters import Condition, Order, clause_of, filterable
from service.store.tables.base import Tenant, table_of
from service.store.work import Work

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
SIGNATURE_BYTES = 16


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list: `limit` rows after or before a cursor, in an order, under conditions.

    Without orders, rows come in the order of their identity. Of the pages of many parents, `most` rows are read in all.
    """

    limit: int = DEFAULT_LIMIT
    orders: tuple[Order, ...] = ()
    where: tuple[Condition, ...] = ()
    after: str | None = None
    before: str | None = None
    backwards: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """Part of a list, in its order, and whether there is more in the direction of paging."""

    rows: Sequence[Row[Any]] = ()
    more: bool = False
    page: Page = field(default_factory=Page)


def _seal(work: Work, model: type[Tenant], orders: Sequence[Order], payload: bytes) -> bytes:
    context = to_json([str(work.workspace_id), model.__tablename__, [(o.field, o.descending) for o in orders]])
    return hmac.new(work.cursor_secret, context + payload, hashlib.sha256).digest()[:SIGNATURE_BYTES]


def cursor_of(work: Work, model: type[Tenant], orders: Sequence[Order], row: Row[Any]) -> str:
    """The cursor that stands at a row."""
    names = [*(order.field for order in orders), *(column.name for column in identity_of(table_of(model)))]
    payload = to_json([getattr(row, name) for name in names])
    return base64.urlsafe_b64encode(_seal(work, model, orders, payload) + payload).decode().rstrip("=")


def _position(work: Work, model: type[Tenant], orders: Sequence[Order], cursor: str) -> list[Any]:
    try:
        raw = base64.urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except (UnicodeEncodeError, binascii.Error):
        raise _bad_cursor() from None
    seal, payload = raw[:SIGNATURE_BYTES], raw[SIGNATURE_BYTES:]
    if not hmac.compare_digest(seal, _seal(work, model, orders, payload)):
        raise _bad_cursor()
    known = filterable(model)
    names = [*(order.field for order in orders), *(column.name for column in identity_of(table_of(model)))]
    return [
        None if value is None else TypeAdapter(known[name].python).validate_python(value)
        for value, name in zip(orjson.loads(payload), names, strict=True)
    ]


def identity_of(table: FromClause) -> list[ColumnElement[Any]]:
    """What tells rows of one workspace apart: the last keys of every order."""
    return [column for column in table.primary_key if column.name != "workspace_id"]


def _bad_cursor() -> Problem:
    return invalid("cursor", "bad_cursor", "This cursor is not of this list in this order. Start without one.")


def _beyond(column: Column[Any], value: Any, *, up: bool, forward: bool) -> ColumnElement[bool]:
    """Whether a row comes strictly after (or, not forward, before) a value, nulls being last either way."""
    if value is None:
        return false() if forward else column.is_not(None)
    bound = literal(value, column.type)  # a bare True or False would not be compared
    further = column > bound if up == forward else column < bound
    return or_(further, column.is_(None)) if forward and column.nullable else further


def _past(table: FromClause, orders: Sequence[Order], position: Sequence[Any], *, forward: bool) -> ColumnElement[bool]:
    """The keyset condition: equal in the first keys and beyond in the next, for each key in turn."""
    keys = [(table.c[order.field], not order.descending) for order in orders]
    keys += [(column, True) for column in identity_of(table)]
    branches: list[ColumnElement[bool]] = []
    for count, ((column, up), value) in enumerate(zip(keys, position, strict=True)):
        same = [
            column.is_(None) if held is None else column == held
            for (column, _), held in zip(keys[:count], position[:count], strict=True)
        ]
        branches.append(and_(*same, _beyond(column, value, up=up, forward=forward)))
    return or_(*branches)


def _sorting(table: FromClause, orders: Sequence[Order], *, forward: bool) -> list[ColumnElement[Any]]:
    keys: list[ColumnElement[Any]] = []
    for order in orders:
        column = table.c[order.field]
        ascending = order.descending != forward
        directed = column.asc() if ascending else column.desc()
        keys.append(directed.nulls_last() if forward else directed.nulls_first())
    return [*keys, *(column.asc() if forward else column.desc() for column in identity_of(table))]


def _narrowed(work: Work, model: type[Tenant], page: Page, source: FromClause | None = None) -> Select[Any]:
    table = table_of(model) if source is None else source
    query = select(*table.c).where(
        table.c.workspace_id == work.workspace_id, *(clause_of(table, condition) for condition in page.where)
    )
    for cursor, forward in ((page.after, True), (page.before, False)):
        if cursor is not None:
            position = _position(work, model, page.orders, cursor)
            query = query.where(_past(table, page.orders, position, forward=forward))
    return query


async def fetch(work: Work, model: type[Tenant], page: Page, source: FromClause | None = None) -> Slice:
    """One page of all rows of a noun; `source` stands for its table, with the same columns."""
    table = table_of(model) if source is None else source
    sorting = _sorting(table, page.orders, forward=not page.backwards)
    rows = await work.rows(_narrowed(work, model, page, source).order_by(*sorting).limit(page.limit + 1))
    return cut(rows, page)


async def fetch_each(
    work: Work, model: type[Tenant], column: str, parents: Sequence[UUID], page: Page
) -> dict[UUID, Slice]:
    """One page for each of many parents, in one statement."""
    table = table_of(model)
    sorting = _sorting(table, page.orders, forward=not page.backwards)
    place = func.row_number().over(partition_by=table.c[column], order_by=sorting).label("place")
    numbered = _narrowed(work, model, page).where(table.c[column].in_(parents)).add_columns(place).subquery()
    query = select(numbered).where(numbered.c.place <= page.limit + 1, numbered.c.workspace_id == work.workspace_id)
    groups: dict[UUID, list[Row[Any]]] = {parent: [] for parent in parents}
    for row in await work.rows(query.order_by(numbered.c.place).limit(page.most)):
        groups[getattr(row, column)].append(row)
    return {parent: cut(rows, page) for parent, rows in groups.items()}


async def count_each(
    work: Work, model: type[Tenant], column: str, parents: Sequence[UUID], where: Sequence[Condition]
) -> dict[UUID, int]:
    """How many rows each of many parents has under conditions."""
    table = table_of(model)
    query = work.select(model, table.c[column], func.count().label("many")).where(
        table.c[column].in_(parents), *(clause_of(table, condition) for condition in where)
    )
    counted = {row[0]: row.many for row in await work.rows(query.group_by(table.c[column]))}
    return {parent: counted.get(parent, 0) for parent in parents}


async def count(work: Work, model: type[Tenant], where: Sequence[Condition], source: FromClause | None = None) -> int:
    """How many rows a noun has under conditions; `source` stands for its table."""
    table = table_of(model) if source is None else source
    query = select(func.count()).where(table.c.workspace_id == work.workspace_id)
    return await work.scalar(query.where(*(clause_of(table, one) for one in where)))


def cut(rows: Sequence[Row[Any]], page: Page) -> Slice:
    """Rows in the direction of paging, with one more if there is more, as a page."""
    kept = list(rows[: page.limit])
    if page.backwards:
        kept.reverse()
    return Slice(kept, len(rows) > page.limit, page)
