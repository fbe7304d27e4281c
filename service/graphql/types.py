"""The graph: the nouns, and how they are joined. Columns and judgements are derived; the relations stand here."""

from typing import Any
from uuid import UUID

import strawberry

from service.edge.resources import BY_NOUN, AlignmentFacts
from service.graphql import goals, reads
from service.graphql.annotations import optional
from service.graphql.audits import audit_focus
from service.graphql.charts import progress_chart, roadmap_chart, value_complexity_chart
from service.graphql.closings import closing_proposal, latest_closing
from service.graphql.computations import compared_tactics, prioritized_tactics
from service.graphql.connections import Connection
from service.graphql.derive import output
from service.graphql.fields import columns_of, facts_of, many, noun, object_type, related
from service.graphql.healths import plan_health, workspace_health
from service.graphql.histories import plan_changes, plan_comparison
from service.graphql.indicators import indicator_proposal
from service.graphql.reports import plan_report
from service.graphql.results import plan_roi, tactic_result
from service.graphql.reviews import review
from service.graphql.series import (
    key_result_forecast,
    key_result_judgement,
    key_result_series,
    metric_series,
    objective_judgement,
    plan_judgement,
)
from service.graphql.statements import objective_statement
from service.graphql.workloads import workload
from service.operations.audits import AuditFacts
from service.operations.closing_records import ClosedPlan
from service.operations.deliveries import DeliveryContents
from service.operations.indicators import IndicatorFacts
from service.operations.progress import KeyResultFacts, LastReading
from service.operations.rollups import ObjectiveFacts, PlanProgress
from service.operations.serving import MetricWorth
from service.operations.tactics import TacticFacts
from service.operations.versions import KeyResultVersion
from service.operations.webhook_deliveries import WebhookContents
from service.present.plan_goals import PlanGoalSummary
from service.store import tables


@strawberry.interface(description="Whatever has an id of its own.")
class Node:
    """All nouns; `node` and `nodes` find them by id."""

    id: UUID = strawberry.field(description="A UUID in canonical text, unique in the workspace over all nouns.")

    @classmethod
    def is_type_of(cls, _source: Any, _info: Any) -> bool:
        """Rows are not asked what they are: each field gives rows of one noun."""
        return True

    @classmethod
    def resolve_type(cls, source: Any, info: Any, _abstract: Any) -> str:
        """What was found by id alone was noted when it was found."""
        return BY_NOUN[info.context.nouns[source.id]].title


PLAN_FACTS = facts_of(PlanProgress, reads.PLAN_PROGRESS, rollup="rolled_up", status="goal_status")


@object_type("CalendarToken", "A link to a plan's calendar.", columns_of(tables.CalendarToken))
class CalendarToken:
    """A link to a calendar."""


@noun("plan", {name: PLAN_FACTS[name] for name in ("progress", "goal_status", "rolled_up")})
class Plan(Node):
    """A plan."""

    objectives: "Connection[Objective]" = many(
        "Objective", reads.naming(tables.Objective, "plan_id"), "Its objectives."
    )
    key_results: "Connection[KeyResult]" = many(
        "KeyResult", reads.within_plan(tables.KeyResult), "The key results of its objectives."
    )
    tactics: "Connection[Tactic]" = many("Tactic", reads.within_plan(tables.Tactic), "The tactics of its objectives.")
    check_ins: "Connection[CheckIn]" = many(
        "CheckIn", reads.naming(tables.CheckIn, "plan_id"), "What people have said of it."
    )
    judgement: Any = plan_judgement()
    smart: Any = related(goals.PLAN_SMART, "How its goals stand; where to begin.", output(PlanGoalSummary))
    prioritized_tactics: Any = prioritized_tactics()
    compared_tactics: Any = compared_tactics()
    value_complexity_chart: Any = value_complexity_chart()
    roadmap_chart: Any = roadmap_chart()
    workload: Any = workload()
    closing_proposal: Any = closing_proposal()
    closings: Any = related(
        reads.CLOSINGS, "How it ended, each time it was closed; the latest last.", list[output(ClosedPlan)]
    )
    closing: Any = latest_closing()
    previous: "Plan | None" = related(reads.one(tables.Plan, "previous_plan_id"), "The plan that it was made from.")
    successors: "Connection[Plan]" = many(
        "Plan", reads.naming(tables.Plan, "previous_plan_id"), "The plans that were made from it."
    )
    review: Any = review()
    roi: Any = plan_roi()
    health: Any = plan_health()
    report: Any = plan_report()
    calendar_tokens: Any = related(
        reads.CALENDAR_TOKENS,
        "The links to its calendar, in the order they were made, without their tokens.",
        list[CalendarToken],
    )
    changes: "Connection[Change]" = plan_changes()
    comparison: Any = plan_comparison()


@noun("objective", facts_of(ObjectiveFacts, reads.OBJECTIVE_FACTS, rollup="rolled_up"))
class Objective(Node):
    """An objective."""

    plan: "Plan" = related(reads.one(tables.Plan, "plan_id"), "The plan it stands in.")
    parent: "Objective | None" = related(reads.one(tables.Objective, "parent_id"), "The objective above it.")
    children: "Connection[Objective]" = many(
        "Objective", reads.naming(tables.Objective, "parent_id"), "The objectives under it."
    )
    key_results: "Connection[KeyResult]" = many(
        "KeyResult", reads.naming(tables.KeyResult, "objective_id"), "Its key results."
    )
    tactics: "Connection[Tactic]" = many(
        "Tactic", reads.naming(tables.Tactic, "objective_id"), "The tactics that serve it."
    )
    alignments: "Connection[Alignment]" = many(
        "Alignment", reads.naming(tables.Alignment, "from_id"), "Which objectives it serves beside the one above it."
    )
    aligned: "Connection[Alignment]" = many(
        "Alignment", reads.naming(tables.Alignment, "to_id"), "Which objectives serve it beside those under it."
    )
    owner: "Member | None" = related(reads.one(tables.Member, "owner_id"), "The member who answers for it.")
    statement: Any = objective_statement()
    judgement: Any = objective_judgement()
    smart: Any = related(goals.OBJECTIVE_SMART, "It as a goal, judged against SMART.", goals.GoalReportType)
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("key_result", facts_of(KeyResultFacts, reads.KEY_RESULT_FACTS))
class KeyResult(Node):
    """A key result."""

    objective: "Objective" = related(reads.one(tables.Objective, "objective_id"), "The objective it measures.")
    metric: "Metric" = related(reads.one(tables.Metric, "metric_id"), "The metric it reads.")
    baseline_audit: "Audit | None" = related(reads.one(tables.Audit, "baseline_audit_id"), "The audit it starts from.")
    tactics: "Connection[Tactic]" = many(
        "Tactic", reads.naming(tables.Tactic, "key_result_id"), "The tactics that should move it."
    )
    indicators: "Connection[Indicator]" = many(
        "Indicator", reads.naming(tables.Indicator, "key_result_id"), "The indicators that should say something of it."
    )
    promoted_from: "Connection[Indicator]" = many(
        "Indicator", reads.naming(tables.Indicator, "promoted_to_id"), "The indicator it was made from, if any."
    )
    smart: Any = related(goals.KEY_RESULT_SMART, "It as a goal, judged against SMART.", goals.GoalReportType)
    versions: Any = related(
        reads.KEY_RESULT_VERSIONS,
        "What it promised before it was amended, and how each promise stands today; the present one last.",
        list[output(KeyResultVersion)],
    )
    forecast: Any = key_result_forecast()
    judgement: Any = key_result_judgement()
    series: Any = key_result_series()
    progress_chart: Any = progress_chart()
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("tactic", facts_of(TacticFacts, reads.TACTIC_FACTS))
class Tactic(Node):
    """A tactic."""

    objective: "Objective | None" = related(reads.one(tables.Objective, "objective_id"), "The objective it serves.")
    key_result: "KeyResult | None" = related(
        reads.one(tables.KeyResult, "key_result_id"), "The key result it should move."
    )
    responsible: "Member | None" = related(reads.one(tables.Member, "responsible_id"), "The member who answers for it.")
    assignees: "list[Member]" = related(reads.several(tables.Member, "assignee_ids"), "The members who do it.")
    required_tactics: "list[Tactic]" = related(
        reads.several(tables.Tactic, "requires"), "The tactics that must come first."
    )
    excluded_tactics: "list[Tactic]" = related(
        reads.several(tables.Tactic, "excludes"), "The tactics that rule this one out."
    )
    result: Any = tactic_result()
    estimates: "Connection[Estimate]" = many(
        "Estimate", reads.naming(tables.Estimate, "tactic_id"), "What people estimate about it."
    )
    indicators: "Connection[Indicator]" = many(
        "Indicator", reads.naming(tables.Indicator, "tactic_id"), "What might show how it does, dropped ones too."
    )
    indicator_proposal: Any = indicator_proposal()
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("estimate")
class Estimate(Node):
    """One person's estimate of one input of a tactic."""

    tactic: "Tactic" = related(reads.one(tables.Tactic, "tactic_id"), "The tactic.")
    member: "Member | None" = related(reads.one(tables.Member, "member_id"), "Who estimates.")
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("indicator", facts_of(IndicatorFacts, reads.INDICATOR_FACTS))
class Indicator(Node):
    """Something that might show how a tactic does."""

    tactic: "Tactic" = related(reads.one(tables.Tactic, "tactic_id"), "The tactic it is to show something of.")
    metric: "Metric | None" = related(reads.one(tables.Metric, "metric_id"), "The metric that tracks it.")
    key_result: "KeyResult | None" = related(
        reads.one(tables.KeyResult, "key_result_id"), "The key result it should say something about, if it names one."
    )
    promoted_to: "KeyResult | None" = related(
        reads.one(tables.KeyResult, "promoted_to_id"), "The key result that was made from it."
    )
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("check_in")
class CheckIn(Node):
    """What a person says of a plan at one time."""

    plan: "Plan" = related(reads.one(tables.Plan, "plan_id"), "The plan.")
    author: "Member | None" = related(reads.one(tables.Member, "author_id"), "Who checks in.")
    acknowledging: "list[Member]" = related(
        reads.several(tables.Member, "acknowledged_by"), "The members who have taken note of it."
    )
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("alignment", facts_of(AlignmentFacts, reads.ALIGNMENT_FACTS))
class Alignment(Node):
    """That an objective serves another."""

    from_objective: "Objective" = related(reads.one(tables.Objective, "from_id"), "The objective that serves.")
    to_objective: "Objective" = related(reads.one(tables.Objective, "to_id"), "The objective it serves.")
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("account")
class Account(Node):
    """A presence on a channel."""

    owner: "Member | None" = related(reads.one(tables.Member, "owner_id"), "The member who answers for it.")
    metrics: "Connection[Metric]" = many(
        "Metric", reads.naming(tables.Metric, "account_id"), "The metrics that are read from it."
    )
    audits: "Connection[Audit]" = many("Audit", reads.naming(tables.Audit, "account_id"), "The audits of it.")
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("audit", facts_of(AuditFacts, reads.AUDIT_FACTS))
class Audit(Node):
    """A look at how an account stood on a day."""

    account: "Account | None" = related(
        reads.one(tables.Account, "account_id"), "The account it looks at. Null: it looks at all of them."
    )
    key_results: "Connection[KeyResult]" = many(
        "KeyResult", reads.naming(tables.KeyResult, "baseline_audit_id"), "The key results that start from it."
    )
    focus: Any = audit_focus()
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("metric")
class Metric(Node):
    """A metric."""

    last_reading: Any = related(reads.LAST_READINGS, "Its latest reading.", optional(output(LastReading)))
    worth: Any = related(reads.METRIC_WORTHS, "What it says of the business.", output(MetricWorth))
    readings: "Connection[Reading]" = many(
        "Reading", reads.naming(tables.Reading, "metric_id"), "Its readings, by period."
    )
    revisions: "Connection[ReadingRevision]" = many(
        "ReadingRevision",
        reads.naming(tables.ReadingRevision, "metric_id"),
        "Its values that were replaced or withdrawn, by period.",
    )
    series: Any = metric_series()
    key_results: "Connection[KeyResult]" = many(
        "KeyResult", reads.naming(tables.KeyResult, "metric_id"), "The key results that read it."
    )
    indicators: "Connection[Indicator]" = many(
        "Indicator", reads.naming(tables.Indicator, "metric_id"), "The indicators that it tracks."
    )
    account: "Account | None" = related(reads.one(tables.Account, "account_id"), "The account it is read from.")
    successor: "Metric | None" = related(reads.one(tables.Metric, "superseded_by"), "The metric that took its place.")
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("member")
class Member(Node):
    """A member."""

    objectives: "Connection[Objective]" = many(
        "Objective", reads.naming(tables.Objective, "owner_id"), "The objectives the member answers for."
    )
    tactics: "Connection[Tactic]" = many(
        "Tactic", reads.listing(tables.Tactic, "assignee_ids"), "The tactics the member is assigned to."
    )
    accounts: "Connection[Account]" = many(
        "Account", reads.naming(tables.Account, "owner_id"), "The accounts the member answers for."
    )
    responsible_for: "Connection[Tactic]" = many(
        "Tactic", reads.naming(tables.Tactic, "responsible_id"), "The tactics the member answers for."
    )
    check_ins: "Connection[CheckIn]" = many(
        "CheckIn", reads.naming(tables.CheckIn, "author_id"), "The check-ins the member has written."
    )
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("source")
class Source(Node):
    """A source."""

    deliveries: "Connection[Delivery]" = many(
        "Delivery", reads.naming(tables.Delivery, "source_id"), "What it has delivered."
    )
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@noun("key")
class Key(Node):
    """A key."""

    member: "Member | None" = related(reads.one(tables.Member, "member_id"), "The member who acts by it.")
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@object_type("Reading", "The present value of a metric in a period.", columns_of(tables.Reading))
class Reading:
    """A reading."""

    metric: "Metric" = related(reads.one(tables.Metric, "metric_id"), "The metric it is a reading of.")


@object_type("ReadingRevision", "An earlier value of a metric in a period.", columns_of(tables.ReadingRevision))
class ReadingRevision:
    """An earlier value of a reading."""

    metric: "Metric" = related(reads.one(tables.Metric, "metric_id"), "The metric it was a reading of.")


@object_type("QuarantinedReading", "A reading whose metric is unknown.", columns_of(tables.QuarantinedReading))
class QuarantinedReading:
    """A reading that waits for its metric."""


@object_type("Delivery", tables.Delivery.__doc__, columns_of(tables.Delivery))
class Delivery:
    """A delivery."""

    content: Any = related(reads.DELIVERY_CONTENTS, "Its body and its answer.", output(DeliveryContents))


@noun("webhook_endpoint")
class WebhookEndpoint(Node):
    """An endpoint."""

    deliveries: "Connection[WebhookDelivery]" = many(
        "WebhookDelivery", reads.naming(tables.WebhookDelivery, "endpoint_id"), "What it was sent and is to be sent."
    )
    changes: "Connection[Change]" = many("Change", reads.naming(tables.Change, "noun_id"), "What was done to it.")


@object_type("WebhookDelivery", tables.WebhookDelivery.__doc__, columns_of(tables.WebhookDelivery))
class WebhookDelivery:
    """An event on its way to an endpoint."""

    content: Any = related(reads.WEBHOOK_CONTENTS, "Its body and every attempt.", output(WebhookContents))


@object_type("Change", "Who did what to which thing, when and why.", columns_of(tables.Change))
class Change:
    """A change."""

    member: "Member | None" = related(reads.one(tables.Member, "member_id"), "The member who acted, if still there.")


@object_type("Workspace", "A tenant: what it is called, and what it has set.", columns_of(tables.Workspace))
class Workspace:
    """The caller's workspace."""

    health: Any = workspace_health()


# fmt: off
NODES = {
    "account": Account, "alignment": Alignment, "audit": Audit, "check_in": CheckIn, "estimate": Estimate,
    "indicator": Indicator, "key": Key, "key_result": KeyResult, "member": Member, "metric": Metric,
    "objective": Objective, "plan": Plan, "source": Source, "tactic": Tactic, "webhook_endpoint": WebhookEndpoint,
}
# fmt: on
