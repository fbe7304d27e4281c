"""One operation, from a prepared document to its answer, in one snapshot."""

from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

import structlog
from graphql import ExecutionResult, Executor, GraphQLError, GraphQLResolveInfo
from graphql import execute as run
from opentelemetry.trace import Span

from service.edge.observability import count_operation
from service.errors import Kind, Problem
from service.graphql.budget import Budget
from service.graphql.context import Context
from service.graphql.cost import check_cost
from service.graphql.documents import Prepared, Refused
from service.graphql.errors import answer_of
from service.graphql.levels import Course, Unfit
from service.graphql.limits import check_variables
from service.graphql.schema import SCHEMA
from service.graphql.trusted import Documents
from service.store.database import Database
from service.store.paging import MAX_LIMIT
from service.store.work import Caller, Work
from service.traces import span

MAX_COERCION_ERRORS = 20
MOST_OF_NAME = 100
"""Characters of an operation's name that are logged."""

log = structlog.get_logger("oarlock.graphql")
FOLLOWED = "A subscription has no single answer: accept text/event-stream, or ask over a WebSocket."


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks for: a document, by its text or by its id, and one operation of it."""

    query: str | None
    variables: dict[str, Any] | None = None
    operation_name: str | None = None
    only_queries: bool = False
    document_id: str | None = None


def writes(asked: Asked, documents: Documents) -> bool:
    """Whether a mutation is asked for."""
    try:
        return documents.find(asked.query, asked.document_id).writes(asked.operation_name)
    except Refused:
        return False


def follows(asked: Asked, documents: Documents) -> bool:
    """Whether a subscription is asked for."""
    try:
        return documents.find(asked.query, asked.document_id).follows(asked.operation_name)
    except Refused:
        return False


def name_of(asked: Asked, documents: Documents) -> str | None:
    """The name of the operation that is asked for, as it stands in the document."""
    try:
        operation = documents.find(asked.query, asked.document_id).operation(asked.operation_name)
    except Refused:
        return None
    return operation.name.value[:MOST_OF_NAME] if operation is not None and operation.name is not None else None


async def answer(
    asked: Asked,
    documents: Documents,
    database: Database,
    caller: Caller,
    *,
    request_id: str | None = None,
    reason: str | None = None,
    shared: Work | None = None,
    keep: Callable[[Work], Awaitable[None]] | None = None,
) -> dict[str, Any]:
    """Do what is asked, in the `shared` work if there is one. Without `data` in the answer, nothing was begun.

    An answer in which nothing goes wrong may be kept: `keep` is told of the work that it was read from.
    """
    try:
        prepared = documents.find(asked.query, asked.document_id)
        if asked.only_queries and prepared.writes(asked.operation_name):
            raise Problem(Kind.METHOD_NOT_ALLOWED, "A mutation is sent by POST.")
        if prepared.follows(asked.operation_name):
            raise Problem(Kind.NOT_ACCEPTABLE, FOLLOWED)
        check(prepared, asked)
    except Refused as refused:
        return answer_of(None, refused.errors, request_id, code=refused.code)
    budget = Budget(prepared.costs)
    context = Context(database, caller, request_id=request_id, reason=reason, shared=shared, budget=budget)
    with span("graphql") as part:
        try:
            if documents.levels and shared is None and prepared.asks(asked.operation_name):
                data = await _by_levels(prepared, asked, context)
                if data is not None:
                    _tell("levels", part, prepared, asked)
                    if keep is not None and context.opened is not None:
                        await keep(context.opened)
                    return {"data": data}
                _tell("fallback", part, prepared, asked)
            else:
                _tell("ordinary", part, prepared, asked)
            result = await _executed(prepared, asked, context)
        finally:
            context.budget.close()
            await context.close()
    if shared is not None:
        _check_settled(result.errors or ())
    return answer_of(result.data, result.errors or [], request_id)


def _tell(executor: str, part: Span | None, prepared: Prepared, asked: Asked) -> None:
    """Count an operation by who answers it, and say so of its part of the request."""
    count_operation(executor)
    if part is None:
        return
    part.set_attribute("oarlock.executor", executor)
    operation = prepared.operation(asked.operation_name)
    if operation is not None:
        part.set_attribute("graphql.operation.type", operation.operation.value)
        if operation.name is not None:
            part.set_attribute("graphql.operation.name", operation.name.value[:MOST_OF_NAME])


def _check_settled(errors: Iterable[GraphQLError]) -> None:
    """Refuse an answer that would be another in a moment: it is not kept, what was done is undone, and asked anew."""
    for error in errors:
        problem = error.original_error
        if isinstance(problem, Problem) and problem.kind in (Kind.UNAVAILABLE, Kind.TIMEOUT):
            raise problem


async def _by_levels(prepared: Prepared, asked: Asked, context: Context) -> dict[str, Any] | None:
    """The data of an answer in which nothing goes wrong; else None: what is wrong, and where, the fields will say."""
    executor = Paying.build(
        SCHEMA,
        prepared.document,
        context_value=context,
        raw_variable_values=asked.variables,
        operation_name=asked.operation_name,
        max_coercion_errors=MAX_COERCION_ERRORS,
    )
    if isinstance(executor, list):
        return None
    course = Course(executor, context)
    try:
        return await course.answer(prepared.plans.plan(executor))
    except (Unfit, Problem, GraphQLError):
        pass
    except Exception as error:
        log.warning("not_by_levels", request_id=context.request_id, exc_info=error)
    context.begin_again(Budget(prepared.costs))
    return None


def check(prepared: Prepared, asked: Asked) -> None:
    """Refuse what only the variables of a request make too large."""
    try:
        check_variables(asked.variables)
    except GraphQLError as error:
        raise Refused("graphql_validation", [error]) from None
    operation = prepared.operation(asked.operation_name)
    try:
        if operation is not None:
            check_cost(prepared.costs, operation, asked.variables)
    except GraphQLError as error:
        raise Refused("too_costly", [error]) from None


class Paying(Executor[Any]):
    """Lists are where answers grow: each is paid before its items are completed, in turn if it is not small.

    What is asked below a root that looks back, is asked of its time.
    """

    def build_resolve_info(self, field_def: Any, field_nodes: Any, parent_type: Any, path: Any) -> GraphQLResolveInfo:
        """What a resolver is told: below a root that looks back, with the context of that time."""
        info = super().build_resolve_info(field_def, field_nodes, parent_type, path)
        context: Context = self.context_value
        if path.prev is None or not context.looks_back:
            return info
        while path.prev is not None:
            path = path.prev
        return info._replace(context=context.below(path.key))

    def complete_list_value(
        self, return_type: Any, field_details_list: Any, info: Any, path: Any, result: Any, position_context: Any
    ) -> Any:
        """Complete a list, now or later; one that is longer than a page in portions."""
        given = (return_type, field_details_list, info, path)
        if not isinstance(result, Collection):
            return super().complete_list_value(*given, result, position_context)
        budget: Budget = info.context.budget
        each = budget.spend_on_list(len(result), info.field_nodes)
        if not budget.fits(len(result) * each):
            if len(result) <= MAX_LIMIT:
                return self._in_turn(budget, len(result) * each, *given, result, position_context)
            result = budget.in_portions(result, each)
        return super().complete_list_value(*given, result, position_context)

    async def _in_turn(self, budget: Budget, points: int, *given: Any) -> Any:
        with budget.in_the_middle():
            await budget.turn(points)
            completed = super().complete_list_value(*given)
        return await completed if self.is_awaitable(completed) else completed


async def _executed(prepared: Prepared, asked: Asked, context: Context) -> ExecutionResult:
    result: Any = run(
        SCHEMA,
        prepared.document,
        context_value=context,
        variable_values=asked.variables,
        operation_name=asked.operation_name,
        max_coercion_errors=MAX_COERCION_ERRORS,
        executor_class=Paying,
    )
    return await result if isawaitable(result) else result
