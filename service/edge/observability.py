"""Structured logs and Prometheus metrics."""

import logging
import sys
from collections.abc import Mapping
from functools import cache

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from service.operations.outcomes import OutcomeKind
from service.settings import Settings

REGISTRY = CollectorRegistry()
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
REQUESTS = Counter("oarlock_requests", "HTTP requests.", ("method", "route", "status"), registry=REGISTRY)
SECONDS = Histogram("oarlock_request_seconds", "Time to answer.", ("method", "route"), registry=REGISTRY)
READINGS = Counter("oarlock_readings", "Readings taken in, by outcome.", ("outcome",), registry=REGISTRY)
ANSWERS = Counter(
    "oarlock_graphql_operations", "GraphQL operations, by who answered.", ("executor",), registry=REGISTRY
)
TOLD_AGAIN = Counter(
    "oarlock_answers_told_again", "Answers that were kept, and told again since nothing had changed.", registry=REGISTRY
)
BY_OUTCOME = {kind: READINGS.labels(kind.value) for kind in OutcomeKind}


def configure_logs(settings: Settings) -> None:
    """One line per event on stderr, JSON unless people are looking; the libraries' own lines come along."""
    level = getattr(logging, settings.log_level.upper())
    people = settings.log_format == "console"
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.dev.ConsoleRenderer() if people else structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(
        level=max(level, logging.WARNING), stream=sys.stderr, format="%(levelname)s %(name)s %(message)s"
    )


def count_request(method: str, route: str, status: int, seconds: float) -> None:
    """Count a request under its route's pattern, never under a path a client made up."""
    requests, took = _counted(method if method in METHODS else "other", route, status)
    requests.inc()
    took.observe(seconds)


@cache
def _counted(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    """What counts requests of one kind; there are as many as routes times answers."""
    return REQUESTS.labels(method, route, str(status)), SECONDS.labels(method, route)


def count_readings(counts: Mapping[OutcomeKind, int]) -> None:
    """Count what became of readings."""
    for kind, count in counts.items():
        if count:
            BY_OUTCOME[kind].inc(count)


def count_operation(executor: str) -> None:
    """Count a GraphQL operation: answered by `levels`, by fields (`ordinary`), or by fields since levels could not."""
    ANSWERS.labels(executor).inc()


def count_kept() -> None:
    """Count an answer that was told again."""
    TOLD_AGAIN.inc()


def exposition() -> bytes:
    """All metrics in Prometheus' text format."""
    return generate_latest(REGISTRY)
