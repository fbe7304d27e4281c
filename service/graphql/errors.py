"""Errors in an answer: expected ones say what they are, the rest say nothing but where they are logged."""

from typing import Any

import structlog
from graphql import GraphQLError

from service.edge.languages import spoken
from service.errors import Kind, Problem
from service.graphql.names import parameter
from service.i18n import translate

MAX_ERRORS = 20
MAX_MESSAGE = 500
UNEXPECTED = "Something unexpected happened."
log = structlog.get_logger("oarlock.graphql")


def written(error: GraphQLError, code: str, request_id: str | None) -> dict[str, Any]:
    """An error as it goes out; `code` is what it is when it came before any field was asked."""
    cause = error.original_error
    message = cause.detail if isinstance(cause, Problem) else error.message
    answer: dict[str, Any] = {"message": translate(message, spoken())[:MAX_MESSAGE]}
    if error.locations:
        answer["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path is None:
        return answer | {"extensions": {"code": code}}
    answer["path"] = error.path
    if isinstance(cause, Problem):
        return answer | {"extensions": _extensions(cause)}
    if isinstance(cause, GraphQLError) and cause.nodes:  # an argument that only its variables made wrong
        return answer | {"extensions": {"code": "graphql_validation"}}
    message = translate(UNEXPECTED, spoken())
    return answer | {"message": message, "extensions": {"code": "internal", "requestId": request_id}}


def told(problem: Problem) -> dict[str, Any]:
    """A problem that came before there was any field to ask, as it goes out."""
    return {"message": translate(problem.detail, spoken()), "extensions": _extensions(problem)}


def unexpected(request_id: str | None) -> dict[str, Any]:
    """The failure that is being handled, logged, as it goes out: saying nothing but where it is logged."""
    log.exception("unexpected", request_id=request_id)
    extensions = {"code": Kind.INTERNAL.value, "requestId": request_id}
    return {"message": translate(UNEXPECTED, spoken()), "extensions": extensions}


def _extensions(problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {"code": problem.kind.value}
    if problem.errors:
        found["errors"] = [
            {"pointer": parameter(fault.pointer), "code": fault.code, "message": translate(fault.message, spoken())}
            for fault in problem.errors
        ]
    return found


def answer_of(
    data: Any, errors: list[GraphQLError], request_id: str | None, *, code: str = "graphql_validation"
) -> dict[str, Any]:
    """The whole answer; errors that came before any field leave `data` out. What is unexpected is logged, once."""
    asked = data is not None or any(error.path is not None for error in errors)
    answer = {"data": data} if asked else {}
    if errors:
        answer["errors"] = [written(error, code, request_id) for error in errors[:MAX_ERRORS]]
        _report(errors, request_id)
    return answer


def _report(errors: list[GraphQLError], request_id: str | None) -> None:
    causes = {id(error.original_error or error): error for error in errors if _is_unexpected(error)}
    for error in causes.values():
        log.error("unexpected", request_id=request_id, path=error.path, exc_info=error.original_error or error)


def _is_unexpected(error: GraphQLError) -> bool:
    cause = error.original_error
    return error.path is not None and not isinstance(cause, Problem) and not getattr(cause, "nodes", None)
