"""What a key result's fields may not say: each fault names the field and what to change."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from service.core.targets import BOUNDS, STAYS, TRAVELS, KeyResultPlan, leads_on, target_on
from service.core.vocabulary import TargetKind
from service.errors import Fault, Kind, Problem, worded, words

FORMS = ("target", "target_change_percent", "target_multiply_by")
OPTIONAL = ("baseline", *FORMS, "commit", "stretch", "lower", "upper", "done", "milestones")
CONTRADICTIONS = frozenset({"target_is_baseline", "direction_contradicts", "weight_negative"})
"""Faults that are refused wherever they come in. The others make one key result unjudgeable and leave the rest."""

ABOVE = "`{kind}` needs a target above the baseline, and {target:g} is not above {baseline:g}: \
change the kind or the numbers."
BELOW = "`{kind}` needs a target below the baseline, and {target:g} is not below {baseline:g}: \
change the kind or the numbers."


def check_target(plan: KeyResultPlan, pointer: str = "") -> None:
    """Refuse a key result whose fields contradict each other; `pointer` is the JSON pointer of the key result.

    Raises Problem (invalid) with one fault a field. A key result without a target is no fault: it is pending.
    """
    raise_faults(faults_of(plan, pointer))


def raise_faults(faults: Iterable[Fault]) -> None:
    """Raise one Problem for all faults, if there are any."""
    found = list(faults)
    if found:
        detail = words(found[0].message)
        if len(found) > 1:
            detail = worded("{message} Faults in all: {count}.", message=detail, count=len(found))
        raise Problem(Kind.INVALID, detail, found)


def faults_of(plan: KeyResultPlan, pointer: str = "") -> tuple[Fault, ...]:
    """All faults of a key result's fields, pointers below `pointer`."""
    checks = (_foreign, _target, _levels, _bounds, _days, _weight)
    return tuple(replace(fault, pointer=f"{pointer}/{fault.pointer}") for check in checks for fault in check(plan))


_Findings = Iterator[Fault]
"""Faults that point at fields by their names."""


def _foreign(plan: KeyResultPlan) -> _Findings:
    """Fields of another kind. A baseline is a fact about any metric, so only `binary` has no use for one."""
    if plan.kind in TRAVELS:
        own = {"baseline", *FORMS, "commit", "stretch", "milestones"}
    elif plan.kind in STAYS:
        own = {"baseline", *BOUNDS[plan.kind]}
    else:
        own = {"done"}
    for name in OPTIONAL:
        value = getattr(plan, name)
        if name not in own and value is not None and value != ():
            message = worded("Remove `{name}`: it has no meaning for `{kind}`.", name=name, kind=plan.kind)
            yield Fault(name, "field_foreign", message)


def _target(plan: KeyResultPlan) -> _Findings:
    if plan.kind not in TRAVELS:
        return
    given = [name for name in FORMS if getattr(plan, name) is not None]
    for name in given[1:]:
        forms = "Give one of `target`, `target_change_percent` and `target_multiply_by`; `{given}` is there already."
        yield Fault(name, "target_ambiguous", worded(forms, given=given[0]))
    if len(given) != 1 or plan.baseline is None:
        return
    target, _ = target_on(plan, plan.baseline)
    if target is None and plan.baseline == 0:
        message = "The baseline is 0, so a change relative to it is 0 too: give an absolute `target`."
        yield Fault(given[0], "target_of_zero", message)
    elif target is None:
        message = "The target is too large to be a number: give a smaller one."
        yield Fault(given[0], "target_out_of_range", message)
    elif target == plan.baseline:
        message = "The target equals the baseline: use a stay_* kind to hold a value."
        yield Fault(given[0], "target_is_baseline", message)
    elif not leads_on(plan.kind, plan.baseline, target):
        message = ABOVE if plan.kind is TargetKind.INCREASE_TO else BELOW
        figures = {"kind": plan.kind, "target": target, "baseline": plan.baseline}
        yield Fault(given[0], "direction_contradicts", worded(message, **figures))


def _levels(plan: KeyResultPlan) -> _Findings:
    if plan.kind not in TRAVELS:
        return
    target, _ = target_on(plan, plan.baseline)
    levels = [("commit", plan.commit), ("target", target), ("stretch", plan.stretch)]
    known = [(name, value) for name, value in levels if value is not None]
    for (near, low), (far, high) in pairwise(known):
        if not leads_on(plan.kind, low, high):
            message = "`{far}` must lie beyond `{near}` in the direction of `{kind}`."
            figures = {"far": far, "near": near, "kind": plan.kind}
            yield Fault(far if near == "target" else near, "levels_out_of_order", worded(message, **figures))


def _bounds(plan: KeyResultPlan) -> _Findings:
    needed = BOUNDS.get(plan.kind, ())
    for name in needed:
        if getattr(plan, name) is None:
            yield Fault(name, "bound_missing", worded("`{kind}` needs `{name}`.", kind=plan.kind, name=name))
    if len(needed) > 1 and plan.lower is not None and plan.upper is not None and plan.lower > plan.upper:
        yield Fault("lower", "bounds_crossed", "`lower` must not be above `upper`.")


def _days(plan: KeyResultPlan) -> _Findings:
    starts_on, due_on = plan.starts_on, plan.due_on
    if starts_on is not None and due_on is not None and due_on < starts_on:
        yield Fault("due_on", "due_before_start", "`due_on` must not be before `starts_on`.")
        return
    seen: set[date] = set()
    for index, milestone in enumerate(plan.milestones):
        where = f"milestones/{index}/on"
        if milestone.on < (starts_on or date.min) or milestone.on > (due_on or date.max):
            yield Fault(where, "milestone_outside", "A milestone must lie from `starts_on` to `due_on`.")
        if milestone.on in seen:
            yield Fault(where, "milestone_twice", "There is another milestone on this day: keep one.")
        seen.add(milestone.on)


def _weight(plan: KeyResultPlan) -> _Findings:
    if plan.weight is not None and plan.weight < 0:
        yield Fault("weight", "weight_negative", "A weight must be 0 or more.")
