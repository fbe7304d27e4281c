"""How far a tactic's rank moves when one of its inputs is a step off, all else as it is.

A step is one point of a score (value, complexity, ease, …), a tenth of a confidence that is a fraction, and a tenth of
the figure for what is counted or measured (reach, effort, job size, benefit, cost).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from service.core.priority.estimates import central
from service.core.priority.methods import Key, Placed, Scored, Scorer, key_of
from service.core.priority.request import Method, TacticInputs

POINT, TENTH = 1.0, 0.1
MEASURED = frozenset({"reach", "effort", "job_size", "benefit", "cost", "impact"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RankStep:
    """What one step of one input does to a rank."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    input: str
    """The input, or the criterion as `scores/<key>`."""
    step: float
    """How far it was moved, in its own unit."""
    rank_if_lower: int | None
    """The rank with the input a step lower; null where no such input is possible, or the tactic has no score then."""
    rank_if_higher: int | None
    """The rank with the input a step higher; null likewise."""


def steps_of(scorer: Scorer, placed: Sequence[Placed]) -> dict[str, tuple[RankStep, ...]]:
    """By tactic, the steps of every input that the method reads. Ties are decided as in the ranking."""
    keys = [key for key, _, _ in placed]
    return {tactic.id: tuple(_steps(scorer, keys, rank, tactic)) for rank, (_, tactic, _) in enumerate(placed, start=1)}


def _steps(scorer: Scorer, keys: Sequence[Key], rank: int, tactic: TacticInputs) -> Iterator[RankStep]:
    for place, now in _read(scorer, tactic):
        size = _size(scorer, place, now)
        lower = _rank(scorer, keys, rank, _moved(tactic, place, now - size))
        higher = _rank(scorer, keys, rank, _moved(tactic, place, now + size))
        yield RankStep(input=place, step=size, rank_if_lower=lower, rank_if_higher=higher)


def _read(scorer: Scorer, tactic: TacticInputs) -> Iterator[tuple[str, float]]:
    """The inputs that the method reads of a tactic, by the fields that they stand in, with their middle."""
    for name, estimate in scorer.inputs(tactic).items():
        if estimate is None:
            continue
        place = _place(scorer, tactic, name)
        yield place, 100 * central(estimate) if place == "confidence_percent" else central(estimate)


def _place(scorer: Scorer, tactic: TacticInputs, name: str) -> str:
    if scorer.ranking.method is Method.WEIGHTED:
        return f"scores/{name}"
    if scorer.ranking.method is Method.ICE and getattr(tactic, f"ice_{name}", None) is not None:
        return f"ice_{name}"
    percent = scorer.ranking.method is Method.RICE and name == "confidence" and tactic.confidence_percent is not None
    return "confidence_percent" if percent else name


def _size(scorer: Scorer, place: str, now: float) -> float:
    rice = scorer.ranking.method is Method.RICE
    if place == "confidence_percent":
        return 100 * TENTH
    if place == "confidence" and rice:
        return TENTH
    measured = place in MEASURED and (rice or place != "impact")
    return abs(now) * TENTH if measured and now else POINT


def _moved(tactic: TacticInputs, place: str, value: float) -> TacticInputs:
    if place.startswith("scores/"):
        return replace(tactic, scores={**tactic.scores, place.removeprefix("scores/"): value})
    change: dict[str, Any] = {place: value}
    return replace(tactic, **change)


def _rank(scorer: Scorer, keys: Sequence[Key], rank: int, moved: TacticInputs) -> int | None:
    """The rank of a changed tactic among the others; in a tie it keeps its side of them."""
    if not _possible(scorer, moved):
        return None
    outcome = scorer.score(moved)
    if not isinstance(outcome, Scored):
        return None
    key = key_of(moved, outcome)
    ahead = bisect_left(keys, key)
    if ahead >= rank:
        return ahead if keys[rank - 1] < key else ahead + 1
    equal = next((at for at in range(ahead, rank - 1) if keys[at] != key), rank - 1)
    return equal + 1


def _possible(scorer: Scorer, moved: TacticInputs) -> bool:
    read = {name: central(one) for name, one in scorer.inputs(moved).items() if one is not None}
    if scorer.ranking.method is Method.RICE:
        return read["confidence"] <= 1 and min(read["reach"], read["confidence"], read["effort"]) >= 0
    return scorer.ranking.method not in (Method.WSJF, Method.ROI) or read.get("job_size", read.get("cost", 0.0)) >= 0
