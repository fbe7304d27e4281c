"""The case: structured fields and text put together. Fields win, and the text answers what they leave open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from service.core.catalog.metrics import METRICS, CatalogMetric
from service.core.smart.answers import Evidence, Source, Target
from service.core.smart.frame import Frame
from service.core.smart.goals import Context, Direction
from service.core.smart.languages import Language
from service.core.smart.reading import Reading, reading_of
from service.core.smart.scene import Found
from service.core.smart.segments import Part
from service.core.smart.things import Thing, things

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What the goal is about, wherever that was said."""

    sort: str
    rank: int
    phrase: str
    key: str | None
    tags: frozenset[str]
    evidence: Evidence

    @property
    def name(self) -> str:
        """The phrase, cut where it is too long for a sentence."""
        return self.phrase if len(self.phrase) <= LONGEST_NAME else self.phrase[: LONGEST_NAME - 1] + "…"

    @property
    def metric(self) -> CatalogMetric | None:
        """The catalogue's entry, where there is one."""
        return METRICS.get(self.key) if self.key else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything a goal is judged by."""

    context: Context
    reference: date
    frame: Frame | None
    subject: Subject | None
    targets: Sequence[Target]
    founds: Sequence[Found | None]
    """For each target what the text gave it; None for one given by fields."""
    deadline: date | None
    deadline_evidence: Evidence | None

    @property
    def valued(self) -> bool:
        """Whether the leading target has a value."""
        return any(target.values for target in self.targets)


def case_of(
    context: Context, frame: Frame | None, language: Language, reference: date, inherited: date | None = None
) -> Case:
    """Fields and text as one case; `inherited` is the day it ends on where neither of them says so."""
    given = _field_subject(context, language)
    place = leading(frame, given)
    subject = _subject(given, _text_subject(frame, place))
    targets: list[Target] = []
    founds: list[Found | None] = []
    for found in _led_by(place, frame.targets) if frame else ():
        targets.append(target_of(frame.reading, found) if frame else Target())
        founds.append(found)
    own = _field_target(context, subject, targets[0] if targets else None)
    if own is not None:
        targets, founds = [own, *targets[1:]], [None, *founds[1:]]
    deadline, evidence = _deadline(context, frame, inherited)
    return Case(
        context=context,
        reference=reference,
        frame=frame,
        subject=subject,
        targets=targets,
        founds=founds,
        deadline=deadline,
        deadline_evidence=evidence,
    )


def leading(frame: Frame | None, subject: Subject | None) -> int:
    """Which of the text's targets the fields speak of: the first on their metric, else the first."""
    key = subject.key if subject is not None else None
    found = frame.targets if frame is not None and key is not None else ()
    return next((place for place, each in enumerate(found) if each.thing is not None and each.thing.key == key), 0)


def _led_by(place: int, found: Sequence[Found]) -> list[Found]:
    """The targets with the one at a place before the others."""
    return [*found[place : place + 1], *found[:place], *found[place + 1 :]]


def by_field(role: str, value: object) -> Evidence:
    """Evidence from a structured field."""
    return Evidence(source=Source.FIELD, quote=str(value), role=role)


def by_text(reading: Reading, start: int, end: int, role: str) -> Evidence:
    """Evidence from tokens of the text, quoted exactly."""
    end = max(end, start + 1)
    first, last = reading.tokens[start].start, reading.tokens[end - 1].end
    return Evidence(source=Source.TEXT, start=first, end=last, quote=reading.text[first:last], role=role)


def target_of(reading: Reading, found: Found) -> Target:
    """A target of the text in the answer's shape."""
    thing = found.thing
    return Target(
        metric=reading.quote(thing.start, max(thing.end, thing.start + 1)) if thing else None,
        metric_key=thing.key if thing else None,
        direction=found.direction,
        kind=found.kind,
        values=found.values,
        unit=None if found.kind in {"binary", None} else found.unit,
        baseline=found.baseline,
    )


def _subject(given: Subject | None, said: Subject | None) -> Subject | None:
    """The field's metric wins, unless the text names the same one or the field's name is not understood."""
    if given is None or said is None:
        return given or said
    same = given.key is not None and given.key == said.key
    return said if same or (given.key is None and said.rank > 1) else given


def _text_subject(frame: Frame | None, place: int) -> Subject | None:
    thing = frame.targets[place].thing if frame is not None and place else frame.thing if frame is not None else None
    if frame is None or thing is None:
        return None
    role = {"metric": "metric", "measure": "metric", "soft": "construct"}.get(thing.sort, thing.sort)
    evidence = by_text(frame.reading, thing.start, thing.end, role)
    return Subject(
        sort=thing.sort, rank=thing.rank, phrase=evidence.quote, key=thing.key, tags=thing.tags, evidence=evidence
    )


def _field_subject(context: Context, language: Language) -> Subject | None:
    """The metric of the field: a catalogue key, a name the lexicon holds, or a metric by its owner's word."""
    if not context.metric or not any(character.isalnum() for character in context.metric):
        return None
    evidence = by_field("metric", context.metric)
    if context.metric in METRICS:
        return Subject(
            sort="metric", rank=2, phrase=context.metric, key=context.metric, tags=frozenset(), evidence=evidence
        )
    thing = named_thing(context.metric, language)
    sort = thing.sort if thing is not None else "measure"
    key = thing.key if thing is not None else None
    tags = thing.tags if thing is not None else frozenset[str]()
    rank = thing.rank if thing is not None else 2
    return Subject(sort=sort, rank=rank, phrase=context.metric, key=key, tags=tags, evidence=evidence)


def named_thing(text: str, language: Language) -> Thing | None:
    """The thing a short name stands for."""
    reading = reading_of(text, language)
    found = things(reading, set(), [])
    return max(found, key=lambda thing: (thing.rank, thing.sort == "metric", thing.end - thing.head), default=None)


def _field_target(context: Context, subject: Subject | None, said: Target | None) -> Target | None:
    """The target of the fields; direction and unit may still come from the text."""
    percent, value = context.target_change_percent, context.target
    if percent is None and value is None:
        return None
    said = said or Target()
    direction = field_direction(context) or said.direction
    base = replace(
        said,
        metric=subject.phrase if subject else said.metric,
        metric_key=subject.key if subject else said.metric_key,
        direction=direction,
        unit=context.unit or said.unit or _own_unit(subject),
    )
    if value is not None:
        kind = "from_to" if context.baseline is not None else "absolute"
        return replace(base, kind=kind, values=(value,), baseline=context.baseline)
    change = percent or 0.0
    return replace(base, kind="relative", values=(abs(change),), unit="%", baseline=context.baseline)


def _own_unit(subject: Subject | None) -> str | None:
    unit = subject.metric.unit if subject and subject.metric else None
    return None if unit == "currency" else unit


def field_direction(context: Context) -> str | None:
    """What the fields say should happen, by themselves or by their values."""
    if context.bound is not None:
        return Direction.MAINTAIN.value
    if context.direction is not None:
        return context.direction.value
    if context.target_change_percent:
        return (Direction.INCREASE if context.target_change_percent > 0 else Direction.DECREASE).value
    if context.baseline is not None and context.target is not None and context.baseline != context.target:
        return (Direction.INCREASE if context.target > context.baseline else Direction.DECREASE).value
    return None


def _deadline(context: Context, frame: Frame | None, inherited: date | None) -> tuple[date | None, Evidence | None]:
    time = frame.deadline if frame else None
    given = inherited if context.deadline is None and time is None else context.deadline
    if given is not None:
        return given, by_field("deadline", given)
    if frame is None or time is None:
        return None, None
    return time.on, by_text(frame.reading, time.start, time.end, "deadline")


def is_asked(frame: Frame) -> bool:
    """A question or a statement of fact, not a goal."""
    remarks = all(segment.part is Part.REMARK for segment in frame.scene.segments if segment.end - segment.start > 1)
    asked = any(token.text == "?" for token in frame.reading.tokens)
    return asked or remarks
