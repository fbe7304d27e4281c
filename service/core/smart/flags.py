"""Flags: what else was noticed in a goal. They explain and warn; they decide no letter."""

from collections.abc import Callable

from service.core.smart.case import Case, is_asked
from service.core.smart.frame import Frame
from service.core.smart.measurable import uncounted
from service.core.smart.numbers import COUNTED_IN_TIME, MOST_NUMBERS
from service.core.smart.roles import Role
from service.core.smart.scene import Found
from service.core.smart.times import Role as TimeRole
from service.core.thresholds import Framework

OUTPUT_VERBS = frozenset({"event", "make"})


def flags_of(case: Case, framework: Framework, *, contradicted: bool = False) -> tuple[str, ...]:
    """All flags of a case, sorted; `contradicted` says whether its text contradicts its fields."""
    found = {name for name, holds in _OF_CASE.items() if holds(case)}
    frame = case.frame
    if frame is not None:
        found |= {name for name, holds in _OF_FRAME.items() if holds(frame)}
        if _is_objective(frame, framework) and not case.valued:
            found.add("okr_objective")
    if framework is Framework.OKR:
        found.add("okr_stretch")
    if contradicted:
        found.add("conflict")
    return tuple(sorted(found))


def _is_objective(frame: Frame, framework: Framework) -> bool:
    labels = [mark.value for place in range(min(2, len(frame.reading))) if (mark := frame.reading.at(place, "okr"))]
    if "key_result" in labels:
        return False
    labelled = (bool(labels) and frame.reading.is_mark(1, ":")) or (bool(labels) and frame.reading.is_mark(2, ":"))
    return framework is Framework.OKR or labelled


def _vanity(case: Case) -> bool:
    metrics = [case.subject.metric] if case.subject else []
    return any(metric is not None and metric.vanity for metric in metrics)


def _output(case: Case) -> bool:
    return any(each is not None and _is_output(each) for each in case.founds) or uncounted(case)


def _is_output(found: Found) -> bool:
    thing, action = found.thing, found.action
    return thing is not None and thing.sort == "deliverable" and action is not None and action.sort in OUTPUT_VERBS


def _ambiguous_percent(case: Case) -> bool:
    metric = case.subject.metric if case.subject else None
    return bool(case.targets) and case.targets[0].kind == "relative" and metric is not None and metric.unit == "%"


_OF_CASE: dict[str, Callable[[Case], bool]] = {
    "vanity_metric": _vanity,
    "output": _output,
    "ambiguous_pct": _ambiguous_percent,
    "past_deadline": lambda case: case.deadline is not None and case.deadline < case.reference,
    "fiscal_unresolved": lambda case: (
        case.deadline is None and case.frame is not None and case.frame.deadline is not None
    ),
    "multi_target": lambda case: len(case.targets) > 1,
}


def _form(*forms: str) -> Callable[[Frame], bool]:
    return lambda frame: any(each.form in forms for each, _ in frame.scene.quantities)


def _time(*roles: TimeRole) -> Callable[[Frame], bool]:
    return lambda frame: bool(frame.timed(*roles))


def _only_weak(frame: Frame) -> bool:
    return any(verb.sort == "weak" for verb in frame.scene.verbs) and frame.action is None


def _marked(frame: Frame, *tags: str) -> bool:
    return any(mark.tag in tags for marks in frame.reading.marks.values() for mark in marks)


_OF_FRAME: dict[str, Callable[[Frame], bool]] = {
    "vague_verb": _only_weak,
    "vague_quantity": _form("vague", "placeholder"),
    "too_many_numbers": lambda frame: len(frame.scene.quantities) >= MOST_NUMBERS,
    "placeholder": _form("placeholder"),
    "ratio": _form("ratio"),
    "range": lambda frame: any(found.values and len(found.values) == 2 for found in frame.targets),
    "number_word": lambda frame: any(each.in_words for each, role in frame.scene.quantities if role is Role.TARGET),
    "number_not_target": lambda frame: (
        _marked(frame, "name") or any(role in {Role.LABEL, Role.PAST} for _, role in frame.scene.quantities)
    ),
    "vague_time": _time(TimeRole.VAGUE),
    "metric_time_not_deadline": lambda frame: (
        bool(frame.timed(TimeRole.INNER))
        or any(role is Role.LABEL and each.unit in COUNTED_IN_TIME for each, role in frame.scene.quantities)
    ),
    "baseline_year": lambda frame: any(time.value == "baseline" for time in frame.timed(TimeRole.PAST)),
    "negated": lambda frame: _marked(frame, "hold"),
    "typo": lambda frame: bool(frame.reading.corrected),
    "unicode_punct": lambda frame: any(character in "‐‑‒–—―“”‘’„«»→\u00a0\u202f…" for character in frame.reading.text),
    "not_a_goal": lambda frame: not frame.targets and frame.action is None and is_asked(frame),
}
