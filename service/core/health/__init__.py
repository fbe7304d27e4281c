"""The health of plans: what is missing or out of order in how they are made and kept, each with what to do about it.

`outline` is what the rules see of a plan, `surroundings` what they see of the workspace around the plans. The rules
stand by family in `structure`, `measures`, `stability`, `tactics` and `around`; `rules` holds them in one table.
"""

from service.core.health.findings import Finding, HealthTotals, Rule, RuleCount, Seen, Severity, counted, worst_first
from service.core.health.outline import (
    Amendment,
    Outline,
    OutlinedKeyResult,
    OutlinedObjective,
    OutlinedTactic,
)
from service.core.health.rules import AROUND, RULES, SEVERITIES, findings_around, findings_of
from service.core.health.surroundings import (
    LooseTactic,
    OpenAccount,
    QuietSource,
    Surroundings,
    UnfedMetric,
    UnknownMetric,
)
from service.core.health.tactics import LEAST_KEPT, MOST_KEPT

__all__ = [
    "AROUND",
    "LEAST_KEPT",
    "MOST_KEPT",
    "RULES",
    "SEVERITIES",
    "Amendment",
    "Finding",
    "HealthTotals",
    "LooseTactic",
    "OpenAccount",
    "Outline",
    "OutlinedKeyResult",
    "OutlinedObjective",
    "OutlinedTactic",
    "QuietSource",
    "Rule",
    "RuleCount",
    "Seen",
    "Severity",
    "Surroundings",
    "UnfedMetric",
    "UnknownMetric",
    "counted",
    "findings_around",
    "findings_of",
    "worst_first",
]
