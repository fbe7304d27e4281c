"""The goal written anew: its own words kept, and a blank for each thing that S, M or T lack.

Nothing is invented: what stands in a rewrite is the text's own, a field's value, or a blank. Phrases are added where
the goal's clause ends, before its deadline where it has one. A vague amount and a day that has passed give way to a
blank, a vague time is followed by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from service.core.smart.answers import Conflict, Criteria, Measure, Phrase, Source, Status
from service.core.smart.case import Case, leading
from service.core.smart.frame import Frame
from service.core.smart.gaps import Gaps, clause_of
from service.core.smart.numbers import Quantity
from service.core.smart.reading import Reading
from service.core.smart.scene import Found, bare_start
from service.core.smart.segments import Segment
from service.core.smart.things import Thing
from service.core.smart.times import Role as TimeRole
from service.core.smart.times import Time
from service.core.smart.words import Sort

Pieces = tuple[str | Phrase, ...]
ENDING = ".,;:!?|•\n-"
"""Signs that end a clause; phrases are added before them."""


def rewrite_of(
    case: Case, criteria: Criteria, conflicts: Sequence[Conflict] = (), *, numberless: bool = False
) -> Pieces:
    """The goal as words and phrases; empty when nothing is missing. `numberless` goals need no value of their own."""
    judged = (criteria.S, criteria.T) if numberless else (criteria.S, criteria.M, criteria.T)
    if all(letter.status is Status.PASS for letter in judged):
        return ()
    gaps = Gaps(case, criteria, frozenset(conflict.field for conflict in conflicts), numberless)
    wordless = case.frame is None or all(token.sort is Sort.MARK for token in case.frame.reading.tokens)
    return _of_fields(gaps) if case.frame is None or wordless else _of_text(gaps, case.frame)


def _of_fields(gaps: Gaps) -> Pieces:
    """A goal without words: its metric, what should happen by its values, and when."""
    case = gaps.case
    direction = case.targets[0].direction if case.targets else (case.context.direction or None)
    course = direction if direction in {"increase", "decrease"} else None
    name = None if case.subject is None else case.subject.key or case.subject.phrase
    pieces: list[str | Phrase] = [Phrase("named", {"metric": name}, "")]
    pieces.extend(Phrase(scope, {scope: None}) for scope in (gaps.scope,) if scope)
    if course is not None:
        pieces.append(Phrase(course, {}, ": "))
    elif gaps.own is None and direction is None:
        pieces.append(Phrase("action", {"action": None}, ": "))
    else:
        pieces.append(":")
    if not gaps.numberless:
        values = gaps.values(direction)
        bare = values.name == "reach" and course is None
        pieces.append(replace(values, name="value") if bare else values)
    deadline = None if gaps.no_deadline else case.deadline
    return (*pieces, Phrase("until" if direction == "maintain" else "deadline", {"deadline": deadline}))


@dataclass(slots=True)
class _Edits:
    """Changes of a text: what is put in place of the characters from one place to another."""

    text: str
    made: list[tuple[int, int, Phrase]] = field(default_factory=list[tuple[int, int, Phrase]])

    def put(self, start: int, end: int, phrase: Phrase) -> None:
        """A phrase in place of what stands there; one added where nothing does keeps the order of adding."""
        self.made.append((start, end, phrase))

    def pieces(self) -> Pieces:
        """The text with its changes; of two that meet the first counts."""
        found: list[str | Phrase] = []
        place = 0
        for start, end, phrase in sorted(self.made, key=lambda edit: edit[:1]):
            if start < place:
                continue
            found.extend([self.text[place:start]] if start > place else [])
            found.append(phrase)
            place = end
        rest = self.text[place:].rstrip()
        return (*found, rest) if rest else tuple(found)


def _of_text(gaps: Gaps, frame: Frame) -> Pieces:
    reading, edits = frame.reading, _Edits(frame.reading.text)
    place = leading(frame, gaps.case.subject)
    found = frame.targets[place] if frame.targets else None
    thing = found.thing if found is not None and found.thing is not None else frame.thing
    thing = None if gaps.nameless else thing
    segment = clause_of(frame, thing, found)
    time = frame.deadline if frame.deadline in frame.timed(TimeRole.DEADLINE, TimeRole.WINDOW) else None
    if thing is not None:
        if gaps.construct:
            _replace(reading, bare_start(reading, thing.start), thing.end, edits, "shown", "metric")
        _add_action(gaps, frame, thing, edits)
        _add_scope(gaps, reading, thing, edits)
    if gaps.nameless and not gaps.case.valued:
        _add_deadline(gaps, frame, segment, edits)
        _add_whole(gaps, reading, edits)
        return edits.pieces()
    _add_value(gaps, frame, _Spot(segment, thing, found, time), edits)
    _add_deadline(gaps, frame, segment, edits)
    _add_rest(gaps, reading, segment, edits)
    return edits.pieces()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where in a text its goal is: the clause, the thing, the target, the deadline."""

    segment: Segment
    thing: Thing | None
    found: Found | None
    time: Time | None


def _end_of(reading: Reading, segment: Segment) -> int:
    """The place after the clause's last word, in characters; what joins it to the next clause is not part of it."""
    end = segment.end
    while end > segment.start + 1 and (reading.is_mark(end - 1, ENDING) or reading.ends_at(end, "and")):
        end -= 1
    return reading.tokens[end - 1].end


def _add_action(gaps: Gaps, frame: Frame, thing: Thing, edits: _Edits) -> None:
    """A blank for the verb, in place of one that says nothing."""
    if gaps.criteria.S.rule != "S.no_action":
        return
    reading, start = frame.reading, bare_start(frame.reading, thing.start)
    weak = [verb for verb in frame.scene.verbs if verb.sort == "weak" and verb.end <= start]
    if weak and weak[-1].end >= start - 1:
        span = _characters(reading, weak[-1].start, weak[-1].end)
        edits.put(*span, Phrase("action", {"action": None}, ""))
    else:
        first, last = _characters(reading, start, start + 1)
        word = reading.text[first:last]
        opening = start == 0 and reading.at(0, "article", "determiner") is not None
        object_ = word.lower() if opening else word
        edits.put(first, last, Phrase("action_before", {"action": None, "object": object_}, ""))


def _add_scope(gaps: Gaps, reading: Reading, thing: Thing, edits: _Edits) -> None:
    if gaps.scope is not None:
        end = reading.tokens[max(thing.end, thing.start + 1) - 1].end
        edits.put(end, end, Phrase(gaps.scope, {gaps.scope: None}))


def _add_value(gaps: Gaps, frame: Frame, spot: _Spot, edits: _Edits) -> None:
    """What is to be reached: a number for what is counted, a blank for a vague amount, else from where to where."""
    reading, thing = frame.reading, spot.thing
    stated = spot.found.quantity if spot.found is not None and spot.found.values else None
    if not gaps.numberless and gaps.criteria.M.rule == "M.uncounted" and thing is not None:
        _replace(reading, thing.start, thing.end, edits, "count", "number")
        return
    if stated is not None and gaps.own is not None:
        _correct(gaps, reading, spot, edits)
    if not gaps.value and (gaps.own is None or stated is not None):
        return
    vague = _vague(frame) if gaps.own is None else None
    if vague is not None:
        _replace(reading, *vague, edits, "amount", "number")
        return
    direction = spot.found.direction if spot.found else None
    if direction == "achieve" and gaps.own is None and thing is not None and _is_counted(reading, thing):
        _replace(reading, thing.start, thing.end, edits, "count", "number")
        return
    place = _end_of(reading, spot.segment)
    before = _time_within(frame, spot)
    if before is not None:
        place = reading.tokens[before - 1].end
    edits.put(place, place, gaps.values(direction))


def _correct(gaps: Gaps, reading: Reading, spot: _Spot, edits: _Edits) -> None:
    """The fields' values in place of those of the text that contradict them, where both are of one sort."""
    found, own, context = spot.found, gaps.own, gaps.case.context
    if found is None or own is None or found.moved != (own.kind == "relative") or found.kind == "multiplier":
        return
    unit = context.unit or own.unit
    value = Measure(own.values[-1], "%" if own.kind == "relative" else unit)
    start = None if context.baseline is None else Measure(context.baseline, unit)
    places = (
        ("target", found.quantity, value), ("target_change_percent", found.quantity, value),
        ("baseline", found.start_quantity, start),
    )  # fmt: skip
    for name, quantity, given in places:
        if name in gaps.contradicted and quantity is not None and given is not None:
            span = _characters(reading, quantity.start, quantity.end)
            edits.put(*span, Phrase("value", {"target": given}, ""))


def _vague(frame: Frame) -> tuple[int, int] | None:
    """The tokens of a placeholder, or of a vague amount that counts, without its word of change (many more)."""
    for each, _ in frame.scene.quantities:
        if each.form == "placeholder":
            percent = each.end - each.start > 1 and frame.reading.at(each.end - 1, "percent") is not None
            return each.start, each.end - percent
        mark = frame.reading.at(each.start, "vague_amount") if each.form == "vague" else None
        if mark is not None and mark.value == "many" and _before_thing(frame, each):
            changes = (place for place in range(each.start, each.end) if frame.reading.at(place, "change"))
            end = next(changes, each.end)
            return (each.start, end) if end > each.start else None
    return None


def _before_thing(frame: Frame, quantity: Quantity) -> bool:
    end = frame.reading.skip(frame.reading.skip(quantity.end, "of"), "article")
    return any(thing.start <= end <= thing.head for thing in frame.scene.things)


def _is_counted(reading: Reading, thing: Thing) -> bool:
    metric = thing.metric
    countable = metric is None or metric.unit == "count"
    return countable and thing.sort in {"metric", "measure"} and reading.is_many(thing.head, thing.end)


def _time_within(frame: Frame, spot: _Spot) -> int | None:
    """Where the clause's time begins, when it follows the thing and nothing but times comes after it."""
    reading, start = frame.reading, max(spot.thing.end if spot.thing else 0, spot.segment.start + 1)
    times = (TimeRole.DEADLINE, TimeRole.WINDOW, TimeRole.VAGUE, TimeRole.ANCHORED, TimeRole.RECURRENCE)
    inside = [time for time in frame.timed(*times) if start <= time.start < spot.segment.end]
    if not inside:
        return None
    place = inside[0].start
    while place > start and (reading.is_mark(place - 1, ENDING) or reading.ends_at(place, "time_prep")):
        place -= 1
    return place


def _add_deadline(gaps: Gaps, frame: Frame, segment: Segment, edits: _Edits) -> None:
    """The day: the field's where the text has none or another, a blank in place of a vague time or a past day."""
    case, reading, rule = gaps.case, frame.reading, gaps.criteria.T.rule
    seen = case.deadline_evidence
    known = case.deadline if seen is not None and seen.source is Source.FIELD and not gaps.no_deadline else None
    if not gaps.no_deadline and (known is None or (frame.deadline is not None and frame.deadline.on == known)):
        return
    day = {"deadline": known}
    if frame.deadline is not None:
        span = _characters(reading, frame.deadline.start, frame.deadline.end)
        edits.put(*span, Phrase("deadline", day, ""))
        return
    loose = frame.timed(TimeRole.VAGUE)
    if loose and (known is not None or rule == "T.vague"):
        _, place = _characters(reading, loose[0].start, loose[0].end)
        edits.put(place, place, Phrase("pinned", day))
        return
    held = bool(case.targets) and case.targets[0].direction == "maintain"
    name = "until" if held or rule == "T.recurrence" else "pinned" if rule == "T.anchor" else "deadline"
    place = _end_of(reading, segment)
    edits.put(place, place, Phrase(name, day))


def _add_whole(gaps: Gaps, reading: Reading, edits: _Edits) -> None:
    """A goal that names nothing: its words stay, and what it means to do follows as blanks."""
    place, end = _text_end(reading), len(reading.text)
    edits.put(place, end, Phrase("do", {"action": None, "metric": None}, ": "))
    if not gaps.numberless:
        edits.put(end, end, gaps.values(None))
    late = [edit for edit in edits.made if edit[0] == edit[1] and edit[2].name in {"deadline", "until"}]
    for edit in late:
        # The day follows the blanks that it belongs to, unless it takes the place of a time in the text.
        edits.made.remove(edit)
        edits.put(end, end, edit[2])


def _add_rest(gaps: Gaps, reading: Reading, segment: Segment, edits: _Edits) -> None:
    """The metric that a bare number is of, and when a document counts as done."""
    place = _end_of(reading, segment)
    subject, thing = gaps.case.subject, gaps.case.frame.thing if gaps.case.frame else None
    if gaps.nameless:
        edits.put(place, place, Phrase("measured", {"metric": None}, ", "))
    elif subject is not None and (thing is None or thing.rank == 0):
        edits.put(place, place, Phrase("measured", {"metric": subject.key or subject.phrase}, ", "))
    undone = gaps.criteria.M.rule == "M.artefact" or (gaps.binary and gaps.criteria.M.rule == "M.nothing")
    if undone and not gaps.numberless:
        edits.put(place, place, Phrase("accepted", {"acceptance": None}, ", "))


def _text_end(reading: Reading) -> int:
    end = len(reading)
    while end > 1 and reading.tokens[end - 1].sort is Sort.MARK and reading.tokens[end - 1].text in ENDING:
        end -= 1
    return reading.tokens[end - 1].end


def _replace(reading: Reading, start: int, end: int, edits: _Edits, name: str, role: str) -> None:
    """A phrase around or in place of some tokens; their own words are its `object`."""
    first, last = _characters(reading, start, end)
    edits.put(first, last, Phrase(name, {role: None, "object": reading.text[first:last]}, ""))


def _characters(reading: Reading, start: int, end: int) -> tuple[int, int]:
    last = min(max(end, start + 1), len(reading))
    return reading.tokens[start].start, reading.tokens[last - 1].end
