"""Log lines: one for each event and request, on stderr, of ours and of the libraries alike, in one form.

No line holds a secret, and none can be made to look like two: what is written is bounded, what ends a line or moves a
cursor is written out, and what is a secret, or looks like one, is taken out.
"""

import logging
import os
import re
import sys
import time
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any
from urllib.parse import unquote, urlsplit

import orjson
import structlog
from starlette.types import Scope
from structlog.stdlib import ProcessorFormatter

from service import traces
from service.core.redaction import known, on_lines, on_one_line, redacted
from service.settings import Settings

Line = MutableMapping[str, Any]

MOST = 1_000
"""Characters of a value."""
MOST_OF_EVENT = 4_000
MOST_OF_TRACEBACK = 16_000

OURS = frozenset({"request_id", "route", "id", "workspace", "key", "trace_id", "span_id", "level", "timestamp"})
"""Values that we have made, or checked: they can hold nothing else."""

SELDOM = 60.0
"""Seconds in which a library that talks to collectors says one thing at most: while one is away, it would say many."""
TALKATIVE = ("opentelemetry", "urllib3", "requests")

SENDS_SECRETS = re.compile(rb"auth|cookie|signature|token|secret|key|hmac|digest", re.I)
"""Names of headers whose values are secrets, or may be."""
IN_BODIES = re.compile(rb'"[^"]*(?:secret|token|password|key)"\s*:\s*\[?\s*"((?:[^"\\]|\\.)+)"', re.I)
MOST_SEARCHED = 1_000_000


def configure_logs(settings: Settings) -> None:
    """One line per event on stderr, JSON unless people are looking; the libraries' own lines come along."""
    level = getattr(logging, settings.log_level.upper())
    people = settings.log_format == "console"
    begin: list[Any] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _place,
        Guard(given_secrets(), lines=people),
    ]
    colours = sys.stderr.isatty()
    render: Any = (
        structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=structlog.dev.plain_traceback)
        if people
        else structlog.processors.JSONRenderer(serializer=_json)
    )
    structlog.configure(
        processors=[structlog.contextvars.merge_contextvars, *begin, render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Seldom())
    handler.setFormatter(
        ProcessorFormatter(
            processors=[ProcessorFormatter.remove_processors_meta, render],
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *begin],
        )
    )
    root = logging.getLogger()
    for one in [one for one in root.handlers if isinstance(one.formatter, ProcessorFormatter)]:
        root.removeHandler(one)
    root.addHandler(handler)
    root.setLevel(max(level, logging.WARNING))
    logging.captureWarnings(True)


def _json(line: Line, **_: Any) -> str:
    return orjson.dumps(line, default=str, option=orjson.OPT_NON_STR_KEYS).decode()


def _place(_logger: Any, _method: str, line: Line) -> Line:
    """Which trace a line belongs to, if there is one."""
    found = traces.ids()
    if found is not None:
        line["trace_id"], line["span_id"] = found
    return line


class Guard:
    """The last to see a line before it is written: nothing gets past it but numbers and text that is safe to read."""

    def __init__(self, secrets: Iterable[str] = (), *, lines: bool = False) -> None:
        self._known = known(secrets)
        self._lines = lines

    def __call__(self, _logger: Any, _method: str, line: Line) -> Line:
        """Make a line safe."""
        told = line.pop("exc_info", None)
        kept = known(line.pop("secrets", ()))
        for name, value in line.items():
            if isinstance(value, (int, float)) or value is None or name in OURS or name.startswith("_"):
                continue
            text = value if isinstance(value, str) else _text_of(value)
            line[name] = on_one_line(self._redacted(text, kept), MOST_OF_EVENT if name == "event" else MOST)
        error = _error_in(told)
        if error is not None:
            text = self._redacted("".join(traceback.format_exception(error)).rstrip(), kept)
            indent = "  " if self._lines else ""
            line["exception"] = indent + on_lines(text, MOST_OF_TRACEBACK, indent)
        line.pop("stack_info", None)
        return line

    def _redacted(self, text: str, kept: re.Pattern[str] | None) -> str:
        return redacted(text if kept is None else kept.sub("[redacted]", text), self._known)


def _text_of(value: Any) -> str:
    try:
        return orjson.dumps(value, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:
        return type(value).__name__


def _error_in(told: Any) -> BaseException | None:
    if isinstance(told, BaseException):
        return told
    if isinstance(told, tuple):
        return told[1]
    return sys.exception() if hasattr(sys, "exception") and told else sys.exc_info()[1] if told else None


class Seldom(logging.Filter):
    """Lets libraries that talk to collectors say each thing once a minute, and no tracebacks."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is written."""
        if not record.name.startswith(TALKATIVE):
            return True
        record.exc_info = record.exc_text = None
        now = time.monotonic()
        name = record.name.partition(".")[0]
        if now - self._said.get(name, -SELDOM) < SELDOM:
            return False
        self._said[name] = now
        return True


def given_secrets(environment: Mapping[str, str] = os.environ) -> set[str]:
    """The secrets that this process was given: in settings, and for collectors."""
    found: set[str] = set()
    secret = {f"OARLOCK_{name.upper()}" for name, field in Settings.model_fields.items() if not field.repr}
    for name, value in environment.items():
        if name.upper() in secret:
            found |= _within_url(value) if "://" in value else {value}
        elif name.startswith("OTEL_EXPORTER_OTLP") and name.endswith("HEADERS"):
            given = [pair.partition("=")[2].strip() for pair in value.split(",")]
            found |= {*given, *map(unquote, given)}
            found |= {one.partition(" ")[2] for one in map(unquote, given)}
        elif name.startswith("OTEL_EXPORTER_OTLP") and "://" in value:
            found |= _within_url(value)
    return found - {""}


def _within_url(url: str) -> set[str]:
    """The password in a URL, as it is written and as it is meant."""
    try:
        parts = urlsplit(url)
        written = parts.netloc.rpartition("@")[0].partition(":")[2]
    except ValueError:
        return {url}
    named = {one.partition("=")[2] for one in parts.query.split("&") if "password" in one.lower()}
    return {written, unquote(written), *named, *map(unquote, named)} - {""}


def secrets_in(scope: Scope) -> set[str]:
    """What a request holds that may be a secret, for the one line that may repeat something of it: of a bug of ours."""
    found: set[str] = set()
    for name, value in scope["headers"]:
        if SENDS_SECRETS.search(name):
            text = value.decode("latin-1")
            found |= {text, text.partition(" ")[2], *re.split(r"[\s,;=]+", text)}
    for pair in scope["query_string"].decode("latin-1").split("&"):
        found |= {*(parts := pair.split("=")), *map(unquote, parts)}
    body: bytes = scope.get("oarlock.body", b"")
    found |= {one.decode(errors="replace") for one in IN_BODIES.findall(body[:MOST_SEARCHED])}
    return found - {""}
