"""Places for discs and labels so that none covers another: the first free one, tried in one fixed order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import hypot

Place = tuple[float, float]
STEP = 4.0
REACH = 60
"""The places tried for a disc: pixels between them, and steps to the farthest."""


@dataclass(frozen=True, slots=True)
class Box:
    """A region of the sheet, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether they have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether another lies in it altogether."""
        inside = self.left <= other.left and other.right <= self.right
        return inside and self.top <= other.top and other.bottom <= self.bottom


def around(place: Place, radius: float) -> Box:
    """The box of a disc."""
    return Box(place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius)


def spread(
    wanted: Sequence[Place], homes: Sequence[Box], radius: float, within: Box, taken: Sequence[Box] = ()
) -> list[Place]:
    """Places for discs near where they are wanted, in the order given: the first of them lie nearest.

    They touch neither each other nor what is `taken`, and their middles stay in their homes, as long as there is room;
    where there is none left they leave home, and at last lie where they are wanted.
    """
    found: list[Place] = []
    for (x, y), home in zip(wanted, homes, strict=True):
        inside = (_held(x, within.left, within.right, radius), _held(y, within.top, within.bottom, radius))
        at_home = (place for place in _tried(inside) if home.holds(around(place, 0)))
        free = (place for place in chain(at_home, _tried(inside)) if _is_free(place, radius, within, found, taken))
        found.append(next(free, inside))
    return found


def _tried(place: Place) -> Iterator[Place]:
    """The places around a place, the nearest first."""
    return ((place[0] + dx, place[1] + dy) for dx, dy in _ways())


@cache
def _ways() -> tuple[Place, ...]:
    """All ways from a place to others on a grid, the shortest first."""
    steps = range(-REACH, REACH + 1)
    grid = [(dx * STEP, dy * STEP) for dx in steps for dy in steps if hypot(dx, dy) <= REACH]
    return tuple(sorted(grid, key=lambda way: (hypot(*way), way)))


def _held(value: float, low: float, high: float, radius: float) -> float:
    return min(max(value, low + radius), high - radius)


def _is_free(place: Place, radius: float, within: Box, discs: Sequence[Place], taken: Sequence[Box]) -> bool:
    box = around(place, radius)
    if not within.holds(box) or any(box.meets(one) for one in taken):
        return False
    return all(hypot(place[0] - x, place[1] - y) >= 2 * radius + 1 for x, y in discs)


def beside(
    discs: Sequence[Place], sizes: Sequence[Place], radius: float, within: Box, taken: Sequence[Box]
) -> list[Box] | None:
    """A box for the label of each disc, right beside it; None when not all of them find room."""
    busy = [*taken, *(around(disc, radius) for disc in discs)]
    found: list[Box] = []
    for disc, size in zip(discs, sizes, strict=True):
        free = (
            box
            for box in _sides(disc, size, radius + 3)
            if within.holds(box) and not any(box.meets(one) for one in busy)
        )
        box = next(free, None)
        if box is None:
            return None
        found.append(box)
        busy.append(box)
    return found


def _sides(disc: Place, size: Place, away: float) -> Iterator[Box]:
    """Right, left, above and below of a disc."""
    (x, y), (width, height) = disc, size
    for left, top in (
        (x + away, y - height / 2),
        (x - away - width, y - height / 2),
        (x - width / 2, y - away - height),
        (x - width / 2, y + away),
        (x + away * 0.7, y - away * 0.7 - height),
        (x + away * 0.7, y + away * 0.7),
        (x - away * 0.7 - width, y - away * 0.7 - height),
        (x - away * 0.7 - width, y + away * 0.7),
    ):
        yield Box(left, top, left + width, top + height)
