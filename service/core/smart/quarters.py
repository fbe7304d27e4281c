"""Quarters, halves and fiscal years: Q2 2027, the first half of next year, FY26/27, the third fiscal quarter."""

from datetime import date

from service.core.smart import periods
from service.core.smart.periods import FIRST_YEAR, LAST_YEAR
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.words import Sort
from service.core.smart.written import Calendar, Named, day_number, placed, small_number, tail_year, year_at


def quarter_or_half(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """Q2, 2Q27, Q2/2027, 2027 Q2, the second quarter of 2027, H1, the first half of the year, fiscal Q2."""
    year = year_at(reading, place)
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
        year, end = of_the_year(reading, end, calendar[0])
    period = placed(lambda each: periods.named(name, each), year, calendar[0])
    return Named(period, end, period.grain if period else "quarter", dated=year is not None)


def of_the_year(reading: Reading, end: int, reference: date) -> tuple[int | None, int]:
    """`of this year`, `of next year` after a quarter; `of the year` says nothing more."""
    of = reading.at(end, "of")
    if of is None:
        return None, end
    which = reading.at(reading.skip(of.end), "which")
    period = reading.at(which.end if which else reading.skip(of.end), "period")
    if period is None or period.value != "year":
        return None, end
    after = reading.at(period.end, "which_after") if which is None else None
    which, end = which or after, after.end if after else period.end
    step = {"this": 0, "next": 1, "last": -1}[which.value] if which else None
    return (None if step is None else reference.year + step), end


def _quarter_name(reading: Reading, place: int) -> tuple[str | None, int]:
    mark = reading.at(place, "named_period")
    if mark is not None and not _counts_units(reading, mark):
        return mark.value, mark.end
    ordinal = reading.at(place, "ordinal")
    number, end = (int(ordinal.value), ordinal.end) if ordinal else (None, place)
    if ordinal is None:
        number, end, suffixed = day_number(reading, place)
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


def _counts_units(reading: Reading, mark: Mark) -> bool:
    """Whether a number and a letter set apart from it (2 s, 2 h) are rather seconds or hours than a half."""
    letter = reading.tokens[mark.start + 1] if mark.end == mark.start + 2 else None
    number = reading.tokens[mark.start].sort is Sort.NUMBER
    return number and letter is not None and len(letter.text) == 1 and not letter.glued and letter.text in "hs"


def _short_period(reading: Reading, place: int) -> tuple[str, int] | None:
    """The letter of 2Q or 1H."""
    token = reading.token(place)
    if token is None or not token.glued or token.text not in {"q", "h"}:
        return None
    if token.text == "h" and not token.capital and year_at(reading, place + 1) is None:
        return None
    return ("quarter" if token.text == "q" else "half"), place + 1


def fiscal(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """A fiscal year: FY27, this fiscal year."""
    which = reading.at(place, "which")
    start = reading.skip(which.end) if which else place
    year, end = _fiscal_year(reading, start)
    if end is None:
        return None
    if year is None and which is not None:
        return _fiscal_named("year", None, end, calendar, which.value)
    return _fiscal_named("year", year, end, calendar)


def _fiscal_year(reading: Reading, place: int) -> tuple[int | None, int | None]:
    """FY27, FY2027, FY 26/27, fiscal year 2027, 2027 fiscal year; the end is None when there is no fiscal year here."""
    token = reading.token(place)
    if token is None:
        return None, None
    if token.text.startswith("fy") and token.text[2:].isdecimal() and len(token.text) in {4, 6}:
        year = int(token.text[-4:]) if len(token.text) == 6 else 2000 + int(token.text[2:])
        return second_half_of_pair(reading, year, place + 1)
    mark = reading.at(place, "period")
    if mark is None or mark.value != "fiscal_year":
        return None, None
    year = year_at(reading, mark.end) or (2000 + short if (short := small_number(reading, mark.end, 20, 60)) else None)
    return second_half_of_pair(reading, year, mark.end + 1) if year is not None else (None, mark.end)


def second_half_of_pair(reading: Reading, year: int, end: int) -> tuple[int, int]:
    """26/27: the fiscal year is named after the year it ends in."""
    if reading.is_mark(end, "/-"):
        short, long = year % 100 + 1, year + 1
        second = small_number(reading, end + 1, short, short) or small_number(reading, end + 1, long, long)
        if second is not None:
            return year + 1, end + 2
    return year, end


def _fiscal_named(name: str, year: int | None, end: int, calendar: Calendar, which: str = "") -> Named:
    reference, year_end, _ = calendar
    if year_end is None or (year is not None and not FIRST_YEAR < year < LAST_YEAR):
        return Named(None, end, "fiscal", which, dated=year is not None)
    period = placed(lambda each: periods.fiscal(name, each, year_end), year, reference)
    if period is not None and which in {"next", "last"}:
        period = periods.fiscal(name, period.last.year + (1 if which == "next" else -1), year_end)
    return Named(period, end, "fiscal", which, dated=year is not None)
