"""The scene: what was found in a text before it is put together into targets, and how things are chosen from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.core.smart.numbers import Quantity
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.roles import Role
from service.core.smart.segments import Segment
from service.core.smart.things import Action, Thing

MOVING = frozenset({"increase", "decrease", "improve"})
DELIVERING = frozenset({"event", "make"})
WEIGHTS = {"metric": 0, "measure": 0, "soft": 1, "construct": 1, "deliverable": 1}
NOTHING = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One target as the text states it. Without a value: a metric with a direction, or a deliverable (binary)."""

    thing: Thing | None
    direction: str | None
    kind: str | None
    values: tuple[float, ...] = ()
    unit: str | None = None
    baseline: float | None = None
    quantity: Quantity | None = None
    start_quantity: Quantity | None = None
    action: Action | None = None
    moved: bool = False
    """True when the value is a change on the start rather than a level."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything found in a text that targets are made of."""

    reading: Reading
    taken: set[int]
    """Tokens of times and numbers."""
    things: Sequence[Thing]
    verbs: Sequence[Action]
    quantities: Sequence[tuple[Quantity, Role]]
    segments: Sequence[Segment]
    dated: bool = False
    """True when an end is named."""

    def things_in(self, segment: Segment) -> list[Thing]:
        """The things that begin in a clause."""
        return [thing for thing in self.things if segment.start <= thing.head < segment.end]

    def quantities_in(self, segment: Segment, *roles: Role) -> list[Quantity]:
        """The numbers of some roles in a clause."""
        return [each for each, role in self.quantities if segment.start <= each.start < segment.end and role in roles]


def best(scene: Scene, candidates: Sequence[Thing]) -> Thing | None:
    """The thing spoken of: no mere change (growth), none a preposition adds, measurable before vague, then in order."""

    def order(thing: Thing) -> tuple[bool, bool, bool, int, int]:
        weight = WEIGHTS.get(thing.sort, NOTHING)
        change = scene.reading.at(thing.head, "change") is not None
        return weight == NOTHING, change, is_added(scene.reading, thing), weight, thing.start

    return min(candidates, key=order, default=None)


def is_added(reading: Reading, thing: Thing) -> bool:
    """Whether a preposition adds the thing (effortless for new users)."""
    return reading.ends_at(bare_start(reading, thing.start), "scope_prep") is not None


def bare_start(reading: Reading, place: int) -> int:
    """The place before articles and determiners."""
    while (mark := reading.ends_at(place, "article", "determiner")) is not None:
        place = mark.start
    return place


def is_changed(reading: Reading, thing: Thing) -> bool:
    """Whether a word of change stands before the thing (fewer meetings)."""
    return reading.ends_at(bare_start(reading, thing.start), "change") is not None


def first_change(reading: Reading, start: int, end: int) -> Mark | None:
    """The first word of change among some tokens."""
    return next((mark for place in range(start, end) if (mark := reading.at(place, "change"))), None)
