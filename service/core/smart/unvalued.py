"""Clauses without a value: deliverables (binary), eliminations (zero), and metrics with a bare direction."""

from collections.abc import Sequence
from dataclasses import replace

from service.core.smart.changes import by_verb, unit_of
from service.core.smart.pairing import object_of
from service.core.smart.roles import Role
from service.core.smart.scene import DELIVERING, MOVING, Found, Scene, best, first_change, is_added, is_changed
from service.core.smart.segments import Segment
from service.core.smart.things import DELIVERABLES, Action, Thing, noun_phrase, open_thing

WISHING = frozenset({"increase", "decrease", "achieve"})
CERTAIN = frozenset({"event_noun", "certificate"})


def plain(scene: Scene, segment: Segment) -> list[Found]:
    """What a clause without a value asks for; at most one target."""
    action = next((verb for verb in segment.verbs if verb.sort != "weak"), None)
    if action is not None and action.sort in DELIVERING:
        return _delivered(scene, segment, action)
    thing = _spoken_of(scene, segment, action)
    if action is None:
        vague_about_people = bool(segment.verbs) and thing is not None and thing.people
        return [] if thing is None or vague_about_people else _without_verb(scene, segment, thing)
    if action.sort == "stop":
        return _stopped(scene, segment, action, thing)
    return _directed(scene, action, thing) if thing is not None else []


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
    many = scene.reading.is_many(*span)
    return Thing("measure", span[0], span[1], span[1] - 1, frozenset({"open"})) if many else None


def _directed(scene: Scene, action: Action, thing: Thing) -> list[Found]:
    """A metric with a direction; a deliverable obtained."""
    if thing.sort == "deliverable" and is_changed(scene.reading, thing):
        thing = replace(thing, sort="measure")
    if thing.sort == "deliverable":
        certain = action.sort == "achieve" or (action.sort not in MOVING and bool(thing.tags & CERTAIN))
        return [Found(thing, "achieve", "binary", action=action)] if certain else []
    if action.sort == "become" or thing.sort not in {"metric", "measure"}:
        return []
    change = first_change(scene.reading, action.end, thing.head)
    direction = by_verb(thing, action.sort)
    more = direction == "achieve" and change is not None and change.value == "increase"
    return [Found(thing, "increase" if more else direction, None, action=action)]


def _delivered(scene: Scene, segment: Segment, action: Action) -> list[Found]:
    """What is to be launched, opened, written, built: the object of the verb, or the subject of a passive one."""
    here = scene.things_in(segment)
    span = noun_phrase(scene.reading, action.end, scene.taken, scene.verbs)
    inside = [thing for thing in here if span and span[0] <= thing.head < span[1]]
    if action.sort == "make" and any(thing.people for thing in inside):
        return []
    if span is None or _held_by(inside, span):
        thing = inside[-1] if inside else _subject(scene, here, action)
    elif not _identifiable(scene, action, span):
        return []
    else:
        thing = open_thing(scene.reading, span, delivered=True, counted=False)
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
    empty = not shown or any(thing.sort == "nothing" and thing.head >= action.end for thing in here)
    goes_on = scene.segments[-1] is not segment and action.end >= segment.end - 1
    if empty or goes_on:
        return []
    thing = Thing("deliverable", action.start, action.end, action.start, frozenset({"activity"}))
    return [Found(thing, "achieve", "binary", action=action)]


def _stopped(scene: Scene, segment: Segment, action: Action, thing: Thing | None) -> list[Found]:
    """Stop publishing on X is done or not; eliminate stockouts is a target of zero; stop a decline is neither."""
    follows = any(verb.start >= action.end for verb in segment.verbs)
    unknown = thing is None and noun_phrase(scene.reading, action.end, scene.taken, scene.verbs) is not None
    if follows or unknown:
        ceased = Thing("deliverable", action.start, segment.end, action.start, frozenset({"ceased"}))
        return [Found(ceased, "achieve", "binary", action=action)]
    if thing is None or thing.rank < 1:
        return []
    if first_change(scene.reading, action.end, thing.head) is not None:
        return [Found(thing, "maintain", None, action=action)]
    return [Found(thing, "decrease", "absolute", (0.0,), unit_of(thing), action=action)]


def _without_verb(scene: Scene, segment: Segment, thing: Thing) -> list[Found]:
    """More followers; a website launch by June; several thousand downloads."""
    if thing.sort == "deliverable" and not segment.verbs and (scene.dated or thing.tags & CERTAIN):
        return [Found(thing, "achieve", "binary")]
    change = first_change(scene.reading, segment.start, segment.end)
    if thing.sort == "deliverable" and is_changed(scene.reading, thing):
        thing = replace(thing, sort="measure")
    if thing.sort not in {"metric", "measure"}:
        return []
    if change is not None:
        direction = change.value if change.value in {"increase", "decrease"} else by_verb(thing, "improve")
        return [Found(thing, direction, None)]
    vague = any(each.form == "vague" for each in scene.quantities_in(segment, Role.VAGUE))
    return [Found(thing, None, None)] if vague else []
