"""The review of a plan: what is to be talked about when people meet, each with the reason, the worst first.

A key result is reviewed against what the last check-in kept of it. Where pace and confidence disagree, that is said:
people may know what the figures do not show, or not have looked at them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import ClassVar
from uuid import UUID

from service.core.pace import Pace
from service.core.status import SEVERITY, Freshness, Status
from service.core.thresholds import NOISE
from service.core.verdict import Reason

USUALLY_UNSURE = 0.5
"""The confidence below which people are not sure, unless a workspace or a request says otherwise."""

GREEN = frozenset({Pace.ON_TRACK, Pace.ACHIEVED})
WHY = {
    Status.OFF_TRACK: ("status.", "pace."),
    Status.MISSED: ("status.",),
    Status.STALE: ("freshness.",),
    Status.AT_RISK: ("status.", "pace."),
}
"""The statuses that need talking about, and which of the reasons of a judgement say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a check-in kept of a key result."""

    value: float | None
    progress: float | None
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A key result today, and what the last check-in kept of it. `over` says that its due day has passed."""

    id: UUID
    objective_id: UUID
    title: str
    status: Status
    pace: Pace
    freshness: Freshness
    value: float | None
    progress: float | None
    confidence: float | None
    over: bool
    reasons: tuple[Reason, ...]
    kept: Kept | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceCheckIn:
    """What is different since the last check-in."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    value_before: float | None
    """The value that it kept."""
    value_change: float | None
    """By how much the value is another; null where one of the two is missing."""
    progress_before: float | None
    """The progress that it kept, 0 to 1."""
    progress_change: float | None
    """By how much progress is more, or less; null where one of the two is missing."""
    status_before: Status
    """The status that it kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedKeyResult:
    """A key result that there is something to say of."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    key_result_id: UUID
    """The key result."""
    objective_id: UUID
    """The objective it measures."""
    title: str
    """What it is called."""
    status: Status
    """Its status today."""
    pace: Pace
    """Progress against what is expected."""
    value: float | None
    """The metric's latest reading; null without one."""
    progress: float | None
    """How far, 0 to 1; null without a value."""
    confidence: float | None
    """How sure people are, 0 to 1, by the last check-in; null if none spoke of it."""
    since: SinceCheckIn | None
    """What is different since the last check-in; null where nothing is, or nothing was kept."""
    reasons: tuple[Reason, ...]
    """Why it is to be talked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidenceSummary:
    """How sure people are of a plan, by the last check-in."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    mean: float | None
    """The mean over the key results that were spoken of, 0 to 1; null if none was."""
    least: float | None
    """The least of them."""
    said: int
    """How many key results were spoken of."""
    unsaid: int
    """Of how many nobody has said how sure they are."""


def reviewed(stands: Iterable[Stand], below: float, *, checked_in: bool) -> tuple[ReviewedKeyResult, ...]:
    """The key results that there is something to say of, the worst status first.

    `below` is the confidence below which people are not sure, `checked_in` whether there was a check-in before.
    """
    found: list[ReviewedKeyResult] = []
    for one in stands:
        since = _since(one)
        reasons = (*_standing(one), *_confidence(one, below), *_changes(one, since, checked_in=checked_in))
        if reasons:
            found.append(_reviewed(one, since, reasons))
    return tuple(sorted(found, key=lambda one: SEVERITY[one.status]))


def confidence_in(confidences: Sequence[float | None]) -> ConfidenceSummary:
    """How sure people are, of as many key results as there are; None where nobody has said it."""
    said = [one for one in confidences if one is not None]
    mean = min(max(sum(said) / len(said), min(said)), max(said)) if said else None
    return ConfidenceSummary(
        mean=mean, least=min(said, default=None), said=len(said), unsaid=len(confidences) - len(said)
    )


def overdue(due_on: date, today: date) -> Reason:
    """That a tactic should have been done."""
    return Reason("review.tactic_overdue", {"due_on": due_on, "days": (today - due_on).days})


def due(due_on: date, check_in_on: date, today: date) -> Reason:
    """That a tactic should be done before the next check-in is due."""
    params = {"due_on": due_on, "days": (due_on - today).days, "check_in_on": check_in_on}
    return Reason("review.tactic_due", params)


def _reviewed(one: Stand, since: SinceCheckIn | None, reasons: tuple[Reason, ...]) -> ReviewedKeyResult:
    return ReviewedKeyResult(
        key_result_id=one.id,
        objective_id=one.objective_id,
        title=one.title,
        status=one.status,
        pace=one.pace,
        value=one.value,
        progress=one.progress,
        confidence=one.confidence,
        since=since,
        reasons=reasons,
    )


def _standing(one: Stand) -> Iterator[Reason]:
    """Why its status needs talking about; and that there is nothing to judge it by."""
    for reason in one.reasons:
        if reason.rule.startswith(WHY.get(one.status, ())) and reason.rule != "pace.turns_at_value":
            yield reason
    if one.value is None and one.progress is None:
        yield Reason("review.without_reading")


def _confidence(one: Stand, below: float) -> Iterator[Reason]:
    """Doubts, and where people see it otherwise than the figures. What is over is no question of confidence."""
    sure = one.confidence
    if sure is None or one.over:
        return
    if sure < below:
        yield Reason("review.unconfident", {"confidence": sure, "below": below})
    if one.freshness is Freshness.STALE:
        return
    if one.pace in GREEN and sure < below:
        yield Reason("review.green_but_unsure", {"pace": one.pace, "confidence": sure})
    surely = (1 + below) / 2
    if one.pace is Pace.OFF_TRACK and sure >= surely:
        yield Reason("review.red_but_sure", {"pace": one.pace, "confidence": sure, "surely": surely})


def _changes(one: Stand, since: SinceCheckIn | None, *, checked_in: bool) -> Iterator[Reason]:
    if one.kept is None and checked_in:
        yield Reason("review.new")
    if since is None or one.kept is None:
        return
    if one.value != one.kept.value:
        params = {"before": one.kept.value, "now": one.value, "change": since.value_change}
        yield Reason("review.value_changed", params)
    if _differ(one.progress, one.kept.progress):
        params = {"before": one.kept.progress, "now": one.progress, "change": since.progress_change}
        yield Reason("review.progress_changed", params)
    if one.status is not one.kept.status:
        yield Reason("review.status_changed", {"before": one.kept.status, "now": one.status})


def _since(one: Stand) -> SinceCheckIn | None:
    kept = one.kept
    if kept is None:
        return None
    if one.value == kept.value and not _differ(one.progress, kept.progress) and one.status is kept.status:
        return None
    return SinceCheckIn(
        value_before=kept.value,
        value_change=_change(kept.value, one.value),
        progress_before=kept.progress,
        progress_change=_change(kept.progress, one.progress),
        status_before=kept.status,
    )


def _change(before: float | None, now: float | None) -> float | None:
    """None also where the difference is beyond what a number can hold."""
    change = None if before is None or now is None else now - before
    return change if change is not None and isfinite(change) else None


def _differ(one: float | None, other: float | None) -> bool:
    """Whether two fractions are not the same, rounding noise aside."""
    return one != other if one is None or other is None else abs(one - other) > NOISE
