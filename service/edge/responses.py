"""Answers: in JSON, as pictures, and as pages."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from service.edge.conditions import etag_of, is_known
from service.edge.languages import in_language
from service.store.encoding import to_json

REVALIDATE = "private, no-cache"
"""What is read may be kept by the caller, who asks each time whether it still holds."""

INERT = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


def json_response(value: Any, status: int = 200, **headers: str) -> Response:
    """A JSON answer, whose messages are in the language of the request."""
    return Response(to_json(value), status, in_language() | headers, "application/json")


def read_response(
    request: Request, value: Any, version: int | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """What was read, with its entity tag; 304 without it for who has it already."""
    response = json_response(value)
    etag = etag_of(bytes(response.body), version)
    also = {**(headers or {}), "ETag": etag, "Cache-Control": REVALIDATE}
    if is_known(request, etag):
        return Response(status_code=304, headers=in_language() | also)
    response.headers.update(also)
    return response


def inert_response(
    request: Request, body: bytes, media: str, etag: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A picture or a page made of what was read, under an entity tag. Opened by itself, it can load and run nothing."""
    also = {**(headers or {}), **in_language(), **INERT, "ETag": etag, "Cache-Control": REVALIDATE}
    if is_known(request, etag):
        return Response(status_code=304, headers=also)
    return Response(body, headers=also, media_type=media)


def noun_response(value: dict[str, Any], status: int = 200, **headers: str) -> Response:
    """A noun that was written, with its entity tag."""
    response = json_response(value, status, **headers)
    response.headers["ETag"] = etag_of(bytes(response.body), value["version"])
    return response
