"""How often a plan is checked in on: the periods that ask for a check-in, which were missed, and when the next is due.

Periods are those of the calendar: weeks from the workspace's first day of the week, months, quarters; two weeks are
counted from the week in which the plan begins. The first begins and the last ends with the plan. One check-in published
on any of a period's days answers it, and it is due on the last of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from service.core.periods import first_day, period_number
from service.core.verdict import Reason
from service.core.vocabulary import Cadence

MOST_LISTED = 12
"""Missed periods that are listed, the latest; all are counted."""


class CheckInCadence(StrEnum):
    """How often a plan is checked in on."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


WEEKS = {CheckInCadence.WEEKLY: 1, CheckInCadence.BIWEEKLY: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInPeriod:
    """The days that ask for one check-in."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    starts_on: date
    """The first day."""
    ends_on: date
    """The last day, on which the check-in is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owing:
    """From when to when a plan owes check-ins, and how often. `ends_on` is its last day; None: it has no end.

    `begun` is false for a draft, which owes none; `owes` is false for what is closed, of which only the past counts.
    `week_start` is 0 for Monday.
    """

    begins_on: date
    ends_on: date | None
    cadence: CheckInCadence
    begun: bool = True
    owes: bool = True
    week_start: int = 0

    def number_of(self, day: date) -> int:
        """The number of the period that holds a day; the first of the plan need not be 0."""
        if self.cadence not in WEEKS:
            return period_number(day, Cadence(self.cadence.value))
        weeks = period_number(day, Cadence.WEEKLY, self.week_start) - self._first_week
        return weeks // WEEKS[self.cadence]

    def period(self, number: int) -> CheckInPeriod:
        """The period with a number, no longer than the plan."""
        begins_on = self.begins_on if number == self.number_of(self.begins_on) else self._first_day(number)
        try:
            last = self._first_day(number + 1) - timedelta(days=1)
        except (ValueError, OverflowError):
            last = date.max
        return CheckInPeriod(starts_on=begins_on, ends_on=last if self.ends_on is None else min(last, self.ends_on))

    @property
    def _first_week(self) -> int:
        return period_number(self.begins_on, Cadence.WEEKLY, self.week_start)

    def _first_day(self, number: int) -> date:
        if self.cadence not in WEEKS:
            return first_day(number, Cadence(self.cadence.value))
        return first_day(self._first_week + number * WEEKS[self.cadence], Cadence.WEEKLY, self.week_start)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInRhythm:
    """How regularly a plan is checked in on, and when the next check-in is due."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    cadence: CheckInCadence
    """How often: as the plan says, else the workspace."""
    last_on: date | None
    """The day of the last published check-in; null without one."""
    period: CheckInPeriod | None
    """The period that holds today; null where none is owed today."""
    next_due_on: date | None
    """The last day on which the next check-in is in time; null where no more are owed."""
    overdue: bool
    """Whether the latest period that has ended was missed, and nothing was published since."""
    overdue_since: date | None
    """The due day of the first of those that are missing in a row; null when nothing is overdue."""
    ended: int
    """How many periods have ended."""
    missed: int
    """How many of them ended without a check-in."""
    missed_periods: tuple[CheckInPeriod, ...]
    """Those, the latest first, at most twelve."""
    streak: int
    """How many periods in a row were answered up to now, the running one too if it is."""
    reasons: tuple[Reason, ...]
    """What that comes to."""


def rhythm_of(owing: Owing, published: Iterable[date], today: date) -> CheckInRhythm:
    """How regularly a plan was checked in on, by the days on which check-ins were published, as of a day."""
    days = [day for day in published if day <= today]
    first, ended = owing.number_of(owing.begins_on), _ended(owing, today)
    answered = {owing.number_of(day) for day in days if _within(owing, day)}
    missed = [number for number in range(first, first + ended) if number not in answered]
    running = owing.number_of(today) if owing.owes and _within(owing, today) else None
    since = _overdue_since(owing, days, first + ended - 1, missed) if owing.owes else None
    due_on = _next_due_on(owing, answered, today) if owing.owes else None
    return CheckInRhythm(
        cadence=owing.cadence,
        last_on=max(days, default=None),
        period=None if running is None else owing.period(running),
        next_due_on=due_on,
        overdue=since is not None,
        overdue_since=since,
        ended=ended,
        missed=len(missed),
        missed_periods=tuple(map(owing.period, missed[: -MOST_LISTED - 1 : -1])),
        streak=_streak(answered, first, first + ended, running),
        reasons=_reasons(owing, today, since, due_on, len(missed), ended),
    )


def _within(owing: Owing, day: date) -> bool:
    return owing.begins_on <= day and (owing.ends_on is None or day <= owing.ends_on)


def _ended(owing: Owing, today: date) -> int:
    """How many periods are over: all up to the plan's end, or to the one that holds today."""
    if not owing.begun:
        return 0
    first = owing.number_of(owing.begins_on)
    if owing.ends_on is None or owing.ends_on >= today:
        return max(owing.number_of(today) - first, 0)
    return owing.number_of(owing.ends_on) - first + 1 if _within(owing, owing.ends_on) else 0


def _next_due_on(owing: Owing, answered: set[int], today: date) -> date | None:
    number = owing.number_of(max(today, owing.begins_on))
    period = owing.period(number)
    if number in answered:
        if period.ends_on in (date.max, owing.ends_on):
            return None
        period = owing.period(number + 1)
    return period.ends_on if today <= period.ends_on else None


def _overdue_since(owing: Owing, days: list[date], last: int, missed: list[int]) -> date | None:
    """The due day of the first missing check-in of those that nothing was published after."""
    if not missed or missed[-1] != last or any(day > owing.period(last).ends_on for day in days):
        return None
    first = last
    for number in reversed(missed[:-1]):
        if number != first - 1:
            break
        first = number
    return owing.period(first).ends_on


def _streak(answered: set[int], first: int, after: int, running: int | None) -> int:
    """Answered periods in a row, back from the last that has ended."""
    begin = after - 1
    while begin >= first and begin in answered:
        begin -= 1
    return after - 1 - begin + (running is not None and running in answered)


def _reasons(
    owing: Owing, today: date, since: date | None, due_on: date | None, missed: int, ended: int
) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if since is not None:
        found.append(Reason("check_in.overdue", {"since": since, "days": (today - since).days}))
    if missed:
        found.append(Reason("check_in.missed", {"missed": missed, "ended": ended}))
    if due_on is not None:
        found.append(Reason("check_in.due", {"due_on": due_on, "days": (due_on - today).days}))
    elif not owing.owes:
        found.append(Reason("check_in.not_owed"))
    else:
        found.append(Reason("check_in.no_more", {"ends_on": owing.ends_on}))
    return tuple(found)
