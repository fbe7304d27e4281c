"""`oarlock serve`: from nothing to a service, and back."""

import asyncio
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, NoReturn

import typer

from service.commands.failures import Failure

LOOK_AT_DATABASE = 2.0
"""Seconds between looks at the embedded server."""


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any free one.")] = 8000,
    demo: Annotated[bool, typer.Option("--demo", help="Fill the first workspace, if it has no plans.")] = False,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes share the port.")] = 1,
) -> None:
    """Serve REST and GraphQL.

    Without OARLOCK_DATABASE_URL a PostgreSQL of our own is started in OARLOCK_DATA_DIR. The tables are brought up to
    date, and the first start makes a workspace and prints its admin key, unless OARLOCK_ADMIN_KEY chooses it.
    SIGTERM and SIGINT end the service within 10 seconds: what is in flight is finished, what is new is refused.
    """
    from service.commands.ground import found, read_settings
    from service.commands.sockets import bound, listen, url_of
    from service.edge.observability import configure_logs

    settings = read_settings()
    configure_logs(settings)
    with stopped_by_signals(), bound(host, port) as sockets, found(settings) as place:
        begun = asyncio.run(_begin(place, settings, demo))
        os.environ["OARLOCK_DATABASE_URL"] = place.url  # for the application, here or in workers
        listen(sockets)
        _announce(url_of(sockets), begun, place)
        with _looked_after(place.embedded):
            _run(sockets, workers)
