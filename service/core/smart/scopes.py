"""Channels and narrowing: where a goal applies, and whether anything in it says so."""

from dataclasses import dataclass

from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.segments import Part
from service.core.smart.targets import Scene
from service.core.smart.things import Thing
from service.core.smart.words import Sort

NOT_CHANNELS = frozenset({"app"})
"""Places that narrow a goal but are no marketing channel."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """An element that narrows a goal; `start` and `end` count tokens."""

    start: int
    end: int
    channel: str | None = None


def narrowings(scene: Scene, thing: Thing | None) -> list[Narrowing]:
    """Every narrowing element outside purposes and remarks: channels first, then named scopes, then any other phrase."""
    places = [
        place
        for segment in scene.segments
        if segment.part in {Part.MAIN, Part.MEANS}
        for place in range(segment.start, segment.end)
    ]
    found = [Narrowing(mark.start, mark.end, mark.value) for mark in _marks(scene, places, "channel")]
    for mark in _marks(scene, places, "scope"):
        own = thing is not None and thing.head <= mark.start < thing.end
        if not own and mark.start not in scene.taken:
            found.append(Narrowing(mark.start, mark.end))
    found.extend(_modifiers(scene.reading, thing, scene.taken))
    for place in places:
        phrase = _phrase(scene, place, thing)
        if phrase is not None:
            found.append(phrase)
    return found


def _marks(scene: Scene, places: list[int], tag: str) -> list[Mark]:
    found: list[Mark] = []
    end = -1
    for place in places:
        mark = scene.reading.at(place, tag) if place >= end and place not in scene.taken else None
        if mark is not None and not _longer_elsewhere(scene.reading, mark):
            found.append(mark)
            end = mark.end
    return found


def _longer_elsewhere(reading: Reading, mark: Mark) -> bool:
    """`social media` is no channel although `media` may be one: a longer general phrase covers it."""
    general = reading.at(mark.start, "general_channel")
    return general is not None and general.end > mark.end


def _modifiers(reading: Reading, thing: Thing | None, taken: set[int]) -> list[Narrowing]:
    """A word before the metric that is not a mere generality (checkout conversion rate, Polish customers)."""
    if thing is None:
        return []
    found: list[Narrowing] = []
    for place in range(thing.start, thing.head):
        token = reading.tokens[place]
        if token.sort is Sort.WORD and place not in taken and not _covered(reading, place, thing.start, "generic_modifier", "measure_prefix", "article", "of"):
            found.append(Narrowing(place, place + 1))
    return found


def _covered(reading: Reading, place: int, low: int, *tags: str) -> bool:
    return any(mark.tag in tags and mark.end > place for start in range(low, place + 1) for mark in reading.marks.get(start, ()))


def _phrase(scene: Scene, place: int, thing: Thing | None) -> Narrowing | None:
    """For our premium plan, in the billing team, older than 60 days: a phrase that says which part."""
    reading = scene.reading
    prep = reading.at(place, "scope_prep")
    if prep is None or place in scene.taken or (thing is not None and thing.start <= place < thing.end):
        return None
    start = prep.end
    while (mark := reading.at(start, "article", "determiner", "comparator")) is not None and start not in scene.taken:
        start = mark.end
    token = reading.token(start)
    if token is None or token.sort not in {Sort.WORD, Sort.NUMBER}:
        return None
    if start in scene.taken and token.sort is Sort.WORD:
        return None
    if token.sort is Sort.NUMBER:
        return Narrowing(place, start + 1) if _scope_number(scene, start) else None
    empty = reading.at(start, "empty_scope", "general_channel", "nothing")
    follows = reading.token(empty.end) if empty else None
    ends = follows is None or follows.sort is not Sort.WORD or bool(reading.at(empty.end if empty else start, "scope_prep", "and", "time_prep", "level", "delta"))
    if (empty is not None and ends) or reading.at(start, "verb", "subject", "metric", "measure", "construct", "soft", "change", "vague_amount") or _is_thing(scene, start, thing):
        return None
    return Narrowing(place, start + 1)


def _scope_number(scene: Scene, place: int) -> bool:
    from service.core.smart.roles import Role

    return any(each.start <= place < each.end and role in {Role.SCOPE, Role.LABEL} for each, role in scene.quantities)


def _is_thing(scene: Scene, place: int, thing: Thing | None) -> bool:
    return thing is not None and thing.start <= place < thing.end
