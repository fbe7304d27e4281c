"""The pick that people make by hand: the most value for effort first, as long as it fits."""

from math import inf

from service.core.selection.problem import Problem


def greedy(problem: Problem, *, by_shares: bool = False) -> frozenset[int]:
    """What is mandatory, then item by item by value ÷ effort, each with what it requires, where all of it fits.

    With `by_shares`, by value ÷ the shares of the limits that an item uses. Expects that what is mandatory fits.
    """
    chosen = set(problem.with_required(problem.mandatory))
    used = [limit.used_by(chosen) for limit in problem.limits]
    barred = set(problem.barred)
    rivals = problem.rivals()
    for one in chosen:
        barred |= rivals.get(one, set())
    ratios = _ratios(problem, by_shares)
    for one in sorted(range(len(problem.values)), key=lambda one: (-ratios[one], -problem.values[one])):
        if problem.values[one] <= 0 or one in chosen or one in barred:
            continue
        bundle = problem.with_required([one], chosen)
        shut_out = {other for each in bundle for other in rivals.get(each, ())}
        after = [before + limit.used_by(bundle) for before, limit in zip(used, problem.limits, strict=True)]
        over = any(limit.is_exceeded(total) for total, limit in zip(after, problem.limits, strict=True))
        if not over and bundle.isdisjoint(barred) and bundle.isdisjoint(shut_out):
            chosen |= bundle
            barred |= shut_out
            used = after
    return frozenset(chosen)


def _ratios(problem: Problem, by_shares: bool) -> list[float]:
    """Value for effort; without efforts, for the shares of the limits that an item uses."""
    costs = list(problem.efforts)
    if by_shares or not any(costs):
        costs = [
            sum(limit.uses.get(one, 0.0) / limit.amount for limit in problem.limits if limit.amount > 0)
            for one in range(len(costs))
        ]
    return [value / cost if cost > 0 else inf for value, cost in zip(problem.values, costs, strict=True)]
