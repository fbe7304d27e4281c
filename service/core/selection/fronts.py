"""The best choice under one limit, or none, proved: by the front of the choices that no other choice beats.

A choice beats another that has no more value, or as much with no less effort, and uses no less. Group by group of
linked items the front is joined with each way to choose of the group, and thinned out again (Nemhauser and Ullmann,
Management Science 15, 1969).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.core.selection.problem import ROUNDING, Choice, Problem

MOST_STATES = 10_000_000
"""Choices held on all fronts together: beyond it nothing is proved."""
LARGEST_GROUP = 200
MOST_WAYS = 5_000
"""Ways to choose of one group of linked items: beyond it nothing is proved."""

Floats = NDArray[np.float64]


def prove(problem: Problem) -> Choice | None:
    """The choice of most value, the one with the least effort among equals; None where it is too much to prove.

    Expects one limit or none, and that what is mandatory fits.
    """
    limit = problem.limits[0] if problem.limits else None
    uses: Mapping[int, float] = limit.uses if limit else {}
    given = problem.with_required(problem.mandatory)
    room = np.inf if limit is None else max(0.0, limit.amount * (1 + ROUNDING) - limit.used_by(given))
    stages: list[_Stage] = []
    front = np.zeros((3, 1))  # use, value and effort of each choice
    states = 0
    rivals = problem.rivals()
    for group in _groups(problem, given):
        ways = _ways(problem, group, given, rivals)
        if ways is None:
            return None
        front, stage = _joined(front, _Ways.of(problem, uses, ways), room)
        stages.append(stage)
        states += front.shape[1]
        if states > MOST_STATES:
            return None
    best = int(np.lexsort((front[2], -front[1]))[0])
    chosen = given | _items(stages, best)
    return Choice(chosen, problem.value_of(chosen))


def bound_of(problem: Problem) -> float:
    """The most that any choice can be worth: parts of items allowed, each limit by itself, links left aside."""
    barred = set(problem.barred)
    given = problem.with_required(problem.mandatory)
    worth = [(one, value) for one, value in enumerate(problem.values) if value > 0 and one not in given | barred]
    bounds = [sum(value for _, value in worth)]
    for limit in problem.limits:
        room, total = limit.amount - limit.used_by(given), 0.0
        for one, value in sorted(worth, key=lambda each: limit.uses.get(each[0], 0.0) / each[1]):
            use = limit.uses.get(one, 0.0)
            share = 1.0 if use <= room else max(room, 0.0) / use
            room, total = room - use * share, total + value * share
        bounds.append(total)
    return problem.value_of(given) + min(bounds)


@dataclass(frozen=True, slots=True)
class _Stage:
    """A front after a group: for each of its choices the one it was made of, and the way that was added."""

    before: NDArray[np.int32]
    way: NDArray[np.int32]
    ways: Sequence[frozenset[int]]


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to choose of a group, and what each is worth."""

    items: Sequence[frozenset[int]]
    figures: Floats

    @classmethod
    def of(cls, problem: Problem, uses: Mapping[int, float], items: Sequence[frozenset[int]]) -> "_Ways":
        figures = [
            (sum(uses.get(one, 0.0) for one in way), problem.value_of(way), problem.effort_of(way)) for way in items
        ]
        return cls(items, np.array(figures).T)


def _groups(problem: Problem, given: Collection[int]) -> Iterator[Sequence[int]]:
    """The items to decide on, those together that require or exclude one another, directly or not."""
    neighbours: dict[int, set[int]] = {}
    pairs = [(item, other) for item, others in problem.requires.items() for other in others]
    for one, other in (*pairs, *problem.excludes):
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    seen = set(given)
    for start in range(len(problem.values)):
        if start in seen:
            continue
        group: list[int] = []
        waiting = [start]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                group.append(one)
                waiting.extend(neighbours.get(one, ()))
        yield group


def _ways(
    problem: Problem, group: Sequence[int], given: Collection[int], rivals: Mapping[int, set[int]]
) -> list[frozenset[int]] | None:
    """Every choice of a group that keeps the links; None where there are too many."""
    if len(group) > LARGEST_GROUP:
        return None
    within = set(group)
    bundles = {item: problem.with_required([item]) for item in group}
    barred = set(problem.barred) | {one for one in within if not rivals.get(one, set()).isdisjoint(given)}
    ways: list[tuple[frozenset[int], frozenset[int]]] = [(frozenset(), frozenset())]  # what is in, what is out
    for item in group:
        bundle = bundles[item] & within
        dependants = frozenset(one for one in group if item in bundles[one])
        clashing = {one for each in bundle for one in rivals.get(each, ())}
        following: list[tuple[frozenset[int], frozenset[int]]] = []
        for chosen, out in ways:
            if item in chosen or item in out:
                following.append((chosen, out))
                continue
            following.append((chosen, out | dependants))
            if not bundle & (out | barred) and not clashing & (chosen | bundle):
                following.append((chosen | bundle, out))
        ways = following
        if len(ways) > MOST_WAYS:
            return None
    return [chosen for chosen, _ in ways]


def _joined(front: Floats, ways: _Ways, room: float) -> tuple[Floats, _Stage]:
    """The front of all choices of the old one with each of the ways."""
    parts: list[Floats] = []
    before: list[NDArray[np.intp]] = []
    for figures in ways.figures.T:
        fitting = np.flatnonzero(front[0] + figures[0] <= room)
        parts.append(front[:, fitting] + figures[:, None])
        before.append(fitting)
    together = np.concatenate(parts, axis=1)
    way = np.repeat(np.arange(len(before), dtype=np.int32), [len(each) for each in before])
    kept = _unbeaten(*together)
    return together[:, kept], _Stage(np.concatenate(before)[kept].astype(np.int32), way[kept], ways.items)


def _items(stages: Sequence[_Stage], at: int) -> frozenset[int]:
    """What the choice at a place of the last front consists of."""
    found: frozenset[int] = frozenset()
    for stage in reversed(stages):
        found |= stage.ways[int(stage.way[at])]
        at = int(stage.before[at])
    return found


def _unbeaten(uses: Floats, values: Floats, efforts: Floats) -> NDArray[np.intp]:
    """The places of the choices that no other beats, by rising use.

    Among equal values a choice of more use stays where its effort is less.
    """
    order = np.lexsort((efforts, -values, uses))
    sorted_values = values[order]
    most = np.maximum.accumulate(sorted_values)
    higher = np.concatenate([[True], sorted_values[1:] > most[:-1]])
    equal = (sorted_values == most) & ~higher
    if not equal.any():
        return order[higher]
    ranks = np.unique(efforts[order], return_inverse=True)[1]
    span = len(ranks) + 1
    group = np.cumsum(higher)  # choices of one value; a lower key in each that follows keeps their minima apart
    least = np.minimum.accumulate(np.where(higher | equal, ranks, span) - group * span)
    before = np.concatenate([[0], least[:-1]]) + group * span
    return order[higher | (equal & (ranks < before))]
