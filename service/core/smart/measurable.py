"""Measurable: could an outsider decide at the end whether it was reached? Both halves, one, or neither."""

from service.core.smart.answers import Evidence, Judgement, Status
from service.core.smart.case import Case, by_field, by_text
from service.core.smart.frame import Frame
from service.core.smart.scene import Found
from service.core.verdict import Reason

PUBLIC_VERBS = frozenset({"event", "achieve"})
ONE_OFF = frozenset({"certificate", "event_noun", "ceased"})
UNVALUED = frozenset({"vague", "placeholder"})
MOST_SHOWN = 3
OUTCOMES: dict[str, tuple[Status, str | None]] = {
    "M.target": (Status.PASS, None),
    "M.event": (Status.PASS, None),
    "M.number_on_construct": (Status.PARTIAL, "M.choose_metric"),
    "M.number_without_metric": (Status.PARTIAL, "M.choose_metric"),
    "M.uncounted": (Status.PARTIAL, "M.count_output"),
    "M.artefact": (Status.PARTIAL, "M.acceptance"),
    "M.vague_amount": (Status.PARTIAL, "M.state_value"),
    "M.no_value": (Status.PARTIAL, "M.state_value"),
    "M.number_not_target": (Status.FAIL, "M.choose_metric"),
    "M.nothing": (Status.FAIL, "M.choose_metric"),
}


def judge_measurable(case: Case) -> Judgement:
    """M: a metric with a value or an event an outsider can verify passes; half of it is partial."""
    frame, subject = case.frame, case.subject
    vague = vague_amounts(frame) if frame else []
    others = _other_numbers(frame) if frame else []
    rule = _rule(case, vague=bool(vague), others=bool(others))
    status, suggestion = OUTCOMES[rule]
    target = case.targets[0] if case.targets else None
    params = {
        "object": subject.name if subject else None,
        "value": target.values[-1] if target and target.values else None,
        "unit": _unit_shown(target.unit if target else None),
    }
    evidence = others if rule == "M.number_not_target" else [*_target_evidence(case), *vague]
    return Judgement(
        status=status,
        reason=Reason(rule, params),
        suggestion=Reason(suggestion, params) if suggestion else None,
        evidence=tuple(evidence),
    )


def _unit_shown(unit: str | None) -> str:
    """The unit as it follows a number: 20%, 4 hours, 15000."""
    return "" if unit in {"count", None} else ("%" if unit == "%" else f" {unit}")


def _rule(case: Case, *, vague: bool, others: bool) -> str:
    subject, rank = case.subject, case.subject.rank if case.subject else 0
    binary = bool(case.targets) and case.targets[0].kind == "binary" and subject is not None
    delivered = subject is not None and subject.sort == "deliverable"
    table = (
        (case.valued and is_construct(case), "M.number_on_construct"),
        (case.valued and rank > 0, "M.target"),
        (case.valued, "M.number_without_metric"),
        (binary and uncounted(case), "M.uncounted"),
        (binary and _is_internal(case), "M.artefact"),
        (binary, "M.event"),
        (rank > 0 and vague, "M.vague_amount"),
        (delivered and subject is not None and "artefact" in subject.tags and not _only_bettered(case), "M.artefact"),
        (rank == 2 and not delivered, "M.no_value"),
        (delivered and bool(case.targets), "M.uncounted"),
        (others, "M.number_not_target"),
    )
    return next((rule for holds, rule in table if holds), "M.nothing")


def _only_bettered(case: Case) -> bool:
    """Improve our processes: what exists is to become better, and nothing comes to exist."""
    action = case.frame.action if case.frame is not None else None
    return bool(case.targets) or (action is not None and action.sort == "improve")


def is_construct(case: Case) -> bool:
    """A construct, or a satisfaction that no value makes a metric."""
    subject = case.subject
    return subject is not None and (subject.sort == "construct" or (subject.sort == "soft" and not case.valued))


def uncounted(case: Case) -> bool:
    """Work items without a number (publish blog posts): countable, not counted, not one identifiable thing."""
    found = _delivered(case)
    if found is None or found.thing is None or case.valued or case.frame is None:
        return False
    tags, reading = found.thing.tags, case.frame.reading
    if "activity" in tags or tags & ONE_OFF:
        return "activity" in tags
    if any(reading.at(place, "to_everyone") for place in range(found.thing.end, len(reading))):
        return False
    one = reading.ends_at(found.thing.start, "article", "determiner") is not None
    return not one and "output" in tags and reading.is_many(found.thing.head, found.thing.end)


def _delivered(case: Case) -> Found | None:
    """The leading target where the text gives it and it is a deliverable."""
    first = case.founds[0] if case.founds else None
    return first if first is not None and first.thing is not None and first.thing.sort == "deliverable" else None


def _is_internal(case: Case) -> bool:
    """An internal document that merely comes to exist, without publication or acceptance."""
    found, frame = _delivered(case), case.frame
    if found is None or found.thing is None or frame is None or "artefact" not in found.thing.tags:
        return False
    action, reading = found.action, frame.reading
    made = action is not None and action.sort == "make"
    if "product" in found.thing.tags and not made:
        return False
    public = action is not None and action.sort in PUBLIC_VERBS and reading.at(action.start, "making_public")
    return not public and not any(reading.at(place, "accepted") for place in range(found.thing.end, len(reading)))


def vague_amounts(frame: Frame) -> list[Evidence]:
    """Amounts without a value: several thousand, many more, X%."""
    return [
        by_text(frame.reading, each.start, each.end, "vague_quantity")
        for each, _ in frame.scene.quantities
        if each.form == "placeholder" or (each.form == "vague" and _counts(frame, each.start))
    ]


def _counts(frame: Frame, place: int) -> bool:
    mark = frame.reading.at(place, "vague_amount")
    return mark is not None and mark.value == "many"


def _target_evidence(case: Case) -> list[Evidence]:
    found: list[Evidence] = []
    for target, each in zip(case.targets, case.founds, strict=True):
        if each is None:
            role = "target" if case.context.target is not None else "target_change_percent"
            found.append(by_field(role, target.values[0]))
        elif case.frame is not None:
            found.extend(_found_evidence(case.frame, each))
    return found


def _found_evidence(frame: Frame, found: Found) -> list[Evidence]:
    spans = ((found.quantity, "target"), (found.start_quantity, "baseline"))
    seen = [by_text(frame.reading, each.start, each.end, role) for each, role in spans if each is not None]
    if not seen and found.kind == "binary" and found.thing is not None:
        seen = [by_text(frame.reading, found.thing.start, found.thing.end, "deliverable")]
    return seen


def _other_numbers(frame: Frame) -> list[Evidence]:
    return [
        by_text(frame.reading, each.start, each.end, role.value)
        for each, role in frame.scene.quantities
        if each.form not in UNVALUED
    ][:MOST_SHOWN]
