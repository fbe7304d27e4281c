"""All rules in one table, each with how much it matters, in the order in which findings of a severity are told."""

from service.core.health import around, check_ins, measures, stability, structure, tactics
from service.core.health.findings import Finding, Rule, Severity, worst_first
from service.core.health.outline import Outline
from service.core.health.surroundings import Surroundings

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

RULES: tuple[Rule[Outline], ...] = (
    Rule("health.no_objectives", ERROR, structure.no_objectives),
    Rule("health.plan_over", WARNING, structure.plan_over),
    Rule("health.unaligned", WARNING, structure.unaligned),
    Rule("health.duplicate_letter", ERROR, structure.duplicate_letter),
    Rule("health.due_after_plan", WARNING, structure.due_after_plan),
    Rule("health.due_before_plan", WARNING, structure.due_before_plan),
    Rule("health.unmeasured", WARNING, measures.unmeasured),
    Rule("health.childless", WARNING, measures.childless),
    Rule("health.key_result_count", WARNING, measures.key_result_count),
    Rule("health.double_counting", WARNING, measures.double_counting),
    Rule("health.no_target", ERROR, measures.no_target),
    Rule("health.guardrail_broken", ERROR, measures.guardrail_broken),
    Rule("health.superseded", WARNING, measures.superseded),
    Rule("health.no_reading", WARNING, measures.no_reading),
    Rule("health.stale", WARNING, measures.stale),
    Rule("health.vanity", WARNING, measures.vanity),
    Rule("health.amended_again", WARNING, stability.amended_again),
    Rule("health.unindicated", WARNING, tactics.unindicated),
    Rule("health.overdue", WARNING, tactics.overdue),
    Rule("health.unassigned", WARNING, tactics.unassigned),
    Rule("health.missed_check_in", WARNING, check_ins.missed_check_in),
    Rule("health.no_horizon", NOTE, structure.no_horizon),
    Rule("health.no_mission", NOTE, structure.no_mission),
    Rule("health.no_function", NOTE, structure.no_function),
    Rule("health.unowned", NOTE, structure.unowned),
    Rule("health.no_milestones", NOTE, measures.no_milestones),
    Rule("health.override_expired", NOTE, measures.override_expired),
    Rule("health.override_ending", NOTE, measures.override_ending),
    Rule("health.no_stretch", NOTE, measures.no_stretch),
    Rule("health.amended", NOTE, stability.amended),
    Rule("health.added_late", NOTE, stability.added_late),
    Rule("health.deleted_late", NOTE, stability.deleted_late),
    Rule("health.deadline_moved", NOTE, stability.deadline_moved),
    Rule("health.indicator_count", NOTE, tactics.indicator_count),
    Rule("health.no_expected_change", NOTE, tactics.no_expected_change),
    Rule("health.too_early", NOTE, tactics.too_early),
    Rule("health.check_in_due", NOTE, check_ins.check_in_due),
    Rule("health.empty_perspective", NOTE, structure.empty_perspective),
)
"""The rules of a plan."""

AROUND: tuple[Rule[Surroundings], ...] = (
    Rule("health.loose_tactic", WARNING, around.loose_tactic),
    Rule("health.unknown_metric", WARNING, around.unknown_metric),
    Rule("health.never_fed", WARNING, around.never_fed),
    Rule("health.source_refused", WARNING, around.source_refused),
    Rule("health.source_silent", NOTE, around.source_silent),
    Rule("health.account_unowned", NOTE, around.account_unowned),
    Rule("health.account_purposeless", NOTE, around.account_purposeless),
)
"""The rules of what stands in no plan."""

SEVERITIES = {rule.id: rule.severity for rule in (*RULES, *AROUND)}
"""How much each rule matters, by its id."""


def findings_of(plan: Outline) -> tuple[Finding, ...]:
    """All findings of a plan: worst first, each severity in the order of the table."""
    return worst_first(one for rule in RULES for one in rule.findings(plan, plan.id))


def findings_around(surroundings: Surroundings) -> tuple[Finding, ...]:
    """All findings of what stands in no plan: worst first."""
    return worst_first(one for rule in AROUND for one in rule.findings(surroundings))
