"""GraphQL over HTTP: GET for queries, POST for queries and mutations, in both media types of the specification.

As `application/graphql-response+json` an operation that was not begun is a 400; as `application/json` it is a 200, and
only a request that is none is a 400. What is refused before there is a GraphQL request is a problem document.
"""

from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from service.edge.languages import in_language, spoken
from service.edge.problems import response_of
from service.edge.requests import body_of, caller_of, check_json, edge_of, reason_of, request_id_of
from service.edge.writes import idempotency_key_of, written
from service.errors import WHOLE, Kind, Problem, Words, joined, worded, words
from service.graphql.execution import Asked, answer, writes
from service.i18n import translate
from service.store.encoding import to_json
from service.store.work import Caller, Work

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
A_STRING = words("a string")
AN_OBJECT = words("an object")
MAX_BODY = 2_000_000
TYPES: dict[str, tuple[type[Any], Words]] = {
    "query": (str, A_STRING),
    "documentId": (str, A_STRING),
    "operationName": (str, A_STRING),
    "variables": (dict, AN_OBJECT),
    "extensions": (dict, AN_OBJECT),
}


async def graphql(request: Request) -> Response:
    """Answer one GraphQL request."""
    request_id = request_id_of(request)
    try:
        caller = await caller_of(request)
        media = media_type_of(request.headers.get("accept", ""))
        try:
            asked = _asked(_parameters(request) if request.method != "POST" else await _body(request), request.method)
        except Malformed as malformed:
            return _response({"errors": [_error(malformed.message)]}, media, 400)
        return await _answered(request, caller, asked, media)
    except Problem as problem:
        response = response_of(problem, request_id)
        if problem.kind is Kind.METHOD_NOT_ALLOWED:
            response.headers["Allow"] = "POST"
        return response


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
        )
        return _response(found, media, 400 if media == GRAPHQL and "data" not in found else 200)

    if idempotency_key_of(request) is not None and writes(asked, documents):
        return await written(request, caller, act)
    return await act()


class Malformed(Exception):
    """What was sent is no GraphQL request; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def _error(message: str) -> dict[str, Any]:
    return {"message": translate(message, spoken()), "extensions": {"code": Kind.MALFORMED.value}}


def _response(found: dict[str, Any], media: str, status: int) -> Response:
    return Response(to_json(found), status, in_language(), f"{media}; charset=utf-8")


def media_type_of(accept: str) -> str:
    """The media type of the answer: the one that is liked best, `application/json` where anything goes."""
    liked: list[tuple[float, str]] = []
    for wish in accept.split(",") if accept.strip() else ("*/*",):
        name, *parameters = (part.strip().lower() for part in wish.split(";"))
        media = {GRAPHQL: GRAPHQL, JSON: JSON, "*/*": JSON, "application/*": JSON}.get(name)
        quality = _quality(parameters)
        if media is not None and quality > 0:
            liked.append((-quality, media))
    if not liked:
        media = joined((GRAPHQL, JSON), "{one} or {other}")
        raise Problem(Kind.NOT_ACCEPTABLE, worded("The answer can be {media}.", media=media))
    return min(liked, key=lambda one: one[0])[1]


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
    return _json(await body_of(request, MAX_BODY), words(WHOLE))


def _parameters(request: Request) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = _json(given[name], name)
    return given


def _json(text: bytes | str, what: str) -> Any:
    try:
        return orjson.loads(text)
    except ValueError:
        message = worded("{name} is not valid JSON.", name=what)
        raise Malformed(message) from None


def _asked(given: Any, method: str) -> Asked:
    """The request in what was sent; all but the query, or a document's id in its place, may be null or left out."""
    if not isinstance(given, dict):
        message = "Send a JSON object with “query”, and “variables” and “operationName” as needed."
        raise Malformed(message)
    for name, (kind, called) in TYPES.items():
        if not isinstance(given.get(name), (kind, type(None))):
            message = worded("“{name}” must be {kind}.", name=name, kind=called)
            raise Malformed(message)
    query, identity = given.get("query"), given.get("documentId")
    if query and identity:
        message = "Send “query” or “documentId”, not both."
        raise Malformed(message)
    if not query and not identity:
        message = "Say in “query” what is asked, or in “documentId” which trusted document asks it."
        raise Malformed(message)
    return Asked(
        query or None,
        given.get("variables"),
        given.get("operationName") or None,
        only_queries=method != "POST",
        document_id=identity or None,
    )
