"""What is known of a plan when its report is written: all read at one instant, nothing worded yet."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from service.core.health import Finding
from service.core.impact import Impact
from service.core.returns import Return, Returns
from service.core.review_sheet import PlanReview
from service.core.status import Freshness, Outcome, Status
from service.core.verdict import Param, Reason
from service.present.charts.progress import KeyResultCourse
from service.present.charts.roadmap import PlannedWork
from service.present.charts.value_complexity import RankedPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlan:
    """The plan itself, the instant at which it is looked at, and whether that is not the present."""

    id: UUID
    title: str
    mission: str | None
    function: str | None
    framework: str
    state: str
    starts_on: date | None
    ends_on: date | None
    at: datetime
    zone: str
    looked_back: bool
    progress: float | None
    first_progress: float | None
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKeyResult:
    """A key result: its course, and what is said of it. `charted` says whether its chart belongs into the report."""

    id: UUID
    course: KeyResultCourse
    freshness: Freshness
    confidence: float | None
    charted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownObjective:
    """An objective with its key results; `weakest` is the title of the weakest of what it rests on."""

    letter: str | None
    title: str
    perspective: str | None
    outcome: str | None
    owner: str | None
    progress: float | None
    status: Status
    weakest: str | None
    key_results: tuple[KnownKeyResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTactic:
    """A tactic. `due_on` is its next day where it repeats; `impact` is there for those that are done."""

    title: str
    status: str
    due_on: date | None
    overdue: bool
    ended_on: date | None
    people: tuple[str, ...]
    expected_change: float | None
    unit: str | None
    impact: Impact | None
    estimated: Return
    actual: Return


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCheckIn:
    """A published check-in."""

    on: date
    author: str | None
    what_changed: str | None
    next_step: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownAmendment:
    """A promise that was changed: `fields` are name, value before and value after.

    Progress is by the first promise and by the present one; None where the thing is gone.
    """

    on: date
    title: str
    who: str | None
    why: str | None
    fields: tuple[tuple[str, Param, Param], ...]
    first: float | None
    present: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEnding:
    """How an objective ended."""

    letter: str | None
    title: str
    outcome: Outcome | None
    progress: float | None
    grade: float | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClosing:
    """How the plan ended."""

    on: date
    lessons: str | None
    progress: float | None
    grade: float | None
    measured: int
    met: int
    notes: tuple[Reason, ...]
    objectives: tuple[KnownEnding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that a report tells. Check-ins and amendments are the latest, the newest first."""

    plan: KnownPlan
    review: PlanReview
    objectives: tuple[KnownObjective, ...]
    tactics: tuple[KnownTactic, ...]
    roadmap: PlannedWork
    ranking: RankedPlan | None
    returns: Returns
    outcomes: tuple[tuple[str | None, Returns], ...]
    findings: tuple[Finding, ...]
    check_ins: tuple[KnownCheckIn, ...]
    amendments: tuple[KnownAmendment, ...]
    closing: KnownClosing | None
