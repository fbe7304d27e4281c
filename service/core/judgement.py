"""The whole judgement of one key result, from plain values: how far, against the plan, how fresh, and its status."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from service.core.forecast import UNBOUNDED, Aim, Bounds, Forecast, forecast
from service.core.pace import Pace, Paced, expected_progress, judge_pace, required_rate, value_at
from service.core.progress import Band, Evidence, Measured, band_of, grade_of, measure
from service.core.rollup import Part
from service.core.status import Facts, Fresh, Freshness, Outcome, Override, Status, derive_status, judge_freshness
from service.core.targets import (
    BOUNDS,
    STAYS,
    TRAVELS,
    KeyResultPlan,
    Reading,
    ResolvedTarget,
    first_reading,
    resolve_target,
)
from service.core.thresholds import DEFAULTS, Framework, Thresholds
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, TargetKind

WITHOUT_PROGRESS = (
    "target.unusable",
    "target.missing",
    "target.no_bound",
    "target.of_zero",
    "target.out_of_range",
    "target.not_ahead",
    "progress.no_reading",
    "target.no_baseline",
    "progress.out_of_range",
)
"""The reasons for which there is no progress, the one to name first when there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What is said of one key result on one day, with the reasons."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    ref: str
    """Which key result."""
    progress: float | None = None
    """How far, 0 to 1; null without a value, never 0."""
    raw_progress: float | None = None
    """How far as it comes: below 0 on the wrong side of the baseline, above 1 past the target."""
    expected: float | None = None
    """What the dated plan asks for on the day, 0 to 1; null without the dates of the plan."""
    pace: Pace = Pace.PENDING
    """Progress against what is expected."""
    pace_ratio: float | None = None
    """`raw_progress` ÷ `expected`; null while nothing is expected."""
    status: Status = Status.PENDING
    """The one status to show, derived from all the others."""
    freshness: Freshness = Freshness.NONE
    """How old the last reading is, against what the metric's cadence allows."""
    grade: float | None = None
    """Progress as an OKR grade: 0.0 to 1.0, one decimal, halves up."""
    band: Band | None = None
    """Where unrounded progress lies against the intended landing of a stretch goal."""
    forecast: Forecast | None = None
    """Where the readings lead by the due day."""
    required_rate_per_day: float | None = None
    """Change needed a day in the metric's unit, negative where it has to fall; 0 when met, null when no day is left."""
    baseline: float | None = None
    """The baseline judged by, given or taken from the first reading."""
    target: float | None = None
    """The target judged by, with percentages and multiples resolved."""
    current: float | None = None
    """The value judged."""
    reasons: tuple[Reason, ...] = ()
    """Why, with the arithmetic and the change that would turn the verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a key result is judged by besides its own plan and readings.

    `as_of` is the day of judgement, `cadence` its metric's, `week_start` the first day of a week (0 is Monday).
    """

    as_of: date
    framework: Framework = Framework.SMART
    cadence: Cadence = Cadence.IRREGULAR
    week_start: int = 0
    thresholds: Thresholds = DEFAULTS


def judge_key_result(
    ref: str,
    plan: KeyResultPlan,
    evidence: Evidence,
    setting: Setting,
    *,
    outcome: Outcome | None = None,
    override: Override | None = None,
) -> Judgement:
    """Judge one key result; nothing is raised, what cannot be judged is None or `pending` with a reason.

    `override` must be in force. The forecast is left to those who ask for it.
    """
    resolved = resolve_target(plan, first_reading(evidence.series, plan.starts_on))
    measured = measure(plan, resolved, evidence, setting.cadence, setting.week_start)
    expected = expected_progress(plan, resolved, setting.as_of)
    paced = judge_pace(measured, expected, setting.framework, setting.thresholds)
    fresh = _freshness(plan, evidence, setting)
    rate = required_rate(plan, resolved, measured, evidence.current, setting.as_of)
    facts = Facts(
        as_of=setting.as_of,
        due_on=plan.due_on,
        measured=measured,
        paced=paced,
        fresh=fresh,
        judgeable=_has_target(plan, resolved) and (measured.raw_progress is not None or evidence.current is None),
        outcome=outcome,
        override=override,
    )
    status, decided_by = derive_status(facts, setting.framework, setting.thresholds)
    return Judgement(
        ref=ref,
        progress=measured.progress,
        raw_progress=measured.raw_progress,
        expected=expected,
        pace=paced.pace,
        pace_ratio=paced.ratio,
        status=status,
        freshness=fresh.freshness,
        grade=None if measured.progress is None else grade_of(measured.progress),
        band=None if measured.progress is None else band_of(measured.progress, setting.thresholds),
        required_rate_per_day=rate.per_day,
        baseline=resolved.baseline if plan.kind in TRAVELS else plan.baseline,
        target=resolved.target,
        current=evidence.current,
        reasons=(
            decided_by,
            *resolved.reasons,
            *measured.reasons,
            *paced.reasons,
            *_turning(paced, resolved),
            *rate.reasons,
            *fresh.reasons,
        ),
    )


def unjudged(
    ref: str, plan: KeyResultPlan, evidence: Evidence, setting: Setting, reasons: tuple[Reason, ...]
) -> Judgement:
    """A key result whose own fields stand in the way: no progress, for these `reasons`, and no harm to its siblings."""
    fresh = _freshness(plan, evidence, setting)
    nothing = Facts(
        as_of=setting.as_of,
        due_on=None,
        measured=Measured(),
        paced=Paced(pace=Pace.PENDING),
        fresh=fresh,
        judgeable=False,
    )
    status, decided_by = derive_status(nothing)
    return Judgement(
        ref=ref,
        status=status,
        freshness=fresh.freshness,
        baseline=plan.baseline,
        current=evidence.current,
        reasons=(decided_by, *reasons, *fresh.reasons),
    )


def part_of(
    judgement: Judgement, *, weight: float | None, metric: str | None, unit: str | None, title: str | None = None
) -> Part:
    """A judged key result as a part of its objective."""
    rules = {reason.rule: reason for reason in judgement.reasons}
    return Part(
        ref=judgement.ref,
        progress=judgement.progress,
        status=judgement.status,
        weight=weight,
        why=next((rules[rule] for rule in WITHOUT_PROGRESS if rule in rules), None),
        metric=metric,
        unit=unit,
        baseline=judgement.baseline,
        current=judgement.current,
        target=judgement.target,
        title=title,
    )


def forecast_of(
    plan: KeyResultPlan,
    target: float | None,
    history: Sequence[Reading],
    as_of: date,
    bounds: Bounds = UNBOUNDED,
) -> Forecast:
    """The forecast of a key result whose target is resolved to `target`, by its readings up to `as_of`.

    `bounds` are the least and the greatest value that its metric can take.
    """
    if plan.kind is TargetKind.BINARY:
        return Forecast(reasons=(Reason("forecast.not_a_value"),))
    return forecast(history, as_of=as_of, due_on=plan.due_on, aim=aim_of(plan, target), bounds=bounds)


def aim_of(plan: KeyResultPlan, target: float | None) -> Aim | None:
    """Where the metric should be on the due day; None without a target, and for what is done or not done."""
    if plan.kind in STAYS:
        needed = BOUNDS[plan.kind]
        lower, upper = (getattr(plan, name) if name in needed else None for name in ("lower", "upper"))
        return None if lower is None and upper is None else Aim(at_least=lower, at_most=upper, holds=True)
    if target is None or plan.kind not in TRAVELS:
        return None
    return Aim(at_least=target) if plan.kind is TargetKind.INCREASE_TO else Aim(at_most=target)


def _has_target(plan: KeyResultPlan, resolved: ResolvedTarget) -> bool:
    if plan.kind in TRAVELS:
        return resolved.target is not None
    return all(getattr(plan, name) is not None for name in BOUNDS.get(plan.kind, ()))


def _freshness(plan: KeyResultPlan, evidence: Evidence, setting: Setting) -> Fresh:
    """A `done` given by a person rests on no reading, so none can be stale."""
    if plan.done is not None and plan.kind is TargetKind.BINARY:
        return Fresh(freshness=Freshness.NONE)
    fresh = judge_freshness(evidence.last_on, setting.as_of, setting.cadence, setting.thresholds)
    return replace(fresh, reasons=(Reason("freshness.assumed"),)) if evidence.assumed else fresh


def _turning(paced: Paced, resolved: ResolvedTarget) -> tuple[Reason, ...]:
    """The value at which the pace would turn, where progress is measured by a value."""
    value = None if paced.turns_at is None else value_at(resolved, paced.turns_at)
    return () if value is None else (Reason("pace.turns_at_value", {"value": value}),)
