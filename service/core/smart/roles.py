"""What each number is for, decided from its neighbours before anything is scored.

Only a target can be reached. Baselines, age bands, labels, parts of names, durations inside a metric, scope counts and
past figures are told apart here.
"""

from collections.abc import Sequence
from enum import StrEnum

from service.core.catalog.metrics import METRICS
from service.core.smart.numbers import COUNTED_IN_TIME, Quantity
from service.core.smart.reading import Reading
from service.core.smart.segments import Part, Segment
from service.core.smart.times import Role as TimeRole
from service.core.smart.times import Time
from service.core.smart.words import Sort

NO_NOUNS = (
    "scope_prep", "time_prep", "and", "change", "comparator_after", "verb", "level", "delta", "from", "baseline",
    "compared", "recurrence", "purpose", "means", "hold", "subject", "vague_time", "anchored", "within", "statement",
    "article",
)  # fmt: skip
"""What a word after a unit can be without making the number describe it (30 days until …, against 30-day retention)."""


END_REACH = 6
"""How many words may stand between a start value and the word that leads to its end."""


class Role(StrEnum):
    """The role of a number."""

    TARGET = "target"
    BASELINE = "baseline"
    SCOPE = "scope"
    """How many of what the goal covers: in 3 countries."""
    INNER = "inner"
    """A duration inside the metric: within 2 hours."""
    LABEL = "label"
    """Part of a name or a description: phase 2, 4-star hotels, aged 18–24, the top 10."""
    PAST = "past"
    """A figure of the past."""
    MEANS = "means"
    VAGUE = "vague"


def role_of(reading: Reading, quantity: Quantity, times: Sequence[Time], segment: Segment) -> Role:
    """The role of one number in its clause: the first that its neighbours admit."""
    inner = any(time.role is TimeRole.INNER and time.start <= quantity.start < time.end for time in times)
    timed = any(time.start == quantity.end for time in times)
    table = (
        (Role.VAGUE, lambda: quantity.form in {"vague", "placeholder"}),
        (Role.INNER, lambda: inner),
        (Role.BASELINE, lambda: _is_baseline(reading, quantity)),
        (Role.LABEL, lambda: _is_label(reading, quantity, timed=timed)),
        (Role.PAST, lambda: _is_past(quantity, times, segment)),
        (Role.MEANS, lambda: segment.part is Part.MEANS),
        (Role.SCOPE, lambda: _is_scope(reading, quantity, segment)),
    )
    return next((role for role, holds in table if holds()), Role.TARGET)


def _is_baseline(reading: Reading, quantity: Quantity) -> bool:
    """From 350, currently 350, now at 350, 350 today, 2.1% → 3%."""
    before = _before(reading, quantity.start)
    begun = reading.ends_at(before, "from") or reading.ends_at(quantity.start, "from")
    if begun is not None and (begun.value != "paired" or _goes_on(reading, quantity.end)):
        return True
    if reading.is_mark(quantity.end, "→"):
        return True
    if quantity.form in {"part", "ratio"}:
        return False
    marked = any(
        reading.ends_at(place, "baseline")
        for place in range(before, max(before - 3, 0), -1)
        if _same_clause(reading, place, before)
    )
    return marked or (reading.at(quantity.end, "baseline") is not None and not reading.at(quantity.end, "compared"))


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether an end follows a start: `de` is from in `de 350 a 1.000`, by or of elsewhere."""
    for start in range(place, min(place + END_REACH, len(reading))):
        level = reading.at(start, "level")
        end = level.end if level is not None and level.value == "to" else start
        while end > start and (mark := reading.at(end, "comparator", "article", "currency")):
            end = mark.end
        token = reading.tokens[start] if end == start else reading.token(end)
        if token is not None and (token.sort is Sort.NUMBER or (end > start and reading.at(end, "number"))):
            of = reading.at(end + 1, "of")
            return end > start and not (of is not None and reading.at(of.end, "month"))
    return False


def _same_clause(reading: Reading, start: int, end: int) -> bool:
    """No number, sign or level word between a baseline word and the number it speaks of."""
    for place in range(start, end):
        token = reading.tokens[place]
        if token.sort is not Sort.WORD and token.text not in {":", "=", "("}:
            return False
        if reading.at(place, "delta"):
            return False
    return True


def _before(reading: Reading, place: int) -> int:
    """The place before an approximate or limiting word (about 350, at least 20)."""
    while place > 0:
        mark = reading.ends_at(place, "comparator", "article")
        if mark is None:
            return place
        place = mark.start
    return place


def _is_label(reading: Reading, quantity: Quantity, *, timed: bool) -> bool:
    named = reading.ends_at(quantity.start, "not_a_target")
    named = None if named is not None and named.start in reading.inside else named
    limit = reading.ends_at(quantity.start, "comparator") if quantity.unit != "years" else None
    limited = named is not None and limit is not None and limit.start < named.start
    if named is not None and named.value == "aged" and (limited or quantity.unit not in COUNTED_IN_TIME):
        named = None
    if named is not None and named.value == "grown" and quantity.unit != "years":
        named = None
    if named is not None and (worth := reading.ends_at(named.start, "metric")) is not None:
        named = None if METRICS[worth.value].unit == "currency" else named
    joined = quantity.glued or _is_bullet(reading, quantity)
    if joined or _sized(reading, quantity) or named:
        return joined or not _counts(reading, quantity)
    if quantity.start and reading.at(quantity.start, "name"):
        return True
    follows = reading.token(quantity.end)
    noun = follows is not None and follows.sort is Sort.WORD and not reading.at(quantity.end, *NO_NOUNS)
    noun = _describes(reading, quantity) if reading.language.noun_first else noun and not reading.language.genitive
    rated = reading.at(quantity.end, "metric")
    if quantity.unit == "stars" and rated is not None and METRICS[rated.value].unit == "stars":
        return False
    if not reading.language.articles and quantity.unit == "hours":
        return False
    if quantity.unit == "stars" or quantity.unit in COUNTED_IN_TIME:
        return noun and not timed and not reading.at(quantity.end, "vague_amount")
    return _named(reading, quantity)


def _is_bullet(reading: Reading, quantity: Quantity) -> bool:
    """1) or 2. at the beginning of a text or line: an item's number in a list."""
    opens = quantity.start == 0 or reading.is_mark(quantity.start - 1, "\n")
    return opens and quantity.form == "plain" and quantity.unit is None and reading.is_mark(quantity.end, ").")


def _sized(reading: Reading, quantity: Quantity) -> bool:
    """A number that a noun after it makes a size (un hotel de 40 plazas); what stands alone is counted (30 plazas)."""
    after = reading.at(quantity.end, "after_number")
    alone = reading.language.noun_first and reading.ends_at(quantity.start, "of") is None
    return after is not None and not (after.value == "label" and alone)


def _describes(reading: Reading, quantity: Quantity) -> bool:
    """Vídeos de 30 segundos, 40 años de historia: a thing of some length."""
    if quantity.unit == "years" and reading.at(quantity.end, "of"):
        return True
    of = reading.ends_at(quantity.start, "of")
    return of is not None and reading.ends_at(of.start, "output", "product", "artefact", "event_noun") is not None


def _counts(reading: Reading, quantity: Quantity) -> bool:
    """A word such as `release` or `plan` before the number is a verb, or a noun that the number does not belong to."""
    label = reading.ends_at(quantity.start, "not_a_target")
    if label is None or label.value != "label":
        return False
    if reading.at(quantity.end, "after_number"):
        return False
    plain = quantity.unit is None and quantity.form == "plain" and quantity.sign == ""
    counted = reading.at(quantity.end, "metric", "output", "measure", "product") is not None
    return not plain or counted


def _named(reading: Reading, quantity: Quantity) -> bool:
    """A number right after a capitalised word the lexicon does not hold is part of a name (Suite 2025, Windows 11)."""
    before = reading.token(quantity.start - 1)
    if before is None or before.sort is not Sort.WORD or quantity.unit or quantity.form != "plain" or quantity.in_words:
        return False
    follows = reading.token(quantity.end)
    counted = (
        follows is not None
        and follows.sort is Sort.WORD
        and bool(reading.at(quantity.end, "metric", "output", "measure"))
    )
    return before.capital and quantity.start - 1 not in reading.marks and quantity.start > 1 and not counted


def _is_past(quantity: Quantity, times: Sequence[Time], segment: Segment) -> bool:
    if segment.part is Part.REMARK:
        return True
    return any(time.role is TimeRole.PAST and time.value == "figure" and time.start == quantity.end for time in times)


def _is_scope(reading: Reading, quantity: Quantity, segment: Segment) -> bool:
    """In 3 countries, across 12 stores, for all 5 brands; per 100 employees."""
    before = _before(reading, quantity.start)
    determiner = reading.ends_at(before, "determiner")
    before = determiner.start if determiner else before
    prep = reading.ends_at(before, "scope_prep")
    change = reading.ends_at(before, "delta", "level")
    if change is not None and change.value == "moving":
        moves = any(verb.sort in {"increase", "decrease", "improve"} for verb in segment.verbs)
        change = change if moves and not reading.at(quantity.end, "scope", "market") else None
    if prep is None or change is not None:
        return False
    return quantity.unit is None or (quantity.unit == "%" and reading.of(quantity.end))
