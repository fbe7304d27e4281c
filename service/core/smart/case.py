"""The case: structured fields and text put together. Fields win; where they contradict the text, that is reported."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
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
    conflicts: Sequence[Evidence] = field(default_factory=tuple[Evidence, ...])

    @property
    def valued(self) -> bool:
        """Whether the leading target has a value."""
        return any(target.values for target in self.targets)


def case_of(context: Context, frame: Frame | None, language: Language, reference: date) -> Case:
    """Fields and text as one case."""
    subject = _subject(_field_subject(context, language), _text_subject(frame))
    targets: list[Target] = []
    founds: list[Found | None] = []
    for found in frame.targets if frame else ():
        targets.append(target_of(frame.reading, found) if frame else Target())
        founds.append(found)
    own = _field_target(context, subject, targets[0] if targets else None)
    conflicts = _conflicts(context, frame, subject, own, targets)
    if own is not None:
        targets, founds = [own, *targets[1:]], [None, *founds[1:]]
    deadline, evidence = _deadline(context, frame)
    return Case(
        context=context,
        reference=reference,
        frame=frame,
        subject=subject,
        targets=targets,
        founds=founds,
        deadline=deadline,
        deadline_evidence=evidence,
        conflicts=conflicts,
    )


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


def _text_subject(frame: Frame | None) -> Subject | None:
    if frame is None or frame.thing is None:
        return None
    thing = frame.thing
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
    direction = _field_direction(context) or said.direction
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


def _field_direction(context: Context) -> str | None:
    if context.bound is not None:
        return Direction.MAINTAIN.value
    if context.direction is not None:
        return context.direction.value
    if context.target_change_percent:
        return (Direction.INCREASE if context.target_change_percent > 0 else Direction.DECREASE).value
    if context.baseline is not None and context.target is not None and context.baseline != context.target:
        return (Direction.INCREASE if context.target > context.baseline else Direction.DECREASE).value
    return None


def _deadline(context: Context, frame: Frame | None) -> tuple[date | None, Evidence | None]:
    if context.deadline is not None:
        return context.deadline, by_field("deadline", context.deadline)
    time = frame.deadline if frame else None
    if frame is None or time is None:
        return None, None
    return time.on, by_text(frame.reading, time.start, time.end, "deadline")


def _conflicts(
    context: Context, frame: Frame | None, subject: Subject | None, own: Target | None, said: Sequence[Target]
) -> list[Evidence]:
    """Where the text contradicts a field: another metric, value, direction, baseline or deadline."""
    if frame is None:
        return []
    found: list[Evidence] = []
    thing = frame.thing
    if context.metric and subject and subject.key and thing is not None and thing.key and thing.key != subject.key:
        found.append(by_text(frame.reading, thing.start, thing.end, "conflict"))
    time = frame.deadline
    if context.deadline is not None and time is not None and time.on is not None and time.on != context.deadline:
        found.append(by_text(frame.reading, time.start, time.end, "conflict"))
    quantity = frame.targets[0].quantity if frame.targets else None
    if own is None or quantity is None or not said:
        return found
    first = said[0]
    same_sort = (own.kind == "relative") == (first.kind == "relative")
    values = same_sort and first.values and own.values and first.values[-1] != own.values[-1]
    opposed = {own.direction, first.direction} == {Direction.INCREASE.value, Direction.DECREASE.value}
    starts = context.baseline is not None and first.baseline is not None and context.baseline != first.baseline
    if values or opposed or starts:
        found.append(by_text(frame.reading, quantity.start, quantity.end, "conflict"))
    return found


def is_asked(frame: Frame) -> bool:
    """A question or a statement of fact, not a goal."""
    remarks = all(segment.part is Part.REMARK for segment in frame.scene.segments if segment.end - segment.start > 1)
    asked = any(token.text == "?" for token in frame.reading.tokens)
    return asked or remarks
