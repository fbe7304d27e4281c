"""Fields against text: every field that the text contradicts, with what each says and where. The fields win.

Values are compared in the field's unit: 5k is 5000, 45 minutes are 0.75 hours, 20% is a ratio of 0.2. What cannot be
compared (a change without a start, units of different sorts) is no contradiction of values.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import isclose

from service.core.smart.answers import Conflict
from service.core.smart.case import Case, by_text, field_direction, leading
from service.core.smart.changes import HOURS_IN
from service.core.smart.frame import Frame
from service.core.smart.goals import Bound, Direction
from service.core.smart.languages import Language
from service.core.smart.numbers import Quantity
from service.core.smart.reading import Reading, reading_of
from service.core.smart.scene import Found
from service.core.smart.times import Time
from service.core.verdict import Param, Reason

WHOLE = 100.0
DAY = timedelta(days=1)
WIDE = frozenset({"month", "year"})
TOLERANCE = 1e-6
SHARES = {"%": 0.01, "pp": 0.01, "x": 1.0, "ratio": 1.0, "fraction": 1.0}
COUNTED = frozenset({"count", "points", "stars"})
SAME = (frozenset({"revenue", "sales"}),)
"""Metrics that people call by either name."""
SITES = frozenset({"website", "blog", "app"})
"""Places that a goal on another channel may lead to."""
OPPOSED = {
    Direction.INCREASE: frozenset({Direction.DECREASE, Direction.MAINTAIN}),
    Direction.DECREASE: frozenset({Direction.INCREASE, Direction.MAINTAIN}),
    Direction.MAINTAIN: frozenset({Direction.INCREASE, Direction.DECREASE}),
}
AWAY = {Bound.MAX: Direction.INCREASE, Bound.MIN: Direction.DECREASE}
"""Where a goal cannot lead whose target is a limit."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The fields, the text, and the target of the text that the fields speak of."""

    case: Case
    frame: Frame
    found: Found | None
    language: Language

    @property
    def reading(self) -> Reading:
        return self.frame.reading

    def conflict(self, name: str, given: Param, said: Param, start: int, end: int) -> Conflict:
        evidence = by_text(self.reading, start, end, "conflict")
        reason = Reason(f"conflict.{name}", {"given": given, "quote": evidence.quote})
        return Conflict(field=name, given=given, said=said, reason=reason, evidence=evidence)


def conflicts_of(case: Case, language: Language) -> tuple[Conflict, ...]:
    """Every contradiction between the fields and the text of a goal, in the order of the fields."""
    frame = case.frame
    if frame is None:
        return ()
    place = leading(frame, case.subject)
    pair = _Pair(case, frame, frame.targets[place] if frame.targets else None, language)
    return tuple(found for check in CHECKS for found in check(pair))


def _metric(pair: _Pair) -> Iterator[Conflict]:
    """Another metric, or the same one on another channel."""
    context, subject, thing = pair.case.context, pair.case.subject, pair.frame.thing
    thing = pair.found.thing if pair.found is not None and pair.found.thing is not None else thing
    if not context.metric or subject is None:
        return
    if subject.key and thing is not None and thing.key and not _same_metric(thing.key, subject.key):
        quote = pair.reading.quote(thing.start, max(thing.end, thing.start + 1))
        yield pair.conflict("metric", context.metric, quote, thing.start, thing.end)
        return
    named = _channels(context.metric, pair.language)
    told = [each for each in pair.frame.narrowings if each.channel and each.channel not in SITES]
    if named and told and not named & {each.channel for each in told}:
        yield pair.conflict("metric", context.metric, told[0].channel, told[0].start, told[0].end)


def _same_metric(one: str, other: str) -> bool:
    return one == other or any({one, other} <= names for names in SAME)


def _channels(name: str, language: Language) -> set[str]:
    reading = reading_of(name, language)
    found = {mark.value for place in range(len(reading)) if (mark := reading.at(place, "channel"))}
    return found - SITES


def _unit(pair: _Pair) -> Iterator[Conflict]:
    """Units of different sorts: hours and percent, euros and dollars. Of a change in percent the unit says nothing."""
    given, quantity, found = pair.case.context.unit, pair.found.quantity if pair.found else None, pair.found
    if given is None or quantity is None or quantity.unit is None or found is None or found.kind in CHANGES:
        return
    one, other = _sort_of(given), _sort_of(quantity.unit)
    if one is not None and other is not None and one != other:
        yield pair.conflict("unit", given, quantity.unit, quantity.start, quantity.end)


CHANGES = frozenset({"relative", "multiplier"})


def _sort_of(unit: str) -> str | None:
    """What a unit measures: time, a share, a count, or one currency; None for one that is not known."""
    if unit in HOURS_IN:
        return "time"
    if unit in SHARES:
        return "share"
    currency = len(unit) == len("EUR") and unit.isascii() and unit.isupper()
    return unit if currency or unit in COUNTED else None


def _in_unit(value: float, unit: str | None, wanted: str | None) -> float | None:
    """A value in another unit; None where the two cannot be compared."""
    if unit == wanted or unit is None or wanted is None:
        return value
    for table in (HOURS_IN, SHARES):
        if unit in table and wanted in table:
            return value * table[unit] / table[wanted]
    return None if _sort_of(unit) and _sort_of(wanted) else value


def _baseline(pair: _Pair) -> Iterator[Conflict]:
    given, found = pair.case.context.baseline, pair.found
    if given is None or found is None or found.baseline is None:
        return
    said, quantity = _in_unit(found.baseline, _written(found), _unit_given(pair)), found.start_quantity
    quantity = quantity or found.quantity
    if said is not None and quantity is not None and not _close(said, given):
        yield pair.conflict("baseline", given, said, quantity.start, quantity.end)


def _written(found: Found) -> str | None:
    """The unit the text gives a level in."""
    return found.quantity.unit if found.quantity is not None else found.unit


def _unit_given(pair: _Pair) -> str | None:
    unit, metric = pair.case.context.unit, pair.case.subject.metric if pair.case.subject else None
    own = metric.unit if metric is not None and metric.unit != "currency" else None
    return unit or own


def _target(pair: _Pair) -> Iterator[Conflict]:
    given, found = pair.case.context.target, pair.found
    quantity = found.quantity if found else None
    if given is None or found is None or quantity is None or not found.values:
        return
    levels = _levels(pair, found)
    if levels and not any(_close(level, given) for level in levels) and not _spans(found, levels, given):
        yield pair.conflict("target", given, levels[0], quantity.start, quantity.end)


def _spans(found: Found, levels: Sequence[float], given: float) -> bool:
    """A field within the range that the text gives."""
    return found.kind not in CHANGES and not found.moved and min(levels) <= given <= max(levels)


def _levels(pair: _Pair, found: Found) -> list[float]:
    """The levels that the text's target may mean, in the field's unit; none where its change has no start."""
    unit, value = _unit_given(pair), found.values[-1]
    said = [_in_unit(each, _written(found), unit) for each in found.values]
    plain = [each for each in reversed(said) if each is not None]
    if found.kind not in CHANGES and not found.moved:
        return plain
    start = _start(pair, found)
    if start is None:
        return []
    if found.kind == "multiplier":
        return [start * value]
    signs = {"increase": (1.0,), "decrease": (-1.0,)}.get(found.direction or "", (1.0, -1.0))
    shares = [start * (1 + sign * value / WHOLE) for sign in signs] if found.kind == "relative" else []
    points = found.kind != "relative" or unit == "%"
    moved = [start + sign * each for sign in signs for each in plain] if points else []
    # "500 more" may be meant as the level as well: only what fits no reading is a contradiction.
    return [*shares, *moved, *(plain if found.kind == "absolute" else [])]


def _start(pair: _Pair, found: Found) -> float | None:
    if pair.case.context.baseline is not None or found.baseline is None:
        return pair.case.context.baseline
    return _in_unit(found.baseline, _written(found), _unit_given(pair))


def _percent(pair: _Pair) -> Iterator[Conflict]:
    """The change in percent against the text's change, or against what its two values come to."""
    given, found = pair.case.context.target_change_percent, pair.found
    quantity = found.quantity if found else None
    if given is None or found is None or quantity is None or not found.values:
        return
    said = _change_said(pair, found)
    if said is not None and not _close(abs(said), abs(given)):
        yield pair.conflict("target_change_percent", given, said, quantity.start, quantity.end)


def _change_said(pair: _Pair, found: Found) -> float | None:
    value, sign = found.values[-1], -1.0 if found.direction == "decrease" else 1.0
    if found.kind == "relative":
        return sign * value
    if found.kind == "multiplier":
        return (value - 1) * WHOLE
    start, levels = _start(pair, found), _levels(pair, found)
    return (levels[0] - start) / start * WHOLE if start and levels else None


def _direction(pair: _Pair) -> Iterator[Conflict]:
    """Up against down, or a change against a value to hold where the field says so itself."""
    context, found = pair.case.context, pair.found
    given = field_direction(context)
    if context.bound is not None or given is None or found is None or found.direction is None:
        return
    opposed = OPPOSED.get(Direction(given), frozenset[Direction]())
    if context.direction is None:
        opposed -= {Direction.MAINTAIN}
    if found.direction in opposed:
        yield pair.conflict("direction", given, found.direction, *_span_of_change(found))


def _span_of_change(found: Found) -> tuple[int, int]:
    for each in (found.action, found.quantity, found.thing):
        if each is not None:
            return each.start, each.end
    return 0, 1


def _bound(pair: _Pair) -> Iterator[Conflict]:
    """A ceiling against a floor, or against a way that leads beyond it."""
    given, found = pair.case.context.bound, pair.found
    if given is None or found is None:
        return
    said = _comparator(pair.reading, found.quantity)
    if said is not None and said[0] != given:
        yield pair.conflict("bound", given.value, said[0].value, said[1], said[2])
    elif said is None and found.direction == AWAY[given]:
        yield pair.conflict("bound", given.value, found.direction, *_span_of_change(found))


def _comparator(reading: Reading, quantity: Quantity | None) -> tuple[Bound, int, int] | None:
    """At least or at most beside the number, and where it says so."""
    if quantity is None:
        return None
    before, after = reading.ends_at(quantity.start, "comparator"), reading.at(quantity.end, "comparator_after")
    mark = before if before is not None and before.value in set(Bound) else after
    return None if mark is None or mark.value not in set(Bound) else (Bound(mark.value), mark.start, mark.end)


def _deadline(pair: _Pair) -> Iterator[Conflict]:
    """Another last day; a day within the period that the text names is no other."""
    given, time = pair.case.context.deadline, pair.frame.deadline
    if given is None or time is None or time.on is None or time.on == given:
        return
    if given not in _days_meant(pair.reading, time) and not _within(time, given):
        yield pair.conflict("deadline", given, time.on, time.start, time.end)


def _days_meant(reading: Reading, time: Time) -> set[date]:
    """The days that people mean by the same words: before 1 June is that day or its eve, by March its last or first."""
    places = range(time.start, time.end)
    prep = reading.at(time.start, "time_prep")
    edged = any(reading.at(place, "edge") for place in places)
    if time.on is None or time.whole is None or prep is None or edged:
        return set()
    if prep.value == "before":
        return {time.on - DAY, time.on + DAY} if time.value != "day" else {time.on - DAY}
    return {time.whole.first, time.whole.first - DAY} if prep.value == "by" and time.value in WIDE else set()


def _within(time: Time, given: date) -> bool:
    """In 2027, in the second quarter: not firm, so that an earlier day of it is only more precise."""
    whole = time.whole
    return whole is not None and not time.firm and whole.first <= given <= whole.last


def _close(one: float, other: float) -> bool:
    return isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


CHECKS: tuple[Callable[[_Pair], Iterator[Conflict]], ...] = (
    _metric, _unit, _direction, _bound, _baseline, _target, _percent, _deadline,
)  # fmt: skip
