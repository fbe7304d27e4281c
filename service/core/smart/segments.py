"""A text cut into clauses, each with its part in the goal: the goal itself, its purpose, its means, or a remark."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from service.core.smart.reading import Reading
from service.core.smart.things import Action
from service.core.smart.words import Sort


class Part(StrEnum):
    """What a clause is to the goal."""

    MAIN = "main"
    PURPOSE = "purpose"
    """What it is for: so that …, to help us …."""
    MEANS = "means"
    """How: by publishing …, through …."""
    REMARK = "remark"
    """A statement of fact: our churn was 12% last year."""


@dataclass(slots=True)
class Segment:
    """One clause; `start` and `end` count tokens."""

    start: int
    end: int
    part: Part
    verbs: list[Action] = field(default_factory=list[Action])


def segments(reading: Reading, verbs: Sequence[Action], taken: set[int]) -> list[Segment]:
    """The clauses of a text, in order; at least one is the goal itself when the text has any word."""
    starts = {verb.start: verb for verb in verbs}
    found = [Segment(0, 0, Part.MAIN)]
    place = 0
    while place < len(reading):
        part = _part_beginning(reading, place, starts, found[-1], taken)
        if part is not None:
            found[-1].end = place
            found.append(Segment(place, place, part))
        verb = starts.get(place)
        if verb is not None:
            found[-1].verbs.append(verb)
        place = verb.end if verb else place + 1
        found[-1].end = place
    found = [segment for segment in found if segment.end > segment.start]
    for segment in found:
        _mark_remark(reading, segment)
    if found and not any(segment.part is Part.MAIN and _says_something(reading, segment) for segment in found):
        remarked = any(segment.part is Part.REMARK for segment in found)
        for segment in found:
            wanted = segment.part is Part.PURPOSE and (bool(segment.verbs) or not remarked)
            segment.part = Part.MAIN if wanted else segment.part
    return found


def _part_beginning(
    reading: Reading, place: int, starts: dict[int, Action], current: Segment, taken: set[int]
) -> Part | None:
    """The part of the clause that begins here, None when the current one goes on."""
    if place in taken or place in reading.inside:
        return _part_of_verb(reading, starts.get(place), current)
    wished = reading.at(place, "purpose") and reading.ends_at(place - reading.is_mark(place - 1, ","), "wish")
    if wished or (reading.is_mark(place, ".;!?\n•|") and place not in reading.abbreviated):
        return Part.MAIN
    if reading.at(place, "purpose") and (place == 0 or current.end > current.start):
        return Part.PURPOSE
    means = reading.at(place, "means")
    if means is not None and current.verbs and (place not in starts or means.value == "gerund"):
        return Part.MEANS
    led = _part_led_in(reading, place, current) if place + 1 in starts else None
    back = reading.is_mark(place, ",:") and current.part in {Part.PURPOSE, Part.MEANS}
    if led is None and back and _clause_follows(reading, place + 1, starts):
        return Part.MAIN
    return led or _part_of_verb(reading, starts.get(place), current)


def _part_led_in(reading: Reading, place: int, current: Segment) -> Part | None:
    """By posting more: means. To grow sales: purpose, once the clause is complete or when it opens the text."""
    if reading.at(place, "delta") and (current.verbs or place == 0):
        return Part.MEANS
    return Part.PURPOSE if reading.at(place, "infinitive") and (place == 0 or _complete(current)) else None


def _part_of_verb(reading: Reading, verb: Action | None, current: Segment) -> Part | None:
    """A second verb joined by a conjunction or a sign begins a clause of its own."""
    if verb is None or not current.verbs or not _connected(reading, verb.start):
        return None
    return Part.MAIN if current.part is not Part.PURPOSE or reading.is_mark(verb.start - 1, ",") else current.part


def _complete(segment: Segment) -> bool:
    return any(verb.sort not in {"weak", "become"} for verb in segment.verbs)


def _clause_follows(reading: Reading, place: int, starts: dict[int, Action]) -> bool:
    """Whether a verb, or a subject with its verb, comes next: the clause after a leading purpose."""
    if place in starts:
        return True
    return reading.at(place, "subject") is not None and any(each in starts for each in range(place + 1, place + 5))


def _connected(reading: Reading, place: int) -> bool:
    before = reading.token(place - 1)
    if before is None:
        return False
    return before.sort is Sort.MARK or reading.ends_at(place, "and", "subject") is not None


def _mark_remark(reading: Reading, segment: Segment) -> None:
    goal = any(verb.sort != "become" for verb in segment.verbs)
    places = range(segment.start, segment.end)
    subjects = [mark for place in places if (mark := reading.at(place, "subject"))]
    introduced = {each for mark in subjects for each in range(mark.start + 1, mark.end)}
    said = {mark.value for place in places if place not in introduced and (mark := reading.at(place, "statement"))}
    if segment.part is Part.MAIN and ("mission" in said or (said and not goal)):
        segment.part = Part.REMARK


def _says_something(reading: Reading, segment: Segment) -> bool:
    if segment.verbs:
        return True
    return (
        any(reading.tokens[place].sort is not Sort.MARK for place in range(segment.start, segment.end))
        and segment.end - segment.start > 2
    )
