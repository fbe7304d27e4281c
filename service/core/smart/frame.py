"""The frame: everything a text says that the five letters are judged by, with the places where it says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.core.smart.heads import headed, unled
from service.core.smart.numbers import COUNTED_IN_TIME, Quantity, quantities
from service.core.smart.reading import Reading
from service.core.smart.roles import Role, role_of
from service.core.smart.scene import Found, Scene, is_added
from service.core.smart.scopes import NOT_CHANNELS, Narrowing, narrowings
from service.core.smart.segments import Part, Segment, segments
from service.core.smart.targets import targets
from service.core.smart.things import THING_TAGS, Action, Thing, actions, in_verb_position, noun_phrase, things
from service.core.smart.times import Role as TimeRole
from service.core.smart.times import Time, times
from service.core.smart.unvalued import merely_described
from service.core.smart.words import Sort
from service.core.smart.written import Calendar

MERE_WORK = (frozenset({"output"}), frozenset({"output", "nothing"}))
"""The tags of what is counted when it is made: named without a verb (people first) it is nothing yet."""
PROMISE_REACH = 12
"""How many words before a duration the verb it belongs to may stand."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What was found in a text."""

    reading: Reading
    times: Sequence[Time]
    scene: Scene
    targets: Sequence[Found]
    thing: Thing | None
    """What the goal is about: the first target's thing, else the best thing of the goal's clauses."""
    action: Action | None
    """The first verb that says what should happen."""
    narrowings: Sequence[Narrowing]
    deadline: Time | None
    recurrence: Time | None

    @property
    def channel(self) -> str | None:
        """The first channel named."""
        return next(
            (each.channel for each in self.narrowings if each.channel and each.channel not in NOT_CHANNELS), None
        )

    def timed(self, *roles: TimeRole) -> list[Time]:
        """The time expressions of some roles."""
        return [time for time in self.times if time.role in roles]


def frame_of(reading: Reading, calendar: Calendar) -> Frame:
    """The frame of a text, dates resolved against the calendar."""
    found_times = [time for time in times(reading, calendar) if not _inside_metric(reading, time)]
    found_times = _with_promises(reading, found_times)
    inner = _places(time for time in found_times if time.role is TimeRole.INNER)
    timed = _places(found_times) - inner
    named = {place for start in reading.marks for place in _name_places(reading, start)} - timed
    numbers = quantities(reading, timed | named)
    counted = {place for each in numbers for place in range(each.start, each.end)}
    verbs = unled(reading, _with_multipliers(reading, actions(reading, timed | counted), numbers))
    clauses = segments(reading, verbs, timed)
    _mark_past(reading, clauses, found_times)
    roles = [(each, role_of(reading, each, found_times, _clause(clauses, each.start))) for each in numbers]
    roles = _worth(reading, _paired_baselines(reading, _labels_continued(reading, roles)))
    roles = _response_times(reading, roles, clauses)
    found_times = [
        time
        for time in found_times
        if time.role is not TimeRole.VAGUE or _clause(clauses, time.start).part is not Part.REMARK
    ]
    scene = Scene(
        reading,
        timed | counted,
        headed(reading, things(reading, timed | counted, verbs), verbs),
        verbs,
        roles,
        clauses,
        any(time.role in {TimeRole.DEADLINE, TimeRole.WINDOW} for time in found_times),
    )
    found = targets(scene)
    thing = found[0].thing if found else _main_thing(scene)
    strong = [
        verb
        for segment in clauses
        if segment.part is Part.MAIN
        for verb in segment.verbs
        if verb.sort not in {"weak", "become"}
    ]
    return Frame(
        reading=reading,
        times=found_times,
        scene=scene,
        targets=found,
        thing=thing,
        action=strong[0] if strong else None,
        narrowings=narrowings(scene, thing),
        deadline=_deadline(found_times, clauses, found),
        recurrence=_recurrence(reading, found_times, scene),
    )


def _name_places(reading: Reading, start: int) -> range:
    mark = reading.at(start, "name")
    if mark is None:
        mark = reading.at(start, *THING_TAGS, "scope", "market", "channel")
        numbered = (
            mark is not None
            and mark.end > start + 1
            and any(
                reading.tokens[place].sort is Sort.NUMBER or reading.at(place, "number", "scale")
                for place in range(start, mark.end)
            )
        )
        mark = mark if numbered else None
    return range(mark.start, mark.end) if mark else range(0)


def _inside_metric(reading: Reading, time: Time) -> bool:
    """Monthly recurring revenue, day retention, entregas a tiempo: the period is part of the metric's name."""
    if time.role not in {TimeRole.RECURRENCE, TimeRole.VAGUE, TimeRole.ANCHORED}:
        return False
    return any(
        (mark.tag in {"metric", "measure", "soft"} and mark.end > time.end - (mark.end > start + 1))
        or (mark.tag in {"artefact", "product"} and mark.start < time.start and mark.end >= time.end)
        for start in range(max(0, time.start - 2), time.start + 1)
        for mark in reading.marks.get(start, ())
    )


def _with_multipliers(reading: Reading, verbs: list[Action], numbers: Sequence[Quantity]) -> list[Action]:
    """Double and halve say both how much and which way."""
    starts = {verb.start for verb in verbs}
    extra = [
        Action("increase" if each.values[0] > 1 else "decrease", each.start, each.end)
        for each in numbers
        if each.form == "multiplier"
        and each.in_words
        and not {each.start, each.end} & starts
        and in_verb_position(reading, each.start)
    ]
    return sorted([*verbs, *extra], key=lambda verb: verb.start)


def _mark_past(reading: Reading, clauses: Sequence[Segment], found: Sequence[Time]) -> None:
    """A clause that opens with a past period (last year we had 1,200) or only states the present value is a remark."""
    for clause in clauses:
        places = range(clause.start, clause.end)
        present = {
            each for place in places if (mark := reading.at(place, "baseline")) for each in range(mark.start, mark.end)
        }
        states = bool(clause.verbs) and all(verb.sort == "become" or verb.start in present for verb in clause.verbs)
        if (states and present) or _reports(reading, clause, found) or _asked(reading, clause):
            clause.part = Part.REMARK
    opening = {time.start for time in found if time.role is TimeRole.PAST and time.value == "figure"}
    for clause in clauses:
        if opening & {clause.start, clause.start + 1}:
            clause.part = Part.REMARK


def _asked(reading: Reading, clause: Segment) -> bool:
    """Whether the sentence of a clause ends as a question."""
    ends = (place for place in range(clause.end, len(reading)) if reading.is_mark(place, ".;!?\n"))
    return reading.is_mark(next(ends, len(reading)), "?")


def _reports(reading: Reading, clause: Segment, found: Sequence[Time]) -> bool:
    """Followers grew by 12% last year: a figure of a past period, and no end named."""
    inside = [time for time in found if clause.start < time.start < clause.end]
    figures = {
        place + 1
        for place in range(clause.start, clause.end)
        if reading.tokens[place].sort is Sort.NUMBER or reading.at(place, "percent")
    }
    past = any(time.role is TimeRole.PAST and time.value == "figure" and time.start in figures for time in inside)
    return past and not any(time.role in {TimeRole.DEADLINE, TimeRole.WINDOW} for time in inside)


def _clause(clauses: Sequence[Segment], place: int) -> Segment:
    return next((each for each in clauses if each.start <= place < each.end), clauses[-1])


def _with_promises(reading: Reading, found: Sequence[Time]) -> list[Time]:
    """Answer within 3 days, close 95% of tickets within 5 days: a promise to each customer, not a deadline."""
    verbs = actions(reading, _places(found))
    kept: list[Time] = []
    for time in found:
        ahead = range(max(0, time.start - PROMISE_REACH), time.start)
        responds = any(verb.sort == "respond" and verb.start in ahead for verb in verbs)
        share = any(reading.at(place, "percent") and reading.of(place + 1) for place in ahead)
        promise = time.role is TimeRole.WINDOW and time.value in {"day", "week"} and (responds or share)
        kept.append(replace(time, role=TimeRole.INNER, on=None) if promise else time)
    return kept


def _places(found: Iterable[Time]) -> set[int]:
    return {place for time in found for place in range(time.start, time.end)}


def _paired_baselines(reading: Reading, roles: Sequence[tuple[Quantity, Role]]) -> list[tuple[Quantity, Role]]:
    """A start value needs an end value: alone, after `from`, it is a scope (feedback from 50 customers)."""
    if any(role is Role.TARGET for _, role in roles):
        return list(roles)
    return [(each, _alone(reading, each) if role is Role.BASELINE else role) for each, role in roles]


def _alone(reading: Reading, quantity: Quantity) -> Role:
    level = reading.ends_at(quantity.start, "level")
    if level is not None and level.end > level.start + 1:
        return Role.TARGET
    return Role.SCOPE if reading.ends_at(quantity.start, "from") else Role.PAST


def _worth(reading: Reading, roles: Sequence[tuple[Quantity, Role]]) -> list[tuple[Quantity, Role]]:
    """Granty o wartości 500 tys. zł: what things are worth is the target where nothing else is counted."""
    counted = not reading.language.genitive or any(role is Role.TARGET for _, role in roles)
    return [
        (each, Role.TARGET if role is Role.LABEL and not counted and (each.unit or "").isupper() else role)
        for each, role in roles
    ]


def _labels_continued(reading: Reading, roles: Sequence[tuple[Quantity, Role]]) -> list[tuple[Quantity, Role]]:
    """Scope 1 and 2: what follows a label by `and` or a comma is one too, unless it counts something."""
    continued: list[tuple[Quantity, Role]] = []
    for each, role in roles:
        before = continued[-1] if continued else None
        plain = each.unit is None and each.form == "plain"
        near = before is not None and before[1] is Role.LABEL and each.start - before[0].end == 1
        joined = near and (reading.at(each.start - 1, "and") is not None or reading.is_mark(each.start - 1, ",/-"))
        continued.append(
            (
                each,
                Role.LABEL if joined and plain and role is Role.TARGET and before and before[0].unit is None else role,
            )
        )
    return continued


def _response_times(
    reading: Reading, roles: Sequence[tuple[Quantity, Role]], clauses: Sequence[Segment]
) -> list[tuple[Quantity, Role]]:
    """80% от заявките до 24 часа: after a share of what comes in, a limit in time is part of the metric."""
    shares = [_clause(clauses, each.start) for each, role in roles if role is Role.TARGET and _is_share(reading, each)]
    told: list[tuple[Quantity, Role]] = []
    for each, role in roles:
        limit = reading.ends_at(each.start, "within") if each.unit in COUNTED_IN_TIME else None
        inner = role is Role.TARGET and limit is not None and _clause(clauses, each.start) in shares
        told.append((each, Role.INNER if inner else role))
    return told


def _is_share(reading: Reading, quantity: Quantity) -> bool:
    return quantity.form == "ratio" or (quantity.unit == "%" and reading.of(quantity.end))


def _main_thing(scene: Scene) -> Thing | None:
    """The best thing of the goal's clauses; what follows a verb before what precedes it."""
    weights = {"metric": 0, "measure": 0, "soft": 1, "construct": 1, "deliverable": 2, "nothing": 3}
    parts = (
        {Part.MAIN}
        if any(segment.part is Part.MAIN and scene.things_in(segment) for segment in scene.segments)
        else set(Part)
    )
    if any(segment.part is Part.REMARK for segment in scene.segments):
        parts -= {Part.PURPOSE, Part.MEANS}
    inside = [
        thing
        for segment in scene.segments
        if segment.part in parts
        for thing in scene.things_in(segment)
        if not (_only(segment, "weak", "become") and _incidental(scene, thing))
        and ((segment.verbs and not _only(segment, "make")) or not _is_setting(scene, thing))
        and not (_only(segment, "become") and is_added(scene.reading, thing))
        and not scene.reading.is_mark(segment.end, "?")
        and not _for_whom(scene, segment, thing)
        and not (_only(segment, "make") and thing.people)
        and not (_described(scene, segment) and _incidental(scene, thing))
        and not (segment.part is Part.REMARK and not _is_figure(scene, segment, thing))
        and not (not segment.verbs and (thing.tags in MERE_WORK or thing.people))
        and not (_only(segment, "improve") and _several(scene, thing))
    ]

    def order(thing: Thing) -> tuple[bool, bool, bool, int, int]:
        change = scene.reading.at(thing.head, "change") is not None
        return thing.rank == 0, change, is_added(scene.reading, thing), weights[thing.sort], thing.start

    chosen = min(inside, key=order, default=None)
    apart = chosen is not None and chosen.sort != "deliverable" and not chosen.people
    if chosen is None or apart or not is_added(scene.reading, chosen):
        return chosen
    empty = (thing for thing in inside if thing.rank == 0 and thing.end <= chosen.start)
    mere = None if chosen.tags in MERE_WORK else chosen
    return next((thing for thing in empty if not is_added(scene.reading, thing)), mere)


def _incidental(scene: Scene, thing: Thing) -> bool:
    """What a vague verb merely mentions: a deliverable, people, an idea added by a preposition."""
    return thing.sort == "deliverable" or thing.people or (thing.rank == 1 and is_added(scene.reading, thing))


def _for_whom(scene: Scene, segment: Segment, thing: Thing) -> bool:
    """Осигуряване на спокойствие за клиентите: people for whom the verb's object, an unknown noun, is meant."""
    if not (thing.people and is_added(scene.reading, thing)) or not scene.reading.language.inflecting:
        return False
    spans = [noun_phrase(scene.reading, verb.end, scene.taken, scene.verbs) for verb in segment.verbs]
    return any(span is not None and span[1] < thing.start for span in spans)


def _several(scene: Scene, thing: Thing) -> bool:
    """Improve our processes: work or means of one's own, none of which is pointed at."""
    named = any(scene.reading.at(place, "channel") for place in range(thing.start, thing.end))
    return thing.sort == "deliverable" and not named and scene.reading.is_many(thing.head, thing.end)


def _is_setting(scene: Scene, thing: Thing) -> bool:
    """Najlepsza uczelnia w kraju: a deliverable's name that only says where."""
    return scene.reading.language.genitive and thing.sort == "deliverable" and is_added(scene.reading, thing)


def _is_figure(scene: Scene, segment: Segment, thing: Thing) -> bool:
    """What a remark may be about: a figure of the whole company (our churn was 12%)."""
    company = thing.metric is not None and thing.metric.company_level
    return company and any(segment.start <= each.start < segment.end for each, _ in scene.quantities)


def _described(scene: Scene, segment: Segment) -> bool:
    return any(merely_described(scene, segment, verb) for verb in segment.verbs[:1])


def _only(segment: Segment, *sorts: str) -> bool:
    return bool(segment.verbs) and all(verb.sort in sorts for verb in segment.verbs)


def _deadline(found: Sequence[Time], clauses: Sequence[Segment], wanted: Sequence[Found]) -> Time | None:
    """The end that governs the goal: a firm one before a loose one, the latest of several."""
    ends = [
        time
        for time in found
        if time.role in {TimeRole.DEADLINE, TimeRole.WINDOW} and _clause(clauses, time.start).part is not Part.REMARK
    ]
    repeats = any(time.role is TimeRole.RECURRENCE for time in found)
    if not ends and not repeats and any(each.kind == "binary" for each in wanted):
        ends = [time for time in found if time.role is TimeRole.START]
    firm = [time for time in ends if time.firm]
    return max(firm or ends, key=lambda time: time.on or date.min, default=None)


def _recurrence(reading: Reading, found: Sequence[Time], scene: Scene) -> Time | None:
    """The first repetition that is not part of a metric's name (monthly visits) nor of the means."""
    for time in found:
        if time.role is not TimeRole.RECURRENCE or _clause(scene.segments, time.start).part is not Part.MAIN:
            continue
        single = time.end == time.start + 1
        if single and reading.ends_at(time.start, "definite") is not None:
            continue
        before = reading.token(time.start - 1)
        counted = before is not None and before.sort is Sort.NUMBER
        named = any(
            thing.sort in {"metric", "measure"} and thing.start <= time.end <= thing.head and thing.head < time.end + 3
            for thing in scene.things
        )
        if not (single and named and not counted):
            return time
    return None
