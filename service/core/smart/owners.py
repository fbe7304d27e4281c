"""Who a goal names as responsible: `Owner: Maria Puig`, `[Brian]`, `@hailley`."""

import re

from service.core.smart.reading import Reading

_BRACKETED = re.compile(r"\[([^\W\d_][^\[\]\n:]{0,60})\]")
_HANDLE = re.compile(r"(?<![\w.])@([^\W\d_][\w.-]{1,40})(?![\w.]*\.\w)")
_NAME = re.compile(r"\s*[:=]?\s*([^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,2})")


def owner_in(reading: Reading) -> str | None:
    """The name as written, or None."""
    for place in range(len(reading)):
        label = reading.at(place, "owner")
        if label is not None and reading.is_mark(label.end, ":="):
            named = _NAME.match(reading.text, reading.tokens[label.end - 1].end)
            if named is not None and named.group(1)[0].isupper():
                return named.group(1).rstrip(".")
    for pattern in (_BRACKETED, _HANDLE):
        found = pattern.search(reading.text)
        if found is not None and (pattern is _HANDLE or found.group(1)[0].isupper()):
            return found.group(1).strip()
    return None
