"""The answers to one operation, whichever way they go: one, or of a subscription one for each event.

An event is answered as a query is: in a snapshot of its own, within the same limits, for who the key belongs to then.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from graphql import ExecutionResult, Executor, GraphQLError, create_source_event_stream
from graphql import execute as run

from service.errors import Kind, Problem
from service.graphql.budget import Budget
from service.graphql.context import Context
from service.graphql.documents import Prepared, Refused
from service.graphql.errors import answer_of
from service.graphql.execution import MAX_COERCION_ERRORS, Asked, Paying, answer, check
from service.graphql.schema import SCHEMA
from service.graphql.subscriptions.hub import PAUSE_AFTER_FAILURE, Hub
from service.graphql.subscriptions.roots import Event, Followed, Opening
from service.graphql.trusted import Documents
from service.operations.following import MOST_AT_ONCE, changes_after
from service.store.work import Caller

PASSING = (Kind.UNAVAILABLE, Kind.TIMEOUT)
"""What is waited for: nothing is lost meanwhile, for the log remembers."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for how long: `who` gives the caller as the key stands now, or raises Problem `unauthenticated`."""

    who: Callable[[], Awaitable[Caller]]
    request_id: str | None

    async def still(self) -> None:
        """Raise Problem `unauthenticated` once the key is none any more; whether it is may be unknown for a while."""
        try:
            await self.who()
        except Problem as problem:
            if problem.kind not in PASSING:
                raise


async def answers(asked: Asked, documents: Documents, hub: Hub, asker: Asker) -> AsyncGenerator[dict[str, Any]]:
    """What is answered, in turn. Without `data` in the first answer nothing was begun, and there is no other."""
    caller = await asker.who()
    try:
        prepared = documents.find(asked.query, asked.document_id)
        if not prepared.follows(asked.operation_name):
            yield await answer(asked, documents, hub.database, caller, request_id=asker.request_id)
            return
        check(prepared, asked)
    except Refused as refused:
        yield answer_of(None, refused.errors, asker.request_id, code=refused.code)
        return
    followed = await _begun(prepared, asked, Opening(hub, caller))
    if not isinstance(followed, Followed):
        yield {"errors": answer_of(None, followed, asker.request_id)["errors"]}
        return
    async with aclosing(followed.signs()) as signs:
        async for _ in signs:
            try:
                async with hub.answering:
                    found = await _told(prepared, asked, followed, asker)
            except Problem as problem:
                if problem.kind not in PASSING:
                    raise
                followed.more = True  # it may be, and is asked again
                await asyncio.sleep(PAUSE_AFTER_FAILURE)
                continue
            if found is not None:
                yield found


async def _begun(prepared: Prepared, asked: Asked, opening: Opening) -> Followed | list[GraphQLError]:
    """What is followed, or what speaks against it."""
    executor = Executor.build(
        SCHEMA,
        prepared.document,
        context_value=opening,
        raw_variable_values=asked.variables,
        operation_name=asked.operation_name,
        max_coercion_errors=MAX_COERCION_ERRORS,
    )
    if isinstance(executor, list):
        return executor
    source: Any = create_source_event_stream(executor)
    found = await source if isawaitable(source) else source
    return found.errors or [] if isinstance(found, ExecutionResult) else found


async def _told(prepared: Prepared, asked: Asked, followed: Followed, asker: Asker) -> dict[str, Any] | None:
    """What is said of what has come, None if nothing has."""
    budget = Budget(prepared.costs)
    context = Context(followed.hub.database, await asker.who(), request_id=asker.request_id, budget=budget)
    try:
        changes = await changes_after(await context.work(), followed.wanted, followed.seq)
        followed.more = len(changes) == MOST_AT_ONCE
        if not changes:
            return None
        result = await _executed(prepared, asked, Event(followed.wanted, changes), context)
    finally:
        budget.close()
        await context.close()
    for error in result.errors or ():
        if isinstance(error.original_error, Problem) and error.original_error.kind is Kind.UNAVAILABLE:
            raise error.original_error  # the database went away while it was being told
    followed.seq = changes[-1].seq
    return answer_of(result.data, result.errors or [], asker.request_id)


async def _executed(prepared: Prepared, asked: Asked, event: Event, context: Context) -> ExecutionResult:
    result: Any = run(
        SCHEMA,
        prepared.document,
        root_value=event,
        context_value=context,
        variable_values=asked.variables,
        operation_name=asked.operation_name,
        max_coercion_errors=MAX_COERCION_ERRORS,
        executor_class=Paying,
    )
    return await result if isawaitable(result) else result
