"""What the span of a request says, beside what the framework knows: nothing that a secret could stand in."""

from typing import Any

from opentelemetry.trace import Span
from starlette.types import Scope

from service.core.redaction import HIDDEN
from service.store.work import Caller

CALLER = "oarlock.caller"
"""Where the scope of a request holds its caller, once that is known."""
OPERATION = "oarlock.operation"
"""Where it holds the name of a GraphQL operation."""
TOLD_AGAIN = "oarlock.told_again"
"""Where it says that the answer was made before."""
UNKNOWN_METHOD = "HTTP"
"""How the framework calls one that a client made up."""


def span_of(scope: Scope) -> Span | None:
    """The span of a request, if it has one that is recorded."""
    found: Span | None = getattr(scope.get("fastapi.telemetry"), "span", None)
    return found if found is not None and found.is_recording() else None


def begin_span(scope: Scope, request_id: str) -> None:
    """Take out what the framework repeats of the URL, whose path and query may hold tokens, and say which request."""
    span = span_of(scope)
    if span is None:
        return
    span.set_attributes({"url.path": HIDDEN, "oarlock.request_id": request_id})
    if scope["query_string"]:
        span.set_attribute("url.query", HIDDEN)
    if scope["fastapi.telemetry"].span_method == UNKNOWN_METHOD:
        span.set_attribute("http.request.method_original", HIDDEN)


def tell_span(scope: Scope, pattern: str, operation: str | None) -> None:
    """Say, when the answer begins, who asked for what."""
    telemetry: Any = scope["fastapi.telemetry"]
    telemetry.route = pattern  # for the framework's metrics: what is told again has passed no route
    span = span_of(scope)
    if span is None:
        return
    span.update_name(f"{telemetry.span_method} {pattern}")
    span.set_attributes({"http.route": pattern, "url.path": pattern})
    if operation is not None:
        span.set_attribute("oarlock.operation", operation)
    if TOLD_AGAIN in scope:
        span.set_attribute("oarlock.told_again", True)
    caller: Caller | None = scope.get(CALLER)
    if caller is not None:
        span.set_attribute("oarlock.workspace_id", str(caller.workspace_id))
        for name, value in (("key_id", caller.key_id), ("member_id", caller.member_id)):
            if value is not None:
                span.set_attribute(f"oarlock.{name}", str(value))
