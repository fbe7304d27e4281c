"""Ranking and choosing at size: what explaining every rank costs over merely sorting, and what proving a choice costs.

Run as `python -m benchmarks.priority`. The peers: `sorted` by the bare formula, and a greedy pick. Times are the
processor's own.
"""

import platform
import time
from collections.abc import Callable
from random import Random
from typing import Any

from service.core.priority import Method, PrioritizeRequest, Range, TacticInputs, prioritize
from service.core.selection import fronts, solver
from service.core.selection.greedy import greedy
from service.core.selection.problem import Choice, Limit, Problem

TACTICS = 10_000
ITEMS, LINKED, ROOM = 200, 40, 1_500.0
ROUNDS = 5


def seconds(work: Callable[[], Any], rounds: int = ROUNDS) -> float:
    """The least of the processor's time over some rounds."""
    found: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def make_tactics(chance: Random, *, spread: bool = False) -> tuple[TacticInputs, ...]:
    """Tactics with all that RICE and value vs complexity read; with `spread`, their values are ranges."""
    return tuple(
        TacticInputs(
            id=str(n),
            value=Range(low=1, likely=chance.uniform(1, 5), high=5) if spread else chance.uniform(1, 5),
            complexity=chance.uniform(1, 5),
            reach=chance.uniform(10, 1000),
            impact=chance.choice((0.25, 0.5, 1.0, 2.0, 3.0)),
            confidence=chance.choice((0.5, 0.8, 1.0)),
            effort=chance.uniform(1, 9),
        )
        for n in range(TACTICS)
    )


def make_problem(chance: Random, limits: int) -> Problem:
    """Tactics of whole values, some of which require others, under some limits."""
    efforts = [float(chance.randint(1, 50)) for _ in range(ITEMS)]
    uses = [efforts, *([float(chance.randint(1, 50)) for _ in range(ITEMS)] for _ in range(limits - 1))]
    return Problem(
        values=[float(chance.randint(1, 100)) for _ in range(ITEMS)],
        efforts=efforts,
        limits=[Limit(name=str(n), amount=ROOM, uses=dict(enumerate(each))) for n, each in enumerate(uses)],
        requires={one: [chance.randrange(ITEMS)] for one in chance.sample(range(ITEMS), LINKED)},
    )


def rank_all(chance: Random) -> None:
    """Every rank with its reasons, beside a bare sort."""
    tactics = make_tactics(chance)

    def bare() -> list[TacticInputs]:
        key: Any = lambda one: -one.reach * one.impact * one.confidence / one.effort  # noqa: E731
        return sorted(tactics, key=key)

    peer = seconds(bare)
    print(f"{TACTICS:,} tactics: a bare sort by RICE {1000 * peer:.1f} ms")
    for method in (Method.RICE, Method.VALUE_COMPLEXITY):
        own = seconds(lambda method=method: prioritize(PrioritizeRequest(method=method, tactics=tactics)))
        print(f"  {method.value:18} {1000 * own:7.1f} ms   {own / peer:6.1f} × the sort")
    uncertain = make_tactics(chance, spread=True)
    own = seconds(lambda: prioritize(PrioritizeRequest(tactics=uncertain)), 1)
    print(f"  all values ranges  {1000 * own:7.0f} ms   {own / peer:6.0f} × the sort (400 draws)")


def choose_all(chance: Random) -> None:
    """The proved best, beside the greedy pick."""
    print(f"{ITEMS} tactics, {LINKED} of which require another:")
    ways: list[tuple[str, int, Callable[[Problem], Choice | None]]] = [
        ("fronts, 1 limit", 1, fronts.prove),
        ("HiGHS, 1 limit", 1, lambda problem: solver.solve(problem, 5)),
        ("HiGHS, 3 limits", 3, lambda problem: solver.solve(problem, 5)),
    ]
    for name, limits, way in ways:
        took, proved, gain, slowest = 0.0, 0, 0.0, 0.0
        for seed in range(10):
            problem = make_problem(Random(seed), limits)  # noqa: S311
            start = time.process_time()
            found = way(problem)
            each = time.process_time() - start
            took, slowest = took + each, max(slowest, each)
            pick = problem.value_of(greedy(problem))
            value = problem.value_of(found.chosen) if found else pick
            proved += bool(found and found.bound <= value)
            gain += value / pick - 1
        print(
            f"  {name:16} {100 * took:7.0f} ms, at most {1000 * slowest:5.0f} ms   proved {proved} of 10   "
            f"{10 * gain:.2f} % more value than the greedy pick"
        )


def main() -> None:
    """Print all figures."""
    print(platform.machine(), "Python", platform.python_version())
    rank_all(Random(1))  # noqa: S311
    choose_all(Random(1))  # noqa: S311


if __name__ == "__main__":
    main()
