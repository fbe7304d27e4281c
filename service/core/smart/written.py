"""The parts dates are written with: small numbers, days of a month, years; and what a named period is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from service.core.smart import periods
from service.core.smart.periods import FIRST_YEAR, LAST_YEAR, Period
from service.core.smart.reading import Reading
from service.core.smart.words import Sort


class Calendar(NamedTuple):
    """What time is counted by: the reference date, the fiscal year's end as (month, day), and the first day of a week.

    The fiscal year's end is None when it is not known; weeks begin on Monday, which is 0, unless told otherwise.
    """

    reference: date
    year_end: tuple[int, int] | None = None
    week_start: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """A period named in the text; `end` counts tokens."""

    period: Period | None
    """None when it cannot be placed (a fiscal year without a calendar, a season without a year)."""
    end: int
    sort: str
    """day, month, quarter, half, year, fiscal, season, feast, week, relative."""
    which: str = ""
    """this, next or last for relative periods."""
    dated: bool = False
    """True when a year was written."""


def small_number(reading: Reading, place: int, low: int, high: int) -> int | None:
    """A number of up to four plain digits, within limits."""
    token = reading.token(place)
    if token is None or token.sort is not Sort.NUMBER or not token.text.isdecimal() or len(token.text) > 4:
        return None
    value = int(token.text)
    return value if low <= value <= high else None


def year_at(reading: Reading, place: int) -> int | None:
    """Four digits, '27, or two digits joined to a period (Q1-27)."""
    token = reading.token(place)
    if token is None:
        return None
    if token.sort is Sort.YEAR:
        return 2000 + int(token.text)
    if reading.at(place + 1, "percent", "scale", "points") and reading.tokens[place + 1].glued:
        return None
    return small_number(reading, place, FIRST_YEAR, LAST_YEAR - 1) if len(token.text) == 4 else None


def tail_year(reading: Reading, place: int, *, short: bool = False) -> tuple[int | None, int]:
    """An optional year after a period: `of 2027`, `, 2027`, `2027`, `'27`, `/27`."""
    start = place
    if reading.is_mark(place, ",/-") or reading.at(place, "of"):
        place = reading.skip(place + 1)
    year = year_at(reading, place)
    if year is None and (
        reading.is_mark(start, "/-") or _joined(reading, place) or (short and _nothing_counted(reading, place))
    ):
        two_digits = small_number(reading, place, 20, 60)
        year = None if two_digits is None else 2000 + two_digits
    return (year, reading.skip(place + 1, "year_word")) if year is not None else (None, start)


def _nothing_counted(reading: Reading, place: int) -> bool:
    """Whether two digits after a quarter or season (summer 27) end the phrase rather than count something."""
    after = reading.token(place + 1)
    return (
        after is None
        or (after.sort is Sort.MARK and after.text not in "%€$£+-")
        or bool(reading.at(place + 1, "time_prep", "and"))
    )


def _joined(reading: Reading, place: int) -> bool:
    token = reading.token(place)
    return token is not None and token.glued


def placed(of_year: Callable[[int], Period | None], year: int | None, reference: date) -> Period | None:
    """The period of a year, or the coming one where no year is written."""
    return periods.coming(of_year, reference) if year is None else of_year(year)


def day_number(reading: Reading, place: int) -> tuple[int | None, int, bool]:
    """The day of a month (of 10-15 June the last), where it ends, and whether something beside it makes it one."""
    number = small_number(reading, place, 1, 31)
    if number is None:
        return None, place, False
    end, suffixed = place + 1, False
    suffix = reading.at(end, "ordinal_suffix")
    if suffix is not None and reading.tokens[end].glued:
        end, suffixed = suffix.end, True
    if reading.is_mark(end, "-") or (reading.at(end, "range") and reading.ends_at(place, "from", "between")):
        second, second_end, _ = day_number(reading, end + 1)
        if second is not None and reading.at(reading.skip(second_end, "of"), "month"):
            return second, second_end, True
    return number, end, suffixed


def leads_to_number(reading: Reading, place: int) -> bool:
    """От 2000 на 2600 палета: a start value that only looks like a year."""
    level, follows = reading.at(place, "level"), reading.token(place + 1)
    return level is not None and level.end == place + 1 and follows is not None and follows.sort is Sort.NUMBER
