"""From tactics and capacity to the best selection, with its proof, its cut line and what a simpler pick would lose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from service.core.priority.instance import Instance
from service.core.priority.request import PrioritizeRequest, TacticInputs
from service.core.selection import fronts, solver
from service.core.selection.greedy import greedy
from service.core.selection.problem import Choice, Problem
from service.core.verdict import Reason

MOST_SOLVED = 2_000
"""Tactics that the solver is given under several limits: with more it looks at its clock too seldom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitUse:
    """What a selection uses of one limit."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    limit: str
    """The input that is limited, or the member."""
    member_id: str | None
    """The member whose hours these are; null for a limit of `capacity`."""
    until: str | None
    """For a member's hours: the day up to which they count, as YYYY-MM-DD."""
    used: float
    """What the selection uses."""
    amount: float
    """What there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutTactic:
    """A tactic that could not be selected at all."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    id: str
    """The tactic's id as given."""
    reason: Reason
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The tactics worth most together that fit."""

    __pydantic_config__: ClassVar[dict[str, object]] = {"use_attribute_docstrings": True}

    by: str
    """What it is worth is the sum of: `value`, or the method's `score` when no tactic has a value."""
    ids: tuple[str, ...]
    """The tactics selected, in the order given but each after those it requires; empty when even what is mandatory does
    not fit."""
    value: float
    """The sum of what they are worth."""
    effort: float
    """The sum of their efforts, the least among selections of this value; what has none counts as 0."""
    feasible: bool
    """Whether what is mandatory, with all that it requires, fits at all."""
    optimal: bool
    """Whether no selection can be worth more: proved."""
    gap: float
    """How much more the best selection might be worth at most, as a share of `value`; 0 when optimal."""
    greedy_value: float
    """What picking by value ÷ effort, as long as it fits, would be worth."""
    greedy_loss: float
    """What that pick would have lost: `value` − `greedy_value`."""
    cut_rank: int | None
    """Taken strictly by rank, the last rank that still fits; null when not even the first does."""
    limits: tuple[LimitUse, ...]
    """What is used of each limit. Of a member's hours, the day on which least is left."""
    left_out: tuple[LeftOutTactic, ...]
    """Tactics that could not be selected whatever the capacity, each with its reason."""
    unvalued: int
    """How many tactics count as worth nothing by themselves, since they have no value."""
    reasons: tuple[Reason, ...]
    """How it was proved, or why it could not be; when nothing is feasible, what is short and by how much."""


def select(request: PrioritizeRequest, instance: Instance, ranked: Sequence[TacticInputs]) -> Selection:
    """The best selection of the request's tactics; `ranked` gives the order for the cut line."""
    problem = instance.problem
    given = problem.with_required(problem.mandatory)
    obstacles = _obstacles(instance, given)
    if obstacles:
        return _infeasible(instance, given, obstacles)
    picked = greedy(problem)
    choice, how = _best(problem, picked, request.time_limit)
    value = problem.value_of(choice.chosen)
    optimal = choice.bound <= value
    return Selection(
        by=instance.by,
        ids=tuple(instance.tactics[one].id for one in problem.in_order(choice.chosen)),
        value=value,
        effort=problem.effort_of(choice.chosen),
        feasible=True,
        optimal=optimal,
        gap=0.0 if optimal else (choice.bound - value) / abs(value) if value else 1.0,
        greedy_value=problem.value_of(picked),
        greedy_loss=value - problem.value_of(picked),
        cut_rank=_cut_rank(instance, ranked),
        limits=_uses(instance, choice.chosen),
        left_out=instance.left_out(LeftOutTactic),
        unvalued=instance.unvalued,
        reasons=(how,),
    )


def _best(problem: Problem, picked: frozenset[int], seconds: float) -> tuple[Choice, Reason]:
    """The best choice that can be proved, or found, and how."""
    one = len(problem.limits) <= 1
    proved = fronts.prove(problem) if one else None
    if proved is not None:
        return proved, Reason("selection.proved")
    if not solver.is_installed():
        return _by_hand(problem, picked), Reason("selection.no_solver", {"limits": len(problem.limits)})
    if len(problem.values) > MOST_SOLVED and not one:
        return _by_hand(problem, picked), Reason("selection.too_many", {"most": MOST_SOLVED})
    found = solver.solve(problem, seconds)
    if found is None or problem.value_of(found.chosen) < problem.value_of(picked):
        return _by_hand(problem, picked), Reason("selection.out_of_time", {"seconds": seconds})
    if found.bound > problem.value_of(found.chosen):
        return found, Reason("selection.out_of_time", {"seconds": seconds})
    return found, Reason("selection.proved")


def _by_hand(problem: Problem, picked: frozenset[int]) -> Choice:
    """The better of two greedy picks, with the bound that a fractional choice gives."""
    other = greedy(problem, by_shares=True)
    return Choice(max(picked, other, key=problem.value_of), fronts.bound_of(problem))


def _obstacles(instance: Instance, given: frozenset[int]) -> list[Reason]:
    """Why what is mandatory cannot be done; empty when it can."""
    problem, tactics = instance.problem, instance.tactics
    found = [
        Reason("selection.mandatory_barred", {"id": tactics[one].id}) for one in sorted(given & set(problem.barred))
    ]
    for one, other in problem.excludes:
        if one in given and other in given:
            found.append(Reason("selection.mandatory_excluded", {"one": tactics[one].id, "other": tactics[other].id}))
    for limit in problem.limits:
        short = limit.excess(given)
        if short:
            needed = {"limit": limit.name, "needed": limit.used_by(given), "amount": limit.amount, "short": short}
            found.append(Reason("selection.short", needed))
    return found


def _infeasible(instance: Instance, given: frozenset[int], obstacles: Sequence[Reason]) -> Selection:
    return Selection(
        by=instance.by,
        ids=(),
        value=0.0,
        effort=0.0,
        feasible=False,
        optimal=True,
        gap=0.0,
        greedy_value=0.0,
        greedy_loss=0.0,
        cut_rank=None,
        limits=_uses(instance, given),
        left_out=instance.left_out(LeftOutTactic),
        unvalued=instance.unvalued,
        reasons=tuple(obstacles),
    )


def _cut_rank(instance: Instance, ranked: Sequence[TacticInputs]) -> int | None:
    """How far down the ranking everything fits, limits alone counting."""
    places = instance.places
    room = [limit.amount for limit in instance.problem.limits]
    used = [0.0] * len(room)
    for rank, tactic in enumerate(ranked):
        for at, limit in enumerate(instance.problem.limits):
            used[at] += limit.uses.get(places[tactic.id], 0.0)
            if limit.is_exceeded(used[at]):
                return rank or None
    return len(ranked) or None


def _uses(instance: Instance, chosen: frozenset[int]) -> tuple[LimitUse, ...]:
    found: list[LimitUse] = []
    tightest: Mapping[str, LimitUse] = {}
    for limit in instance.problem.limits:
        hours = instance.hours.get(limit.name)
        use = LimitUse(
            limit=limit.name if hours is None else "hours",
            member_id=None if hours is None else hours.member_id,
            until=None if hours is None else hours.until.isoformat(),
            used=limit.used_by(chosen),
            amount=limit.amount,
        )
        if hours is None:
            found.append(use)
            continue
        before = tightest.get(hours.member_id)
        if before is None or use.amount - use.used < before.amount - before.used:
            tightest = {**tightest, hours.member_id: use}
    return (*found, *tightest.values())
