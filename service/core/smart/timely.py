"""Timely: is there a checkable end? Resolvable; vague, repeating, unplaced or past; none."""

from collections.abc import Sequence

from service.core.smart.answers import Evidence, Judgement, Status
from service.core.smart.case import Case, by_text
from service.core.smart.frame import Frame
from service.core.smart.times import Role, Time
from service.core.verdict import Reason

NO_DEADLINES = (Role.PAST, Role.INNER, Role.NAME, Role.START)


def judge_timely(case: Case) -> Judgement:
    """T: a deadline of the fields or the text, else the half answers in their order, else what is no deadline."""
    frame = case.frame
    if case.deadline is not None:
        return _dated(case)
    if frame is None:
        return _judged(Status.FAIL, "T.none", "T.set_deadline")
    if frame.deadline is not None:
        return _judged(Status.PASS, "T.fiscal", "T.say_fiscal_year_end", _seen(frame, [frame.deadline], "deadline"))
    for rule, times in _halves(frame):
        if times:
            return _judged(Status.PARTIAL, rule, "T.set_deadline", _seen(frame, times))
    others = frame.timed(*NO_DEADLINES)
    rule = "T.no_deadline_among_times" if others else "T.none"
    return _judged(Status.FAIL, rule, "T.set_deadline", _seen(frame, others))


def _dated(case: Case) -> Judgement:
    seen = (case.deadline_evidence,) if case.deadline_evidence else ()
    past = case.deadline is not None and case.deadline < case.reference
    return Judgement(
        status=Status.PARTIAL if past else Status.PASS,
        reason=Reason("T.past" if past else "T.deadline", {"deadline": case.deadline, "reference": case.reference}),
        suggestion=Reason("T.move_deadline") if past else None,
        evidence=seen,
    )


def _halves(frame: Frame) -> list[tuple[str, Sequence[Time]]]:
    return [
        ("T.anchor", frame.timed(Role.ANCHORED)),
        ("T.vague", frame.timed(Role.VAGUE)),
        ("T.recurrence", [frame.recurrence] if frame.recurrence else []),
    ]


def _seen(frame: Frame, times: Sequence[Time], role: str | None = None) -> tuple[Evidence, ...]:
    return tuple(by_text(frame.reading, time.start, time.end, role or time.role.value) for time in times)


def _judged(status: Status, rule: str, suggestion: str, evidence: tuple[Evidence, ...] = ()) -> Judgement:
    return Judgement(status=status, reason=Reason(rule), suggestion=Reason(suggestion), evidence=evidence)
