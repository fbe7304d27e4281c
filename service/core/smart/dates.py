"""Written dates and named periods: from words to calendar periods, given the reference date.

This is the core of the time grammar: what `30 June`, `Q2 2027`, `next quarter`, `FY27` or `Easter` denote. Prepositions
and roles (deadline, baseline, comparison) are the business of `times`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


def named_at(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """The longest named period that begins here."""
    readers = (
        _week_of_month,
        _written,
        _day,
        _quarter_or_half,
        _fiscal,
        _relative,
        _month,
        _season_or_feast,
        _weekday,
        _year,
    )
    found = [named for reader in readers if (named := reader(reading, place, calendar)) is not None]
    return max(found, key=lambda named: named.end, default=None)


def small_number(reading: Reading, place: int, low: int, high: int) -> int | None:
    """A number of up to four plain digits, within limits."""
    token = reading.token(place)
    if token is None or token.sort is not Sort.NUMBER or not token.text.isdecimal() or len(token.text) > 4:
        return None
    value = int(token.text)
    return value if low <= value <= high else None


def _year_at(reading: Reading, place: int) -> int | None:
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
    year = _year_at(reading, place)
    if year is None and (
        reading.is_mark(start, "/-") or _joined(reading, place) or (short and _nothing_counted(reading, place))
    ):
        two_digits = small_number(reading, place, 20, 60)
        year = None if two_digits is None else 2000 + two_digits
    return (year, place + 1) if year is not None else (None, start)


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


def _placed(of_year: Callable[[int], Period | None], year: int | None, reference: date) -> Period | None:
    return periods.coming(of_year, reference) if year is None else of_year(year)


def _written(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """2027-03-31, 31.12.2027, 31/12/27, 2027-03, 06/2027. A day comes before a month unless only the reverse exists."""
    token = reading.token(place)
    if token is None or token.sort is not Sort.DATE:
        return None
    parts = [int(part) for part in token.text.replace("/", "-").replace(".", "-").split("-")]
    if len(parts) == 2:
        year, month = (parts[0], parts[1]) if parts[0] > 12 else (parts[1], parts[0])
        return Named(periods.named(f"month{month}", year), place + 1, "month", dated=True)
    if parts[0] > 31:
        period = periods.real_day(parts[0], parts[1], parts[2])
    else:
        year = parts[2] if parts[2] > 99 else 2000 + parts[2]
        period = periods.real_day(year, parts[1], parts[0]) or periods.real_day(year, parts[0], parts[1])
    return Named(period, place + 1, "day", dated=True) if period else None


def _day(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """30 June 2027, June 30th, the 30th of June, 10-15 June; a weekday before it is passed over; the 30th alone."""
    weekday = reading.at(place, "weekday")
    if weekday is not None:
        place = reading.skip(weekday.end + 1 if reading.is_mark(weekday.end, ",") else weekday.end)
    number, end, suffixed = _day_number(reading, place)
    if number is not None:
        month = reading.at(reading.skip(end, "of"), "month")
        if month is not None:
            named = _dated_day(reading, month.end, int(month.value), number, calendar)
            ranged = named is not None and end > place + 2
            return replace(named, sort="ranged") if named and ranged else named
        if suffixed and not reading.at(end, "period", "of") and not _noun_follows(reading, end):
            return _day_of_month(number, end, calendar[0])
    month = reading.at(place, "month")
    if month is None:
        return None
    number, end, suffixed = _day_number(reading, reading.skip(month.end))
    if number is None or (not suffixed and (reading.at(end, "percent", "scale", "unit", "currency", "metric"))):
        return None
    return _dated_day(reading, end, int(month.value), number, calendar)


def _week_of_month(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """The first week of February: days 1 to 7; the last week ends with the month."""
    ordinal = reading.at(place, "ordinal")
    week = reading.at(ordinal.end, "period") if ordinal else None
    of = reading.at(week.end, "of") if week and week.value == "week" else None
    month = _month(reading, of.end, calendar) if of else None
    if ordinal is None or month is None or month.period is None:
        return None
    number, whole = int(ordinal.value), month.period
    last = whole.last if number < 0 else whole.first + timedelta(days=7 * number - 1)
    return Named(Period(last - timedelta(days=6), last, "week"), month.end, "week", dated=month.dated)


def _day_number(reading: Reading, place: int) -> tuple[int | None, int, bool]:
    number = small_number(reading, place, 1, 31)
    if number is None:
        return None, place, False
    end, suffixed = place + 1, False
    if reading.at(end, "ordinal_suffix") and reading.tokens[end].glued:
        end, suffixed = end + 1, True
    if reading.is_mark(end, "-") or (reading.at(end, "range") and reading.ends_at(place, "from", "between")):
        second, second_end, _ = _day_number(reading, end + 1)
        if second is not None and reading.at(reading.skip(second_end, "of"), "month"):
            return second, second_end, True
    return number, end, suffixed


def _dated_day(reading: Reading, end: int, month: int, number: int, calendar: Calendar) -> Named | None:
    year, end = tail_year(reading, end)
    period = _placed(lambda each: periods.real_day(each, month, number), year, calendar[0])
    return Named(period, end, "day", dated=year is not None) if period else None


def _day_of_month(number: int, end: int, reference: date) -> Named | None:
    for step in range(13):
        first = periods.holding("month", reference, step).first
        period = periods.real_day(first.year, first.month, number)
        if period is not None and period.last >= reference:
            return Named(period, end, "day")
    return None


def _noun_follows(reading: Reading, place: int) -> bool:
    token = reading.token(place)
    return token is not None and token.sort is Sort.WORD and place not in reading.marks


def _month(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    mark = reading.at(place, "month")
    if mark is None:
        return None
    year, end = tail_year(reading, mark.end)
    period = _placed(lambda each: periods.named(f"month{mark.value}", each), year, calendar[0])
    return Named(period, end, "month", dated=year is not None)


def _quarter_or_half(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """Q2, 2Q27, Q2/2027, 2027 Q2, the second quarter of 2027, H1, the first half of the year, fiscal Q2."""
    year = _year_at(reading, place)
    start = place + 1 if year is not None else place
    fiscal = reading.at(start, "period")
    if fiscal is not None and fiscal.value == "fiscal_year":
        start = fiscal.end
    else:
        fiscal = None
    name, end = _quarter_name(reading, start)
    if name is None:
        return None
    if year is None:
        year, end = tail_year(reading, end, short=True)
    if year is None and fiscal is None:
        fiscal_year, fiscal_end = _fiscal_year(reading, reading.skip(reading.skip(end, "of")))
        if fiscal_end is not None:
            return _fiscal_named(name, fiscal_year, fiscal_end, calendar)
    if fiscal is not None:
        return _fiscal_named(name, year, end, calendar)
    if year is None:
        year, end = _of_the_year(reading, end, calendar[0])
    period = _placed(lambda each: periods.named(name, each), year, calendar[0])
    return Named(period, end, period.grain if period else "quarter", dated=year is not None)


def _of_the_year(reading: Reading, end: int, reference: date) -> tuple[int | None, int]:
    """`of this year`, `of next year` after a quarter; `of the year` says nothing more."""
    of = reading.at(end, "of")
    if of is None:
        return None, end
    which = reading.at(reading.skip(of.end), "which")
    period = reading.at(which.end if which else reading.skip(of.end), "period")
    if period is None or period.value != "year":
        return None, end
    step = {"this": 0, "next": 1, "last": -1}[which.value] if which else None
    return (None if step is None else reference.year + step), period.end


def _quarter_name(reading: Reading, place: int) -> tuple[str | None, int]:
    mark = reading.at(place, "named_period")
    if mark is not None:
        return mark.value, mark.end
    ordinal = reading.at(place, "ordinal")
    number, end = (int(ordinal.value), ordinal.end) if ordinal else (None, place)
    if ordinal is None:
        number, end, suffixed = _day_number(reading, place)
        token = reading.token(end)
        if number is not None and not suffixed and not (token is not None and token.glued):
            number = None
    mark = reading.at(end, "period")
    period = (mark.value, mark.end) if mark else _short_period(reading, end)
    if number is None or period is None or period[0] not in {"quarter", "half"}:
        return None, place
    count = 4 if period[0] == "quarter" else 2
    number = count if number == -1 else number
    return (f"{period[0][0]}{number}", period[1]) if 1 <= number <= count else (None, place)


def _short_period(reading: Reading, place: int) -> tuple[str, int] | None:
    """The letter of 2Q or 1H."""
    token = reading.token(place)
    if token is None or not token.glued or token.text not in {"q", "h"}:
        return None
    return ("quarter" if token.text == "q" else "half"), place + 1


def _fiscal_year(reading: Reading, place: int) -> tuple[int | None, int | None]:
    """FY27, FY2027, FY 26/27, fiscal year 2027, 2027 fiscal year; the end is None when there is no fiscal year here."""
    token = reading.token(place)
    if token is None:
        return None, None
    if token.text.startswith("fy") and token.text[2:].isdecimal() and len(token.text) in {4, 6}:
        year = int(token.text[-4:]) if len(token.text) == 6 else 2000 + int(token.text[2:])
        return _second_half_of_pair(reading, year, place + 1)
    mark = reading.at(place, "period")
    if mark is None or mark.value != "fiscal_year":
        return None, None
    year = _year_at(reading, mark.end) or (2000 + short if (short := small_number(reading, mark.end, 20, 60)) else None)
    return _second_half_of_pair(reading, year, mark.end + 1) if year is not None else (None, mark.end)


def _second_half_of_pair(reading: Reading, year: int, end: int) -> tuple[int, int]:
    """26/27: the fiscal year is named after the year it ends in."""
    if reading.is_mark(end, "/-"):
        short, long = year % 100 + 1, year + 1
        second = small_number(reading, end + 1, short, short) or small_number(reading, end + 1, long, long)
        if second is not None:
            return year + 1, end + 2
    return year, end


def _fiscal(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    which = reading.at(place, "which")
    start = reading.skip(which.end) if which else place
    year, end = _fiscal_year(reading, start)
    if end is None:
        return None
    if year is None and which is not None:
        return _fiscal_named("year", None, end, calendar, which.value)
    return _fiscal_named("year", year, end, calendar)


def _fiscal_named(name: str, year: int | None, end: int, calendar: Calendar, which: str = "") -> Named:
    reference, year_end, _ = calendar
    if year_end is None or (year is not None and not FIRST_YEAR < year < LAST_YEAR):
        return Named(None, end, "fiscal", which, dated=year is not None)
    period = _placed(lambda each: periods.fiscal(name, each, year_end), year, reference)
    if period is not None and which in {"next", "last"}:
        period = periods.fiscal(name, period.last.year + (1 if which == "next" else -1), year_end)
    return Named(period, end, "fiscal", which, dated=year is not None)


def _relative(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """Relative periods: this year, next quarter, last month, the coming March, the year (with an edge before it)."""
    which = reading.at(place, "which")
    start = reading.skip(which.end) if which else place
    period = reading.at(start, "period")
    if period is not None and period.value != "fiscal_year":
        if which is None and reading.at(period.end, "named_period"):
            return None
        numbered = _numbered(reading, period.value, period.end, calendar[0])
        if numbered is not None:
            return numbered
        value = which.value if which else "this"
        step = {"this": 0, "next": 1, "last": -1}[value]
        held = periods.holding(period.value, calendar.reference, step, calendar.week_start)
        return Named(held, period.end, "relative", value if which else "")
    if which is None:
        return None
    inner = (
        _month(reading, start, calendar)
        or _quarter_or_half(reading, start, calendar)
        or _season_or_feast(reading, start, calendar)
    )
    inner = inner or _weekday(reading, start, calendar)
    if inner is None:
        return None
    return Named(inner.period, inner.end, inner.sort, which.value, inner.dated)


def _numbered(reading: Reading, grain: str, place: int, reference: date) -> Named | None:
    """The year 2027, week 12 (ISO 8601)."""
    week = small_number(reading, place, 1, 53) if grain == "week" else None
    if week is not None:
        year, end = tail_year(reading, place + 1)
        period = _placed(lambda each: periods.iso_week(each, week), year, reference)
        return Named(period, end, "week", dated=year is not None) if period else None
    year = _year_at(reading, place) if grain == "year" else None
    return Named(periods.named("year", year), place + 1, "year", dated=True) if year is not None else None


def _season_or_feast(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    mark = reading.at(place, "feast", "season")
    if mark is None:
        return None
    year, end = tail_year(reading, mark.end, short=True)
    if mark.tag == "feast":
        period = _placed(lambda each: periods.feast(mark.value, each), year, calendar[0])
        return Named(period, end, "feast", dated=year is not None)
    last_month = int(mark.value)
    period = _placed(lambda each: periods.months(each, last_month - 2, 3, "season"), year, calendar[0])
    return Named(period, end, "season", dated=year is not None)


def _weekday(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    mark = reading.at(place, "weekday")
    if mark is None:
        return None
    ahead = (int(mark.value) - calendar[0].weekday()) % 7
    return Named(periods.holding("day", calendar[0], ahead), mark.end, "day")


def _year(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    year = _year_at(reading, place)
    if year is None:
        return None
    end = place + 1
    quarter = reading.at(end, "named_period")
    if quarter is not None:
        return None
    paired, pair_end = _second_half_of_pair(reading, year, end)
    if pair_end > end:
        return Named(periods.named("year", paired), pair_end, "season", dated=True)
    return Named(periods.named("year", year), end, "year", dated=True)


READERS = (
    _week_of_month, _written, _day, _quarter_or_half, _fiscal, _relative, _month, _season_or_feast, _weekday, _year,
)  # fmt: skip
