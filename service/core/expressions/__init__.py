"""A workspace's own formulas: arithmetic over metrics, read from text, computed over windows of readings.

    (ig.likes + ig.comments) / ig.followers * 100
    engagement_rate.by_impressions(engagements=ig.likes + ig.comments, impressions=`ig/views`)
    (end(ig.followers) - start(ig.followers)) / start(ig.followers)

`syntax` says what a formula is made of, `parsing` reads one, `windows` says what a metric is worth over a window,
`values` computes, `units` finds what cannot be added up. Nothing of a formula is ever run as a program.
"""

from service.core.expressions.parsing import parse_expression
from service.core.expressions.syntax import Aggregate, Expression, Part
from service.core.expressions.units import check_declared, unit_of
from service.core.expressions.values import Result, evaluate
from service.core.expressions.windows import Base, Terms, Window, aggregates_of, figure_of, longest_standing

__all__ = [
    "Aggregate",
    "Base",
    "Expression",
    "Part",
    "Result",
    "Terms",
    "Window",
    "aggregates_of",
    "check_declared",
    "evaluate",
    "figure_of",
    "longest_standing",
    "parse_expression",
    "unit_of",
]
