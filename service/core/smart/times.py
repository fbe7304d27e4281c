"""Time expressions and their roles: deadline, start, comparison, recurrence, vague time, anchor, inner duration.

A general date finder on a raw sentence takes percentages for days and age bands for years. Here a period counts only in
the company that makes it a time: a preposition, an edge (end of), a year beside a month. What is found is removed from
the text before numbers are read.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from service.core.smart import periods
from service.core.smart.anchors import anchored_end, counted_after, event_follows
from service.core.smart.dates import named_at, opens_with_figures
from service.core.smart.durations import duration_at, is_age, moved_by, one_period
from service.core.smart.periods import Period
from service.core.smart.quarters import second_half_of_pair
from service.core.smart.reading import Reading
from service.core.smart.words import Sort
from service.core.smart.written import Calendar, Named, leads_to_number, tail_year, year_at

INNER_UNITS = frozenset({"hours", "minutes", "seconds"})
LONG_AGO = 10
"""Years before the reference date beyond which `by 2000` is an amount."""
ARTEFACT_REACH = 4
"""How many words before the year of a plan the plan may stand."""
REPEATING = {"day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly"}
LONG_UNITS = frozenset({"week", "month", "quarter", "half", "year"})


class Role(StrEnum):
    """What a time expression is for."""

    DEADLINE = "deadline"
    WINDOW = "window"
    """Within N months: counted from the reference date."""
    START = "start"
    PAST = "past"
    """A baseline year or a comparison period."""
    RECURRENCE = "recurrence"
    VAGUE = "vague"
    ANCHORED = "anchored"
    """Counted from an event whose date the text does not give."""
    INNER = "inner"
    """A duration inside the metric: reply within two hours."""
    NAME = "name"
    """A year inside a name: Suite 2025."""


@dataclass(frozen=True, slots=True)
class Time:
    """One time expression; `start` and `end` count tokens."""

    role: Role
    start: int
    end: int
    on: date | None = None
    """The day it ends on, where that can be placed."""
    value: str = ""
    """The recurrence, the grain of a period, or the unit of a duration."""
    firm: bool = False
    """True when the words say that it is an end (by, until, end of)."""
    fiscal: bool = False
    whole: Period | None = None


def times(reading: Reading, calendar: Calendar) -> list[Time]:
    """Every time expression, in order, without overlaps."""
    readers: tuple[Callable[[Reading, int, Calendar], Time | None], ...] = (
        _recurring, _vague, _compared, _duration, _after_an_event, _bounded, _to_an_anchor,
    )  # fmt: skip
    found: list[Time] = []
    place = 0
    while place < len(reading):
        tried = readers if place in reading.marks or opens_with_figures(reading.tokens[place]) else ()
        here = [time for reader in tried if (time := reader(reading, place, calendar)) is not None]
        longest = max(here, key=lambda time: time.end, default=None)
        if longest is not None:
            found.append(longest)
        place = longest.end if longest else place + 1
    return found


def _recurring(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """Weekly, per month, every Monday, every six weeks; a quarter of something is no quarter."""
    mark = reading.at(place, "recurrence")
    if mark is not None:
        fraction = reading.at(mark.start + 1, "fraction") is not None and reading.at(place, "one") is not None
        if fraction and (reading.at(mark.end, "of") or reading.ends_at(place, "delta", "level")):
            return None
        return Time(Role.RECURRENCE, place, mark.end, value=mark.value)
    every = reading.at(place, "every")
    return _every(reading, place, every.end) if every is not None else None


def _every(reading: Reading, place: int, start: int) -> Time | None:
    second = reading.at(start, "ordinal")
    weekday = reading.at(second.end, "weekday") if second and second.value == "2" else None
    if weekday is not None:
        return Time(Role.RECURRENCE, place, weekday.end, value="fortnightly")
    named = reading.at(start, "weekday", "month", "feast", "season")
    if named is not None:
        joined = reading.at(named.end, "and") if named.tag == "weekday" else None
        named = (reading.at(joined.end, "weekday") if joined is not None else None) or named
        return Time(Role.RECURRENCE, place, named.end, value="weekly" if named.tag == "weekday" else "yearly")
    length = duration_at(reading, start)
    if length is None or length[1] in INNER_UNITS:
        return None
    return Time(Role.RECURRENCE, place, length[2], value=REPEATING.get(length[1], "yearly"))


def _vague(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    inner = reading.skip(place, "time_prep")
    for start in {place, inner, reading.skip(inner), reading.skip(inner, "edge")}:
        mark = reading.at(start, "vague_time")
        compared = reading.ends_at(mark.end, "change", "comparator") if mark is not None else None
        if mark is not None and compared is not None and compared.start < mark.start:
            continue
        last = reading.ends_at(start, "which")
        if last is not None and last.value == "last":
            continue
        year = year_at(reading, mark.end) if mark is not None else None
        if mark is not None and year is not None and start > place:
            year, end = second_half_of_pair(reading, year, mark.end + 1)
            return Time(Role.DEADLINE, place, reading.skip(end, "year_word"), on=date(year, 12, 31), value="year")
        if mark is not None and not reading.at(mark.end, "metric"):
            return Time(Role.VAGUE, place, mark.end)
    return None


def _compared(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """Compared with last year, vs 2025, on 2019, (baseline 2014), 2019 levels."""
    mark = reading.at(place, "compared")
    if mark is None:
        return _levels_of(reading, place, calendar)
    start = mark.end + 1 if reading.is_mark(mark.end, ":=") else mark.end
    vague = reading.at(reading.skip(start), "vague_time") if mark.value == "surely" else None
    if vague is not None:
        return Time(Role.PAST, place, reading.skip(vague.end, "which_after"))
    inner = reading.skip(reading.skip(start), "time_prep")
    named = named_at(reading, reading.skip(inner), calendar)
    if named is None or (named.sort == "relative" and not named.which):
        return None
    ranged = mark.value == "maybe" and leads_to_number(reading, named.end)
    if ranged or named.which == "next" or (place == 0 and reading.at(place, "subject") is not None):
        return None
    after = reading.at(named.end, "baseline_after")
    certain = mark.value in {"baseline", "surely"} or named.which == "last"
    past = named.period is not None and named.period.last < calendar[0] and named.sort not in {"day", "month"}
    if not (certain or past or after):
        return None
    value = "baseline" if mark.value == "baseline" or after else ""
    return Time(Role.PAST, place, after.end if after else named.end, value=value)


def _levels_of(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """2019 levels; last year; year-to-date figures."""
    named = named_at(reading, place, calendar)
    if named is None:
        return None
    after = reading.at(named.end, "baseline_after")
    if after is not None and named.dated:
        return Time(Role.PAST, place, after.end, value="baseline")
    return Time(Role.PAST, place, named.end, value="figure") if named.which == "last" else None


def _duration(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """Within six months, in the next 90 days, over the coming year, 3 months from now; within 2 hours is inner."""
    mark = reading.at(place, "within")
    start = place if mark is None else (mark.end + 1 if reading.is_mark(mark.end, ":") else mark.end)
    start = reading.skip(start, "comparator")
    which = reading.at(reading.skip(start), "which")
    if which is not None:
        start = which.end
    length = duration_at(reading, start) or duration_at(reading, reading.skip(start))
    sort = mark.value if mark and (which is None or not reading.language.articles) else "next"
    bare = mark is not None and not (sort == "until" and which is not None)
    length = length or (one_period(reading, start, "one" if sort == "until" else sort) if bare else None)
    if length is None or (which is not None and which.value != "next"):
        return None
    number, unit, end = length
    if mark is not None and mark.value == "until" and (unit not in LONG_UNITS or is_age(reading, mark)):
        return None
    now = reading.at(end, "from_now") or reading.at(end, "time_word")
    unmarked = mark is None and not (now and now.tag == "from_now")
    if which is None and (unmarked or moved_by(reading, place, end)):
        return None
    if unit in INNER_UNITS or (mark and mark.value == "over" and which is None and not (now or unit in LONG_UNITS)):
        return Time(Role.INNER, place, end, value=unit)
    end = now.end if now else end
    anchor = reading.at(end, "anchored") if now is None else None
    if anchor is not None and event_follows(reading, anchor.end):
        return Time(Role.ANCHORED, place, anchor.end, value=unit)
    on = periods.later(calendar[0], number, unit)
    return Time(Role.WINDOW, place, end, on=on, value=unit, firm=True) if on else None


def _after_an_event(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """Seis meses después del lanzamiento: counted from an event, with no other word before the length of time."""
    length = duration_at(reading, place)
    counted = counted_after(reading, length[2]) if length is not None else None
    return Time(Role.ANCHORED, place, counted.end, value=length[1]) if length and counted else None


def _bounded(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """[by] [the] [end of] [the] PERIOD [to PERIOD], as a deadline, a start or part of a name."""
    prep = reading.at(place, "time_prep")
    inner = place if prep is None else prep.end
    if prep is not None and reading.is_mark(inner, ":") and prep.value == "by":
        inner += 1
    with_article = reading.skip(inner)
    second = reading.at(with_article, "time_prep") if prep is not None else None
    if second is not None and prep is not None and second.value in {"in", "by"}:
        with_article = reading.skip(second.end)
    edge = reading.at(with_article, "edge")
    place_named = reading.skip(edge.end) if edge else with_article
    suffix = reading.at(place_named, "end_period")
    if suffix is not None:
        return _end_period(reading, place, suffix.value, suffix.end, prep.value if prep else "", calendar)
    named = named_at(reading, place_named, calendar)
    if named is None:
        return None
    named, edge_value = _with_range(reading, place, named, calendar), edge.value if edge else ""
    over = reading.at(named.end, "period_ends") if prep is not None else None
    if over is not None:
        named, edge_value = replace(named, end=over.end), over.value
    role = prep.value if prep else ""
    if not _is_time(reading, place, named, role, edge_value, calendar):
        titled = named.sort == "year" and reading.ends_at(place, "product", "artefact", "output", "event_noun")
        return Time(Role.NAME, place, named.end) if titled and not leads_to_number(reading, named.end) else None
    return _time_of(reading, place, named, role, edge_value, calendar)


def _end_period(reading: Reading, place: int, grain: str, end: int, prep: str, calendar: Calendar) -> Time:
    """EOY, year-end 2027, FY end."""
    year, year_end = tail_year(reading, end, short=True)
    if grain == "fiscal_year":
        fiscal = named_at(reading, place, calendar)
        on = fiscal.period.last if fiscal and fiscal.sort == "fiscal" and fiscal.period else None
        if on is None and calendar[1] is not None:
            period = periods.coming(lambda each: periods.fiscal("year", each, calendar[1] or (12, 31)), calendar[0])
            on = period.last if period else None
        return Time(Role.DEADLINE, place, end, on=on, value=grain, firm=True, fiscal=True)
    if year is not None and grain == "year":
        return Time(Role.DEADLINE, place, year_end, on=date(year, 12, 31), value=grain, firm=True)
    held = periods.holding(grain, calendar.reference, week_start=calendar.week_start)
    role = Role.START if prep == "from" else Role.DEADLINE
    return Time(role, place, end, on=held.last, value=grain, firm=True)


def _with_range(reading: Reading, place: int, named: Named, calendar: Calendar) -> Named:
    """January to June 2027, Q1–Q3, from 1 May until 30 June: the later end counts."""
    connector = reading.at(named.end, "range")
    if named.sort == "relative" and not named.which:
        return named
    if connector is not None:
        follows = connector.end
        if (
            connector.value == "and"
            and not reading.at(place, "between")
            and named.sort not in {"month", "quarter", "year"}
        ):
            return named
    elif (
        reading.at(named.end, "time_prep")
        and reading.ends_at(named.end, "month", "named_period") is None
        and named.sort != "day"
    ):
        return named
    elif (prep := reading.at(named.end, "time_prep")) is not None and prep.value == "by":
        follows = prep.end
    elif (token := reading.token(named.end)) is not None and token.glued:
        follows = named.end
    else:
        return named
    second = named_at(reading, reading.skip(follows), calendar)
    if second is None or (second.sort == "relative" and not second.which) or second.sort == "year" != named.sort:
        return named
    return replace(second, sort="ranged")


def _is_time(reading: Reading, place: int, named: Named, prep: str, edge: str, calendar: Calendar) -> bool:
    """Whether the surroundings make this period a time rather than a number or a part of a name."""
    if named.sort == "relative" and not named.which:
        closing = reading.at(place, "closing") is not None and reading.at(named.end, "of") is None
        return (bool(edge) and not (edge == "start" and not prep)) or closing
    if edge in {"end", "start", "mid"} or named.sort in {"ranged", "fiscal", "week"}:
        return True
    if named.sort == "year":
        return _is_year(reading, place, named, prep, calendar)
    if named.sort == "season" and not named.dated and reading.at(place, "verb") and reading.ends_at(place, "subject"):
        return False
    if named.sort == "month" and not named.dated and not prep and not named.which:
        token = reading.tokens[place]
        return token.capital and not reading.at(place, "verb") and (place == 0 or not reading.tokens[place - 1].glued)
    return True


def _is_year(reading: Reading, place: int, named: Named, prep: str, calendar: Calendar) -> bool:
    """2030 is a year after a time preposition, beside a metric or set off by signs; else a name or a number."""
    before, after = reading.token(place - 1), reading.token(named.end)
    counted = reading.at(named.end, "metric", "output", "currency", "percent")
    if reading.ends_at(named.end, "year_word") or reading.ends_at(place, "recurrence"):
        return True
    if prep:
        year = named.period.first.year if named.period else calendar[0].year
        far = year % 100 == 0 or year < calendar[0].year - LONG_AGO
        return not ((counted or far) and reading.at(place, "delta", "level"))
    if before is not None and reading.ends_at(place, "level", "delta", "verb"):
        return reading.at(named.end, "with") is not None
    if named.period and named.period.first.year % 100 == 0 and after is not None and after.sort is Sort.WORD:
        return False
    beside = (
        reading.ends_at(place, "metric", "measure", "change") is not None
        or reading.at(named.end, "metric", "measure") is not None
    )
    set_off = before is None or (before.sort is Sort.MARK and before.text != "→")
    return beside or set_off or (after is not None and after.text == ":")


def _time_of(reading: Reading, place: int, named: Named, prep: str, edge: str, calendar: Calendar) -> Time | None:
    if named.which == "last":
        return Time(Role.PAST, place, named.end)
    if _inside_a_name(reading, place, named, prep, edge):
        return Time(Role.NAME, place, named.end)
    if prep == "of" and not edge and _of_a_thing(reading, place, named):
        return Time(Role.NAME, place, named.end)
    if edge == "early" or (named.sort == "season" and not named.dated and edge != "end"):
        return Time(Role.VAGUE, place, named.end)
    fiscal = named.sort == "fiscal"
    if named.period is None:
        return Time(Role.DEADLINE, place, named.end, value="fiscal_year", firm=True, fiscal=fiscal)
    firm = prep in {"by", "before"} or bool(edge)
    role = Role.START if prep == "from" and named.sort != "ranged" else Role.DEADLINE
    on = _day_meant(named.period, prep, edge)
    if edge == "mid" and named.sort == "relative" and not named.which and on < calendar.reference:
        on = _day_meant(periods.holding(named.period.grain, calendar.reference, 1), prep, edge)
    return Time(role, place, named.end, on=on, value=named.period.grain, firm=firm, fiscal=fiscal, whole=named.period)


def _of_a_thing(reading: Reading, place: int, named: Named) -> bool:
    """The plan of 2027; talleres de verano, where the season without a year says which ones."""
    if named.sort == "season" and not named.dated:
        return reading.ends_at(place, "output", "product", "event_noun") is not None
    return named.sort == "year" and _after_artefact(reading, place)


def _after_artefact(reading: Reading, place: int) -> bool:
    """The plan of 2027; plan szkoleń pracowników na 2027, where what follows the noun depends on it."""
    if reading.ends_at(place, "artefact"):
        return True
    ahead = range(max(0, place - ARTEFACT_REACH), place) if reading.language.genitive else range(0)
    named = next((each for each in ahead if reading.at(each, "artefact")), place)
    between = range(named + 1, place)
    words = all(reading.tokens[each].sort is Sort.WORD for each in between)
    return named < place and words and not any(reading.at(each, "time_prep", "verb", "delta") for each in between)


def _inside_a_name(reading: Reading, place: int, named: Named, prep: str, edge: str) -> bool:
    """The 2027 report, our May webinar: the period only says which one."""
    after = reading.token(named.end)
    if edge or prep in {"by", "before"} or after is None or after.sort is not Sort.WORD:
        return False
    article = bool(reading.ends_at(place, "article") or reading.at(place, "article")) or (
        prep != "" and reading.at(place, "time_prep") is not None and _article_inside(reading, place)
    )
    plain = not reading.at(
        named.end, "metric", "measure", "time_prep", "level", "delta", "verb", "change", "and", "compared", "comparator"
    )
    plain = plain and not reading.language.noun_first
    return article and plain and named.sort in {"year", "month", "quarter", "feast", "season", "half"}


def _article_inside(reading: Reading, place: int) -> bool:
    prep = reading.at(place, "time_prep")
    return prep is not None and reading.at(prep.end, "article") is not None


def _day_meant(period: Period, prep: str, edge: str) -> date:
    """The last day of the period, of its middle or its first day; `before` a period is the day before it begins."""
    if edge == "start":
        return period.first
    if edge == "mid":
        if period.grain == "year":
            return date(period.first.year, 6, 30)
        return date(period.first.year, period.first.month, 15) if period.grain == "month" else _middle(period)
    if prep == "before" and not edge and period.grain != "day":
        return period.first - timedelta(days=1)
    return period.last


def _middle(period: Period) -> date:
    return period.first + (period.last - period.first) // 2


def _to_an_anchor(reading: Reading, place: int, calendar: Calendar) -> Time | None:
    """Before the product launch, by the end of the campaign: an end whose date the text does not give."""
    end = anchored_end(reading, place)
    return None if end is None else Time(Role.ANCHORED, place, end, firm=True)
