"""Durations: six months, 90 days, half a year, two and a half years, six to nine months."""

from service.core.smart.amounts import written_number
from service.core.smart.reading import Reading
from service.core.smart.words import Sort
from service.core.smart.written import small_number


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
    half = reading.at(end, "and")
    if half is not None and reading.at(reading.skip(half.end), "fraction"):
        number, end = number + 0.5, reading.skip(half.end) + 1
    if reading.is_mark(end, "-") or reading.at(end, "range"):
        word = reading.at(end + 1, "number")
        upper = float(word.value) if word else small_number(reading, end + 1, 1, 999)
        number, end = (float(upper), end + 2) if upper is not None else (number, end)
    period = reading.at(end, "period")
    if period is not None and period.value not in {"fiscal_year", "decade"}:
        return number, period.value, period.end
    unit = reading.at(end, "unit")
    if unit is not None and unit.value in {"hours", "minutes", "seconds"}:
        return number, unit.value, unit.end
    return None
