"""Breadth first: a query answered a whole level at a time, without a coroutine or a promise for every field.

Each field of a level is found for all things of the level together. Whatever goes wrong on the way is `Unfit`: the
ordinary executor then does the same from the beginning, and says what is wrong and where.
"""

import asyncio
from collections.abc import Callable, Collection, Sequence
from functools import cache, partial
from inspect import isawaitable
from itertools import chain
from math import isfinite
from typing import Any
from uuid import UUID

from graphql import (
    Executor,
    GraphQLLeafType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    is_enum_type,
    is_leaf_type,
    is_object_type,
)
from graphql.pyutils import Path

from service.graphql.connections import Connected, page_of
from service.graphql.context import Context, Read
from service.graphql.plans import Level, Step, lean_page

AT_ONCE = 500
"""Things whose fields are written before others have their turn."""


class Unfit(Exception):
    """There is more to say than whole levels can."""


class Course:
    """The answering of one request."""

    def __init__(self, executor: Executor[Any], context: Context) -> None:
        self.executor = executor
        self.context = context

    async def answer(self, level: Level) -> dict[str, Any]:
        """The data of an answer. Raises anything where a field cannot be given as it should be."""
        return (await self.objects(level, [None]))[0]

    async def objects(self, level: Level, parents: Sequence[Any]) -> list[dict[str, Any]]:
        """What is asked of things of one type."""
        if not level.steps:
            return [{} for _ in parents]
        columns: list[Sequence[Any]] = []
        for step in level.steps:
            if step.name == "__typename":
                columns.append([level.name] * len(parents))
            else:
                columns.append(await self.completed(step, step.field.type, await self.found(step, parents)))
                if len(parents) > AT_ONCE:
                    await asyncio.sleep(0)
        if len(parents) <= AT_ONCE:
            return [dict(zip(level.keys, values, strict=True)) for values in zip(*columns, strict=True)]
        written: list[dict[str, Any]] = []
        for values in zip(*columns, strict=True):
            written.append(dict(zip(level.keys, values, strict=True)))
            if len(written) % AT_ONCE == 0:
                await asyncio.sleep(0)
        return written

    async def found(self, step: Step, parents: Sequence[Any]) -> Sequence[Any]:
        """What a field is of each parent."""
        if step.read is not None:
            values = await self.read(step.read, parents)
            return values if step.found is None else [step.found(value) for value in values]
        if step.found is not None:
            return list(map(step.found, parents))
        if step.many is not None:
            return await self.pages(step, parents)
        return await self.resolved(step, parents)

    async def read(self, read: Read, parents: Sequence[Any], arguments: Any = None) -> Sequence[Any]:
        """What a batch read gives for each parent; what was read before is not read again."""
        known = self.context.found(read, arguments)
        keys = [read.key(parent) for parent in parents]
        missing = {
            key: parent for key, parent in zip(keys, parents, strict=True) if key is not None and key not in known
        }
        waiting = list(missing)
        for start in range(0, len(waiting), read.at_once):
            some = waiting[start : start + read.at_once]
            await self.context.run(read, [missing[key] for key in some], arguments)
        return [None if key is None else known[key] for key in keys]

    async def pages(self, step: Step, parents: Sequence[Any]) -> Sequence[Any]:
        """The connections of parents."""
        many, context = step.many, self.context
        assert many is not None
        page = page_of(many.model, step.arguments(self.executor))
        plain = many.column is not None and not page.where and page.after is None and page.before is None
        parts = await self.read(lean_page(self.executor, step) if plain else many.page, parents, page)
        work = await context.work()
        model, total = many.model, many.total
        return [
            Connected(work, model, part, partial(context.load, total, parent, page.where))
            for part, parent in zip(parts, parents, strict=True)
        ]

    async def resolved(self, step: Step, parents: Sequence[Any]) -> Sequence[Any]:
        """What the field's own resolver says of each parent."""
        executor, resolve = self.executor, step.field.resolve
        if resolve is None:
            raise Unfit
        given = step.arguments(executor)
        info = executor.build_resolve_info(step.field, step.nodes, step.parent, Path(None, step.key, step.parent.name))
        values: list[Any] = []
        try:
            values += (resolve(parent, info, **given) for parent in parents)
        except BaseException:
            for value in values:
                if isawaitable(value):
                    asyncio.ensure_future(value).cancel()
            raise
        waiting = [place for place, value in enumerate(values) if isawaitable(value)]
        if waiting:  # all of them end before one that failed is told, so that nothing is paid once more is begun
            told = await asyncio.gather(*(values[one] for one in waiting), return_exceptions=True)
            for place, value in zip(waiting, told, strict=True):
                if isinstance(value, BaseException):
                    raise value
                values[place] = value
        if self.context.looks_back:  # what is asked below is asked of another time
            raise Unfit
        return values

    async def completed(self, step: Step, kind: Any, values: Sequence[Any]) -> Sequence[Any]:
        """Values as they are written; of what may not be missing, none is."""
        if isinstance(kind, GraphQLNonNull):
            told = await self.completed(step, kind.of_type, values)
            if None in told:
                raise Unfit
            return told
        if is_leaf_type(kind):
            write = writer_of(kind)
            return [None if value is None else write(value) for value in values]
        there = [value for value in values if value is not None]
        if isinstance(kind, GraphQLList):
            told = await self.lists(step, kind.of_type, there)
        else:
            told = await self.things(step, kind, there)
        if len(there) == len(values):
            return told
        rest = iter(told)
        return [None if value is None else next(rest) for value in values]

    async def lists(self, step: Step, kind: Any, values: Sequence[Any]) -> Sequence[Any]:
        """Lists as they are written, all their items together."""
        budget, lengths = self.context.budget, list[int]()
        for value in values:
            if not isinstance(value, Collection):
                raise Unfit
            lengths.append(len(value))
        budget.spend_on_list(sum(lengths), step.nodes)
        items = await self.completed(step, kind, list(chain.from_iterable(values)))
        if len(lengths) == 1:
            return [items]
        ends, start = list[Any](), 0
        for length in lengths:
            ends.append(items[start : start + length])
            start += length
        return ends

    async def things(self, step: Step, kind: Any, values: Sequence[Any]) -> Sequence[Any]:
        """Objects as they are written; of an interface, those of each type together."""
        if not values:
            return []
        if is_object_type(kind):
            return await self.objects(step.level(self.executor, kind), values)
        named = [kind.resolve_type(value, self, kind) for value in values]
        told: list[Any] = [None] * len(values)
        for name in dict.fromkeys(named):
            concrete = self.executor.schema.type_map[name]
            assert isinstance(concrete, GraphQLObjectType)
            places = [place for place, one in enumerate(named) if one == name]
            written = await self.objects(step.level(self.executor, concrete), [values[place] for place in places])
            for place, value in zip(places, written, strict=True):
                told[place] = value
        return told


@cache
def writer_of(kind: GraphQLLeafType) -> Callable[[Any], Any]:
    """What writes a value of a scalar or an enum, as the ordinary executor does; the plain ones without a look."""
    serialize, known = kind.serialize, dict[Any, Any]()

    def named(value: Any) -> Any:
        if value not in known:
            known[value] = serialize(value)
        return known[value]

    return (
        named
        if is_enum_type(kind)
        else {
            "String": lambda value: value if value.__class__ is str else serialize(value),
            "Boolean": lambda value: value if value.__class__ is bool else serialize(value),
            "Float": lambda value: value if value.__class__ is float and isfinite(value) else serialize(value),
            "ID": lambda value: str(value) if isinstance(value, UUID) else serialize(value),
        }.get(kind.name, serialize)
    )
