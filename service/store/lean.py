"""Rows on the shortest way: statements that are made once, sent over the driver, and just the columns asked for.

A row is a tuple with its columns by name, as rows are everywhere. What is asked in other ways than these is asked
through `Work.select`.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam
from sqlalchemy.dialects.postgresql import ARRAY, asyncpg
from sqlalchemy.dialects.postgresql import UUID as SQL_UUID
from sqlmodel import SQLModel

from service.store.filters import Order
from service.store.paging import Page, Slice, cut, identity_of
from service.store.tables import Workspace
from service.store.tables.base import SCHEMA, Tenant, table_of
from service.store.work import Work

Make = Callable[[Sequence[Any]], Any]


@cache
def columns_of(model: type[SQLModel]) -> tuple[str, ...]:
    """All columns of a table."""
    return tuple(column.name for column in table_of(model).columns)


@cache
def maker_of(model: type[SQLModel], columns: tuple[str, ...]) -> Make:
    """What makes a row of a record, whose values are as the connection decodes them, JSON among them."""
    return namedtuple(f"{model.__name__}Row", columns)._make


def _listed(columns: Iterable[str]) -> str:
    return ", ".join(f"t.{name}" for name in columns)


def _from(model: type[SQLModel]) -> str:
    return f"{SCHEMA}.{table_of(model).name} t WHERE t.workspace_id = $1"


@cache
def _by_id(model: type[SQLModel], columns: tuple[str, ...]) -> str:
    return f"SELECT {_listed(columns)} FROM {_from(model)} AND t.id = ANY($2)"  # noqa: S608


async def rows_by_id(
    work: Work, model: type[Tenant], ids: Iterable[UUID], columns: tuple[str, ...] | None = None
) -> dict[UUID, Any]:
    """Rows by id, with all columns or with some, `id` among them; ids that are not there are left out."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    work.reading(model)
    named = columns or columns_of(model)
    make = maker_of(model, named)
    rows = map(make, await work.fetch(_by_id(model, named), wanted))
    return {row.id: row for row in rows}


WORKSPACE = bindparam("workspace_id", type_=SQL_UUID)
IDS = bindparam("ids", type_=ARRAY(SQL_UUID))


class ReadyQuery:
    """A query about some ids that is made once, of WORKSPACE and then IDS; who looks back reads it through the lens."""

    def __init__(self, query: Select[*tuple[Any, ...]]) -> None:
        compiled = query.compile(dialect=asyncpg.dialect())
        assert compiled.positiontup == ["workspace_id", "ids"]
        self._query, self._sql = query, str(compiled)

    async def rows(self, work: Work, ids: Sequence[UUID]) -> Any:
        """What it gives, each a tuple."""
        if work.as_of is None:
            return await work.fetch(self._sql, ids)
        return await work.rows(self._query, {"workspace_id": work.workspace_id, "ids": ids})


async def own_row(work: Work) -> Any:
    """The row of the workspace itself, or None."""
    named = columns_of(Workspace)
    records = await work.fetch(f"SELECT {_listed(named)} FROM {SCHEMA}.workspaces t WHERE t.id = $1")  # noqa: S608
    return maker_of(Workspace, named)(records[0]) if records else None


@cache
def _sorting(model: type[SQLModel], orders: tuple[Order, ...], backwards: bool) -> str:
    keys = [(order.field, order.descending != backwards) for order in orders]
    nulls = "FIRST" if backwards else "LAST"
    first = [f"t.{name} {'DESC' if down else 'ASC'} NULLS {nulls}" for name, down in keys]
    last = [f"t.{column.name} {'DESC' if backwards else 'ASC'}" for column in identity_of(table_of(model))]
    return ", ".join([*first, *last])


@cache
def _page_of_one(model: type[SQLModel], column: str, page: Page, columns: tuple[str, ...]) -> str:
    sorting = _sorting(model, page.orders, page.backwards)
    return f"SELECT {_listed(columns)} FROM {_from(model)} AND t.{column} = ANY($2) ORDER BY {sorting} LIMIT $3"  # noqa: S608


@cache
def _page_of_each(model: type[SQLModel], column: str, page: Page, columns: tuple[str, ...]) -> str:
    sorting = _sorting(model, page.orders, page.backwards)
    place = f"row_number() OVER (PARTITION BY t.{column} ORDER BY {sorting})"
    return f"""
        SELECT {", ".join(f"n.{name}" for name in columns)}
          FROM (SELECT {_listed(columns)}, {place} AS place FROM {_from(model)} AND t.{column} = ANY($2)) n
         WHERE n.place <= $3 ORDER BY n.place LIMIT $4
    """  # noqa: S608


async def page_of_each(
    work: Work, model: type[Tenant], column: str, parents: Sequence[UUID], page: Page, columns: tuple[str, ...]
) -> dict[UUID, Slice]:
    """The first or last page for each of many parents, without conditions; `columns` hold what the order needs."""
    work.reading(model)
    plain = Page(orders=page.orders, backwards=page.backwards)
    make, most = maker_of(model, columns), page.limit + 1
    if len(parents) == 1:
        records = await work.fetch(_page_of_one(model, column, plain, columns), parents, min(most, page.most or most))
        return {parents[0]: cut(list(map(make, records)), page)}
    records = await work.fetch(_page_of_each(model, column, plain, columns), parents, most, page.most)
    groups: dict[UUID, list[Any]] = {parent: [] for parent in parents}
    for row in map(make, records):
        groups[getattr(row, column)].append(row)
    return {parent: cut(rows, page) for parent, rows in groups.items()}
