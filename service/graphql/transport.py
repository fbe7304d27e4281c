"""GraphQL over HTTP: GET for queries, POST for queries and mutations, in both media types of the specification.

As `application/graphql-response+json` an operation that was not begun is a 400; as `application/json` it is a 200, and
only a request that is none is a 400. What is refused before there is a GraphQL request is a problem document.

As `text/event-stream` an answer is one event and the end; of a subscription as many as there come to be. Some clients
name that type on every request: answers take it only if it is liked best, subscriptions if it is liked at all.
"""

from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from service.edge.kept import keep
from service.edge.languages import in_language
from service.edge.problems import response_of
from service.edge.requests import body_of, caller_of, check_json, edge_of, reason_of, request_id_of, still
from service.edge.spans import OPERATION
from service.edge.writes import idempotency_key_of, written
from service.errors import WHOLE, Kind, Problem, joined, worded, words
from service.graphql.execution import Asked, answer, follows, name_of, writes
from service.graphql.requests import MAX_BODY, Malformed, asked_of, json_of, malformed
from service.graphql.subscriptions.events import COMPLETE, EVENTS, Events, event_of
from service.graphql.subscriptions.streams import Asker
from service.store.encoding import to_json
from service.store.work import Caller, Work

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
KNOWN = {GRAPHQL: GRAPHQL, JSON: JSON, EVENTS: EVENTS, "*/*": JSON, "application/*": JSON}
"""What media types and ranges stand for."""


async def graphql(request: Request) -> Response:
    """Answer one GraphQL request."""
    request_id = request_id_of(request)
    try:
        caller = await caller_of(request)
        accept = request.headers.get("accept", "")
        media = media_type_of(accept)
        try:
            given = _parameters(request) if request.method != "POST" else await _body(request)
            asked = asked_of(given, request.method)
            request.scope[OPERATION] = name_of(asked, request.app.state.documents)
        except Malformed as fault:
            return _response({"errors": [malformed(fault)]}, media, 400)
        if takes_events(accept) and follows(asked, request.app.state.documents):
            return _followed(request, asked)
        return await _answered(request, caller, asked, media)
    except Problem as problem:
        response = response_of(problem, request_id)
        if problem.kind is Kind.METHOD_NOT_ALLOWED:
            response.headers["Allow"] = "POST"
        return response


def _followed(request: Request, asked: Asked) -> Response:
    """The events of a subscription, for as long as the key is good."""
    state, who = request.app.state, partial(still, request)
    return Events(asked, state.documents, state.hub, Asker(who, request_id_of(request)))


async def _answered(request: Request, caller: Caller, asked: Asked, media: str) -> Response:
    """The answer; a mutation under an idempotency key is one transaction with all its fields, and kept with it."""
    documents, database = request.app.state.documents, edge_of(request).database

    async def act(shared: Work | None = None) -> Response:
        found = await answer(
            asked,
            documents,
            database,
            caller,
            request_id=request_id_of(request),
            reason=reason_of(request),
            shared=shared,
            keep=partial(keep, request),
        )
        return _response(found, media, 400 if media == GRAPHQL and "data" not in found else 200)

    if idempotency_key_of(request) is not None and writes(asked, documents):
        return await written(request, caller, act)
    return await act()


def _response(found: dict[str, Any], media: str, status: int) -> Response:
    if media == EVENTS:
        return Response(event_of(found) + COMPLETE, 200, in_language(), f"{media}; charset=utf-8")
    return Response(to_json(found), status, in_language(), f"{media}; charset=utf-8")


def media_type_of(accept: str) -> str:
    """The media type of an answer: the one that is liked best, `application/json` where anything goes."""
    liked = _liked(accept)
    if not liked:
        media = joined((GRAPHQL, JSON), "{one} or {other}")
        raise Problem(Kind.NOT_ACCEPTABLE, worded("The answer can be {media}.", media=media))
    return min(liked, key=lambda one: one[0])[1]


def takes_events(accept: str) -> bool:
    """Whether events are taken, however much: a subscription is answered by nothing else."""
    return any(media == EVENTS for _, media in _liked(accept))


def _liked(accept: str) -> list[tuple[float, str]]:
    """The media types that are taken, in the order they are named, with how much, 0 to -1. Events have to be named."""
    liked: list[tuple[float, str]] = []
    for wish in accept.split(",") if accept.strip() else ("*/*",):
        name, *parameters = (part.strip().lower() for part in wish.split(";"))
        media = KNOWN.get(name)
        quality = _quality(parameters)
        if media is not None and quality > 0:
            liked.append((-quality, media))
    return liked


def _quality(parameters: list[str]) -> float:
    given = next((one[2:] for one in parameters if one.startswith("q=")), "1")
    try:
        return float(given)
    except ValueError:
        return 0.0


async def _body(request: Request) -> Any:
    check_json(request)
    charset = request.headers["content-type"].lower().partition("charset=")[2].partition(";")[0].strip(' "')
    if charset not in ("", "utf-8", "utf8"):
        raise Problem(Kind.UNSUPPORTED_MEDIA_TYPE, "Send the body in UTF-8.")
    return json_of(await body_of(request, MAX_BODY), words(WHOLE))


def _parameters(request: Request) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = json_of(given[name], name)
    return given
