"""What REST does, the graph does: every write is a mutation, everything that is read or computed is a field."""

import pytest
from graphql import GraphQLObjectType

from service.edge.resources import RESOURCES
from service.graphql.schema import SCHEMA
from service.main import create_app
from service.settings import Settings
from tests.edges.contract import Contract
from tests.edges.test_parity import camel

FIELDS = {
    "list_changes": "Query.changes",
    "list_key_result_versions": "KeyResult.versions",
    "compare_plan_between": "Plan.comparison",
    "undo_change": "Mutation.undoChange",
    "record_readings": "Mutation.recordReadings",
    "list_readings": "Query.readings",
    "list_reading_revisions": "Query.readingRevisions",
    "list_quarantined_readings": "Query.quarantinedReadings",
    "withdraw_reading": "Mutation.withdrawReading",
    "rotate_secret": "Mutation.rotateSecret",
    "list_deliveries": "Source.deliveries",
    "get_delivery": "Delivery.content",
    "replay_delivery": "Mutation.replayDelivery",
    "rotate_endpoint_secret": "Mutation.rotateEndpointSecret",
    "list_webhook_deliveries": "WebhookEndpoint.deliveries",
    "get_webhook_delivery": "WebhookDelivery.content",
    "replay_webhook_delivery": "Mutation.replayWebhookDelivery",
    "replay_webhook_events": "Mutation.replayWebhookEvents",
    "test_webhook_endpoint": "Mutation.testWebhookEndpoint",
    "erase_workspace": "Mutation.eraseWorkspace",
    "get_workspace": "Viewer.workspace",
    "update_workspace": "Mutation.updateWorkspace",
    "override_status": "Mutation.overrideStatus",
    "remove_status_override": "Mutation.removeOverride",
    "evaluate_progress": "Query.evaluateProgress",
    "derive_metric": "Query.deriveMetric",
    "get_plan_progress": "Plan.judgement",
    "get_objective_progress": "Objective.judgement",
    "get_key_result_progress": "KeyResult.judgement",
    "get_key_result_forecast": "KeyResult.forecast",
    "get_metric_series": "Metric.series",
    "prioritize_tactics": "Query.prioritizeTactics",
    "compare_methods": "Query.compareMethods",
    "prioritize_plan": "Plan.prioritizedTactics",
    "compare_plan": "Plan.comparedTactics",
    "validate_goals": "Query.validateGoals",
    "get_objective_smart": "Objective.smart",
    "get_key_result_smart": "KeyResult.smart",
    "get_plan_smart": "Plan.smart",
    "test_mapping": "Query.testMapping",
    "list_catalog_metrics": "Query.catalogMetrics",
    "list_catalog_goal_types": "Query.catalogGoalTypes",
    "list_catalog_presets": "Query.catalogPresets",
    "import_audit": "Mutation.importAudit",
    "get_audit_focus": "Audit.focus",
    "import_okrs": "Mutation.importOkrs",
    "get_plan_workload": "Plan.workload",
    "get_plan_health": "Plan.health",
    "get_workspace_health": "Workspace.health",
    "propose_indicators": "Tactic.indicatorProposal",
    "choose_indicators": "Mutation.chooseIndicators",
    "promote_indicator": "Mutation.promoteIndicator",
    "get_plan_review": "Plan.review",
    "get_closing_proposal": "Plan.closingProposal",
    "close_plan": "Mutation.closePlan",
    "get_plan_closing": "Plan.closing",
    "list_plan_closings": "Plan.closings",
    "succeed_plan": "Mutation.succeedPlan",
    "get_tactic_result": "Tactic.result",
    "get_plan_roi": "Plan.roi",
    "get_estimation_bias": "Query.estimationBias",
    "get_plan_report_markdown": "Plan.report",
    "get_plan_report_html": "Plan.report",
    "get_progress_chart_svg": "KeyResult.progressChart",
    "get_value_complexity_chart_svg": "Plan.valueComplexityChart",
    "get_roadmap_chart_svg": "Plan.roadmapChart",
    "create_calendar_token": "Mutation.createCalendarToken",
    "list_calendar_tokens": "Plan.calendarTokens",
    "get_calendar_token": "Plan.calendarTokens",
    "delete_calendar_token": "Mutation.deleteCalendarToken",
}
"""Operations that are not those of every noun, and the fields that do the same."""

PICTURE = "a picture is an answer of its own, with a media type and an entity tag; it is a field as SVG, with its data"
PROTOCOL = "a protocol of others, over their addresses and signatures"
STREAM = "a stream of lines without a bound; an answer of the graph has one"
ELSEWHERE = {
    "export_metrics": PROTOCOL,
    "ingest": PROTOCOL,
    "confirm_source": PROTOCOL,
    "get_plan_calendar": PROTOCOL,
    "export_workspace": STREAM,
    "import_workspace": STREAM,
    **{
        f"get_{chart}_chart_{form}": PICTURE
        for chart in ("value_complexity", "roadmap", "progress")
        for form in ("png", "vl")
    },
}
"""Operations that the graph leaves to REST, and why."""


def fields_of_nouns() -> dict[str, str]:
    """The operations of every noun, and the fields that do the same."""
    found: dict[str, str] = {}
    for one in RESOURCES:
        found[f"list_{one.plural}"] = f"Query.{camel(one.plural)}"
        found[f"get_{one.noun}"] = f"Query.{camel(one.noun)}"
        found[f"list_{one.noun}_changes"] = f"{one.title}.changes"
        found |= {f"{verb}_{one.noun}": f"Mutation.{verb}{one.title}" for verb in ("create", "update", "delete")}
    return found


@pytest.fixture(scope="module")
def operations() -> dict[str, tuple[str, str, object]]:
    """All operations of the document: method, path and description by id."""
    return Contract(create_app(Settings(), "postgresql://nowhere").openapi()).operations


def test_every_operation_has_its_field(operations: dict[str, tuple[str, str, object]]) -> None:
    nouns = fields_of_nouns()
    assert not nouns.keys() & FIELDS.keys() and not (nouns | FIELDS).keys() & ELSEWHERE.keys()
    assert operations.keys() == (nouns | FIELDS | ELSEWHERE).keys()
    for name, place in (nouns | FIELDS).items():
        title, _, field = place.partition(".")
        kind = SCHEMA.type_map[title]
        assert isinstance(kind, GraphQLObjectType) and field in kind.fields, f"{name}: {place}"
        if title == "Mutation":
            assert operations[name][0] != "GET", name
        elif operations[name][0] != "GET":
            assert place.startswith("Query."), f"{name} is computed from what is sent, or else a mutation"


def test_every_mutation_has_its_operation() -> None:
    assert SCHEMA.mutation_type is not None
    told = {place.removeprefix("Mutation.") for place in (fields_of_nouns() | FIELDS).values() if "Mutation." in place}
    assert SCHEMA.mutation_type.fields.keys() == told
