"""Fields that are declared, not written: columns, relations, lists and judgements, each with its batch read.

The read stands in the field's metadata under `READ`, and under `FACT` what the field takes of it, for whoever answers a
whole level of a query instead of asking field by field.
"""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry import Info

from service.edge.resources import BY_NOUN, public_names
from service.graphql.annotations import declared
from service.graphql.connections import Connected, connection
from service.graphql.context import Context, Read
from service.graphql.derive import output_field
from service.graphql.reads import Many
from service.store.paging import Page

READ, FACT = "oarlock.read", "oarlock.fact"
Members = dict[str, tuple[Any, Any]]


def columns_of(table: type[Any]) -> Members:
    """What goes out of a row, in the order that REST has."""
    fields = {one.name: one for one in declared(table)}
    return {name: output_field(fields[name]) for name in public_names(table)}


def related(read: Read, text: str, kind: Any = None) -> Any:
    """A field that is what a batch read gives for the parent."""

    async def resolve(root: Any, info: Info) -> Any:
        return await info.context.load(read, root)

    return strawberry.field(resolver=resolve, description=text, metadata={READ: read}, graphql_type=kind)


def facts_of(shape: type[Any], read: Read, **renamed: str) -> Members:
    """A field for each fact that a batch read gives for the parent; `renamed` where a column has the name already."""
    return {renamed.get(one.name, one.name): _fact(one, read) for one in declared(shape)}


def _fact(one: Any, read: Read) -> tuple[Any, Any]:
    annotation, plain = output_field(one)

    async def resolve(root: Any, info: Info) -> Any:
        return getattr(await info.context.load(read, root), one.name)

    told = {READ: read, FACT: one.name}
    return annotation, strawberry.field(resolver=resolve, description=plain.description, metadata=told)


def many(title: str, rows: Many, text: str) -> Any:
    """A field that is a connection of the parent's rows."""

    async def fetch(root: Any, context: Context, page: Page) -> Connected:
        part = await context.load(rows.page, root, page)
        return Connected(await context.work(), rows.model, part, lambda: context.load(rows.total, root, page.where))

    field = connection(title, rows.model, text, fetch)
    field.metadata = {READ: rows}
    return field


def object_type(name: str, text: str | None, members: Members) -> Callable[[type[Any]], Any]:
    """Make a class an object type: derived members first, then those written in the class."""

    def wrap(cls: type[Any]) -> Any:
        written = dict(cls.__annotations__)
        for member, (_, field) in members.items():
            setattr(cls, member, field)
        cls.__annotations__ = {member: annotation for member, (annotation, _) in members.items()} | written
        return strawberry.type(cls, name=name, description=text)

    return wrap


def noun(name: str, facts: Members | None = None) -> Callable[[type[Any]], Any]:
    """Make a class the object type of a noun: its columns, what is judged of it, then the relations in the class."""
    resource = BY_NOUN[name]
    return object_type(resource.title, resource.table.__doc__, columns_of(resource.table) | (facts or {}))
