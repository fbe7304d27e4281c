"""Attainable: judged by evidence in a fixed order, never by words.

Impossible, or no time left; already met; capacity for a deliverable; readings. A forecast is not made here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite

from service.core.smart.answers import Judgement, Status, Target
from service.core.smart.case import Case, by_field
from service.core.smart.goals import Commitment
from service.core.thresholds import Framework
from service.core.verdict import Param, Reason
from service.core.vocabulary import GoodDirection, MetricKind

FEWEST_READINGS = 5
STALE_AFTER = timedelta(days=365)
COVERED, STRETCHED = 1.0, 0.6
WHOLE = 100.0
DAYS_PER = {"daily": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 365.25 / 12, "quarterly": 365.25 / 4}
DAYS_PER_YEAR = 365.25

Series = Sequence[tuple[date, float]]
Figures = Mapping[str, Param]


def judge_attainable(case: Case, framework: Framework) -> Judgement:
    """A: the first piece of evidence that decides. The label of a stretch goal stands; its advice differs."""
    history = sorted(case.context.history)
    target = case.targets[0] if case.targets else None
    judgement = _too_late(case)
    if target is not None:
        judgement = _impossible(case, target, history) or judgement
        judgement = judgement or _met(case, target, history) or _capacity(case, target)
    judgement = judgement or _unknown(case, history)
    stretch = framework is Framework.OKR or case.context.commitment is Commitment.ASPIRATIONAL
    if stretch and judgement.rule in {"A.capacity_short", "A.capacity_lacking"}:
        return replace(judgement, suggestion=Reason("A.stretch_intended", judgement.reason.params))
    return judgement


def _impossible(case: Case, target: Target, history: Series) -> Judgement | None:
    """A share above 100%, a negative count, a score off its scale."""
    metric = case.subject.metric if case.subject else None
    lower, upper = (metric.lower, metric.upper) if metric else (None, None)
    if metric is not None and metric.unit == "%" and target.unit not in {"%", "pp", None}:
        return None
    value = _level(case, target, history)
    cut = target.values[-1] if target.values else 0.0
    if target.kind == "relative" and target.direction == "decrease" and cut > WHOLE and lower == 0:
        value, lower = -cut, -WHOLE
    if value is None:
        return None
    limit = upper if upper is not None and value > upper else lower
    if limit is None or (limit == lower and value >= limit):
        return None
    return _judged(Status.FAIL, "A.impossible", "A.change_target", {"value": value, "limit": limit}, "target")


def _level(case: Case, target: Target, history: Series) -> float | None:
    """The level to reach, resolved on the baseline or the latest reading where the target is a change of it."""
    if not target.values:
        return None
    value = target.values[-1]
    start = target.baseline if target.baseline is not None else case.context.baseline
    start = history[-1][1] if start is None and history and _same_metric(case) else start
    sign = -1.0 if target.direction == "decrease" else 1.0
    found = case.founds[0] if case.founds else None
    changed = target.kind in {"relative", "multiplier"} or (found is not None and found.moved)
    if not changed:
        return value
    if start is None:
        return None
    changes = {"relative": start * (1 + sign * value / WHOLE), "multiplier": start * value}
    level = changes.get(target.kind or "", start + sign * value)
    return level if isfinite(level) else None


def _too_late(case: Case) -> Judgement | None:
    if case.deadline is None or case.deadline >= case.reference:
        return None
    figures = {"deadline": case.deadline, "reference": case.reference}
    seen = (case.deadline_evidence,) if case.deadline_evidence else ()
    reason = Reason("A.no_time_left", figures)
    return Judgement(status=Status.FAIL, reason=reason, suggestion=Reason("T.move_deadline"), evidence=seen)


def _met(case: Case, target: Target, history: Series) -> Judgement | None:
    """The latest reading has the target already."""
    held = target.direction in {"maintain", None}
    if not history or held or not _same_metric(case) or not _comparable(case, target):
        return None
    level = _level(case, target, history)
    if level is None:
        return None
    on, latest = history[-1]
    metric = case.subject.metric if case.subject else None
    lower_is_better = metric is not None and metric.good_direction == GoodDirection.DOWN
    down = target.direction == "decrease" or (target.direction == "achieve" and lower_is_better)
    if latest > level if down else latest < level:
        return None
    figures = {"latest": latest, "on": on, "target": level}
    return _judged(Status.PASS, "A.already_met", "A.raise_target", figures, "history")


def _comparable(case: Case, target: Target) -> bool:
    """Whether single readings can be set against the target: not a change without a start, not a total to gather."""
    found, metric = case.founds[0] if case.founds else None, case.subject.metric if case.subject else None
    started = case.context.baseline is not None or target.baseline is not None
    changed = target.kind in {"relative", "multiplier"} or (found is not None and found.moved)
    if changed:
        return started
    adds_up = metric is not None and metric.kind in {MetricKind.FLOW, MetricKind.UNIQUE}
    gathered = target.kind == "absolute" and target.direction == "achieve" and adds_up
    return not (gathered and case.frame is not None and case.frame.recurrence is None)


def _same_metric(case: Case) -> bool:
    """The history belongs to the metric of the fields; it speaks for the text only if that names no other."""
    thing = case.frame.thing if case.frame else None
    declared = case.subject.key if case.subject and case.context.metric else None
    return not (declared and thing is not None and thing.key and thing.key != declared)


def _capacity(case: Case, target: Target) -> Judgement | None:
    """Hours available until the deadline ÷ hours needed, for a deliverable."""
    capacity, subject = case.context.capacity, case.subject
    if capacity is None or subject is None or subject.sort != "deliverable":
        return None
    items = _items(case, target)
    if case.deadline is None or items is None:
        missing = "deadline" if case.deadline is None else "number of items"
        return _judged(Status.UNKNOWN, "A.capacity_open", "A.say_capacity", {"missing": missing}, "capacity")
    weeks = (case.deadline - case.reference).days / 7
    available, needed = capacity.hours_per_week * weeks, capacity.effort_hours_per_item * items
    if not isfinite(needed):
        return None
    ratio = available / needed
    figures = {
        "available": round(available, 1),
        "needed": round(needed, 1),
        "items": round(items, 1),
        "weeks": round(weeks, 1),
        "ratio": round(ratio, 2),
    }
    if ratio >= COVERED:
        return _judged(Status.PASS, "A.capacity_covers", None, figures, "capacity")
    if ratio >= STRETCHED:
        return _judged(Status.PARTIAL, "A.capacity_short", "A.free_capacity", figures, "capacity")
    return _judged(Status.FAIL, "A.capacity_lacking", "A.free_capacity", figures, "capacity")


def _items(case: Case, target: Target) -> float | None:
    """How many items are to be delivered by the deadline; a repeated count is multiplied out."""
    if target.kind == "binary":
        return 1.0
    if target.kind not in {"absolute", "from_to"} or not target.values or target.unit not in {"count", None}:
        return None
    items = target.values[-1] - (target.baseline or 0.0)
    time = case.frame.recurrence if case.frame else None
    if time is not None and case.deadline is not None:
        items *= max((case.deadline - case.reference).days, 0) / DAYS_PER.get(time.value, DAYS_PER_YEAR)
    return items if items > 0 else None


def _unknown(case: Case, history: Series) -> Judgement:
    """What evidence is missing."""
    if not history:
        return Judgement(status=Status.UNKNOWN, reason=Reason("A.no_history"), suggestion=Reason("A.send_history"))
    count, latest = len(history), history[-1][0]
    figures = {
        "count": count,
        "needed": FEWEST_READINGS,
        "latest": latest,
        "metric": case.subject.name if case.subject else None,
    }
    table = (
        (not _same_metric(case), "A.other_metric"),
        (count < FEWEST_READINGS, "A.too_few_readings"),
        (case.reference - latest > STALE_AFTER, "A.stale_readings"),
    )
    rule = next((rule for holds, rule in table if holds), None)
    if rule is None:
        return _judged(Status.UNKNOWN, "A.no_forecast", None, figures, "history")
    return _judged(Status.UNKNOWN, rule, "A.send_history", figures, "history")


def _judged(status: Status, rule: str, suggestion: str | None, figures: Figures, seen: str) -> Judgement:
    shown = next(iter(figures.values()), "")
    return Judgement(
        status=status,
        reason=Reason(rule, figures),
        suggestion=Reason(suggestion, figures) if suggestion else None,
        evidence=(by_field(seen, shown),),
    )
