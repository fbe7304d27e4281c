"""One field, two names: snake_case in Python and REST, camelCase in GraphQL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strawberry.utils.str_converters import to_camel_case as camel

__all__ = ["Names", "camel", "parameter"]


@dataclass(frozen=True, slots=True)
class Names:
    """How an input's fields are called: Python name → GraphQL name, and the names within where it holds inputs.

    A `pair` is an object in GraphQL and a list in Python, in the order of its fields; pairs stand in lists.
    """

    known: Mapping[str, tuple[str, "Names | None"]]
    pair: bool = False

    def plain(self, given: Mapping[str, Any]) -> Any:
        """What was sent, by Python's names; what was not sent is not there."""
        found: dict[str, Any] = {}
        for name, (graphql, within) in self.known.items():
            if graphql in given:
                value = given[graphql]
                found[name] = value if within is None else within.plain_within(value)
        return list(found.values()) if self.pair else found

    def plain_within(self, value: Any) -> Any:
        """The same for a field's value: an input, a list of them, or null."""
        if value is None:
            return None
        return [self.plain(one) for one in value] if isinstance(value, list) else self.plain(value)

    def pointer(self, text: str) -> str:
        """A pointer into the plain value as a pointer into what was sent."""
        names, parts, indexed = self, text.split("/"), False
        for place, part in enumerate(parts[1:], start=1):
            if part.isdigit() and not (names.pair and indexed):
                indexed = True
                continue
            name = list(names.known)[int(part)] if part.isdigit() else part
            if name not in names.known:
                break
            parts[place], within = names.known[name]
            if within is None:
                break
            names, indexed = within, False
        return "/".join(parts)


def parameter(text: str) -> str:
    """A parameter's name in camelCase; a pointer into an input is in the input's own names already."""
    return text if text.startswith("/") else re.sub(r"(?<=[a-z0-9])_([a-z0-9])", lambda found: found[1].upper(), text)
