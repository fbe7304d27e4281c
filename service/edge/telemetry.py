"""Traces and metrics for a collector, as OpenTelemetry's own environment variables ask for them; else nothing at all.

What is exported is collected beside requests, in bounded queues: a collector that is away costs what it would have been
told, and a line in the log now and then.
"""

import os
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

import structlog
from fastapi.telemetry import TelemetryConfig
from opentelemetry.metrics import MeterProvider
from opentelemetry.trace import TracerProvider

from service import __version__, traces

SIGNALS = ("traces", "metrics")
LAST_WORDS = 2.0
"""Seconds in which what was collected last is sent when the process ends."""

NOT_INSTALLED = "asked for, but not installed: install oarlock[otel]"
OTHER_PROTOCOL = "asked for by another protocol than http/protobuf"
OTHER_EXPORTER = "asked for from another exporter than otlp"

OFF: TelemetryConfig = {
    "tracing": False, "metrics": False, "logs": False, "operation_spans": False, "auto_configure": False
}  # fmt: skip
"""Not even looked for, request by request."""

log = structlog.get_logger("oarlock.telemetry")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the environment asks for: which signals, and what stands in their way."""

    signals: tuple[str, ...] = ()
    amiss: str | None = None

    def __str__(self) -> str:
        if self.amiss is not None:
            return self.amiss
        return " and ".join(self.signals) or "off: OTEL_EXPORTER_OTLP_ENDPOINT is not set"


def wish_of(environment: Mapping[str, str] = os.environ) -> Wish:
    """What is asked for. As OpenTelemetry has it: by an endpoint, for all or one signal, or by the exporter's name."""
    if environment.get("OTEL_SDK_DISABLED", "").strip().lower() == "true":
        return Wish()
    wanted: list[str] = []
    for signal in SIGNALS:
        upper = signal.upper()
        exporter = environment.get(f"OTEL_{upper}_EXPORTER", "").strip().lower()
        named = _first(environment, f"OTEL_EXPORTER_OTLP_{upper}_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
        if exporter == "none" or not (exporter or named):
            continue
        if exporter not in ("", "otlp"):
            return Wish(amiss=OTHER_EXPORTER)
        protocol = _first(environment, f"OTEL_EXPORTER_OTLP_{upper}_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
        if protocol not in ("", "http/protobuf"):
            return Wish(amiss=OTHER_PROTOCOL)
        if named and not _is_url(named):
            return Wish(amiss=f"the endpoint of {signal} is no URL: write http://host:4318")
        wanted.append(signal)
    if wanted and not is_installed():
        return Wish(amiss=NOT_INSTALLED)
    return Wish(tuple(wanted))


def is_installed() -> bool:
    """Whether there is what exports."""
    try:
        return all(find_spec(name) for name in ("opentelemetry.sdk", "opentelemetry.exporter.otlp.proto.http"))
    except ModuleNotFoundError:
        return False


def _first(environment: Mapping[str, str], *names: str) -> str:
    return next((text for name in names if (text := environment.get(name, "").strip())), "")


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Telemetry:
    """What spans and metrics of this process go to."""

    tracers: TracerProvider | None = None
    meters: MeterProvider | None = None

    @property
    def config(self) -> TelemetryConfig:
        """What the framework is told. It records no logs: those have the ids of their trace, and go where logs go."""
        if self.tracers is None and self.meters is None:
            return OFF
        return {
            **OFF,
            "tracing": self.tracers is not None,
            "metrics": self.meters is not None,
            "tracer_provider": self.tracers,
            "meter_provider": self.meters,
        }

    def begin(self) -> None:
        """Make spans from now on."""
        traces.begin(self.tracers)

    def end(self) -> None:
        """Make no more, and send what there is, if that takes no longer than a moment."""
        traces.begin(None)
        given: list[Any] = [one for one in (self.tracers, self.meters) if hasattr(one, "shutdown")]
        threads = [threading.Thread(target=one.shutdown, daemon=True) for one in given]
        for thread in threads:
            thread.start()
        until = time.monotonic() + LAST_WORDS
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))


def telemetry_of(wish: Wish | None = None) -> Telemetry:
    """The exporters that the environment asks for. What stands in their way is logged, and no reason not to serve."""
    wish = wish or wish_of()
    if wish.amiss is not None:
        log.warning("telemetry_off", reason=wish.amiss)
    if not wish.signals:
        return Telemetry()
    from opentelemetry.sdk.resources import Resource

    resource = Resource.create({"service.name": os.environ.get("OTEL_SERVICE_NAME") or "oarlock"}).merge(
        Resource({"service.version": __version__, "process.pid": os.getpid()})
    )
    tracers = _tracers(resource) if "traces" in wish.signals else None
    return Telemetry(tracers, _meters(resource) if "metrics" in wish.signals else None)


def _tracers(resource: Any) -> TracerProvider:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.trace import TracerProvider as Provider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    provider = Provider(resource=resource, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider


def _meters(resource: Any) -> MeterProvider:
    from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
    from opentelemetry.sdk.metrics import MeterProvider as Provider
    from opentelemetry.sdk.metrics.export import PeriodicExportingMetricReader

    reader = PeriodicExportingMetricReader(OTLPMetricExporter())
    return Provider([reader], resource=resource, shutdown_on_exit=False)
