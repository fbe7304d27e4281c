"""`oarlock serve`: from nothing to a service, and back."""

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import structlog

from service import __version__
from service.commands.bootstrap import First, ensure_demo, ensure_first, open_demo
from service.commands.failures import MISUSED, Failure
from service.commands.figures import shared_figures
from service.commands.ground import Ground, bring_up_to_date, found, open_database, reaching, read_settings
from service.commands.server import NOT_STARTED, make_server
from service.commands.sockets import bound, listen, url_of
from service.commands.terminal import Bar, watched
from service.commands.workers import Workers
from service.demo.opening import HANDED_ON
from service.edge.logs import configure_logs
from service.settings import Settings
from service.store.embedded import Embedded, StartFailed

LOOK_AT_DATABASE = 2.0
"""Seconds between looks at the embedded server."""

log = structlog.get_logger("oarlock.serve")


@dataclass(frozen=True, slots=True)
class Begun:
    """What the start found or made; `demo_loaded` is None when nobody asked for the demo."""

    first: First
    demo_loaded: bool | None = None
    demo_key: str | None = None
    """What the demo's page reads by, if the demo is there."""


def run_service(host: str, port: int, *, demo: bool, workers: int) -> None:
    """Take the port, find the database and bring it up to date, say where everything is, serve until told to stop."""
    settings = read_settings()
    configure_logs(settings)
    _check_documents(settings)
    with bound(host, port) as sockets, ExitStack() as stack:
        with watched("Starting the database") as bar:
            place = stack.enter_context(found(settings))
            begun = asyncio.run(_begin(place, settings, bar, demo=demo))
        os.environ["OARLOCK_DATABASE_URL"] = place.url  # for the application, in this process or in workers
        if place.embedded is not None:
            os.environ.setdefault("OARLOCK_WATCHED_DISK", str(place.embedded.home.path))
        os.environ.pop(HANDED_ON, None)
        if begun.demo_key is not None:
            os.environ[HANDED_ON] = begun.demo_key
        listen(sockets)
        _announce(url_of(sockets), begun, place)
        with _kept_running(place.embedded):
            _serve(sockets, workers, settings)


def _check_documents(settings: Settings) -> None:
    """See that the trusted documents can be answered, before anything is started."""
    if settings.trusted_documents is None and not settings.only_trusted_documents:
        return
    from service.graphql.trusted import ManifestError, documents_of

    try:
        documents_of(settings)
    except ManifestError as error:
        raise Failure(str(error), MISUSED) from None


async def _begin(place: Ground, settings: Settings, bar: Bar, *, demo: bool) -> Begun:
    await bring_up_to_date(place, settings, bar)
    database = await open_database(place, settings)
    try:
        with reaching(place.url):
            first = await ensure_first(database, settings.admin_key)
            if not demo:
                return Begun(first)
            return Begun(first, await ensure_demo(database, first, bar), await open_demo(database, first))
    finally:
        await database.close()


def _announce(url: str, begun: Begun, place: Ground) -> None:
    """Tell people, and whatever started us, before the first request can be answered."""
    facts = {"address": url}
    if begun.first.key is not None:
        facts["admin key"] = f"{begun.first.key}  (of the workspace “{begun.first.slug}”; shown this once, so keep it)"
    if begun.demo_loaded is not None:
        facts["demo"] = "loaded" if begun.demo_loaded else f"not loaded: “{begun.first.slug}” is not empty"
    facts["page"] = f"{url}/"
    embedded = place.embedded
    facts["database"] = "OARLOCK_DATABASE_URL" if embedded is None else f"embedded, in {embedded.home.path.parent}"
    print(f"Oarlock {__version__}", *(f"  {name:<11}{fact}" for name, fact in facts.items()), sep="\n", flush=True)


def _serve(sockets: list[socket.socket], workers: int, settings: Settings) -> None:
    if workers > 1:
        with shared_figures(settings.metrics_dir):
            Workers(workers, sockets).run()
        return
    try:
        make_server().run(sockets)
    except SystemExit as end:  # uvicorn's way to say that the application did not start
        if end.code:
            raise Failure(NOT_STARTED) from None


@contextmanager
def _kept_running(embedded: Embedded | None) -> Iterator[None]:
    """Start the embedded server again when it dies under us, for example once a full disk has room again."""
    if embedded is None:
        yield
        return
    left = threading.Event()

    def watch() -> None:
        said = ""
        while not left.wait(LOOK_AT_DATABASE):
            try:
                embedded.ensure_running()
                said = ""
            except Exception as failure:  # whatever it is, it is tried again: there is nobody else to do it
                reason = failure.detail if isinstance(failure, StartFailed) else type(failure).__name__
                if said != reason:
                    said = reason
                    log.error("database_not_running", reason=said)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        left.set()
        watcher.join(timeout=1)
