"""Which tactic first: one stored set of estimates, six ways to rank it, every rank with its arithmetic.

`request` says what is asked, `checks` refuse the impossible, `estimates` are numbers, ranges or votes, `methods` score
one tactic at a time, `ranking` puts them in order. `simulation` tells how sure the ranks are, `sensitivity` what moves
them, and `selection` which tactics fit a capacity best.
"""

from service.core.priority.comparison import ComparedTactics, CompareMethods, compare
from service.core.priority.estimates import Estimate, Range, Votes
from service.core.priority.ranking import PrioritizedTactics, RankedTactic, UnscoredTactic, prioritize
from service.core.priority.request import (
    LARGEST_SEED,
    NUMBERS,
    TOP_K,
    CriterionKind,
    MemberCapacity,
    Method,
    PrioritizeRequest,
    RankingDefaults,
    TacticInputs,
    Variant,
    WeightedCriterion,
)

__all__ = [
    "LARGEST_SEED",
    "NUMBERS",
    "TOP_K",
    "CompareMethods",
    "ComparedTactics",
    "CriterionKind",
    "Estimate",
    "MemberCapacity",
    "Method",
    "PrioritizeRequest",
    "PrioritizedTactics",
    "Range",
    "RankedTactic",
    "RankingDefaults",
    "TacticInputs",
    "UnscoredTactic",
    "Variant",
    "Votes",
    "WeightedCriterion",
    "compare",
    "prioritize",
]
