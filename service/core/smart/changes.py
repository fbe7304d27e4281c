"""How a number is meant: a change or a level, in which direction, from which start, in which unit."""

from dataclasses import replace

from service.core.smart.numbers import Quantity
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.roles import Role
from service.core.smart.scene import MOVING, Found, Scene, bare_start
from service.core.smart.segments import Segment
from service.core.smart.things import Action, Thing
from service.core.smart.words import Sort

HOURS_IN = {"seconds": 1 / 3600, "minutes": 1 / 60, "hours": 1.0, "days": 24.0, "weeks": 168.0}
ALIKE = 100
"""How many times a start value the target may be before the start is taken to share its scale."""
UNSPOKEN_UNITS = frozenset({"currency", "hours", "minutes", "days"})
BY_IMPROVEMENT = {"up": "increase", "down": "decrease"}
BY_VERB = {
    "increase": "increase",
    "decrease": "decrease",
    "stop": "decrease",
    "maintain": "maintain",
    "achieve": "achieve",
    "event": "achieve",
    "make": "achieve",
    "respond": "achieve",
    "become": "achieve",
}


def valued(scene: Scene, segment: Segment, quantity: Quantity, thing: Thing | None, action: Action | None) -> Found:
    """A target with a value: its kind, values, unit, baseline and direction."""
    begun = _baseline_for(scene, segment, quantity)
    delta = _is_delta(scene.reading, quantity, action, thing)
    found = Found(
        thing=thing,
        direction=None,
        kind=_kind(quantity, thing, delta=delta),
        values=quantity.values,
        unit=quantity.unit,
        quantity=quantity,
        start_quantity=begun,
        action=action,
        moved=delta,
    )
    found = _with_start(found, _scaled_alike(scene.reading, begun, quantity))
    found = replace(found, unit=found.unit or ("count" if _is_counted(found) else unit_of(thing)))
    direction = _direction(scene.reading, segment, found)
    if direction == "decrease" and found.kind == "multiplier" and found.values[0] > 1:
        return replace(found, direction=direction, values=(round(1 / found.values[0], 4),))
    if direction == "maintain" and found.kind == "relative":
        return replace(found, direction=direction, kind="absolute", moved=False)
    return replace(found, direction=direction)


def _kind(quantity: Quantity, thing: Thing | None, *, delta: bool) -> str:
    if quantity.form == "multiplier":
        level = thing is not None and thing.metric is not None and thing.metric.unit == "x" and not delta
        return "absolute" if level else "multiplier"
    return "relative" if quantity.unit == "%" and delta else "absolute"


def _with_start(found: Found, begun: Quantity | None) -> Found:
    """The target with its start value: stated (from 5, currently 5), or the first of two (NPS 30 to 45)."""
    quantity, action = found.quantity, found.action
    moving = action is not None and action.sort in MOVING
    if begun is not None and begun.values and _comparable(begun, quantity):
        unit = found.unit or begun.unit
        kind = "from_to" if found.kind == "absolute" and not found.moved else found.kind
        return replace(found, baseline=_in_unit(begun, unit), unit=unit, kind=kind)
    if quantity is not None and quantity.form == "span" and moving and (not found.moved or found.kind != "relative"):
        return replace(found, baseline=found.values[0], values=found.values[1:], kind="from_to")
    return found


def _comparable(begun: Quantity, quantity: Quantity | None) -> bool:
    """Whether a start value can be one of the target: in its unit, a time for a time, or one of the two without."""
    units = {begun.unit, quantity.unit if quantity else None}
    return None in units or len(units) == 1 or begun.unit in HOURS_IN


def _scaled_alike(reading: Reading, begun: Quantity | None, quantity: Quantity) -> Quantity | None:
    """From 5 to 8 thousand: a start value far below the target shares the scale that is written once."""
    if begun is None or begun.value is None or quantity.value is None or begun.value * ALIKE >= quantity.value:
        return begun
    scale = next((mark for place in range(quantity.start, quantity.end) if (mark := reading.at(place, "scale"))), None)
    own = any(reading.at(place, "scale") for place in range(begun.start, begun.end))
    shared = scale is not None and not own and begun.unit in {None, quantity.unit}
    return replace(begun, values=(begun.value * float(scale.value),)) if shared and scale is not None else begun


def _baseline_for(scene: Scene, segment: Segment, quantity: Quantity) -> Quantity | None:
    """The start value that belongs to a target: none other between them; else the only one another clause states."""
    others = [each.start for each in scene.quantities_in(segment, Role.TARGET) if each != quantity]
    near = [
        each
        for each in scene.quantities_in(segment, Role.BASELINE)
        if not any(min(each.start, quantity.start) < other < max(each.start, quantity.start) for other in others)
    ]
    if near:
        return min(near, key=lambda each: abs(each.start - quantity.start))
    elsewhere = [
        each
        for other in scene.segments
        if other is not segment and not scene.quantities_in(other, Role.TARGET)
        for each in scene.quantities_in(other, Role.BASELINE)
    ]
    only = len(elsewhere) == 1 and not others and elsewhere[0].unit == quantity.unit
    return elsewhere[0] if only else None


def _in_unit(quantity: Quantity, unit: str | None) -> float:
    """The start value in the target's unit of time, or as it is."""
    value = quantity.values[-1]
    if quantity.unit != unit and quantity.unit in HOURS_IN and unit in HOURS_IN:
        return round(value * HOURS_IN[quantity.unit] / HOURS_IN[unit], 6)
    return value


def unit_of(thing: Thing | None) -> str | None:
    """The unit a bare number has: the metric's own where that is not a currency or a time, else a count."""
    metric = thing.metric if thing else None
    if metric is None:
        return "count" if thing is None or not thing.scored else "points"
    return None if metric.unit in UNSPOKEN_UNITS and metric.key != "watch_time" else metric.unit


def _is_counted(found: Found) -> bool:
    """20 bajas, 15 returns: whole cases of what is else measured as a rate."""
    thing, quantity = found.thing, found.quantity
    metric = thing.metric if thing is not None else None
    if thing is None or quantity is None or metric is None or metric.unit != "%":
        return False
    return thing.start == quantity.end and all(value.is_integer() for value in quantity.values)


def plain_start(reading: Reading, place: int) -> int:
    """The place before words that qualify a number (at least, about, a); al menos un holds more than the un in it."""
    while True:
        mark = reading.ends_at(place, "comparator", "article", "hold")
        tied = reading.ends_at(place, "delta", "level")
        if mark is None or (tied is not None and tied.start <= mark.start):
            return place
        place = mark.start


def _is_delta(reading: Reading, quantity: Quantity, action: Action | None, thing: Thing | None) -> bool:
    """Whether the number is a change (by 20%, +20%, 20% more, an increase of 20%, grow 20%) rather than a level."""
    start = plain_start(reading, quantity.start)
    moving = action is not None and action.sort in MOVING
    delta = reading.ends_at(start, "delta")
    level = reading.ends_at(start, "level")
    delta = None if delta is not None and level is not None and level.start < delta.start else delta
    by = delta is not None and (moving or not (delta.value == "moving" or reading.at(quantity.end, "of")))
    if by or quantity.sign in {"+", "-"} or _change_word(reading, quantity, thing):
        return True
    if level is not None and level.value == "of" and reading.ends_at(level.start, "change"):
        return True
    counted = reading.ends_at(quantity.start, "one") is not None
    plain = reading.language.noun_first and (counted or start == bare_start(reading, quantity.start))
    whole = reading.of(quantity.end) and not plain and not lessens(reading, quantity, action)
    if level is not None or not (plain or start == quantity.start) or whole:
        return False
    signed = reading.is_mark(quantity.start - 1, "→:=")
    return quantity.unit == "%" and not signed and moving and action is not None and action.start < quantity.start


def lessens(reading: Reading, quantity: Quantity, action: Action | None) -> bool:
    """Save 20% of water, cut 15% of our energy use: so much less of it; not 20% of each salary, which is put aside."""
    place = reading.skip(quantity.end, "of")
    down = action is not None and action.sort == "decrease" and action.start < quantity.start
    to = reading.ends_at(plain_start(reading, quantity.start), "level")
    return down and quantity.unit == "%" and to is None and reading.at(place, "every") is None


def _change_word(reading: Reading, quantity: Quantity, thing: Thing | None) -> bool:
    """A word of change beside the number or beside the thing that is counted (20% more leads, leads up 20%)."""
    if change_after(reading, quantity) or _change_before(reading, plain_start(reading, quantity.start)):
        return True
    if thing is None:
        return False
    if thing.start == reading.skip(quantity.end, "of"):
        return bool(reading.at(thing.end, "change") or reading.ends_at(thing.end, "change"))
    return quantity.unit == "%" and thing.start > quantity.end and reading.ends_at(thing.start, "change") is not None


def _change_before(reading: Reading, place: int) -> Mark | None:
    """A word of change that ends here and is not part of a limit (de al menos 85, to no more than 5)."""
    change, limit = reading.ends_at(place, "change"), reading.ends_at(place, "comparator", "level", "delta")
    return None if change is not None and limit is not None and limit.start < change.start else change


def change_after(reading: Reading, quantity: Quantity) -> Mark | None:
    """20% more, 10% absolute reduction: a word of change after the number, one adjective between at most."""
    direct = reading.at(reading.skip(quantity.end, "of"), "change")
    token = reading.token(quantity.end)
    if direct is not None or token is None or token.sort is not Sort.WORD:
        return direct
    if reading.at(quantity.end, "of", "scope_prep", "metric", "and", "comparator_after", "range"):
        return None
    return reading.at(quantity.end + 1, "change")


def change_ahead(reading: Reading, quantity: Quantity) -> Mark | None:
    """An increase of 20%, up 20%, growth by 20%: a word of change before the number."""
    start = plain_start(reading, quantity.start)
    level = reading.ends_at(start, "level", "delta")
    return _change_before(reading, start) or (reading.ends_at(level.start, "change") if level else None)


def _direction(reading: Reading, segment: Segment, found: Found) -> str | None:
    """Held limits, then the two values, then words of change, signs and multipliers, then the verb."""
    quantity, sort = found.quantity, found.action.sort if found.action else None
    if quantity is None:
        return by_verb(found.thing, sort)
    more = change_after(reading, quantity) if sort == "maintain" else None
    if more is not None and more.value in {"increase", "decrease"}:
        return more.value
    if sort == "maintain" or (sort not in {"increase", "decrease"} and _is_held(reading, segment, quantity)):
        return "maintain"
    if found.kind == "from_to" and found.baseline not in {None, found.values[-1]}:
        return "increase" if found.values[-1] > (found.baseline or 0.0) else "decrease"
    told = _changed_direction(reading, found, quantity, sort) or by_verb(found.thing, sort)
    told = told or ("achieve" if found.kind == "absolute" and reading.at(quantity.end, "added") else None)
    return "increase" if told is None and sort == "improve" and found.kind == "relative" else told


def _changed_direction(reading: Reading, found: Found, quantity: Quantity, sort: str | None) -> str | None:
    change = change_after(reading, quantity) or change_ahead(reading, quantity)
    if change is None and found.thing is not None and found.thing.start == reading.skip(quantity.end, "of"):
        change = reading.at(found.thing.end, "change")
    if change is None and sort is None and found.thing is not None and found.thing.start > quantity.end:
        change = reading.ends_at(found.thing.start, "change")
    if change is None and found.moved and found.thing is not None and found.thing.end <= quantity.start:
        start = bare_start(reading, found.thing.start)
        of = reading.ends_at(start, "of")
        change = reading.ends_at(of.start if of else start, "change")
    if change is not None and change.value in {"increase", "decrease"}:
        return change.value
    if change is not None and change.value == "improve":
        return by_verb(found.thing, "improve")
    if quantity.sign in {"+", "-"}:
        return "increase" if quantity.sign == "+" else "decrease"
    if found.kind == "multiplier" and sort not in {"increase", "decrease"}:
        return "increase" if found.values[0] > 1 else "decrease"
    return None


def _is_held(reading: Reading, segment: Segment, quantity: Quantity) -> bool:
    """No more than 10, do not lose more than 10: a limit to keep."""
    if any(reading.at(place, "hold") for place in range(segment.start, quantity.start)):
        return True
    limit = reading.ends_at(quantity.start, "comparator")
    return limit is not None and any(reading.at(place, "negation") for place in range(segment.start, limit.start))


def by_verb(thing: Thing | None, sort: str | None) -> str | None:
    """The direction a verb gives; to improve is to move in the metric's good direction."""
    if sort == "improve":
        return BY_IMPROVEMENT.get(thing.good if thing else "none")
    return BY_VERB.get(sort or "")
