"""When something repeats: rules of RFC 5545 (RRULE) for whole days, read strictly, and the days they name.

Known are FREQ (daily, weekly, monthly, yearly), INTERVAL, COUNT or UNTIL, WKST, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS:
what calendar programs agree on. One thing is ours: a monthly rule, or a yearly one of a single month, that names the
day 29, 30 or 31 alone means that day *or the last one of a shorter month*, where RFC 5545 leaves the month out.
`settled` writes it as a rule that says so in RFC 5545's own terms, `BYMONTHDAY=28,29,30;BYSETPOS=-1`.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from typing import Any

from service.errors import Problem, invalid, worded

MOST = 1_000
"""The greatest INTERVAL and COUNT."""
MOST_YEARS = 100
"""So long after its first day a rule with COUNT is over, however few days it has named."""
LOOKED_AHEAD = 3_653
"""So many days, ten years, are looked through for the next one: a rule need not have any."""
SHORTEST_MONTH = 28
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
POINTER = "/recurrence"


class Frequency(StrEnum):
    """How long the periods are of which a rule takes days."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


Weekday = tuple[int, int]
"""Which one of its period (0: every one; negative: from the end), and the weekday (0 is Monday)."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A recurrence rule, its lists sorted; what was not said is empty."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: date | None = None
    week_start: int = 0
    months: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    positions: tuple[int, ...] = ()

    def __str__(self) -> str:
        parts = {
            "FREQ": self.frequency.value,
            "INTERVAL": "" if self.interval == 1 else str(self.interval),
            "COUNT": "" if self.count is None else str(self.count),
            "UNTIL": "" if self.until is None else self.until.isoformat().replace("-", ""),
            "WKST": "" if self.week_start == 0 else WEEKDAYS[self.week_start],
            "BYMONTH": ",".join(map(str, self.months)),
            "BYMONTHDAY": ",".join(map(str, self.month_days)),
            "BYDAY": ",".join(f"{place or ''}{WEEKDAYS[day]}" for place, day in self.weekdays),
            "BYSETPOS": ",".join(map(str, self.positions)),
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)


# Reading


def rule_of(text: str) -> Rule:
    """Read a rule; raises Problem (`bad_recurrence`) that says what to change."""
    parts = _parts_of(text)
    if "COUNT" in parts and "UNTIL" in parts:
        raise _bad("COUNT and UNTIL both say when it ends: give one of them.")
    given = {FIELDS[name]: READERS[name](value) for name, value in parts.items()}
    rule = Rule(**given)
    _check(rule)
    return rule


def _bad(message: str) -> Problem:
    return invalid(POINTER, "bad_recurrence", message)


def _parts_of(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if not parts and name != "FREQ":
            raise _bad("A recurrence begins with FREQ: DAILY, WEEKLY, MONTHLY or YEARLY.")
        if name not in FIELDS:
            raise _bad(worded("A recurrence of whole days is made of these parts: {known}.", known=", ".join(FIELDS)))
        if name in parts:
            raise _bad(worded("{name}: say it once.", name=name))
        parts[name] = value
    return parts


def _frequency(text: str) -> Frequency:
    if text not in Frequency.__members__:
        raise _bad("A recurrence begins with FREQ: DAILY, WEEKLY, MONTHLY or YEARLY.")
    return Frequency(text)


def _number(name: str, most: int, least: int = 1) -> Callable[[str], int]:
    def read(text: str) -> int:
        if re.fullmatch(r"[+-]?[0-9]{1,4}", text) is None or not least <= int(text) <= most or int(text) == 0:
            raise _bad(worded("{name}: give a whole number from {least} to {most}.", name=name, least=least, most=most))
        return int(text)

    return read


def _numbers(name: str, most: int, least: int = 1) -> Callable[[str], tuple[int, ...]]:
    one = _number(name, most, least)
    return lambda text: tuple(sorted({one(part) for part in text.split(",")}))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{8}", text) else _no_day()
    except ValueError:
        return _no_day()


def _no_day() -> date:
    raise _bad("UNTIL is the last day it may fall on, without a time: UNTIL=20271231.")


def _weekday(text: str) -> int:
    if text not in WEEKDAYS:
        raise _bad(worded("Weekdays are written like this: {known}.", known=", ".join(WEEKDAYS)))
    return WEEKDAYS.index(text)


def _weekdays(text: str) -> tuple[Weekday, ...]:
    ordinal = _number("BYDAY", 53, -53)
    days = [(ordinal(one[:-2]) if one[:-2] else 0, _weekday(one[-2:])) for one in text.split(",")]
    return tuple(sorted(set(days)))


FIELDS = {
    "FREQ": "frequency",
    "INTERVAL": "interval",
    "COUNT": "count",
    "UNTIL": "until",
    "WKST": "week_start",
    "BYMONTH": "months",
    "BYMONTHDAY": "month_days",
    "BYDAY": "weekdays",
    "BYSETPOS": "positions",
}
READERS: Mapping[str, Callable[[str], Any]] = {
    "FREQ": _frequency,
    "INTERVAL": _number("INTERVAL", MOST),
    "COUNT": _number("COUNT", MOST),
    "UNTIL": _day,
    "WKST": _weekday,
    "BYMONTH": _numbers("BYMONTH", 12),
    "BYMONTHDAY": _numbers("BYMONTHDAY", 31, -31),
    "BYDAY": _weekdays,
    "BYSETPOS": _numbers("BYSETPOS", 366, -366),
}


def _check(rule: Rule) -> None:
    """What RFC 5545 does not allow together."""
    if rule.frequency is Frequency.WEEKLY and rule.month_days:
        raise _bad("A weekly recurrence has no days of the month: take BYMONTHDAY out, or make it monthly.")
    short = rule.frequency in (Frequency.DAILY, Frequency.WEEKLY)
    if short and any(place for place, _ in rule.weekdays):
        raise _bad("Only monthly and yearly recurrences count their weekdays: write BYDAY without numbers.")
    if rule.positions and not (rule.months or rule.month_days or rule.weekdays):
        raise _bad("BYSETPOS picks from the days that other parts name: give BYDAY or BYMONTHDAY as well.")


# Days


def settled(rule: Rule, first: date) -> Rule:
    """The rule in which a day that short months lack is their last one; what `first` implies is said where needed."""
    yearly, monthly = rule.frequency is Frequency.YEARLY, rule.frequency is Frequency.MONTHLY
    if rule.weekdays or rule.positions or not (yearly or monthly):
        return rule
    months = rule.months or ((first.month,) if yearly and not rule.month_days else ())
    day, *more = rule.month_days or (first.day,)
    if more or day <= SHORTEST_MONTH or (yearly and len(months) != 1):
        return rule
    days = tuple(range(SHORTEST_MONTH, day + 1))
    return replace(rule, months=months, month_days=days, positions=(-1,))


def occurrences(rule: Rule, first: date, start: date, end: date) -> Iterator[date]:
    """The days on which it falls in `[start, end)`, in order; none before `first`, from which periods are counted."""
    rule = settled(rule, first)
    last = _last_of(rule, first)
    return _within(rule, first, max(start, first), min(end - timedelta(days=1), last))


def next_of(rule: Rule, first: date, day: date) -> date | None:
    """The next day on which it falls, from `day` on; None when there is none within ten years."""
    end = min(date.max.toordinal(), max(day, first).toordinal() + LOOKED_AHEAD)
    return next(occurrences(rule, first, day, date.fromordinal(end)), None)


def check_first(rule: Rule, first: date) -> None:
    """Refuse a first day on which the rule does not fall: calendar programs would disagree about it.

    Raises Problem (`not_an_occurrence`), which names the first day on which it does, if there is one within ten years.
    """
    found = next_of(rule, first, first)
    if found == first:
        return
    if found is None:
        raise invalid(POINTER, "not_an_occurrence", "It does not fall on any day in the ten years after due_on.")
    message = worded("due_on has to be the first day of the recurrence; the next one is {day}.", day=found.isoformat())
    raise invalid("/due_on", "not_an_occurrence", message)


@lru_cache(maxsize=4_096)
def _last_of(rule: Rule, first: date) -> date:
    """The last day that a rule may name: counted out, if it counts."""
    if rule.count is None:
        return rule.until or date.max
    end = date.fromordinal(min(date.max.toordinal(), first.toordinal() + MOST_YEARS * 366))
    *_, last = (first, *islice(_within(rule, first, first, end), rule.count))
    return last


def _within(rule: Rule, first: date, start: date, last: date) -> Iterator[date]:
    """The rule's days from `start` to `last`, both included, whatever COUNT and UNTIL say."""
    place = _place_of(rule, first)
    skipped = max(0, _place_of(rule, start) - place) // rule.interval
    for here in range(place + skipped * rule.interval, _place_of(rule, last) + 1, rule.interval):
        days = DAYS_OF[rule.frequency](rule, first, here)
        if rule.positions:
            days = sorted({days[at if at < 0 else at - 1] for at in rule.positions if -len(days) <= at <= len(days)})
        yield from (day for day in days if start <= day <= last)


def _place_of(rule: Rule, day: date) -> int:
    """The number of the period that holds a day."""
    match rule.frequency:
        case Frequency.DAILY:
            return day.toordinal()
        case Frequency.WEEKLY:
            return (day.toordinal() - 1 - rule.week_start) // 7  # the day 1 was a Monday
        case Frequency.MONTHLY:
            return day.year * 12 + day.month - 1
        case Frequency.YEARLY:
            return day.year


def _of_day(rule: Rule, _first: date, place: int) -> list[date]:
    day = date.fromordinal(place)
    fits = not rule.months or day.month in rule.months
    fits = fits and (not rule.weekdays or (0, day.weekday()) in rule.weekdays)
    return [day] if fits and (not rule.month_days or day.day in _month_days(rule, day.year, day.month)) else []


def _of_week(rule: Rule, first: date, place: int) -> list[date]:
    begin = place * 7 + 1 + rule.week_start
    wanted = rule.weekdays or ((0, first.weekday()),)
    ordinals = (one for one in range(begin, begin + 7) if 1 <= one <= date.max.toordinal())
    days = [day for day in map(date.fromordinal, ordinals) if (0, day.weekday()) in wanted]
    return [day for day in days if not rule.months or day.month in rule.months]


def _of_month(rule: Rule, first: date, place: int) -> list[date]:
    year, month = place // 12, place % 12 + 1
    return _days_in(rule, first, year, month) if not rule.months or month in rule.months else []


def _of_year(rule: Rule, first: date, place: int) -> list[date]:
    counted = [one for one in rule.weekdays if one[0]]
    if counted and not rule.months:
        days = [date(place, 1, 1) + timedelta(days=one) for one in range(366 if monthrange(place, 2)[1] == 29 else 365)]
        named = _named(days, rule.weekdays)
        return [day for day in named if not rule.month_days or day.day in _month_days(rule, day.year, day.month)]
    implied = () if rule.weekdays or rule.month_days else (first.month,)
    months = rule.months or implied or range(1, 13)
    return [day for month in months for day in _days_in(rule, first, place, month)]


def _days_in(rule: Rule, first: date, year: int, month: int) -> list[date]:
    """The days that a monthly or yearly rule names in one month."""
    length = monthrange(year, month)[1]
    if not rule.weekdays:
        wanted = _month_days(rule, year, month) if rule.month_days else {first.day}
        return [date(year, month, day) for day in sorted(wanted) if day <= length]
    named = _named([date(year, month, day) for day in range(1, length + 1)], rule.weekdays)
    return [day for day in named if not rule.month_days or day.day in _month_days(rule, year, month)]


def _named(days: list[date], weekdays: tuple[Weekday, ...]) -> list[date]:
    """Those of all days of a period that are named by their weekdays: every one, or the nth."""
    found: set[date] = set()
    for place, weekday in weekdays:
        same = days[(weekday - days[0].weekday()) % 7 :: 7]
        index = place - 1 if place > 0 else place
        found.update(same if not place else same[index : index + 1 or None] if -len(same) <= index else [])
    return sorted(found)


def _month_days(rule: Rule, year: int, month: int) -> set[int]:
    """BYMONTHDAY in a month, counted from its beginning; days that it lacks are left out."""
    length = monthrange(year, month)[1]
    return {day if day > 0 else length + 1 + day for day in rule.month_days} & set(range(1, length + 1))


DAYS_OF: Mapping[Frequency, Callable[[Rule, date, int], list[date]]] = {
    Frequency.DAILY: _of_day,
    Frequency.WEEKLY: _of_week,
    Frequency.MONTHLY: _of_month,
    Frequency.YEARLY: _of_year,
}
