"""Progress of key results that are not stored: the whole judgement from one request, and the roll-up over it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, ClassVar

from annotated_types import MaxLen

from service.core.judgement import Judgement, Setting, forecast_of, judge_key_result, part_of, unjudged
from service.core.progress import gather
from service.core.rollup import Part, RolledUp, RollupMethod, check_units, check_weights, roll_up
from service.core.target_checks import CONTRADICTIONS, faults_of, raise_faults
from service.core.targets import KeyResultPlan, Milestone
from service.core.thresholds import DEFAULTS, Framework, Thresholds
from service.core.verdict import Reason
from service.core.vocabulary import Cadence, TargetKind
from service.errors import Fault, words

UNUSABLE = frozenset(
    {
        "target_ambiguous",
        "levels_out_of_order",
        "bounds_crossed",
        "due_before_start",
        "milestone_outside",
        "milestone_twice",
    }
)
"""Faults of fields that contradict each other: the item is not judged. What is merely missing is judged as missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressItem(KeyResultPlan):
    """A key result with its readings. The fields of the plan are restated here to carry their descriptions."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    kind: TargetKind
    """To reach a value (`increase_to`, `decrease_to`), to hold one (`stay_*`), or to be done (`binary`)."""
    baseline: float | None = None
    """The value it starts from, in the metric's unit. Unset: the first reading on or after `starts_on`."""
    target: float | None = None
    """The value to reach, in the metric's unit."""
    target_change_percent: float | None = None
    """The target as a change of the baseline, in percent of its size: 20 means 20 % more, -20 means 20 % less."""
    target_multiply_by: float | None = None
    """The target as a multiple of the baseline: 2 means twice."""
    lower: float | None = None
    """The lowest value allowed (`stay_at_least`, `stay_within`)."""
    upper: float | None = None
    """The highest value allowed (`stay_at_most`, `stay_within`)."""
    done: bool | None = None
    """Whether it is done (`binary`); goes before a reading, of which 1 or more means done."""
    commit: float | None = None
    """The least that is promised, before the target in the direction of travel."""
    stretch: float | None = None
    """What would be a surprise, beyond the target."""
    milestones: Annotated[tuple[Milestone, ...], MaxLen(1000)] = ()
    """Planned values on the way; the plan is linear between them. At most 1,000."""
    starts_on: date | None = None
    """The first day of the plan."""
    due_on: date | None = None
    """The last day of the plan; values after it still count."""
    weight: float | None = None
    """Its weight in the roll-up, 0 or more, relative to its siblings'. Unset: 1."""
    ref: str | None = None
    """A name to recognise the answer by, at its best the id. Unset: the item's index in the request."""
    current: float | None = None
    """The present value. Unset: the latest of the history up to `as_of`."""
    history: Annotated[tuple[tuple[date, float], ...], MaxLen(10_000)] = ()
    """Readings as pairs of day and value, in any order; of several on a day the last one counts. At most 10,000."""
    as_of: date | None = None
    """The day of judgement; later readings are ignored. Unset: today."""
    cadence: Cadence = Cadence.IRREGULAR
    """How often a reading is due: the periods of `stay_*` kinds, and what is stale."""
    metric_id: str | None = None
    """The metric it reads; the same metric under two items is reported as double counting."""
    unit: str | None = None
    """The unit of its values; `sum_of_values` needs one unit throughout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluateProgress:
    """Key results to judge, and how they add up."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    items: Annotated[tuple[ProgressItem, ...], MaxLen(1000)]
    """The key results, judged each on its own. At most 1,000."""
    framework: Framework = Framework.SMART
    """Which of the workspace's thresholds apply, and whether less than the whole can be a success (`okr`)."""
    rollup: RollupMethod = RollupMethod.WEIGHTED_MEAN
    """How the items add up to the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The answer: one result an item, in the order given, and the whole."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    results: tuple[Judgement, ...]
    """One judgement an item, in the order of the request."""
    rollup: RolledUp
    """All items as one objective."""


def evaluate(
    request: EvaluateProgress, today: date, thresholds: Thresholds = DEFAULTS, week_start: int = 0
) -> Evaluation:
    """Judge every item on its `as_of`, or on `today`, and roll them up. `week_start` is 0 for Monday.

    Raises Problem (invalid) for contradictions: a target that equals the baseline or lies the wrong way, refs that
    repeat, negative weights, weights that are all 0, units that differ in a sum. Any other fault leaves its item
    pending with the reason and touches no other.
    """
    faults = [faults_of(item, f"/items/{index}") for index, item in enumerate(request.items)]
    raise_faults(fault for found in faults for fault in found if fault.code in CONTRADICTIONS)
    check_weights([item.weight for item in request.items], "/items")
    results: list[Judgement] = []
    parts: list[Part] = []
    for ref, item, found in zip(_refs(request.items), request.items, faults, strict=True):
        setting = Setting(
            as_of=item.as_of or today,
            framework=request.framework,
            cadence=item.cadence,
            week_start=week_start,
            thresholds=thresholds,
        )
        judgement = _judge(ref, item, found, setting)
        results.append(judgement)
        parts.append(part_of(judgement, weight=item.weight, metric=item.metric_id, unit=item.unit))
    if request.rollup is RollupMethod.SUM_OF_VALUES:
        check_units(parts, "/items")
    whole = roll_up(
        parts,
        method=request.rollup,
        framework=request.framework,
        key_results=len(parts) or None,
        thresholds=thresholds,
    )
    return Evaluation(results=tuple(results), rollup=whole)


def _refs(items: Sequence[ProgressItem]) -> list[str]:
    """The items' names; an item without one goes by its index. Raises Problem when two are the same."""
    refs = [str(index) if item.ref is None else item.ref for index, item in enumerate(items)]
    last = {ref: index for index, ref in enumerate(refs)}
    repeated = [index for index, ref in enumerate(refs) if last[ref] != index]
    message = "Another item has this `ref`: give each its own."
    raise_faults(Fault(f"/items/{index}/ref", "ref_repeated", message) for index in repeated)
    return refs


def _judge(ref: str, item: ProgressItem, faults: Sequence[Fault], setting: Setting) -> Judgement:
    evidence = gather(item.history, item.current, setting.as_of)
    unusable = [fault for fault in faults if fault.code in UNUSABLE]
    if unusable:
        reasons = tuple(_said("target.unusable", fault) for fault in unusable)
        judgement = unjudged(ref, item, evidence, setting, reasons)
    else:
        judgement = judge_key_result(ref, item, evidence, setting)
        ignored = (_said("target.field_ignored", fault) for fault in faults if fault.code == "field_foreign")
        judgement = replace(judgement, reasons=(*judgement.reasons, *ignored))
    outlook = forecast_of(item, judgement.target, item.history, setting.as_of)
    return replace(judgement, forecast=outlook)


def _said(rule: str, fault: Fault) -> Reason:
    """A fault as a reason, its message translated with the reason's own words."""
    return Reason(rule, {"message": words(fault.message)})
