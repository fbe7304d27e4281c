"""Secrets taken out of text that people and machines will read: of what they look like, and of those that are known."""

import re
from collections.abc import Iterable

HIDDEN = "[redacted]"
SHORTEST = 6
"""Characters of the shortest secret that is known by its value: what is shorter would be found everywhere."""

NAMES = (
    r"[\w.-]*(?:token|secret|password|passwd|api[-_]?key|signature|authorization|cookie|credential|idempotency[-_]key"
    r"|private[-_]?key|passphrase|assertion|client_secret)[\w.-]*"
)
"""Names whose values nobody needs to read."""

LOOKS = (
    (re.compile(r"\b(?:oar|cal)_[A-Za-z0-9_-]{8,}|\bwhsec_[A-Za-z0-9+/=_-]{4,}"), HIDDEN),
    (re.compile(r"\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?"), HIDDEN),
    (re.compile(r"\b(bearer|basic|digest|negotiate)\s+[^\s\"',;]+", re.I), rf"\1 {HIDDEN}"),
    (re.compile(r"(?<=://)[^/\s@'\"]*(?:@[^/\s@'\"]*)*@"), f"{HIDDEN}@"),
    (re.compile(rf"(?i)([?&;\s]|^)({NAMES})=(?:\"[^\"]*\"|'[^']*'|[^&\s\"';,]+)"), rf"\1\2={HIDDEN}"),
    (re.compile(rf"(?i)([\"'])({NAMES})\1(\s*[:,]\s*)b?([\"'])(?:[^\"'\\]|\\.)*\4"), rf"\1\2\1\3\4{HIDDEN}\4"),
    (re.compile(r"\binput_value=.*?(?=, input_type=|\]|$)", re.M), f"input_value={HIDDEN}"),
    (re.compile(r"^DETAIL:.*?(?=^(?:HINT|CONTEXT|QUERY|\[SQL|\[parameters|Traceback|\s+File )|\Z)", re.M | re.S), ""),
    (re.compile(r"^\[parameters: .*$", re.M), ""),
)
"""What a secret looks like, and what stands in its place: keys, tokens, credentials in URLs, named values, rows."""

HINTS = re.compile(
    r"_|://|eyJ|=|bearer|basic|digest|negotiate|token|secret|passw|key|signature|authorization|cookie|credential"
    r"|passphrase|assertion|detail:|\[parameters",
    re.I,
)
"""Without one of these, none of the looks is there: most text needs no further look."""


def known(secrets: Iterable[str]) -> re.Pattern[str] | None:
    """Finds secrets by their values, the longest first; None if there are none that could be told apart."""
    values = sorted({one for one in secrets if len(one) >= SHORTEST}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, values))) if values else None


def redacted(text: str, values: re.Pattern[str] | None = None) -> str:
    """The text without what looks like a secret, and without the values that are known."""
    if values is not None:
        text = values.sub(HIDDEN, text)
    if HINTS.search(text):
        for look, instead in LOOKS:
            text = look.sub(instead, text)
    return text


UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What ends a line, moves a cursor, colours a terminal, turns the direction of writing, or is no character at all."""
UNSAFE_BUT_LINES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def on_one_line(text: str, most: int) -> str:
    """At most so many characters of a text, all of them visible on one line."""
    return UNSAFE.sub(_escaped, _cut(text, most))


def on_lines(text: str, most: int, indent: str = "") -> str:
    """The same of a text whose lines stay lines, each after the first indented, so that none looks like another's."""
    return UNSAFE_BUT_LINES.sub(_escaped, _cut(text, most)).replace("\n", f"\n{indent}")


def _cut(text: str, most: int) -> str:
    """The beginning and the end of what is longer: of a traceback the end says most."""
    return text if len(text) <= most else f"{text[: most // 2]}…{text[len(text) - most // 2 :]}"


def _escaped(found: re.Match[str]) -> str:
    number = ord(found.group())
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
