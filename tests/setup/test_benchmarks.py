"""What is measured beside the service has to give the same answers, or it is no measure of it."""

import asyncio
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.beside.plans import make_world
from benchmarks.beside.rounds import agree, check, loading
from benchmarks.beside.services import BARE, FASTAPI, OURS, serve_bare, serve_ours
from benchmarks.graphql.__main__ import cases_of
from benchmarks.rest.__main__ import answered_alike
from service.store.embedded import open_server

ROWS = {"rows": [{"progress": 0.1 + 0.2, "at": "2026-11-22T10:00:00Z", "note": None}]}


@pytest.mark.parametrize(
    ("row", "same"),
    [
        ({"progress": 0.3, "at": "2026-11-22T11:00:00+01:00", "note": None}, True),
        ({"progress": 0.3001, "at": "2026-11-22T10:00:00Z", "note": None}, False),
        ({"progress": 0.3, "at": "2026-11-22T10:00:01Z", "note": None}, False),
        ({"progress": 0.3, "at": "2026-11-22T10:00:00Z", "note": ""}, False),
        ({"progress": 0.3, "at": "2026-11-22T10:00:00Z"}, False),
    ],
)
def test_answers_agree_however_figures_and_instants_are_written(row: dict[str, object], same: bool) -> None:
    assert agree(ROWS, {"rows": [row]}) is same


@pytest.mark.slow
def test_one_hand_written_statement_answers_as_the_service_does() -> None:
    with tempfile.TemporaryDirectory(prefix="oarlock-benchmark-") as place, ExitStack() as stack:
        Path(place).chmod(0o755)
        server, load = stack.enter_context(open_server(Path(place) / "data")), stack.enter_context(loading())
        world = asyncio.run(make_world(server.url, server.admin_url))
        servers = {
            OURS: serve_ours(stack, world),
            BARE: serve_bare(stack, world, "bare"),
            FASTAPI: serve_bare(stack, world, "fastapi"),
        }
        for name, requests in (cases_of(world) | answered_alike(world)).items():
            here = {one: request for one, request in requests.items() if one in servers}
            assert len(here) > 1
            assert check(load, servers, name, here) > 500
