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
        for segment in found:
            segment.part = Part.MAIN if segment.part is Part.PURPOSE else segment.part
    return found


def _part_beginning(reading: Reading, place: int, starts: dict[int, Action], current: Segment, taken: set[int]) -> Part | None:
    """The part of the clause that begins here, None when the current one goes on."""
    token = reading.tokens[place]
    if token.sort is Sort.MARK and token.text in ".;!?\n•|" and place not in taken:
        return Part.MAIN
    purpose = reading.at(place, "purpose")
    if purpose is not None and place not in taken and (place == 0 or current.end > current.start):
        return Part.PURPOSE
    if place not in taken and reading.at(place, "means") and current.verbs and place not in starts:
        return Part.MEANS
    follows = starts.get(place + 1)
    if follows is not None and place not in taken:
        if reading.at(place, "delta") is not None and current.verbs:
            return Part.MEANS
        if reading.at(place, "infinitive") is not None and (place == 0 or _complete(current)):
            return Part.PURPOSE
    if token.text in ",:" and token.sort is Sort.MARK and current.part in {Part.PURPOSE, Part.MEANS} and _clause_follows(reading, place + 1, starts):
        return Part.MAIN
    verb = starts.get(place)
    if verb is not None and current.verbs and _connected(reading, place):
        return Part.MAIN if current.part is not Part.PURPOSE or reading.is_mark(place - 1, ",") else current.part
    return None


def _complete(segment: Segment) -> bool:
    return any(verb.sort not in {"weak", "become"} for verb in segment.verbs)


def _clause_follows(reading: Reading, place: int, starts: dict[int, Action]) -> bool:
    """Whether a subject or a verb comes within the next words: the clause after a leading purpose."""
    return any(each in starts or reading.at(each, "subject") for each in range(place, place + 2))


def _connected(reading: Reading, place: int) -> bool:
    before = reading.token(place - 1)
    if before is None:
        return False
    return before.sort is Sort.MARK or reading.ends_at(place, "and", "subject") is not None


def _mark_remark(reading: Reading, segment: Segment) -> None:
    goal = any(verb.sort != "become" for verb in segment.verbs)
    states = any(reading.at(place, "statement") for place in range(segment.start, segment.end))
    if states and not goal and segment.part is Part.MAIN:
        segment.part = Part.REMARK


def _says_something(reading: Reading, segment: Segment) -> bool:
    if segment.verbs:
        return True
    return any(reading.tokens[place].sort is not Sort.MARK for place in range(segment.start, segment.end)) and segment.end - segment.start > 2
