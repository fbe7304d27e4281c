"""Amounts: digits by locale, or words, with their scale: 12.5k, twenty-five, half a million, a third."""

import re
from dataclasses import dataclass

from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.words import Sort

LARGEST = 1e15
_FOREIGN_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


@dataclass(frozen=True, slots=True)
class Core:
    """One amount and where it ends; `end` counts tokens."""

    value: float
    end: int
    in_words: bool
    part: bool = False
    """True for a fraction of a whole (a third)."""


def written_number(text: str, decimal_comma: bool) -> float | None:
    """Digits with separators as a number, by locale; None when larger than 1e15.

    A lone separator before exactly three digits groups thousands if it is the locale's group sign, else it is decimal.
    """
    digits = text.replace(" ", "")
    group, point = (".", ",") if decimal_comma else (",", ".")
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0:
        sign, tail = digits[last], digits[last + 1 :]
        lone = digits.count(".") + digits.count(",") == 1
        mixed = "." in digits and "," in digits
        if (mixed and digits.count(sign) == 1) or (lone and (sign == point or len(tail) != 3)):
            digits = digits[:last].replace(group, "").replace(point, "") + "." + tail
        else:
            digits = digits.replace(".", "").replace(",", "")
    value = float(digits) if len(digits) <= 18 else LARGEST * 2
    return value if value <= LARGEST else None


def core_at(reading: Reading, place: int) -> Core | None:
    """Digits or number words with their scale: 12.5k, twenty-five, two hundred and fifty thousand, half a million."""
    token = reading.token(place)
    if token is None:
        return None
    if token.sort is Sort.NUMBER:
        value = written_number(_grouped(reading, place), reading.language.decimal_comma)
        if value is None or _ordinal(reading, place):
            return None
        scaled = _scaled(reading, value, place + 1)
        return scaled if scaled.value <= LARGEST else None
    return _fraction(reading, place) or _words(reading, place)


def none_at(reading: Reading, place: int) -> Core | None:
    """No data breaches: zero of a metric."""
    mark = reading.at(place, "no")
    if mark is None or not any(reading.at(mark.end + step, "metric", "measure") for step in (0, 1)):
        return None
    return Core(0.0, mark.end, in_words=True)


def _grouped(reading: Reading, place: int) -> str:
    """The digits; a foreign sign before three of them groups thousands where what follows is counted (2,500 fans)."""
    digits = reading.tokens[place].text
    if not _FOREIGN_GROUP.fullmatch(digits) or reading.at(place + 1, "percent", "points", "scale"):
        return digits
    unit = reading.at(place + 1, "unit")
    return digits if unit is not None else re.sub("[.,]", "", digits)


def single_at(reading: Reading, place: int) -> Core | None:
    """One where an article opens a ratio (una de cada cinco, un cliente su quattro) or counts a unit (un punto)."""
    one = reading.at(place, "one")
    unit = one is not None and reading.language.noun_first and reading.at(one.end, "unit", "points") is not None
    return Core(1.0, one.end, in_words=True) if one is not None and (unit or whole_after(reading, one.end)) else None


def whole_after(reading: Reading, place: int) -> Mark | None:
    """The `out of` of a ratio here or past the noun that is counted (9 clientes de cada 10)."""
    noun = reading.at(place, "metric", "output") if reading.language.noun_first else None
    mark = reading.at(place, "out_of") or (reading.at(noun.end, "out_of") if noun is not None else None)
    token = reading.token(mark.end) if mark is not None else None
    numbered = token is not None and mark is not None and (token.sort is Sort.NUMBER or reading.at(mark.end, "number"))
    return mark if numbered else None


def _ordinal(reading: Reading, place: int) -> bool:
    token = reading.token(place + 1)
    return token is not None and token.glued and reading.at(place + 1, "ordinal_suffix") is not None


def _scaled(reading: Reading, value: float, place: int) -> Core:
    mark = reading.at(place, "scale")
    if mark is None:
        return Core(value, place, in_words=False)
    short = len(reading.tokens[place].text) == 1
    if short and not reading.tokens[place].glued and not reading.at(place + 1, "metric", "currency"):
        return Core(value, place, in_words=False)
    return Core(value * float(mark.value), _after_scale(reading, mark.end), in_words=False)


def _after_scale(reading: Reading, place: int) -> int:
    """The place after a scale, past the `of` some languages put before what is counted (un millón de euros)."""
    of = reading.at(place, "of") if reading.language.noun_first and len(reading.tokens[place - 1].text) > 3 else None
    return of.end if of is not None else place


def _fraction(reading: Reading, place: int) -> Core | None:
    """A third, two thirds, half of; half a million; every fifth (co piąty) of what is counted."""
    every = reading.at(place, "share")
    if every is not None and not reading.at(every.end, "period", "weekday", "month"):
        return Core(float(every.value), every.end, in_words=True, part=True)
    half = reading.at(place, "fraction")
    if half is not None and half.value == "0.5":
        one = reading.at(half.end, "one")
        scale = reading.at(one.end if one else half.end, "scale")
        if scale is not None:
            return Core(0.5 * float(scale.value), scale.end, in_words=True)
        return Core(0.5, half.end, in_words=True, part=True) if reading.of(half.end) else None
    count = reading.at(place, "one") or reading.at(place, "number")
    part = reading.at(count.end, "fraction") if count else None
    if count is None or part is None:
        return None
    counted = reading.of(part.end) or reading.at(part.end, "change") is not None
    alone = not counted and not reading.ends_at(place, "delta", "level")
    if count.tag == "one" and alone:
        return None
    many = 1.0 if count.tag == "one" else float(count.value)
    return Core(many * float(part.value), part.end, in_words=True, part=True)


def _words(reading: Reading, place: int) -> Core | None:
    """Number words by adding and multiplying: two hundred and fifty thousand."""
    total, part, end, seen = 0.0, 0.0, place, False
    while True:
        number = reading.at(end, "number")
        one = None if seen else reading.at(end, "one")
        scale = reading.at(end, "scale")
        if number is not None and not (seen and scale is not None):
            part, end, seen = part + float(number.value), number.end, True
        elif one is not None and reading.at(one.end, "scale") and len(reading.tokens[one.end].text) > 3:
            part, end, seen = 1.0, one.end, True
        elif scale is not None and (seen or len(reading.tokens[end].text) > 3):
            factor = float(scale.value)
            part = max(part, 1.0) * factor
            total, part = (total + part, 0.0) if factor >= 1000 else (total, part)
            end, seen = scale.end, True
        elif seen and reading.at(end, "and") and (follows := reading.at(end + 1, "number")) and part >= 20:
            if part < 100 and float(follows.value) >= 10:
                break
            end += 1
        else:
            break
    end = _after_scale(reading, end) if seen and reading.ends_at(end, "scale") else end
    return Core(total + part, end, in_words=True) if seen and total + part <= LARGEST else None
