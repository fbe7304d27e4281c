"""Around the routes: a question whose answer is kept is answered before any route is looked for."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.edge.kept import KEPT, LARGEST, Answer, Making, Question
from service.edge.keyring import WORKSPACE
from service.edge.languages import speak
from service.edge.observability import count_kept
from service.edge.problems import response_of
from service.edge.requests import Edge, body_of, count, request_id_of
from service.edge.spans import CALLER, OPERATION, TOLD_AGAIN
from service.errors import Problem
from service.store.work import Caller

LONGEST = 16_384
"""Bytes of a body; who sends more asks something of their own."""
OF_ITSELF = frozenset({b"authorization", b"host", b"user-agent", b"x-request-id", b"traceparent", b"tracestate"})
"""Headers that no answer depends on: all it depends on of the key is its caller."""
NAMING = (b"authorization", WORKSPACE.encode())
"""Headers that say who asks."""

Headers = tuple[tuple[bytes, bytes], ...]


class Telling:
    """Answers what was answered before, and keeps what may be told again."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        asked = _asked(scope)
        if asked is None:
            await self.app(scope, receive, send)
            return
        edge, caller, headers = asked
        request = Request(scope, receive)
        try:
            body = await body_of(request, LONGEST) if scope["method"] == "POST" else b""
            question = (caller, scope["method"], scope["path"], scope["query_string"], headers, body)
            known = edge.kept.get(question)
            if known is not None:
                await count(request, caller, "key", caller.bearer_id)
        except Problem as problem:
            speak(request.headers, caller.locale)
            await response_of(problem, request_id_of(request))(scope, receive, send)
            return
        if known is None or not await _holds(edge, caller, known):
            await self._make(edge, question, scope, receive, send)
            return
        count_kept()
        scope[CALLER], scope["route"], scope[OPERATION], scope[TOLD_AGAIN] = caller, known.route, known.operation, True
        if known.route is None:
            scope["endpoint"] = self.app  # its path is a route's, without parameters
        await send(dict(known.start))
        await send({"type": "http.response.body", "body": known.body})

    async def _make(self, edge: Edge, question: Question, scope: Scope, receive: Receive, send: Send) -> None:
        kept = edge.kept
        making = scope[KEPT] = Making(kept.knows(question))
        made = kept.clock()

        async def sending(message: Message) -> None:
            making.hear(message)
            await send(message)

        await self.app(scope, receive, sending if making.again else send)
        if not making.wanted:
            return
        if making.state is None or making.start is None or making.body is None or len(making.body) > LARGEST:
            kept.keep(question, None)
        else:
            route, operation = scope.get("route"), scope.get(OPERATION)
            kept.keep(question, Answer(making.state, made, route, making.start, making.body, operation))


async def _holds(edge: Edge, caller: Caller, known: Answer) -> bool:
    """Whether nothing has changed since an answer was made. When nobody knows, whoever makes it anew will find out."""
    try:
        return known.state == await edge.kept.states.of(caller.workspace_id)
    except (Problem, TimeoutError):
        return False


def _asked(scope: Scope) -> tuple[Edge, Caller, Headers] | None:
    """Who asks with which headers, if it is a question that may have been answered before, of somebody who is known."""
    if scope["type"] != "http" or not _asks(scope["method"], scope["path"]):
        return None
    edge: Edge = scope["app"].state.edge
    named, others, length = dict[bytes, str](), list[tuple[bytes, bytes]](), 0
    for header in scope["headers"]:
        name, value = header
        if name in NAMING:
            if name in named:
                return None
            named[name] = value.decode("latin-1")
        if name not in OF_ITSELF:
            others.append(header)
        if name == b"content-encoding":
            return None
        if name == b"content-length" and value.isdigit():
            length = int(value[:20])
    if not edge.kept.seconds or b"authorization" not in named or (length > 0) != (scope["method"] == "POST"):
        return None
    caller = edge.keyring.known(*map(named.get, NAMING)) if length < LONGEST else None
    return None if caller is None else (edge, caller, tuple(others))


def _asks(method: str, path: str) -> bool:
    return path == "/graphql" if method == "POST" else method == "GET" and path.startswith(("/v1/", "/graphql"))
