"""What is kept of a plan that is closed, and what is asked to close it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from annotated_types import MaxLen
from pydantic import StringConstraints, TypeAdapter

from service.core.impact import ImpactVerdict
from service.core.progress import Band
from service.core.status import Outcome, Status
from service.core.thresholds import Framework
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind
from service.store.tables.base import NO_NUL
from service.store.tables.tactics import TacticStatus

STRICT: dict[str, object] = {"extra": "forbid", "use_attribute_docstrings": True, "allow_inf_nan": False}
TOLD: dict[str, object] = {"use_attribute_docstrings": True}
Prose = Annotated[str, StringConstraints(max_length=10_000, pattern=NO_NUL["pattern"])]


class OpenTactics(StrEnum):
    """What becomes of the tactics that are still open when a plan is closed."""

    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedOutcome:
    """How an objective ended, by a person's word."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    objective_id: UUID
    """An open objective of the plan."""
    outcome: Outcome
    """How it ended."""
    note: Prose | None = None
    """What there is to say of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePlan:
    """How a plan is closed. What nobody says is proposed by what was measured."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    lessons: Prose | None = None
    """What was learned; the next plan shows it."""
    outcomes: Annotated[tuple[StatedOutcome, ...], MaxLen(1000)] = ()
    """How objectives ended where it is not as proposed, or where nothing can be proposed."""
    unmeasured: Outcome | None = None
    """How the objectives ended that are not named and have no value. Unset: each of them has to be named."""
    tactics: OpenTactics = OpenTactics.KEEP
    """Whether open tactics stay as they are, for the next plan to take over, or are dropped."""
    closed_on: date | None = None
    """The day to judge by: of later readings none counts. Unset: today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPromise:
    """What a key result promised before it was first amended."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    metric_id: UUID
    """The metric it read."""
    kind: TargetKind
    """To reach a value, to hold one, or to be done."""
    baseline: float | None
    """The value it started from, resolved."""
    target: float | None
    """The value to reach, with percentages and multiples resolved."""
    lower: float | None
    """The lowest value allowed."""
    upper: float | None
    """The highest value allowed."""
    due_on: date | None
    """Its own last day, if it had one."""
    progress: float | None
    """How far it would have come by that promise, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedKeyResult:
    """A key result as it ended."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    id: UUID
    """The key result, which may be gone by now."""
    objective_id: UUID
    """Its objective."""
    title: str
    """What it was called."""
    metric_id: UUID
    """The metric it read."""
    metric: str
    """What the metric was called."""
    unit: str | None
    """The metric's unit."""
    kind: TargetKind
    """To reach a value, to hold one, or to be done."""
    baseline: float | None
    """The baseline judged by."""
    target: float | None
    """The target judged by, with percentages and multiples resolved."""
    lower: float | None
    """The lowest value allowed."""
    upper: float | None
    """The highest value allowed."""
    due_on: date | None
    """The last day that held for it."""
    first: FirstPromise | None
    """What it promised before it was amended; null if it never was."""
    amended: int
    """How often it was amended while the plan was active."""
    value: float | None
    """The last value; null without one."""
    value_on: date | None
    """The day of that value."""
    progress: float | None
    """How far, 0 to 1; null without a value."""
    raw_progress: float | None
    """How far as it comes, also below 0 and above 1."""
    grade: float | None
    """Progress as an OKR grade, one decimal."""
    band: Band | None
    """Where it landed against the intended landing."""
    status: Status
    """The status shown before the plan was closed."""
    confidence: float | None
    """How sure people were at the last check-in, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedObjective:
    """An objective as it ended."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    id: UUID
    """The objective, which may be gone by now."""
    parent_id: UUID | None
    """The objective above it."""
    letter: str | None
    """Its letter."""
    title: str
    """What it was called."""
    progress: float | None
    """How far, 0 to 1; null without a value."""
    grade: float | None
    """Progress as an OKR grade, one decimal."""
    status: Status
    """The status shown before the plan was closed."""
    proposed: Outcome | None
    """How it ended by what was measured; null if nothing was, or if it was closed before."""
    outcome: Outcome | None
    """How it ended: as was said, else as proposed. Null where it is still to be said, or never was."""
    closed_before: bool
    """Whether it was closed before the plan was."""
    note: str | None
    """What was said of it."""
    reasons: tuple[Reason, ...]
    """Why that is proposed, with the arithmetic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedTactic:
    """A tactic as it stood when the plan was closed."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    id: UUID
    """The tactic, which may be gone by now."""
    objective_id: UUID | None
    """The objective it served."""
    key_result_id: UUID | None
    """The key result it should move."""
    title: str
    """What it was called."""
    status: TacticStatus
    """Where it was in its life."""
    expected_change: float | None
    """By how much it should move the key result."""
    cost: float | None
    """The expected cost."""
    benefit: float | None
    """The expected benefit."""
    actual_cost: float | None
    """What it really cost."""
    actual_benefit: float | None
    """What it really brought."""
    unit: str | None = None
    """The unit of the difference."""
    verdict: ImpactVerdict | None = None
    """What can be said of the difference; null when it could not be measured."""
    difference: float | None = None
    """What came with it in its key result, against where the trend before it led; of whatever cause."""
    interval_80: tuple[float, ...] | None = None
    """Lowest and highest difference with 80 % confidence."""
    ratio: float | None = None
    """`difference` ÷ `expected_change`: 1 is as expected, below 0 the wrong way."""
    interim: bool = False
    """Whether it still ran on that day: what had come by then."""
    reasons: tuple[Reason, ...] = ()
    """The arithmetic, or why there is none; empty in closings that were kept before results were."""
    caveats: tuple[Reason, ...] = ()
    """What is known to blur the difference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many objectives ended in which way."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    achieved: int
    """Achieved."""
    partial: int
    """Reached in part."""
    missed: int
    """Missed."""
    dropped: int
    """Dropped."""
    unsaid: int
    """Of which nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanResult:
    """What a plan came to."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    framework: Framework
    """How its goals were framed."""
    progress: float | None
    """How far, 0 to 1, over the objectives at the top of the plan; null when none has a value."""
    grade: float | None
    """Progress as an OKR grade, one decimal."""
    outcomes: OutcomeCounts
    """How its objectives ended."""
    measured: int
    """Key results that have a value."""
    met: int
    """Those of them that landed at 1.0."""
    share_met: float | None
    """Their share, 0 to 1."""
    stretch: bool | None
    """Whether the targets were a stretch: not all were met. Null in a SMART plan, and with fewer than two measured."""
    notes: tuple[Reason, ...]
    """What deserves a thought."""
    objectives: tuple[ClosedObjective, ...]
    """Every objective, in the order they were made."""
    key_results: tuple[ClosedKeyResult, ...]
    """Every key result, in the order they were made."""
    tactics: tuple[ClosedTactic, ...]
    """Every tactic, in the order they were made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingProposal:
    """What closing a plan would say of it. Nothing is changed."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    plan_id: UUID
    """The plan."""
    closed_on: date
    """The day it is judged by."""
    unanswered: tuple[UUID, ...]
    """Open objectives without a value: somebody has to say how they ended."""
    result: PlanResult
    """What the plan came to, the proposed outcomes among it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPlan:
    """How a plan ended, as it was judged then. It stays, whatever is read or corrected later."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    id: UUID
    """This closing."""
    plan_id: UUID
    """The plan."""
    closed_at: datetime
    """When it was closed."""
    closed_on: date
    """The day it was judged by."""
    member_id: UUID | None
    """The member who closed it."""
    lessons: str | None
    """What was learned."""
    result: PlanResult
    """What the plan came to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedPlans:
    """All closings of a plan."""

    __pydantic_config__: ClassVar[dict[str, object]] = TOLD

    items: tuple[ClosedPlan, ...]
    """The closings, the latest last; empty if it was never closed."""


OBJECTIVES = TypeAdapter(tuple[ClosedObjective, ...])
KEY_RESULTS = TypeAdapter(tuple[ClosedKeyResult, ...])
TACTICS = TypeAdapter(tuple[ClosedTactic, ...])
