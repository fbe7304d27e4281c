"""The choice that a request describes: which tactics may be selected, what they use, and what they are tied to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from service.core.priority.estimates import central
from service.core.priority.request import MemberCapacity, PrioritizeRequest, TacticInputs, estimate_of
from service.core.selection.problem import Limit, Problem
from service.core.verdict import Reason

WEEK = 7
HOURS = "effort"
"""The input that members' hours limit."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Hours:
    """Whose hours a limit counts, and up to which day."""

    member_id: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A problem, and what its places stand for."""

    tactics: Sequence[TacticInputs]
    problem: Problem
    places: Mapping[str, int]
    barred: Mapping[int, Reason]
    """What cannot be selected, and why."""
    by: str
    """What tactics are worth: their `value`, or the method's `score` where none has a value."""
    unvalued: int
    """How many tactics are worth nothing by themselves, since what they are worth is not known."""
    hours: Mapping[str, Hours]
    """By name, the limits that are members' hours."""

    def left_out(self, make: Callable[..., Made]) -> tuple[Made, ...]:
        """What cannot be selected, in the order given."""
        return tuple(make(id=self.tactics[one].id, reason=reason) for one, reason in sorted(self.barred.items()))


def instance_of(request: PrioritizeRequest, scores: Mapping[str, float], today: date) -> Instance:
    """The choice that a checked request describes; `scores` are those of the method."""
    tactics = request.tactics
    by, worth = "value", {tactic.id: central(tactic.value) for tactic in tactics if tactic.value is not None}
    if not worth and scores:
        by, worth = "score", scores
    places = {tactic.id: at for at, tactic in enumerate(tactics)}
    limits, hours = _limits(request, request.starts_on or today)
    requires = {
        at: [places[other] for other in tactic.requires if other in places]
        for at, tactic in enumerate(tactics)
        if tactic.requires
    }
    excludes = {
        (min(at, places[other]), max(at, places[other]))
        for at, tactic in enumerate(tactics)
        for other in tactic.excludes
        if other in places and places[other] != at
    }
    barred = _barred(request, places, limits, hours)
    problem = Problem(
        values=[worth.get(tactic.id, 0.0) for tactic in tactics],
        efforts=[0.0 if tactic.effort is None else central(tactic.effort) for tactic in tactics],
        limits=limits,
        requires=requires,
        excludes=sorted(excludes),
        mandatory=[at for at, tactic in enumerate(tactics) if tactic.mandatory],
        barred=list(barred),
    )
    return Instance(
        tactics=tactics,
        problem=problem,
        places=places,
        barred=barred,
        by=by,
        unvalued=len(tactics) - len(worth),
        hours=hours,
    )


def _limits(request: PrioritizeRequest, starts_on: date) -> tuple[list[Limit], dict[str, Hours]]:
    """A limit for each capacity; for each member one for every day on which something of theirs is due."""
    limits = [
        Limit(name=name, amount=amount, uses=_uses(request.tactics, name)) for name, amount in request.capacity.items()
    ]
    hours: dict[str, Hours] = {}
    for member in request.members:
        theirs = [(at, tactic) for at, tactic in enumerate(request.tactics) if member.id in tactic.assignee_ids]
        for until in sorted({tactic.due_on for _, tactic in theirs if tactic.due_on}):
            name = f"{member.id} {until}"
            hours[name] = Hours(member.id, until)
            limits.append(Limit(name=name, amount=_time(member, starts_on, until), uses=_shares(theirs, until)))
    return limits, hours


def _uses(tactics: Sequence[TacticInputs], name: str) -> dict[int, float]:
    given = ((at, estimate_of(tactic, name)) for at, tactic in enumerate(tactics))
    return {at: central(estimate) for at, estimate in given if estimate is not None}


def _shares(theirs: Sequence[tuple[int, TacticInputs]], until: date) -> dict[int, float]:
    """A member's hours in each tactic that is due by a day: what comes due earlier has to be done before."""
    return {
        at: central(tactic.effort) / len(tactic.assignee_ids)
        for at, tactic in theirs
        if tactic.effort is not None and tactic.due_on and tactic.due_on <= until
    }


def _time(member: MemberCapacity, starts_on: date, until: date) -> float:
    """The member's hours from the first day to the last, both included."""
    return member.hours_per_week * max((until - starts_on).days + 1, 0) / WEEK


def _barred(
    request: PrioritizeRequest, places: Mapping[str, int], limits: Sequence[Limit], hours: Mapping[str, Hours]
) -> dict[int, Reason]:
    """What cannot be selected: what uses something limited but not how much, and what requires what is not there."""
    limited = [limit.name for limit in limits if limit.name not in hours]
    timed = {member.id for member in request.members}
    found: dict[int, Reason] = {}
    for at, tactic in enumerate(request.tactics):
        missing = [name for name in limited if estimate_of(tactic, name) is None]
        if tactic.effort is None and tactic.due_on and timed & set(tactic.assignee_ids) and HOURS not in missing:
            missing.append(HOURS)
        absent = [other for other in tactic.requires if other not in places]
        if missing:
            found[at] = Reason("selection.use_unknown", {"missing": ", ".join(missing)})
        elif absent:
            found[at] = Reason("selection.requires_absent", {"id": absent[0]})
    return _with_dependants(request, places, found)


def _with_dependants(
    request: PrioritizeRequest, places: Mapping[str, int], barred: dict[int, Reason]
) -> dict[int, Reason]:
    """And what requires one of these, directly or not."""
    dependants: dict[int, list[int]] = {}
    for at, tactic in enumerate(request.tactics):
        for other in tactic.requires:
            if other in places:
                dependants.setdefault(places[other], []).append(at)
    waiting = list(barred)
    while waiting:
        one = waiting.pop()
        for at in dependants.get(one, ()):
            if at not in barred:
                barred[at] = Reason("selection.requires_left_out", {"id": request.tactics[one].id})
                waiting.append(at)
    return barred
