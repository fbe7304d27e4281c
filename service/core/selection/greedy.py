"""The pick that people make by hand: the most value for effort first, as long as it fits."""

from math import inf

from service.core.selection.problem import Problem


def greedy(problem: Problem) -> frozenset[int]:
    """What is mandatory, then item by item by value ÷ effort, each with what it requires, where all of it fits.

    Expects that what is mandatory fits.
    """
    chosen = problem.with_required(problem.mandatory)
    ratios = _ratios(problem)
    for one in sorted(range(len(problem.values)), key=lambda one: (-ratios[one], -problem.values[one])):
        bundle = chosen | problem.with_required([one])
        if problem.values[one] > 0 and one not in chosen and problem.allows(bundle):
            chosen = bundle
    return chosen


def _ratios(problem: Problem) -> list[float]:
    """Value for effort; without efforts, for the share of its limits that an item uses."""
    costs = list(problem.efforts)
    if not any(costs):
        costs = [
            sum(limit.uses.get(one, 0.0) / limit.amount for limit in problem.limits if limit.amount > 0)
            for one in range(len(costs))
        ]
    return [value / cost if cost > 0 else inf for value, cost in zip(problem.values, costs, strict=True)]
