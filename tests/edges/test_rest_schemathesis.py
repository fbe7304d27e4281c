"""Schemathesis plays the operations of the document against the whole service, with all its checks: no finding."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

import pytest
import schemathesis
from fastapi import FastAPI
from schemathesis.engine import Status, events, from_schema
from schemathesis.python.asgi import shutdown_lifespans
from schemathesis.specs.openapi.checks import negative_data_rejection

from service.main import create_app
from service.operations.workspaces import create_workspace
from service.store.database import Database
from service.store.filters import CLAUSES
from tests.edges.conftest import SETTINGS
from tests.support.server import Server, run

# fmt: off
RULES = frozenset({
    # about what was sent before
    "idempotency_key_reused",
    # about what is erased
    "not_confirmed",
    # about a body of another kind
    "only_of_tables",
    # about where events may go
    "malformed_url", "private_address", "insecure_url", "bad_port", "unknown_event", "too_early",
    # about what is stored
    "reason_required",
    "bad_cursor", "unknown_reference", "unknown_metric", "cycle", "taken", "has_readings",
    # between the fields of a noun
    "bad_recurrence", "not_an_occurrence",
    "refers_to_itself", "contradiction", "ends_before_start", "due_before_start", "not_closed", "stays",
    # between the fields of a key result
    "target_is_baseline", "direction_contradicts", "target_of_zero", "target_ambiguous", "levels_out_of_order",
    "bounds_crossed", "bound_missing", "milestone_outside", "milestone_twice", "field_foreign", "target_out_of_range",
    "weight_negative", "weights_all_zero", "ref_repeated", "unit_mixed",
    # of indicators
    "no_metric", "no_objective", "duplicate", "too_many",
    # of an estimate
    "half_a_range",
    # of a baseline that an audit is to give
    "metric_not_audited",
    # of the end of a plan
    "outcome_missing", "already_closed", "before_the_start",
    # of an audit that is a table
    "unknown_delimiter", "unknown_column", "ambiguous", "repeated", "missing", "currency_missing", "not_earlier",
    # of a check-in
    "other_plan", "not_published",
    # of a derived metric
    "input_missing", "input_unknown", "input_type", "input_too_long", "metric_missing", "window_missing",
    # of a formula
    "formula_character", "formula_incomplete", "formula_unexpected", "formula_function", "formula_inputs",
    "formula_number", "formula_too_deep", "formula_too_large", "too_many_levels", "units_differ", "other_currency",
    "two_formulas",
    # of a ranking
    "unknown_input", "out_of_order",
    "unknown_variant", "count", "scale", "weights", "negative", "both_given", "above_one", "above_hundred",
    # of a reading's time
    "bad_time", "no_time", "two_times", "in_the_future", "level_has_an_instant", "empty_period", "no_period",
    # of a mapping
    "mapping_or_preset", "unknown_preset", "bad_expression", "expression_too_complex", "unknown_function",
    "wrong_arguments", "bad_key", "mapping_incomplete", "wrong_type", "expression_failed", "finite_number",
    # of a source
    "malformed_secret",
    # of an override
    "in_the_past",
    # of a series
    "bucket_too_short", "aggregate_missing", "aggregate_unfit", "too_many_buckets",
    # of a range of days
    "empty_range", "too_many_weeks",
    # of a goal
    "nothing_to_judge", "language_not_read", "not_a_day", "out_of_range",
    # of names that no pattern knows: time zones, days of the year
    "value_error",
})
# fmt: on
"""What no JSON Schema can say. Everything else that is refused a schema has to say."""

PROTOBUF_READS = "POST /v1/otlp/v1/metrics"
"""What protobuf takes in JSON, and what not, is its own: whole floats for integers, 64 bits, one of several fields."""


HIDDEN = ("GET /v1/plans/{id}/calendar.ics", "ignored_auth", 404)
"""To a token that opens nothing, nothing is there: whether there is such a plan, its bearer does not learn."""


schemathesis.serializer.alias("application/x-ndjson", "text/plain")
TEXTS = ("application/x-ndjson", "text/csv")
"""Of what stands in a text a schema says nothing."""


@schemathesis.check
def only_a_rule_refuses_what_the_schema_allows(_: Any, response: Any, case: Any) -> None:
    """Stands in for `positive_data_acceptance`, which takes every 422 to a valid body for a mistake."""
    if case.meta is None or not case.meta.generation.mode.is_positive or response.status_code not in (400, 422):
        return
    if case.operation.label == PROTOBUF_READS or case.media_type in TEXTS:
        return
    faults = response.json().get("errors", ())
    beyond = [fault for fault in faults if not _is_rule(fault)]
    assert faults and not beyond, f"the schema allows this: {response.text[:600]}"


def _is_rule(fault: dict[str, str]) -> bool:
    """Days in a list of several cannot be told from no days by a pattern; a header is missing only for some schemes."""
    in_list = fault["pointer"].endswith(("_on[in]", "_at[in]", "period_start[in]", "period_end[in]"))
    return fault["code"] in RULES or in_list or (fault["pointer"], fault["code"]) == ("/header", "missing")


@schemathesis.check
def what_the_schema_forbids_is_refused(ctx: Any, response: Any, case: Any) -> None:
    """Stands in for `negative_data_rejection`, which does not know that each reading of a batch has its own outcome."""
    if case.operation.label == PROTOBUF_READS or response.status_code == 413:  # too large to be looked at
        return
    if case.operation.label != "POST /v1/readings" or response.status_code != 200:
        try:
            negative_data_rejection(ctx, response, case)
        except AssertionError as finding:
            if not _lost_on_the_way(finding, response):
                raise
    elif case.meta is not None and case.meta.generation.mode.is_negative:
        outcomes = response.json()
        assert outcomes["rejected"] + outcomes["quarantined"] > 0, f"all of this landed: {response.text[:600]}"


def _lost_on_the_way(finding: AssertionError, response: Any) -> bool:
    """An operator that no filter has, with no value: it forbids the case, but a query string cannot say it."""
    names = [name for name, _ in parse_qsl(urlsplit(response.request.url).query, keep_blank_values=True)]
    known = all(re.fullmatch(rf"\w+(\[({'|'.join(CLAUSES)})\])?", name) for name in names)
    return "violates `additionalProperties`" in str(finding) and known


@pytest.fixture
def played(server: Server) -> Iterator[tuple[FastAPI, str]]:
    """An application and a key of a fresh workspace. Schemathesis connects the application."""

    async def make() -> str:
        database = await Database.open(server.url, SETTINGS)
        _, key = await create_workspace(database, f"test-{uuid4().hex}")
        await database.close()
        return key

    yield create_app(SETTINGS, server.url), run(make())
    shutdown_lifespans()


def play(app: FastAPI, key: str, operations: set[str], **config: Any) -> list[str]:
    """Play some operations; gives the findings."""
    settings = {
        "headers": {"Authorization": f"Bearer {key}"},
        "continue-on-failure": True,
        "checks": {name: {"enabled": False} for name in ("positive_data_acceptance", "negative_data_rejection")},
    }
    schema = schemathesis.openapi.from_asgi(
        "/openapi.json", app, config=schemathesis.Config.from_dict(settings | config)
    )
    schema = schema.include(operation_id=sorted(operations))
    found: dict[tuple[str, str], str] = {}
    for event in from_schema(schema).execute():
        if isinstance(event, (events.NonFatalError, events.FatalError)):
            found[repr(event), ""] = str(event)
        if isinstance(event, events.ScenarioFinished):
            for case, check in _failures(event.recorder):
                finding = check.failure_info
                where = f"{event.label}: {check.name}: {finding.failure.title}: {finding.failure.message}"
                answer = event.recorder.interactions[case].response
                if (event.label, check.name, answer and answer.status_code) == HIDDEN:
                    continue
                text = "" if answer is None else f"\n{answer.status_code} {answer.content[:1000]!r}"
                found.setdefault((event.label or "", check.name), f"{where}\n{finding.code_sample}{text}")
    return list(found.values())


def _failures(recorder: Any) -> Iterator[tuple[str, Any]]:
    for case, checks in recorder.checks.items():
        yield from ((case, check) for check in checks if check.status is Status.FAILURE)


def operations_of(app: FastAPI) -> list[str]:
    """The ids of all operations."""
    return sorted(one["operationId"] for item in app.openapi()["paths"].values() for one in item.values())


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_nothing_is_found(played: tuple[FastAPI, str]) -> None:
    app, key = played
    found = play(app, key, set(operations_of(app)), seed=1, generation={"max-examples": 100, "database": "none"})
    assert not found, "\n\n".join(found)
