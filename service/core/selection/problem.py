"""A choice to be made: items with a value and what they use up, limits, and links between items."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import fsum

ROUNDING = 1e-9
"""Decimals add up to a little more than they should (0.1 + 0.2): what exceeds a limit by less is within it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """So much of something, and what each item uses of it by its place, 0 or more. Places left out use none."""

    name: str
    amount: float
    uses: Mapping[int, float]

    def used_by(self, chosen: Iterable[int]) -> float:
        """What a choice uses."""
        return fsum(self.uses.get(one, 0.0) for one in chosen)

    def is_exceeded(self, used: float) -> bool:
        """Whether so much is more than there is."""
        return used > self.amount * (1 + ROUNDING)

    def excess(self, chosen: Iterable[int]) -> float:
        """By how much a choice goes beyond it; 0 when it does not."""
        used = self.used_by(chosen)
        return used - self.amount if self.is_exceeded(used) else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Items are known by their places from 0 on. All of `values` and `efforts` are finite, efforts 0 or more."""

    values: Sequence[float]
    efforts: Sequence[float]
    limits: Sequence[Limit] = ()
    requires: Mapping[int, Collection[int]] = field(default_factory=dict[int, "Collection[int]"])
    """By item, the items without which it cannot be."""
    excludes: Collection[tuple[int, int]] = ()
    """Pairs that cannot be chosen together."""
    mandatory: Collection[int] = ()
    barred: Collection[int] = ()
    """What cannot be chosen."""

    def value_of(self, chosen: Iterable[int]) -> float:
        """The value of a choice."""
        return fsum(self.values[one] for one in chosen)

    def effort_of(self, chosen: Iterable[int]) -> float:
        """The effort of a choice."""
        return fsum(self.efforts[one] for one in chosen)

    def rivals(self) -> dict[int, set[int]]:
        """By item, those it cannot be chosen with."""
        found: dict[int, set[int]] = {}
        for one, other in self.excludes:
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return found

    def with_required(self, items: Iterable[int], but: Collection[int] = ()) -> frozenset[int]:
        """The items, and all that they require, but for those that are chosen already."""
        found: set[int] = set()
        waiting = list(items)
        while waiting:
            one = waiting.pop()
            if one not in found and one not in but:
                found.add(one)
                waiting.extend(self.requires.get(one, ()))
        return frozenset(found)

    def in_order(self, chosen: Collection[int]) -> list[int]:
        """A choice by places, but each item after those it requires; where a circle leaves no such order, by places."""
        among = frozenset(chosen)
        left = {one: (set(self.requires.get(one, ())) & among) - {one} for one in sorted(among)}
        behind: dict[int, list[int]] = {}
        for one, others in left.items():
            for other in others:
                behind.setdefault(other, []).append(one)
        free = [one for one, others in left.items() if not others]
        ordered: list[int] = []
        while left:
            one = heappop(free) if free else next(iter(left))
            if left.pop(one, None) is None:
                continue
            ordered.append(one)
            for each in behind.get(one, ()):
                if each in left:
                    left[each].discard(one)
                    if not left[each]:
                        heappush(free, each)
        return ordered

    def allows(self, chosen: Collection[int]) -> bool:
        """Whether a choice keeps every limit and link. It may still miss something mandatory."""
        return (
            not any(limit.excess(chosen) for limit in self.limits)
            and not any(one in chosen and other in chosen for one, other in self.excludes)
            and not any(one in chosen for one in self.barred)
            and all(other in chosen for one in chosen for other in self.requires.get(one, ()))
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and how far it is proved to be the best: `bound` is the most value that any choice can have."""

    chosen: frozenset[int]
    bound: float
