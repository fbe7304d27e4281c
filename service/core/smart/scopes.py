"""Channels and narrowing: where a goal applies, and whether anything in it says so."""

from dataclasses import dataclass

from service.core.smart.numbers import Quantity
from service.core.smart.phrases import Mark
from service.core.smart.reading import Reading
from service.core.smart.roles import Role
from service.core.smart.scene import Scene
from service.core.smart.segments import Part
from service.core.smart.things import FUNCTION, Thing
from service.core.smart.words import Sort

NOT_CHANNELS = frozenset({"app"})
"""Places that narrow a goal but are no marketing channel."""

GENERALITIES = ("empty_scope", "general_channel", "nothing", "verb", "percent", "currency", "possessor")
"""What a noun after the metric can be without narrowing it."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """An element that narrows a goal; `start` and `end` count tokens."""

    start: int
    end: int
    channel: str | None = None
    loose: bool = False
    """True for a mere modifier, which narrows a metric but no construct."""


def narrowings(scene: Scene, thing: Thing | None) -> list[Narrowing]:
    """Every narrowing element of the goal itself: channels first, then named scopes, then any other phrase."""
    starts = {verb.start for verb in scene.verbs}
    places = [place for place in _places(scene, Part.MAIN, Part.MEANS) if place not in starts]
    channels = _marks(scene, places, "channel") or _marks(scene, _places(scene, Part.REMARK, Part.PURPOSE), "channel")
    found = [Narrowing(mark.start, mark.end, mark.value) for mark in channels]
    for mark in _marks(scene, places, "scope", "market"):
        own = thing is not None and (
            thing.head <= mark.start < thing.end or _is_owner(scene.reading, mark.start, thing.end)
        )
        if not own and mark.start not in scene.taken:
            found.append(Narrowing(mark.start, mark.end))
    found.extend(_modifiers(scene.reading, thing, scene.taken))
    if scene.reading.language.head_first:
        found.extend(_complements(scene, thing))
    found.extend(Narrowing(each.start, each.end) for each, role in scene.quantities if _is_group(scene, each, role))
    for place in places:
        phrase = _phrase(scene, place, thing)
        if phrase is not None:
            found.append(phrase)
    return found


def _places(scene: Scene, *parts: Part) -> list[int]:
    return [place for segment in scene.segments if segment.part in parts for place in range(segment.start, segment.end)]


def _marks(scene: Scene, places: list[int], *tags: str) -> list[Mark]:
    found: list[Mark] = []
    end = -1
    for place in places:
        mark = scene.reading.at(place, *tags) if place >= end and place not in scene.taken else None
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
        if (
            token.sort is Sort.WORD
            and place not in taken
            and not _covered(reading, place, thing.start, "generic_modifier", "measure_prefix", "article", "of")
            and not token.text.endswith(reading.language.participles)
        ):
            found.append(Narrowing(place, place + 1, loose=True))
    return found


def _complements(scene: Scene, thing: Thing | None) -> list[Narrowing]:
    """A noun right after the metric that is no generality (sprzedaż kawy, ruch mobilny)."""
    reading, place = scene.reading, thing.end if thing is not None else len(scene.reading)
    while (mark := reading.at(place, "article", "determiner", "generic_modifier")) is not None:
        place = mark.end
    token = reading.token(place)
    function = reading.at(place, *FUNCTION, *GENERALITIES)
    if token is None or token.sort is not Sort.WORD or place in scene.taken or function is not None:
        return []
    own = reading.language.noun_first and token.text.endswith(reading.language.participles)
    return [] if own else [Narrowing(place, place + 1, loose=True)]


def _is_owner(reading: Reading, place: int, end: int) -> bool:
    """Członkowie stowarzyszenia, dobrostan pracowników: whose it is, right after the thing, narrows nothing."""
    owner = reading.at(place, "possessor")
    return owner is not None and reading.skip(end) == place and not reading.ends_at(place, "scope_prep")


def _covered(reading: Reading, place: int, low: int, *tags: str) -> bool:
    return any(
        mark.tag in tags and mark.end > place
        for start in range(low, place + 1)
        for mark in reading.marks.get(start, ())
    )


def _phrase(scene: Scene, place: int, thing: Thing | None) -> Narrowing | None:
    """For our premium plan, in the billing team, older than 60 days: a phrase that says which part."""
    prep = scene.reading.at(place, "scope_prep")
    if prep is None or place in scene.taken or _is_thing(place, thing):
        return None
    compared = scene.reading.at(place, "change", "comparator")
    if compared is not None and compared.end > prep.end:
        return None
    start = _after_articles(scene, prep.end)
    token = scene.reading.token(start)
    if token is None:
        return None
    says = _scope_number(scene, start) if token.sort is Sort.NUMBER else _scope_word(scene, start, thing)
    return Narrowing(place, start + 1) if says else None


def _after_articles(scene: Scene, place: int) -> int:
    while True:
        mark = scene.reading.at(place, "article", "determiner", "comparator", "recurrence")
        if mark is None or (place in scene.taken and mark.tag != "recurrence"):
            return place
        place = mark.end


def _is_group(scene: Scene, quantity: Quantity, role: Role) -> bool:
    """Customers aged 25–34, companies with more than 50 employees."""
    before, after = (
        scene.reading.ends_at(quantity.start, "not_a_target"),
        scene.reading.at(quantity.end, "after_number"),
    )
    return role is Role.LABEL and any(mark is not None and mark.value == "age" for mark in (before, after))


def _scope_number(scene: Scene, place: int) -> bool:
    return any(each.start <= place < each.end and role in {Role.SCOPE, Role.LABEL} for each, role in scene.quantities)


def _scope_word(scene: Scene, place: int, thing: Thing | None) -> bool:
    """A noun that is no generality (our market, the business), no verb and not the goal's own thing."""
    reading, token = scene.reading, scene.reading.tokens[place]
    verb = any(each.start == place for each in scene.verbs)
    if token.sort is not Sort.WORD or place in scene.taken or verb or _is_thing(place, thing):
        return False
    if reading.at(place, "subject", "construct", "soft", "change", "vague_amount", "channel"):
        return False
    empty = reading.at(place, "empty_scope", "general_channel", "nothing")
    follows = reading.token(empty.end) if empty else None
    goes_on = empty is not None and follows is not None and follows.sort is Sort.WORD
    return empty is None or (
        goes_on and not reading.at(empty.end, "scope_prep", "and", "time_prep", "level", "delta", "subject")
    )


def _is_thing(place: int, thing: Thing | None) -> bool:
    return thing is not None and thing.start <= place < thing.end
