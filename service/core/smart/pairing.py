"""Which thing each number belongs to: the counted noun after it, the metric before it, or what the verb implies."""

from collections.abc import Sequence
from dataclasses import replace

from service.core.catalog.metrics import METRICS
from service.core.smart.changes import change_after, change_ahead, lessens, plain_start, valued
from service.core.smart.heads import open_thing
from service.core.smart.numbers import COUNTED_IN_TIME, Quantity
from service.core.smart.reading import Reading
from service.core.smart.roles import Role
from service.core.smart.scene import DELIVERING, MOVING, Found, Scene, best, is_added
from service.core.smart.segments import Segment
from service.core.smart.things import STOPS, Action, Thing, noun_phrase
from service.core.smart.words import Sort

CURRENCY_CODE = 3
BRIDGES = ("change", "of", "article", "determiner", "comparator_after", "recurrence")


def numeric(scene: Scene, segment: Segment, action: Action | None, before: Sequence[Found]) -> list[Found]:
    """The targets of a clause that have a value."""
    found: list[Found] = []
    floor = segment.start
    chosen = _chosen(scene, segment, before)
    for quantity in chosen:
        if _explains(scene.reading, quantity, chosen, found, floor):
            continue
        verb = _verb_for(segment, quantity) or action
        thing = _thing_for(scene, segment, quantity, floor) or _borrowed(scene, segment, [*before, *found])
        found.append(valued(scene, segment, quantity, _measured(scene, quantity, thing, verb), verb))
        floor = quantity.end
    return found


def _chosen(scene: Scene, segment: Segment, before: Sequence[Found]) -> list[Quantity]:
    """The numbers that are targets; where a goal has none, a scope count or the time a response takes."""
    targets = scene.quantities_in(segment, Role.TARGET)
    if targets or any(each.quantity for each in before):
        return targets
    scopes = scene.quantities_in(segment, Role.SCOPE)[:1]
    timed = any(thing.metric and thing.metric.unit in COUNTED_IN_TIME for thing in scene.things_in(segment))
    delivers = any(verb.sort in DELIVERING for verb in segment.verbs)
    if scopes or (delivers and not timed):
        return scopes
    inner = scene.quantities_in(segment, *((Role.INNER, Role.LABEL) if timed else (Role.INNER,)))
    return [each for each in inner if each.unit in COUNTED_IN_TIME][:1]


def _explains(
    reading: Reading, quantity: Quantity, chosen: Sequence[Quantity], found: Sequence[Found], floor: int
) -> bool:
    """Whether a number only explains another: in brackets, or a size right after a counted thing (25 deals > $500K)."""
    opened = any(reading.is_mark(place, "(") for place in range(max(0, quantity.start - 3), quantity.start))
    if opened and reading.is_mark(quantity.end, ")") and any(each.start > quantity.end for each in chosen):
        return True
    if not found:
        return False
    if any(reading.is_mark(place, "(") for place in range(floor, quantity.start)):
        return any(reading.is_mark(place, ")") for place in range(quantity.start, len(reading)))
    thing, compared = found[-1].thing, plain_start(reading, quantity.start)
    return thing is not None and thing.counted and compared == thing.end and compared < quantity.start


def _verb_for(segment: Segment, quantity: Quantity) -> Action | None:
    """The clause's verb; of seeing traffic grow by a quarter the one that moves."""
    strong = [verb for verb in segment.verbs if verb.sort not in {"weak", "become"}] or segment.verbs
    ahead = [verb for verb in strong if verb.start <= quantity.start]
    moving = [verb for verb in ahead if verb.sort in MOVING]
    seen = bool(moving) and ahead[0].sort == "achieve"
    return moving[-1] if seen else next(iter(ahead or strong), None)


def _borrowed(scene: Scene, segment: Segment, before: Sequence[Found]) -> Thing | None:
    """The thing of the last target, or the first one named after (20% by June: more leads)."""
    last = next((each.thing for each in reversed(before) if each.thing is not None), None)
    later = [thing for thing in scene.things if thing.start >= segment.start]
    return last or best(scene, later) or best(scene, scene.things)


def _thing_for(scene: Scene, segment: Segment, quantity: Quantity, floor: int) -> Thing | None:
    here = scene.things_in(segment)
    ahead = best(scene, [thing for thing in here if floor <= thing.head < quantity.start])
    after = _adjacent(scene, segment, quantity, here)
    if ahead is None or after is None:
        rest = [thing for thing in here if thing.head >= quantity.end]
        if ahead is not None and ahead.rank == 0:
            return object_of(scene, segment, counted=True) or ahead
        return ahead or after or _untied(scene, segment, best(scene, rest))
    better = ahead.rank < 1 or (ahead.rank < 2 and after.sort in {"metric", "measure"})
    return ahead if _belongs_ahead(scene.reading, quantity, ahead) and not better else after


def _untied(scene: Scene, segment: Segment, named: Thing | None) -> Thing | None:
    """The thing where no word ties one to the number: one named after it, else the verb's object, else its subject.

    After a verb of change the object comes before a deliverable: subir las matrículas un 10 % el próximo curso.
    """
    moved = scene.reading.language.noun_first and any(verb.sort in MOVING for verb in segment.verbs)
    if named is not None and not (moved and named.sort in {"deliverable", "nothing"}):
        return named
    return object_of(scene, segment, counted=True) or subject_of(scene, segment) or named


def _belongs_ahead(reading: Reading, quantity: Quantity, ahead: Thing) -> bool:
    """Sales by 500 units, backlog below 20 items: a preposition or a comparison ties the number to what precedes it."""
    start = plain_start(reading, quantity.start)
    tied = reading.ends_at(start, "delta", "level", "from") is not None or reading.is_mark(quantity.start - 1, "→:=")
    return tied or (ahead.rank == 2 and ahead.end == start < quantity.start)


def _adjacent(scene: Scene, segment: Segment, quantity: Quantity, here: Sequence[Thing]) -> Thing | None:
    """The counted thing: 250 qualified leads, 20% more leads, 20% increase in leads, 95% of customer emails."""
    reading, place = scene.reading, quantity.end
    if reading.at(place, "change") is None and change_after(reading, quantity) is not None:
        place += 1
    if change_ahead(reading, quantity) is not None and reading.at(place, "scope_prep"):
        place += 1
    starts = {thing.start for thing in here} | {thing.head for thing in here}
    for _ in range(5):
        mark = reading.at(place, *BRIDGES)
        if mark is None or (place in starts and mark.tag != "change"):
            break
        place = mark.end
        place = place + 1 if mark.tag == "change" and reading.at(place, "scope_prep") else place
    for thing in here:
        if thing.start <= place <= thing.head and thing.head >= quantity.end:
            return replace(thing, start=max(thing.start, quantity.end), counted=True)
    money = bool(quantity.unit) and reading.at(quantity.end, "of") is not None
    times = quantity.unit == "x" and reading.language.genitive and place > quantity.end
    return _counted_noun(scene, segment, place) if quantity.unit in {None, "%"} or money or times else None


def _counted_noun(scene: Scene, segment: Segment, place: int) -> Thing | None:
    """A counted noun the lexicon does not hold: 12 zookeepers."""
    token = scene.reading.token(place)
    if token is None or place >= segment.end or token.sort is not Sort.WORD or place in scene.taken:
        return None
    span = noun_phrase(scene.reading, place, scene.taken, scene.verbs)
    verb = scene.reading.at(place, "verb") is not None and scene.reading.at(place, "noun_verb") is None
    if span is None or verb or scene.reading.at(place, "change", "level", "delta", "recurrence"):
        return None
    inside = best(scene, [thing for thing in scene.things if span[0] <= thing.head < span[1]])
    emptied = scene.reading.language.genitive and inside is not None and inside.rank == 0 and inside.head > span[0]
    if inside is not None and inside.end == span[1] and not emptied:
        return replace(inside, start=span[0], counted=True)
    delivered = any(verb.sort in DELIVERING for verb in segment.verbs)
    return replace(open_thing(scene.reading, span, delivered=delivered, counted=True), counted=True)


def object_of(scene: Scene, segment: Segment, *, counted: bool) -> Thing | None:
    """The object of the clause's verb, when the lexicon holds no thing in it."""
    for verb in segment.verbs:
        span = noun_phrase(scene.reading, verb.end, scene.taken, scene.verbs)
        span = span or (_past_amount(scene, verb.end) if counted else None)
        if span is not None and span[1] <= segment.end:
            several = counted or scene.reading.is_many(*span)
            held = best(scene, [thing for thing in scene.things_in(segment) if span[0] <= thing.head < span[1]])
            if held is not None and held.end == span[1]:
                return held
            return open_thing(scene.reading, span, delivered=verb.sort in DELIVERING, counted=several)
        if verb.sort in DELIVERING | {"respond"}:
            return Thing("deliverable", verb.start, verb.end, verb.start, frozenset({"activity"}))
    return None


def _past_amount(scene: Scene, place: int) -> tuple[int, int] | None:
    """The object where the amount comes first: reducir en cinco puntos los suspensos."""
    reading = scene.reading
    if not reading.language.inflecting:
        return None
    while (mark := reading.at(place, "delta", "level", "comparator")) is not None and place not in scene.taken:
        place = mark.end
    while place in scene.taken:
        place += 1
    determined = reading.language.genitive or reading.at(place, "article", "determiner") is not None
    return noun_phrase(reading, place, scene.taken, scene.verbs) if determined else None


def subject_of(scene: Scene, segment: Segment) -> Thing | None:
    """What opens a clause before its verb, its number or a colon, when the lexicon holds no thing in it."""
    reading, place = scene.reading, segment.start
    if not reading.language.inflecting and segment.verbs:
        return None
    while (mark := reading.at(place, "subject", "purpose")) is not None and place < segment.end:
        place = mark.end
    while reading.is_mark(place, ".;:•-\n¿¡"):
        place += 1
    starts = {verb.start for verb in segment.verbs}
    span = None if place in starts else noun_phrase(reading, place, scene.taken, scene.verbs)
    if span is None or span[1] > segment.end or reading.at(span[0], "change", "vague_amount", *STOPS):
        return None
    return open_thing(reading, span, delivered=False, counted=True)


def _measured(scene: Scene, quantity: Quantity, thing: Thing | None, action: Action | None) -> Thing | None:
    """The metric a number makes: a share of people, money raised, hours saved, stars earned, sales by selling."""
    if thing is not None and _is_share(scene.reading, quantity, thing, action):
        return replace(thing, sort="measure", key=None, tags=frozenset())
    if thing is None and (quantity.form == "rating" or (quantity.unit == "stars" and action is None)):
        good = METRICS["average_rating"].good_direction.value
        return Thing("metric", quantity.start, quantity.end, quantity.start, key="average_rating", good=good)
    if action is None:
        return thing
    if thing is None:
        implied = scene.reading.at(action.start, "implied")
        key = "average_rating" if quantity.unit == "stars" else (implied.value if implied else None)
        if key is not None:
            good = METRICS[key].good_direction.value
            return Thing("metric", action.start, action.end, action.start, key=key, good=good)
    loose = thing is None or thing.rank == 0 or _is_aside(scene.reading, thing)
    unit = quantity.unit or ""
    amount = unit in COUNTED_IN_TIME or (len(unit) == CURRENCY_CODE and unit.isupper())
    if loose and amount and action.sort != "weak":
        return Thing("measure", action.start, action.end, action.start)
    return _audience(scene.reading, thing, action)


def _audience(reading: Reading, thing: Thing | None, action: Action) -> Thing | None:
    """Reach 200,000 people: those who see something, not work done for each of them."""
    if thing is None or not thing.counted or thing.sort != "deliverable":
        return thing
    if not (reading.at(action.start, "reaching") and reading.at(thing.head, "reached")):
        return thing
    return replace(thing, sort="metric", key="reach", good=METRICS["reach"].good_direction.value)


def _is_share(reading: Reading, quantity: Quantity, thing: Thing, action: Action | None) -> bool:
    if reading.language.noun_first and (change_ahead(reading, quantity) or reading.at(thing.end, "change")):
        return False
    moved = reading.ends_at(plain_start(reading, quantity.start), "delta") is not None
    moved = moved or quantity.sign in {"+", "-"}
    of = (reading.at(quantity.end, "of") is not None and not quantity.sign) or quantity.form == "ratio"
    of = of or (reading.of(quantity.end) and not moved)
    saved = lessens(reading, quantity, action)
    countable = (thing.metric is not None and thing.metric.unit != "%" and not saved) or (
        thing.counted and thing.sort in {"deliverable", "nothing", "construct"}
    )
    return quantity.unit == "%" and of and countable and thing.start >= quantity.end


def _is_aside(reading: Reading, thing: Thing) -> bool:
    return thing.sort == "deliverable" and not thing.counted and is_added(reading, thing)
