"""What a key result aims at, and the numbers that it comes down to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Annotated, ClassVar

from annotated_types import MaxLen

from service.core.verdict import Reason
from service.core.vocabulary import TargetKind

Reading = tuple[date, float]
TRAVELS = frozenset({TargetKind.INCREASE_TO, TargetKind.DECREASE_TO})
BOUNDS: dict[TargetKind, tuple[str, ...]] = {
    TargetKind.STAY_AT_LEAST: ("lower",),
    TargetKind.STAY_AT_MOST: ("upper",),
    TargetKind.STAY_WITHIN: ("lower", "upper"),
}
STAYS = frozenset(BOUNDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A planned value on the way from baseline to target."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    on: date
    """The day by which the value is planned, from `starts_on` to `due_on`."""
    value: float
    """The planned value on that day, in the metric's unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyResultPlan:
    """What a key result sets out to do, by its own field names. A `weight` of None counts as 1."""

    kind: TargetKind
    baseline: float | None = None
    target: float | None = None
    target_change_percent: float | None = None
    target_multiply_by: float | None = None
    lower: float | None = None
    upper: float | None = None
    done: bool | None = None
    commit: float | None = None
    stretch: float | None = None
    milestones: Annotated[tuple[Milestone, ...], MaxLen(1000)] = ()
    starts_on: date | None = None
    due_on: date | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedTarget:
    """The two numbers that progress is measured between, where the kind has them, and how they were found."""

    baseline: float | None = None
    target: float | None = None
    reasons: tuple[Reason, ...] = ()


def leads_on(kind: TargetKind, start: float, end: float) -> bool:
    """Whether going from `start` to `end` is the kind's direction of travel."""
    return end > start if kind is TargetKind.INCREASE_TO else end < start


def first_reading(readings: Sequence[Reading], starts_on: date | None) -> Reading | None:
    """The first reading on or after the start; `readings` ascend by day. Without a start: the first of all."""
    return next((reading for reading in readings if starts_on is None or reading[0] >= starts_on), None)


def resolve_target(plan: KeyResultPlan, first: Reading | None = None) -> ResolvedTarget:
    """Baseline and target as numbers, in the metric's unit.

    Only `increase_to` and `decrease_to` have them. `first` is the first reading on or after the start, taken as the
    baseline when the plan has none. What cannot be resolved is None, with the reason; nothing is raised.
    """
    if plan.kind not in TRAVELS:
        return ResolvedTarget()
    baseline = plan.baseline
    reasons: list[Reason] = []
    if baseline is None and first is not None:
        baseline = first[1]
        reasons.append(Reason("target.baseline_from_reading", {"value": first[1], "on": first[0]}))
    if baseline is None:
        reasons.append(Reason("target.no_baseline"))
    target, how = target_on(plan, baseline)
    if how is not None:
        reasons.append(how)
    if baseline is not None and target is not None and not leads_on(plan.kind, baseline, target):
        reasons.append(Reason("target.not_ahead", {"kind": plan.kind, "baseline": baseline, "target": target}))
        baseline = None
    return ResolvedTarget(baseline=baseline, target=target, reasons=tuple(reasons))


def target_on(plan: KeyResultPlan, baseline: float | None) -> tuple[float | None, Reason | None]:
    """The target as a number, and how it was found or why it could not be.

    A percentage is a share of the baseline's size, `baseline + |baseline| × percent ÷ 100`, so that a positive one
    always points up: +20 % on a margin of −50 is −40. A multiple is plain multiplication: 2 × −50 is −100.
    """
    if plan.target is not None:
        return plan.target, None
    percent, factor = plan.target_change_percent, plan.target_multiply_by
    if percent is None and factor is None:
        return None, Reason("target.missing")
    if baseline is None:
        return None, Reason("target.unresolved")
    if baseline == 0:
        return None, Reason("target.of_zero")
    if percent is not None:
        target = baseline + abs(baseline) * percent / 100
        how = Reason("target.from_percent", {"percent": percent, "baseline": baseline, "target": target})
    else:
        target = baseline * (factor or 0.0)
        how = Reason("target.from_multiple", {"factor": factor, "baseline": baseline, "target": target})
    return (target, how) if isfinite(target) else (None, Reason("target.out_of_range"))
