"""What a request did and how long its parts took: spans for a collector, seconds for `Server-Timing`.

Both are off unless somebody asked for them, and then cost a look at two variables.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter

from opentelemetry import trace
from opentelemetry.trace import Span, SpanKind, StatusCode, Tracer, TracerProvider
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

Value = str | int | float | bool
Maybe = AbstractContextManager[Span | None]
OFF: Maybe = nullcontext()
OUTWARDS = TraceContextTextMapPropagator()
"""What goes out with a request of ours: where it belongs, and nothing else that somebody may have sent along."""


@dataclass(slots=True)
class Timings:
    """The parts of one request, in seconds."""

    statements: int = 0
    database: float = 0.0
    """Waiting for statements."""
    judging: float = 0.0
    writing: float = 0.0
    """From the last statement of whoever writes to the answer to COMMIT."""


@dataclass(slots=True)
class Tracing:
    """Whether spans are made, and by what."""

    tracer: Tracer | None = None


TRACING = Tracing()
TIMINGS: ContextVar[Timings | None] = ContextVar("oarlock_timings", default=None)
"""Of the present request, if somebody wants to know."""


def begin(provider: TracerProvider | None) -> None:
    """Make spans from now on; without a provider, none."""
    TRACING.tracer = provider and provider.get_tracer("oarlock")


def span(name: str, **attributes: Value) -> Maybe:
    """A part of what is going on, under which other parts may stand; None where no spans are made."""
    return OFF if TRACING.tracer is None else _current(TRACING.tracer, name, SpanKind.INTERNAL, attributes)


def calling(name: str, **attributes: Value) -> Maybe:
    """A call to somebody else."""
    return OFF if TRACING.tracer is None else _current(TRACING.tracer, name, SpanKind.CLIENT, attributes)


@contextmanager
def _current(tracer: Tracer, name: str, kind: SpanKind, attributes: dict[str, Value]) -> Iterator[Span]:
    made = tracer.start_as_current_span(
        name, kind=kind, attributes=_named(attributes), record_exception=False, set_status_on_exception=False
    )
    with made as one:
        try:
            yield one
        except Exception as error:
            fail(one, error)
            raise


def leaf(name: str, **attributes: Value) -> Span | None:
    """A part under which nothing else stands. Whoever begins it ends it, wherever that is."""
    tracer = TRACING.tracer
    return None if tracer is None else tracer.start_span(name, attributes=_named(attributes))


def _named(attributes: dict[str, Value]) -> dict[str, Value]:
    return {f"oarlock.{name}": value for name, value in attributes.items()}


def fail(one: Span, error: BaseException) -> None:
    """Say what kind of error a part ended with: its text may hold anything. What is only refused has not failed."""
    refused = getattr(error, "kind", None)
    one.set_attribute("error.type", type(error).__qualname__ if refused is None else refused.name.lower())
    if refused is None:
        one.set_status(StatusCode.ERROR)


@contextmanager
def _judging(many: int, timings: Timings | None) -> Iterator[None]:
    begun = perf_counter()
    try:
        with span("judge", judgements=many):
            yield
    finally:
        if timings is not None:
            timings.judging += perf_counter() - begun


def judging(many: int) -> AbstractContextManager[object]:
    """So many judgements are made."""
    timings = TIMINGS.get()
    return OFF if timings is None and TRACING.tracer is None else _judging(many, timings)


def ids() -> tuple[str, str] | None:
    """The trace and the span that is going on, in hexadecimal digits."""
    if TRACING.tracer is None:
        return None
    found = trace.get_current_span().get_span_context()
    return (f"{found.trace_id:032x}", f"{found.span_id:016x}") if found.is_valid else None


def outward() -> dict[str, str]:
    """The headers that tell somebody else which trace a call belongs to."""
    headers: dict[str, str] = {}
    if TRACING.tracer is not None:
        OUTWARDS.inject(headers)
    return {name: value for name, value in headers.items() if name == "traceparent"}
