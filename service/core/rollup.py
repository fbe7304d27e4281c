"""From parts to the whole: progress and status of an objective from its key results and its children."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from math import fsum, isfinite
from typing import ClassVar, NamedTuple

from service.core.progress import Band, band_of, clamp, grade_of
from service.core.status import SEVERITY, Status
from service.core.thresholds import DEFAULTS, Framework, Thresholds, reaches
from service.core.verdict import Reason
from service.errors import Fault, Kind, Problem, invalid

ADVISED = {Framework.OKR: (2, 5), Framework.SMART: (1, 2)}
"""How many key results an objective should have: about three of them (OKR), or one or two KPIs (strategic plan)."""


class ProgressDriver(StrEnum):
    """What an objective's progress is made of."""

    KEY_RESULTS = "key_results"
    CHILDREN = "children"
    BOTH = "both"


class RollupMethod(StrEnum):
    """How parts add up."""

    WEIGHTED_MEAN = "weighted_mean"
    SUM_OF_VALUES = "sum_of_values"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One child as the roll-up sees it.

    `progress` is within 0 to 1, or None with `why`. A `weight` of None counts as 1. `baseline`, `current` and `target`
    are numbers in `unit`, where the part has them; `metric` names what it measures, and `title` the part itself.
    """

    ref: str
    progress: float | None
    status: Status
    weight: float | None = None
    why: Reason | None = None
    metric: str | None = None
    unit: str | None = None
    baseline: float | None = None
    current: float | None = None
    target: float | None = None
    title: str | None = None

    @property
    def name(self) -> str:
        """What it is called in a sentence."""
        return self.ref if self.title is None else self.title

    @property
    def counts(self) -> float:
        """The weight it counts with."""
        return 1.0 if self.weight is None else self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedChild:
    """A child that is part of the roll-up's progress."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    ref: str
    """Which child."""
    weight: float
    """Its weight as given; 1 when it was not."""
    share: float
    """Its part of the whole, 0 to 1: its weight, or its distance from baseline to target when values are summed."""
    contribution: float
    """What it adds to the progress of the whole. All contributions add up to it."""
    progress: float
    """Its own progress, 0 to 1."""
    status: Status
    """Its own status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcludedChild:
    """A child that adds nothing to the roll-up's progress; its status counts all the same."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    ref: str
    """Which child."""
    weight: float
    """Its weight as given; 1 when it was not."""
    status: Status
    """Its own status."""
    reason: Reason
    """Why it is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RolledUp:
    """The whole, with all the arithmetic."""

    __pydantic_config__: ClassVar[dict[str, object]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
        "allow_inf_nan": False,
    }

    method: RollupMethod
    """How the parts were added up."""
    progress: float | None = None
    """Progress of the whole, 0 to 1; null when no part has a value."""
    grade: float | None = None
    """Progress as an OKR grade, one decimal."""
    band: Band | None = None
    """Where the unrounded grade lies against the intended landing."""
    status: Status | None = None
    """The worst status of all children, excluded ones and those of weight 0 too; null without children."""
    weakest: str | None = None
    """The `ref` of the child that decides the status."""
    baseline: float | None = None
    """Sum of the baselines, when values are summed."""
    current: float | None = None
    """Sum of the present values, when values are summed."""
    target: float | None = None
    """Sum of the targets, when values are summed."""
    children: tuple[CountedChild, ...] = ()
    """Every child that counts, in the order given."""
    excluded: tuple[ExcludedChild, ...] = ()
    """Every child that does not, with the reason."""
    reasons: tuple[Reason, ...] = ()
    """How the figures came about."""
    warnings: tuple[Reason, ...] = ()
    """What deserves a look: double counting, an unusual number of key results, targets that were no stretch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    """What a way of adding up comes to."""

    progress: float | None = None
    baseline: float | None = None
    current: float | None = None
    target: float | None = None
    children: tuple[CountedChild, ...] = ()
    excluded: tuple[ExcludedChild, ...] = ()
    reason: Reason


def parts_for(driver: ProgressDriver, key_results: Sequence[Part], children: Sequence[Part]) -> tuple[Part, ...]:
    """The parts that an objective's progress is made of."""
    chosen_results = () if driver is ProgressDriver.CHILDREN else key_results
    chosen_children = () if driver is ProgressDriver.KEY_RESULTS else children
    return (*chosen_results, *chosen_children)


def check_weights(weights: Sequence[float | None], pointer: str = "") -> None:
    """Refuse a negative weight, and weights that are all 0. `pointer` is the JSON pointer of the list of children."""
    negative = [
        Fault(f"{pointer}/{index}/weight", "weight_negative", "A weight must be 0 or more.")
        for index, weight in enumerate(weights)
        if weight is not None and weight < 0
    ]
    if negative:
        raise Problem(Kind.INVALID, negative[0].message, negative)
    if weights and all(weight == 0 for weight in weights):
        raise invalid(pointer, "weights_all_zero", "All weights are 0: give at least one child a weight above 0.")


def check_units(parts: Sequence[Part], pointer: str = "") -> None:
    """Refuse a sum of values whose units differ; an unknown unit matches only other unknown ones.

    Parts without a target, such as a bound to hold, are not summed and may have any unit.
    """
    index = _units_differ(parts)
    if index is not None:
        message = "Values are summed only in one unit: use weighted_mean, or give all children the same unit."
        raise invalid(f"{pointer}/{index}/unit", "units_differ", message)


def roll_up(
    parts: Sequence[Part],
    *,
    method: RollupMethod = RollupMethod.WEIGHTED_MEAN,
    framework: Framework = Framework.SMART,
    key_results: int | None = None,
    thresholds: Thresholds = DEFAULTS,
) -> RolledUp:
    """Progress and status of a whole; nothing is raised, what cannot be added up is None with a reason.

    Weights are 0 or more and refs differ. Status rolls up worst first over all parts, also those that carry no
    progress: silence and weight 0 hide nothing. `key_results`, when given, is held against the advised number.
    """
    added = _weighted_mean(parts) if method is RollupMethod.WEIGHTED_MEAN else _sum_of_values(parts)
    weakest = weakest_of(parts)
    reasons = [added.reason]
    if weakest is not None:
        reasons.append(Reason("rollup.weakest", {"ref": weakest.ref, "name": weakest.name, "status": weakest.status}))
    progress = added.progress
    return RolledUp(
        method=method,
        progress=progress,
        grade=None if progress is None else grade_of(progress),
        band=None if progress is None else band_of(progress, thresholds),
        status=None if weakest is None else weakest.status,
        weakest=None if weakest is None else weakest.ref,
        baseline=added.baseline,
        current=added.current,
        target=added.target,
        children=added.children,
        excluded=added.excluded,
        reasons=tuple(reasons),
        warnings=_warnings(parts, framework, key_results),
    )


def weakest_of(parts: Sequence[Part]) -> Part | None:
    """The weakest part: worst status, then least progress (unknown is least), then the order given."""
    return min(
        parts,
        key=lambda part: (SEVERITY[part.status], -1.0 if part.progress is None else part.progress),
        default=None,
    )


def _weighted_mean(parts: Sequence[Part]) -> _Sum:
    """Σ weight × progress ÷ Σ weight, over the parts that have progress."""
    counted = [(part, part.progress) for part in parts if part.progress is not None]
    excluded = tuple(_left_out(part) for part in parts if part.progress is None)
    heaviest = max((part.counts for part, _ in counted), default=0.0)
    if heaviest == 0:
        children = tuple(_child(part, progress, 0.0, 0.0) for part, progress in counted)
        return _Sum(children=children, excluded=excluded, reason=Reason("rollup.nothing_counts"))
    scaled = fsum(part.counts / heaviest for part, _ in counted)  # relative to the heaviest, so that no sum overflows
    children = tuple(
        _child(part, progress, share := part.counts / heaviest / scaled, share * progress) for part, progress in counted
    )
    progress = clamp(fsum(child.contribution for child in children))
    shown = {"counted": len(children), "excluded": len(excluded), "progress": progress}
    return _Sum(progress=progress, children=children, excluded=excluded, reason=Reason("rollup.weighted_mean", shown))


def _sum_of_values(parts: Sequence[Part]) -> _Sum:
    """(Σ current − Σ baseline) ÷ (Σ target − Σ baseline), over the parts that have all three. Weights play no part."""
    summed = [values for part in parts if (values := _values(part)) is not None]
    excluded = tuple(_left_out(part) for part in parts if _values(part) is None)
    if not summed:
        return _Sum(excluded=excluded, reason=Reason("rollup.nothing_counts"))
    if _units_differ(parts) is not None:
        return _none_of(parts, Reason("rollup.units_differ"))
    if len({one.target > one.baseline for one in summed}) > 1:
        return _none_of(parts, Reason("rollup.directions_differ"))
    try:
        baseline, current, target = (fsum(column) for column in zip(*(one[2:] for one in summed), strict=True))
    except OverflowError:
        return _none_of(parts, Reason("progress.out_of_range"))
    way = target - baseline
    if not isfinite(way) or not isfinite(current - baseline) or not isfinite((current - baseline) / way):
        return _none_of(parts, Reason("progress.out_of_range"))
    children = tuple(
        _child(one.part, one.progress, (one.target - one.baseline) / way, (one.current - one.baseline) / way)
        for one in summed
    )
    raw = (current - baseline) / way
    shown = {"current": current, "baseline": baseline, "target": target, "raw": raw}
    return _Sum(
        progress=clamp(raw),
        baseline=baseline,
        current=current,
        target=target,
        children=children,
        excluded=excluded,
        reason=Reason("rollup.sum_of_values", shown),
    )


class _Values(NamedTuple):
    part: Part
    progress: float
    baseline: float
    current: float
    target: float


def _values(part: Part) -> _Values | None:
    """The numbers of a part that can be summed; None when it lacks one."""
    if part.progress is None or part.baseline is None or part.current is None or part.target is None:
        return None
    return _Values(part, part.progress, part.baseline, part.current, part.target)


def _units_differ(parts: Sequence[Part]) -> int | None:
    """The first part to be summed whose unit is not that of those before it."""
    units = [(index, part.unit) for index, part in enumerate(parts) if part.target is not None]
    return next((index for index, unit in units if unit != units[0][1]), None)


def _none_of(parts: Sequence[Part], reason: Reason) -> _Sum:
    """No part can be added up, for one common reason."""
    excluded = tuple(ExcludedChild(ref=one.ref, weight=one.counts, status=one.status, reason=reason) for one in parts)
    return _Sum(excluded=excluded, reason=reason)


def _left_out(part: Part) -> ExcludedChild:
    reason = part.why if part.progress is None and part.why is not None else Reason("rollup.no_values")
    return ExcludedChild(ref=part.ref, weight=part.counts, status=part.status, reason=reason)


def _child(part: Part, progress: float, share: float, contribution: float) -> CountedChild:
    return CountedChild(
        ref=part.ref,
        weight=part.counts,
        share=share,
        contribution=contribution,
        progress=progress,
        status=part.status,
    )


def _names(refs: Sequence[str]) -> str:
    shown = ", ".join(refs[:10])
    return shown if len(refs) <= 10 else f"{shown}, …"


def _warnings(parts: Sequence[Part], framework: Framework, key_results: int | None) -> tuple[Reason, ...]:
    warnings: list[Reason] = []
    low, high = ADVISED[framework]
    if key_results is not None and not low <= key_results <= high:
        shown = {"count": key_results, "low": low, "high": high, "framework": framework}
        warnings.append(Reason("rollup.key_result_count", shown))
    by_metric = sorted((part for part in parts if part.metric is not None), key=lambda part: part.metric or "")
    for metric, claims in groupby(by_metric, key=lambda part: part.metric):
        refs = [part.ref for part in claims]
        if len(refs) > 1:
            warnings.append(Reason("rollup.double_counting", {"metric": metric, "refs": _names(refs)}))
    weightless = [part.ref for part in parts if part.weight == 0]
    if weightless:
        warnings.append(Reason("rollup.weight_zero", {"refs": _names(weightless)}))
    done = [part.progress is not None and reaches(part.progress, 1.0) for part in parts]
    if framework is Framework.OKR and len(done) > 1 and all(done):
        warnings.append(Reason("rollup.no_stretch", {"count": len(done)}))
    return tuple(warnings)
