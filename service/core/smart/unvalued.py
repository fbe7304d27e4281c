"""Clauses without a value: deliverables (binary), eliminations (zero), and metrics with a bare direction."""

from collections.abc import Sequence
from dataclasses import replace

from service.core.smart.changes import by_verb, unit_of
from service.core.smart.heads import open_thing
from service.core.smart.pairing import object_of, subject_of
from service.core.smart.roles import Role
from service.core.smart.scene import DELIVERING, MOVING, Found, Scene, best, first_change, is_added, is_changed
from service.core.smart.segments import Segment
from service.core.smart.things import DELIVERABLES, Action, Thing, noun_phrase

WISHING = frozenset({"increase", "decrease", "achieve"})
CERTAIN = frozenset({"event_noun", "certificate"})


def plain(scene: Scene, segment: Segment) -> list[Found]:
    """What a clause without a value asks for; at most one target."""
    action = next((verb for verb in segment.verbs if verb.sort != "weak"), None)
    if action is not None and merely_described(scene, segment, action):
        return []
    if action is not None and action.sort in DELIVERING:
        return _delivered(scene, segment, action)
    thing = _spoken_of(scene, segment, action)
    if action is None:
        vague_about_people = bool(segment.verbs) and thing is not None and thing.people
        return [] if thing is None or vague_about_people else _without_verb(scene, segment, thing)
    if action.sort == "stop":
        return _stopped(scene, segment, action, thing)
    return _directed(scene, action, thing) if thing is not None else []


def merely_described(scene: Scene, segment: Segment, action: Action) -> bool:
    """Make our employees happier, get people talking: how somebody or something is to be, and nothing made or got."""
    reading = scene.reading
    if reading.at(action.start, "causative") is None:
        return False
    span = noun_phrase(reading, action.end, scene.taken, scene.verbs)
    inside = [thing for thing in scene.things_in(segment) if span and span[0] <= thing.head < span[1]]
    last = span[1] - 1 if span is not None else 0
    if span is None or (inside and inside[-1].end >= span[1]):
        return False
    if not inside:
        return span[1] > span[0] + 1 and reading.at(last, "generic_modifier", "change") is not None
    return reading.at(last, "participle", "market", "scope", "channel") is None and not reading.is_many(last, span[1])


def _spoken_of(scene: Scene, segment: Segment, action: Action | None) -> Thing | None:
    """The thing of the clause; what a preposition adds comes after a wish for more and after the verb's object."""
    thing = best(scene, scene.things_in(segment))
    added = thing is None or (action is not None and is_added(scene.reading, thing))
    wished = action is None or action.sort in WISHING
    if added and wished and not any(verb.sort == "weak" for verb in segment.verbs):
        thing = _more_of(scene, segment) or thing
    added = thing is None or is_added(scene.reading, thing)
    if added and action is not None and action.sort not in {"become", "stop"}:
        thing = object_of(scene, segment, counted=False) or thing
    return thing


def _more_of(scene: Scene, segment: Segment) -> Thing | None:
    """Fewer meetings, more 18–24 year olds: a wish for more or less of something the lexicon does not hold."""
    change = first_change(scene.reading, segment.start, segment.end)
    if change is None or change.value not in {"increase", "decrease"}:
        return None
    start = next((place for place in range(change.end, segment.end) if place not in scene.taken), segment.end)
    span = noun_phrase(scene.reading, start, scene.taken, scene.verbs)
    if span is None or span[1] > segment.end:
        return None
    many = scene.reading.is_many(*span) or _is_stuff(scene, change.end, span)
    head = span[0] if scene.reading.language.genitive else span[1] - 1
    return Thing("measure", span[0], span[1], head, frozenset({"open"})) if many else None


def _is_stuff(scene: Scene, place: int, span: tuple[int, int]) -> bool:
    """Mniej papieru: where the noun follows in the genitive, stuff is counted like things; a quality is not."""
    stuff = scene.reading.language.genitive and span[0] == place
    return stuff and not scene.reading.tokens[span[0]].text.endswith(scene.reading.language.qualities)


def _directed(scene: Scene, action: Action, thing: Thing) -> list[Found]:
    """A metric with a direction; a deliverable obtained."""
    if thing.sort == "deliverable" and (is_changed(scene.reading, thing) or _several_moved(scene, action, thing)):
        thing = replace(thing, sort="measure")
    if action.sort == "become" and is_added(scene.reading, thing):
        return []
    if action.sort == "achieve" and (_single(scene, thing) or _titled(scene, thing)):
        thing = replace(thing, sort="deliverable", key=None)
    if thing.sort == "deliverable":
        won = (
            action.sort == "increase"
            and "certificate" in thing.tags
            and not scene.reading.is_many(thing.head, thing.end)
        )
        held = action.sort == "maintain" and scene.reading.ends_at(thing.start, "one") is not None
        certain = won or held or action.sort == "achieve" or (action.sort not in MOVING and bool(thing.tags & CERTAIN))
        return [Found(thing, "achieve", "binary", action=action)] if certain else []
    if action.sort == "become" or thing.sort not in {"metric", "measure"}:
        return []
    if action.sort in DELIVERING | WISHING and thing.good == "down" and scene.reading.ends_at(thing.start, "all"):
        return [Found(thing, "decrease", "absolute", (0.0,), "count", action=action)]
    change = first_change(scene.reading, action.end, thing.head)
    direction = by_verb(thing, action.sort)
    more = direction == "achieve" and change is not None and change.value == "increase"
    return [Found(thing, "increase" if more else direction, None, action=action)]


def _several_moved(scene: Scene, action: Action, thing: Thing) -> bool:
    """Aumentar los alumnos internacionales: how many there are goes up or down."""
    moved = action.sort in {"increase", "decrease"} and "output" in thing.tags and "artefact" not in thing.tags
    return moved and scene.reading.language.inflecting and scene.reading.is_many(thing.head, thing.end)


def _titled(scene: Scene, thing: Thing) -> bool:
    """Lograr la Q de Calidad: an unknown name in capitals after an article."""
    head = scene.reading.tokens[thing.start]
    determined = scene.reading.ends_at(thing.start, "article") is not None
    return "open" in thing.tags and determined and head.capital and scene.reading.language.noun_first


def _single(scene: Scene, thing: Thing) -> bool:
    """Hacer una visita, conseguir un cliente: one case of what is else counted."""
    counted = thing.metric is not None and thing.metric.unit == "count" and not thing.metric.needs_channel
    one = scene.reading.ends_at(thing.start, "one") is not None and scene.reading.language.noun_first
    return counted and one and not scene.reading.is_many(thing.head, thing.end)


def _delivered(scene: Scene, segment: Segment, action: Action) -> list[Found]:
    """What is to be launched, opened, written, built: the object of the verb, or the subject of a passive one."""
    here = scene.things_in(segment)
    span = noun_phrase(scene.reading, action.end, scene.taken, scene.verbs)
    inside = [thing for thing in here if span and span[0] <= thing.head < span[1]]
    if action.sort == "make" and any(thing.people for thing in inside):
        return []
    if span is None or _held_by(inside, span) or _opens(scene, inside, span):
        thing = _named_in(scene, inside) if inside else _subject(scene, here, action)
    elif not _identifiable(scene, action, span):
        return []
    else:
        thing = open_thing(scene.reading, span, delivered=True, counted=False)
    if thing is None and (span := _past_place(scene, action)) is not None and _identifiable(scene, action, span):
        thing = open_thing(scene.reading, span, delivered=True, counted=False)
    if thing is None and (opening := subject_of(scene, segment)) is not None and opening.end <= action.start:
        thing = replace(opening, sort="deliverable")
    thing = thing or _event_said(scene, action)
    if thing is None:
        return _activity(scene, segment, action, here)
    if thing.sort == "nothing" and span is not None and _names_market(scene, span) and action.sort == "event":
        thing = open_thing(scene.reading, span, delivered=True, counted=False)
    if thing.rank == 2 and thing.sort != "deliverable" and (action.sort == "event" or thing.tags & DELIVERABLES):
        thing = replace(thing, sort="deliverable", key=None)
    if thing.sort != "deliverable":
        return [Found(thing, "increase", None, action=action)] if thing.rank == 2 else []
    start = min(thing.start, span[0]) if span and inside else thing.start
    return [Found(replace(thing, start=start), "achieve", "binary", action=action)]


def _event_said(scene: Scene, action: Action) -> Thing | None:
    """Migracja do chmury: an event whose noun is all that names it."""
    event = scene.reading.at(action.start, "event_noun") if scene.reading.language.genitive else None
    return event and Thing("deliverable", action.start, event.end, action.start, frozenset({"event_noun"}))


def _opens(scene: Scene, inside: Sequence[Thing], span: tuple[int, int]) -> bool:
    """Budowa zaufania regionu: where genitives follow it, what opens a noun phrase is what it is about."""
    return scene.reading.language.genitive and bool(inside) and inside[0].head == span[0]


def _named_in(scene: Scene, inside: Sequence[Thing]) -> Thing:
    """The head of a noun phrase: the last noun; a deliverable that opens it, where genitives follow it."""
    return inside[0] if scene.reading.language.genitive and inside[0].sort == "deliverable" else inside[-1]


def _past_place(scene: Scene, action: Action) -> tuple[int, int] | None:
    """The object after a time or a place, where words stand freely: ująć w statucie nowe zasady."""
    reading, place = scene.reading, action.end
    if not reading.language.genitive:
        return None
    while place in scene.taken:
        place += 1
    prep = reading.at(place, "scope_prep")
    if prep is not None and place not in scene.taken:
        place = reading.skip(prep.end) + 1
    return noun_phrase(reading, place, scene.taken, scene.verbs) if place > action.end else None


def _held_by(inside: Sequence[Thing], span: tuple[int, int]) -> bool:
    """Whether the lexicon holds the noun phrase: its last noun, or a deliverable in it."""
    return bool(inside) and (inside[-1].end >= span[1] or inside[-1].sort == "deliverable")


def _identifiable(scene: Scene, action: Action, span: tuple[int, int]) -> bool:
    """An unknown noun is something to deliver if an end is named, or a known verb has a determined object."""
    determined = scene.reading.ends_at(span[0], "article", "determiner") or scene.reading.tokens[span[0]].capital
    language = scene.reading.language
    determined = determined or not (language.articles or language.phrases.many(scene.reading.tokens[span[1] - 1].text))
    return scene.dated or (action.known and (action.sort != "make" or bool(determined)))


def _subject(scene: Scene, here: Sequence[Thing], action: Action) -> Thing | None:
    ahead = [thing for thing in here if thing.end <= action.start]
    return ahead[-1] if ahead else best(scene, [thing for thing in here if thing.sort == "deliverable"])


def _names_market(scene: Scene, span: tuple[int, int]) -> bool:
    marks = (scene.reading.at(place, "market", "scope") for place in range(*span))
    return any(mark is not None and (mark.tag == "market" or mark.value == "region") for mark in marks)


def _activity(scene: Scene, segment: Segment, action: Action, here: Sequence[Thing]) -> list[Found]:
    """A verb without an object is an activity where a channel or a repetition shows it (post daily), else nothing."""
    places = range(segment.start, segment.end)
    shown = any(scene.reading.at(place, "channel", "recurrence", "every") for place in places)
    whole = scene.reading.at(action.start, "complete_act")
    if whole is not None and whole.end == action.end:
        thing = Thing("deliverable", action.start, action.end, action.start, frozenset({"ceased"}))
        return [Found(thing, "achieve", "binary", action=action)]
    empty = not shown or any(thing.sort == "nothing" and thing.head >= action.end for thing in here)
    goes_on = scene.segments[-1] is not segment and action.end >= segment.end - 1
    if empty or goes_on:
        return []
    thing = Thing("deliverable", action.start, action.end, action.start, frozenset({"activity"}))
    return [Found(thing, "achieve", "binary", action=action)]


def _stopped(scene: Scene, segment: Segment, action: Action, thing: Thing | None) -> list[Found]:
    """Stop publishing on X is done or not; eliminate stockouts is a target of zero; stop a decline is neither."""
    follows = any(verb.start >= action.end for verb in segment.verbs)
    goes_on = scene.reading.skip(action.end, "subject") >= segment.end
    follows = follows or (goes_on and any(other.start == segment.end for other in scene.segments))
    unknown = thing is None and noun_phrase(scene.reading, action.end, scene.taken, scene.verbs) is not None
    if follows or unknown:
        ceased = Thing("deliverable", action.start, segment.end, action.start, frozenset({"ceased"}))
        return [Found(ceased, "achieve", "binary", action=action)]
    if thing is None or thing.rank < 1:
        return []
    if first_change(scene.reading, action.end, thing.head) is not None:
        return [Found(thing, "maintain", None, action=action)]
    return [Found(thing, "decrease", "absolute", (0.0,), unit_of(thing), action=action)]


def _one_each(scene: Scene, segment: Segment, thing: Thing) -> bool:
    """Una newsletter semanal, a workshop each month: one thing that repeats."""
    one = scene.reading.ends_at(thing.start, "one") is not None
    return one and any(scene.reading.at(place, "recurrence", "every") for place in range(segment.start, segment.end))


def _without_verb(scene: Scene, segment: Segment, thing: Thing) -> list[Found]:
    """More followers; a website launch by June; several thousand downloads."""
    made = bool(thing.tags & {"artefact", "product"}) and "nothing" not in thing.tags
    one = made and scene.reading.ends_at(thing.start, "one") is not None
    if thing.sort == "deliverable" and not segment.verbs and (scene.dated or thing.tags & CERTAIN or one):
        return [Found(thing, "achieve", "binary")]
    change = first_change(scene.reading, segment.start, segment.end)
    if thing.sort == "deliverable" and not segment.verbs and _one_each(scene, segment, thing):
        return [Found(thing, "achieve", "absolute", (1.0,), "count")]
    if thing.sort == "deliverable" and is_changed(scene.reading, thing):
        thing = replace(thing, sort="measure")
    if thing.sort not in {"metric", "measure"}:
        return []
    if change is not None:
        meant = change.value in {"increase", "decrease"} and not thing.head <= change.start < thing.end
        direction = change.value if meant else by_verb(thing, "improve")
        return [Found(thing, direction, None)]
    vague = any(each.form == "vague" for each in scene.quantities_in(segment, Role.VAGUE))
    return [Found(thing, None, None)] if vague else []
