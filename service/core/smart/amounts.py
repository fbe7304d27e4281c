"""Amounts: digits by locale, or words, with their scale: 12.5k, twenty-five, half a million, a third."""

import re
from dataclasses import dataclass

from service.core.catalog.metrics import METRICS
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.words import Sort

LARGEST = 1e15
METRIC_REACH = 4
"""How many words after `no` a metric may stand."""
NO_WHOLES = (
    "scope_prep", "time_prep", "and", "period", "month", "named_period", "feast", "season", "year_word", "which",
    "level", "delta", "from", "change", "verb", "unit", "recurrence", "anchor_noun", "purpose", "means", "comparator",
)  # fmt: skip
"""What a word after half can be without being the whole."""
WHOLE_NAMED = ("metric", "measure", "output", "product", "scope", "nothing", "channel", "general_channel", "percent")
"""What a number after `on` counts when it is not the whole of a ratio (posts on 3 channels)."""
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
    if mark is None:
        return _free_of(reading, place)
    follows = reading.token(mark.end)
    noun = follows is not None and follows.sort is Sort.WORD and not reading.at(mark.end, "of", "scope_prep", "article")
    if not (reading.language.inflecting and noun) and not _counts_within(reading, mark.end):
        return None
    return Core(0.0, mark.end, in_words=True)


def _counts_within(reading: Reading, place: int) -> bool:
    """Whether a metric comes within a few words (no lost-time accidents)."""
    for each in range(place, place + METRIC_REACH):
        if reading.at(each, "metric", "measure"):
            return True
        token = reading.token(each)
        if token is None or token.sort is not Sort.WORD or reading.at(each, "of", "scope_prep", "article", "verb"):
            return False
    return False


def _free_of(reading: Reading, place: int) -> Core | None:
    """Sin accidentes: zero of what is better the less there is."""
    without = reading.at(place, "without")
    metric = reading.at(without.end, "metric") if without is not None else None
    measure = reading.at(without.end, "measure") if without is not None else None
    down = metric is not None and METRICS[metric.value].good_direction.value == "down"
    down = down or (measure is not None and measure.value == "down")
    return Core(0.0, without.end, in_words=True) if without is not None and down else None


def _grouped(reading: Reading, place: int) -> str:
    """The digits; a foreign sign before three of them groups thousands where what follows is counted (2,500 fans)."""
    digits = reading.tokens[place].text
    if not _FOREIGN_GROUP.fullmatch(digits) or reading.at(place + 1, "percent", "points", "scale"):
        return digits
    unit = reading.at(place + 1, "unit")
    return digits if unit is not None else re.sub("[.,]", "", digits)


def single_at(reading: Reading, place: int) -> Core | None:
    """One where an article opens a ratio (una de cada cinco) or counts a unit (un punto, within an hour)."""
    one = reading.at(place, "one")
    counted = one is not None and (reading.language.noun_first or reading.ends_at(place, "within") is not None)
    unit = reading.at(one.end, "unit", "points") if one is not None and counted else None
    longer = reading.at(one.end, "product", "output", "artefact") if one is not None and unit is not None else None
    unit = None if longer is not None and unit is not None and longer.end > unit.end else unit
    return Core(1.0, one.end, in_words=True) if one is not None and (unit or whole_after(reading, one.end)) else None


def whole_after(reading: Reading, place: int) -> Mark | None:
    """The `out of` of a ratio here or past the noun that is counted (9 clientes de cada 10)."""
    mark = reading.at(place, "out_of")
    if mark is None and reading.language.noun_first:
        mark = _past_noun(reading, place)
    token = reading.token(mark.end) if mark is not None else None
    numbered = token is not None and mark is not None and (token.sort is Sort.NUMBER or reading.at(mark.end, "number"))
    return mark if numbered else None


def _past_noun(reading: Reading, place: int) -> Mark | None:
    """The `out of` past a noun of one or two words, where what follows its number is no noun (2 post su 3 canali)."""
    for step in (1, 2):
        token = reading.token(place + step - 1)
        if token is None or token.sort is not Sort.WORD or reading.at(place + step - 1, "of", "article", "time_prep"):
            return None
        mark = reading.at(place + step, "out_of")
        if mark is not None:
            counts = reading.at(mark.end + 1, *WHOLE_NAMED) and not reading.at(mark.end + 1, "participle")
            return None if counts else mark
    return None


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
    more, end = _and_half(reading, mark.end, float(mark.value))
    return Core(value * float(mark.value) + more, _after_scale(reading, end), in_words=False)


def _and_half(reading: Reading, place: int, factor: float) -> tuple[float, int]:
    """What `y medio` adds after a scale (un millón y medio), and where it ends."""
    half = reading.at(place + 1, "fraction") if reading.at(place, "and") is not None else None
    return (0.5 * factor, half.end) if half is not None and half.value == "0.5" else (0.0, place)


def _after_scale(reading: Reading, place: int) -> int:
    """The place after a scale, past the `of` some languages put before what is counted (un millón de euros)."""
    long = len(reading.tokens[place - 1].text) > 3 or reading.ends_at(place, "fraction") is not None
    of = reading.at(place, "of") if reading.language.noun_first and long else None
    return of.end if of is not None else place


def _whole_named(reading: Reading, place: int) -> bool:
    """Połowa energii: a noun the lexicon does not hold, where no word leads to it; not połowa roku, połowę do maja."""
    place = reading.skip(place)
    token = reading.token(place)
    if reading.language.articles or token is None or token.sort is not Sort.WORD:
        return False
    return reading.at(place, *NO_WHOLES) is None


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
        whole = (reading.of(half.end) or _whole_named(reading, half.end)) and reading.at(place, "average") is None
        return Core(0.5, half.end, in_words=True, part=True) if whole else None
    count = reading.at(place, "one") or reading.at(place, "number")
    part = reading.at(count.end, "fraction") if count else None
    if count is None or part is None:
        return None
    counted = reading.of(part.end) or reading.at(part.end, "change") is not None
    verb = reading.ends_at(place, "verb") if reading.language.noun_first else None
    moved = (verb is not None and verb.value in {"increase", "decrease"}) or _closes(reading, place, part.end)
    alone = not counted and not moved and not reading.ends_at(place, "delta", "level")
    if count.tag == "one" and alone:
        return None
    many = 1.0 if count.tag == "one" else float(count.value)
    return Core(many * float(part.value), part.end, in_words=True, part=True)


def _closes(reading: Reading, place: int, end: int) -> bool:
    """Reducir los residuos un tercio: a fraction that ends the clause of a verb of change."""
    token = reading.token(end)
    last = token is None or token.sort is Sort.MARK or reading.at(end, "time_prep") is not None
    verbs = (reading.at(each, "verb") for each in range(place))
    moved = any(verb is not None and verb.value in {"increase", "decrease"} for verb in verbs)
    return last and moved and reading.language.noun_first


def _words(reading: Reading, place: int) -> Core | None:
    """Number words by adding and multiplying: two hundred and fifty thousand."""
    total, part, end, seen = 0.0, 0.0, place, False
    if reading.at(place, "new") and not (place + 1 < len(reading) and reading.is_many(place + 1, place + 2)):
        return None
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
            more, end = _and_half(reading, end, factor)
            total += more
        elif seen and reading.at(end, "and") and (follows := reading.at(end + 1, "number")) and (part >= 20 or total):
            if 20 <= part < 100 and float(follows.value) >= 10:
                break
            end += 1
        else:
            break
    end = _after_scale(reading, end) if seen and reading.ends_at(end, "scale", "fraction") else end
    return Core(total + part, end, in_words=True) if seen and total + part <= LARGEST else None
