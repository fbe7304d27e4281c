"""Which language a request is answered in: the one it accepts best (RFC 9110, section 12.5.4), else its workspace's.

What has a language of its own, such as a goal, is spoken of in that one, unless the request asks for another by name.

The language is known from the first moment of a request, when problems may arise already, and known better once the
caller is; whoever writes an answer asks for it here.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from starlette.datastructures import Headers

from service.i18n import FALLBACK, LANGUAGES

MOST_CHARACTERS = 500
"""A longer header is not read."""

MOST_KNOWN = 1_000
"""Headers whose language is remembered; most clients send one of a few."""

RANGE = re.compile(r"([a-z]{1,8}|\*)((?:-[a-z0-9]{1,8})*)(?:\s*;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?")
"""One language range, with how much it is liked."""

_spoken: ContextVar[str] = ContextVar("oarlock.language", default=FALLBACK)
_asked: ContextVar[str | None] = ContextVar("oarlock.language_asked", default=None)


def spoken() -> str:
    """The language the present request is answered in."""
    return _spoken.get()


def asked() -> str | None:
    """The same where the request's headers ask for it by name; None where it is the workspace's, or English."""
    return _asked.get()


def in_language() -> dict[str, str]:
    """The headers that tell an answer's language, and what it was chosen by."""
    return {"Content-Language": spoken(), "Vary": "Accept-Language"}


@contextmanager
def speaking(headers: Headers) -> Iterator[None]:
    """Answer one request, in the language that its headers ask for until more is known."""
    before, asked_before = _spoken.get(), _asked.get()
    speak(headers, None)
    try:
        yield
    finally:
        _spoken.set(before)
        _asked.set(asked_before)


def speak(headers: Headers, locale: str | None) -> None:
    """Answer in the language of the workspace from here on, unless the request's headers ask for another."""
    best, named = _choice(_header_of(headers), locale)
    _spoken.set(best)
    _asked.set(named)


@lru_cache(MOST_KNOWN)
def _choice(header: str, locale: str | None) -> tuple[str, str | None]:
    """The language for a header, and the same again if the header names it."""
    best = best_of(header, locale)
    return best, best if any(name == best and quality > 0 for name, _, quality in _ranges_of(header)) else None


def _header_of(headers: Headers) -> str:
    return ",".join(headers.getlist("accept-language"))


def best_of(header: str, locale: str | None = None) -> str:
    """The language that is liked best: of several the one named first, where anything goes the workspace's.

    What is malformed is passed over. Who likes none of the languages is answered all the same, in the workspace's.
    """
    usual = locale or FALLBACK
    ranges = _ranges_of(header)
    liked = {language: _liking(ranges, language) for language in (usual, *LANGUAGES)}
    best = max(liked, key=lambda language: liked[language])  # the first of those liked equally
    return best if liked[best][0] > 0 else usual


_Ranges = list[tuple[str, bool, float]]


def _ranges_of(header: str) -> _Ranges:
    """The primary language (or `*`) of each range, whether more is said of it, and how much it is liked, 0 to 1."""
    if len(header) > MOST_CHARACTERS:
        return []
    found = (RANGE.fullmatch(part.strip().lower()) for part in header.split(","))
    return [(one[1], bool(one[2]), float(one[3] or 1)) for one in found if one is not None]


def _liking(ranges: _Ranges, language: str) -> tuple[float, int]:
    """How much a language is liked, and, when it is named, how early. A range of a region stands for its language."""
    named = [(quality, -place) for place, (name, _, quality) in enumerate(ranges) if name == language and quality > 0]
    if (language, False, 0.0) in ranges:
        return 0.0, 0
    others = [(quality, -len(ranges)) for name, _, quality in ranges if name == "*"]
    return max(named or others, default=(0.0, 0))
