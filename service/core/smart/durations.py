"""Durations: six months, 90 days, half a year, two and a half years, six to nine months."""

from service.core.catalog.metrics import METRICS
from service.core.smart.amounts import written_number
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.words import Sort
from service.core.smart.written import small_number, year_at


def duration_at(reading: Reading, place: int) -> tuple[float, str, int] | None:
    """A number of days, weeks, months, quarters, halves, years, hours or minutes: its number, unit and end."""
    token = reading.token(place)
    if token is None:
        return None
    number: float | None = None
    end = place + 1
    if token.sort is Sort.NUMBER:
        number = written_number(token.text, reading.language.decimal_comma)
    elif (word := reading.at(place, "number", "one")) is not None:
        number, end = (1.0 if word.tag == "one" else float(word.value)), word.end
    elif (half := reading.at(place, "fraction")) is not None and half.value == "0.5":
        number, end = 0.5, reading.skip(half.end)
    if number is None:
        return None
    return _with_unit(reading, number, end)


def _with_unit(reading: Reading, number: float, end: int) -> tuple[float, str, int] | None:
    scale = reading.at(end, "number", "scale")
    if scale is not None and number >= 20 and scale.tag == "number":
        number, end = number + float(scale.value), scale.end
    which = reading.at(end, "which")
    end = which.end if which is not None and which.value == "next" else end
    half = reading.at(end, "and")
    if half is not None and reading.at(reading.skip(half.end), "fraction"):
        number, end = number + 0.5, reading.skip(half.end) + 1
    if reading.is_mark(end, "-") or reading.at(end, "range"):
        word = reading.at(end + 1, "number")
        upper = float(word.value) if word else small_number(reading, end + 1, 1, 999)
        number, end = (float(upper), end + 2) if upper is not None else (number, end)
    period = reading.at(end, "period")
    if period is not None and period.value not in {"fiscal_year", "decade"}:
        return _and_a_half(reading, number, period.value, period.end)
    unit = reading.at(end, "unit")
    if unit is not None and unit.value in {"hours", "minutes", "seconds"}:
        return number, unit.value, unit.end
    return None


def is_age(reading: Reading, until: Mark) -> bool:
    """Деца до 10 години: an age, not an end."""
    named = reading.ends_at(until.end, "not_a_target")
    return named is not None and named.start < until.start


def moved_by(reading: Reading, place: int, end: int) -> bool:
    """Reducir en 5 días el plazo: after a verb of change the length says by how much, unless a share says it."""
    verb = reading.ends_at(place, "verb") or _verb_of_time(reading, place)
    moved = verb is not None and verb.value in {"increase", "decrease"} and reading.at(place, "delta") is not None
    return moved and not any(reading.at(each, "percent") for each in range(end, len(reading)))


def _verb_of_time(reading: Reading, place: int) -> Mark | None:
    """Reducir el plazo de entrega en 2 días: the verb whose object right before is itself a time."""
    metric = reading.ends_at(place, "metric")
    if metric is None or METRICS[metric.value].unit not in {"days", "hours", "minutes"}:
        return None
    start = metric.start
    while (mark := reading.ends_at(start, "article", "determiner")) is not None:
        start = mark.start
    return reading.ends_at(start, "verb")


def one_period(reading: Reading, place: int, which: str) -> tuple[float, str, int] | None:
    """Over the next month, w ciągu roku: one of it. The next quarter is named by the calendar."""
    period = reading.at(place, "period")
    longer = _and_a_half(reading, 1.0, period.value, period.end) if period is not None else None
    if longer is not None and longer[0] > 1:
        return longer
    if which == "one" and period is not None and period.value not in {"fiscal_year", "decade"}:
        return None if year_at(reading, period.end) else (1.0, period.value, period.end)
    if which != "next" or period is None or period.value not in {"day", "week", "month", "year"}:
        return None
    return 1.0, period.value, period.end


def _and_a_half(reading: Reading, number: float, unit: str, end: int) -> tuple[float, str, int]:
    """A year and a half, un anno e mezzo: the half after the unit."""
    joined = reading.at(end, "and")
    half = reading.at(reading.skip(joined.end), "fraction") if joined is not None else None
    return (number + 0.5, unit, half.end) if half is not None and half.value == "0.5" else (number, unit, end)
