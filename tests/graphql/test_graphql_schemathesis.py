"""Schemathesis plays the fields of the schema against the whole service: no server error, nothing unexpected."""

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from graphql import StringValueNode
from hypothesis import strategies as st
from schemathesis.engine import Status, events, from_schema

from service.graphql.schema import SCHEMA
from tests.edges.test_rest_schemathesis import played  # noqa: F401  (a fixture)

DAYS = st.dates().map(lambda day: StringValueNode(value=day.isoformat()))
INSTANTS = st.datetimes().map(lambda at: StringValueNode(value=f"{at.isoformat()}Z"))
WORDS = st.text(max_size=20).map(lambda text: StringValueNode(value=text))


NOT_HERE = ("not_a_server_error", "only_a_rule_refuses_what_the_schema_allows", "what_the_schema_forbids_is_refused")
"""Checks that take every error of an answer for one of the service, or are about REST."""


@schemathesis.check
def nothing_is_unexpected(_: Any, response: Any, case: Any) -> None:
    """Every error of an answer has the code of what is wrong with the request; `internal` says that it was us."""
    if not case.operation.label.startswith(("Query.", "Mutation.")):
        return
    answer = response.json()
    assert response.status_code == 200, f"{response.status_code}: {response.text[:600]}"
    codes = {one["extensions"]["code"] for one in answer.get("errors", ())}
    assert not codes & {"internal", "unavailable", "malformed"}, f"{case.body}: {response.text[:600]}"


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_nothing_is_found(played: tuple[FastAPI, str]) -> None:  # noqa: F811
    app, key = played
    for name, values in {"Date": DAYS, "DateTime": INSTANTS, "JSON": WORDS, "EstimateValue": WORDS}.items():
        schemathesis.graphql.scalar(name, values)
    bearer = {"Authorization": f"Bearer {key}"}
    settings = {
        "headers": bearer,
        "continue-on-failure": True,
        "seed": 1,
        "checks": {name: {"enabled": False} for name in NOT_HERE},
        "generation": {"max-examples": 10, "database": "none"},
    }
    config = schemathesis.Config.from_dict(settings)
    schema = schemathesis.graphql.from_asgi("/graphql", app, config=config, headers=bearer)
    found: list[str] = []
    seen: set[str] = set()
    for event in from_schema(schema).execute():
        if isinstance(event, (events.NonFatalError, events.FatalError)):
            found.append(f"{event.info.format() if hasattr(event, 'info') else event}")
        if isinstance(event, events.ScenarioFinished):
            seen.add(event.label or "")
            found += [
                f"{event.label}: {check.name}: {check.failure_info.failure.message}"
                for checks in event.recorder.checks.values()
                for check in checks
                if check.status is Status.FAILURE and check.failure_info is not None
            ]
    assert not found, "\n\n".join(found[:20])
    assert {f"{kind}.{name}" for kind in ("Query", "Mutation") for name in SCHEMA.type_map[kind].fields} <= seen
