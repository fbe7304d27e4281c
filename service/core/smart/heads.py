"""The head of a noun phrase of which the lexicon holds only what depends on it: przywiązanie klientów."""

from collections.abc import Sequence
from dataclasses import replace

from service.core.smart.reading import VERBAL_NOUNS, Reading
from service.core.smart.things import Action, Thing

ASKED = frozenset({"increase", "decrease", "improve", "maintain", "weak"})
"""Verbs that speak of how something is, not of something to be made."""

STAGED = frozenset({"event", "make"})


def unled(reading: Reading, verbs: Sequence[Action]) -> list[Action]:
    """The verbs without a nominal one that a vague verb is only about (rozważyć wdrożenie systemu)."""
    if not reading.language.genitive:
        return list(verbs)
    kept: list[Action] = []
    for verb in verbs:
        vague = bool(kept) and kept[-1].sort == "weak" and kept[-1].end == verb.start
        if not (vague and verb.sort in STAGED and _is_nominal(reading, verb)):
            kept.append(verb)
    return kept


def _is_nominal(reading: Reading, verb: Action) -> bool:
    named = reading.at(verb.start, "noun_verb") is not None
    return named or reading.tokens[verb.start].text.endswith((*VERBAL_NOUNS, "niu", "ciu", "niem"))


def headed(reading: Reading, found: Sequence[Thing], verbs: Sequence[Action]) -> list[Thing]:
    """The things, with an unknown noun of quality before its genitive as the head: vague, unless it has a value."""
    endings = reading.language.abstracts
    return [_headed(reading, thing, verbs) for thing in found] if endings else list(found)


def _headed(reading: Reading, thing: Thing, verbs: Sequence[Action]) -> Thing:
    praised = thing.sort == "deliverable" and not verbs
    if praised and any(reading.at(place, "nothing") for place in range(thing.start, thing.head)):
        return replace(thing, sort="nothing")
    for place in range(thing.start, thing.head):
        unknown = place not in reading.marks and place not in reading.inside
        if unknown and reading.tokens[place].text.endswith(reading.language.abstracts):
            verb = next((each for each in reversed(verbs) if each.end <= place), None)
            asked = thing.sort != "deliverable" if verb is None else verb.sort in ASKED
            soft = replace(thing, sort="soft", start=place, head=place, tags=frozenset({"open"}), key=None, good="up")
            return soft if asked else thing
    return thing


def open_thing(reading: Reading, span: tuple[int, int], *, delivered: bool, counted: bool) -> Thing:
    """A thing the lexicon does not hold, from the shape of its noun phrase."""
    start, end = span
    head = reading.ends_at(end, "measure_head")
    if head is not None and not delivered:
        return Thing("measure", start, end, head.start, good=head.value)
    if delivered:
        return Thing("deliverable", start, end, end - 1, frozenset({"open"}))
    first = start if reading.language.genitive else end - 1
    return Thing("measure" if counted else "construct", start, end, first, frozenset({"open"}), good="none")
