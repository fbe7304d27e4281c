"""What uncertain estimates make of the ranks: a seeded simulation, the same for the same request.

Each draw takes one number from every estimate (a range by the PERT distribution, votes by one of the votes) and ranks
all tactics anew by the one rule. A rank interval holds nine draws in ten.

PERT: Malcolm et al., Operations Research 7 (1959), the beta distribution with the mean (low + 4 likely + high) / 6.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.core.priority.estimates import Estimate, Range, Votes, central, is_certain
from service.core.priority.methods import DIVISORS, Scored, Scorer
from service.core.priority.request import Method, TacticInputs

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

MOST_DRAWS, FEWEST_DRAWS = 4_000, 400
CELLS = 4_000_000
"""Draws × tactics: with many tactics there are fewer draws, which bounds the time."""
AT_ONCE = 1_000_000
"""The same, held in memory at once."""
PERT_SHAPE = 4.0
INTERVAL = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Simulation:
    """What the draws said of each rank. Without draws every rank is certain."""

    top_k: int
    draws: int = 0
    """0 where nothing was uncertain."""
    lows: Sequence[int] = ()
    highs: Sequence[int] = ()
    tops: Sequence[float] = ()

    def chance_of(self, rank: int) -> tuple[int, int, float]:
        """The interval of a rank, from best to worst, and the probability of being among the first k."""
        if not self.draws:
            return rank, rank, 1.0 if rank <= self.top_k else 0.0
        return min(rank, self.lows[rank - 1]), max(rank, self.highs[rank - 1]), self.tops[rank - 1]


def simulate(
    scorer: Scorer, ranked: Sequence[tuple[TacticInputs, Scored]], uncertain: bool, top_k: int, seed: int
) -> Simulation:
    """The chances of tactics given in the order of their ranks."""
    if not uncertain or not ranked:
        return Simulation(top_k)
    draws = min(MOST_DRAWS, max(FEWEST_DRAWS, CELLS // len(ranked)))
    random = np.random.Generator(np.random.Philox(seed))
    at_once = max(1, AT_ONCE // len(ranked))
    parts = (min(at_once, draws - done) for done in range(0, draws, at_once))
    ranks = np.concatenate([_ranks(scorer, ranked, part, random) for part in parts])
    low, high = np.quantile(ranks, INTERVAL, axis=0, method="inverted_cdf").astype(int)
    return Simulation(top_k, draws, low.tolist(), high.tolist(), (ranks <= top_k).mean(axis=0).tolist())


def _ranks(
    scorer: Scorer, ranked: Sequence[tuple[TacticInputs, Scored]], draws: int, random: np.random.Generator
) -> Ints:
    """The rank of every tactic in every draw; what no draw tells apart stays in the order of the ranking."""
    keys = np.empty((4, draws, len(ranked)))
    for at, (tactic, scored) in enumerate(ranked):
        for key, column in zip(keys, _keys(scorer, tactic, scored, draws, random), strict=True):
            key[:, at] = column
    order = np.lexsort(keys, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, len(ranked) + 1)[None, :], axis=1)
    return ranks


def _keys(
    scorer: Scorer, tactic: TacticInputs, scored: Scored, draws: int, random: np.random.Generator
) -> Iterator[Floats | float]:
    """What decides a tactic's rank in each draw, the last first: complexity, value, score, section."""
    drawn = {
        name: _drawn(estimate, draws, random)
        for name, estimate in {"value": tactic.value, "complexity": tactic.complexity}.items()
        if estimate is not None
    }
    yield drawn.get("complexity", np.inf)
    yield -drawn.get("value", -np.inf)
    read = scorer.inputs(tactic)
    if all(one is None or is_certain(one) for one in read.values()):
        yield -(np.inf if scored.score is None else scored.score)
        yield scored.section or 0.0
        return
    given = {
        name: drawn[name] if name in drawn else _drawn(estimate, draws, random)
        for name, estimate in read.items()
        if estimate is not None
    }
    with np.errstate(all="ignore"):
        score = scorer.formula(_within_scales(scorer, given))
    yield -_without_gaps(scorer.ranking.method, score, given)
    yield scorer.section(given) if scored.section is not None else 0.0


def _without_gaps(method: Method, score: Floats, given: dict[str, Floats | float]) -> Floats:
    """A draw that divides by 0 is the last, unless it costs nothing and pays."""
    divisor = DIVISORS.get(method)
    if divisor is None:
        return score
    pays = np.greater(given["benefit"], 0) if method is Method.ROI else np.False_
    return np.where(np.equal(given[divisor], 0), np.where(pays, np.inf, -np.inf), score)


def _within_scales(scorer: Scorer, given: dict[str, Floats | float]) -> dict[str, Floats | float]:
    if scorer.ranking.method is not Method.WEIGHTED:
        return given
    scales = {criterion.key: criterion.scale for criterion in scorer.criteria}
    return {key: np.clip(points, scales[key][0], scales[key][1]) for key, points in given.items()}


def _drawn(estimate: Estimate, draws: int, random: np.random.Generator) -> Floats | float:
    if is_certain(estimate):
        return central(estimate)
    if isinstance(estimate, Votes):
        return random.choice(np.array(estimate.votes), draws)
    if isinstance(estimate, Range):
        share = (estimate.likely / 2 - estimate.low / 2) / (estimate.high / 2 - estimate.low / 2)  # no overflow
        drawn = random.beta(1 + PERT_SHAPE * share, 1 + PERT_SHAPE * (1 - share), draws)
        return estimate.low * (1 - drawn) + estimate.high * drawn
    return estimate
