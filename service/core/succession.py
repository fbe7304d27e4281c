"""The plan after a plan: its period, what is carried into it, and where each key result starts and aims from there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import isfinite

from service.core.estimation_bias import InputBias
from service.core.returns import Return
from service.core.status import Outcome
from service.core.target_checks import faults_of
from service.core.targets import STAYS, TRAVELS, KeyResultPlan, Milestone, ResolvedTarget, leads_on, target_on
from service.core.verdict import Reason
from service.core.vocabulary import TargetKind

DAY = timedelta(days=1)
Days = tuple[date | None, date | None]
Limits = tuple[float | None, float | None]


class Carry(StrEnum):
    """Which objectives a successor takes over."""

    ALL = "all"
    UNFINISHED = "unfinished"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a key result sets out to do in the next plan, and how that came about."""

    plan: KeyResultPlan
    reasons: tuple[Reason, ...]


def left_because(carry: Carry, *, closed: bool, outcome: Outcome | None) -> Reason | None:
    """Why an objective is not carried; None if it is. What is open, missed or reached in part is unfinished."""
    if carry is Carry.ALL:
        return None
    if carry is Carry.NONE:
        return Reason("succession.not_asked")
    if not closed or outcome in (Outcome.PARTIAL, Outcome.MISSED):
        return None
    if outcome is None:
        return Reason("succession.closed")
    return Reason("succession.achieved") if outcome is Outcome.ACHIEVED else Reason("succession.dropped")


def next_period(old: Days, given: Days) -> Days:
    """The days of the next plan: as given, else right after the last one and as long, in months if those were whole.

    What the last plan had no days for has none, and neither has what would lie beyond the calendar.
    """
    starts_on, ends_on = old
    if starts_on is None or ends_on is None:
        return given
    try:
        after = ends_on + DAY
        start = given[0] or after
        if after.day == starts_on.day:
            end = _months_later(start, _months_between(starts_on, after)) - DAY
        else:
            end = start + (ends_on - starts_on)
    except (OverflowError, ValueError):
        return given
    return start, given[1] or end


def lessons_of(actual: Return, biases: Iterable[InputBias]) -> tuple[Reason, ...]:
    """What figures say to those who plan on: what the finished tactics returned, and how far off estimates were.

    A return with figures missing is not told, nor an input of which no bias is shown. Nothing is corrected by it.
    """
    told: list[Reason] = []
    if actual.roi is not None:
        money = {"cost": actual.cost, "benefit": actual.benefit, "percent": actual.roi * 100}
        told.append(Reason("succession.return", {"tactics": actual.tactics, **money}))
    for one in biases:
        if one.suggested_factor is not None:
            given = {"input": one.input.value, "factor": one.suggested_factor, "tactics": one.tactics}
            told.append(Reason("succession.bias", given))
    return tuple(told)


def shifted(day: date | None, old: date | None, new: date | None) -> date | None:
    """A day of a plan that began on `old`, in one that begins on `new`; None where one of them is not known.

    Plans that begin on the same day of a month are months apart, and the end of a month stays one.
    """
    if day is None or old is None or new is None:
        return None
    try:
        if old.day != new.day:
            return day + (new - old)
        months = _months_between(old, new)
        last = day < date.max and (day + DAY).day == 1
        return _months_later(day + DAY, months) - DAY if last else _months_later(day, months)
    except (OverflowError, ValueError):
        return None


def carry_target(
    old: KeyResultPlan, resolved: ResolvedTarget, value: float | None, days: Days, shift: Days, limits: Limits
) -> Carried:
    """A key result that came to `value`, for the next plan.

    `days` are its first and last there; `shift` holds the first days of both plans, for its milestones; `limits` are
    the least and the greatest value that its metric can take. It starts from where it stands. A relative target stays
    relative. An absolute one stays if it was not met; else the same growth is proposed once more. Where nothing can be
    proposed there is no target, and the reasons say so. Nothing is raised.
    """
    plan = replace(old, starts_on=days[0], due_on=days[1])
    if old.kind is TargetKind.BINARY:
        return Carried(plan=plan, reasons=())
    if value is None:
        return _with_waypoints(plan, plan, shift, (Reason("succession.never_read"),))
    start = Reason("succession.baseline", {"value": value})
    if old.kind in STAYS:
        return Carried(plan=replace(plan, baseline=value), reasons=(start, Reason("succession.bounds_kept")))
    bare = replace(plan, baseline=value, commit=None, stretch=None, milestones=())
    aimed, why = _aimed(bare, resolved, value, limits)
    if aimed.target is not None and aimed.target == old.target:
        return _with_waypoints(aimed, plan, shift, (start, why))
    lost = _lost(len(old.milestones), old.commit is not None or old.stretch is not None)
    return Carried(plan=aimed, reasons=(start, why, *lost))


def _aimed(bare: KeyResultPlan, resolved: ResolvedTarget, value: float, limits: Limits) -> tuple[KeyResultPlan, Reason]:
    """Where it should go from `value`, and why there."""
    none = replace(bare, target=None, target_change_percent=None, target_multiply_by=None)
    if bare.target is None:
        target, _ = target_on(bare, value)
        if target is None or not _fits(bare, target, value, limits):
            return none, Reason("succession.no_target")
        return bare, Reason("succession.target_relative", {"target": target})
    if leads_on(bare.kind, value, bare.target):
        return bare, Reason("succession.target_kept", {"target": bare.target})
    if resolved.baseline is None:
        return none, Reason("succession.no_target")
    distance = bare.target - resolved.baseline
    if resolved.baseline == 0 or value == 0:
        target = _rounded(value + distance)
        why = Reason("succession.target_moved", {"met": bare.target, "distance": distance, "target": target})
    else:
        percent = distance / abs(resolved.baseline) * 100
        target = _rounded(value + abs(value) * percent / 100)
        why = Reason("succession.target_grown", {"met": bare.target, "percent": percent, "target": target})
    if not _fits(bare, target, value, limits):
        return none, Reason("succession.no_target")
    return replace(bare, target=target), why


def _fits(plan: KeyResultPlan, target: float, value: float, limits: Limits) -> bool:
    """Whether a target is a value that the metric can take, ahead of where it stands."""
    low, high = limits
    possible = (low is None or target >= low) and (high is None or target <= high)
    return isfinite(target) and possible and leads_on(plan.kind, value, target)


def _rounded(target: float) -> float:
    """A proposed target without the noise of binary fractions."""
    return float(f"{target:.12g}")


def _with_waypoints(plan: KeyResultPlan, old: KeyResultPlan, shift: Days, reasons: tuple[Reason, ...]) -> Carried:
    """The plan with those levels and milestones of the old one that still lie ahead and within its days."""
    if plan.kind not in TRAVELS:
        return Carried(plan=plan, reasons=reasons)
    ahead = _ahead(plan, old.milestones, shift)
    commit = old.commit if old.commit is not None and _leads(plan, old.commit) else None
    whole = replace(plan, commit=commit, stretch=old.stretch, milestones=tuple(ahead))
    if faults_of(whole):
        whole = replace(plan, commit=None, stretch=None, milestones=())
    levels = (whole.commit, whole.stretch) != (old.commit, old.stretch)
    return Carried(plan=whole, reasons=(*reasons, *_lost(len(old.milestones) - len(whole.milestones), levels)))


def _ahead(plan: KeyResultPlan, milestones: Sequence[Milestone], shift: Days) -> list[Milestone]:
    kept: list[Milestone] = []
    for one in milestones:
        on = shifted(one.on, *shift)
        beyond = plan.target is not None and leads_on(plan.kind, plan.target, one.value)
        outside = on is None or on < (plan.starts_on or date.min) or on > (plan.due_on or date.max)
        if on is not None and not outside and not beyond and _leads(plan, one.value):
            kept.append(Milestone(on=on, value=one.value))
    return kept


def _leads(plan: KeyResultPlan, value: float) -> bool:
    """Whether a value lies ahead of the baseline; without one, whatever does."""
    return plan.baseline is None or leads_on(plan.kind, plan.baseline, value)


def _lost(milestones: int, levels: bool) -> tuple[Reason, ...]:
    lost = (Reason("succession.milestones_left", {"count": milestones}),) if milestones else ()
    return (*lost, Reason("succession.levels_left")) if levels else lost


def _months_between(one: date, other: date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


def _months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the month's last if it is shorter."""
    place = day.year * 12 + day.month - 1 + months
    first = date(place // 12, place % 12 + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - DAY
    return first.replace(day=min(day.day, last.day))
