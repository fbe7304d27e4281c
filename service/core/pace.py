"""Against the plan: what is expected on a day, how progress compares with it, and what is still asked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite

from service.core.progress import Measured
from service.core.targets import STAYS, TRAVELS, KeyResultPlan, ResolvedTarget
from service.core.thresholds import DEFAULTS, Framework, Thresholds, reaches
from service.core.verdict import Reason


class Pace(StrEnum):
    """How progress compares with the plan of the day."""

    OFF_TRACK = "off_track"
    AT_RISK = "at_risk"
    PENDING = "pending"
    ON_TRACK = "on_track"
    ACHIEVED = "achieved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paced:
    """`expected` is a fraction within 0 to 1, `ratio` is progress ÷ expected; None when there is nothing to compare.

    `turns_at` is the raw progress at which the pace would be another: the next better one, or for `on_track` a worse.
    """

    pace: Pace
    expected: float | None = None
    ratio: float | None = None
    turns_at: float | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredRate:
    """The change needed a day from now on, in the metric's unit: negative where the value has to fall."""

    per_day: float | None = None
    reasons: tuple[Reason, ...] = ()


def expected_progress(plan: KeyResultPlan, resolved: ResolvedTarget, day: date) -> float | None:
    """The progress that the dated plan asks for on a day, within 0 to 1; None when the plan has no two ends.

    A value to reach: 0 up to the start, 1 from the due day on, linear in calendar days between the milestones, which
    stand between baseline and target. A bound is to be held in every period, so 1 throughout. What is done or not done
    is due on its due day and not before: 0, then 1.
    """
    if plan.kind in STAYS:
        return 1.0
    if plan.due_on is None or (plan.starts_on is None and plan.kind in TRAVELS):
        return None
    if day >= plan.due_on:
        return 1.0
    if plan.starts_on is None or day <= plan.starts_on or plan.kind not in TRAVELS:
        return 0.0
    points = {plan.starts_on: 0.0, **_milestones(plan, resolved), plan.due_on: 1.0}
    before = max(on for on in points if on <= day)
    after = min(on for on in points if on > day)
    share = (day - before).days / (after - before).days
    return min(max(points[before] + share * (points[after] - points[before]), 0.0), 1.0)


def _milestones(plan: KeyResultPlan, resolved: ResolvedTarget) -> dict[date, float]:
    """Milestones as fractions of the way from baseline to target."""
    baseline, target = resolved.baseline, resolved.target
    if baseline is None or target is None:
        return {}
    shares = {milestone.on: (milestone.value - baseline) / (target - baseline) for milestone in plan.milestones}
    return {on: share for on, share in shares.items() if isfinite(share)}


def judge_pace(
    measured: Measured,
    expected: float | None,
    framework: Framework = Framework.SMART,
    thresholds: Thresholds = DEFAULTS,
) -> Paced:
    """`raw_progress ÷ expected` against the thresholds of the framework.

    A target already met is `achieved`, whatever was expected; without progress or expectation it is `pending`.
    """
    raw = measured.raw_progress
    ratio = raw / expected if raw is not None and expected else None
    ratio = ratio if ratio is not None and isfinite(ratio) else None
    if measured.met:
        return Paced(pace=Pace.ACHIEVED, expected=expected, ratio=ratio, reasons=(Reason("pace.achieved"),))
    if raw is None or not expected:
        rule = "no_progress" if raw is None else "no_plan" if expected is None else "not_yet"
        return Paced(pace=Pace.PENDING, expected=expected, reasons=(Reason(f"pace.{rule}"),))
    on_track, at_risk = thresholds.pace(framework)
    pace = Pace.OFF_TRACK
    if reaches(raw / expected, on_track):
        pace = Pace.ON_TRACK
    elif reaches(raw / expected, at_risk):
        pace = Pace.AT_RISK
    turns_at = (at_risk if pace is Pace.OFF_TRACK else on_track) * expected
    shown = {"raw": raw, "expected": expected, "ratio": ratio, "on_track": on_track, "at_risk": at_risk}
    reason = Reason(f"pace.{pace}", {**shown, "turns_at": turns_at})
    return Paced(pace=pace, expected=expected, ratio=ratio, turns_at=turns_at, reasons=(reason,))


def value_at(resolved: ResolvedTarget, progress: float) -> float | None:
    """The metric's value at which raw progress is `progress`; None where progress is not measured by a value."""
    if resolved.baseline is None or resolved.target is None:
        return None
    value = resolved.baseline + progress * (resolved.target - resolved.baseline)
    return value if isfinite(value) else None


def required_rate(
    plan: KeyResultPlan, resolved: ResolvedTarget, measured: Measured, current: float | None, day: date
) -> RequiredRate:
    """What is left ÷ calendar days left: 0 when the target is met, None with a reason when there is no such rate."""
    if measured.met:
        return RequiredRate(per_day=0.0)
    if plan.kind not in TRAVELS:
        return RequiredRate(reasons=(Reason("rate.no_distance", {"kind": plan.kind}),))
    if measured.raw_progress is None or resolved.target is None or current is None:
        return RequiredRate(reasons=(Reason("rate.unknown"),))
    return _rate_over(resolved.target - current, plan.due_on, day)


def _rate_over(left: float, due_on: date | None, day: date) -> RequiredRate:
    if due_on is None:
        return RequiredRate(reasons=(Reason("rate.no_due_day"),))
    days = (due_on - day).days
    if days <= 0:
        return RequiredRate(reasons=(Reason("rate.no_day_left", {"due_on": due_on}),))
    if not isfinite(left):
        return RequiredRate(reasons=(Reason("progress.out_of_range"),))
    rate = left / days
    return RequiredRate(per_day=rate, reasons=(Reason("rate.needed", {"left": left, "days": days, "rate": rate}),))
