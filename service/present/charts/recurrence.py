"""The days on which something recurs, by a rule of RFC 5545: those parts of it that tell whole days.

A rule may come true never, and looking for its first day would then go on to the end of the calendar. So days are tried
one by one, and only those that are drawn.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby, islice
from re import compile as pattern

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
KNOWN = frozenset({"FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"})
BYDAY = pattern(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
MOST_DAYS = 3_700
"""Days that are tried: ten years."""
YEAR = 366


def occurrences(rule: str, first: date, last: date, most: int) -> list[date] | None:
    """The days from `first`, on which the rule begins, up to `last`, `most` of them; None for a rule not understood."""
    parts = {name: value for name, _, value in (part.partition("=") for part in rule.rstrip(";").split(";"))}
    try:
        falls, period = _test(parts, first), PERIODS[parts["FREQ"]]
        count = min(int(parts.get("COUNT", most)), most)
        until = min(date.fromisoformat(parts["UNTIL"][:8]), last) if "UNTIL" in parts else last
        places = [int(one) for one in parts["BYSETPOS"].split(",")] if "BYSETPOS" in parts else []
    except (KeyError, ValueError):
        return None
    if not places:
        return list(islice((day for day in _days(first, until) if falls(day)), count))
    begins, ends = _shifted(first, -YEAR), _shifted(until, YEAR)  # places count in whole periods
    chosen: list[date] = []
    for _, days in groupby((day for day in _days(begins, ends) if falls(day)), period):
        found = list(days)
        chosen += sorted({found[one - (one > 0)] for one in places if 0 < abs(one) <= len(found)})
    return [day for day in chosen if first <= day <= until][:count]


def _days(first: date, last: date) -> Iterator[date]:
    span = min((last - first).days, MOST_DAYS)
    return (first + timedelta(days=one) for one in range(span + 1))


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _test(parts: Mapping[str, str], first: date) -> Callable[[date], bool]:
    """Whether a day is one of the rule's. Raises ValueError or KeyError for what is not understood."""
    if not KNOWN.issuperset(parts):
        raise KeyError
    every = int(parts.get("INTERVAL", "1"))
    months = {int(one) for one in parts["BYMONTH"].split(",")} if "BYMONTH" in parts else set[int]()
    monthdays = {int(one) for one in parts["BYMONTHDAY"].split(",")} if "BYMONTHDAY" in parts else set[int]()
    weekdays = [_weekday(one) for one in parts["BYDAY"].split(",")] if "BYDAY" in parts else []
    period = PERIODS[parts["FREQ"]]
    yearly = parts["FREQ"] == "YEARLY"
    if every < 1 or (yearly and not months and any(place for place, _ in weekdays)):
        raise ValueError
    if not monthdays and not weekdays:
        if parts["FREQ"] == "WEEKLY":
            weekdays = [(0, first.weekday())]
        elif parts["FREQ"] != "DAILY":
            monthdays = {first.day}
            months = months or ({first.month} if yearly else set())

    def falls(day: date) -> bool:
        if (period(day) - period(first)) % every or (months and day.month not in months):
            return False
        if monthdays and monthdays.isdisjoint((day.day, day.day - _length(day) - 1)):
            return False
        return not weekdays or any(_is_weekday(day, place, weekday) for place, weekday in weekdays)

    return falls


PERIODS: Mapping[str, Callable[[date], int]] = {
    "DAILY": date.toordinal,
    "WEEKLY": lambda day: (day.toordinal() - 1) // 7,
    "MONTHLY": lambda day: day.year * 12 + day.month,
    "YEARLY": lambda day: day.year,
}
"""The number of the period in which a day lies; weeks begin on Monday."""


def _weekday(text: str) -> tuple[int, int]:
    """Which of a month's weekdays, 0 for each of them, and the weekday."""
    found = BYDAY.fullmatch(text)
    if found is None:
        raise ValueError
    return int(found[1] or 0), WEEKDAYS.index(found[2])


def _is_weekday(day: date, place: int, weekday: int) -> bool:
    if day.weekday() != weekday:
        return False
    return place in (0, (day.day - 1) // 7 + 1, -((_length(day) - day.day) // 7 + 1))


def _length(day: date) -> int:
    """The days of a day's month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 or day.month < 12 else None
    return 31 if following is None else (following - timedelta(days=1)).day
