"""One of each noun: what it takes to make one, what may be changed about it, and what it refers to."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row

from service.edge.resources import RESOURCES, Resource
from service.store.work import Work
from tests.support import factories as make

BY_NOUN: dict[str, Resource] = {resource.noun: resource for resource in RESOURCES}


@dataclass(frozen=True)
class Sample:
    """A noun in tests. `patch` changes it; `resets` are fields with the value that null takes them back to."""

    noun: str
    make: Callable[..., Awaitable[Any]]
    patch: dict[str, Any]
    given: dict[str, Any] = field(default_factory=dict[str, Any])
    resets: dict[str, tuple[Any, Any]] = field(default_factory=dict[str, tuple[Any, Any]])
    required: tuple[str, ...] = ()
    references: dict[str, str] = field(default_factory=dict[str, str])
    manage: str = "write"
    look: str = "read"

    @property
    def resource(self) -> Resource:
        """Its tables and operations."""
        return BY_NOUN[self.noun]

    async def create(self, work: Work, **given: Any) -> Row[Any]:
        """Make one, with what it stands in."""
        made = await self.make(work, **{**self.given, **given})
        return made[0] if isinstance(made, tuple) else made


SAMPLES = (
    Sample(
        "plan",
        make.make_plan,
        {"title": "Shrink", "framework": "okr", "starts_on": "2026-01-01"},
        resets={"mission": ("Be kind", None), "framework": ("okr", "smart"), "status": ("active", "draft")},
        required=("title",),
    ),
    Sample(
        "objective",
        make.make_objective,
        {"title": "Be loved", "weight": 2.5, "stage": "closed", "outcome": "partial"},
        resets={"weight": (3.0, 1.0), "progress_driver": ("both", "key_results"), "description": ("x", None)},
        required=("plan_id", "title"),
        references={"plan_id": "plan", "parent_id": "objective", "owner_id": "member"},
    ),
    Sample(
        "key_result",
        make.make_key_result,
        {"title": "Two hundred", "target": 200.0, "milestones": [{"on": "2026-06-30", "value": 90.0}]},
        given={"milestones": [{"on": "2026-03-31", "value": 1e300}, {"on": "2026-06-30", "value": 50.0}]},
        resets={"weight": (0.0, 1.0), "commitment": ("aspirational", "committed"), "baseline": (3.0, None)},
        required=("objective_id", "metric_id", "title", "kind"),
        references={"objective_id": "objective", "metric_id": "metric", "baseline_audit_id": "audit"},
    ),
    Sample(
        "tactic",
        make.make_tactic,
        {"title": "Write two", "effort": 3.0, "scores": {"fun": 4.0}, "status": "planned"},
        given={"scores": {"fun": 1.0, "cost": 0.1}, "recurrence": "FREQ=WEEKLY"},
        resets={"scores": ({"x": 1.0}, {}), "mandatory": (True, False), "effort": (1.0, None), "requires": ([], [])},
        required=("title",),
        references={
            "objective_id": "objective",
            "key_result_id": "key_result",
            "responsible_id": "member",
            "assignee_ids/0": "member",
            "requires/0": "tactic",
            "excludes/0": "tactic",
        },
    ),
    Sample(
        "estimate",
        make.make_estimate,
        {"input": "complexity", "value": 2.5, "note": "as last year"},
        resets={"note": ("a guess", None)},
        required=("tactic_id", "input", "value"),
        references={"tactic_id": "tactic", "member_id": "member"},
    ),
    Sample(
        "indicator",
        make.make_indicator,
        {"title": "Letters answered", "significance": 4.0, "state": "chosen", "reason": "everyone answers"},
        resets={"state": ("dropped", "candidate"), "tractability": (0.0, None), "reason": ("nobody reads", None)},
        required=("tactic_id", "title"),
        references={"tactic_id": "tactic", "metric_id": "metric", "key_result_id": "key_result"},
    ),
    Sample(
        "check_in",
        make.make_check_in,
        {"what_changed": "The shop is open", "next_step": "Hire"},
        resets={"next_step": ("Wait", None), "acknowledged_by": ([], [])},
        required=("plan_id",),
        references={"plan_id": "plan", "author_id": "member"},
    ),
    Sample(
        "alignment",
        make.make_alignment,
        {"kind": "supports", "weight": 2.5, "note": "as last year"},
        resets={"kind": ("supports", "contributes"), "weight": (0.0, 1.0), "note": ("why", None)},
        required=("from_id", "to_id"),
        references={"from_id": "objective", "to_id": "objective"},
    ),
    Sample(
        "metric",
        make.make_metric,
        {"name": "Fans", "unit": "count", "good_direction": "none"},
        resets={"good_direction": ("down", "up"), "cadence": ("weekly", "daily"), "precision": (3, None)},
        required=("key", "name", "kind"),
        references={"superseded_by": "metric", "account_id": "account"},
    ),
    Sample(
        "account",
        make.make_account,
        {"channel": "tiktok", "handle": "@another", "state": "closed", "focus": "stop"},
        resets={"state": ("dormant", "active"), "focus": ("keep", None), "purpose": ("to be seen", None)},
        required=("channel", "handle"),
        references={"owner_id": "member"},
    ),
    Sample(
        "audit",
        make.make_audit,
        {"title": "How we stood", "note": "better than feared"},
        resets={"note": ("well", None)},
        required=("title", "held_on"),
    ),
    Sample(
        "member",
        make.make_member,
        {"name": "Eve", "hours_per_week": 12.5},
        resets={"email": ("ada@example.org", None), "hours_per_week": (8.0, None)},
        required=("name",),
    ),
    Sample(
        "source",
        make.make_source,
        {"name": "market", "scheme": "token", "header": "X-Token"},
        given={"header": "X-Signature"},
        resets={"scheme": ("token", "standard-webhooks"), "prefix": ("sha256=", None)},
        required=("name",),
        manage="admin",
        look="admin",
    ),
    Sample(
        "webhook_endpoint",
        make.make_endpoint,
        {"url": "https://8.8.8.8/other", "events": ["key_result.achieved", "metric.stale"], "description": "another"},
        resets={"state": ("disabled", "enabled"), "description": ("the shop", None)},
        required=("url", "events"),
        manage="admin",
        look="admin",
    ),
    Sample(
        "key",
        make.make_key,
        {"name": "robot", "scopes": ["read", "ingest"], "expires_at": "2030-01-01T00:00:00Z"},
        resets={"name": ("robot", None), "expires_at": ("2030-01-01T00:00:00Z", None)},
        required=("scopes",),
        references={"member_id": "member"},
        manage="admin",
        look="admin",
    ),
)
SAMPLE_OF = {sample.noun: sample for sample in SAMPLES}
