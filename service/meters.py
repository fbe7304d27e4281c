"""What is counted and measured, by every layer, and told in Prometheus' words.

Several processes that answer on one port are to tell the same: each keeps its figures in files of a directory that they
share, named by `PROMETHEUS_MULTIPROC_DIR` before this is imported, and whoever is asked adds up all of them. A worker
that takes a dead one's place goes on with its counts. One process alone keeps its figures in memory, and needs no
directory.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, values
from prometheus_client import metrics as kinds
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.samples import Sample

WORKER = "worker-"
"""How the processes of `--workers` are named; a number follows, which is taken over by whoever takes a place over."""

DIRECTORY = os.environ.get("PROMETHEUS_MULTIPROC_DIR")
REGISTRY = CollectorRegistry()


def own_number() -> str:
    """What names this process among those that share a directory: the number of its place, or its own."""
    name = multiprocessing.current_process().name
    return name.removeprefix(WORKER) if name.startswith(WORKER) else str(os.getpid())


if DIRECTORY is not None:
    values.ValueClass = values.MultiProcessValue(own_number)
kinds.disable_created_metrics()

QUICK = (0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Seconds that tell waits apart."""
LONG = (0.01, 0.1, 1.0, 10.0, 60.0, 300.0, 1800.0)
"""Seconds that tell jobs apart."""

REQUESTS = Counter("oarlock_requests", "HTTP requests.", ("method", "route", "status"), registry=REGISTRY)
SECONDS = Histogram("oarlock_request_seconds", "Time to answer.", ("method", "route"), registry=REGISTRY)
IN_FLIGHT = Gauge(
    "oarlock_requests_in_flight", "HTTP requests being answered.", registry=REGISTRY, multiprocess_mode="livesum"
)
READINGS = Counter("oarlock_readings", "Readings taken in, by outcome.", ("outcome",), registry=REGISTRY)
ANSWERS = Counter(
    "oarlock_graphql_operations", "GraphQL operations, by who answered.", ("executor",), registry=REGISTRY
)
TOLD_AGAIN = Counter(
    "oarlock_answers_told_again", "Answers that were kept, and told again since nothing had changed.", registry=REGISTRY
)
POOL_SIZE = Gauge(
    "oarlock_pool_size", "Database connections that may be open.", registry=REGISTRY, multiprocess_mode="livesum"
)
POOL_IN_USE = Gauge(
    "oarlock_pool_in_use", "Database connections in use.", registry=REGISTRY, multiprocess_mode="livesum"
)
POOL_WAIT = Histogram(
    "oarlock_pool_wait_seconds", "Time waited for a database connection.", registry=REGISTRY, buckets=QUICK
)
RECEIVED = Counter(
    "oarlock_deliveries_received", "Signed deliveries of sources, by outcome.", ("outcome",), registry=REGISTRY
)
SENT = Counter(
    "oarlock_deliveries_sent", "Attempts to send events to endpoints, by outcome.", ("outcome",), registry=REGISTRY
)
SENDING = Histogram("oarlock_delivery_seconds", "Time an attempt to send an event took.", registry=REGISTRY)
UPKEEP = Histogram(
    "oarlock_upkeep_seconds", "Time that upkeep took, by job.", ("job", "outcome"), registry=REGISTRY, buckets=LONG
)
LAG = Histogram(
    "oarlock_event_loop_lag_seconds", "How late the event loop was, looked at twice a second.",
    registry=REGISTRY, buckets=QUICK,
)  # fmt: skip

ALONE = ProcessCollector(registry=None)
"""process_*, of this process."""


@dataclass(slots=True)
class Level:
    """A number that goes up and down, and is looked at now and then: cheaper than a gauge."""

    now: int = 0


FLYING = Level()
"""Requests that are being answered by this process."""

Sampled = Callable[[], float]
sampled: dict[Gauge, Sampled] = {IN_FLIGHT: lambda: FLYING.now}
"""Gauges that are set when they are looked at, and by what."""


def sample() -> None:
    """Set the gauges to what is so now."""
    for gauge, value in sampled.items():
        gauge.set(value())


def enter() -> None:
    """Say which process this is, to those that share the directory."""
    if DIRECTORY is not None:
        (Path(DIRECTORY) / f"{own_number()}.pid").write_text(str(os.getpid()), encoding="ascii")


def exposition() -> bytes:
    """All metrics in Prometheus' text format, of all processes that share the directory."""
    sample()
    if DIRECTORY is None:
        return generate_latest(REGISTRY) + generate_latest(_registered(ALONE))
    return generate_latest(_registered(MultiProcessCollector(None, DIRECTORY), Siblings(Path(DIRECTORY))))


def _registered(*collectors: object) -> CollectorRegistry:
    registry = CollectorRegistry()
    for one in collectors:
        registry.register(one)  # pyright: ignore[reportArgumentType]
    return registry


@dataclass(frozen=True, slots=True)
class Siblings:
    """process_* of every process that shares a directory, by its number; of those that are gone, nothing."""

    directory: Path

    def collect(self) -> Iterable[Metric]:
        """The metrics as they are now."""
        found: dict[str, Metric] = {}
        for place in sorted(self.directory.glob("*.pid")):
            pid = place.read_text(encoding="ascii")
            for metric in ProcessCollector(pid=lambda pid=pid: pid, registry=None).collect():
                samples = [Sample(one.name, {"worker": place.stem}, one.value) for one in metric.samples]
                family = found.setdefault(metric.name, Metric(metric.name, metric.documentation, metric.type))
                family.samples += samples
        return found.values()
