"""One service for all examples, which lets pages of another origin ask."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.edges.served import Served, serving
from tests.support.server import Server

Make = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def served(server: Server) -> Iterator[Served]:
    """The service behind a socket, with a workspace in which there is one of everything."""
    with serving(server, OARLOCK_CORS_ORIGINS="http://localhost:5173") as found:
        yield found


@pytest.fixture(scope="session")
def make(served: Served) -> Make:
    """Makes a noun by its fields; gives what was answered."""

    def made(noun: str, **fields: Any) -> dict[str, Any]:
        answer = served.ask("POST", f"/v1/{noun}", json.dumps(fields))
        assert answer.status == 201, answer.body
        return answer.json

    return made
