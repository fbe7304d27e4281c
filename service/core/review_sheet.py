"""The sheet on which a review is handed out: what is to be talked about, with what it comes to on top."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from service.core.check_in_cadence import CheckInRhythm
from service.core.review import ConfidenceSummary, ReviewedKeyResult
from service.core.verdict import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCheckIn:
    """The last check-in that was published, and what was to be done next."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    check_in_id: UUID
    """The check-in."""
    published_at: datetime
    """When it was published."""
    author_id: UUID | None
    """Who checked in."""
    what_changed: str | None
    """What had changed then."""
    next_step: str | None
    """What was to be done next: has it been?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedTactic:
    """An open tactic that is overdue, or due before the next check-in."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    tactic_id: UUID
    """The tactic."""
    title: str
    """What it is called."""
    status: str
    """Idea, planned or active."""
    due_on: date
    """The day it is due; if it repeats, the next one."""
    overdue: bool
    """Whether that day is over."""
    responsible_id: UUID | None
    """The member who answers for it."""
    assignee_ids: tuple[UUID, ...]
    """The members who do it."""
    reasons: tuple[Reason, ...]
    """Why it is to be talked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedAmendment:
    """A change of the plan's promises since the last check-in."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    seq: int
    """Its place in the workspace's history of changes."""
    changed_at: datetime
    """When it was made."""
    member_id: UUID | None
    """The member who made it."""
    noun: str
    """What was changed: `plan`, `objective` or `key_result`."""
    noun_id: UUID
    """Which one."""
    why: str | None
    """Why, as it was said."""
    before: dict[str, object]
    """The fields that changed, as they were."""
    after: dict[str, object]
    """The same fields as they are since."""
    reasons: tuple[Reason, ...]
    """The same as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnotedCheckIn:
    """A published check-in that nobody has taken note of."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    check_in_id: UUID
    """The check-in."""
    published_at: datetime
    """When it was published."""
    author_id: UUID | None
    """Who checked in."""
    reasons: tuple[Reason, ...]
    """For how long nobody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCounts:
    """How much there is to talk about."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key_results: int
    """Key results of open objectives, those included that there is nothing to say of."""
    off_track: int
    """Of these, how many are off track."""
    missed: int
    """How many have missed their due day."""
    stale: int
    """How many have no recent reading."""
    at_risk: int
    """How many are at risk."""
    without_reading: int
    """How many have no reading at all."""
    unconfident: int
    """Of how many people are not sure."""
    diverging: int
    """Of how many pace and confidence disagree."""
    changed: int
    """How many are otherwise than at the last check-in, or new since."""
    tactics_overdue: int
    """Open tactics whose day is over."""
    tactics_due: int
    """Open tactics that are due before the next check-in."""
    amendments: int
    """Amendments since the last check-in."""
    unacknowledged: int
    """Published check-ins that nobody has taken note of."""
    check_ins_missed: int
    """Periods that ended without a check-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanReview:
    """What is to be talked about in a plan, all as of one instant."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    plan_id: UUID
    """The plan."""
    reviewed_on: date
    """The day of the review, in the workspace."""
    confidence_below: float
    """The confidence below which people count as not sure."""
    counts: ReviewCounts
    """How much there is of everything."""
    check_ins: CheckInRhythm
    """How regularly it is checked in on, and when the next check-in is due."""
    last_check_in: LastCheckIn | None
    """The last check-in; null without one."""
    confidence: ConfidenceSummary
    """How sure people are of the key results of open objectives, by the last check-in."""
    key_results: tuple[ReviewedKeyResult, ...]
    """The key results of open objectives that there is something to say of, the worst status first."""
    tactics: tuple[ReviewedTactic, ...]
    """Open tactics that are overdue or due before the next check-in, by their days."""
    amendments: tuple[ReviewedAmendment, ...]
    """What was amended since the last check-in, the latest first, at most a hundred; without one, ever since."""
    unacknowledged: tuple[UnnotedCheckIn, ...]
    """Published check-ins that nobody has taken note of, the latest first, at most a hundred."""
