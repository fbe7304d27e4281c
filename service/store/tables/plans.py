"""Plans and the tree of objectives."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from service.core.check_in_cadence import CheckInCadence
from service.core.rollup import ProgressDriver, RollupMethod
from service.core.status import Outcome
from service.core.thresholds import Framework
from service.store.tables.base import TEXT, Day, Identified, Line, ProseOrNone, Stored, index, noun_keys, refers


class BusinessFunction(StrEnum):
    """Which part of the organisation a plan belongs to."""

    MARKETING = "marketing"
    SALES = "sales"
    CUSTOMER_SERVICE = "customer_service"
    RESEARCH = "research"
    IT = "it"
    RECRUITING = "recruiting"
    EXECUTIVE = "executive"
    OTHER = "other"


class PlanStatus(StrEnum):
    """Where a plan is in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"


class PlanFields(Identified):
    """A plan for a period and a function."""

    title: Line
    """What the plan is called."""
    description: ProseOrNone = None
    """What it is about."""
    framework: Annotated[Framework, TEXT] = Framework.SMART
    """SMART goals, or OKRs: stretch goals of which 60 to 70 % is a success."""
    business_function: Annotated[BusinessFunction | None, TEXT] = None
    """The function of the organisation it belongs to."""
    mission: ProseOrNone = None
    """The high-level end goal."""
    starts_on: Day | None = None
    """The first day."""
    ends_on: Day | None = None
    """The last day; not before `starts_on`."""
    status: Annotated[PlanStatus, TEXT] = PlanStatus.DRAFT
    """Draft, active or closed."""
    check_in_cadence: Annotated[CheckInCadence | None, TEXT] = None
    """How often it is checked in on. Unset: as the workspace has it."""


class Plan(PlanFields, Stored, table=True):
    """A plan for a period and a function."""

    __tablename__ = "plans"
    __table_args__ = noun_keys("plans", refers("previous_plan_id", "plans"), index("plans", "previous_plan_id"))

    previous_plan_id: UUID | None = None
    """The plan that it was made from, as its successor."""


class Level(StrEnum):
    """Whose objective it is."""

    COMPANY = "company"
    FUNCTION = "function"
    SOCIAL = "social"
    TEAM = "team"


class Perspective(StrEnum):
    """The four perspectives of the balanced scorecard."""

    CUSTOMER = "customer"
    FINANCIAL = "financial"
    LEARNING_GROWTH = "learning_growth"
    INTERNAL_PROCESS = "internal_process"


class BusinessOutcome(StrEnum):
    """The three outcomes that count in the end."""

    REVENUE = "revenue"
    COST = "cost"
    SATISFACTION = "satisfaction"


class Stage(StrEnum):
    """Where an objective is in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"


Weight = Annotated[float, Field(ge=0, le=1_000_000)]


class ObjectiveFields(Identified):
    """What the team wants to reach."""

    plan_id: UUID
    """The plan it stands in; it stays there."""
    title: Line
    """The objective in words."""
    parent_id: UUID | None = None
    """The objective above it, in this plan or another."""
    description: ProseOrNone = None
    """More about it."""
    level: Annotated[Level | None, TEXT] = None
    """Whose objective it is."""
    letter: Annotated[str | None, Field(schema_extra={"pattern": "^[A-Z]{1,2}$"}, sa_type=Text)] = None
    """The letter by which others refer to it, A to ZZ."""
    goal_type: Annotated[str | None, Field(schema_extra={"pattern": "^[a-z][a-z0-9_]{0,62}$"}, sa_type=Text)] = None
    """The key of a goal type, for example `brand_awareness`."""
    perspective: Annotated[Perspective | None, TEXT] = None
    """Its perspective on the balanced scorecard."""
    business_outcome: Annotated[BusinessOutcome | None, TEXT] = None
    """Which of the three outcomes it serves."""
    owner_id: UUID | None = None
    """The member who answers for it."""
    starts_on: Day | None = None
    """The first day. Unset: the plan's."""
    due_on: Day | None = None
    """The last day. Unset: the plan's."""
    weight: Weight = 1.0
    """Its share in its parent, relative to its siblings'. 0 leaves it out."""
    progress_driver: Annotated[ProgressDriver, TEXT] = ProgressDriver.KEY_RESULTS
    """What its progress is made of."""
    rollup: Annotated[RollupMethod, TEXT] = RollupMethod.WEIGHTED_MEAN
    """How its parts add up."""
    stage: Annotated[Stage, TEXT] = Stage.ACTIVE
    """Draft, active or closed."""
    outcome: Annotated[Outcome | None, TEXT] = None
    """How it ended; only with stage `closed`."""


class Objective(ObjectiveFields, Stored, table=True):
    """What the team wants to reach."""

    __tablename__ = "objectives"
    __table_args__ = noun_keys(
        "objectives",
        refers("plan_id", "plans"),
        refers("parent_id", "objectives"),
        refers("owner_id", "members"),
        index("objectives", "plan_id", "created_at", "id"),
        index("objectives", "parent_id"),
        index("objectives", "owner_id"),
    )
