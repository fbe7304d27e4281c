"""Targets: each number that is a target with the thing it belongs to, its direction, kind, unit and baseline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.core.smart.numbers import COUNTED_IN_TIME, Quantity
from service.core.smart.reading import Reading
from service.core.smart.roles import Role
from service.core.smart.segments import Part, Segment
from service.core.smart.things import Action, Thing, noun_phrase, open_thing
from service.core.smart.words import Sort

PER_HOUR = {"minutes": 1 / 60, "hours": 1.0, "days": 24.0, "weeks": 168.0, "seconds": 1 / 3600}
DELIVERING = frozenset({"event", "make"})
VERB_DIRECTION = {
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


@dataclass(frozen=True, slots=True)
class Found:
    """One target as the text states it. Without a value: a metric with a direction, or a deliverable (binary)."""

    thing: Thing | None
    direction: str | None
    kind: str | None
    values: tuple[float, ...] = ()
    unit: str | None = None
    baseline: float | None = None
    quantity: Quantity | None = None
    start_quantity: Quantity | None = None
    action: Action | None = None
    recurrence: str | None = None
    spoken_for: bool = True
    """False when it only serves as purpose of another."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything found in a text that targets are made of."""

    reading: Reading
    taken: set[int]
    """Tokens of times and numbers."""
    things: Sequence[Thing]
    verbs: Sequence[Action]
    quantities: Sequence[tuple[Quantity, Role]]
    segments: Sequence[Segment]

    def things_in(self, segment: Segment) -> list[Thing]:
        """The things that begin in a clause."""
        return [thing for thing in self.things if segment.start <= thing.head < segment.end]

    def quantities_in(self, segment: Segment, *roles: Role) -> list[Quantity]:
        """The numbers of some roles in a clause."""
        return [each for each, role in self.quantities if segment.start <= each.start < segment.end and role in roles]


def targets(scene: Scene) -> list[Found]:
    """Every target, in the order of the text; a leading purpose is none."""
    found: list[Found] = []
    main_seen = False
    action: Action | None = None
    for segment in scene.segments:
        if segment.part is Part.MAIN or (segment.part is Part.PURPOSE and main_seen):
            strong = [verb for verb in segment.verbs if verb.sort != "weak"]
            action = strong[0] if strong else action
            here = _numeric(scene, segment, action, found) or (_plain(scene, segment) if segment.part is Part.MAIN else [])
            found.extend(here)
            main_seen = main_seen or bool(segment.verbs) or bool(here)
    if not any(each.quantity for each in found):
        found = _from_means(scene, found) or found
    return found


def _from_means(scene: Scene, found: list[Found]) -> list[Found]:
    """Increase leads by running ads by 20%: a change that stands in the clause of means belongs to the goal."""
    for segment in scene.segments:
        for quantity in scene.quantities_in(segment, Role.MEANS):
            if found and scene.reading.ends_at(quantity.start, "delta", "level"):
                first = found[0]
                action = first.action
                return [_found(scene, segment, quantity, first.thing, action), *found[1:]]
    return []


def _numeric(scene: Scene, segment: Segment, action: Action | None, before: list[Found]) -> list[Found]:
    chosen = scene.quantities_in(segment, Role.TARGET)
    if not chosen and not any(each.quantity for each in before):
        chosen = scene.quantities_in(segment, Role.SCOPE)[:1]
        responds = any(verb.sort == "respond" for verb in segment.verbs)
        timed = any(thing.metric and thing.metric.unit in COUNTED_IN_TIME for thing in scene.things_in(segment))
        if not chosen and (responds or timed):
            chosen = scene.quantities_in(segment, Role.INNER)[:1]
    found: list[Found] = []
    floor = segment.start
    for quantity in chosen:
        thing = _thing_for(scene, segment, quantity, floor) or (found[-1].thing if found else None) or _borrowed(scene, segment, before)
        found.append(_found(scene, segment, quantity, thing, _verb_for(segment, quantity) or action))
        floor = quantity.end
    return found


def _verb_for(segment: Segment, quantity: Quantity) -> Action | None:
    strong = [verb for verb in segment.verbs if verb.sort not in {"weak", "become"}] or segment.verbs
    ahead = [verb for verb in strong if verb.start <= quantity.start]
    return ahead[0] if ahead else (strong[0] if strong else None)


def _borrowed(scene: Scene, segment: Segment, before: list[Found]) -> Thing | None:
    """The thing of the last target, or the first one named after (20% by June: more leads)."""
    for each in reversed(before):
        if each.thing is not None:
            return each.thing
    later = [thing for thing in scene.things if thing.start >= segment.start]
    return _best(scene, later)


def _thing_for(scene: Scene, segment: Segment, quantity: Quantity, floor: int) -> Thing | None:
    here = scene.things_in(segment)
    ahead = _best(scene, [thing for thing in here if floor <= thing.head < quantity.start])
    after = _adjacent(scene, segment, quantity, here)
    moved = scene.reading.ends_at(_plain_start(scene.reading, quantity.start), "delta", "level", "from") or scene.reading.is_mark(quantity.start - 1, "→:=")
    if ahead is not None and (moved or after is None) and not (after is not None and ahead.rank < 1):
        return ahead
    if after is not None:
        return after
    rest = [thing for thing in here if thing.head >= quantity.end]
    return ahead or _best(scene, rest) or _object(scene, segment)


def _plain_start(reading: Reading, place: int) -> int:
    while (mark := reading.ends_at(place, "comparator", "article", "hold")) is not None and not reading.ends_at(place, "delta", "level"):
        place = mark.start
    return place


def _best(scene: Scene, candidates: Sequence[Thing]) -> Thing | None:
    """The thing spoken of: not one that a preposition adds, measurable before vague, the earlier of equals."""

    def order(thing: Thing) -> tuple[bool, int, int]:
        added = scene.reading.ends_at(_bare(scene.reading, thing.start), "scope_prep") is not None
        weight = {"metric": 0, "measure": 0, "soft": 1, "construct": 1, "deliverable": 1}.get(thing.sort, 3)
        return added, weight, thing.start

    return min(candidates, key=order, default=None)


def _bare(reading: Reading, place: int) -> int:
    while (mark := reading.ends_at(place, "article", "determiner")) is not None:
        place = mark.start
    return place


def _adjacent(scene: Scene, segment: Segment, quantity: Quantity, here: Sequence[Thing]) -> Thing | None:
    """The counted thing: 250 qualified leads, 20% more leads, 20% increase in leads, 95% of customer emails."""
    reading, place = scene.reading, quantity.end
    for _ in range(5):
        mark = reading.at(place, "change", "of", "article", "determiner", "comparator_after", "recurrence")
        bridge = mark is not None and not any(thing.start == place or thing.head == place for thing in here)
        if mark is None or not (bridge or mark.tag == "change"):
            break
        place = mark.end
        place = place + 1 if mark.tag == "change" and reading.at(place, "scope_prep") else place
    for thing in here:
        if thing.start <= place <= thing.head and thing.head >= quantity.end:
            return replace(thing, start=max(thing.start, quantity.end), counted=True)
    return _counted_noun(scene, segment, place) if quantity.unit in {None, "%"} else None


def _counted_noun(scene: Scene, segment: Segment, place: int) -> Thing | None:
    """A counted noun the lexicon does not hold: 12 zookeepers."""
    token = scene.reading.token(place)
    if token is None or place >= segment.end or token.sort is not Sort.WORD or place in scene.taken:
        return None
    span = noun_phrase(scene.reading, place, scene.taken, scene.verbs)
    if span is None or scene.reading.at(place, "verb", "change", "level", "delta", "recurrence"):
        return None
    inside = _best(scene, [thing for thing in scene.things if span[0] <= thing.head < span[1]])
    if inside is not None and inside.end == span[1]:
        return replace(inside, start=span[0], counted=True)
    delivered = any(verb.sort in DELIVERING for verb in segment.verbs)
    return replace(open_thing(scene.reading, span, delivered, counted=True), counted=True)


def _object(scene: Scene, segment: Segment) -> Thing | None:
    """The object of the clause's verb, when the lexicon holds no thing in it."""
    for verb in segment.verbs:
        span = noun_phrase(scene.reading, verb.end, scene.taken, scene.verbs)
        if span is not None and span[1] <= segment.end:
            return open_thing(scene.reading, span, verb.sort in DELIVERING, counted=True)
        if verb.sort in DELIVERING | {"respond"}:
            return Thing("deliverable", verb.start, verb.end, verb.start, frozenset({"activity"}))
    return None


def _found(scene: Scene, segment: Segment, quantity: Quantity, thing: Thing | None, action: Action | None) -> Found:
    reading = scene.reading
    begun = _baseline_for(scene, segment, quantity)
    delta = _is_delta(reading, quantity, action, thing)
    values, unit = quantity.values, quantity.unit
    kind = "absolute"
    span_is_move = quantity.form == "span" and not delta and action is not None and action.sort in {"increase", "decrease", "improve"}
    if quantity.form == "multiplier":
        kind = "absolute" if thing is not None and thing.metric and thing.metric.unit == "x" and not delta else "multiplier"
    elif unit == "%" and delta and not span_is_move:
        kind = "relative"
    baseline: float | None = None
    if span_is_move and begun is None:
        baseline, values, kind = values[0], values[1:], "from_to"
    elif begun is not None and begun.values:
        baseline = _in_unit(begun, unit or begun.unit)
        unit = unit or begun.unit
        kind = "from_to" if kind == "absolute" and not delta else kind
    found = Found(
        thing=thing,
        direction=None,
        kind=kind,
        values=values,
        unit=unit or _unit_of(thing),
        baseline=baseline,
        quantity=quantity,
        start_quantity=begun,
        action=action,
        spoken_for=segment.part is Part.MAIN,
    )
    return replace(found, direction=_direction(reading, segment, found))


def _baseline_for(scene: Scene, segment: Segment, quantity: Quantity) -> Quantity | None:
    near = scene.quantities_in(segment, Role.BASELINE)
    return min(near, key=lambda each: abs(each.start - quantity.start), default=None)


def _in_unit(quantity: Quantity, unit: str | None) -> float:
    """The start value in the target's unit of time, or as it is."""
    value = quantity.values[-1]
    if quantity.unit != unit and quantity.unit in PER_HOUR and unit in PER_HOUR:
        return round(value * PER_HOUR[quantity.unit] / PER_HOUR[unit], 6)
    return value


def _is_delta(reading: Reading, quantity: Quantity, action: Action | None, thing: Thing | None) -> bool:
    """Whether the number is a change (by 20%, +20%, 20% more, an increase of 20%, grow 20%) rather than a level."""
    start = _plain_start(reading, quantity.start)
    if quantity.sign in {"+", "-"} or reading.ends_at(start, "delta"):
        return True
    if reading.at(quantity.end, "change") or (thing is not None and thing.start == quantity.end and reading.ends_at(thing.end, "change")):
        return True
    ahead = reading.ends_at(start, "change")
    level = reading.ends_at(start, "level")
    if ahead is not None or (level is not None and level.value == "of" and reading.ends_at(level.start, "change")):
        return True
    if level is not None or start != quantity.start or reading.is_mark(quantity.start - 1, "→:=") or reading.at(quantity.end, "of"):
        return False
    return quantity.unit == "%" and action is not None and action.sort in {"increase", "decrease", "improve"} and action.start < quantity.start


def _unit_of(thing: Thing | None) -> str | None:
    """The unit a bare number has: the metric's own where that is not a currency or a time, else a count."""
    metric = thing.metric if thing else None
    if metric is None:
        return "count"
    return None if metric.unit in {"currency", "hours", "minutes", "days"} and metric.key != "watch_time" else metric.unit


def _direction(reading: Reading, segment: Segment, found: Found) -> str | None:
    quantity, action = found.quantity, found.action
    sort = action.sort if action else None
    if quantity is None:
        return _by_verb(found.thing, sort)
    held = any(reading.at(place, "hold") for place in range(segment.start, quantity.start))
    if sort == "maintain" or (held and sort not in {"increase", "decrease"}):
        return "maintain"
    if found.kind == "from_to" and found.baseline is not None and found.values and found.values[-1] != found.baseline:
        return "increase" if found.values[-1] > found.baseline else "decrease"
    change = reading.at(quantity.end, "change") or _change_ahead(reading, quantity)
    if change is not None and change.value in {"increase", "decrease"}:
        return change.value
    if change is not None and change.value == "improve":
        return _by_verb(found.thing, "improve")
    if quantity.sign in {"+", "-"} and found.kind in {"relative", "absolute"}:
        return "increase" if quantity.sign == "+" else "decrease"
    if found.kind == "multiplier" and sort not in {"increase", "decrease", "maintain"}:
        return "increase" if found.values[0] > 1 else "decrease"
    return _by_verb(found.thing, sort)


def _change_ahead(reading: Reading, quantity: Quantity):
    start = _plain_start(reading, quantity.start)
    ahead = reading.ends_at(start, "change")
    level = reading.ends_at(start, "level", "delta")
    return ahead or (reading.ends_at(level.start, "change") if level else None)


def _by_verb(thing: Thing | None, sort: str | None) -> str | None:
    if sort == "improve":
        good = thing.good if thing else "none"
        return {"up": "increase", "down": "decrease"}.get(good)
    return VERB_DIRECTION.get(sort or "")


def _plain(scene: Scene, segment: Segment) -> list[Found]:
    """A clause without a number that is a target: a deliverable (binary), an elimination (zero), or a bare direction."""
    here = [thing for thing in scene.things_in(segment)]
    action = next((verb for verb in segment.verbs if verb.sort not in {"weak"}), None)
    if action is not None and action.sort in DELIVERING:
        return _delivered(scene, segment, action, here)
    thing = _best(scene, here) or (_object(scene, segment) if action and action.sort not in {"become"} else None)
    if action is None:
        return _without_verb(scene, segment, thing)
    if action.sort == "stop":
        return _stopped(scene, segment, action, thing)
    if thing is not None and thing.sort == "deliverable" and action.sort in {"achieve", "become", "maintain"}:
        certain = thing.tags & {"certificate", "event_noun"} or action.sort == "achieve"
        return [Found(thing, "achieve", "binary", action=action)] if certain else []
    if thing is None or thing.rank == 0 or thing.sort in {"construct", "soft"}:
        return []
    changed = any(mark.value == "increase" for place in range(action.end, thing.head) if (mark := scene.reading.at(place, "change")))
    direction = _by_verb(thing, action.sort)
    return [Found(thing, "increase" if direction == "achieve" and changed else direction, None, action=action)]


def _delivered(scene: Scene, segment: Segment, action: Action, here: Sequence[Thing]) -> list[Found]:
    span = noun_phrase(scene.reading, action.end, scene.taken, scene.verbs)
    inside = [thing for thing in here if span and span[0] <= thing.head < span[1]]
    thing = inside[-1] if inside else None
    if span is not None and (thing is None or (thing.end < span[1] and thing.sort != "deliverable")):
        thing = open_thing(scene.reading, span, delivered=True, counted=False)
    if thing is None:
        ahead = [each for each in here if each.end <= action.start]
        thing = ahead[-1] if ahead else _best(scene, [each for each in here if each.sort == "deliverable"])
    if thing is None:
        return []
    if thing.sort == "metric" and thing.tags & {"output", "product", "artefact", "certificate"}:
        thing = replace(thing, sort="deliverable", key=None)
    if thing.sort != "deliverable":
        return []
    start = min(thing.start, span[0]) if span and inside else thing.start
    return [Found(replace(thing, start=start), "achieve", "binary", action=action)]


def _stopped(scene: Scene, segment: Segment, action: Action, thing: Thing | None) -> list[Found]:
    follows = [verb for verb in segment.verbs if verb.start >= action.end]
    if follows or thing is None or thing.rank < 1:
        activity = Thing("deliverable", action.start, segment.end, action.start, frozenset({"activity"}))
        return [Found(activity, "achieve", "binary", action=action)] if follows else []
    return [Found(thing, "decrease", "absolute", (0.0,), _unit_of(thing), action=action)]


def _without_verb(scene: Scene, segment: Segment, thing: Thing | None) -> list[Found]:
    if thing is None:
        return []
    if thing.tags & {"event_noun", "certificate"} and thing.sort == "deliverable" and not segment.verbs:
        return [Found(thing, "achieve", "binary")]
    change = next((mark for place in range(segment.start, segment.end) if (mark := scene.reading.at(place, "change"))), None)
    if change is None or thing.rank < 2 or thing.sort == "deliverable":
        return []
    direction = change.value if change.value in {"increase", "decrease"} else _by_verb(thing, "improve")
    return [Found(thing, direction, None)]
