"""Numbers in text: digits by locale, words, scales, ranges, ratios, fractions, multipliers, units.

The grammar gives what was written and in which form; what a number is for (target, baseline, age band, part of a name)
is decided later, from its neighbours.
"""

from dataclasses import dataclass, replace

from service.core.smart.amounts import Core, core_at, none_at, single_at, whole_after
from service.core.smart.reading import Reading
from service.core.smart.words import Sort

CALENDAR_YEARS = range(1500, 2100)
MOST_NUMBERS = 100
MOST_TIMES = 50
"""More times than this are occasions (viewed 250,000 times), not a multiple."""
MULTIPLIED_REACH = 8
"""How many words before a factor the verb it belongs to may stand (multiplicar las ventas por 3)."""
ROUND_WHOLES = frozenset({3, 4, 5, 10, 100})
LARGEST_PART = 4
"""Up to quarters a slash makes a fraction (1/4, 2/3), not a mark on a scale."""
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
    beyond: int = 0
    """Where the expression ends when the noun it counts stands inside it (9 clientes de cada 10)."""

    @property
    def value(self) -> float | None:
        """The number, the upper end of a range, None for a vague amount."""
        return self.values[-1] if self.values else None


def quantities(reading: Reading, taken: set[int]) -> list[Quantity]:
    """Every number expression outside the tokens already taken (by dates), in order, without overlaps.

    A text with more numbers than any goal has is read up to `MOST_NUMBERS` of them, which keeps hostile texts cheap.
    """
    found: list[Quantity] = []
    place = 0
    while place < len(reading) and len(found) < MOST_NUMBERS:
        named = place in reading.inside and reading.tokens[place].sort is Sort.WORD
        quantity = None if place in taken or named else _quantity(reading, place, taken)
        if quantity is None or any(each in taken for each in range(quantity.start, quantity.end)):
            place += 1
            continue
        found.append(quantity)
        place = max(quantity.end, quantity.beyond)
    return found


def _quantity(reading: Reading, place: int, taken: set[int]) -> Quantity | None:
    worded = [each for each in (_multiplier(reading, place), _vague(reading, place)) if each is not None]
    longest = max(worded, key=lambda each: each.end, default=None)
    return _occasions(reading, place) or longest or _number(reading, place, taken)


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
    scale = reading.at(mark.end, "scale") if mark.value == "many" else None
    end = scale.end if scale is not None else mark.end
    unit = _unit(reading, end) if mark.value == "many" else (None, end)
    return Quantity((), unit[0], "vague", place, unit[1])


def _number(reading: Reading, place: int, taken: set[int]) -> Quantity | None:
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
    first = core_at(reading, place) or none_at(reading, place) or single_at(reading, place)
    if first is None:
        return None
    if first.part:
        return Quantity((round(100 * first.value, 2),), "%", "fraction", start, first.end, sign, in_words=True)
    unit, end = _unit(reading, first.end)
    if unit == "years" and first.value in CALENDAR_YEARS:
        return None  # a year by its number (since the year 1921), not so many years
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
    longer = _ratio(reading, quantity) or _range(reading, quantity, first)
    if longer is not None and taken.isdisjoint(range(quantity.end, longer.end)):
        quantity = longer
    return _plus(reading, _in_known_unit(quantity))


def _is_sign(reading: Reading, place: int) -> bool:
    """A sign touches its number, or stands where no word precedes it (+ 15%, but not 2 cooks + 1 waiter).

    A dash that begins a line, and stands apart from the number, begins an item of a list.
    """
    before, after = reading.token(place - 1), reading.token(place + 1)
    if before is not None and before.text == "\n" and reading.is_mark(place, "-") and after and not after.glued:
        return False
    return after is not None and (
        after.glued or (after.sort is Sort.NUMBER and (before is None or before.sort is Sort.MARK))
    )


def _unit(reading: Reading, place: int) -> tuple[str | None, int]:
    """The unit at a place and where it ends."""
    points = reading.at(place, "points")
    named = reading.at(place, "output", "product")
    if named is not None and named.end > place + 1:
        return None, place
    if points is not None:
        return points.value, points.end
    mark = reading.at(place, "percent", "currency", "unit")
    if mark is None or (reading.tokens[place].text in {"d", "h", "s", "mo"} and not _stands_apart(reading, place)):
        return None, place
    named = reading.at(place, "output", "product") if mark.tag == "unit" else None
    return (mark.value, mark.end) if named is None or named.end <= mark.end else (None, place)


def _stands_apart(reading: Reading, place: int) -> bool:
    """A letter that is a unit: joined to its number, or (24 h, 2 s en móvil) with no word after it to join."""
    after = reading.token(place + 1)
    apart = after is None or after.sort is not Sort.WORD or reading.at(place + 1, "scope_prep", "time_prep") is not None
    return reading.tokens[place].glued or (reading.tokens[place].text in {"h", "s"} and apart)


def _times(reading: Reading, quantity: Quantity) -> Quantity:
    """3x, 3 times, 3-fold: a multiplier, unless it counts occasions (3 times a week)."""
    mark = reading.at(quantity.end, "times")
    counted = quantity.values[0] > MOST_TIMES
    ahead = range(max(0, quantity.start - MULTIPLIED_REACH), quantity.start)
    if reading.ends_at(quantity.start, "factor") and any(reading.at(place, "multiplying") for place in ahead):
        return replace(quantity, unit="x", form="multiplier", end=mark.end if mark else quantity.end)
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
    mark = reading.at(place, "out_of") or whole_after(reading, place)
    slash = reading.is_mark(place, "/")
    moved = mark is not None and reading.at(place, "range") and reading.ends_at(quantity.start, "from")
    if quantity.unit not in RATED or value is None or moved or (mark is None and not slash):
        return None
    follows = place + 1 if slash or mark is None else mark.end
    article = reading.skip(reading.skip(follows, "determiner"))
    whole = core_at(reading, article)
    if whole is None or not 0 < value <= whole.value or whole.value <= 0:
        return None
    if mark is not None and mark.start > place:
        return _around(quantity, value, whole)
    if article != follows:
        return replace(quantity, form="part", end=whole.end)
    unit, end = _unit(reading, whole.end)
    loose = mark is not None and mark.value == "in" and (whole.value > 100 or not whole.value.is_integer())
    if loose or unit not in RATED:
        return None
    rated = _rated(quantity, value, whole.value, unit, end, slash=slash)
    part = slash and value < whole.value and reading.ends_at(quantity.start, "delta") is not None
    return replace(rated, values=(round(100 * value / whole.value, 2),), unit="%", form="ratio") if part else rated


def _around(quantity: Quantity, value: float, whole: Core) -> Quantity | None:
    """A ratio around the noun it counts: 9 clientes de cada 10."""
    share = whole.value in ROUND_WHOLES or whole.in_words
    values = (round(100 * value / whole.value, 2),)
    return replace(quantity, values=values, unit="%", form="ratio", beyond=whole.end) if share else None


def _rated(quantity: Quantity, value: float, whole: float, unit: str | None, end: int, *, slash: bool) -> Quantity:
    if slash and unit is None and value < whole <= LARGEST_PART and value.is_integer() and quantity.unit is None:
        return replace(quantity, values=(round(100 * value / whole, 2),), unit="%", form="ratio", end=end)
    on_scale = slash or unit is not None or quantity.unit is not None or not value.is_integer()
    if on_scale and whole in SCALES:
        unit = "stars" if "stars" in {unit, quantity.unit} else "points"
        return replace(quantity, unit=unit, form="rating", end=end)
    return replace(quantity, values=(round(100 * value / whole, 2),), unit="%", form="ratio", end=end)


def _range(reading: Reading, quantity: Quantity, first: Core) -> Quantity | None:
    """10–15 %, between 200 and 250, 10 to 15: both ends share a unit and scale."""
    mark = reading.at(quantity.end, "range")
    start = reading.skip(mark.end) if mark is not None and mark.value == "and" else (mark.end if mark else 0)
    second = _second(reading, start) if mark and quantity.form == "plain" else None
    if mark is None or second is None:
        return None
    one = reading.ends_at(quantity.start, "one")
    between = reading.ends_at(one.start if one else quantity.start, "between") is not None
    listed = mark.value == "and" and not between
    aged = second.unit == "years" and reading.language.noun_first
    moved = mark.value == "to" and reading.ends_at(quantity.start, "from") is not None and not aged
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
    core = core_at(reading, currency.end if currency else place)
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
