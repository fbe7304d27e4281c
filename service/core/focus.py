"""Channel focus: what the figures of an account say for keeping it as it is, changing it, or stopping.

A metric improves or worsens by at least 1 % a month, seen from what is good, or it is steady; its course shows when at
least 28 days lie between two figures. The course of an account is that of the metrics that open key results read; where
there are none, of its business metrics; where there are none either, of its vanity metrics. Where the figures do not
suffice nothing is proposed, with the reason. The decision is a person's.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from uuid import UUID

from service.core.verdict import Reason
from service.core.vocabulary import GoodDirection, MetricKind

MOVING = 1.0
"""Percent a month from which a metric moves."""
LEAST_DAYS = 28
"""Days between two audits from which they tell a course."""
MONTH = 365.25 / 12
"""Days."""
ALIKE = 0.8
"""Periods compare if the shorter is at least this part of the longer: February with March, not a day with a week."""

ADDING_UP = (MetricKind.LEVEL, MetricKind.FLOW)
"""Kinds that add up over accounts. What is distinct would be counted twice, and a sum of ratios is none."""


class Proposal(StrEnum):
    """What the figures speak for."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class Course(StrEnum):
    """Where a metric goes, seen from what is good."""

    IMPROVING = "improving"
    STEADY = "steady"
    WORSENING = "worsening"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A value as an audit has it. `days` is how long it was counted for; None: not known, or it does not matter."""

    value: float
    unit: str | None
    on: date
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """How a metric changed between two audits. `percent` and `percent_a_month` are None from zero.

    What no number can say is None, too.
    """

    absolute: float
    percent: float | None
    per_month: float | None
    percent_a_month: float | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one metric of an account: how it moves, what it is worth, and how many key results read it."""

    course: Course | None
    vanity: bool | None
    tied: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of an account, to judge it by."""

    closed: bool
    dormant: bool
    known_days: int
    """For how many days it had been known when the audit was held."""
    seen_before: bool
    """Whether an earlier audit has any figure of it."""
    tied: int
    """How many open key results read its metrics."""
    figures: Sequence[Evidence]


@dataclass(frozen=True, slots=True)
class Judged:
    """A proposal, or None, and why."""

    proposal: Proposal | None
    reason: Reason


def comparable(now: Sighting, before: Sighting) -> bool:
    """Whether two values of a metric are of the same thing: one unit, and periods of about the same length."""
    if now.unit != before.unit or now.on <= before.on or not isfinite(now.value - before.value):
        return False
    return _alike(now.days, before.days)


def _alike(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return min(one, other) >= ALIKE * max(one, other)


def change_between(now: Sighting, before: Sighting) -> Change:
    """How far a value went, in all and a month. The days between are at least one."""
    months = (now.on - before.on).days / MONTH
    absolute = now.value - before.value
    percent = _finite(100 * absolute / abs(before.value)) if before.value else None
    return Change(absolute, percent, _finite(absolute / months), None if percent is None else _finite(percent / months))


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None


def course_of(now: Sighting, before: Sighting, direction: GoodDirection) -> Course | None:
    """Where a metric goes; None without a good direction, and between audits that stand too close."""
    if direction is GoodDirection.NONE or (now.on - before.on).days < LEAST_DAYS or not comparable(now, before):
        return None
    change = change_between(now, before)
    moved = change.absolute if change.percent_a_month is None else change.percent_a_month
    if moved == 0 or (change.percent_a_month is not None and abs(moved) < MOVING):
        return Course.STEADY
    return Course.IMPROVING if (moved > 0) == (direction is GoodDirection.UP) else Course.WORSENING


def ranks_of(values: Mapping[UUID, float], direction: GoodDirection) -> dict[UUID, int]:
    """The place of each among several, the best first, equal ones in the same; none without a good direction."""
    if direction is GoodDirection.NONE or len(values) < 2:
        return {}
    best = sorted(values.values(), reverse=direction is GoodDirection.UP)
    return {key: best.index(value) + 1 for key, value in values.items()}


def shares_of(sightings: Mapping[UUID, Sighting], kind: MetricKind) -> dict[UUID, float]:
    """The part of each in the sum, 0 to 1; none where a sum has no meaning, or there is nothing to be part of."""
    values = {key: one.value for key, one in sightings.items()}
    if kind not in ADDING_UP or len(values) < 2 or min(values.values()) < 0:
        return {}
    days = [one.days for one in sightings.values()]
    total = sum(values.values())
    if not total or not isfinite(total) or not all(_alike(days[0], one) for one in days):
        return {}
    return {key: value / total for key, value in values.items()}


def judge(account: Outlook) -> Judged:
    """What the figures of an account speak for."""
    if account.closed:
        return Judged(Proposal.STOP, Reason("focus.closed", {"tied": account.tied}))
    if not account.figures:
        return _unseen(account)
    counted, vain = _decisive(account.figures)
    course = _course(counted)
    params = {
        "tied": account.tied,
        "improving": counted[Course.IMPROVING],
        "steady": counted[Course.STEADY],
        "worsening": counted[Course.WORSENING],
    }
    if course is None:
        return Judged(None, Reason("focus.no_comparison", {"days": LEAST_DAYS}))
    proposal, rule = RULES[course, bool(account.tied)]
    if course is Course.IMPROVING and not account.tied and vain:
        proposal, rule = Proposal.CHANGE, "focus.growing_vanity"
    return Judged(proposal, Reason(rule, params))


RULES: dict[tuple[Course, bool], tuple[Proposal | None, str]] = {
    (Course.IMPROVING, True): (Proposal.KEEP, "focus.growing_tied"),
    (Course.STEADY, True): (Proposal.CHANGE, "focus.steady_tied"),
    (Course.WORSENING, True): (Proposal.CHANGE, "focus.falling_tied"),
    (Course.IMPROVING, False): (None, "focus.growing_untied"),
    (Course.STEADY, False): (Proposal.CHANGE, "focus.steady_untied"),
    (Course.WORSENING, False): (Proposal.STOP, "focus.falling_untied"),
}
"""What speaks for what: where the account goes, and whether open key results read its metrics."""


def _unseen(account: Outlook) -> Judged:
    """Without a figure: to be stopped only if nobody looks after it or ever counted it, and nothing rests on it."""
    if not account.tied and account.dormant:
        return Judged(Proposal.STOP, Reason("focus.dormant"))
    if not account.tied and not account.seen_before and account.known_days >= LEAST_DAYS:
        return Judged(Proposal.STOP, Reason("focus.silent", {"days": account.known_days}))
    return Judged(None, Reason("focus.no_figures", {"tied": account.tied}))


def _decisive(figures: Iterable[Evidence]) -> tuple[Counter[Course], bool]:
    """The courses of the metrics that decide, counted, and whether they are vanity metrics."""
    moved = [one for one in figures if one.course is not None]
    tied = [one for one in moved if one.tied]
    business = [one for one in moved if not one.vanity]
    chosen = tied or business or moved
    counted = Counter(one.course for one in chosen if one.course is not None)
    return counted, bool(chosen) and all(one.vanity for one in chosen)


def _course(counted: Mapping[Course, int]) -> Course | None:
    """Where most of them go; as many up as down is steady."""
    if not sum(counted.values()):
        return None
    up, down = counted[Course.IMPROVING], counted[Course.WORSENING]
    if up == down or max(up, down) < counted[Course.STEADY]:
        return Course.STEADY
    return Course.IMPROVING if up > down else Course.WORSENING
