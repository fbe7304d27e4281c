"""The application: settings in, an ASGI app out."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import WebSocketRoute

from service.core.smart.languages import ready_all
from service.demo.opening import HANDED_ON
from service.edge.intake import Intake
from service.edge.kept import Kept
from service.edge.keyring import Keyring
from service.edge.logs import configure_logs
from service.edge.middleware import RequestContext
from service.edge.observability import beat
from service.edge.pages import Pages
from service.edge.rates import Rates
from service.edge.requests import Edge
from service.edge.routes import Beginnings
from service.edge.telemetry import Telemetry, telemetry_of
from service.edge.telling import Telling
from service.edge.tokens import Tokens
from service.graphql.subscriptions.hub import Hub
from service.graphql.subscriptions.sockets import graphql_socket
from service.graphql.transport import graphql
from service.graphql.trusted import documents_of
from service.operations.upkeep import keep_up
from service.rest import (
    audits,
    calendars,
    catalog,
    changes,
    charts,
    closings,
    comparisons,
    deliveries,
    health,
    indicators,
    judgements,
    mappings,
    moving,
    nouns,
    okrs,
    otlp,
    pages,
    priorities,
    probes,
    problems,
    readings,
    recording,
    reports,
    results,
    reviews,
    series,
    smart,
    workloads,
    workspaces,
)
from service.rest import webhooks as endpoints
from service.rest.methods import heads_of
from service.rest.openapi import document_of
from service.settings import Settings
from service.store.database import Database
from service.store.partitions import ensure_partitions
from service.store.replica import open_replica
from service.store.states import States
from service.webhooks import routes as webhooks
from service.webhooks.outbound.dispatcher import Dispatcher

SETTLED = 3.0
"""Seconds after the start in which there is more urgent work."""

EXPOSED_HEADERS = [
    "Deprecation",
    "ETag",
    "Idempotency-Replayed",
    "Link",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Server-Timing",
    "Sunset",
    "X-Request-Id",
]


def create_app(settings: Settings, database_url: str, telemetry: Telemetry | None = None) -> FastAPI:
    """The service over one database. It connects when it starts and lets go when it stops.

    What it does is told to `telemetry`; unset, to what the environment asks for.
    """
    traced = telemetry or telemetry_of()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        database = await Database.open(database_url, settings)
        database.replica = open_replica(database, settings)
        app.state.edge = Edge(
            settings,
            database,
            Keyring(database, Tokens(database, settings)),
            Rates(database, settings),
            Intake(database),
            Kept(States(database), settings.keep_answers_seconds),
        )
        hub = app.state.hub = Hub(database, max(1, settings.pool_size // 2))
        traced.begin()
        following = asyncio.create_task(hub.run())
        beating = asyncio.create_task(beat(database))
        reading = asyncio.create_task(_read_languages())
        keeping = asyncio.create_task(_keep_up(database, settings, database_url))
        telling = asyncio.create_task(_tell(database, settings, hub))
        try:
            yield
        finally:
            hub.end()
            beside = (telling, keeping, reading, beating, following)
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await database.close()
            await asyncio.to_thread(traced.end)

    judging = (judgements, series, priorities, charts, smart, mappings, catalog)
    planning = (audits, okrs, workloads, health, indicators, reviews, closings, results, reports, calendars)
    storing = (changes, comparisons, recording, readings, otlp, deliveries, endpoints, moving, workspaces)
    modules = (*storing, *judging, *planning, nouns, webhooks, probes, problems, pages)
    routes = [route for module in modules for route in module.router.routes]
    routes += heads_of(routes)
    app = FastAPI(
        lifespan=lifespan,
        routes=routes,
        telemetry=traced.config,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.documents = documents_of(settings)
    app.state.pages, app.state.demo_key = Pages(), None
    app.add_route("/graphql", graphql, methods=["GET", "POST"], include_in_schema=False)
    app.router.routes.append(WebSocketRoute("/graphql", graphql_socket))
    app.router.middleware_stack = Beginnings(app.router)
    problems.handle_problems(app)
    app.add_middleware(Telling)
    app.openapi = lambda: document_of(app)  # pyright: ignore[reportAttributeAccessIssue]
    if settings.allowed_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.allowed_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=EXPOSED_HEADERS,
        )
    app.add_middleware(RequestContext, seconds=settings.request_timeout_seconds)
    return app


async def _read_languages() -> None:
    """Read the grammars, two seconds that no request should wait for, once the first requests are answered."""
    await asyncio.sleep(SETTLED)
    await asyncio.to_thread(ready_all)


async def _tell(database: Database, settings: Settings, hub: Hub) -> None:
    """Tell endpoints of events beside requests, unless somebody else does it."""
    if settings.webhook_workers:
        dispatcher = Dispatcher(database, settings.webhook_workers)
        hub.beside.append(dispatcher)
        await dispatcher.run()


async def _keep_up(database: Database, settings: Settings, database_url: str) -> None:
    """Upkeep beside requests, unless somebody else does it."""

    async def renew(today: date) -> None:
        owner = settings.migration_database_url or settings.direct_database_url
        await ensure_partitions(owner or database_url, today)

    if settings.upkeep_minutes:
        await keep_up(database, settings, settings.upkeep_minutes, renew)


def application() -> Any:
    """The service as the environment describes it, for servers that take a factory."""
    settings = Settings()
    configure_logs(settings)
    if settings.database_url is None:
        message = "OARLOCK_DATABASE_URL is not set. `oarlock serve` starts a database by itself."
        raise RuntimeError(message)
    app = create_app(settings, settings.database_url)
    app.state.demo_key = os.environ.get(HANDED_ON)
    return app
