"""What happened at Campfire, one thing after another, and what was measured meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Item = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that somebody did on a day."""

    on: date
    does: str
    """`create`, `patch`, `succeed`, `close`, `choose`, `promote` or `deliver`."""
    noun: str
    """What it is done to, or what is made."""
    body: Item
    """What a client sends; of what is delivered, the `readings`."""
    about: str | None = None
    """The id of what it is done to; None where it is made."""
    by: str | None = None
    """The id of the member who does it."""
    reason: str | None = None
    """Why."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Everything that happened, in an order in which it can be done again, and all readings.

    All values are as in JSON: ids and days are text. Readings name their metric by its key.
    """

    events: tuple[Event, ...]
    readings: tuple[Item, ...]
    made: dict[str, tuple[Item, ...]] = field(init=False)
    """What was made, as it was made, by its noun (`plan`, `key_result`, …)."""

    def __post_init__(self) -> None:
        """Sort what was made by nouns."""
        made: dict[str, list[Item]] = {}
        for event in self.events:
            if event.does in MAKES:
                made.setdefault(event.noun, []).append(event.body)
        object.__setattr__(self, "made", {noun: tuple(items) for noun, items in made.items()})


MAKES = frozenset({"create", "succeed"})
"""What brings about a thing that a client describes in full."""


def in_order(events: Iterable[Event], today: date) -> tuple[Event, ...]:
    """What happened before today, day by day; on the same day as told."""
    return tuple(sorted((event for event in events if event.on < today), key=lambda event: event.on))
