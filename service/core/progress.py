"""How far: progress of a key result, from its plan and its readings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from math import fsum, isfinite

from service.core.periods import period_number
from service.core.targets import BOUNDS, STAYS, TRAVELS, KeyResultPlan, Reading, ResolvedTarget, leads_on
from service.core.thresholds import DEFAULTS, NOISE, Thresholds, reaches
from service.core.verdict import Reason
from service.core.vocabulary import Cadence


class Band(StrEnum):
    """Where an OKR grade lies against the intended landing: the workspace's, 0.6 to 0.7 by default."""

    BELOW = "below"
    IN_BAND = "in_band"
    ABOVE = "above"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of a metric by the day of judgement.

    `series` ascends, one reading a day, none after that day; only `stay_*` kinds and a missing baseline need it.
    `assumed` says that the day of `current` was not given and the day of judgement was taken.
    """

    current: float | None = None
    last_on: date | None = None
    series: tuple[Reading, ...] = ()
    assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Progress as a fraction: `progress` within 0 to 1, `raw_progress` as it comes, both None when unknown.

    `met` says that the target is reached already. A bound is only met when its time is over, so never here.
    """

    progress: float | None = None
    raw_progress: float | None = None
    met: bool = False
    reasons: tuple[Reason, ...] = ()


def one_a_day(history: Sequence[Reading], as_of: date) -> tuple[Reading, ...]:
    """The readings up to and including `as_of`, ascending; of several on a day the last one given counts."""
    return tuple(sorted({on: value for on, value in history if on <= as_of}.items()))


def summed_by_day(history: Sequence[Reading]) -> list[Reading]:
    """The sum of the readings of each day, as the parts of a flow add up; a sum beyond all numbers stays the last."""
    parts: dict[date, list[float]] = {}
    for on, value in history:
        parts.setdefault(on, []).append(value)
    return [(on, values[0] if len(values) == 1 else _added(values)) for on, values in parts.items()]


def _added(values: Sequence[float]) -> float:
    try:
        return fsum(values)
    except OverflowError:
        return values[-1]


def gather(history: Sequence[Reading], current: float | None, as_of: date) -> Evidence:
    """The evidence of a history and a present value that bears no date.

    A `current` that repeats the last of the history is that reading; any other is a newer one, read on `as_of`.
    """
    series = one_a_day(history, as_of)
    last_on, last = series[-1] if series else (None, None)
    if current is None or current == last:
        return Evidence(current=last, last_on=last_on, series=series)
    return Evidence(current=current, last_on=as_of, series=one_a_day((*series, (as_of, current)), as_of), assumed=True)


def measure(
    plan: KeyResultPlan,
    resolved: ResolvedTarget,
    evidence: Evidence,
    cadence: Cadence = Cadence.IRREGULAR,
    week_start: int = 0,
) -> Measured:
    """Progress of a key result. Without a value it is None with a reason, never 0.

    `cadence` is the metric's; `week_start` is the first day of a week, 0 for Monday.
    """
    if plan.kind in TRAVELS:
        return _travelled(plan, resolved, evidence.current)
    if plan.kind in STAYS:
        return _held(plan, evidence.series, cadence, week_start)
    return _done(plan.done, evidence.current)


def _travelled(plan: KeyResultPlan, resolved: ResolvedTarget, current: float | None) -> Measured:
    """`(current − baseline) ÷ (target − baseline)`: one formula for both directions, since both signs flip."""
    if current is None:
        return Measured(reasons=(Reason("progress.no_reading"),))
    baseline, target = resolved.baseline, resolved.target
    if baseline is None or target is None:
        return Measured()
    raw = (current - baseline) / (target - baseline) + 0.0  # a falling metric at its baseline gives -0.0 else
    if not (isfinite(raw) and isfinite(target - baseline)):
        return Measured(reasons=(Reason("progress.out_of_range"),))
    shown = {"current": current, "baseline": baseline, "target": target, "raw": raw}
    rule = "progress.wrong_side" if raw < 0 else "progress.past_target" if raw > 1 else "progress.travelled"
    level = _level(plan, target, current)
    reasons = (Reason(rule, shown), *(() if level is None else (level,)))
    met = current == target or leads_on(plan.kind, target, current)
    return Measured(progress=clamp(raw), raw_progress=raw, met=met, reasons=reasons)


def _level(plan: KeyResultPlan, target: float, current: float) -> Reason | None:
    """Which of commit, target and stretch is reached, where a key result has more than a target."""
    if plan.commit is None and plan.stretch is None:
        return None
    reached = "none"
    for name, value in (("commit", plan.commit), ("target", target), ("stretch", plan.stretch)):
        if value is None:
            continue
        if current == value or leads_on(plan.kind, value, current):
            reached = name
        else:
            return Reason("progress.next_level", {"reached": reached, "next": name, "value": value})
    return Reason("progress.all_levels", {"reached": reached})


def _done(done: bool | None, current: float | None) -> Measured:
    """A person's `done` goes before a reading; a reading of 1 or more means done."""
    if done is None and current is None:
        return Measured(reasons=(Reason("progress.no_reading"),))
    met = done if done is not None else current is not None and current >= 1
    rule = "progress.done" if met else "progress.not_done"
    source = "done" if done is not None else "reading"
    return Measured(progress=float(met), raw_progress=float(met), met=met, reasons=(Reason(rule, {"source": source}),))


def _held(plan: KeyResultPlan, series: Sequence[Reading], cadence: Cadence, week_start: int) -> Measured:
    """Periods met ÷ periods up to the latest with a value; a gap before it counts as not met.

    The last reading of a period stands for it. The first period is the one that holds `starts_on`, else the one of the
    first reading. An irregular metric has no periods: each reading is one.
    """
    if any(getattr(plan, name) is None for name in BOUNDS[plan.kind]):
        return Measured(reasons=(Reason("target.no_bound", {"kind": plan.kind}),))
    first = None if plan.starts_on is None else period_number(plan.starts_on, cadence, week_start)
    periods = {
        period: value
        for period, value in ((period_number(on, cadence, week_start), value) for on, value in series)
        if first is None or period >= first
    }
    if not periods:
        return Measured(reasons=(Reason("progress.no_reading"),))
    met = sum(holds(plan, value) for value in periods.values())
    count = len(periods)
    if cadence is not Cadence.IRREGULAR:
        count = max(periods) - (min(periods) if first is None else first) + 1
    reasons = [Reason("progress.held", {"met": met, "periods": count, "raw": met / count})]
    if count > len(periods):
        reasons.append(Reason("progress.gaps", {"gaps": count - len(periods)}))
    if not holds(plan, periods[max(periods)]):
        reasons.append(Reason("progress.outside_now", {"value": periods[max(periods)]}))
    return Measured(progress=met / count, raw_progress=met / count, reasons=tuple(reasons))


def holds(plan: KeyResultPlan, value: float) -> bool:
    """Whether a value lies within the bounds of the plan, bounds included."""
    needed = BOUNDS[plan.kind]
    low_enough = "upper" not in needed or plan.upper is None or value <= plan.upper
    high_enough = "lower" not in needed or plan.lower is None or value >= plan.lower
    return low_enough and high_enough


def clamp(raw: float) -> float:
    """A fraction held within 0 and 1."""
    return min(max(raw, 0.0), 1.0)


def grade_of(progress: float) -> float:
    """An OKR grade as it is shown: one decimal, halves up, so that 0.25 is 0.3. Judge by `progress`, unrounded."""
    exact = Decimal(repr(round(progress, 12)))
    return float(exact.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP))


def band_of(progress: float, thresholds: Thresholds = DEFAULTS) -> Band:
    """Where unrounded progress lies against the intended landing; both of its ends are in it."""
    if not reaches(progress, thresholds.band_from):
        return Band.BELOW
    return Band.IN_BAND if progress <= thresholds.band_to + NOISE else Band.ABOVE
