"""What a goal lacks of S, M and T, by the rules that judged it, and what its fields say where its text is silent."""

from dataclasses import dataclass

from service.core.smart.answers import Criteria, Measure, Phrase, Status, Target
from service.core.smart.case import Case
from service.core.smart.frame import Frame
from service.core.smart.goals import Bound
from service.core.smart.scene import Found
from service.core.smart.segments import Part, Segment
from service.core.smart.things import Thing

WITHOUT_VALUE = frozenset({"M.no_value", "M.vague_amount"})
LIMITS = {Bound.MAX: "at_most", Bound.MIN: "at_least"}


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a goal lacks, and what its fields say instead."""

    case: Case
    criteria: Criteria
    contradicted: frozenset[str]
    """The fields that the text contradicts."""
    numberless: bool

    @property
    def own(self) -> Target | None:
        """The target that the fields give."""
        given = self.case.targets and self.case.founds[0] is None and self.case.targets[0].values
        return self.case.targets[0] if given else None

    @property
    def nameless(self) -> bool:
        """Whether nothing is named that a goal could be about, or what is named is only to get better somehow."""
        frame = self.case.frame
        somehow = self.criteria.S.rule == "S.no_action" and frame is not None and frame.action is not None
        told = self.construct and frame is not None and clause_of(frame, frame.thing, None).part is Part.REMARK
        return self.criteria.S.rule == "S.nothing" or somehow or told

    @property
    def construct(self) -> bool:
        """Whether an idea is named in place of a metric."""
        return self.criteria.S.rule in {"S.construct", "S.construct_narrowed"}

    @property
    def value(self) -> bool:
        """Whether a value to reach is missing."""
        if self.numberless:
            return False
        bare = self.criteria.M.rule in WITHOUT_VALUE
        return not self.case.valued and (bare or self.nameless or self.construct) and not self.binary

    @property
    def binary(self) -> bool:
        """Whether the goal is about something that is delivered or not."""
        return self.case.subject is not None and self.case.subject.sort == "deliverable"

    @property
    def scope(self) -> str | None:
        """The phrase for what narrows the goal, where that is missing and no value makes up for it."""
        if self.criteria.S.rule == "S.no_channel":
            return "channel"
        metric = self.case.subject.metric if self.case.subject else None
        company = metric is None or metric.company_level
        return "scope" if self.criteria.S.rule == "S.no_scope" and (not company or self.numberless) else None

    @property
    def no_deadline(self) -> bool:
        """Whether there is no day ahead by which the goal ends."""
        return self.criteria.T.status is not Status.PASS

    def values(self, direction: str | None) -> Phrase:
        """The phrase that says how far: the fields' values, or blanks."""
        case, own = self.case, self.own
        unit = case.context.unit or (own.unit if own else None)
        if own is not None and own.kind == "relative":
            return Phrase("by", {"target": Measure(own.values[0], "%")})
        target = Measure(own.values[-1], unit) if own is not None else None
        baseline = case.context.baseline
        if direction == "maintain" or case.context.bound is not None:
            name = "hold" if case.context.bound is None else LIMITS[case.context.bound]
            return Phrase(name, {"target": target})
        if own is not None and baseline is None:
            return Phrase("reach", {"target": target})
        return Phrase("change", {"baseline": None if baseline is None else Measure(baseline, unit), "target": target})


def clause_of(frame: Frame, thing: Thing | None, found: Found | None) -> Segment:
    """The clause in which the goal is said to its end."""
    ends = [each.end - 1 for each in (thing, found.quantity if found else None, frame.recurrence) if each is not None]
    last = max([end for end in ends if end >= 0], default=0)
    segments = frame.scene.segments
    return next((each for each in segments if each.start <= last < each.end), segments[0])
