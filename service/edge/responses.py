"""Answers in JSON."""

from typing import Any

from starlette.responses import Response

from service.store.encoding import to_json


def json_response(value: Any, status: int = 200, **headers: str) -> Response:
    """A JSON answer."""
    return Response(to_json(value), status, headers, "application/json")
