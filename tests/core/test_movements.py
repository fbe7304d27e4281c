"""Rank correlation of changes: worked examples, what is too little, and what merely grows."""

import random
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.movements import LEAST_CHANGES, MOST_LAG, chance, following, together

WALK = [10, 12, 11, 15, 9, 14, 20, 13, 18, 16, 25, 21, 23, 30, 22]
VALUES = st.lists(st.none() | st.floats(-1e6, 1e6), min_size=12, max_size=40)


def test_the_changes_of_a_worked_example() -> None:
    """Ranks of changes by hand: 1..8 against 2 1 4 3 6 5 8 7, so 1 - 6·8 / (8·63) = 0.904761…"""
    first, second = [0.0], [0.0]
    for one, other in zip(range(1, 9), (2, 1, 4, 3, 6, 5, 8, 7), strict=True):
        first.append(first[-1] + one)
        second.append(second[-1] + other)
    found = together(first, second)
    assert found is not None
    assert (found.lag, found.changes) == (0, 8)
    assert found.correlation == pytest.approx(1 - 6 * 8 / (8 * 63))


def test_equal_changes_share_their_rank() -> None:
    """Changes 1 1 2 2 3 3 4 4 and 1 2 3 4 5 6 7 8: ranks 1.5 1.5 3.5 … against 1 2 3 …"""
    first, second = [0.0], [0.0]
    for place in range(8):
        first.append(first[-1] + place // 2 + 1)
        second.append(second[-1] + place + 1)
    found = together(first, second)
    assert found is not None
    assert found.correlation == pytest.approx(40 / (40 * 42) ** 0.5)


def test_what_merely_grows_is_not_alike() -> None:
    """Two levels that grow, each in its own steps: their values rank alike, their changes do not."""
    draw = random.Random(7)
    first, second = [0.0], [0.0]
    for _ in range(60):
        first.append(first[-1] + draw.random())
        second.append(second[-1] + draw.random())
    assert first == sorted(first)
    assert second == sorted(second)
    found = together(first, second)
    assert found is not None
    assert abs(found.correlation) < chance(60)


@pytest.mark.parametrize(("factor", "expected"), [(3, 1), (-0.5, -1)])
def test_a_copy_and_a_mirror_move_together(factor: float, expected: float) -> None:
    found = together(WALK, [factor * one + 5 for one in WALK])
    assert found is not None
    assert found.correlation == pytest.approx(expected)


def test_one_wild_week_does_not_decide() -> None:
    wild = [*WALK[:-1], WALK[-1] - 1e9]
    found = together(WALK, wild)
    assert found is not None
    assert found.correlation == pytest.approx(1)


def test_one_that_runs_ahead_is_found_at_its_lag() -> None:
    draw = random.Random(3)
    ahead = [draw.random() for _ in range(40)]
    behind = [0.0, 0.0, *ahead[:-2]]
    found = following(ahead, behind)
    assert [one.lag for one in found] == list(range(MOST_LAG + 1))
    strongest = max(found, key=lambda one: abs(one.correlation))
    assert strongest.lag == 2
    assert strongest.correlation == pytest.approx(1, abs=0.01)
    assert strongest.changes == 37


def test_too_little_is_said_of_nothing() -> None:
    least = list(range(LEAST_CHANGES + 1))
    bent = [one**2 for one in least]
    assert together(bent, bent) is not None
    assert together(bent[:-1], bent[:-1]) is None
    assert together([*bent[:4], None, *bent[5:]], bent) is None
    assert together(least, bent) is None, "what always changes alike has no ranks"
    assert together([], []) is None
    assert len(following(bent, bent)) == 1, "each period of delay costs one change"


def test_changes_beyond_any_number_are_left_out() -> None:
    wild = [*(float(one**2) for one in range(12)), 1.7e308, -1.7e308]
    found = together(wild, list(map(float, [one**3 for one in range(14)])))
    assert found is not None
    assert found.changes == 12
    assert together([inf] * 14, wild) is None


def test_chance_needs_more_of_fewer() -> None:
    assert chance(8) == pytest.approx(0.9736, abs=1e-4)
    assert chance(101) == pytest.approx(0.2576, abs=1e-4)
    assert chance(2) == 1


def test_chance_alone_exceeds_the_bound_about_once_in_a_hundred() -> None:
    draw, over, tried = random.Random(11), 0, 3000
    for _ in range(tried):
        first = [draw.gauss(0, 1) for _ in range(40)]
        second = [draw.gauss(0, 1) for _ in range(40)]
        walks = ([sum(one[: place + 1]) for place in range(40)] for one in (first, second))
        found = together(*walks)
        assert found is not None
        over += abs(found.correlation) > chance(found.changes)
    assert 0.004 < over / tried < 0.02


@given(VALUES, VALUES)
def test_it_is_symmetric_and_bounded(first: list[float | None], second: list[float | None]) -> None:
    length = min(len(first), len(second))
    one, other = together(first[:length], second[:length]), together(second[:length], first[:length])
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.correlation == pytest.approx(other.correlation)
        assert -1 <= one.correlation <= 1
        assert one.changes >= LEAST_CHANGES
