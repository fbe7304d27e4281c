"""Attainable: judged by evidence in a fixed order, never by words.

Impossible, or no time left; already met; capacity for a deliverable; too few readings or none of late; the forecast,
which `service.core.smart.outlook` holds against the target.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite, log

from service.core.catalog.metrics import limits_of
from service.core.forecast import Aim, Forecast, usual_step
from service.core.progress import one_a_day
from service.core.smart.answers import Judgement, Status, Target
from service.core.smart.case import Case, by_field
from service.core.smart.goals import Bound, Commitment
from service.core.smart.outlook import gathered, held, reached
from service.core.thresholds import Framework
from service.core.verdict import Param, Reason
from service.core.vocabulary import GoodDirection, MetricKind

FEWEST_READINGS = 5
STALE_AFTER = timedelta(days=365)
COVERED, STRETCHED = 1.0, 0.6
WHOLE = 100.0
DAYS_PER = {"daily": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 365.25 / 12, "quarterly": 365.25 / 4}
DAYS_PER_YEAR = 365.25
SAME_PERIOD = 0.15
"""Months are not all of one length: periods that differ by less are the same."""
TWO_ENDS = 2
FEWEST_PERIODS = 2
"""From so many periods up to the deadline on, what is to be reached may be their total."""
INTENDED = {
    "A.capacity_short": "A.stretch_intended",
    "A.capacity_lacking": "A.stretch_intended",
    "A.stretch": "A.stretch_foreseen",
    "A.out_of_reach": "A.stretch_foreseen",
    "A.total_stretch": "A.stretch_foreseen",
    "A.total_out_of_reach": "A.stretch_foreseen",
}
"""What is said instead of the usual advice where a stretch is intended."""

Series = Sequence[tuple[date, float]]
Figures = Mapping[str, Param]


def judge_attainable(case: Case, framework: Framework) -> tuple[Judgement, Forecast | None]:
    """A: the first piece of evidence that decides, and the forecast when it was that.

    The label of a stretch goal stands; its advice differs.
    """
    history = one_a_day(case.context.history, case.reference)
    target = case.targets[0] if case.targets else None
    judgement, foreseen = _too_late(case), None
    if target is not None:
        judgement = _impossible(case, target, history) or judgement
        judgement = judgement or _met(case, target, history) or _capacity(case, target)
    judgement = judgement or _unknown(case, history)
    if judgement is None:
        judgement, foreseen = _foreseen(case, target, history)
    stretch = framework is Framework.OKR or case.context.commitment is Commitment.ASPIRATIONAL
    if stretch and judgement.rule in INTENDED:
        judgement = replace(judgement, suggestion=Reason(INTENDED[judgement.rule], judgement.reason.params))
    return judgement, foreseen


def _foreseen(case: Case, target: Target | None, history: Series) -> tuple[Judgement, Forecast | None]:
    """By the forecast, as the target asks: to be held, gathered up to the deadline, or reached on it."""
    level = None if target is None else _level(case, target, history)
    if target is None or level is None:
        return _judged(Status.UNKNOWN, "A.no_value", "A.state_value", {"count": len(history)}, "history"), None
    bounds = limits_of(case.subject.key if case.subject else None)
    if target.direction == "maintain":
        return held(case, _aim_to_hold(case, target, level, history), history, bounds)
    if case.deadline is None:
        return _judged(Status.UNKNOWN, "A.no_deadline", "T.set_deadline", {"count": len(history)}, "history"), None
    if _gathered(case, target, history) and not _adds_up(history):
        return gathered(case, level, case.deadline, history, bounds)
    falls = _falls(case, target)
    return reached(case, Aim(at_most=level) if falls else Aim(at_least=level), case.deadline, history, bounds)


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
        return value * _period_share(case, history, value)
    if start is None:
        return None
    changes = {"relative": start * (1 + sign * value / WHOLE), "multiplier": start * value}
    level = changes.get(target.kind or "", start + sign * value)
    return level if isfinite(level) else None


def _period_share(case: Case, history: Series, value: float) -> float:
    """How much of a period of the target one of the readings stands for: 7 ÷ 30.4 of a month for weekly leads.

    1 where the readings themselves are nearer to the target: monthly figures, read every week.
    """
    time = case.frame.recurrence if case.frame else None
    metric = case.subject.metric if case.subject else None
    if time is None or metric is None or metric.kind is not MetricKind.FLOW or len(history) < FEWEST_READINGS:
        return 1.0
    share = usual_step(history) / DAYS_PER.get(time.value, DAYS_PER_YEAR)
    latest = history[-1][1]
    return 1.0 if abs(share - 1) < SAME_PERIOD or _nearer(value, latest, latest / share) else share


def _nearer(value: float, one: float, other: float) -> bool:
    """Whether a value is nearer to one figure than to another, as a multiple."""
    if min(value, one, other) <= 0:
        return False
    return abs(log(value / one)) < abs(log(value / other))


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
    if not history or held or not _same_metric(case) or not _comparable(case, target, history):
        return None
    level = _level(case, target, history)
    if level is None:
        return None
    on, latest = history[-1]
    if latest > level if _falls(case, target) else latest < level:
        return None
    figures = {"latest": latest, "on": on, "target": level}
    return _judged(Status.PASS, "A.already_met", "A.raise_target", figures, "history")


def _comparable(case: Case, target: Target, history: Series) -> bool:
    """Whether single readings can be set against the target: not a change without a start, not a total to gather."""
    found = case.founds[0] if case.founds else None
    started = case.context.baseline is not None or target.baseline is not None
    changed = target.kind in {"relative", "multiplier"} or (found is not None and found.moved)
    if changed:
        return started
    return not _gathered(case, target, history)


def _gathered(case: Case, target: Target, history: Series) -> bool:
    """Whether the target is a total of what each period brings (get 500 leads by June).

    "Reach 12,000 visits" says either: it is the figure of one period where the readings are nearer to it than what
    they add up to.
    """
    metric, frame = case.subject.metric if case.subject else None, case.frame
    adds_up = metric is not None and metric.kind in {MetricKind.FLOW, MetricKind.UNIQUE}
    total = target.kind == "absolute" and target.direction == "achieve" and adds_up
    if not total or frame is None or frame.recurrence is not None:
        return False
    found = case.founds[0] if case.founds else None
    action = found.action if found is not None else None
    arrives = action is None or frame.reading.at(action.start, "arriving") is not None
    if not arrives or not history or case.deadline is None:
        return True
    if len(history) < FEWEST_READINGS:
        return False
    latest, periods = history[-1][1], (case.deadline - case.reference).days / usual_step(history)
    return periods >= FEWEST_PERIODS and not _nearer(target.values[-1], latest, latest * periods)


def _adds_up(history: Series) -> bool:
    """Whether the readings look like running totals: they never fall, and end well above where they began."""
    values = [value for _, value in history]
    return all(after >= before for before, after in pairwise(values)) and values[-1] > values[0]


def _falls(case: Case, target: Target) -> bool:
    """Whether the metric should come down to the target."""
    metric = case.subject.metric if case.subject else None
    lower_is_better = metric is not None and metric.good_direction == GoodDirection.DOWN
    return target.direction == "decrease" or (target.direction in {"achieve", None} and lower_is_better)


def _aim_to_hold(case: Case, target: Target, level: float, history: Series) -> Aim:
    """The limits to hold: both ends of a range; the bound of the field; else by which way is better.

    Where neither is known, the side on which the latest reading lies.
    """
    if len(target.values) == TWO_ENDS and target.kind == "absolute":
        return Aim(at_least=target.values[0], at_most=target.values[1], holds=True)
    metric, bound = case.subject.metric if case.subject else None, case.context.bound
    better = metric.good_direction if metric else GoodDirection.NONE
    most = better is GoodDirection.DOWN or (better is GoodDirection.NONE and history[-1][1] <= level)
    most = most if bound is None else bound is Bound.MAX
    return Aim(at_most=level, holds=True) if most else Aim(at_least=level, holds=True)


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


def _unknown(case: Case, history: Series) -> Judgement | None:
    """What evidence is missing, if any."""
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
    return None if rule is None else _judged(Status.UNKNOWN, rule, "A.send_history", figures, "history")


def _judged(status: Status, rule: str, suggestion: str | None, figures: Figures, seen: str) -> Judgement:
    shown = next(iter(figures.values()), "")
    return Judgement(
        status=status,
        reason=Reason(rule, figures),
        suggestion=Reason(suggestion, figures) if suggestion else None,
        evidence=(by_field(seen, shown),),
    )
