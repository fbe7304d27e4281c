"""Which tactic first: one stored set of estimates, six ways to rank it, every rank with its arithmetic.

`request` says what is asked and refuses the impossible, `methods` score one tactic at a time, `ranking` puts them
in order.
"""

from service.core.priority.ranking import PrioritizedTactics, RankedTactic, UnscoredTactic, prioritize
from service.core.priority.request import (
    CriterionKind,
    Method,
    PrioritizeRequest,
    RankingDefaults,
    TacticInputs,
    Variant,
    WeightedCriterion,
)

__all__ = [
    "CriterionKind",
    "Method",
    "PrioritizeRequest",
    "PrioritizedTactics",
    "RankedTactic",
    "RankingDefaults",
    "TacticInputs",
    "UnscoredTactic",
    "Variant",
    "WeightedCriterion",
    "prioritize",
]
