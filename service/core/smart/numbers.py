"""Numbers in text: digits by locale, words, scales, ranges, ratios, fractions, multipliers, units.

The grammar gives what was written and in which form; what a number is for (target, baseline, age band, part of a name)
is decided later, from its neighbours.
"""

from dataclasses import dataclass, replace

from service.core.smart.reading import Reading
from service.core.smart.words import Sort

LARGEST = 1e15
MOST_NUMBERS = 100
MOST_TIMES = 50
"""More times than this are occasions (viewed 250,000 times), not a multiple."""
RATED = frozenset({None, "stars", "points"})
SCALES = frozenset({4, 5, 6, 7, 10, 100})
PER_UNIT = {"bp": ("pp", 0.01), "‰": ("%", 0.1)}
COUNTED_IN_TIME = frozenset({"hours", "minutes", "seconds", "days", "weeks", "months", "quarters", "years"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number expression; `start` and `end` count tokens, unit included."""

    values: tuple[float, ...]
    unit: str | None
    form: str
    """plain, range, span (10 to 15), ratio, odds (4:1), part (3 of our 5), rating, fraction, multiplier, vague or
    placeholder."""
    start: int
    end: int
    sign: str = ""
    in_words: bool = False
    glued: bool = False
    """True when joined to a word before it (COVID-19, Tier-1): part of a name."""

    @property
    def value(self) -> float | None:
        """The number, the upper end of a range, None for a vague amount."""
        return self.values[-1] if self.values else None


@dataclass(frozen=True, slots=True)
class _Core:
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


def quantities(reading: Reading, taken: set[int]) -> list[Quantity]:
    """Every number expression outside the tokens already taken (by dates), in order, without overlaps.

    A text with more numbers than any goal has is read up to `MOST_NUMBERS` of them, which keeps hostile texts cheap.
    """
    found: list[Quantity] = []
    place = 0
    while place < len(reading) and len(found) < MOST_NUMBERS:
        quantity = None if place in taken else _quantity(reading, place)
        if quantity is None or any(each in taken for each in range(quantity.start, quantity.end)):
            place += 1
            continue
        found.append(quantity)
        place = quantity.end
    return found


def _quantity(reading: Reading, place: int) -> Quantity | None:
    worded = [each for each in (_multiplier(reading, place), _vague(reading, place)) if each is not None]
    longest = max(worded, key=lambda each: each.end, default=None)
    return _occasions(reading, place) or longest or _number(reading, place)


def _occasions(reading: Reading, place: int) -> Quantity | None:
    """Twice a week: a count of occasions."""
    mark = reading.at(place, "occasions")
    if mark is None or not reading.at(mark.end, "recurrence", "every"):
        return None
    return Quantity((float(mark.value),), None, "plain", place, mark.end, in_words=True)


def _multiplier(reading: Reading, place: int) -> Quantity | None:
    mark = reading.at(place, "multiplier")
    if mark is None:
        return None
    return Quantity((float(mark.value),), "x", "multiplier", mark.start, mark.end, in_words=True)


def _vague(reading: Reading, place: int) -> Quantity | None:
    placeholder = reading.at(place, "placeholder")
    if placeholder is not None:
        unit = _unit(reading, placeholder.end)
        return Quantity((), unit[0], "placeholder", place, unit[1])
    mark = reading.at(place, "vague_amount")
    if mark is None:
        return None
    unit = _unit(reading, mark.end) if mark.value == "many" else (None, mark.end)
    return Quantity((), unit[0], "vague", place, unit[1])


def _number(reading: Reading, place: int) -> Quantity | None:
    sign, start = "", place
    if reading.is_mark(place, "+-±"):
        sign, place = reading.tokens[place].text, place + 1
    currency = reading.at(place, "currency")
    if currency is not None:
        place = currency.end
        if not sign and reading.is_mark(place, "+-"):
            sign, place = reading.tokens[place].text, place + 1
    elif sign and not _is_sign(reading, start):
        return None
    first = _core(reading, place) or _none(reading, place)
    if first is None:
        return None
    if first.part:
        return Quantity((round(100 * first.value, 2),), "%", "fraction", start, first.end, sign, in_words=True)
    unit, end = _unit(reading, first.end)
    quantity = Quantity(
        values=(first.value,),
        unit=currency.value if currency else unit,
        form="plain",
        start=start,
        end=first.end if currency and unit is None else end,
        sign=sign,
        in_words=first.in_words,
        glued=reading.tokens[place].glued
        and place > 0
        and reading.tokens[place - 1].sort is Sort.WORD
        and currency is None,
    )
    quantity = _odds(reading, _times(reading, quantity))
    quantity = _ratio(reading, quantity) or _range(reading, quantity, first) or quantity
    return _plus(reading, _in_known_unit(quantity))


def _is_sign(reading: Reading, place: int) -> bool:
    """A sign touches its number, or stands where no word precedes it (+ 15%, but not 2 cooks + 1 waiter)."""
    before, after = reading.token(place - 1), reading.token(place + 1)
    return after is not None and (
        after.glued or (after.sort is Sort.NUMBER and (before is None or before.sort is Sort.MARK))
    )


def _core(reading: Reading, place: int) -> _Core | None:
    """Digits or number words with their scale: 12.5k, twenty-five, two hundred and fifty thousand, half a million."""
    token = reading.token(place)
    if token is None:
        return None
    if token.sort is Sort.NUMBER:
        value = written_number(token.text, reading.language.decimal_comma)
        if value is None or _ordinal(reading, place):
            return None
        scaled = _scaled(reading, value, place + 1)
        return scaled if scaled.value <= LARGEST else None
    return _fraction(reading, place) or _words(reading, place)


def _none(reading: Reading, place: int) -> _Core | None:
    """No data breaches: zero of a metric."""
    mark = reading.at(place, "no")
    if mark is None or not any(reading.at(mark.end + step, "metric", "measure") for step in (0, 1)):
        return None
    return _Core(0.0, mark.end, in_words=True)


def _ordinal(reading: Reading, place: int) -> bool:
    token = reading.token(place + 1)
    return token is not None and token.glued and reading.at(place + 1, "ordinal_suffix") is not None


def _scaled(reading: Reading, value: float, place: int) -> _Core:
    mark = reading.at(place, "scale")
    if mark is None:
        return _Core(value, place, in_words=False)
    short = len(reading.tokens[place].text) == 1
    if short and not reading.tokens[place].glued and not reading.at(place + 1, "metric", "currency"):
        return _Core(value, place, in_words=False)
    return _Core(value * float(mark.value), mark.end, in_words=False)


def _fraction(reading: Reading, place: int) -> _Core | None:
    """A third, two thirds, half of; half a million."""
    half = reading.at(place, "fraction")
    if half is not None and half.value == "0.5":
        one = reading.at(half.end, "one")
        scale = reading.at(one.end, "scale") if one else None
        if scale is not None:
            return _Core(0.5 * float(scale.value), scale.end, in_words=True)
        return _Core(0.5, half.end, in_words=True, part=True) if reading.at(half.end, "of") else None
    count = reading.at(place, "one") or reading.at(place, "number")
    part = reading.at(count.end, "fraction") if count else None
    if count is None or part is None:
        return None
    alone = not reading.at(part.end, "of", "change") and not reading.ends_at(place, "delta", "level")
    if count.tag == "one" and alone:
        return None
    many = 1.0 if count.tag == "one" else float(count.value)
    return _Core(many * float(part.value), part.end, in_words=True, part=True)


def _words(reading: Reading, place: int) -> _Core | None:
    """Number words by adding and multiplying: two hundred and fifty thousand."""
    total, part, end, seen = 0.0, 0.0, place, False
    while True:
        number = reading.at(end, "number")
        one = None if seen else reading.at(end, "one")
        scale = reading.at(end, "scale")
        if number is not None:
            part, end, seen = part + float(number.value), number.end, True
        elif one is not None and reading.at(one.end, "scale") and len(reading.tokens[one.end].text) > 3:
            part, end, seen = 1.0, one.end, True
        elif scale is not None and (seen or len(reading.tokens[end].text) > 3):
            factor = float(scale.value)
            part = max(part, 1.0) * factor
            total, part = (total + part, 0.0) if factor >= 1000 else (total, part)
            end, seen = scale.end, True
        elif seen and reading.at(end, "and") and reading.at(end + 1, "number") and part >= 100:
            end += 1
        else:
            break
    return _Core(total + part, end, in_words=True) if seen and total + part <= LARGEST else None


def _unit(reading: Reading, place: int) -> tuple[str | None, int]:
    """The unit at a place and where it ends."""
    points = reading.at(place, "points")
    if points is not None:
        return points.value, points.end
    mark = reading.at(place, "percent", "currency", "unit")
    if mark is None or (reading.tokens[place].text in {"d", "h", "s", "mo"} and not reading.tokens[place].glued):
        return None, place
    return mark.value, mark.end


def _times(reading: Reading, quantity: Quantity) -> Quantity:
    """3x, 3 times, 3-fold: a multiplier, unless it counts occasions (3 times a week)."""
    mark = reading.at(quantity.end, "times")
    counted = quantity.values[0] > MOST_TIMES
    if mark is None or counted or quantity.unit is not None or reading.at(mark.end, "recurrence", "every"):
        return quantity
    return replace(quantity, unit="x", form="multiplier", end=mark.end)


def _odds(reading: Reading, quantity: Quantity) -> Quantity:
    """4:1 is a multiple of four; 10:30 is a time of day and stays as it is."""
    sign, token = reading.token(quantity.end), reading.token(quantity.end + 1)
    if sign is None or token is None or sign.text != ":" or quantity.unit is not None:
        return quantity
    single = token.sort is Sort.NUMBER and len(token.text) == 1 and token.text != "0"
    if not (single and sign.glued and token.glued):
        return quantity
    values = (quantity.values[0] / int(token.text),)
    return replace(quantity, values=values, unit="x", form="odds", end=quantity.end + 2)


def _ratio(reading: Reading, quantity: Quantity) -> Quantity | None:
    """9 out of 10, one in five, 4.5/5: a share of the whole in percent, or a mark on a scale."""
    place, value = quantity.end, quantity.value
    mark = reading.at(place, "out_of")
    slash = reading.is_mark(place, "/")
    if quantity.unit not in RATED or value is None or (mark is None and not slash):
        return None
    follows = place + 1 if slash or mark is None else mark.end
    article = reading.skip(reading.skip(follows, "determiner"))
    whole = _core(reading, article)
    if whole is None or not 0 < value <= whole.value or whole.value <= 0:
        return None
    if article != follows:
        return replace(quantity, form="part", end=whole.end)
    unit, end = _unit(reading, whole.end)
    loose = mark is not None and mark.value == "in" and (whole.value > 100 or not whole.value.is_integer())
    if loose or unit not in RATED:
        return None
    return _rated(quantity, value, whole.value, unit, end, slash=slash)


def _rated(quantity: Quantity, value: float, whole: float, unit: str | None, end: int, *, slash: bool) -> Quantity:
    on_scale = slash or unit is not None or quantity.unit is not None or not value.is_integer()
    if on_scale and whole in SCALES:
        unit = "stars" if "stars" in {unit, quantity.unit} else "points"
        return replace(quantity, unit=unit, form="rating", end=end)
    return replace(quantity, values=(round(100 * value / whole, 2),), unit="%", form="ratio", end=end)


def _range(reading: Reading, quantity: Quantity, first: _Core) -> Quantity | None:
    """10–15 %, between 200 and 250, 10 to 15: both ends share a unit and scale."""
    mark = reading.at(quantity.end, "range")
    second = _second(reading, mark.end) if mark and quantity.form == "plain" else None
    if mark is None or second is None:
        return None
    between = reading.ends_at(quantity.start, "between") is not None
    listed = mark.value == "and" and not between
    moved = mark.value == "to" and reading.ends_at(quantity.start, "from") is not None
    other_unit = None not in {quantity.unit, second.unit} and quantity.unit != second.unit
    if listed or moved or other_unit:
        return None
    low, high = quantity.values[0], second.values[-1]
    scale = reading.at(second.start, "scale") or reading.at(second.start + 1, "scale")
    if scale is not None and first.end == quantity.end and low < 1000 <= high:
        low *= float(scale.value)
    if low > high:
        return None
    form = "span" if mark.value == "to" and not between else "range"
    return replace(quantity, values=(low, high), unit=second.unit or quantity.unit, form=form, end=second.end)


def _second(reading: Reading, place: int) -> Quantity | None:
    currency = reading.at(place, "currency")
    core = _core(reading, currency.end if currency else place)
    if core is None:
        return None
    unit, end = _unit(reading, core.end)
    return Quantity((core.value,), currency.value if currency else unit, "plain", place, end)


def _plus(reading: Reading, quantity: Quantity) -> Quantity:
    """A plus right after the number (500+) means at least."""
    token = reading.token(quantity.end)
    if token is not None and token.text == "+" and token.glued:
        return replace(quantity, end=quantity.end + 1, sign="≥")
    return quantity


def _in_known_unit(quantity: Quantity) -> Quantity:
    if quantity.unit not in PER_UNIT:
        return quantity
    unit, factor = PER_UNIT[quantity.unit]
    return replace(quantity, unit=unit, values=tuple(round(value * factor, 6) for value in quantity.values))
