"""The whole error vocabulary: one class, a handful of kinds, shared by every edge.

A `Problem` is an expected failure. REST writes it as RFC 9457 `application/problem+json`, GraphQL as
`extensions.code` or `userErrors`. Anything else that escapes is a bug: logged with the request id and masked.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce
from typing import Any


class Kind(StrEnum):
    """What went wrong, as a stable code. The HTTP status is a property of the kind, in `STATUS`."""

    MALFORMED = "malformed"
    INVALID = "invalid"
    UNAUTHENTICATED = "unauthenticated"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    NOT_ACCEPTABLE = "not_acceptable"
    CONFLICT = "conflict"
    IN_THE_WAY = "in_the_way"
    IN_FLIGHT = "in_flight"
    PRECONDITION_FAILED = "precondition_failed"
    TOO_LARGE = "too_large"
    UNSUPPORTED_MEDIA_TYPE = "unsupported_media_type"
    TOO_SLOW = "too_slow"
    RATE_LIMITED = "rate_limited"
    UNAVAILABLE = "unavailable"
    TIMEOUT = "timeout"
    NOT_INSTALLED = "not_installed"
    INTERNAL = "internal"


STATUS: dict[Kind, int] = {
    Kind.MALFORMED: 400,
    Kind.INVALID: 422,
    Kind.UNAUTHENTICATED: 401,
    Kind.FORBIDDEN: 403,
    Kind.NOT_FOUND: 404,
    Kind.METHOD_NOT_ALLOWED: 405,
    Kind.NOT_ACCEPTABLE: 406,
    Kind.CONFLICT: 409,
    Kind.IN_THE_WAY: 409,
    Kind.IN_FLIGHT: 409,
    Kind.PRECONDITION_FAILED: 412,
    Kind.TOO_LARGE: 413,
    Kind.UNSUPPORTED_MEDIA_TYPE: 415,
    Kind.TOO_SLOW: 408,
    Kind.RATE_LIMITED: 429,
    Kind.UNAVAILABLE: 503,
    Kind.TIMEOUT: 504,
    Kind.NOT_INSTALLED: 501,
    Kind.INTERNAL: 500,
}

TITLES: dict[Kind, str] = {
    Kind.MALFORMED: "The request could not be read",
    Kind.INVALID: "The request was understood but breaks a rule",
    Kind.UNAUTHENTICATED: "A valid key or token is required",
    Kind.FORBIDDEN: "The key or token may not do this",
    Kind.NOT_FOUND: "There is nothing here by that name",
    Kind.METHOD_NOT_ALLOWED: "This resource does not take that method",
    Kind.NOT_ACCEPTABLE: "No representation fits the Accept header",
    Kind.CONFLICT: "The request conflicts with the present state",
    Kind.IN_THE_WAY: "Something still depends on this",
    Kind.IN_FLIGHT: "The same request is being answered right now",
    Kind.PRECONDITION_FAILED: "It has changed since it was read",
    Kind.TOO_LARGE: "The request is larger than allowed",
    Kind.UNSUPPORTED_MEDIA_TYPE: "This content type is not understood",
    Kind.TOO_SLOW: "The request came too slowly",
    Kind.RATE_LIMITED: "There were too many requests",
    Kind.UNAVAILABLE: "The service cannot answer right now",
    Kind.TIMEOUT: "The service could not answer in time",
    Kind.NOT_INSTALLED: "This takes a part that is not installed here",
    Kind.INTERNAL: "Something unexpected happened",
}

RETRYABLE = frozenset({Kind.IN_FLIGHT, Kind.TOO_SLOW, Kind.RATE_LIMITED, Kind.UNAVAILABLE, Kind.TIMEOUT})


class Words(str):
    """A message with figures in it that still knows its template, by which its translations are found."""

    __slots__ = ("params", "template")
    template: str
    params: Mapping[str, Any]


def worded(template: str, /, **params: Any) -> Words:
    """A message from a `str.format` template. A param that is to be translated too is made by `worded` or `words`."""
    return _words(template.format_map(params), template, params)


def words(text: str) -> Words:
    """A message without figures, or a term in one: its own template. What is a message already stays as it is."""
    return text if isinstance(text, Words) else _words(text, text, {})


def joined(parts: Iterable[str], between: str = "{one}, {other}") -> Words:
    """One or several messages in a row; `between` is the template that stands for two of them."""
    return reduce(lambda one, other: worded(between, one=one, other=other), map(words, parts))


def _words(text: str, template: str, params: Mapping[str, Any]) -> Words:
    made = Words(text)
    made.template = template
    made.params = params
    return made


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to change. `pointer` is a JSON pointer (RFC 6901) into the request's body, or a parameter's name."""

    pointer: str
    code: str
    message: str


class Problem(Exception):
    """An expected failure: `detail` says what to change, `errors` says where, `retry_after` when to come again (s)."""

    def __init__(
        self, kind: Kind, detail: str, errors: Iterable[Fault] = (), *, retry_after: int | None = None
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.errors = tuple(errors)
        self.retry_after = retry_after

    @property
    def status(self) -> int:
        """The HTTP status that goes with the kind."""
        return STATUS[self.kind]


def invalid(pointer: str, code: str, message: str) -> Problem:
    """The commonest problem: one field breaks one rule."""
    return Problem(Kind.INVALID, message, (Fault(pointer, code, message),))


def not_found(noun: str) -> Problem:
    """Unknown and foreign ids look the same; the id is not echoed."""
    return Problem(Kind.NOT_FOUND, worded("There is no such {noun} in this workspace.", noun=words(noun)))


WHOLE = "The body"
"""What a detail begins with where a pointer points at the whole body."""


def placed(fault: Fault, more: int = 0) -> Words:
    """The detail of a problem: where its first fault is and what it says, and how many `more` are not listed."""
    here = {"pointer": fault.pointer or words(WHOLE), "message": words(fault.message)}
    if not more:
        return worded("{pointer}: {message}", **here)
    return worded("{pointer}: {message} ({more} more)", more=more, **here)


def repointed(problem: Problem, renamed: Callable[[str], str]) -> Problem:
    """The same problem for someone who calls its fields otherwise: its pointers, and the one in its detail, renamed."""
    detail = problem.detail
    if isinstance(detail, Words) and "pointer" in detail.params:
        pointer = detail.params["pointer"]
        pointer = renamed("" if isinstance(pointer, Words) else pointer) or words(WHOLE)
        detail = worded(detail.template, **{**detail.params, "pointer": pointer})
    faults = [replace(fault, pointer=renamed(fault.pointer)) for fault in problem.errors]
    return Problem(problem.kind, detail, faults, retry_after=problem.retry_after)
