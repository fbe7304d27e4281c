"""Calendar periods: named stretches of days, their last days, and which one is meant when no year is given.

A period without a year is the next one that ends on or after the reference date. Fiscal periods need the workspace's
fiscal year end; a fiscal year is named after the calendar year it ends in.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

FIRST_YEAR, LAST_YEAR = 1990, 2100
MONTHS_OF = {"month": 1, "pair": 2, "quarter": 3, "third": 4, "half": 6, "year": 12}
GRAINS = {"b": "pair", "q": "quarter", "c": "third", "h": "half"}
"""The letters of named periods: b1…b6 are of two months (bimestre), c1…c3 of four (cuatrimestre)."""
DAYS_OF = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days; both ends are part of it."""

    first: date
    last: date
    grain: str


def day(on: date) -> Period:
    """One day."""
    return Period(on, on, "day")


def real_day(year: int, month: int, number: int) -> Period | None:
    """The day, or None where the calendar has none (31 June, month 13)."""
    if not (1 <= month <= 12 and FIRST_YEAR <= year < LAST_YEAR and 1 <= number <= monthrange(year, month)[1]):
        return None
    return day(date(year, month, number))


def months(year: int, first_month: int, length: int, grain: str) -> Period:
    """A run of whole calendar months; `first_month` may pass 12 or fall below 1."""
    start = _month_start(year, first_month)
    return Period(start, _month_start(start.year, start.month + length) - timedelta(days=1), grain)


def _month_start(year: int, month: int) -> date:
    years, index = divmod(month - 1, 12)
    return date(year + years, index + 1, 1)


def named(name: str, year: int) -> Period:
    """`q1`…`q4`, `h1`, `h2`, `c1`…`c3`, `b1`…`b6`, `year` or `month1`…`month12` of a calendar year."""
    if name == "year":
        return months(year, 1, 12, "year")
    if name.startswith("month"):
        return months(year, int(name[5:]), 1, "month")
    grain = GRAINS[name[0]]
    return months(year, (int(name[1:]) - 1) * MONTHS_OF[grain] + 1, MONTHS_OF[grain], grain)


def fiscal(name: str, year: int, year_end: tuple[int, int]) -> Period:
    """`year`, `q1`… or `h1`… of the fiscal year that ends in the given calendar year on `year_end` (month, day)."""
    end_month, end_day = year_end
    last = date(year, end_month, min(end_day, monthrange(year, end_month)[1]))
    if name == "year":
        return Period(_back_a_year(last) + timedelta(days=1), last, "fiscal_year")
    length = MONTHS_OF[GRAINS[name[0]]]
    start = end_month + 1 + (int(name[1:]) - 1) * length
    return months(year - 1, start, length, "fiscal_year")


def _back_a_year(last: date) -> date:
    if last + timedelta(days=1) == date(last.year, last.month, 1) + timedelta(
        days=monthrange(last.year, last.month)[1]
    ):
        return date(last.year - 1, last.month, monthrange(last.year - 1, last.month)[1])
    return date(last.year - 1, last.month, last.day)


def coming(of_year: Callable[[int], Period | None], reference: date) -> Period | None:
    """The next one that ends on or after the reference date."""
    for year in range(reference.year - 1, reference.year + 9):
        period = of_year(year)
        if period is not None and period.last >= reference:
            return period
    return None


def holding(grain: str, on: date, step: int = 0, week_start: int = 0) -> Period:
    """The day, week, month, quarter, half, year or decade that holds a day, moved by whole periods."""
    if grain in DAYS_OF:
        length = DAYS_OF[grain]
        into = (on.weekday() - week_start) % 7 if grain == "week" else 0
        start = on + timedelta(days=length * step - into)
        return Period(start, start + timedelta(days=length - 1), grain)
    if grain == "decade":
        return months(on.year // 10 * 10 + 10 * step, 1, 120, grain)
    length = MONTHS_OF[grain]
    return months(on.year, (on.month - 1) // length * length + 1 + length * step, length, grain)


def iso_week(year: int, week: int) -> Period | None:
    """A week by its ISO 8601 number; None for a 53rd week the year does not have."""
    try:
        start = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Period(start, start + timedelta(days=6), "week")


def later(reference: date, number: float, unit: str) -> date | None:
    """The day a number of days, weeks, months, quarters, halves or years later; None beyond the calendar."""
    if not 0 <= number <= 1200:
        return None
    if unit in DAYS_OF:
        return _within_calendar(reference, round(number * DAYS_OF[unit]))
    whole, part = divmod(number * MONTHS_OF[unit], 1)
    target = _month_start(reference.year, reference.month + int(whole))
    if target.year >= MAXYEAR:
        return None
    moved = date(target.year, target.month, min(reference.day, monthrange(target.year, target.month)[1]))
    return _within_calendar(moved, round(part * 30))


def _within_calendar(start: date, days: int) -> date | None:
    return start + timedelta(days=days) if days < (date.max - start).days else None


def feast(name: str, year: int) -> Period | None:
    """A feast by its fixed day (`12-25`), its distance from an Easter (`easter-2`, `orthodox+1`), or by rule.

    `sunday2-5` is the second Sunday in May.
    """
    for which, sunday in EASTERS.items():
        if name.startswith(which):
            return day(sunday(year) + timedelta(days=int(name[len(which) :] or 0)))
    if name in ("black friday", "thanksgiving", "cyber monday"):
        fourth_thursday = date(year, 11, 1) + timedelta(days=(3 - date(year, 11, 1).weekday()) % 7 + 21)
        return day(fourth_thursday + timedelta(days={"thanksgiving": 0, "black friday": 1, "cyber monday": 4}[name]))
    if name.startswith(SUNDAY):
        number, month = map(int, name.removeprefix(SUNDAY).split("-"))
        first = date(year, month, 1)
        return day(first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1)))
    month, number = name.split("-")
    return real_day(year, int(month), int(number))


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus; Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, remainder = divmod(century, 4)
    moon = (19 * golden + century - skipped - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leap, left = divmod(rest, 4)
    weekday = (32 + 2 * remainder + 2 * leap - moon - left) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, number = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, number + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches (Meeus's Julian rule), in the Gregorian calendar; good for 1900–2199."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, number = divmod(moon + weekday + 114, 31)
    return date(year, month, number + 1) + timedelta(days=13 if year < 2100 else 14)


SUNDAY = "sunday"
EASTERS = {"easter": easter, "orthodox": orthodox_easter}
