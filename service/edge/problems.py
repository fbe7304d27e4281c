"""Problems on the wire: RFC 9457 documents with a stable type, pointers, and the request id."""

from typing import Any

from starlette.responses import Response

from service.edge.languages import in_language, spoken
from service.errors import RETRYABLE, STATUS, TITLES, Kind, Problem
from service.i18n import translate
from service.store.encoding import to_json

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 1

UNREAD = frozenset({Kind.TOO_LARGE, Kind.TOO_SLOW})
"""Kinds whose answers end the connection: the rest of the body is not waited for."""


def type_of(kind: Kind) -> str:
    """The problem's type: a path that answers with what the problem means."""
    return f"/problems/{kind.value.replace('_', '-')}"


def document_of(problem: Problem, request_id: str | None) -> dict[str, Any]:
    """The problem as a JSON object, in the language of the request. It never holds the input."""
    language = spoken()
    document: dict[str, Any] = {
        "type": type_of(problem.kind),
        "title": translate(TITLES[problem.kind], language),
        "status": problem.status,
        "detail": translate(problem.detail, language),
        "code": problem.kind.value,
        "request_id": request_id,
    }
    if problem.errors:
        document["errors"] = [
            {"pointer": fault.pointer, "code": fault.code, "message": translate(fault.message, language)}
            for fault in problem.errors
        ]
    return document


def challenge_of(problem: Problem) -> dict[str, str]:
    """What a bearer has to bring (RFC 6750). Whoever sent nothing is told of no error."""
    code = None
    if problem.kind is Kind.UNAUTHENTICATED and problem.errors:
        code = "invalid_token"
    elif problem.kind is Kind.FORBIDDEN and not problem.errors:
        code = "insufficient_scope"
    elif problem.kind is not Kind.UNAUTHENTICATED:
        return {}
    return {"WWW-Authenticate": 'Bearer realm="oarlock"' + (f', error="{code}"' if code else "")}


def response_of(problem: Problem, request_id: str | None, **more: Any) -> Response:
    """The problem as a response; `more` are extension members."""
    headers = in_language() | challenge_of(problem)
    if problem.kind in RETRYABLE:
        headers["Retry-After"] = str(problem.retry_after or RETRY_AFTER_SECONDS)
    if problem.kind in UNREAD:
        headers["Connection"] = "close"
    body = to_json(document_of(problem, request_id) | more)
    return Response(body, STATUS[problem.kind], headers, MEDIA_TYPE)
