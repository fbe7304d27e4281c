"""Who may do what: one table, operation by operation. Nothing else in the service decides about scopes.

`@permitted` holds an operation to its line in the table; an operation that has none does not import.
"""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from service.store.tables.people import Scope
from service.store.work import Caller, Work

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")

READ, WRITE, INGEST, ADMIN = Scope.READ, Scope.WRITE, Scope.INGEST, Scope.ADMIN

# fmt: off
PERMISSIONS: dict[str, Scope] = {
    "read_timings": ADMIN, "give_access": ADMIN,
    "list_plans": READ, "get_plan": READ, "create_plan": WRITE, "patch_plan": WRITE, "delete_plan": WRITE,
    # the end of a plan, and the plan after it
    "propose_closing": READ, "closing_of_plan": READ, "closings_of": READ, "close_plan": WRITE, "succeed_plan": WRITE,
    "list_objectives": READ, "get_objective": READ,
    "create_objective": WRITE, "patch_objective": WRITE, "delete_objective": WRITE,
    "list_key_results": READ, "get_key_result": READ,
    "create_key_result": WRITE, "patch_key_result": WRITE, "delete_key_result": WRITE, "override_status": WRITE,
    "list_tactics": READ, "get_tactic": READ, "create_tactic": WRITE, "patch_tactic": WRITE, "delete_tactic": WRITE,
    "list_metrics": READ, "get_metric": READ, "create_metric": WRITE, "patch_metric": WRITE, "delete_metric": WRITE,
    "list_members": READ, "get_member": READ, "create_member": WRITE, "patch_member": WRITE, "delete_member": WRITE,
    "list_indicators": READ, "get_indicator": READ, "indicator_facts_of": READ, "propose_indicators": READ,
    "create_indicator": WRITE, "patch_indicator": WRITE, "delete_indicator": WRITE,
    "choose_indicators": WRITE, "promote_indicator": WRITE,
    "list_estimates": READ, "get_estimate": READ, "create_estimate": WRITE, "patch_estimate": WRITE,
    "delete_estimate": WRITE,
    "list_check_ins": READ, "get_check_in": READ, "create_check_in": WRITE, "patch_check_in": WRITE,
    "delete_check_in": WRITE,
    "list_alignments": READ, "get_alignment": READ, "statements_of": READ,
    "objective_statements_of": READ,
    "create_alignment": WRITE, "patch_alignment": WRITE, "delete_alignment": WRITE,
    "list_accounts": READ, "get_account": READ,
    "create_account": WRITE, "patch_account": WRITE, "delete_account": WRITE,
    "list_audits": READ, "get_audit": READ, "audited_of": READ,
    "create_audit": WRITE, "patch_audit": WRITE, "delete_audit": WRITE, "import_audit": WRITE,
    "focus_of_audit": READ, "worths_of": READ,
    "list_sources": ADMIN, "get_source": ADMIN,
    "create_source": ADMIN, "patch_source": ADMIN, "delete_source": ADMIN, "rotate_secret": ADMIN,
    "list_deliveries": ADMIN, "get_delivery": ADMIN, "replay_delivery": ADMIN, "contents_of": ADMIN,
    "list_webhook_endpoints": ADMIN, "get_webhook_endpoint": ADMIN, "create_webhook_endpoint": ADMIN,
    "patch_webhook_endpoint": ADMIN, "delete_webhook_endpoint": ADMIN, "rotate_endpoint_secret": ADMIN,
    "list_webhook_deliveries": ADMIN, "get_webhook_delivery": ADMIN, "webhook_contents_of": ADMIN,
    "replay_webhook_delivery": ADMIN, "replay_webhook_events": ADMIN, "test_webhook_endpoint": ADMIN,
    "list_keys": ADMIN, "get_key": ADMIN, "create_key": ADMIN, "patch_key": ADMIN, "delete_key": ADMIN,
    "read_workspace": READ, "patch_workspace": ADMIN, "erase_workspace": ADMIN,
    "import_okrs": WRITE,
    "export_workspace": ADMIN, "import_graph": ADMIN, "import_measured": ADMIN,
    # calendars of plans, and how busy people are
    "create_calendar_token": WRITE, "get_calendar_token": READ, "delete_calendar_token": WRITE,
    "calendar_tokens_of": READ, "calendar_of_plan": READ, "workload_of_plan": READ,
    "health_of_plan": READ, "health_of_workspace": READ, "review_of_plan": READ, "due_days_of": READ,
    "begin_following": READ,
    # readings
    "record_telemetry": INGEST,
    "record_readings": INGEST, "record_batch": INGEST,
    "list_readings": READ, "withdraw_reading": WRITE, "list_quarantined": READ,
    "list_revisions": READ, "count_readings": READ, "series_of": READ, "series_of_key_results": READ,
    "source_of_delivery": INGEST, "take_delivery": INGEST,
    # judgement, of what is stored and of what is sent
    "compare_plan_between": READ, "undo_change": WRITE,
    "progress_of": READ, "rollups_of": READ, "progress_of_plan": READ, "forecasts_of": READ, "last_readings_of": READ,
    "prioritize_plan": READ, "compare_plan": READ,
    "smart_of_objectives": READ, "smart_of_key_results": READ, "smart_of_plan": READ,
    # what tactics came to, what they cost and brought, and how estimates stood to that
    "result_of_tactic": READ, "results_of": READ, "returns_of_plan": READ, "estimation_bias_of": READ,
    "evaluate_progress": READ, "prioritize_tactics": READ, "compare_methods": READ, "validate_goals": READ,
    "derive_metric": READ,
    "try_mapping": READ,
    # what charts are drawn from
    "chart_ranking": READ, "chart_roadmap": READ, "chart_progress": READ, "courses_of": READ,
    "report_of_plan": READ,
    # what the service knows by itself, the same for all
    "list_catalog_metrics": READ, "list_catalog_goal_types": READ, "list_catalog_presets": READ,
    # who did what; changes of keys and sources are for those who may see keys and sources
    "list_changes": READ, "key_result_facts_of": READ, "versions_of": READ,
}
# fmt: on
"""The least scope each operation takes. `admin` includes all, `write` includes `read`; `ingest` stands alone."""


Operation = Callable[Concatenate[Work, Parameters], Coroutine[Any, Any, Answer]]


def admit(caller: Caller, operation: str) -> None:
    """Refuse a caller without the scope of an operation before it waits for its turn at it."""
    caller.require(PERMISSIONS[operation])


def permitted(operation: Operation[Parameters, Answer]) -> Operation[Parameters, Answer]:
    """Refuse callers without the scope that the table names for an operation (`forbidden`), before it begins."""
    scope = PERMISSIONS[operation.__name__]

    @wraps(operation)
    async def run(work: Work, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
        work.require(scope)
        return await operation(work, *args, **kwargs)

    return run
