"""What a mapping may call: JMESPath's own functions, and a few of ours for what senders write in ways of their own.

Each text that one of ours takes or makes has at most 10,000 characters. Nothing here knows the time of day, and nothing
looks anywhere but at its arguments, the body and the delivery's headers.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from math import inf
from typing import Any, cast

from jmespath.functions import Functions, signature

from service.core.mappings.budget import Budget, weight_of
from service.errors import Words, worded, words

MOST_TEXT = 10_000
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)")
BASIC_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
FOREIGN = re.compile(r"[^A-Za-z0-9_.:-]+")
"""What cannot stand in a part of a metric's key."""
SECRET = frozenset({"authorization", "cookie", "proxy-authorization"})
"""Headers that no mapping sees."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

FREE = frozenset({"header", "length", "not_null", "root", "type"})
"""Functions that take no longer for a larger argument."""
SHALLOW = frozenset({"keys", "map", "merge", "pairs", "reverse", "to_array", "values"})
"""Functions that look at the elements of an argument, but not into them."""

TEXT: Any = {"types": ["string"]}
TEXTS: Any = {"types": ["array-string"]}
NUMERIC: Any = {"types": ["number"]}
LIST: Any = {"types": ["array"]}
ANY: Any = {"types": []}


class Untaken(ValueError):
    """What a function cannot make anything of; the message says what it takes."""

    def __init__(self, message: Words) -> None:
        super().__init__(message)
        self.message = message


class MappingFunctions(Functions):
    """The functions for one delivery; each call is paid for before it is made."""

    def __init__(self, budget: Budget, body: object, headers: Mapping[str, str]) -> None:
        self.budget, self.body = budget, body
        self.headers = {name.lower(): value for name, value in headers.items() if name.lower() not in SECRET}

    def call_function(self, function_name: str, resolved_args: Iterable[Any]) -> Any:
        """Pay by the size of the arguments, then call."""
        if function_name not in FREE:
            for one in resolved_args:
                if function_name not in SHALLOW:
                    self.budget.spend_on(one)
                elif isinstance(one, (list, dict)):
                    self.budget.spend(len(cast("list[Any] | dict[str, Any]", one)))
        return super().call_function(function_name, resolved_args)

    # JMESPath's own, held to its letter or to our limits

    @signature(ANY)
    def _func_to_number(self, arg: Any) -> int | float | None:
        """The number in a text as JSON writes it; null for anything else."""
        if isinstance(arg, str):
            found = NUMBER.fullmatch(_short(arg))
            if found is None:
                return None
            made = float(arg)
            whole = found[1] is None and found[2] is None and abs(made) < 2**53
            return int(arg) if whole else made if abs(made) < inf else None
        return arg if isinstance(arg, (int, float)) and not isinstance(arg, bool) else None

    @signature(ANY)
    def _func_to_string(self, arg: Any) -> str:
        if weight_of(arg, MOST_TEXT) > MOST_TEXT:
            raise Untaken(_TOO_LONG)
        return arg if isinstance(arg, str) else _short(json.dumps(arg, separators=(",", ":"), default=str))

    @signature(TEXT, TEXTS)
    def _func_join(self, separator: str, array: list[str]) -> str:
        if sum(map(len, array)) + len(separator) * len(array) > MOST_TEXT:
            raise Untaken(_TOO_LONG)
        return separator.join(array)

    # What the delivery holds besides the item

    @signature(TEXT)
    def _func_header(self, name: str) -> str | None:
        """A header of the delivery, whatever the case of its name; null where there is none."""
        return self.headers.get(name.lower())

    @signature()
    def _func_root(self) -> Any:
        """The whole body, from within an item."""
        return self.body

    @signature(ANY, LIST)
    def _func_pairs(self, parent: Any, children: list[Any]) -> list[Any]:
        """Each child beside what it belongs to: `[{parent, child}]`."""
        return [{"parent": parent, "child": child} for child in children]

    # Texts and numbers

    @signature(TEXT)
    def _func_lower(self, text: str) -> str:
        return _short(text).lower()

    @signature(TEXT, TEXT, TEXT)
    def _func_replace(self, text: str, old: str, new: str) -> str:
        if len(text) + text.count(old) * len(new) > MOST_TEXT:
            raise Untaken(_TOO_LONG)
        return text.replace(old, new)

    @signature(TEXT, TEXT)
    def _func_split(self, text: str, separator: str) -> list[str]:
        if not separator:
            raise Untaken(words("split takes a text and what stands between its parts."))
        return _short(text).split(separator)

    @signature(TEXT)
    def _func_slug(self, text: str) -> str:
        """A text as a part of a metric's key: what no key can hold becomes `-`."""
        return FOREIGN.sub("-", _short(text)).strip("-")

    @signature(NUMERIC, NUMERIC)
    def _func_divide(self, one: float, other: float) -> float:
        if not other:
            raise Untaken(words("divide cannot divide by zero."))
        return one / other

    # Times

    @signature(NUMERIC)
    def _func_from_epoch(self, seconds: float) -> str:
        """RFC 3339 from seconds since 1970."""
        return _written(EPOCH, timedelta(seconds=_within(seconds, 1e11)))

    @signature(NUMERIC)
    def _func_from_epoch_ms(self, milliseconds: float) -> str:
        """RFC 3339 from milliseconds since 1970."""
        return _written(EPOCH, timedelta(milliseconds=_within(milliseconds, 1e14)))

    @signature(TEXT)
    def _func_from_yyyymmdd(self, text: str) -> str:
        """A day from its eight digits."""
        found = BASIC_DAY.fullmatch(text)
        if found is None:
            raise Untaken(words("from_yyyymmdd takes a day of eight digits, as 20261121."))
        return "-".join(found.groups())

    @signature(TEXT, NUMERIC)
    def _func_plus_seconds(self, written: str, seconds: float) -> str:
        """A time, so many seconds later, in UTC to the microsecond; `0` only rewrites it."""
        return _written(_moment(written), timedelta(seconds=_within(seconds, 1e11)))

    @signature(TEXT, ANY)
    def _func_moment_of(self, written: str, identity: Any) -> str:
        """A time in UTC, its microseconds made of what happened: two events of one second keep apart."""
        if not isinstance(identity, (str, int)) or isinstance(identity, bool):
            raise Untaken(words("moment_of takes a time and the id of what happened then, a text or a whole number."))
        moment = _moment(written).replace(microsecond=_microsecond(_short(str(identity))))
        return _written(moment, timedelta())


def _microsecond(identity: str) -> int:
    """One of a million, by an id: of a number its last six digits, which ids in sequence never share, else a hash."""
    if identity.isascii() and identity.isdigit():
        return int(identity[-6:])
    return int.from_bytes(sha256(identity.encode(errors="replace")).digest()[:8], "big") % 1_000_000


_TOO_LONG = worded("A text here has at most {most:,} characters.", most=MOST_TEXT)
_TOO_LARGE = words("This number is too large for a time. Does it count milliseconds?")


def _short(text: str) -> str:
    if len(text) > MOST_TEXT:
        raise Untaken(_TOO_LONG)
    return text


def _within(number: float, most: float) -> float:
    if not abs(number) <= most:
        raise Untaken(_TOO_LARGE)
    return number


def _moment(written: str) -> datetime:
    if MOMENT.fullmatch(written) is None:
        raise _no_moment()
    try:
        return datetime.fromisoformat(written.upper()).astimezone(UTC)
    except (ValueError, OverflowError):
        raise _no_moment() from None


def _no_moment() -> Untaken:
    return Untaken(words("Write a time as RFC 3339 has it, with its offset: 2026-11-21T12:00:00Z."))


def _written(moment: datetime, later: timedelta) -> str:
    try:
        return (moment + later).isoformat(timespec="microseconds").replace("+00:00", "Z")
    except OverflowError:
        raise Untaken(_TOO_LARGE) from None
