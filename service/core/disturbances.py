"""Single outliers and shifts of the level, taken out so that neither bends a trend nor widens what it says.

Both show in the differences between neighbours: an outlier goes far off and comes straight back, a shift does not come
back. What is far is measured by the median absolute deviation, which neither can move.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt
from typing import NamedTuple

FEWEST = 6
"""Readings below which nothing can stand out."""
EXACT = 1e-10
"""Differences below this part of the largest value are rounding."""
NORMAL = 1.4826
"""Median absolute deviation → standard deviation, for normal noise."""
SMALL = 0.75
OFF, AT_AN_END, SHIFTED = 3.0, 5.0, 5.0
"""Robust standard deviations of a difference: at both sides of an outlier, at an end of the series, at a shift."""
KEPT = 0.8
"""The part of a shift that the medians at its sides must still show."""
CONFIRMED = 2
"""Readings at each side that a shift needs; a last reading far off may be an outlier."""
MOST_OUTLIERS = 0.1
"""The part of the readings that can be outliers; where more stand out, none does."""
MOST_SHIFTS = 3
BESIDE = 5
"""Readings at each side of a shift whose medians are compared."""


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """A series without its outliers, older readings moved to the present level.

    `outliers` and `shifts` are places in the series as it was given; a shift is at the first reading after it.
    """

    days: Sequence[float]
    values: Sequence[float]
    outliers: tuple[int, ...] = ()
    shifts: tuple[tuple[int, float], ...] = ()


def undisturbed(days: Sequence[float], values: Sequence[float]) -> Undisturbed:
    """The series without outliers and shifts; as it is when it is short or nothing stands out."""
    if len(values) < FEWEST:
        return Undisturbed(days, values)
    steps = _steps(days, values)
    if max(map(abs, steps.sizes)) <= OFF * steps.scale:
        return Undisturbed(days, values)
    outliers = _outliers(steps)
    places: Sequence[int] = range(len(values))
    if outliers:
        places = [place for place in places if place not in outliers]
        days, values = [days[place] for place in places], [values[place] for place in places]
        steps = _steps(days, values)
    shifts = _shifts(days, values, steps)
    kept = list(values)
    for place, jump in shifts:
        kept[:place] = [value + jump for value in kept[:place]]
    return Undisturbed(
        days, kept, tuple(sorted(outliers)), tuple(sorted((places[place], jump) for place, jump in shifts))
    )


def median(values: Sequence[float]) -> float:
    """The middle value, or the mean of the two in the middle."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


class _Steps(NamedTuple):
    """The differences between neighbours less the usual change, `rate` a day, and their robust standard deviation."""

    sizes: Sequence[float]
    scale: float
    rate: float


def _steps(days: Sequence[float], values: Sequence[float]) -> _Steps:
    """The differences; over a gap, where a level may wander further, one counts for less."""
    gaps = [after - before for before, after in pairwise(days)]
    changes = [after - before for before, after in pairwise(values)]
    rate = median([change / gap for change, gap in zip(changes, gaps, strict=True)])
    usual = median(gaps)
    sizes = [(change - rate * gap) / sqrt(max(gap / usual, 1.0)) for change, gap in zip(changes, gaps, strict=True)]
    return _Steps(sizes, max(_scale(sizes), EXACT * max(map(abs, values))), rate)


def _scale(sizes: Sequence[float]) -> float:
    """A standard deviation that a few great values cannot move, nor many equal ones bring to nothing.

    The median absolute deviation, or twice the mean of the smaller three quarters, which for normal noise is the same;
    where both are nothing, as for rare events, the root mean square.
    """
    ordered = sorted(map(abs, sizes))
    small = ordered[: ceil(SMALL * len(ordered))]
    robust = max(NORMAL * median(ordered), 2 * sum(small) / len(small))
    return robust or sqrt(sum(size * size for size in sizes) / len(sizes))


def _outliers(steps: _Steps) -> set[int]:
    """The places of readings, alone or two in a row, that leave the others and are left by them at once."""
    sizes, scale, _ = steps
    far = OFF * scale
    found: set[int] = set()
    for place, step in enumerate(sizes):
        if abs(step) <= far:
            continue
        for back in (place + 1, place + 2):
            if back >= len(sizes) or place in found:
                break
            returned = abs(sum(sizes[place : back + 1])) < abs(step) / 2
            if sizes[back] * step < 0 and abs(sizes[back]) > far and returned:
                found.update(range(place + 1, back + 1))
                break
    end = len(sizes)
    if abs(sizes[-1]) > AT_AN_END * scale and end - 1 not in found:
        found.add(end)
    if abs(sizes[0]) > AT_AN_END * scale and 1 not in found:
        found.add(0)
    return found if len(found) <= max(1, int(MOST_OUTLIERS * (len(sizes) + 1))) else set()


def _shifts(days: Sequence[float], values: Sequence[float], steps: _Steps) -> list[tuple[int, float]]:
    """Where the level jumps and stays, with the jump; the greatest first, none when there are many."""
    sizes, scale, rate = steps
    places = [place for place, step in enumerate(sizes) if abs(step) > SHIFTED * scale]
    places.sort(key=lambda place: abs(sizes[place]), reverse=True)
    found: list[tuple[int, float]] = []
    for place in places[: MOST_SHIFTS + 1]:
        older, newer = slice(max(place + 1 - BESIDE, 0), place + 1), slice(place + 1, place + 1 + BESIDE)
        if min(len(days[older]), len(days[newer])) < CONFIRMED:
            continue
        time = median(days[newer]) - median(days[older])
        jump = median(values[newer]) - median(values[older]) - rate * time
        if jump * sizes[place] > 0 and abs(jump) > KEPT * SHIFTED * scale:
            found.append((place + 1, jump))
    return found if len(found) <= MOST_SHIFTS else []
