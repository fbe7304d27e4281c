"""Judgement of what is sent is computed where it keeps nobody waiting: in a thread, over REST without a connection."""

import threading
from typing import Any

import pytest
from fastapi import FastAPI

from service.operations import judgements
from tests.edges.conftest import Tenant

GOAL = {"text": "Get 500 leads by 31 March 2027", "reference_date": "2026-11-21"}
ITEM = {"kind": "increase_to", "baseline": 0, "target": 100, "current": 25}
TACTIC = {"id": "a", "value": 5, "complexity": 2}

COMPUTED: list[tuple[str, str, dict[str, Any], str]] = [
    ("assess_all", "smart/validate", {"goals": [GOAL]}, "validateGoals(goals: [{text: \"Get 500 leads\"}]) { ref }"),
    ("evaluate", "progress/evaluate", {"items": [ITEM]}, "evaluateProgress(input: {items: []}) { results { ref } }"),
    ("compare", "tactics/compare", {"tactics": [TACTIC]}, "compareMethods(input: {tactics: []}) { tactics { id } }"),
    ("prioritize", "tactics/prioritize", {"tactics": [TACTIC]}, "prioritizeTactics(input: {tactics: []}) { method }"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "path", "body", "field"), COMPUTED)
async def test_nothing_is_kept_while_a_judgement_is_computed(
    service: FastAPI, tenant: Tenant, monkeypatch: pytest.MonkeyPatch, name: str, path: str, body: Any, field: str
) -> None:
    compute, seen = getattr(judgements, name), list[tuple[bool, int]]()
    pool: Any = service.state.edge.database.engine.pool

    def watched(*args: Any) -> Any:
        seen.append((threading.current_thread() is threading.main_thread(), pool.checkedout()))
        return compute(*args)

    monkeypatch.setattr(judgements, name, watched)
    assert (await tenant.client.post(f"/v1/{path}", json=body)).status_code == 200
    answer = (await tenant.client.post("/graphql", json={"query": f"{{ {field} }}"})).json()
    assert "errors" not in answer, answer
    assert seen == [(False, 0), (False, 1)]
