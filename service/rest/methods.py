"""Methods that no route declares: HEAD wherever there is GET, OPTIONS wherever there is anything, and `Allow`."""

from collections.abc import Iterable

from starlette.requests import Request
from starlette.routing import BaseRoute, Match, Route

OPTIONS = "OPTIONS"


def heads_of(routes: Iterable[BaseRoute]) -> list[Route]:
    """A HEAD for every GET that has none: the same answer, of which the server sends the headers only (RFC 9110)."""
    heads: list[Route] = []
    for route in routes:
        if isinstance(route, Route) and "GET" in (route.methods or ()) and "HEAD" not in (route.methods or ()):
            head = Route(route.path, route.endpoint, methods=["HEAD"], include_in_schema=False)
            head.app = route.app
            heads.append(head)
    return heads


def allowed_methods(request: Request) -> list[str]:
    """All methods of a path, from every route that has it."""
    methods = {OPTIONS}
    for route in request.app.routes:
        if route.matches(request.scope)[0] is not Match.NONE:
            methods |= getattr(route, "methods", None) or set()
    return sorted(methods)
