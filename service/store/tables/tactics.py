"""Tactics: what the team does, with the estimates it is ranked by."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from service.store.tables.base import (
    NO_NUL,
    TEXT,
    Day,
    Identified,
    Ids,
    Line,
    ProseOrNone,
    Stored,
    index,
    noun_keys,
    refers,
)


class TacticStatus(StrEnum):
    """Where a tactic is in its life."""

    IDEA = "idea"
    PLANNED = "planned"
    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"


NotNegative = Annotated[float | None, Field(ge=0)]
CriterionKey = Annotated[str, Field(min_length=1, max_length=100, schema_extra=NO_NUL)]


class TacticFields(Identified):
    """Something the team does to reach an objective."""

    title: Line
    """The tactic in words."""
    objective_id: UUID | None = None
    """The objective it serves."""
    key_result_id: UUID | None = None
    """The key result it should move."""
    expected_change: float | None = None
    """By how much it should move the key result, in the metric's unit and with its sign: -5 is five less.

    Of a flow, what it should add in all over the days it runs.
    """
    description: ProseOrNone = None
    """More about it."""
    value: float | None = None
    """Its value for the business, on the team's scale."""
    complexity: float | None = None
    """How complex it is, on the same scale."""
    effort: NotNegative = None
    """The work it takes, in the team's unit."""
    reach: NotNegative = None
    """RICE: how many it reaches in a period."""
    impact: float | None = None
    """RICE: how much it moves each of them."""
    confidence: Annotated[float | None, Field(ge=0, le=1)] = None
    """RICE: how sure the team is, 0 to 1."""
    ice_impact: float | None = None
    """ICE: impact, on the team's ICE scale."""
    ice_confidence: NotNegative = None
    """ICE: confidence, on the same scale."""
    ease: NotNegative = None
    """ICE: ease, on the same scale."""
    business_value: float | None = None
    """WSJF: user and business value."""
    time_criticality: float | None = None
    """WSJF: what waiting costs."""
    risk_reduction: float | None = None
    """WSJF: risk reduced or opportunity opened."""
    job_size: NotNegative = None
    """WSJF: relative size of the job."""
    benefit: float | None = None
    """The expected benefit, in money."""
    cost: NotNegative = None
    """The expected cost, in the same money."""
    scores: Annotated[dict[CriterionKey, float], Field(max_length=50, sa_type=JSONB)] = {}
    """Scores by criterion, for weighted scoring."""
    requires: Ids = []
    """Tactics that must come first."""
    excludes: Ids = []
    """Tactics that rule this one out."""
    mandatory: bool = False
    """Whether it must be done in any case."""
    responsible_id: UUID | None = None
    """The member who answers for it."""
    assignee_ids: Ids = []
    """The members who do it."""
    due_on: Day | None = None
    """The day it should be done (ETA)."""
    recurrence: Annotated[
        str | None, Field(min_length=1, max_length=500, schema_extra={"pattern": "^FREQ=[A-Z0-9=;,+-]+$"}, sa_type=Text)
    ] = None
    """When it repeats: an RRULE of RFC 5545 that begins with FREQ, for example `FREQ=MONTHLY;BYMONTHDAY=30`."""
    status: Annotated[TacticStatus, TEXT] = TacticStatus.IDEA
    """Idea, planned, active, done or dropped."""
    started_on: Day | None = None
    """The first day it really ran. Set to the day it becomes active, unless it is given."""
    ended_on: Day | None = None
    """The last day it really ran, not before `started_on`. Set to the day it becomes done, unless it is given."""
    actual_cost: NotNegative = None
    """What it really cost, in the money of `cost`."""
    actual_benefit: float | None = None
    """What it really brought, in the same money."""
    actual_effort: NotNegative = None
    """The work it really took, in the unit of `effort`."""


class Tactic(TacticFields, Stored, table=True):
    """Something the team does to reach an objective."""

    __tablename__ = "tactics"
    __table_args__ = noun_keys(
        "tactics",
        refers("objective_id", "objectives"),
        refers("key_result_id", "key_results"),
        refers("responsible_id", "members"),
        index("tactics", "objective_id", "created_at", "id"),
        index("tactics", "key_result_id"),
        index("tactics", "responsible_id"),
    )
