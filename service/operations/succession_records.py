"""What is asked for a plan after a plan, and what is told of what was carried into it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar
from uuid import UUID

from annotated_types import MaxLen
from pydantic import StringConstraints
from sqlalchemy import Row

from service.core.succession import Carry
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.operations.closing_records import STRICT, TOLD, Prose
from service.store.tables.base import NO_NUL
from service.store.tables.plans import BusinessFunction

Title = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=NO_NUL["pattern"])]


@dataclass(frozen=True, slots=True, kw_only=True)
class SucceedPlan:
    """The plan after a plan. What is left out is as it was there."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    id: UUID | None = None
    """Its id, a UUID in canonical text. Unset: one is made."""
    title: Title | None = None
    """What it is called."""
    description: Prose | None = None
    """What it is about."""
    framework: Framework | None = None
    """SMART goals, or OKRs."""
    business_function: BusinessFunction | None = None
    """The function of the organisation it belongs to."""
    mission: Prose | None = None
    """The high-level end goal."""
    starts_on: date | None = None
    """Its first day. Unset: the day after the plan before it ends."""
    ends_on: date | None = None
    """Its last day. Unset: as long after the first one as in the plan before it, in whole months if those were."""
    carry: Carry = Carry.UNFINISHED
    """Which objectives it takes over: those that are open, missed or reached in part, all, or none."""
    objective_ids: Annotated[tuple[UUID, ...], MaxLen(1000)] = ()
    """Objectives to take over besides, however they ended."""
    tactics: bool = True
    """Whether open tactics of these objectives are taken over too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """A thing of the last plan, made anew in the next."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    noun: str
    """objective, key_result, tactic, estimate, indicator or alignment."""
    from_id: UUID
    """The thing in the last plan."""
    id: UUID
    """The thing in the next plan."""
    title: str | None
    """What it is called, where it has a title."""
    reasons: tuple[Reason, ...]
    """What became of its dates, baseline and target on the way, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A thing of the last plan that is not in the next."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    noun: str
    """objective, key_result or tactic."""
    id: UUID
    """The thing in the last plan."""
    title: str
    """What it is called."""
    reason: Reason
    """Why it was left out."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A plan made from another, and what became of everything in it."""

    plan: Row[Any]
    carried: tuple[CarriedOver, ...]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Reason, ...]
