"""The one status that people see, derived from the facts in a fixed order, and how fresh its figures are."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from service.core.pace import Paced
from service.core.progress import Measured
from service.core.thresholds import DEFAULTS, Framework, Thresholds, reaches
from service.core.verdict import Reason
from service.core.vocabulary import Cadence


class Status(StrEnum):
    """Where a key result or objective stands; the members are declared worst first."""

    OFF_TRACK = "off_track"
    MISSED = "missed"
    STALE = "stale"
    AT_RISK = "at_risk"
    PENDING = "pending"
    ON_TRACK = "on_track"
    SUCCEEDED = "succeeded"
    ACHIEVED = "achieved"


class Freshness(StrEnum):
    """Whether the last reading is recent enough to judge by."""

    FRESH = "fresh"
    STALE = "stale"
    NONE = "none"


class Outcome(StrEnum):
    """How something closed ended, by a person's word."""

    ACHIEVED = "achieved"
    PARTIAL = "partial"
    MISSED = "missed"
    DROPPED = "dropped"


SEVERITY = {status: rank for rank, status in enumerate(Status)}
DAYS = {Cadence.DAILY: 1, Cadence.WEEKLY: 7, Cadence.MONTHLY: 31, Cadence.QUARTERLY: 92, Cadence.YEARLY: 366}
"""The longest that a period of each cadence lasts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A status set by a person, in force until `expires_at` (an aware instant; None: until it is taken back)."""

    status: Status
    author: str
    reason: str
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """How old the last reading is, judged by the metric's cadence."""

    freshness: Freshness
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a status is derived from, gathered on the day `as_of`.

    `override` is one in force, `outcome` how it was closed. `judgeable` is false where there is no target to miss.
    """

    as_of: date
    due_on: date | None
    measured: Measured
    paced: Paced
    fresh: Fresh
    judgeable: bool = True
    outcome: Outcome | None = None
    override: Override | None = None


def judge_freshness(
    last_on: date | None, as_of: date, cadence: Cadence = Cadence.IRREGULAR, thresholds: Thresholds = DEFAULTS
) -> Fresh:
    """`stale` once the last reading is older than so many cadences, or than so many days for an irregular metric."""
    if last_on is None:
        return Fresh(freshness=Freshness.NONE)
    limit = thresholds.irregular_stale_days
    if cadence is not Cadence.IRREGULAR:
        limit = thresholds.stale_after_cadences * DAYS[cadence]
    age = (as_of - last_on).days
    if age <= limit:
        return Fresh(freshness=Freshness.FRESH)
    shown = {"last_on": last_on, "age": age, "limit": limit}
    return Fresh(freshness=Freshness.STALE, reasons=(Reason("freshness.stale", shown),))


def in_force(override: Override | None, now: datetime) -> Override | None:
    """The override if it has not expired at the aware instant `now`."""
    if override is None or (override.expires_at is not None and override.expires_at <= now):
        return None
    return override


def derive_status(
    facts: Facts, framework: Framework = Framework.SMART, thresholds: Thresholds = DEFAULTS
) -> tuple[Status, Reason]:
    """The status and the fact that decided it.

    Order: closed outcome, after the due date, stale, override by a person, pace, pending.
    """
    succeeded = (
        framework is Framework.OKR
        and facts.measured.progress is not None
        and reaches(facts.measured.progress, thresholds.succeeded_from)
    )
    if facts.outcome is not None:
        return _closed(facts.outcome, succeeded), Reason("status.closed", {"outcome": facts.outcome})
    if facts.due_on is not None and facts.as_of > facts.due_on and facts.judgeable:
        return _after(facts.due_on, facts.measured, succeeded, thresholds)
    if facts.fresh.freshness is Freshness.STALE:
        return Status.STALE, Reason("status.stale")
    if facts.override is not None:
        given = facts.override
        until = None if given.expires_at is None else given.expires_at.isoformat()
        shown = {"status": given.status, "author": given.author, "reason": given.reason, "until": until}
        return given.status, Reason("status.override", shown)
    status = Status(facts.paced.pace.value)
    return status, Reason("status.pending" if status is Status.PENDING else "status.pace", {"status": status})


def _closed(outcome: Outcome, succeeded: bool) -> Status:
    """A partial outcome succeeds where it came far enough; what was dropped is judged neither way."""
    if outcome is Outcome.DROPPED:
        return Status.PENDING
    if outcome is Outcome.PARTIAL:
        return Status.SUCCEEDED if succeeded else Status.MISSED
    return Status(outcome.value)


def _after(due_on: date, measured: Measured, succeeded: bool, thresholds: Thresholds) -> tuple[Status, Reason]:
    raw = measured.raw_progress
    shown = {"due_on": due_on, "raw": raw, "succeeded_from": thresholds.succeeded_from}
    if raw is None:
        return Status.MISSED, Reason("status.due_without_value", shown)
    status = Status.ACHIEVED if raw >= 1 else Status.SUCCEEDED if succeeded else Status.MISSED
    return status, Reason(f"status.due_{status}", shown)
