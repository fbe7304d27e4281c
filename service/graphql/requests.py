"""What a GraphQL request is made of, whichever way it came."""

from typing import Any

import orjson

from service.edge.languages import spoken
from service.errors import Kind, Words, worded, words
from service.graphql.execution import Asked
from service.i18n import translate

A_STRING = words("a string")
AN_OBJECT = words("an object")
MAX_BODY = 2_000_000
"""Bytes of one request."""

TYPES: dict[str, tuple[type[Any], Words]] = {
    "query": (str, A_STRING),
    "documentId": (str, A_STRING),
    "operationName": (str, A_STRING),
    "variables": (dict, AN_OBJECT),
    "extensions": (dict, AN_OBJECT),
}


class Malformed(Exception):
    """What was sent is no GraphQL request; the message says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def malformed(fault: Malformed) -> dict[str, Any]:
    """What is wrong with a request, as an error goes out."""
    return {"message": translate(fault.message, spoken()), "extensions": {"code": Kind.MALFORMED.value}}


def json_of(text: bytes | str, what: str) -> Any:
    """What a part of a request holds; raises `Malformed`."""
    try:
        return orjson.loads(text)
    except ValueError:
        message = worded("{name} is not valid JSON.", name=what)
        raise Malformed(message) from None


def asked_of(given: Any, method: str) -> Asked:
    """The request in what was sent; all but the query, or a document's id in its place, may be null or left out.

    Only by POST may it be a mutation. Raises `Malformed`.
    """
    if not isinstance(given, dict):
        message = "Send a JSON object with “query”, and “variables” and “operationName” as needed."
        raise Malformed(message)
    for name, (kind, called) in TYPES.items():
        if not isinstance(given.get(name), (kind, type(None))):
            message = worded("“{name}” must be {kind}.", name=name, kind=called)
            raise Malformed(message)
    query, identity = given.get("query"), given.get("documentId")
    if not query and not identity:
        identity = _persisted(given.get("extensions"))
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


def _persisted(extensions: dict[str, Any] | None) -> str | None:
    """The id of a document as Apollo's and urql's persisted queries send it, where they mean a trusted document."""
    found = (extensions or {}).get("persistedQuery")
    identity = found.get("sha256Hash") if isinstance(found, dict) else None
    return identity if isinstance(identity, str) else None
