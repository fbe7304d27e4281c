"""One of everything: a workspace in which every noun has something, all fields set, every name marked."""

import hashlib
import hmac
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, cycle
from typing import Any
from uuid import uuid4

from tests.edges.conftest import Tenant

PATHS = (
    "members", "plans", "accounts", "metrics", "audits", "objectives", "key-results", "tactics", "estimates",
    "indicators", "alignments", "check-ins", "sources", "webhook-endpoints", "keys",
)  # fmt: skip
"""The nouns, those that others refer to first."""

REQUIRED: dict[str, set[str]] = {
    "members": {"name"},
    "plans": {"title"},
    "accounts": {"channel", "handle"},
    "metrics": {"key", "name", "kind"},
    "audits": {"title", "held_on"},
    "objectives": {"plan_id", "title"},
    "key-results": {"objective_id", "metric_id", "title", "kind"},
    "tactics": {"title"},
    "estimates": {"tactic_id", "input", "value"},
    "indicators": {"tactic_id", "title"},
    "check-ins": {"plan_id"},
    "alignments": {"from_id", "to_id"},
    "sources": {"name"},
    "webhook-endpoints": {"url", "events"},
    "keys": {"scopes"},
}


def called(fields: Container[str]) -> str:
    """The field of a noun that says in words what it is."""
    return next(name for name in ("name", "title", "note", "purpose", "what_changed", "description") if name in fields)


@dataclass
class World:
    """What was made in a workspace: nouns by path."""

    tenant: Tenant
    mark: str
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    above: Iterator[str] = field(default_factory=lambda: iter(()))
    """Objectives for the others to serve, a new one each time until they come round."""

    def id(self, path: str) -> str:
        """The id of the one thing of a kind."""
        return self.made[path]["id"]

    def fields(self, path: str) -> dict[str, Any]:
        """All fields of a noun that can be set, with values that can be sent again and again."""
        ids = {name: one["id"] for name, one in self.made.items()}
        return fields_of(path, self.mark, ids | ({"above": next(self.above)} if path == "alignments" else {}))


def measured_of(path: str, mark: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an account, of what is measured there, or of an audit; each account has a handle of its own."""
    if path == "metrics":
        return {
            "key": f"{mark}-metric", "name": f"{mark} metric", "kind": "level", "description": f"{mark} more",
            "unit": f"{mark}s", "good_direction": "down", "cadence": "weekly", "catalog_key": "followers",
            "precision": 2, "superseded_by": None, "keep_raw_days": 400, "formula": None,
            "account_id": ids["accounts"],
        }  # fmt: skip
    if path == "accounts":
        return {
            "channel": f"{mark} network", "handle": f"{mark}-{uuid4()}", "url": f"https://example.org/{mark}",
            "owner_id": ids["members"], "purpose": f"{mark} end", "state": "dormant", "focus": "change",
            "focus_reason": f"{mark} why",
        }  # fmt: skip
    return {
        "title": f"{mark} audit", "held_on": "2026-01-10", "account_id": ids["accounts"], "note": f"{mark} found",
        "metric_ids": [ids["metrics"]], "entries": [{"metric_id": ids["metrics"], "value": 8.5}],
    }  # fmt: skip


def fields_of(path: str, mark: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """All fields of a noun that can be set; it refers to the things whose ids are given by path."""
    match path:
        case "members":
            return {
                "name": f"{mark} Ada",
                "email": f"{mark}@example.org",
                "hours_per_week": 7.5,
                "role": f"{mark} boss",
                "access": None,
                "issuer": None,
                "subject": None,
            }
        case "plans":
            return {
                "title": f"{mark} plan", "description": f"{mark} more", "framework": "okr", "status": "active",
                "business_function": "sales", "mission": f"{mark} end", "starts_on": "2026-01-01",
                "ends_on": "2026-12-31", "check_in_cadence": "quarterly",
            }  # fmt: skip
        case "accounts" | "metrics" | "audits":
            return measured_of(path, mark, ids)
        case "objectives":
            return {
                "plan_id": ids["plans"], "title": f"{mark} objective", "parent_id": None, "description": f"{mark} more",
                "level": "team", "letter": "AB", "goal_type": "brand_awareness", "perspective": "customer",
                "business_outcome": "revenue", "owner_id": ids["members"], "starts_on": "2026-02-01",
                "due_on": "2026-11-30", "weight": 2.5, "progress_driver": "both", "rollup": "weighted_mean",
                "stage": "closed", "outcome": "partial",
            }  # fmt: skip
        case "key-results":
            return {
                "objective_id": ids["objectives"], "metric_id": ids["metrics"], "title": f"{mark} key result",
                "kind": "increase_to", "baseline": -10.5, "baseline_on": "2026-01-15", "target": 100.25,
                "baseline_audit_id": ids["audits"],
                "target_change_percent": None, "target_multiply_by": None, "lower": None, "upper": None, "done": None,
                "commit": 50, "stretch": 200, "commitment": "aspirational", "starts_on": "2026-03-01",
                "due_on": "2026-10-31", "weight": 0.5, "milestones": [{"on": "2026-06-30", "value": 40}],
            }  # fmt: skip
        case "tactics":
            estimates = (
                "value", "complexity", "effort", "reach", "impact", "ice_impact", "ice_confidence", "ease",
                "business_value", "time_criticality", "risk_reduction", "job_size", "benefit", "cost",
            )  # fmt: skip
            return {
                "title": f"{mark} tactic", "objective_id": ids["objectives"], "key_result_id": ids["key-results"],
                "expected_change": -1.5, "description": f"{mark} more", "confidence": 0.8, "scores": {mark: 3.5},
                **{name: 1.5 + place for place, name in enumerate(estimates)},
                "requires": [], "excludes": [], "mandatory": True, "responsible_id": ids["members"],
                "assignee_ids": [ids["members"]], "due_on": "2026-09-30", "recurrence": "FREQ=MONTHLY;BYMONTHDAY=30",
                "status": "active", "started_on": "2026-03-04", "ended_on": "2026-03-20", "actual_cost": 12.5,
                "actual_benefit": 40, "actual_effort": 9,
            }  # fmt: skip
        case "alignments":
            return {
                "from_id": ids["objectives"], "to_id": ids["above"], "kind": "supports", "weight": 2.5,
                "note": f"{mark} why",
            }  # fmt: skip
        case "sources":
            return {
                "name": f"{mark} source", "scheme": "hmac-sha256", "header": "X-Signature", "prefix": "sha256=",
                "encoding": "hex", "delivery_header": "X-Delivery", "verify_token": f"{mark}-verify",
                "mapping": {"readings": [{"metric": f"{mark}-{{name}}", "value": "count", "at": "day"}]},
                "preset": None,
            }  # fmt: skip
        case "keys":
            return {
                "scopes": ["read", "write"], "name": f"{mark} key", "member_id": ids["members"],
                "expires_at": "2199-01-01T00:00:00Z",
            }  # fmt: skip
        case _:
            return said_of(path, mark, ids)


def said_of(path: str, mark: str, ids: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a noun that holds what people say of others, or what is told to others."""
    match path:
        case "webhook-endpoints":
            return {
                "url": f"https://8.8.8.8/{mark}", "events": ["plan.created", "key_result.achieved"],
                "description": f"{mark} listener", "state": "enabled",
            }  # fmt: skip
        case "estimates":
            return {
                "tactic_id": ids["tactics"], "input": "effort", "member_id": ids["members"], "low": 1, "value": 2.5,
                "high": 9, "note": f"{mark} guess",
            }  # fmt: skip
        case "indicators":
            return {
                "tactic_id": ids["tactics"], "title": f"{mark} sign", "metric_id": ids["metrics"],
                "key_result_id": ids["key-results"], "significance": 4.5, "tractability": 3, "state": "chosen",
                "reason": f"{mark} why",
            }  # fmt: skip
        case "check-ins":
            sure = {"key_result_id": ids["key-results"], "confidence": 0.65, "note": f"{mark} hope"}
            return {
                "plan_id": ids["plans"], "state": "draft", "what_changed": f"{mark} news", "confidences": [sure],
                "next_step": f"{mark} step", "author_id": ids["members"], "acknowledged_by": [],
            }  # fmt: skip
        case _:
            raise AssertionError(path)


async def delivered(world: World) -> dict[str, Any]:
    """Let the source deliver nothing, marked; gives what is kept of it."""
    source, body = world.made["sources"], b"[]"
    digest = hmac.new(source["secret"].encode(), body, hashlib.sha256).hexdigest()
    headers = {
        "X-Signature": f"sha256={digest}", "X-Delivery": f"{world.mark}-{uuid4()}", "X-Topic": f"{world.mark} topic",
        "Content-Type": "application/json",
    }  # fmt: skip
    response = await world.tenant.client.post(f"/v1/ingest/{source['id']}", content=body, headers=headers)
    assert response.status_code == 200, response.text
    return (await world.tenant.read(f"sources/{source['id']}/deliveries"))["items"][-1]


async def told(world: World) -> dict[str, Any]:
    """Queue a test for the endpoint; gives its delivery."""
    response = await world.tenant.client.post(f"/v1/webhook-endpoints/{world.id('webhook-endpoints')}/test")
    assert response.status_code == 200, response.text
    return response.json()


async def _heights(world: World) -> Iterator[str]:
    """Objectives of the plan that are still open, of which the first is given once."""
    fields = world.fields("objectives") | {"stage": "active", "outcome": None}
    first, *others = [(await world.tenant.make("objectives", **fields))["id"] for _ in range(8)]
    return chain([first], cycle(others))


async def closed_once(world: World) -> None:
    """Close the plan, and open it again."""
    plan = f"/v1/plans/{world.id('plans')}"
    closed = await world.tenant.client.post(f"{plan}/close", json={"lessons": f"{world.mark} lessons"})
    assert closed.status_code == 200, closed.text
    why = {"Oarlock-Reason": f"{world.mark} why"}
    opened = await world.tenant.client.patch(plan, json={"status": "active"}, headers=why)
    assert opened.status_code == 200, opened.text
    world.made["plans"] = opened.json()


async def make_world(tenant: Tenant, mark: str) -> World:
    """Make one of everything, with readings that were corrected and something in quarantine."""
    world = World(tenant, mark)
    for path in PATHS:
        if path == "alignments":
            await closed_once(world)
            world.above = await _heights(world)
        world.made[path] = await tenant.make(path, **world.fields(path))
    links = f"plans/{world.id('plans')}/calendar-tokens"
    world.made["calendar-tokens"] = await tenant.make(links, name=f"{mark} phone")
    for value in (11.5, 12.5):
        await tenant.record(world.made["metrics"]["key"], ("2026-03-02", value), ("2026-03-09", value + 1))
    world.made["deliveries"] = await delivered(world)
    world.made["webhook-deliveries"] = await told(world)
    unknown = {"metric": f"{mark}-unknown", "value": 1, "at": "2026-03-02", "note": f"{mark} note"}
    response = await tenant.client.post("/v1/readings", json=unknown)
    assert response.json()["quarantined"] == 1
    return world
