"""One operation, from a prepared document to its answer, in one snapshot."""

from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from graphql import DocumentNode, ExecutionResult
from graphql import execute as run
from graphql.language import OperationType

from service.errors import Kind, Problem
from service.graphql.context import Context
from service.graphql.documents import Refused, kind_of, prepare
from service.graphql.errors import answer_of
from service.graphql.schema import SCHEMA
from service.store.database import Database
from service.store.work import Caller

MAX_COERCION_ERRORS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for."""

    query: str
    variables: dict[str, Any] | None = None
    operation_name: str | None = None
    only_queries: bool = False


async def answer(
    asked: Asked, database: Database, caller: Caller, *, introspection: bool = True, request_id: str | None = None
) -> dict[str, Any]:
    """Do what is asked. Without `data` in the answer, nothing was begun."""
    try:
        document = prepare(asked.query, introspection=introspection)
    except Refused as refused:
        return answer_of(None, refused.errors, request_id, code=refused.code)
    if asked.only_queries and kind_of(document, asked.operation_name) is OperationType.MUTATION:
        raise Problem(Kind.METHOD_NOT_ALLOWED, "A mutation is sent by POST.")
    context = Context(database, caller)
    try:
        result = await _executed(document, asked, context)
    finally:
        await context.close()
    return answer_of(result.data, result.errors or [], request_id)


async def _executed(document: DocumentNode, asked: Asked, context: Context) -> ExecutionResult:
    result: Any = run(
        SCHEMA,
        document,
        context_value=context,
        variable_values=asked.variables,
        operation_name=asked.operation_name,
        max_coercion_errors=MAX_COERCION_ERRORS,
    )
    return await result if isawaitable(result) else result
