"""When a reading is for: from what a sender writes to an instant or a half-open period `[start, end)`.

A time of the wrong form is an error, never “now”. What has no zone is read in the workspace's zone.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from service.core.vocabulary import Cadence, MetricKind

WRITTEN = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:\d\d)?)?")
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
SLACK = timedelta(minutes=5)
"""How far a sender's clock may be ahead of ours."""


class Untimely(ValueError):
    """A time that cannot be used; `code` is stable, the message says what to send instead."""

    def __init__(self, code: str, field: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.field = field
        self.message = message


@dataclass(frozen=True, slots=True)
class Calendar:
    """How a workspace counts time: its zone, the weekday (0 is Monday) on which weeks begin, and the fiscal year's end.

    `fiscal_year_end` is (month, day); in a year in which the month is too short for the day, its last day is meant.
    """

    zone: ZoneInfo
    week_start: int = 0
    fiscal_year_end: tuple[int, int] = (12, 31)


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a reading as they were sent."""

    at: str | None = None
    period_start: str | None = None
    period_end: str | None = None


def period_of(
    times: Times, kind: MetricKind, cadence: Cadence, calendar: Calendar, now: datetime
) -> tuple[datetime, datetime]:
    """The period a reading is for, in UTC; for a level, an instant twice. Raises Untimely."""
    check_given(times)
    start, end = _level(times, calendar) if kind is MetricKind.LEVEL else _period(times, cadence, calendar)
    if start > now + SLACK:
        field = "at" if times.at is not None else "period_start"
        raise Untimely("in_the_future", field, "A reading is of what has begun; this one lies in the future.")
    return start, end


def check_given(times: Times) -> None:
    """Refuse times that contradict each other or are not there, whatever the metric. Raises Untimely."""
    if times.at is not None and (times.period_start is not None or times.period_end is not None):
        raise Untimely("two_times", "at", "Send either at, or period_start and period_end.")
    if times.at is None and times.period_start is None:
        raise Untimely("no_time", "at", "Send at, or period_start and period_end, as RFC 3339 or YYYY-MM-DD.")


def _level(times: Times, calendar: Calendar) -> tuple[datetime, datetime]:
    written = times.at if times.at is not None else times.period_start
    field = "at" if times.at is not None else "period_start"
    moment = parse_instant(written or "", calendar.zone, field)
    if times.period_end is not None and parse_instant(times.period_end, calendar.zone, "period_end") != moment:
        raise Untimely("level_has_an_instant", "period_end", "A level is read at an instant: send at.")
    return moment, moment


def _period(times: Times, cadence: Cadence, calendar: Calendar) -> tuple[datetime, datetime]:
    if times.at is not None:
        moment = parse_instant(times.at, calendar.zone, "at")
        return _holding(moment.astimezone(calendar.zone).date(), cadence, calendar)
    start = parse_instant(times.period_start or "", calendar.zone, "period_start")
    if times.period_end is not None:
        end = parse_instant(times.period_end, calendar.zone, "period_end")
    else:
        local = start.astimezone(calendar.zone)
        end = _midnight(_next(local.date(), cadence), calendar.zone, local.time())
    if end <= start:
        raise Untimely("empty_period", "period_end", "A period ends after it starts: [period_start, period_end).")
    return start, end


def _holding(day: date, cadence: Cadence, calendar: Calendar) -> tuple[datetime, datetime]:
    if cadence is Cadence.IRREGULAR:
        message = "This metric has no regular periods: send period_start and period_end."
        raise Untimely("no_period", "at", message)
    number = period_number(day, cadence, calendar.week_start)
    first, after = (first_day(one, cadence, calendar.week_start) for one in (number, number + 1))
    return _midnight(first, calendar.zone), _midnight(after, calendar.zone)


def period_number(day: date, cadence: Cadence, week_start: int = 0) -> int:
    """The number of the period that holds a day; consecutive periods have consecutive numbers.

    An irregular metric has no periods: each day is one. `week_start` is the first day of a week, 0 for Monday.
    """
    match cadence:
        case Cadence.WEEKLY:
            return (day.toordinal() - 1 - week_start) // 7
        case Cadence.MONTHLY:
            return day.year * 12 + day.month - 1
        case Cadence.QUARTERLY:
            return day.year * 4 + (day.month - 1) // 3
        case Cadence.YEARLY:
            return day.year
        case Cadence.DAILY | Cadence.IRREGULAR:
            return day.toordinal()


def first_day(number: int, cadence: Cadence, week_start: int = 0) -> date:
    """The first day of the period with a number, by the same count."""
    match cadence:
        case Cadence.WEEKLY:
            return date.fromordinal(number * 7 + 1 + week_start)
        case Cadence.MONTHLY:
            return date(number // 12, number % 12 + 1, 1)
        case Cadence.QUARTERLY:
            return date(number // 4, number % 4 * 3 + 1, 1)
        case Cadence.YEARLY:
            return date(number, 1, 1)
        case Cadence.DAILY | Cadence.IRREGULAR:
            return date.fromordinal(number)


def _next(day: date, cadence: Cadence) -> date:
    """The same day one period later; in a month that is too short, the first of the next."""
    if cadence is Cadence.IRREGULAR:
        raise Untimely("no_period", "period_end", "This metric has no regular periods: send period_end too.")
    if cadence in (Cadence.DAILY, Cadence.WEEKLY):
        return day + timedelta(days=1 if cadence is Cadence.DAILY else 7)
    months = day.month - 1 + {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3, Cadence.YEARLY: 12}[cadence]
    year, month = day.year + months // 12, months % 12 + 1
    try:
        return day.replace(year=year, month=month)
    except ValueError:
        return date(year, month + 1, 1)


def _midnight(day: date, zone: ZoneInfo, clock: time = time()) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def parse_instant(written: str, zone: ZoneInfo, field: str) -> datetime:
    """An instant in UTC from RFC 3339, a local time, or a day (its first moment). Raises Untimely."""
    if not WRITTEN.fullmatch(written):
        message = "Write times as RFC 3339, for example 2026-11-21T09:00:00Z, or days as 2026-11-21."
        raise Untimely("bad_time", field, message)
    try:
        parsed = datetime.fromisoformat(written.upper())
        aware = parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=zone)
        moment = aware.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Untimely("bad_time", field, "There is no such day or time.") from None
    if not EARLIEST <= moment < LATEST:
        raise Untimely("bad_time", field, "The time lies outside the years 1900 to 2199.")
    return moment
