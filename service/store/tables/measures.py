"""Metrics, and the key results that set a target on one."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime
from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.core.formulas import MOST_CHARACTERS
from service.core.targets import Milestone
from service.core.vocabulary import Cadence, GoodDirection, MetricKind, TargetKind
from service.store.tables.base import (
    NO_NUL,
    TEXT,
    Day,
    Declared,
    Identified,
    Ids,
    InstantOrNone,
    Line,
    ProseOrNone,
    Stored,
    index,
    noun_keys,
    refers,
    unique,
)
from service.store.tables.plans import Weight

JSONB_OR_NULL = Field(sa_type=JSONB(none_as_null=True), nullable=True)  # pyright: ignore[reportArgumentType, reportCallIssue]
METRIC_KEY = {"pattern": r"^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,119}$"}


class MetricFields(Identified):
    """Something that is counted or measured, with a life of its own."""

    key: Annotated[str, Field(schema_extra=METRIC_KEY, sa_type=Text)]
    """Its name in readings; unique in the workspace."""
    name: Line
    """What people call it."""
    kind: Annotated[MetricKind, TEXT]
    """`level` (stands at an instant), `flow` (adds up over a period), `ratio`, or `unique` (distinct in a period)."""
    description: ProseOrNone = None
    """What exactly is counted."""
    unit: Annotated[
        str | None, Field(min_length=1, max_length=40, schema_extra={"pattern": r"^[^\x00]*$"}, sa_type=Text)
    ] = None
    """`%`, `pp`, `x`, `count`, `points`, `hours`, an ISO 4217 currency, or the team's own."""
    good_direction: Annotated[GoodDirection, TEXT] = GoodDirection.UP
    """Which way is better."""
    cadence: Annotated[Cadence, TEXT] = Cadence.DAILY
    """How often a reading is due; what is older than twice that is stale."""
    catalog_key: Annotated[str | None, Field(schema_extra={"pattern": "^[a-z][a-z0-9_]{0,62}$"}, sa_type=Text)] = None
    """The catalogue's metric that it is."""
    formula: Annotated[
        str | None, Field(min_length=1, max_length=MOST_CHARACTERS, schema_extra=NO_NUL, sa_type=Text)
    ] = None
    """What it is computed from, over other metrics of the workspace; it then takes no readings of its own."""
    precision: Annotated[int | None, Field(ge=0, le=6)] = None
    """Decimals to show."""
    superseded_by: UUID | None = None
    """The metric that took its place."""
    account_id: UUID | None = None
    """The account it is read from."""
    keep_raw_days: Annotated[int | None, Field(ge=1, le=36_500)] = None
    """For how many days each reading is kept; after that, only what each day's come to. Unset: for ever."""


class Metric(MetricFields, Stored, table=True):
    """Something that is counted or measured."""

    __tablename__ = "metrics"
    __table_args__ = noun_keys(
        "metrics",
        unique("key"),
        refers("superseded_by", "metrics"),
        refers("account_id", "accounts"),
        index("metrics", "superseded_by"),
        index("metrics", "account_id"),
    )

    formula_metric_ids: Ids = []
    """The metrics that the formula names, in the order in which it first names them."""
    rolled_zone: Annotated[str | None, TEXT] = None
    """The zone by whose days its readings are rolled up; None: they are not, and nobody need mark a day."""
    closed_before: InstantOrNone = None
    """Before this instant its readings have given way to their days, and no more are taken."""


class Commitment(StrEnum):
    """Whether the target is promised or a stretch."""

    COMMITTED = "committed"
    ASPIRATIONAL = "aspirational"


class GivenStatus(StrEnum):
    """The statuses a person may give; the others are facts."""

    OFF_TRACK = "off_track"
    AT_RISK = "at_risk"
    PENDING = "pending"
    ON_TRACK = "on_track"
    ACHIEVED = "achieved"


class StatusOverride(Declared):
    """A person's word on a status, for a time."""

    status: GivenStatus
    """The status to show instead of the computed one."""
    reason: Line
    """Why."""
    expires_at: AwareDatetime
    """When the computed status shows again."""


class KeyResultFields(Identified):
    """A target on a metric."""

    objective_id: UUID
    """The objective it measures."""
    metric_id: UUID
    """The metric it reads."""
    title: Line
    """The key result in words."""
    kind: Annotated[TargetKind, TEXT]
    """To reach a value (`increase_to`, `decrease_to`), to hold one (`stay_*`), or to be done (`binary`)."""
    baseline: float | None = None
    """The value it starts from. Unset: the first reading on or after the start."""
    baseline_on: Day | None = None
    """The day the baseline was read."""
    baseline_audit_id: UUID | None = None
    """The audit it starts from. With no baseline given, the baseline and its day are taken from there."""
    target: float | None = None
    """The value to reach."""
    target_change_percent: float | None = None
    """The target as a change of the baseline in percent: 20 means 20 % more."""
    target_multiply_by: float | None = None
    """The target as a multiple of the baseline: 2 means twice."""
    lower: float | None = None
    """The lowest value allowed (`stay_at_least`, `stay_within`)."""
    upper: float | None = None
    """The highest value allowed (`stay_at_most`, `stay_within`)."""
    done: bool | None = None
    """Whether it is done (`binary`)."""
    commit: float | None = None
    """The least that is promised, before the target in the direction of travel."""
    stretch: float | None = None
    """What would be a surprise, beyond the target."""
    commitment: Annotated[Commitment, TEXT] = Commitment.COMMITTED
    """Promised, or aspired to."""
    starts_on: Day | None = None
    """The first day. Unset: the objective's, then the plan's."""
    due_on: Day | None = None
    """The last day. Unset: the objective's, then the plan's."""
    weight: Weight = 1.0
    """Its share in the objective, relative to its siblings'. 0 leaves it out."""
    milestones: Annotated[list[Milestone], Field(max_length=100, sa_type=JSONB)] = []
    """Planned values on the way; the plan is linear between them."""


class KeyResult(KeyResultFields, Stored, table=True):
    """A target on a metric."""

    __tablename__ = "key_results"
    __table_args__ = noun_keys(
        "key_results",
        refers("objective_id", "objectives"),
        refers("metric_id", "metrics"),
        refers("baseline_audit_id", "audits"),
        index("key_results", "objective_id", "created_at", "id"),
        index("key_results", "metric_id"),
        index("key_results", "baseline_audit_id"),
    )

    override: Annotated[dict[str, object] | None, JSONB_OR_NULL] = None
