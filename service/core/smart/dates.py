"""Written dates and named periods: from words to calendar periods, given the reference date.

This is the core of the time grammar: what `30 June`, `Q2 2027`, `next quarter`, `FY27` or `Easter` denote. Prepositions
and roles (deadline, baseline, comparison) are the business of `times`.
"""

from dataclasses import replace
from datetime import date, timedelta

from service.core.smart import periods
from service.core.smart.periods import Period
from service.core.smart.quarters import fiscal, of_the_year, quarter_or_half, second_half_of_pair
from service.core.smart.reading import Reading
from service.core.smart.words import Sort, Token
from service.core.smart.written import Calendar, Named, day_number, placed, small_number, tail_year, year_at

OPENING = frozenset(
    {
        *("ordinal", "weekday", "month", "month_numeral", "period", "named_period"),
        *("period_in_a_word", "which", "feast", "season"),
    }
)
"""Tags of the words that a named period may begin with."""
FIGURES = frozenset({Sort.DATE, Sort.NUMBER, Sort.YEAR})
MOST_MONTHS = 12
SHORT_WORD = 2
"""Letters of a preposition (a, en) after which two numbers and a slash are a mark on a scale as well as a day."""


def named_at(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """The longest named period that begins here."""
    if not _may_begin(reading, place):
        return None
    readers = (
        _week_of_month,
        _written,
        _numeric_day,
        _dotted_day,
        _day,
        quarter_or_half,
        fiscal,
        _relative,
        _in_a_word,
        _month,
        _season_or_feast,
        _weekday,
        _year,
    )
    found = [named for reader in readers if (named := reader(reading, place, calendar)) is not None]
    return max(found, key=lambda named: named.end, default=None)


def _may_begin(reading: Reading, place: int) -> bool:
    """Whether a period can begin here at all: with figures, or with one of the words that open one."""
    token = reading.token(place)
    if token is None:
        return False
    return opens_with_figures(token) or any(mark.tag in OPENING for mark in reading.marks.get(place, ()))


def opens_with_figures(token: Token) -> bool:
    """Whether a period or a length of time can begin with the token although it is no word of the lexicon."""
    return token.sort in FIGURES or token.text.startswith("fy")


def _written(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """2027-03-31, 31.12.2027, 31/12/27, 2027-03, 06/2027. A day comes before a month unless only the reverse exists."""
    token = reading.token(place)
    if token is None or token.sort is not Sort.DATE:
        return None
    end = reading.skip(place + 1, "year_word")
    parts = [int(part) for part in token.text.replace("/", "-").replace(".", "-").split("-")]
    if len(parts) == 2:
        year, month = (parts[0], parts[1]) if parts[0] > 12 else (parts[1], parts[0])
        return Named(periods.named(f"month{month}", year), end, "month", dated=True)
    if parts[0] > 31:
        period = periods.real_day(parts[0], parts[1], parts[2])
    else:
        year = parts[2] if parts[2] > 99 else 2000 + parts[2]
        period = periods.real_day(year, parts[1], parts[0]) or periods.real_day(year, parts[0], parts[1])
    return Named(period, end, "day", dated=True) if period else None


def _numeric_day(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """10/02 after a word that makes it a day (antes del 10/02); English leaves open which of the two is the month."""
    prep, slash, month = reading.ends_at(place, "time_prep"), reading.token(place + 1), reading.token(place + 2)
    day = small_number(reading, place, 1, 31)
    if prep is None or slash is None or month is None or day is None or reading.language.code == "en":
        return None
    short = prep.end - prep.start == 1 and len(reading.tokens[prep.start].text) <= SHORT_WORD
    joined = slash.text == "/" and slash.glued and month.glued and len(month.text) <= SHORT_WORD
    number = small_number(reading, place + 2, 1, 12)
    told = prep.value == "before" or month.text.startswith("0") or day > MOST_MONTHS
    if not joined or number is None or (short and not told):
        return None
    period = placed(lambda each: periods.real_day(each, number, day), None, calendar[0])
    return Named(period, place + 3, "day") if period else None


def _day(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """30 June 2027, June 30th, the 30th of June, 10-15 June; a weekday before it is passed over; the 30th alone."""
    weekday = reading.at(place, "weekday")
    if weekday is not None:
        place = reading.skip(weekday.end + 1 if reading.is_mark(weekday.end, ",") else weekday.end)
    number, end, suffixed = day_number(reading, place)
    if number is not None:
        month = reading.at(reading.skip(end, "of"), "month") or reading.at(end, "month_numeral")
        if month is not None:
            named = _dated_day(reading, month.end, int(month.value), number, calendar)
            ranged = named is not None and end > place + 2
            return replace(named, sort="ranged") if named and ranged else named
        if suffixed and not reading.at(end, "period", "of") and not _noun_follows(reading, end):
            return _day_of_month(number, end, calendar[0])
    month = reading.at(place, "month")
    if month is None or reading.language.head_first:
        return None
    number, end, suffixed = day_number(reading, reading.skip(month.end))
    if number is None or (not suffixed and (reading.at(end, "percent", "scale", "unit", "currency", "metric"))):
        return None
    return _dated_day(reading, end, int(month.value), number, calendar)


def _dotted_day(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """Do 30.06: a day and a month after a word that makes it a day, where decimals have a comma; nothing is counted."""
    token, prep = reading.token(place), reading.ends_at(place, "time_prep")
    parts = token.text.split(".") if token is not None and token.sort is Sort.NUMBER else []
    if prep is None or not reading.language.decimal_comma or len(parts) != 2 or not len(parts[0]) <= 2 == len(parts[1]):
        return None
    if reading.at(place + 1, "percent", "points", "scale", "currency", "unit", "metric", "output", "measure"):
        return None
    day, month = int(parts[0]), int(parts[1])
    period = placed(lambda each: periods.real_day(each, month, day), None, calendar[0]) if month <= 12 else None
    return Named(period, place + 1, "day") if period else None


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


def _dated_day(reading: Reading, end: int, month: int, number: int, calendar: Calendar) -> Named | None:
    year, end = tail_year(reading, end)
    if year is None:
        year, end = of_the_year(reading, end, calendar[0])
    period = placed(lambda each: periods.real_day(each, month, number), year, calendar[0])
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
    numeral = reading.at(place, "month_numeral")
    mark = reading.at(place, "month") or (numeral if numeral and year_at(reading, numeral.end) else None)
    if mark is None:
        return None
    year, end = tail_year(reading, mark.end)
    if year is None:
        year, end = of_the_year(reading, end, calendar[0])
    period = placed(lambda each: periods.named(f"month{mark.value}", each), year, calendar[0])
    return Named(period, end, "month", dated=year is not None)


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
        after = reading.at(period.end, "which_after") if which is None else None
        which, end = which or after, after.end if after else period.end
        value = which.value if which else "this"
        step = {"this": 0, "next": 1, "last": -1}[value]
        held = periods.holding(period.value, calendar.reference, step, calendar.week_start)
        return Named(held, end, "relative", value if which else "")
    if which is None:
        return _followed(reading, place, calendar)
    inner = (
        _month(reading, start, calendar)
        or quarter_or_half(reading, start, calendar)
        or _season_or_feast(reading, start, calendar)
    )
    inner = inner or _weekday(reading, start, calendar)
    if inner is None:
        return None
    return Named(inner.period, inner.end, inner.sort, which.value, inner.dated)


def _in_a_word(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """Догодина, утре: a period and which one in a single word."""
    mark = reading.at(place, "period_in_a_word")
    if mark is None:
        return None
    grain, which = mark.value.split()
    step = {"this": 0, "next": 1, "last": -1}[which]
    return Named(periods.holding(grain, calendar.reference, step, calendar.week_start), mark.end, "relative", which)


def _followed(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    """A month, season or weekday with the word that says which after it (marzo próximo, il lunedì scorso)."""
    named = _month(reading, place, calendar) or _season_or_feast(reading, place, calendar)
    named = named or _weekday(reading, place, calendar)
    after = reading.at(named.end, "which_after") if named else None
    return replace(named, which=after.value, end=after.end) if named and after else None


def _numbered(reading: Reading, grain: str, place: int, reference: date) -> Named | None:
    """The year 2027, week 12 (ISO 8601)."""
    week = small_number(reading, place, 1, 53) if grain == "week" else None
    if week is not None:
        year, end = tail_year(reading, place + 1)
        period = placed(lambda each: periods.iso_week(each, week), year, reference)
        return Named(period, end, "week", dated=year is not None) if period else None
    year = year_at(reading, place) if grain == "year" else None
    return Named(periods.named("year", year), place + 1, "year", dated=True) if year is not None else None


def _season_or_feast(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    mark = reading.at(place, "feast", "season")
    if mark is None:
        return None
    year, end = tail_year(reading, mark.end, short=True)
    if mark.tag == "feast":
        period = placed(lambda each: periods.feast(mark.value, each), year, calendar[0])
        return Named(period, end, "feast", dated=year is not None)
    last_month = int(mark.value)
    period = placed(lambda each: periods.months(each, last_month - 2, 3, "season"), year, calendar[0])
    return Named(period, end, "season", dated=year is not None)


def _weekday(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    mark = reading.at(place, "weekday")
    if mark is None:
        return None
    ahead = (int(mark.value) - calendar[0].weekday()) % 7
    return Named(periods.holding("day", calendar[0], ahead), mark.end, "day")


def _year(reading: Reading, place: int, calendar: Calendar) -> Named | None:
    year = year_at(reading, place)
    if year is None:
        return None
    end = reading.skip(place + 1, "year_word")
    quarter = reading.at(end, "named_period")
    if quarter is not None:
        return None
    paired, pair_end = second_half_of_pair(reading, year, end)
    season = reading.at(pair_end, "vague_time")
    if season is not None and season.value == "season":
        return Named(periods.named("year", paired), season.end, "season", dated=True)
    if pair_end > end:
        return Named(periods.named("year", paired), pair_end, "season", dated=True)
    return Named(periods.named("year", year), end, "year", dated=True)
